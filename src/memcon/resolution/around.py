"""What memcon makes of its opinions on pairs once it looks at those around them: rivals, and chains that must not
close. Pure functions of a few pairs each, so that a ledger can ask them again just where something changed.

`resolve` and the pipeline enter.
"""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import combinations

from memcon.model.link import Link, Opinion, Verdict
from memcon.resolution.scoring import Judged
from memcon.resolution.weights import BLOCK, SCORE

Pair = tuple[str, str]
Judge = Callable[[str, str], Judged]
"""The full verdict on two entries by id, the smaller first."""
Rival = Callable[[str, str], tuple[Verdict, bool]]
"""No more of it than the verdict, and whether the days of the two are apart."""

RIVAL = "it fits another event as well, which cannot be this one"


def opinion(judged: Judged) -> Opinion | None:
    """What is worth keeping of a verdict on a pair; None for two that do not even look alike."""
    if judged.verdict == "different" and not judged.alike:
        return None
    return Opinion(judged.link, judged.loose, judged.numbered, judged.apart)


def ties(opinions: Iterable[Opinion]) -> list[Opinion]:
    """Of the opinions on one entry those that tie it to another without a common day: the surest, so many that their
    number is bounded."""
    loose = (one for one in opinions if one.loose and one.link.verdict == "same")
    return sorted(loose, key=lambda one: (-one.link.score, one.link.pair))[: BLOCK.rivals]


def doubted(entry: str, tied: Sequence[Opinion], rival: Rival) -> set[Pair]:
    """Where a loosely dated entry fits two that cannot be one, it is unsure which of them it tells of: the pairs of
    `entry` (its `ties`) that are in doubt. Where only the days of two plans differ, a round's number holds."""
    found: set[Pair] = set()
    for first, second in combinations(tied, 2):
        a, b = sorted({*first.link.pair, *second.link.pair} - {entry})
        verdict, apart = rival(a, b)
        if verdict == "different" or (apart and not (first.numbered or second.numbered)):
            found |= {first.link.pair, second.link.pair}
    return found


def rivals(judge: Judge, known: Mapping[Pair, Opinion]) -> Rival:
    """What `doubted` asks of two: from the opinion on them where it is known, else judged, once."""

    @cache
    def rival(one: str, other: str) -> tuple[Verdict, bool]:
        kept = known.get((one, other)) or judge(one, other)
        return (kept.link.verdict, kept.apart)

    return rival


def settled(one: Opinion, doubt: bool) -> Link:
    """The link of an opinion, lowered where it is in doubt."""
    if not doubt:
        return one.link
    score = min(one.link.score, SCORE.rivals)
    return replace(one.link, verdict="unsure", score=score, reasons=(*one.link.reasons, RIVAL))


def barred(members: Sequence[str], known: Container[Pair], judge: Judge) -> Iterator[Link]:
    """The links `different` within a group that links `same` would make: what is vetoed never meets by a chain.

    Each member (in order of its id) is held against so many that follow; those of a greater crowd are held together by
    day and place already.
    """
    order = sorted(members)
    for n, one in enumerate(order):
        for other in order[n + 1 : n + 1 + BLOCK.group]:
            if (one, other) not in known and (verdict := judge(one, other)).veto:
                yield verdict.link


def by_entry(opinions: Iterable[Opinion]) -> Mapping[str, list[Opinion]]:
    """The opinions on each entry."""
    found: dict[str, list[Opinion]] = {}
    for one in opinions:
        for entry in one.link.pair:
            found.setdefault(entry, []).append(one)
    return found
