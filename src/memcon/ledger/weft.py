"""The weft: what resolution asks of the ledger and puts there, entry by entry, inside one transaction.

`Ledger.weaving()` hands one out; `pipeline.weaving` is the weaver. Nothing here decides what is one event.
"""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from itertools import starmap
from pathlib import Path

from memcon.ledger.bulk import bare, drain, pour, roomy
from memcon.ledger.eventbulk import rebuild_all
from memcon.ledger.eventrows import LIVE, STANDS, component, rebuild
from memcon.ledger.origins import copies_of
from memcon.ledger.queries import ARTICLES
from memcon.ledger.rows import article_of, dump, link_of, names_in, outline, published_in, trusted, whole
from memcon.ledger.store import Store
from memcon.ledger.writing import name, rename
from memcon.model.actor import Actor
from memcon.model.article import Article
from memcon.model.block import Stand
from memcon.model.entry import Deed, Entry, Meeting, Statement
from memcon.model.link import Link, Opinion, Relation

Pair = tuple[str, str]
_STAND = '"key", anchor, sign, entry, first, last, whole'
_LINKS = ("left", "right", "verdict", "score", "reasons", "opinion")
_LINK = ", ".join(f'"{column}"' for column in _LINKS)


class Weft:
    """The part of a ledger that links are woven into. Use it inside `Ledger.weaving()`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def path(self) -> Path:
        """Where the ledger's file is."""
        return self._store.path

    def roomy(self) -> AbstractContextManager[None]:
        """`with weft.roomy():` more of the file is kept in memory while all of it is gone through."""
        return roomy(self._store)

    # What has changed.

    def changed(self, most: int) -> list[str]:
        """The next articles whose entries are not woven in yet, in order of their change: about so many, and all
        that changed together."""
        waiting = "changed > (SELECT value FROM state WHERE name = 'linked')"
        sql = f"""SELECT id FROM articles WHERE {waiting} AND changed <= (
            SELECT max(changed) FROM (SELECT changed FROM articles WHERE {waiting} ORDER BY changed LIMIT ?))
            ORDER BY changed, id"""
        return [row["id"] for row in self._store.rows(sql, (most,))]

    def waiting(self) -> int:
        """How many articles are not woven in yet."""
        sql = "SELECT count(*) FROM articles WHERE changed > (SELECT value FROM state WHERE name = 'linked')"
        return int(next(self._store.rows(sql))[0])

    def articles(self) -> int:
        """How many articles there are."""
        return int(next(self._store.rows("SELECT count(*) FROM articles"))[0])

    def entries(self) -> int:
        """About how many entries there are: no fewer than that, and told at once."""
        return int(next(self._store.rows("SELECT coalesce(max(number), 0) FROM entries"))[0])

    def done(self, articles: Collection[str] | None) -> None:
        """These articles are woven in (None: all that there are)."""
        if articles is None:
            sql = "UPDATE state SET value = (SELECT value FROM state WHERE name = 'revision') WHERE name = 'linked'"
            self._store.run(sql)
            self._store.run("DELETE FROM unsettled")
            return
        marks = ", ".join("?" * len(articles))
        sql = f"SELECT max(changed) FROM articles WHERE id IN ({marks})"
        latest = next(self._store.rows(sql, tuple(articles)))[0]
        self._store.run("UPDATE state SET value = max(value, ?) WHERE name = 'linked'", (latest,))
        sql = """DELETE FROM unsettled WHERE NOT EXISTS (SELECT 1 FROM entries AS e
            JOIN articles AS a ON a.id = e.article WHERE e.id = unsettled.entry AND a.changed > ?)"""
        self._store.run(sql, (latest,))

    def unsettled(self) -> list[str]:
        """The entries around which a link has gone and whose articles, or those around, are not woven in yet."""
        return [row["entry"] for row in self._store.rows("SELECT entry FROM unsettled ORDER BY entry")]

    # Entries and articles.

    def article(self, id: str) -> Article:
        """The article of this id, which is there."""
        row = self._store.row(f"{ARTICLES} WHERE a.id = ?", (id,))
        assert row is not None
        found = article_of(row)
        found.__dict__["id"] = id
        return found

    def told(self, article: Article) -> list[Meeting | Deed]:
        """The entries of an article that make events."""
        sql = f"""SELECT e.id, e.article, e.record FROM entries AS e JOIN articles AS a ON a.id = e.article
            WHERE e.article = ? AND {LIVE} ORDER BY e.id"""
        found = (trusted(row, article) for row in self._store.rows(sql, (article.id,)))
        return [entry for entry in found if isinstance(entry, Meeting | Deed)]

    def statements(self, article: Article) -> list[Statement]:
        """What an article tells that somebody said."""
        sql = "SELECT id, article, record FROM entries WHERE article = ? AND kind = 'statement' ORDER BY id"
        found = (trusted(row, article) for row in self._store.rows(sql, (article.id,)))
        return [entry for entry in found if isinstance(entry, Statement)]

    def all_told(self, acts: Iterable[str]) -> Iterator[tuple[Article, list[Meeting | Deed], list[Statement]]]:
        """All articles that count, in order of intake, with the entries that make events, and the statements of these
        acts."""
        marks = ", ".join(f"'{act}'" for act in sorted(acts))
        told = f"SELECT e.id, e.article, e.record FROM entries AS e WHERE e.article = ? AND {STANDS} ORDER BY e.id"
        said = f"""SELECT id, article, record FROM entries WHERE article = ? AND kind = 'statement'
            AND json_extract(record, '$.act') IN ({marks}) ORDER BY id"""
        for id in self.current():
            article = self.article(id)
            events, statements = (
                [trusted(row, article) for row in self._store.rows(sql, (id,))] for sql in (told, said)
            )
            yield (article, [e for e in events if isinstance(e, Meeting | Deed)],
                   [e for e in statements if isinstance(e, Statement)])  # fmt: skip

    def entry(self, id: str) -> tuple[Meeting | Deed, Article]:
        """The entry of this id, which is there, with its article's text and day: joining asks for nothing else, a
        hundred thousand times."""
        sql = """SELECT e.id, e.article, e.record, a.text, a.published_moment, a.basis FROM entries AS e
            JOIN articles AS a ON a.id = e.article WHERE e.id = ?"""
        row = self._store.row(sql, (id,))
        assert row is not None
        article = Article(row["text"], published=published_in(row))
        article.__dict__["id"] = row["article"]
        found = trusted(row, article)
        assert isinstance(found, Meeting | Deed)
        return found, article

    def there(self, entry: str) -> bool:
        """Whether this entry is in the ledger."""
        return self._store.row("SELECT 1 FROM entries WHERE id = ?", (entry,)) is not None

    # Blocks.

    def stands(self, article: str) -> list[Stand]:
        """Where the entries of this article stand, as it was last woven in."""
        sql = f"SELECT {_STAND} FROM blocks WHERE article = ?"
        return [Stand(*row) for row in self._store.rows(sql, (article,))]

    def before(self, stand: Stand, most: int) -> list[Stand]:
        """So many that stand before this place of its block, in order."""
        sql = f"""SELECT {_STAND} FROM blocks WHERE "key" = ? AND (anchor, sign, entry) < (?, ?, ?)
            ORDER BY anchor DESC, sign DESC, entry DESC LIMIT ?"""
        return [Stand(*row) for row in self._store.rows(sql, (*stand[:4], most))][::-1]

    def after(self, stand: Stand, most: int) -> list[Stand]:
        """So many that stand at or after this place of its block, in order."""
        sql = f"""SELECT {_STAND} FROM blocks WHERE "key" = ? AND (anchor, sign, entry) >= (?, ?, ?)
            ORDER BY anchor, sign, entry LIMIT ?"""
        return [Stand(*row) for row in self._store.rows(sql, (*stand[:4], most))]

    def restand(self, gone: Iterable[Stand], come: Iterable[tuple[Stand, str]]) -> None:
        """Take stands away and put others in, each with its article."""
        sql = 'DELETE FROM blocks WHERE "key" = ? AND anchor = ? AND sign = ? AND entry = ?'
        self._store.run_many(sql, (stand[:4] for stand in gone))
        rows = ((*stand, article) for stand, article in come)
        self._store.run_many(f"INSERT OR REPLACE INTO blocks ({_STAND}, article) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)

    def restand_all(self, come: Iterable[tuple[Stand, str]]) -> None:
        """Put these stands, each with its article, in the place of all that there are."""
        with bare(self._store, "blocks"):
            self._store.run("DELETE FROM blocks")
            pour(self._store, "blocks", ((*stand, article) for stand, article in come), 8)
            drain(self._store, "blocks", ("key", "anchor", "sign", "entry", "first", "last", "whole", "article"), 4)

    def standing(self) -> Iterator[Stand]:
        """All stands, block by block, each block in order."""
        rows = self._store.rows(f'SELECT {_STAND} FROM blocks ORDER BY "key", anchor, sign, entry')
        return (Stand(*row) for row in rows)

    # Links.

    def opinions(self, entry: str) -> list[Opinion]:
        """What memcon thinks of this entry beside each other one, by itself."""
        sql = """SELECT * FROM links WHERE "left" = ?1 AND opinion IS NOT NULL
            UNION ALL SELECT * FROM links WHERE "right" = ?1 AND opinion IS NOT NULL"""
        return [_opinion(link_of(row), row["opinion"]) for row in self._store.rows(sql, (entry,))]

    def settled(self, entry: str) -> list[Link]:
        """memcon's links of this entry that rest on an opinion, as they are settled."""
        sql = """SELECT * FROM links WHERE "left" = ?1 AND opinion IS NOT NULL
            UNION ALL SELECT * FROM links WHERE "right" = ?1 AND opinion IS NOT NULL"""
        return [link_of(row) for row in self._store.rows(sql, (entry,))]

    def known(self, pair: Pair) -> bool:
        """Whether memcon has an opinion on these two."""
        sql = 'SELECT 1 FROM links WHERE "left" = ? AND "right" = ? AND opinion IS NOT NULL'
        return self._store.row(sql, pair) is not None

    def put(self, links: Iterable[tuple[Link, Opinion | None]]) -> None:
        """Keep these links, each with the opinion that it rests on (None: those between part the two)."""
        sql = f"INSERT OR REPLACE INTO links ({_LINK}) VALUES (?, ?, ?, ?, ?, ?)"
        self._store.run_many(sql, starmap(_row, links))

    def collect(self, links: Iterable[tuple[Link, Opinion | None]]) -> None:
        """Lay these links aside until `put_all`."""
        pour(self._store, "links", starmap(_row, links), 6)

    def put_all(self) -> None:
        """Keep all links that were collected, in the place of all that there are."""
        with bare(self._store, "links"):
            self._store.run("DELETE FROM links")
            drain(self._store, "links", _LINKS, 2)

    def drop(self, pairs: Iterable[Pair]) -> None:
        """Forget the links between these."""
        gone = sorted(pairs)
        self._store.run_many('DELETE FROM links WHERE "left" = ? AND "right" = ?', gone)
        sql = """DELETE FROM relations WHERE kind <> 'answers' AND "from" IN (?1, ?2) AND "to" IN (?1, ?2)"""
        self._store.run_many(sql, gone)

    def relate(self, relations: Iterable[Relation]) -> None:
        """Keep how these entries belong together."""
        rows = ((r.kind, r.source, r.target, r.because) for r in relations)
        self._store.run_many("INSERT OR REPLACE INTO relations VALUES (?, ?, ?, ?)", rows)

    def parted(self, entry: str) -> list[Pair]:
        """The links of this entry that only those between it and the other make."""
        sql = """SELECT "left", "right" FROM links WHERE "left" = ?1 AND opinion IS NULL
            UNION ALL SELECT "left", "right" FROM links WHERE "right" = ?1 AND opinion IS NULL"""
        return [(row[0], row[1]) for row in self._store.rows(sql, (entry,))]

    def wipe(self) -> None:
        """Forget how entries belong together, and around which a link has gone."""
        for table in ("relations", "unsettled"):
            self._store.run(f"DELETE FROM {table}")

    def name(self, actors: Iterable[Actor], names: Mapping[tuple[str, str], str]) -> None:
        """Replace all actors and which of them a name means in an article."""
        name(self._store, actors, names)

    # Copies.

    def counts(self, article: str) -> bool:
        """Whether this article counts today."""
        return self._store.row("SELECT 1 FROM articles WHERE id = ? AND standing = 'current'", (article,)) is not None

    def sharing(self, article: str, runs: Iterable[int], most: int) -> Counter[str]:
        """How many of these runs of words other articles share; of one run so many nearest by id on either side."""
        found = Counter[str]()
        for run in runs:
            later = "SELECT article FROM shingles WHERE run = ? AND article > ? ORDER BY article LIMIT ?"
            sooner = "SELECT article FROM shingles WHERE run = ? AND article < ? ORDER BY article DESC LIMIT ?"
            for sql in (later, sooner):
                found.update(row[0] for row in self._store.rows(sql, (run, article, most)))
        return found

    def shelved(self, article: str) -> int:
        """How many runs of an article are kept."""
        return int(next(self._store.rows("SELECT count(*) FROM shingles WHERE article = ?", (article,)))[0])

    def current(self) -> list[str]:
        """The articles that count today, in order of intake."""
        sql = "SELECT id FROM articles WHERE standing = 'current' ORDER BY number"
        return [row["id"] for row in self._store.rows(sql)]

    def text(self, article: str) -> str:
        """The text of an article, which is there."""
        return str(next(self._store.rows("SELECT text FROM articles WHERE id = ?", (article,)))[0])

    def shelve_all(self, runs: Iterable[tuple[int, str]], alike: Iterable[Pair]) -> None:
        """Keep all runs, with their articles, and who carries whose text, instead of all that was kept; forget all
        copies."""
        with bare(self._store, "shingles", "carrying", "copies"):
            for table in ("shingles", "carrying", "copies"):
                self._store.run(f"DELETE FROM {table}")
            pour(self._store, "shingles", runs, 2)
            drain(self._store, "shingles", ("run", "article"), 2)
            self._store.run_many("INSERT INTO carrying VALUES (?, ?)", sorted(alike))

    def shelve(self, article: str, runs: Iterable[int], alike: Iterable[str]) -> None:
        """Keep the runs of an article, and whose text it carries or who carries its, instead of what was kept."""
        self._store.run("DELETE FROM shingles WHERE article = ?", (article,))
        self._store.run("DELETE FROM carrying WHERE one = ?1 OR other = ?1", (article,))
        self._store.run_many("INSERT INTO shingles VALUES (?, ?)", ((run, article) for run in runs))
        pairs = ((min(article, other), max(article, other)) for other in alike)
        self._store.run_many("INSERT OR IGNORE INTO carrying VALUES (?, ?)", pairs)

    def carriers(self, articles: Iterable[str]) -> set[str]:
        """These articles and all that carry one text with them, through whichever chain."""
        found, waiting = set[str](), list(articles)
        sql = "SELECT other FROM carrying WHERE one = ?1 UNION SELECT one FROM carrying WHERE other = ?1"
        while waiting:
            one = waiting.pop()
            if one not in found:
                found.add(one)
                waiting += [row[0] for row in self._store.rows(sql, (one,))]
        return found

    def recopy(self, articles: Collection[str], originals: Mapping[str, str]) -> set[str]:
        """Write whose text each of these articles carries (none where it is not among `originals`); gives those for
        which that is news."""
        changed: set[str] = set()
        for article in sorted(articles):
            row = self._store.row("SELECT copy_of FROM copies WHERE article = ?", (article,))
            if (row and row["copy_of"]) != originals.get(article):
                changed.add(article)
                self._store.run("DELETE FROM copies WHERE article = ?", (article,))
                if article in originals:
                    self._store.run("INSERT INTO copies VALUES (?, ?)", (article, originals[article]))
        return changed

    def entries_of(self, articles: Iterable[str]) -> set[str]:
        """The entries of these articles, and of those that carry their texts."""
        sql = "SELECT id FROM entries WHERE article = ?"
        return {row["id"] for one in copies_of(self._store, articles) for row in self._store.rows(sql, (one,))}

    # Names.

    def entries_in(self, article: str) -> list[Entry]:
        """All entries of an article."""
        whole_article = self.article(article)
        sql = "SELECT id, article, record FROM entries WHERE article = ? ORDER BY id"
        return [trusted(row, whole_article) for row in self._store.rows(sql, (article,))]

    def outlines(self) -> Iterator[Entry]:
        """All entries that may name somebody, without their words, in order of the texts: of a million entries one at a
        time is in memory."""
        sql = "SELECT id, record FROM entries WHERE article = ? AND kind <> 'figure' ORDER BY start, number"
        return (outline(row) for id in self.current() for row in self._store.rows(sql, (id,)))

    def named(self, entry: Entry) -> set[str]:
        """The names in an entry."""
        return {name for _, name in names_in(entry)}

    def namesakes(self, names: Iterable[str], most: int) -> set[str]:
        """So many articles for each of these names in which it means somebody."""
        sql = "SELECT article FROM actor_names WHERE name = ? ORDER BY article LIMIT ?"
        return {row[0] for name in names for row in self._store.rows(sql, (whole(name), most))}

    def rename(self, articles: Iterable[str], actors: Iterable[Actor], names: Mapping[tuple[str, str], str]) -> None:
        """Say whom the names in these articles mean; actors who are known already keep what else is known of them."""
        rename(self._store, articles, actors, names)

    # Events.

    def component(self, entries: Iterable[str]) -> set[str]:
        """These entries with all that links `same` tie to them."""
        return component(self._store, entries)

    def remake(self, entries: Iterable[str] | None) -> None:
        """Make the events of these entries again (None: all)."""
        if entries is None:
            rebuild_all(self._store)
        else:
            rebuild(self._store, entries)


def _row(link: Link, one: Opinion | None) -> tuple[object, ...]:
    return (*link.pair, link.verdict, link.score, whole(dump(link.reasons)), _plain(one))


def _plain(one: Opinion | None) -> str | None:
    if one is None:
        return None
    return dump([one.link.verdict, one.link.score, one.link.reasons, one.loose, one.numbered, one.apart])


def _opinion(link: Link, plain: str) -> Opinion:
    verdict, score, reasons, loose, numbered, apart = json.loads(plain)
    return Opinion(Link(link.left, link.right, verdict, score, tuple(reasons)), loose, numbered, apart)
