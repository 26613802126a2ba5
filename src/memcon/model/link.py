"""A link: a verdict on whether two entries tell of the same event. Merging is rows, not an act."""

from dataclasses import dataclass
from typing import Literal

from memcon.errors import BadValue

Verdict = Literal["same", "different", "unsure"]
Tie = Literal["round", "within", "came-of", "answers"]
PROGRAM = "memcon"
"""What stands in `by` when the program itself judged."""


@dataclass(frozen=True, slots=True)
class Link:
    """`left` and `right` are entry ids, `left` the smaller; use `Link.between` to have them sorted.

    `score` runs from 0 (surely different) to 1 (surely same); a person's link has 0 or 1, or 0.5 when
    unsure. `at` is ISO 8601 in UTC for a person, None for the program (same input, same bytes).
    """

    left: str
    right: str
    verdict: Verdict
    score: float
    reasons: tuple[str, ...]
    by: str = PROGRAM
    at: str | None = None

    def __post_init__(self) -> None:
        if self.left >= self.right:
            raise BadValue(f"a link runs from the smaller id to the larger, not {self.left} to {self.right}")

    @classmethod
    def between(cls, one: str, other: str, verdict: Verdict, score: float, reasons: tuple[str, ...]) -> "Link":
        """The program's link between two entries, in either order."""
        return cls(min(one, other), max(one, other), verdict, score, reasons)

    @property
    def pair(self) -> tuple[str, str]:
        """The two entries, smaller id first."""
        return (self.left, self.right)

    @property
    def by_person(self) -> bool:
        """Whether a person judged: such a verdict outranks every score."""
        return self.by != PROGRAM


@dataclass(frozen=True, slots=True)
class Opinion:
    """What memcon finds on two entries by themselves, before it looks at those around them.

    `loose`: no common day holds them together; `numbered`: both name one and the same round; `apart`: their days
    share none."""

    link: Link
    loose: bool = False
    numbered: bool = False
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Relation:
    """How two entries that are not one event belong together.

    `round`: the next round of the same talks; `within`: a meeting held during a visit; `came-of`: what was held, of
    what was planned; `answers`: a statement that answers a proposal. `source` is the later, the part, the held, the
    answer; `target` what it belongs to. Entry ids.
    """

    kind: Tie
    source: str
    target: str
    because: str
