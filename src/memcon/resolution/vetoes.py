"""What keeps two entries apart, whatever their score: each veto is a function that gives its reason, or "".

`scoring` enters. `VETOES` say `different`; `DOUBTS` allow `unsure` at most.
"""

from collections.abc import Callable, Mapping

from memcon.model.groups import COMING
from memcon.resolution.pairing import Match
from memcon.resolution.parties import Taker
from memcon.resolution.titles import likeness
from memcon.resolution.two import TALKS, Finding, Two, form_of
from memcon.resolution.weights import EXACT, FURTHER, NEEDED, PARTIES, ROUND, TIME
from memcon.values.known import side_of
from memcon.values.likeness import Likeness
from memcon.values.moment import Moment
from memcon.values.tables import fold

Findings = Mapping[str, Finding]


def days(two: Two, found: Findings) -> str:
    """Days that shut each other out; but plans move (`moved`)."""
    if found["time"].level != "apart" or _near_plans(two):
        return ""
    return f"days apart: {found['time'].words}"


def moved(two: Two, found: Findings) -> str:
    """Plans move: two reports of one numbered or next round may differ by a little, and others may be of one plan."""
    if found["time"].level != "apart" or not _near_plans(two) or found["rounds"].level in ROUND:
        return ""
    return f"the plan may have moved: {found['time'].words}"


def _near_plans(two: Two) -> bool:
    """Whether both are to come, of one form, and dated but a few days apart."""
    coming = two.left.entry.status in COMING and two.right.entry.status in COMING and two.meeting
    return coming and _gap(two.left.when, two.right.when) <= TIME.plan


def _gap(one: Moment | None, other: Moment | None) -> int:
    """Days between two moments that share none; a great number where an end is open."""
    if one is None or other is None:
        return TIME.plan + 1
    ends = [(a.latest, b.earliest) for a, b in ((one, other), (other, one))]
    return min((abs((b - a).days) for a, b in ends if a and b and a < b), default=TIME.plan + 1)


def status(two: Two, found: Findings) -> str:
    """Planned against held, and denied against anything but a report of the same people and day."""
    level = found["status"].level
    if level == "denied" and found["time"].level == "day" and found["parties"].level in ("people", "bodies"):
        return ""
    return found["status"].words if level in ("apart", "denied") else ""


def rounds(two: Two, found: Findings) -> str:
    """Another round, or a series against one of its meetings."""
    return found["rounds"].words if found["rounds"].level == "apart" else ""


def office(two: Two, found: Findings) -> str:
    """Unlike office-holders for one side: a president against a minister."""
    for one, other in two.pairing.clash:
        if likeness(one.party.role or one.name, other.party.role or other.name) is Likeness.DIFFERENT:
            return f"unlike office-holders: {_called(one)} against {_called(other)}"
    return ""


def place(two: Two, found: Findings) -> str:
    """Two places that cannot be one."""
    return f"places apart: {found['place'].words}" if found["place"].level == "apart" else ""


def form(two: Two, found: Findings) -> str:
    """A call against a meeting, a visit against the meeting during it; for deeds another type."""
    return found["form"].words if found["form"].level == "apart" else ""


def forum(two: Two, found: Findings) -> str:
    """Two forums."""
    return found["forum"].words if found["forum"].level == "apart" else ""


def more_sides(two: Two, found: Findings) -> str:
    """Two sides against many: who is at a summit is not thereby at each meeting beside it."""
    helping = {_side(getattr(s.entry, slot, None)) for s in (two.left, two.right) for slot in ("host", "mediator")}
    lone = two.pairing.lone - helping
    return f"more sides in one: {', '.join(sorted(lone))}" if len(lone) >= PARTIES.many else ""


def people(two: Two, found: Findings) -> str:
    """Both name somebody for one side, and never the same."""
    clash = two.pairing.clash
    among = [(a, b) for a, b, level in two.pairing.pairs if level is Match.OPEN]
    if clash or among:
        one, other = (*clash, *among)[0]
        return f"{_called(one)} against {_called(other)}"
    return ""


def unnamed(two: Two, found: Findings) -> str:
    """An office without a name, on no common day, may have had another holder."""
    pairs = [(a, b) for a, b, level in two.pairing.pairs if level is Match.OFFICE]
    loose = found["time"].level not in EXACT
    return f"no name beside {pairs[0][0].name} and {pairs[0][1].name}, and no common day" if loose and pairs else ""


def one_forum(two: Two, found: Findings) -> str:
    """A forum in one alone: there may have been a meeting beside it."""
    return found["forum"].words if found["forum"].level == "one" else ""


def stand_in(two: Two, found: Findings) -> str:
    """Countries, delegations and offices meet often, and a visitor meets many on one day. Without two people by
    name it takes one and the same round, or the same bodies on a common day, or a common place and fresh news."""
    level, time, place_level = found["parties"].level, found["time"].level, found["place"].level
    if level == "people" or found["rounds"].level in ROUND or not two.meeting or found["again"].level:
        return ""
    whole = level in ("bodies", "person and body")
    if not whole and not {form_of(two.left), form_of(two.right)} <= TALKS:
        return "a person against a side: the others of that side may have met too"
    if time == "day" and (whole or place_level in ("same", "within")):
        return ""
    news = time in ("days", "near", "fresh") and place_level in ("same", "within", "told")
    if news or (time == "week" and whole and place_level == "same"):
        return ""
    return "not the same two people by name, and too little else in common"


def loose_time(two: Two, found: Findings) -> str:
    """The same people meet again and again: without a common day or fresh news it takes two more things."""
    time = found["time"].level
    if time == "stale" and two.meeting and found["rounds"].level not in ROUND:
        return "each was news when it was told, on days apart"
    told = found["rounds"].level in ROUND or found["again"].level
    if time in (*EXACT, "near", "fresh") or told or not two.meeting:
        return ""
    further = sum(found[feature].level in levels for feature, levels in FURTHER) + (time == "weekday")
    return "" if further >= NEEDED.further else "the same people may have met twice"


def listed(two: Two, found: Findings) -> str:
    """Where a sentence lists several rounds, only a common day says which of them is meant."""
    if found["time"].level in EXACT or found["rounds"].level in ROUND:
        return ""
    loose = any(s.round.listed and not s.narrow for s in (two.left, two.right))
    return "the sentence tells of several rounds" if loose else ""


def told_twice(two: Two, found: Findings) -> str:
    """Two entries of one article are two events unless day, people and form say that it comes back to one."""
    if not two.one_article or found["rounds"].level in ROUND or found["again"].level:
        return ""
    again = found["time"].level in ("day", "fresh", "near") and found["form"].level == "same" and two.meeting
    again = again and found["parties"].level != "one"
    return "" if again or found["wording"].level == "close" else "one article tells of both"


def deed(two: Two, found: Findings) -> str:
    """Deeds repeat: it takes a common day and the same two parties, and where there may be several on one day
    (attacks, agreements) the same words or place."""
    if two.meeting:
        return ""
    if found["time"].level not in EXACT and not (found["time"].level in ("near", "week") and _said_alike(found)):
        return "deeds without a common day"
    if len(two.pairing.pairs) < 2:
        return "not the same actor and target"
    return "" if _said_alike(found) else "there may have been two such deeds"


def _said_alike(found: Findings) -> bool:
    return found["wording"].level in ("close", "some") or found["place"].level in ("same", "within")


def _called(taker: Taker) -> str:
    role = taker.party.role
    return f"{taker.name} ({role})" if role and fold(role) not in fold(taker.name) else taker.name


def _side(name: str | None) -> str | None:
    return side_of(name) if name else None


Check = Callable[[Two, Findings], str]
VETOES: tuple[Check, ...] = (status, days, rounds, office, place, form, forum, more_sides)
EARLY: tuple[Check, ...] = (status, days)
"""Those of the vetoes that ask after day, status and parties alone."""
DOUBTS: tuple[Check, ...] = (moved, people, unnamed, one_forum, stand_in, loose_time, listed, told_twice, deed)
