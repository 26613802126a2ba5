"""Learns whom statements are about or to: `python -m training.targets --data ../shared/`.

Writes `targetsigns.tsv`. Reads the reports of `gold/train`, pairs the statements found with those that a reader
logged, takes the statements that were labelled one by one beside them (`labelled`), and fits a choice among all
candidates and nobody (a softmax over the sums of the signs' weights). Prints what it reaches out of fold on the former,
folds by source, and on the labelled ones that are there to judge by. The same data give the same weights.

One of the signs is what the language model itself points at, and that is sure of every report which it has learned
from: the labelled ones it has not seen, and they are two thirds.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from memcon.extraction.said.candidates import candidates
from memcon.extraction.said.targets import by_parse
from memcon.extraction.said.targetsigns import Signs, signs
from memcon.extraction.statements import Told, logged, words
from memcon.model.document import Document

from .aims import same_name
from .annotated import Part
from .judged import FOLDS, asked, fold_of, reports, source_of, write
from .labelled import statements
from .reports import Entry

RIDGE, SEEN = 10.0, 4
"""How strongly weights are drawn to nothing (of 6 to 12 all do alike), among how many candidates a sign must have been
seen to be learned."""
STEPS, PACE = 300, 0.05
"""Steps of gradient descent with momentum (Adam), and how far each goes, a third as far in the last two fifths."""
HEAD = (
    "What speaks for somebody as the target of a statement, and for nobody (`none …`): the largest sum wins.",
    "Made by `python -m training.targets` from annotated reports; do not edit. extraction/said/targetsigns.py tells.",
)


@dataclass(frozen=True)
class Example:
    """The signs of nobody and of each candidate, which of them the reader meant, and the source of the report."""

    signs: tuple[Signs, ...]
    meant: frozenset[int]
    source: str


def examples(read: Iterable[tuple[Document, list[Entry]]]) -> list[Example]:
    """The statements that were found and logged, and whose target is among the candidates."""
    found = []
    for document, entries in read:
        gold = [e for e in entries if e["kind"] == "statement"]
        for one, entry in _paired(document, gold):
            example = _example(document, one, entry["target"])
            if example.meant:
                found.append(example)
    return found


def of_labels(shared: Path, part: Part) -> list[Example]:
    """The statements that were labelled one by one, where their target is among the candidates, or is nobody."""
    each = (_example(d, one, {"name": label.target} if label.target else None)
            for d, one, label in statements(shared, part))  # fmt: skip
    return [example for example in each if example.meant]


def _example(document: Document, one: Told, target: Entry | None) -> Example:
    parsed = by_parse(document, one.speech, words(one))
    named = candidates(document, one.speech, words(one), parsed)
    meant = {
        k for k, c in enumerate(named.values(), 1) if target is not None and same_name(c.party.name, target["name"])
    }
    spoken = signs(document, one.speech, words(one), named, parsed)
    return Example(spoken, frozenset(meant if target else {0}), source_of(document.article))


def _paired(document: Document, gold: list[Entry]) -> Iterator[tuple[Told, Entry]]:
    """Each statement found with that of the same speaker in its sentence, best agreement first, each once."""
    told = logged(document)
    pairs = [(_agree(document, one, entry), k, n) for k, one in enumerate(told) for n, entry in enumerate(gold)]
    used: tuple[set[int], set[int]] = set(), set()
    for agreed, k, n in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if agreed and k not in used[0] and n not in used[1]:
            used[0].add(k)
            used[1].add(n)
            yield told[k], gold[n]


def _agree(document: Document, one: Told, entry: Entry) -> int:
    """How well a statement agrees with an annotated one: 0 where it stands elsewhere or somebody else speaks."""
    sentence = document.sentences[document.sentence_of[one.speech.head]].span
    near = any(e["start"] < sentence.end and sentence.start < e["end"] for e in entry["evidence"])
    if not near or not same_name(one.speech.speaker.name, entry["speaker"]["name"]):
        return 0
    token, cue = document.tokens[one.speech.head], entry.get("cue") or {"start": 0, "end": 0}
    hit = bool(cue["start"] < token.end and token.start < cue["end"])
    return 1 + int(one.speech.act == entry["act"]) + 2 * hit


def fit(data: list[Example]) -> dict[str, float]:
    """The weights of the signs seen often enough."""
    seen = Counter(sign for one in data for choice in one.signs for sign in choice)
    names = sorted(sign for sign in seen if seen[sign] >= SEEN)
    place = {sign: k for k, sign in enumerate(names)}
    choices = [(row, choice, k in one.meant) for row, one in enumerate(data) for k, choice in enumerate(one.signs)]
    table = np.zeros((len(choices), len(names)))
    for k, (_, choice, _) in enumerate(choices):
        table[k, [place[sign] for sign in choice if sign in place]] = 1
    of, meant = np.array([row for row, _, _ in choices]), np.array([right for _, _, right in choices])
    weights, drift, spread = np.zeros(len(names)), np.zeros(len(names)), np.zeros(len(names))
    for step in range(1, STEPS + 1):
        scores = table @ weights
        slope = table.T @ (_shares(scores, of) - _shares(np.where(meant, scores, -np.inf), of)) + RIDGE * weights
        drift, spread = 0.9 * drift + 0.1 * slope, 0.999 * spread + 0.001 * slope**2
        pace = PACE if step < 0.6 * STEPS else 0.3 * PACE
        weights -= pace * (drift / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.999**step)) + 1e-8)
    return {sign: round(float(weights[k]), 3) for sign, k in place.items()}


def _shares(scores: NDArray[np.float64], of: NDArray[np.int64]) -> NDArray[np.float64]:
    """The softmax of the scores among the choices of each example."""
    highest = np.full(of.max() + 1, -np.inf)
    np.maximum.at(highest, of, scores)
    powers = np.exp(scores - highest[of])
    return np.asarray(powers / np.bincount(of, weights=powers)[of])


def out_of_fold(data: list[Example], more: list[Example]) -> float:
    """The share of targets told right by weights that were learned from other sources, and from more beside them."""
    weights = [fit([*(one for one in data if fold_of(one.source) != n), *more]) for n in range(FOLDS)]
    return sum(_best(one, weights[fold_of(one.source)]) in one.meant for one in data) / len(data)


def _best(one: Example, weights: dict[str, float]) -> int:
    scores = [sum(weights.get(sign, 0.0) for sign in choice) for choice in one.signs]
    return scores.index(max(scores))


def main() -> None:
    """Reads the command line, learns, reports and writes the table."""
    shared = asked("targets", "Learn whom statements are about or to.")
    data, more = examples(reports(shared, own=False)), of_labels(shared, "learn")
    weights, unseen = fit([*data, *more]), of_labels(shared, "judge")
    right = sum(_best(one, weights) in one.meant for one in unseen) / len(unseen)
    print(f"{len(data)} statements of the gold, out of fold {out_of_fold(data, more):.3f} right")
    print(f"{len(more)} labelled ones to learn from; of {len(unseen)} others {right:.3f} right")
    write("targetsigns", HEAD, weights)


if __name__ == "__main__":
    main()
