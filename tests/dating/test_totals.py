"""Series are kept as reports come and go: whatever the order, the outcome is that of dating all at once."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from memcon.ledger.forms import ArticleReading
from memcon.ledger.ledger import Ledger
from memcon.model.entry import Figure
from memcon.pipeline.dates import bring_up, date_undated
from tests import factories as make

START = date(2024, 6, 1).toordinal()
PLACES = ("Gaza", "Sudan", "Gaza and Sudan")


def toll(value: int, place: str, day: int | None) -> ArticleReading:
    """A report of the total for a place, so many days into the month; None leaves it undated."""
    told = "" if day is None else f" This was report {day}."
    text = f"In all {value:,} people have been killed in {place} since the war began.{told}"
    stated = {} if day is None else {"published": date.fromordinal(START + day).isoformat()}
    report = make.article(text, **stated)
    evidence = (make.evidence(report, text.partition(" This")[0]),)
    return ArticleReading(report, (Figure(article=report.id, evidence=evidence, measure="killed", value=value),), "t")


REPORTS = st.lists(
    st.builds(toll, st.integers(100, 130), st.sampled_from(PLACES), st.one_of(st.none(), st.integers(0, 25))),
    min_size=8, max_size=16, unique_by=lambda reading: reading.article.id,
)  # fmt: skip


@settings(max_examples=15)
@given(REPORTS, st.sets(st.integers(0, 13), max_size=3))
def test_step_by_step_is_all_at_once(
    tmp_path_factory: pytest.TempPathFactory, readings: list[ArticleReading], gone: set[int]
) -> None:
    """Dated after each report, and again after each withdrawal, or once at the end."""
    folder = tmp_path_factory.mktemp("ledgers")
    with Ledger.open(folder / "slow.db") as slow, Ledger.open(folder / "quick.db") as quick:
        for ledger in (slow, quick):
            for reading in readings:
                ledger.add(reading)
                if ledger is slow:
                    date_undated(ledger)
            for n in sorted(gone & set(range(len(readings)))):
                ledger.withdraw(readings[n].article.id, "wrong", "ana")
                if ledger is slow:
                    date_undated(ledger)
            date_undated(ledger)
        assert slow.datings() == quick.datings()


def test_who_is_looked_at_again(tmp_path: Path) -> None:
    """A point far from an undated report's figure, or of another series, stirs nobody; one beside it stirs it."""
    undated = toll(112, "Gaza", None)
    with Ledger.open(tmp_path / "a.db") as ledger:
        for value, day in ((101, 1), (109, 4), (115, 8), (120, 11)):
            ledger.add(toll(value, "Gaza", day))
        ledger.add(undated)
        date_undated(ledger)
        assert [d.edtf for d in ledger.datings()] == ["2024-06-05/2024-06-11"]
        for far in (toll(103, "Gaza", 2), toll(125, "Gaza", 15), toll(500, "Sudan", 5)):
            ledger.add(far)
            assert stirred(ledger) == set()
        ledger.add(toll(113, "Gaza", 6))
        assert stirred(ledger) == {undated.article.id}
        date_undated(ledger)
        assert [d.edtf for d in ledger.datings()] == ["2024-06-05/2024-06-09"]
        ledger.withdraw(toll(113, "Gaza", 6).article.id, "wrong", "ana")
        date_undated(ledger)
        assert [d.edtf for d in ledger.datings()] == ["2024-06-05/2024-06-11"]


def stirred(ledger: Ledger) -> set[str]:
    """The undated articles that the series say to look at again; all is left dated."""
    bring_up(ledger)
    found = set(ledger.to_date().articles)
    date_undated(ledger)
    return found
