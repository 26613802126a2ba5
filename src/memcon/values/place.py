"""Places as an article states them: a name and, where it is certain, the country. LEDGER's `where`.

Any room above may enter. Only places that a table knows are read, or those whose own words name the country; a place
that more than one party claims has no country here. What a topic is about is never a place: that is for the caller.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from memcon.values.known import country_of, demonym_of, is_country
from memcon.values.likeness import Likeness
from memcon.values.nameparts import parse as parse_name
from memcon.values.tables import fold, forms, table

__all__ = ["Place", "compare", "country_of", "demonym_of", "is_country", "parse"]

LONGEST = 120
# What may cling to a name that was cut out of a sentence; a point at its end may be its own (Washington, D.C.).
_AROUND = ' \t\n.,;:"“”()'
TOWNS = ("city", "capital")
_CAPITAL = re.compile(r"(?:the )?(.{2,60}?)(?:['’]s?)? capital(?: city)?", re.IGNORECASE)
# A place in a place in a place: the White House in Washington; more would be a slip in the table.
DEEPEST = 4


@dataclass(frozen=True, slots=True)
class Place:
    """A place by the name that the text gives it, and the short name of its country, None when that is not certain."""

    name: str
    country: str | None = None


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    country: str | None
    kind: str
    within: str


@cache
def _rows() -> dict[str, _Row]:
    found: dict[str, _Row] = {}
    for name, others, country, kind, within in table("cities"):
        for form in (name, *forms(others)):
            found.setdefault(fold(form), _Row(name, country or None, kind, within))
    return found


@lru_cache(maxsize=4096)
def parse(text: str) -> Place | None:
    """The place that a text names: a city, region, site or country of the tables, else None.

    The name stays as the text has it. `Gori, Georgia` and `Oman’s capital` carry their country in their own words;
    `eastern Ukraine` and `Kursk region` have that of the place inside. A text without a capital letter is no name.
    """
    given = text.lstrip(_AROUND).rstrip(_AROUND.replace(".", "")).removeprefix("the ").removeprefix("The ")
    if not given or len(given) > LONGEST or not any(c.isupper() for c in given):
        return None
    place = _known(given)
    if place:
        return place
    if match := _CAPITAL.fullmatch(given):
        country = country_of(match[1])
        return Place(given, country) if country else None
    return _with_country(given) if "," in given else _inside(given) or _part_of(given)


def _known(given: str) -> Place | None:
    row = _rows().get(fold(given))
    if row:
        return Place(given, row.country)
    return Place(given, country_of(given)) if is_country(given) else None


def _with_country(given: str) -> Place | None:
    """`Gori, Georgia`: what stands after the last comma names the country, or a place that is in one."""
    name, _, after = given.rpartition(",")
    outer = _known(after.strip())
    if not outer or not name.strip():
        return None
    row = _rows().get(fold(name))
    # Atlanta, Georgia: the table and the text say different countries, so nobody knows.
    disputed = row and row.country and outer.country and row.country != outer.country
    return Place(name.strip(), None if disputed else outer.country)


def _inside(given: str) -> Place | None:
    """`eastern Ukraine`, `Kursk region`: the country of the known place that the other words stand around."""
    tokens = fold(given).split()
    before, after = _words_at("before"), _words_at("after")
    for size in (3, 2, 1):
        if len(tokens) > size and " ".join(tokens[:size]) in before:
            tokens = tokens[size:]
        if len(tokens) > size and " ".join(tokens[-size:]) in after:
            tokens = tokens[:-size]
    rest = " ".join(tokens)
    row = _rows().get(rest)
    if row:
        return Place(given, row.country) if rest != fold(given) else None
    country = country_of(rest) if rest != fold(given) else None
    return Place(given, country) if country else None


def _part_of(given: str) -> Place | None:
    """`Red Square in Moscow`, `Madrid’s royal palace`: the country of the known place that a building or area is in."""
    inner, _, outer = given.rpartition(" in ")
    if not inner:
        outer, _, inner = given.replace("’", "'").partition("'s ")
    if fold(inner).rpartition(" ")[2] not in _words_at("after") | _words_at("building"):
        return None
    place = _known(outer.removeprefix("the ").strip())
    return Place(given, place.country) if place else None


@cache
def _words_at(where: str) -> frozenset[str]:
    """The folded words that may stand `before` or `after` the name of a place."""
    return frozenset(fold(form) for row in table("placewords") if row[1] == where for form in forms(row[0]))


def compare(a: Place, b: Place) -> Likeness:
    """How alike two places are: one city under two names is the same, a city and its country are likely, two cities
    differ. What no table knows is unsure, unless the countries differ.
    """
    one, two = _rows().get(fold(a.name)), _rows().get(fold(b.name))
    countries = {_country(a, one), _country(b, two)} - {None}
    if len(countries) > 1:
        return Likeness.DIFFERENT
    if _canonical(a, one) == _canonical(b, two):
        return Likeness.SAME
    if _canonical(a, one) in _around(b, two) or _canonical(b, two) in _around(a, one):
        return Likeness.LIKELY
    if one and two:
        return _of_two_known(one, two)
    folded = (set(fold(a.name).split()), set(fold(b.name).split()))
    if folded[0] <= folded[1] or folded[1] <= folded[0]:
        return Likeness.LIKELY
    return Likeness.UNSURE


def _country(place: Place, row: _Row | None) -> str | None:
    if place.country:
        return country_of(place.country) or place.country
    if row:
        return row.country
    return country_of(place.name) if is_country(place.name) else None


def _canonical(place: Place, row: _Row | None) -> str:
    """The one name of a place: the table's, a country's short name, else the sounds of its words."""
    if row:
        return row.name
    if is_country(place.name):
        return country_of(place.name) or place.name
    return parse_name(place.name).key


def _around(place: Place, row: _Row | None) -> set[str]:
    """What the place is in: its country, and the places that the table puts around it."""
    around = {country for country in (_country(place, row),) if country}
    return around | {outer.name for outer in _outer(row)} if row else around


def _outer(row: _Row) -> Iterator[_Row]:
    for _ in range(DEEPEST):
        outer = _rows().get(fold(row.within)) if row.within else None
        if outer is None:
            return
        yield outer
        row = outer


def _of_two_known(one: _Row, two: _Row) -> Likeness:
    """Two towns differ, and so does a site from another town than its own; a region may hold either."""
    towns = [_town(row) for row in (one, two)]
    return Likeness.DIFFERENT if all(towns) and towns[0] != towns[1] else Likeness.UNSURE


def _town(row: _Row) -> str | None:
    return next((place.name for place in (row, *_outer(row)) if place.kind in TOWNS), None)
