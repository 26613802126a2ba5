"""Shapes: what the eye sees of a word, for the language model.

The encoder's vocabulary is lower-cased, so case and line starts come as two small features beside each word.
Training and run time share this module: a change here needs a newly trained model.
"""

from collections.abc import Sequence
from functools import lru_cache

NO_SHAPE, DIGIT, NO_LETTER, LOWER, UPPER, CAPITAL, TITLE, TITLE_AT_START, CAPITALISED, MIXED = range(10)
"""Shape of a piece that is no word ([CLS]), and of words: 4a, --, talks, EU, I, Doha, (start) Doha, McKay, iPad."""

SHAPES = 10

# After these a capital letter says little: they end a sentence, open or close a quotation, or begin an item.
_OPENERS = frozenset('.!?…:•“”"‘`«»„') | {"``", "''", "...", "..", "!!", "??", "?!", "!?", "'"}

_REMEMBERED = 4_096
"""Words whose shape is not looked at twice."""


@lru_cache(_REMEMBERED)
def shape(word: str, at_start: bool) -> int:
    """Shape class of one word; `at_start` tells that a capital letter may be due to the place alone."""
    if any(map(str.isdigit, word)):
        return DIGIT
    if not any(map(str.isalpha, word)):
        return NO_LETTER
    if word.islower():
        return LOWER
    if word.isupper():
        return UPPER if len(word) > 1 else CAPITAL
    if word[0].isupper():
        if not word[1:].islower():
            return CAPITALISED
        return TITLE_AT_START if at_start else TITLE
    return MIXED


def shapes(words: Sequence[str], line_starts: Sequence[bool]) -> list[int]:
    """Shape class of each word of a window.

    A word is at a start when it is the first with a letter since the window's beginning, since a line's beginning
    or since a mark in `_OPENERS`: a local rule that needs no sentence bounds.
    """
    found = []
    start = True
    for word, line in zip(words, line_starts, strict=True):
        start = start or line or word in _OPENERS
        found.append(shape(word, start))
        if start and any(map(str.isalpha, word)):
            start = False
    return found
