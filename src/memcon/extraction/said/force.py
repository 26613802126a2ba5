"""Force: what is done by saying something, where the verb only says that it was said.

A room of `extraction`; `speech` comes here. "X said that Y must withdraw" demands: LEDGER rule 3, the definition
of an act outranks the typical word. The words stand in `data/en/force.tsv` and `speech.tsv`.
"""

from bisect import bisect_left
from functools import cache

from memcon.extraction.acts import acts, lemmas
from memcon.extraction.clauses import auxiliaries, negated, passive, subject
from memcon.extraction.ground import learned
from memcon.extraction.parse import base, kids
from memcon.extraction.weights import INNER
from memcon.extraction.who import phrases
from memcon.model.document import Document, Token
from memcon.model.entry import Party
from memcon.model.span import Span
from memcon.values import known, tables

_FIRST = frozenset({"i", "we"})
_NAMES = frozenset({"call", "label", "brand", "dub"})
_THIRD = frozenset({"he", "she", "it", "they"})
_AHEAD = frozenset({"will", "would", "shall", "going"})
_PREDICATES = ("VERB", "ADJ", "NOUN", "AUX")
_TOPS = 3
"""Predicates of what is said that are asked: the first ones tell the act, what follows elaborates."""


def force(document: Document, said: Span, speaker: Party) -> str | None:
    """The act that the words said do, or None where they only inform."""
    for token in (_wished(document, top) for top in tops(document, said)):
        if _anothers(document, token, speaker):
            continue
        own = _own(document, token, speaker)
        found = (_conditional(document, token) or _retaliates(document, token, own) or _denies(document, token)
                 or _modal(document, token, own) or _listed(document, token, own)
                 or _performed(document, token, own))  # fmt: skip
        if found is not None:
            return found
    return None


def _anothers(document: Document, token: Token, speaker: Party) -> bool:
    """ "She voiced appreciation for the plan, his office said": whether what is said tells of what another has said."""
    act, who = next(acts(document, token, "statement"), None), subject(document, token.index)
    if act is None or who is None or token.xpos not in ("VBD", "VBN") or token.dep != "ccomp":
        return False
    party, word = phrases.joined(document, who), document.tokens[who].text.lower()
    if party is None:
        return word in ("he", "she") and speaker.name.split()[-1].lower() in _BODIES
    return word not in _FIRST and speaker.name not in (party.name, party.side) and party.name != speaker.side


_BODIES = frozenset({"office", "ministry", "department", "government", "embassy", "palace", "house", "statement"})
"""What is nobody's he or she."""


def naming(document: Document, head: int, said: Span) -> str | None:
    """What calling somebody names does ("called the plan “absurd”"): it praises where a word of praise is among them,
    else it condemns (so in 7 of 8 of the training gold). None where the verb does not name."""
    if not set(lemmas(document.tokens[head])) & _NAMES:
        return None
    asked = (k for k in kids(document, head, "xcomp", "advcl") if document.tokens[k].xpos == "VB")
    if any(document.tokens[m].text.lower() == "to" for k in asked for m in kids(document, k, "mark")):
        return "appeal"
    words = {lemma for token in within(document, said) for lemma in lemmas(token)}
    praised = any(words & row for row, whom, how, act in _rows() if (whom, how, act) == ("", "pos", "praise"))
    return "praise" if praised else "condemn"


def within(document: Document, span: Span) -> tuple[Token, ...]:
    """The tokens that begin in a span, found without reading the rest of a long text."""
    first = bisect_left(document.tokens, span.start, key=_start)
    return document.tokens[first : bisect_left(document.tokens, span.end, first, key=_start)]


def _start(token: Token) -> int:
    return token.start


def tops(document: Document, said: Span) -> tuple[Token, ...]:
    """The main predicates of what is said, with what is joined to them."""
    inside = within(document, said)
    indices = {t.index for t in inside}
    tops = [t for t in inside if t.head not in indices and t.upos in _PREDICATES]
    tops += [document.tokens[k] for t in tops for k in kids(document, t.index, "conj", "ccomp")
             if k in indices and document.tokens[k].upos in ("VERB", "ADJ")]  # fmt: skip
    return tuple(sorted(tops, key=lambda t: t.index)[:_TOPS])


def _wished(document: Document, token: Token) -> Token:
    """ "I want to thank the hosts": the act that speakers wish to do they do by saying so."""
    if token.lemma not in ("want", "like") or negated(document, token.index):
        return token
    verbs = (document.tokens[k] for k in kids(document, token.index, "xcomp") if document.tokens[k].xpos == "VB")
    return next((verb for verb in verbs if next(acts(document, verb, "statement"), None)), token)


def _own(document: Document, token: Token, speaker: Party) -> bool:
    """Whether the predicate is one of the speaker: "we", "he" in reported speech, the country spoken for."""
    index = subject(document, token.index)
    if index is None:
        return False
    word = document.tokens[index].text
    if word.lower() in _FIRST or (word.lower() in _THIRD and document.tokens[index].start != 0):
        return True
    mention = document.mention_at.get(index)
    side = known.side_of(mention.text if mention is not None else word) or phrases.side_of(document, index)
    if side is not None and speaker.side is None and speaker.role is not None:
        return True  # "President Lee made clear that Norway will respond", where nobody says of what she is president
    return side is not None and side in (speaker.side, known.side_of(speaker.name))


def _conditional(document: Document, token: Token) -> str | None:
    """ "will not attend unless", "can only begin if", "depends on": a condition is a demand (LEDGER rule 3)."""
    if token.lemma in ("depend", "hinge"):
        return "demand"
    marks = {
        document.tokens[m].text.lower()
        for k in kids(document, token.index, "advcl", "obl")
        for m in document.children[k]
    }
    only = any(document.tokens[k].text.lower() == "only" for k in kids(document, token.index, "advmod"))
    denied = negated(document, token.index) and bool(marks & {"unless", "until", "before", "without"})
    ahead = {"will", "would", "can", "could", "cannot"} & set(auxiliaries(document, token.index))
    # "will not be reached before June" tells when, "will not attend before" a condition.
    held = denied and not passive(document, token.index)
    return "demand" if ahead and (held or (only and marks & {"if", "when", "after", "once"})) else None


def _ahead(document: Document, token: Token) -> bool:
    """Whether a predicate tells of what is still to come: "will impose", "plans to increase"."""
    to_come = not _AHEAD.isdisjoint(auxiliaries(document, token.index)) or token.xpos == "VB"
    return (to_come or not _PLANNED.isdisjoint(lemmas(token))) and not negated(document, token.index)


_PLANNED = frozenset({"plan", "intend", "consider", "continue", "pledge", "vow"})


def _retaliates(document: Document, token: Token, own: bool) -> str | None:
    """ "Will be met with a decisive response", "would result in severe costs", "we will impose sanctions": what harms
    whoever it is told of, and is still to come."""
    if token.upos != "VERB" or not _ahead(document, token):
        return None
    met = passive(document, token.index) and not _ANSWERED.isdisjoint(lemmas(token))
    follows = met or not _BRINGS.isdisjoint(lemmas(token))
    if not own and not follows:
        return None
    behind = {lemma for k in document.subtree(token.index) if k > token.index for lemma in lemmas(document.tokens[k])}
    harms = (_ANSWERS | _HARMS) if follows else _HARMS
    lifts = not _LIFTS.isdisjoint(behind | set(lemmas(token)))
    return "threaten" if behind & harms and not lifts else None


_ANSWERED = frozenset({"meet", "answer"})
_BRINGS = frozenset({"result", "lead", "bring", "trigger", "face"})
_ANSWERS = frozenset({"response", "force", "fire", "resolve"})
_HARMS = frozenset({"sanction", "tariff", "cost", "consequence", "penalty", "punishment", "revenge", "retaliation",
                    "retaliatory", "reprisal", "embargo", "blockade"})  # fmt: skip
_LIFTS = frozenset(
    {
        "lift",
        "ease",
        "remove",
        "removal",
        "relief",
        "press",
        "call",
        "push",
        "waive",
        "suspend",
        "end",
        "drop",
        "avoid",
        "without",
    }
)


def _denies(document: Document, token: Token) -> str | None:
    """ "He had nothing to do with it"."""
    nothing = any(document.tokens[k].text.lower() == "nothing" for k in kids(document, token.index, "obj"))
    to_do = any(t.text.lower() == "do" for t in document.tokens[token.index + 1 : token.index + _NEAR])
    return "deny" if token.lemma == "have" and nothing and to_do else None


_NEAR = 4


def _modal(document: Document, token: Token, own: bool) -> str | None:
    """What a modal verb makes of it: a duty of somebody else, a thing that the speaker will do."""
    helpers = set(auxiliaries(document, token.index))
    needs = {document.tokens[token.head].lemma} if base(token) == "xcomp" and token.head >= 0 else set()
    done = [k for k in kids(document, token.index, "xcomp") if not passive(document, k)]
    if token.lemma in ("need", "ought") and done:
        return "appeal"  # "both sides need to talk", but no "it needs to be sorted out"
    duty = "must" in helpers or bool(needs & {"need", "have"})
    first = we(document, token) or (token.lemma == "need" and token.upos == "NOUN")
    if duty or (first and token.lemma == "need"):
        return "appeal" if first else "demand"
    if "should" in helpers and not (own and negated(document, token.index)):
        return "appeal"
    supposed = first and "would" in helpers
    if not own or supposed or not helpers & _AHEAD or passive(document, token.index):
        return None
    found = _listed(document, token, own)
    never = any(document.tokens[k].text.lower() == "never" for k in kids(document, token.index, "advmod"))
    if found is not None or (negated(document, token.index) and not never):
        return found
    return None if token.lemma in _PLANS or token.upos != "VERB" else "promise"


_PLANS = frozenset({"be", "meet", "discuss", "travel", "visit", "hold", "go", "have", "see", "talk", "attend",
                    "speak", "like", "know", "take", "say", "come", "arrive", "leave", "consider", "remain",
                    "think"})  # fmt: skip
"""What somebody will do by their calendar: told, and not promised."""


def we(document: Document, token: Token) -> bool:
    """Whether speakers say it of themselves: the subject is "I" or "we"."""
    index = subject(document, token.index)
    return index is not None and document.tokens[index].text.lower() in _FIRST


@cache
def _rows() -> tuple[tuple[frozenset[str], str, str, str], ...]:
    return tuple((frozenset(tables.forms(words)), whom, how, act) for words, whom, how, act in tables.table("force"))


def _listed(document: Document, token: Token, own: bool) -> str | None:
    """The act of the first row whose word and conditions hold."""
    forms, beside = set(lemmas(token)), set[str]()
    if token.upos == "NOUN":  # "it is a terrible deal"
        fronts = (document.tokens[k] for k in kids(document, token.index, "amod"))
        beside = {lemma for front in fronts if front.xpos != "JJS" for lemma in lemmas(front)}
    if forms & _READY and any(_threatens(document, k) for k in kids(document, token.index, "xcomp", "advcl")):
        return "threaten" if not negated(document, token.index) else None
    for words, whom, how, act in _rows():
        heard = beside if how == "noun" else forms | beside
        if heard & words and whom in ("", "own" if own else "other") and _how(document, token, how):
            return act
    return None


_READY = frozenset({"ready", "prepared", "prepare"})
_FORCE = frozenset({"force", "means", "strike", "blow"})


def _threatens(document: Document, index: int) -> bool:
    """ "prepared to strike", "ready to use force": what one is ready for makes it a threat."""
    token = document.tokens[index]
    used = any(document.tokens[k].lemma in _FORCE for k in kids(document, index, "obj", "obl"))
    return used or any(set(lemmas(token)) & words for words, whom, _, act in _rows()
                       if (whom, act) == ("own", "threaten"))  # fmt: skip


def _how(document: Document, token: Token, how: str) -> bool:
    denied = negated(document, token.index)
    if how == "adj":
        return token.upos != "VERB" and not denied
    if how in ("verb", "ahead"):
        return token.upos == "VERB" and not denied and (how == "verb" or token.xpos not in ("VBD", "VBN"))
    return not how or denied == (how == "neg")


def _performed(document: Document, token: Token, own: bool) -> str | None:
    """ "We welcome", "it rejects": the verb that the speaker uses of themselves says the act, as the model hears it or
    as the table has it."""
    cue = learned(document, token.index, "statement")
    if own and cue is not None and cue.score >= INNER and cue.label != "statement-say":
        return cue.label.partition("-")[2]
    # "I offered" tells what was; in report the past is only the tense of telling ("it rejected the plan").
    tenses = ("VBP", "VBZ") if we(document, token) else ("VBP", "VBZ", "VBD")
    if not own or token.upos != "VERB" or auxiliaries(document, token.index) or token.xpos not in tenses:
        return None
    row = next(acts(document, token, "statement"), None)
    return row.value if row is not None and row.value != "say" else None
