"""The ledger as the app holds it: a few connections that only read, one that writes, each with a time limit.

SQLite's connections are lent to one thread at a time. Only `app` enters.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, LifoQueue
from threading import Lock

from memcon.errors import LedgerError
from memcon.ledger.ledger import Ledger

SECONDS = 5.0
"""How long one page may ask the ledger: fifty times what the slowest page needs at a million entries."""
READERS = 4
"""Connections that read, and threads that pages run in: two cores are busy with two; the others may wait."""


class Desk:
    """Opens the ledger at `path` when a page needs it; `close()` when the app stops."""

    def __init__(self, path: Path, seconds: float = SECONDS) -> None:
        self.path, self._seconds = path, seconds
        self._idle: LifoQueue[Ledger] = LifoQueue()
        self._writing = Lock()

    def prepare(self) -> None:
        """Bring an older ledger up to date; raises `LedgerMissing` and its like. A ledger that cannot be
        written is read as it is."""
        try:
            Ledger.open(self.path, create=False).close()
        except LedgerError:
            Ledger.open(self.path, create=False, read_only=True).close()

    @contextmanager
    def reading(self) -> Iterator[Ledger]:
        """A ledger that cannot change, in one state, for this thread alone."""
        try:
            ledger = self._idle.get_nowait()
        except Empty:
            ledger = Ledger.open(self.path, create=False, read_only=True)
        try:
            with ledger.limited(self._seconds), ledger.snapshot():
                yield ledger
        finally:
            self._idle.put(ledger)

    @contextmanager
    def writing(self) -> Iterator[Ledger]:
        """A ledger that can be changed, one request at a time."""
        with self._writing, Ledger.open(self.path, create=False) as ledger, ledger.limited(self._seconds):
            yield ledger

    def close(self) -> None:
        """Close all connections that are not lent."""
        while not self._idle.empty():
            self._idle.get_nowait().close()
