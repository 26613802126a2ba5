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
from typing import cast

from memcon.intake.given import Given, Refused
from memcon.intake.settle import settled
from memcon.intake.sniff import NAMES, kind
from memcon.model.article import Article, Skipped

Reader = Callable[[Given], Iterator[Article | Skipped]]

READERS = {
    "text": "memcon.intake.text:read",
    "html": "memcon.intake.html:read",
    "jsonl": "memcon.intake.jsonl:read",
    "json": "memcon.intake.jsonl:read_array",
}

CONTAINERS = frozenset({"zip", "gzip", "warc", "mailbox"})
"""Kinds whose articles have been settled already, as members of it."""


def read(one: Given) -> Iterator[Article | Skipped]:
    """What an input holds, by the reader of its kind. Raises `Refused` for what memcon cannot read."""
    found = kind(one)
    items = reader(found)(one)
    return items if found in CONTAINERS else (settled(item, one.told) for item in items)


def read_member(one: Given) -> Iterator[Article | Skipped]:
    """The same for a file within a container: one that cannot be read is skipped, and never stops the others."""
    try:
        yield from read(one)
    except Refused as error:
        yield Skipped(one.name, str(error))


@cache
def reader(kind: str) -> Reader:
    """The reader of a kind, imported now if it was not before. Raises `Refused` if there is none."""
    if kind not in READERS:
        raise Refused(f"memcon cannot read {NAMES[kind]} yet")
    module, _, function = READERS[kind].partition(":")
    return cast(Reader, getattr(import_module(module), function))
