"""Geometry of the timeline: bars of intervals, columns of counts, and the steps of the zoom. Pages enter.

Everything is numbers for SVG attributes: the content security policy allows no inline style.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from memcon.ledger.happening_forms import Counts, HappeningQuery, Period, Unit
from memcon.model.entry import KINDS, Kind
from memcon.values.moment import Moment
from memcon.views.wording import MONTHS, moment_words

WIDTH = 220
"""Pixels of the column in which bars stand."""
THINNEST = 5
POINT = 9
"""Pixels of the point at an open end."""
HEIGHT = 64
"""Pixels of the highest column."""
FEW = 15
"""Columns beside each other that have room for a month with its year."""
_LONGER: tuple[Unit, ...] = ("decade", "year", "month")


@dataclass(frozen=True, slots=True)
class Bar:
    """An interval on the scale: pixels. `before` and `after` say that this end is open or lies beyond the scale,
    `vague` that the day is only about right."""

    x: int
    width: int
    before: bool
    after: bool
    vague: bool

    @property
    def path(self) -> str | None:
        """The outline of an interval with an open end, pointed there; None of one that is closed."""
        x, width, point = self.x, self.width, min(self.width, POINT)
        rest = width - point
        if self.before and self.after:
            middle = width - 12 if width > 12 else 1
            return f"M{x} 7l6 -5h{middle}l6 5l-6 5h-{middle}z"
        if self.before:
            return f"M{x} 7l{point} -5h{rest}v10h-{rest}z"
        return f"M{x + width} 7l-{point} -5h-{rest}v10h{rest}z" if self.after else None


@dataclass(frozen=True, slots=True)
class Scale:
    """The days that a page of bars spans."""

    first: date
    last: date

    def bar(self, when: Moment | None) -> Bar | None:
        """The bar of an interval; None where no day is known."""
        if when is None or not when.known:
            return None
        start, end = when.earliest or when.latest, when.latest or when.earliest
        assert start is not None
        assert end is not None
        left, right = self._at(start), self._at(end + timedelta(1) if end < date.max else end)
        before, after = when.earliest is None or start < self.first, when.latest is None or end > self.last
        if before and when.earliest is None:
            left = max(0, left - 4 * THINNEST)
        if after and when.latest is None:
            right = min(WIDTH, right + 4 * THINNEST)
        width = max(THINNEST, right - left)
        return Bar(min(left, WIDTH - width), width, before, after, when.approximate)

    def _at(self, day: date) -> int:
        days = (self.last - self.first).days + 1
        return min(WIDTH, max(0, round((day - self.first).days * WIDTH / days)))


def scale(moments: Sequence[Moment]) -> Scale:
    """The days by which a page is ordered, all of them: a long interval runs over its ends."""
    days = [day for when in moments for day in (when.earliest or when.latest,) if day]
    return Scale(min(days, default=date(2000, 1, 1)), max(days, default=date(2000, 1, 1)))


@dataclass(frozen=True, slots=True)
class Column:
    """A period as a column: `parts` are (kind, y, height) from the top; `since` and `until` what to zoom into."""

    words: str
    label: str
    total: int
    parts: tuple[tuple[Kind, int, int], ...]
    since: str
    until: str
    gap: bool


def columns(counts: Counts) -> tuple[Column, ...]:
    """The columns of the counts; `gap` where periods without any lie before one."""
    periods = counts.periods or ()
    highest = max((sum(p.counts.values()) for p in periods), default=1)
    found, before = list[Column](), None
    for period in periods:
        gap = before is not None and _next(before, counts.unit) != period.start
        found.append(_column(period, counts.unit, highest, gap, len(periods) <= FEW))
        before = period.start
    return tuple(found)


def _column(period: Period, unit: Unit, highest: int, gap: bool, roomy: bool) -> Column:
    parts, top = list[tuple[Kind, int, int]](), HEIGHT
    for kind in KINDS:
        n = period.counts.get(kind, 0)
        if n:
            height = max(1, round(n * HEIGHT / highest))
            top -= height
            parts.append((kind, max(0, top), height))
    words, label = period_words(period.start, unit)
    if unit == "month" and roomy:
        label = f"{label} {period.start.year}"
    last = _next(period.start, unit)
    until = (last - timedelta(1) if last else date.max).isoformat()
    return Column(words, label, sum(period.counts.values()), tuple(parts), period.start.isoformat(), until, gap)


def period_words(start: date, unit: Unit) -> tuple[str, str]:
    """A period in words, and shorter as a label: `June 2024`, `Jun`."""
    if unit == "decade":
        return f"{start.year}s", f"{start.year}s"
    if unit == "year":
        return str(start.year), str(start.year)
    if unit == "month":
        return moment_words(Moment(start, _last(start, unit))), MONTHS[start.month][:3]
    return moment_words(Moment(start, start)), str(start.day)


def _next(start: date, unit: Unit) -> date | None:
    """The first day of the next period; None where the calendar ends."""
    try:
        if unit == "day":
            return start + timedelta(1)
        if unit == "month":
            return date(start.year + start.month // 12, start.month % 12 + 1, 1)
        return date(start.year // 10 * 10 + 10, 1, 1) if unit == "decade" else date(start.year + 1, 1, 1)
    except (ValueError, OverflowError):
        return None


def _last(start: date, unit: Unit) -> date:
    following = _next(start, unit)
    return following - timedelta(1) if following else date.max


def zooms(query: HappeningQuery) -> tuple[tuple[str, str | None, str | None], ...]:
    """The way back out: (words, since, until) of all time, and of each longer period that holds the days asked for."""
    steps: list[tuple[str, str | None, str | None]] = [("all time", None, None)]
    if not (query.since and query.until):
        return tuple(steps)
    for longer in _LONGER:
        start = _holding(query.since, longer)
        end = _last(start, longer)
        if query.until <= end:
            steps.append((period_words(start, longer)[0], start.isoformat(), end.isoformat()))
    return tuple(steps)


def _holding(day: date, unit: Unit) -> date:
    """The first day of the period that holds a day."""
    if unit == "month":
        return date(day.year, day.month, 1)
    return date(max(1, day.year // 10 * 10) if unit == "decade" else day.year, 1, 1)
