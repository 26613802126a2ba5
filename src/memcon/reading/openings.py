"""Openings: the place, date and agency that a report's first words may be ("GENEVA, May 3 (Reuters) —"), and the
labels of a transcript ("MS. LEE:").

They are no part of the sentence behind them: the place is where the report was written and the agency whose it is,
not what happened. When it was published is read by `datelines`, whose words follow a label by `labels`.
"""

import re
from collections.abc import Sequence

from memcon.model.span import Span
from memcon.reading.labels import turns
from memcon.values.known import is_country
from memcon.values.place import parse as parse_place

_CAPITALS = r"[A-Z][A-Z.'’-]{1,24}(?:[ /][A-Z][A-Z.'’-]{1,24}){0,3}"
_TITLE = r"[A-Z][\w.'’-]{1,24}(?:[ /][A-Z][\w.'’-]{1,24}){0,3}"
_REST = r"(?:,[ ][A-Z][\w.]{1,20}(?:[ ][A-Z][\w.]{1,20})?)?(?:,?[ ][A-Z][a-z]{2,8}\.?[ ]\d{1,2}(?:,[ ]\d{4})?)?\.?"
_AGENCY = r"[ ]?(?:\([^()\n]{2,30}\)|/[^/\n]{2,30}/\.?|\[[^\[\]\n]{2,30}\])"
_DASH = r"[ ]*(?:[—–]|-{1,2}(?=\s))\s*"
_END = rf"(?:{_DASH}|\s+(?![a-z]))"
"""Without a dash a report opens with a capital: "Ann Lee (R-Utah) said" is no place and agency."""

_MARKED = re.compile(
    rf"(?:(?:{_CAPITALS}){_REST}(?:{_AGENCY})?{_DASH}|(?:{_CAPITALS}|{_TITLE}){_REST}{_AGENCY}{_END})(?=[^\s])"
)
_BARE = re.compile(rf"({_CAPITALS}?)(?:,[ ]({_TITLE}))?:?[ ](?=[A-Z][a-z]|[A-Z]\.[A-Z]\.|[A-Z][ ][a-z])")

FIRST = 8
"""Paragraphs at the start of an article that may begin so."""


def prose_starts(text: str, paragraphs: Sequence[Span]) -> dict[int, int]:
    """Where the prose begins behind such an opening, by the start of its paragraph."""
    found = {turn.label.start: turn.span.start for turn in turns(text, paragraphs)}
    for paragraph in paragraphs[:FIRST]:
        if paragraph.start in found:
            continue
        match = _MARKED.match(text, paragraph.start, paragraph.end)
        if match:
            found[paragraph.start] = match.end()
            continue
        bare = _BARE.match(text, paragraph.start, paragraph.end)
        if bare and _is_place(bare.group(1), bare.group(2)):
            found[paragraph.start] = bare.end()
    return found


def _is_place(city: str, country: str | None) -> bool:
    """Whether capitals with nothing behind them are a place that memcon knows, and no country ("U.S. envoys met")."""
    return (
        len(city) > 3
        and not is_country(city)
        and any(parse_place(name) is not None for name in (*city.split("/"), country or ""))
    )
