"""The engine: the one door to the language model. Nothing else in memcon imports onnxruntime.

The model is loaded when the first article is read, and once. It looks at one window at a time: int8 arithmetic takes
its scale from everything in a batch, so that a batch would make what is found depend on its company; and it would
be no faster. Two graphs: `main` gives everything about words and the scores of arcs, `rel` names the arcs chosen.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from memcon.errors import ModelMissing
from memcon.reading.lemmas import lemmatizer, table
from memcon.reading.windows import Part, Window
from memcon.reading.wordpiece import WordPiece, read_vocabulary

Array = NDArray[Any]
Labels = Mapping[str, Sequence[str]]

FOLDER = Path(__file__).parent.parent / "data" / "en" / "model"

_THREADS = 1
"""For one window: a second is worth a tenth, a second process (`pipeline.crew`) nearly all. And what is found must not
depend on how many cores there are."""

_INPUTS = ("ids", "mask", "case", "line", "first")
_HEADS = ("upos", "xpos", "feats", "lemma", "rel", "names", "cue", "status", "format")


@dataclass(frozen=True, slots=True)
class Look:
    """What the model says of a window: arrays over its words, word 0 being the root.

    `upos xpos feats lemma` are numbers of labels, `start` probabilities, `names cue status format` scores of labels,
    `arcs[word, head]` scores; `rh rd` are for `Engine.relate`; the product of a cue's `ask` with all words' `aim` says
    whom it is about, nobody being word 0.
    """

    part: Part
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
    ask: Array
    aim: Array


_OUTPUTS = tuple(name for name in Look.__dataclass_fields__ if name != "part")


class Engine:
    """The language model in a folder. Raises `ModelMissing` when a file of it is missing or damaged."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self._folder = folder
        self._main = self._session("main.onnx")
        self._rel = self._session("rel.onnx")
        self.labels = self._labels()
        self.wordpiece = WordPiece(read_vocabulary(self._text("vocab.txt").splitlines()))
        self.lemma = lemmatizer(table(self._text("lemmas.tsv")))

    def look(self, windows: Iterable[Window]) -> Iterator[Look]:
        """What the model says of each window."""
        for window in windows:
            columns = (window.ids, [1] * len(window.ids), window.case, window.line, window.first)
            given = {name: np.array([column], np.int64) for name, column in zip(_INPUTS, columns, strict=True)}
            yield Look(window.part, *(array[0] for array in self._main.run(_OUTPUTS, given)))

    def relate(self, look: Look, heads: Sequence[int]) -> Array:
        """Numbers of the labels of arcs: `heads` are the places of the heads of all words, 0 being the root."""
        given = {"rh": look.rh[None], "rd": look.rd[None], "heads": np.array([heads], np.int64)}
        found: Array = self._rel.run(["rel"], given)[0][0]
        return found

    def _session(self, name: str) -> onnxruntime.InferenceSession:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = _THREADS
        options.inter_op_num_threads = 1
        # Threads that wait without sleeping take the other cores from everybody.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
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
