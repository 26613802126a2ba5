"""Which kind of file it is: by its content first; its name decides only between kinds of text.

`kind(given)` gives a key of `formats.READERS`, or raises `Refused` naming what memcon cannot read yet.
Only `sources.py` enters here.
"""

import re

from memcon.intake.decode import MARKS, by_mark
from memcon.intake.given import Given, Refused
from memcon.intake.limits import HEAD

# (offset, bytes, what it is in words). From the specifications of the formats.
_MAGIC = (
    (0, b"%PDF-", "PDF"),
    (0, b"PK\x03\x04", "ZIP, Word and EPUB files"),
    (0, b"PK\x05\x06", "ZIP, Word and EPUB files"),
    (0, b"\x1f\x8b", "gzip files"),
    (0, b"BZh", "bzip2 files"),
    (0, b"\xfd7zXZ\0", "xz files"),
    (0, b"7z\xbc\xaf\x27\x1c", "7z files"),
    (0, b"\x28\xb5\x2f\xfd", "zstd files"),
    (0, b"Rar!\x1a\x07", "RAR files"),
    (257, b"ustar", "tar files"),
    (0, b"WARC/", "web archives (WARC)"),
    (0, b"{\\rtf", "RTF"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Office files"),
    (0, b"SQLite format 3\0", "databases"),
    (0, b"\x89PNG\r\n\x1a\n", "images"),
    (0, b"\xff\xd8\xff", "images"),
    (0, b"GIF87a", "images"),
    (0, b"GIF89a", "images"),
    (0, b"II*\0", "images"),
    (0, b"MM\0*", "images"),
    (8, b"WEBP", "images"),
    (4, b"ftyp", "films and sound"),
    (0, b"ID3", "films and sound"),
    (0, b"OggS", "films and sound"),
    (0, b"RIFF", "films and sound"),
    (0, b"\x7fELF", "programs"),
    (0, b"MZ\x90\0", "programs"),
)

# Text that is no report; only the name tells.
_BY_NAME = {
    ".csv": "CSV",
    ".tsv": "CSV",
    ".css": "style sheets",
    ".js": "programs",
    ".py": "programs",
    ".sh": "programs",
    ".sql": "programs",
    ".yaml": "YAML",
    ".yml": "YAML",
    ".toml": "TOML",
    ".mbox": "mail",
}

_MARKS = tuple(mark for mark, _ in MARKS)
_JSON_LINES = (".jsonl", ".ndjson", ".jl")
_FEED = re.compile(r"<(?:rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
_PIECES = re.compile(r"<(?:div|p|article|section|main|meta|title|h1|script|table)[\s>/]", re.IGNORECASE)
_MAIL = re.compile(r"(?:Received|Return-Path|Delivered-To|Message-ID|MIME-Version|X-[A-Za-z-]{2,30}): ", re.IGNORECASE)
_MAILBOX = re.compile(r"From \S+@\S+ ")


def kind(given: Given) -> str:
    """`text`, `html`, `json` or `jsonl`. Raises `Refused` for what memcon cannot read."""
    for offset, magic, name in _MAGIC:
        if given.head.startswith(magic, offset):
            raise Refused(_not_yet(name))
    if b"\0" in given.head and given.suffix not in _JSON_LINES and not given.head.startswith(_MARKS):
        raise Refused("binary, not text")
    head = start_of(given.head)
    if head.startswith("<"):
        return _marked_up(head)
    if given.suffix in _JSON_LINES:
        return "jsonl"
    if given.suffix in _BY_NAME:
        raise Refused(_not_yet(_BY_NAME[given.suffix]))
    if _MAIL.match(head) or _MAILBOX.match(head):
        raise Refused(_not_yet("mail"))
    if head.startswith(("{", "[")):
        return _json(head, given.suffix)
    return "html" if len(_PIECES.findall(head)) > 2 and _PAGE.search(head) else "text"


def start_of(head: bytes) -> str:
    """The first bytes as text, well enough to recognise a kind, without leading white space."""
    try:
        text = by_mark(head[: HEAD // 4 * 4])
    except Refused:
        text = None
    return (text if text is not None else head.decode("utf-8", "replace")).lstrip("\ufeff \t\r\n")


def _marked_up(head: str) -> str:
    """What begins with `<`: a feed, a page, other XML, or a text that happens to begin so."""
    if head.startswith("<?xml") or _FEED.match(head):
        if _FEED.search(head):
            raise Refused(_not_yet("RSS and Atom feeds"))
        if not _PAGE.search(head):
            raise Refused(_not_yet("XML"))
        return "html"
    return "html" if _PAGE.search(head) or _PIECES.search(head) else "text"


def _json(head: str, suffix: str) -> str:
    """JSON Lines, one JSON value over many lines, or a text that begins with a bracket."""
    inner = head[1:].lstrip()
    if head[0] == "[":
        return "json" if inner.startswith("{") or suffix == ".json" else "text"
    if not inner.startswith(('"', "}")):
        return "json" if suffix == ".json" else "text"
    first_line = head.partition("\n")[0].rstrip()
    return "json" if first_line == "{" or first_line.endswith(",") else "jsonl"


def _not_yet(name: str) -> str:
    return f"memcon cannot read {name} yet"
