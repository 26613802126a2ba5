"""Windows: an article's words, cut into pieces that the model can see at once.

A cut falls between sentences, as the rules see them. Only a sentence too long for a window is cut inside: there the
windows overlap, and each answers for its own middle, so that no word is lost or read without its neighbours.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from memcon.reading.sentences import Bound
from memcon.reading.shapes import shapes
from memcon.reading.wordpiece import CLS, SEP, WordPiece

MOST = 200
"""Pieces in a window, [CLS] and [SEP] among them: what the model was trained on."""

OVERLAP = 60
"""Pieces that two windows share where a sentence is too long for one."""


@dataclass(frozen=True, slots=True)
class Part:
    """Words `first` to `last` (half-open) of an article; the window answers for `own` to `own_last` alone."""

    first: int
    last: int
    own: int
    own_last: int


@dataclass(frozen=True, slots=True)
class Window:
    """A part as the model sees it: lists over pieces, and the first piece of each word ([CLS] for the root)."""

    part: Part
    ids: list[int]
    case: list[int]
    line: list[int]
    first: list[int]


def parts(sizes: Sequence[int], bounds: Sequence[Bound]) -> list[Part]:
    """Cuts words, given the number of pieces of each, into parts of at most `MOST` pieces."""
    room = MOST - 2
    found: list[Part] = []
    first = pieces = 0
    for start, end in _units(bounds):
        size = sum(sizes[start:end])
        if pieces + size > room and start > first:
            found.append(Part(first, start, first, start))
            first, pieces = start, 0
        pieces += size
        if pieces > room:
            found.extend(_overlapping(sizes, first, end, room))
            first, pieces = end, 0
    if first < len(sizes):
        found.append(Part(first, len(sizes), first, len(sizes)))
    return found


def encode(part: Part, forms: Sequence[str], line_starts: Sequence[bool], wordpiece: WordPiece) -> Window:
    """A part as the model sees it. A window always starts a line, as in training."""
    words = forms[part.first : part.last]
    lines = [True, *line_starts[part.first + 1 : part.last]]
    window = Window(part, [CLS], [0], [0], [0])
    for word, shape, line in zip(words, shapes(words, lines), lines, strict=True):
        pieces = wordpiece.pieces(word)
        window.first.append(len(window.ids))
        window.ids.extend(pieces)
        window.case.extend([shape] * len(pieces))
        window.line.extend([int(line)] * len(pieces))
    window.ids.append(SEP)
    window.case.append(0)
    window.line.append(0)
    return window


def _units(bounds: Sequence[Bound]) -> list[tuple[int, int]]:
    """Runs of words that should stay together: probable sentences."""
    cuts = [i for i, bound in enumerate(bounds) if i == 0 or bound >= Bound.STRONG]
    return list(zip(cuts, [*cuts, len(bounds)][1:], strict=True))


def _overlapping(sizes: Sequence[int], first: int, last: int, room: int) -> list[Part]:
    """Parts of a run too long for one; each owns up to the middle of what it shares with the next."""
    found = []
    own = start = first
    while True:
        end, pieces = start, 0
        while end < last and pieces + sizes[end] <= room:
            pieces += sizes[end]
            end += 1
        if end == last:
            found.append(Part(start, last, own, last))
            return found
        back, shared = end, 0
        while shared < OVERLAP:
            back -= 1
            shared += sizes[back]
        middle = (back + end) // 2
        found.append(Part(start, end, own, middle))
        own, start = middle, back
