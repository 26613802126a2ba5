"""What the tests of the command line share: a ledger on the desk, and a way to call `memcon`."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from memcon.cli import cli
from tests.desk import desk

Call = Callable[..., Result]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A small made ledger."""
    return desk(tmp_path / "desk.db")


@pytest.fixture
def call(file: Path) -> Call:
    """`call("timeline", "--json")` runs memcon on that ledger."""

    def run(*words: str) -> Result:
        return CliRunner().invoke(cli, ["--ledger", str(file), *words], terminal_width=100)

    return run
