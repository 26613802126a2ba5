"""The verdict on a pair: vetoes, then the sum of weights, then doubts. `resolve` enters."""

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from memcon.model.entry import Deed, Party
from memcon.model.groups import COMING
from memcon.model.link import Link, Verdict
from memcon.resolution.features import COMPARISONS, form, place, status, topics, wording
from memcon.resolution.features_when import time
from memcon.resolution.features_who import forum, parties
from memcon.resolution.pairing import Match, Pairing, match, pair
from memcon.resolution.parties import Taker
from memcon.resolution.sight import Sight
from memcon.resolution.two import Finding, Two, form_of
from memcon.resolution.vetoes import DOUBTS, EARLY, VETOES
from memcon.resolution.weights import EXACT, MUTUAL, ONGOING, ROUND, SCORE, WEIGHTS
from memcon.values import moment as moments

FIRST: tuple[Callable[[Two], Finding], ...] = (parties, time, status, forum)
"""What the earliest vetoes ask after."""
_PARTS = 2
"""Of a deed: who does it, and whom it befalls."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A verdict with all that it rests on. `veto` is the reason that nothing outweighs, or ""."""

    two: Two
    verdict: Verdict
    score: float
    reasons: tuple[str, ...]
    findings: tuple[Finding, ...]
    veto: str = ""

    @property
    def link(self) -> Link:
        """As a link."""
        return Link.between(self.two.left.entry.id, self.two.right.entry.id, self.verdict, self.score, self.reasons)

    def level(self, feature: str) -> str:
        """What one comparison found."""
        return next((f.level for f in self.findings if f.feature == feature), "")

    @property
    def loose(self) -> bool:
        """Whether no common day holds the two together."""
        return self.level("time") not in EXACT

    @property
    def apart(self) -> bool:
        """Whether their days shut each other out."""
        return self.level("time") == "apart"

    @property
    def numbered(self) -> bool:
        """Whether both name one and the same round."""
        return self.level("rounds") in ROUND

    @property
    def alike(self) -> bool:
        """Whether the two look like one event at all: two parties or sides in common, or one and a forum."""
        both = len(self.two.left.sides & self.two.right.sides) > 1 and self.two.meeting
        return both or self.level("parties") not in ("", "one") or self.level("forum") == "same"


def judge(left: Sight, right: Sight) -> Judged:
    """The verdict on two entries of one kind, the one with the smaller id on the left."""
    two = Two(left, right, _pairing(left, right))
    first = {compare: compare(two) for compare in FIRST}
    found = {f.feature: f for f in first.values()}
    # Most look-alikes in a busy week need no more than their days and status.
    early = [reason for veto in EARLY if (reason := veto(two, found))]
    if early:
        return _vetoed(two, tuple(first.values()), early)
    findings = tuple(first.get(compare) or compare(two) for compare in COMPARISONS)
    found = {f.feature: f for f in findings}
    told = tuple(f.words for f in findings if f.words)
    bits = SCORE.prior + sum(WEIGHTS.get((f.feature, f.level), 0.0) for f in findings)
    vetoes = [reason for veto in VETOES if (reason := veto(two, found))]
    if vetoes:
        return _vetoed(two, findings, vetoes)
    doubts = [reason for doubt in DOUBTS if (reason := doubt(two, found))]
    score = _probability(min(bits, SCORE.doubtful) if doubts else bits)
    verdict: Verdict = "same" if score >= SCORE.same else "unsure" if score >= SCORE.unsure else "different"
    reasons = tuple(dict.fromkeys((*told, *doubts[: SCORE.told]))) or ("little in common",)
    return Judged(two, verdict, score, reasons, findings)


def strangers(left: Sight, right: Sight) -> bool:
    """Whether two do not even look alike, and too little else can be in common to make anything of them: `judge` would
    find nothing that is worth keeping. Most pairs in the blocks of a large ledger are such, and this tells at once.
    Whatever it takes more to tell of (rounds, forums, plans, one article's own words) is left to `judge`."""
    one, other = left.entry, right.entry
    named = getattr(one, "forum", None) and getattr(other, "forum", None)
    rounds = left.round.series or right.round.series or (left.round.number and right.round.number)
    coming = one.status in COMING and other.status in COMING
    if named or rounds or coming or one.article == other.article or _alike(left, right):
        return False
    if one.when and other.when and moments.compare(one.when, other.when) == "apart":
        return True
    two = Two(left, right, Pairing(()))
    return _most(two, time(two).level) < SCORE.nothing


def _alike(left: Sight, right: Sight) -> bool:
    """Whether two or more parties match, or might in another light: then it takes a closer look."""
    if isinstance(left.entry, Deed):
        return form_of(left) in ONGOING or _both(left, right)
    if len(left.sides & right.sides) > 1:
        return True
    matches = sum(any(match(a, b) for b in right.takers) for a in left.takers)
    visit = "visit" in (form_of(left), form_of(right))
    return matches > 1 or (visit and matches > 0)


def _both(left: Sight, right: Sight) -> bool:
    """Whether both parties of two deeds match, as `_pairing` has it: asked of millions of pairs in a large ledger."""
    if len(left.takers) < _PARTS or len(right.takers) < _PARTS:
        return False
    (actor, target), (its_actor, its_target) = left.takers, right.takers
    if match(actor, its_actor, meeting=False) and match(target, its_target, meeting=False):
        return True
    mutual = form_of(left) == form_of(right) and form_of(left) in MUTUAL
    crossed = mutual and match(actor, its_target, meeting=False) and match(target, its_actor, meeting=False)
    return bool(crossed)


def _most(two: Two, days: str) -> float:
    """So many bits at most for two with one party in common: what is quick to tell is told, the rest taken at its
    best."""
    one, other = two.left.entry, two.right.entry
    bits = SCORE.prior + WEIGHTS["parties", "one"] + WEIGHTS.get(("time", days), 0.0)
    for compare in (form, topics, wording, place):
        bits += WEIGHTS.get((compare.__name__, compare(two).level), 0.0)
    offices = all(any(t.party.role for t in sight.takers) for sight in (two.left, two.right))
    helped = any(getattr(one, slot, None) and getattr(other, slot, None) for slot in ("host", "mediator"))
    return bits + offices * WEIGHTS["office", "acting"] + helped * WEIGHTS["helpers", "same"]


def _vetoed(two: Two, findings: tuple[Finding, ...], vetoes: list[str]) -> Judged:
    told = tuple(f.words for f in findings if f.feature == "parties" and f.words)
    return Judged(two, "different", _probability(SCORE.vetoed), (*told, *vetoes), findings, vetoes[0])


def _pairing(left: Sight, right: Sight) -> Pairing:
    """Parties against parties; for deeds the actor against the actor and the target against the target, and of an
    agreement, which both sides made, whichever way round more of them match."""
    one, other = left.entry, right.entry
    if not isinstance(one, Deed) or not isinstance(other, Deed):
        return pair(left.takers, right.takers)
    by_party = {t.party: t for t in (*left.takers, *right.takers)}
    straight = _opposed(by_party, ((one.actor, other.actor), (one.target, other.target)))
    if not (one.type == other.type in MUTUAL) or len(straight.pairs) > 1:
        return straight
    crossed = _opposed(by_party, ((one.actor, other.target), (one.target, other.actor)))
    return crossed if len(crossed.pairs) > len(straight.pairs) else straight


def _opposed(by_party: Mapping[Party, Taker], opposite: Iterable[tuple[Party | None, Party | None]]) -> Pairing:
    pairs: list[tuple[Taker, Taker, Match]] = []
    rest = [0, 0]
    for one, other in opposite:
        a, b = by_party.get(one) if one else None, by_party.get(other) if other else None
        level = match(a, b, meeting=False) if a and b else Match.NONE
        if a and b and level is not Match.NONE:
            pairs.append((a, b, level))
        else:
            rest = [rest[0] + bool(a), rest[1] + bool(b)]
    return Pairing(tuple(pairs), rest=(rest[0], rest[1]))


def _probability(bits: float) -> float:
    """Bits of evidence as a probability, rounded so that it is the same on every machine."""
    return round(1 / (1 + math.pow(2, -bits)), 3)
