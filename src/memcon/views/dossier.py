"""An actor's dossier: names met, offices over time, meetings, what it demanded, offered, accepted, refused, promised,
what it did and what was done to it, who says so; and with whom it met how often."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from memcon.ledger.forms import Appearance, AppearanceQuery
from memcon.ledger.ledger import Ledger
from memcon.model.actor import Actor, HeldRole
from memcon.model.entry import Deed, Kind, Meeting, Statement
from memcon.model.record import Record
from memcon.views.network import Network, network
from memcon.views.shown import clip
from memcon.views.telling import Telling, tellings
from memcon.views.wording import counted, entry_words, form_words, moment_words, party_words

SHOWN = 12
"""Lines of a section; the rest is counted, with the way to it."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the dossier: which entries it holds, by kind, part of the actor and form."""

    name: str
    title: str
    kind: Kind
    parts: tuple[str, ...]
    forms: tuple[str, ...] = ()


SECTIONS: tuple[Section, ...] = (
    Section("meetings", "Meetings", "meeting", ("party", "host", "mediator")),
    Section("demanded", "Demanded", "statement", ("speaker",), ("demand",)),
    Section("offered", "Offered or proposed", "statement", ("speaker",), ("propose", "invite")),
    Section("accepted", "Accepted", "statement", ("speaker",), ("accept",)),
    Section("refused", "Refused", "statement", ("speaker",), ("reject",)),
    Section("promised", "Promised", "statement", ("speaker",), ("promise",)),
    Section("threatened", "Threatened", "statement", ("speaker",), ("threaten",)),
    Section("asked", "Asked for", "statement", ("speaker",), ("appeal",)),
    Section("said", "Said otherwise", "statement", ("speaker",),
            ("say", "praise", "condemn", "accuse", "deny", "confirm")),
    Section("addressed", "Was spoken to or about", "statement", ("target",)),
    Section("did", "Did", "deed", ("actor",)),
    Section("suffered", "Was done to it, or for it", "deed", ("target",)),
    Section("met-for", "Met by those who act for it", "meeting", ("side",)),
    Section("spoken-for", "Said by those who act for it", "statement", ("side",)),
    Section("done-for", "Done by or to those who act for it", "deed", ("side",)),
)  # fmt: skip
"""The dossier's sections in order; between them they hold every part an actor can have in a meeting, statement
or deed."""
SECTION_NAMES = tuple(section.name for section in SECTIONS)


@dataclass(frozen=True, slots=True)
class DossierQuery:
    """`section` shows one section alone, from `offset` on, `SHOWN` times four lines; days are included."""

    since: date | None = None
    until: date | None = None
    section: str | None = None
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """One entry of the actor: `day` in words, `words` what it records, `told` the sentence with its voices."""

    day: str
    form: str
    words: str
    told: Telling

    def record(self) -> Record:
        """The line as JSON."""
        return {"day": self.day, "form": self.form, "words": self.words, **self.told.record()}


@dataclass(frozen=True, slots=True)
class Filled:
    """A section with its latest lines; `total` counts all that it has."""

    section: Section
    lines: tuple[Line, ...]
    total: int

    def record(self) -> Record:
        """The section as JSON."""
        return {"section": self.section.name, "title": self.section.title, "total": self.total,
                "lines": [line.record() for line in self.lines]}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Office:
    """An office as reports give it: `told` how many reports, `first` and `last` the days (words) between which
    they say so, `articles` a few of them (ids)."""

    words: str
    told: int
    first: str
    last: str
    articles: tuple[str, ...]

    def record(self) -> Record:
        """The office as JSON."""
        return {"office": self.words, "reports": self.told, "first": self.first, "last": self.last,
                "articles": list(self.articles)}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Dossier:
    """The dossier of one actor; `sections` only those that hold something; `span` the first and last day of its
    meetings, whatever days were asked for."""

    actor: Actor
    query: DossierQuery
    offices: tuple[Office, ...]
    sections: tuple[Filled, ...]
    network: Network
    span: tuple[str, str] | None
    summary: str

    def record(self) -> Record:
        """The dossier as JSON."""
        return {
            "id": self.actor.id,
            "kind": self.actor.kind,
            "name": self.actor.name,
            "names": list(self.actor.names),
            "wikidata": self.actor.wikidata,
            "offices": [office.record() for office in self.offices],
            "sections": [section.record() for section in self.sections],
            "network": self.network.record(),
        }


def dossier(ledger: Ledger, actor_id: str, query: DossierQuery) -> Dossier:
    """The dossier of the actor of that id. Raises `NotFound`."""
    actor = ledger.actor(actor_id)
    everything = AppearanceQuery(actor.id, since=query.since, until=query.until)
    counts = ledger.appearance_counts(everything)
    totals = {s: _total(s, counts) for s in SECTIONS if query.section in (None, s.name)}
    shown = {s: _shown(ledger, actor, s, query) for s, total in totals.items() if total}
    lines = _lines(ledger, (one.entry for those in shown.values() for one in those))
    filled = tuple(Filled(s, tuple(lines[one.entry] for one in those), totals[s]) for s, those in shown.items())
    met = network(ledger, actor, query.since, query.until)
    span = ledger.meeting_span(actor.id)
    return Dossier(actor, query, offices(actor.roles), filled, met, span, _summary(counts))


def offices(roles: tuple[HeldRole, ...]) -> tuple[Office, ...]:
    """Roles that reports give in the same words as one line each, the oldest first, undated last."""
    heard: dict[str, list[HeldRole]] = {}
    for role in roles:
        words = ", ".join(filter(None, ((("acting " if role.acting else "") + role.title).strip(), role.body)))
        heard.setdefault(words, []).append(role)
    rows = [(_span(held), words, held) for words, held in heard.items()]
    rows.sort(key=lambda row: (row[0][0] or "~", row[0][1] or "~", row[1]))
    return tuple(
        Office(words, len({r.article for r in held}), first, last, tuple(sorted({r.article for r in held}))[:3])
        for (first, last), words, held in rows
    )


def _span(held: list[HeldRole]) -> tuple[str, str]:
    days = sorted(r.when.edtf for r in held if r.when and r.when.edtf)
    return (days[0], days[-1]) if days else ("", "")


def _total(section: Section, counts: dict[tuple[str, str, str], int]) -> int:
    """How many entries a section holds."""
    return sum(
        count
        for (kind, part, form), count in counts.items()
        if kind == section.kind and part in section.parts and (not section.forms or form in section.forms)
    )


def _shown(ledger: Ledger, actor: Actor, section: Section, query: DossierQuery) -> tuple[Appearance, ...]:
    """The entries of a section that the page shows."""
    alone = query.section == section.name
    asked = AppearanceQuery(
        actor.id, (section.kind,), section.parts, section.forms, query.since, query.until,
        SHOWN * 4 if alone else SHOWN, query.offset if alone else 0,
    )  # fmt: skip
    return ledger.appearances(asked)


def _lines(ledger: Ledger, entries: Iterable[str]) -> dict[str, Line]:
    """The lines of these entries (ids), asked for together."""
    found = ledger.entries_at(entries)
    return {told.entry.id: _line(told) for told in tellings(ledger, found.values())}


def _line(told: Telling) -> Line:
    entry = told.entry
    day = moment_words(entry.when) if entry.when else f"reported {told.published}"
    match entry:
        case Meeting():
            words = "; ".join(party.name for party in entry.parties) + (f" · {entry.forum}" if entry.forum else "")
        case Statement():
            target = f"to or about {entry.target.name}: " if entry.target else ""
            words = f"{target}{entry.content}"
        case Deed():
            words = f"{party_words(entry.actor)} → {party_words(entry.target)}"
        case _:
            words = entry_words(entry)
    return Line(day, form_words(entry), clip(words, 400), told)


def _summary(counts: dict[tuple[str, str, str], int]) -> str:
    """`12 meetings, 3 deeds`: what the actor itself did, by how often reports say so."""
    parts = (("meeting", "party"), ("statement", "speaker"), ("deed", "actor"))
    totals = [(kind, sum(n for (k, p, _), n in counts.items() if (k, p) == (kind, part))) for kind, part in parts]
    return ", ".join(counted(total, kind) for kind, total in totals if total) or "named, without a part of its own"
