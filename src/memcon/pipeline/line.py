"""The line: what the input holds, step by step in its order, each with whether it is to be read.

Everything goes through the line, what is only noted too: so the ledger is written in the order of the input, however
many workers read. `ingest` enters; `dated` is also for whoever reads without a ledger.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from time import perf_counter

from memcon.intake import AS_IS, Asked, load
from memcon.ledger.ledger import Ledger
from memcon.model.article import UNDATED, Article, Published, Skipped
from memcon.pipeline.fingerprint import readable, reader
from memcon.reading.datelines import dateline


@dataclass(frozen=True, slots=True)
class Step:
    """One item of the input, and whether it is to be read (else it is only noted)."""

    item: Article | Skipped
    read: bool = False


class Line:
    """The steps of several sources, made one at a time; `seconds` adds up what taking them in has cost."""

    def __init__(self, sources: Iterable[str], ledger: Ledger, asked: Asked = AS_IS) -> None:
        self._sources, self._ledger, self._asked = tuple(sources), ledger, asked
        self._waiting: set[str] = set()
        self.seconds = 0.0

    def __iter__(self) -> Iterator[Step]:
        """The steps in the order of the input."""
        for source in self._sources:
            items = load(source, asked=self._asked)
            while (item := self._next(items)) is not None:
                yield self._step(item)

    def done(self, step: Step) -> None:
        """A step has been taken: whether the ledger knows that text is now the ledger's to say."""
        if isinstance(step.item, Article):
            self._waiting.discard(step.item.id)

    def _next(self, items: Iterator[Article | Skipped]) -> Article | Skipped | None:
        began = perf_counter()
        item = next(items, None)
        self.seconds += perf_counter() - began
        return dated(item) if isinstance(item, Article) else item

    def _step(self, item: Article | Skipped) -> Step:
        if isinstance(item, Skipped) or killed(item) or not readable(item.language):
            return Step(item)
        # The same text a second time while the first is still being read.
        if item.id in self._waiting or self._ledger.has(item.id, reader()):
            return Step(item)
        self._waiting.add(item.id)
        return Step(item, read=True)


def killed(article: Article) -> bool:
    """Whether it is an agency's word on a report sent before, and no report."""
    return article.life.status == "canceled" or not article.text


def dated(article: Article) -> Article:
    """The article with the date that its own dateline states, where its metadata gave none."""
    if article.published is not UNDATED and article.published.basis != "unknown":
        return article
    stamp = dateline(article.text)
    if stamp is None or stamp.moment.day is None:
        return article
    return replace(article, published=Published(stamp.moment, "stated"))
