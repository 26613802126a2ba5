"""Candidates: who is compared with whom, and at what cost."""

from datetime import date, timedelta

import pytest

from memcon.model.entry import Party
from memcon.resolution.candidates import candidates
from memcon.resolution.rounds import Round, round_of
from memcon.resolution.sight import sight
from memcon.resolution.weights import BLOCK
from memcon.values.moment import on
from tests.resolution.making import ARA, GAHR, WIT, met, report


def pairs(count: int, days: int) -> int:
    """How many pairs are compared of so many meetings of one two, so many days apart."""
    sights = []
    for n in range(count):
        source = report(about=f"Paper {n}.")
        sights.append(sight(met(source, when=on(date(2020, 1, 1) + timedelta(n * days))), source))
    return sum(1 for _ in candidates(sights))


def test_only_within_a_window_of_days() -> None:
    """The number of pairs grows with the number of meetings, not with its square."""
    assert pairs(10, 1) == 45
    assert pairs(10, 100) == 0
    assert pairs(200, 20) < 200 * 6


def test_two_governments_in_one_week_do_not_explode() -> None:
    """Hundreds of reports of one two on one day make so many pairs each, not the square."""
    assert pairs(300, 0) <= 300 * BLOCK.most


def test_each_pair_once_and_sorted() -> None:
    """However many parties two entries share."""
    source = report()
    sights = [sight(met(source, parties=(ARA, WIT, GAHR), topics=(str(n),)), source) for n in range(4)]
    found = [(a.entry.id, b.entry.id) for a, b in candidates(sights)]
    assert found == sorted(set(found))
    assert len(found) == 6


def test_hostile_numbers_of_parties_are_bounded() -> None:
    """A thousand parties make no million blocks."""
    source = report()
    crowd = tuple(Party(f"Name{n} Family{n}", None, f"Side {n}") for n in range(1000))
    assert list(candidates([sight(met(source, parties=crowd), source)])) == []


@pytest.mark.parametrize(
    ("words", "one_day", "expected"),
    [
        ("The fifth round of talks began.", True, Round(5)),
        ("The 5th round is on Friday 23rd May.", True, Round(5)),
        ("They held four rounds of talks.", False, Round(count=4)),
        ("They held several rounds of talks.", False, Round(count=-1)),
        ("They held four rounds of talks.", True, Round(listed=True)),
        ("They agreed on the next round of talks.", False, Round(next=True)),
        ("The first round was in May, the second in June.", True, Round(listed=True)),
        ("They have met five times.", False, Round(count=5)),
        ("They met for the first time.", False, Round()),
        ("", False, Round()),
    ],
)
def test_rounds_are_read_off_the_words(words: str, one_day: bool, expected: Round) -> None:
    """Which round, how many, or the next: only what the entry's own sentence says."""
    source = report(words or "Nothing.")
    assert round_of(met(source, words or "Nothing."), one_day) == expected
