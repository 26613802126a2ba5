"""The label lists of the heads, made from the training data and shipped in labels.json."""

from collections import Counter
from collections.abc import Iterable

from .bio import IGNORE, NAME_TYPES, OUTSIDE
from .conllu import Doc
from .lemmas import lemma_script
from .reports import FORMATS, STATUSES

Labels = dict[str, list[str]]

_LEAST = {"upos": 1, "xpos": 1, "feats": 5, "lemma": 4, "rel": 1, "cue": 1}
"""How often a label must occur in training to be learned: rare strings of features and lemma scripts are noise."""


def label_of(head: str, word: str, value: str) -> str:
    """What a head learns for a value: the value itself, but a script for a lemma."""
    return lemma_script(word, value) if head == "lemma" else value


def make_labels(docs: Iterable[Doc]) -> Labels:
    """Label lists by head, most frequent first; the outside label is the first of the BIO lists."""
    counts: dict[str, Counter[str]] = {head: Counter() for head in _LEAST}
    for doc in docs:
        for sentence in doc.sentences:
            for head in _LEAST.keys() & sentence.labels.keys():
                values = zip(sentence.words, sentence.labels[head], strict=True)
                counts[head].update(label_of(head, word, value) for word, value in values)
    labels = {
        head: [label for label, count in counts[head].most_common() if count >= least and label != IGNORE]
        for head, least in _LEAST.items()
    }
    cues = sorted({label[2:] for label in labels["cue"] if label != OUTSIDE})
    labels["cue"] = _bio(cues)
    labels["names"] = _bio(NAME_TYPES)
    labels["status"] = list(STATUSES)
    labels["format"] = list(FORMATS)
    labels["start"] = ["inside", "start"]
    return labels


def _bio(types: Iterable[str]) -> list[str]:
    return [OUTSIDE] + [f"{mark}-{kind}" for kind in types for mark in "BI"]
