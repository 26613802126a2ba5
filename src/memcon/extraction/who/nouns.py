"""Nouns for those who act: which words name holders of offices, people, bodies and delegations.

A room of `extraction`; `phrases` and the kinds ask it. The words stand in `data/en/people.tsv`.
"""

from functools import cache
from typing import Literal, cast

from memcon.model.document import Token
from memcon.values import tables

NounKind = Literal["title", "people", "body", "group", ""]
SIDES = frozenset({"countries", "sides", "nations", "parties"})
"""Nouns for those who face each other, whoever they are; rooms that ask add those that may stand so where they ask."""


@cache
def _kinds() -> dict[str, NounKind]:
    found: dict[str, NounKind] = {}
    for cell, kind in tables.table("people"):
        for form in tables.forms(cell):
            found.setdefault(form, cast(NounKind, kind))
    return found


@cache
def _plurals() -> frozenset[str]:
    return frozenset(form for cell, _ in tables.table("people") for form in tables.forms(cell)[1:])


def kind_of(token: Token) -> NounKind:
    """What a noun names: `title`, `people`, `body`, `group`, or the empty string for anything else."""
    if token.upos not in ("NOUN", "PROPN", "ADJ"):
        return ""
    return word_kind(token.text)


def word_kind(word: str) -> NounKind:
    """The same for a word alone."""
    return _kinds().get(word.lower(), "")


def plural(token: Token) -> bool:
    """Whether the noun names several."""
    return token.xpos in ("NNS", "NNPS") or (token.text.lower() in _plurals() and token.text.lower().endswith("s"))
