"""The lemma table: which lemma a form had in the treebanks, for forms that a script may get wrong."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from .conllu import Doc

_HEADER = "# form\tupos\tlemma: lower-case forms of the training treebanks (UD English EWT, GUM), commonest lemma"
_OPEN = frozenset(("NOUN", "VERB", "ADJ", "ADV", "AUX"))
_SHARE = 0.8
"""Least share of a form's occurrences that its lemma must have: below it the context decides, not the table."""


def lemma_table(docs: Iterable[Doc]) -> str:
    """Lines of form, part of speech and lemma for the open classes; forms with letters alone, in order."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for doc in docs:
        for sentence in doc.sentences:
            rows = zip(sentence.words, sentence.labels.get("upos", ()), sentence.labels.get("lemma", ()), strict=False)
            for word, upos, lemma in rows:
                if upos in _OPEN and word.isalpha():
                    counts[word.lower(), upos][lemma.lower()] += 1
    lines = [_HEADER]
    for (form, upos), lemmas in sorted(counts.items()):
        lemma, count = lemmas.most_common(1)[0]
        if count >= _SHARE * lemmas.total() and lemma.isalpha():
            lines.append(f"{form}\t{upos}\t{lemma}")
    return "\n".join(lines) + "\n"
