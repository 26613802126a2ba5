"""EDTF (Extended Date/Time Format, ISO 8601-2:2019): the part of it that an interval of days can carry.

Only `values/moment.py` enters here; everybody else says `moment.parse` and `Moment.edtf`.
"""

import re
from calendar import monthrange
from datetime import date

Ends = tuple[date | None, date | None]

_MARKS = "~?%"  # approximate, uncertain, both: an interval carries one flag for all three
_DATE = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?", re.ASCII)
_OPEN = ("", "..")
# EDTF's season codes. Seasons of the northern half of the earth, in whole months, as weather services count.
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
_LAST_YEAR = date.max.year
_LONGEST = 400  # a set of more dates than this is no date that anybody wrote


def write(earliest: date | None, latest: date | None, approximate: bool) -> str | None:
    """The two ends as EDTF, in its shortest form; None if neither is known."""
    mark = "~" if approximate else ""
    if earliest is None and latest is None:
        return None
    if earliest and latest and (whole := _whole(earliest, latest)):
        return whole + mark
    start = f"{earliest.isoformat()}{mark}" if earliest else ".."
    end = f"{latest.isoformat()}{mark}" if latest else ".."
    return f"{start}/{end}"


def _whole(earliest: date, latest: date) -> str | None:
    """The name of the one day, month, year or decade that the interval is, or None."""
    year, month = earliest.year, earliest.month
    if earliest == latest:
        return earliest.isoformat()
    if (earliest, latest) == _month(year, month):
        return f"{year:04}-{month:02}"
    if (earliest, latest) == (date(year, 1, 1), date(year, 12, 31)):
        return f"{year:04}"
    if year % 10 == 0 and (earliest, latest) == (date(year, 1, 1), date(year + 9, 12, 31)):
        return f"{year // 10:03}X"
    return None


def read(text: str) -> tuple[date | None, date | None, bool]:
    """(earliest, latest, approximate) of an EDTF string. Raises `ValueError` with the reason."""
    text = text.strip()
    approximate = any(mark in text for mark in _MARKS)
    bare = text.translate({ord(mark): None for mark in _MARKS})
    if bare[:1] + bare[-1:] in ("[]", "{}"):
        return *_set(bare[1:-1]), approximate
    if "/" not in bare:
        return *_one(bare), approximate
    start, _, end = bare.partition("/")
    if start in _OPEN and end in _OPEN:
        raise ValueError("both ends are open")
    return *_between(start, end), approximate


def _between(start: str, end: str) -> Ends:
    """From the first day of one expression to the last of another; an open end is None."""
    earliest = None if start in _OPEN else _one(start)[0]
    latest = None if end in _OPEN else _one(end)[1]
    if earliest and latest and latest < earliest:
        raise ValueError("it runs backwards")
    return earliest, latest


def _set(text: str) -> Ends:
    """One of several, or all of several: the interval that holds them."""
    members = [m.strip() for m in text.split(",", _LONGEST)]
    if len(members) > _LONGEST:
        raise ValueError(f"more than {_LONGEST} dates")
    ends = [_between(*m.split("..", 1)) if ".." in m else _one(m) for m in members]
    starts, stops = [e for e, _ in ends], [e for _, e in ends]
    return _least(starts), _most(stops)


def _least(days: list[date | None]) -> date | None:
    return None if None in days else min(d for d in days if d)


def _most(days: list[date | None]) -> date | None:
    return None if None in days else max(d for d in days if d)


def _one(text: str) -> tuple[date, date]:
    """First and last day of a single date, month, season, year, decade or century."""
    found = _DATE.fullmatch(text)
    if not found:
        raise ValueError("it is not written YYYY-MM-DD, YYYY-MM or YYYY")
    year, month, day = found.groups()
    if "X" in year or month in (None, "XX"):
        return _years(int(year.replace("X", "0")), int(year.replace("X", "9")))
    number = int(month)
    if number in _SEASONS and day is None:
        return _season(int(year), number)
    if not 1 <= number <= 12:
        raise ValueError(f"there is no month {month}")
    if day in (None, "XX"):
        return _month(int(year), number)
    whole = date(int(year), number, int(day))
    return whole, whole


def _years(first: int, last: int) -> tuple[date, date]:
    return date(first, 1, 1), date(last, 12, 31)


def _month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _season(year: int, code: int) -> tuple[date, date]:
    first, last = _SEASONS[code]
    following = year + (last < first)
    if following > _LAST_YEAR:
        raise ValueError("the calendar ends before")
    return date(year, first, 1), _month(following, last)[1]
