"""How TimeML writes a time's value: periods, lengths, rhythms. Only `timex.py` enters here."""

from datetime import date

from memcon.reading import times_beside
from memcon.reading.times_words import Words
from memcon.values import calendar
from memcon.values.moment import Moment

_UNITS = {
    **{"minute": "TM", "hour": "TH", "day": "D", "week": "W", "month": "M", "quarter": "Q"},
    **{"year": "Y", "decade": "DE", "century": "CE"},
}
_YEARS = {"DE": 10, "CE": 100}
_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
_UNIT_LABELS = ("UNIT", "UNITS", "DAY", "WEEK", "MOON", "ANNUM", "CENTURY")
DURATIONS = (times_beside.stretch_back, times_beside.stretch_ahead, times_beside.within, times_beside.unknown)
"""Readers of what TimeML takes for a length, though its days are known here ("the past two weeks")."""


def of_period(moment: Moment) -> str:
    """A day, week, weekend, month, season, quarter, half, year, decade or century; else the least that holds it."""
    first, last = moment.earliest, moment.latest
    if not (first and last):
        return ""
    if first == last:
        return first.isoformat()
    if moment.approximate and first.month in _SEASONS:
        return f"{first.year:04}-{_SEASONS[first.month]}"
    for name, whole in _named(first):
        if (whole.earliest, whole.latest) == (first, last):
            return name
    if first.year == last.year:
        return f"{first:%Y-%m}" if first.month == last.month else f"{first:%Y}"
    decades = last.year - first.year
    return f"{first.year // 100:02}" if decades == 99 else f"{first.year // 10:03}"


def _named(first: date) -> tuple[tuple[str, Moment], ...]:
    """The periods that may begin on a day, each with its name."""
    year, week, _ = first.isocalendar()
    quarter, half = (first.month - 1) // 3 + 1, (first.month - 1) // 6 + 1
    return (
        (f"{year:04}-W{week:02}", calendar.week(first)),
        (f"{year:04}-W{week:02}-WE", calendar.weekend(first)),
        (f"{first:%Y-%m}", calendar.month(first.year, first.month)),
        (f"{first:%Y}-Q{quarter}", calendar.fraction(first.year, 4, quarter)),
        (f"{first:%Y}-H{half}", calendar.fraction(first.year, 2, half)),
        (f"{first:%Y}", calendar.year(first.year)),
    )


def length(words: Words) -> str:
    """So much of a unit: `P2W`, `PT3H`; `PXD` where the count is vague or not told."""
    unit = _UNITS.get(words.word(*_UNIT_LABELS), "")
    vague = words.has("VAGUE") or (words.has("UNITS") and words.number("COUNT", "NUM", "BIG", "A") is None)
    count = words.number("VAGUE") or (None if vague else words.number("COUNT", "NUM", "BIG", "A") or 1)
    if unit in _YEARS and count:
        unit, count = "Y", count * _YEARS[unit]
    if not unit:
        return "PXX"
    return f"PT{count or 'X'}{unit[1:]}" if unit[0] == "T" else f"P{count or 'X'}{unit}"


def rhythm(words: Words) -> str:
    """What comes round again: `P1D`, `P2W`, `XXXX-WXX-5`, `XXXX-07`."""
    weekday, month = words.number("WEEKDAY", "WEEKDAYS"), words.number("MONTH", "VERBAL")
    if weekday is not None:
        return f"XXXX-WXX-{weekday + 1}"
    if month is not None:
        return f"XXXX-{month:02}"
    if words.has("HABIT"):
        return "PT1H" if words.word("HABIT") == "hour" else f"P1{_UNITS.get(words.word('HABIT'), 'X')}"
    return length(words) if words.word(*_UNIT_LABELS) else ""


def of_day(words: Words, day: date | None) -> str:
    """A quarter or a business year, by the day on which it is spoken of; what is past, past."""
    if not words.has("FRACTION", "FISCAL"):
        return "PAST_REF"
    year = words.number("YEAR", "ROUND") or (day.year if day else None)
    if year is None:
        return ""
    if words.has("LAST") and words.has("ANNUM"):
        year -= 1
    if not words.has("FRACTION"):
        return f"{year:04}"
    now = (day.month - 1) // 3 + 1 if day else 1
    number = words.number("NTH") or (now - 2) % 4 + 1  # "the quarter" is the last that has ended
    return f"{year - (number > now):04}-Q{number}"
