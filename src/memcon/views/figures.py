"""Figures as sources give them: values by report day, one series for each thing counted."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from memcon.ledger.forms import DatedQuery, EntryQuery
from memcon.ledger.ledger import Ledger
from memcon.model.entry import MEASURES, Figure, Measure
from memcon.model.record import Record
from memcon.model.tallies import disagreements
from memcon.values.tables import fold
from memcon.views.telling import Telling, tellings
from memcon.views.wording import day_words, figure_words

MOST = 120
"""Figures on one page, the latest."""
CHARTED = 2
"""A series needs values of as many days for a chart; one day is read in the table."""


@dataclass(frozen=True, slots=True)
class Value:
    """One figure: `day` is ISO (that of its report), '' where that is not known; `words` with its relation."""

    day: str
    value: float
    words: str
    told: Telling

    @property
    def figure(self) -> Figure:
        """The entry, which is a figure."""
        assert isinstance(self.told.entry, Figure)
        return self.told.entry

    def record(self) -> Record:
        """The value as JSON."""
        return {"day": self.day or None, "value": self.value, "words": self.words, **self.told.record()}


@dataclass(frozen=True, slots=True)
class Apart:
    """Values for one day (ISO) that cannot all be right: each in words, with those who say it."""

    day: str
    values: tuple[tuple[str, tuple[Telling, ...]], ...]

    @property
    def words(self) -> str:
        """The day in words."""
        return day_words(date.fromisoformat(self.day))

    def record(self) -> Record:
        """The values as JSON, as the conflicts of an event are."""
        values = [{"value": words, "entries": [told.entry.id for told in those]} for words, those in self.values]
        return {"day": self.day, "values": values}


@dataclass(frozen=True, slots=True)
class Series:
    """Figures of one measure and unit, of what is counted in the same words, in order of day; `conflicts`: where they
    disagree."""

    measure: Measure
    unit: str | None
    of: str
    values: tuple[Value, ...]
    conflicts: tuple[Apart, ...] = ()

    @property
    def title(self) -> str:
        """What is counted, in words."""
        what = self.unit if self.measure in ("other", "money", "share") and self.unit else self.measure
        return f"{what}: {self.of}" if self.of else what

    @property
    def charted(self) -> bool:
        """Whether a chart says more than the table: it is told what is counted, and on several days."""
        return bool(self.of) and len({value.day for value in self.values if value.day}) >= CHARTED

    def record(self) -> Record:
        """The series as JSON."""
        return {"measure": self.measure, "unit": self.unit, "of": self.of,
                "values": [value.record() for value in self.values],
                "conflicts": [conflict.record() for conflict in self.conflicts]}  # fmt: skip


@dataclass(frozen=True, slots=True)
class FiguresQuery:
    """`of` is a word of what is counted; days are those of the figures, else of their reports, both included."""

    measure: Measure | None = None
    of: str = ""
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """Series, the one with most values first; `more` says that earlier figures were left out."""

    query: FiguresQuery
    series: tuple[Series, ...]
    more: bool

    def record(self) -> Record:
        """The figures as JSON."""
        return {"series": [series.record() for series in self.series], "more": self.more}


def figures(ledger: Ledger, query: FiguresQuery) -> Figures:
    """The figures that fit, the latest `MOST` of them."""
    measures = (query.measure,) if query.measure else MEASURES
    found = ledger.dated(DatedQuery("figure", measures, "", query.since, query.until, MOST + 1))
    wanted = fold(query.of)
    fits = [e for _, e in found[:MOST] if isinstance(e, Figure) and wanted in fold(f"{e.of or ''} {e.unit or ''}")]
    return Figures(query, series_of(tellings(ledger, fits)), len(found) > MOST)


def figures_in(ledger: Ledger, articles: Iterable[str]) -> tuple[Series, ...]:
    """The figures that these articles (ids) give."""
    wanted = EntryQuery(kinds=("figure",), articles=tuple(articles), limit=MOST)
    return series_of(tellings(ledger, ledger.entries(wanted))) if wanted.articles else ()


def series_of(tellings: Iterable[Telling]) -> tuple[Series, ...]:
    """Figures put into series; the series with most values first."""
    groups: dict[tuple[str, str, str], list[Value]] = {}
    for told in tellings:
        entry = told.entry
        if not isinstance(entry, Figure):
            continue
        published = told.article.published.moment
        day = published.latest or published.earliest
        words = figure_words(entry)
        key = entry.measure, entry.unit or "", fold(entry.of or "")
        groups.setdefault(key, []).append(Value(day.isoformat() if day else "", entry.value, words, told))
    series = [_series(values) for values in groups.values()]
    return tuple(sorted(series, key=lambda s: (-len(s.values), s.title)))


def _series(values: list[Value]) -> Series:
    values.sort(key=lambda v: (v.day or "~", v.told.outlet, v.told.entry.id))
    first = values[0].figure
    return Series(first.measure, first.unit, first.of or "", tuple(values), _conflicts(values))


def _conflicts(values: list[Value]) -> tuple[Apart, ...]:
    by_id = {value.figure.id: value for value in values}
    days = ((v.figure, date.fromisoformat(v.day) if v.day else None) for v in values)
    return tuple(
        Apart(found.day.isoformat(), tuple(
            (by_id[ids[0]].words, tuple(by_id[id].told for id in ids)) for _, ids in found.values))
        for found in disagreements(days)
    )  # fmt: skip
