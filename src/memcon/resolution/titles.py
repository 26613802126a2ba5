"""Offices as resolution asks after them, by the words that the entries give. `parties`, `features` and
`vetoes` enter."""

from functools import lru_cache

from memcon.values import office
from memcon.values.likeness import Likeness


@lru_cache(maxsize=65536)
def parse(text: str) -> office.Office | None:
    """The office that the words name, if they name one."""
    return office.parse(text)


@lru_cache(maxsize=65536)
def likeness(one: str, other: str) -> Likeness:
    """How alike two offices are; unsure where one cannot be read."""
    if one == other:
        return Likeness.SAME
    a, b = parse(one), parse(other)
    return office.compare(a, b) if a and b else Likeness.UNSURE


def one_office(one: str, other: str) -> bool:
    """Whether both words name one office."""
    return likeness(one, other) in (Likeness.SAME, Likeness.LIKELY)


def acting(text: str) -> bool:
    """Whether the words say that the office is held for the time being."""
    found = parse(text)
    return found is not None and found.acting
