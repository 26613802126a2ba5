"""The links that nobody has decided, worst first by what a wrong answer would cost. Only this room enters."""

import json
from collections.abc import Iterator

from memcon.ledger.forms import Doubt
from memcon.ledger.store import Store
from memcon.model.doubt import cost
from memcon.model.link import Link


def unsure(store: Store, limit: int, offset: int) -> Iterator[Doubt]:
    """See `Ledger.unsure`. The cost is that of `model.doubt.cost`."""
    store.connection.create_function("cost", 3, cost, deterministic=True)
    held = "one.status = 'actual' AND other.status = 'actual'"
    sql = f"""SELECT li.*, cost(li.score, one.reports + other.reports, {held}) AS cost, one.id AS one, other.id AS other
        {_WAITING}
        ORDER BY cost DESC, li.score DESC, li."left", li."right" LIMIT ? OFFSET ?"""
    for row in store.rows(sql, (limit, offset)):
        link = Link(row["left"], row["right"], row["verdict"], row["score"], tuple(json.loads(row["reasons"])))
        yield Doubt(link, float(row["cost"]), (row["one"], row["other"]))


def unsure_count(store: Store) -> int:
    """How many links wait for a person."""
    return int(next(store.rows(f"SELECT count(*) {_WAITING}"))[0])


_WAITING = """FROM links AS li
    JOIN event_entries AS l ON l.entry = li."left" JOIN events AS one ON one.id = l.event
    JOIN event_entries AS r ON r.entry = li."right" JOIN events AS other ON other.id = r.event
    WHERE li.verdict = 'unsure' AND one.id <> other.id AND NOT EXISTS (
        SELECT 1 FROM judgements AS j WHERE j.withdrawn_at IS NULL
        AND j.now_left IN (li."left", li."right") AND j.now_right IN (li."left", li."right"))"""
"""Unsure links between two events of today on which no person's verdict stands."""
