"""An event in full: parties, when, where, each report's sentence and voices, what conflicts, what looks alike."""

from dataclasses import dataclass

from memcon.ledger.ledger import Ledger
from memcon.model.event import Event, LookAlike
from memcon.model.record import Record, event_record
from memcon.views.telling import Telling, telling
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


@dataclass(frozen=True, slots=True)
class EventView:
    """`tellings` in order of publication; `form` the kind with its format or type, and status if not actual."""

    event: Event
    form: str
    tellings: tuple[Telling, ...]
    neighbours: tuple[Neighbour, ...]

    def record(self) -> Record:
        """The view as JSON."""
        return {
            **event_record(self.event),
            "form": self.form,
            "tellings": [t.record() for t in self.tellings],
            "similar": [n.record() for n in self.neighbours],
        }


def event_view(ledger: Ledger, event_id: str) -> EventView:
    """The event of that id. Raises `NotFound`."""
    event = ledger.event(event_id)
    tellings = sorted((telling(ledger, ledger.entry(i)) for i in event.entries), key=_by_day)
    fullest = max(tellings, key=lambda t: (len(entry_words(t.entry)), t.entry.id))
    neighbours = tuple(Neighbour(alike, _line(ledger.event(alike.event))) for alike in event.similar)
    return EventView(event, form_words(fullest.entry), tuple(tellings), neighbours)


def _line(event: Event) -> str:
    where = f" · {event.where.name}" if event.where else ""
    return f"{'; '.join(t.name for t in event.parties)} · {moment_words(event.when)}{where}"


def _by_day(told: Telling) -> tuple[str, str, int]:
    # Undated reports stand after the dated ones.
    return told.article.published.edtf or "~", told.article.id, told.entry.evidence[0].start
