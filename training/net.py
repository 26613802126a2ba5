"""The network: a MiniLM-L6 encoder, five mixes of its layers, and linear and biaffine heads upon them."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from memcon.reading.shapes import SHAPES

WIDTH, LAYERS, ATTENTIONS, INNER, PIECES, PLACES = 384, 6, 12, 1536, 30522, 512
ARC, REL, AIM = 256, 128, 128
_OUT = -1e4
"""Score of what may not be chosen: large enough for softmax, small enough for int8 and half floats."""


@dataclass(frozen=True)
class Head:
    """A linear head: the mix it reads and the weight of its loss."""

    mix: str
    weight: float


HEADS = {
    "upos": Head("tags", 0.5),
    "xpos": Head("tags", 0.3),
    "feats": Head("tags", 0.3),
    "lemma": Head("tags", 0.3),
    "start": Head("deps", 0.5),
    "names": Head("names", 1.0),
    "cue": Head("cues", 1.0),
    "status": Head("cues", 0.3),
    "format": Head("cues", 0.3),
}
"""Weights of the recipe that was tried; those of the new heads by their share of words."""

MIXES = ("tags", "names", "deps", "cues", "aims")


class Layer(nn.Module):
    """One transformer layer of BERT."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, 1e-12), nn.LayerNorm(WIDTH, 1e-12)
        self.drop = nn.Dropout(dropout)
        self.fused = True

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """x (batch, pieces, WIDTH); bias is added to the attention scores."""
        rows, size, _ = x.shape
        q, k, v = self.qkv(x).view(rows, size, 3, ATTENTIONS, WIDTH // ATTENTIONS).permute(2, 0, 3, 1, 4).unbind(0)
        if self.fused:
            with torch.autocast("cpu", enabled=False):  # its gradient is slow in short floats
                seen = F.scaled_dot_product_attention(q.float(), k.float(), v.float(), attn_mask=bias)
        else:  # the same in plain steps, for the exporter
            seen = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(WIDTH // ATTENTIONS) + bias, -1) @ v
        x = self.norm1(x + self.drop(self.out(seen.transpose(1, 2).reshape(rows, size, WIDTH))))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """MiniLM-L6 with two more small embeddings: the word's shape, and whether it starts a line."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.piece, self.place = nn.Embedding(PIECES, WIDTH), nn.Embedding(PLACES, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.shape, self.line = nn.Embedding(SHAPES, WIDTH), nn.Embedding(2, WIDTH)
        nn.init.zeros_(self.shape.weight)
        nn.init.zeros_(self.line.weight)
        self.norm, self.drop = nn.LayerNorm(WIDTH, 1e-12), nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))

    def forward(self, ids: Tensor, mask: Tensor, case: Tensor, line: Tensor) -> list[Tensor]:
        """All layers' outputs, the embeddings first: LAYERS + 1 of (batch, pieces, WIDTH)."""
        x = self.piece(ids) + self.place.weight[: ids.shape[1]] + self.kind + self.shape(case) + self.line(line)
        x = self.drop(self.norm(x))
        bias = ((1.0 - mask.to(x.dtype)) * _OUT)[:, None, None, :]
        found = [x]
        for layer in self.layers:
            found.append(layer(found[-1], bias))
        return found

    def load(self, path: Path) -> None:
        """Takes the pretrained weights; word and place embeddings stay as they are from now on."""
        weights = {name.removeprefix("bert."): tensor.float() for name, tensor in load_file(path).items()}
        self.piece.weight.data = weights["embeddings.word_embeddings.weight"]
        self.place.weight.data = weights["embeddings.position_embeddings.weight"]
        self.kind.data = weights["embeddings.token_type_embeddings.weight"][0]
        self.norm.weight.data = weights["embeddings.LayerNorm.weight"]
        self.norm.bias.data = weights["embeddings.LayerNorm.bias"]
        for number, layer in enumerate(self.layers):
            _load_layer(layer, weights, f"encoder.layer.{number}.")
        self.piece.weight.requires_grad_(False)
        self.place.weight.requires_grad_(False)


_LAYER_NAMES = {
    "out": "attention.output.dense",
    "norm1": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "norm2": "output.LayerNorm",
}


def _load_layer(layer: nn.Module, weights: Mapping[str, Tensor], prefix: str) -> None:
    for part in ("weight", "bias"):
        self_attention = [weights[f"{prefix}attention.self.{name}.{part}"] for name in ("query", "key", "value")]
        getattr(layer.qkv, part).data = torch.cat(self_attention)
        for ours, theirs in _LAYER_NAMES.items():
            getattr(getattr(layer, ours), part).data = weights[f"{prefix}{theirs}.{part}"]


class Mix(nn.Module):
    """A learned weighing of the layers."""

    def __init__(self) -> None:
        super().__init__()
        self.weights = nn.Parameter(torch.tensor([0.0] * LAYERS + [1.0]))
        self.scale = nn.Parameter(torch.ones(1))

    def forward(self, outs: list[Tensor]) -> Tensor:
        """One tensor of the layers' shape."""
        share = torch.softmax(self.weights, 0)
        total = share[0] * outs[0]
        for number in range(1, LAYERS + 1):
            total = total + share[number] * outs[number]
        return self.scale * total


class Net(nn.Module):
    """Encoder and heads. `sizes` gives each head's number of labels, `rel` among them."""

    def __init__(self, sizes: Mapping[str, int]) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.mixes = nn.ModuleDict({name: Mix() for name in MIXES})
        self.heads = nn.ModuleDict({name: nn.Linear(WIDTH, sizes[name]) for name in HEADS})
        self.arc_head, self.arc_dep = nn.Linear(WIDTH, ARC), nn.Linear(WIDTH, ARC)
        self.rel_head, self.rel_dep = nn.Linear(WIDTH, REL), nn.Linear(WIDTH, REL)
        self.arc = nn.Parameter(torch.randn(ARC + 1, ARC) * 0.02)
        self.rel = nn.Linear(REL + 1, sizes["rel"] * (REL + 1), bias=False)
        self.ask_in, self.aim_in = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, WIDTH)
        self.ask, self.aim = nn.Linear(WIDTH, AIM), nn.Linear(WIDTH, AIM)
        self.drop = nn.Dropout(0.2)

    def forward(self, batch: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """Logits of the heads (batch, words + 1, labels), `arcs` (batch, dependent, head), `rh`, `rd` for `relate`;
        whom a cue is about is told by the product of its `ask` with all words' `aim`, nobody being place 0."""
        outs = self.encoder(batch["ids"], batch["mask"], batch["case"], batch["line"])
        places = batch["first"].unsqueeze(-1).expand(-1, -1, WIDTH)
        outs = [torch.gather(out, 1, places) for out in outs]
        mixed = {name: self.drop(mix(outs)) for name, mix in self.mixes.items()}
        found = {name: self.heads[name](mixed[head.mix]) for name, head in HEADS.items()}
        deps = mixed["deps"]
        head, dep = (self.drop(F.gelu(layer(deps))) for layer in (self.arc_head, self.arc_dep))
        found["arcs"] = _with_one(dep) @ self.arc @ head.transpose(1, 2)
        found["rh"], found["rd"] = (self.drop(F.gelu(layer(deps))) for layer in (self.rel_head, self.rel_dep))
        ask, aim = (self.drop(F.gelu(layer(mixed["aims"]))) for layer in (self.ask_in, self.aim_in))
        found["ask"], found["aim"] = self.ask(ask) / math.sqrt(AIM), self.aim(aim)
        return found

    def only_aim(self) -> None:
        """From now on nothing learns but whom cues are about."""
        self.requires_grad_(False)
        for part in (self.mixes["aims"], self.ask_in, self.aim_in, self.ask, self.aim):
            part.requires_grad_(True)

    def relate(self, heads: Tensor, deps: Tensor) -> Tensor:
        """Logits of the relation for pairs of vectors: `rh` at the heads' places, `rd` at the words'."""
        scores = self.rel(_with_one(heads)).unflatten(-1, (-1, REL + 1))
        return (scores * _with_one(deps).unsqueeze(-2)).sum(-1)


def _with_one(x: Tensor) -> Tensor:
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)


def loss(
    net: Net, batch: Mapping[str, Tensor], teacher: "Net | None" = None, outside: float = 0.5
) -> dict[str, Tensor]:
    """Weighted losses by head; a head without labels in the batch is left out. `outside` weighs words without a cue.

    `teacher`: earlier weights, whose hearing and parse are to be kept in what nobody annotated.
    """
    found = {name: scores.float() for name, scores in net(batch).items()}
    losses = {}
    if teacher is not None and batch["unread"].any():
        losses["kept"] = _kept(net, found, batch, teacher)
    for name, head in HEADS.items():
        known = batch["label " + name] >= 0
        if known.any():
            weight = None
            if name == "cue":
                weight = torch.ones(found[name].shape[-1])
                weight[0] = outside
            losses[name] = head.weight * F.cross_entropy(found[name][known], batch["label " + name][known], weight)
    if (batch["label about"] >= 0).any():
        losses["about"] = _aimed(found, batch)
    known = batch["label head"] >= 0
    if known.any():
        targets = batch["label head"]
        arcs = found["arcs"].masked_fill(~_same_sentence(batch["sentence"]), _OUT)
        losses["arc"] = F.cross_entropy(arcs[known], targets[known])
        rows = known.nonzero(as_tuple=True)[0]
        scores = net.relate(found["rh"][rows, targets[known]], found["rd"][known])
        losses["rel"] = F.cross_entropy(scores, batch["label rel"][known], ignore_index=-100)
    return losses


def _aimed(found: Mapping[str, Tensor], batch: Mapping[str, Tensor]) -> Tensor:
    """How little the cues point at a word that names whom they are about; place 0 stands for nobody. Cues about
    somebody whom no word of the window names count nothing."""
    about, called = batch["label about"], batch["label called"]
    rows, cues = (about >= 0).nonzero(as_tuple=True)
    scores = (found["ask"][rows, cues].unsqueeze(1) @ found["aim"][rows].transpose(1, 2)).squeeze(1)
    scores = scores.masked_fill(batch["sentence"][rows] < -1, _OUT)
    asked = about[rows, cues].unsqueeze(1)
    meant = (called[rows] == asked) & (asked > 0)
    meant[:, 0] = asked[:, 0] == 0
    there = meant.any(1)
    right = torch.logsumexp(scores.masked_fill(~meant, _OUT), 1)
    return ((torch.logsumexp(scores, 1) - right) * there).sum() / there.sum().clamp(min=1)


def _kept(net: Net, found: Mapping[str, Tensor], batch: Mapping[str, Tensor], teacher: Net) -> Tensor:
    """How far the heads have gone from what `teacher` says in the rows that nobody annotated: Kullback and Leibler's
    divergence by word; status and format count as far as there is a cue (Li and Hoiem 2016, Learning without
    Forgetting). The parse is kept too, at half its weight: the rules of extraction were made upon it."""
    rows = batch["unread"]
    with torch.no_grad():
        before = teacher({name: values[rows] for name, values in batch.items()})
    real = batch["sentence"][rows] >= 0
    heard = 1 - torch.softmax(before["cue"].float()[real], -1)[:, 0]
    total = torch.zeros(())
    for name in ("cue", "status", "format", "upos", "xpos"):
        apart = _apart(before[name][real], found[name][rows][real])
        share = heard / heard.sum() if name in ("status", "format") else torch.full_like(apart, 1 / len(apart))
        total = total + HEADS[name].weight * (apart * share).sum() * (0.5 if name in ("upos", "xpos") else 1)
    inside = _same_sentence(batch["sentence"][rows])
    arcs = before["arcs"].float().masked_fill(~inside, _OUT)
    total = total + 0.5 * _apart(arcs[real], found["arcs"][rows].masked_fill(~inside, _OUT)[real]).mean()
    number, heads = real.nonzero(as_tuple=True)[0], arcs[real].argmax(-1)
    with torch.no_grad():
        told = teacher.relate(before["rh"][number, heads], before["rd"][real])
    now = net.relate(found["rh"][rows][number, heads], found["rd"][rows][real])
    return total + 0.5 * _apart(told, now).mean()


def _apart(before: Tensor, now: Tensor) -> Tensor:
    """Kullback and Leibler's divergence of two sets of scores, by row."""
    told = torch.softmax(before.float(), -1)
    return F.kl_div(torch.log_softmax(now.float(), -1), told, reduction="none").sum(-1)


def _same_sentence(sentence: Tensor) -> Tensor:
    """Which words may govern which: those of the same sentence, and the root at place 0."""
    same = sentence[:, :, None] == sentence[:, None, :]
    same[:, :, 0] = True
    return same
