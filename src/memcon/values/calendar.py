"""Periods of the calendar as moments: weeks, months, thirds of them, seasons, so many days ago.

Pure arithmetic on days, for `reading/times_rules.py` and whoever else needs a week. What a period means
follows LEDGER.md ("How the gold was annotated", 8) where it has a rule; the others say their reason.
Nothing here raises: beyond the years 1 and 9999 a day stays at the calendar's edge.
"""

from calendar import monthrange
from datetime import date

from memcon.values.moment import UNKNOWN, Moment, on

_MONTHS = 12
_WEEK = 7
# LEDGER.md gives "late July" the last third of the month; early and mid share the rest alike.
_DAYS_OF_THIRD: dict[str, tuple[int, int]] = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
# The same thirds for a year ("early in 2008" ran to April in the gold) and, nearly, for a decade.
_MONTHS_OF_THIRD: dict[str, tuple[int, int]] = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}
_YEARS_OF_THIRD: dict[str, tuple[int, int]] = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
# EDTF's season codes, in whole months of the northern half of the earth, as weather services count.
_SEASONS: dict[int, tuple[int, int]] = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
_WINTER = 24


def shift(day: date, days: int = 0, months: int = 0) -> date:
    """The day so many days and months on; the 31st becomes the last day of a shorter month."""
    count = day.year * _MONTHS + day.month - 1 + months
    year, month = divmod(count, _MONTHS)
    if not date.min.year <= year <= date.max.year:
        return date.min if months < 0 else date.max
    there = date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    ordinal = min(max(there.toordinal() + days, date.min.toordinal()), date.max.toordinal())
    return date.fromordinal(ordinal)


def week(day: date, weeks: int = 0, first: int = 0) -> Moment:
    """The seven days from `first` (0 is Monday) that the day lies in, or those so many weeks on."""
    start = shift(day, _WEEK * weeks - (day.weekday() - first) % _WEEK)
    return Moment(start, shift(start, _WEEK - 1))


def weekend(day: date, weeks: int = 0, first: int = 0) -> Moment:
    """The last two days of that week: Saturday and Sunday of one that begins on Monday."""
    end = week(day, weeks, first).latest or day
    return Moment(shift(end, -1), end)


def month(year: int, number: int) -> Moment:
    """A whole month."""
    return Moment(date(year, number, 1), date(year, number, monthrange(year, number)[1]))


def year(number: int, last: int | None = None) -> Moment:
    """A whole year, or from one through another."""
    first, last = max(number, date.min.year), min(last or number, date.max.year)
    return Moment(date(first, 1, 1), date(last, 12, 31)) if first <= last else UNKNOWN


def season(number: int, code: int) -> Moment:
    """A season of that year by its EDTF code (21 spring to 24 winter), approximate.

    Writers call both winters that touch a year by its number, so `winter 2024` spans both.
    """
    first, last = _SEASONS[code]
    if code != _WINTER:
        start, end = month(number, first), month(number, last)
    else:
        start, end = month(max(number - 1, date.min.year), first), month(min(number + 1, date.max.year), last)
    return Moment(start.earliest, end.latest, approximate=True)


def seasons_around(day: date, code: int) -> tuple[Moment, ...]:
    """The seasons of that code that begin in the two years before the day's, in its own and in the year after."""
    first, length = _SEASONS[code][0], 3
    starts = [shift(date(day.year, first, 1), months=_MONTHS * n) for n in (-2, -1, 0, 1)]
    return tuple(Moment(s, max(s, shift(shift(s, months=length), -1)), approximate=True) for s in starts)


def third(of: Moment, which: str) -> Moment:
    """The early, mid or late third of a month, year or decade; another period stays whole."""
    start, end = of.earliest, of.latest
    if not start or not end:
        return of
    if of == month(start.year, start.month).said(of.text):
        first, last = _DAYS_OF_THIRD[which]
        found = start.replace(day=first), start.replace(day=min(last, monthrange(start.year, start.month)[1]))
    elif of == year(start.year).said(of.text):
        first, last = _MONTHS_OF_THIRD[which]
        found = date(start.year, first, 1), date(start.year, last, monthrange(start.year, last)[1])
    elif of == year(start.year, start.year + 9).said(of.text):
        first, last = _YEARS_OF_THIRD[which]
        found = date(start.year + first, 1, 1), date(start.year + last, 12, 31)
    else:
        return of
    return Moment(*found)


def fraction(of_year: int, parts: int, number: int) -> Moment:
    """One of two halves or four quarters of a year; `number` counts from 1, 0 is the last."""
    months = _MONTHS // parts
    last = (number or parts) * months
    return Moment(month(of_year, last - months + 1).earliest, month(of_year, last).latest)


def unit_around(day: date, unit: str, count: int, first: int = 0) -> Moment:
    """`count` units before (negative) or after the day, as exact as the unit: "two weeks ago" is a week.

    Hours are days, begun ones counted; a decade is the year ten years off and five to each side, a century
    the year a hundred off and fifty. `first` is the day on which a week begins.
    """
    if unit in ("hour", "minute"):
        days = -(-abs(count) // 24) if unit == "hour" else 1
        other = shift(day, days if count > 0 else -days)
        return Moment(min(day, other), max(day, other))
    if unit == "day":
        return on(shift(day, count))
    if unit == "week":
        return week(day, count, first)
    there = shift(day, months=count * months_of(unit))
    if unit == "month":
        return month(there.year, there.month)
    margin = {"year": 0, "decade": 5}.get(unit, 50)
    return year(there.year - margin, there.year + margin)


def months_of(unit: str) -> int:
    """Months in a month, year, decade or century; 0 for what is shorter."""
    return {"month": 1, "year": _MONTHS, "decade": 10 * _MONTHS, "century": 100 * _MONTHS}.get(unit, 0)


def stretch(day: date, unit: str, count: int) -> Moment:
    """From the day through `count` units before (negative) or after it: "the past two weeks"."""
    if unit in ("hour", "minute"):
        return unit_around(day, unit, count)
    other = shift(day, count * {"day": 1, "week": _WEEK}.get(unit, 0), count * months_of(unit))
    return Moment(min(day, other), max(day, other))


def weekday_before(day: date, weekday: int) -> date:
    """The last such weekday up to and including the day."""
    return shift(day, -((day.weekday() - weekday) % _WEEK))


def weekday_after(day: date, weekday: int) -> date:
    """The first such weekday from the day on, itself included."""
    return shift(day, (weekday - day.weekday()) % _WEEK)


def easter(of_year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous rule of 1876, Meeus/Jones/Butcher)."""
    a, (b, c) = of_year % 19, divmod(of_year, 100)
    (d, e), g = divmod(b, 4), (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    last = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * last) // 433
    number = (h + last - 7 * m + 90) // 25
    return date(of_year, number, (h + last - 7 * m + 33 * number + 19) % 32)
