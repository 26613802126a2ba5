"""The engine's figures: `python -m eval.engine [--shared ../shared]`, or `make engine-report`.

Judges the shipped model through the same functions that memcon reads with, on test parts of open treebanks and name
corpora that stand in a sibling folder `shared`: from gold words and sentence bounds, and from raw text. The last line
printed is one JSON object with all figures.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from eval.engine_coref import coreference, scorer
from eval.engine_gum import conll
from eval.engine_names import named as named_spans
from memcon.model.article import Article
from memcon.model.document import Sentence as Bounds
from memcon.model.document import Token
from memcon.model.span import Span
from memcon.reading.decode import Decoded, decode
from memcon.reading.engine import FOLDER, engine
from memcon.reading.names import KINDS, names
from memcon.reading.reader import read
from memcon.reading.sentences import Bound
from memcon.reading.windows import encode, parts
from training.bio import spans as name_spans
from training.conllu import Doc, Sentence
from training.data import judging_docs

Figures = dict[str, float]


class F1:
    """Counts what was found, what was there and what was both."""

    def __init__(self) -> None:
        self.found = self.there = self.both = 0

    def add(self, found: Iterable[object], there: Iterable[object]) -> None:
        """Counts one place's answers."""
        one, other = set(found), set(there)
        self.found += len(one)
        self.there += len(other)
        self.both += len(one & other)

    @property
    def value(self) -> float:
        """F1 in per cent, to a tenth."""
        return round(200 * self.both / max(1, self.found + self.there), 1)


def from_words(docs: Iterable[Doc]) -> Figures:
    """Tags, arcs and names given a treebank's words and sentence bounds: per cent of words, F1 for names as memcon
    reads them, and as the model alone sees them."""
    right: Counter[str] = Counter()
    count, mended, alone = 0, F1(), F1()
    for doc in docs:
        found, place = _decoded(doc), 0
        seen = {(name.first, name.last, name.kind) for name in found.names}
        named = read_names(doc, found) if any("names" in one.labels for one in doc.sentences) else set()
        for sentence in doc.sentences:
            end = place + len(sentence.words)
            _count(sentence, found.tokens[place:end], place, right)
            count += len(sentence.words)
            if "names" in sentence.labels:
                gold = {(place + a, place + b, kind) for a, b, kind in name_spans(sentence.labels["names"])}
                mended.add({name for name in named if place <= name[0] < end}, gold)
                alone.add({name for name in seen if place <= name[0] < end}, gold)
            place = end
    figures = {name: round(100 * right[name] / max(1, count), 1) for name in ("upos", "uas", "las")}
    return figures | ({"names": mended.value, "seen": alone.value} if mended.there else {})


def read_names(doc: Doc, found: Decoded) -> set[tuple[int, int, str]]:
    """The names as reading gives them, the model's mended by the tables: first and last word, and type."""
    one, place, sentences = raw(doc), 0, []
    spans = [span for _, spans in one.sentences for span in spans] if one else [(t.start, t.end) for t in found.tokens]
    tokens = [replace(token, start=a, end=b) for token, (a, b) in zip(found.tokens, spans, strict=True)]
    for number, sentence in enumerate(doc.sentences):
        sentences.append(Bounds(number, Span(0, 0), place, place + len(sentence.words), 0))
        place += len(sentence.words)
    types = {kind: name for name, kind in KINDS.items()}
    return {(n.first, n.last, types[n.kind]) for n in names(tokens, sentences, found.names) if n.kind in types}


def _decoded(doc: Doc) -> Decoded:
    """What the model makes of a document whose words and sentences are given."""
    model = engine()
    forms = [word for sentence in doc.sentences for word in sentence.words]
    lines = [line for sentence in doc.sentences for line in sentence.line_starts]
    limits = [Bound.NEVER if n else Bound.ALWAYS for sentence in doc.sentences for n in range(len(sentence.words))]
    sizes = [len(model.wordpiece.pieces(form)) for form in forms]
    windows = (encode(part, forms, lines, model.wordpiece) for part in parts(sizes, limits))
    return decode(model, model.look(windows), [(0, 0, form) for form in forms], limits)


def _count(sentence: Sentence, tokens: Sequence[Token], offset: int, right: Counter[str]) -> None:
    rows = zip(tokens, sentence.labels["upos"], sentence.heads, sentence.labels["rel"], strict=True)
    for token, upos, head, rel in rows:
        arc = (token.head - offset + 1 if token.head >= 0 else 0) == head
        right["upos"] += token.upos == upos
        right["uas"] += arc
        right["las"] += arc and token.dep == rel


@dataclass(frozen=True, slots=True)
class Raw:
    """A treebank's document as plain text, with the spans of its words by sentence."""

    text: str
    sentences: tuple[tuple[Sentence, tuple[tuple[int, int], ...]], ...]


def raw(doc: Doc) -> Raw | None:
    """The document as a reader would get it: paragraphs apart; None where its words differ from its text."""
    text, found = "", []
    for sentence in doc.sentences:
        text += ("\n\n" if sentence.line_starts[0] else " ") if text else ""
        start, spans = len(text), []
        text += sentence.text
        for word in sentence.words:
            start = text.find(word, start, start + len(word) + 3)
            if start < 0:
                return None
            spans.append((start, start + len(word)))
            start += len(word)
        found.append((sentence, tuple(spans)))
    return Raw(text, tuple(found))


def from_text(docs: Iterable[Doc]) -> Figures:
    """Words, sentences and arcs from raw text, F1 in per cent; an arc's ends must be the same words."""
    words, bounds, arcs = F1(), F1(), F1()
    for doc in docs:
        one = raw(doc)
        if one is None:
            continue
        document = read(Article(one.text))
        tokens = document.tokens
        words.add(((t.start, t.end) for t in tokens), (span for _, spans in one.sentences for span in spans))
        found = ((tokens[s.first].start, tokens[s.last - 1].end) for s in document.sentences)
        bounds.add(found, ((spans[0][0], spans[-1][1]) for _, spans in one.sentences))
        mine = ((t.start, t.end, _span(tokens, t.head), t.dep) for t in tokens)
        arcs.add(mine, (arc for sentence, spans in one.sentences for arc in _arcs(sentence, spans)))
    return {"words": words.value, "sentences": bounds.value, "las": arcs.value}


def _span(tokens: Sequence[Token], head: int) -> tuple[int, int] | None:
    return (tokens[head].start, tokens[head].end) if head >= 0 else None


def _arcs(sentence: Sentence, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[object, ...]]:
    for span, head, rel in zip(spans, sentence.heads, sentence.labels["rel"], strict=True):
        yield (*span, spans[head - 1] if head else None, rel)


def report(shared: Path) -> dict[str, object]:
    """All figures, under the names that the engine's targets use."""
    docs = judging_docs(shared, "test")
    gold = {name: from_words(docs[name]) for name in docs}
    raws = {name: from_text(docs[name]) for name in docs}
    raws["gum_news"] = from_text(doc for doc in docs["gum"] if doc.ident.startswith("GUM_news"))
    size = sum(path.stat().st_size for path in FOLDER.iterdir())
    names_of = {name: (gold[name].pop("names", 0.0), gold[name].pop("seen", 0.0)) for name in gold}
    named = {f"uner_{name}": dict(zip(("f1", "model_alone"), names_of[name], strict=True)) for name in ("ewt", "pud")}
    same = scorer(shared / "score" / "score.py").same_name
    followed = conll(shared / "train" / "ud_gum" / "en_gum-ud-test.conllu")
    coref = coreference(shared) | {f"conll_{what}": value for what, value in followed.items()}
    judged = {"raw": raws, "coref": coref, "parties": named_spans(shared, same)}
    return {**gold, **named, **judged, "size_mb": round(size / 1e6, 1)}


def main() -> int:
    """Prints a table, and last the JSON object."""
    parser = argparse.ArgumentParser(description="The engine's figures on open test sets.")
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with train/, public/ and gold/")
    options = parser.parse_args()
    if not (options.shared / "train").is_dir():
        print(f"no test sets: {options.shared}/train is not there; give the folder with --shared", file=sys.stderr)
        return 1
    found = report(options.shared)
    for name, figures in found.items():
        rows = figures.items() if isinstance(figures, dict) else [("", figures)]
        print(f"{name:<10}" + "  ".join(f"{key} {value}" for key, value in rows))
    print(json.dumps(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
