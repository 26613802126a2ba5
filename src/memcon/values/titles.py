"""The titles of offices, as the table has them, and where one stands in a phrase. For `office` only."""

from functools import cache
from typing import NamedTuple

from memcon.values.tables import fold, forms, mapping, table

# More words than the longest form in the table has.
LONGEST_TITLE = 14
_PREPOSITION = frozenset({"of", "for", "to", "on", "in", "at", "with", "from"})
_EMPTY = frozenset({"the", "of", "for", "to", "and", "affairs", "a", "on", "in", "at", "ministry", ""})
_MINISTERS = frozenset({"minister", "foreign_minister", "defence_minister"})


class Title(NamedTuple):
    """A row of the table: the title that stands for its forms, its rank, and what `of …` after it names."""

    name: str
    rank: str
    of: str


class Found(NamedTuple):
    """A title in a phrase: the words from `start` to `end` are it."""

    title: Title
    start: int
    end: int


@cache
def titles() -> dict[str, Title]:
    """Every title by its folded forms."""
    found: dict[str, Title] = {}
    for cell, name, rank, of in table("titles"):
        for form in (*forms(cell), name):
            found.setdefault(fold(form), Title(name, rank, of))
    return found


def find(given: list[str]) -> Found | None:
    """The title that stands in the words of a phrase.

    Its last word stands before the first preposition or `and`, as the noun of an English phrase does; of several
    titles the one that begins first counts, and then the longest.
    """
    folded = [fold(word) for word in given]
    prepositions = [i for i, word in enumerate(folded) if i and word in _PREPOSITION] + [len(folded)]
    ands = [i for i, word in enumerate(folded[: prepositions[0]]) if i and word == "and"]
    for head in dict.fromkeys([*ands[:1], prepositions[0]]):
        for start in range(max(0, head - LONGEST_TITLE), head):
            for end in range(min(len(folded), start + LONGEST_TITLE), head - 1, -1):
                if title := titles().get(" ".join(folded[start:end])):
                    return Found(title, start, end)
    return None


def is_one(given: list[str], place: int) -> bool:
    """Whether the words around the one at `place` are a single title: `Secretary of State`, `head of delegation`."""
    for start in range(place):
        for end in range(place + 2, min(len(given), start + LONGEST_TITLE) + 1):
            if fold(" ".join(given[start:end])) in titles():
                return True
    return False


def rank_of(given: list[str], found: Found) -> str:
    """The rank of a title in its phrase: `deputy` or `vice` before it makes a deputy of a minister."""
    said = mapping("titlewords")
    lowered = any(said.get(fold(word)) == "deputy" for word in given[: found.start])
    rank = found.title.rank
    return "deputy_minister" if lowered and rank in _MINISTERS | {"head_of_state", "head_of_government"} else rank


def portfolio(given: list[str], found: Found) -> frozenset[str]:
    """What the title is for, in folded words: `Minister of Energy` and `Energy Minister` both give `energy`."""
    around = [*given[: found.start], *given[found.end :]]
    return frozenset(fold(word) for word in around) - _EMPTY
