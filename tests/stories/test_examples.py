"""The first minute of a newcomer: the examples go in, a ledger comes out that a person can read out."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from memcon.ledger.ledger import Ledger
from memcon.model.entry import Meeting
from memcon.pipeline import ingest
from tests.stories.conftest import EXAMPLES, Memcon, exported


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The examples, read once for all tests here."""
    path = tmp_path_factory.mktemp("examples") / "demo.db"
    with Ledger.open(path) as opened:
        done = ingest([str(EXAMPLES)], opened)
    assert done.added == 6
    return path


def test_the_beijing_meeting_is_told_by_three_reports(ledger: Path) -> None:
    """The ministers' meeting of 6 April 2023 is one event, told by three reports, one of them undated."""
    with Ledger.open(ledger) as opened:
        told = [e for e in opened.events() if e.when and e.when.day and e.when.day.isoformat() == "2023-04-06"]
        best = max(told, key=lambda e: len(e.entries))
        articles = {opened.entry(i).article for i in best.entries}
        assert len(articles) == 3
        assert best.where is not None
        assert best.where.name == "Beijing"
        assert {t.name for t in best.parties} >= {"Hossein Amir-Abdollahian"}


def test_the_tehran_talks_stand_apart(ledger: Path) -> None:
    """The same two ministers met again on 17 June: another event, and Raisi's visit is only planned."""
    with Ledger.open(ledger) as opened:
        days = {str(e.when.day) for e in opened.events() if e.kind == "meeting" and e.when and e.when.day}
        assert {"2023-04-06", "2023-06-17"} <= days
        entries = [e for e in opened.entries() if isinstance(e, Meeting)]
        riyadh = [e for e in entries if e.where and e.where.name == "Riyadh"]
        assert all(e.status != "actual" for e in riyadh)


def test_verify_finds_nothing(ledger: Path, memcon: Memcon) -> None:
    """Every id and every sentence is as it was written."""
    result = memcon(ledger, "verify", "--json")
    assert result.returncode == 0
    assert json.loads(result.stdout)["problems"] == []


def test_adding_twice_changes_nothing(ledger: Path, memcon: Memcon, tmp_path: Path) -> None:
    """The same folder again: same ids, same bytes."""
    before = exported(ledger, tmp_path / "before")
    result = memcon(ledger, "add", str(EXAMPLES))
    assert "6 already there" in result.stdout
    assert exported(ledger, tmp_path / "after") == before


def test_the_readme_shows_what_comes_out(ledger: Path, memcon: Memcon, monkeypatch: pytest.MonkeyPatch) -> None:
    """The two printed blocks of the README are what `timeline` and `compare` print for the examples."""
    monkeypatch.setenv("COLUMNS", "100")
    readme = (EXAMPLES.parents[1] / "README.md").read_text(encoding="utf-8")
    shown = re.findall(r"```text\n(.*?)```", readme, re.DOTALL)
    assert [block.strip() for block in shown] == [
        memcon(ledger, "timeline").stdout.strip(),
        memcon(ledger, "compare").stdout.strip(),
    ]


def test_reading_needs_no_language_model(ledger: Path) -> None:
    """`timeline` starts without the language model, numpy or the web page reader."""
    script = (
        "import sys; from memcon.cli import cli;"
        f"cli.main(['--ledger', {str(ledger)!r}, 'timeline'], standalone_mode=False);"
        "heavy = {'onnxruntime', 'numpy', 'trafilatura', 'lxml'} & set(sys.modules); assert not heavy, heavy"
    )
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=60)
    assert result.returncode == 0, result.stderr
    assert "2023" in result.stdout
