"""Who takes part in an act: the parts of an annotated entry, found again as words of the cue's sentence.

The annotation names actors, places and times; it does not say where they stand. A name is looked for in the sentence
of the cue, first whole, then by its last word (a surname). A part that is filled but not found there (a pronoun stands
for it, or it is named elsewhere) is not told; a part that is empty has no word at all.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from memcon.reading.words import words as cut

from .conllu import Part

PARTS = ("agent", "party", "target", "where", "when", "voice", "host")
"""Agent: a statement's speaker, a deed's actor, an office's holder. The others are the slots of that name."""

_SLOTS = {
    "statement": {"agent": "speaker", "target": "target", "where": "where", "when": "when", "voice": "voices"},
    "deed": {"agent": "actor", "target": "target", "where": "where", "when": "when", "voice": "voices"},
    "meeting": {"party": "parties", "where": "where", "when": "when", "voice": "voices", "host": "host"},
    "figure": {"where": "where", "when": "when", "voice": "voices"},
    "role": {"agent": "holder", "voice": "voices"},
}


def parts(words: Sequence[str], cue: int, entry: dict[str, Any]) -> Iterator[Part]:
    """What is known of each part of the entry whose cue begins at word `cue` of the sentence.

    A part whose words were not found is left out; where some of several were, the words of the rest are not told.
    """
    for part, slot in _SLOTS[entry["kind"]].items():
        names = list(_names(entry.get(slot)))
        found = [one for one in (_found(words, cue, name) for name in names) if one]
        inside = {word for one in found for word in one.words}
        other = {word for one in found for word in one.other} if len(found) == len(names) else set(range(len(words)))
        if inside or not names:
            yield Part(cue, part, tuple(sorted(inside)), tuple(sorted(other - inside)))


def _names(filled: Any) -> Iterator[str]:
    for one in filled if isinstance(filled, list) else [filled] if filled else []:
        name = one.get("name", one.get("text")) if isinstance(one, dict) else one
        if name:
            yield str(name)


def _found(words: Sequence[str], cue: int, name: str) -> Part | None:
    """The mention of the name nearest to the cue, and the others; None where the sentence has none."""
    tokens = [name[start:end] for start, end in cut(name)]
    for wanted in (tokens, tokens[-1:]):
        size = len(wanted)
        starts = [n for n in range(len(words) - size + 1) if size and list(words[n : n + size]) == wanted]
        if starts:
            nearest = min(starts, key=lambda n: abs(n - cue))
            other = (n + k for n in starts if n != nearest for k in range(size))
            return Part(cue, "", tuple(range(nearest, nearest + size)), tuple(other))
    return None


def moved(part: Part, by: int) -> Part:
    """The part with its places counted from `by` words before."""
    words, other = (tuple(word + by for word in places) for places in (part.words, part.other))
    return replace(part, cue=part.cue + by, words=words, other=other)
