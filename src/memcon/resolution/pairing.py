"""How the parties of two entries stand to each other. The features, `vetoes` and `scoring` enter."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from memcon.resolution.parties import Taker
from memcon.resolution.titles import one_office
from memcon.values import name as names
from memcon.values import tables
from memcon.values.known import side_of
from memcon.values.likeness import Likeness

PAIRS = 200_000
"""Pairs of names kept at hand."""


class Match(IntEnum):
    """How two parties match, best last."""

    NONE = 0
    OPEN = 1
    """Two people of one side, one of whom is named as one of several ("a delegation, including …")."""
    SIDE = 2
    """One stands for the side of the other: a country and its minister, a delegation and who leads it."""
    OFFICE = 3
    """The same office of the same side, one of them without a name."""
    BODY = 4
    """The same country or body."""
    NAME = 5
    """The same name."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """The parties of two entries side by side. `pairs` hold who matches whom, `clash` the sides on which
    both name somebody and never the same, `lone` the known countries and bodies of those who match nobody
    that the other lacks, `rest` how many parties of each match nobody."""

    pairs: tuple[tuple[Taker, Taker, Match], ...]
    clash: tuple[tuple[Taker, Taker], ...] = ()
    lone: frozenset[str] = frozenset()
    rest: tuple[int, int] = (0, 0)

    def count(self, *levels: Match) -> int:
        """How many pairs match at one of these levels."""
        return sum(level in levels for _, _, level in self.pairs)

    @property
    def both_sides(self) -> bool:
        """Whether the matches are more than the same travellers with other hosts: they cover two sides, or one
        of the two entries wholly."""
        sides = {side for one, other, _ in self.pairs for side in one.sides | other.sides}
        return len(sides) > 1 or not all(self.rest)


def pair(one: Iterable[Taker], other: Iterable[Taker]) -> Pairing:
    """The best matches first, each party at most once."""
    left, right = list(one), list(other)
    options = ((-match(a, b), i, j) for i, a in enumerate(left) for j, b in enumerate(right))
    pairs: list[tuple[Taker, Taker, Match]] = []
    lone_left, lone_right = dict(enumerate(left)), dict(enumerate(right))
    for negative, i, j in sorted(option for option in options if option[0]):
        level = Match(-negative)
        if i in lone_left and j in lone_right:
            pairs.append((lone_left.pop(i), lone_right.pop(j), level))
    clashes = tuple(_clashes(pairs, lone_left.values(), lone_right.values()))
    lone = (_sides_of(lone_left.values()) - _sides_of(right)) | (_sides_of(lone_right.values()) - _sides_of(left))
    return Pairing(tuple(pairs), clashes, lone, (len(lone_left), len(lone_right)))


def _sides_of(takers: Iterable[Taker]) -> frozenset[str]:
    """The sides that a table knows: what else stands there may be a slip of the reading."""
    return frozenset(side for taker in takers for side in taker.sides if side_of(side))


def _clashes(
    pairs: list[tuple[Taker, Taker, Match]], one: Iterable[Taker], other: Iterable[Taker]
) -> Iterator[tuple[Taker, Taker]]:
    """Those left over whom both entries name for one side, where no name of that side matches."""
    shared = {side for a, b, level in pairs if level is Match.NAME for side in a.sides & b.sides}
    for a in one:
        for b in other:
            if {a.form, b.form} <= {"named", "office"} and (a.sides & b.sides) - shared:
                yield a, b


def match(one: Taker, other: Taker, meeting: bool = True) -> Match:
    """How two parties match. In a deed a crowd stands for its side (soldiers for their army), in a meeting not."""
    shared = bool(one.sides & other.sides)
    forms = {one.form, other.form}
    if forms == {"named"}:
        return _by_name(one, other, shared)
    if forms == {"body"}:
        return Match.BODY if one.sides == other.sides else Match.NONE
    if not shared:
        alike = forms <= {"group", "crowd"} and tables.fold(one.name) == tables.fold(other.name)
        return Match.SIDE if alike else Match.NONE
    if "office" in forms and forms <= {"office", "named"}:
        titles = one.party.role or one.name, other.party.role or other.name
        return Match.OFFICE if one_office(*titles) else Match.NONE
    if meeting and "crowd" in forms:
        return Match.SIDE if forms == {"crowd"} and _words(one) & _words(other) else Match.NONE
    return Match.SIDE


def _words(taker: Taker) -> set[str]:
    """The words of a name without those of its side."""
    return {word for word in tables.fold(taker.name).split() if not _of_side(word, taker)}


def _of_side(word: str, taker: Taker) -> bool:
    return side_of(word.capitalize()) in taker.sides or any(word in tables.fold(side) for side in taker.sides)


def _by_name(one: Taker, other: Taker, shared: bool) -> Match:
    likeness = _likeness(one.name, other.name)
    if likeness is Likeness.SAME:
        return Match.NAME
    if likeness is Likeness.LIKELY and (shared or not one.sides or not other.sides):
        return Match.NAME
    return Match.OPEN if shared and (one.among or other.among) else Match.NONE


@lru_cache(maxsize=PAIRS)
def _likeness(one: str, other: str) -> Likeness:
    """How alike two names are, a short form of the other likely. The same few meet again and again."""
    if not names.akin(one, other):
        return Likeness.DIFFERENT
    likeness = names.compare(one, other)
    if likeness not in (Likeness.SAME, Likeness.LIKELY) and (
        names.is_short_form(one, other) or names.is_short_form(other, one)
    ):
        return Likeness.LIKELY
    return likeness
