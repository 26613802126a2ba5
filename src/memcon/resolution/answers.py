"""Statements that answer a proposal: offer, demand, acceptance, refusal, as far as one article says so.

An answer names whom it answers, and shares words with what they put forward; where it fits two proposals alike it is
tied to neither: two proposals stay two. The pipeline enters.
"""

from collections.abc import Iterable

from memcon.model.entry import Entry, Statement
from memcon.model.link import Relation
from memcon.resolution.pairing import Match, match
from memcon.resolution.parties import taker
from memcon.resolution.sight import content
from memcon.resolution.weights import RELATED

OFFERS = frozenset({"propose", "demand", "invite", "appeal"})
ANSWERS = frozenset({"accept", "reject", "demand"})


def answers(entries: Iterable[Entry]) -> list[Relation]:
    """Which statements of one article answer which others, sorted."""
    told = sorted((e for e in entries if isinstance(e, Statement)), key=lambda e: (e.evidence[0].start, e.id))
    offers = [e for e in told if e.act in OFFERS]
    found = (_answer(e, [o for o in offers if o is not e]) for e in told if e.act in ANSWERS)
    return sorted((r for r in found if r is not None), key=lambda r: (r.source, r.target))


def _answer(answer: Statement, offers: list[Statement]) -> Relation | None:
    ranked = sorted(((_fit(answer, offer), offer.id) for offer in offers), reverse=True)
    if not ranked or ranked[0][0] < RELATED.words or (len(ranked) > 1 and ranked[1][0] == ranked[0][0]):
        return None
    words = {"accept": "accepts", "reject": "refuses", "demand": "demands something for"}[answer.act]
    return Relation("answers", answer.id, ranked[0][1], f"it {words} what was put forward")


def _fit(answer: Statement, offer: Statement) -> int:
    """How many words the two share, where the answer is about whoever made the offer; else 0."""
    if answer.target is None or answer.speaker.name == offer.speaker.name:
        return 0
    meant = match(taker(answer.target), taker(offer.speaker)) > Match.OPEN
    return len(_words(answer) & _words(offer)) + 1 if meant else 0


def _words(statement: Statement) -> frozenset[str]:
    return content(f"{statement.content} {' '.join(e.text for e in statement.evidence)}")
