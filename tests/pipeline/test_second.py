"""The second process: with it, without it, and where it dies, a ledger made anew is the same."""

import os
import signal
import time
from multiprocessing import active_children
from pathlib import Path

import pytest

from memcon.ledger.ledger import Ledger
from memcon.pipeline import settling, weaving_all
from memcon.pipeline.second import Second
from memcon.pipeline.settling import settle
from memcon.pipeline.weaving import Weaver
from tests.stories.test_settling import told, who

REPORTS = 30


@pytest.fixture
def _two(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two processors, everything made anew, and a second process for five pairs."""
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(settling, "FEW", 0)
    monkeypatch.setattr(settling, "WORTH", 5)
    monkeypatch.setattr(weaving_all, "CHUNK", 20)


def made(path: Path, *, alone: bool) -> tuple[object, ...]:
    """What a ledger of some reports is once it is settled."""
    with Ledger.open(path) as ledger:
        for number in range(REPORTS):
            ledger.add(told(number))
        settle(ledger, alone=alone)
        assert ledger.verify() == ()
        return who(ledger), ledger.links(), ledger.events()


@pytest.mark.usefixtures("_two")
def test_with_it_a_ledger_is_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Links, actors and events; and the process has ended."""
    started: list[int] = []
    start = Second._start
    monkeypatch.setattr(Second, "_start", lambda second, size: (started.append(size), start(second, size))[1])
    assert made(tmp_path / "two.db", alone=False) == made(tmp_path / "one.db", alone=True)
    assert started[0] == 20
    assert active_children() == []


@pytest.mark.usefixtures("_two")
def test_where_it_dies_its_questions_are_answered_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Killed while it is asked, before it could answer: nothing is lost."""
    ask = Second.ask

    def killed(second: Second, *asked: object) -> object:
        answer = ask(second, *asked)  # type: ignore[arg-type]
        for process in active_children():
            os.kill(process.pid or 0, signal.SIGKILL)
        return answer

    monkeypatch.setattr(Second, "ask", killed)
    assert made(tmp_path / "two.db", alone=False) == made(tmp_path / "one.db", alone=True)


@pytest.mark.usefixtures("_two")
def test_it_ends_with_whoever_asked(tmp_path: Path) -> None:
    """A run that is cut off in the middle leaves no process behind."""
    path = tmp_path / "cut.db"
    Ledger.open(path).close()
    with pytest.raises(KeyboardInterrupt):
        _cut(path)
    assert active_children() == []


def _cut(path: Path) -> None:
    """Ask for long, and be interrupted before the answer."""
    with Ledger.open(path, read_only=True) as ledger, ledger.weaving() as weft, Second(path, Weaver(weft), 1) as second:
        second.ask(_long, [0.0])
        assert len(active_children()) == 1
        raise KeyboardInterrupt


def _long(weaver: Weaver, seconds: list[float]) -> None:
    """A question that would take for ever."""
    while weaver:
        time.sleep(60)
    assert seconds
