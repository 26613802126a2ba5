"""Windows: runs of consecutive sentences of one document, cut anew each epoch, and batches of them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from random import Random

import numpy as np
import torch

from memcon.reading.shapes import shapes
from memcon.reading.wordpiece import CLS, MASK, SEP, WordPiece

from .conllu import Doc, Sentence
from .labels import Labels, label_of

NO_LABEL = -100
NUMBERS = ("called", "about")
"""Labels that are numbers already, and mean nothing outside their report."""
LONGEST = 250
"""Pieces of the longest sentence that is trained on."""


@dataclass(frozen=True)
class Plan:
    """How windows are cut and varied. Shares are probabilities for a window, pieces include [CLS] and [SEP]."""

    pieces: tuple[int, int] = (60, 200)
    """Least and most pieces aimed at."""
    short: float = 0.2
    """Share of windows of one to three sentences."""
    lines_hidden: float = 0.15
    """Share of windows that lose their line starts: some texts come without line breaks."""
    renamed: float = 0.3
    """Share of windows whose names are replaced."""
    words_masked: float = 0.03
    """Share of the words whose pieces become [MASK]."""
    reports: float = 1.25
    """How often an epoch sees each annotated report."""
    unread: float = 0.15
    """How often an epoch sees each report that nobody annotated."""


@dataclass(frozen=True)
class Coded:
    """A sentence with its labels as numbers."""

    sentence: Sentence
    labels: dict[str, list[int]]
    size: int
    """Number of pieces."""


@dataclass(frozen=True)
class Window:
    """One training example; lists over pieces, then lists over words with [CLS] at place 0."""

    ids: list[int]
    case: list[int]
    line: list[int]
    first: list[int]
    sentence: list[int]
    """Number of the sentence of each word in the window; -1 for [CLS]."""
    labels: dict[str, list[int]]
    unread: bool = False
    """Whether nobody annotated it: earlier weights say what is to be heard there."""


class Coder:
    """Turns documents into numbered labels and windows."""

    def __init__(self, wordpiece: WordPiece, labels: Labels) -> None:
        self._wordpiece = wordpiece
        self._index = {head: {label: number for number, label in enumerate(names)} for head, names in labels.items()}

    def code(self, sentence: Sentence) -> Coded:
        """The sentence with its labels as numbers; unknown labels get no loss."""
        labels = {
            head: [
                self._index[head].get(label_of(head, word, value), NO_LABEL)
                for word, value in zip(sentence.words, values, strict=True)
            ]
            for head, values in sentence.labels.items()
            if head not in NUMBERS
        }
        labels |= {head: [int(value) for value in sentence.labels[head]] for head in NUMBERS if head in sentence.labels}
        if sentence.heads or ("names" in labels and "cue" not in labels):
            labels["start"] = [1] + [0] * (len(sentence.words) - 1)
        return Coded(sentence, labels, sum(len(self._wordpiece.pieces(word)) for word in sentence.words))

    def window(self, run: Sequence[Coded], lines: bool = True) -> Window:
        """One window of a run of sentences; a window always starts a line."""
        words = [word for coded in run for word in coded.sentence.words]
        starts = [lines and start for coded in run for start in coded.sentence.line_starts]
        starts[0] = True
        window = Window([CLS], [0], [0], [0], [-1], {})
        for word, shape, start in zip(words, shapes(words, starts), starts, strict=True):
            pieces = self._wordpiece.pieces(word)
            window.first.append(len(window.ids))
            window.ids.extend(pieces)
            window.case.extend([shape] * len(pieces))
            window.line.extend([int(start)] * len(pieces))
        for part in (window.ids, window.case, window.line):
            part.append(SEP if part is window.ids else 0)
        self._add_labels(window, run)
        return window

    def _add_labels(self, window: Window, run: Sequence[Coded]) -> None:
        heads = [*self._index, *NUMBERS, "head"]
        window.labels.update({head: [NO_LABEL] for head in heads})
        for number, coded in enumerate(run):
            size, offset = len(coded.sentence.words), len(window.sentence) - 1
            for head in (*self._index, *NUMBERS):
                window.labels[head].extend(coded.labels.get(head, [NO_LABEL] * size))
            arcs = [head + offset if head else 0 for head in coded.sentence.heads]
            window.labels["head"].extend(arcs or [NO_LABEL] * size)
            window.sentence.extend([number] * size)


def cut(run: Sequence[Coded], plan: Plan, random: Random) -> list[list[Coded]]:
    """Cuts the sentences of a document into windows, at random places."""
    windows: list[list[Coded]] = []
    size = most = count = 0
    for coded in run:
        if coded.size > LONGEST - 2:
            count = 0
            continue
        if count == 0 or size + coded.size > most:
            windows.append([])
            size, count = 2, random.randint(1, 3) if random.random() < plan.short else LONGEST
            most = plan.pieces[1] if count < LONGEST else random.randint(*plan.pieces)
        windows[-1].append(coded)
        size, count = size + coded.size, count - 1
    return windows


class Epochs:
    """Makes the windows of an epoch, the same for the same epoch number."""

    def __init__(self, docs: Iterable[Doc], coder: Coder, plan: Plan) -> None:
        self._coder, self._plan = coder, plan
        self._docs = [(doc.source, [coder.code(sentence) for sentence in doc.sentences]) for doc in docs]
        self._pool = _pool(sentence for _, run in self._docs for sentence in run)

    def windows(self, epoch: int) -> list[Window]:
        """All windows of the epoch, in no order."""
        random = Random(1000 + epoch)
        found = []
        for source, run in self._docs:
            times = self._times(source, random)
            for part in (part for _ in range(times) for part in cut(run, self._plan, random)):
                lines = random.random() >= self._plan.lines_hidden
                found.append(replace(self._varied(part, lines, random), unread=source == "unread"))
        return found

    def _times(self, source: str, random: Random) -> int:
        share = {"report": self._plan.reports, "unread": self._plan.unread}.get(source, 1.0)
        return int(share) + (random.random() < share - int(share))

    def _varied(self, part: list[Coded], lines: bool, random: Random) -> Window:
        if random.random() < self._plan.renamed:
            part = self._renamed(part, random)
        window = self._coder.window(part, lines)
        ends = [*window.first[2:], len(window.ids) - 1]
        for start, end in zip(window.first[1:], ends, strict=True):
            if random.random() < self._plan.words_masked:
                window.ids[start:end] = [MASK] * (end - start)
        return window

    def _renamed(self, part: list[Coded], random: Random) -> list[Coded]:
        """Each name that may be replaced becomes another of its kind and number of words, one for the window."""
        chosen: dict[tuple[str, ...], tuple[str, ...]] = {}
        found = []
        for coded in part:
            words = list(coded.sentence.words)
            for start, end, kind in coded.sentence.names:
                name = tuple(coded.sentence.words[start:end])
                if name not in chosen:
                    chosen[name] = random.choice(self._pool[kind, end - start])
                words[start:end] = chosen[name]
            found.append(replace(coded, sentence=replace(coded.sentence, words=tuple(words))))
        return found


def _pool(run: Iterable[Coded]) -> dict[tuple[str, int], list[tuple[str, ...]]]:
    """Names that may stand for each other: by kind and number of words, in a fixed order."""
    pool: dict[tuple[str, int], set[tuple[str, ...]]] = defaultdict(set)
    for coded in run:
        for start, end, kind in coded.sentence.names:
            pool[kind, end - start].add(coded.sentence.words[start:end])
    return {key: sorted(names) for key, names in pool.items()}


def batches(windows: Sequence[Window], budget: int, random: Random) -> list[list[int]]:
    """Numbers of windows of similar length, at most `budget` padded pieces a batch, in random order."""
    order = list(range(len(windows)))
    random.shuffle(order)
    order.sort(key=lambda number: len(windows[number].ids) + random.random() * 4)
    found: list[list[int]] = [[]]
    longest = 0
    for number in order:
        size = len(windows[number].ids)
        if found[-1] and max(longest, size) * (len(found[-1]) + 1) > budget:
            found.append([])
            longest = 0
        found[-1].append(number)
        longest = max(longest, size)
    random.shuffle(found)
    return found


Batch = dict[str, torch.Tensor]

_INPUTS = ("ids", "case", "line")


def collate(windows: Sequence[Window]) -> Batch:
    """Padded tensors: ids, mask, case, line (batch, pieces); first, sentence and each label (batch, words + 1);
    unread (batch)."""
    pieces = max(len(window.ids) for window in windows)
    words = max(len(window.first) for window in windows)
    batch = {name: np.zeros((len(windows), pieces), np.int64) for name in (*_INPUTS, "mask")}
    batch["first"] = np.zeros((len(windows), words), np.int64)
    batch["sentence"] = np.full((len(windows), words), -2, np.int64)
    batch["unread"] = np.array([window.unread for window in windows])
    for head in windows[0].labels:
        batch["label " + head] = np.full((len(windows), words), NO_LABEL, np.int64)
    for row, window in enumerate(windows):
        for name in _INPUTS:
            batch[name][row, : len(window.ids)] = getattr(window, name)
        batch["mask"][row, : len(window.ids)] = 1
        batch["first"][row, : len(window.first)] = window.first
        batch["sentence"][row, : len(window.first)] = window.sentence
        for head, values in window.labels.items():
            batch["label " + head][row, : len(values)] = values
    return {name: torch.from_numpy(array) for name, array in batch.items()}
