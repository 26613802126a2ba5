"""Days of other calendars as days of ours: Islamic, Persian and Hebrew dates, and feasts that move with them.

Pure arithmetic, for `reading/times_rules.py`. The Persian calendar is exact for the years here; the Islamic one
follows the moon as it is seen, so that a computed day may be one off either way: `MOON_MARGIN`.
"""

from datetime import date, timedelta

MOON_MARGIN = 1
"""Days to each side of a computed Islamic day: months begin by sighting, which differs from country to country."""
PERSIAN_YEARS = (1200, 1632)
"""Persian years between the first and the last that are read as such."""
_ISLAMIC_EPOCH = date(622, 7, 19)  # 1 Muharram 1, civil reckoning
_ISLAMIC_CYCLE, _CYCLE_LEAPS = 30, 11  # years of a cycle, and the leap days in it
_PERSIAN_EPOCH = 621  # our year in which Persian year 0 begins
# Years in which the rhythm of Persian leap years breaks (Borkowski, "The Persian calendar for 3000 years", 1996).
_BREAKS = (-61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210, 1635)
_HEBREW_EPOCH = -1_373_427  # ordinal of the Hebrew calendar's beginning


def islamic(year: int, month: int, day: int) -> date | None:
    """The day of an Islamic (Hijri) date by the tabular calendar, or None if there is no such date."""
    if not (1 <= year <= 9000 and 1 <= month <= 12 and 1 <= day <= 30):
        return None
    before = (year - 1) * 354 + (3 + _CYCLE_LEAPS * year) // _ISLAMIC_CYCLE + (month - 1) * 29 + month // 2
    return _shifted(_ISLAMIC_EPOCH, before + day - 1)


def islamic_year(day: date) -> int:
    """The Islamic year that the day lies in, give or take the margin."""
    return max((day - _ISLAMIC_EPOCH).days * _ISLAMIC_CYCLE // (354 * _ISLAMIC_CYCLE + _CYCLE_LEAPS) + 1, 1)


def persian(year: int, month: int, day: int) -> date | None:
    """The day of a Persian (Solar Hijri) date, or None if there is no such date or the year lies outside the table."""
    if not (PERSIAN_YEARS[0] < year < PERSIAN_YEARS[1] and 1 <= month <= 12 and 1 <= day <= _persian_days(year, month)):
        return None
    return nowruz(year) + timedelta((month - 1) * 31 - max(month - 7, 0) + day - 1)


def nowruz(year: int) -> date:
    """1 Farvardin of a Persian year inside the table."""
    gregorian = year + _PERSIAN_EPOCH
    leaps = _persian_leaps(year)
    ours = gregorian // 4 - (gregorian // 100 + 1) * 3 // 4 - 150
    return date(gregorian, 3, 20 + leaps - ours)


def _persian_leaps(year: int) -> int:
    """Leap days of the Persian calendar before the year, counted as Borkowski's table does."""
    leaps, start = -14, -61
    for stop in _BREAKS[1:]:
        if year < stop:
            break
        leaps += (stop - start) // 33 * 8 + (stop - start) % 33 // 4
        start = stop
    since, jump = year - start, stop - start
    leaps += since // 33 * 8 + (since % 33 + 3) // 4
    return leaps + (jump % 33 == 4 and jump - since == 4)


def _persian_days(year: int, month: int) -> int:
    if month <= 6:
        return 31
    if month <= 11:
        return 30
    return (nowruz(year + 1) - nowruz(year)).days - 336


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Julian calendar, as the Orthodox churches keep it, in ours (Meeus)."""
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(year // 100 - year // 400 - 2)


def in_year(year: int, month: int, day: int) -> date | None:
    """The first day of our year that is this day of an Islamic month (one year in 33 has two), or None."""
    first = islamic_year(date(year, 1, 1))
    days = (islamic(first + n, month, day) for n in (-1, 0, 1, 2))
    return next((d for d in days if d and d.year == year), None)


def rosh_hashanah(year: int) -> date:
    """1 Tishri of the Hebrew year that begins in our year."""
    return date.fromordinal(_hebrew_new_year(year + 3761))


def passover(year: int) -> date:
    """15 Nisan in our year: 163 days before the next 1 Tishri, whatever the year's length."""
    return rosh_hashanah(year) - timedelta(163)


def _hebrew_new_year(year: int) -> int:
    day = _HEBREW_EPOCH + _elapsed(year)
    if _elapsed(year + 1) - _elapsed(year) == 356:
        return day + 2
    return day + 1 if _elapsed(year) - _elapsed(year - 1) == 382 else day


def _elapsed(year: int) -> int:
    """Days from the calendar's beginning to the moon of 1 Tishri, put off where it falls on a forbidden weekday."""
    months = (235 * year - 234) // 19
    parts = 12084 + 13753 * months
    day = 29 * months + parts // 25920
    return day + 1 if 3 * (day + 1) % 7 < 3 else day


def _shifted(day: date, days: int) -> date | None:
    ordinal = day.toordinal() + days
    return date.fromordinal(ordinal) if 1 <= ordinal <= date.max.toordinal() else None
