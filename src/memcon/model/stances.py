"""Stances: what is accepted, refused, confirmed and denied on one day, of one thing. Each stays whose it is. Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from operator import attrgetter

from memcon.model.entry import Act, Statement
from memcon.values.tables import fold, words

YES: frozenset[Act] = frozenset({"accept", "confirm"})
NO: frozenset[Act] = frozenset({"reject", "deny"})
STANCES: tuple[Act, ...] = ("accept", "confirm", "reject", "deny")
SHARED = 2
"""Words that two statements must share to be of one thing: one ("ceasefire", "proposal") is common to all of a war."""
_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class Split:
    """Stances of one day that go both ways: each (act, party) with the ids of the entries that tell it, the acts in the
    order of `STANCES`. `one_party` says that one party is told to have gone both ways."""

    day: date
    told: tuple[tuple[tuple[Act, str], tuple[str, ...]], ...]
    one_party: bool


def party_of(statement: Statement) -> str:
    """Whose position it is: the side spoken for, else the speaker."""
    return statement.speaker.side or statement.speaker.name


def key_words(statement: Statement) -> frozenset[str]:
    """The words of what is said that may name an issue: no small words, no names of the two parties."""
    people = {w for p in (statement.speaker, statement.target) if p for w in fold(f"{p.name} {p.side or ''}").split()}
    said = {_stem(fold(word)) for word in _WORD.findall(statement.content)}
    return frozenset(said - people - words("smallwords"))


def splits(statements: Iterable[tuple[Statement, date | None]]) -> tuple[Split, ...]:
    """Where these statements (each with its day) go both ways on one thing, by day: a yes and a no that share `SHARED`
    words, with all that hang together with them so. What was only called for or denied in its turn is no stance."""
    days: dict[date, list[Statement]] = {}
    for said, day in statements:
        if day and said.act in STANCES and said.status == "actual":
            days.setdefault(day, []).append(said)
    in_order = ((day, sorted(those, key=attrgetter("id"))) for day, those in sorted(days.items()))
    return tuple(_split(day, group) for day, those in in_order for group in _opposed(those))


def _opposed(those: list[Statement]) -> list[list[Statement]]:
    """The groups of statements that a yes and a no hold together."""
    home = {said.id: {said.id} for said in those}
    for one, other in combinations(those, 2):
        if (one.act in YES) != (other.act in YES) and len(key_words(one) & key_words(other)) >= SHARED:
            home[one.id] |= home[other.id]
            home |= dict.fromkeys(home[other.id], home[one.id])
    groups = {min(ids): ids for ids in home.values() if len(ids) > 1}
    return [[said for said in those if said.id in ids] for _, ids in sorted(groups.items())]


def _split(day: date, group: list[Statement]) -> Split:
    told: dict[tuple[Act, str], list[str]] = {}
    for said in group:
        told.setdefault((said.act, party_of(said)), []).append(said.id)
    order = sorted(told.items(), key=lambda item: (STANCES.index(item[0][0]), fold(item[0][1]), item[0][1]))
    yes, no = ({fold(party) for (act, party) in told if act in ways} for ways in (YES, NO))
    return Split(day, tuple((key, tuple(ids)) for key, ids in order), bool(yes & no))


def _stem(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 4 else word
