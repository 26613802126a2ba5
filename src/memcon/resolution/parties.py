"""Who takes part, and how the parties of two entries stand to each other. `features` and `candidates` enter.

A party is compared by what it is: somebody named, an office without a name ("Norway's Foreign Minister"), a
country or known body, or a group that stands for one ("the Norwegian delegation").
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import lru_cache
from typing import Literal

from memcon.model.entry import Deed, Meeting, Party
from memcon.resolution.titles import one_office
from memcon.values import name as names
from memcon.values import tables
from memcon.values.known import side_of
from memcon.values.likeness import Likeness

Form = Literal["named", "office", "body", "group", "crowd"]

_AMONG = re.compile(r"\b(?:including|among them|led by|headed by)\b")
REACH = 90
"""Characters from "including" to the name that it brings in."""

STANDS = frozenset({"government", "administration", "authority", "authorities", "ministry", "leadership", "cabinet"})
"""Bodies that speak for the whole side (a delegation does too: `group` in the table of people)."""
SMALL = frozenset({"of", "the", "and", "to", "for"})


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
class Taker:
    """A party as resolution sees it: `sides` are the countries or bodies that it acts for, by one name each.
    `among` says that the sentence brings it in as one of several."""

    party: Party
    form: Form
    sides: frozenset[str]
    among: bool = False

    @property
    def name(self) -> str:
        """As the article writes it."""
        return self.party.name


@dataclass(frozen=True, slots=True)
class Pairing:
    """The parties of two entries side by side. `pairs` hold who matches whom, `clash` the sides on which
    both name somebody and never the same, `lone` the known countries and bodies that only one of the two has
    at all, `rest` how many parties of each match nobody."""

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


def takers(entry: Meeting | Deed) -> tuple[Taker, ...]:
    """The parties of an entry; for a deed its actor and target."""
    parties = entry.parties if isinstance(entry, Meeting) else (entry.actor, entry.target)
    found = [taker(p) for p in parties if p is not None and p.name.strip()]
    return tuple(replace(t, among=t.form == "named" and _among(entry, t.name)) for t in found)


def _among(entry: Meeting | Deed, name: str) -> bool:
    surname = name.split()[-1]
    return any(
        surname in piece.text[found.end() : found.end() + REACH]
        for piece in entry.evidence
        for found in _AMONG.finditer(piece.text)
    )


@lru_cache(maxsize=65536)
def taker(party: Party) -> Taker:
    """A party by itself, without the sentence that names it."""
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
    nouns = tables.mapping("people", 0, 1)
    met = [(word, nouns[word]) for word in tables.fold(party.name).split() if word in nouns]
    if not met:
        return "crowd" if party.name.islower() else "named"
    word, kind = met[-1]
    if kind == "title":
        if _plural(word):
            return "group"
        return "named" if _somebody(party) else "office"
    if party.role and party.name[:1].isupper():
        return "named"
    return "group" if kind == "group" or word in STANDS else "crowd"


def _plural(word: str) -> bool:
    return word.endswith("s") or word.endswith("men")


def _somebody(party: Party) -> bool:
    """Whether anything is left of the name without its office and nationality."""
    office = set(tables.fold(party.role or "").split())
    titles = tables.mapping("people", 0, 1)
    for word in party.name.split():
        bare = tables.fold(word)
        known = bare in office or bare in titles or bare in SMALL or side_of(word)
        if word[:1].isupper() and not known:
            return True
    return False


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
    likeness = names.compare(one.name, other.name)
    if likeness is Likeness.SAME:
        return Match.NAME
    loose = likeness is Likeness.LIKELY or _short(one.name, other.name)
    if loose and (shared or not one.sides or not other.sides):
        return Match.NAME
    return Match.OPEN if shared and (one.among or other.among) else Match.NONE


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
    sides = [frozenset(side for taker in takers for side in taker.sides if side_of(side)) for takers in (left, right)]
    clashes = tuple(_clashes(pairs, lone_left.values(), lone_right.values()))
    return Pairing(tuple(pairs), clashes, sides[0] ^ sides[1], (len(lone_left), len(lone_right)))


def _clashes(
    pairs: list[tuple[Taker, Taker, Match]], one: Iterable[Taker], other: Iterable[Taker]
) -> Iterator[tuple[Taker, Taker]]:
    """Those left over whom both entries name for one side, where no name of that side matches."""
    shared = {side for a, b, level in pairs if level is Match.NAME for side in a.sides & b.sides}
    for a in one:
        for b in other:
            if {a.form, b.form} <= {"named", "office"} and (a.sides & b.sides) - shared:
                yield a, b
