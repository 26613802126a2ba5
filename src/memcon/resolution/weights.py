"""Every weight, threshold and limit of resolution, each with how it was set. No other file holds one.

Weights are in bits, as Fellegi and Sunter have them: log2 of how much more often a level is met among pairs
that are one event than among pairs that only look alike. They were counted by `eval/same_event.py --fit`
on the gold training reports and half of the development reports (in `FITTED`), and rounded.
"""

from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Copies:
    """Runs of five words are long enough to be rare by chance and short enough to survive an edited word."""

    words: int = 5
    sample: int = 4
    hits: int = 3
    common: int = 50
    least: int = 30
    share: float = 0.6


COPY = Copies()


@dataclass(frozen=True, slots=True)
class Time:
    """Days. `narrow`: what is dated to so many days is exact. `fresh`: news without a day is told so soon.
    `near`: so long a day stays news. `plan`: so far apart reports of one planned round may date it.
    `window`: candidates further apart are not compared."""

    narrow: int = 3
    fresh: int = 1
    near: int = 3
    plan: int = 3
    window: int = 60


TIME = Time()


@dataclass(frozen=True, slots=True)
class Parties:
    """`many`: so many sides more make a summit out of a meeting of two."""

    many: int = 2


PARTIES = Parties()


@dataclass(frozen=True, slots=True)
class Shared:
    """Shares of words in common."""

    forum: float = 0.6
    forum_apart: float = 0.3
    topics: float = 0.3
    wording: float = 0.4


SHARED = Shared()
WEIGHTS: MappingProxyType[tuple[str, str], float] = MappingProxyType({})
