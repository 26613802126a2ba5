"""What several entries of one event say together, slot by slot, and where they disagree. Pure.

`event.events` alone enters. A value in a conflict is a string as records write it: a moment as EDTF, a place
or party by its name.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from types import MappingProxyType
from typing import Generic, TypeVar

from memcon.model.entry import DEED_TYPES, FORMATS, STATUSES, Deed, Meeting, Party
from memcon.model.groups import COMING
from memcon.values import moment as moments
from memcon.values import name as names
from memcon.values import office as offices
from memcon.values import place as places
from memcon.values.likeness import Likeness
from memcon.values.moment import Moment
from memcon.values.place import Place

Told = Sequence[Meeting | Deed]
Values = tuple[tuple[str, tuple[str, ...]], ...]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Merged(Generic[T]):
    """A slot of an event: what all entries allow, and, where they disagree, each value with its entries."""

    field: str
    value: T | None
    values: Values = ()


@dataclass(frozen=True, slots=True)
class Joined:
    """A party under all the forms that the entries give it: `tellings` are (entry id, party)."""

    name: str
    side: str | None
    entries: tuple[str, ...]
    tellings: tuple[tuple[str, Party], ...]


def merged_when(told: Told, days: Mapping[str, Moment] = MappingProxyType({})) -> Merged[Moment]:
    """The days that all allow. Where some shut each other out: the shortest interval over them, and each.

    The exact ones speak first, so that a vague one never hides that two exact ones differ. `days` (by entry) are what
    a dating gave; it takes the place of what the entry itself says.
    """
    heard: list[tuple[Moment, list[str]]] = []
    said = ((days.get(entry.id) or entry.when or moments.UNKNOWN, entry.id) for entry in told)
    for when, entry_id in sorted(said, key=_vagueness):
        if when == moments.UNKNOWN:
            continue
        for n, (held, who) in enumerate(heard):
            both = moments.meet(held, when)
            if both is not None:
                heard[n] = both, [*who, entry_id]
                break
        else:
            heard.append((when, [entry_id]))
    if len(heard) < 2:
        return Merged("when", heard[0][0] if heard else None)
    span = moments.hull([held for held, _ in heard])
    return Merged("when", span, _sorted((held.edtf or held.text, who) for held, who in heard))


def _vagueness(said: tuple[Moment, str]) -> tuple[int, str, str]:
    when, entry = said
    if when.earliest and when.latest:
        return (when.latest - when.earliest).days, when.text, entry
    return 10**9 + (not when.known), when.text, entry


def merged_where(told: Told) -> Merged[Place]:
    """The most exact of the places, if each lies in the next; none where two lie apart, and each of these."""
    heard: list[tuple[Place, list[str]]] = []
    for entry in sorted(told, key=_place_order):
        if entry.where is None:
            continue
        alike = [who for held, who in heard if places.compare(held, entry.where) is not Likeness.DIFFERENT]
        for who in alike:
            who.append(entry.id)
        if not alike:
            heard.append((entry.where, [entry.id]))
    if len(heard) < 2:
        return Merged("where", heard[0][0] if heard else None)
    return Merged("where", None, _sorted((held.name, who) for held, who in heard))


def _place_order(entry: Meeting | Deed) -> tuple[int, int, str, str]:
    exact, length = _exactness(entry.where)
    return -exact, -length, entry.where.name if entry.where else "", entry.id


def _exactness(place: Place | None) -> tuple[int, int]:
    """A town says more than its country, a longer name more than a shorter."""
    return (0, 0) if place is None else (1 + (not places.is_country(place.name)), len(place.name))


def merged_parties(told: Told) -> tuple[Joined, ...]:
    """The parties of all entries, each under its fullest name; two of one entry stay two."""
    joined: list[list[tuple[str, Party]]] = []
    for entry in told:
        fresh = list(joined)
        for party in sorted(_parties(entry), key=lambda p: (-len(p.name), p.name)):
            home = next((those for those in fresh if all(same_party(p, party) for _, p in those)), None)
            if home is None:
                joined.append([(entry.id, party)])
            else:
                home.append((entry.id, party))
                fresh.remove(home)
    return tuple(sorted((_joined(those) for those in joined), key=lambda j: (-len(j.entries), j.name)))


def _parties(entry: Meeting | Deed) -> list[Party]:
    given = entry.parties if isinstance(entry, Meeting) else (entry.actor, entry.target)
    return [party for party in given if party is not None]


def same_party(one: Party, other: Party) -> bool:
    """Whether two parties of one event are the same: like names, or a short form of the other's on its side."""
    likeness = names.compare(one.name, other.name)
    if likeness in (Likeness.SAME, Likeness.LIKELY):
        return True
    short = names.is_short_form(one.name, other.name) or names.is_short_form(other.name, one.name)
    return short and (not one.side or not other.side or names.compare(one.side, other.side) is Likeness.SAME)


def _joined(tellings: list[tuple[str, Party]]) -> Joined:
    name = min((p.name for _, p in tellings), key=lambda n: (-len(n), n))
    sides = Counter(p.side for _, p in tellings if p.side)
    side = min(sides, key=lambda s: (-sides[s], s)) if sides else None
    return Joined(name, side, tuple(sorted({e for e, _ in tellings})), tuple(tellings))


def slots(told: Told) -> tuple[Merged[str], ...]:
    """The other slots on which the entries may disagree; only those in which they truly do hold values."""
    return tuple(_slot(field, told) for field in ("status", "format", "host", "mediator", "type"))


def _slot(field: str, told: Told) -> Merged[str]:
    heard: dict[str, list[str]] = {}
    for entry in told:
        value = getattr(entry, field, None)
        if value:
            heard.setdefault(value, []).append(entry.id)
    clash = any(_clash(field, a, b) for a, b in combinations(sorted(heard), 2))
    return Merged(field, None, _sorted(heard.items()) if clash else ())


def leading(told: Told) -> tuple[str, str]:
    """The status and the form (format or type) that most entries give; of equals the one that LEDGER lists first,
    `unspecified` last."""
    statuses = Counter(entry.status for entry in told)
    forms = Counter(entry.format if isinstance(entry, Meeting) else entry.type for entry in told)
    order: tuple[str, ...] = (*FORMATS, *DEED_TYPES)
    form = min(forms, key=lambda f: (f == "unspecified", -forms[f], order.index(f)))
    return min(statuses, key=lambda s: (-statuses[s], STATUSES.index(s))), form


APART = ({"call"}, {"in-person", "visit", "multilateral"}), ({"talks"}, {"indirect-talks"})
"""Formats that shut each other out: one cannot be on the telephone and in the room, nor face to face and not."""


def _clash(field: str, one: str, other: str) -> bool:
    if field == "status":
        return (one in COMING) != (other in COMING) or "denied" in (one, other)
    if field == "format":
        return any({one, other} & a and {one, other} & b for a, b in APART)
    return field == "type" or names.compare(one, other) is Likeness.DIFFERENT


def roles(takers: Iterable[Joined]) -> tuple[Merged[str], ...]:
    """For each party whose offices differ from report to report: the offices, as the reports give them."""
    found: list[Merged[str]] = []
    for taker in takers:
        heard: dict[str, list[str]] = {}
        for entry, party in taker.tellings:
            if party.role:
                same = next((r for r in heard if not _other_office(r, party.role)), party.role)
                heard.setdefault(same, []).append(entry)
        if len(heard) > 1:
            found.append(Merged(f"role of {taker.name}", None, _sorted(heard.items())))
    return tuple(found)


def _other_office(one: str, other: str) -> bool:
    a, b = offices.parse(one), offices.parse(other)
    return bool(a and b and offices.compare(a, b) is Likeness.DIFFERENT)


def _sorted(heard: Iterable[tuple[str, Iterable[str]]]) -> Values:
    return tuple(sorted((value, tuple(sorted(who))) for value, who in heard))
