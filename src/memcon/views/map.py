"""The map: where events took place, as far as reports state it. Those without a place are counted beside it, those
whose place is not in the tables are listed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import sqrt

from memcon.ledger.forms import Placed, PlacedQuery
from memcon.ledger.ledger import Ledger
from memcon.model.record import Record
from memcon.values.tables import fold
from memcon.views.mapping import UNITS, Position, position, project

SMALLEST, LARGEST = 0.006, 0.03
"""Radius of a point as a share of the sheet's width; its area grows with the number of events."""
FULL = 12
"""Events that make the largest point at least: on a sheet of single events all points are small."""
LABELS = 14
"""Places whose name is written on the sheet; all of them stand in the table."""
LETTER = 0.02
"""Size of letters as a share of the sheet's width."""
MARGIN = 0.12
"""Share of the sheet left free on every side of the points."""
NARROWEST = 24 * UNITS
"""Units: a sheet is never narrower than a middle-sized country, so that one can tell where it is."""
WORLD = (-146.0 * UNITS, -80.0 * UNITS, 292.0 * UNITS, 140.0 * UNITS)
"""The whole sheet (x, y, width, height): from 60 degrees south to 80 north, where people live."""
SHAPE = 1.7
"""Width by height that a sheet has at least and at most: what a screen shows at once."""
UNLOCATED = 40
"""Places that are not in the tables and are listed."""


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the sheet, in units; `names` are the ways in which reports write it; `label` says at
    which end its name begins (`start`: to the right of it, `end`: to the left), or is empty."""

    name: str
    names: tuple[str, ...]
    country: str | None
    events: int
    first: str | None
    last: str | None
    exact: str
    x: float
    y: float
    radius: float
    label: str

    def record(self) -> Record:
        """The point as JSON."""
        return {"place": self.name, "country": self.country, "events": self.events, "first": self.first,
                "last": self.last, "exact": self.exact}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sheet:
    """The map; `view` is (x, y, width, height) in units: what the sheet shows."""

    query: PlacedQuery
    whole: bool
    points: tuple[Point, ...]
    unlocated: tuple[Placed, ...]
    unplaced: int
    view: tuple[float, float, float, float]

    @property
    def placed(self) -> int:
        """Events on the sheet."""
        return sum(point.events for point in self.points)

    def record(self) -> Record:
        """The map as JSON."""
        return {
            "places": [point.record() for point in self.points],
            "not_on_the_map": [{"place": p.place, "events": p.events} for p in self.unlocated],
            "without_place": self.unplaced,
        }


def sheet(ledger: Ledger, query: PlacedQuery, whole: bool = False) -> Sheet:
    """The map of the events that fit; `whole` shows the whole world, else what holds all points."""
    rows = ledger.event_places(query)
    unplaced = sum(row.events for row in rows if row.place is None)
    known: dict[Position, list[Placed]] = {}
    unknown: list[Placed] = []
    for row in filter(lambda row: row.place, rows):
        found = position(row.place or "")
        if found:
            known.setdefault(found, []).append(row)
        else:
            unknown.append(row)
    centres = [project(at.latitude, at.longitude) for at in known]
    view = WORLD if whole or not centres else _around(centres)
    most = max(FULL, *(sum(p.events for p in group) for group in known.values())) if known else FULL
    points = sorted((_point(group, at, view[2], most) for at, group in known.items()),
                    key=lambda point: (-point.events, point.name))  # fmt: skip
    return Sheet(query, whole, _labelled(points, view), tuple(unknown[:UNLOCATED]), unplaced, view)


def _point(group: Sequence[Placed], place: Position, width: float, most: int) -> Point:
    x, y = project(place.latitude, place.longitude)
    events = sum(row.events for row in group)
    days = sorted(day for row in group for day in (row.first, row.last) if day)
    radius = width * (SMALLEST + (LARGEST - SMALLEST) * sqrt(events / most))
    names = tuple(sorted({row.place or "" for row in group}, key=fold))
    first, last = (days[0], days[-1]) if days else (None, None)
    at = round(x, 1), round(y, 1), round(radius, 1)
    return Point(group[0].place or "", names, group[0].country, events, first, last, place.exact, *at, label="")


def _labelled(points: Sequence[Point], view: tuple[float, float, float, float]) -> tuple[Point, ...]:
    """The most told places get their name, where it does not run into one that stands there already."""
    height, wide = view[2] * LETTER * 1.1, view[2] * LETTER * 0.6
    taken: list[tuple[float, float, float]] = []
    shown = []
    for point in points:
        length = point.radius + wide * (len(point.name) + 1)
        side = "start" if point.x + length < view[0] + view[2] else "end"
        left, right = (point.x, point.x + length) if side == "start" else (point.x - length, point.x)
        free = all(abs(point.y - y) > height or right < a or left > b for a, b, y in taken)
        if free and len(taken) < LABELS:
            taken.append((left, right, point.y))
            point = replace(point, label=side)
        shown.append(point)
    return tuple(shown)


def _around(centres: Sequence[tuple[float, float]]) -> tuple[float, float, float, float]:
    """What holds all points with a margin, never too narrow, of a shape that a screen shows at once."""
    xs, ys = [x for x, _ in centres], [y for _, y in centres]
    width = max((max(xs) - min(xs)) * (1 + 2 * MARGIN), NARROWEST)
    height = max((max(ys) - min(ys)) * (1 + 2 * MARGIN), width / SHAPE)
    width = max(width, height * SHAPE)
    x, y = (max(xs) + min(xs)) / 2 - width / 2, (max(ys) + min(ys)) / 2 - height / 2
    return round(x, 1), round(y, 1), round(width, 1), round(height, 1)
