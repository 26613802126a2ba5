"""Datings as they lie in the file: the clues of undated articles, what memcon made of them, and the days that their
entries get from it. Only this room enters.

The articles and entries themselves are never touched: events are made with these days where there are any.
"""

import json
from collections.abc import Iterable, Iterator, Mapping

from memcon.ledger.eventrows import rebuild
from memcon.ledger.forms import Changed
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


def undated_among(store: Store, articles: Iterable[str]) -> list[str]:
    """Those of these articles that count and say no day, in order of id: asked one by one, for a large ledger has many
    others."""
    sql = f"SELECT 1 FROM articles AS a WHERE a.id = ? AND {_UNDATED}"
    return [id for id in sorted(set(articles)) if store.row(sql, (id,))]


def waiting(store: Store) -> Changed:
    """The undated articles of which something may have changed since they were dated last: they themselves, reports of
    the same events (through others that are undated too), or a series of figures that they tell (`totals` keeps those).
    """
    since = {row["name"]: row["value"] for row in store.rows("SELECT name, value FROM state")}
    if "dated" not in since:
        every = store.rows(f"SELECT id FROM articles AS a WHERE {_UNDATED} ORDER BY id")
        return Changed(tuple(row["id"] for row in every), since["revision"])
    rows = list(store.rows("SELECT id, number FROM articles WHERE changed > ?", (since["dated"],)))
    changed = {row["id"] for row in rows} | {row[0] for row in store.rows("SELECT article FROM stirred")}
    if any(row["number"] <= since["dated to"] for row in rows):
        # An article that was there before is another now: whose dating rested on others is looked at again.
        changed |= {row["article"] for row in store.rows(f"SELECT article FROM datings WHERE {_OTHERS}")}
    judged = 'SELECT "left" FROM judgements UNION SELECT "right" FROM judgements'
    changed |= {row[0] for row in store.rows(f"SELECT article FROM entries WHERE id IN ({judged})")}
    return Changed(tuple(sorted(_hanging_together(store, changed))), since["revision"])


def redate(store: Store, datings: Iterable[Dating], days: Mapping[tuple[str, str], Moment], of: Changed) -> None:
    """Replace the datings and the days of entries, by (article, entry), of these articles, and make the events that it
    touches again."""
    with store.write():
        gone = set(of.articles)
        before = _days(store, gone)
        for table in ("datings", "dated_entries"):
            store.run_many(f"DELETE FROM {table} WHERE article = ?", ((article,) for article in sorted(gone)))
        store.run_many(
            "INSERT INTO datings SELECT ?1, ?2, ?3, ?4, ?5 WHERE EXISTS (SELECT 1 FROM articles WHERE id = ?1)",
            (_row(dating) for dating in datings),
        )
        store.run_many(
            "INSERT INTO dated_entries SELECT ?2, ?1, ?3, ?4, ?5 WHERE EXISTS (SELECT 1 FROM entries WHERE id = ?2)",
            ((*key, _iso(moment)[0], _iso(moment)[1], whole(dump(moment_record(moment))))
             for key, moment in sorted(days.items(), key=lambda item: item[0])),
        )  # fmt: skip
        after = _days(store, gone | {article for article, _ in days})
        rebuild(store, {entry for entry in before.keys() | after.keys() if before.get(entry) != after.get(entry)})
        store.run_many("DELETE FROM stirred WHERE article = ?", ((article,) for article in of.articles))
        store.run("INSERT OR REPLACE INTO state VALUES ('dated', ?)", (of.revision,))
        sql = "SELECT 'dated to', coalesce(max(number), 0) FROM articles WHERE changed <= ?"
        store.run(f"INSERT OR REPLACE INTO state {sql}", (of.revision,))


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


_UNDATED = "a.standing = 'current' AND a.unread IS NULL AND coalesce(a.earliest, a.latest) IS NULL"
_OTHERS = " OR ".join(f'instr(record, \'"kind":"{kind}"\')' for kind in ("report", "copy", "figure"))
"""Datings with a reason that rests on other articles."""


def _hanging_together(store: Store, articles: Iterable[str]) -> set[str]:
    """The undated ones among these articles and all undated ones that links `same` tie to them, through others too."""
    ahead = sorted(articles)
    there = set(undated_among(store, ahead))
    gone = {id for id in ahead if id not in there and store.row("SELECT 1 FROM datings WHERE article = ?", (id,))}
    found = there | gone
    while ahead:
        near = set(undated_among(store, _tied(store, ahead.pop()))) - found
        found |= near
        ahead += sorted(near)
    return found


def _tied(store: Store, article: str) -> set[str]:
    """The articles with an entry that a link `same` ties to one of this article's. Asked entry by entry: in one
    question SQLite would put together all links of the ledger first."""
    mine = [row["id"] for row in store.rows("SELECT id FROM entries WHERE article = ?", (article,))]
    sql = "SELECT other FROM links_both_ways WHERE one = ? AND verdict = 'same'"
    others = {row["other"] for entry in mine for row in store.rows(sql, (entry,))}
    found = (store.row("SELECT article FROM entries WHERE id = ?", (other,)) for other in sorted(others))
    return {row["article"] for row in found if row}


def _days(store: Store, articles: Iterable[str]) -> dict[str, str]:
    sql = "SELECT entry, moment FROM dated_entries WHERE article = ?"
    rows = (row for article in sorted(articles) for row in store.rows(sql, (article,)))
    return {row["entry"]: row["moment"] for row in rows}


def _row(dating: Dating) -> tuple[str | None, ...]:
    return dating.article, dating.edtf, *_iso(dating.moment), whole(dump(dating.record()))


def _iso(moment: Moment) -> tuple[str | None, str | None]:
    first, last = (end.isoformat() if end else None for end in (moment.earliest, moment.latest))
    return first, last
