"""How time expressions combine: "the end of" one, from one to another, since, until and by one.

Only `reading/times.py` and `reading/datelines.py` enter here: `parse(text)` gives the expressions of a text.
"""

from collections.abc import Callable
from dataclasses import replace

from memcon.reading import times_rules as rules
from memcon.reading.times_grammar import PROBE, Phrase, atoms
from memcon.reading.times_rules import Frame
from memcon.reading.times_words import Word, words
from memcon.values import calendar
from memcon.values.moment import UNKNOWN, Moment, hull

_BOUNDS = ("SINCE", "UNTIL", "BY", "BEFORE", "AFTER", "FOLLOWING", "STARTING")
# What may stand between such a word and the date: "since at least 2011", "by noon on Friday".
_FILLERS = ("MORE", "ABOUT", "ON", "PART", "NIGHT", "EARLY", "THE")
_MOST_FILLERS = 3
_BOUND_KINDS = ("day", "week", "month", "year", "part")
_RANGE_WORDS = ("TO", "UNTIL", "DASH", "AND", "OR")
_UNITS_THAT_SPAN = ("month", "year", "period")


def parse(text: str) -> tuple[list[Word], list[Phrase]]:
    """The words of a text and the time expressions in it, in text order; no two overlap."""
    row = words(text)
    return row, _bound(row, _join(row, edged(row, atoms(row))))


def _label(row: list[Word], at: int) -> str:
    return row[at].label if 0 <= at < len(row) else ""


def edged(row: list[Word], atoms: list[Phrase]) -> list[Phrase]:
    """ "The end of", "the first half of" a month, year or running period, made one with it."""
    return [_with_edge(row, atom) or atom for atom in atoms]


def _with_edge(row: list[Word], atom: Phrase) -> Phrase | None:
    at = atom.first - 1
    if atom.shape not in _UNITS_THAT_SPAN or _label(row, at) not in ("OF", "DASH"):
        return None
    what, which = row[at - 1] if at > 0 else None, row[at - 2] if at > 1 else None
    if what is None:
        return None
    if what.label == "EDGE":
        first = at - 2 if which and which.label == "THE" else at - 1
        return _wider(row, atom, first, lambda frame: _third(atom, str(what.value), frame))
    if what.label == "FRACTION" and which and which.label in ("NTH", "LAST"):
        first = at - 3 if _label(row, at - 3) == "THE" else at - 2
        return _wider(row, atom, first, lambda frame: _fraction(atom, what.value, which.value, frame))
    return None


def _third(atom: Phrase, part: str, frame: Frame) -> Moment:
    return rules.clip(calendar.third(atom.read(replace(frame, whole=True)), part), frame)


def _fraction(atom: Phrase, parts: object, number: object, frame: Frame) -> Moment:
    year = atom.read(replace(frame, whole=True))
    if not (year.earliest and isinstance(parts, int)):
        return year
    whole = calendar.fraction(year.earliest.year, parts, min(number, parts) if isinstance(number, int) else 0)
    return rules.clip(whole, frame)


def _wider(row: list[Word], atom: Phrase, first: int, read: Callable[[Frame], Moment]) -> Phrase:
    return replace(atom, first=first, start=row[first].start, kind="part", shape="part", read=read)


def _join(row: list[Word], atoms: list[Phrase]) -> list[Phrase]:
    """Ranges: two expressions of one shape with "to", "and" or a dash between them."""
    joined: list[Phrase] = []
    for atom in atoms:
        left = joined[-1] if joined else None
        if left and left.shape and left.shape == atom.shape and _links(row, left, atom):
            joined[-1] = _range(row, left, atom)
        else:
            joined.append(atom)
    return joined


def _links(row: list[Word], left: Phrase, right: Phrase) -> bool:
    """Whether the words between them make one stretch: "26 April and 11 May" are two days, not a range."""
    if right.first - left.last != 1 or row[left.last].label not in _RANGE_WORDS:
        return False
    listed = row[left.last].label in ("AND", "OR") and _label(row, left.first - 1) != "BETWEEN"
    if not listed:
        return True
    first, last = left.read(PROBE).latest, right.read(PROBE).earliest
    gap = (last - first).days if first and last else 0
    return gap % 7 == 1 if left.shape == "weekday" else gap == 1


def _range(row: list[Word], left: Phrase, right: Phrase) -> Phrase:
    first = left.first - (_label(row, left.first - 1) in ("FROM", "BETWEEN"))

    def read(frame: Frame) -> Moment:
        return _span(left, right, frame)

    return Phrase(first, right.last, row[first].start, right.end, "part", "", read, left.dated or right.dated)


def _span(left: Phrase, right: Phrase, frame: Frame) -> Moment:
    """From the first day of the one to the last of the other; an end without a year takes it from the other."""
    if left.dated == right.dated:
        first, last = left.read(frame), right.read(frame)
        if left.shape == "weekday" and frame.day:
            return _weekdays(left, right, frame)
        if not left.dated and first.earliest:
            last = right.read(replace(frame, day=first.earliest, direction="future", whole=True))
    elif right.dated:
        last = right.read(frame)
        first = left.read(replace(frame, year=last.earliest.year if last.earliest else None))
        if first.earliest and last.latest and first.earliest > last.latest:
            first = left.read(replace(frame, year=first.earliest.year - 1))
    else:
        first = left.read(frame)
        last = right.read(replace(frame, year=first.earliest.year if first.earliest else None))
    if first.earliest and last.latest and first.earliest > last.latest:
        return UNKNOWN
    return hull((first, last)) if first.known and last.known else UNKNOWN


def _weekdays(left: Phrase, right: Phrase, frame: Frame) -> Moment:
    """Past: the last such run of weekdays that has ended; future: the first that begins."""
    if frame.past:
        last = right.read(frame)
        return hull((left.read(replace(frame, day=last.earliest)), last))
    first = left.read(frame)
    return hull((first, right.read(replace(frame, day=first.earliest))))


def _bound(row: list[Word], phrases: list[Phrase]) -> list[Phrase]:
    """ "Since", "until", "by", "before", "after", "as of" in front of an expression, made one with it."""
    floor, bounded = 0, []
    for phrase in phrases:
        made = _bounded(row, phrase, floor)
        bounded.append(made)
        floor = made.last
    return bounded


def _bounded(row: list[Word], phrase: Phrase, floor: int) -> Phrase:
    if phrase.kind not in _BOUND_KINDS:
        return phrase
    found = _bound_before(row, phrase.first, floor)
    if found is None:
        return phrase
    at, label = found
    about = label != "ABOUT" and any(word.label == "ABOUT" for word in row[at : phrase.first])
    inner = replace(phrase, read=lambda frame: rules.around(phrase.read(frame))) if about else phrase

    def read(frame: Frame) -> Moment:
        return _from_bound(label, inner, frame)

    return replace(phrase, first=at, start=row[at].start, kind="part", shape="", read=read)


def _bound_before(row: list[Word], first: int, floor: int) -> tuple[int, str] | None:
    """Where the word stands that bounds what begins at `first`, and what it says."""
    for at in range(first - 1, max(floor, first - 1 - _MOST_FILLERS) - 1, -1):
        if label := _bound_label(row[at]):
            return at, label
        if row[at].label not in _FILLERS:
            break
    return (first - 1, "ABOUT") if first > floor and row[first - 1].label == "ABOUT" else None


def _bound_label(word: Word) -> str:
    """The word's class if it bounds what follows; "beginning 5 May" is a start, "the beginning of May" is not."""
    if word.label == "EDGE":
        return "STARTING" if word.value == "early" else ""
    return word.label if word.label in _BOUNDS else ""


def _from_bound(label: str, phrase: Phrase, frame: Frame) -> Moment:
    """The days that "since X" (X and after), "by X" (up to X) and their like allow."""
    inner = phrase.read(replace(frame, direction="past" if label == "SINCE" else frame.direction, whole=True))
    if label == "ABOUT":
        return rules.around(inner)
    if label in ("UNTIL", "BY", "BEFORE"):
        return Moment(None, inner.latest)
    end = frame.day if label != "STARTING" and (frame.past or label == "SINCE") else None
    if end and inner.earliest and end < inner.earliest:
        end = None
    return Moment(inner.earliest, end) if inner.earliest else UNKNOWN
