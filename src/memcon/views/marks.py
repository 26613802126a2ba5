"""A sentence with the words that an entry rests on: cut into pieces, each marked with what it says.

Views and doors enter.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from memcon.model.entry import Deed, Entry, Evidence, Figure, Meeting, Role, Statement

Mark = Literal["", "cue", "who", "when", "where"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a sentence; `mark` says what these words tell (empty: nothing of their own)."""

    text: str
    mark: Mark


def pieces(entry: Entry) -> tuple[tuple[Piece, ...], ...]:
    """For each sentence of the evidence, its pieces in order. Joined, they are the sentence."""
    wanted = tuple(_wanted(entry))
    return tuple(_cut(evidence, entry.cue, wanted) for evidence in entry.evidence)


def _wanted(entry: Entry) -> Iterator[tuple[str, Mark]]:
    """The words to look for, in order of right: what is found first is not marked again."""
    for name in _names(entry):
        yield name, "who"
    if entry.when and entry.when.text:
        yield entry.when.text, "when"
    if entry.where:
        yield entry.where.name, "where"


def _names(entry: Entry) -> tuple[str, ...]:
    match entry:
        case Meeting():
            names = [p.name for p in entry.parties] + [entry.host, entry.mediator]
        case Statement():
            names = [entry.speaker.name, entry.target.name if entry.target else None]
        case Deed():
            names = [p.name for p in (entry.actor, entry.target) if p]
        case Figure():
            names = [entry.of]
        case Role():
            names = [entry.holder, entry.body]
        case _:
            names = []
    return tuple(name for name in names if name)


def _cut(evidence: Evidence, cue: Evidence | None, wanted: tuple[tuple[str, Mark], ...]) -> tuple[Piece, ...]:
    marks: list[tuple[int, int, Mark]] = []
    if cue and evidence.start <= cue.start and cue.end <= evidence.end:
        marks.append((cue.start - evidence.start, cue.end - evidence.start, "cue"))
    for words, mark in wanted:
        at = evidence.text.find(words)
        if at >= 0 and all(at + len(words) <= start or end <= at for start, end, _ in marks):
            marks.append((at, at + len(words), mark))
    cut, here = list[Piece](), 0
    for start, end, mark in sorted(marks):
        cut += [Piece(evidence.text[here:start], ""), Piece(evidence.text[start:end], mark)]
        here = end
    cut.append(Piece(evidence.text[here:], ""))
    return tuple(piece for piece in cut if piece.text)
