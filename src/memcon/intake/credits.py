"""Whose material an article says that it uses: agencies by the names of the table `agencies`, others by their host.

Only credits in their usual places and words are read: after the dateline, on a source line, in a closing line,
in "with reporting by". An agency that is merely named, or credited with a picture, is none. Only the
readers of intake enter here.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from memcon.intake.limits import CREDIT_TAIL
from memcon.values.tables import forms, table

_HEAD_LINES = 4  # a dateline stands in the first line, or after a headline and a byline
_TAIL_LINES = 3
_LONGEST_LIST = 160  # characters of names after "with reporting by"

_DATELINE = re.compile(r"[^\n]{0,90}?(?:\(([^()\n]{2,40})\)\s{0,3}[-–—]|\s/([^/\s]{2,20})/\.)")
_SOURCE_LINE = re.compile(r"^\W{0,4}(?:original\s+)?source\s?:\s?(\S[^\n]{1,120})$", re.IGNORECASE | re.MULTILINE)
_CLOSING = re.compile(r"(?:\(([^()\n]{2,40})\)|(?:^|[\s.”\"’])[-–—]{1,2}\s?([^-–—/\n]{2,40}))[.\s]*$")
_BY = re.compile(
    r"\b(?:with (?:additional )?(?:reporting|inputs?|files|material) (?:by|from)|additional reporting by"
    r"|this (?:article|story|report|piece) (?:was )?(?:originally |first )?(?:published|appeared) (?:by|in|on|at)"
    r"|republished (?:from|with permission from))\s+",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(r"\bcontributed (?:reporting )?to th(?:is|e) (?:report|story|article)\b")
_SENTENCE_END = re.compile(r"[.!?)\]”]\s|\n")
_BETWEEN_NAMES = re.compile(r"\s*(?:[,;/]|\band\b|&)\s*")
_PICTURE = re.compile(r"\b(?:photo|photograph|image|picture|video|getty)", re.IGNORECASE)
_HOST = re.compile(r"(?:https?://)?(?:www\.)?((?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,12})(?:/\S*)?", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$")


def credits(text: str) -> tuple[str, ...]:
    """Whose material the text says it uses, in the order of their first credit; each once.

    An agency has the name of its row (`AP` is `Associated Press`), any other site its host without `www.`.
    """
    named = (name for words in _credit_lines(text) for name in _names(words))
    return tuple(dict.fromkeys(named))


def _credit_lines(text: str) -> Iterator[str]:
    """The words in the places where credits stand."""
    lines = [line.strip() for line in text[: 4 * CREDIT_TAIL].split("\n") if line.strip()]
    for line in lines[:_HEAD_LINES]:
        yield from _groups(_DATELINE.match(line))
    for found in _BY.finditer(text):
        yield _SENTENCE_END.split(text[found.end() : found.end() + _LONGEST_LIST], maxsplit=1)[0]
    for found in _CONTRIBUTED.finditer(text):
        yield _SENTENCE_END.split(text[max(0, found.start() - _LONGEST_LIST) : found.start()])[-1]
    tail = text[-CREDIT_TAIL:]
    for found in _SOURCE_LINE.finditer(tail):
        yield found.group(1)
    for line in [line.strip() for line in tail.split("\n") if line.strip()][-_TAIL_LINES:]:
        yield from _groups(_CLOSING.search(line))


def _groups(found: re.Match[str] | None) -> Iterator[str]:
    yield from (group for group in (found.groups() if found else ()) if group)


def _names(words: str) -> Iterator[str]:
    """The agencies and hosts in a list of names; whatever else is named there is left out."""
    if _PICTURE.search(words):
        return
    host = _HOST.fullmatch(words.strip(" ()."))
    if host:
        yield host.group(1).lower()
        return
    for part in _BETWEEN_NAMES.split(words):
        name = _POSSESSIVE.sub("", part.strip(' ().[]"“”'))
        if known := _agencies().get(name.removeprefix("the ").removeprefix("The ")):
            yield known


@cache
def _agencies() -> Mapping[str, str]:
    """Every form of every agency's name, as it is written, with the name of its row."""
    found: dict[str, str] = {}
    for row in table("agencies"):
        for form in (row[0], *forms(row[1])):
            found.setdefault(form.removeprefix("The "), row[0])
    return found
