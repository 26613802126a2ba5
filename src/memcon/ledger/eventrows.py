"""Events as they lie in the file: a cache of `model.event.events`, made again where entries, links or verdicts
changed, in the same transaction. Only this room enters.

Entries hang together by links `same`; an event never reaches beyond such a component. So whoever changes something
names the entries at the ends of it, and their components are made again, nothing else.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from memcon.ledger.linkrows import around, joined, within
from memcon.ledger.origins import origins
from memcon.ledger.queries import ARTICLES, CURRENT
from memcon.ledger.rows import Row, article_of, dump, known_event, trusted, whole
from memcon.ledger.store import Store
from memcon.model.entry import Deed, Meeting
from memcon.model.event import Event, events, look_alikes
from memcon.model.groups import standing
from memcon.model.link import Link
from memcon.model.merged import leading
from memcon.model.record import event_from, event_record, moment_from
from memcon.values.moment import Moment

Told = Meeting | Deed

STANDS = """e.kind IN ('meeting', 'deed') AND NOT EXISTS (SELECT 1 FROM corrections AS c
    WHERE c.today = e.id AND c.slot IS NULL AND c.finding = 'wrong' AND c.withdrawn_at IS NULL)"""
"""Which entries of an article that counts make events: a condition on `entries AS e`."""
LIVE = f"{STANDS} AND {CURRENT}"
"""Which entries make events: a condition on `entries AS e JOIN articles AS a`."""


def loosen(store: Store, entries: Iterable[str]) -> set[str]:
    """Take the events of these entries away; gives all the entries that stood in them."""
    ids = {row[0] for entry in entries
           for row in store.rows("SELECT event FROM event_entries WHERE entry = ?", (entry,))}  # fmt: skip
    found: set[str] = set()
    for event in sorted(ids):
        found |= {row[0] for row in store.rows("SELECT entry FROM event_entries WHERE event = ?", (event,))}
        store.run("DELETE FROM event_entries WHERE event = ?", (event,))
        store.run("DELETE FROM events WHERE id = ?", (event,))
    return found


def rebuild(store: Store, entries: Iterable[str]) -> None:
    """Make the events of these entries, and of all that hang together with them, again."""
    members = component(store, entries)
    loosen(store, members)
    for event, told in computed(store, members):
        _insert(store, event, told)
    _count_unsure(store, members)


def computed(
    store: Store, members: set[str], told_by: Mapping[str, str] | None = None
) -> Iterator[tuple[Event, list[Told]]]:
    """The events that whole components make, each with its entries; `told_by` gives the origin of each article where
    that is known already."""
    told = {entry.id: entry for entry in entries(store, members)}
    sources = told_by or origins(store, (entry.article for entry in told.values()))
    for event in events(told.values(), within(store, members), sources, _days(store, told)):
        yield replace(event, similar=()), [told[entry] for entry in event.entries]


def entries(store: Store, ids: Iterable[str]) -> Iterator[Told]:
    """The meetings and deeds among these entries, by id."""
    rows = list(store.rows(
        "SELECT id, article, record FROM entries WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
        (dump(list(ids)),),
    ))  # fmt: skip
    wanted = dump(sorted({row["article"] for row in rows}))
    sql = f"{ARTICLES} WHERE a.id IN (SELECT value FROM json_each(?))"
    articles = {row["id"]: article_of(row) for row in store.rows(sql, (wanted,))}
    for id, article in articles.items():
        article.__dict__["id"] = id
    for row in rows:
        entry = trusted(row, articles[row["article"]])
        if isinstance(entry, Meeting | Deed):
            yield entry


def doubted(store: Store, entries: Iterable[str]) -> set[str]:
    """Those of which a link says that they are, or may be, the same as one of these; or a person said anything."""
    sql = "SELECT other FROM links_both_ways WHERE one = ? AND (verdict <> 'different' OR person)"
    return {row[0] for entry in entries for row in store.rows(sql, (entry,))}


def component(store: Store, entries: Iterable[str]) -> set[str]:
    """These entries and all that links `same` tie to them; those that make events today."""
    found: set[str] = set()
    waiting = list(entries)
    while waiting:
        entry = waiting.pop()
        if entry not in found and _lives(store, entry):
            found.add(entry)
            waiting += joined(store, entry)
    return found


def event_at(store: Store, id: str) -> Event | None:
    """The event with its look-alikes, or None."""
    row = store.row("SELECT record FROM events WHERE id = ?", (id,))
    if row is None:
        return None
    event = event_from(json.loads(row["record"]))
    links = standing(around(store, event.entries)).values()
    ends = {end for link in links for end in link.pair}
    return replace(event, similar=look_alikes(_events_of(store, ends), links).get(id, ()))


def events_at(store: Store, ids: Iterable[str]) -> dict[str, Event]:
    """See `Ledger.events_at`."""
    sql = "SELECT id, record FROM events WHERE id IN (SELECT value FROM json_each(?))"
    rows = store.rows(sql, (dump(list(dict.fromkeys(ids))),))
    return {row["id"]: known_event(row) for row in rows}


def event_of(store: Store, entry: str) -> str | None:
    """The id of the event that the entry reports, or None."""
    row = store.row("SELECT event FROM event_entries WHERE entry = ?", (entry,))
    return row[0] if row else None


def all_events(store: Store, links: Iterable[Link]) -> Iterator[Event]:
    """All events with their look-alikes under these links, by id."""
    home = {row["entry"]: row["event"] for row in store.rows("SELECT entry, event FROM event_entries")}
    alike = look_alikes(home, standing(links).values())
    for row in store.rows("SELECT id, record FROM events ORDER BY id"):
        yield replace(event_from(json.loads(row["record"])), similar=alike.get(row["id"], ()))


def miscounted(store: Store) -> list[str]:
    """The events whose column `unsure` is wrong."""
    return [row[0] for row in store.rows(f"SELECT id FROM events WHERE unsure <> {UNSURE_COUNT} ORDER BY id")]


def event_row(event: Event, told: list[Told]) -> Row:
    """The row of `events`, from the event and its entries."""
    record = event_record(event)
    when = record["when"] or {}
    status, form = leading(told)
    return {
        "id": event.id,
        "kind": event.kind,
        "form": form,
        "status": status,
        "day": when.get("earliest") or when.get("latest"),
        "earliest": when.get("earliest"),
        "latest": when.get("latest"),
        "place": event.where and whole(event.where.name),
        "country": event.where and whole(event.where.country),
        "sources": event.sources,
        "reports": len({entry.article for entry in told}),
        "record": whole(dump(record)),
    }


_ENTRIES = "FROM entries AS e JOIN articles AS a ON a.id = e.article"
_SIDE = """SELECT there.event AS event, {person} AS person, v.verdict AS verdict FROM event_entries AS here
    JOIN {table} AS v ON v.{one} = here.entry JOIN event_entries AS there ON there.entry = v.{other}
    WHERE here.event = events.id AND there.event <> events.id"""
_MINE = {"person": 0, "table": "links"}
_THEIRS = {"person": 1, "table": "(SELECT * FROM judgements WHERE withdrawn_at IS NULL)"}
_SIDES = " UNION ALL ".join((
    _SIDE.format(**_MINE, one='"left"', other='"right"'), _SIDE.format(**_MINE, one='"right"', other='"left"'),
    _SIDE.format(**_THEIRS, one="now_left", other="now_right"),
    _SIDE.format(**_THEIRS, one="now_right", other="now_left"),
))  # fmt: skip
UNSURE_COUNT = f"""(SELECT count(*) FROM (
    SELECT sum(person) AS persons, sum(person AND verdict = 'different') AS theirs, sum(verdict = 'different') AS apart
    FROM ({_SIDES}) GROUP BY event
) WHERE CASE WHEN persons THEN theirs = 0 ELSE apart = 0 END)"""
"""How many other events may be the same as one, as `model.event.look_alikes` tells: a person's word first."""


def _days(store: Store, entries: Iterable[str]) -> dict[str, Moment]:
    """The days that entries of undated articles get from the article's dating."""
    sql = "SELECT entry, moment FROM dated_entries WHERE entry IN (SELECT value FROM json_each(?))"
    found = ((row["entry"], moment_from(json.loads(row["moment"]))) for row in store.rows(sql, (dump(list(entries)),)))
    return {entry: moment for entry, moment in found if moment is not None}


def _lives(store: Store, entry: str) -> bool:
    return store.row(f"SELECT 1 {_ENTRIES} WHERE e.id = ? AND {LIVE}", (entry,)) is not None


def _insert(store: Store, event: Event, told: list[Told]) -> None:
    row = event_row(event, told)
    columns = ", ".join(row)
    store.run(f"INSERT INTO events ({columns}) VALUES ({', '.join('?' * len(row))})", tuple(row.values()))
    store.run_many("INSERT INTO event_entries VALUES (?, ?)", ((entry, event.id) for entry in event.entries))


def _count_unsure(store: Store, members: set[str]) -> None:
    """Count again how many events may be the same, for the events of these entries and those that may be theirs."""
    touched = set(_events_of(store, members | doubted(store, members)).values())
    store.run_many(f"UPDATE events SET unsure = {UNSURE_COUNT} WHERE id = ?", ((event,) for event in sorted(touched)))


def _events_of(store: Store, entries: Iterable[str]) -> dict[str, str]:
    return {entry: event for entry in entries if (event := event_of(store, entry))}
