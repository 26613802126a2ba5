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
from memcon.reading.times_rules import DIRECTIONS, Direction, Frame, Reader
from memcon.reading.times_words import Words, words
from memcon.reading.timex_values import DURATIONS, length, of_day, of_period, rhythm
from memcon.values import moment
from memcon.values.moment import UNKNOWN, Moment

TimexKind = Literal["DATE", "TIME", "DURATION", "SET"]

_BEFORE_IT = ("FOR", "IN", "WITHIN", "ON", "BETWEEN", "FROM")
_AFTER_IT = ("BEFORE", "AFTER")
_RANGES = (times_rules.day_range, times_rules.year_range)
_AHEAD = re.compile(r"\b(?:will|shall|would|won[’']t|is to|are to|to be|due|scheduled)\b|[’']ll\b")
_FORWARD = re.compile(
    r"\b(?:plans?|planned|planning|set (?:to|for)|expected|expects?|upcoming|going|may|might|could|begins|effective"
    r"|starting|beginning|as (?:soon|early) as|until)\b"
)
_LOOKED = 80
"""Characters to each side, in its clause, in which a time's tense is looked for."""
_OPENS = 12
"""Characters before a time at the head of its clause ("Early on Friday, they will"): then its verb comes behind."""
_FARTHER = 3
"""How many times nearer ahead than behind a date without a year must be to lie ahead without a word that says so.
On TimeBank and AQUAINT 2 to 4 do alike."""
_CLOCK = re.compile(
    r"\b\d{1,2}(?:[:.]\d{2})? ?(?:[ap]m\b|[ap]\.m\b\.?)|\b\d{1,2}:\d{2}\b(?! ?[ap]\.?m)", re.IGNORECASE | re.ASCII
)
_DATED = re.compile(r"(?!0000)\d{4}(?:-\d\d(?:-\d\d(?:T\w+)?)?)?", re.ASCII)
_ZONE = re.compile(r" ?(?:GMT|UTC|E[SD]T|ET|P[SD]T|CES?T|BST|MSK|local time)\b|")
_LOOSE: dict[Reader | None, tuple[str, ...]] = {
    times_beside.period: ("EARLIER", "LATER"),
    times_beside.ago: ("ABOUT", "MORE", "OVER"),
    times_beside.ahead: ("ABOUT", "MORE", "OVER"),
    times_beside.beside: ("ABOUT", "MORE", "OVER"),
}
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
            value = _value(part, Frame(created, _direction(text, part, created), whole=True), day)
            found.append(Timex(_bare(part), _kind(part, value), value))
            day = _day(value) or day
    return tuple(_with_clocks(text, found, created))


def _day(value: str) -> date | None:
    """The first day of a date's value, from which "a year earlier" counts."""
    if not _DATED.fullmatch(value):
        return None
    return moment.parse(value[:10].partition("T")[0]).earliest


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


def _direction(text: str, phrase: Phrase, created: date | None) -> Direction:
    """Whether the words of its clause speak of what is to come, or a date without a year is much nearer ahead."""
    left = re.split(r"[.!?;,:\n]\s|\bthat\b|\bafter\b", text[max(phrase.start - _LOOKED, 0) : phrase.start])[-1]
    right = re.split(r"[.!?;\n](?:\s|$)|\bthat\b", text[phrase.end : phrase.end + _LOOKED])[0]
    if _AHEAD.search(left) or _FORWARD.search(left) or (len(left) <= _OPENS and _AHEAD.search(right)):
        return "future"
    if phrase.dated or phrase.shape not in ("date", "month") or created is None:
        return "past"
    gone, coming = (phrase.read(Frame(created, way, whole=True)).earliest for way in DIRECTIONS)
    if not (gone and coming):
        return "past"
    return "future" if abs((coming - created).days) * _FARTHER < (created - gone).days else "past"


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
        return told.word("NOW", "PRESENT", "TOCOME", "GONE") or of_day(told, frame.day)
    if phrase.kind == "duration" or phrase.reader in DURATIONS:
        return length(told)
    if phrase.reader is times_beside.recently:
        return "PAST_REF"
    if (phrase.reader is times_beside.ahead and told.has("IN")) or _before_something(phrase):
        return length(told)
    when = _moment(phrase, replace(frame, day=day) if phrase.kind == "relative" else frame)
    if told.has("OVERNIGHT") and when.earliest:
        return f"{when.earliest.isoformat()}TNI"
    if not (when.earliest and when.latest):
        return "PAST_REF" if told.has("VAGUE", "UNITS") and frame.day else ""
    part = "NI" if told.has("NIGHT") else told.word("PART")
    value = of_period(when)
    return f"{value}T{part}" if part in _PARTS_OF_DAY and len(value) == len("2024-06-19") else value


def _before_something(phrase: Phrase) -> bool:
    """Whether it measures the time to another event ("ten days before the vote")."""
    told = phrase.words
    return phrase.kind == "relative" and told.words[-1].label in _AFTER_IT and not told.has("THE")


def _moment(phrase: Phrase, frame: Frame) -> Moment:
    """What the phrase means without its modifiers: "earlier this week" is that week, "nearly a year ago" a year ago."""
    loose = _LOOSE.get(phrase.reader)
    if phrase.reader is None or loose is None:
        return phrase.read(frame)
    return phrase.reader(Words(tuple(w for w in phrase.words.words if w.label not in loose)), frame) or UNKNOWN


def _of_range(phrase: Phrase, frame: Frame) -> Moment:
    """The one day of a range of days whose number this part is."""
    whole, number = phrase.read(frame), phrase.words.number("NUM", "NUMTH")
    if not whole.earliest or number is None:
        return whole
    day = whole.earliest.replace(day=number)
    return Moment(day, day)


def _with_clocks(text: str, found: list[Timex], created: date | None) -> Iterator[Timex]:
    """Clock times: one with the day that follows at once ("15:00 GMT Saturday"), else by themselves."""
    taken, day = 0, created.isoformat() if created else ""
    clocks = [Span(m.start(), _ZONE.match(text, m.end()).end()) for m in _CLOCK.finditer(text)]  # type: ignore[union-attr]
    for timex in found:
        while taken < len(clocks) and clocks[taken].end <= timex.span.start:
            clock = clocks[taken]
            taken += 1
            if timex.kind == "DATE" and text[clock.end : timex.span.start] == " ":
                timex = Timex(Span(clock.start, timex.span.end), "TIME", f"{timex.value}T{_hour(clock.of(text))}")
            else:
                yield Timex(clock, "TIME", f"{day}T{_hour(clock.of(text))}")
        while taken < len(clocks) and clocks[taken].start < timex.span.end:
            taken += 1
        yield timex
    yield from (Timex(c, "TIME", f"{day}T{_hour(c.of(text))}") for c in clocks[taken:])


def _hour(shown: str) -> str:
    """ "3:15 pm" as 15:15."""
    numbers = [int(n) for n in re.findall(r"\d+", shown)] + [0]
    late = bool(re.search(r"\dp|p\.?m", shown.lower().replace(" ", "")))
    return f"{numbers[0] % 12 + 12 if late else numbers[0]:02}:{numbers[1]:02}"
