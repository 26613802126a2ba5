"""Every weight, threshold and limit of resolution, each with how it was set. No other file holds one.

Weights are in bits, as Fellegi and Sunter have them: log2 of how much more often a level is met among pairs
that are one event than among pairs that are not. `eval/same_event.py --bits` counts them on the gold training
reports and every second development report. The sample is small (58 pairs against 37 that no veto parts, most
of one series of talks), so that the counts gave the order and the rough size, and what they would reverse by
chance (a topic in common, a host of another name) is set near 0. The rules beside them were written with all of
the gold in view: only reports that are kept back judge those.
"""

from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Copies:
    """Runs of `words` words are long enough to be rare by chance and short enough to survive an edited word.

    `share` of the shorter text's runs, and at most `longer` times its length: read through on 4,272 real
    reports, where agency copy in two papers has 0.80 to 0.99, and official readouts of two meetings, which
    share their formulas, up to 0.94 but fewer than `short` runs; shorter texts need `share_short`. `sample`:
    one run in so many finds the candidates (at most `runs` of a text), and its least `few`, which a short text needs;
    `hits` shared ones make one, if they are `sampled` of those that the shorter has (a copy shares more); of a run in
    more than `common` articles neighbours alone count. Texts of fewer than `least` runs are too short to tell.
    `kept`: texts held in memory."""

    words: int = 5
    share: float = 0.8
    longer: int = 4
    short: int = 200
    share_short: float = 0.97
    sample: int = 16
    few: int = 8
    runs: int = 256
    hits: int = 2
    sampled: float = 0.6
    common: int = 50
    least: int = 30
    kept: int = 1024


COPY = Copies()


@dataclass(frozen=True, slots=True)
class Time:
    """Days. `narrow`: what spans so many more than one is exact, `week`: nearly so. `fresh`: so soon is told what
    has no day. `near`: so long a day stays news. `plan`: so far apart may reports date one planned round.
    `window`: what lies further apart is not compared."""

    narrow: int = 3
    week: int = 6
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
    close: float = 0.4
    some: float = 0.2


SHARED = Shared()


@dataclass(frozen=True, slots=True)
class Block:
    """Limits that bound the work on hostile or enormous input. `parties` and `words` of names that make blocks;
    `most`: with so many neighbours after it is an entry compared in one block (two governments meet a reporter's eye
    a thousand times in a week; those of one meeting stand side by side by day, names and place); `sign`: code points
    of who and where that order a block; `near`: people with a word of the name in common who are compared; `rivals`:
    loose links of one entry that are held against each other; `group`: members of one event that are."""

    parties: int = 8
    words: int = 3
    most: int = 24
    sign: int = 60
    near: int = 400
    rivals: int = 12
    group: int = 24


BLOCK = Block()


@dataclass(frozen=True, slots=True)
class Related:
    """Days that a `plan`, a `visit` and what was `held` may be dated to for one to be of the other (a plan for "next
    month" has many meetings in it); `words` that an answer shares with the offer, the answer's target counting one.
    Set by reading the development reports."""

    plan: int = 6
    visit: int = 6
    held: int = 2
    words: int = 3


RELATED = Related()

EXACT = ("day", "days")
"""Levels of `time` at which a common day holds two entries together."""
ROUND = ("same", "next", "series")
"""Levels of `rounds` that name one and the same."""
FURTHER = (
    ("place", ("same", "within", "told")), ("office", ("acting",)), ("helpers", ("same",)), ("topics", ("same",)),
    ("wording", ("close",)),
)  # fmt: skip
"""What may stand beside the same people where no common day does."""


@dataclass(frozen=True, slots=True)
class Needed:
    """`further`: how many of `FURTHER` it takes. Two: one alone (a capital, "bilateral ties") is common to most
    meetings of the same two people."""

    further: int = 2


NEEDED = Needed()


@dataclass(frozen=True, slots=True)
class Score:
    """`prior`: bits before anything is compared, most candidates being two events. `same` and `unsure`: the
    probabilities from which the verdicts hold. `vetoed`, `doubtful`: bits that a veto or a doubt leaves at most.
    `rivals`: what is left where two events claim one entry. `told`: so many doubts are told to a reader. `nothing`:
    with fewer bits, what shares one party at most is surely below `unsure` (0.2 is -2 bits, the rest for rounding)."""

    prior: float = -3.0
    same: float = 0.8
    unsure: float = 0.2
    vetoed: float = -4.0
    doubtful: float = 1.0
    rivals: float = 0.5
    told: int = 2
    nothing: float = -2.05


SCORE = Score()
ONGOING = ("mediate", "cooperate")
"""Deeds that go on for months: two undated reports of one actor's may be one, and nobody can tell."""
MUTUAL = ("agree",)
"""Deeds of both sides: which of them a report names first says nothing."""
WEIGHTS: MappingProxyType[tuple[str, str], float] = MappingProxyType({
    ("parties", "people"): 3.0,
    ("parties", "person and body"): 2.0,
    ("parties", "bodies"): 2.0,
    ("parties", "actor and target"): 2.0,
    ("parties", "actor"): 1.5,
    ("parties", "person and side"): 1.0,
    ("parties", "sides"): 0.5,
    ("parties", "one"): -3.0,
    ("time", "day"): 3.0,
    ("time", "days"): 1.5,
    ("time", "week"): 1.0,
    ("time", "near"): 2.0,
    ("time", "fresh"): 1.5,
    ("time", "weekday"): 2.0,
    ("time", "unknown"): -0.5,
    ("time", "stale"): -1.0,
    ("time", "apart"): 0.0,
    ("place", "same"): 2.0,
    ("place", "within"): 1.5,
    ("place", "told"): 1.0,
    ("form", "same"): 0.5,
    ("status", "denied"): -1.0,
    ("rounds", "same"): 3.5,
    ("rounds", "next"): 3.5,
    ("rounds", "series"): 3.0,
    ("forum", "same"): 3.0,
    ("forum", "one"): -1.0,
    ("helpers", "same"): 1.5,
    ("office", "same"): 0.5,
    ("office", "acting"): 1.5,
    ("office", "other"): -1.5,
    ("again", "back"): 4.0,
    ("topics", "same"): 0.7,
    ("wording", "close"): 2.0,
    ("wording", "some"): 1.0,
})  # fmt: skip
