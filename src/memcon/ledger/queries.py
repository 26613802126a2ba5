"""Questions to the ledger, as SQL. Only this room enters; the rooms above ask `Ledger`."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from memcon.errors import NotFound
from memcon.ledger.forms import EntryQuery, Order, Sighting
from memcon.ledger.rows import actor_of, article_of, entry_of, fold, link_of
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
    a.credits, coalesce(c.copy_of, a.copy_of) AS copy_of
FROM articles AS a LEFT JOIN copies AS c ON c.article = a.id"""

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
    return article_of(row)


def articles(store: Store, order: Order) -> Iterator[Article]:
    """All articles in order of intake (`text`), by day (`time`, undated last), or by `id`."""
    day = "coalesce(a.earliest, a.latest)"
    by = {"text": "a.number", "id": "a.id", "time": f"{day} IS NULL, {day}, a.number"}[order]
    return map(article_of, store.rows(f"{ARTICLES} ORDER BY {by}"))


def sightings(store: Store, article: str) -> tuple[Sighting, ...]:
    """Where else the text of this article was seen."""
    sql = "SELECT article, ref, url, publisher, title, published FROM sightings WHERE article = ? ORDER BY number"
    return tuple(Sighting(*row) for row in store.rows(sql, (article,)))


def entry(store: Store, id: str, article_at: ArticleAt) -> Entry:
    """The entry; raises `NotFound`."""
    row = store.row("SELECT id, article, record FROM entries WHERE id = ?", (id,))
    if row is None:
        raise next_step("entry", id)
    return entry_of(row, article_at(row["article"]))


def entries(store: Store, where: EntryQuery, article_at: ArticleAt) -> Iterator[Entry]:
    """The entries asked for, one at a time."""
    clause, values = _condition(store, where)
    order = _ORDERS[where.order]
    sql = f"SELECT e.id, e.article, e.record {_ENTRIES} WHERE {clause} ORDER BY {order} LIMIT ? OFFSET ?"
    limit = -1 if where.limit is None else where.limit
    for row in store.rows(sql, (*values, limit, where.offset)):
        yield entry_of(row, article_at(row["article"]))


def count(store: Store, where: EntryQuery) -> int:
    """How many entries are asked for, without limit and offset."""
    clause, values = _condition(store, where)
    return int(next(store.rows(f"SELECT count(*) {_ENTRIES} WHERE {clause}", values))[0])


def _condition(store: Store, where: EntryQuery) -> tuple[str, list[Any]]:
    """The WHERE clause and its values."""
    clauses, values = ["1"], list[Any]()
    for column, chosen in (("e.kind", where.kinds), ("e.status", where.statuses), ("e.article", where.articles)):
        if chosen:
            clauses.append(f"{column} IN ({', '.join('?' * len(chosen))})")
            values.extend(chosen)
    if where.since:
        clauses.append("(e.latest IS NULL OR e.latest >= ?)")
        values.append(where.since.isoformat())
    if where.until:
        clauses.append("(e.earliest IS NULL OR e.earliest <= ?)")
        values.append(where.until.isoformat())
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


def origins(store: Store) -> dict[str, str]:
    """For each article whose word it is, for counting: the outlet of the article where the chain of copies begins
    (one outlet is one source, however often it tells a thing), or that article's id where no outlet is known.

    An article that credits one outlet alone rewrites it, and counts as that outlet.
    """
    chains = "FROM articles AS a LEFT JOIN copies AS c ON c.article = a.id"
    sql = f"SELECT a.id, coalesce(c.copy_of, a.copy_of) AS copy_of, a.publisher, a.url, a.credits {chains}"
    rows = list(store.rows(sql))
    copy_of = {row["id"]: row["copy_of"] for row in rows}
    sites = {_site(row["url"]): _outlet(row["publisher"]) for row in rows if row["url"] and row["publisher"]}
    outlets = {row["id"]: _credited(row["credits"], sites) or _outlet(row["publisher"]) for row in rows}
    roots = {article: _root(article, copy_of) for article in copy_of}
    return {article: outlets.get(root) or root for article, root in roots.items()}


def _outlet(publisher: str | None) -> str:
    return fold(publisher or "").strip()


def _site(url: str) -> str:
    """The host of an address, without `www.`; empty where it has none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:  # "http://[": an address that nobody can read
        return ""


def _credited(credits: str, sites: Mapping[str, str]) -> str:
    """The one outlet that an article credits: by the name under which its site is known here, else as written."""
    named = json.loads(credits)
    return sites.get(named[0], _outlet(named[0])) if len(named) == 1 else ""


def _root(article: str, copy_of: Mapping[str, str | None]) -> str:
    chain = [article]
    while (source := copy_of.get(chain[-1])) is not None:
        if source in chain:
            return min(chain[chain.index(source) :])
        chain.append(source)
    return chain[-1]
