"""Days, names and verdicts in words that a person can read. `features`, `vetoes` and `scoring` enter."""

import calendar
from collections.abc import Sequence
from datetime import date

from memcon.values.moment import Moment

_DAYS, _MONTHS = tuple(calendar.day_name), tuple(calendar.month_name)
"""Written out once: `calendar` asks the locale's formatter each time, and a large ledger has millions of reasons."""


def day_words(day: date) -> str:
    """`Wednesday 19 June 2024`."""
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month]} {day.year}"


def when_words(when: Moment) -> str:
    """`17 June 2024 to 20 June 2024`, `19 June 2024 or later`, `a Wednesday`."""
    if when.day:
        return day_words(when.day)
    named = f"a {_DAYS[when.weekday]}, " if when.weekday is not None else ""
    first, last = when.earliest and _short(when.earliest), when.latest and _short(when.latest)
    if first and last:
        return f"{named}{first} to {last}"
    if first or last:
        return named + (f"{first} or later" if first else f"{last} or earlier")
    return named.removesuffix(", ") or "no day"


def names_words(names: Sequence[str]) -> str:
    """`A, B and C`."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""


def _short(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month]} {day.year}"
