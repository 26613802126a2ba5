"""The ledger's counter: class `Ledger`, the only door to the file for the rooms above.

Each method is one question or one transaction; the SQL stands in the files beside this one.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from os import PathLike
from pathlib import Path
from types import TracebackType

from memcon.ledger import (
    actorrows,
    asides,
    between,
    corrections,
    eventrows,
    finding,
    linkrows,
    queries,
    runs,
    search,
    standings,
    unsure,
    verdicts,
    verify,
    writing,
)
from memcon.ledger import datings as datingrows
from memcon.ledger.desk import Desk
from memcon.ledger.forms import (
    Added,
    ArticleReading,
    Changed,
    Doubt,
    Doubtful,
    EntryQuery,
    EventQuery,
    EventTold,
    Found,
    Hit,
    Judgement,
    Order,
    Problem,
    Run,
    Sighting,
    Tally,
    Withdrawal,
)
from memcon.ledger.opening import open_store
from memcon.ledger.totals import Totals
from memcon.ledger.weft import Weft
from memcon.model.actor import Actor, OwnActor
from memcon.model.article import Article
from memcon.model.correction import Correction
from memcon.model.dating import Clue, Dating
from memcon.model.entry import Entry
from memcon.model.event import Event
from memcon.model.link import Link, Relation, Verdict
from memcon.model.span import Span
from memcon.model.standing import Standing
from memcon.values.moment import Moment

ALL = EntryQuery()


class Ledger(Desk):
    """A ledger file, open. Use it in `with`; every failure is a `LedgerError` that says what to do next."""

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

    def heed(self, article: Article) -> frozenset[str]:
        """Take an agency's word without its text: a kill, or a story withheld (`article.life`). It is noted, and the
        text it came with is not kept as a report; gives the articles whose standing changed."""
        return frozenset(writing.heed(self._store, article))

    def lift(self) -> frozenset[str]:
        """Let those articles count whose embargo has ended by now; gives those whose standing changed."""
        return frozenset(standings.lift(self._store))

    def withdraw(self, article: str, because: str, by: str) -> Withdrawal:
        """A person's word that an article (full id) is not to count: its entries leave every event and count, and so
        do those of its other versions, earlier and later. Raises `NotFound`, and `BadValue` without a name."""
        return standings.withdraw(self._store, article, because, by)

    def reinstate(self, article: str, by: str) -> Withdrawal:
        """Take the withdrawal of an article back; raises `NotFound` if nobody has withdrawn it."""
        return standings.reinstate(self._store, article, by)

    def begin(self, run: Run) -> Run:
        """Note that a run begins; it comes back with its number and time."""
        return runs.begin(self._store, run)

    def finish(self, run: Run) -> None:
        """Note how a run ended, and what it had done by then."""
        runs.finish(self._store, run)

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
        self._shelf.clear()

    @contextmanager
    def weaving(self) -> Iterator[Weft]:
        """`with ledger.weaving() as weft:` one transaction in which links, copies and actors are brought up to the
        articles; nobody else writes meanwhile. Of a ledger opened for reading the weft answers questions alone."""
        with self._store.snapshot() if self._store.read_only else self._store.write():
            yield Weft(self._store)
        self._shelf.clear()

    def redate(self, datings: Iterable[Dating], days: Mapping[tuple[str, str], Moment], of: Changed) -> None:
        """Replace what memcon worked out of these undated articles: when they came out, and the days that their entries
        get from it, by (article, entry). The articles and entries stay as they are; events are made with these days.
        """
        datingrows.redate(self._store, datings, days, of)

    def judge(self, left: str, right: str, verdict: Verdict, because: str, by: str) -> Link:
        """A person's verdict on two entries (full ids, any order); it replaces the pair's standing one."""
        pair = Link.between(left, right, verdict, linkrows.SCORES[verdict], (because,) if because else ())
        return verdicts.judge(self._store, replace(pair, by=by, at=verdicts.now()))

    def undo(self, left: str, right: str, by: str) -> Link | None:
        """Withdraw the standing verdict on the pair; gives it back, or None if there is none."""
        return verdicts.undo(self._store, (min(left, right), max(left, right)), by)

    def correct(self, correction: Correction) -> Correction:
        """A person's word on an entry or one of its slots; it replaces the one that stands there. Comes back
        with its number and time. Raises `NotFound`, and `BadValue` where nobody's name is given."""
        self.entry(correction.entry)
        return corrections.correct(self._store, correction)

    def uncorrect(self, number: int, by: str) -> Correction:
        """Withdraw a standing correction; gives it back, under the entry's id of today. Raises `NotFound`."""
        return corrections.withdraw(self._store, number, by)

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

    def articles(self, order: Order = "text", *, old: bool = False) -> Iterator[Article]:
        """The articles that count, in order of intake (`text`), by day (`time`, undated last), or by `id`; with `old`
        those too that are superseded, withdrawn or under embargo."""
        return queries.articles(self._store, order, old)

    def tally(self) -> Tally:
        """How many articles there are, by standing."""
        return standings.tally(self._store)

    def standing(self, article: str) -> Standing:
        """Whether the article counts, and if not, why; raises `NotFound`."""
        return standings.standing_of(self._store, article)

    def standings(self) -> dict[str, Standing]:
        """The standing of every article that does not count."""
        return standings.standings(self._store)

    def versions(self, article: str) -> tuple[str, ...]:
        """All versions of the story that this article (full id) is one of, oldest first, itself among them."""
        return standings.versions(self._store, article)

    def unread(self, article: str) -> str | None:
        """The language of an article that memcon could not read, so that no entry was looked for; else None."""
        return standings.unread(self._store, article)

    def withdrawals(self, article: str | None = None) -> tuple[Withdrawal, ...]:
        """What persons withdrew, oldest first, undone ones too: of one article, or of all."""
        return tuple(standings.withdrawals(self._store, article))

    def runs(self, limit: int = 20) -> tuple[Run, ...]:
        """The latest runs of `memcon add`, newest first."""
        return tuple(runs.runs(self._store, limit))

    def undated(self, among: Iterable[str]) -> tuple[str, ...]:
        """Those of these articles (ids) that count, were read and say no day, by id."""
        return tuple(datingrows.undated_among(self._store, among))

    @property
    def totals(self) -> Totals:
        """The series that cumulative figures make."""
        return Totals(self._store)

    def to_date(self) -> Changed:
        """The undated articles of which something may have changed since they were dated last."""
        return datingrows.waiting(self._store)

    def clues(self, article: str) -> tuple[Clue, ...]:
        """What an undated article (full id) says about its own day."""
        return datingrows.clues(self._store, article)

    def dating(self, article: str) -> Dating | None:
        """When an undated article (full id) came out, as memcon worked out; None for one that says its day."""
        return datingrows.dating(self._store, article)

    def datings(self) -> tuple[Dating, ...]:
        """All of them, by article."""
        return tuple(datingrows.datings(self._store))

    def asides(self, article: str) -> tuple[Span, ...]:
        """The runs of an article's text that were passed over when it was read: headlines, captions, the page's own."""
        return asides.asides(self._store, article)

    def dated_days(self, article: str) -> dict[str, Moment]:
        """The days that the entries of an undated article (full id) get from its dating, by entry."""
        return datingrows.days_of(self._store, article)

    def sightings(self, article: str) -> tuple[Sighting, ...]:
        """Where else the text of this article was seen."""
        return queries.sightings(self._store, article)

    def entries(self, where: EntryQuery | None = None) -> Iterator[Entry]:
        """The entries asked for, one at a time."""
        return queries.entries(self._store, where or ALL, self._shelf.held)

    def count(self, where: EntryQuery | None = None) -> int:
        """How many entries there are of those asked for (its limit and offset are passed over)."""
        return queries.count(self._store, where or ALL)

    def links(self) -> tuple[Link, ...]:
        """memcon's links and persons' standing verdicts, sorted; those whose entries are there."""
        with self._store.snapshot():
            return tuple(sorted((*queries.links(self._store), *linkrows.standing(self._store)), key=_by_pair))

    def links_of(self, entry: str) -> tuple[Link, ...]:
        """The links that have this entry at one end, memcon's and persons' standing ones, sorted."""
        return tuple(sorted(linkrows.around(self._store, (entry,)), key=_by_pair))

    def relations(self, entries: Iterable[str]) -> tuple[Relation, ...]:
        """How these entries (full ids) belong together with others that are not one event with them."""
        return tuple(linkrows.relations(self._store, entries))

    def history(self) -> tuple[Judgement, ...]:
        """All verdicts that persons ever gave, oldest first, withdrawn ones too."""
        return tuple(verdicts.history(self._store))

    def unsure(self, limit: int = 50, offset: int = 0) -> tuple[Doubt, ...]:
        """Links that nobody has decided, worst first by what a wrong answer would cost."""
        return tuple(unsure.unsure(self._store, limit, offset))

    def unsure_count(self) -> int:
        """How many links wait for a person."""
        return unsure.count(self._store)

    def judgements(self, limit: int = 100) -> tuple[Judgement, ...]:
        """The latest verdicts of persons, newest first, withdrawn ones too."""
        return tuple(verdicts.latest(self._store, limit))

    def corrections(self, limit: int = 100) -> tuple[Correction, ...]:
        """The latest corrections, newest first, withdrawn ones too."""
        return tuple(corrections.history(self._store, limit))

    def standing_corrections(self, entries: Iterable[str] | None = None) -> dict[str, tuple[Correction, ...]]:
        """What persons said of these entries (full ids), or of all, and nobody withdrew, oldest first."""
        return corrections.all_standing(self._store) if entries is None else corrections.standing(self._store, entries)

    def doubtful(self, limit: int = 50, offset: int = 0) -> tuple[Doubtful, ...]:
        """Entries that show signs of being wrong and of which nobody has said anything, the worst first."""
        return tuple(corrections.doubtful(self._store, limit, offset))

    def doubtful_count(self) -> int:
        """How many doubtful entries wait for a person."""
        return corrections.doubtful_count(self._store)

    def events(self) -> tuple[Event, ...]:
        """All events, by id. For one of many ask `event`, `event_of`."""
        with self._store.snapshot():
            return tuple(eventrows.all_events(self._store, self.links()))

    def events_between(self, where: EventQuery) -> Iterator[EventTold]:
        """Some events, by id, one at a time, each with its entries."""
        return between.between(self._store, where)

    def event(self, id: str) -> Event:
        """The event; raises `NotFound`."""
        with self._store.snapshot():
            event = eventrows.event_at(self._store, id)
        if event is None:
            raise queries.next_step("event", id)
        return event

    def event_of(self, entry: str) -> Event | None:
        """The event that this entry reports, or None (statements, figures and roles have none)."""
        with self._store.snapshot():
            id = eventrows.event_of(self._store, entry)
            return self.event(id) if id else None

    def actors(self) -> tuple[Actor, ...]:
        """All actors, by id."""
        return queries.actors(self._store)

    def actor(self, id: str) -> Actor:
        """The actor; raises `NotFound`."""
        return queries.actor(self._store, id)

    def own_actors(self) -> tuple[OwnActor, ...]:
        """The actors of the user's own table, in its order."""
        return tuple(actorrows.own_actors(self._store))

    def import_actors(self, own: Iterable[OwnActor]) -> None:
        """Take a user's own table of actors instead of the one that was there; it counts from the next settling."""
        actorrows.import_actors(self._store, own)

    def namings(self, actor: str) -> tuple[tuple[str, str], ...]:
        """(name, article id) for each name that an article has for this actor (full id), sorted."""
        return tuple(actorrows.namings(self._store, actor))

    def reports_of_actors(self) -> dict[str, int]:
        """How many articles name each actor, by id."""
        return actorrows.reports(self._store)

    def actor_ids(self, article: str) -> dict[str, str]:
        """For each name in the article that memcon could tell, the id of its actor."""
        return queries.actor_ids(self._store, article)

    def party_ids(self, event: Event) -> dict[str, str]:
        """For each party of an event, by name, the id of its actor where memcon could tell."""
        return queries.party_ids(self._store, event)

    def find(self, prefix: str) -> Found:
        """What the id, or its beginning (`en_3f`, `3f`), names; raises `NotFound`, `Ambiguous`."""
        return finding.find(self._store, prefix)

    def search(self, words: str, limit: int = 20, *, old: bool = False) -> tuple[Hit, ...]:
        """Articles that hold all the words, best first; with `old` those too that do not count. `"a phrase"` keeps
        words together, `-word` shuts articles out, `word*` finds beginnings, `source:`, `since:`, `until:` and
        `kind:` ask for an outlet, days and kinds of entry; anything else is taken as it stands, never as syntax."""
        return search.search(self._store, words, limit, old=old)

    def verify(self) -> tuple[Problem, ...]:
        """Every id made again, every span cut again, every end looked up; empty if all is well."""
        return tuple(verify.verify(self._store))


def _by_pair(link: Link) -> tuple[str, str, str]:
    return (link.left, link.right, link.by)
