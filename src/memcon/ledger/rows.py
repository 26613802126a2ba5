"""Rows: how articles, entries, links and actors lie in the tables, and back. Only this room enters."""

import json
import re
import sqlite3
import unicodedata
from collections.abc import Iterator
from typing import Any, cast

from memcon.errors import BadRecord
from memcon.ledger.forms import Sighting
from memcon.model.actor import Actor, ActorKind
from memcon.model.article import Article, Basis, Published
from memcon.model.entry import Deed, Entry, Figure, Meeting, Party, Role, Statement
from memcon.model.event import Event
from memcon.model.link import Link
from memcon.model.record import (
    Record,
    actor_record,
    entry_from,
    entry_record,
    event_from,
    moment_from,
    moment_record,
    outline_from,
    roles_from,
)
from memcon.values.moment import UNKNOWN

Row = dict[str, Any]
_SURROGATE = re.compile("[\ud800-\udfff]")
_NO_WORD = re.compile(r"[\W_]+")


def dump(value: Any) -> str:
    """JSON as it lies in a column."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def whole(text: str | None) -> str | None:
    """The text with lone surrogates (from file names that are no UTF-8) replaced: a column cannot hold them."""
    return text and _SURROGATE.sub("\ufffd", text)


def fold(text: str) -> str:
    """A name for comparing: no case, no accents, each word between single blanks (`" ali bagheri kani "`)."""
    letters = (c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return f" {_NO_WORD.sub(' ', ''.join(letters).casefold()).strip()} "


def article_row(article: Article, reader: str) -> Row:
    """The row of `articles`. Raises `BadRecord` for a text that is no Unicode (lone surrogates)."""
    if _SURROGATE.search(article.text):
        raise BadRecord(f"article {article.id} holds halves of characters (lone surrogates); replace them first")
    published = article.published
    return {
        "id": article.id,
        "ref": whole(article.ref),
        "url": whole(article.url),
        "publisher": whole(article.publisher),
        "title": whole(article.title),
        "language": whole(article.language),
        "published": published.edtf,
        "earliest": published.moment.earliest and published.moment.earliest.isoformat(),
        "latest": published.moment.latest and published.moment.latest.isoformat(),
        "basis": published.basis,
        "published_moment": whole(dump(moment_record(published.moment))),
        "text": article.text,
        "credits": whole(dump(article.credits)),
        "copy_of": article.copy_of,
        "byline": whole(article.byline),
        "captions": whole(dump(article.captions)),
        "pages": dump(article.pages),
        "reader": reader,
    }


def article_of(row: sqlite3.Row) -> Article:
    """The article in a row; `copy_of` is the one that the query gives. Its id is not made again here."""
    instant = row["published"] if row["published"] and "T" in row["published"] else None
    return Article(
        text=row["text"], title=row["title"], url=row["url"], publisher=row["publisher"], language=row["language"],
        published=published_in(row, instant), ref=row["ref"],
        credits=_listed(row["credits"]), copy_of=row["copy_of"], byline=row["byline"],
        captions=_listed(row["captions"]), pages=_listed(row["pages"]),
    )  # fmt: skip


def published_in(row: sqlite3.Row, instant: str | None = None) -> Published:
    """When the article in a row came out."""
    return Published(moment_from(json.loads(row["published_moment"])) or UNKNOWN, cast(Basis, row["basis"]), instant)


def known_article(row: sqlite3.Row) -> Article:
    """The article in a row under the id that it has there, without making the id again (only `verify` needs that)."""
    article = article_of(row)
    article.__dict__["id"] = row["id"]
    return article


def _listed(column: str) -> tuple[Any, ...]:
    """What a column holds as a JSON list: mostly nothing."""
    return () if column == "[]" else tuple(json.loads(column))


def sighting_of(article: Article) -> Sighting:
    """Where this article was seen."""
    return Sighting(article.id, whole(article.ref), whole(article.url), whole(article.publisher),
                    whole(article.title), article.published.edtf)  # fmt: skip


def entry_row(entry: Entry) -> Row:
    """The row of `entries`: the record, and beside it the columns that questions ask for."""
    return indexed(record := entry_record(entry)) | {"record": whole(dump(record))}


def indexed(record: Record) -> Row:
    """The columns that repeat what the record says, so that SQL can ask for it."""
    when = record["when"] or {}
    return {
        "id": record["id"],
        "article": record["article"],
        "kind": record["kind"],
        "status": record["status"],
        "earliest": when.get("earliest"),
        "latest": when.get("latest"),
        "start": min((e["start"] for e in record["evidence"]), default=0),
    }


def entry_of(row: sqlite3.Row, article: Article) -> Entry:
    """The entry in a row, its words cut from the article again; raises `NotInText`, `BadRecord`."""
    return entry_from(record_of(row), article)


def record_of(row: sqlite3.Row) -> Record:
    """The record in a row of `entries`; raises `BadRecord`."""
    try:
        record: Record = json.loads(row["record"])
    except ValueError as error:
        raise BadRecord(f"the record of entry {row['id']} is no JSON ({error})") from error
    return record


def trusted(row: sqlite3.Row, article: Article) -> Entry:
    """The entry in a row under the id that it has there, without making the id again (only `verify` needs that)."""
    entry = entry_of(row, article)
    entry.__dict__["id"] = row["id"]
    return entry


def outline(row: sqlite3.Row) -> Entry:
    """The entry in a row under the id that it has there, without its words."""
    entry = outline_from(record_of(row))
    entry.__dict__["id"] = row["id"]
    return entry


def known_event(row: sqlite3.Row) -> Event:
    """The event in a row under the id that it has there, without what looks alike."""
    event = event_from(json.loads(row["record"]))
    event.__dict__["id"] = row["id"]
    return event


def names_in(entry: Entry) -> Iterator[tuple[str, str]]:
    """Who is named in an entry: (part, name)."""
    for part, value in _parts(entry):
        if isinstance(value, Party):
            yield part, value.name
            if value.side:
                yield "side", value.side
        elif value:
            yield part, value
    for voice in entry.voices:
        yield "voice", voice


def _parts(entry: Entry) -> Iterator[tuple[str, Party | str | None]]:
    match entry:
        case Meeting():
            yield from (("party", party) for party in entry.parties)
            yield from (("host", entry.host), ("mediator", entry.mediator), ("forum", entry.forum))
        case Statement():
            yield from (("speaker", entry.speaker), ("target", entry.target))
        case Deed():
            yield from (("actor", entry.actor), ("target", entry.target))
        case Figure():
            yield ("of", entry.of)
        case Role():
            yield from (("holder", entry.holder), ("body", entry.body))


def link_of(row: sqlite3.Row) -> Link:
    """memcon's own link in a row of `links`."""
    return Link(row["left"], row["right"], row["verdict"], row["score"], tuple(json.loads(row["reasons"])))


def actor_row(actor: Actor) -> Row:
    """The row of `actors`."""
    record = actor_record(actor)
    return {
        "id": actor.id,
        "kind": actor.kind,
        "name": whole(actor.name),
        "key": whole(actor.key),
        "names": whole(dump(record["names"])),
        "wikidata": actor.wikidata,
        "roles": whole(dump(record["roles"])),
    }


def actor_of(row: sqlite3.Row) -> Actor:
    """The actor in a row."""
    return Actor(cast(ActorKind, row["kind"]), row["name"], tuple(json.loads(row["names"])), row["wikidata"],
                 roles_from(json.loads(row["roles"])), row["key"])  # fmt: skip
