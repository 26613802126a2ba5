"""The timeline: what is reported to have happened, by day. What has no day is listed beside, never dropped."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from memcon.ledger.forms import EntryQuery, EventQuery, EventTold
from memcon.ledger.ledger import Ledger
from memcon.model.entry import KINDS, Deed, Entry, Figure, Kind, Meeting, Role, Statement
from memcon.model.record import Record, moment_record
from memcon.values.moment import Moment
from memcon.values.place import Place
from memcon.values.tables import fold
from memcon.views.wording import entry_words, form_words

EVENT_KINDS: tuple[Kind, ...] = ("meeting", "deed")


@dataclass(frozen=True, slots=True)
class TimelineQuery:
    """`who`: words of a name or side (any of several must fit, each fits alone); days are included.
    `kinds` empty means meetings and deeds."""

    who: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    kinds: tuple[Kind, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the timeline: an event, or an entry of another kind. `reports` counts the articles that
    tell it, `sources` the independent ones, `unsure` the events that may be the same."""

    id: str
    form: str
    when: Moment | None
    where: Place | None
    words: str
    reports: int
    sources: int
    unsure: int = 0

    def record(self) -> Record:
        """The row as JSON."""
        return {
            "id": self.id,
            "form": self.form,
            "when": moment_record(self.when),
            "where": self.where and {"name": self.where.name, "country": self.where.country},
            "words": self.words,
            "reports": self.reports,
            "sources": self.sources,
            "unsure": self.unsure,
        }


@dataclass(frozen=True, slots=True)
class Timeline:
    """`dated` in order of day, `undated` in order of id; `other` counts the kinds that were not asked for, `aside` the
    reports that do not count here, by why."""

    dated: tuple[Row, ...]
    undated: tuple[Row, ...]
    other: dict[str, int]
    aside: dict[str, int]

    def record(self) -> Record:
        """The timeline as JSON."""
        return {
            "dated": [row.record() for row in self.dated],
            "undated": [row.record() for row in self.undated],
            "other": self.other,
            "aside": self.aside,
        }


def timeline(ledger: Ledger, query: TimelineQuery) -> Timeline:
    """The events and entries that fit, by day."""
    kinds = query.kinds or EVENT_KINDS
    rows = sorted(_rows(ledger, query, kinds), key=_order)
    return Timeline(
        tuple(row for row in rows if row.when and row.when.known),
        tuple(row for row in rows if not (row.when and row.when.known)),
        {k: n for k in KINDS if k not in kinds and (n := ledger.count(EntryQuery(kinds=(k,))))},
        _aside(ledger),
    )


def _aside(ledger: Ledger) -> dict[str, int]:
    tally = ledger.tally()
    found = {
        "in a language that memcon cannot read": tally.unread,
        "superseded by a newer version": tally.superseded,
        "withdrawn": tally.withdrawn,
        "under embargo": tally.embargoed,
    }
    return {why: count for why, count in found.items() if count}


def names_of(entry: Entry) -> tuple[str, ...]:
    """Every name and side that an entry holds: what `who` is looked for in."""
    match entry:
        case Meeting():
            people = entry.parties
            extra = (entry.host, entry.mediator, entry.forum)
        case Statement():
            people, extra = tuple(filter(None, (entry.speaker, entry.target))), (None, None, None)
        case Deed():
            people, extra = tuple(filter(None, (entry.actor, entry.target))), (None, None, None)
        case Figure():
            people, extra = (), (entry.of, None, None)
        case Role():
            people, extra = (), (entry.holder, entry.body, None)
        case _:
            people, extra = (), (None, None, None)
    return tuple(n for n in (*(p.name for p in people), *(p.side for p in people), *extra) if n)


def fits_who(names: Iterable[str], who: tuple[str, ...]) -> bool:
    """Whether each of the words asked for stands in one of the names, case and accents aside."""
    folded = [f" {fold(name)} " for name in names]
    return all(any(f" {fold(word)} " in name for name in folded) for word in who)


def _rows(ledger: Ledger, query: TimelineQuery, kinds: tuple[Kind, ...]) -> Iterator[Row]:
    wanted = tuple(k for k in kinds if k in EVENT_KINDS)
    if wanted:
        for one in ledger.events_between(EventQuery(wanted, query.since, query.until, query.who)):
            if fits_who((n for e in one.entries for n in names_of(e)), query.who):
                yield event_row(one)
    others = tuple(k for k in kinds if k not in EVENT_KINDS)
    if others:
        for entry in ledger.entries(EntryQuery(kinds=others, since=query.since, until=query.until)):
            if fits_who(names_of(entry), query.who):
                yield entry_row(entry)


def entry_row(entry: Entry) -> Row:
    """An entry that makes no event, on one line."""
    return Row(entry.id, form_words(entry), entry.when, entry.where, entry_words(entry), 1, 1)


def event_row(one: EventTold) -> Row:
    """An event on one line; of its entries some are enough."""
    event, told = one.event, one.entries
    # The entry that says most stands for the event in one line.
    # They are sorted by id: of several that say as much, the last one.
    fullest = max(reversed(told), key=lambda e: len(entry_words(e)))
    words = "; ".join(taker.name for taker in event.parties) if event.kind == "meeting" else entry_words(fullest)
    reports = len({e.article for e in told})
    return Row(event.id, form_words(fullest), event.when, event.where, words, reports, event.sources, one.unsure)


def _order(row: Row) -> tuple[date, date, str]:
    if row.when is None or not row.when.known:
        return date.max, date.max, row.id
    first, last = row.when.earliest or row.when.latest, row.when.latest or row.when.earliest
    return first or date.max, last or date.max, row.id
