"""The manifest of each `memcon add`: what was read with what, how much, how long. Only this room enters.

It is never exported: its times differ from run to run, and exports do not.
"""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import replace

from memcon.ledger.forms import Run
from memcon.ledger.rows import dump, whole
from memcon.ledger.store import Store
from memcon.ledger.verdicts import now


def begin(store: Store, run: Run) -> Run:
    """Note that a run begins; it comes back with its number and time."""
    begun = replace(run, began=now())
    sql = "INSERT INTO runs (began, version, reader, model, workers, sources) VALUES (?, ?, ?, ?, ?, ?)"
    values = (begun.began, begun.version, begun.reader, begun.model, begun.workers, whole(dump(begun.sources)))
    with store.write():
        store.run(sql, values)
        row = store.row("SELECT last_insert_rowid() AS number")
    return replace(begun, number=row["number"] if row else 0)


def finish(store: Store, run: Run) -> None:
    """Note how a run ended, and what it had done by then."""
    sql = "UPDATE runs SET ended = ?, outcome = ?, workers = ?, counts = ?, seconds = ? WHERE number = ?"
    seconds = {stage: round(value, 3) for stage, value in run.seconds.items()}
    values = (now(), whole(run.outcome), run.workers, dump(dict(run.counts)), dump(seconds), run.number)
    with store.write():
        store.run(sql, values)


def runs(store: Store, limit: int) -> Iterator[Run]:
    """The latest runs, newest first."""
    return map(_run, store.rows("SELECT * FROM runs ORDER BY number DESC LIMIT ?", (limit,)))


def _run(row: sqlite3.Row) -> Run:
    return Run(
        row["version"], row["reader"], row["model"], tuple(json.loads(row["sources"])), row["workers"], row["began"],
        row["ended"], row["outcome"], json.loads(row["counts"]), json.loads(row["seconds"]), row["number"],
    )  # fmt: skip
