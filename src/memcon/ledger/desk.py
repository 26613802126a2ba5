"""The desk's counter: what pages of the app ask of a ledger of any size, each answered by an index. `Ledger` is one.

Each method is one question; the SQL stands in the files beside this one.
"""

from collections.abc import Iterable
from datetime import date

from memcon.errors import NotFound
from memcon.ledger import appearances, dated, eventplaces, eventrows, facets, happenings, queries, weeks
from memcon.ledger.appearances import Met
from memcon.ledger.forms import Appearance, AppearanceQuery, Company, DatedQuery, Placed, PlacedQuery, Told
from memcon.ledger.happening_forms import Counts, Facet, FacetValue, HappeningQuery, Happenings, Slice, Unit
from memcon.ledger.kept import Kept
from memcon.ledger.shelf import Shelf
from memcon.ledger.store import Store
from memcon.model.article import Article
from memcon.model.entry import Entry, Kind
from memcon.model.event import Event


class Desk:
    """Questions about what stands under an id, and about parts, places, weeks and the timeline. Every failure is a
    `LedgerError`."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._shelf = Shelf(store)
        self._kept = Kept(store)

    def article(self, id: str) -> Article:
        """The article; raises `NotFound`."""
        return self._shelf.article(id)

    def articles_at(self, ids: Iterable[str]) -> dict[str, Article]:
        """The articles of these ids, each once, in their order: with one question, however many. Raises `NotFound`."""
        return self._shelf.articles(ids)

    def entry(self, id: str) -> Entry:
        """The entry; raises `NotFound`."""
        return queries.entry(self._store, id, self._shelf.held)

    def entry_or_none(self, id: str) -> Entry | None:
        """The entry, or None where reading again has left nothing of that id."""
        try:
            return self.entry(id)
        except NotFound:
            return None

    def entries_at(self, ids: Iterable[str]) -> dict[str, Entry]:
        """The entries of these ids, each once, in their order: with two questions, however many. Raises `NotFound`."""
        wanted = tuple(dict.fromkeys(ids))
        found = self._shelf.entries(wanted)
        return {id: found[id] if id in found else self.entry(id) for id in wanted}

    def events_at(self, ids: Iterable[str]) -> dict[str, Event]:
        """The events of these ids that are there, without what looks alike: with one question, however many."""
        return eventrows.events_at(self._store, ids)

    def actor_ids_at(self, articles: Iterable[str]) -> dict[str, dict[str, str]]:
        """For each of these articles (full ids), the actor's id of each name in it that memcon could tell."""
        return queries.actor_ids_at(self._store, articles)

    def appearances(self, query: AppearanceQuery) -> tuple[Appearance, ...]:
        """An actor's parts in entries, the latest first."""
        return tuple(appearances.appearances(self._store, query))

    def appearance_counts(self, query: AppearanceQuery) -> dict[tuple[str, str, str], int]:
        """How many entries an actor has a part in, by (kind, part, form); the form is told for what it said itself,
        else ''. Limit and offset are passed over."""
        return appearances.counts(self._store, query)

    def dated(self, query: DatedQuery) -> tuple[tuple[str, Entry], ...]:
        """Statements or figures with their day (ISO: the entry's own, else its report's, or ''), latest first."""
        found = tuple(dated.dated(self._store, query))
        entries = self.entries_at(id for _, id in found)
        return tuple((day, entries[id]) for day, id in found)

    def event_places(self, query: PlacedQuery) -> tuple[Placed, ...]:
        """How many events there are at each place as written, the most first; one row counts those without.
        Kept until somebody changes the ledger."""
        return self._kept.answer(query, lambda: tuple(eventplaces.placed(self._store, query)))

    def told_between(self, since: date, until: date) -> tuple[Told, ...]:
        """Every entry of the events of these days (both included), those events first that most sources tell."""
        return tuple(weeks.told_between(self._store, since, until))

    def last_day(self) -> date | None:
        """The last day on which an event is said to have taken place."""
        day = weeks.last_day(self._store)
        return date.fromisoformat(day) if day else None

    def meeting_span(self, actor: str) -> tuple[str, str] | None:
        """The first and last day (ISO) on which an actor is reported to meet somebody; None if never."""
        return appearances.span(self._store, actor)

    def company(self, actor: str, since: date | None, until: date | None, limit: int = 12) -> tuple[Company, ...]:
        """Whom an actor met between these days (both included), the most often met first; of the latest
        `appearances.MOST_MEETINGS` meetings."""
        return appearances.company(self._store, self._met(actor, since, until), limit)

    def ties(
        self, actor: str, since: date | None, until: date | None, among: tuple[str, ...]
    ) -> dict[tuple[str, str], int]:
        """In how many meetings of this actor two of these others (ids, the smaller first) took part together."""
        return appearances.ties(self._met(actor, since, until), among)

    def _met(self, actor: str, since: date | None, until: date | None) -> tuple[Met, ...]:
        """Everybody else in an actor's latest meetings: company and ties are counted from the same."""
        days = since.isoformat() if since else "", until.isoformat() if until else "~"
        return self._kept.answer((actor, *days), lambda: appearances.met(self._store, actor, *days))

    def happenings(self, query: HappeningQuery, part: Slice) -> Happenings:
        """A slice of the timeline: events, and statements, figures and roles where their kinds are asked for."""
        return happenings.happenings(self._store, self._asked(query), part, self.entries_at)

    def happening_counts(self, query: HappeningQuery, unit: Unit) -> Counts:
        """How many of them begin in each decade, year, month or day, and how many have no day."""
        return happenings.counts(self._store, self._asked(query), unit)

    def extent(self, query: HappeningQuery) -> tuple[date, date] | None:
        """The first day of the first and of the last month that may hold any of them; None if there is none."""
        return happenings.extent(self._store, self._asked(query))

    def _asked(self, query: HappeningQuery) -> facets.Asked:
        """The query in numbers; a page asks for its lines, those beside and their counts by the same."""
        return self._kept.answer(query, lambda: facets.asked(self._store, query))

    def facet_values(self, facet: Facet, limit: int) -> tuple[FacetValue, ...]:
        """The names, places or sources that most happenings have."""
        return self._kept.answer((facet, limit), lambda: facets.values(self._store, facet, limit))

    def happening_totals(self) -> dict[Kind, int]:
        """How many events, statements, figures and roles there are, by kind."""
        return facets.counted(self._store)
