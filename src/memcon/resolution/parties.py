"""Who takes part, and how the parties of two entries stand to each other. `features` and `candidates` enter.

A party is compared by what it is: somebody named, an office without a name ("Norway's Foreign Minister"), a
country or known body, or a group that stands for one ("the Norwegian delegation").
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import Literal

from memcon.model.entry import Deed, Meeting, Party
from memcon.resolution.titles import one_office
from memcon.values import name as names
from memcon.values import tables
from memcon.values.known import country_of, side_of
from memcon.values.likeness import Likeness

Form = Literal["named", "office", "body", "group"]


class Match(IntEnum):
    """How two parties match, best last."""

    NONE = 0
    SIDE = 1
    """One stands for the side of the other: a country and its minister, a delegation and who leads it."""
    OFFICE = 2
    """The same office of the same side, one of them without a name."""
    BODY = 3
    """The same country or body."""
    NAME = 4
    """The same name."""


@dataclass(frozen=True, slots=True)
class Taker:
    """A party as resolution sees it: `sides` are the countries or bodies that it acts for, by one name each."""

    party: Party
    form: Form
    sides: frozenset[str]

    @property
    def name(self) -> str:
        """As the article writes it."""
        return self.party.name


@dataclass(frozen=True, slots=True)
class Pairing:
    """The parties of two entries side by side. `pairs` hold who matches whom, `clash` the sides on which
    both name somebody and never the same, `lone` the sides that only one of the two has at all."""

    pairs: tuple[tuple[Taker, Taker, Match], ...]
    clash: tuple[tuple[Taker, Taker], ...]
    lone: frozenset[str]

    def count(self, *levels: Match) -> int:
        """How many pairs match at one of these levels."""
        return sum(level in levels for _, _, level in self.pairs)


def takers(entry: Meeting | Deed) -> tuple[Taker, ...]:
    """The parties of an entry; for a deed its actor and target."""
    parties = entry.parties if isinstance(entry, Meeting) else (entry.actor, entry.target)
    return tuple(_taker(p) for p in parties if p is not None and p.name.strip())


@lru_cache(maxsize=65536)
def _taker(party: Party) -> Taker:
    own = _sides(party.name)
    given = _sides(party.side) if party.side else frozenset()
    if party.side and not given:
        given = frozenset({tables.fold(party.side)})
    return Taker(party, _form(party, bool(own)), given or own)


def _sides(text: str) -> frozenset[str]:
    """The countries or bodies that a name names: `Qatar and Egypt` names two; empty if any part is unknown."""
    whole = side_of(text)
    if whole:
        return frozenset({whole})
    parts = [part for chunk in text.split(",") for part in chunk.split(" and ") if part.strip()]
    found = [side_of(part.strip()) for part in parts]
    return frozenset(f for f in found if f) if len(parts) > 1 and all(found) else frozenset()


def _form(party: Party, known: bool) -> Form:
    if known:
        return "body"
    words = tables.fold(party.name).split()
    nouns = tables.mapping("people", 0, 1)
    kinds = {nouns[word] for word in words if word in nouns}
    if "title" in kinds and not _somebody(party):
        return "office"
    if kinds - {"title"} and (not party.role or not party.name[:1].isupper()):
        return "group"
    return "group" if party.name.islower() else "named"


def _somebody(party: Party) -> bool:
    """Whether anything is left of the name without its office and nationality."""
    office = set(tables.fold(party.role or "").split())
    rest = [word for word in tables.fold(party.name).split() if word not in office]
    titles = tables.mapping("people", 0, 1)
    bare = [w for w in rest if w not in titles and w not in ("of", "the", "and", "to", "for") and not _of_side(w)]
    return any(word[0].isupper() for word in party.name.split() if tables.fold(word) in bare)


def _of_side(word: str) -> bool:
    return bool(country_of(word) or country_of(word.upper()) or country_of(word.capitalize()))


def match(one: Taker, other: Taker) -> Match:
    """How two parties match."""
    shared = bool(one.sides & other.sides)
    if one.form == other.form == "named":
        return _by_name(one, other, shared)
    if one.form == other.form == "body":
        return Match.BODY if one.sides == other.sides else Match.NONE
    if not shared:
        alike = one.form == other.form == "group" and tables.fold(one.name) == tables.fold(other.name)
        return Match.SIDE if alike else Match.NONE
    if "office" in (one.form, other.form) and {one.form, other.form} <= {"office", "named"}:
        titles = one.party.role or one.name, other.party.role or other.name
        return Match.OFFICE if one_office(*titles) else Match.NONE
    return Match.SIDE


def _by_name(one: Taker, other: Taker, shared: bool) -> Match:
    likeness = names.compare(one.name, other.name)
    if likeness is Likeness.SAME:
        return Match.NAME
    loose = likeness is Likeness.LIKELY or _short(one.name, other.name)
    return Match.NAME if loose and (shared or not one.sides or not other.sides) else Match.NONE


def _short(one: str, other: str) -> bool:
    return names.is_short_form(one, other) or names.is_short_form(other, one)


def pair(one: Iterable[Taker], other: Iterable[Taker]) -> Pairing:
    """The best matches first, each party at most once."""
    left, right = list(one), list(other)
    options = ((match(a, b), i, j) for i, a in enumerate(left) for j, b in enumerate(right))
    pairs: list[tuple[Taker, Taker, Match]] = []
    lone_left, lone_right = dict(enumerate(left)), dict(enumerate(right))
    for level, i, j in sorted(options, key=lambda o: (-o[0], o[1], o[2])):
        if level is not Match.NONE and i in lone_left and j in lone_right:
            pairs.append((lone_left.pop(i), lone_right.pop(j), level))
    sides = [frozenset(side for taker in takers for side in taker.sides) for takers in (left, right)]
    clashes = tuple(_clashes(pairs, lone_left.values(), lone_right.values()))
    return Pairing(tuple(pairs), clashes, sides[0] ^ sides[1])


def _clashes(
    pairs: list[tuple[Taker, Taker, Match]], one: Iterable[Taker], other: Iterable[Taker]
) -> Iterator[tuple[Taker, Taker]]:
    """Those left over whom both entries name for one side, where no name of that side matches."""
    shared = {side for a, b, level in pairs if level is Match.NAME for side in a.sides & b.sides}
    for a in one:
        for b in other:
            if {a.form, b.form} <= {"named", "office"} and (a.sides & b.sides) - shared:
                yield a, b
