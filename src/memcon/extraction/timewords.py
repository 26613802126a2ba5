"""Times at hand: the expressions of time of a sentence, which are near a word, and where they hang in the parse.

Only `when`, `days`, `journeys` and what belongs to `days` (`carried`, `spells`) enter here. Everything
is looked up by place, so that a sentence of any length costs no more for each word that carries an act.
"""

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

from memcon.extraction.remembered import remembered
from memcon.model.document import Document, TimeMention, Token

_NEAREST = 12
"""Expressions of time in one sentence that are weighed: the richest of the development gold has seven."""


def times_near(document: Document, index: int) -> tuple[TimeMention, ...]:
    """The expressions of time of a token's sentence, the nearest first, no more than `_NEAREST`."""
    starts, times = _times(document)
    start, span = document.tokens[index].start, document.sentences[document.sentence_of[index]].span
    at = bisect_right(starts, start)
    around = [t for t in times[max(at - _NEAREST, 0) : at + _NEAREST] if span.contains(t.span)]
    return tuple(sorted(around, key=lambda t: abs(t.span.start - start))[:_NEAREST])


def times_in(document: Document, sentence: int) -> tuple[TimeMention, ...]:
    """The expressions of time of a sentence, in text order."""
    starts, times = _times(document)
    span = document.sentences[sentence].span
    inside = times[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
    return tuple(t for t in inside if span.contains(t.span))


@lru_cache(maxsize=4)
def _times(document: Document) -> tuple[tuple[int, ...], tuple[TimeMention, ...]]:
    """The expressions of time without those of the dateline, and where they start."""
    stamp = _DATELINE.match(document.article.text)
    times = tuple(t for t in document.times if t.span.start >= (stamp.end() if stamp else 0))
    return tuple(t.span.start for t in times), times


_DATELINE = re.compile(r"[^a-z\n]{2,30},? ?[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?[^–—\n]{0,30}(?: ?[–—]| --? )")
"""A place, a date and a dash before the first sentence: it dates the report, not what is told."""


def _inside(document: Document, time: TimeMention) -> tuple[Token, ...]:
    """The tokens of an expression."""
    starts = _starts(document)
    return document.tokens[bisect_left(starts, time.span.start) : bisect_left(starts, time.span.end)]


@lru_cache(maxsize=4)
def _starts(document: Document) -> tuple[int, ...]:
    return tuple(t.start for t in document.tokens)


@remembered
def head(document: Document, time: TimeMention) -> int | None:
    """The token of an expression from which its other tokens hang."""
    inside = _inside(document, time)
    indices = {t.index for t in inside}
    return next((t.index for t in inside if t.head not in indices and t.upos != "ADP"), None)


def stretch(document: Document, time: TimeMention) -> tuple[int, int] | None:
    """The tokens of an expression, half-open."""
    inside = _inside(document, time)
    return (inside[0].index, inside[-1].index + 1) if inside else None
