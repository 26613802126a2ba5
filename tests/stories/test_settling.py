"""Settling step by step: who is who, found beside namesakes alone, and a run that is killed between two steps."""

import random
from pathlib import Path

import pytest

from memcon.ledger.forms import ArticleReading
from memcon.ledger.ledger import Ledger
from memcon.model.entry import Party
from memcon.pipeline import settling
from memcon.pipeline.settling import settle
from tests.resolution.making import met, report

NAMES = (
    ("Ana Silva", "Foreign Minister", "Latvia"), ("Bo Lind", "Prime Minister", "Norway"),
    ("Kim Roe", "Envoy", "Ireland"), ("Norway", None, "Norway"),
)  # fmt: skip


def told(number: int) -> ArticleReading:
    """A report of a meeting of two."""
    chance = random.Random(number)
    source = report(about=f"So says paper {number}.")
    parties = tuple(Party(*name) for name in chance.sample(NAMES, 2))
    return ArticleReading(source, (met(source, parties=parties),), "1")


def who(ledger: Ledger) -> tuple[object, ...]:
    """The actors, and whom each name means in each article."""
    return ledger.actors(), tuple(
        sorted((a.id, *pair) for a in ledger.articles() for pair in ledger.actor_ids(a.id).items())
    )


def test_who_is_who_beside_namesakes_is_who_is_who(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One report after the other, looking at namesakes alone, tells people apart as one look at all does."""
    with Ledger.open(tmp_path / "exact.db") as exact, Ledger.open(tmp_path / "quick.db") as quick:
        for number in range(12):
            exact.add(told(number))
            quick.add(told(number))
            with monkeypatch.context() as patch:
                patch.setattr(settling, "EXACT", 0)
                settle(quick)
        settle(exact)
        assert who(quick) == who(exact)
        assert quick.links() == exact.links()
        assert quick.events() == exact.events()
        assert quick.verify() == ()


def test_killed_between_two_steps_it_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a step has done stays, what it had begun is as if it had not been; the next call ends as one run."""
    monkeypatch.setattr(settling, "BATCH", 3)
    with Ledger.open(tmp_path / "one.db") as one, Ledger.open(tmp_path / "cut.db") as cut:
        for number in range(12):
            one.add(told(number))
            cut.add(told(number))
        settle(one)
        steps = iter(range(99))

        def fail(*_: object) -> None:
            if next(steps) == 2:
                raise KeyboardInterrupt

        with monkeypatch.context() as patch:
            patch.setattr(settling, "name_new", fail)
            patch.setattr(settling, "EXACT", 0)
            with pytest.raises(KeyboardInterrupt):
                settle(cut)
        assert not cut.settled
        settle(cut)
        assert cut.settled
        assert (who(cut), cut.links(), cut.events()) == (who(one), one.links(), one.events())
        assert cut.verify() == ()
