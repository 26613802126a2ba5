"""Articles at hand: those that a page's entries stand in are fetched together, and kept while nobody changes the file.

Only this room enters.
"""

from collections.abc import Iterable

from memcon.ledger.kept import Latest
from memcon.ledger.queries import ARTICLES, article
from memcon.ledger.rows import dump, known_article, trusted
from memcon.ledger.store import Store
from memcon.model.article import Article
from memcon.model.entry import Entry

ROOM = 256
"""Articles kept: those of one page with the most lines, some two megabytes of text."""


class Shelf:
    """The articles last asked for, the latest `ROOM` of them."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._kept: Latest[Article] = Latest(store, ROOM)

    def article(self, id: str) -> Article:
        """The article as it is in the file now; raises `NotFound`."""
        self._kept.freshen()
        return self.held(id)

    def held(self, id: str) -> Article:
        """The article as it is, or was when it was put here: its text is the same for ever. Raises `NotFound`."""
        found = self._kept.values.get(id)
        return found or self._kept.put(id, article(self._store, id))

    def articles(self, ids: Iterable[str]) -> dict[str, Article]:
        """The articles of these ids, each once, in their order; raises `NotFound`."""
        wanted = tuple(dict.fromkeys(ids))
        self.fetch(wanted)
        return {id: self.held(id) for id in wanted}

    def fetch(self, ids: Iterable[str]) -> None:
        """Put these articles here with one question; what there is not is passed over."""
        self._kept.freshen()
        missing = [id for id in dict.fromkeys(ids) if id not in self._kept.values]
        if missing:
            sql = f"{ARTICLES} WHERE a.id IN (SELECT value FROM json_each(?))"
            for row in self._store.rows(sql, (dump(missing),)):
                self._kept.put(row["id"], known_article(row))

    def entries(self, ids: Iterable[str]) -> dict[str, Entry]:
        """The entries of these ids that are there, with two questions, however many they are."""
        sql = "SELECT id, article, record FROM entries WHERE id IN (SELECT value FROM json_each(?))"
        rows = list(self._store.rows(sql, (dump(list(ids)),)))
        self.fetch(row["article"] for row in rows)
        return {row["id"]: trusted(row, self.held(row["article"])) for row in rows}

    def clear(self) -> None:
        """Keep none."""
        self._kept.values.clear()
