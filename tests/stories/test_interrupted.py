"""Cut off in the middle and run again: the ledger is the one that a single run makes."""

import json
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.stories.conftest import Memcon, exported

REPORTS = 24
PEOPLE = ("Ana Silva", "Bo Lind", "Kari Holm", "Omar Diallo", "Mei Tan", "Jan Novak")


def pile(path: Path, times: int = 4) -> Path:
    """A JSON Lines file of small reports that differ in who met whom and when; `times` makes them longer."""
    with path.open("w", encoding="utf-8") as file:
        for n in range(REPORTS):
            one, other = PEOPLE[n % 6], PEOPLE[(n + 1 + n // 6) % 6]
            text = (
                f"{one} met {other} in Riga on Monday. {one} said that round {n} of the talks had gone well. " * times
            )
            row = {"id": f"r{n}", "title": f"Round {n}", "text": text, "site": "Sheet", "published": "2024-06-20"}
            file.write(json.dumps(row) + "\n")
    return path


def committed(ledger: Path) -> int:
    """How many articles another process has committed so far."""
    try:
        with sqlite3.connect(f"file:{ledger}?mode=ro", uri=True, timeout=1) as connection:
            return int(connection.execute("SELECT count(*) FROM articles").fetchone()[0])
    except sqlite3.Error:
        return 0


def test_killed_and_run_again(memcon: Memcon, tmp_path: Path) -> None:
    """`kill -9` in the middle of `memcon add`, twice, then a whole run: same bytes as one run."""
    source, torn, whole = pile(tmp_path / "pile.jsonl"), tmp_path / "torn.db", tmp_path / "whole.db"
    for wanted in (3, 9):
        process = subprocess.Popen([sys.executable, "-m", "memcon", "--ledger", str(torn), "add", str(source)],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # fmt: skip
        end = time.monotonic() + 240
        while committed(torn) < wanted and process.poll() is None and time.monotonic() < end:
            time.sleep(0.01)
        process.kill()
        process.wait()
        assert committed(torn) >= wanted
    assert memcon(torn, "verify").returncode == 0
    assert memcon(torn, "add", str(source)).returncode == 0
    assert memcon(whole, "add", str(source)).returncode == 0
    assert exported(torn, tmp_path / "torn") == exported(whole, tmp_path / "whole")


def workers_of(process: int) -> list[int]:
    """The processes that a process has started, as Linux lists them."""
    listed = Path(f"/proc/{process}/task/{process}/children")
    return [int(word) for word in listed.read_text(encoding="ascii").split()] if listed.exists() else []


def alive(process: int) -> bool:
    """Whether a process runs; one that has ended and that nobody has collected does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def hears_ctrl_c() -> None:
    """A shell that starts the tests in the background lets them, and all that they start, ignore Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def cut_off(ledger: Path, source: Path, how: signal.Signals) -> tuple[int, list[int]]:
    """A run with two workers, ended by a signal when both are there and it has added two articles to what was there
    before it: its exit code and its workers."""
    before = committed(ledger)
    command = [sys.executable, "-m", "memcon", "--ledger", str(ledger), "add", "--workers", "2", str(source)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=hears_ctrl_c)
    end = time.monotonic() + 240
    workers: list[int] = []
    while process.poll() is None and time.monotonic() < end:
        workers = workers_of(process.pid)
        if len(workers) >= 2 and committed(ledger) >= before + 2:
            break
        time.sleep(0.02)
    process.send_signal(how)
    return process.wait(), workers


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="counts processes as Linux lists them")
def test_with_two_workers_nothing_is_left_over(memcon: Memcon, tmp_path: Path) -> None:
    """Killed, then interrupted by Ctrl-C, then run to its end: no process is left, and nothing is missing or out of
    order. (That one worker and two write the same is tested in tests/pipeline.) Half of the pile is enough to start
    workers for: the second run has them however much the first had added when it was killed."""
    source, torn = pile(tmp_path / "pile.jsonl", 45), tmp_path / "torn.db"
    killed, first = cut_off(torn, source, signal.SIGKILL)
    interrupted, second = cut_off(torn, source, signal.SIGINT)
    assert (killed, interrupted) == (-signal.SIGKILL, 130)
    assert len(first) >= 2
    assert len(second) >= 2
    end = time.monotonic() + 30
    while any(map(alive, first + second)) and time.monotonic() < end:
        time.sleep(0.05)
    assert not [worker for worker in first + second if alive(worker)]
    assert memcon(torn, "add", "--workers", "2", str(source)).returncode == 0
    with sqlite3.connect(torn) as connection:
        kept = [row[0] for row in connection.execute("SELECT ref FROM articles ORDER BY number")]
    assert kept == [f"r{n}" for n in range(REPORTS)]
    assert memcon(torn, "verify").returncode == 0
    outcomes = [run["outcome"] for run in json.loads(memcon(torn, "runs", "--json").stdout)["runs"]]
    assert outcomes == ["done", "interrupted", None]
