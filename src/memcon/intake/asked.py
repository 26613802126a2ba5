"""What a user asks of intake beyond the sources themselves. The pipeline hands it to `load`."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from memcon.errors import BadSource
from memcon.intake.fetch import Fetch

FIELDS = ("text", "title", "url", "publisher", "published", "language", "id", "byline")
"""What a column of a table, or a key of a JSON object, may be read as."""


@dataclass(frozen=True, slots=True)
class Asked:
    """`columns`: pairs of one of `FIELDS` and the column (CSV) or key (JSON) that holds it, where its name is odd.
    `fetch`: how addresses may be fetched; None, as ever when nobody says otherwise: not at all."""

    columns: tuple[tuple[str, str], ...] = ()
    fetch: Fetch | None = None

    @property
    def named(self) -> Mapping[str, str]:
        """The column for each field that was given one."""
        return MappingProxyType(dict(self.columns))


AS_IS = Asked()


def columns(words: str) -> tuple[tuple[str, str], ...]:
    """The pairs in `title=Headline,text=Body`. Raises `BadSource`, saying how to write it."""
    pairs = tuple(tuple(part.strip() for part in pair.split("=", 1)) for pair in words.split(",") if pair.strip())
    for pair in pairs:
        if len(pair) != 2 or not all(pair):
            raise BadSource(f"columns are written field=column, separated by commas: {pair[0] or words!r} is not")
        if pair[0] not in FIELDS:
            raise BadSource(f"there is no field {pair[0]!r}: columns may be {', '.join(FIELDS)}")
    return tuple((pair[0], pair[1]) for pair in pairs)
