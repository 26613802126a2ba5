"""A made ledger of any size in the real schema, for measuring: `python -m eval.made_ledger FILE --articles 100000`.

Rows are written in bulk, without the triggers; then everything that triggers keep is made set by set, by the very
statements that migrations fill their tables with. The same count gives the same ledger.
"""

import argparse
import re
import sqlite3
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any

from eval.made_stories import Report, Story, reports
from eval.made_words import World, world
from memcon.ledger.eventrows import UNSURE_COUNT, event_row
from memcon.ledger.ledger import Ledger
from memcon.ledger.migrations import MIGRATIONS, statements
from memcon.ledger.rows import actor_row, article_row, dump, entry_row, names_in, whole
from memcon.ledger.rows import fold as fold_anew
from memcon.model.actor import Actor
from memcon.model.event import events
from memcon.model.link import Link

SEED = 1
UNSURE, DOUBTFUL = 0.05, 0.02
"""Shares of stories that may be another's, and of entries that show signs of being wrong."""
_DOUBTED = """SELECT l.event FROM links AS li JOIN event_entries AS l ON l.entry IN (li."left", li."right")
    WHERE li.verdict = 'unsure'"""
BATCH = 1000
"""Reports written at once."""
Rows = dict[str, list[dict[str, Any]]]
fold = lru_cache(20_000)(fold_anew)


def make(path: Path, articles: int, tick: Callable[[str], None] = lambda words: None) -> None:
    """Make the ledger at `path`, which must not exist."""
    Ledger.open(path).close()
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -400000", "foreign_keys = OFF"):
        connection.execute(f"PRAGMA {pragma}")
    triggers = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute("BEGIN")
    for done, rows in enumerate(_batches(articles), 1):
        for table, those in rows.items():
            _insert(connection, table, those)
        if done % 10 == 0:
            tick(f"{done * BATCH:,} articles")
    connection.execute("COMMIT")
    for number, fill in enumerate(_fills(connection)):
        tick(f"what is kept, {number}")
        connection.execute(fill)
    connection.execute(f"UPDATE events SET unsure = {UNSURE_COUNT} WHERE id IN ({_DOUBTED})")
    for _, sql in triggers:
        connection.execute(sql)
    connection.execute("UPDATE state SET value = 1")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()


def _fills(connection: sqlite3.Connection) -> Iterator[str]:
    """The statements by which migrations fill what is kept, each into an empty table."""
    yield "INSERT INTO article_words (article_words) VALUES ('rebuild')"
    for script in MIGRATIONS[1:]:
        for statement in statements(script):
            bare = re.sub(r"--.*", "", statement).strip()
            filled = re.match(r"INSERT (?:OR \w+ )?INTO (\w+)(?! *VALUES)[^;]*SELECT", bare)
            if bare.startswith("UPDATE facets"):
                yield bare
            if filled:
                if not connection.execute(
                    f"SELECT sql LIKE '%fts5%' FROM sqlite_schema WHERE name = '{filled[1]}'"
                ).fetchone()[0]:
                    yield f"DELETE FROM {filled[1]}"
                yield bare


def _batches(articles: int) -> Iterator[Rows]:
    chance = Random(SEED)
    everyone = world(chance)
    ids = {name: actor for actor, name in _actors(everyone)}
    rows: Rows = {"actors": [actor_row(actor) for actor, _ in _actors(everyone)]}
    pool: list[Story] = []
    outlets: dict[str, str] = {}
    for number, report in enumerate(reports(chance, everyone, articles), 1):
        outlets[report.article.id] = fold(report.article.publisher or "").strip()
        _add_report(rows, report, ids, chance)
        for story in report.closed:
            _add_event(rows, story, pool[-1] if pool and chance.random() < UNSURE else None, outlets)
            pool = [*pool[-30:], story] if story.told else pool
        if number % BATCH == 0 or number == articles:
            yield rows
            rows = {}


def _actors(everyone: World) -> Iterator[tuple[Actor, str]]:
    for person in everyone.people:
        yield Actor("person", person.name, (person.name,), key=fold(person.name).strip()), person.name
    for land in everyone.lands:
        yield Actor("country", land, (land,), key=land), land


def _add_report(rows: Rows, report: Report, ids: dict[str, Actor], chance: Random) -> None:
    article = report.article
    _put(rows, "articles", article_row(article, "made"))
    day = article.published.moment.latest
    _put(
        rows,
        "editions",
        {"article": article.id, "address": article.url, "day": day and day.isoformat(), "status": "usable"},
    )
    site = (article.url or "").split("/")[2]
    _put(
        rows,
        "origins",
        {"article": article.id, "site": site, "outlet": fold(article.publisher or "").strip(), "credit": ""},
    )
    known = set()
    for entry in {entry.id: entry for entry in report.entries}.values():
        _put(rows, "entries", entry_row(entry))
        for part, name in dict.fromkeys(names_in(entry)):
            _put(rows, "naming", {"entry": entry.id, "part": part, "name": name, "folded": fold(name)})
            known.add(name)
        if chance.random() < DOUBTFUL:
            _put(
                rows,
                "doubtful",
                {"entry": entry.id, "weight": round(chance.random(), 3), "reasons": '["its day is far off"]'},
            )
    for name in sorted(known & ids.keys()):
        _put(rows, "actor_names", {"article": article.id, "name": name, "actor": ids[name].id})


def _add_event(rows: Rows, story: Story, other: Story | None, outlets: dict[str, str]) -> None:
    told = list({entry.id: entry for entry in story.told}.values())
    if not told:
        return
    links = [Link.between(a.id, b.id, "same", 0.9, ("same parties", "same day")) for a, b in pairwise(told)]
    if other and other.told[0].id != told[0].id and other.kind == story.kind:
        links.append(Link.between(told[0].id, other.told[0].id, "unsure", 0.5, ("same place", "the days may be one")))
    for link in links:
        _put(rows, "links", {"left": link.left, "right": link.right, "verdict": link.verdict, "score": link.score,
                             "reasons": whole(dump(link.reasons))})  # fmt: skip
    for event in events(told, [link for link in links if link.verdict == "same"], outlets):
        those = [entry for entry in told if entry.id in event.entries]
        _put(rows, "events", event_row(event, those))
        for entry in event.entries:
            _put(rows, "event_entries", {"entry": entry, "event": event.id})


def _put(rows: Rows, table: str, row: dict[str, Any]) -> None:
    rows.setdefault(table, []).append(row)


def _insert(connection: sqlite3.Connection, table: str, those: Iterable[dict[str, Any]]) -> None:
    listed = list(those)
    columns = ", ".join(f'"{name}"' for name in listed[0])
    marks = ", ".join("?" * len(listed[0]))
    connection.executemany(
        f"INSERT OR IGNORE INTO {table} ({columns}) VALUES ({marks})", (tuple(row.values()) for row in listed)
    )


def main() -> None:
    """Make a ledger and say how long it took."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("file", type=Path)
    words.add_argument("--articles", type=int, default=100_000)
    given = words.parse_args()
    began = time.monotonic()
    make(given.file, given.articles, lambda told: print(f"{time.monotonic() - began:6.0f} s  {told}", file=sys.stderr))
    print(f"{given.file}: {given.articles:,} articles in {time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main()
