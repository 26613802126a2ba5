"""An entry in full: its slots, its sentence, its article, the event it belongs to and the links it has."""

from dataclasses import dataclass

from memcon.ledger.ledger import Ledger
from memcon.model.link import Link
from memcon.model.record import Record, link_record
from memcon.views.telling import Telling, telling


@dataclass(frozen=True, slots=True)
class EntryView:
    """`event` is the id of the event that the entry tells of, None for kinds that make no event."""

    telling: Telling
    event: str | None
    links: tuple[Link, ...]

    def record(self) -> Record:
        """The view as JSON."""
        return {**self.telling.record(), "event": self.event, "links": [link_record(k) for k in self.links]}


def entry_view(ledger: Ledger, entry_id: str) -> EntryView:
    """The entry of that id. Raises `NotFound`."""
    entry = ledger.entry(entry_id)
    event = ledger.event_of(entry_id)
    links = tuple(k for k in ledger.links() if entry_id in k.pair)
    return EntryView(telling(ledger, entry), event.id if event else None, links)
