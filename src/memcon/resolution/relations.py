"""How two meetings that are not one belong together: rounds of one series, a visit and what was held during it, a plan
and what came of it. Related, never merged. The pipeline enters.
"""

from memcon.model.groups import COMING
from memcon.model.link import Relation
from memcon.resolution.features import place
from memcon.resolution.pairing import Match
from memcon.resolution.scoring import Judged
from memcon.resolution.sight import Sight, span
from memcon.resolution.two import Two, form_of
from memcon.resolution.weights import RELATED
from memcon.values import moment as moments

SAME = ("people", "person and body", "bodies")
"""Levels of `parties` at which both entries name the same."""
HELD = frozenset({"in-person", "talks", "indirect-talks", "multilateral", ""})


def relation(judged: Judged) -> Relation | None:
    """The relation of two entries that `judge` keeps apart, if they have one."""
    two = judged.two
    if not two.meeting or judged.verdict == "same":
        return None
    found = _came_of(judged) or _within(two) or _round(judged)
    return None if found is None or place(two).level == "apart" else found


def _came_of(judged: Judged) -> Relation | None:
    """What was planned, and took place on a day that the plan allows, between the same parties."""
    left, right = judged.two.left, judged.two.right
    plan, held = (left, right) if left.entry.status in COMING else (right, left)
    if plan.entry.status not in COMING or held.entry.status != "actual" or judged.level("parties") not in SAME:
        return None
    dated = _meet(plan, held, RELATED.plan)
    forms = {form_of(plan), form_of(held)} - {""}
    if not dated or (len(forms) > 1 and not forms <= HELD):
        return None
    return Relation("came-of", held.entry.id, plan.entry.id, "planned for the day on which it took place")


def _within(two: Two) -> Relation | None:
    """A meeting of the visitor during the visit, in its place if both name one."""
    visits = [sight for sight in (two.left, two.right) if form_of(sight) == "visit"]
    if len(visits) != 1 or (two.left.entry.status in COMING) != (two.right.entry.status in COMING):
        return None
    visit, meeting = visits[0], two.right if visits[0] is two.left else two.left
    shared = two.pairing.count(Match.NAME) > 0 and form_of(meeting) in HELD - {""}
    if not shared or "denied" in (visit.entry.status, meeting.entry.status) or not _meet(visit, meeting, RELATED.visit):
        return None
    return Relation("within", meeting.entry.id, visit.entry.id, "the visitor was there, on the days of the visit")


def _meet(wide: Sight, held: Sight, days: int) -> bool:
    """Whether both are dated, the one to so many days and the other nearly to one, and may be of one day."""
    if wide.when is None or held.when is None or span(wide.when) > days or span(held.when) > RELATED.held:
        return False
    return moments.compare(wide.when, held.when) != "apart"


def _round(judged: Judged) -> Relation | None:
    """Two rounds of one number and the next, between the same parties."""
    left, right = judged.two.left, judged.two.right
    one, other = left.round.number, right.round.number
    if not one or not other or abs(one - other) != 1 or judged.level("parties") not in SAME:
        return None
    later, sooner = (left, right) if one > other else (right, left)
    return Relation("round", later.entry.id, sooner.entry.id, f"round {max(one, other)} after round {min(one, other)}")
