"""What several sources tell of the events of some days. Only this room enters."""

from collections.abc import Iterator
from datetime import date

from memcon.ledger.forms import Told
from memcon.ledger.store import Store

MOST_EVENTS = 400
"""Events looked at, those with most sources first: a week of a million entries has about a thousand."""


def told_between(store: Store, since: date, until: date) -> Iterator[Told]:
    """See `Ledger.told_between`."""
    sql = """SELECT v.id, ee.entry, a.id, coalesce(a.publisher, a.title, a.ref, a.id) FROM (
            SELECT id, sources, day FROM events WHERE day BETWEEN ? AND ? ORDER BY sources DESC, day, id LIMIT ?) AS v
        JOIN event_entries AS ee ON ee.event = v.id JOIN entries AS e ON e.id = ee.entry
        JOIN articles AS a ON a.id = e.article ORDER BY v.sources DESC, v.day, v.id, a.number, e.number"""
    for row in store.rows(sql, (since.isoformat(), until.isoformat(), MOST_EVENTS)):
        yield Told(*row)


def last_day(store: Store) -> str | None:
    """See `Ledger.last_day`."""
    row = store.row("SELECT max(day) FROM events WHERE status = 'actual'")
    return row[0] if row else None
