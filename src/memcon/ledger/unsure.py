"""The links that nobody has decided, worst first by what a wrong answer would cost. Only this room enters.

The whole queue is put in order at once (some ten thousand links at most) and kept by `Ledger` until the file changes.
"""

import json
from dataclasses import dataclass

from memcon.ledger.forms import Doubt
from memcon.ledger.store import Store
from memcon.model.doubt import cost
from memcon.model.link import Link


@dataclass(frozen=True, slots=True)
class Waiting:
    """A link that waits, with its two events."""

    left: str
    right: str
    cost: float
    events: tuple[str, str]


def waiting(store: Store) -> tuple[Waiting, ...]:
    """All unsure links between two events of today on which no person's verdict stands, worst first by
    `model.doubt.cost`."""
    pairs = "SELECT now_left, now_right FROM judgements WHERE withdrawn_at IS NULL"
    judged = {frozenset(row) for row in store.rows(pairs)}
    # From the few unsure links outwards, never from the many events.
    sql = """SELECT li."left", li."right", li.score, one.id, other.id, one.reports + other.reports,
            one.status = 'actual' AND other.status = 'actual'
        FROM links AS li CROSS JOIN event_entries AS l ON l.entry = li."left"
        CROSS JOIN event_entries AS r ON r.entry = li."right"
        CROSS JOIN events AS one ON one.id = l.event CROSS JOIN events AS other ON other.id = r.event
        WHERE li.verdict = 'unsure' AND l.event <> r.event"""
    found = [
        (-cost(score, reports, bool(held)), -score, left, right, (one, other))
        for left, right, score, one, other, reports, held in store.rows(sql)
        if frozenset((left, right)) not in judged
    ]
    return tuple(Waiting(left, right, -worth, events) for worth, _, left, right, events in sorted(found))


def doubt(store: Store, one: Waiting) -> Doubt:
    """The link that waits, in full."""
    row = store.row('SELECT * FROM links WHERE "left" = ? AND "right" = ?', (one.left, one.right))
    assert row is not None
    link = Link(row["left"], row["right"], row["verdict"], row["score"], tuple(json.loads(row["reasons"])))
    return Doubt(link, one.cost, one.events)
