"""Statements and figures by day, by index: positions over time and charts of a ledger of a million entries.

SQL triggers keep the tables. Only this room enters.
"""

from collections.abc import Iterator
from typing import Any

from memcon.ledger.forms import DatedQuery
from memcon.ledger.search import match_query
from memcon.ledger.store import Store

MOST_MATCHES = 3000
"""Statements that hold the words and are looked at, the latest taken in first: what a page may cost (30 ms)."""


def dated(store: Store, query: DatedQuery) -> Iterator[tuple[str, str]]:
    """(day, entry id), the latest first, undated last."""
    words = match_query(query.words) if query.words else None
    if query.words and words is None:
        return
    sql, values = _with_words(query, words) if words else _by_day(query)
    for row in store.rows(f"SELECT f.day, e.id FROM ({sql}) AS f JOIN entries AS e ON e.number = f.entry "
                          "ORDER BY f.day DESC, f.entry DESC LIMIT ? OFFSET ?",
                          (*values, query.limit, query.offset)):  # fmt: skip
        yield row[0], row[1]


def _by_day(query: DatedQuery) -> tuple[str, list[Any]]:
    """The latest of each form by itself: each is a walk along the index that stops early."""
    days, bounds = _days(query)
    one = (
        f"SELECT * FROM (SELECT day, entry FROM entry_days WHERE kind = ? AND form = ?{days} ORDER BY day DESC LIMIT ?)"
    )
    values: list[Any] = []
    for form in query.forms:
        values += [query.kind, form, *bounds, query.limit + query.offset]
    return " UNION ALL ".join([one] * len(query.forms)), values


def _with_words(query: DatedQuery, words: str) -> tuple[str, list[Any]]:
    days, bounds = _days(query)
    marks = ", ".join("?" * len(query.forms))
    sql = f"""SELECT day, entry FROM entry_days WHERE entry IN (
            SELECT rowid FROM position_words WHERE position_words MATCH ? ORDER BY rowid DESC LIMIT ?)
        AND kind = ? AND +form IN ({marks}){days}"""
    return sql, [words, MOST_MATCHES, query.kind, *query.forms, *bounds]


def _days(query: DatedQuery) -> tuple[str, list[str]]:
    clause, values = "", []
    for sign, day in ((">=", query.since), ("<=", query.until)):
        if day:
            clause += f" AND day {sign} ?"
            values.append(day.isoformat())
    return clause, values
