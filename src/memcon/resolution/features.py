"""How two entries compare, slot by slot. Each comparison gives a level of `weights.WEIGHTS` and, where it is
worth telling a reader, why in words. `scoring` enters.
"""

from collections.abc import Callable

from memcon.model.groups import COMING
from memcon.resolution.features_when import rounds, time
from memcon.resolution.features_who import forum, helpers, office, parties
from memcon.resolution.pairing import Match
from memcon.resolution.two import Finding, Two, form_of
from memcon.resolution.weights import SHARED
from memcon.values import place as places
from memcon.values.likeness import Likeness
from memcon.values.tables import fold

ALIKE = frozenset({("in-person", "talks"), ("indirect-talks", "talks"), ("multilateral", "talks")})


OF_TWO = ({"in-person", "multilateral"}, {"indirect-talks", "multilateral"})
"""What a gathering of two and nobody else may be called as well."""


def place(two: Two) -> Finding:
    """Whether the places agree, or one report names the other's place in its sentence."""
    one, other = two.left.entry.where, two.right.entry.where
    if one and other:
        match places.compare(one, other):
            case Likeness.SAME:
                return Finding("place", "same", f"both in {max(one.name, other.name, key=len)}")
            case Likeness.LIKELY:
                return Finding("place", "within", f"{one.name} and {other.name} agree")
            case Likeness.DIFFERENT:
                return Finding("place", "apart", f"{one.name} against {other.name}")
        return Finding("place", "")
    if not one and not other:
        return Finding("place", "")
    there, silent = (one, two.right) if one else (other, two.left)
    key = fold(there.name) if there else ""
    text = fold(" ".join(e.text for e in silent.entry.evidence))
    if key and f" {key} " in f" {text} ":
        return Finding("place", "told", f"the sentence of one names {there.name if there else ''}")
    return Finding("place", "", f"no place against {there.name if there else ''}")


def form(two: Two) -> Finding:
    """Whether the formats agree; a call is no visit, and a visit not the meeting during it."""
    one, other = form_of(two.left), form_of(two.right)
    if not one or not other:
        return Finding("form", "")
    if one == other:
        return Finding("form", "same", f"both {one}")
    if tuple(sorted((one, other))) in ALIKE or ({one, other} in OF_TWO and _by_themselves(two)):
        return Finding("form", "like")
    return Finding("form", "apart", f"{one} against {other}")


def _by_themselves(two: Two) -> bool:
    """Whether both tell of the same two and nobody else, at no forum: a summit of two is a meeting."""
    same_two = two.pairing.count(Match.NAME, Match.BODY) == 2 and two.pairing.rest == (0, 0)
    return same_two and not forum(two).level


def status(two: Two) -> Finding:
    """Whether both took place, both are to come, or one says no to the other."""
    one, other = two.left.entry.status, two.right.entry.status
    if (one in COMING) == (other in COMING) and "denied" not in (one, other):
        return Finding("status", "")
    if one == other:
        return Finding("status", "")
    if {one, other} == {"actual", "denied"}:
        return Finding("status", "denied", "one says that it was, the other that it was not")
    return Finding("status", "apart", f"{one} against {other}")


def again(two: Two) -> Finding:
    """Whether the later sentence of one article comes back to the meeting told before it: "during the meeting",
    "the talks between …", with nobody in it who was not there and no day of its own."""
    if not two.one_article or not two.meeting or not two.pairing.pairs:
        return Finding("again", "")
    one, other = (s.entry.evidence[0].start for s in (two.left, two.right))
    later, rest = (two.left, two.pairing.rest[0]) if one > other else (two.right, two.pairing.rest[1])
    fits = one != other and not rest and len(two.pairing.pairs) > 1 and form(two).level in ("same", "like")
    if fits and not later.narrow and later.back:
        return Finding("again", "back", "a later sentence comes back to it")
    return Finding("again", "")


def topics(two: Two) -> Finding:
    """Whether they talked about the same."""
    one, other = two.left.topics, two.right.topics
    if not one or not other:
        return Finding("topics", "")
    shared = len(one & other) / min(len(one), len(other))
    return Finding("topics", "same", "same topics") if shared >= SHARED.topics else Finding("topics", "other")


def wording(two: Two) -> Finding:
    """Whether the sentences say it in nearly the same words (not where it is one and the same sentence)."""
    one, other = two.left.words, two.right.words
    one_sentence = two.one_article and set(two.left.entry.evidence) & set(two.right.entry.evidence)
    if one_sentence or not one or not other:
        return Finding("wording", "")
    shared = len(one & other) / len(one | other)
    if shared >= SHARED.close:
        return Finding("wording", "close", "in nearly the same words")
    return Finding("wording", "some" if shared >= SHARED.some else "")


COMPARISONS: tuple[Callable[[Two], Finding], ...] = (
    parties, time, place, form, status, rounds, forum, helpers, office, again, topics, wording,
)  # fmt: skip
