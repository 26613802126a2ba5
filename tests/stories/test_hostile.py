"""A folder as bad as folders get: what cannot be taken says why, the rest is taken, the exit code tells."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.intake import hostile
from tests.stories.conftest import Memcon

GOOD = "Ana Silva met Bo Lind in Riga on Monday.\n\nShe said that the talks had gone well."


def folder(path: Path) -> Path:
    """Nine kinds of trouble and two good reports."""
    path.mkdir()
    (path / "good.txt").write_text(GOOD, encoding="utf-8")
    (path / "empty.txt").write_bytes(b"")
    (path / "junk.txt").write_bytes(bytes(range(256)) * 40)
    (path / "torn.txt").write_bytes("Die Außenminister trafen sich. ".encode() + b"\xff\xfe\xfa" * 3 + b" end.")
    (path / "bare.html").write_text("<html><body><script>x()</script></body></html>", encoding="utf-8")
    (path / "long.jsonl").write_bytes(b'{"text": "' + b"x" * 50_000_000 + b'"}\n' + _row("after the long line"))
    (path / "broken.jsonl").write_bytes(b'{"id": 1, "text": \n' + b"[1, 2]\n" + b'{"title": "no text"}\n')
    os.symlink(path, path / "loop")
    return path


def _row(title: str) -> bytes:
    return json.dumps({"title": title, "text": GOOD + " It was the second round."}).encode() + b"\n"


def test_each_is_skipped_with_its_reason(memcon: Memcon, tmp_path: Path) -> None:
    """Two reports are taken, every other input is named with its reason, and the exit code is 1."""
    result = memcon(tmp_path / "l.db", "add", "--json", str(folder(tmp_path / "in")))
    done = json.loads(result.stdout)
    assert result.returncode == 1
    assert done["added"] == 2
    skipped = {Path(s["source"].split(":")[0]).name for s in done["skipped"]}
    assert skipped == {"empty.txt", "junk.txt", "torn.txt", "bare.html", "long.jsonl", "broken.jsonl", "loop"}
    assert sum("broken.jsonl" in s["source"] for s in done["skipped"]) == 3
    assert all(s["reason"] for s in done["skipped"])


def test_a_path_that_is_not_there(memcon: Memcon, tmp_path: Path) -> None:
    """A mistyped path is an error with the path in it, not an empty success."""
    result = memcon(tmp_path / "l.db", "add", str(tmp_path / "nowhere"))
    assert result.returncode == 3
    assert "nowhere" in result.stderr


def test_standard_input(memcon: Memcon, tmp_path: Path) -> None:
    """`-` reads standard input."""
    result = memcon(tmp_path / "l.db", "add", "-", stdin=GOOD)
    assert result.returncode == 0, result.stderr
    assert "1 added" in result.stdout


WATCHED = """
import json, re, resource, sys, time
from pathlib import Path
from memcon.intake import load
for path in sorted(Path(sys.argv[1]).iterdir()):
    start = time.monotonic()
    items = [] if path.is_dir() else list(load(path))
    seconds = time.monotonic() - start
    print(json.dumps([path.name, seconds, [getattr(item, "reason", None) for item in items]]))
own = int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
print(json.dumps([own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss]))
"""
MEMORY = 300_000  # kilobytes, in the process that reads and in those that it starts
SECONDS = 60  # each file takes one or two; a busy machine is no fault of the code


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is measured as Linux tells it")
def test_what_was_made_to_hurt_does_not(tmp_path: Path) -> None:
    """Bombs, loops, lies, lines without end: each refused with its reason, in bounded memory; the good ones taken."""
    made = hostile.folder(tmp_path / "in")
    command = [sys.executable, "-c", WATCHED, str(made)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stderr
    *files, memory = [json.loads(line) for line in done.stdout.splitlines()]
    assert max(memory) < MEMORY
    told = {name: reasons for name, _, reasons in files}
    for name, reason in hostile.REASONS.items():
        if name != "loop":
            assert any(reason in (given or "") for given in told[name]), name
    assert sum(reasons == [None] for reasons in told.values()) == hostile.GOOD
    assert max(seconds for _, seconds, _ in files) < SECONDS
