"""Makes a network ready for 8-bit integers, so that less is lost: `export` enters here.

The embedding of word pieces gets a scale for each row, where the quantizer would take one for the whole table. Before
a matrix product the channels in which few inputs are far larger than most are divided by what they are too large, and
the weights of the channel are multiplied by it (Xiao et al. 2022, SmoothQuant): one scale then serves all channels of
the input.
"""

from collections.abc import Iterable, Mapping, Sequence
from random import Random

import torch
from torch import Tensor, nn

from .conllu import Doc
from .net import Layer, Net
from .windows import Coder, Epochs, Plan, batches, collate

SHARE = 0.5
"""Power of a channel's excess that goes to the weights. Of .3, .5 and .8, and of some or all products, this one for
all came nearest to 32 bits on EWT, GUM and PUD: .1 below in dependencies, where the plain quantizer loses .2."""

DOCS, BATCH, BATCHES = 300, 2000, 100
"""Documents whose windows show how large inputs are; padded pieces of a batch, and batches."""

PRODUCTS = ("qkv", "out", "up", "down")
"""The products of a layer of the encoder."""


class Rows(nn.Module):
    """An embedding of 8-bit rows, each with its scale."""

    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-12) / 127
        self.register_buffer("scale", scale)
        self.register_buffer("steps", (weight / scale).round().to(torch.int8))
        self.scale: Tensor
        self.steps: Tensor

    def forward(self, index: Tensor) -> Tensor:
        """The rows in 32 bits."""
        return torch.embedding(self.steps, index).float() * torch.embedding(self.scale, index)


class Smoothed(nn.Module):
    """A linear layer whose input channels are evened out first; `largest` is the largest input seen by channel."""

    def __init__(self, plain: nn.Linear, largest: Tensor) -> None:
        super().__init__()
        excess = (largest / largest.median()).clamp(min=1) ** SHARE
        self.register_buffer("inverse", 1 / excess)
        self.inverse: Tensor
        self.linear = nn.Linear(plain.in_features, plain.out_features)
        self.linear.weight.data = plain.weight.data * excess
        self.linear.bias.data = plain.bias.data

    def forward(self, x: Tensor) -> Tensor:
        """The same as the plain layer gives."""
        return self.linear(x * self.inverse)


def ready(net: Net, coder: Coder, docs: Sequence[Doc]) -> Net:
    """The same network with its word pieces by rows and its products evened out, by what it sees in some of the
    documents."""
    chosen = list(docs)
    Random(1).shuffle(chosen)
    windows = Epochs(chosen[:DOCS], coder, Plan(renamed=0, words_masked=0)).windows(0)
    plan = batches(windows, BATCH, Random(0))[:BATCHES]
    largest = _largest(net, (collate([windows[n] for n in numbers]) for numbers in plan))
    for number, layer in enumerate(_layers(net)):
        for name in PRODUCTS:
            setattr(layer, name, Smoothed(getattr(layer, name), largest[number, name]))
    net.encoder.piece = Rows(net.encoder.piece.weight.data)  # most of the weights; places are few
    return net


def _layers(net: Net) -> list[Layer]:
    return [layer for layer in net.encoder.layers if isinstance(layer, Layer)]


def _largest(net: Net, seen: Iterable[Mapping[str, Tensor]]) -> dict[tuple[int, str], Tensor]:
    """The largest input of each product, by layer and name, one value a channel."""
    found: dict[tuple[int, str], Tensor] = {}

    def watch(key: tuple[int, str], values: Tensor) -> None:
        top = values.detach().abs().reshape(-1, values.shape[-1]).amax(0)
        found[key] = torch.maximum(found[key], top) if key in found else top

    hooks = [
        getattr(layer, name).register_forward_pre_hook(lambda _, inputs, key=(number, name): watch(key, inputs[0]))
        for number, layer in enumerate(_layers(net))
        for name in PRODUCTS
    ]
    with torch.no_grad():
        for batch in seen:
            net(batch)
    for hook in hooks:
        hook.remove()
    return found
