"""Feasts: days of the year that have names and move by a rule. The names stand in the table `times` (class NAMED).

Only `reading/times_rules.py` enters here. A rule is a word and what belongs to it: `fixed 12-25`; `easter -2` and
`orthodox 0` (days from Easter Sunday); `islamic 10-01` and `persian 01-01` (month and day of that calendar);
`hebrew tishri 0`, `hebrew nisan 0` (days from 1 Tishri, from 15 Nisan); `nth 11-4-3` (the fourth Thursday, 0 being
Monday, of November; `last` for the last one); `friday 09` (the last Friday of an Islamic month).
"""

from collections.abc import Callable
from datetime import date

from memcon.values import calendar, calendars


def day(rule: str, what: str, year: int) -> date | None:
    """The day of our year that a rule gives, or None if it gives none in that year."""
    return _RULES[rule](what, year)


def _fixed(what: str, year: int) -> date | None:
    month, number = map(int, what.split("-"))
    return date(year, month, number)


def _islamic(what: str, year: int) -> date | None:
    month, number = map(int, what.split("-"))
    return calendars.in_year(year, month, number)


def _persian(what: str, year: int) -> date | None:
    month, number = map(int, what.split("-"))
    days = (calendars.persian(year - n, month, number) for n in (621, 622))
    return next((d for d in days if d and d.year == year), None)


def _hebrew(what: str, year: int) -> date | None:
    month, _, days = what.partition(" ")
    first = calendars.rosh_hashanah(year) if month == "tishri" else calendars.passover(year)
    return calendar.shift(first, int(days))


def _nth(what: str, year: int) -> date | None:
    month, which, weekday = what.split("-")
    if which == "last":
        return calendar.weekday_before(calendar.month(year, int(month)).latest or date.max, int(weekday))
    return calendar.shift(calendar.weekday_after(date(year, int(month), 1), int(weekday)), 7 * (int(which) - 1))


def _friday(what: str, year: int) -> date | None:
    """The last Friday of an Islamic month that falls in our year, though the month may begin in the year before."""
    firsts = (calendars.in_year(y, int(what), 1) for y in (year - 1, year) if y >= 1)
    fridays = (calendar.weekday_before(calendar.shift(first, 28), 4) for first in firsts if first)
    return next((d for d in fridays if d.year == year), None)


_RULES: dict[str, Callable[[str, int], date | None]] = {
    "fixed": _fixed,
    "easter": lambda what, year: calendar.shift(calendar.easter(year), int(what)),
    "orthodox": lambda what, year: calendar.shift(calendars.orthodox_easter(year), int(what)),
    "islamic": _islamic,
    "persian": _persian,
    "hebrew": _hebrew,
    "nth": _nth,
    "friday": _friday,
}
