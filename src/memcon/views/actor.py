"""An actor: the names met and who uses them, the offices as each report says them, the events that name it, and
others who may be the same."""

from collections import defaultdict
from dataclasses import dataclass

from memcon.ledger.forms import AppearanceQuery
from memcon.ledger.ledger import Ledger
from memcon.model.actor import Actor, HeldRole
from memcon.model.event import Event
from memcon.model.record import Record, actor_record
from memcon.values.likeness import Likeness
from memcon.values.name import compare
from memcon.values.nameparts import parse
from memcon.values.sound import sound
from memcon.views.wording import moment_words

MOST_EVENTS = 200
"""Entries of an actor whose events are shown, the latest first."""


@dataclass(frozen=True, slots=True)
class Office:
    """An office as the reports give it: the outlets that do, and the first and last day (ISO) of such a report."""

    title: str
    body: str | None
    acting: bool
    outlets: tuple[str, ...]
    first: str | None
    last: str | None

    def record(self) -> Record:
        """The office as JSON."""
        return {"title": self.title, "body": self.body, "acting": self.acting, "outlets": list(self.outlets),
                "first": self.first, "last": self.last}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ActorView:
    """`events` by day, undated last; `called` gives the outlets that use each name; `offices` are the roles over time,
    oldest first; `perhaps` are actors (id, name) who may be the same and were left apart."""

    actor: Actor
    events: tuple[Event, ...]
    called: dict[str, tuple[str, ...]]
    offices: tuple[Office, ...]
    perhaps: tuple[tuple[str, str], ...] = ()

    def record(self) -> Record:
        """The view as JSON."""
        return {
            **actor_record(self.actor),
            "events": [{"id": e.id, "words": line(e)} for e in self.events],
            "called": {name: list(outlets) for name, outlets in self.called.items()},
            "offices": [office.record() for office in self.offices],
            "perhaps": [{"id": id, "name": name} for id, name in self.perhaps],
        }


def actor_view(ledger: Ledger, actor_id: str) -> ActorView:
    """The actor of that id. Raises `NotFound`."""
    with ledger.snapshot():
        actor = ledger.actor(actor_id)
        named = ledger.namings(actor.id)
        reports = {*(article for _, article in named), *(role.article for role in actor.roles)}
        outlets = {article: outlet(ledger, article) for article in sorted(reports)}
        days = {article: ledger.article(article).published.moment.edtf for article in outlets}
        called: dict[str, set[str]] = defaultdict(set)
        for name, article in named:
            called[name].add(outlets[article])
        using = {name: tuple(sorted(those)) for name, those in sorted(called.items())}
        return ActorView(actor, _events(ledger, actor), using, _offices(actor.roles, outlets, days),
                         tuple(_perhaps(ledger, actor)))  # fmt: skip


def line(event: Event) -> str:
    """One line: the parties and the day."""
    return f"{'; '.join(t.name for t in event.parties)} · {moment_words(event.when)}"


def outlet(ledger: Ledger, article_id: str) -> str:
    """What a person can call the article's source by."""
    article = ledger.article(article_id)
    return article.publisher or article.title or article.ref or article.id


def _events(ledger: Ledger, actor: Actor) -> tuple[Event, ...]:
    query = AppearanceQuery(actor.id, kinds=("meeting", "deed"), limit=MOST_EVENTS)
    told = (ledger.event_of(entry) for entry in dict.fromkeys(a.entry for a in ledger.appearances(query)))
    found = {event.id: event for event in told if event is not None}
    return tuple(sorted(found.values(), key=lambda e: ((e.when and e.when.edtf) or "~", e.id)))


def _offices(roles: tuple[HeldRole, ...], outlets: dict[str, str], days: dict[str, str | None]) -> tuple[Office, ...]:
    """Each office once, with who gives it and from when to when."""
    found: dict[tuple[str, str | None, bool], list[HeldRole]] = defaultdict(list)
    for role in roles:
        found[role.title, role.body, role.acting].append(role)
    made = []
    for (title, body, acting), those in found.items():
        told = sorted(day for role in those if (day := days[role.article]))
        names = tuple(sorted({outlets[role.article] for role in those}))
        made.append(Office(title, body, acting, names, told[0] if told else None, told[-1] if told else None))
    return tuple(sorted(made, key=lambda o: (o.first or "~", o.title, o.body or "", o.acting)))


def _perhaps(ledger: Ledger, actor: Actor) -> list[tuple[str, str]]:
    """People of whom the names alone do not decide whether they are this one."""
    if actor.kind != "person":
        return []
    mine = {sound(word) for word in parse(actor.name).core}
    near = [a for a in ledger.actors() if a.kind == "person" and a.id != actor.id]
    near = [a for a in near if mine & {sound(word) for word in parse(a.name).core}]
    open_ = (Likeness.SAME, Likeness.LIKELY, Likeness.UNSURE)
    return [(a.id, a.name) for a in near if compare(actor.name, a.name) in open_]
