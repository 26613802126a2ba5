"""Takers: who the subject of a verb names, where the parse lost it too, and who is to come by an invitation.

Only `encounters` and what stands above it enter here.
"""

from memcon.extraction.acts import lemmas
from memcon.extraction.clauses import beside, earlier_subject, subject
from memcon.extraction.met.lists import with_listed
from memcon.extraction.parse import base, behind, conjuncts, kids, obliques
from memcon.extraction.remembered import remembered
from memcon.extraction.who.phrases import parties
from memcon.model.document import Document
from memcon.model.entry import Party
from memcon.values import known

_CLIMBS = 4
"""Verbs above an infinitive that are asked for its subject ("will travel to Oslo to try to open")."""


def unite(*groups: tuple[Party, ...]) -> tuple[Party, ...]:
    """All parties of several phrases, nobody twice, under the name met first ("Iran", "Tehran" are one)."""
    found: dict[str, Party] = {}
    for party in (p for group in groups for p in group):
        same = (known.country_of(party.name) or known.body_of(party.name)) if party.role is None else None
        found.setdefault(same or party.name, party)
    return tuple(found.values())


@remembered
def takers(document: Document, verb: int, climbs: int = _CLIMBS) -> tuple[Party, ...]:
    """Who the subject of a verb names; where the parse lost it, the names that stand before the verb."""
    near = beside(document, verb)
    who = _nearest(document, verb, subject(document, verb))
    if who is None and document.tokens[verb].xpos == "VBD" and document.tokens[verb - 1].text == ",":
        # "went to Oslo, led a meeting and left": verbs in a row, which the parse took apart.
        who = earlier_subject(document, verb)
    found = parties(document, who) if who is not None else ()
    if not found and near is None and who is None and climbs:
        # "the envoy will travel to Oslo to open": where the parse lost the subject of the verb above.
        up = _shared_with(document, verb)
        return takers(document, up, climbs - 1) if up is not None else ()
    if not found:
        return unite(with_listed(document, near)) if near is not None else ()
    if who is None or who > verb:
        return found
    behind_it = {p for k in conjuncts(document, who) if k > verb for p in parties(document, k)}
    taking = unite(with_listed(document, who), _companions(document, who, verb))
    return tuple(p for p in taking if p not in behind_it) or taking


def _shared_with(document: Document, verb: int) -> int | None:
    """The verb to which an infinitive belongs, if it is one, or a participle ("described meeting refugees")."""
    token = document.tokens[verb]
    belongs = token.xpos == "VB" and base(token) in ("advcl", "xcomp") and token.head >= 0
    if token.xpos == "VBG" and base(token) in ("xcomp", "ccomp") and token.head >= 0:
        belongs = not _TELLS.isdisjoint(lemmas(document.tokens[token.head]))
    return token.head if belongs and document.tokens[token.head].upos == "VERB" else None


_TELLS = frozenset({"describe", "recall", "remember", "mention", "admit", "acknowledge", "finish", "enjoy"})
"""Verbs before a participle whose subject has done it."""


def _nearest(document: Document, verb: int, who: int | None) -> int | None:
    """Of several subjects before a verb, which a long sentence may give it, the last."""
    own = [k for k in kids(document, verb, "nsubj") if k < verb and document.mention_at.get(k) is not None]
    if who in own and len(own) > 1:
        return own[-1]
    near = beside(document, verb)
    if who is None or near is None or not who < near < verb or base(document.tokens[near]) != "nsubj":
        return who
    # "the envoy said on Monday the king should meet": the parse may give each verb the other's subject.
    apart = any(t.upos == "VERB" for t in document.tokens[who:near])
    return near if apart and parties(document, near) else who


def _companions(document: Document, who: int, verb: int) -> tuple[Party, ...]:
    """ "the king, alongside the minister, will attend": those beside the subject."""
    words = range(who + 1, min(verb, who + 1 + _COMPANY))
    beside_them = next((k for k in words if document.tokens[k].text.lower() in ("alongside", "accompanied")), None)
    by = 0 if beside_them is None else beside_them + (document.tokens[beside_them].text.lower() == "accompanied")
    head = behind(document, by) if by else None
    return parties(document, head) if head is not None else ()


_COMPANY = 60
"""Tokens behind a subject in which those beside it are named."""


def invited(document: Document, verb: int) -> tuple[Party, ...] | None:
    """Who is to come by an invitation that somebody hands over ("delivered an invitation to visit Oslo"): the one to
    whom it goes, and never the bearer. None where no invitation is handed over."""
    tokens = document.tokens
    up = tokens[verb].head
    if up < 0 or tokens[verb].xpos != "VB":
        return None
    over = tokens[up].head if tokens[up].lemma == "invitation" else up
    notes = [k for k in kids(document, over, "obj") if tokens[k].lemma == "invitation"] if over >= 0 else []
    if not notes or not set(lemmas(tokens[over])) & _HANDS_OVER:
        return None
    goes_to = (
        *kids(document, over, "iobj"),
        *obliques(document, over, "to"),
        *obliques(document, notes[0], "to", "for"),
    )
    described = tokens[over].head if tokens[over].dep.endswith(":relcl") else -1
    of_whom = (described, *kids(document, described, "obj")) if described >= 0 else ()
    return next((found for k in (*goes_to, *of_whom) if (found := parties(document, k))), ())


_HANDS_OVER = frozenset({"deliver", "hand", "convey", "carry", "bring", "pass", "give", "present", "relay", "send"})
