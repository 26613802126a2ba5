"""Records: the nouns as LEDGER.md writes them, plain JSON objects, and back. A round trip loses nothing.

The ledger's rows, the exports and `--json` all speak records; nothing else in memcon does.
"""

from collections.abc import Callable
from dataclasses import fields
from datetime import date
from typing import Any, cast

from memcon.errors import BadRecord, MemconError
from memcon.model.actor import Actor, HeldRole
from memcon.model.article import Article, Basis, Published
from memcon.model.entry import KINDS, Deed, Entry, Evidence, Figure, Meeting, Party, Role, Statement
from memcon.model.event import Conflict, Event, LookAlike, Taker
from memcon.model.link import Link
from memcon.model.span import Span
from memcon.values.moment import Moment
from memcon.values.place import Place

Record = dict[str, Any]
CLASSES: dict[str, type[Entry]] = {c.kind: c for c in (Meeting, Statement, Deed, Figure, Role)}
_SLOTS = {kind: tuple(field.name for field in fields(cls)) for kind, cls in CLASSES.items()}


def moment_record(moment: Moment | None) -> Record | None:
    """`{"edtf", "earliest", "latest", "text"}`, with `"weekday"` (0 is Monday) where only that is known."""
    if moment is None:
        return None
    record: Record = {
        "edtf": moment.edtf,
        "earliest": moment.earliest and moment.earliest.isoformat(),
        "latest": moment.latest and moment.latest.isoformat(),
        "text": moment.text,
    }
    if moment.weekday is not None:
        record["weekday"] = moment.weekday
    if moment.approximate:
        record["approximate"] = True
    return record


def moment_from(record: Record | None) -> Moment | None:
    """The moment that `moment_record` wrote."""
    if record is None:
        return None
    return Moment(
        _day(record.get("earliest")),
        _day(record.get("latest")),
        record.get("text") or "",
        record.get("weekday"),
        bool(record.get("approximate")),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def party_record(party: Party | None, ids: dict[str, str] | None = None) -> Record | None:
    """`{"name", "role", "side", "id"}`; `ids` gives the actor of each name in this article."""
    if party is None:
        return None
    return {"name": party.name, "role": party.role, "side": party.side, "id": (ids or {}).get(party.name)}


def evidence_record(evidence: Evidence) -> Record:
    """`{"start", "end", "text"}`."""
    return {"start": evidence.start, "end": evidence.end, "text": evidence.text}


def article_record(article: Article) -> Record:
    """A line of `articles.jsonl`."""
    published = article.published
    pages = {"pages": list(article.pages)} if article.pages else {}
    return pages | {
        "id": article.id,
        "ref": article.ref,
        "url": article.url,
        "publisher": article.publisher,
        "title": article.title,
        "language": article.language,
        "published": {
            "edtf": published.edtf,
            "earliest": published.moment.earliest and published.moment.earliest.isoformat(),
            "latest": published.moment.latest and published.moment.latest.isoformat(),
            "basis": published.basis,
        },
        "text": article.text,
        "credits": list(article.credits),
        "copy_of": article.copy_of,
    }


def article_from(record: Record) -> Article:
    """The article that `article_record` wrote; raises `BadRecord` if its id is not that of its text."""
    shown = record["published"]
    edtf = shown["edtf"] or ""
    moment = moment_from(shown | {"text": "", "approximate": "~" in edtf}) or Moment(None, None)
    instant = edtf if "T" in edtf else None
    article = Article(
        text=record["text"], title=record["title"], url=record["url"], publisher=record["publisher"],
        language=record["language"], published=Published(moment, cast(Basis, shown["basis"]), instant),
        ref=record["ref"], credits=tuple(record["credits"]), copy_of=record["copy_of"],
        pages=tuple(record.get("pages", ())),
    )  # fmt: skip
    if article.id != record["id"]:
        raise BadRecord(f"article {record['id']} does not hold the text that its id was made from")
    return article


def entry_record(entry: Entry, ids: dict[str, str] | None = None) -> Record:
    """A line of `entries.jsonl`; `ids` gives the actor id of each name in the entry's article."""
    record: Record = {"id": entry.id, "article": entry.article, "kind": entry.kind}
    for field in fields(entry):
        record[field.name] = _slot(getattr(entry, field.name), ids)
    return record


def entry_from(record: Record, article: Article) -> Entry:
    """The entry that `entry_record` wrote. Its words are read from the article again, never trusted:
    raises `NotInText` where they differ, `BadRecord` where the record is not an entry of this article."""
    kind = record.get("kind")
    if kind not in KINDS or record.get("article") != article.id:
        raise BadRecord(f"record {record.get('id')} is no entry of article {article.id}")
    try:
        slots = {name: _value(name, record[name], article) for name in _SLOTS[kind]}
    except (KeyError, TypeError, ValueError) as error:
        if isinstance(error, MemconError):
            raise
        raise BadRecord(f"entry {record.get('id')} of article {article.id} is damaged: {error!r}") from error
    return CLASSES[kind](**slots)


def outline_from(record: Record) -> Entry:
    """The entry without its words (no evidence, cue, quotations, content, nor voices and topics) and without looking at
    its article: who has which part, and when. For going through a whole ledger; its id must be given to it."""
    kind = record["kind"]
    slots = {name: _value(name, record[name], _NOWHERE) for name in _OUTLINE[kind]}
    return CLASSES[kind](article=record["article"], evidence=(), **slots)


def link_record(link: Link) -> Record:
    """A line of `links.jsonl`."""
    return {"left": link.left, "right": link.right, "verdict": link.verdict, "score": link.score,
            "reasons": list(link.reasons), "by": link.by, "at": link.at}  # fmt: skip


def link_from(record: Record) -> Link:
    """The link that `link_record` wrote."""
    return Link(**{**record, "reasons": tuple(record["reasons"])})


def event_record(event: Event, ids: dict[str, str] | None = None) -> Record:
    """A line of `events.jsonl`; `ids` gives the actor id of each party by the party's name."""
    parties = [
        {"name": p.name, "side": p.side, "id": (ids or {}).get(p.name), "entries": list(p.entries)}
        for p in event.parties
    ]
    conflicts = [
        {"field": c.field, "values": [{"value": _slot(v, None), "entries": list(e)} for v, e in c.values]}
        for c in event.conflicts
    ]
    return {
        "id": event.id,
        "kind": event.kind,
        "entries": list(event.entries),
        "when": moment_record(event.when),
        "where": _slot(event.where, None),
        "parties": parties,
        "sources": event.sources,
        "conflicts": conflicts,
        "similar": [
            {"event": s.event, "reason": s.reason} | ({"unsure": True} if s.unsure else {}) for s in event.similar
        ],
    }


def event_from(record: Record) -> Event:
    """The event that `event_record` wrote."""
    conflicts = (
        Conflict(c["field"], tuple((v["value"], tuple(v["entries"])) for v in c["values"])) for c in record["conflicts"]
    )
    where = record["where"]
    return Event(
        kind=record["kind"], entries=tuple(record["entries"]), when=moment_from(record["when"]),
        where=where and Place(where["name"], where["country"]),
        parties=tuple(Taker(p["name"], p["side"], tuple(p["entries"])) for p in record["parties"]),
        sources=record["sources"], conflicts=tuple(conflicts),
        similar=tuple(LookAlike(s["event"], s["reason"], s.get("unsure", False)) for s in record["similar"]),
    )  # fmt: skip


def actor_record(actor: Actor) -> Record:
    """A line of `actors.jsonl`."""
    roles = [
        {"title": r.title, "body": r.body, "acting": r.acting, "article": r.article, "when": moment_record(r.when)}
        for r in actor.roles
    ]
    return {"id": actor.id, "kind": actor.kind, "name": actor.name, "names": list(actor.names),
            "wikidata": actor.wikidata, "roles": roles}  # fmt: skip


def roles_from(records: list[Record]) -> tuple[HeldRole, ...]:
    """The roles that `actor_record` wrote. (An actor's `key` is not in its record, so there is no way back.)"""
    return tuple(HeldRole(r["title"], r["body"], r["acting"], r["article"], moment_from(r["when"])) for r in records)


def _slot(value: Any, ids: dict[str, str] | None) -> Any:
    match value:
        case Moment():
            return moment_record(value)
        case Evidence():
            return evidence_record(value)
        case Party():
            return party_record(value, ids)
        case Place():
            return {"name": value.name, "country": value.country}
        case tuple():
            return [_slot(v, ids) for v in value]
    return value


def _value(name: str, value: Any, article: Article) -> Any:
    """A slot's value as the entry has it: asked ten million times of a ledger of a million entries."""
    kind = type(value)
    if kind is dict:
        return _READ[name](value, article)
    if kind is list:
        read = _READ.get(name)
        return tuple([read(v, article) for v in value] if read else value)
    return value


def _evidence(value: Record, article: Article) -> Evidence:
    return Evidence.at(article, Span(value["start"], value["end"]), value["text"])


def _party(value: Record, article: Article) -> Party:
    return Party(value["name"], value["role"], value["side"])


def _place(value: Record, article: Article) -> Place:
    return Place(value["name"], value["country"])


def _moment(value: Record, article: Article) -> Moment | None:
    return moment_from(value)


_READ: dict[str, Callable[[Record, Article], Any]] = {
    **dict.fromkeys(("evidence", "quotations", "cue"), _evidence),
    **dict.fromkeys(("parties", "speaker", "target", "actor"), _party),
    **dict.fromkeys(("when", "since", "as_of"), _moment),
    "where": _place,
}
"""How the slots that hold more than words and numbers are read."""
_WORDS = {"article", "evidence", "quotations", "cue", "content", "voices", "topics"}
_OUTLINE = {kind: tuple(name for name in names if name not in _WORDS) for kind, names in _SLOTS.items()}
_NOWHERE = Article("")
"""The article of what holds no words: nothing is looked up in it."""
