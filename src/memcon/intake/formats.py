"""Which reader reads which kind. A new format is a file beside this one and a row here.

A reader is a function `Given -> Iterator[Article | Skipped]` that raises `Refused` if it can take nothing.
Readers are named as `module:function` and imported when the first input of their kind comes: the HTML
reader brings half a second of imports that a folder of text files never needs. This is the one place of
memcon that imports by name. Only `sources.py` enters here.
"""

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from typing import cast

from memcon.intake.given import Given
from memcon.model.article import Article, Skipped

Reader = Callable[[Given], Iterator[Article | Skipped]]

READERS = {
    "text": "memcon.intake.text:read",
    "html": "memcon.intake.html:read",
    "jsonl": "memcon.intake.jsonl:read",
    "json": "memcon.intake.jsonl:read_array",
}


@cache
def reader(kind: str) -> Reader:
    """The reader of a kind, imported now if it was not before."""
    module, _, function = READERS[kind].partition(":")
    return cast(Reader, getattr(import_module(module), function))
