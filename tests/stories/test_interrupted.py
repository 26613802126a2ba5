"""Cut off in the middle and run again: the ledger is the one that a single run makes."""

import json
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

from tests.stories.conftest import Memcon, exported

REPORTS = 24
PEOPLE = ("Ana Silva", "Bo Lind", "Kari Holm", "Omar Diallo", "Mei Tan", "Jan Novak")


def pile(path: Path) -> Path:
    """A JSON Lines file of small reports that differ in who met whom and when."""
    with path.open("w", encoding="utf-8") as file:
        for n in range(REPORTS):
            one, other = PEOPLE[n % 6], PEOPLE[(n + 1 + n // 6) % 6]
            text = f"{one} met {other} in Riga on Monday. {one} said that round {n} of the talks had gone well. " * 4
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
