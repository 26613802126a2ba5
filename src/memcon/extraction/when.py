"""When: the time of an entry, from the words that hang nearest to what carries it.

A room of `extraction`. What an expression of time means was worked out by reading (`TimeMention`); here
it is decided whose time it is, and what follows where no time is told (LEDGER rules 8 and 13).
"""

import re

from memcon.extraction.clauses import clause_of, kids
from memcon.extraction.timewords import head, stretch, times_near
from memcon.extraction.whose import FOREIGN, distance, sayer
from memcon.model.document import Document, TimeMention
from memcon.model.entry import Status
from memcon.values.moment import Moment, on

USED = frozenset({"day", "week", "month", "year", "part", "relative"})
_AHEAD: frozenset[Status] = frozenset({"planned", "possible", "called-for"})


def when(document: Document, index: int, status: Status) -> Moment | None:
    """The time of the meeting or deed that the token carries.

    The nearest expression of time in its own clause, else one elsewhere in the sentence that no verb of
    saying claims. Told as having happened, with no time: up to the day of publication.
    """
    found = told(document, index)
    if found is None:
        return untold(document, status, index)
    return _not_past(document, settle(found, status), status)


def _not_past(document: Document, moment: Moment, status: Status) -> Moment | None:
    """None for a day before publication where the act is still to come: the day is then another's."""
    published = document.article.published.moment.earliest
    past = published is not None and moment.latest is not None and moment.latest < published
    return None if past and status in ("planned", "possible") else moment


def untold(document: Document, status: Status, index: int | None = None) -> Moment | None:
    """What follows from the article's own date; of what somebody said on a day (the token's), from that day."""
    published = document.article.published.moment.latest
    if status == "planned" and index is not None and published and _clocked(document, index):
        # Of the two days that an instant may be in local time the later: what is planned for ten is not before it.
        return on(published)
    if status != "actual":
        return None
    begun = _begun(document, index) if index is not None else None
    if begun is not None and begun.earliest and published and begun.earliest <= published:
        return Moment(begun.earliest, published, begun.text)
    said = _reported(document, index) if index is not None else None
    if said is not None and said.moment.latest and (published is None or said.moment.latest <= published):
        return Moment(None, said.moment.latest, said.moment.text)
    return Moment(None, published) if published else None


def _clocked(document: Document, index: int) -> bool:
    """Whether an hour is told for it without a day ("4:00 p.m. The minister meets"), which is then an hour of today."""
    sentence = document.sentence_of[index]
    if times_near(document, index):
        return False
    text = document.article.text
    before = document.sentences[sentence - 1].span.of(text) if sentence else ""
    return bool(_CLOCK.search(document.sentences[sentence].span.of(text)) or _CLOCK.fullmatch(before.strip()))


_CLOCK = re.compile(r"\b\d{1,2}(?::\d{2})? ?[ap]\.?m\b\.?", re.IGNORECASE | re.ASCII)


def _begun(document: Document, index: int) -> Moment | None:
    """What a clause with "since" dates ("have met twice since the war began in May"): from then on."""
    for clause in kids(document, clause_of(document, index), "advcl"):
        marks = {document.tokens[k].text.lower() for k in kids(document, clause, "mark")}
        time = told(document, clause) if "since" in marks else None
        if time is not None:
            return time.moment
    return None


def _reported(document: Document, index: int) -> TimeMention | None:
    """The day on which somebody said that it had happened."""
    day = document.article.published.moment.latest
    days = (t for t in times_near(document, index) if t.kind == "day" and claimed(document, t, index))
    said = next(days, None)
    # "Announced on May 23", two days before it: the date is not that of saying, and none of a year ago.
    gone = said.moment.latest if said and said.ahead else None
    return None if gone and day and (day - gone).days >= _FAR else said


def claimed(document: Document, time: TimeMention, index: int) -> bool:
    """Whether a verb of saying beside it claims the time, so that it dates no act that was told of (the token's)."""
    words = stretch(document, time)
    return words is not None and sayer(document, words, index) is not None


def beside(document: Document, *indices: int) -> TimeMention | None:
    """The first expression of time that hangs from one of these tokens itself."""
    for index in indices:
        for time in sorted(times_near(document, index), key=lambda t: t.span.start):
            over = head(document, time) if time.kind in USED else None
            if over is not None and document.tokens[over].head == index and not claimed(document, time, index):
                return time
    return None


def told(document: Document, index: int) -> TimeMention | None:
    """The expression of time that belongs to this token's clause, or None."""
    times = [t for t in times_near(document, index) if t.kind in USED]
    ranked = sorted((_distance(document, t, index), t.span.start, n) for n, t in enumerate(times))
    if not ranked or ranked[0][0] >= FOREIGN:
        return None
    nearest = times[ranked[0][2]]
    # "Days after", of nobody knows what: its own time, which no other takes the place of, but no day.
    empty = not nearest.moment.known and nearest.moment.weekday is None and nearest.ahead is None
    return None if empty else _turned(document, nearest, index)


def _turned(document: Document, time: TimeMention, index: int) -> TimeMention:
    """A date without a year that is close ahead and nearly a year behind, where no verb says that it is past
    ("their June trip", in May; "the upcoming conference on March 16"): read ahead."""
    day = document.article.published.moment.latest
    gone, coming = time.moment.earliest, time.ahead.earliest if time.ahead else None
    if document.tokens[index].xpos in _PAST or not (day and gone and coming) or time.ahead is None:
        return time
    near = (coming - day).days <= _CLOSE and (day - gone).days >= _FAR
    return TimeMention(time.span, time.ahead, time.kind) if near else time


_PAST = ("VBD", "VBN")
_CLOSE, _FAR = 60, 270
"""Days ahead and behind: a writer adds the year to a date of most of a year ago, and none to one of next month."""


def _distance(document: Document, time: TimeMention, index: int) -> int:
    over, words = head(document, time), stretch(document, time)
    return FOREIGN if over is None or words is None else distance(document, over, words, index)


def settle(time: TimeMention, status: Status) -> Moment:
    """The moment of an expression: read ahead ("on Friday" is the next one) where what it dates is still to come."""
    return time.ahead if status in _AHEAD and time.ahead is not None else time.moment
