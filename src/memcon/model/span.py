"""Where in a text: half-open runs of Unicode code points."""

from dataclasses import dataclass

from memcon.errors import BadValue


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A run of code points, `start` included, `end` not. Raises `BadValue` unless 0 <= start <= end."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise BadValue(f"span {self.start}:{self.end} does not run forwards from 0")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words that stand there."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def join(self, other: "Span") -> "Span":
        """The shortest run that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))
