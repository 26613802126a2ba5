"""Runs the exported model over windows, as the product does, with labels instead of numbers."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from onnxruntime import InferenceSession, SessionOptions

from memcon.reading.tagging import best_tags
from memcon.reading.trees import tree
from memcon.reading.wordpiece import WordPiece, read_vocabulary

from .windows import Coder, Window, collate

Array = NDArray[np.float32] | NDArray[np.int64]


@dataclass(frozen=True)
class Read:
    """What the model says of a window's words (without [CLS]); `heads` are places in the window, 0 the root."""

    labels: dict[str, list[str]]
    heads: list[int]


class Model:
    """The graphs, label lists and vocabulary of a model folder."""

    def __init__(self, folder: Path, threads: int = 1) -> None:
        options = SessionOptions()
        options.intra_op_num_threads = threads
        self._main = InferenceSession(folder / "main.onnx", options)
        self._rel = InferenceSession(folder / "rel.onnx", options)
        record = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        self.labels: dict[str, list[str]] = record["labels"]
        self._inputs: list[str] = record["inputs"]
        vocabulary = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
        self.coder = Coder(WordPiece(read_vocabulary(vocabulary)), self.labels)

    def read(self, windows: Sequence[Window]) -> list[Read]:
        """What the model says, window by window."""
        return [self._pass(window) for window in windows]

    def _pass(self, window: Window) -> Read:
        """One window alone, as at run time: int8 takes its scale from all that is in a batch."""
        batch = {name: tensor.numpy() for name, tensor in collate([window]).items()}
        names = [output.name for output in self._main.get_outputs()]
        out = dict(zip(names, self._main.run(None, {name: batch[name] for name in self._inputs}), strict=True))
        heads = [0, *_heads(out["arcs"][0], window.sentence)]
        places = {"heads": np.array([heads]), "rh": out["rh"], "rd": out["rd"]}
        out["rel"] = self._rel.run(None, places)[0]
        labels = {name: self._named(name, values[0, 1:]) for name, values in out.items() if name in self.labels}
        return Read(labels, heads[1:])

    def _named(self, head: str, values: Array) -> list[str]:
        if head == "names":
            return best_tags(values, tuple(self.labels[head]))
        numbers = values > 0.5 if head == "start" else values.argmax(-1) if values.ndim == 2 else values
        return [self.labels[head][number] for number in numbers.astype(int)]


def _heads(arcs: Array, sentence: list[int]) -> Iterator[int]:
    """Heads of all words of a window, one tree for each of its sentences."""
    numbers = np.array(sentence)
    for number in range(int(numbers.max()) + 1):
        places = np.concatenate([[0], np.flatnonzero(numbers == number)])
        yield from (int(places[head]) for head in tree(arcs[np.ix_(places, places)]))
