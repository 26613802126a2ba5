"""Probe: what words such as "on Wednesday" or "last night" say about the distance between a day and the report.

`reread` is reading's own door (the pipeline hands it in, for rooms beside each other never meet): words and a day on
which they are written, as past or ahead, to the days that they mean. Asked beside each weekday, it shows how far from
the report's day the words can point. `across` enters.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from memcon.model.entry import Entry, Status
from memcon.values.calendar import shift
from memcon.values.moment import UNKNOWN, Moment, meet, tighten

Reread = Callable[[str, Moment, bool], Moment | None]
"""The days that words mean, written on a day (or within some days), of what is ahead (or past); None for no time."""

AHEAD: frozenset[Status] = frozenset({"planned", "possible", "called-for"})
_PROBES = tuple((date(2023, 11, 13) + timedelta(n), date(2025, 3, 17) + timedelta(n)) for n in range(7))
"""A Monday to a Sunday in the middle of two months: "this month" shows its ends, and a date ("since 7 October") that it
does not count from the report's day."""
_ALIKE = 3
"""Days by which the months themselves differ."""
_WEEK = 6
"""Days that a bare weekday may lie behind (or ahead of) the report."""
_FAR = 45
"""Words that may point farther than this many days count from something else than the report."""


@dataclass(frozen=True, slots=True)
class Offset:
    """What is told lies from `first` to `last` days after the report (negative: before it)."""

    first: int
    last: int


def offset(entry: Entry, reread: Reread) -> Offset | None:
    """How far from the report's day an entry's words put it; None where they do not count from that day."""
    when, ahead = entry.when, entry.status in AHEAD
    if when is None or (when.earliest and when.latest):
        return None
    if when.weekday is not None:
        return Offset(0, _WEEK) if ahead else Offset(-_WEEK, 0)
    ends = [_ends(when.text, pair, ahead, reread) for pair in _PROBES] if when.text else [None]
    if not all(ends):
        return None
    told = [end for end in ends if end]
    first, last = min(a for a, _ in told), max(b for _, b in told)
    return Offset(first, last) if -_FAR <= first <= last <= _FAR else None


def _ends(words: str, probes: tuple[date, date], ahead: bool, reread: Reread) -> tuple[int, int] | None:
    """How many days after the report's day the days of the words begin and end; None where the two probes differ."""
    found = []
    for day in probes:
        moment = reread(words, Moment(day, day), ahead)
        if moment is None or not (moment.earliest and moment.latest):
            return None
        found.append(((moment.earliest - day).days, (moment.latest - day).days))
    (a, b), (c, d) = found
    return (min(a, c), max(b, d)) if abs(a - c) <= _ALIKE and abs(b - d) <= _ALIKE else None


def written(event: Moment, distance: Offset) -> Moment:
    """The days on which a report may have been written that puts an event of these days at such a distance."""
    first = shift(event.earliest, -distance.last) if event.earliest else None
    last = shift(event.latest, -distance.first) if event.latest else None
    return Moment(first, last)


def days_of(entry: Entry, report: Moment, reread: Reread) -> Moment | None:
    """The days of an entry whose report came out within `report`; None where that adds nothing."""
    when, ahead = entry.when or UNKNOWN, entry.status in AHEAD
    if (when.earliest and when.latest) or not report.known:
        return None
    found = _placed(entry, report, reread)
    if found is None:
        return None
    both = meet(found, Moment(when.earliest, when.latest, "", when.weekday)) if when != UNKNOWN else found
    if both is None:
        return None
    told = tighten(both).said(when.text)
    return None if (ahead and not told.known) or told == when else told


def _placed(entry: Entry, report: Moment, reread: Reread) -> Moment | None:
    """Where its words put an entry; what has happened, with no day told, lies before its report."""
    distance = offset(entry, reread)
    if distance is not None:
        first = shift(report.earliest, distance.first) if report.earliest else None
        last = shift(report.latest, distance.last) if report.latest else None
        return Moment(first, last)
    words = entry.when.text if entry.when else ""
    read = reread(words, report, entry.status in AHEAD) if words and report.earliest and report.latest else None
    if read is not None and read.known:
        return read
    if entry.status == "actual" and entry.kind in ("meeting", "deed"):
        return Moment(None, report.latest) if report.latest else None
    return None
