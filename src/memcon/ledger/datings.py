"""Datings as they lie in the file: the clues of undated articles, what memcon made of them, and the days that their
entries get from it. Only this room enters.

The articles and entries themselves are never touched: events are made with these days where there are any.
"""

import json
from collections.abc import Iterable, Iterator, Mapping

from memcon.ledger.eventrows import rebuild
from memcon.ledger.rows import dump, whole
from memcon.ledger.store import Store
from memcon.model.dating import Clue, Dating, clue_from, dating_from
from memcon.model.record import moment_from, moment_record
from memcon.values.moment import Moment


def keep(store: Store, article: str, clues: Iterable[Clue]) -> None:
    """Keep what an article says about its own day, inside a transaction."""
    store.run("DELETE FROM clues WHERE article = ?", (article,))
    if record := [clue.record() for clue in clues]:
        store.run("INSERT INTO clues VALUES (?, ?)", (article, whole(dump(record))))


def clues(store: Store, article: str) -> tuple[Clue, ...]:
    """What an article says about its own day."""
    row = store.row("SELECT record FROM clues WHERE article = ?", (article,))
    return tuple(clue_from(record) for record in json.loads(row["record"])) if row else ()


def undated(store: Store) -> Iterator[str]:
    """The ids of the articles that count and say no day, in order of id."""
    sql = """SELECT id FROM articles WHERE standing = 'current' AND unread IS NULL
        AND coalesce(earliest, latest) IS NULL ORDER BY id"""
    return (row["id"] for row in store.rows(sql))


def redate(store: Store, datings: Iterable[Dating], days: Mapping[tuple[str, str], Moment]) -> None:
    """Replace all datings and all days of entries, by (article, entry), and make the events that it touches again."""
    with store.write():
        before = _days(store)
        for table in ("datings", "dated_entries"):
            store.run(f"DELETE FROM {table}")
        store.run_many(
            "INSERT INTO datings SELECT ?1, ?2, ?3, ?4, ?5 WHERE EXISTS (SELECT 1 FROM articles WHERE id = ?1)",
            (_row(dating) for dating in datings),
        )
        store.run_many(
            "INSERT INTO dated_entries SELECT ?2, ?1, ?3, ?4, ?5 WHERE EXISTS (SELECT 1 FROM entries WHERE id = ?2)",
            ((*key, _iso(moment)[0], _iso(moment)[1], whole(dump(moment_record(moment))))
             for key, moment in sorted(days.items(), key=lambda item: item[0])),
        )  # fmt: skip
        after = _days(store)
        rebuild(store, {entry for entry in before.keys() | after.keys() if before.get(entry) != after.get(entry)})


def dating(store: Store, article: str) -> Dating | None:
    """What memcon made of an undated article's day, or None."""
    row = store.row("SELECT record FROM datings WHERE article = ?", (article,))
    return dating_from(json.loads(row["record"])) if row else None


def datings(store: Store) -> Iterator[Dating]:
    """All of them, in order of the articles' ids."""
    return (dating_from(json.loads(row["record"])) for row in store.rows("SELECT record FROM datings ORDER BY article"))


def days_of(store: Store, article: str) -> dict[str, Moment]:
    """The days that the entries of an undated article get from its dating, by entry."""
    rows = store.rows("SELECT entry, moment FROM dated_entries WHERE article = ? ORDER BY entry", (article,))
    found = ((row["entry"], moment_from(json.loads(row["moment"]))) for row in rows)
    return {entry: moment for entry, moment in found if moment is not None}


def _days(store: Store) -> dict[str, str]:
    return {row["entry"]: row["moment"] for row in store.rows("SELECT entry, moment FROM dated_entries")}


def _row(dating: Dating) -> tuple[str | None, ...]:
    return dating.article, dating.edtf, *_iso(dating.moment), whole(dump(dating.record()))


def _iso(moment: Moment) -> tuple[str | None, str | None]:
    first, last = (end.isoformat() if end else None for end in (moment.earliest, moment.latest))
    return first, last
