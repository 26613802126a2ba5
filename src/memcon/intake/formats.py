"""Which reader reads which kind. A new format is a file beside this one and a row here.

A reader is a function `Given -> Iterator[Article | Skipped]` that raises `Refused` if it can take nothing.
A container's reader hands each member to `read_member`, which finds out its kind by its content as for any file.
Readers are named as `module:function` and imported when the first input of their kind comes: the HTML
reader brings half a second of imports that a folder of text files never needs. This is the one place of
memcon that imports by name. Only `sources.py` and the containers' readers enter here.
"""

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from typing import BinaryIO, cast

from memcon.errors import MemconError
from memcon.intake.clock import each_within
from memcon.intake.given import NOTHING_TOLD, Given, Refused, Told
from memcon.intake.limits import ARTICLE_SECONDS
from memcon.intake.settle import settled
from memcon.intake.sniff import NAMES, kind
from memcon.model.article import Article, Skipped

Reader = Callable[[Given], Iterator[Article | Skipped]]

READERS = {
    "text": "memcon.intake.text:read",
    "html": "memcon.intake.html:read",
    "mhtml": "memcon.intake.mhtml:read",
    "feed": "memcon.intake.feed:read",
    "newsml": "memcon.intake.newsml:read",
    "csv": "memcon.intake.csvfile:read",
    "jsonl": "memcon.intake.jsonl:read",
    "json": "memcon.intake.jsonl:read_array",
    "gzip": "memcon.intake.gzipped:read",
    "zip": "memcon.intake.zipped:read",
    "docx": "memcon.intake.docx:read",
    "warc": "memcon.intake.warc:read",
    "pdf": "memcon.intake.pdf:read",
    "mail": "memcon.intake.mail:read",
    "mailbox": "memcon.intake.mailbox:read",
}

_FETCHED = "memcon.intake.fetching:read"  # what stands at an address; only where a user asked for it

CONTAINERS = frozenset({"mhtml", "zip", "gzip", "warc", "mail", "mailbox"})
"""Kinds whose articles have been settled already, as members of it."""


def read(one: Given) -> Iterator[Article | Skipped]:
    """What an input holds, by the reader of its kind. Raises `Refused` for what memcon cannot read."""
    return read_as(one.told.kind or kind(one), one)


def read_as(kind: str, one: Given) -> Iterator[Article | Skipped]:
    """The same where the kind is known, as a container knows that a ZIP is a Word file."""
    items = _careful(reader(kind)(one))
    if kind in CONTAINERS:
        return items
    return (settled(item, one.told) for item in each_within(ARTICLE_SECONDS, items))


def _careful(items: Iterator[Article | Skipped]) -> Iterator[Article | Skipped]:
    """The items; what breaks a library that takes strangers' files apart is a reason like any other."""
    try:
        yield from items
    except MemconError:
        raise
    except Exception as error:
        raise Refused(f"broken in a way that memcon does not know ({type(error).__name__})") from error


def read_member(one: Given, name: str, stream: BinaryIO, told: Told = NOTHING_TOLD) -> Iterator[Article | Skipped]:
    """What a file within a container holds: one that cannot be read is skipped, and never stops the others.

    Raises `Refused` only if more came out of the whole input than is allowed.
    """
    try:
        yield from read(one.member(name, stream, told))
    except Refused as error:
        yield Skipped(f"{one.name}/{name}", str(error))
    if one.budget.spent:
        raise Refused("swells without end: the rest of it is not read")


def reader(kind: str) -> Reader:
    """The reader of a kind, imported now if it was not before. Raises `Refused` if there is none."""
    if kind not in READERS:
        raise Refused(f"memcon cannot read {NAMES[kind]} yet")
    return _imported(READERS[kind])


def fetched(address: Given) -> Iterator[Article | Skipped]:
    """What stands at the address that is the input's name. Raises `Refused` if it cannot be fetched or read."""
    return _imported(_FETCHED)(address)


@cache
def _imported(place: str) -> Reader:
    module, _, function = place.partition(":")
    return cast(Reader, getattr(import_module(module), function))
