"""What one transaction writes: an article with its entries, or all links and actors. Only this room enters."""

from bisect import insort
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from operator import attrgetter

from memcon.errors import NotFound, NotInText
from memcon.ledger.asides import keep as keep_asides
from memcon.ledger.bulk import bare
from memcon.ledger.corrections import note_doubts
from memcon.ledger.datings import keep as keep_clues
from memcon.ledger.desk_filling import fill_appearances
from memcon.ledger.eventbulk import rebuild_all
from memcon.ledger.eventrows import doubted, loosen, rebuild
from memcon.ledger.forms import Added, ArticleReading
from memcon.ledger.origins import copies_of, note
from memcon.ledger.queries import next_step
from memcon.ledger.rows import (
    Row,
    actor_of,
    actor_row,
    article_row,
    dump,
    entry_row,
    fold,
    names_in,
    sighting_of,
    whole,
)
from memcon.ledger.standings import hand_on, is_noted, touch
from memcon.ledger.standings import note as note_edition
from memcon.ledger.store import Store
from memcon.ledger.verdicts import inherit, succeed
from memcon.model.actor import Actor
from memcon.model.article import Article
from memcon.model.entry import Entry
from memcon.model.link import PROGRAM, Link

FEW = 1000
"""So few changed names are told by the triggers, name by name; of more, and half of all, all are told anew."""
_PLACES = ("ref", "url", "publisher", "title", "published")


@dataclass(frozen=True)
class Findings:
    """What memcon found between articles; see `Ledger.relink`."""

    links: Iterable[Link]
    actors: Iterable[Actor]
    names: Mapping[tuple[str, str], str] = field(default_factory=dict)
    copies: Mapping[str, str] = field(default_factory=dict)


def add(store: Store, reading: ArticleReading) -> Added:
    """See `Ledger.add`."""
    _check(reading)
    if has(store, reading.article.id, reading.reader):
        sighting(store, reading.article)
        return "known"
    with store.write():
        # Looked up again: another process may have added it while we waited.
        row = store.row("SELECT reader FROM articles WHERE id = ?", (reading.article.id,))
        before: set[str] = set()
        if row is None:
            _insert(store, "articles", article_row(reading.article, reading.reader) | {"unread": reading.unread})
        else:
            _note(store, reading.article)
            if row["reader"] == reading.reader:
                return "known"
            before = _forget(store, reading)
        _insert_entries(store, reading.entries)
        keep_clues(store, reading.article.id, reading.clues)
        keep_asides(store, reading.article.id, reading.asides)
        if row is None:
            note_edition(store, reading.article)
        else:
            hand_on(store, reading.article.id)
        rebuild(store, before | {entry.id for entry in reading.entries} | inherit(store) | _note_origin(store, reading))
        touch(store, reading.article.id)
        store.run("UPDATE state SET value = value + 1 WHERE name = 'revision'")
        return "added" if row is None else "updated"


def has(store: Store, article: str, reader: str) -> bool:
    """Whether this version of the reader has read this article."""
    return store.row("SELECT 1 FROM articles WHERE id = ? AND reader = ?", (article, reader)) is not None


def sighting(store: Store, article: Article) -> bool:
    """See `Ledger.sighting`. What is known already costs no transaction."""
    if store.row("SELECT 1 FROM articles WHERE id = ?", (article.id,)) is None:
        raise next_step("article", article.id)
    if _seen(store, article) and is_noted(store, article):
        return False
    with store.write():
        return _note(store, article)


def heed(store: Store, article: Article) -> set[str]:
    """See `Ledger.heed`."""
    if is_noted(store, article, text=False):
        return set()
    with store.write():
        return note_edition(store, article, text=False)


def relink(store: Store, findings: Findings, revision: int | None) -> None:
    """See `Ledger.relink`. What names an entry or article that has gone meanwhile is left out."""
    with store.write():
        for table in ("links", "copies"):
            store.run(f"DELETE FROM {table}")
        _insert_links(store, findings.links)
        name(store, findings.actors, findings.names)
        store.run_many(
            "INSERT INTO copies SELECT ?1, ?2 WHERE (SELECT count(*) FROM articles WHERE id IN (?1, ?2)) = 2",
            findings.copies.items(),
        )
        if revision is None:
            store.run(
                "UPDATE state SET value = (SELECT value FROM state WHERE name = 'revision') WHERE name = 'linked'"
            )
        else:
            store.run("UPDATE state SET value = ? WHERE name = 'linked'", (revision,))
        rebuild_all(store)


def name(store: Store, actors: Iterable[Actor], names: Mapping[tuple[str, str], str]) -> None:
    """Bring all actors, and which of them a name means in an article, to what is given: what stays is not touched."""
    rows = {row["id"]: row for row in map(actor_row, actors)}
    held = {row["id"]: dict(row) for row in store.rows("SELECT * FROM actors")}
    wanted = {(article, str(whole(name))): actor for (article, name), actor in names.items() if actor in rows}
    there = {(row[0], row[1]): row[2] for row in store.rows("SELECT article, name, actor FROM actor_names")}
    gone = sorted(key for key, actor in there.items() if wanted.get(key) != actor)
    come = sorted((*key, actor) for key, actor in wanted.items() if there.get(key) != actor)
    for id, row in rows.items():
        if id not in held:
            _insert(store, "actors", row)
        elif held[id] != row:
            columns = ", ".join(f'"{column}" = ?' for column in row)
            store.run(f"UPDATE actors SET {columns} WHERE id = ?", (*row.values(), id))
    if len(gone) + len(come) > max(FEW, len(wanted) // 2):
        with bare(store, "actor_names"):
            _name(store, gone, come)
        fill_appearances(store)
    else:
        _name(store, gone, come)
    store.run_many("DELETE FROM actors WHERE id = ?", ((id,) for id in held if id not in rows))


def _name(store: Store, gone: Iterable[tuple[str, str]], come: Iterable[tuple[str, str, str]]) -> None:
    store.run_many("DELETE FROM actor_names WHERE article = ? AND name = ?", gone)
    sql = "INSERT INTO actor_names SELECT ?1, ?2, ?3 WHERE EXISTS (SELECT 1 FROM articles WHERE id = ?1)"
    store.run_many(sql, come)


def rename(
    store: Store, articles: Iterable[str], actors: Iterable[Actor], names: Mapping[tuple[str, str], str]
) -> None:
    """Say whom the names in these articles mean, and leave all others as they are."""
    before: set[str] = set()
    for article in articles:
        before |= {row[0] for row in store.rows("SELECT actor FROM actor_names WHERE article = ?", (article,))}
        store.run("DELETE FROM actor_names WHERE article = ?", (article,))
    wanted = set(names.values())
    for actor in actors:
        if actor.id not in wanted:
            continue
        row = store.row("SELECT * FROM actors WHERE id = ?", (actor.id,))
        made = actor_row(_both(actor_of(row), actor) if row else actor)
        store.run("INSERT OR IGNORE INTO actors (id, kind, name, \"key\", names, roles) VALUES (?, '', '', '', '', '')",
                  (actor.id,))  # fmt: skip
        changes = ", ".join(f'"{column}" = ?' for column in made)
        store.run(f"UPDATE actors SET {changes} WHERE id = ?", (*made.values(), actor.id))
    rows = ((article, whole(name), actor) for (article, name), actor in names.items())
    store.run_many("INSERT OR REPLACE INTO actor_names VALUES (?, ?, ?)", rows)
    unused = "DELETE FROM actors WHERE id = ? AND NOT EXISTS (SELECT 1 FROM actor_names WHERE actor = id)"
    store.run_many(unused, ((actor,) for actor in sorted(before - wanted)))


def _both(one: Actor, other: Actor) -> Actor:
    """An actor with all that either tells: names, roles; a person under the fullest name."""
    names = tuple(sorted({*one.names, *other.names}))
    full = min((one.name, other.name), key=lambda n: (-len(n), n)) if one.kind == "person" else one.name
    roles = list(one.roles)
    for role in set(other.roles) - set(one.roles):
        insort(roles, role, key=attrgetter("order"))  # they are sorted: an office has thousands in a large ledger
    return replace(one, name=full, names=names, wikidata=one.wikidata or other.wikidata, roles=tuple(roles))


def revisions(store: Store) -> tuple[int, int]:
    """How often articles and entries have changed, and the count that the links rest on."""
    values = {row["name"]: row["value"] for row in store.rows("SELECT name, value FROM state")}
    return values["revision"], values["linked"]


def _check(reading: ArticleReading) -> None:
    """Every entry must rest on words of this very article."""
    article = reading.article
    for entry in reading.entries:
        if entry.article != article.id:
            raise NotFound(f"entry {entry.id} was read from article {entry.article}, not from {article.id}")
        for evidence in entry.evidence:
            if evidence.span.of(article.text) != evidence.text:
                raise NotInText(f"entry {entry.id}: article {article.id} does not read so at {evidence.start}")


def _insert(store: Store, table: str, row: Row) -> None:
    columns = ", ".join(f'"{name}"' for name in row)
    store.run(f"INSERT INTO {table} ({columns}) VALUES ({', '.join('?' * len(row))})", tuple(row.values()))


def _insert_entries(store: Store, entries: tuple[Entry, ...]) -> None:
    # The same thing told twice in the same words is one entry: it has one id.
    once = {entry.id: entry for entry in entries}
    for entry in once.values():
        _insert(store, "entries", entry_row(entry))
    named = ((id, part, name) for id, entry in once.items() for part, name in names_in(entry))
    rows = ((id, part, whole(name), fold(name)) for id, part, name in named)
    store.run_many("INSERT OR IGNORE INTO naming VALUES (?, ?, ?, ?)", rows)
    note_doubts(store, entries)


def _insert_links(store: Store, links: Iterable[Link]) -> None:
    store.run_many(
        """INSERT OR REPLACE INTO links ("left", "right", verdict, score, reasons) SELECT ?1, ?2, ?3, ?4, ?5
        WHERE (SELECT count(*) FROM entries WHERE id IN (?1, ?2)) = 2""",
        ((li.left, li.right, li.verdict, li.score, whole(dump(li.reasons))) for li in links if li.by == PROGRAM),
    )


def _note_origin(store: Store, reading: ArticleReading) -> set[str]:
    """Note whose word the article is; gives the entries of other articles that it tells something about."""
    articles = copies_of(store, note(store, reading.article.id) - {reading.article.id})
    sql = "SELECT id FROM entries WHERE article = ?"
    return {row["id"] for article in articles for row in store.rows(sql, (article,))}


def _forget(store: Store, reading: ArticleReading) -> set[str]:
    """Make room for what another version of the reader found in a known article; gives the entries of other
    articles whose events that touches."""
    succeed(store, reading.article, reading.entries)
    sql = "SELECT id FROM entries WHERE article = ?"
    gone = [row["id"] for row in store.rows(sql, (reading.article.id,))]
    touched = loosen(store, gone) | doubted(store, gone)
    store.run("DELETE FROM entries WHERE article = ?", (reading.article.id,))
    values = (reading.reader, reading.unread, reading.article.id)
    store.run("UPDATE articles SET reader = ?, unread = ? WHERE id = ?", values)
    return touched


def _seen(store: Store, article: Article) -> bool:
    row = sighting_of(article)
    same = " AND ".join(f"{place} IS ?" for place in _PLACES)
    places = tuple(getattr(row, place) for place in _PLACES)
    sql = f"""SELECT 1 FROM articles WHERE id = ? AND {same}
        UNION ALL SELECT 1 FROM sightings WHERE article = ? AND {same}"""
    return store.row(sql, (row.article, *places, row.article, *places)) is not None


def _note(store: Store, article: Article) -> bool:
    restated = note_edition(store, article)
    if _seen(store, article):
        return bool(restated)
    row = sighting_of(article)
    _insert(store, "sightings", {"article": row.article} | {place: getattr(row, place) for place in _PLACES})
    return True
