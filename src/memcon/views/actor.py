"""An actor: the names met, the offices as each report says them, and the events that name it."""

from dataclasses import dataclass

from memcon.ledger.ledger import Ledger
from memcon.model.actor import Actor
from memcon.model.event import Event
from memcon.model.record import Record, actor_record
from memcon.views.wording import moment_words


@dataclass(frozen=True, slots=True)
class ActorView:
    """`events` by day, undated last; `outlets` names the report behind each article id in the roles."""

    actor: Actor
    events: tuple[Event, ...]
    outlets: dict[str, str]

    def record(self) -> Record:
        """The view as JSON."""
        return {**actor_record(self.actor), "events": [{"id": e.id, "words": line(e)} for e in self.events]}


def actor_view(ledger: Ledger, actor_id: str) -> ActorView:
    """The actor of that id. Raises `NotFound`."""
    actor = ledger.actor(actor_id)
    names = set(actor.names) | {actor.name}
    events = [e for e in ledger.events() if any(t.name in names for t in e.parties)]
    events.sort(key=lambda e: (e.when.edtf or "~" if e.when else "~", e.id))
    articles = {role.article for role in actor.roles}
    return ActorView(actor, tuple(events), {a: _outlet(ledger, a) for a in sorted(articles)})


def line(event: Event) -> str:
    """One line: the parties and the day."""
    return f"{'; '.join(t.name for t in event.parties)} · {moment_words(event.when)}"


def _outlet(ledger: Ledger, article_id: str) -> str:
    article = ledger.article(article_id)
    return article.publisher or article.title or article.ref or article.id
