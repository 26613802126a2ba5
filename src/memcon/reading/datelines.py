"""Datelines: the publication stamp that a text carries itself, near its top or at its very end.

Intake and reading enter here. Two forms count: a line that is nothing but a date, with at most its label,
time, zone and a place ("Published: 3 March 2022", "Geneva, 5 May 2025"), and an agency's opening
("DOHA, June 19 (Reuters) -"). A date inside a sentence or a caption is none.
"""

import re
from dataclasses import dataclass

from memcon.model.span import Span
from memcon.reading.times_grammar import Phrase, codes, compiled
from memcon.reading.times_phrases import parse
from memcon.reading.times_rules import Frame
from memcon.reading.times_words import Word
from memcon.values.moment import Moment

# How far down a stamp may stand: title, byline and picture line come before it, page matter after it.
_TOP_LINES, _LAST_LINES = 5, 2
_LONGEST_LINE = 120  # characters of a line that is only a stamp
_LONGEST_OPENING = 100  # characters in which an agency's opening is over
_EXTRA = "(COMMA|COLON|DOT|DASH|OPEN|CLOSE|CLOCK|ZONE|PART|NIGHT|AT|ON|NUM|BIG|WEEKDAY|SHORTDAY)"
_BEFORE = compiled(f"(LABEL|TIME|BREAK|{_EXTRA})*")
_PLACE = compiled("CAP{1,3} (COMMA CAP{1,3})? | BY CAP{1,4} (AND CAP{1,4})?")
_AFTER = compiled(f"({_EXTRA}|LABEL|TIME|CAP (?= (TIME|ZONE)))*")
# "DOHA, " or "NEW YORK/GENEVA, " before the date; "(Reuters) -", ". /TASS/.", "—" after it.
_OPENING = re.compile(r"[^\W\d_a-z][^\n\d,()]{1,40}(?:, [^\W\d_][^\n\d,()]{1,20})?, ")
_AGENCY = re.compile(r"\.? ?(?:\([^()\n]{2,30}\)|/[^/\n]{2,20}/\.?)|\.? ?[-–—]{1,2} ")


@dataclass(frozen=True, slots=True)
class Dateline:
    """A publication stamp: where its date stands, and the day (unknown if it has no year and none is lent).

    Only a `moment` with dates that was found without a publication day lent is `stated` by the text.
    """

    span: Span
    moment: Moment


def dateline(text: str, published: Moment | None = None) -> Dateline | None:
    """The text's own publication stamp, or None. `published` lends a year to an opening that has none."""
    for start, line in _lines(text):
        if found := _stamp(line) or _opening(line):
            span = Span(start + found.start, start + found.end)
            day = published.day if published else None
            return Dateline(span, found.read(Frame(day)).said(span.of(text)))
    return None


def _lines(text: str) -> list[tuple[int, str]]:
    """The first lines and the last ones that hold words, each with its place; of long ones the beginning."""
    top = _filled(text, 0, len(text), _TOP_LINES)
    tail = max((s + len(line) for s, line in top), default=0)
    bottom = _filled(text, max(tail, len(text) - _LAST_LINES * 2 * _LONGEST_LINE), len(text), None)
    return top + bottom[-_LAST_LINES:]


def _filled(text: str, start: int, end: int, most: int | None) -> list[tuple[int, str]]:
    lines: list[tuple[int, str]] = []
    while start < end and (most is None or len(lines) < most):
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        line = text[start : min(stop, start + 2 * _LONGEST_LINE)]
        if line.strip():
            lines.append((start, line))
        start = stop + 1
    return lines


def _stamp(line: str) -> Phrase | None:
    """The date of a line that is nothing but a stamp with its year."""
    if len(line.strip()) > _LONGEST_LINE:
        return None
    row, phrases = parse(line)
    days = [p for p in phrases if p.shape == "date" and p.dated and p.read(Frame(None)).day]
    return days[0] if days and _only_stamp(row, days[0]) else None


def _only_stamp(row: list[Word], day: Phrase) -> bool:
    before, after = codes(row[: day.first]), codes(row[day.last :])
    place = _PLACE.match(before)
    rest = before[place.end() :] if place else before
    return bool((_BEFORE.fullmatch(before) or _BEFORE.fullmatch(rest)) and _AFTER.fullmatch(after))


def _opening(line: str) -> Phrase | None:
    """The date of an agency's opening: place, date, agency or dash."""
    place = _OPENING.match(line[:_LONGEST_OPENING])
    if not place or not all(word[0].isupper() for word in re.findall(r"\w+", place[0])):
        return None
    for phrase in parse(line[:_LONGEST_OPENING])[1]:
        if phrase.start == place.end() and phrase.shape == "date":
            return phrase if _AGENCY.match(line, phrase.end) else None
    return None
