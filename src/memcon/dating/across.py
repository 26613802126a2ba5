"""Across: what other reports add to an undated article's own clues, and the answer. The door for the pipeline.

Undated reports of one event date each other, so it is done in rounds: each rests on what the round before found, all
together, so that the order in which reports came into the ledger changes nothing.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from memcon.dating.neighbours import told_elsewhere
from memcon.dating.probe import Reread, days_of
from memcon.dating.series import Series, figure_clues, totals
from memcon.dating.solve import solve
from memcon.dating.weights import LIMITS, MARGINS, WEIGHTS
from memcon.model.dating import Clue, Dating, spread
from memcon.model.entry import Entry
from memcon.values.moment import Moment


@dataclass(frozen=True)
class Case:
    """An undated article: its own clues and entries; `links` are pairs of one of its entries and one of another
    article that tell of the same event; `copies` the days on which the same text came out elsewhere."""

    article: str
    clues: tuple[Clue, ...]
    entries: tuple[Entry, ...]
    links: tuple[tuple[Entry, Entry], ...] = ()
    copies: tuple[Moment, ...] = ()


@dataclass(frozen=True)
class Found:
    """The dating of each case, and the days of their entries by (article, entry)."""

    datings: tuple[Dating, ...] = ()
    days: Mapping[tuple[str, str], Moment] = field(default_factory=dict)


def across(cases: Iterable[Case], series: Sequence[Series], reread: Reread) -> Found:
    """When each of these articles came out, and when what they tell of was."""
    order = sorted(cases, key=lambda c: c.article)
    fixed = {case.article: (*case.clues, *_copied(case), *_counted(case, series)) for case in order}
    found = Found()
    for _ in range(LIMITS.rounds):
        now = _round(order, fixed, found, reread)
        if now == found:
            break
        found = now
    return found


def _round(order: Sequence[Case], fixed: Mapping[str, tuple[Clue, ...]], before: Found, reread: Reread) -> Found:
    """One round: what other reports tell rests on what the round before found."""
    datings: list[Dating] = []
    days: dict[tuple[str, str], Moment] = {}
    for case in order:
        dating = solve(case.article, (*fixed[case.article], *told_elsewhere(case.links, before.days, reread)))
        days |= dict(_days(case, dating, reread))
        datings.append(dating)
    return Found(tuple(d for d in datings if d.days or d.misfits), days)


def _copied(case: Case) -> Iterable[Clue]:
    for day in case.copies:
        allows = (spread(day, MARGINS.copy, MARGINS.copy),)
        yield Clue("copy", "", f"the same text came out elsewhere on {day.edtf}", allows, WEIGHTS.copy)


def _counted(case: Case, series: Sequence[Series]) -> Iterable[Clue]:
    return figure_clues(totals(case.entries, None), series)


def _days(case: Case, dating: Dating, reread: Reread) -> Iterable[tuple[tuple[str, str], Moment]]:
    """The days that the entries of a dated case get."""
    for entry in case.entries:
        when = days_of(entry, dating.moment, reread)
        if when is not None:
            yield (case.article, entry.id), when
