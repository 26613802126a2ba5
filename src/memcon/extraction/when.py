"""When: the time of an entry, from the words that hang nearest to what carries it.

A room of `extraction`. What an expression of time means was worked out by reading (`TimeMention`); here
it is decided whose time it is, and what follows where no time is told (LEDGER rules 8 and 13).
"""

import re
from bisect import bisect_right
from functools import lru_cache

from memcon.extraction.acts import acts
from memcon.extraction.clauses import above, base, case, clause, clause_of, kids
from memcon.model.document import Document, TimeMention
from memcon.model.entry import Status
from memcon.values.moment import Moment

_USED = frozenset({"day", "week", "month", "year", "part", "relative"})
_AHEAD: frozenset[Status] = frozenset({"planned", "possible", "called-for"})
_APART = frozenset({"after", "following", "before", "since", "until", "ahead of", "prior to"})
"""What hangs from these is another event: its day is not the day of what is told."""


def when(document: Document, index: int, status: Status) -> Moment | None:
    """The time of the meeting or deed that the token carries.

    The nearest expression of time in its own clause, else one elsewhere in the sentence that no verb of
    saying claims. Told as having happened, with no time: up to the day of publication.
    """
    found = told(document, index)
    if found is None:
        return untold(document, status)
    return _not_past(document, settle(found, status), status)


def _not_past(document: Document, moment: Moment, status: Status) -> Moment | None:
    """None for a day before publication where the act is still to come: the day is then another's."""
    published = document.article.published.moment.earliest
    past = published is not None and moment.latest is not None and moment.latest < published
    return None if past and status in ("planned", "possible") else moment


def untold(document: Document, status: Status) -> Moment | None:
    """What follows from the article's own date alone."""
    published = document.article.published.moment.latest
    if status != "actual" or published is None:
        return None
    return Moment(None, published)


def beside(document: Document, *indices: int) -> TimeMention | None:
    """The first expression of time that hangs from one of these tokens itself."""
    for index in indices:
        for time in _in_sentence(document, document.sentence_of[index]):
            head = _head(document, time) if time.kind in _USED else None
            if head is not None and document.tokens[head].head == index:
                return time
    return None


def told(document: Document, index: int) -> TimeMention | None:
    """The expression of time that belongs to this token's clause, or None."""
    sentence = document.sentence_of[index]
    times = [t for t in _in_sentence(document, sentence) if t.kind in _USED]
    start = document.tokens[index].start
    times = sorted(times, key=lambda t: abs(t.span.start - start))[:_NEAREST]
    if not times:
        return None
    own = set(clause(document, clause_of(document, index)))
    ranked = sorted((_distance(document, t, index, own), t.span) for t in times)
    best, span = ranked[0]
    if best >= _FOREIGN:
        return None
    return next(t for t in times if t.span == span)


_NEAREST = 12
"""Expressions of time in one sentence that are weighed: the richest of the development gold has seven."""
_FOREIGN = 100
"""A distance beyond any in one sentence's parse that is allowed: the time belongs to another clause."""


def _in_sentence(document: Document, sentence: int) -> tuple[TimeMention, ...]:
    return _by_sentence(document).get(sentence, ())


@lru_cache(maxsize=4)
def _by_sentence(document: Document) -> dict[int, tuple[TimeMention, ...]]:
    """The expressions of time of each sentence that has any, without those of the dateline."""
    stamp = _DATELINE.match(document.article.text)
    starts = [s.span.start for s in document.sentences]
    found: dict[int, tuple[TimeMention, ...]] = {}
    for time in document.times:
        index = bisect_right(starts, time.span.start) - 1
        inside = index >= 0 and document.sentences[index].span.contains(time.span)
        if inside and time.span.start >= (stamp.end() if stamp else 0):
            found[index] = (*found.get(index, ()), time)
    return found


_DATELINE = re.compile(r"[^a-z\n]{2,30},? ?[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?[^–—\n]{0,30}(?: ?[–—]| --? )")
"""A place, a date and a dash before the first sentence: it dates the report, not what is told."""


def _distance(document: Document, time: TimeMention, index: int, own: set[int]) -> int:
    """Steps in the parse from the time to the act; far for a time that a verb of saying claims."""
    head = _head(document, time)
    if head is None:
        return _FOREIGN
    up_time, up_act = (head, *above(document, head)), (index, *above(document, index))
    shared = next((k for k in up_time if k in up_act), None)
    if shared is None:
        return _FOREIGN
    steps = up_time.index(shared) + up_act.index(shared)
    between = up_time[1 : up_time.index(shared)]
    if any(_remembered(document, k) for k in up_act[: up_act.index(shared)]) or _remembers(document, shared):
        return _FOREIGN
    if _spoken(document, head, index) or _names(document, head, index) or any(_apart(document, k) for k in between):
        return _FOREIGN
    ruler = clause_of(document, head)
    if head in own or ruler == index:
        return steps
    # A clause above may date the act ("is due on Friday to meet"), one beside or below it does not.
    return steps + _OTHER_CLAUSE if ruler in up_act else _FOREIGN


def _apart(document: Document, index: int) -> bool:
    """Whether a phrase or clause tells of something before or after what is told."""
    marks = (document.tokens[k].text.lower() for k in kids(document, index, "mark"))
    return case(document, index) in _APART or any(mark in _APART for mark in marks)


def _remembered(document: Document, index: int) -> bool:
    """Whether a day told above it is not its own: "the tenth anniversary today of", "it is ten years since"."""
    since = case(document, index) == "since" or any(
        document.tokens[k].text.lower() == "since" for k in kids(document, index, "mark"))  # fmt: skip
    return since or _remembers(document, index)


def _remembers(document: Document, index: int) -> bool:
    return document.tokens[index].lemma in _REMEMBRANCE


_REMEMBRANCE = frozenset({"anniversary", "commemoration", "remembrance"})


def _names(document: Document, head: int, index: int) -> bool:
    """Whether the time is part of another thing's name ("the 2015 deal", "Friday's paper")."""
    token = document.tokens[head]
    return token.dep in ("compound", "amod", "nummod", "nmod:poss") and token.head != index


def _spoken(document: Document, head: int, index: int) -> bool:
    """Whether the time dates somebody's saying it ("acknowledged on Saturday that they had met")."""
    holder = document.tokens[head].head
    if holder < 0 or holder == index or base(document.tokens[head]) not in ("obl", "advmod"):
        return False
    return next(acts(document, document.tokens[holder], "statement"), None) is not None


_OTHER_CLAUSE = 10
"""What a clause's border costs: a time in the act's own clause is always nearer."""


@lru_cache(maxsize=1024)
def _head(document: Document, time: TimeMention) -> int | None:
    """The token of an expression from which its other tokens hang."""
    sentence = bisect_right([s.span.start for s in document.sentences], time.span.start) - 1
    inside = [t for t in document.in_sentence(sentence) if time.span.start <= t.start < time.span.end]
    indices = {t.index for t in inside}
    return next((t.index for t in inside if t.head not in indices and t.upos != "ADP"), None)


def settle(time: TimeMention, status: Status) -> Moment:
    """The moment of an expression: read ahead ("on Friday" is the next one) where what it dates is still to come."""
    return time.ahead if status in _AHEAD and time.ahead is not None else time.moment
