"""Learns which deeds to believe: `python -m training.deeds --data ../shared/` writes `deedsigns.tsv`.

Reads the annotated reports with the shipped language model, takes its deed cues away (it has learned from the same
reports, and would be surer here than on others), and fits a logistic regression on the signs of every candidate. Prints
what it reaches out of fold, folds by source. The same data give the same weights.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from memcon.extraction.deeds import considered, signs_of
from memcon.model.document import Document
from memcon.model.entry import Deed, Party

from .aims import same_name
from .judged import FOLDS, asked, fold_of, reports, source_of, write
from .reports import Entry

RIDGE, SEEN, ROUNDS = 6.0, 3, 30
"""How strongly weights are drawn to nothing (of 1 to 12 all do alike), how often a sign must have been seen to be
learned, steps of Newton's method (it stands still after eight)."""
HEAD = (
    "What speaks for a deed and against it, with weights: the sum is the log odds that a careful reader logs it.",
    "Made by `python -m training.deeds` from the annotated reports; do not edit. extraction/done/signs.py tells them.",
)


@dataclass(frozen=True)
class Example:
    """A candidate's signs, whether a reader logged it, and the source of its report."""

    signs: tuple[str, ...]
    logged: bool
    source: str


def examples(read: Iterable[tuple[Document, list[Entry]]]) -> list[Example]:
    """All candidates of these documents, with what the readers made of them."""
    found = []
    for document, entries in read:
        bare = replace(document, cues=tuple(c for c in document.cues if not c.label.startswith("deed")))
        gold = [e for e in entries if e["kind"] == "deed"]
        for one in considered(bare):
            logged = any(_logged(one.deed, entry) for entry in gold)
            found.append(Example(signs_of(bare, one), logged, source_of(document.article)))
    return found


def _logged(deed: Deed, entry: Entry) -> bool:
    """Whether an annotated deed stands in the same sentence and has the actor or the target."""
    near = any(e["start"] < v.end and v.start < e["end"] for e in entry["evidence"] for v in deed.evidence)
    sides = ((deed.actor, entry["actor"]), (deed.target, entry["target"]))
    return near and any(_same(mine, theirs) for mine, theirs in sides)


def _same(mine: Party | None, theirs: Entry | None) -> bool:
    return mine is not None and theirs is not None and same_name(mine.name, theirs["name"])


def fit(data: list[Example]) -> dict[str, float]:
    """The weights of the signs seen often enough."""
    seen = Counter(sign for one in data for sign in one.signs)
    names = sorted(sign for sign in seen if seen[sign] >= SEEN)
    place = {sign: k for k, sign in enumerate(names)}
    rows = np.zeros((len(data), len(names)))
    for row, one in enumerate(data):
        rows[row, [place[sign] for sign in one.signs if sign in place]] = 1
    logged = np.array([one.logged for one in data], dtype=float)
    weights = np.zeros(len(names))
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (likely - logged) + RIDGE * weights
        bend = rows.T @ (rows * (likely * (1 - likely))[:, None]) + RIDGE * np.eye(len(names))
        weights -= np.linalg.solve(bend, slope)
    return {sign: round(float(weights[k]), 3) for sign, k in place.items()}


def out_of_fold(data: list[Example]) -> list[float]:
    """The log odds of each example by weights that were learned from other sources."""
    weights = [fit([one for one in data if fold_of(one.source) != n]) for n in range(FOLDS)]
    return [sum(weights[fold_of(one.source)].get(sign, 0.0) for sign in one.signs) for one in data]


def main() -> None:
    """Reads the command line, learns, reports and writes the table."""
    data = examples(reports(asked("deeds", "Learn which deeds to believe.")))
    odds = out_of_fold(data)
    right = sum((o >= 0) == one.logged for o, one in zip(odds, data, strict=True)) / len(data)
    print(f"{len(data)} candidates, {sum(one.logged for one in data)} logged; out of fold {right:.2f} right")
    write("deedsigns", HEAD, fit(data))


if __name__ == "__main__":
    main()
