"""Links as they lie in the file: memcon's own and persons' standing verdicts, all or around some entries.

Only this room enters.
"""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator

from memcon.ledger.rows import link_of
from memcon.ledger.store import Store
from memcon.model.link import Link, Relation, Verdict

SCORES: dict[Verdict, float] = {"same": 1.0, "different": 0.0, "unsure": 0.5}
"""A person's verdict as a score, as `model.link` defines it."""

_STANDING = """SELECT * FROM judgements WHERE withdrawn_at IS NULL AND now_left IS NOT NULL AND now_right IS NOT NULL
    AND now_left <> now_right"""


def standing(store: Store) -> tuple[Link, ...]:
    """The verdicts that stand, between entries that are there, sorted. Where re-reading has brought two onto one
    pair, the later one."""
    links = {(link.left, link.right): link for link in map(_today, store.rows(f"{_STANDING} ORDER BY number"))}
    return tuple(links[pair] for pair in sorted(links))


def standing_between(store: Store, pair: tuple[str, str]) -> Iterator[tuple[int, Link]]:
    """The standing verdicts on one pair of today's entries, with their numbers, oldest first."""
    sql = f"{_STANDING} AND now_left IN (?1, ?2) AND now_right IN (?1, ?2) ORDER BY number"
    return ((row["number"], _today(row)) for row in store.rows(sql, pair))


def around(store: Store, entries: Iterable[str]) -> list[Link]:
    """All links that have an end among these entries, memcon's and persons' standing ones; in no order."""
    found: dict[tuple[str, str, str], Link] = {}
    verdicts: dict[tuple[str, str], Link] = {}
    for entry in entries:
        sql = 'SELECT * FROM links WHERE "left" = ?1 UNION ALL SELECT * FROM links WHERE "right" = ?1'
        for link in map(link_of, store.rows(sql, (entry,))):
            found[link.left, link.right, link.by] = link
        sql = f"{_STANDING} AND now_left = ?1 UNION ALL {_STANDING} AND now_right = ?1 ORDER BY number"
        for link in map(_today, store.rows(sql, (entry,))):
            verdicts[link.pair] = link
    return [*found.values(), *verdicts.values()]


def within(store: Store, entries: Collection[str]) -> list[Link]:
    """All links that have both ends among these entries, memcon's and persons' standing ones; in no order."""
    wanted = json.dumps(list(entries))
    sql = 'SELECT * FROM links WHERE "left" IN (SELECT value FROM json_each(?))'
    found = [link_of(row) for row in store.rows(sql, (wanted,)) if row["right"] in entries]
    sql = f"{_STANDING} AND now_left IN (SELECT value FROM json_each(?)) ORDER BY number"
    verdicts = {link.pair: link for link in map(_today, store.rows(sql, (wanted,)))}
    return [*found, *(link for link in verdicts.values() if link.right in entries and link.left in entries)]


def joined(store: Store, entry: str) -> Iterator[str]:
    """The entries that a link `same`, memcon's or a person's standing one, puts beside this one."""
    sql = f"""SELECT "right" FROM links WHERE "left" = ?1 AND verdict = 'same'
        UNION SELECT "left" FROM links WHERE "right" = ?1 AND verdict = 'same'
        UNION SELECT now_right FROM ({_STANDING}) WHERE now_left = ?1 AND verdict = 'same'
        UNION SELECT now_left FROM ({_STANDING}) WHERE now_right = ?1 AND verdict = 'same'"""
    return (row[0] for row in store.rows(sql, (entry,)))


def joining(store: Store) -> Iterator[tuple[str, str]]:
    """All pairs that a link `same`, memcon's or a person's standing one, puts together."""
    sql = f"""SELECT "left", "right" FROM links WHERE verdict = 'same'
        UNION ALL SELECT now_left, now_right FROM ({_STANDING}) WHERE verdict = 'same'"""
    return ((row[0], row[1]) for row in store.rows(sql))


def relations(store: Store, entries: Iterable[str]) -> list[Relation]:
    """How these entries belong together with others that count, from either end; sorted."""
    sql = """SELECT r.kind, r."from", r."to", r.because FROM relations AS r
        JOIN entries AS f ON f.id = r."from" JOIN articles AS fa ON fa.id = f.article AND fa.standing = 'current'
        JOIN entries AS t ON t.id = r."to" JOIN articles AS ta ON ta.id = t.article AND ta.standing = 'current'
        WHERE r."from" = ?1 OR r."to" = ?1"""
    rows = {tuple(row) for entry in entries for row in store.rows(sql, (entry,))}
    return [Relation(*row) for row in sorted(rows)]


def judgement_of(row: sqlite3.Row) -> Link:
    """A person's verdict in a row of `judgements`, between the entries that were judged."""
    reasons = (row["because"],) if row["because"] else ()
    return Link(row["left"], row["right"], row["verdict"], SCORES[row["verdict"]], reasons, row["by"], row["at"])


def _today(row: sqlite3.Row) -> Link:
    """A person's verdict, between the entries of today."""
    reasons = (row["because"],) if row["because"] else ()
    left, right = sorted((row["now_left"], row["now_right"]))
    return Link(left, right, row["verdict"], SCORES[row["verdict"]], reasons, row["by"], row["at"])
