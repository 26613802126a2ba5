"""The timeline of the desk: a slice of it with what stands beside, and how many there are by period.

The same lines as `timeline`, asked of the ledger page by page, so that a ledger of any size answers at once.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from itertools import groupby

from memcon.ledger.forms import EventTold
from memcon.ledger.happening_forms import Counts, Happening, HappeningQuery, Happenings, Slice, Unit
from memcon.ledger.ledger import Ledger
from memcon.model.article import Article
from memcon.model.entry import Kind
from memcon.model.record import Record
from memcon.views.timeline import Row, entry_row, event_row

BESIDE = 12
"""Lines without a day beside a page; the rest is one link away."""
_FEW_DAYS, _FEW_MONTHS, _FEW_YEARS = 62, 48, 40
"""Days, months and years that stand beside each other as bars and can still be told apart."""
_MOST_BARS = 130
"""More than so many are not drawn, whatever is asked: a year by day would be hairlines."""
_DAYS: dict[Unit, int] = {"day": 1, "month": 30, "year": 365, "decade": 3652}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the timeline: `article` is where a single entry stands, None for an event; `cursor` its place."""

    row: Row
    kind: Kind
    cursor: str
    article: str | None
    outlets: tuple[str, ...]

    def record(self) -> Record:
        """The line as JSON."""
        return {**self.row.record(), "kind": self.kind, "article": self.article, "outlets": list(self.outlets)}


@dataclass(frozen=True, slots=True)
class Chronicle:
    """`dated` in order of day, `undated` beside them; `next` and `next_undated` are cursors to go on from."""

    query: HappeningQuery
    dated: tuple[Line, ...]
    undated: tuple[Line, ...]
    counts: Counts
    next: str | None
    next_undated: str | None

    @property
    def total(self) -> int | None:
        """How many begin within the days asked for, as far as counted."""
        return None if self.counts.periods is None else sum(sum(p.counts.values()) for p in self.counts.periods)

    def record(self) -> Record:
        """The timeline as JSON."""
        periods = self.counts.periods
        return {
            "dated": [line.record() for line in self.dated],
            "undated": [line.record() for line in self.undated],
            "next": self.next,
            "next_undated": self.next_undated,
            "counts": {
                "by": self.counts.unit,
                "periods": periods and [{"start": p.start.isoformat(), **p.counts} for p in periods],
                "undated": self.counts.undated,
                "exact": self.counts.exact,
            },
            "query": {name: _plain(value) for name, value in asdict(self.query).items()},
        }


def chronicle(
    ledger: Ledger, query: HappeningQuery, part: Slice, unit: Unit | None = None, undated_after: str | None = None
) -> Chronicle:
    """The slice of the timeline that fits; `unit` is chosen by how long a time it spans unless it is given, and
    where the one that is given would make too many bars.

    Raises `BadValue` for a cursor that is none, `NotFound` for an actor that is not there.
    """
    dated = ledger.happenings(query, part)
    beside = ledger.happenings(query, replace(part, limit=BESIDE, after=undated_after, undated=True))
    counts = ledger.happening_counts(query, _drawn(ledger, query, unit))
    return Chronicle(query, _lines(ledger, dated), _lines(ledger, beside), counts, dated.next, beside.next)


def _drawn(ledger: Ledger, query: HappeningQuery, asked: Unit | None) -> Unit:
    """The unit asked for, if its bars are not too many."""
    extent = ledger.extent(query) if asked else None
    if asked is None or extent is None:
        return asked or fitting(ledger, query)
    days = ((query.until or extent[1]) - (query.since or extent[0])).days
    return asked if days <= _MOST_BARS * _DAYS[asked] else fitting(ledger, query)


def fitting(ledger: Ledger, query: HappeningQuery) -> Unit:
    """The smallest unit in which the time asked for has not too many bars."""
    extent = ledger.extent(query)
    if extent is None:
        return "year"
    since, until = query.since or extent[0], query.until or extent[1]
    days = (until - since).days
    if days <= _FEW_DAYS:
        return "day" if query.since and query.until else "month"
    if days <= _FEW_MONTHS * 31:
        return "month"
    return "year" if days <= _FEW_YEARS * 366 else "decade"


def _lines(ledger: Ledger, found: Happenings) -> tuple[Line, ...]:
    articles = ledger.articles_at(entry.article for happening in found.rows for entry in happening.entries)
    lines = [_line(articles, happening) for happening in found.rows]
    days = groupby(lines, key=lambda line: line.cursor.partition(".")[0])
    return tuple(line for _, those in days for line in sorted(those, key=_length))


def _length(line: Line) -> int:
    """How many days it may have been: of what begins on one day the exact stands together, before what lasts on."""
    when = line.row.when
    return (when.latest - when.earliest).days if when and when.earliest and when.latest else date.max.toordinal()


def _line(articles: Mapping[str, Article], one: Happening) -> Line:
    told = (articles[entry.article].publisher for entry in one.entries)
    outlets = tuple(dict.fromkeys(outlet for outlet in told if outlet))
    if one.event is None:
        entry = one.entries[0]
        return Line(entry_row(entry), one.kind, one.cursor, entry.article, outlets)
    row = replace(event_row(EventTold(one.event, one.entries, one.unsure)), reports=one.reports)
    return Line(row, one.kind, one.cursor, None, outlets)


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
