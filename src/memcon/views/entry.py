"""An entry in full: its slots, sentence and article, the event it belongs to, its links, what persons said of it."""

from dataclasses import dataclass

from memcon.ledger.ledger import Ledger
from memcon.model.correction import Correction, correction_record
from memcon.model.link import Link
from memcon.model.record import Record, link_record
from memcon.views.slots import SlotRow, slot_rows
from memcon.views.telling import Telling, telling


@dataclass(frozen=True, slots=True)
class EntryView:
    """`event` is the id of the event that the entry tells of, None for kinds that make no event; `corrections` are
    the standing ones."""

    telling: Telling
    event: str | None
    links: tuple[Link, ...]
    corrections: tuple[Correction, ...] = ()

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
    return EntryView(telling(ledger, entry), event.id if event else None, ledger.links_of(entry_id), said)
