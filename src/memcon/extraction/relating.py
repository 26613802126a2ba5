"""Relating: words that set one event beside another, so that a time on their far side is the other event's.

`whose` and `bounds` enter here. "Her visit follows the killing of two envoys on Wednesday", "called off a meeting on
Monday", "reports last week that the ship was seized": none of these days dates the visit, the meeting, the seizure.
"""

from memcon.extraction.parse import above, base, kids
from memcon.model.document import Document, Token

Stretch = tuple[int, int]
"""The tokens of an expression, half-open."""

_RELATES = frozenset({"follow", "precede", "mark", "commemorate", "build"})
"""Verbs whose subject and object are two events, each with its own day."""
_ENDS = frozenset({"cancel", "cancellation", "postpone", "postponement", "delay", "scrap"})
"""What is done to a meeting that is not held: the day is that of the doing, unless it hangs from the meeting itself."""
_NEWS = frozenset({"report", "news", "announcement", "claim", "statement", "allegation", "accusation", "word"})
"""Nouns of saying: "reports last week that" dates the reports."""
ARRANGED = frozenset({"hold", "schedule", "plan", "slate", "set", "expect", "take"})
"""Participles that only say of a meeting that it was or is to be held, whose day is then its own."""
_GOVERNORS = 3
"""Steps from an act up to the word that calls it off ("called off plans to attend the summit")."""


def related(document: Document, stretch: Stretch, index: int) -> bool:
    """Whether a verb that relates two events stands between the act and the time ("follows", "builds on")."""
    first, last = (index + 1, stretch[0]) if index < stretch[0] else (stretch[1], index)
    return any(_relates(t) or leads(document, t.index) for t in document.tokens[first:last])


def leads(document: Document, index: int) -> bool:
    """Whether a verb tells that one event brought another about ("the truce in 2006 led to talks")."""
    behind = document.tokens[index + 1 : index + 2]
    return document.tokens[index].lemma == "lead" and any(t.text.lower() == "to" for t in behind)


def _relates(token: Token) -> bool:
    return token.upos == "VERB" and token.lemma.lower() in _RELATES and token.text.lower() != "following"


def called_off(document: Document, head: int, index: int) -> bool:
    """Whether the act is what was called off or put off, and the time does not hang from it."""
    if index in (head, *above(document, head)):
        return False
    return any(document.tokens[k].lemma.lower() in _ENDS for k in above(document, index)[:_GOVERNORS])


def in_list(document: Document, head: int, shared: int, index: int) -> bool:
    """Whether the act is a later noun of a list, and the time is the first one's ("talks on Monday and a visit")."""
    if _item_between(document, head, index):
        return True
    way = (index, *above(document, index))
    below = way[way.index(shared) - 1] if shared != index else index
    token = document.tokens[below]
    joined = token.dep == "conj" and token.upos in ("NOUN", "PROPN") and token.head == shared
    return joined and document.tokens[shared].upos in ("NOUN", "PROPN") and head < below


def _item_between(document: Document, head: int, index: int) -> bool:
    """Whether a list goes on between a noun and a later time ("his trip to Lima, his talks in Quito last week"),
    wherever the parse hangs its items."""
    items = zip(document.tokens[index + 1 : head], document.tokens[index + 2 : head], strict=False)
    noun = document.tokens[index].upos in ("NOUN", "PROPN")
    return noun and any(one.text in (",", "and") and other.xpos == "PRP$" for one, other in items)


def news(document: Document, stretch: Stretch, index: int) -> int | None:
    """The noun of saying that a time stands behind and dates ("after reports last week that"), or None."""
    tokens, before, behind = document.tokens, stretch[0] - 1, stretch[1]
    if before >= 0 and tokens[before].upos == "ADP":
        before -= 1
    told = behind < len(tokens) and tokens[behind].text.lower() == "that" and behind < index
    return before if told and before >= 0 and tokens[before].lemma.lower() in _NEWS else None


def described(document: Document, stretch: Stretch, index: int) -> bool:
    """Whether a participle that describes something else stands between the act and a later time ("held talks to
    save a truce brokered on 27 February"). One that has its doer with it is complete, and claims no day that the parse
    hangs from the act ("received a delegation led by the minister on Tuesday")."""
    tokens = document.tokens
    own = {index, *kids(document, index, "acl"), *above(document, index)}
    free = any(tokens[k].head == index for k in range(*stretch))
    between = (tokens[k] for k in range(index + 1, stretch[0]) if k not in own)
    return any(
        t.xpos == "VBN"
        and base(t) == "acl"
        and t.lemma.lower() not in ARRANGED
        and not (free and any(tokens[k].dep == "obl:agent" for k in kids(document, t.index, "obl")))
        for t in between
    )


def done_before(document: Document, index: int, ruler: int) -> bool:
    """Whether a participle with its doer only says whose work a thing is ("resumed trade on Monday under a deal
    brokered by Peru"): that was done before."""
    token = document.tokens[index]
    return token.xpos == "VBN" and base(token) == "acl" and bool(kids(document, index, "obl:agent")) and index > ruler


def first_since(document: Document, index: int) -> bool:
    """Whether "since" (the token) tells what was last of its kind ("the first talks since 2019", "the deadliest raid
    since May")."""
    if document.tokens[index].text.lower() != "since":
        return False
    first = document.sentences[document.sentence_of[index]].first
    before = document.tokens[max(first, index - _BACK) : index]
    return any(t.xpos in ("JJS", "RBS") or t.text.lower() in _COUNTED for t in before)


_COUNTED = frozenset({"first", "second", "third", "fourth", "fifth", "only", "time"})
"""Words that count a thing among those of its kind."""
_BACK = 16
"""Words before "since" in which that stands."""
