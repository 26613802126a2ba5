"""Whom a statement is about or to, as labels of words: `about` on a cue, `called` on the words that name somebody.

The words that name somebody are those which memcon itself takes for names of them (`extraction.said.candidates`), by
the shipped language model's reading: what the network learns to point at is what can be chosen later.
"""

from collections.abc import Sequence
from typing import Any

from memcon.extraction.said.candidates import called
from memcon.model.document import Document
from memcon.values.likeness import Likeness
from memcon.values.name import compare
from memcon.values.tables import fold

NOBODY = 0
"""What a cue is `about` that has no target."""
UNSAID = -100
"""On all words that are no cue of a statement."""

Entry = dict[str, Any]


def same_name(mine: str, theirs: str) -> bool:
    """Whether a name found and one that a reader logged are one, or one within the other."""
    words, others = set(fold(mine).split()), set(fold(theirs).split())
    return compare(mine, theirs) in (Likeness.SAME, Likeness.LIKELY) or words <= others or others <= words


def aims(document: Document, entries: Sequence[Entry]) -> tuple[dict[int, int], dict[int, int]]:
    """By where a word starts: the number of the one whom it names, and the number of whom a cue's first word is about.

    Numbers are of this document alone, from 1; names of one are those that `same_name` takes for one.
    """
    said = [e for e in entries if e["kind"] == "statement" and e.get("cue")]
    groups = _groups([e["target"]["name"] for e in said if e["target"]])
    names: dict[int, int] = {}
    for token in document.tokens:
        party = called(document, token) if groups else None
        if party is not None:
            alike = (n for n, group in enumerate(groups, 1) if any(same_name(party.name, name) for name in group))
            names[token.start] = next(alike, 0)
    about = {}
    starts = sorted(token.start for token in document.tokens)
    for entry in said:
        first = next((start for start in starts if start >= entry["cue"]["start"]), None)
        if first is not None:
            target = entry["target"]
            about[first] = _number(groups, target["name"]) if target else NOBODY
    return names, about


def _groups(names: Sequence[str]) -> list[list[str]]:
    """The names, those of one together, in order of appearance."""
    groups: list[list[str]] = []
    for name in dict.fromkeys(names):
        group = next((g for g in groups if any(same_name(name, other) for other in g)), None)
        if group is None:
            groups.append([name])
        else:
            group.append(name)
    return groups


def _number(groups: Sequence[Sequence[str]], name: str) -> int:
    return next(n for n, group in enumerate(groups, 1) if name in group)
