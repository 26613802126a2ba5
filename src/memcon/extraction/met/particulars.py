"""Particulars: topics, forum, host and mediator of a meeting, and whether a noun only names a subject.

Only `encounters` enters here.
"""

from memcon.extraction.acts import acts, carries, lemmas
from memcon.extraction.clauses import clause_of, doer
from memcon.extraction.parse import base, behind, case, conjuncts, kids, obliques
from memcon.extraction.where import is_at
from memcon.extraction.who import nouns
from memcon.extraction.who.phrases import parties, text
from memcon.model.document import Document, Token
from memcon.model.entry import Party
from memcon.values.tables import words

_DISCUSS = frozenset({"discuss", "address", "review", "cover", "negotiate", "explore", "examine", "tackle"})
_SPEAK = frozenset({"talk", "speak", "confer", "consult"})


def topics(document: Document, index: int) -> tuple[str, ...]:
    """What it is about: the object of "discuss", nouns after "on", "about", "to discuss"."""
    found: list[int] = []
    token = document.tokens[index]
    if any(lemma in _DISCUSS for lemma in lemmas(token)):
        found.extend(kids(document, index, "obj"))
    of_it = obliques(document, index, "about", "over", "regarding", "concerning", "on")
    found.extend(k for k in of_it if not _temporal(document, k) and not _beside(document, k) and not is_at(document, k))
    for k in kids(document, index, "advcl", "acl", "conj", "xcomp"):
        if any(lemma in _DISCUSS for lemma in lemmas(document.tokens[k])):
            found.extend(kids(document, k, "obj"))
    return tuple(dict.fromkeys(_topic(document, one) for k in found for one in conjuncts(document, k)))


def talked_of(document: Document, index: int) -> frozenset[int]:
    """The tokens of what a verb like "discuss" has for its object, or stands behind "talked about": its days and places
    are those of the topic."""
    words = lemmas(document.tokens[index])
    topics = kids(document, index, "obj") if not _DISCUSS.isdisjoint(words) else ()
    if not (_DISCUSS | _SPEAK).isdisjoint(words):
        topics = (*topics, *obliques(document, index, "about", "regarding", "concerning"))
    return frozenset(k for one in topics if one > index for k in document.subtree(one))


def _topic(document: Document, head: int) -> str:
    """The noun phrase with all that describes it, without what is joined to it."""
    tokens_of = document.tokens
    joined = {k for one in kids(document, head, "conj", "cc", "advcl", "punct") for k in document.subtree(one)}
    # "the causes with her counterpart Omar Ruiz": whom it is discussed with is no part of it.
    people = [k for k in document.subtree(head) if k > head and case(document, k) == "with" and parties(document, k)]
    joined |= {j for k in people if all(p.role for p in parties(document, k)) for j in document.subtree(k)}
    own = [k for k in document.subtree(head) if k not in joined and k >= head - 12]
    first, last = head, head
    members = set(own)
    while first - 1 in members:
        first -= 1
    while last + 1 in members:
        last += 1
    while first < head and base(tokens_of[first]) in ("case", "punct", "cc"):
        first += 1
    return " ".join(document.span_of(first, last + 1).of(document.article.text).split())


def _temporal(document: Document, index: int) -> bool:
    start = document.tokens[index].start
    return any(t.span.start <= start < t.span.end for t in document.times) or document.tokens[index].text.endswith(
        "day"
    )


_MARGINS = frozenset(
    {
        "margin",
        "sideline",
        "fringe",
        "eve",
        "occasion",
        "invitation",
        "tour",
        "trip",
        "visit",
        "arrival",
        "flight",
        "way",
    }
)


def _beside(document: Document, index: int) -> bool:
    """Whether it is where or when they met, not what about ("on the margins of the assembly", "on a visit to Peru")."""
    return not _MARGINS.isdisjoint(lemmas(document.tokens[index]))


FORUMS = frozenset(
    {"summit", "conference", "assembly", "council", "forum", "session", "dialogue", "event", "ministerial"}
)


def forum_of(document: Document, token: Token) -> str | None:
    """The name of a summit, conference or council, if it has one."""
    if token.text.lower() not in FORUMS:
        return None
    described = kids(document, token.index, "compound", "nmod", "amod", "flat")
    named = [k for k in described if document.tokens[k].upos == "PROPN" and case(document, k) in _NAMES_BY]
    if not named or any(
        document.tokens[k].text.lower() in ("press", "news", "video") for k in kids(document, token.index, "compound")
    ):
        return None
    return text(document, token.index)


_NAMES_BY = frozenset({"", "of", "on", "for", "in", "at"})
"""Prepositions that may stand in a forum's name; "his summit with the king" has none."""
_ATTENDS = frozenset({"attend", "participate", "join", "address", "host", "convene", "chair", "lead"})
EVENTS = FORUMS | frozenset(
    {
        "ceremony", "commemoration", "celebration", "celebrations", "dinner", "gathering", "congress", "olympics",
        "symposium", "workshop", "roundtable", "inauguration", "funeral", "convening", "festival", "meeting",
    }
)  # fmt: skip
"""What is attended, so that one who attends is enough for a meeting (LEDGER: one party and a named forum)."""


def attended(document: Document, verb: int) -> str | None:
    """The event that the object of "attend", or the "in" of "participate in", names."""
    if not _ATTENDS & set(lemmas(document.tokens[verb])):
        return None
    near = behind(document, verb)
    for k in (
        *kids(document, verb, "obj"),
        *obliques(document, verb, "in", "at"),
        *((near,) if near is not None else ()),
    ):
        token = document.tokens[k]
        described = kids(document, k, "compound", "amod", "nmod", "flat")
        any_of = {document.tokens[d].text.lower() for d in kids(document, k, "det")} & _ANY
        if described and not any_of and {token.text.lower(), token.lemma.lower()} & EVENTS:
            return text(document, k)
    return None


_ANY = frozenset({"every", "each", "any", "all", "no"})
"""Before an event these name none ("has participated in every summit")."""


def forum_at(document: Document, verb: int) -> str | None:
    for k in obliques(document, verb, "at", "during", "in", "for"):
        forum = forum_of(document, document.tokens[k])
        if forum:
            return forum
    return None


def host_of(document: Document, light: int) -> str | None:
    """Who hosts, where the verb says so."""
    if "host" not in lemmas(document.tokens[light]):
        return None
    who = doer(document, light)
    found = parties(document, who) if who is not None else ()
    return found[0].name if found else None


def mediator_of(document: Document, index: int) -> str | None:
    """Who mediates: "mediated by Oman", "with the mediation of Norway and Peru"."""
    for k in kids(document, index, "acl"):
        if document.tokens[k].text.lower() in ("mediated", "brokered", "facilitated"):
            named = [p.name for a in obliques(document, k, "by") for p in parties(document, a)]
            return " and ".join(named) or None
    ruler = clause_of(document, index)
    for k in (
        *obliques(document, ruler, "with", "through", "under"),
        *obliques(document, index, "with", "through", "under"),
    ):
        if document.tokens[k].text.lower() in ("mediation", "facilitation"):
            named = [
                p.name
                for a in (*obliques(document, k, "of", "by"), *kids(document, k, "nmod:poss", "amod"))
                for p in parties(document, a)
            ]
            return " and ".join(named) or None
    return None


def told_beside(document: Document, index: int) -> tuple[int, ...]:
    """Participles that say where ("the meeting, held at a hotel in Oslo"; "the nature of the meeting, held …")."""
    up = document.tokens[index].head
    over = (up,) if up >= 0 and base(document.tokens[index]) == "nmod" else ()
    found = (k for one in (index, *over) for k in kids(document, one, "acl"))
    return tuple(k for k in found if {"hold", "host", "take", "held"} & set(lemmas(document.tokens[k])))


def is_series(document: Document, index: int) -> bool:
    """Whether a number of meetings is told as one."""
    token = document.tokens[index]
    over = document.tokens[token.head] if token.head >= 0 and base(token) == "nmod" else token
    several = (token, over) if "round" in lemmas(over) else (token,)
    return any(nouns.plural(t) and kids(document, t.index, "nummod") for t in several)


def is_assembly(party: Party) -> bool:
    """Whether a body is one that meets, so that its meeting is a forum for whoever speaks there."""
    return party.role is None and bool(_ASSEMBLIES & set(party.name.lower().split()))


_ASSEMBLIES = frozenset({"council", "assembly", "congress", "committee", "parliament", "senate", "cabinet", "board"})


def nth(document: Document, index: int) -> str | None:
    """The word that counts it among several of its kind ("the second round of talks", "the next meeting")."""
    token = document.tokens[index]
    over = (token.head,) if token.head >= 0 and base(token) == "nmod" else ()
    words_of = (document.tokens[k].text.lower() for one in (index, *over) for k in kids(document, one, "amod", "det"))
    return next((w for w in words_of if w in words("ordinals") or w in _COUNTED), None)


_COUNTED = frozenset({"next", "another", "new", "previous", "last", "latest", "earlier", "future", "upcoming"})


def keeps_up(document: Document, index: int) -> bool:
    """Whether it tells of a relation and not of a meeting ("agreed to remain in regular consultation", "remains
    committed to talks")."""
    token = document.tokens[index]
    ruler = document.tokens[token.head] if token.head >= 0 else token
    if ruler.text.lower() == "committed" and case(document, index) == "to":
        return True
    return case(document, index) == "in" and bool(set(lemmas(ruler)) & {"remain", "stay", "keep"})


def is_weak(document: Document, index: int) -> bool:
    """Whether the noun hangs from a noun that is what the sentence is about ("the outcome of the talks")."""
    token = document.tokens[index]
    if base(token) != "nmod" or token.head < 0 or document.tokens[token.head].upos not in ("NOUN", "PROPN"):
        return False
    return not carries(document.tokens[token.head], "meeting") and case(document, index) not in (
        "during",
        "after",
        "following",
    )


def is_purpose(document: Document, index: int) -> bool:
    """Whether it only says what a meeting is for ("met to discuss"): that meeting tells it as its topic."""
    token = document.tokens[index]
    if token.xpos != "VB" or base(token) not in ("advcl", "xcomp", "acl") or token.head < 0:
        return False
    over = document.tokens[token.head]
    return next(acts(document, over, "meeting"), None) is not None
