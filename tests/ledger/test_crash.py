"""Power cuts and company: a ledger is whole whenever a process dies, and two may write to it."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from memcon.errors import LedgerBusy
from memcon.exports.jsonl import export_jsonl
from memcon.ledger import opening
from memcon.ledger.ledger import Ledger
from tests.ledger.adder import add_all, reading

ROOT = Path(__file__).parents[2]
COUNT = 40


def start(path: Path) -> subprocess.Popen[str]:
    """A process that adds the reports."""
    command = [sys.executable, "-m", "tests.ledger.adder", str(path), str(COUNT)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def exported(path: Path) -> dict[str, bytes]:
    """The export of a ledger, as bytes."""
    folder = path.with_suffix(".export")
    with Ledger.open(path, create=False, read_only=True) as ledger:
        assert ledger.verify() == ()
        export_jsonl(ledger, folder)
    return {file.name: file.read_bytes() for file in folder.iterdir()}


@pytest.fixture
def expected(tmp_path: Path) -> dict[str, bytes]:
    """What one undisturbed run gives."""
    path = tmp_path / "one.db"
    add_all(str(path), COUNT)
    return exported(path)


def test_killed_again_and_again_it_ends_as_one_run(path: Path, expected: dict[str, bytes]) -> None:
    """`kill -9` in the middle of adding, then the same again: nothing committed is lost, nothing is twice."""
    chance = random.Random(2)
    for lines in (1, 5, 12, 20, 33, COUNT):
        with start(path) as process:
            assert process.stdout
            told = [process.stdout.readline() for _ in range(lines)]
            time.sleep(chance.uniform(0, 0.004))
            process.kill()
        with Ledger.open(path, create=False) as ledger:
            assert ledger.verify() == ()
            assert ledger.count() >= 2 * len(told)
    with start(path) as process:
        process.communicate()
    assert exported(path) == expected


def test_two_processes_add_the_same_reports(path: Path, expected: dict[str, bytes]) -> None:
    """Two at once wait for each other; together they give what one gives."""
    processes = [start(path), start(path)]
    told = [process.communicate()[0] for process in processes]
    assert [process.returncode for process in processes] == [0, 0]
    assert sum(text.count("added") for text in told) == COUNT
    assert exported(path) == expected


def test_readers_do_not_wait_for_a_writer(path: Path) -> None:
    """While somebody writes, others read what was there before."""
    with Ledger.open(path) as writer, Ledger.open(path, read_only=True) as reader:
        writer.add(reading(1))
        with writer._store.write():
            writer._store.run("DELETE FROM entries")
            assert reader.count() == 2
            assert len(reader.search("talks")) == 1


def test_a_second_writer_is_told_to_wait(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After the time of waiting the message says what to do."""
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.05)
    with Ledger.open(path) as one, Ledger.open(path) as other, one._store.write():
        with pytest.raises(LedgerBusy, match="another process is writing to it; wait"):
            other.add(reading(1))
        assert other.count() == 0


def test_a_snapshot_sees_one_state(path: Path) -> None:
    """Inside `snapshot` nothing changes, whatever another process writes."""
    with Ledger.open(path) as writer, Ledger.open(path, read_only=True) as reader:
        writer.add(reading(1))
        with reader.snapshot():
            assert reader.count() == 2
            writer.add(reading(2))
            assert reader.count() == 2
        assert reader.count() == 4


def test_an_error_inside_a_transaction_leaves_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half an article is never stored."""
    monkeypatch.setattr("memcon.ledger.writing.names_in", lambda entry: 1 / 0)
    with Ledger.open(path) as ledger:
        with pytest.raises(ZeroDivisionError):
            ledger.add(reading(1))
        assert list(ledger.articles()) == []
        monkeypatch.undo()
        assert ledger.add(reading(1)) == "added"
