"""Two entries side by side, and what one comparison of them finds. `features` and `vetoes` enter."""

from dataclasses import dataclass
from typing import NamedTuple

from memcon.model.entry import Deed, Meeting
from memcon.resolution.pairing import Pairing
from memcon.resolution.sight import Sight

TALKS = frozenset({"talks", "indirect-talks"})


class Finding(NamedTuple):
    """One comparison's result. `level` is a row of the table of weights, "" where nothing is to be said. (Millions are
    made: a tuple costs half of what a frozen class does.)"""

    feature: str
    level: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Two:
    """Two entries side by side, the one with the smaller id on the left."""

    left: Sight
    right: Sight
    pairing: Pairing

    @property
    def meeting(self) -> bool:
        """Whether both are meetings (else both are deeds)."""
        return isinstance(self.left.entry, Meeting)

    @property
    def one_article(self) -> bool:
        """Whether one article says both."""
        return self.left.entry.article == self.right.entry.article


def form_of(sight: Sight) -> str:
    entry = sight.entry
    if isinstance(entry, Deed):
        return entry.type
    return "" if entry.format == "unspecified" else entry.format
