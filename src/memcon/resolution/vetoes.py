"""What keeps two entries apart, whatever their score: each veto is a function that gives its reason, or "".

`scoring` enters. `VETOES` say `different`; `DOUBTS` allow `unsure` at most.
"""

import re
from collections.abc import Callable, Mapping

from memcon.model.entry import Deed
from memcon.model.groups import COMING
from memcon.resolution.features import Finding, Two
from memcon.resolution.parties import Match, Taker
from memcon.resolution.sight import Sight
from memcon.resolution.titles import likeness
from memcon.resolution.weights import PARTIES, TIME
from memcon.values.known import side_of
from memcon.values.likeness import Likeness
from memcon.values.moment import Moment
from memcon.values.tables import fold

Findings = Mapping[str, Finding]

_OPEN = re.compile(r"\b(?:including|among them|led by|headed by|delegation|figures|officials|members)\b")
_REACH = 90
"""Characters from "including" to the name that it brings in."""


def days(two: Two, found: Findings) -> str:
    """Days that shut each other out. Plans move: two reports of one numbered or next round may differ a little."""
    if found["time"].level != "apart":
        return ""
    round_agrees = found["rounds"].level in ("same", "next")
    coming = two.left.entry.status in COMING and two.right.entry.status in COMING
    if round_agrees and coming and _gap(two.left.when, two.right.when) <= TIME.plan:
        return ""
    return f"days apart: {found['time'].words}"


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
        if _is_open(two.left, one) or _is_open(two.right, other):
            continue
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
    return f"{_called(clash[0][0])} against {_called(clash[0][1])}" if clash else ""


def unnamed(two: Two, found: Findings) -> str:
    """An office without a name, on no common day, may have had another holder."""
    loose = found["time"].level not in ("day", "days")
    pairs = [(a, b) for a, b, level in two.pairing.pairs if level is Match.OFFICE]
    return f"no name beside {pairs[0][0].name} and {pairs[0][1].name}, and no common day" if loose and pairs else ""


def one_forum(two: Two, found: Findings) -> str:
    """A forum in one alone: there may have been a meeting beside it."""
    return found["forum"].words if found["forum"].level == "one" else ""


def loose_deed(two: Two, found: Findings) -> str:
    """Deeds repeat: without a common day they may be two."""
    loose = found["time"].level not in ("day", "days")
    return "deeds without a common day" if loose and isinstance(two.left.entry, Deed) else ""


def _called(taker: Taker) -> str:
    role = taker.party.role
    return f"{taker.name} ({role})" if role and fold(role) not in fold(taker.name) else taker.name


def _side(name: str | None) -> str | None:
    return side_of(name) if name else None


def _is_open(sight: Sight, taker: Taker) -> bool:
    """Whether the sentence brings the taker in as one of several ("a delegation, including …")."""
    surname = (taker.name.split() or [""])[-1]
    for piece in sight.entry.evidence:
        for found in _OPEN.finditer(piece.text):
            if surname in piece.text[found.end() : found.end() + _REACH]:
                return True
    return False


Check = Callable[[Two, Findings], str]
VETOES: tuple[Check, ...] = (status, days, rounds, office, place, form, forum, more_sides)
DOUBTS: tuple[Check, ...] = (people, unnamed, one_forum, loose_deed)
