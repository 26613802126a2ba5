"""Lines: where an article's paragraphs begin and end.

A line break ends a paragraph, except in hard-wrapped text, where lines break wherever they are full. Everything
that must not run over a paragraph (sentences, quotations) asks here first.
"""

import re
from dataclasses import dataclass

from memcon.model.span import Span

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_WORD = re.compile(r"\S+")
_BULLET = re.compile(r"(?:[-–—•*·▪◦‣]|\(?\d{1,2}[.)])[ \t\xa0]+\S")


@dataclass(frozen=True, slots=True)
class _Wrapping:
    """When is text hard-wrapped? Set by hand on e-mails and wire copy of 60 to 80 columns."""

    narrowest: int = 45  # a longest line below this is a list or a poem
    widest: int = 100  # a longest line above this holds a paragraph
    full: float = 0.7  # share of inner lines that the next line's first word would not have fitted on
    goes_on: float = 0.3  # share of inner line breaks after which the text goes on in lower case
    slack: int = 3  # columns that a wrapping program may leave unused


_WRAPPING = _Wrapping()


def paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs of a text, without the white space around them; none is empty.

    One for each line, but the lines of hard-wrapped text are joined: a break inside such a paragraph is a space.
    """
    lines = _lines(text)
    joined = _soft_breaks(text, lines)
    found: list[Span] = []
    for line, goes_on in zip(lines, joined, strict=True):
        if goes_on:
            found[-1] = Span(found[-1].start, line.end)
        else:
            found.append(line)
    return tuple(found)


def _lines(text: str) -> list[Span]:
    """The lines that hold something, stripped."""
    found = []
    for match in _LINE.finditer(text):
        words = match.group()
        inner = words.strip()
        if inner:
            start = match.start() + len(words) - len(words.lstrip())
            found.append(Span(start, start + len(inner)))
    return found


def _soft_breaks(text: str, lines: list[Span]) -> list[bool]:
    """For each line, whether it goes on the line before it: only in hard-wrapped text."""
    none = [False] * len(lines)
    width = max(map(len, lines), default=0)
    if not _WRAPPING.narrowest <= width <= _WRAPPING.widest:
        return none
    full = [False] * len(lines)
    inner = wraps = lower = 0
    for number in range(1, len(lines)):
        before, line = lines[number - 1], lines[number]
        if _blank_between(text, before, line):
            continue
        word = _WORD.match(text, line.start)
        assert word is not None
        inner += 1
        if _BULLET.match(text, line.start, line.end):
            continue
        full[number] = len(before) + 1 + len(word.group()) > width - _WRAPPING.slack
        wraps += full[number]
        lower += text[line.start].islower()
    if inner < 2 or wraps < _WRAPPING.full * inner or lower < _WRAPPING.goes_on * inner:
        return none
    return full


def _blank_between(text: str, before: Span, line: Span) -> bool:
    """Whether an empty line stands between two lines."""
    gap = text[before.end : line.start].replace("\r\n", "\n")
    return sum(char in "\n\r\x85\u2028" for char in gap) > 1 or "\u2029" in gap
