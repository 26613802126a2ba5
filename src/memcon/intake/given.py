"""What a format reader is handed: a name for messages, the first bytes, and the rest as a stream.

Files are opened here, so that nothing that could block (a pipe, a device) is ever waited for. `Refused`
is how a reader says that it cannot take the input; `sources.py` turns it into `Skipped`. Only intake enters.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import BinaryIO, cast

from memcon.intake.asked import AS_IS, Asked
from memcon.intake.budget import Budget, Metered
from memcon.intake.budget import Refused as Refused
from memcon.intake.limits import BLOCK, CONTAINER_DEPTH, HEAD, megabytes

_NEVER_WAIT = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_SPECIAL = (
    (stat.S_ISFIFO, "a pipe, not a file: write its content to a file, or use - to read standard input"),
    (stat.S_ISSOCK, "a socket, not a file"),
    (stat.S_ISBLK, "a device, not a file"),
    (stat.S_ISCHR, "a device, not a file"),
)


UNNAMED = "standard input"


@dataclass(frozen=True, slots=True)
class Told:
    """What the container of an input says about it; it fills what the input does not say itself.

    `published` is a date in any form that `published.py` reads, `charset` the declared encoding, `ref` the id that
    the container gives it, `kind` a key of `sniff.NAMES` where what it is need not be found out.
    """

    url: str | None = None
    published: str | None = None
    title: str | None = None
    charset: str | None = None
    ref: str | None = None
    kind: str | None = None


NOTHING_TOLD = Told()


@dataclass(frozen=True, slots=True)
class Given:
    """One input. `suffix` is the name's ending in lower case, or empty; `depth` how many containers hold it.
    `budget` is shared by all that the outermost input holds."""

    name: str
    head: bytes
    rest: BinaryIO
    suffix: str = ""
    told: Told = NOTHING_TOLD
    depth: int = 0
    budget: Budget = field(default_factory=Budget)
    asked: Asked = AS_IS

    @property
    def ref(self) -> str | None:
        """What to call an article that brings no id: what its container calls it, else the file's name without its
        ending; None where there is none."""
        return self.told.ref or self._stem

    @property
    def _stem(self) -> str | None:
        return PurePath(self.name).stem or None if self.name != UNNAMED else None

    def member(self, name: str, stream: BinaryIO, told: Told = NOTHING_TOLD) -> "Given":
        """A file within this one, named `archive.zip/name`. Raises `Refused` if there is nothing in it, or if it
        lies in too many containers."""
        if self.depth >= CONTAINER_DEPTH:
            raise Refused(f"packed more than {CONTAINER_DEPTH} times over: unpack it")
        return Given(f"{self.name}/{name}", _head(stream), stream, PurePath(name).suffix.lower(), told,
                     self.depth + 1, self.budget, self.asked)  # fmt: skip

    def whole(self, limit: int) -> bytes:
        """All bytes. Raises `Refused` if there are more than the limit; no more than that is ever read."""
        pieces, size = [self.head], len(self.head)
        while size <= limit and (block := self.rest.read(min(BLOCK, limit + 1 - size))):
            pieces.append(block)
            size += len(block)
        data = b"".join(pieces)
        if len(data) > limit:
            raise Refused(f"larger than {megabytes(limit)}, which is more than one report: split it")
        return data

    def blocks(self) -> Iterator[bytes]:
        """All bytes, a block at a time."""
        yield self.head
        while block := self.rest.read(BLOCK):
            yield block


def given(stream: BinaryIO, name: str, suffix: str = "", asked: Asked = AS_IS) -> Given:
    """The input that a binary stream gives. Raises `Refused` if there is nothing in it."""
    budget = Budget()
    metered = cast(BinaryIO, Metered(stream, budget))
    return Given(name, _head(metered), metered, suffix, budget=budget, asked=asked)


def _head(stream: BinaryIO) -> bytes:
    head = stream.read(HEAD)
    if not head:
        raise Refused("empty")
    return head


@contextmanager
def opened(path: Path, asked: Asked = AS_IS) -> Iterator[Given]:
    """The input that a file gives, closed afterwards. Raises `Refused`, with the reason, if it cannot be read."""
    try:
        check_regular(os.stat(path))
        descriptor = os.open(path, os.O_RDONLY | _NEVER_WAIT)
        with os.fdopen(descriptor, "rb") as stream:
            check_regular(os.fstat(descriptor))  # it may have been swapped since we looked
            yield given(stream, shown(path), path.suffix.lower(), asked)
    except OSError as error:
        raise Refused(f"cannot be read ({error.strerror or error})") from None


def check_regular(found: os.stat_result) -> None:
    """Raises `Refused` if it is a pipe, a socket or a device."""
    for is_so, reason in _SPECIAL:
        if is_so(found.st_mode):
            raise Refused(reason)


def shown(path: Path) -> str:
    """A path as it can be printed: bytes of a name that are no text become U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace")
