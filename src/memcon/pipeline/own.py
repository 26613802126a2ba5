"""Own: a user's own table of actors, read from a CSV file into the ledger, and everybody named again by it."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from memcon.errors import BadSource
from memcon.ledger.ledger import Ledger
from memcon.model.actor import ACTOR_KINDS, OwnActor
from memcon.pipeline.settling import name_again

LARGEST = 20_000_000
"""Bytes: a table of a hundred thousand actors has half of it."""
_WIKIDATA = re.compile(r"Q[1-9]\d{0,15}")


def import_actors(file: Path, ledger: Ledger) -> int:
    """Take the table in, in the place of the one before, and name everybody again; gives how many actors it has.

    Raises `BadSource` for a file that is not there or no such table, with the line.
    """
    own = tuple(own_actors(file))
    ledger.import_actors(own)
    name_again(ledger)
    return len(own)


def own_actors(file: Path) -> Iterator[OwnActor]:
    """The rows of a CSV file with the column `name`, and any of `names`, `kind`, `wikidata`; others are passed over."""
    try:
        if file.stat().st_size > LARGEST:
            raise BadSource(f"{file} is larger than {LARGEST // 1_000_000} MB; is it a table of actors?")
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BadSource(f"{file} cannot be read ({error}); give a CSV file in UTF-8") from error
    table = csv.DictReader(lines)
    if "name" not in (table.fieldnames or ()):
        raise BadSource(f"{file}: the first line has no column `name`; write for example: name,names,kind,wikidata")
    seen: set[str] = set()
    try:
        for row in table:
            one = _actor(row, f"{file}, line {table.line_num}")
            if one.name in seen:
                raise BadSource(
                    f"{file}, line {table.line_num}: {one.name!r} stands there twice; put its forms together"
                )
            seen.add(one.name)
            yield one
    except csv.Error as error:
        raise BadSource(f"{file}, line {table.line_num}: no CSV ({error})") from error


def _actor(row: dict[str, str | None], place: str) -> OwnActor:
    name, names, kind, wikidata = ((row.get(column) or "").strip() for column in ("name", "names", "kind", "wikidata"))
    if not name:
        raise BadSource(f"{place}: there is no name")
    if kind and kind not in ACTOR_KINDS:
        raise BadSource(f"{place}: there is no kind {kind!r}; use {', '.join(ACTOR_KINDS)}, or leave it empty")
    if wikidata and not _WIKIDATA.fullmatch(wikidata):
        raise BadSource(f"{place}: {wikidata!r} is no Wikidata id; write for example Q42, or leave it empty")
    forms = tuple(form.strip() for form in names.split("|") if form.strip())
    return OwnActor(kind or "person", name, forms, wikidata or None)
