"""Judges a model folder and writes its figures and card: `python -m training.evaluate --data ../shared`."""

import argparse
import json
from collections.abc import Iterable
from pathlib import Path

from memcon.reading.words import words as cut

from .card import write_card
from .conllu import Doc, Sentence
from .data import judging_docs
from .metrics import F1, Figures, report_figures, treebank_figures
from .running import Model


def evaluate(model_folder: Path, shared: Path) -> dict[str, Figures]:
    """Figures by test set, in per cent; written to figures.json and MODEL_CARD.md of the model folder."""
    model = Model(model_folder)
    docs = judging_docs(shared, "test")
    figures = {name: treebank_figures(model, docs[name]) | {"words": word_f1(docs[name])} for name in docs}
    figures["reports"] = report_figures(model, shared / "gold" / "dev")
    (model_folder / "figures.json").write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    write_card(figures, model_folder / "MODEL_CARD.md")
    return figures


def word_f1(docs: Iterable[Doc]) -> float:
    """How well the rule tokenizer finds a treebank's words in the raw text of its sentences, F1 in per cent."""
    f1 = F1()
    for sentence in (sentence for doc in docs for sentence in doc.sentences):
        spans = _word_spans(sentence)
        if spans:
            f1.add(set(cut(sentence.text)), set(spans))
    return f1.value()


def _word_spans(sentence: Sentence) -> list[tuple[int, int]]:
    """Where the words stand in the text; nothing where a treebank's words differ from what is written."""
    spans: list[tuple[int, int]] = []
    end = 0
    for word in sentence.words:
        start = sentence.text.find(word, end, end + len(word) + 3)
        if start < 0:
            return []
        end = start + len(word)
        spans.append((start, end))
    return spans


def main() -> None:
    """Reads the command line, prints the figures."""
    parser = argparse.ArgumentParser(description="Judge memcon's language model.")
    parser.add_argument("--data", type=Path, default=Path("../shared"), help="folder with train/, gold/ and public/")
    parser.add_argument("--model", type=Path, default=Path("src/memcon/data/en/model"))
    options = parser.parse_args()
    for name, figures in evaluate(options.model, options.data).items():
        print(name, json.dumps(figures))


if __name__ == "__main__":
    main()
