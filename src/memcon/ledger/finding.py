"""What an id, or its beginning, names. Only this room enters."""

import re

from memcon.errors import Ambiguous, NotFound
from memcon.ledger.forms import Found, Thing
from memcon.ledger.store import Store
from memcon.model.ids import ACTOR, ARTICLE, ENTRY, EVENT

THINGS: dict[str, Thing] = {ARTICLE: "article", ENTRY: "entry", EVENT: "event", ACTOR: "actor"}
_TABLES: dict[Thing, str] = {"article": "articles", "entry": "entries", "event": "events", "actor": "actors"}
_ID = re.compile(r"(?P<thing>[a-z]{2}_)?(?P<digits>[0-9a-f]*)", re.ASCII)
SHOWN = 10
"""How many candidates an `Ambiguous` lists."""


def find(store: Store, prefix: str) -> Found:
    """See `Ledger.find`."""
    match = _ID.fullmatch(prefix.strip().lower())
    things = [t for t in THINGS if match and (match["digits"] or match["thing"]) and match["thing"] in (None, t)]
    found = [Found(THINGS[thing], id) for thing in things for id in _ids(store, thing, match)]
    if len(found) > 1:
        raise Ambiguous(f"{prefix!r} begins several ids: {_listed(found)}; give more of it")
    if not found:
        raise NotFound(f"nothing in this ledger has an id that begins with {prefix[:40]!r}; {_HELP}")
    return found[0]


_HELP = "`memcon timeline` and `memcon search` show ids"


def _ids(store: Store, thing: str, match: re.Match[str] | None) -> list[str]:
    start = thing + (match["digits"] if match else "")
    # Ids are hexadecimal: none comes after the tilde.
    sql = f"SELECT id FROM {_TABLES[THINGS[thing]]} WHERE id >= ? AND id < ? ORDER BY id LIMIT ?"
    return [row["id"] for row in store.rows(sql, (start, start + "~", SHOWN + 1))]


def _listed(found: list[Found]) -> str:
    shown = ", ".join(f"{f.id} ({f.kind})" for f in found[:SHOWN])
    return shown + (" …" if len(found) > SHOWN else "")
