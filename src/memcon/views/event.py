"""An event in full: parties, when, where, each report's sentence and voices, what conflicts, what looks alike."""

from dataclasses import dataclass

from memcon.ledger.ledger import Ledger
from memcon.model.event import Event, LookAlike
from memcon.model.link import Tie
from memcon.model.record import Record, event_record
from memcon.views.telling import Telling, tellings
from memcon.views.wording import entry_words, form_words, moment_words


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An event that looks alike: kept apart, or unsure, with the reason and one line of what it is."""

    alike: LookAlike
    words: str

    def record(self) -> Record:
        """The neighbour as JSON."""
        return {"event": self.alike.event, "reason": self.alike.reason, "unsure": self.alike.unsure,
                "words": self.words}  # fmt: skip


RELATED: dict[tuple[Tie, bool], str] = {
    ("round", True): "the round after it", ("round", False): "the round before it",
    ("within", True): "held during this visit", ("within", False): "the visit during which it was held",
    ("came-of", True): "held as planned here", ("came-of", False): "planned as",
}  # fmt: skip
"""What an event is to the one that is shown; True where it is the source of the relation."""


@dataclass(frozen=True, slots=True)
class Related:
    """An event that belongs together with the one shown and is another: `how` in words, with the reason."""

    event: str
    kind: Tie
    how: str
    because: str
    words: str

    def record(self) -> Record:
        """The related event as JSON."""
        return {"event": self.event, "kind": self.kind, "how": self.how, "because": self.because, "words": self.words}


@dataclass(frozen=True, slots=True)
class EventView:
    """`tellings` in order of publication; `form` the kind with its format or type, and status if not actual."""

    event: Event
    form: str
    tellings: tuple[Telling, ...]
    neighbours: tuple[Neighbour, ...]
    related: tuple[Related, ...] = ()

    def record(self) -> Record:
        """The view as JSON."""
        return {
            **event_record(self.event),
            "form": self.form,
            "tellings": [t.record() for t in self.tellings],
            "similar": [n.record() for n in self.neighbours],
            "related": [r.record() for r in self.related],
        }


def event_view(ledger: Ledger, event_id: str) -> EventView:
    """The event of that id. Raises `NotFound`."""
    event = ledger.event(event_id)
    told = sorted(tellings(ledger, ledger.entries_at(event.entries).values()), key=_by_day)
    fullest = max(told, key=lambda t: (len(entry_words(t.entry)), t.entry.id))
    neighbours = tuple(Neighbour(alike, _line(ledger.event(alike.event))) for alike in event.similar)
    return EventView(event, form_words(fullest.entry), tuple(told), neighbours, related(ledger, event))


def related(ledger: Ledger, event: Event) -> tuple[Related, ...]:
    """The events that belong together with this one and are others: rounds, visits, plans; each once."""
    found: dict[tuple[str, str], Related] = {}
    for tie in ledger.relations(event.entries):
        source = tie.source not in event.entries
        other = ledger.event_of(tie.source if source else tie.target)
        how = RELATED.get((tie.kind, source))
        if other is not None and other.id != event.id and how:
            found.setdefault((other.id, tie.kind), Related(other.id, tie.kind, how, tie.because, _line(other)))
    return tuple(found[key] for key in sorted(found))


def _line(event: Event) -> str:
    where = f" · {event.where.name}" if event.where else ""
    return f"{'; '.join(t.name for t in event.parties)} · {moment_words(event.when)}{where}"


def _by_day(told: Telling) -> tuple[str, str, int]:
    # Undated reports stand after the dated ones.
    return told.article.published.edtf or "~", told.article.id, told.entry.evidence[0].start
