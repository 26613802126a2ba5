"""Tallies: which figures cannot all be right, and which only sound unlike."""

from datetime import date
from typing import Any

import pytest

from memcon.model.entry import Figure
from memcon.model.tallies import disagreements
from memcon.values.moment import before, on
from memcon.values.place import Place
from tests.factories import article, figure

DAY, NEXT = date(2024, 6, 19), date(2024, 6, 20)


def told(number: int, value: float, relation: str = "=", **slots: Any) -> Figure:
    """So many people injured, told by one report."""
    report = article(f"Some people were hurt, says paper {number}.", published="2024-06-19")
    return figure(report, value=value, relation=relation, **({"of": "people"} | slots))


@pytest.mark.parametrize(
    ("one", "other", "disagree"),
    [
        (("=", 40), ("=", 52), True),
        (("=", 40), ("=", 40), False),
        ((">=", 40), ("=", 52), False),
        ((">=", 52), ("=", 40), True),
        (("<=", 40), ("=", 52), True),
        (("<=", 52), (">=", 40), False),
        (("~", 40), ("=", 43), False),
        (("~", 40), ("=", 52), True),
    ],
)
def test_values_of_one_day(one: tuple[str, float], other: tuple[str, float], disagree: bool) -> None:
    """At least, at most and about leave room; two plain numbers do not."""
    first, second = told(1, one[1], one[0]), told(2, other[1], other[0])
    found = disagreements([(first, DAY), (second, DAY)])
    assert bool(found) is disagree
    if found:
        assert found[0].day == DAY
        assert {entry for _, entries in found[0].values for entry in entries} == {first.id, second.id}
        assert [value for (_, value), _ in found[0].values] == sorted({one[1], other[1]})


@pytest.mark.parametrize(
    "other",
    [
        told(2, 52, of="soldiers"),
        told(2, 52, measure="killed"),
        told(2, 52, when=on(NEXT)),
        told(2, 52, where=Place("Oslo", "Norway")),
        told(2, 52, since="Monday"),
        told(2, 52, status="denied"),
    ],
)
def test_other_things_do_not_disagree(other: Figure) -> None:
    """Another thing counted, another day, place or stretch, and what is said not to be so."""
    first = told(1, 40, where=Place("Ankara", "Turkey"))
    assert disagreements([(first, DAY), (other, DAY)]) == ()


def test_the_day_of_the_report_stands_in() -> None:
    """A count that is of no one day is of the day that its report came out; without any day nothing is held against
    anything."""
    first, second = told(1, 40, when=before(DAY)), told(2, 52)
    assert disagreements([(first, DAY), (second, NEXT)]) == ()
    assert len(disagreements([(first, DAY), (second, DAY)])) == 1
    assert disagreements([(first, None), (second, None)]) == ()


def test_order_changes_nothing() -> None:
    """Three values, two of which agree: all are listed, in whatever order they come."""
    those = [(told(n, value), DAY) for n, value in enumerate((40, 52, 40))]
    found = disagreements(those)
    assert found == disagreements(those[::-1])
    assert [len(entries) for _, entries in found[0].values] == [2, 1]
