"""The ledger's counter: class `Ledger`, the only door to the file for the rooms above.

Each method is one question or one transaction; the SQL stands in the files beside this one.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from functools import lru_cache
from os import PathLike
from pathlib import Path
from types import TracebackType

from memcon.ledger import finding, queries, search, verdicts, verify, writing
from memcon.ledger.forms import Added, ArticleReading, EntryQuery, Found, Hit, Judgement, Order, Problem, Sighting
from memcon.ledger.opening import open_store
from memcon.ledger.store import Store
from memcon.model.actor import Actor
from memcon.model.article import Article
from memcon.model.entry import Entry
from memcon.model.event import Event
from memcon.model.event import events as events_of
from memcon.model.link import Link, Verdict

SHELF = 64
"""Articles kept at hand while their entries are read: entries mostly come article by article."""
ALL = EntryQuery()
EVENTFUL = EntryQuery(kinds=verdicts.JUDGED_KINDS)


class Ledger:
    """A ledger file, open. Use it in `with`; every failure is a `LedgerError` that says what to do next."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._article = lru_cache(SHELF)(lambda id: queries.article(store, id))
        self._events: tuple[tuple[int, int], dict[str, Event]] | None = None

    @classmethod
    def open(cls, path: str | PathLike[str], *, create: bool = True, read_only: bool = False) -> "Ledger":
        """Open the ledger at `path`; make it if there is none and `create` (never when `read_only`).

        Raises `LedgerMissing`, `LedgerTooNew`, `LedgerBusy`, or `LedgerError` for a file that is no ledger
        or a folder that cannot be written.
        """
        return cls(open_store(Path(path), create=create, read_only=read_only))

    def close(self) -> None:
        """Close the file; twice does no harm."""
        self._store.close()

    def __enter__(self) -> "Ledger":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def snapshot(self) -> AbstractContextManager[None]:
        """`with ledger.snapshot():` all reads inside see one state, whatever others write meanwhile."""
        return self._store.snapshot()

    def limited(self, seconds: float) -> AbstractContextManager[None]:
        """`with ledger.limited(5):` the questions inside may take so long together, else `LedgerSlow`."""
        return self._store.limited(seconds)

    # Writing. Each call is one transaction: done whole, or not at all.

    def add(self, reading: ArticleReading) -> Added:
        """Take in one article with its entries. `known`: this version of the reader has read it already
        (nothing changes, but where it was seen is noted); `updated`: another version had, its entries
        are replaced and persons' verdicts follow to their successors."""
        return writing.add(self._store, reading)

    def sighting(self, article: Article) -> bool:
        """Note that the text of a known article was seen (again) as `article` says; True if that is news."""
        return writing.sighting(self._store, article)

    def relink(
        self,
        links: Iterable[Link],
        actors: Iterable[Actor],
        names: Mapping[tuple[str, str], str] | None = None,
        copies: Mapping[str, str] | None = None,
        revision: int | None = None,
    ) -> None:
        """Replace all that memcon itself found between articles; persons' verdicts stay.

        `names` gives the actor id of (article id, name), `copies` the article whose text an article
        carries. `revision` is `ledger.revision` from before the reading it rests on: if somebody has added
        since, the ledger stays unsettled.
        """
        findings = writing.Findings(links, actors, names or {}, copies or {})
        writing.relink(self._store, findings, revision)
        self._article.cache_clear()

    def judge(self, left: str, right: str, verdict: Verdict, because: str, by: str) -> Link:
        """A person's verdict on two entries (full ids, any order); it replaces the pair's standing one."""
        pair = Link.between(left, right, verdict, verdicts.SCORES[verdict], (because,) if because else ())
        return verdicts.judge(self._store, replace(pair, by=by, at=verdicts.now()))

    def undo(self, left: str, right: str, by: str) -> Link | None:
        """Withdraw the standing verdict on the pair; gives it back, or None if there is none."""
        return verdicts.undo(self._store, (min(left, right), max(left, right)), by)

    # Reading.

    @property
    def revision(self) -> int:
        """Counts the changes of articles and entries."""
        return writing.revisions(self._store)[0]

    @property
    def settled(self) -> bool:
        """Whether links and actors have been made from all articles that are there."""
        revision, linked = writing.revisions(self._store)
        return revision == linked

    def has(self, article: str, reader: str) -> bool:
        """Whether this version of the reader has read this article (by id)."""
        return writing.has(self._store, article, reader)

    def article(self, id: str) -> Article:
        """The article; raises `NotFound`."""
        return queries.article(self._store, id)

    def articles(self, order: Order = "text") -> Iterator[Article]:
        """All articles in order of intake (`text`), by day (`time`, undated last), or by `id`."""
        return queries.articles(self._store, order)

    def sightings(self, article: str) -> tuple[Sighting, ...]:
        """Where else the text of this article was seen."""
        return queries.sightings(self._store, article)

    def entry(self, id: str) -> Entry:
        """The entry; raises `NotFound`."""
        return queries.entry(self._store, id, self._article)

    def entries(self, where: EntryQuery | None = None) -> Iterator[Entry]:
        """The entries asked for, one at a time."""
        return queries.entries(self._store, where or ALL, self._article)

    def count(self, where: EntryQuery | None = None) -> int:
        """How many entries there are of those asked for (its limit and offset are passed over)."""
        return queries.count(self._store, where or ALL)

    def links(self) -> tuple[Link, ...]:
        """memcon's links and persons' standing verdicts, sorted; those whose entries are there."""
        with self._store.snapshot():
            return tuple(sorted((*queries.links(self._store), *verdicts.standing(self._store)), key=_by_pair))

    def history(self) -> tuple[Judgement, ...]:
        """All verdicts that persons ever gave, oldest first, withdrawn ones too."""
        return tuple(verdicts.history(self._store))

    def events(self) -> tuple[Event, ...]:
        """All events; kept until somebody changes the ledger."""
        return tuple(self._all_events().values())

    def event(self, id: str) -> Event:
        """The event; raises `NotFound`."""
        event = self._all_events().get(id)
        if event is None:
            raise queries.next_step("event", id)
        return event

    def event_of(self, entry: str) -> Event | None:
        """The event that this entry reports, or None (statements, figures and roles have none)."""
        return next((event for event in self.events() if entry in event.entries), None)

    def actors(self) -> tuple[Actor, ...]:
        """All actors, by id."""
        return queries.actors(self._store)

    def actor(self, id: str) -> Actor:
        """The actor; raises `NotFound`."""
        return queries.actor(self._store, id)

    def actor_ids(self, article: str) -> dict[str, str]:
        """For each name in the article that memcon could tell, the id of its actor."""
        return queries.actor_ids(self._store, article)

    def party_ids(self, event: Event) -> dict[str, str]:
        """For each party of an event, by name, the id of its actor where memcon could tell."""
        return queries.party_ids(self._store, event)

    def find(self, prefix: str) -> Found:
        """What the id, or its beginning (`en_3f`, `3f`), names; raises `NotFound`, `Ambiguous`."""
        return finding.find(self._store, prefix, self.events)

    def search(self, words: str, limit: int = 20) -> tuple[Hit, ...]:
        """Articles that hold all the words, best first. `"a phrase"` keeps words together, `-word` shuts
        articles out, `word*` finds beginnings; anything else is taken as it stands, never as syntax."""
        return search.search(self._store, words, limit, self.entries)

    def verify(self) -> tuple[Problem, ...]:
        """Every id made again, every span cut again, every end looked up; empty if all is well."""
        return tuple(verify.verify(self._store))

    def _all_events(self) -> dict[str, Event]:
        """By id; computed again only when somebody has changed the file."""
        with self._store.snapshot():
            state = self._store.state()
            if self._events is None or self._events[0] != state:
                found = events_of(self.entries(EVENTFUL), self.links(), queries.origins(self._store))
                self._events = (state, {event.id: event for event in found})
        return self._events[1]


def _by_pair(link: Link) -> tuple[str, str, str]:
    return (link.left, link.right, link.by)
