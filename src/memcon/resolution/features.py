"""How two entries compare, slot by slot. Each comparison gives a level of `weights.WEIGHTS` and, where it is
worth telling a reader, why in words. `scoring` enters.
"""

from collections.abc import Callable
from dataclasses import dataclass

from memcon.model.entry import Deed, Meeting
from memcon.model.groups import COMING
from memcon.resolution.parties import Match, Pairing, Taker
from memcon.resolution.reasons import day_words, names_words, when_words
from memcon.resolution.sight import Sight
from memcon.resolution.titles import acting, likeness
from memcon.resolution.weights import ONGOING, SHARED, TIME
from memcon.values import moment as moments
from memcon.values import name as names
from memcon.values import place as places
from memcon.values.known import side_of
from memcon.values.likeness import Likeness
from memcon.values.tables import fold


@dataclass(frozen=True, slots=True)
class Finding:
    """One comparison's result. `level` is a row of the table of weights, "" where nothing is to be said."""

    feature: str
    level: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Two:
    """Two entries side by side, the one with the smaller id on the left."""

    left: Sight
    right: Sight
    pairing: Pairing

    @property
    def meeting(self) -> bool:
        """Whether both are meetings (else both are deeds)."""
        return isinstance(self.left.entry, Meeting)

    @property
    def one_article(self) -> bool:
        """Whether one article says both."""
        return self.left.entry.article == self.right.entry.article


def parties(two: Two) -> Finding:
    """How many parties match, and how exactly: two people by name, a person and a side, two countries."""
    pairing = two.pairing
    found = names_words([_name(*pair) for pair in pairing.pairs])
    named = pairing.count(Match.NAME)
    if form_of(two.left) in ONGOING and pairing.pairs and not all(pairing.rest):
        return Finding("parties", "actor", f"same actor: {found}")
    if len(pairing.pairs) < 2 or not pairing.both_sides:
        return Finding("parties", "one", f"only {found} in both" if found else "")
    if not two.meeting:
        return Finding("parties", "actor and target", f"same actor and target: {found}")
    if named >= 2:
        return Finding("parties", "people", f"same parties: {found}")
    if named and pairing.count(Match.NAME, Match.BODY, Match.OFFICE) >= 2:
        return Finding("parties", "person and body", f"same parties: {found}")
    if pairing.count(Match.BODY) >= 2:
        return Finding("parties", "bodies", f"same parties: {found}")
    level = "person and side" if named else "sides"
    return Finding("parties", level, f"same sides: {found}")


def _name(one: Taker, other: Taker, level: Match) -> str:
    """The fuller of two names; where only the side is the same, that side."""
    if level in (Match.NAME, Match.BODY):
        return max(one.name, other.name, key=lambda n: (len(n), n))
    return names_words(sorted(one.sides & other.sides)) or one.name


def time(two: Two) -> Finding:
    """How well the days fit, from one and the same day to days that shut each other out."""
    one, other = two.left, two.right
    if one.when is None or other.when is None:
        return Finding("time", "unknown", "one of them has no day" if one.when or other.when else "neither has a day")
    days = moments.compare(one.when, other.when)
    if days == "apart":
        return Finding("time", "apart", f"{when_words(one.when)} against {when_words(other.when)}")
    if days == "same" and one.when.earliest:
        return Finding("time", "day", f"both on {day_words(one.when.earliest)}")
    if (one.narrow and other.narrow) or (one.weekly and other.weekly):
        level = "days" if one.narrow and other.narrow else "week"
        return Finding("time", level, f"{when_words(one.when)} and {when_words(other.when)} overlap")
    if one.fresh and other.fresh:
        return _fresh(one, other)
    exact, loose = (one, other) if one.narrow else (other, one)
    if exact.narrow and exact.when and loose.when:
        if loose.when.weekday is not None:
            return Finding("time", "weekday", f"the weekday of one fits {when_words(exact.when)}")
        if loose.fresh and _just_before(exact, loose):
            return Finding("time", "near", f"one told as news just after {when_words(exact.when)}")
    level = "open" if days == "overlaps" else "unknown"
    return Finding("time", level, f"{when_words(one.when)} does not contradict {when_words(other.when)}")


def _fresh(one: Sight, other: Sight) -> Finding:
    gap = abs((one.published - other.published).days) if one.published and other.published else TIME.near
    if gap <= TIME.fresh:
        return Finding("time", "fresh", "told as news at the same time")
    return Finding("time", "open", "no day in either, published days apart")


def _just_before(exact: Sight, loose: Sight) -> bool:
    latest = exact.when.latest if exact.when else None
    return bool(latest and loose.published and 0 <= (loose.published - latest).days <= TIME.near)


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


TALKS = frozenset({"talks", "indirect-talks"})
ALIKE = frozenset({("in-person", "talks"), ("indirect-talks", "talks"), ("multilateral", "talks")})


def form(two: Two) -> Finding:
    """Whether the formats agree; a call is no visit, and a visit not the meeting during it."""
    one, other = form_of(two.left), form_of(two.right)
    if not one or not other:
        return Finding("form", "")
    if one == other:
        return Finding("form", "same", f"both {one}")
    if tuple(sorted((one, other))) in ALIKE:
        return Finding("form", "like")
    return Finding("form", "apart", f"{one} against {other}")


def form_of(sight: Sight) -> str:
    entry = sight.entry
    if isinstance(entry, Deed):
        return entry.type
    return "" if entry.format == "unspecified" else entry.format


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


def rounds(two: Two) -> Finding:
    """Whether both number the same round, or one tells of a series and the other of one meeting."""
    one, other = two.left.round, two.right.round
    if one.series or other.series:
        return _series(two)
    if one.number and other.number:
        same = one.number == other.number
        words = f"both round {one.number}" if same else f"round {one.number} against round {other.number}"
        return Finding("rounds", "same" if same else "apart", words)
    coming = (one.next or one.number) and (other.next or other.number) and (one.next or other.next)
    if (coming or _one_city(two)) and {two.left.entry.status, two.right.entry.status} <= COMING and _together(two):
        return Finding("rounds", "next", "both tell of the round that was next when they came out")
    return Finding("rounds", "")


def _series(two: Two) -> Finding:
    one, other = two.left, two.right
    if one.round.count == other.round.count:
        return Finding("rounds", "series", f"both tell of {_count(one.round.count)} as one")
    if one.round.series and other.round.series:
        return Finding("rounds", "apart", f"{_count(one.round.count)} against {_count(other.round.count)}")
    single = other if one.round.series else one
    if single.narrow or single.fresh or single.round.number or single.round.next:
        return Finding("rounds", "apart", "a series of meetings against a single one")
    return Finding("rounds", "")


def _count(count: int) -> str:
    return f"{count} rounds" if count > 0 else "several rounds"


def _one_city(two: Two) -> bool:
    """Whether both tell of talks to come in one place."""
    one, other = two.left.entry.where, two.right.entry.where
    talks = form_of(two.left) in TALKS and form_of(two.right) in TALKS
    return bool(talks and one and other and places.compare(one, other) is Likeness.SAME)


def _together(two: Two) -> bool:
    """Whether the two reports came out within a few days, or are one."""
    one, other = two.left.published, two.right.published
    return two.one_article or bool(one and other and abs((one - other).days) <= TIME.near)


def forum(two: Two) -> Finding:
    """Whether both name one forum. "Peace talks" names none."""
    one, other = _forum(two.left), _forum(two.right)
    if not one and not other:
        return Finding("forum", "")
    if not one or not other:
        return Finding("forum", "one", "only one of them names a forum")
    share = len(one & other) / len(one | other)
    if share >= SHARED.forum:
        return Finding("forum", "same", f"both at the {getattr(two.left.entry, 'forum', '')}")
    return Finding("forum", "apart" if share < SHARED.forum_apart else "one", "two forums")


def _forum(sight: Sight) -> frozenset[str]:
    said = getattr(sight.entry, "forum", None) or ""
    named = any(c.isupper() or c.isdigit() for c in said)
    return frozenset(fold(said).split()) - {"of", "on", "the", "and", "for", "in", "s"} if named else frozenset()


def helpers(two: Two) -> Finding:
    """Whether host and mediator agree."""
    found = []
    for slot in ("host", "mediator"):
        one, other = getattr(two.left.entry, slot, None), getattr(two.right.entry, slot, None)
        if one and other:
            # A country that hosts and somebody who receives there do not contradict each other.
            if bool(side_of(one)) != bool(side_of(other)):
                continue
            if names.compare(one, other) is Likeness.DIFFERENT:
                return Finding("helpers", "apart", f"{slot}: {one} against {other}")
            found.append(slot)
    return Finding("helpers", "same" if found else "", f"same {' and '.join(found)}" if found else "")


def office(two: Two) -> Finding:
    """Whether both reports give those who match the same offices; an acting one is held for a short time only."""
    given = [(a, b) for a, b, level in two.pairing.pairs if level is Match.NAME and a.party.role and b.party.role]
    if not given:
        return Finding("office", "")
    for a, b in given:
        if likeness(str(a.party.role), str(b.party.role)) is Likeness.DIFFERENT:
            return Finding("office", "other", f"{a.name}: {a.party.role} against {b.party.role}")
    brief = [a for a, b in given if acting(str(a.party.role)) and acting(str(b.party.role))]
    if brief:
        return Finding("office", "acting", f"both call {brief[0].name} acting, an office held for a short time")
    return Finding("office", "same", "same offices")


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
