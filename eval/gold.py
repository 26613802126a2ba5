"""The gold as memcon's own nouns, so that each room can be measured alone, on perfect input from the room above.

Reads a folder with `articles.jsonl`, `entries.jsonl` and `same_event.json` in the form of docs/ledger.md.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any

from memcon.model.article import UNDATED, Article, Published
from memcon.model.entry import Entry, Evidence, Party
from memcon.model.record import CLASSES
from memcon.model.span import Span
from memcon.values.moment import Moment, on
from memcon.values.place import Place

Key = tuple[str, int]
"""A gold entry as `same_event.json` names it: the article's ref, and the how-manieth entry of it."""

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_ON_A_WEEKDAY = re.compile(rf"(?:(?:on|last|this) )?({'|'.join(_WEEKDAYS)})(?: (?:morning|evening|night))?")
_PARTIES = ("parties", "speaker", "target", "actor")


@dataclass(frozen=True)
class Gold:
    """One gold set. `unsure` and `look_alike` are pairs; `groups` hold all that is one event.

    `judged` are the articles whose pairs the annotators looked at.
    """

    articles: tuple[Article, ...]
    entries: dict[Key, Entry]
    groups: tuple[tuple[Key, ...], ...]
    unsure: frozenset[frozenset[Key]]
    look_alike: frozenset[frozenset[Key]]
    judged: frozenset[str]


def load(folder: Path, last: int | None = None) -> Gold:
    """The gold of `folder`; `last` says that only so many articles at its end were judged for same event."""
    articles = {r["id"]: _article(r) for r in _rows(folder / "articles.jsonl")}
    entries: dict[Key, Entry] = {}
    counted: dict[str, int] = {}
    for record in _rows(folder / "entries.jsonl"):
        ref = record["article"]
        number = counted.setdefault(ref, 0)
        counted[ref] += 1
        entries[ref, number] = _entry(record, articles[ref])
    same = json.loads((folder / "same_event.json").read_text(encoding="utf-8"))
    refs = list(articles)
    return Gold(
        tuple(articles.values()),
        entries,
        tuple(tuple(map(_key, g)) for g in same["groups"]),
        frozenset(frozenset(map(_key, g)) for g in same["unsure"]),
        frozenset(frozenset(map(_key, g)) for g in same["look_alike"]),
        frozenset(refs[-last:] if last else refs),
    )


def _rows(path: Path) -> Iterable[dict[str, Any]]:
    return (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())


def _key(record: dict[str, Any]) -> Key:
    return record["article"], record["entry"]


def _article(record: dict[str, Any]) -> Article:
    instant = record.get("published")
    published = Published(on(date.fromisoformat(instant[:10])), "stated") if instant else UNDATED
    return Article(
        text=record["text"], title=record.get("title"), url=record.get("url") or None,
        publisher=record.get("site") or None, language=record.get("language"), published=published, ref=record["id"],
    )  # fmt: skip


def _entry(record: dict[str, Any], article: Article) -> Entry:
    kind = CLASSES[record["kind"]]
    given = {f.name: _slot(f.name, record[f.name], article) for f in fields(kind) if f.name in record}
    return kind(**given | {"article": article.id})


def _slot(name: str, value: Any, article: Article) -> Any:
    if value is None:
        return () if name in ("topics", "voices", "quotations") else None
    if isinstance(value, list):
        return tuple(_slot(name, v, article) for v in value)
    if name in ("evidence", "quotations", "cue"):
        return Evidence.at(article, Span(value["start"], value["end"]))
    if name in _PARTIES:
        return Party(value["name"], value.get("role"), value.get("side"))
    if name == "where":
        return Place(value["name"], value["country"])
    return moment(value) if name == "when" else value


def moment(record: dict[str, Any]) -> Moment:
    """The interval, with the weekday that its words name where it is not one day already."""
    first, last = (date.fromisoformat(record[k]) if record[k] else None for k in ("earliest", "latest"))
    said = _ON_A_WEEKDAY.fullmatch((record.get("text") or "").casefold())
    weekday = _WEEKDAYS.index(said[1]) if said and (first is None or last is None) else None
    return Moment(first, last, record.get("text") or "", weekday)
