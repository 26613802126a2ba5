"""A text cut where entries begin and end, so that each run can be shown with the entries that rest on it."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from memcon.model.entry import Entry
from memcon.model.span import Span


@dataclass(frozen=True, slots=True)
class Run:
    """A run of text. `entries` are the indices of the entries whose evidence holds it, `cue` that of the entry
    whose cue it is part of, `opens` those whose evidence begins here; `aside` is what belongs to the page and not to
    the report."""

    start: int
    text: str
    entries: tuple[int, ...] = ()
    cue: int | None = None
    opens: tuple[int, ...] = ()
    aside: bool = False


def passage(text: str, entries: Sequence[Entry], asides: Sequence[Span] = ()) -> tuple[Run, ...]:
    """The whole text as runs, in order: joined, they are the text. `asides` were passed over when it was read."""
    told = sorted({(e.start, e.end, n) for n, entry in enumerate(entries) for e in entry.evidence})
    cues = sorted({(entry.cue.start, entry.cue.end, n) for n, entry in enumerate(entries) if entry.cue})
    beside = sorted((span.start, min(span.end, len(text)), 0) for span in asides if span.start < len(text))
    cuts = sorted({0, len(text), *(at for start, end, _ in (*told, *cues, *beside) for at in (start, end))})
    first = {n: min(e.start for e in entry.evidence) for n, entry in enumerate(entries)}
    inside, carried, passed = _Open(told), _Open(cues), _Open(beside)
    runs = []
    for start, end in pairwise(cuts):
        here, cue = inside.at(start), carried.at(start)
        opens = tuple(n for n in here if first[n] == start)
        runs.append(Run(start, text[start:end], here, cue[-1] if cue else None, opens, bool(passed.at(start))))
    return tuple(runs)


class _Open:
    """Sorted spans that are passed from left to right: which of them hold a place."""

    def __init__(self, spans: list[tuple[int, int, int]]) -> None:
        self._coming = deque(spans)
        self._open: list[tuple[int, int]] = []

    def at(self, place: int) -> tuple[int, ...]:
        """The numbers of those that hold it, sorted; places must come in order."""
        self._open = [(end, n) for end, n in self._open if end > place]
        while self._coming and self._coming[0][0] <= place:
            _, end, n = self._coming.popleft()
            self._open.append((end, n))
        return tuple(sorted(n for _, n in self._open))
