"""Weights out of a shipped model, to go on from: `python -m training.restore --out build/engine/shipped.pt`.

The graphs hold the weights as 8-bit integers with a scale: what comes out is the network as it runs, a little coarser
than what was trained. The word and place embeddings, which no training changes, come from the pretrained encoder.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper

from .base import base_folder
from .labels import Labels
from .net import LAYERS, MIXES, Net
from .train import save

Array = NDArray[np.float32]

_QUANTIZED = "_quantized"
_NAMED = "net."
"""What the exporter puts before the name of a weight that it leaves its name."""
_EVENED = ".linear."
"""Where `quantize` has put a layer's weights, its input evened out before it."""


def restore(folder: Path) -> tuple[Net, Labels]:
    """The network of a model folder and its label lists; raises `ValueError` where a weight is not found."""
    labels: Labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))["labels"]
    net = Net({head: len(names) for head, names in labels.items()})
    net.encoder.load(base_folder() / "model.safetensors")
    state = net.state_dict()
    missing = {name for name in state if not name.startswith(("encoder.piece.", "encoder.place."))}
    for graph in ("main", "rel"):
        for name, value in _weights(onnx.load(folder / f"{graph}.onnx"), set(state)):
            state[name] = torch.tensor(value, dtype=torch.float32).reshape(state[name].shape)
            missing.discard(name)
    if missing:
        raise ValueError(f"{folder} has no weights for {', '.join(sorted(missing))}: it is another network's model")
    net.load_state_dict(state)
    return net, labels


def _weights(model: onnx.ModelProto, known: set[str]) -> Iterator[tuple[str, Array]]:
    """The weights of a graph by their names in the network."""
    held = {one.name: numpy_helper.to_array(one) for one in model.graph.initializer}
    for name in held:
        plain = name.removeprefix(_NAMED).removesuffix(_QUANTIZED).replace(_EVENED, ".")
        if plain in known and not plain.startswith("encoder.piece."):
            yield plain, _float(held, name)
    shares: dict[str, dict[int, float]] = {mix: {} for mix in MIXES}
    for node in model.graph.node:
        path = [part for part in node.name.split("/") if part]
        if node.op_type == "MatMulInteger" and node.input[1].startswith("onnx::"):
            name, value = _matrix(path, known), _float(held, node.input[1]).T
            evened = held.get(_NAMED + name.removesuffix("weight") + "inverse")
            yield name, value if evened is None else value * evened.astype(np.float32)
        elif node.op_type == "Mul" and len(path) == 3 and path[1] in shares and node.input[0].startswith("onnx::"):
            number = int(path[2].partition("_")[2] or 0)
            shares[path[1]][number] = float(held[node.input[0]])
    for mix, share in shares.items():
        if len(share) == LAYERS + 1:  # softmax was taken at export; its logarithm gives the same shares again
            yield f"mixes.{mix}.weights", np.log([share[n] for n in range(LAYERS + 1)]).astype(np.float32)


def _float(held: dict[str, NDArray[np.generic]], name: str) -> Array:
    """A weight in 32 bits."""
    if not name.endswith(_QUANTIZED):
        return held[name].astype(np.float32)
    base = name.removesuffix(_QUANTIZED)
    steps = held[name].astype(np.float32) - held[f"{base}_zero_point"].astype(np.float32)
    return steps * held[f"{base}_scale"].astype(np.float32)


def _matrix(path: list[str], known: set[str]) -> str:
    """The name of a linear layer's weight, by where its product stands in the graph ("/net/names_1/MatMul_quant")."""
    if path[0] == "rel":
        return "rel.weight"
    parts = [part for part in (*path[1:-2], path[-2].partition("_1")[0]) if part != "linear"]
    plain = ".".join(parts) + ".weight"
    return plain if plain in known else f"heads.{plain}"


def main() -> None:
    """Reads the command line and writes a checkpoint."""
    parser = argparse.ArgumentParser(description="Weights out of a shipped model, to go on from.")
    parser.add_argument("--model", type=Path, default=Path("src/memcon/data/en/model"))
    parser.add_argument("--out", type=Path, default=Path("build/engine/shipped.pt"))
    options = parser.parse_args()
    options.out.parent.mkdir(parents=True, exist_ok=True)
    save(*restore(options.model), options.out)


if __name__ == "__main__":
    main()
