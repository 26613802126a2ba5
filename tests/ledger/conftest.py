"""A ledger in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from memcon.ledger.ledger import Ledger


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the ledger of this test lies."""
    return tmp_path / "talks.db"


@pytest.fixture
def ledger(path: Path) -> Iterator[Ledger]:
    """An empty ledger, open for writing."""
    with Ledger.open(path) as ledger:
        yield ledger
