"""Actors as they lie in the file beside those that memcon made: a user's own table, and who calls them what.

Only this room enters.
"""

import json
from collections.abc import Iterable, Iterator
from typing import cast

from memcon.ledger.rows import dump, whole
from memcon.ledger.store import Store
from memcon.model.actor import ActorKind, OwnActor


def own_actors(store: Store) -> Iterator[OwnActor]:
    """The actors of the user's own table, in its order."""
    for row in store.rows("SELECT kind, name, names, wikidata FROM own_actors ORDER BY number"):
        yield OwnActor(cast(ActorKind, row["kind"]), row["name"], tuple(json.loads(row["names"])), row["wikidata"])


def import_actors(store: Store, own: Iterable[OwnActor]) -> None:
    """Put a user's table in the place of the one that was there."""
    with store.write():
        store.run("DELETE FROM own_actors")
        store.run_many(
            "INSERT OR IGNORE INTO own_actors (kind, name, names, wikidata) VALUES (?, ?, ?, ?)",
            ((one.kind, whole(one.name), whole(dump(list(one.names))), one.wikidata) for one in own),
        )


def namings(store: Store, actor: str) -> Iterator[tuple[str, str]]:
    """(name, article) for each name that an article has for this actor."""
    sql = "SELECT name, article FROM actor_names WHERE actor = ? ORDER BY name, article"
    return ((row["name"], row["article"]) for row in store.rows(sql, (actor,)))


def reports(store: Store) -> dict[str, int]:
    """How many articles name each actor."""
    sql = "SELECT actor, count(DISTINCT article) AS articles FROM actor_names GROUP BY actor"
    return {row["actor"]: row["articles"] for row in store.rows(sql)}
