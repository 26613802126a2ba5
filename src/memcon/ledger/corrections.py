"""Corrections and doubtful entries: what persons said of an entry, kept for ever, and what waits for their word.

`today` names the entry that a correction holds for now: reading an article again moves it to the successor.
Only this room enters.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import replace

from memcon.errors import NotFound
from memcon.ledger.eventrows import loosen, rebuild
from memcon.ledger.forms import Doubtful
from memcon.ledger.rows import dump, whole
from memcon.ledger.standings import touch
from memcon.ledger.store import Store
from memcon.ledger.verdicts import check_name, now
from memcon.model.correction import Correction
from memcon.model.doubtful import signs
from memcon.model.entry import Entry

_STANDING = "SELECT * FROM corrections WHERE today = ? AND withdrawn_at IS NULL"


def correct(store: Store, correction: Correction) -> Correction:
    """See `Ledger.correct`; the correction comes back with its number and time."""
    check_name(correction.by)
    given = replace(correction, at=correction.at or now())
    with store.write():
        touched = _touched(store, given)
        for row in list(store.rows(f"{_STANDING} AND slot IS ?", (given.entry, given.slot))):
            _withdraw(store, row["number"], given.by, given.at)
        store.run(
            """INSERT INTO corrections (entry, today, finding, slot, value, because, by, at)
            VALUES (?1, ?1, ?2, ?3, ?4, ?5, ?6, ?7)""",
            (given.entry, given.finding, given.slot, whole(dump(given.value)), whole(given.because), whole(given.by),
             given.at),
        )  # fmt: skip
        number = next(store.rows("SELECT last_insert_rowid()"))[0]
        rebuild(store, touched)
    return replace(given, number=number)


def withdraw(store: Store, number: int, by: str) -> Correction:
    """See `Ledger.uncorrect`."""
    check_name(by)
    with store.write():
        row = store.row("SELECT * FROM corrections WHERE number = ? AND withdrawn_at IS NULL", (number,))
        if row is None:
            raise NotFound(f"there is no standing correction {number}; the review page lists those that stand")
        taken = replace(_correction(row), entry=row["today"])
        touched = _touched(store, taken)
        _withdraw(store, number, by, now())
        rebuild(store, touched)
    return taken


def history(store: Store, limit: int) -> Iterator[Correction]:
    """The latest corrections, newest first, withdrawn ones too; `entry` as it was judged."""
    for row in store.rows("SELECT * FROM corrections ORDER BY number DESC LIMIT ?", (limit,)):
        yield _correction(row)


def standing(store: Store, entries: Iterable[str]) -> dict[str, tuple[Correction, ...]]:
    """The standing corrections of these entries (full ids), oldest first."""
    found: dict[str, tuple[Correction, ...]] = {}
    for entry in entries:
        rows = tuple(store.rows(f"{_STANDING} ORDER BY number", (entry,)))
        if rows:
            found[entry] = tuple(replace(_correction(row), entry=entry) for row in rows)
    return found


def all_standing(store: Store) -> dict[str, tuple[Correction, ...]]:
    """The standing corrections of all entries that are there, by entry; oldest first within one."""
    found: dict[str, list[Correction]] = {}
    for row in store.rows("SELECT * FROM corrections WHERE withdrawn_at IS NULL ORDER BY today, number"):
        found.setdefault(row["today"], []).append(replace(_correction(row), entry=row["today"]))
    return {entry: tuple(said) for entry, said in found.items()}


def note_doubts(store: Store, entries: Iterable[Entry]) -> None:
    """Keep the signs of entries that were just added."""
    for entry in entries:
        found = signs(entry)
        if found.reasons:
            store.run("INSERT OR REPLACE INTO doubtful VALUES (?, ?, ?)", (entry.id, found.weight, dump(found.reasons)))


def doubtful(store: Store, limit: int, offset: int) -> Iterator[Doubtful]:
    """The doubtful entries on which nobody has said anything, the worst first."""
    sql = f"SELECT entry, weight, reasons {_WAITING} ORDER BY weight DESC, entry LIMIT ? OFFSET ?"
    for row in store.rows(sql, (limit, offset)):
        yield Doubtful(row["entry"], tuple(json.loads(row["reasons"])), row["weight"])


def doubtful_count(store: Store) -> int:
    """How many doubtful entries wait."""
    # Of all there are, the few that somebody has spoken of: asking each whether anybody has would take a second.
    sql = """SELECT (SELECT count(*) FROM doubtful) - (SELECT count(*) FROM doubtful
        WHERE entry IN (SELECT today FROM corrections WHERE withdrawn_at IS NULL))"""
    return int(next(store.rows(sql))[0])


_WAITING = """FROM doubtful AS d WHERE NOT EXISTS (
    SELECT 1 FROM corrections AS c WHERE c.today = d.entry AND c.withdrawn_at IS NULL)"""


def _touched(store: Store, correction: Correction) -> set[str]:
    """The entries whose events a word on a whole entry may change, with those events taken away."""
    if correction.slot is not None:
        return set()
    row = store.row("SELECT article FROM entries WHERE id = ?", (correction.entry,))
    strikes = correction.finding == "wrong" or _struck(store, correction.entry)
    if row is None or not strikes:
        return set()
    # Links that ran through it are woven again by the next `memcon add`.
    touch(store, row["article"])
    store.run("UPDATE state SET value = value + 1 WHERE name = 'revision'")
    return loosen(store, [correction.entry]) | {correction.entry}


def _struck(store: Store, entry: str) -> bool:
    return store.row(f"{_STANDING} AND slot IS NULL AND finding = 'wrong'", (entry,)) is not None


def _withdraw(store: Store, number: int, by: str, at: str) -> None:
    sql = "UPDATE corrections SET withdrawn_at = ?, withdrawn_by = ? WHERE number = ?"
    store.run(sql, (at, whole(by), number))


def _correction(row: sqlite3.Row) -> Correction:
    return Correction(row["entry"], row["by"], row["finding"], row["slot"], json.loads(row["value"]), row["because"],
                      row["at"], row["number"], row["withdrawn_at"], row["withdrawn_by"])  # fmt: skip
