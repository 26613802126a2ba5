"""What each source says of one event, side by side: slot by slot, with what only one of them tells."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from memcon.errors import NotFound
from memcon.ledger.ledger import Ledger
from memcon.model.entry import Entry
from memcon.model.record import Record
from memcon.values import moment
from memcon.values.name import Likeness, compare
from memcon.views.event import EventView, event_view
from memcon.views.telling import Telling
from memcon.views.wording import moment_words, party_words

NOT_TOLD = ""


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot with its value in each telling, in words (empty where that report does not tell it).
    `differs` where two reports tell it and not alike; `only` is the index of the one that tells it, or None."""

    name: str
    values: tuple[str, ...]
    differs: bool
    only: int | None

    def record(self) -> Record:
        """The slot as JSON."""
        return {"slot": self.name, "values": list(self.values), "differs": self.differs, "only": self.only}


@dataclass(frozen=True, slots=True)
class Comparison:
    """The event and its slots; `view.tellings` are the columns."""

    view: EventView
    slots: tuple[Slot, ...]

    def record(self) -> Record:
        """The comparison as JSON."""
        return {**self.view.record(), "slots": [s.record() for s in self.slots]}


def comparison(ledger: Ledger, event_id: str) -> Comparison:
    """The event of that id, compared. Raises `NotFound`."""
    view = event_view(ledger, event_id)
    return Comparison(view, side_by_side(view.tellings))


def side_by_side(tellings: Sequence[Telling]) -> tuple[Slot, ...]:
    """The slots of several tellings of one kind; only those that one of them tells."""
    rows = [_values(told) for told in tellings]
    names = [name for name in dict.fromkeys(n for row in rows for n in row) if any(row.get(name) for row in rows)]
    slots = [_slot(name, tuple(row.get(name, NOT_TOLD) for row in rows)) for name in names]
    days = [t.entry.when for t in tellings if t.entry.when]
    apart = any(moment.compare(days[0], day) == "apart" for day in days[1:])
    return tuple(replace(s, differs=apart) if s.name == "when" else s for s in slots)


def most_told(ledger: Ledger) -> str:
    """The event that most independent sources tell (then most reports, then the smallest id)."""
    found = min(ledger.events(), key=lambda e: (-e.sources, -len(e.entries), e.id), default=None)
    if found is None:
        raise NotFound("there is no event in this ledger yet; read reports with: memcon add FOLDER")
    return found.id


_THE_REPORTS_OWN = frozenset({"said by", "published", "in its words", "topics"})
"""Slots in which each report has its own words, and that is no difference."""


def _slot(name: str, values: tuple[str, ...]) -> Slot:
    told = [i for i, value in enumerate(values) if value]
    differs = name not in _THE_REPORTS_OWN and any(not _alike(values[told[0]], values[i]) for i in told[1:])
    return Slot(name, values, differs, told[0] if len(told) == 1 and len(values) > 1 else None)


def _alike(one: str, other: str) -> bool:
    return one == other or compare(one, other) is Likeness.SAME


def _values(told: Telling) -> dict[str, str]:
    entry: Entry = told.entry
    values = {
        "said by": told.said_by,
        "published": told.published,
        "status": entry.status,
        "when": moment_words(entry.when) if entry.when else NOT_TOLD,
        "in its words": entry.when.text if entry.when else NOT_TOLD,
        "where": entry.where.name if entry.where else NOT_TOLD,
    }
    for party in sorted(getattr(entry, "parties", ()), key=lambda p: p.name):
        values["parties"] = "; ".join(filter(None, (values.get("parties"), party_words(party))))
    for slot in ("actor", "target"):
        if getattr(entry, slot, None):
            values[slot] = party_words(getattr(entry, slot))
    for slot in ("format", "type", "host", "mediator", "forum"):
        values[slot] = getattr(entry, slot, None) or NOT_TOLD
    values["topics"] = "; ".join(getattr(entry, "topics", ()))
    return values
