"""Totals as they lie in the file: the points of the series that cumulative figures make, kept up as articles come and
go, and the undated articles that a change of a series concerns. Only this room enters.

Which figures are totals, and what a series means for an article, `dating` says; the pipeline hands it in.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from datetime import date

from memcon.ledger.forms import Changed
from memcon.ledger.rows import dump
from memcon.ledger.store import Store
from memcon.model.dating import Total

Key = tuple[str, str]


class Totals:
    """The points of all series of a ledger: `Ledger.totals`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def changed(self) -> Changed:
        """The articles whose figures have to be looked at again: those that have, or had, any."""
        since = {row["name"]: row["value"] for row in self._store.rows("SELECT name, value FROM state")}
        sql = """SELECT id FROM articles AS a WHERE changed > ? AND (
            EXISTS (SELECT 1 FROM entries WHERE article = a.id AND kind = 'figure')
            OR EXISTS (SELECT 1 FROM totals WHERE article = a.id))"""
        # Sorted here: SQLite would go through all articles in order of id to spare itself that.
        ids = sorted(row["id"] for row in self._store.rows(sql, (since.get("totalled", -1),)))
        return Changed(tuple(ids), since["revision"])

    def of_articles(self, articles: Iterable[str]) -> Iterator[Total]:
        """What is kept of these articles."""
        sql = "SELECT * FROM totals WHERE article IN (SELECT value FROM json_each(?)) ORDER BY entry, measure, spot"
        return map(_total, self._store.rows(sql, (dump(sorted(set(articles))),)))

    def of_series(self, series: Iterable[Key]) -> Iterator[Total]:
        """All points of these series."""
        sql = "SELECT * FROM totals WHERE measure = ? AND spot = ? ORDER BY entry"
        return (_total(row) for key in sorted(set(series)) for row in self._store.rows(sql, key))

    def keep(self, of: Changed, fresh: Iterable[Total], stirred: Iterable[str]) -> None:
        """Put these points in the place of what was kept of the changed articles, and note the undated articles whose
        figures mean other days by it."""
        store = self._store
        with store.write():
            store.run_many("DELETE FROM totals WHERE article = ?", ((article,) for article in of.articles))
            store.run_many("INSERT OR REPLACE INTO totals VALUES (?, ?, ?, ?, ?, ?)", map(_row, fresh))
            store.run_many("INSERT OR IGNORE INTO stirred VALUES (?)", ((article,) for article in sorted(stirred)))
            store.run("INSERT OR REPLACE INTO state VALUES ('totalled', ?)", (of.revision,))


def _total(row: sqlite3.Row) -> Total:
    day = date.fromisoformat(row["day"]) if row["day"] else None
    return Total((row["measure"], row["spot"]), row["entry"], row["article"], row["value"], day)


def _row(total: Total) -> tuple[object, ...]:
    return *total.series, total.entry, total.article, total.value, total.day and total.day.isoformat()
