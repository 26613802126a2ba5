"""What decides a reading: memcon's version, the language model and the tables. Stands beside each article in the
ledger, so that a changed reader reads again what it would read differently."""

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib import resources
from importlib.metadata import version
from importlib.resources.abc import Traversable

LANGUAGES = frozenset({"en"})
"""What memcon can read. A further language is a folder of data and a model."""

_DIGITS = 12
"""Hexadecimal digits of a fingerprint: two readers in a billion would share one."""
_MODEL = (".onnx", ".txt", ".tsv", "labels.json")
"""The files of the model that decide; its card and figures do not."""


@cache
def reader() -> str:
    """`memcon 0.1.0 3f…`: version and fingerprint. Hashes 25 MB at the first call (a tenth of a second)."""
    both = hashlib.sha256(f"{model_hash()} {_tables_hash()}".encode()).hexdigest()
    return f"memcon {version('memcon')} {both[:_DIGITS]}"


@cache
def model_hash() -> str:
    """The fingerprint of the language model's files."""
    return _hash(item for item in (_data() / "model").iterdir() if item.name.endswith(_MODEL))


def readable(language: str | None) -> bool:
    """Whether memcon reads this language (BCP 47 or ISO 639); where none is known, it tries."""
    return not language or language.casefold().replace("_", "-").split("-")[0] in LANGUAGES | {"eng", "english"}


def _tables_hash() -> str:
    return _hash(item for item in _data().iterdir() if item.name.endswith(".tsv"))


def _data() -> Traversable:
    return resources.files("memcon") / "data" / "en"


def _hash(files: Iterable[Traversable]) -> str:
    """One hash of several files, by name and content."""
    found = hashlib.sha256()
    for file in sorted(files, key=lambda item: item.name):
        found.update(f"{file.name}\0".encode() + hashlib.sha256(file.read_bytes()).digest())
    return found.hexdigest()[:_DIGITS]
