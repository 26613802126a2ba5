"""The made ledger of `tests.talks`, read-only, for views of the desk."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from memcon.ledger.ledger import Ledger
from tests.talks import build


@pytest.fixture(scope="session")
def talks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the made ledger lies."""
    path = tmp_path_factory.mktemp("views") / "talks.db"
    build(path)
    return path


@pytest.fixture
def desk(talks: Path) -> Iterator[Ledger]:
    """The made ledger, open for reading."""
    with Ledger.open(talks, read_only=True) as ledger:
        yield ledger
