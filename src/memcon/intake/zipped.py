"""The reader of ZIP: an archive of reports, a Word file, a web archive of WACZ. Nothing is ever unpacked to a disk.

Members are streamed one after the other, their real bytes counted; what an archive says about their size is not
believed. Names only serve as names: one that leads out of the archive is refused all the same, as the archive was
made to hurt. Only `formats.py` and `docx.py` enter here.
"""

import io
import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from tempfile import SpooledTemporaryFile
from typing import IO, BinaryIO, cast

from memcon.intake.budget import Budget
from memcon.intake.formats import read_as, read_member
from memcon.intake.given import Given, Refused
from memcon.intake.limits import BLOCK, DIRECTORY, MEMBERS, SPOOL_MEMORY, SPOOLED, megabytes
from memcon.model.article import Article, Skipped

_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError, KeyError)
_PACKED_BY = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_SECRET = 0x1  # the flag of a member that is locked with a password

# What a ZIP is, by a member that only such a one has (ECMA-376, ODF, EPUB OCF).
_WORD = "word/document.xml"
_OTHERS = {
    "xl/workbook.xml": "Excel files",
    "ppt/presentation.xml": "PowerPoint files",
    "META-INF/container.xml": "EPUB",
    "META-INF/manifest.xml": "OpenDocument files",
    "META-INF/MANIFEST.MF": "programs",
}
_WACZ = "datapackage.json"
_WACZ_RECORDS = "archive/"
_NO_REPORTS = "__MACOSX"


def read(given: Given) -> Iterator[Article | Skipped]:
    """What each member holds, in the archive's order. Raises `Refused` for an archive that cannot be opened."""
    with seekable(given) as stream, opened(stream) as archive:
        members = _members(archive, given.budget)
        names = {member.filename for member in members}
        if _WORD in names:
            yield from read_as("docx", replace(given, rest=stream))
            return
        other = next((_OTHERS[mark] for mark in _OTHERS if mark in names), None)
        if other:
            raise Refused(f"memcon cannot read {other} yet")
        wacz = _WACZ in names and any(name.startswith(_WACZ_RECORDS) for name in names)
        for member in members:
            if not _left_out(member, wacz):
                yield from _member(given, archive, member)


def seekable(given: Given) -> BinaryIO:
    """The whole input as a stream that can go back: itself, or a copy put by. Raises `Refused` if that is too large.

    The caller closes it.
    """
    if given.rest.seekable():
        return cast(BinaryIO, io.BufferedReader(cast(io.RawIOBase, given.rest), BLOCK))
    copy = SpooledTemporaryFile(SPOOL_MEMORY)  # noqa: SIM115 (the caller closes it)
    size = 0
    for block in given.blocks():
        size += copy.write(block)
        if size > SPOOLED:
            raise Refused(f"an archive of more than {megabytes(SPOOLED)} within another: unpack it")
    return cast(BinaryIO, copy)


def opened(stream: BinaryIO) -> zipfile.ZipFile:
    """The archive. Raises `Refused` if it is none, or if its directory is larger than any real one."""
    try:
        return zipfile.ZipFile(cast(BinaryIO, _Guarded(stream)))
    except _BROKEN as error:
        raise Refused(f"damaged: no ZIP that can be opened ({_words(error)})") from None


def real_bytes(archive: zipfile.ZipFile, member: zipfile.ZipInfo, budget: Budget) -> BinaryIO:
    """The member's content as a stream, counted. Raises `Refused`, here or on reading, if it cannot be unpacked."""
    if member.flag_bits & _SECRET:
        raise Refused("locked with a password")
    if member.compress_type not in _PACKED_BY:
        raise Refused("packed in a way that memcon does not read: only stored and deflated")
    try:
        return cast(BinaryIO, io.BufferedReader(_Counted(archive.open(member), budget), BLOCK))
    except _BROKEN as error:
        raise Refused(f"damaged: it cannot be unpacked ({_words(error)})") from None


def _members(archive: zipfile.ZipFile, budget: Budget) -> list[zipfile.ZipInfo]:
    """The files in it. Raises `Refused` if they are too many, or lie over each other as only a bomb's do."""
    # Not `is_dir()`: it stumbles over a member without a name.
    members = [member for member in archive.infolist() if not member.filename.endswith("/")]
    if len(members) > MEMBERS:
        raise Refused(f"more than {MEMBERS:,} files in it: split it")
    if not members:
        raise Refused("empty: an archive with nothing in it")
    end = 0
    for member in sorted(members, key=lambda member: member.header_offset):
        if member.header_offset < end:
            raise Refused("an archive whose files lie over each other: made to hurt, not to be read")
        end = member.header_offset + member.compress_size
    for _ in members:
        budget.member()
    return members


def _left_out(member: zipfile.ZipInfo, wacz: bool) -> bool:
    """Hidden files, as in folders; in a WACZ all but the web archives, which hold everything."""
    parts = _path(member).parts
    hidden = any(part.startswith(".") and part != ".." for part in parts) or _NO_REPORTS in parts
    return hidden or (wacz and not member.filename.startswith(_WACZ_RECORDS))


def _member(given: Given, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[Article | Skipped]:
    name = member.filename.encode("utf-8", "replace").decode("utf-8")
    try:
        _check(member)
        stream = real_bytes(archive, member, given.budget)
    except Refused as error:
        yield Skipped(f"{given.name}/{name}", str(error))
        return
    with stream:
        yield from read_member(given, name, stream)


def _check(member: zipfile.ZipInfo) -> None:
    """Raises `Refused` for a name that leads out of the archive, and for a link."""
    path = _path(member)
    if path.is_absolute() or ".." in path.parts or not path.parts or path.parts[0].endswith(":"):
        raise Refused("a name that leads out of the archive: not read")
    if stat.S_ISLNK(member.external_attr >> 16):
        raise Refused("a link, which memcon does not follow")


def _path(member: zipfile.ZipInfo) -> PurePosixPath:
    """The member's name as a path; Windows programs write backslashes."""
    return PurePosixPath(member.filename.replace("\\", "/"))


def _words(error: Exception) -> str:
    return str(error)[:120] or type(error).__name__


class _Counted(io.RawIOBase):
    """What `zipfile` unpacks, counted."""

    def __init__(self, stream: IO[bytes], budget: Budget) -> None:
        super().__init__()
        self._stream, self._budget = stream, budget

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """As of any raw stream. Raises `Refused` for damaged data and beyond the budget."""
        try:
            data = self._stream.read(len(buffer))
        except _BROKEN as error:
            raise Refused(f"damaged: it cannot be unpacked ({_words(error)})") from None
        self._budget.make(len(data))
        buffer[: len(data)] = data
        return len(data)


class _Guarded:
    """A file that `zipfile` reads, which takes the size of the directory at its word and reads it in one piece."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.seek, self.tell, self.seekable, self.close = stream.seek, stream.tell, stream.seekable, stream.close

    def read(self, size: int = -1) -> bytes:
        """As of any stream, but never more than the largest directory."""
        if size > DIRECTORY:
            raise Refused(f"an archive whose directory is larger than {megabytes(DIRECTORY)}: split it")
        return self._stream.read(size)
