"""What the timeline of the desk is asked, and what comes back. No SQL here; `views` and `Ledger` enter."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from memcon.model.entry import Entry, Kind, Status
from memcon.model.event import Event

Unit = Literal["decade", "year", "month", "day"]
Facet = Literal["who", "place", "source"]


@dataclass(frozen=True, slots=True)
class HappeningQuery:
    """Which events, statements, figures and roles: empty means all of them, days are included.

    Each of `who` must fit (two names give what both have a part in): the beginning of a word of a name or side,
    in any case, or an actor's id. Of `forms` (acts, types, formats, measures), `places`, `sources` and `statuses`
    any one fits. What began before `since` and lasted into it fits too.
    """

    kinds: tuple[Kind, ...] = ("meeting", "deed")
    who: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    statuses: tuple[Status, ...] = ()
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Slice:
    """Which part of the answer: `after` is the cursor of the last one seen, `newest` turns the order round."""

    limit: int = 100
    after: str | None = None
    newest: bool = True
    undated: bool = False


@dataclass(frozen=True, slots=True)
class Happening:
    """An event with some of its entries (the whole event has `reports` articles), or one entry alone.

    `unsure` is the number of events that may be the same; `cursor` says where it stands.
    """

    id: str
    kind: Kind
    cursor: str
    event: Event | None
    entries: tuple[Entry, ...]
    reports: int = 1
    unsure: int = 0


@dataclass(frozen=True, slots=True)
class Happenings:
    """A slice of them; `next` is the cursor to go on from, None at the end."""

    rows: tuple[Happening, ...]
    next: str | None


@dataclass(frozen=True, slots=True)
class Period:
    """A decade, year, month or day (its first day) with how many there are of each kind."""

    start: date
    counts: dict[Kind, int]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many there are by period, and without any day. `exact` is false where one that fits several of the names
    asked for is counted more than once; `periods` is None where counting would take too long."""

    unit: Unit
    periods: tuple[Period, ...] | None
    undated: int | None
    exact: bool = True


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A name, place or source as it is written, and how many happenings have it."""

    value: str
    count: int
