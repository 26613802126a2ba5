"""Figures of quality: how often the model agrees with treebanks, names and annotated reports."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from random import Random

from .bio import spans
from .conllu import Doc, Sentence
from .lemmas import apply_script
from .reports import cue_label, read_entries, read_reports
from .running import Model, Read
from .windows import Coded, Plan, cut

KINDS = ("meeting", "statement", "deed", "figure", "role")
_PLAN = Plan(pieces=(200, 200), short=0.0)
"""Windows as at run time: full, always cut at the same places."""

Figures = dict[str, float]


class F1:
    """Counts what was found, what was there and what was both."""

    def __init__(self) -> None:
        self.found = self.there = self.both = 0

    def add(self, found: set[object], there: set[object]) -> None:
        """Counts one place's answers."""
        self.found += len(found)
        self.there += len(there)
        self.both += len(found & there)

    def value(self) -> float:
        """F1 in per cent, to a tenth."""
        return round(200 * self.both / max(1, self.found + self.there), 1)


def read_runs(model: Model, docs: Iterable[Doc]) -> Iterator[tuple[list[Coded], Read]]:
    """Windows of the documents with what the model says of them."""
    runs = [run for doc in docs for run in cut([model.coder.code(s) for s in doc.sentences], _PLAN, Random(0))]
    yield from zip(runs, model.read([model.coder.window(run) for run in runs]), strict=True)


def _by_sentence(run: list[Coded], read: Read) -> Iterator[tuple[Sentence, int, slice]]:
    """The sentences of a window, where each begins, and its words' places in the reading."""
    offset = 0
    for coded in run:
        size = len(coded.sentence.words)
        yield coded.sentence, offset, slice(offset, offset + size)
        offset += size


def treebank_figures(model: Model, docs: Iterable[Doc]) -> Figures:
    """Agreement with a treebank from gold words and sentence bounds, in per cent of words; bounds and names F1."""
    right: Counter[str] = Counter()
    words = 0
    starts, names = F1(), {kind: F1() for kind in ("all", "PER", "ORG", "LOC")}
    for run, read in read_runs(model, docs):
        size = sum(len(coded.sentence.words) for coded in run)
        marked = {place for place in range(1, size) if read.labels["start"][place] == "start"}
        starts.add(set(marked), {offset for _, offset, _ in _by_sentence(run, read) if offset})
        for sentence, offset, places in _by_sentence(run, read):
            words += len(sentence.words)
            _count_words(sentence, offset, {k: v[places] for k, v in read.labels.items()}, read.heads[places], right)
            if "names" in sentence.labels:
                _count_names(read.labels["names"][places], sentence.labels["names"], names)
    figures = {name: round(100 * right[name] / words, 1) for name in ("upos", "xpos", "feats", "lemma", "uas", "las")}
    figures["bounds"] = starts.value()
    return figures | {f"names {kind}": f1.value() for kind, f1 in names.items() if f1.there}


def _count_words(
    sentence: Sentence, offset: int, said: dict[str, list[str]], heads: list[int], right: Counter[str]
) -> None:
    for head in ("upos", "xpos", "feats"):
        right[head] += sum(map(str.__eq__, said[head], sentence.labels[head]))
    lemmas = map(apply_script, sentence.words, said["lemma"])
    right["lemma"] += sum(map(str.__eq__, lemmas, sentence.labels["lemma"]))
    for number, governor in enumerate(sentence.heads):
        arc = heads[number] == (governor + offset if governor else 0)
        right["uas"] += arc
        right["las"] += arc and said["rel"][number] == sentence.labels["rel"][number]


def _count_names(said: Sequence[str], gold: Sequence[str], names: dict[str, F1]) -> None:
    found, there = set(spans(said)), set(spans(gold))
    for kind, f1 in names.items():
        f1.add({s for s in found if kind in ("all", s[2])}, {s for s in there if kind in ("all", s[2])})


def report_figures(model: Model, folder: Path) -> Figures:
    """Does a sentence of a report hold an entry of a kind, F1 by kind; `kind and act` asks for act or type too."""
    entries = read_entries(folder)
    figures = {kind: F1() for kind in (*KINDS, "kind and act")}
    for doc in read_reports(folder):
        for run, read in read_runs(model, [doc]):
            for sentence, _, places in _by_sentence(run, read):
                said = {label for _, _, label in spans(read.labels["cue"][places])}
                there = {cue_label(e) for e in entries[doc.ident] if _overlaps(e["evidence"][0], sentence.span)}
                figures["kind and act"].add(set(said), set(there))
                for kind in KINDS:
                    figures[kind].add(_of_kind(said, kind), _of_kind(there, kind))
    return {kind: f1.value() for kind, f1 in figures.items()}


def _overlaps(evidence: dict[str, int], span: tuple[int, int]) -> bool:
    return evidence["start"] < span[1] and evidence["end"] > span[0]


def _of_kind(labels: set[str], kind: str) -> set[object]:
    """The kind alone if any of the labels is of it."""
    return {kind for label in labels if label.split("-")[0] == kind}
