"""What the whole journeys share: `memcon` as a process of its own, and the bytes that an export has."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from memcon.exports.jsonl import export_jsonl
from memcon.ledger.ledger import Ledger

Memcon = Callable[..., "subprocess.CompletedProcess[str]"]
EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "spring-2023"


@pytest.fixture
def memcon() -> Memcon:
    """`memcon(ledger, "add", folder)` runs the program as a user would."""

    def run(ledger: Path, *words: str, stdin: str | None = None) -> "subprocess.CompletedProcess[str]":
        command = [sys.executable, "-m", "memcon", "--ledger", str(ledger), *words]
        return subprocess.run(command, capture_output=True, text=True, input=stdin, timeout=300, check=False)

    return run


def exported(ledger: Path, folder: Path) -> dict[str, bytes]:
    """The export of a ledger, file by file."""
    with Ledger.open(ledger, create=False, read_only=True) as opened:
        export_jsonl(opened, folder)
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}
