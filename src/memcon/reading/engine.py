"""The engine: the one door to the language model. Nothing else in memcon imports onnxruntime.

The model is loaded when the first article is read, and once. It looks at batches of windows of one article: int8
arithmetic takes its scale from everything in a batch, so a batch with other articles in it would change what is
found. Two graphs: `main` gives everything about words and the scores of arcs, `rel` names the arcs that were chosen.
"""

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from memcon.errors import ModelMissing
from memcon.reading.windows import Window
from memcon.reading.wordpiece import WordPiece, read_vocabulary

Array = NDArray[Any]
Labels = Mapping[str, Sequence[str]]

FOLDER = Path(__file__).parent.parent / "data" / "en" / "model"

PIECES = 800
"""Padded pieces in a batch: larger ones take memory (1 GB at 6,000) and are no faster."""

_THREADS = 4  # more cores than this do not make a batch of this size faster
_INPUTS = ("ids", "mask", "case", "line", "first")
_HEADS = ("upos", "xpos", "feats", "lemma", "rel", "names", "cue", "status", "format")


@dataclass(frozen=True, slots=True)
class Look:
    """What the model says of a batch of windows: arrays over (window, word), word 0 being the root.

    `upos xpos feats lemma` are numbers of labels, `start` probabilities, `names cue status format` scores of labels,
    `arcs[window, word, head]` scores; `rh rd` are for `Engine.relate`.
    """

    windows: Sequence[Window]
    upos: Array
    xpos: Array
    feats: Array
    lemma: Array
    start: Array
    names: Array
    cue: Array
    status: Array
    format: Array
    arcs: Array
    rh: Array
    rd: Array


_OUTPUTS = tuple(name for name in Look.__dataclass_fields__ if name != "windows")


class Engine:
    """The language model in a folder. Raises `ModelMissing` when a file of it is missing or damaged."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self._folder = folder
        self._main = self._session("main.onnx")
        self._rel = self._session("rel.onnx")
        self.labels = self._labels()
        self.wordpiece = WordPiece(read_vocabulary(self._text("vocab.txt").splitlines()))
        self.lemmas = _lemmas(self._text("lemmas.tsv"))

    def look(self, windows: Iterable[Window]) -> Iterator[Look]:
        """What the model says of the windows of one article, batch by batch, in their order."""
        for batch in _batches(windows):
            found = self._main.run(_OUTPUTS, _padded(batch))
            yield Look(batch, *found)

    def relate(self, look: Look, heads: Array) -> Array:
        """Numbers of the labels of arcs: `heads` (window, word) are the places of the heads, 0 being the root."""
        found: Array = self._rel.run(["rel"], {"rh": look.rh, "rd": look.rd, "heads": heads})[0]
        return found

    def _session(self, name: str) -> onnxruntime.InferenceSession:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = min(_THREADS, os.cpu_count() or 1)
        options.inter_op_num_threads = 1
        options.log_severity_level = 4  # what matters is raised
        path = self._folder / name
        try:
            # Read here, and not by onnxruntime, so that any path will do on any system.
            return onnxruntime.InferenceSession(path.read_bytes(), options, providers=["CPUExecutionProvider"])
        except Exception as error:  # onnxruntime's own errors have no common root
            raise self._missing(name, error) from error

    def _text(self, name: str) -> str:
        try:
            return (self._folder / name).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise self._missing(name, error) from error

    def _labels(self) -> Labels:
        try:
            labels: Labels = json.loads(self._text("labels.json"))["labels"]
            for head in _HEADS:
                labels[head][0]
        except (ValueError, KeyError, IndexError, TypeError) as error:
            raise self._missing("labels.json", error) from error
        return labels

    def _missing(self, name: str, error: Exception) -> ModelMissing:
        first = str(error).strip().splitlines()[0][:200] if str(error).strip() else type(error).__name__
        return ModelMissing(
            f"the language model's file {self._folder / name} is missing or damaged ({first}); install memcon again, "
            "or make the model as training/README.md says"
        )


@cache
def engine() -> Engine:
    """The model that memcon ships, loaded at the first call. Raises `ModelMissing`."""
    return Engine()


def _lemmas(table: str) -> dict[tuple[str, str], str]:
    """(form in lower case, upos) to lemma, from the words of the training data."""
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {(row[0], row[1]): row[2] for row in rows if len(row) == 3}


def _batches(windows: Iterable[Window]) -> Iterator[Sequence[Window]]:
    """Runs of windows that fill at most `PIECES`, short ones padded; the same article always gives the same."""
    batch: list[Window] = []
    longest = 0
    for window in windows:
        size = len(window.ids)
        if batch and max(longest, size) * (len(batch) + 1) > PIECES:
            yield batch
            batch, longest = [], 0
        batch.append(window)
        longest = max(longest, size)
    if batch:
        yield batch


def _padded(windows: Sequence[Window]) -> dict[str, Array]:
    """The model's inputs for a batch, filled up with 0."""
    pieces = max(len(window.ids) for window in windows)
    words = max(len(window.first) for window in windows)
    rows = len(windows)
    found: dict[str, Array] = {
        name: np.zeros((rows, words if name == "first" else pieces), np.int64) for name in _INPUTS
    }
    for row, window in enumerate(windows):
        size = len(window.ids)
        found["ids"][row, :size] = window.ids
        found["mask"][row, :size] = 1
        found["case"][row, :size] = window.case
        found["line"][row, :size] = window.line
        found["first"][row, : len(window.first)] = window.first
    return found
