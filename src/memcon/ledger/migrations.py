"""The ledger's tables, as scripts that only run forwards. `store` applies them; nothing else enters.

Script n brings a ledger from version n to n + 1. A script that has been released is never changed.
Names of tables and columns are those of docs/ledger.md, so that Datasette shows what the page says.
"""

import sqlite3
from collections.abc import Iterator

from memcon.ledger.desk_tables import COUNTED, DESK, QUICKER, REPORTS, WAITING
from memcon.ledger.first_tables import FIRST
from memcon.ledger.later_tables import (
    APPEARANCES,
    ASIDES,
    CORRECTIONS,
    CURRENT,
    DATINGS,
    EVENTS,
    NAMESAKES,
    OWN,
    PAGES,
    PARTIAL,
    POSTED_AT_ONCE,
    RELATIONS,
    STANDINGS,
    TOTALS,
    WEAVING,
    WHOLE,
)

MIGRATIONS: tuple[str, ...] = (
    FIRST,
    EVENTS,
    CORRECTIONS,
    STANDINGS,
    APPEARANCES,
    DESK,
    PAGES,
    DATINGS,
    WEAVING,
    CURRENT,
    PARTIAL,
    OWN,
    QUICKER,
    RELATIONS,
    ASIDES,
    NAMESAKES,
    COUNTED,
    REPORTS,
    WAITING,
    TOTALS,
    WHOLE,
    POSTED_AT_ONCE,
)
VERSION = len(MIGRATIONS)
"""The version that this memcon writes, kept in SQLite's `user_version`."""


def migrate(connection: sqlite3.Connection, version: int) -> None:
    """Bring a ledger of this version up to `VERSION`; the caller holds the transaction."""
    for script in MIGRATIONS[version:]:
        for statement in statements(script):
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {VERSION}")


def statements(script: str) -> Iterator[str]:
    """The statements of a script one by one: `executescript` would commit what the caller holds."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
