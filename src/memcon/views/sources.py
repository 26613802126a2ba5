"""One week in several sources, side by side: which events each tells, what only one tells, whose words it uses."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from memcon.ledger.forms import DatedQuery, Told
from memcon.ledger.ledger import Ledger
from memcon.model.entry import MEASURES
from memcon.model.event import Event
from memcon.model.record import Record
from memcon.views.actor import line
from memcon.views.figures import Series, series_of
from memcon.views.loaded import LoadedWord, loaded_words
from memcon.views.telling import Telling, tellings
from memcon.views.wording import day_words

COLUMNS = 4
"""Sources side by side unless others are chosen; more do not fit a screen."""
MOST_COLUMNS = 6
EVENTS = 25
"""Events of a week on one page, those told by most sources first."""
FIGURES = 80
OFFERED = 30
"""Sources offered to choose from."""


@dataclass(frozen=True, slots=True)
class WeekQuery:
    """`day` lies in the week (its Monday to Sunday); without `sources` those are taken that tell most
    of what others tell too."""

    day: date | None = None
    sources: tuple[str, ...] = ()
    offset: int = 0


@dataclass(frozen=True, slots=True)
class WeekRow:
    """An event with what each of the sources says of it (empty: it does not tell it); `only` is the source, shown or
    not, that alone tells it."""

    event: Event
    words: str
    cells: tuple[tuple[Telling, ...], ...]
    only: str | None

    def record(self) -> Record:
        """The row as JSON."""
        return {"event": self.event.id, "words": self.words, "only": self.only,
                "cells": [[told.record() for told in cell] for cell in self.cells]}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Week:
    """`sources` head the columns; `offered` are the week's sources with how many of its events they tell."""

    query: WeekQuery
    monday: date
    sources: tuple[str, ...]
    offered: tuple[tuple[str, int], ...]
    rows: tuple[WeekRow, ...]
    total: int
    loaded: tuple[LoadedWord, ...]
    series: tuple[Series, ...]

    @property
    def title(self) -> str:
        """The week in words."""
        return f"{day_words(self.monday)} to {day_words(self.sunday)}"

    @property
    def sunday(self) -> date:
        """The week's last day."""
        return self.monday + timedelta(days=6)

    @property
    def before(self) -> date | None:
        """A day of the week before, if the calendar has one."""
        return self.monday - timedelta(days=7) if self.monday.toordinal() > 7 else None

    @property
    def after(self) -> date | None:
        """A day of the week after, if the calendar has one."""
        return self.monday + timedelta(days=7) if self.monday.toordinal() + 14 < date.max.toordinal() else None

    def record(self) -> Record:
        """The week as JSON."""
        return {
            "monday": self.monday.isoformat(),
            "sources": list(self.sources),
            "events": [row.record() for row in self.rows],
            "total": self.total,
            "loaded": [word.record() for word in self.loaded],
            "figures": [series.record() for series in self.series],
        }


def week(ledger: Ledger, query: WeekQuery) -> Week:
    """The week of that day; without a day, the last one in which something took place."""
    day = query.day or ledger.last_day() or date(1970, 1, 1)
    monday = _monday(day)
    sunday = monday + timedelta(days=6)
    told = ledger.told_between(monday, sunday)
    offered = _offered(told)
    sources = query.sources[:MOST_COLUMNS] or tuple(source for source, _ in offered[:COLUMNS])
    events: dict[str, list[Told]] = {}
    for one in told:
        events.setdefault(one.event, []).append(one)
    shown = [those for those in events.values() if any(t.source in sources for t in those)]
    rows = _rows(ledger, shown[query.offset : query.offset + EVENTS], sources)
    cells = [t for row in rows for cell in row.cells for t in cell]
    found = ledger.dated(DatedQuery("figure", MEASURES, "", monday, sunday, FIGURES))
    numbers = tellings(ledger, (entry for _, entry in found))
    series = series_of(t for t in numbers if t.outlet in sources)
    return Week(query, monday, sources, offered, rows, len(shown), loaded_words(cells), series)


def _offered(told: Iterable[Told]) -> tuple[tuple[str, int], ...]:
    """The sources with how many events they tell; first those that tell most of what others tell too."""
    pairs = {(t.event, t.source) for t in told}
    tellers = Counter(event for event, _ in pairs)
    counts = Counter(source for _, source in pairs)
    shared = Counter(source for event, source in pairs if tellers[event] > 1)
    return tuple(sorted(counts.items(), key=lambda pair: (-shared[pair[0]], -pair[1], pair[0]))[:OFFERED])


def _monday(day: date) -> date:
    # The calendar's first days have no Monday before them, its last no Sunday after.
    first = day.toordinal() - day.weekday()
    return date.fromordinal(min(max(first, 1), date.max.toordinal() - 6))


def _rows(ledger: Ledger, shown: Sequence[Sequence[Told]], sources: tuple[str, ...]) -> tuple[WeekRow, ...]:
    """The events told, each with what these sources say of it; all are asked for together."""
    events = ledger.events_at(those[0].event for those in shown)
    entries = ledger.entries_at(one.entry for those in shown for one in those if one.source in sources)
    told = {one.entry.id: one for one in tellings(ledger, entries.values())}
    return tuple(_row(events[those[0].event], those, sources, told) for those in shown)


def _row(event: Event, those: Sequence[Told], sources: tuple[str, ...], told: Mapping[str, Telling]) -> WeekRow:
    cells = tuple(tuple(told[t.entry] for t in those if t.source == source) for source in sources)
    telling_it = {t.source for t in those}
    return WeekRow(event, line(event), cells, telling_it.pop() if len(telling_it) == 1 else None)
