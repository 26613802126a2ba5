"""Clues from cumulative figures: a toll lies between its neighbours in the series that dated reports make.

A series is all figures of one measure for one place, told as totals ("since", "have been killed", "toll"), by the day
on which their reports came out, and rising: those that fall back behind an earlier one are left out of it. `across`
enters; nothing is known here of any series, it is made of what the ledger holds.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from memcon.dating.weights import LIMITS, MARGINS, WEIGHTS
from memcon.model.dating import Clue, Total
from memcon.model.entry import Entry, Figure, Measure
from memcon.values import place
from memcon.values.known import side_of
from memcon.values.moment import Moment

COUNTED: frozenset[Measure] = frozenset({"killed", "injured", "missing", "displaced", "detained", "released"})
_TOTAL = re.compile(
    r"\b(?:since|so far|in total|total|toll|altogether|more than \w+ months|(?:has|have) (?:now |already )?(?:been )?"
    r"(?:killed|wounded|injured|displaced|risen|reached|climbed|surpassed|topped)|to date|began|start(?:ed)? of the)\b",
    re.IGNORECASE,
)
_NAMES = re.compile(r"\b[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?")
_LEAST = 100
"""A toll below this is one event's and not a series'."""

Key = tuple[str, str]


@dataclass(frozen=True)
class Series:
    """A rising series: `points` are (day of the report, value), days and values never falling."""

    key: Key
    points: tuple[tuple[date, float], ...]

    def days(self, value: float) -> Moment:
        """The days on which the total was `value`: from the last report of less to the first of more."""
        values = [v for _, v in self.points]
        below, above = bisect_left(values, value), bisect_right(values, value)
        first = self.points[below - 1][0] if below else None
        if below < above:
            # Reports with the very figure: it was so on those days.
            first = max(filter(None, (first, self.points[below][0] - timedelta(MARGINS.told))))
        last = self.points[above][0] if above < len(values) else None
        return Moment(first, last + timedelta(MARGINS.told) if last else None)


def series(totals: Iterable[Total]) -> tuple[Series, ...]:
    """The series that dated figures make: those of at least `LIMITS.series` different values that rise together."""
    found: dict[Key, set[tuple[date, float]]] = defaultdict(set)
    for total in totals:
        if total.day is not None:
            found[total.series].add((total.day, total.value))
    made = (Series(key, _rising(sorted(points))) for key, points in sorted(found.items()))
    return tuple(s for s in made if len({v for _, v in s.points}) >= LIMITS.series)


def totals(entries: Iterable[Entry], day: date | None) -> Iterator[Total]:
    """What these entries of an article that came out on `day` add to series."""
    for entry in entries:
        if isinstance(entry, Figure):
            for key in sorted(keys(entry)):
                yield Total(key, entry.id, entry.article, float(entry.value), day)


def otherwise(told: Iterable[Total], before: Iterable[Total], after: Iterable[Total]) -> frozenset[str]:
    """The articles whose figures (`told`, all of each article's) mean other days in the series that `after` makes than
    in those of `before`."""
    mine: dict[str, list[Total]] = defaultdict(list)
    for total in told:
        mine[total.article].append(total)
    old, new = series(before), series(after)
    return frozenset(a for a, those in mine.items() if list(figure_clues(those, old)) != list(figure_clues(those, new)))


def keys(entry: Entry) -> frozenset[Key]:
    """The series that a figure may belong to: its measure with each place or party that its sentence names."""
    if (
        not isinstance(entry, Figure)
        or entry.measure not in COUNTED
        or entry.value < _LEAST
        or entry.status != "actual"
    ):
        return frozenset()
    text = " ".join(piece.text for piece in entry.evidence)
    if not (_TOTAL.search(text) or entry.since):
        return frozenset()
    named = {name for match in _NAMES.finditer(text) for name in (match[0], *match[0].split())}
    return frozenset((entry.measure, spot) for name in named if (spot := _spot(name)))


def figure_clues(told: Iterable[Total], known: Iterable[Series]) -> Iterator[Clue]:
    """A clue for each cumulative figure of an article that falls into a series; of several series, the one with most
    points."""
    by_key = {s.key: s for s in known}
    by_entry: dict[str, list[Total]] = defaultdict(list)
    for total in told:
        by_entry[total.entry].append(total)
    for those in by_entry.values():
        mine = [by_key[total.series] for total in those if total.series in by_key]
        if not mine:
            continue
        value, best = those[0].value, max(mine, key=lambda s: (len(s.points), s.key))
        days = best.days(value)
        if days.known and _near(best, value):
            measure, spot = best.key
            why = f"between its neighbours in the series “{measure}, {spot}” ({days.edtf})"
            yield Clue("figure", f"{value:,.0f} {measure}", why, (days,), WEIGHTS.figure)


def _near(one: Series, value: float) -> bool:
    """Whether a value is one of the series' kind at all: no farther than half as much again beyond its ends."""
    return one.points[0][1] / 1.5 <= value <= one.points[-1][1] * 1.5


def _spot(name: str) -> str | None:
    """A place or party by one name: `Gaza Strip` and `Gaza` are one."""
    found = place.parse(name)
    side = side_of(name)
    return found.name.removesuffix(" Strip") if found else side


def _rising(points: list[tuple[date, float]]) -> tuple[tuple[date, float], ...]:
    """The longest run of points whose values never fall, by patience sorting."""
    tails: list[float] = []
    ends: list[int] = []
    before: list[int | None] = []
    for n, (_, value) in enumerate(points):
        place_ = bisect_right(tails, value)
        before.append(ends[place_ - 1] if place_ else None)
        if place_ == len(tails):
            tails.append(value)
            ends.append(n)
        else:
            tails[place_], ends[place_] = value, n
    chain: list[tuple[date, float]] = []
    here = ends[-1] if ends else None
    while here is not None:
        chain.append(points[here])
        here = before[here]
    return tuple(reversed(chain))
