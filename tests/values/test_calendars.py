"""Other calendars, feasts and weeks: days that are known, and properties over many years."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from memcon.values import calendar, calendars, feasts
from memcon.values.week import first_day

# Known from almanacs: Islamic days as they were kept in most countries, so one off either way is right.
ISLAMIC = [
    ((1445, 9, 1), "2024-03-11"), ((1445, 10, 1), "2024-04-10"), ((1446, 1, 1), "2024-07-07"),
    ((1446, 12, 10), "2025-06-06"), ((1444, 9, 1), "2023-03-23"), ((1400, 1, 1), "1979-11-21"),
]  # fmt: skip
PERSIAN = [
    ((1403, 1, 1), "2024-03-20"), ((1404, 1, 1), "2025-03-21"), ((1399, 12, 30), "2021-03-20"),
    ((1357, 11, 22), "1979-02-11"), ((1403, 5, 14), "2024-08-04"), ((1408, 1, 1), "2029-03-20"),
]  # fmt: skip
FEASTS = [
    ("fixed", "12-25", "2024-12-25"), ("easter", "-2", "2024-03-29"), ("easter", "0", "2025-04-20"),
    ("orthodox", "0", "2024-05-05"), ("orthodox", "0", "2023-04-16"), ("persian", "01-01", "2026-03-21"),
    ("hebrew", "tishri 0", "2024-10-03"), ("hebrew", "tishri 9", "2023-09-25"), ("hebrew", "nisan 0", "2022-04-16"),
    ("nth", "11-4-3", "2023-11-23"), ("nth", "05-last-0", "2024-05-27"), ("nth", "09-1-0", "2024-09-02"),
    ("friday", "09", "2024-04-05"), ("islamic", "10-01", "2024-04-10"),
]  # fmt: skip
OUTLETS = [
    ("presstv.ir", 5), ("https://www.mehrnews.com/news/1", 5), ("IRNA", 5), ("ynet.co.il", 6), ("www.qna.org.qa", 6),
    ("reuters.com", 0), ("Reuters", 0), ("tass.com", 0), ("il", 0), ("", 0), (None, 0),
]  # fmt: skip


@pytest.mark.parametrize(("told", "day"), ISLAMIC)
def test_islamic_days(told: tuple[int, int, int], day: str) -> None:
    """The tabular calendar is within its margin of the days that were kept."""
    found = calendars.islamic(*told)
    assert found is not None
    assert abs((found - date.fromisoformat(day)).days) <= calendars.MOON_MARGIN


@pytest.mark.parametrize(("told", "day"), PERSIAN)
def test_persian_days(told: tuple[int, int, int], day: str) -> None:
    """The Persian calendar is exact."""
    assert calendars.persian(*told) == date.fromisoformat(day)


@pytest.mark.parametrize(("rule", "what", "day"), FEASTS)
def test_feasts(rule: str, what: str, day: str) -> None:
    """Each rule gives the day that was kept."""
    assert feasts.day(rule, what, int(day[:4])) == date.fromisoformat(day)


@pytest.mark.parametrize(("publisher", "day"), OUTLETS)
def test_where_the_week_begins(publisher: str | None, day: int) -> None:
    """On Monday, or as the outlet's country has it."""
    assert first_day(publisher) == day


def test_dates_that_are_none() -> None:
    """No such month, day or year gives no day."""
    assert calendars.islamic(1445, 13, 1) is calendars.islamic(0, 1, 1) is calendars.islamic(1445, 1, 31) is None
    assert calendars.persian(1400, 12, 30) is calendars.persian(1403, 7, 31) is calendars.persian(999, 1, 1) is None
    assert calendars.persian(1403, 12, 30) == date(2025, 3, 20)


def test_calendars_run_without_gaps() -> None:
    """Each Persian year begins where the one before ended; each Islamic month has 29 or 30 days."""
    for year in range(1201, 1631):
        last = calendars.persian(year, 12, 30) or calendars.persian(year, 12, 29)
        assert last is not None
        assert last + timedelta(1) == calendars.nowruz(year + 1)
        assert calendars.nowruz(year).month == 3
    starts = [d for y in range(1300, 1500) for m in range(1, 13) if (d := calendars.islamic(y, m, 1))]
    assert {(b - a).days for a, b in pairwise(starts)} == {29, 30}


@given(st.dates(date(1850, 1, 1), date(2150, 12, 31)))
def test_islamic_years_hold_their_days(day: date) -> None:
    """A day's Islamic year begins before it and ends after it, give or take the margin."""
    year = calendars.islamic_year(day)
    first, after = calendars.islamic(year, 1, 1), calendars.islamic(year + 1, 1, 1)
    assert first is not None
    assert after is not None
    assert first - timedelta(calendars.MOON_MARGIN) <= day < after + timedelta(calendars.MOON_MARGIN)


@given(st.dates(), st.integers(-60, 60), st.integers(0, 6))
def test_a_week_has_seven_days(day: date, weeks: int, first: int) -> None:
    """A week begins on its first day, holds seven, and its weekend is the last two."""
    week, weekend = calendar.week(day, weeks, first), calendar.weekend(day, weeks, first)
    if date(2, 1, 1) < day < date(9990, 1, 1) and week.earliest and week.latest:
        assert (week.earliest.weekday(), (week.latest - week.earliest).days) == (first, 6)
        assert weekend.latest == week.latest
        assert weeks or week.earliest <= day <= week.latest


@given(st.integers(1000, 9000))
@example(2031)
def test_rules_give_days_of_their_year(year: int) -> None:
    """Whatever the year, a rule gives a day of it, or none."""
    for rule, what, _ in FEASTS:
        day = feasts.day(rule, what, year)
        assert day is None or day.year == year
