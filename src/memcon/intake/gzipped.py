"""The reader of gzip: what is packed in it is read as a file of its own. Web archives, packed record by record, go on
to their own reader. Only `formats.py` enters here.
"""

import io
import zlib
from collections.abc import Iterator
from pathlib import PurePath
from typing import BinaryIO, cast

from memcon.intake.budget import Budget
from memcon.intake.formats import read_as, read_member
from memcon.intake.given import Given, Refused
from memcon.intake.limits import BLOCK
from memcon.model.article import Article, Skipped

GZIP = 16 + zlib.MAX_WBITS
_WARC = b"WARC/"


def read(given: Given) -> Iterator[Article | Skipped]:
    """What the packed file holds. Raises `Refused` if it swells without end."""
    if beginning(given.head, len(_WARC)) == _WARC:
        return read_as("warc", given)
    name = PurePath(given.name)
    inner = name.stem if name.suffix.lower() in (".gz", ".gzip") else name.name
    return read_member(given, inner, cast(BinaryIO, io.BufferedReader(Unpacked(given), BLOCK)))


def beginning(packed: bytes, size: int) -> bytes:
    """The first real bytes, nothing if it is no gzip."""
    try:
        return zlib.decompressobj(GZIP).decompress(packed, size)
    except zlib.error:
        return b""


class Unpacked(io.RawIOBase):
    """The real bytes of a gzip file, member after member, counted in the budget; padding after it is passed over."""

    def __init__(self, given: Given) -> None:
        super().__init__()
        self._blocks, self._budget = given.blocks(), given.budget
        self._packed = b""
        self._member: zlib._Decompress | None = None
        self._members = 0

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """As of any raw stream. Raises `Refused` for damaged data and beyond the budget."""
        data = self._some(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def _some(self, size: int) -> bytes:
        while True:
            if not self._packed:
                self._packed = next(self._blocks, b"")
            if not self._packed:
                return self._ended()
            data = self._unpack(size)
            if data:
                return data

    def _unpack(self, size: int) -> bytes:
        if self._member is None:
            self._packed = self._packed.lstrip(b"\0") if self._members else self._packed
            if not self._packed:
                return b""
            self._member, self._members = zlib.decompressobj(GZIP), self._members + 1
        data = unpack(self._member, self._packed, size, self._budget)
        self._packed = self._member.unconsumed_tail
        if self._member.eof:
            self._packed, self._member = self._member.unused_data, None
        return data

    def _ended(self) -> bytes:
        if self._member is not None:
            raise Refused("cut off: the packed file ends too early")
        return b""


def unpack(member: "zlib._Decompress", packed: bytes, size: int, budget: Budget) -> bytes:
    """So many real bytes at most, counted. Raises `Refused` for damaged data and beyond the budget."""
    try:
        data = member.decompress(packed, size)
    except zlib.error as error:
        raise Refused(f"damaged: it cannot be unpacked ({str(error).rpartition(': ')[2]})") from None
    budget.make(len(data))
    return data
