"""Where events took place, counted by place along an index. Only this room enters."""

from collections.abc import Iterator
from typing import Any

from memcon.ledger.forms import Placed, PlacedQuery
from memcon.ledger.store import Store


def placed(store: Store, query: PlacedQuery) -> Iterator[Placed]:
    """See `Ledger.event_places`."""
    clauses, values = ["1"], list[Any]()
    for column, chosen in (("kind", query.kinds), ("status", query.statuses)):
        if chosen:
            clauses.append(f"{column} IN ({', '.join('?' * len(chosen))})")
            values += chosen
    for sign, day in ((">=", query.since), ("<=", query.until)):
        if day:
            clauses.append(f"day {sign} ?")
            values.append(day.isoformat())
    # The index holds all columns that are asked for: the rows themselves are not read.
    sql = f"""SELECT place, max(country), count(*) AS events, min(day), max(day) FROM events INDEXED BY events_map
        WHERE {" AND ".join(clauses)} GROUP BY place ORDER BY events DESC, place"""
    for row in store.rows(sql, values):
        yield Placed(*row)
