"""All events at once: what `eventrows` makes component by component, made set by set where most are new. Only this
room enters.
"""

from collections.abc import Iterator

from memcon.ledger import unsure
from memcon.ledger.bulk import ROWS, bare
from memcon.ledger.desk_filling import fill_events
from memcon.ledger.eventrows import LIVE, UNSURE_COUNT, Told, computed, event_row
from memcon.ledger.linkrows import joining
from memcon.ledger.origins import every_origin
from memcon.ledger.store import Store
from memcon.model.event import Event

BATCH = 2000
"""Entries whose events are made at once: enough to be quick, few enough to hold."""

_PARTED = """SELECT l.event, r.event FROM links AS k JOIN event_entries AS l ON l.entry = k."left"
    JOIN event_entries AS r ON r.entry = k."right" WHERE k.verdict <> 'different' AND l.event <> r.event"""
_SAID = """SELECT event FROM event_entries WHERE entry IN (SELECT now_left FROM judgements
    WHERE withdrawn_at IS NULL UNION SELECT now_right FROM judgements WHERE withdrawn_at IS NULL)"""
DOUBTED = f"WITH parted (one, other) AS ({_PARTED}) SELECT one FROM parted UNION SELECT other FROM parted UNION {_SAID}"
"""The events of which a link says that they may be another, or of whose entries a person said anything."""


def rebuild_all(store: Store) -> None:
    """Make all events again, in batches."""
    with bare(store, "events", "event_entries"):
        store.run("DELETE FROM event_entries")
        store.run("DELETE FROM events")
        _insert(store)
    fill_events(store)
    unsure.fill(store)
    store.run(f"UPDATE events SET unsure = {UNSURE_COUNT} WHERE id IN ({DOUBTED})")


def all_computed(store: Store) -> Iterator[tuple[Event, list[Told]]]:
    """All events as entries, links and verdicts make them, component by component."""
    sources = every_origin(store)
    batch: set[str] = set()
    for members in _components(store):
        batch.update(members)
        if len(batch) >= BATCH:
            yield from computed(store, batch, sources)
            batch = set()
    yield from computed(store, batch, sources)


def _components(store: Store) -> Iterator[list[str]]:
    """The entries that hang together by links `same`, in order of intake of their first."""
    sql = f"SELECT e.id FROM entries AS e JOIN articles AS a ON a.id = e.article WHERE {LIVE} ORDER BY e.number"
    home = {row[0]: n for n, row in enumerate(store.rows(sql))}
    ids = list(home)
    root = list(range(len(ids)))
    for left, right in joining(store):
        if left in home and right in home:
            one, other = _root(root, home[left]), _root(root, home[right])
            root[max(one, other)] = min(one, other)
    members: dict[int, list[str]] = {}
    for n, id in enumerate(ids):
        members.setdefault(_root(root, n), []).append(id)
    # The smallest place is the root of each: so the first of a component stands where the component does.
    yield from members.values()


def _root(root: list[int], n: int) -> int:
    while root[n] != n:
        root[n] = n = root[root[n]]
    return n


def _insert(store: Store) -> None:
    """Write all events, the rows of `event_entries` in order at the end."""
    rows: list[tuple[object, ...]] = []
    homes: list[tuple[str, str]] = []
    columns: tuple[str, ...] = ()
    for event, told in all_computed(store):
        row = event_row(event, told)
        columns = tuple(row)
        rows.append(tuple(row.values()))
        homes += [(entry, event.id) for entry in event.entries]
        if len(rows) >= ROWS:
            _put(store, columns, rows)
            rows = []
    if rows:
        _put(store, columns, rows)
    store.run_many("INSERT INTO event_entries VALUES (?, ?)", sorted(homes))


def _put(store: Store, columns: tuple[str, ...], rows: list[tuple[object, ...]]) -> None:
    marks = ", ".join("?" * len(columns))
    store.run_many(f"INSERT INTO events ({', '.join(columns)}) VALUES ({marks})", rows)
