"""Statements of the corpus that we labelled ourselves: their act, and whom they are about, by place and without text.

`labelled.jsonl` has a line for each report: its id, a hash of its text, its part, and the statements that memcon had
found there: where the word stands that carries each, its act (null where it is no act of speech of that speaker),
another act as defensible, and the target's name. They were labelled by the words of their sentence and the definitions
of LEDGER.md; of a hundred statements of `gold/train` that were mixed in, 92 acts were those of its readers (97 with the
second). The reports to `learn` from serve `training.targets`, and the words of `data/en/force.tsv` were chosen upon
them, as were the scores from which the model's own act counts. The others are there to `judge` by; 120 of these were
labelled last, by another reader:

    python -m training.labelled --data ../shared/
"""

import argparse
import json
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from memcon.extraction.statements import Told, logged
from memcon.intake import load
from memcon.model.article import Article
from memcon.model.document import Document
from memcon.pipeline.line import dated
from memcon.reading.reader import read

from .annotated import Part, text_hash
from .reports import read_lines

LABELLED = Path(__file__).with_name("labelled.jsonl")
FOLDER = Path("build/labelled")


@dataclass(frozen=True, slots=True)
class Label:
    """What a reader says of one statement: its act, another as defensible, and whom it is about by name."""

    act: str | None
    other: str | None
    target: str | None


def statements(shared: Path, part: Part) -> Iterator[tuple[Document, Told, Label]]:
    """The statements of a part that memcon finds today, each with its label; those that are no statements left out.

    Raises `ValueError`, naming the report, where the corpus has no such report or another text.
    """
    labels = {row["article"]: row for row in read_lines(LABELLED) if row["part"] == part}
    for document in _documents(shared, labels.keys(), part):
        row = labels[document.article.ref or ""]
        if text_hash(document.article.text) != row["sha256"]:
            raise ValueError(f"{LABELLED.name}: {row['article']} has another text in this corpus: label it again")
        said = {start: Label(*label) for start, *label in row["said"]}
        for one in logged(document):
            label = said.get(document.tokens[one.speech.head].start)
            if label is not None and label.act is not None:
                yield document, one, label


def _documents(shared: Path, wanted: Collection[str], part: Part) -> Iterator[Document]:
    """These reports of the corpus, as memcon reads them."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    rows = [row for row in read_lines(shared / "corpora" / "diplomacy.jsonl") if row["id"] in wanted]
    if len(rows) < len(wanted):
        lacking = sorted(set(wanted) - {row["id"] for row in rows})
        raise ValueError(f"{LABELLED.name}: the corpus has no report {lacking[0]}")
    path = FOLDER / f"{part}.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    yield from (read(dated(article)) for article in load(str(path)) if isinstance(article, Article))


def main() -> None:
    """Prints how many acts are those that readers gave, in each part."""
    parser = argparse.ArgumentParser(prog="training.labelled", description="How many acts are told right.")
    parser.add_argument("--data", type=Path, default=Path("../shared"), help="folder with corpora/")
    options = parser.parse_args()
    parts: tuple[Part, ...] = ("learn", "judge")
    for part in parts:
        found = Counter[str]()
        for _, one, label in statements(options.data, part):
            found["all"] += 1
            found["right"] += one.speech.act == label.act
            found["defensible"] += one.speech.act in (label.act, label.other)
        shares = ", ".join(f"{found[what] / found['all']:.3f} {what}" for what in ("right", "defensible"))
        print(f"{part}: {found['all']} statements, acts {shares}")


if __name__ == "__main__":
    main()
