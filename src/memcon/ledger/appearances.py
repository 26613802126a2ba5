"""Who has which part in which entry, by index: an actor's page of a ledger of a million entries. SQL triggers keep
the table, so nobody writes it. Only this room enters."""

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Any, NamedTuple

from memcon.ledger.forms import Appearance, AppearanceQuery, Company
from memcon.ledger.rows import dump
from memcon.ledger.store import Store

MOST_MEETINGS = 800
"""Meetings looked at for company, the latest first: what a page may cost (20 ms). The page says where it stops."""


class Met(NamedTuple):
    """Somebody else in a meeting of an actor, as one entry (by number) tells it; `day` is ISO or ''."""

    event: str | int
    entry: int
    day: str
    other: str


def appearances(store: Store, query: AppearanceQuery) -> Iterator[Appearance]:
    """See `Ledger.appearances`."""
    clause, values = _condition(query)
    sql = f"""SELECT e.id, a.part, a.kind, a.form, a.day, a.status FROM appearances AS a
        JOIN entries AS e ON e.number = a.entry WHERE {clause}
        ORDER BY a.day DESC, a.entry DESC LIMIT ? OFFSET ?"""
    for row in store.rows(sql, (*values, query.limit, query.offset)):
        yield Appearance(*row)


def counts(store: Store, query: AppearanceQuery) -> dict[tuple[str, str, str], int]:
    """See `Ledger.appearance_counts`."""
    clause, values = _condition(query)
    # Along the index. Acts are told apart for what an actor says itself alone: for a state a hundred times more is
    # said by those who act for it.
    whole = f"SELECT a.kind, a.part, '', count(*) FROM appearances AS a WHERE {clause} GROUP BY 1, 2"
    acts = f"""SELECT a.kind, a.part, a.form, count(*) FROM appearances AS a
        WHERE {clause} AND a.kind = 'statement' AND a.part = 'speaker' GROUP BY 3"""
    found = {(row[0], row[1], row[2]): row[3] for row in store.rows(whole, values)}
    if found.pop(("statement", "speaker", ""), 0):
        found |= {(row[0], row[1], row[2]): row[3] for row in store.rows(acts, values)}
    return found


def span(store: Store, actor: str) -> tuple[str, str] | None:
    """See `Ledger.meeting_span`."""
    ours = "FROM appearances WHERE actor = ? AND kind = 'meeting' AND part = 'party' AND day > ''"
    # Two questions: SQLite answers one end by its index, both ends by walking through all of it.
    first, last = (next(store.rows(f"SELECT {end}(day) {ours}", (actor,)))[0] for end in ("min", "max"))
    return (first, last) if first else None


def met(store: Store, actor: str, since: str, until: str) -> tuple[Met, ...]:
    """Everybody else in the latest actual meetings of an actor; several reports of one meeting are one event."""
    sql = """WITH met AS (
        SELECT a.entry, a.day, coalesce(ee.event, a.entry) AS event FROM appearances AS a
        JOIN entries AS e ON e.number = a.entry LEFT JOIN event_entries AS ee ON ee.entry = e.id
        WHERE a.actor = ?1 AND a.kind = 'meeting' AND a.part = 'party' AND a.day >= ?2 AND a.day <= ?3
            AND a.status = 'actual' ORDER BY a.day DESC LIMIT ?4)
        SELECT met.event, met.entry, met.day, o.actor FROM met
        CROSS JOIN appearances AS o ON o.entry = met.entry AND o.part = 'party' WHERE o.actor <> ?1"""
    return tuple(Met(*row) for row in store.rows(sql, (actor, since, until, MOST_MEETINGS)))


def company(store: Store, those: Iterable[Met], limit: int) -> tuple[Company, ...]:
    """See `Ledger.company`."""
    events: dict[str, set[str | int]] = {}
    days: dict[str, list[str]] = {}
    for one in those:
        events.setdefault(one.other, set()).add(one.event)
        days.setdefault(one.other, []).append(one.day)
    names = _names(store, events)
    # Sorted thrice, as the last word first: days fall while ids rise.
    known = sorted(names)
    known.sort(key=lambda other: max(days[other]), reverse=True)
    known.sort(key=lambda other: -len(events[other]))
    return tuple(
        Company(other, names[other], len(events[other]), min(days[other]) or None, max(days[other]) or None)
        for other in known[:limit]
    )


def ties(those: Iterable[Met], among: tuple[str, ...]) -> dict[tuple[str, str], int]:
    """See `Ledger.ties`."""
    present: dict[tuple[int, str | int], set[str]] = {}
    for one in those:
        if one.other in among:
            present.setdefault((one.entry, one.event), set()).add(one.other)
    together: dict[tuple[str, str], set[str | int]] = {}
    for (_, event), others in present.items():
        for pair in combinations(sorted(others), 2):
            together.setdefault((pair[0], pair[1]), set()).add(event)
    return {pair: len(together[pair]) for pair in sorted(together)}


def _names(store: Store, actors: Iterable[str]) -> dict[str, str]:
    sql = "SELECT id, name FROM actors WHERE id IN (SELECT value FROM json_each(?))"
    return {row[0]: row[1] for row in store.rows(sql, (dump(list(actors)),))}


def _condition(query: AppearanceQuery) -> tuple[str, list[Any]]:
    clauses, values = ["a.actor = ?"], list[Any]([query.actor])
    for column, chosen in (("kind", query.kinds), ("part", query.parts), ("form", query.forms)):
        if len(chosen) == 1:
            # Not `IN`: with one value the rows come in the order of the index.
            clauses.append(f"a.{column} = ?")
        elif chosen:
            clauses.append(f"a.{column} IN ({', '.join('?' * len(chosen))})")
        values += chosen
    for sign, day in ((">=", query.since), ("<=", query.until)):
        if day:
            clauses.append(f"a.day {sign} ?")
            values.append(day.isoformat())
    return " AND ".join(clauses), values
