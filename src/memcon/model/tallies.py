"""Tallies: where figures of one thing, for one day, cannot all be right. Each value stands, with who gives it. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from math import inf

from memcon.model.entry import Figure
from memcon.values import place as places
from memcon.values.likeness import Likeness
from memcon.values.tables import fold

ABOUT = 0.1
"""What "about 40" may be off by, as a share: 36 to 44."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Values that shut each other out, for one day: each value that is told, as (relation, value), with the ids of the
    entries that tell it; the least value first."""

    day: date
    values: tuple[tuple[tuple[str, float], tuple[str, ...]], ...]


def disagreements(figures: Iterable[tuple[Figure, date | None]]) -> tuple[Disagreement, ...]:
    """Where these figures (each with the day that its report came out) disagree, by day.

    Held against each other are those of one measure, unit and thing counted (in the same words), for the same stretch
    and in no two places. Their day is the one that they are of, else that of their report. "At least 40" and 52 agree,
    "40" and 52 do not; what is denied or yet to come is no count.
    """
    groups: dict[tuple[date, tuple[str, ...]], list[Figure]] = {}
    for figure, published in figures:
        day = _day(figure) or published
        if day and figure.status == "actual" and (figure.of or figure.unit):
            groups.setdefault((day, _thing(figure)), []).append(figure)
    found = (_disagreement(day, told) for (day, _), told in sorted(groups.items()))
    return tuple(one for one in found if one)


def _day(figure: Figure) -> date | None:
    return figure.when.day if figure.when else None


def _thing(figure: Figure) -> tuple[str, ...]:
    said = (figure.of, figure.unit, figure.since, figure.as_of)
    return (figure.measure, *(fold(words or "") for words in said))


def _disagreement(day: date, told: list[Figure]) -> Disagreement | None:
    if not any(_apart(one, other) for one, other in combinations(told, 2)):
        return None
    values: dict[tuple[str, float], list[str]] = {}
    for figure in told:
        values.setdefault((figure.relation, figure.value), []).append(figure.id)
    ordered = sorted(values.items(), key=lambda item: (item[0][1], item[0][0]))
    return Disagreement(day, tuple((value, tuple(sorted(entries))) for value, entries in ordered))


def _apart(one: Figure, other: Figure) -> bool:
    """Whether no number fits both, for one place."""
    elsewhere = one.where and other.where and places.compare(one.where, other.where) is Likeness.DIFFERENT
    low, high = _range(one), _range(other)
    return not elsewhere and (low[1] < high[0] or high[1] < low[0])


def _range(figure: Figure) -> tuple[float, float]:
    value = float(figure.value)
    match figure.relation:
        case ">=":
            return value, inf
        case "<=":
            return -inf, value
        case "~":
            return value - ABOUT * abs(value), value + ABOUT * abs(value)
    return value, value
