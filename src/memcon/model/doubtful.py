"""What makes an entry doubtful: signs in its own slots that a person should look at it. Pure; a sign is no proof.

The ledger keeps the signs of each entry when it is added, so that the review queue needs no search.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from memcon.model.entry import Deed, Entry, Figure, Meeting, Party, Role, Statement
from memcon.values.office import parse as office

LONG_DAYS = 366
"""Days: an `actual` meeting or deed that may lie anywhere in more than a year was most likely not dated right."""

FEW_WORDS = 2
"""Words: a statement whose content has no more than these says too little to be told from its neighbours."""


class _Sign(NamedTuple):
    words: str
    weight: float
    holds: Callable[[Entry], bool]


@dataclass(frozen=True, slots=True)
class Signs:
    """`reasons` in words, the heaviest first; `weight` is their sum: what the queue is ordered by."""

    reasons: tuple[str, ...]
    weight: float


def signs(entry: Entry) -> Signs:
    """The signs that an entry shows; none mostly."""
    found = [sign for sign in _SIGNS if sign.holds(entry)]
    return Signs(tuple(sign.words for sign in found), sum(sign.weight for sign in found))


def _parties(entry: Entry) -> tuple[Party, ...]:
    match entry:
        case Meeting():
            return entry.parties
        case Statement():
            return tuple(filter(None, (entry.speaker, entry.target)))
        case Deed():
            return tuple(filter(None, (entry.actor, entry.target)))
    return ()


def _nobody_named(entry: Entry) -> bool:
    return any(party.name[:1].islower() for party in _parties(entry))


def _office_only(entry: Entry) -> bool:
    return any(not party.role and office(party.name) is not None for party in _parties(entry))


def _no_actor(entry: Entry) -> bool:
    return isinstance(entry, Deed) and entry.actor is None


def _same_twice(entry: Entry) -> bool:
    names = [party.name for party in _parties(entry)]
    return len(set(names)) < len(names)


def _long(entry: Entry) -> bool:
    when = entry.when
    if not isinstance(entry, Meeting | Deed) or entry.status != "actual" or when is None:
        return False
    return bool(when.earliest and when.latest and (when.latest - when.earliest).days > LONG_DAYS)


def _says_little(entry: Entry) -> bool:
    return isinstance(entry, Statement) and len(entry.content.split()) <= FEW_WORDS


def _bare_number(entry: Entry) -> bool:
    return isinstance(entry, Figure) and not entry.of and not entry.unit


def _bare_office(entry: Entry) -> bool:
    return isinstance(entry, Role) and not entry.title


_SIGNS = (
    _Sign("the same name stands on both sides", 3.0, _same_twice),
    _Sign("nobody is named as the one who did it", 2.0, _no_actor),
    _Sign("a number without what it counts", 2.0, _bare_number),
    _Sign("it may lie anywhere in more than a year", 1.5, _long),
    _Sign("somebody is named by a common noun alone", 1.0, _nobody_named),
    _Sign("the words of what was said are very few", 1.0, _says_little),
    _Sign("somebody is named by an office alone", 0.5, _office_only),
    _Sign("a body without the office in it", 0.5, _bare_office),
)
"""Signs with their weights, the heaviest first: by judgement, from how badly the entry would mislead if it is wrong."""
