"""Stances: what goes both ways on one thing, on one day, and what only sounds so."""

from datetime import date
from itertools import permutations
from typing import Any

import pytest

from memcon.model.entry import Act, Party, Statement
from memcon.model.stances import splits
from tests.factories import article, statement

DAY, NEXT = date(2024, 6, 19), date(2024, 6, 20)
PLAN = "the harbour plan of the mediators"


def said(act: Act, who: str, content: str = PLAN, **slots: Any) -> Statement:
    """A statement of somebody of a side."""
    report = article(f"{who} spoke. It was about {content}, in the words of {act} {slots.pop('paper', 'one')}.")
    return statement(report, act=act, speaker=Party(f"Envoy of {who}", None, who), content=content, **slots)


@pytest.mark.parametrize(
    ("other", "day", "apart"),
    [
        (said("reject", "Southland"), DAY, True),
        (said("deny", "Southland", "that there was a harbour plan"), DAY, True),
        (said("accept", "Southland"), DAY, False),
        (said("reject", "Southland"), NEXT, False),
        (said("reject", "Southland", "the prisoner exchange"), DAY, False),
        (said("reject", "Southland", "any plan of the neighbours"), DAY, False),
        (said("reject", "Southland", status="denied"), DAY, False),
        (said("demand", "Southland"), DAY, False),
    ],
)
def test_a_yes_and_a_no(other: Statement, day: date, apart: bool) -> None:
    """They go both ways where they share more than a word, on one day, and are told as said."""
    first = said("accept", "Northland")
    found = splits([(first, DAY), (other, day)])
    assert bool(found) is apart
    if found:
        assert found[0].told == ((("accept", "Northland"), (first.id,)), ((other.act, "Southland"), (other.id,)))
        assert not found[0].one_party


def test_one_party_told_both_ways() -> None:
    """One report has it that a side accepted, another that it refused: both stay, and it is said."""
    those = [(said("accept", "Northland"), DAY), (said("reject", "Northland", paper="two"), DAY),
             (said("confirm", "Harbour Union"), DAY)]  # fmt: skip
    found = {splits(order) for order in permutations(those)}
    assert len(found) == 1
    (split,) = found.pop()
    assert split.one_party
    assert [key for key, _ in split.told] == [
        ("accept", "Northland"), ("confirm", "Harbour Union"), ("reject", "Northland"),
    ]  # fmt: skip


def test_without_a_day_nothing_is_held_against_anything() -> None:
    """What nobody can place on a day is no contradiction."""
    assert splits([(said("accept", "Northland"), None), (said("reject", "Southland"), None)]) == ()
