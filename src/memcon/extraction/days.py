"""Days: those of a meeting or deed, from the time that is told of it, or from the report's own day.

A room of `extraction`; `deeds` and `meetings` enter here. Whose a told time is, `when.py` says; here stands what
follows from it, and what follows where none is told (LEDGER rules 8 and 13). Vaguer beats false.
"""

import re
from functools import lru_cache

from memcon.extraction.acts import lemmas
from memcon.extraction.bounds import (
    COMES,
    absent,
    arrived,
    before,
    begun,
    came_after,
    ended,
    hours_off,
    never,
    once_done,
    reported,
    setting_out,
    today,
    until,
    up_to_the_latest,
)
from memcon.extraction.carried import carried
from memcon.extraction.clauses import clause_of
from memcon.extraction.parse import above, case, kids
from memcon.extraction.spells import lasting
from memcon.extraction.timewords import head, stretch, times_near
from memcon.extraction.when import YET, settle, told
from memcon.model.document import Document, TimeMention
from memcon.model.entry import Status
from memcon.values.moment import Moment, hull, on

_HOME = frozenset({"return"})
"""Verbs of coming back: what they tell of was over by then, and began nobody knows when."""


def when(document: Document, index: int, status: Status) -> Moment | None:
    """The time of the deed that the token carries.

    The nearest expression of time in its own clause, else one elsewhere in the sentence that no verb of
    saying claims. Told as having happened, with no time: up to the day of publication.
    """
    return _possible(document, dated(document, told(document, index), index, status), status)


def _possible(document: Document, moment: Moment | None, status: Status) -> Moment | None:
    """None for a day before publication where the act is still to come: the day is then another's. So is a day after
    publication of what has happened ("agreed to put off the deadline to July 9"): up to publication, then."""
    published = document.article.published.moment
    if moment is None:
        return None
    if status in ("planned", "possible") and published.earliest and moment.latest:
        return None if moment.latest < published.earliest else moment
    if status == "actual" and published.latest and moment.earliest and moment.earliest > published.latest:
        return Moment(None, published.latest)
    return moment


def dated(document: Document, time: TimeMention | None, index: int, status: Status) -> Moment | None:
    """The days of what the token carries: from the time told of it, else from what follows without one."""
    if time is None:
        return untold(document, status, index)
    moment = settle(time, status)
    published = document.article.published.moment.latest
    if status == "actual" and time.kind == "relative" and moment.earliest and moment.latest is None:
        moment = Moment(moment.earliest, max(moment.earliest, published) if published else None, moment.text)
    if not moment.known and moment.weekday is None and status == "actual":
        return untold(document, status, index) or moment
    if home(document, index):
        return Moment(None, moment.latest, moment.text, moment.weekday)
    if status == "planned" and moment.earliest and _arrived(document, time, index):
        return Moment(time.moment.earliest, None, moment.text)
    if status == "planned" and moment.earliest and _leaves(document, time, index):
        return Moment(moment.earliest, None, moment.text)
    once = status == "denied" and not absent(document, index)
    if time.ahead is not None and (once or (status == "planned" and _was_to(document, index))):
        moment = _either(document, time.moment, time.ahead)
    if time.ahead is not None and _running(document, time, index):
        moment = hull((time.moment, time.ahead), moment.text)
    return lasting(document, index, _from(document, time, moment, status))


def home(document: Document, index: int) -> bool:
    """Whether the day is that of coming back from it ("returned on Friday from a trip")."""
    ruler = next((k for k in above(document, index) if document.tokens[k].upos == "VERB"), index)
    back = index if case(document, index) != "from" else ruler
    return document.tokens[back].lemma.lower() in _HOME


def _either(document: Document, gone: Moment, coming: Moment) -> Moment:
    """Of two readings both, if they are a week apart (the last Friday or the next); else the one closer to the
    report's own day."""
    day, last, first = document.article.published.moment.latest, gone.latest, coming.earliest
    if last is None or first is None or (first - last).days <= _CLOSE or day is None:
        return hull((gone, coming), gone.text)
    return gone if day - last < first - day else coming


_CLOSE = 14
"""Days between two readings of a weekday, at most; those of a date without a year are a year apart."""


def _from(document: Document, time: TimeMention, moment: Moment, status: Status) -> Moment:
    """Of a plan "from Monday" on, without an end; of what has happened the words do not say as much."""
    words = stretch(document, time)
    first = words is not None and words[0] > 0 and document.tokens[words[0] - 1].text.lower() == "from"
    return Moment(moment.day, None, moment.text) if first and moment.day and status == "planned" else moment


def _was_to(document: Document, index: int) -> bool:
    """Whether it is told as what was once planned ("were to meet on Monday", "had been due on Monday")."""
    verb = clause_of(document, index)
    near = (verb, *above(document, verb)[:1])
    words = [k for n in near for k in (n, *kids(document, n, "aux", "cop")) if k < index]
    return any(document.tokens[k].text.lower() in _ONCE for k in words)


_ONCE = frozenset({"was", "were", "had"})


def _arrived(document: Document, time: TimeMention, index: int) -> bool:
    """Whether the time is of an arrival, after which the rest is to come ("arrived today, and will meet")."""
    over = head(document, time)
    verb = clause_of(document, over) if over is not None else index
    token = document.tokens[verb]
    return verb in above(document, index) and token.xpos == "VBD" and token.lemma.lower() in COMES


def _leaves(document: Document, time: TimeMention, index: int) -> bool:
    """Whether the time is of setting out, after which the rest is to come ("departs on Monday for Oslo, where")."""
    over = head(document, time)
    verb = clause_of(document, over) if over is not None else index
    places = kids(document, clause_of(document, index), "advmod")
    where = next((k for k in places if document.tokens[k].text.lower() == "where"), None)
    there = over is not None and where is not None and over < where
    return there and verb in above(document, index) and not _SETS_OUT.isdisjoint(lemmas(document.tokens[verb]))


_SETS_OUT = frozenset({"depart", "departs", "leave"})


def _running(document: Document, time: TimeMention, index: int) -> bool:
    """Whether it goes on through the whole of "this week" ("Oslo is hosting the talks this week")."""
    token = document.tokens[index]
    now = token.xpos == "VBG" and any(document.tokens[k].xpos in _PRESENT for k in kids(document, index, "aux"))
    return now and time.moment.text.lower().startswith("this ")


_PRESENT = frozenset({"VBZ", "VBP"})


_BOUNDS = (today, begun, hours_off, came_after, ended, arrived, up_to_the_latest, reported, carried)
"""What tells the days of an act without a time of its own, the surest first."""


def untold(document: Document, status: Status, index: int) -> Moment | None:
    """What follows from the article's own date; of what somebody said on a day (the token's), from that day."""
    published = document.article.published.moment.latest
    if status == "planned" and published and clocked(document, index):
        # Of the two days that an instant may be in local time the later: what is planned for ten is not before it.
        return on(published)
    if status == "planned":
        return (
            until(document, index, published)
            or once_done(document, index, published)
            or (Moment(published, None) if published and setting_out(document, index) else None)
        )
    if status == "possible" and published and _suspected(document, index):
        return Moment(None, published)
    if status == "denied" and published and never(document, index):
        return Moment(None, published)
    if status != "actual" or (document.tokens[index].xpos != "VBD" and before(document, index) & YET):
        return None
    found = (bound(document, index, published) for bound in _BOUNDS)
    first = next((moment for moment in found if moment is not None), None)
    if first is not None:
        return first
    return lasting(document, index, Moment(None, published)) if published else None


def _suspected(document: Document, index: int) -> bool:
    """Whether somebody is suspected of having done it ("suspected of shipping oil"), which was done if at all."""
    token = document.tokens[index]
    blamed = token.head >= 0 and not _BLAMES.isdisjoint(lemmas(document.tokens[token.head]))
    return token.xpos == "VBG" and blamed and "of" in before(document, index)


_BLAMES = frozenset({"suspect", "accuse"})


def clocked(document: Document, index: int) -> bool:
    """Whether an hour is told for it without a day ("4:00 p.m. The minister meets"), which is then an hour of today."""
    return not times_near(document, index) and document.sentence_of[index] in _with_clocks(document)


@lru_cache(maxsize=4)
def _with_clocks(document: Document) -> frozenset[int]:
    """The sentences in which an hour is told, or the line before which is nothing but one."""
    text, found = document.article.text, set[int]()
    for sentence in document.sentences:
        words = sentence.span.of(text)
        found |= {sentence.index} if _CLOCK.search(words) else set()
        found |= {sentence.index + 1} if _CLOCK.fullmatch(words.strip()) else set()
    return frozenset(found)


_CLOCK = re.compile(r"\b\d{1,2}(?::\d{2})? ?[ap]\.?m\b\.?", re.IGNORECASE | re.ASCII)
