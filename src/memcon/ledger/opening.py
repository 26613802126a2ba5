"""Opening: is it a ledger, may we, which version, and the switch to SQLite's write-ahead log. Only this
room enters."""

import os
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

from memcon.errors import LedgerBusy, LedgerError, LedgerMissing, LedgerTooNew
from memcon.ledger.migrations import VERSION, migrate
from memcon.ledger.rebuilding import FILLED, make_up
from memcon.ledger.store import ANOTHER, Store, failure

APPLICATION = 0x6D656D63
"""SQLite's `application_id` of a ledger: the letters `memc`."""

CACHE_KIB = 16_000
"""Of the file kept in memory for each connection: the upper pages of all indexes of a ledger with a million entries.
The app has five connections."""

BUSY_SECONDS = 5.0
"""How long to wait for another writer: an article takes milliseconds, linking a large ledger seconds."""


def open_store(path: Path, *, create: bool, read_only: bool) -> Store:
    """The store at `path`; see `Ledger.open` for what it raises."""
    path = path.absolute()
    _look(path, create=create and not read_only)
    store = Store(path, _connect(path, read_only), read_only)
    try:
        _greet(store)
    except BaseException:
        store.connection.close()
        raise
    return store


def _look(path: Path, *, create: bool) -> None:
    try:
        there, folder = path.exists(), path.is_dir()
    except OSError as error:
        raise LedgerError(f"ledger {path}: it cannot be opened ({error.strerror}); {ANOTHER}") from error
    if folder:
        raise LedgerError(f"ledger {path}: that is a folder; name a file in it with --ledger, such as memcon.db")
    if there:
        return
    if not create:
        raise LedgerMissing(f"there is no ledger at {path}; `memcon add SOURCE` makes one, --ledger names another")
    if not path.parent.is_dir():
        raise LedgerError(f"ledger {path}: there is no folder {path.parent}; make it, or {ANOTHER}")


def _connect(path: Path, read_only: bool) -> sqlite3.Connection:
    """A connection in the first of the modes that works."""
    refused: sqlite3.Error | None = None
    for mode in _modes(path) if read_only else ("rwc",):
        try:
            return _try(path, mode, read_only)
        except sqlite3.OperationalError as error:
            refused = refused or error
        except sqlite3.Error as error:
            raise failure(error, path) from error
    raise failure(refused or sqlite3.OperationalError("no mode"), path) from refused


def _modes(path: Path) -> Iterator[str]:
    """The ways to open for reading, the tidiest first."""
    if os.access(path, os.W_OK) and os.access(path.parent, os.W_OK):
        # Only who may write takes SQLite's files of the log away again on closing.
        yield "rw"
    yield "ro"
    log = path.with_name(path.name + "-wal")
    if not (log.exists() and log.stat().st_size):
        # A folder that cannot be written (a CD, a mailed copy) has no room for SQLite's shared memory. Without
        # a log beside it the file is whole, and can be read as it stands.
        yield "ro&immutable=1"


def _try(path: Path, mode: str, read_only: bool) -> sqlite3.Connection:
    # The app lends a connection from thread to thread, to one at a time.
    connection = sqlite3.connect(
        f"{path.as_uri()}?mode={mode}", BUSY_SECONDS, isolation_level=None, uri=True, check_same_thread=False
    )
    connection.row_factory = sqlite3.Row
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA query_only = {int(read_only)}")
        connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def _greet(store: Store) -> None:
    """Make sure that it is a ledger, of a version that we can read, and bring it up to ours."""
    version = _version(store)
    if store.read_only:
        if version < VERSION:
            raise LedgerError(f"ledger {store.path}: it is older than this memcon; `memcon add` brings it up to date")
        return
    _use_log(store)
    if version == VERSION:
        return
    with store.write():
        # Another process may have been first.
        version = _version(store)
        try:
            store.connection.execute(f"PRAGMA application_id = {APPLICATION}")
            migrate(store.connection, version)
            if 0 < version < FILLED:
                make_up(store)
        except sqlite3.Error as error:
            raise failure(error, store.path) from error


def _version(store: Store) -> int:
    application, version, tables = (
        int(next(store.rows(sql))[0])
        for sql in ("PRAGMA application_id", "PRAGMA user_version", "SELECT count(*) FROM sqlite_schema")
    )
    if application != APPLICATION and (application or version or tables):
        raise LedgerError(f"ledger {store.path}: that is the SQLite file of another program; {ANOTHER}")
    if version > VERSION:
        raise LedgerTooNew(
            f"ledger {store.path}: a newer memcon wrote it (version {version}, this one reads up to {VERSION}); "
            "bring memcon up to date"
        )
    return version


def _use_log(store: Store) -> None:
    """Switch to the write-ahead log: readers never wait. SQLite does not wait by itself for this switch."""
    until = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            store.run("PRAGMA journal_mode = WAL")
            # Fewer waits for the disk; what is committed survives the end of this process all the same.
            store.run("PRAGMA synchronous = NORMAL")
            return
        except LedgerBusy:
            if time.monotonic() > until:
                raise
            time.sleep(0.02)
