"""Solve: the days that a set of clues leaves. Pure; `dating` enters.

A clue is a set of intervals with a weight. The line of days is cut at the ends of all intervals; the answer is the
stretches that the clues with most weight together allow. Where no day fits all clues, the lighter ones are left out
and reported as misfits; nothing is mended. The cost grows with the number of clues times that of their intervals.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from memcon.model.dating import Clue, Dating, within
from memcon.values.moment import Moment, meet

Stretch = tuple[date, date]


def solve(article: str, clues: Iterable[Clue]) -> Dating:
    """The days left, with the clues that bound them and those that do not fit. The order of the clues is no matter."""
    told = sorted(set(clues), key=lambda c: (c.kind, c.words, c.why, str(c.allows), c.weight))
    told = [c for c in told if c.allows]
    days = tuple(_moment(s) for s in _joined(_best(told)))
    days = tuple(m for m in days if m.known)
    fits = [c for c in told if _fits(c, days)]
    reasons = tuple(c for c in fits if _bounds(c, days))
    return Dating(article, days, reasons, tuple(c for c in told if c not in fits))


def _best(clues: Sequence[Clue]) -> list[Stretch]:
    """The stretches of days that clues of the greatest weight allow."""
    change: dict[date, float] = defaultdict(float)
    change[date.min] += 0.0
    for clue in clues:
        for first, last in _joined([(m.earliest or date.min, m.latest or date.max) for m in clue.allows]):
            change[first] += clue.weight
            if last < date.max:
                change[last + timedelta(1)] -= clue.weight
    cuts = sorted(change)
    weights, running = [], 0.0
    for cut in cuts:
        running += change[cut]
        weights.append(round(running, 6))
    ends = [cut - timedelta(1) for cut in cuts[1:]] + [date.max]
    most = max(weights)
    return [(cut, end) for cut, end, weight in zip(cuts, ends, weights, strict=True) if weight == most]


def _joined(stretches: Iterable[Stretch]) -> list[Stretch]:
    """The stretches in order, those that touch put together."""
    found: list[Stretch] = []
    for first, last in sorted(stretches):
        if found and (found[-1][1] == date.max or first <= found[-1][1] + timedelta(1)):
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return found


def _moment(stretch: Stretch) -> Moment:
    first, last = stretch
    return Moment(first if first > date.min else None, last if last < date.max else None)


def _fits(clue: Clue, days: Sequence[Moment]) -> bool:
    return not days or any(meet(m, day) is not None for m in clue.allows for day in days)


def _bounds(clue: Clue, days: Sequence[Moment]) -> bool:
    """Whether a clue shuts out the day before or after one of the stretches: without it there might be more."""
    beside = [m.earliest - timedelta(1) for m in days if m.earliest and m.earliest > date.min]
    beside += [m.latest + timedelta(1) for m in days if m.latest and m.latest < date.max]
    return any(not within(clue.allows, day) for day in beside)
