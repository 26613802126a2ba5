"""Bulk work: much written at once into tables whose triggers and indexes would each time do a little. Only this room
enters.

Everything happens in the caller's transaction, triggers and indexes going and coming included: whoever reads meanwhile
sees the ledger as it was, and a process that is cut off leaves it so.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from memcon.ledger.store import Store

PAGES_KIB = (16_000, 400_000)
"""Of the file kept in memory while a whole ledger is made anew: at least, and at most."""
PAGES_SHARE = 12
"""One page in so many is kept: what is gone through in order needs no more, and the indexes of a million rows fit."""
ROWS = 5_000
"""Rows handed to SQLite at once."""


@contextmanager
def bare(store: Store, *tables: str, indexes: bool = True) -> Iterator[None]:
    """The triggers (and indexes) of these tables away while much is written into them, then back as they were.
    Whoever asks for that makes what the triggers keep by itself."""
    kinds = ("trigger", "index") if indexes else ("trigger",)
    marks = ", ".join("?" * len(tables))
    sql = f"""SELECT type, name, sql FROM sqlite_schema
        WHERE tbl_name IN ({marks}) AND sql IS NOT NULL AND type <> 'table' ORDER BY type, name"""
    parts = [row for row in store.rows(sql, tables) if row["type"] in kinds]
    for part in parts:
        store.run(f'DROP {part["type"]} "{part["name"]}"')
    yield
    for part in parts:
        store.run(part["sql"])


@contextmanager
def roomy(store: Store) -> Iterator[None]:
    """More of the file in memory while all of it is gone through."""
    row = store.row("PRAGMA cache_size")
    pages, size = (int(next(store.rows(f"PRAGMA {name}"))[0]) for name in ("page_count", "page_size"))
    least, most = PAGES_KIB
    store.run(f"PRAGMA cache_size = -{min(most, max(least, pages * size // 1024 // PAGES_SHARE))}")
    try:
        yield
    finally:
        store.run(f"PRAGMA cache_size = {row[0] if row else 0}")


def pour(store: Store, table: str, rows: Iterable[Sequence[Any]], width: int) -> None:
    """Put rows into a passing table of this name, made here: in whatever order, at little cost. `drain` takes them."""
    columns = ", ".join(f"c{n}" for n in range(width))
    store.run(f"CREATE TEMP TABLE IF NOT EXISTS poured_{table} ({columns})")
    store.run_many(f"INSERT INTO temp.poured_{table} VALUES ({', '.join('?' * width)})", rows)


def drain(store: Store, table: str, columns: Sequence[str], order: int) -> None:
    """Move what was poured into the table, sorted by its first `order` columns, which are its key: rows that come in
    order cost least."""
    chosen = ", ".join(f"c{n}" for n in range(len(columns)))
    by = ", ".join(f"c{n}" for n in range(order))
    store.run(f"CREATE TEMP TABLE IF NOT EXISTS poured_{table} ({chosen})")
    names = ", ".join(f'"{column}"' for column in columns)
    store.run(f"INSERT OR REPLACE INTO {table} ({names}) SELECT {chosen} FROM temp.poured_{table} ORDER BY {by}")
    store.run(f"DROP TABLE temp.poured_{table}")
