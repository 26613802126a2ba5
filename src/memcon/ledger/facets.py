"""Which facets a query asks for, and how many postings each has. Only this room enters.

A query is a list of sets of facets: what fits has one of each set. The smallest set leads: its postings are read
in order of day, and each is looked up in the other sets.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from memcon.ledger.happening_forms import FacetValue, HappeningQuery
from memcon.ledger.queries import actor
from memcon.ledger.rows import fold
from memcon.ledger.store import Store
from memcon.model.entry import KINDS, Kind
from memcon.model.ids import ACTOR

MOST_VALUES = 40
"""Names that one word may stand for: the most often told. Each costs a stream to merge; a word that fits more
names than these is no name but a syllable."""
MOST_LOOKED_AT = 400
"""Names that fit of which the most often told are chosen."""
LETTERS: dict[str, Kind] = {kind[0]: kind for kind in KINDS}
NO_FACET = 0
"""Nothing has this number: what is asked for is not there at all."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A query in numbers: the sets of facets, the smallest first, and the letters of its kinds. `total` is how
    many postings the smallest has at most within the days asked for."""

    query: HappeningQuery
    sets: tuple[tuple[int, ...], ...]
    kinds: tuple[str, ...]
    total: int


def asked(store: Store, query: HappeningQuery) -> Asked:
    """The query in numbers."""
    kinds = tuple(kind[0] for kind in query.kinds) or tuple(LETTERS)
    sets = [*_wanted(store, query)] or [_numbers(store, "all", ("",))]
    months = _month(query.since, 0), _month(query.until, 10**6)
    sized = sorted((_size(store, numbers, kinds, months), numbers) for numbers in sets)
    return Asked(query, tuple(numbers for _, numbers in sized), kinds, sized[0][0])


def _wanted(store: Store, query: HappeningQuery) -> Iterator[tuple[int, ...]]:
    for who in query.who:
        yield _named(store, who)
    if query.forms:
        pairs = [f"{kind} {form}" for kind in query.kinds or KINDS for form in query.forms]
        yield _numbers(store, "form", pairs)
    if query.statuses:
        yield _numbers(store, "status", query.statuses)
    for facet, values in (("place", query.places), ("source", query.sources)):
        if values:
            yield tuple(dict.fromkeys(n for value in values for n in _alike(store, facet, value))) or (NO_FACET,)


def _numbers(store: Store, facet: str, values: Iterable[str]) -> tuple[int, ...]:
    sql = "SELECT number FROM facets WHERE facet = ? AND value = ?"
    found = [row[0] for value in values for row in store.rows(sql, (facet, value))]
    return tuple(found) or (NO_FACET,)


def _named(store: Store, who: str) -> tuple[int, ...]:
    """The names in which a word begins so, the most often told first; of an actor, its forms."""
    if who.startswith(ACTOR):
        someone = actor(store, who)
        return _numbers(store, "who", sorted({fold(name) for name in (someone.name, *someone.names)}))
    words = fold(who).strip()
    if not words:
        return (NO_FACET,)
    sql = """SELECT f.number, f.n FROM (SELECT rowid FROM name_words WHERE name_words MATCH ? LIMIT ?) AS w
        CROSS JOIN facets AS f ON f.number = w.rowid ORDER BY f.n DESC, f.number LIMIT ?"""
    found = store.rows(sql, (f'"{words}"*', MOST_LOOKED_AT, MOST_VALUES))
    return tuple(row[0] for row in found if row["n"]) or (NO_FACET,)


def _alike(store: Store, facet: str, value: str) -> list[int]:
    """The places or sources of exactly this name, else those in which a word begins so."""
    exact = _numbers(store, facet, (value,))
    if exact != (NO_FACET,):
        return list(exact)
    words = fold(value).rstrip()
    rows = store.rows("SELECT number, value FROM facets WHERE facet = ? ORDER BY number", (facet,))
    return [row[0] for row in rows if words.strip() and words in fold(row[1])][:MOST_VALUES]


def _size(store: Store, numbers: Sequence[int], kinds: Sequence[str], months: tuple[int, int]) -> int:
    marks = f"facet IN ({listed_numbers(numbers)}) AND kind IN ({', '.join('?' * len(kinds))})"
    sql = f"SELECT coalesce(sum(n), 0) FROM months WHERE {marks} AND month BETWEEN ? AND ?"
    return int(next(store.rows(sql, (*kinds, *months)))[0])


def listed_numbers(numbers: Iterable[int]) -> str:
    """Numbers for IN: ours, not typed by anybody."""
    return ", ".join(str(int(number)) for number in numbers)


def _month(day: object, otherwise: int) -> int:
    return int(str(day)[:7].replace("-", "")) if day else otherwise


def values(store: Store, facet: str, limit: int) -> tuple[FacetValue, ...]:
    """The values of a facet that most happenings have."""
    sql = "SELECT value, n FROM facets WHERE facet = ? AND n > 0 ORDER BY n DESC, value LIMIT ?"
    return tuple(FacetValue(*row) for row in store.rows(sql, (facet, limit)))


def counted(store: Store) -> dict[Kind, int]:
    """How many happenings there are of each kind, kept."""
    sql = """SELECT m.kind, sum(m.n) FROM facets AS f JOIN months AS m ON m.facet = f.number
        WHERE f.facet = 'all' GROUP BY m.kind"""
    found = {LETTERS[row[0]]: row[1] for row in store.rows(sql)}
    return {kind: found.get(kind, 0) for kind in KINDS}
