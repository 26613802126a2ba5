"""Moments: EDTF in and out, comparing, meeting, and the calendar's periods."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memcon.errors import MemconError
from memcon.values import calendar
from memcon.values.moment import (
    UNKNOWN,
    BadMoment,
    Moment,
    after,
    before,
    compare,
    hull,
    meet,
    on,
    parse,
    tighten,
)

WEDNESDAY = Moment(None, None, "on Wednesday", weekday=2)

EDTF = [
    ("2024-06-19", "2024-06-19", "2024-06-19", "2024-06-19"),
    ("2024-06-19~", "2024-06-19", "2024-06-19", "2024-06-19~"),
    ("2024-06-19?", "2024-06-19", "2024-06-19", "2024-06-19~"),
    ("2024-06", "2024-06-01", "2024-06-30", "2024-06"),
    ("2024-06-XX", "2024-06-01", "2024-06-30", "2024-06"),
    ("2024-02", "2024-02-01", "2024-02-29", "2024-02"),
    ("2024", "2024-01-01", "2024-12-31", "2024"),
    ("2024-XX", "2024-01-01", "2024-12-31", "2024"),
    ("199X", "1990-01-01", "1999-12-31", "199X"),
    ("2024-22", "2024-06-01", "2024-08-31", "2024-06-01/2024-08-31"),
    ("2024-24", "2024-12-01", "2025-02-28", "2024-12-01/2025-02-28"),
    ("2024-06-17/2024-06-20", "2024-06-17", "2024-06-20", "2024-06-17/2024-06-20"),
    ("2024-06-17~/2024-06-20~", "2024-06-17", "2024-06-20", "2024-06-17~/2024-06-20~"),
    ("2005-10/2006-02", "2005-10-01", "2006-02-28", "2005-10-01/2006-02-28"),
    ("../2024-06-20", None, "2024-06-20", "../2024-06-20"),
    ("/2024-06-20", None, "2024-06-20", "../2024-06-20"),
    ("2024-07-21/..", "2024-07-21", None, "2024-07-21/.."),
    ("[2024-11-20,2024-11-27]", "2024-11-20", "2024-11-27", "2024-11-20/2024-11-27"),
    ("{2024-11-27, 2024-11-20}", "2024-11-20", "2024-11-27", "2024-11-20/2024-11-27"),
    ("[..2024-11]", None, "2024-11-30", "../2024-11-30"),
    ("[2024-01..2024-03]", "2024-01-01", "2024-03-31", "2024-01-01/2024-03-31"),
]

days = st.dates(date(1, 1, 1), date(9999, 12, 31))
near = st.dates(date(2024, 1, 1), date(2024, 3, 1))


@st.composite
def moments(draw: st.DrawFn) -> Moment:
    """Any moment, with dates close enough to meet each other."""
    first, last = sorted([draw(near), draw(near)])
    weekday = draw(st.none() | st.integers(0, 6))
    text, about = draw(st.sampled_from(["", "then", "at that time"])), draw(st.booleans())
    ends = draw(st.sampled_from([(first, last), (first, None), (None, last), (None, None), (first, first)]))
    return Moment(*ends, text, weekday, about)


@pytest.mark.parametrize(("edtf", "earliest", "latest", "written"), EDTF)
def test_edtf_is_read_and_written(edtf: str, earliest: str | None, latest: str | None, written: str) -> None:
    """Each form of EDTF that an interval can carry comes in as its two days and goes out in one form."""
    moment = parse(edtf, "then")
    ends = tuple(end.isoformat() if end else None for end in (moment.earliest, moment.latest))
    assert (ends, moment.edtf, moment.text) == ((earliest, latest), written, "then")


@pytest.mark.parametrize(
    "bad",
    ["", "..", "../..", "/", "yesterday", "2024-13", "2024-02-30", "2024-6-1", "2024-06-20/2024-06-17", "24",
     "[]", "[2024,]", "0000", "9999-24", "２０２４", "2024-06-19T10:00", "[" + "2024," * 1000 + "2024]", "9" * 10000],
)  # fmt: skip
def test_bad_edtf_is_named(bad: str) -> None:
    """What is no EDTF raises one of memcon's errors, which names it."""
    with pytest.raises(BadMoment, match=r"is no EDTF date") as raised:
        parse(bad)
    assert isinstance(raised.value, MemconError)
    assert repr(bad[:60]) in str(raised.value)


def test_a_moment_never_runs_backwards() -> None:
    """An interval that ends before it begins, or a weekday that does not exist, is refused."""
    with pytest.raises(BadMoment, match="backwards"):
        Moment(date(2024, 6, 20), date(2024, 6, 19))
    with pytest.raises(BadMoment, match="weekday 7"):
        Moment(None, None, weekday=7)


@given(days, days, st.booleans())
def test_edtf_round_trip(a: date, b: date, about: bool) -> None:
    """What is written is read back the same, whatever the days."""
    for ends in ((min(a, b), max(a, b)), (a, None), (None, a), (a, a)):
        moment = Moment(*ends, approximate=about)
        written = moment.edtf
        assert written is not None
        assert parse(written) == moment


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Random text is either a moment or a `BadMoment`, never another error."""
    with suppress(BadMoment):
        assert parse(text).known


COMPARED = [
    ("2024-06-19", "2024-06-19", "same"),
    ("2024-06-19", "2024-06-20", "apart"),
    ("2024-06-19", "2024-06", "overlaps"),
    ("2024-06", "2024-06", "overlaps"),
    ("../2024-06-20", "2024-06-21/..", "apart"),
    ("../2024-06-20", "2024-06-01/..", "overlaps"),
]


@pytest.mark.parametrize(("one", "other", "likeness"), COMPARED)
def test_compare_dates(one: str, other: str, likeness: str) -> None:
    """Only one and the same day is `same`; intervals that share days overlap, others are apart."""
    assert compare(parse(one), parse(other)) == compare(parse(other), parse(one)) == likeness


def test_compare_weekdays() -> None:
    """A weekday of unknown date shuts out an interval without it, and another weekday only in one known week."""
    thursday = Moment(None, None, "on Thursday", weekday=3)
    assert compare(WEDNESDAY, parse("2024-06-19")) == "overlaps"
    assert compare(WEDNESDAY, parse("2024-06-20")) == "apart"
    assert compare(WEDNESDAY, parse("2024-06-20/2024-06-25")) == "apart"
    assert compare(WEDNESDAY, parse("2024-06-20/2024-06-26")) == "overlaps"
    assert compare(WEDNESDAY, thursday) == compare(WEDNESDAY, WEDNESDAY) == "unknown"
    assert compare(WEDNESDAY, UNKNOWN) == compare(parse("2024"), UNKNOWN) == "unknown"
    week = (date(2024, 6, 17), date(2024, 6, 23))
    assert compare(Moment(*week, weekday=2), Moment(*week, weekday=3)) == "apart"
    month = (date(2024, 6, 1), date(2024, 6, 30))
    assert compare(Moment(*month, weekday=2), Moment(*month, weekday=3)) == "unknown"


def test_meet_dates_a_weekday() -> None:
    """An undated report's Wednesday becomes a day as soon as another report leaves one Wednesday."""
    assert meet(WEDNESDAY, parse("2024-06-17/2024-06-20")) == Moment(
        date(2024, 6, 19), date(2024, 6, 19), "on Wednesday"
    )
    two_left = meet(WEDNESDAY, parse("2024-06-13/2024-06-27"))
    assert two_left is not None
    assert (two_left.edtf, two_left.weekday) == ("2024-06-19/2024-06-26", 2)
    assert meet(WEDNESDAY, parse("2024-06-20")) is None
    assert meet(WEDNESDAY, Moment(None, None, weekday=4)) is None


@given(moments(), moments())
def test_meet_commutes_and_narrows(a: Moment, b: Moment) -> None:
    """Meeting does not depend on the order, and gives no day that either shuts out."""
    both = meet(a, b)
    assert both == meet(b, a)
    if both is not None:
        for one in (a, b):
            assert one.earliest is None or (both.earliest is not None and both.earliest >= one.earliest)
            assert one.latest is None or (both.latest is not None and both.latest <= one.latest)


@given(moments(), moments())
def test_compare_is_symmetric(a: Moment, b: Moment) -> None:
    """Likeness does not depend on the order."""
    assert compare(a, b) == compare(b, a)


@given(moments())
def test_meet_with_itself(a: Moment) -> None:
    """A moment met with itself is itself, tightened to its weekday, unless it contradicts itself."""
    assert meet(a, a) in (tighten(a), None)


def test_before_after_hull() -> None:
    """Open intervals, and the shortest interval that holds several: an open end stays open."""
    day = date(2024, 6, 19)
    assert (before(day).edtf, after(day).edtf, on(day).day) == ("../2024-06-19", "2024-06-19/..", day)
    assert hull([parse("2024-06"), parse("2024-08")]).edtf == "2024-06-01/2024-08-31"
    assert hull([parse("2024-06"), after(day)]).edtf == "2024-06-01/.."
    assert hull([]) == UNKNOWN
    assert UNKNOWN.edtf is None


def test_periods_of_the_calendar() -> None:
    """Weeks run Monday to Sunday, thirds of a month 1-10, 11-20, 21-end; Easter follows its rule."""
    thursday = date(2024, 6, 20)
    assert calendar.week(thursday).edtf == "2024-06-17/2024-06-23"
    assert calendar.weekend(thursday, -1).edtf == "2024-06-15/2024-06-16"
    february = calendar.month(2024, 2)
    assert [calendar.third(february, w).edtf for w in ("early", "mid", "late")] == [
        "2024-02-01/2024-02-10", "2024-02-11/2024-02-20", "2024-02-21/2024-02-29"
    ]  # fmt: skip
    assert calendar.third(calendar.week(thursday), "early") == calendar.week(thursday)
    assert calendar.shift(date(2024, 3, 31), months=-1) == date(2024, 2, 29)
    easters = {2000: (4, 23), 2016: (3, 27), 2024: (3, 31), 2025: (4, 20), 2038: (4, 25)}
    assert all(calendar.easter(year) == date(year, *day) for year, day in easters.items())


@given(days, st.integers(-4000, 4000), st.sampled_from(["hour", "day", "week", "month", "year", "decade"]))
def test_the_calendar_has_edges_and_no_errors(day: date, count: int, unit: str) -> None:
    """However far one counts, the calendar stays within the years 1 and 9999."""
    for period in (calendar.stretch(day, unit, count), calendar.week(day, count), calendar.shift(day, count, count)):
        assert period is not None
    assert calendar.unit_around(day, unit, count) is not None
