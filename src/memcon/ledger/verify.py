"""The audit: every id made again from what it names, every span cut again. Only this room enters."""

import json
import sqlite3
from collections.abc import Iterator

from memcon.errors import LedgerError, MemconError
from memcon.ledger.eventbulk import all_computed
from memcon.ledger.eventrows import event_row, miscounted
from memcon.ledger.forms import Problem
from memcon.ledger.queries import ARTICLES
from memcon.ledger.rows import actor_of, article_of, entry_of, indexed
from memcon.ledger.store import Store
from memcon.ledger.unsure import misplaced
from memcon.model.article import Article
from memcon.model.record import Record

_DAMAGE = (MemconError, KeyError, TypeError, ValueError, AttributeError)
"""What a damaged row may raise while it is read."""


def verify(store: Store) -> Iterator[Problem]:
    """See `Ledger.verify`."""
    try:
        with store.snapshot():
            file = list(_file(store))
            yield from file
            yield from _articles(store)
            yield from _links(store)
            yield from _actors(store)
            yield from _events(store)
    except LedgerError as error:
        yield Problem("file", "", str(error))


def _file(store: Store) -> Iterator[Problem]:
    for row in store.rows("PRAGMA integrity_check"):
        if row[0] != "ok":
            yield Problem("file", "", row[0])
    counts = "SELECT (SELECT count(*) FROM article_words_docsize), (SELECT count(*) FROM articles)"
    for held, articles in store.rows(counts):
        if held != articles:
            yield Problem("article_words", "", f"the search index holds {held} articles of {articles}")
    for row in store.rows("PRAGMA foreign_key_check"):
        yield Problem(row["table"], str(row["rowid"] or ""), f"it names something that is not in {row['parent']}")


def _articles(store: Store) -> Iterator[Problem]:
    for row in store.rows(f"{ARTICLES} ORDER BY a.number"):
        try:
            article = article_of(row)
        except _DAMAGE as error:
            yield Problem("articles", row["id"], f"its row cannot be read ({error})")
            continue
        if article.id != row["id"]:
            yield Problem("articles", row["id"], f"its text has been altered: it makes the id {article.id}")
        yield from _entries(store, row["id"], article)


def _entries(store: Store, id: str, article: Article) -> Iterator[Problem]:
    # Where the text was altered, the entries are still held against it under the old id: spans that no
    # longer fit are worth naming too.
    article.__dict__["id"] = id
    for row in store.rows("SELECT * FROM entries WHERE article = ? ORDER BY number", (id,)):
        try:
            yield from (Problem("entries", row["id"], what) for what in _entry(row, article))
        except _DAMAGE as error:
            yield Problem("entries", row["id"], str(error))


def _entry(row: sqlite3.Row, article: Article) -> Iterator[str]:
    entry = entry_of(row, article)
    if entry.id != row["id"]:
        yield f"a slot has been altered: its record makes the id {entry.id}"
    record: Record = json.loads(row["record"])
    for column, value in indexed(record).items():
        if row[column] != value:
            yield f"column {column} says {row[column]!r}, its record {value!r}"


def _links(store: Store) -> Iterator[Problem]:
    sql = """SELECT "left", "right", end FROM (
            SELECT "left", "right", "left" AS end FROM links UNION ALL SELECT "left", "right", "right" FROM links)
        WHERE end NOT IN (SELECT id FROM entries) ORDER BY 1, 2, 3"""
    for row in store.rows(sql):
        yield Problem("links", f"{row['left']} {row['right']}", f"there is no entry {row['end']}")


def _events(store: Store) -> Iterator[Problem]:
    """The events are a cache: each is made again from entries, links and verdicts."""
    held = {row["id"]: row for row in store.rows("SELECT * FROM events")}
    home = {row["entry"]: row["event"] for row in store.rows("SELECT entry, event FROM event_entries")}
    try:
        for event, told in all_computed(store):
            row, made = held.pop(event.id, None), event_row(event, told)
            if row is None or any(row[column] != value for column, value in made.items()):
                yield Problem("events", event.id, "it is not what entries, links and verdicts make")
            if any(home.pop(entry, None) != event.id for entry in event.entries):
                yield Problem("event_entries", event.id, "an entry of it stands elsewhere")
    except _DAMAGE as error:
        yield Problem("events", "", f"they cannot be made again ({error})")
        return
    yield from (Problem("events", id, "no entries make it") for id in sorted(held))
    yield from (Problem("events", id, "its count of doubts is wrong") for id in miscounted(store) if id not in held)
    yield from (Problem("waiting", entry, "its place in the queue of doubts is wrong") for entry in misplaced(store))
    yield from (Problem("event_entries", entry, "it makes no event today") for entry in sorted(home))


def _actors(store: Store) -> Iterator[Problem]:
    for row in store.rows("SELECT * FROM actors ORDER BY id"):
        try:
            made = actor_of(row).id
        except _DAMAGE as error:
            yield Problem("actors", row["id"], f"its row cannot be read ({error})")
            continue
        if made != row["id"]:
            yield Problem("actors", row["id"], f"its key has been altered: it makes the id {made}")
