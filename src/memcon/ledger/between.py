"""Events of some days and names, each with its entries: what `memcon timeline` asks. Only this room enters."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from memcon.ledger.eventrows import entries
from memcon.ledger.forms import EventQuery, EventTold
from memcon.ledger.queries import within
from memcon.ledger.rows import known_event
from memcon.ledger.store import Store
from memcon.values.tables import fold

BATCH = 500
"""Events whose entries are fetched together."""

_NAMED = """id IN (SELECT t.event FROM event_entries AS t JOIN naming AS n ON n.entry = t.entry
    WHERE instr(n.folded, ?)
    UNION ALL SELECT t.event FROM event_entries AS t JOIN entries AS e ON e.id = t.entry
    WHERE e.kind = 'meeting' AND json_extract(e.record, '$.forum') IS NOT NULL)"""
"""Where a name stands, or a forum, which `naming` does not hold: whoever asks looks more closely."""


def between(store: Store, where: EventQuery) -> Iterator[EventTold]:
    """The events asked for, by id; of `who` no more is sure than that nothing is left out."""
    clause, values = _condition(where)
    rows = store.rows(f"SELECT id, record, unsure FROM events WHERE {clause} ORDER BY id", tuple(values))
    while some := list(islice(rows, BATCH)):
        found = [(known_event(row), row["unsure"]) for row in some]
        told = {entry.id: entry for entry in entries(store, (id for event, _ in found for id in event.entries))}
        for event, unsure in found:
            yield EventTold(event, tuple(told[id] for id in event.entries), unsure)


def _condition(where: EventQuery) -> tuple[str, list[Any]]:
    clauses, values = ["1"], list[Any]()
    if where.kinds:
        clauses.append(f"kind IN ({', '.join('?' * len(where.kinds))})")
        values.extend(where.kinds)
    for clause, day in within("events", where.since, where.until):
        clauses.append(clause)
        values.append(day)
    for name in where.who:
        clauses.append(_NAMED)
        values.append(fold(name))
    return " AND ".join(clauses), values
