"""The open file: rows, transactions, and what SQLite's failures mean. Only this room enters."""

import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from memcon.errors import LedgerBusy, LedgerError, LedgerSlow

ANOTHER = "name another file with --ledger"
"""The next step where this file cannot be the ledger."""

_FAILURES = {
    sqlite3.SQLITE_BUSY: (LedgerBusy, "another process is writing to it; wait until it is done and run this again"),
    sqlite3.SQLITE_LOCKED: (LedgerBusy, "another process is writing to it; wait until it is done and run this again"),
    sqlite3.SQLITE_INTERRUPT: (LedgerSlow, "this takes longer than it may; ask for less (fewer days, one name)"),
    sqlite3.SQLITE_READONLY: (LedgerError, f"it cannot be written; check its permissions, or {ANOTHER}"),
    sqlite3.SQLITE_CANTOPEN: (LedgerError, f"it cannot be opened there; check the folder's permissions, or {ANOTHER}"),
    sqlite3.SQLITE_PERM: (LedgerError, f"it may not be opened; check its permissions, or {ANOTHER}"),
    sqlite3.SQLITE_AUTH: (LedgerError, f"it may not be opened; check its permissions, or {ANOTHER}"),
    sqlite3.SQLITE_FULL: (LedgerError, "the disk is full; free some space and run this again, nothing is lost"),
    sqlite3.SQLITE_IOERR: (LedgerError, "the disk failed to read or write; check the disk and run this again"),
    sqlite3.SQLITE_NOTADB: (LedgerError, f"it is not a ledger (nor any SQLite file); {ANOTHER}"),
    sqlite3.SQLITE_CORRUPT: (LedgerError, "the file is damaged; restore a copy, or add the articles to a new ledger"),
}
_STEPS = 10_000
"""SQLite's own steps between two looks at the clock: less than a millisecond."""
_PRIMARY = 0xFF
"""SQLite's extended result codes carry the plain one in their lowest byte."""


def failure(error: sqlite3.Error, path: Path) -> LedgerError:
    """What an error of SQLite means for the ledger at `path`, and what to do next."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    kind, meaning = _FAILURES.get(code & _PRIMARY, (LedgerError, "`memcon verify` checks the file"))
    return kind(f"ledger {path}: {meaning} (SQLite says: {error})")


class Store:
    """A connection to a ledger file that speaks rows and raises nothing but `LedgerError`."""

    def __init__(self, path: Path, connection: sqlite3.Connection, read_only: bool) -> None:
        self.path, self.connection, self.read_only = path, connection, read_only

    def rows(self, sql: str, values: Sequence[Any] = ()) -> Iterator[sqlite3.Row]:
        """The rows of a question, one at a time."""
        try:
            yield from self.connection.execute(sql, values)
        except sqlite3.Error as error:
            raise failure(error, self.path) from error

    def row(self, sql: str, values: Sequence[Any] = ()) -> sqlite3.Row | None:
        """The first row, or None."""
        return next(self.rows(sql, values), None)

    def run(self, sql: str, values: Sequence[Any] = ()) -> int:
        """Change something inside `write()`; gives how many rows were changed."""
        try:
            return self.connection.execute(sql, values).rowcount
        except sqlite3.Error as error:
            raise failure(error, self.path) from error

    def run_many(self, sql: str, values: Iterable[Sequence[Any]]) -> None:
        """Change something for each of many rows inside `write()`."""
        try:
            self.connection.executemany(sql, values)
        except sqlite3.Error as error:
            raise failure(error, self.path) from error

    @contextmanager
    def write(self) -> Iterator[None]:
        """One transaction that writes: all of it or, if anything is raised inside, nothing."""
        with self._transaction("BEGIN IMMEDIATE"):
            yield

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """All reads inside see one state of the ledger; inside a transaction it is that one."""
        if self.connection.in_transaction:
            yield
            return
        with self._transaction("BEGIN"):
            yield

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[None]:
        self.run(begin)
        try:
            yield
        except BaseException:
            if self.connection.in_transaction:
                self.run("ROLLBACK")
            raise
        self.run("COMMIT")

    @contextmanager
    def limited(self, seconds: float) -> Iterator[None]:
        """All questions inside together may take so long; then `LedgerSlow` is raised."""
        until = time.monotonic() + seconds
        self.connection.set_progress_handler(lambda: time.monotonic() > until, _STEPS)
        try:
            yield
        finally:
            self.connection.set_progress_handler(None, 0)

    def state(self) -> tuple[int, int]:
        """Changes whenever anybody, this process or another, has changed the file."""
        version = self.row("PRAGMA data_version")
        return (version[0] if version else 0, self.connection.total_changes)

    def close(self) -> None:
        """Close the file; the last to close it folds the write-ahead log into it."""
        try:
            self.connection.close()
        except sqlite3.Error as error:
            raise failure(error, self.path) from error
