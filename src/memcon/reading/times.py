"""Times: the words of a text that say when, and the days that they mean.

`find` gives the mentions of a text as if all of it had happened; `settle` reads one again by its tense, and
`relate` reads "the next day" beside the day that the text was at; `dateline` finds the text's own stamp.
`reading` enters here for documents, `extraction` for tense, the pipeline for datelines. The forms are
`times_grammar.py`, the conventions the table in `times_rules.py`.

A mention's kind is the unit that it is exact to (`day`, `week`, `month`, `year`), `part` for any other
interval, `relative` for what counts from the day that the text was at, and `duration` or `set` ("three
weeks", "every Monday") for what names no days at all.
"""

from collections.abc import Callable

from memcon.model.document import TimeMention
from memcon.model.span import Span
from memcon.reading.datelines import Dateline, dateline
from memcon.reading.times_grammar import Phrase
from memcon.reading.times_phrases import parse
from memcon.reading.times_rules import Direction, Frame
from memcon.values import calendar
from memcon.values.moment import UNKNOWN, Moment

__all__ = ["Dateline", "Direction", "dateline", "find", "relate", "resolve_weekday", "settle"]

# "May" and "2015" are times only after a word such as this; a mention's own words have been found to be one.
_LEAD = "during "


def find(text: str, published: Moment | None = None) -> tuple[TimeMention, ...]:
    """The time expressions of a text, in text order, read as past.

    Without a publication day, what counts from it stays without dates (a weekday keeps its weekday); a date
    without a year is never given one. A `relative` mention ("the next day") has no dates: see `relate`.
    """
    return tuple(_mention(text, phrase, published) for phrase in parse(text)[1])


def settle(mention: TimeMention, published: Moment | None, direction: Direction) -> Moment:
    """What the mention means in the past or of a plan: "on Friday" is the last one or the next."""
    phrase = _again(mention)
    if phrase is None or phrase.kind == "relative":
        return mention.moment
    return _moment(phrase, published, direction, mention.moment.text)


def relate(mention: TimeMention, anchor: Moment | None) -> Moment:
    """What "the same day" or "two days later" means beside the day that the text was at.

    A mention that is not `relative` keeps its moment.
    """
    phrase = _again(mention)
    if phrase is None or phrase.kind != "relative":
        return mention.moment
    return _across(phrase.read, anchor, "past").said(mention.moment.text)


def resolve_weekday(weekday: int, published: Moment | None, direction: Direction) -> Moment:
    """The last such weekday up to and including the publication day, or the first one from it on."""
    step = calendar.weekday_before if direction == "past" else calendar.weekday_after

    def read(frame: Frame) -> Moment:
        day = step(frame.day, weekday) if frame.day else None
        return Moment(day, day, weekday=None if day else weekday)

    return _across(read, published, direction)


def _again(mention: TimeMention) -> Phrase | None:
    """The phrase that a mention's own words are."""
    found = parse(_LEAD + mention.moment.text)[1]
    return found[0] if len(found) == 1 else None


def _mention(text: str, phrase: Phrase, published: Moment | None) -> TimeMention:
    words = text[phrase.start : phrase.end]
    return TimeMention(Span(phrase.start, phrase.end), _moment(phrase, published, "past", words), phrase.kind)


def _moment(phrase: Phrase, published: Moment | None, direction: Direction, words: str) -> Moment:
    beside = None if phrase.kind == "relative" else published
    return _across(phrase.read, beside, direction).said(words)


def _across(read: Callable[[Frame], Moment], beside: Moment | None, direction: Direction) -> Moment:
    """A reading beside a day that is itself an interval: from its first day's reading to its last day's."""
    beside = beside or UNKNOWN
    low = read(Frame(beside.earliest, direction))
    high = low if beside.day else read(Frame(beside.latest, direction))
    if low == high:
        return low
    weekday = low.weekday if low.weekday is not None else high.weekday
    if weekday is None and low.day and high.day and (high.day - low.day).days % 7 == 0:
        weekday = low.day.weekday()
    return Moment(low.earliest, high.latest, weekday=weekday, approximate=low.approximate or high.approximate)
