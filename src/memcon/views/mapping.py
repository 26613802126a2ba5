"""The map's sheet: degrees to units, and where the places of the tables lie. Views and tools enter."""

from functools import cache
from math import cos, radians
from typing import NamedTuple

from memcon.values.tables import fold, table

UNITS = 20
"""Units of the map in a degree of latitude: a unit is about five kilometres, below a pixel on a screen."""
PARALLEL = 36.0
"""Degrees: where the map is true to shape. Most talks in the news lie between 20 and 55 degrees north."""
_SQUEEZE = cos(radians(PARALLEL))


class Position(NamedTuple):
    """Degrees, and how exact the point is: `town`, `country` or `area`."""

    latitude: float
    longitude: float
    exact: str


def project(latitude: float, longitude: float) -> tuple[float, float]:
    """(x, y) in units, y downwards, (0, 0) where the equator meets Greenwich: the equirectangular projection."""
    return longitude * _SQUEEZE * UNITS, -latitude * UNITS


@cache
def _positions() -> dict[str, Position]:
    known = {name: Position(float(lat), float(lon), exact) for name, lat, lon, exact in table("positions")}
    found = {fold(name): place for name, place in known.items()}
    for row in table("cities"):
        for form in (row[0], *row[1].split("|")):
            if row[0] in known and form:
                found.setdefault(fold(form), known[row[0]])
    return found


def position(name: str) -> Position | None:
    """Where the place of that name lies; None where the tables do not say."""
    return _positions().get(fold(name))
