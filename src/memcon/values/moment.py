"""When: an interval of days with the words it came from, never more exact than they allow.

Everything that dates something speaks `Moment`. Both ends are included; `None` is an open or unknown
end. Reading and writing EDTF is `values/edtf.py`, weeks and months are `values/calendar.py`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from memcon.errors import BadValue
from memcon.values import edtf as _edtf

Likeness = Literal["same", "overlaps", "apart", "unknown"]

_WEEK = 7
_CLASH = -1


class BadMoment(BadValue):
    """A date or an interval that cannot be read as one, or that runs backwards."""


@dataclass(frozen=True, slots=True)
class Moment:
    """An interval of days.

    `text` is the words it came from. `weekday` (0 is Monday) is set where the day itself is unknown but
    its weekday is told: an undated report's "on Wednesday". `approximate` is "around", "about".
    Raises `BadMoment` if it would run backwards.
    """

    earliest: date | None
    latest: date | None
    text: str = ""
    weekday: int | None = None
    approximate: bool = False

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.latest < self.earliest:
            raise BadMoment(f"the interval {self.earliest} to {self.latest} ({self.text!r}) runs backwards")
        if self.weekday is not None and not 0 <= self.weekday < _WEEK:
            raise BadMoment(f"there is no weekday {self.weekday}: 0 is Monday, 6 is Sunday")

    @property
    def edtf(self) -> str | None:
        """As EDTF (`2024-06-19`, `2024-06`, `2024-06-17/2024-06-20`, `../2024-06-20`), or None if unknown."""
        return _edtf.write(self.earliest, self.latest, self.approximate)

    @property
    def known(self) -> bool:
        """Whether at least one end is known."""
        return self.earliest is not None or self.latest is not None

    @property
    def day(self) -> date | None:
        """The one day that it is, or None."""
        return self.earliest if self.earliest == self.latest else None

    def said(self, text: str) -> "Moment":
        """The same moment, told in these words."""
        return Moment(self.earliest, self.latest, text, self.weekday, self.approximate)


UNKNOWN = Moment(None, None)


def parse(edtf: str, text: str = "") -> Moment:
    """The moment that an EDTF string names: a date, month, year, season, interval, or set (as its hull).

    `~`, `?` and `%` all make it approximate. Raises `BadMoment`, naming the string.
    """
    try:
        earliest, latest, approximate = _edtf.read(edtf)
        return Moment(earliest, latest, text, approximate=approximate)
    except ValueError as error:
        message = f"{edtf[:60]!r} is no EDTF date or interval ({error}); write for example 2024-06-19 or 2024-06/.."
        raise BadMoment(message) from None


def on(day: date, text: str = "") -> Moment:
    """That one day."""
    return Moment(day, day, text)


def before(day: date, text: str = "") -> Moment:
    """That day or any day before it."""
    return Moment(None, day, text)


def after(day: date, text: str = "") -> Moment:
    """That day or any day after it."""
    return Moment(day, None, text)


def tighten(moment: Moment) -> Moment:
    """Where the weekday is told: the ends moved inwards to that weekday, and one day if only one is left.

    Gives the moment back unchanged if its interval holds no such weekday (then it contradicts itself).
    """
    if moment.weekday is None:
        return moment
    if not _holds_weekday(moment):
        return moment
    first, last = _first_on(moment.earliest, moment.weekday), _last_on(moment.latest, moment.weekday)
    return Moment(first, last, moment.text, None if first and first == last else moment.weekday, moment.approximate)


def meet(a: Moment, b: Moment) -> Moment | None:
    """The days that both allow, or None if there are none.

    A weekday of unknown date becomes a day as soon as one day alone is left: "Wednesday" with
    2024-06-17/2024-06-20 is 2024-06-19. The words are the tighter one's, if it has any.
    """
    weekday = _shared_weekday(a, b)
    if weekday == _CLASH or _disjoint(a, b):
        return None
    earliest = max(filter(None, (a.earliest, b.earliest)), default=None)
    latest = min(filter(None, (a.latest, b.latest)), default=None)
    text = min((m for m in (a, b) if m.text), key=_looseness, default=a).text
    both = tighten(Moment(earliest, latest, text, weekday, a.approximate and b.approximate))
    return both if _holds_weekday(both) else None


def compare(a: Moment, b: Moment) -> Likeness:
    """How two moments stand to each other.

    `same`: one and the same day. `overlaps`: they share days. `apart`: they share none. `unknown`: one of
    them has no date, or both only a weekday. Two weekdays that differ are apart only within one known
    week: reports of one event may each name the day of their own source.
    """
    if a.weekday is None and b.weekday is None:
        # By far most: nothing to tighten.
        if not (a.known and b.known):
            return "unknown"
        if _disjoint(a, b):
            return "apart"
        return "same" if a.day and a.day == b.day else "overlaps"
    a, b = tighten(a), tighten(b)
    empty = any(not m.known and m.weekday is None for m in (a, b))
    if empty or not (a.known or b.known):
        return "unknown"
    if _shared_weekday(a, b) == _CLASH:
        return "apart" if _disjoint(a, b) or _one_week(a, b) else "unknown"
    if meet(a, b) is None:
        return "apart"
    return "same" if a.day and a.day == b.day else "overlaps"


def hull(moments: Iterable[Moment], text: str = "") -> Moment:
    """The shortest interval that holds all of them; an end that one leaves open stays open."""
    several = tuple(moments)
    starts = [m.earliest for m in several if m.earliest]
    ends = [m.latest for m in several if m.latest]
    return Moment(
        min(starts) if starts and len(starts) == len(several) else None,
        max(ends) if ends and len(ends) == len(several) else None,
        text,
        approximate=any(m.approximate for m in several),
    )


def _shared_weekday(a: Moment, b: Moment) -> int | None:
    """The weekday that both allow, None if neither tells one, `_CLASH` if they tell different ones."""
    if a.weekday is None or b.weekday is None or a.weekday == b.weekday:
        return a.weekday if a.weekday is not None else b.weekday
    return _CLASH


def _holds_weekday(moment: Moment) -> bool:
    """Whether such a weekday lies in the interval (true where no weekday is told)."""
    if moment.weekday is None:
        return True
    first, last = _first_on(moment.earliest, moment.weekday), _last_on(moment.latest, moment.weekday)
    if (moment.earliest and not first) or (moment.latest and not last):
        return False
    return not (first and last) or first <= last


def _disjoint(a: Moment, b: Moment) -> bool:
    return bool(
        (a.latest and b.earliest and a.latest < b.earliest) or (b.latest and a.earliest and b.latest < a.earliest)
    )


def _one_week(a: Moment, b: Moment) -> bool:
    """Whether both lie, as far as their dates go, in one and the same Monday to Sunday."""
    days = (a.earliest, a.latest, b.earliest, b.latest)
    return all(days) and len({d.isocalendar()[:2] for d in days if d}) == 1


def _looseness(moment: Moment) -> tuple[int, bool, str]:
    """Days that a moment leaves open (open ends most), then its words: an order for `meet`."""
    if moment.earliest and moment.latest:
        return (moment.latest - moment.earliest).days, moment.weekday is None, moment.text
    return date.max.toordinal() + (not moment.known), moment.weekday is None, moment.text


def _first_on(day: date | None, weekday: int) -> date | None:
    """The first such weekday from that day on; None where the calendar ends before it."""
    ahead = (weekday - day.weekday()) % _WEEK if day else 0
    return day + timedelta(ahead) if day and date.max - day >= timedelta(ahead) else None


def _last_on(day: date | None, weekday: int) -> date | None:
    """The last such weekday up to that day; None where the calendar begins after it."""
    back = (day.weekday() - weekday) % _WEEK if day else 0
    return day - timedelta(back) if day and day - date.min >= timedelta(back) else None
