"""Every weight, margin and limit of dating, each with how it was set. No other file of this room holds one.

A weight says which clue yields where two contradict each other. What cannot have been known before a day ("since the
invasion", a death, an office that somebody holds) is nearly certain as a lower bound: a report tells of the past and
never of the future. The upper bound of a term is soft: reports look back and still say "President Obama". Set with
the reports of gold/train in view and judged on those of gold/dev and the corpus (eval/dating.py).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """`known`: not before what the article knows of. `term`: within a term; `lead`: of whom it tells as acting now.
    `ahead`: not after a day that it expects. `stamp`: its own dateline. `weekday`: a weekday that fits a date in few
    years only. `length`: a war's length in months. `alive`: somebody acts who later died. `report`: another report of
    the same event. `copy`: the same text elsewhere. `figure`: a cumulative figure between two others."""

    known: float = 4.0
    term: float = 1.0
    lead: float = 1.5
    ahead: float = 1.5
    stamp: float = 5.0
    weekday: float = 1.5
    length: float = 1.0
    alive: float = 1.5
    report: float = 3.0
    copy: float = 3.0
    figure: float = 2.0


WEIGHTS = Weights()


@dataclass(frozen=True, slots=True)
class Margins:
    """Days. `office`: so long after its end is a term still written of as present (the day of a change, news of it);
    `eve`: so long before it begins. `weekday`: a date told with its weekday and no year is at most so far off.
    `months`: a length in months is good to so many to each side. `told`: figures reach print so late. `copy`: copies
    appear within so many days. `zone`: a day may have begun elsewhere."""

    office: int = 10
    eve: int = 1
    weekday_before: int = 200
    weekday_after: int = 60
    length: int = 31
    told: int = 2
    copy: int = 3
    zone: int = 1


MARGINS = Margins()


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on the work: `first` and `last` years that a date without a year may mean, `clues` of one kind an article
    may give, `rounds` in which undated reports date each other, `series` figures that make one, `words` an article's
    sentence is searched for names."""

    first: int = 1990
    last: int = 2050
    clues: int = 200
    rounds: int = 4
    series: int = 3
    reach: int = 60


LIMITS = Limits()
