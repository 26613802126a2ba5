"""An article: one report as it was taken in. Its text never changes once it has an id."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from memcon.model.ids import ARTICLE, content_id
from memcon.values.moment import Moment

Basis = Literal["stated", "inferred", "unknown"]


@dataclass(frozen=True, slots=True)
class Published:
    """When an article came out: an interval of days, the instant if one is stated, and how we know.

    `instant` is ISO 8601 in UTC (`2024-06-20T13:53:00Z`) or None. `basis` is `stated` (metadata or
    dateline), `inferred` or `unknown`.
    """

    moment: Moment
    basis: Basis = "unknown"
    instant: str | None = None

    @property
    def edtf(self) -> str | None:
        """The instant if there is one, else the interval as EDTF."""
        return self.instant or self.moment.edtf


UNDATED = Published(Moment(None, None))


@dataclass(frozen=True)
class Article:
    """One report. `ref` is the id that the input gave it; `credits` whose material it says it uses."""

    text: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    language: str | None = None
    published: Published = UNDATED
    ref: str | None = None
    credits: tuple[str, ...] = ()
    copy_of: str | None = None
    source: str = field(default="", compare=False)
    """Where it was taken from (a path, a line of a file): for messages, not part of the article."""

    @cached_property
    def id(self) -> str:
        """The content hash of the text: the same text has the same id, always."""
        return content_id(ARTICLE, self.text)


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input that was not taken, and why. `source` is a path, or a path and a line (`a.jsonl:3`)."""

    source: str
    reason: str
