"""`memcon review`: doubts side by side, one key each, and each can be taken back."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from memcon.cli import cli
from memcon.ledger.forms import ArticleReading
from memcon.ledger.ledger import Ledger
from memcon.model.link import Link
from tests.factories import article, meeting, moment

REPORTS = [article(f"Ana Silva met Bo Lind in Riga, says paper {n}.", publisher=f"Paper {n}") for n in range(3)]
MET = [meeting(r, when=moment("2024-06-17") if n else None) for n, r in enumerate(REPORTS)]


@pytest.fixture
def doubts(tmp_path: Path) -> Path:
    """A ledger in which two links are unsure."""
    path = tmp_path / "doubts.db"
    with Ledger.open(path) as ledger:
        for report, met in zip(REPORTS, MET, strict=True):
            ledger.add(ArticleReading(report, (met,), "1"))
        pairs = [(MET[0], MET[1], 0.5), (MET[1], MET[2], 0.3)]
        ledger.relink([Link.between(a.id, b.id, "unsure", score, ("one has no day",)) for a, b, score in pairs], ())
    return path


def review(path: Path, keys: str, *words: str) -> str:
    """What the command prints when these keys are pressed."""
    done = CliRunner().invoke(cli, ["--ledger", str(path), "review", "--by", "Kim", *words], input=keys)
    assert done.exit_code == 0, done.output
    return done.output


def standing(path: Path) -> list[str]:
    """The verdicts of persons that stand."""
    with Ledger.open(path) as ledger:
        return [link.verdict for link in ledger.links() if link.by_person]


def test_one_key_decides(doubts: Path) -> None:
    """Same, then different: both are kept with the name, and nothing waits."""
    shown = review(doubts, "sd")
    assert "One event or two? 2 waiting" in shown
    assert "· when" in shown
    assert sorted(standing(doubts)) == ["different", "same"]
    assert "2 decided, 0 skipped, 0 waiting." in shown


def test_skip_undo_quit(doubts: Path) -> None:
    """An undone doubt comes back, a skipped one waits on, another key does nothing; q ends at once."""
    shown = review(doubts, "dukxk")
    assert "taken back: different" in shown
    assert standing(doubts) == []
    assert "0 decided, 2 skipped, 2 waiting." in shown
    assert "0 decided, 0 skipped, 2 waiting." in review(doubts, "q")


def test_cannot_tell_is_an_answer(doubts: Path) -> None:
    """Who cannot tell is not asked again."""
    assert "0 waiting." in review(doubts, "nn")
    assert standing(doubts) == ["unsure", "unsure"]


def test_the_list_is_worst_first(doubts: Path) -> None:
    """The more open question of two comes first; the same as JSON."""
    shown = json.loads(review(doubts, "", "--json"))
    assert shown["waiting"] == 2
    assert [d["score"] for d in shown["doubts"]] == [0.5, 0.3]
    assert [d["cost"] for d in shown["doubts"]] == [4, 2.4]
    assert "2 waiting." in review(doubts, "", "--list")
