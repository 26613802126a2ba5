"""The door of intake: a path or standard input becomes articles, and what cannot be taken says why.

Nothing is fetched unless it was asked for: an address is no source else. The pipeline enters here by `memcon.intake`.
"""

import io
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from memcon.errors import BadSource
from memcon.intake.asked import AS_IS, Asked
from memcon.intake.folder import walk
from memcon.intake.formats import fetched, read
from memcon.intake.given import UNNAMED, Given, Refused, given, opened, shown
from memcon.intake.sniff import kind
from memcon.model.article import Article, Skipped

Source = str | Path
"""A file, a folder, `-` for standard input; an address where `Asked.fetch` allows it."""

STANDARD_INPUT = "-"
_ADDRESS = ("http://", "https://")


def load(source: Source, stdin: BinaryIO | None = None, asked: Asked = AS_IS) -> Iterator[Article | Skipped]:
    """Every article in a file, a folder (sorted by name) or standard input (`-`), and what was skipped, with reasons.

    Streams: no more than one file or one line is held. `stdin` stands for standard input, as bytes. Raises
    `BadSource`, at once, if there is nothing at that path; one bad file or row never stops the rest.
    """
    if source == STANDARD_INPUT:
        return _stream(stdin or sys.stdin.buffer, UNNAMED, asked)
    if is_address(source) and asked.fetch:
        return _address(str(source), asked)
    path = found(source)
    return _folder(path, asked) if path.is_dir() else _file(path, asked)


def load_bytes(data: bytes, name: str = UNNAMED, asked: Asked = AS_IS) -> Iterator[Article | Skipped]:
    """Every article in these bytes, as if they were the content of a file of that name."""
    return _stream(io.BytesIO(data), name, asked)


def count(sources: Iterable[Source], asked: Asked = AS_IS) -> int | None:
    """About how many items `load` will give: files, and lines of JSON Lines; None if standard input is among them, or
    an address.

    For a progress bar. Raises `BadSource` as `load` does.
    """
    several = tuple(sources)
    paths = [
        found(source) for source in several if source != STANDARD_INPUT and not (asked.fetch and is_address(source))
    ]
    if len(paths) < len(several):
        return None
    return sum(_count(item) for path in paths for item in (walk(path) if path.is_dir() else (path,)))


def found(source: Source) -> Path:
    """The path of a source. Raises `BadSource` if there is nothing."""
    path = Path(source)
    try:
        if path.exists():
            return path
    except (OSError, ValueError):  # a name too long, a NUL in it, a folder above that may not be entered
        pass
    name = shown(path) if "\0" not in str(source) else repr(source)
    if str(source).startswith(("http:", "https:")):
        raise BadSource(
            f"{source} is an address, and memcon opens none unless you say --fetch; or save the page and add the file"
        )
    raise BadSource(f"there is nothing at {name}: check the path, or use - to read standard input")


def is_address(source: Source) -> bool:
    """Whether it can only be an address of the web."""
    return str(source).lower().startswith(_ADDRESS)


def _address(address: str, asked: Asked) -> Iterator[Article | Skipped]:
    try:
        yield from fetched(Given(address, b"", io.BytesIO(), asked=asked))
    except Refused as error:
        yield Skipped(address, str(error))


def _folder(folder: Path, asked: Asked) -> Iterator[Article | Skipped]:
    for item in walk(folder):
        if isinstance(item, Skipped):
            yield item
        else:
            yield from _file(item, asked)


def _file(path: Path, asked: Asked) -> Iterator[Article | Skipped]:
    try:
        with opened(path, asked) as one:
            yield from read(one)
    except Refused as error:
        yield Skipped(shown(path), str(error))


def _stream(stream: BinaryIO, name: str, asked: Asked) -> Iterator[Article | Skipped]:
    try:
        yield from read(given(stream, name, Path(name).suffix.lower(), asked))
    except OSError as error:
        yield Skipped(name, f"cannot be read ({error.strerror or error})")
    except Refused as error:
        yield Skipped(name, str(error))


def _count(item: Path | Skipped) -> int:
    if isinstance(item, Skipped):
        return 1
    try:
        with opened(item) as one:
            if kind(one) != "jsonl":
                return 1
            ends = [(block.count(b"\n"), block[-1:]) for block in one.blocks()]
            return sum(n for n, _ in ends) + (ends[-1][1] != b"\n")
    except Refused:
        return 1
