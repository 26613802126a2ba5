"""The ledger's counter: class `Ledger`, the only door to the file for the rooms above.

Each method is one question or one transaction; the SQL stands in the files beside this one.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from os import PathLike
from types import TracebackType

from memcon.ledger.forms import Added, ArticleReading, EntryQuery, Found, Hit, Judgement, Problem, Sighting
from memcon.model.actor import Actor
from memcon.model.article import Article
from memcon.model.entry import Entry
from memcon.model.event import Event
from memcon.model.link import Link, Verdict


class Ledger:
    """A ledger file, open. Use it in `with`; every failure is a `LedgerError` that says what to do next."""

    @classmethod
    def open(cls, path: str | PathLike[str], *, create: bool = True, read_only: bool = False) -> "Ledger":
        """Open the ledger at `path`; make it if there is none and `create` (never when `read_only`).

        Raises `LedgerMissing`, `LedgerTooNew`, `LedgerBusy`, or `LedgerError` for a file that is no ledger
        or a folder that cannot be written.
        """
        raise NotImplementedError

    def close(self) -> None:
        """Close the file; twice does no harm."""
        raise NotImplementedError

    def __enter__(self) -> "Ledger":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def snapshot(self) -> AbstractContextManager[None]:
        """`with ledger.snapshot():` all reads inside see one state, whatever others write meanwhile."""
        raise NotImplementedError

    # Writing. Each call is one transaction: done whole, or not at all.

    def add(self, reading: ArticleReading) -> Added:
        """Take in one article with its entries. `known`: this version of the reader has read it already
        (nothing changes, but where it was seen is noted); `updated`: another version had, its entries
        are replaced and persons' verdicts follow to their successors."""
        raise NotImplementedError

    def sighting(self, article: Article) -> bool:
        """Note that the text of a known article was seen (again) as `article` says; True if that is news."""
        raise NotImplementedError

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
        raise NotImplementedError

    def judge(self, left: str, right: str, verdict: Verdict, because: str, by: str) -> Link:
        """A person's verdict on two entries (full ids, any order); it replaces the pair's standing one."""
        raise NotImplementedError

    def undo(self, left: str, right: str, by: str) -> Link | None:
        """Withdraw the standing verdict on the pair; gives it back, or None if there is none."""
        raise NotImplementedError

    # Reading.

    @property
    def revision(self) -> int:
        """Counts the changes of articles and entries."""
        raise NotImplementedError

    @property
    def settled(self) -> bool:
        """Whether links and actors have been made from all articles that are there."""
        raise NotImplementedError

    def has(self, article: str, reader: str) -> bool:
        """Whether this version of the reader has read this article (by id)."""
        raise NotImplementedError

    def article(self, id: str) -> Article:
        """The article; raises `NotFound`."""
        raise NotImplementedError

    def articles(self, order: str = "text") -> Iterator[Article]:
        """All articles in order of intake (`text`), or by `id`."""
        raise NotImplementedError

    def sightings(self, article: str) -> tuple[Sighting, ...]:
        """Where else the text of this article was seen."""
        raise NotImplementedError

    def entry(self, id: str) -> Entry:
        """The entry; raises `NotFound`."""
        raise NotImplementedError

    def entries(self, where: EntryQuery | None = None) -> Iterator[Entry]:
        """The entries asked for, one at a time."""
        raise NotImplementedError

    def count(self, where: EntryQuery | None = None) -> int:
        """How many entries there are of those asked for (its limit and offset are passed over)."""
        raise NotImplementedError

    def links(self) -> tuple[Link, ...]:
        """memcon's links and persons' standing verdicts, sorted; those whose entries are there."""
        raise NotImplementedError

    def history(self) -> tuple[Judgement, ...]:
        """All verdicts that persons ever gave, oldest first, withdrawn ones too."""
        raise NotImplementedError

    def events(self) -> tuple[Event, ...]:
        """All events; kept until somebody changes the ledger."""
        raise NotImplementedError

    def event(self, id: str) -> Event:
        """The event; raises `NotFound`."""
        raise NotImplementedError

    def event_of(self, entry: str) -> Event | None:
        """The event that this entry reports, or None (statements, figures and roles have none)."""
        raise NotImplementedError

    def actors(self) -> tuple[Actor, ...]:
        """All actors, by id."""
        raise NotImplementedError

    def actor(self, id: str) -> Actor:
        """The actor; raises `NotFound`."""
        raise NotImplementedError

    def actor_ids(self, article: str) -> dict[str, str]:
        """For each name in the article that memcon could tell, the id of its actor."""
        raise NotImplementedError

    def find(self, prefix: str) -> Found:
        """What the id, or its beginning (`en_3f`, `3f`), names; raises `NotFound`, `Ambiguous`."""
        raise NotImplementedError

    def search(self, words: str, limit: int = 20) -> tuple[Hit, ...]:
        """Articles that hold all the words, best first. `"a phrase"` keeps words together, `-word` shuts
        articles out, `word*` finds beginnings; anything else is taken as it stands, never as syntax."""
        raise NotImplementedError

    def verify(self) -> tuple[Problem, ...]:
        """Every id made again, every span cut again, every end looked up; empty if all is well."""
        raise NotImplementedError
