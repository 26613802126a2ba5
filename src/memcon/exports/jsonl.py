"""JSON Lines: the five files of LEDGER.md, the same ledger giving the same bytes."""

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from functools import lru_cache
from os import PathLike
from pathlib import Path

from memcon.errors import BadSource
from memcon.ledger.forms import EntryQuery
from memcon.ledger.ledger import Ledger
from memcon.model.correction import correction_record
from memcon.model.record import Record, actor_record, article_record, entry_record, event_record, link_record
from memcon.model.standing import CURRENT, standing_record

SHELF = 1024
"""Articles whose names are kept at hand while their entries are written."""

_LINE_ENDS = str.maketrans({c: f"\\u{ord(c):04x}" for c in "\x85\u2028\u2029"})
"""JSON may hold these as they are, but many a reader takes them for the end of the line."""


def export_jsonl(ledger: Ledger, directory: str | PathLike[str]) -> dict[str, int]:
    """Write articles, entries, events, actors and links (`.jsonl`, sorted by id) into `directory`, made
    if missing; gives how many lines each has. Raises `BadSource` if the folder cannot be written.

    All five are written under passing names and take their own when the last is whole.
    """
    folder = Path(directory)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with ExitStack() as undo, ledger.snapshot():
            return _export(ledger, folder, undo)
    except (FileExistsError, NotADirectoryError) as error:
        raise BadSource(f"{folder} is a file, or lies in one; name a folder for the export") from error
    except OSError as error:
        message = f"the export cannot be written to {folder} ({error.strerror}); name another folder"
        raise BadSource(message) from error


def _export(ledger: Ledger, folder: Path, undo: ExitStack) -> dict[str, int]:
    counts, passing = dict[str, int](), dict[Path, Path]()
    for name, records in _files(ledger):
        path = folder / f"{name}.jsonl"
        passing[path] = folder / f".{name}.jsonl.{os.getpid()}"
        undo.callback(passing[path].unlink, missing_ok=True)
        counts[name] = _write(passing[path], records)
    for path, written in passing.items():
        os.replace(written, path)
    return counts


def _files(ledger: Ledger) -> Iterator[tuple[str, Iterable[Record]]]:
    events = sorted(ledger.events(), key=lambda event: event.id)
    yield "articles", _articles(ledger)
    yield "entries", _entries(ledger)
    yield "events", (event_record(event, ledger.party_ids(event)) for event in events)
    yield "actors", map(actor_record, ledger.actors())
    yield "links", map(link_record, ledger.links())


def _entries(ledger: Ledger) -> Iterator[Record]:
    """All entries; one that a person put right carries the standing corrections beside its own slots."""
    ids = lru_cache(SHELF)(ledger.actor_ids)
    said = {id: list(map(correction_record, found)) for id, found in ledger.standing_corrections().items()}
    for entry in ledger.entries(EntryQuery(order="id")):
        put_right = {"corrections": said[entry.id]} if entry.id in said else {}
        yield entry_record(entry, ids(entry.article)) | put_right


def _articles(ledger: Ledger) -> Iterator[Record]:
    """All articles; superseded and withdrawn ones say so, undated ones when they came out as memcon worked out. What is
    under embargo does not leave the ledger."""
    standings = ledger.standings()
    datings = {dating.article: dating.record() for dating in ledger.datings()}
    for article in ledger.articles("id", old=True):
        standing = standings.get(article.id, CURRENT)
        if standing.state != "embargoed":
            told = {} if standing.counts else {"standing": standing_record(standing)}
            dating = {"dating": datings[article.id]} if article.id in datings else {}
            yield article_record(article) | told | dating


def _write(path: Path, records: Iterable[Record]) -> int:
    count = 0
    with path.open("wb") as file:
        for record in records:
            file.write(line(record))
            count += 1
        file.flush()
        os.fsync(file.fileno())
    return count


def line(record: Record) -> bytes:
    """One line of UTF-8. Halves of characters (lone surrogates) cannot stand in UTF-8: a record that has
    any is written in escapes, so that it comes back the same."""
    try:
        return json.dumps(record, ensure_ascii=False).translate(_LINE_ENDS).encode() + b"\n"
    except UnicodeEncodeError:
        return json.dumps(record).encode() + b"\n"
