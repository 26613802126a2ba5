"""The one seam: an article is taken in, read, its entries extracted, resolved into events, kept in the ledger.

`cli` and `web` enter the finding rooms here and nowhere else; a script may do the same.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from importlib.metadata import version

from memcon.extraction import extract
from memcon.intake import count, load
from memcon.ledger.forms import ArticleReading, EntryQuery
from memcon.ledger.ledger import Ledger
from memcon.model.article import UNDATED, Article, Published, Skipped
from memcon.model.document import Document
from memcon.model.record import Record
from memcon.reading.datelines import dateline
from memcon.reading.reader import read_all
from memcon.resolution import resolve

Tick = Callable[[str, int, int | None], None]
"""Told what is being done, how many are done, and of how many (None: not known)."""

READ_LANGUAGE = "en"

READER = f"memcon {version('memcon')}"
"""Stands beside each article in the ledger: another version of memcon reads it again."""


@dataclass(frozen=True, slots=True)
class Done:
    """What one `ingest` did, in articles; `entries` and `events` count the whole ledger afterwards."""

    added: int
    updated: int
    known: int
    unread: int
    skipped: tuple[Skipped, ...]
    entries: int
    events: int

    def record(self) -> Record:
        """As JSON."""
        skipped = [{"source": s.source, "reason": s.reason} for s in self.skipped]
        return {"added": self.added, "updated": self.updated, "known": self.known, "unread": self.unread,
                "skipped": skipped, "entries": self.entries, "events": self.events}  # fmt: skip


def ingest(sources: Iterable[str], ledger: Ledger, tick: Tick = lambda stage, done, total: None) -> Done:
    """Read the sources into the ledger, one transaction an article, then resolve what is new.

    Safe to interrupt and to run again: what is there stays, what is missing is read. Raises `BadSource`
    for a path that does not exist, `LedgerError` when the ledger cannot be written.
    """
    several = tuple(sources)
    run = _Run(ledger, tick, count(several))
    for document in read_all(run.unknown(several)):
        run.keep(document)
    if not ledger.settled:
        tick("joining reports of one event", run.seen, run.total)
        settle(ledger)
    counts = run.counts
    return Done(counts["added"], counts["updated"], counts["known"], counts["unread"], tuple(run.skipped),
                ledger.count(EntryQuery()), len(ledger.events()))  # fmt: skip


def settle(ledger: Ledger) -> None:
    """Make links and actors from all entries that are there; persons' verdicts stay."""
    revision = ledger.revision
    articles = tuple(ledger.articles())
    found = resolve(tuple(ledger.entries()), articles)
    ledger.relink(found.links, found.actors, found.names, found.copies, revision)


def dated(article: Article) -> Article:
    """The article with the date that its own dateline states, where its metadata gave none."""
    if article.published is not UNDATED and article.published.basis != "unknown":
        return article
    stamp = dateline(article.text)
    if stamp is None or stamp.moment.day is None:
        return article
    return replace(article, published=Published(stamp.moment, "stated"))


class _Run:
    """The bookkeeping of one `ingest`: what was skipped, known, added."""

    def __init__(self, ledger: Ledger, tick: Tick, total: int | None) -> None:
        self.ledger, self.tick, self.total = ledger, tick, total
        self.counts = dict.fromkeys(("added", "updated", "known", "unread"), 0)
        self.skipped: list[Skipped] = []
        self.seen = 0

    def unknown(self, sources: Iterable[str]) -> Iterator[Article]:
        """The articles that this version has not read yet; the rest is counted on the way."""
        for source in sources:
            for item in load(source):
                self.seen += 1
                self.tick("reading", self.seen, self.total)
                if isinstance(item, Skipped):
                    self.skipped.append(item)
                elif (article := self._to_read(dated(item))) is not None:
                    yield article

    def _to_read(self, article: Article) -> Article | None:
        if self.ledger.has(article.id, READER):
            self.counts["known"] += 1
            self.ledger.sighting(article)
        elif article.language and not article.language.casefold().startswith(READ_LANGUAGE):
            self.counts["unread"] += 1
            self.ledger.add(ArticleReading(article, (), READER))
        else:
            return article
        return None

    def keep(self, document: Document) -> None:
        """Put the document's article and entries into the ledger."""
        outcome = self.ledger.add(ArticleReading(document.article, extract(document), READER))
        self.counts[outcome] += 1
