"""An article: one report as it was taken in. Its text never changes once it has an id."""

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from memcon.model.ids import ARTICLE, content_id
from memcon.values.moment import Moment

Basis = Literal["stated", "inferred", "unknown"]
Usable = Literal["usable", "withheld", "canceled"]
Signal = Literal["correction", "update"]


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


@dataclass(frozen=True, slots=True)
class Life:
    """What an agency says about the life of a story (ninjs, NewsML-G2): which version this is, and may it be used.

    `story` is the id that all versions of the story share, or None. `status` is the standard's `pubstatus`:
    `withheld` is not to be shown until told otherwise, `canceled` is a kill: all versions are to be taken back.
    `embargo` is the instant until which it may not be shown, ISO 8601 in UTC, or None. `signal` says that this
    version corrects or updates the one before, `note` is what the agency writes to editors.
    """

    story: str | None = None
    version: int | None = None
    status: Usable = "usable"
    embargo: str | None = None
    signal: Signal | None = None
    note: str | None = None


ORDINARY = Life()


@dataclass(frozen=True)
class Article:
    """One report. `ref` is the id that the input gave it; `credits` whose material it says it uses.

    `text` is never empty, save where `life.status` is `canceled` or `withheld`: a kill may bring no text.
    `captions` are the words under its pictures, which are not part of the text. `byline` is who wrote it, as printed.
    `partial` says that the text is only a summary or a title (an item of a feed): it never stands before a whole one.
    """

    text: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    language: str | None = None
    published: Published = UNDATED
    ref: str | None = None
    credits: tuple[str, ...] = ()
    copy_of: str | None = None
    byline: str | None = None
    captions: tuple[str, ...] = ()
    life: Life = ORDINARY
    partial: bool = False
    pages: tuple[int, ...] = ()
    """The code point of `text` at which each page of a PDF begins; empty where there are no pages."""
    source: str = field(default="", compare=False)
    """Where it was taken from (a path, a line of a file): for messages, not part of the article."""

    @cached_property
    def id(self) -> str:
        """The content hash of the text: the same text has the same id, always."""
        return content_id(ARTICLE, self.text)

    def page_at(self, place: int) -> int | None:
        """The page, from 1, on which this code point of the text stands; None where there are no pages."""
        return max(1, bisect_right(self.pages, place)) if self.pages else None


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input that was not taken, and why. `source` is a path, or a path and a line (`a.jsonl:3`)."""

    source: str
    reason: str
