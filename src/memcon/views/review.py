"""The review: links that nobody has decided and entries that show signs of being wrong, the worst first; and what
persons have decided so far, with who and when."""

from dataclasses import dataclass
from typing import Literal

from memcon.ledger.forms import Doubtful
from memcon.ledger.ledger import Ledger
from memcon.model.correction import Correction, correction_record
from memcon.model.link import Link
from memcon.model.record import Record, link_record
from memcon.views.compare import Slot, side_by_side
from memcon.views.shown import clip
from memcon.views.slots import SlotRow, slot_rows, words_of
from memcon.views.telling import Telling, telling
from memcon.views.wording import entry_words, form_words

Queue = Literal["links", "entries"]
QUEUES: tuple[Queue, ...] = ("links", "entries")
AHEAD = 6
"""Waiting items listed after the one that is open."""
SHOWN = 12
"""Decisions listed, the latest first."""


@dataclass(frozen=True, slots=True)
class ReviewQuery:
    """`at` counts from the worst item of the queue (0)."""

    queue: Queue = "links"
    at: int = 0


@dataclass(frozen=True, slots=True)
class LinkItem:
    """Two entries that may tell of one event; `slots` holds each slot of both, side by side."""

    link: Link
    left: Telling
    right: Telling
    slots: tuple[Slot, ...]

    def record(self) -> Record:
        """The item as JSON."""
        return {"link": link_record(self.link), "left": self.left.record(), "right": self.right.record(),
                "slots": [slot.record() for slot in self.slots]}  # fmt: skip


@dataclass(frozen=True, slots=True)
class EntryItem:
    """An entry with the signs that it may be wrong."""

    doubt: Doubtful
    told: Telling
    slots: tuple[SlotRow, ...]

    def record(self) -> Record:
        """The item as JSON."""
        return {"reasons": list(self.doubt.reasons), **self.told.record(), "slots": [s.record() for s in self.slots]}


@dataclass(frozen=True, slots=True)
class Waiting:
    """An item further on: its place in the queue and one line."""

    at: int
    words: str


@dataclass(frozen=True, slots=True)
class Decision:
    """One word of a person, standing or withdrawn: `words` says what, `about` of what."""

    at: str
    by: str
    words: str
    about: str
    link: Link | None
    correction: Correction | None
    withdrawn_at: str | None
    withdrawn_by: str | None

    def record(self) -> Record:
        """The decision as JSON."""
        what = link_record(self.link) if self.link else correction_record(self.correction) if self.correction else {}
        return {"words": self.words, "about": self.about, "by": self.by, "at": self.at, "what": what,
                "withdrawn_at": self.withdrawn_at, "withdrawn_by": self.withdrawn_by}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Review:
    """One item of the queue with what comes after it; `waiting` counts both queues."""

    query: ReviewQuery
    item: LinkItem | EntryItem | None
    ahead: tuple[Waiting, ...]
    waiting: dict[Queue, int]
    decisions: tuple[Decision, ...]

    @property
    def last(self) -> Decision | None:
        """The latest decision that stands: what `undo` takes back."""
        return next((d for d in self.decisions if not d.withdrawn_at), None)

    def record(self) -> Record:
        """The review as JSON."""
        return {
            "queue": self.query.queue,
            "at": self.query.at,
            "waiting": self.waiting,
            "item": self.item and self.item.record(),
            "decisions": [decision.record() for decision in self.decisions],
        }


def review(ledger: Ledger, query: ReviewQuery) -> Review:
    """The item at this place of the queue; past its end the last one."""
    waiting: dict[Queue, int] = {"links": ledger.unsure_count(), "entries": ledger.doubtful_count()}
    at = max(0, min(query.at, waiting[query.queue] - 1))
    query = ReviewQuery(query.queue, at)
    if query.queue == "links":
        links = [doubt.link for doubt in ledger.unsure(AHEAD + 1, at)]
        item: LinkItem | EntryItem | None = link_item(ledger, links[0]) if links else None
        lines = [_pair_words(ledger, link) for link in links]
    else:
        doubts = ledger.doubtful(AHEAD + 1, at)
        item = _entry_item(ledger, doubts[0]) if doubts else None
        lines = [_entry_line(ledger, doubt.entry) for doubt in doubts]
    ahead = tuple(Waiting(at + n, line) for n, line in enumerate(lines) if n)
    return Review(query, item, ahead, waiting, decisions(ledger, SHOWN))


def link_item(ledger: Ledger, link: Link) -> LinkItem:
    """A link with both its entries."""
    left, right = (telling(ledger, ledger.entry(i)) for i in link.pair)
    return LinkItem(link, left, right, side_by_side((left, right)))


def decisions(ledger: Ledger, limit: int) -> tuple[Decision, ...]:
    """What persons decided, the latest first."""
    found = [
        Decision(j.link.at or "", j.link.by, f"{j.link.verdict} event", _pair_words(ledger, j.link), j.link, None,
                 j.withdrawn_at, j.withdrawn_by)
        for j in ledger.judgements(limit)
    ]  # fmt: skip
    for c in ledger.corrections(limit):
        about = _entry_line(ledger, c.entry)
        found.append(Decision(c.at, c.by, _correction_words(c), about, None, c, c.withdrawn_at, c.withdrawn_by))
    found.sort(key=lambda d: (d.at, d.correction.number if d.correction else 0), reverse=True)
    return tuple(found[:limit])


def _entry_item(ledger: Ledger, doubt: Doubtful) -> EntryItem:
    told = telling(ledger, ledger.entry(doubt.entry))
    said = ledger.standing_corrections((doubt.entry,)).get(doubt.entry, ())
    return EntryItem(doubt, told, slot_rows(told.entry, said))


def _correction_words(correction: Correction) -> str:
    if correction.slot is None:
        return {"wrong": "entry is wrong", "right": "entry is right", "unsure": "cannot tell"}[correction.finding]
    value = clip(words_of(correction.value), 80)
    return f"{correction.slot} is {value}" if value else f"{correction.slot} is not told"


def _pair_words(ledger: Ledger, link: Link) -> str:
    one, other = (_entry_line(ledger, i) for i in link.pair)
    return f"{one} / {other}"


def _entry_line(ledger: Ledger, entry_id: str) -> str:
    entry = ledger.entry_or_none(entry_id)
    return f"{form_words(entry)}: {clip(entry_words(entry), 70)}" if entry else f"{entry_id} (no longer read so)"
