"""Questions to the ledger, as SQL. Only this room enters; the rooms above ask `Ledger`."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any

from memcon.errors import NotFound
from memcon.ledger.forms import EntryQuery, Order, Sighting
from memcon.ledger.rows import actor_of, dump, fold, known_article, link_of, trusted
from memcon.ledger.store import Store
from memcon.model.actor import Actor
from memcon.model.article import Article
from memcon.model.entry import Entry
from memcon.model.event import Event
from memcon.model.ids import ACTOR
from memcon.model.link import Link

ArticleAt = Callable[[str], Article]

ARTICLES = """
SELECT a.id, a.ref, a.url, a.publisher, a.title, a.language, a.published, a.basis, a.published_moment, a.text,
    a.credits, a.byline, a.captions, a.pages, coalesce(c.copy_of, a.copy_of) AS copy_of
FROM articles AS a LEFT JOIN copies AS c ON c.article = a.id"""

CURRENT = "a.number NOT IN (SELECT number FROM articles WHERE standing <> 'current')"
"""Which articles count: a condition on `articles AS a`. By number, so that no row is fetched to see its standing, which
lies behind its text: those that do not count are few, and stand in an index of their own."""

_ENTRIES = "FROM entries AS e JOIN articles AS a ON a.id = e.article"
_ORDERS: dict[Order, str] = {
    "text": "a.number, e.start, e.number",
    "time": "coalesce(e.earliest, e.latest) IS NULL, coalesce(e.earliest, e.latest), coalesce(e.latest, '~'), "
    "a.number, e.start, e.number",
    "id": "e.id",
}


def next_step(kind: str, id: str) -> NotFound:
    """The error for an id that names nothing."""
    return NotFound(f"there is no {kind} {id} in this ledger; `memcon timeline` and `memcon search` show ids")


def article(store: Store, id: str) -> Article:
    """The article; raises `NotFound`."""
    row = store.row(f"{ARTICLES} WHERE a.id = ?", (id,))
    if row is None:
        raise next_step("article", id)
    return known_article(row)


def articles(store: Store, order: Order, old: bool) -> Iterator[Article]:
    """The articles in order of intake (`text`), by day (`time`, undated last), or by `id`."""
    day = "coalesce(a.earliest, a.latest)"
    by = {"text": "a.number", "id": "a.id", "time": f"{day} IS NULL, {day}, a.number"}[order]
    which = "1" if old else CURRENT
    return map(known_article, store.rows(f"{ARTICLES} WHERE {which} ORDER BY {by}"))


def sightings(store: Store, article: str) -> tuple[Sighting, ...]:
    """Where else the text of this article was seen."""
    sql = "SELECT article, ref, url, publisher, title, published FROM sightings WHERE article = ? ORDER BY number"
    return tuple(Sighting(*row) for row in store.rows(sql, (article,)))


def entry(store: Store, id: str, article_at: ArticleAt) -> Entry:
    """The entry; raises `NotFound`."""
    row = store.row("SELECT id, article, record FROM entries WHERE id = ?", (id,))
    if row is None:
        raise next_step("entry", id)
    return trusted(row, article_at(row["article"]))


def entries(store: Store, where: EntryQuery, article_at: ArticleAt) -> Iterator[Entry]:
    """The entries asked for, one at a time."""
    clause, values = _condition(store, where)
    order = _ORDERS[where.order]
    sql = f"SELECT e.id, e.article, e.record {_ENTRIES} WHERE {clause} ORDER BY {order} LIMIT ? OFFSET ?"
    limit = -1 if where.limit is None else where.limit
    for row in store.rows(sql, (*values, limit, where.offset)):
        yield trusted(row, article_at(row["article"]))


def count(store: Store, where: EntryQuery) -> int:
    """How many entries are asked for, without limit and offset."""
    clause, values = _condition(store, where)
    return int(next(store.rows(f"SELECT count(*) {_ENTRIES} WHERE {clause}", values))[0])


def within(table: str, since: date | None, until: date | None) -> Iterator[tuple[str, str]]:
    """Conditions, each with its value, on what may have been within some days (both included), or has no day."""
    if since:
        yield f"({table}.latest IS NULL OR {table}.latest >= ?)", since.isoformat()
    if until:
        yield f"({table}.earliest IS NULL OR {table}.earliest <= ?)", until.isoformat()


def _condition(store: Store, where: EntryQuery) -> tuple[str, list[Any]]:
    """The WHERE clause and its values."""
    clauses, values = ["1" if where.old else CURRENT], list[Any]()
    for column, chosen in (("e.kind", where.kinds), ("e.status", where.statuses), ("e.article", where.articles)):
        if chosen:
            clauses.append(f"{column} IN ({', '.join('?' * len(chosen))})")
            values.extend(chosen)
    for clause, day in within("e", where.since, where.until):
        clauses.append(clause)
        values.append(day)
    if not where.undated:
        clauses.append("coalesce(e.earliest, e.latest) IS NOT NULL")
    if where.who:
        clause, names = _who(store, where.who)
        clauses.append(clause)
        values.extend(names)
    return " AND ".join(clauses), values


def _who(store: Store, who: str) -> tuple[str, list[str | None]]:
    """Entries in which this name, or an actor of this name under any form, has a part."""
    words = fold(who).rstrip()
    if is_id := who.startswith(ACTOR):
        actors = [who]
    else:
        actors = [r["id"] for r in store.rows("SELECT id, names FROM actors") if words in fold(r["names"])]
    marks = ", ".join("?" * len(actors))
    clause = f"""e.id IN (
        SELECT n.entry FROM naming AS n WHERE instr(n.folded, ?)
        UNION ALL
        SELECT n.entry FROM actor_names AS an JOIN entries AS ee ON ee.article = an.article
        JOIN naming AS n ON n.entry = ee.id AND n.name = an.name WHERE an.actor IN ({marks}))"""
    return clause, [None if is_id else words, *actors]


def links(store: Store) -> Iterator[Link]:
    """memcon's own links, sorted."""
    return map(link_of, store.rows('SELECT * FROM links ORDER BY "left", "right"'))


def actors(store: Store) -> tuple[Actor, ...]:
    """All actors, by id."""
    return tuple(map(actor_of, store.rows("SELECT * FROM actors ORDER BY id")))


def actor(store: Store, id: str) -> Actor:
    """The actor; raises `NotFound`."""
    row = store.row("SELECT * FROM actors WHERE id = ?", (id,))
    if row is None:
        raise next_step("actor", id)
    return actor_of(row)


def actor_ids(store: Store, article: str) -> dict[str, str]:
    """For each name in the article that memcon could tell, the id of its actor."""
    sql = "SELECT name, actor FROM actor_names WHERE article = ? ORDER BY name"
    return {row["name"]: row["actor"] for row in store.rows(sql, (article,))}


def actor_ids_at(store: Store, articles: Iterable[str]) -> dict[str, dict[str, str]]:
    """The same of several articles at once, by article."""
    found: dict[str, dict[str, str]] = {article: {} for article in articles}
    sql = """SELECT article, name, actor FROM actor_names WHERE article IN (SELECT value FROM json_each(?))
        ORDER BY article, name"""
    for article, name, actor in store.rows(sql, (dump(list(found)),)):
        found[article][name] = actor
    return found


def party_ids(store: Store, event: Event) -> dict[str, str]:
    """For each party of an event, by name, the actor that its entries mean: the first that tells."""
    sql = """SELECT an.actor FROM entries AS e JOIN actor_names AS an ON an.article = e.article
        WHERE e.id = ? AND an.name = ?"""
    ids = dict[str, str]()
    for party in event.parties:
        for entry in party.entries:
            if row := store.row(sql, (entry, party.name)):
                ids.setdefault(party.name, row["actor"])
    return ids
