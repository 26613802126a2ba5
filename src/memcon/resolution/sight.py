"""An entry as resolution looks at it: parties, round, words, and the day its report came out. Made once each.

`resolve`, `candidates` and the comparisons enter.
"""

import re
import sys
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from memcon.model.article import Article
from memcon.model.entry import Deed, Meeting
from memcon.resolution.parties import Taker, takers
from memcon.resolution.rounds import Round, round_of
from memcon.resolution.weights import TIME
from memcon.values.moment import Moment
from memcon.values.tables import fold

_WORD = re.compile(r"\w+")
_BACK = re.compile(
    r"\b(?:the|this|that|these|those|their)(?: \w+){0,2} (?:meeting|talks|call|conversation|discussions?|summit|"
    r"encounter|session|negotiations)\b",
    re.IGNORECASE,
)
LEAST_LETTERS = 4
"""Shorter words say little about a topic."""


@dataclass(frozen=True)
class Sight:
    """An entry with its parties and the day of its report; what else is compared is looked at when it is asked for:
    most entries of a large ledger stand in no block with another."""

    entry: Meeting | Deed
    published: date | None
    takers: tuple[Taker, ...]

    @property
    def when(self) -> Moment | None:
        """When the entry says it was."""
        return self.entry.when

    @cached_property
    def round(self) -> Round:
        """Which of a series it tells of."""
        return round_of(self.entry, self.narrow)

    @cached_property
    def topics(self) -> frozenset[str]:
        """Folded content words of the topics."""
        return content(" ".join(self.entry.topics)) if isinstance(self.entry, Meeting) else frozenset()

    @cached_property
    def words(self) -> frozenset[str]:
        """Folded content words of the evidence."""
        return content(" ".join(e.text for e in self.entry.evidence))

    @cached_property
    def back(self) -> bool:
        """Whether the sentence comes back to something told before ("during the meeting")."""
        return bool(_BACK.search(_to_cue(self.entry)))

    @cached_property
    def sides(self) -> frozenset[str]:
        """The sides for which anybody in it acts."""
        return frozenset(side for taker in self.takers for side in taker.sides)

    @cached_property
    def narrow(self) -> bool:
        """Whether it is dated to a few days."""
        return is_narrow(self.entry.when)

    @cached_property
    def weekly(self) -> bool:
        """Whether it is dated to a week at most."""
        return span(self.entry.when) <= TIME.week

    @cached_property
    def fresh(self) -> bool:
        """Whether it is told as news without a day ("has met"): open before, ending as it was published."""
        when = self.entry.when
        if self.back or when is None or self.published is None or when.earliest is not None or when.latest is None:
            return False
        return abs((self.published - when.latest).days) <= TIME.fresh


def sight(entry: Meeting | Deed, article: Article | None) -> Sight:
    """What resolution sees of an entry; `article` is the one that it stands in."""
    published = article.published.moment if article else None
    return Sight(entry, published.latest or published.earliest if published else None, takers(entry))


def _to_cue(entry: Meeting | Deed) -> str:
    """The sentence of the cue, up to and with it."""
    carrier = next((e for e in entry.evidence if entry.cue and e.span.contains(entry.cue.span)), entry.evidence[0])
    return carrier.text[: entry.cue.end - carrier.start] if entry.cue else carrier.text


def is_narrow(when: Moment | None) -> bool:
    """Whether a moment spans a few days at most."""
    return span(when) <= TIME.narrow


def span(when: Moment | None) -> int:
    """How many days a moment leaves open beyond the first; very many where an end is."""
    if when is None or when.earliest is None or when.latest is None:
        return sys.maxsize
    return (when.latest - when.earliest).days


def content(text: str) -> frozenset[str]:
    """The words that carry a text, folded, without endings, so that `talks` meets `talk`."""
    found = (_stem(word) for word in _WORD.findall(fold(text)))
    return frozenset(word for word in found if len(word) >= LEAST_LETTERS)


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    for ending in ("ing", "ies", "es", "ed", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= LEAST_LETTERS:
            return word.removesuffix(ending)
    return word
