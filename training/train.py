"""Trains the language model: `python -m training.train --data ../shared/ --out build/engine`.

Runs two processes of one thread each (faster on a small machine than one of two threads) that average their
gradients. The number of steps is fixed, so that the learning rate ends at nothing; checkpoints are written on the way.
"""

import argparse
import copy
import random
import time
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import torch
from torch import distributed, multiprocessing, nn

from memcon.reading.wordpiece import WordPiece, read_vocabulary

from .announcements import announcements
from .base import base_folder
from .data import Held, development_docs, training_docs, unread_docs
from .labels import Labels, make_labels
from .net import Net, loss
from .windows import Coder, Epochs, Plan, Window, batches, collate


@dataclass(frozen=True)
class Recipe:
    """Figures of the training; those of `notes` by trial, the rest common practice for fine-tuning BERT."""

    steps: int = 2350
    budget: int = 1000
    """Padded pieces a step and process."""
    processes: int = 2
    encoder_rate: float = 3e-4
    head_rate: float = 2e-3
    warm_up: int = 150
    decay: float = 0.01
    clip: float = 1.0
    checkpoint_minutes: float = 8.0
    first_checkpoint_minutes: float = 4.0
    minutes: float = float("inf")
    """A limit of time: where the machine is slower than planned, the learning rate falls faster to end by then."""
    seed: int = 1
    average: float = 0.998
    """What the running average of the weights keeps at each step: the average is what is shipped."""
    again: float = 0.6
    """Share of the learning rates for a run that goes on from the weights of an earlier one."""
    again_reports: float = 0.25
    """How often an epoch of such a run sees each annotated report: the cues are learned, and soon known by heart."""
    aim: bool = False
    """Whether nothing learns but whom statements are about, from annotated reports alone."""
    short: bool = False
    """Whether to multiply in bfloat16: half as fast again where the processor has instructions for it, else slower."""


@dataclass(frozen=True)
class Run:
    """What one training run reads and writes."""

    data: Path
    out: Path
    held: Held = field(default_factory=Held)
    recipe: Recipe = field(default_factory=Recipe)
    start: Path | None = None
    """Weights of an earlier run to go on from."""
    keep: Path | None = None
    """Weights whose hearing and parse of reports is kept, if not those that the run goes on from."""
    port: int = 29571


def rate(step: int, progress: float, recipe: Recipe) -> float:
    """Share of the full learning rate: up over the warm-up, then down to nothing as progress nears 1."""
    return min(1.0, (step + 1) / recipe.warm_up) * max(0.0, 1 - progress)


def optimizer(net: Net, recipe: Recipe) -> torch.optim.AdamW:
    """AdamW with a slow rate for pretrained weights and a fast one for new ones."""
    old: list[nn.Parameter] = []
    new: list[nn.Parameter] = []
    for name, weights in net.named_parameters():
        if weights.requires_grad:
            pretrained = name.startswith("encoder.") and not name.startswith(("encoder.shape", "encoder.line"))
            (old if pretrained else new).append(weights)
    groups = [{"params": old, "lr": recipe.encoder_rate}, {"params": new, "lr": recipe.head_rate}]
    return torch.optim.AdamW(groups, weight_decay=recipe.decay, betas=(0.9, 0.98), fused=True)


class Average:
    """Averages the gradients of all processes through one buffer."""

    def __init__(self, weights: list[nn.Parameter], processes: int) -> None:
        self._weights, self._processes = weights, processes
        self._buffer = torch.zeros(sum(weight.numel() for weight in weights) + 1)

    def __call__(self, used: float) -> float:
        """Replaces each gradient by the average; gives the average of `used`, the same in all processes."""
        if self._processes == 1:
            return used
        self._buffer[-1] = used
        parts = self._buffer[:-1].split([weight.numel() for weight in self._weights])
        for part, weight in zip(parts, self._weights, strict=True):
            if weight.grad is None:
                part.zero_()
            else:
                part.copy_(weight.grad.view(-1))
        distributed.all_reduce(self._buffer)
        self._buffer /= self._processes
        for part, weight in zip(parts, self._weights, strict=True):
            weight.grad = part.view_as(weight).clone()
        return float(self._buffer[-1])


def save(net: Net, labels: Labels, path: Path) -> None:
    """Writes weights and label lists, whole or not at all."""
    part = path.with_suffix(".part")
    torch.save({"weights": net.state_dict(), "labels": labels}, part)
    part.rename(path)


def go_on(net: Net, labels: Labels, path: Path) -> None:
    """Takes the weights of an earlier run. Raises `ValueError` where that had other labels."""
    saved = torch.load(path, weights_only=True)
    if saved["labels"] != labels:
        raise ValueError(f"{path} was trained on other data: its labels differ; start without it")
    net.load_state_dict(saved["weights"], strict=False)


class Running:
    """The running average of the weights over the steps (Polyak and Juditsky): steadier than the last ones."""

    def __init__(self, net: Net, keep: float) -> None:
        self._keep, self._steps = keep, 0
        self.net = copy.deepcopy(net)

    def add(self, net: Net) -> None:
        """Counts the weights after one step; the first steps weigh less than the average keeps later."""
        self._steps += 1
        keep = min(self._keep, self._steps / (self._steps + 10))
        with torch.no_grad():
            for mean, now in zip(self.net.parameters(), net.parameters(), strict=True):
                if now.requires_grad:
                    mean.lerp_(now, 1 - keep)


@dataclass(frozen=True)
class Learner:
    """The network that learns, and the earlier weights whose hearing it keeps, if it goes on from any."""

    net: Net
    teacher: Net | None
    short: bool


class Log:
    """Prints the mean losses and the speed from time to time."""

    def __init__(self, recipe: Recipe) -> None:
        self._recipe, self._began = recipe, time.time()
        self._sums: Counter[str] = Counter()
        self._counts: Counter[str] = Counter()
        self._pieces = 0

    def minutes(self) -> float:
        """Minutes since the first step."""
        return (time.time() - self._began) / 60

    def add(self, losses: dict[str, torch.Tensor], pieces: int) -> None:
        """Counts one step."""
        self._pieces += pieces
        for name, value in losses.items():
            self._sums[name] += value.item()
            self._counts[name] += 1

    def show(self, epoch: int, step: int) -> None:
        """Prints one line and forgets the losses."""
        means = " ".join(f"{name} {self._sums[name] / count:.3f}" for name, count in sorted(self._counts.items()))
        speed = self._pieces * self._recipe.processes / (self.minutes() * 60)
        left = self.minutes() / step * (self._recipe.steps - step)
        place = f"epoch {epoch} step {step} {self.minutes():.1f} min, {left:.1f} left, {speed:.0f} pieces/s"
        print(f"{place}: {means}", flush=True)
        self._sums.clear()
        self._counts.clear()


def work(rank: int, run: Run) -> None:
    """One process of the training."""
    recipe = run.recipe
    torch.set_num_threads(1)
    torch.manual_seed(recipe.seed)
    random.seed(recipe.seed)
    np.random.seed(recipe.seed)
    if recipe.processes > 1:
        address = f"tcp://127.0.0.1:{run.port}"
        distributed.init_process_group("gloo", init_method=address, rank=rank, world_size=recipe.processes)
    docs = training_docs(run.data, run.held)
    labels = make_labels(docs)
    docs = [*docs, *development_docs(run.data, run.held), *announcements()]
    base = base_folder()
    wordpiece = WordPiece(read_vocabulary((base / "vocab.txt").read_text(encoding="utf-8").splitlines()))
    plan = Plan()
    net = Net({head: len(names) for head, names in labels.items()})
    net.encoder.load(base / "model.safetensors")
    teacher = None
    if run.start is not None and recipe.aim:
        go_on(net, labels, run.start)
        net.only_aim()
        docs = [doc for doc in docs if doc.source == "report"]
        plan = replace(plan, reports=1.0)
    elif run.start is not None:
        go_on(net, labels, run.start)
        teacher = copy.deepcopy(net).eval()
        if run.keep is not None:
            go_on(teacher, labels, run.keep)
        docs += unread_docs(run.data)
        plan = replace(plan, reports=recipe.again_reports)
    torch.manual_seed(recipe.seed * 100 + rank)
    _steps(rank, run, Learner(net, teacher, recipe.short), labels, Epochs(docs, Coder(wordpiece, labels), plan))


def _steps(rank: int, run: Run, learner: Learner, labels: Labels, epochs: Epochs) -> None:
    recipe, net = run.recipe, learner.net
    weights = [weight for weight in net.parameters() if weight.requires_grad]
    adam, average = optimizer(net, recipe), Average(weights, recipe.processes)
    full = [group["lr"] * (recipe.again if run.start else 1.0) for group in adam.param_groups]
    mean = Running(net, recipe.average)
    log = Log(recipe)
    epoch = step = 0
    progress = 0.0
    due = recipe.first_checkpoint_minutes
    net.train()
    while progress < 1:
        windows = epochs.windows(epoch)
        plan = batches(windows, recipe.budget, random.Random(epoch))
        usable = len(plan) // recipe.processes * recipe.processes
        for numbers in plan[rank : usable : recipe.processes]:
            if progress >= 1:
                break
            for group, top in zip(adam.param_groups, full, strict=True):
                group["lr"] = top * rate(step, progress, recipe)
            losses, pieces = _backward(learner, [windows[number] for number in numbers])
            used = average(log.minutes() / recipe.minutes)
            nn.utils.clip_grad_norm_(weights, recipe.clip)
            adam.step()
            if rank == 0:
                mean.add(net)
            step += 1
            progress = max(step / recipe.steps, used)
            log.add(losses, pieces)
            if rank == 0 and step % 50 == 0:
                log.show(epoch, step)
            if rank == 0 and log.minutes() >= due:
                save(mean.net, labels, run.out / "checkpoint.pt")
                due = log.minutes() + recipe.checkpoint_minutes
        epoch += 1
    if rank == 0:
        save(mean.net, labels, run.out / "final.pt")
        print(f"done {log.minutes():.1f} min", flush=True)


def _backward(learner: Learner, windows: list[Window]) -> tuple[dict[str, torch.Tensor], int]:
    batch = collate(windows)
    learner.net.zero_grad(set_to_none=True)
    with torch.autocast("cpu", torch.bfloat16, enabled=learner.short):
        losses = loss(learner.net, batch, learner.teacher)
    total = torch.stack(list(losses.values())).sum()
    if total.requires_grad:  # where targets alone are learned, some windows teach nothing
        total.backward()
    return losses, int(batch["mask"].sum())


def train(run: Run) -> Path:
    """Trains and gives the path of the final weights."""
    run.out.mkdir(parents=True, exist_ok=True)
    if run.recipe.processes == 1:
        work(0, run)
    else:
        multiprocessing.spawn(work, (run,), nprocs=run.recipe.processes)
    return run.out / "final.pt"


def main() -> None:
    """Reads the command line and trains."""
    parser = argparse.ArgumentParser(description="Train memcon's language model.")
    parser.add_argument("--data", type=Path, default=Path("../shared"), help="folder with train/ and gold/")
    parser.add_argument("--out", type=Path, default=Path("build/engine"), help="folder for checkpoints")
    parser.add_argument("--steps", type=int, default=Recipe.steps, help="optimizer steps (about 310 an epoch)")
    parser.add_argument("--minutes", type=float, default=Recipe.minutes, help="limit of time")
    parser.add_argument("--short", action="store_true", help="bfloat16 products, for processors that have them")
    parser.add_argument("--start", type=Path, help="weights of an earlier run to go on from")
    parser.add_argument("--keep", type=Path, help="weights whose hearing of reports is kept, if not those of --start")
    parser.add_argument("--aim", action="store_true", help="learn targets alone, with --start; all else stays")
    parser.add_argument("--hold-out", type=int, default=0, help="per cent of annotated reports kept for judging")
    options = parser.parse_args()
    recipe = Recipe(options.steps, minutes=options.minutes, aim=options.aim, short=options.short)
    train(Run(options.data, options.out, Held(options.hold_out), recipe, options.start, options.keep))


if __name__ == "__main__":
    main()
