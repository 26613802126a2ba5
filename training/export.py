"""Writes the shipped model: `python -m training.export --checkpoint build/engine/final.pt --data ../shared/`.

Two int8 ONNX graphs (main and rel), label lists, vocabulary and lemma table. `quantize` makes the network ready for
8 bits; `reduce_range` keeps 8-bit products right on processors without VNNI.
"""

import argparse
import json
import shutil
import warnings
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from memcon.reading.wordpiece import WordPiece, read_vocabulary

from .base import base_folder
from .data import Held, development_docs, training_docs
from .labels import Labels
from .lexicon import lemma_table
from .net import REL, Net
from .quantize import ready
from .windows import Coder

VERSION = 1
INPUTS = ("ids", "mask", "case", "line", "first")
ARGMAX = ("upos", "xpos", "feats", "lemma")
LOGITS = ("names", "cue", "status", "format", "arcs", "rh", "rd", "ask", "aim")
OPSET = 17


class Main(nn.Module):
    """Inputs as `INPUTS`; outputs `ARGMAX` as labels, the probability of a sentence start, `LOGITS` as they are."""

    def __init__(self, net: Net) -> None:
        super().__init__()
        self.net = net

    def forward(self, ids: Tensor, mask: Tensor, case: Tensor, line: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        """One pass."""
        found = self.net({"ids": ids, "mask": mask, "case": case, "line": line, "first": first})
        start = torch.softmax(found["start"], -1)[..., 1]
        return (*(found[name].argmax(-1) for name in ARGMAX), start, *(found[name] for name in LOGITS))


class Rel(nn.Module):
    """Relation of each word to its head."""

    def __init__(self, net: Net) -> None:
        super().__init__()
        self.net = net

    def forward(self, rh: Tensor, rd: Tensor, heads: Tensor) -> Tensor:
        """`heads` (batch, words + 1) are places in the window."""
        chosen = torch.gather(rh, 1, heads.unsqueeze(-1).expand(-1, -1, REL))
        return self.net.relate(chosen, rd).argmax(-1)


def read_checkpoint(path: Path) -> tuple[Net, Labels]:
    """The network in evaluation mode, in plain steps, and its label lists."""
    saved = torch.load(path, weights_only=True)
    labels: Labels = saved["labels"]
    net = Net({head: len(names) for head, names in labels.items()})
    net.load_state_dict(saved["weights"])
    net.eval()
    for layer in net.encoder.layers:
        layer.fused = False
    return net, labels


def write_graphs(net: Net, folder: Path) -> None:
    """Writes main.onnx and rel.onnx, int8."""
    size, words = 12, 9
    piece, word = torch.ones(2, size, dtype=torch.long), torch.arange(words).repeat(2, 1)
    vectors = torch.randn(2, words, REL)
    piece_axes, word_axes = {0: "batch", 1: "pieces"}, {0: "batch", 1: "words"}
    outputs = {name: dict(word_axes) for name in (*ARGMAX, "start", *LOGITS)}
    outputs["arcs"][2] = "words"
    main_axes = dict.fromkeys(INPUTS[:-1], piece_axes) | {"first": word_axes} | outputs
    _write(Main(net), (piece, piece, piece, piece.clone(), word), main_axes, folder / "main.onnx")
    rel_axes = dict.fromkeys(("rh", "rd", "heads", "rel"), word_axes)
    _write(Rel(net), (vectors, vectors.clone(), word), rel_axes, folder / "rel.onnx")


def _write(module: nn.Module, example: tuple[Tensor, ...], axes: Mapping[str, dict[int, str]], path: Path) -> None:
    """Exports in 32 bits and writes the int8 form; `axes` names inputs, then outputs, in order."""
    names = list(axes)
    with TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        full = Path(folder) / "full.onnx"
        torch.onnx.export(
            module,
            example,
            str(full),
            input_names=names[: len(example)],
            output_names=names[len(example) :],
            dynamic_axes=axes,
            opset_version=OPSET,
            dynamo=False,
        )
        quantize_dynamic(
            full,
            path,
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
            op_types_to_quantize=["MatMul", "Gemm"],
        )


def write_labels(labels: Labels, path: Path) -> None:
    """Writes labels.json."""
    record = {"version": VERSION, "language": "en", "inputs": INPUTS, "labels": labels}
    path.write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def export(checkpoint: Path, data: Path, folder: Path) -> None:
    """Writes the whole model folder from a checkpoint; `data` gives the lemma table."""
    folder.mkdir(parents=True, exist_ok=True)
    net, labels = read_checkpoint(checkpoint)
    docs = [*training_docs(data, Held(), aimed=False), *development_docs(data, Held())]
    vocabulary = base_folder() / "vocab.txt"
    wordpiece = WordPiece(read_vocabulary(vocabulary.read_text(encoding="utf-8").splitlines()))
    write_graphs(ready(net, Coder(wordpiece, labels), docs), folder)
    write_labels(labels, folder / "labels.json")
    shutil.copyfile(vocabulary, folder / "vocab.txt")
    (folder / "lemmas.tsv").write_text(lemma_table(docs), encoding="utf-8")


def main() -> None:
    """Reads the command line and writes the folder of the model."""
    parser = argparse.ArgumentParser(description="Export memcon's language model.")
    parser.add_argument("--checkpoint", type=Path, default=Path("build/engine/final.pt"))
    parser.add_argument("--data", type=Path, default=Path("../shared"), help="folder with train/ and gold/")
    parser.add_argument("--out", type=Path, default=Path("src/memcon/data/en/model"))
    options = parser.parse_args()
    export(options.checkpoint, options.data, options.out)


if __name__ == "__main__":
    main()
