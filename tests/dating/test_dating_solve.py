"""From clues to days: what all allow, what contradicts, and no day more exact than they say."""

from datetime import date, timedelta
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from memcon.dating.solve import solve
from memcon.model.dating import Clue, dating_from, within
from memcon.values.moment import Moment
from tests.dating.plain import clue


def test_the_days_that_all_allow() -> None:
    """Two intervals leave what they share, and both are reasons."""
    found = solve("ar_1", [clue("2024-05-20/2024-08-21", words="office"), clue("2024-06-19/..", words="report")])
    assert found.edtf == "2024-06-19/2024-08-21"
    assert {c.words for c in found.reasons} == {"office", "report"}
    assert found.misfits == ()


def test_a_set_of_days_stays_a_set() -> None:
    """A date that fits two years leaves both."""
    assert solve("ar_1", [clue("2019-06-19", "2024-06-19")]).edtf == "[2019-06-19,2024-06-19]"


def test_what_contradicts_is_told_and_left_out() -> None:
    """The heavier clues stand; the other is a misfit, and changes nothing."""
    told = [clue("2024-06-19/2024-06-25", weight=3), clue("2024-06-18/2024-06-22", weight=2),
            clue("2024-07-01/2024-07-05", weight=2, words="37,945 killed")]  # fmt: skip
    found = solve("ar_1", told)
    assert found.edtf == "2024-06-19/2024-06-22"
    assert [c.words for c in found.misfits] == ["37,945 killed"]


def test_nothing_known_gives_no_days() -> None:
    """Without a clue there is no day, and no reason."""
    found = solve("ar_1", [])
    assert (found.days, found.reasons, found.edtf) == ((), (), None)


def test_a_round_trip_loses_nothing() -> None:
    """A dating comes back from its record as it was."""
    found = solve("ar_1", [clue("2024"), clue("2023-11/2024-03"), clue("2020", words="no")])
    assert dating_from(found.record()) == found


days = st.dates(date(2000, 1, 1), date(2030, 1, 1))


@st.composite
def intervals(draw: st.DrawFn) -> Moment:
    first = draw(days)
    return draw(st.sampled_from([Moment(first, None), Moment(None, first), Moment(first, first + timedelta(90))]))


clues = st.builds(lambda several, weight: Clue("test", "w", "y", tuple(several), weight),
                  st.lists(intervals(), min_size=1, max_size=3), st.sampled_from([1.0, 2.0, 4.0]))  # fmt: skip


@given(days, st.lists(clues, max_size=8))
def test_a_day_that_all_clues_allow_is_never_lost(day: date, told: list[Clue]) -> None:
    """Whatever the clues are: what fits them all is among the days left."""
    fit = [c for c in told if within(c.allows, day)]
    found = solve("ar_1", fit)
    assert not found.days or within(found.days, day)
    assert found.misfits == ()


@given(st.lists(clues, max_size=4))
def test_the_order_of_the_clues_is_no_matter(told: list[Clue]) -> None:
    """Every order gives the same dating."""
    assert len({str(solve("ar_1", order)) for order in permutations(told)}) == 1
