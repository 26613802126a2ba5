"""An entry in full: its slots, sentence and article, the event it belongs to, its links, what persons said of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from memcon.ledger.ledger import Ledger
from memcon.model.correction import Correction, correction_record
from memcon.model.link import Link
from memcon.model.record import Record, link_record
from memcon.views.slots import SlotRow, slot_rows
from memcon.views.telling import Telling, telling, tellings


@dataclass(frozen=True, slots=True)
class EntryView:
    """`event` is the id of the event that the entry tells of, None for kinds that make no event; `corrections` are
    the standing ones, `others` what stands at the other ends of the links, by entry."""

    telling: Telling
    event: str | None
    links: tuple[Link, ...]
    corrections: tuple[Correction, ...] = ()
    others: Mapping[str, Telling] = field(default_factory=dict)

    @property
    def slots(self) -> tuple[SlotRow, ...]:
        """The slots, each with the right value where a person gave one."""
        return slot_rows(self.telling.entry, self.corrections)

    @property
    def finding(self) -> Correction | None:
        """What a person said of the entry as a whole, if anybody did."""
        return next((c for c in self.corrections if c.slot is None), None)

    def record(self) -> Record:
        """The view as JSON."""
        return {
            **self.telling.record(),
            "event": self.event,
            "links": [link_record(k) for k in self.links],
            "corrections": [correction_record(c) for c in self.corrections],
        }


def entry_view(ledger: Ledger, entry_id: str) -> EntryView:
    """The entry of that id. Raises `NotFound`."""
    entry = ledger.entry(entry_id)
    event = ledger.event_of(entry_id)
    said = ledger.standing_corrections((entry_id,)).get(entry_id, ())
    links = ledger.links_of(entry.id)
    ends = ledger.entries_at(end for link in links for end in link.pair if end != entry.id)
    others = {told.entry.id: told for told in tellings(ledger, ends.values())}
    return EntryView(telling(ledger, entry), event.id if event else None, links, said, others)
