"""TIMEX3: the times of a text as TimeML writes them down, with its spans, types and values.

For comparison with other programs and for whoever wants times alone; the ledger keeps days (`times.py`). Both read
with one grammar. TimeML marks what is said and not what it bounds: no preposition before it ("since", "for"), the
two ends of a range one by one, clock times with their day. A value is as exact as the words: `2024-06-19`,
`2024-W25`, `2024-06`, `2024-SU`, `P2W`, `PXD` ("several days"), `PRESENT_REF`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from memcon.model.span import Span
from memcon.reading import times_beside, times_rules
from memcon.reading.times_grammar import Phrase, atoms
from memcon.reading.times_phrases import edged
from memcon.reading.times_rules import Direction, Frame
from memcon.reading.times_words import Words, words
from memcon.reading.timex_values import DURATIONS, length, of_day, of_period, rhythm
from memcon.values.moment import Moment

TimexKind = Literal["DATE", "TIME", "DURATION", "SET"]

_BEFORE_IT = ("FOR", "IN", "WITHIN", "ON", "BETWEEN", "FROM")
_AFTER_IT = ("BEFORE", "AFTER")
_RANGES = (times_rules.day_range, times_rules.year_range)
_AHEAD = re.compile(
    r"\b(?:will|shall|would|won[’']t|to be|due|plans?|planned|scheduled|expected|expects?|upcoming)\b|[’']ll\b"
)
_LOOKED = 80
"""Characters to each side, in its sentence, in which a time's tense is looked for."""
_CLOCK = re.compile(r"\b\d{1,2}(?:[:.]\d{2})? ?[ap]\.?m\b\.?|\b\d{1,2}:\d{2}\b(?! ?[ap]\.?m)", re.IGNORECASE | re.ASCII)
_ZONE = re.compile(r" ?(?:GMT|UTC|E[SD]T|ET|P[SD]T|CES?T|BST|MSK|local time)\b|")
_PARTS_OF_DAY = {"MO": "MO", "MI": "MI", "AF": "AF", "EV": "EV", "NI": "NI"}


@dataclass(frozen=True, slots=True)
class Timex:
    """One TIMEX3: where it stands, its type and its value (empty where the words fix none)."""

    span: Span
    kind: TimexKind
    value: str


def timexes(text: str, created: date | None = None) -> tuple[Timex, ...]:
    """The TIMEX3s of a text, in text order. `created` is TimeML's document creation time."""
    row = words(text)
    found: list[Timex] = []
    day = created
    for phrase in edged(row, atoms(row)):
        for part in _parts(phrase):
            value = _value(part, Frame(created, _direction(text, part), whole=True), day)
            found.append(Timex(_bare(part), _kind(part, value), value))
            if re.fullmatch(r"\d{4}-\d\d-\d\d.*", value):
                day = date.fromisoformat(value[:10])
    return tuple(_with_clocks(text, found))


def _parts(phrase: Phrase) -> Iterator[Phrase]:
    """The phrase, or of a range the ends one by one ("May 3" and "5", "2009" and "2010")."""
    if phrase.reader not in _RANGES:
        yield phrase
        return
    numbers = [n for n, w in enumerate(phrase.words.words) if w.label in ("NUM", "NUMTH", "YEAR", "ROUND")]
    first, rest = phrase.words.words[0], phrase.words.words
    for n in numbers:
        start = rest[n].start if n != numbers[0] or first.label in _BEFORE_IT else first.start
        yield replace(phrase, start=start, end=rest[n].end, words=Words((rest[n],)))


def _bare(phrase: Phrase) -> Span:
    """The span without the prepositions around it."""
    inside = [w for w in phrase.words.words if phrase.start <= w.start]
    counted = phrase.kind == "duration" or phrase.reader in (*DURATIONS, times_beside.ahead)
    start, end = phrase.start, phrase.end
    if inside and counted and inside[0].label in _BEFORE_IT and len(inside) > 1:
        start = inside[1].start
    if inside and phrase.kind == "relative" and inside[-1].label in _AFTER_IT and len(inside) > 1:
        end = inside[-2].end
    return Span(start, end)


def _direction(text: str, phrase: Phrase) -> Direction:
    """Whether the words around speak of what is to come."""
    left = re.split(r"[.!?\n]\s", text[max(phrase.start - _LOOKED, 0) : phrase.start])[-1]
    right = re.split(r"[.!?\n](?:\s|$)", text[phrase.end : phrase.end + _LOOKED])[0]
    return "future" if _AHEAD.search(left) or _AHEAD.search(right) else "past"


def _kind(phrase: Phrase, value: str) -> TimexKind:
    if phrase.kind == "set":
        return "SET"
    if phrase.kind == "duration" or (value.startswith("P") and not value.endswith("_REF")):
        return "DURATION"
    return "TIME" if "T" in value and not value.endswith("_REF") else "DATE"


def _value(phrase: Phrase, frame: Frame, day: date | None) -> str:
    """What TimeML calls it. `day` is the last day that the text named: "the next day" counts from it."""
    told = phrase.words
    if phrase.reader in _RANGES:
        year = told.number("YEAR", "ROUND")
        return f"{year:04}" if year else of_period(_of_range(phrase, frame))
    if phrase.kind == "set":
        return rhythm(told)
    if phrase.kind == "vague":
        return told.word("NOW", "PRESENT", "TOCOME", "GONE") or of_day(phrase, frame.day)
    if phrase.kind == "duration" or phrase.reader in DURATIONS:
        return length(told)
    if phrase.reader is times_beside.recently:
        return "PAST_REF"
    if phrase.reader is times_beside.ahead and frame.past:
        return length(told)
    moment = phrase.read(replace(frame, day=day) if phrase.kind == "relative" else frame)
    if not moment.known or not (moment.earliest and moment.latest):
        return "PAST_REF" if told.has("VAGUE", "UNITS") and frame.day else ""
    part = "NI" if told.has("NIGHT", "OVERNIGHT") else told.word("PART")
    value = of_period(moment)
    return f"{value}T{part}" if part in _PARTS_OF_DAY and len(value) == len("2024-06-19") else value


def _of_range(phrase: Phrase, frame: Frame) -> Moment:
    """The one day of a range of days whose number this part is."""
    whole, number = phrase.read(frame), phrase.words.number("NUM", "NUMTH")
    if not whole.earliest or number is None:
        return whole
    day = whole.earliest.replace(day=number)
    return Moment(day, day)


def _with_clocks(text: str, found: list[Timex]) -> Iterator[Timex]:
    """Clock times: one with the day that follows at once ("15:00 GMT Saturday"), else by themselves."""
    taken = 0
    clocks = [Span(m.start(), _ZONE.match(text, m.end()).end()) for m in _CLOCK.finditer(text)]  # type: ignore[union-attr]
    for timex in found:
        while taken < len(clocks) and clocks[taken].end <= timex.span.start:
            clock = clocks[taken]
            taken += 1
            if timex.kind == "DATE" and text[clock.end : timex.span.start] == " ":
                timex = Timex(Span(clock.start, timex.span.end), "TIME", f"{timex.value}T{_hour(clock.of(text))}")
            else:
                yield Timex(clock, "TIME", f"T{_hour(clock.of(text))}")
        while taken < len(clocks) and clocks[taken].start < timex.span.end:
            taken += 1
        yield timex
    yield from (Timex(c, "TIME", f"T{_hour(c.of(text))}") for c in clocks[taken:])


def _hour(shown: str) -> str:
    """ "3:15 pm" as 15:15."""
    numbers = [int(n) for n in re.findall(r"\d+", shown)] + [0]
    late = bool(re.search(r"\dp|p\.?m", shown.lower().replace(" ", "")))
    return f"{numbers[0] % 12 + 12 if late else numbers[0]:02}:{numbers[1]:02}"
