"""All actors, those most reported first: who they are and by how many reports they are named."""

from collections.abc import Iterator
from dataclasses import dataclass

from memcon.ledger.ledger import Ledger
from memcon.model.actor import Actor, ActorKind
from memcon.model.record import Record
from memcon.values.tables import fold


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor in a line. `reports` counts the articles that name it, `office` is one that it holds in one of them."""

    id: str
    kind: ActorKind
    name: str
    wikidata: str | None
    names: int
    reports: int
    office: str | None

    def record(self) -> Record:
        """The row as JSON."""
        return {"id": self.id, "kind": self.kind, "name": self.name, "wikidata": self.wikidata, "names": self.names,
                "reports": self.reports, "office": self.office}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ActorsView:
    """The first of those that fit; `total` counts all that do."""

    rows: tuple[ActorRow, ...]
    total: int

    def record(self) -> Record:
        """The view as JSON."""
        return {"total": self.total, "actors": [row.record() for row in self.rows]}


def actors_view(ledger: Ledger, who: str = "", kind: ActorKind | None = None, limit: int = 50) -> ActorsView:
    """The actors of whom a form of the name holds the words `who`, in any case, of that kind."""
    with ledger.snapshot():
        reports = ledger.reports_of_actors()
        found = [a for a in ledger.actors() if kind in (None, a.kind) and _fits(a, fold(who))]
    rows = sorted((_row(a, reports.get(a.id, 0)) for a in found), key=lambda r: (-r.reports, fold(r.name), r.id))
    return ActorsView(tuple(rows[:limit]), len(rows))


def _fits(actor: Actor, words: str) -> bool:
    return not words or any(f" {words} " in f" {fold(name)} " for name in (actor.name, *actor.names))


def _row(actor: Actor, reports: int) -> ActorRow:
    office = next(_offices(actor), None)
    return ActorRow(actor.id, actor.kind, actor.name, actor.wikidata, len(actor.names), reports, office)


def _offices(actor: Actor) -> Iterator[str]:
    for role in sorted(actor.roles, key=lambda r: (r.body is None, -len(r.title), r.title)):
        yield ", ".join(filter(None, (("acting " if role.acting else "") + role.title, role.body)))
