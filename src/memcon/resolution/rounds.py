"""Which of a series an entry tells of: the fifth round, the next one, or four of them at once.

`features` enters. Only the entry's own words count; a sentence that numbers several rounds numbers none.
"""

import re
from dataclasses import dataclass

from memcon.model.entry import Deed, Meeting
from memcon.values import tables


@dataclass(frozen=True, slots=True)
class Round:
    """`number` is the round's own (5 for "the fifth round"), `count` how many it tells of at once (0 for one,
    -1 for several), `next` whether it is only the one to come, `listed` whether its sentences tell of others
    too."""

    number: int | None = None
    count: int = 0
    next: bool = False
    listed: bool = False

    @property
    def series(self) -> bool:
        """Whether several are told of as one."""
        return self.count != 0


PICKED = frozenset({"latest", "last", "previous"})
_WORDS = re.compile(r"[a-z]+(?:-[a-z]+)?|\d+(?:st|nd|rd|th)?")
_GAP = 2
"""Words that may stand between the number and its noun: "the fifth [direct] [bilateral] round"."""


def round_of(entry: Meeting | Deed, one_day: bool) -> Round:
    """The round that the entry's words name. `one_day` says that it is dated to a day or two: then
    "four rounds" in its sentence is where it belongs, and not what it tells of."""
    carriers = [e for e in entry.evidence if entry.cue and e.span.contains(entry.cue.span)]
    sentences = [_WORDS.findall(e.text.casefold()) for e in carriers or entry.evidence]
    numbers = {n for words in sentences for n in _numbered(words)}
    counts = {n for words in sentences for n in _counted(words)}
    number = min(numbers) if len(numbers) == 1 else None
    cue = _WORDS.findall(entry.cue.text.casefold()) if entry.cue else []
    if said := _counted(cue):
        return Round(count=max(said))
    single = one_day or number is not None or any(_picked(words) for words in sentences)
    if counts and not single and getattr(entry, "format", "") != "visit":
        return Round(count=max(counts))
    coming = number is None and any(_coming(words) for words in sentences)
    return Round(number, next=coming, listed=bool(counts) or len(numbers) > 1)


def _numbered(words: list[str]) -> set[int]:
    """The ordinals before "round"; with them the other ordinals in words ("the first round …, the second …")."""
    ordinals = tables.mapping("ordinals")
    found = {n: int(ordinals[word]) for n, word in enumerate(words) if word in ordinals}
    rounds = {n for n in found if _before(words, n, {"round", "session"})}
    return {number for n, number in found.items() if n in rounds or (rounds and words[n].isalpha())}


def _counted(words: list[str]) -> set[int]:
    cardinals = tables.mapping("ordinals", 2)
    plural = {"rounds", "sessions", "times"}
    return {int(cardinals[word]) for n, word in enumerate(words) if word in cardinals and _before(words, n, plural)}


def _picked(words: list[str]) -> bool:
    """Whether the sentence picks one out of several: "the second took place", "the latest of them"."""
    return any(word in PICKED or (word.isalpha() and word in tables.mapping("ordinals")) for word in words)


def _coming(words: list[str]) -> bool:
    return any(word in ("next", "new", "another") and _before(words, n, {"round"}) for n, word in enumerate(words))


def _before(words: list[str], n: int, nouns: set[str]) -> bool:
    return any(word in nouns for word in words[n + 1 : n + 2 + _GAP])
