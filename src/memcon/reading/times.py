"""Times: the words of a text that say when, and the days that they mean.

`find` gives the mentions of a text, `settle` reads one again beside another publication day or tense, and
`relate` reads "the next day" beside the day that the text was at; `dateline` finds the text's own stamp.
`reading` enters here for documents, `extraction` for tense, the pipeline for datelines. The forms are
`times_grammar.py`, the conventions the table in `times_rules.py`.

A mention's kind is the unit that it is exact to (`day`, `week`, `month`, `year`), `part` for any other
interval, `relative` for what counts from the day that the text was at, and `duration`, `set` or `vague` ("three
weeks", "every Monday", "now") for what names no days at all.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import zip_longest

from memcon.model.document import TimeMention
from memcon.model.span import Span
from memcon.reading.datelines import Dateline, dateline
from memcon.reading.times_grammar import Phrase
from memcon.reading.times_phrases import parse
from memcon.reading.times_rules import DIRECTIONS, Direction, Frame
from memcon.reading.times_words import Word
from memcon.values import calendar
from memcon.values.moment import UNKNOWN, Moment
from memcon.values.week import MONDAY

__all__ = ["DIRECTIONS", "Dateline", "Direction", "dateline", "find", "relate", "resolve_weekday", "settle"]

# "May" and "2015" are times only after a word such as this; a mention's own words have been found to be one.
_LEAD = "during "
# How far back, in code points, "the same day" may lean: some two sentences. In the training gold all such words
# within 300 of the last day named meant that day or counted from it; farther back it was a toss-up.
_REACH = 300
# Between "two days after" and the day of what it counts from: "the raid on", at most eight words and no stop.
_COUNTS_FROM = re.compile(r"(?: [\w’'-]{1,30}){0,8} (?:on |of )?")
_TODAY = re.compile(r"later in the day\b", re.IGNORECASE)
_EARLIER = re.compile(r"earlier in the day\b", re.IGNORECASE)
_STOPS = ("COMMA", "DOT", "COLON", "CLOSE", "BREAK")
_ANY_DAY = date(2024, 1, 1)


def find(text: str, published: Moment | None = None, week: int = MONDAY) -> tuple[TimeMention, ...]:
    """The time expressions of a text, in text order.

    `moment` reads them as past, `ahead` as a plan where that differs. Without a publication day, what counts
    from it stays without dates (a weekday keeps its weekday); a date without a year is never given one. A
    `relative` mention ("the next day") is read beside the last day named within `_REACH`, else unknown. `week` is
    the day on which the outlet's week begins (`values/week.py`).
    """
    row, phrases = parse(text)
    mentions: list[TimeMention] = []
    last: TimeMention | None = None
    for phrase in phrases:
        mention = _mention(text, phrase, published, week)
        if phrase.kind == "relative" and last and _leans(row, phrase) and phrase.start - last.span.end <= _REACH:
            mention = replace(mention, moment=relate(mention, last.moment))
        if published and published.day and not mention.moment.known and _EARLIER.match(text, phrase.start):
            mention = replace(mention, moment=published.said(mention.moment.text))
        if published and published.known and _TODAY.match(text, phrase.start):
            mention = replace(mention, ahead=published.said(mention.moment.text))
        mentions.append(mention)
        if phrase.kind == "day" or mention.moment.day or mention.moment.weekday is not None:
            last = mention
    return tuple(_counted(text, mention, after) for mention, after in zip_longest(mentions, mentions[1:]))


def _counted(text: str, mention: TimeMention, after: TimeMention | None) -> TimeMention:
    """ "Two days after the raid on Saturday", "a day before Thursday's summit": counted from the day named next."""
    if mention.kind != "relative" or mention.moment.known or after is None or after.kind != "day":
        return mention
    if not _COUNTS_FROM.fullmatch(text, mention.span.end, after.span.start):
        return mention
    moment = relate(mention, after.moment)
    ahead = relate(mention, after.ahead) if after.ahead else None
    return replace(mention, moment=moment, ahead=ahead if ahead != moment else None)


def settle(mention: TimeMention, published: Moment | None, direction: Direction, week: int = MONDAY) -> Moment:
    """What the mention means in the past or of a plan: "on Friday" is the last one or the next."""
    phrase = _again(mention)
    if phrase is None or phrase.kind == "relative":
        return mention.moment
    return _moment(phrase, published, Frame(None, direction, week=week), mention.moment.text)


def relate(mention: TimeMention, anchor: Moment | None) -> Moment:
    """What "the same day" or "two days later" means beside the day that the text was at.

    Beside a mere weekday it is a weekday too. A mention that is not `relative` keeps its moment.
    """
    phrase = _again(mention)
    if phrase is None or phrase.kind != "relative":
        return mention.moment
    if anchor and anchor.weekday is not None and not anchor.known:
        there = phrase.read(Frame(calendar.weekday_after(_ANY_DAY, anchor.weekday))).day
        return Moment(None, None, mention.moment.text, there.weekday() if there else mention.moment.weekday)
    return _across(phrase.read, anchor, Frame(None)).said(mention.moment.text)


def resolve_weekday(weekday: int, published: Moment | None, direction: Direction) -> Moment:
    """The last such weekday up to and including the publication day, or the first one from it on."""
    step = calendar.weekday_before if direction == "past" else calendar.weekday_after

    def read(frame: Frame) -> Moment:
        day = step(frame.day, weekday) if frame.day else None
        return Moment(day, day, weekday=None if day else weekday)

    return _across(read, published, Frame(None, direction))


def _again(mention: TimeMention) -> Phrase | None:
    """The phrase that a mention's own words are."""
    found = parse(_LEAD + mention.moment.text)[1]
    return found[0] if len(found) == 1 else None


def _leans(row: list[Word], phrase: Phrase) -> bool:
    """Whether the words lean on what was told before, and not on what follows ("the day before the vote")."""
    follows = row[phrase.last].label if phrase.last < len(row) else "DOT"
    return row[phrase.last - 1].label not in ("BEFORE", "AFTER") or follows in _STOPS


def _mention(text: str, phrase: Phrase, published: Moment | None, week: int) -> TimeMention:
    words = text[phrase.start : phrase.end]
    past, ahead = (_moment(phrase, published, Frame(None, way, week=week), words) for way in DIRECTIONS)
    return TimeMention(Span(phrase.start, phrase.end), past, phrase.kind, ahead if ahead != past else None)


def _moment(phrase: Phrase, published: Moment | None, frame: Frame, words: str) -> Moment:
    beside = None if phrase.kind == "relative" else published
    return _across(phrase.read, beside, frame).said(words)


def _across(read: Callable[[Frame], Moment], beside: Moment | None, frame: Frame) -> Moment:
    """A reading beside a day that is itself an interval: from its first day's reading to its last day's."""
    beside = beside or UNKNOWN
    low = read(replace(frame, day=beside.earliest))
    high = low if beside.day else read(replace(frame, day=beside.latest))
    if low == high:
        return low
    weekday = low.weekday if low.weekday is not None else high.weekday
    if weekday is None and low.day and high.day and (high.day - low.day).days % 7 == 0:
        weekday = low.day.weekday()
    return Moment(low.earliest, high.latest, weekday=weekday, approximate=low.approximate or high.approximate)
