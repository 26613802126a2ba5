"""The links that nobody has decided, worst first by what a wrong answer would cost: the table `waiting`, which triggers
keep; its view `waiting_now` says how dear a wrong answer is. Only this room enters."""

import json
from collections.abc import Iterator

from memcon.ledger.forms import Doubt
from memcon.ledger.store import Store
from memcon.model.link import Link


def unsure(store: Store, limit: int, offset: int) -> Iterator[Doubt]:
    """All unsure links between two events of today on which no person's verdict stands, the one
    first on which a wrong answer would cost most."""
    sql = """SELECT w.*, li.verdict, li.reasons
        FROM (SELECT * FROM waiting ORDER BY cost DESC, score DESC, "left", "right" LIMIT ? OFFSET ?) AS w
        CROSS JOIN links AS li ON li."left" = w."left" AND li."right" = w."right"
        ORDER BY w.cost DESC, w.score DESC, li."left", li."right" """
    for row in store.rows(sql, (limit, offset)):
        link = Link(row["left"], row["right"], row["verdict"], row["score"], tuple(json.loads(row["reasons"])))
        yield Doubt(link, row["cost"], (row["one"], row["other"]))


def count(store: Store) -> int:
    """How many there are."""
    return int(next(store.rows("SELECT count(*) FROM waiting"))[0])


def fill(store: Store) -> None:
    """Make the table anew: for bulk work, in which triggers stand aside."""
    store.run("DELETE FROM waiting")
    store.run("INSERT INTO waiting SELECT * FROM waiting_now")


def misplaced(store: Store) -> list[str]:
    """The left entries of what waits and should not, or should and does not, or not there."""
    sql = """SELECT "left" FROM (SELECT * FROM waiting EXCEPT SELECT * FROM waiting_now)
        UNION SELECT "left" FROM (SELECT * FROM waiting_now EXCEPT SELECT * FROM waiting) ORDER BY 1"""
    return [row[0] for row in store.rows(sql)]
