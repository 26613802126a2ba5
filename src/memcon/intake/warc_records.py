"""The records of a web archive (WARC 1.0 and 1.1), one at a time, from a stream.

A record that is damaged, cut off or too large is told, and the next one looked for. No length that a record states
is believed further than the bytes go. Only `warc.py` enters here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from memcon.intake.given import Given, Refused
from memcon.intake.limits import RECORD, RECORD_HEAD, WARC_LOST, megabytes
from memcon.intake.warc_source import BEGINS, MEMBER, Packed, Plain

_HEAD_END = re.compile(rb"\r?\n\r?\n")
_LENGTH = re.compile(rb"^content-length:[ \t]*(\d{1,15})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Record:
    """One record as it stands: `head` is its header lines, `content` what follows. `number` counts from 1."""

    number: int
    head: bytes
    content: bytes


@dataclass(frozen=True, slots=True)
class Lost:
    """A record that cannot be read, and why."""

    number: int
    reason: str


def records(given: Given) -> Iterator[Record | Lost]:
    """Every record of an archive. Raises `Refused` only where nothing more can come of it."""
    source = Packed(given) if given.head.startswith(MEMBER) else Plain(given)
    number = lost = 0
    while lost <= WARC_LOST:
        number += 1
        try:
            if not _next(source):
                return
            yield _record(source, number)
            lost = 0
        except Refused as error:
            if given.budget.spent:
                raise
            yield Lost(number, str(error))
            lost += 1
            source.recover()
    raise Refused(f"damaged: more than {WARC_LOST} records one after the other, the rest is not read")


def _next(source: Plain) -> bool:
    """Go over the blank lines between two records; False at the end of all."""
    while True:
        source.held = source.held.lstrip(b"\r\n")
        if source.held:
            return True
        if not source.more(start=True):
            return False


def _record(source: Plain, number: int) -> Record:
    head = _head(source)
    if not head.startswith(BEGINS):
        raise Refused("damaged: no record begins here")
    length = _LENGTH.search(head)
    if length is None:
        raise Refused("damaged: a record that does not say how long it is")
    content = _content(source, int(length.group(1)))
    if (source.held or source.more()) and source.held[:1] not in b"\r\n":
        source.held = content + source.held
        raise Refused("damaged: a record that is not as long as it says")
    return Record(number, head, content)


def _head(source: Plain) -> bytes:
    """The header lines. Raises `Refused` if they have no end."""
    found = _HEAD_END.search(source.held)
    while found is None and len(source.held) <= RECORD_HEAD and source.more():
        found = _HEAD_END.search(source.held)
    if found is None:
        source.held = source.held[1:]  # what begins here is no record: look further on for the next
        raise Refused("cut off or damaged: header lines without end")
    head, source.held = source.held[: found.start()], source.held[found.end() :]
    return head


def _content(source: Plain, length: int) -> bytes:
    """So many bytes. Raises `Refused` if there are fewer, or more than a report ever has."""
    if length > RECORD:
        raise Refused(f"a record larger than {megabytes(RECORD)}, or one that lies about it")
    pieces: list[bytes] = []
    size = 0
    while size < length:
        if not source.held and not source.more():
            source.held = b"".join(pieces)
            raise Refused(f"cut off: {size:,} of {length:,} bytes are there")
        piece = source.held[: length - size]
        source.held = source.held[len(piece) :]
        size += len(piece)
        pieces.append(piece)
    return b"".join(pieces)
