"""Comparisons of days and rounds. `features` enters."""

from memcon.model.groups import COMING
from memcon.resolution.reasons import day_words, when_words
from memcon.resolution.sight import Sight
from memcon.resolution.two import TALKS, Finding, Two, form_of
from memcon.resolution.weights import TIME
from memcon.values import moment as moments
from memcon.values import place as places
from memcon.values.likeness import Likeness


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
    if gap > TIME.near:
        return Finding("time", "stale", "each told as news, published days apart")
    return Finding("time", "open", "no day in either, published days apart")


def _just_before(exact: Sight, loose: Sight) -> bool:
    latest = exact.when.latest if exact.when else None
    return bool(latest and loose.published and 0 <= (loose.published - latest).days <= TIME.near)


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
