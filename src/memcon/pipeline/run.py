"""Ingest: sources into the ledger, one transaction an article, then the events. The order of things, and no more."""

from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from time import perf_counter

from memcon.intake import AS_IS, Asked, count
from memcon.ledger.forms import ArticleReading, EntryQuery
from memcon.ledger.ledger import Ledger
from memcon.model.article import Skipped
from memcon.model.record import Record
from memcon.pipeline.crew import work
from memcon.pipeline.fingerprint import readable, reader
from memcon.pipeline.line import Line, Step, killed
from memcon.pipeline.manifest import Manifest, opened
from memcon.pipeline.one import Taken
from memcon.pipeline.settling import settle
from memcon.pipeline.sweeping import swept_seldom

Tick = Callable[[str, int, int | None], None]
"""Told what is being done, how many are done, and of how many (None: not known)."""


MOST_NAMED = 1000
"""Skipped inputs that a run names; further ones are counted: a file may hold millions of bad rows."""


@dataclass(frozen=True, slots=True)
class How:
    """How to read: by how many processes, and what intake is to know of the sources."""

    workers: int = 1
    asked: Asked = AS_IS


ALONE = How()


@dataclass(frozen=True, slots=True)
class Done:
    """What one `ingest` did, in articles; `entries` and `events` count the whole ledger afterwards.

    `unread` are kept without entries, being in a language that memcon cannot read; `killed` are an agency's words that
    took reports back; `skipped` names the first thousand inputs that were not taken, `more_skipped` counts the others.
    """

    added: int
    updated: int
    known: int
    unread: int
    killed: int
    skipped: tuple[Skipped, ...]
    entries: int
    events: int
    more_skipped: int = 0

    def record(self) -> Record:
        """As JSON."""
        skipped = [{"source": s.source, "reason": s.reason} for s in self.skipped]
        return {"added": self.added, "updated": self.updated, "known": self.known, "unread": self.unread,
                "killed": self.killed, "skipped": skipped, "more skipped": self.more_skipped,
                "entries": self.entries, "events": self.events}  # fmt: skip


def ingest(
    sources: Iterable[str],
    ledger: Ledger,
    tick: Tick = lambda stage, done, total: None,
    how: How = ALONE,
) -> Done:
    """Read the sources into the ledger, one transaction an article, then resolve what is new.

    Safe to interrupt and to run again: what is there stays, what is missing is read. With several workers as many
    processes read, where there is enough to read; the ledger is the same. (They are started afresh and import the
    calling script: it needs its `if __name__ == "__main__":`.) Raises `BadSource` for a path that does not exist,
    `LedgerError` when the ledger cannot be written.
    """
    several = tuple(sources)
    total = count(several, how.asked)
    with swept_seldom(), opened(ledger, several, how.workers) as manifest:
        run = _Run(ledger, tick, manifest, total)
        ledger.lift()
        line = Line(several, ledger, how.asked)
        with closing(work(line, how.workers)) as taken:
            for step, found in taken:
                run.keep(step, found)
                line.done(step)
                manifest.seconds["intake"] = line.seconds
        run.settle(alone=how.workers == 1)
    counts = manifest.counts
    return Done(counts["added"], counts["updated"], counts["known"], counts["unread"], counts["killed"],
                tuple(run.skipped), ledger.count(EntryQuery()), ledger.tally().events,
                counts["skipped"] - len(run.skipped))  # fmt: skip


class _Run:
    """Puts into the ledger what comes down the line, and counts."""

    def __init__(self, ledger: Ledger, tick: Tick, manifest: Manifest, total: int | None) -> None:
        self._ledger, self._tick, self._manifest, self._total = ledger, tick, manifest, total
        self.skipped: list[Skipped] = []
        self._seen = 0

    def keep(self, step: Step, found: Taken) -> None:
        """One step of the line: stored or noted, and counted."""
        began = perf_counter()
        self._manifest.counts[self._kept(step, found)] += 1
        self._manifest.spent("storing", perf_counter() - began)
        self._manifest.spent("reading", found.reading)
        self._manifest.spent("extraction", found.extraction)
        self._seen += 1
        self._tick("reading", self._seen, self._total)

    def settle(self, alone: bool) -> None:
        """Join reports of one event, if anything has changed; with one worker, in this process `alone`."""
        if self._ledger.settled:
            return
        self._tick("joining reports of one event", self._seen, self._total)
        began = perf_counter()
        settle(self._ledger, alone=alone)
        self._manifest.spent("joining", perf_counter() - began)

    def _kept(self, step: Step, found: Taken) -> str:
        item = step.item
        if isinstance(item, Skipped):
            return self._skip(item)
        if killed(item):
            self._ledger.heed(item)
            return "killed"
        if found.failed is not None:
            return self._skip(Skipped(item.source or item.id, found.failed))
        if step.read:
            reading = ArticleReading(item, found.entries, reader(), clues=found.clues, asides=found.asides)
            return self._ledger.add(reading)
        if self._ledger.has(item.id, reader()):
            self._ledger.sighting(item)
            return "known"
        if readable(item.language):
            return self._skip(Skipped(item.source or item.id, "the same text as one that memcon stumbled over"))
        self._ledger.add(ArticleReading(item, (), reader(), unread=item.language))
        return "unread"

    def _skip(self, item: Skipped) -> str:
        if len(self.skipped) < MOST_NAMED:
            self.skipped.append(item)
        return "skipped"
