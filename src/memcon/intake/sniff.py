"""Which kind of file it is: by its content first; its name decides only between kinds of text.

`kind(given)` gives a key of `NAMES`: what memcon reads has a row in `formats.READERS` too. A ZIP, a Word file, an
EPUB and a WACZ all are `zip` here: what they are stands at their end, which their reader looks at. Only
`formats.py` enters here.
"""

import re

from memcon.intake.decode import MARKS, by_mark
from memcon.intake.fields import is_header
from memcon.intake.given import Given, Refused
from memcon.intake.limits import HEAD

NAMES = {
    "text": "text",
    "html": "web pages",
    "mhtml": "saved pages (MHTML)",
    "feed": "RSS and Atom feeds",
    "newsml": "NewsML-G2",
    "xml": "XML",
    "jsonl": "JSON Lines",
    "json": "JSON",
    "csv": "CSV",
    "mail": "mail",
    "mailbox": "mailboxes",
    "pdf": "PDF",
    "zip": "ZIP, Word and EPUB files",
    "gzip": "gzip files",
    "warc": "web archives (WARC)",
    "bzip2": "bzip2 files",
    "xz": "xz files",
    "7z": "7z files",
    "zstd": "zstd files",
    "rar": "RAR files",
    "tar": "tar files",
    "rtf": "RTF",
    "office": "old Office files",
    "database": "databases",
    "image": "images",
    "film": "films and sound",
    "program": "programs",
    "style": "style sheets",
    "settings": "YAML and TOML",
}
"""Every kind, and what it is called in a reason."""

# (offset, bytes, kind). From the specifications of the formats.
_MAGIC = (
    (0, b"%PDF-", "pdf"),
    (0, b"PK\x03\x04", "zip"),
    (0, b"PK\x05\x06", "zip"),
    (0, b"\x1f\x8b", "gzip"),
    (0, b"WARC/", "warc"),
    (0, b"BZh", "bzip2"),
    (0, b"\xfd7zXZ\0", "xz"),
    (0, b"7z\xbc\xaf\x27\x1c", "7z"),
    (0, b"\x28\xb5\x2f\xfd", "zstd"),
    (0, b"Rar!\x1a\x07", "rar"),
    (257, b"ustar", "tar"),
    (0, b"{\\rtf", "rtf"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "office"),
    (0, b"SQLite format 3\0", "database"),
    (0, b"\x89PNG\r\n\x1a\n", "image"),
    (0, b"\xff\xd8\xff", "image"),
    (0, b"GIF87a", "image"),
    (0, b"GIF89a", "image"),
    (0, b"II*\0", "image"),
    (0, b"MM\0*", "image"),
    (8, b"WEBP", "image"),
    (4, b"ftyp", "film"),
    (0, b"ID3", "film"),
    (0, b"OggS", "film"),
    (0, b"RIFF", "film"),
    (0, b"\x7fELF", "program"),
    (0, b"MZ\x90\0", "program"),
)

# Text whose kind only the name tells.
_BY_NAME = {
    ".csv": "csv",
    ".tsv": "csv",
    ".css": "style",
    ".js": "program",
    ".py": "program",
    ".sh": "program",
    ".sql": "program",
    ".yaml": "settings",
    ".yml": "settings",
    ".toml": "settings",
}
_HEADER = 2000  # characters in which a table's header stands
_MAYBE_PDF = 1024  # PDF readers look for the mark in the first KB, as some servers put lines before it

_MARKS = tuple(mark for mark, _ in MARKS)
_JSON_LINES = (".jsonl", ".ndjson", ".jl")
_ROOTS = {
    "rss": "feed", "feed": "feed", "rdf": "feed",
    "newsitem": "newsml", "newsmessage": "newsml", "packageitem": "newsml",
    "html": "html",
}  # fmt: skip
_PROLOG = re.compile(r"\s*(?:<\?[^>]{0,2000}\?>|<!--(?:(?!-->).){0,4000}-->|<!DOCTYPE[^\[>]{0,500}>)", re.I | re.S)
_DEFINES = re.compile(
    r"\s*<!DOCTYPE\s{1,9}(?:[A-Za-z_][\w.-]{0,40}:)?([A-Za-z_][\w.-]{0,60})[^>]{0,300}\[", re.IGNORECASE
)
_ROOT = re.compile(r"\s*<(?:[A-Za-z_][\w.-]{0,40}:)?([A-Za-z_][\w.-]{0,60})[\s>/]")
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
_PIECES = re.compile(r"<(?:div|p|article|section|main|meta|title|h1|script|table)[\s>/]", re.IGNORECASE)
_HEADERS = re.compile(
    r"(?:Received|Return-Path|Delivered-To|Message-ID|MIME-Version|Date|From|To|Subject|Snapshot-Content-Location"
    r"|Content-Type|DKIM-Signature|ARC-[A-Za-z-]{2,30}|X-[A-Za-z-]{2,30}):[ \t]",
    re.IGNORECASE,
)
_MAIL_ONLY = re.compile(r"^(?:Received|Return-Path|Delivered-To|Message-ID|MIME-Version):[ \t]", re.I | re.M)
_SAVED_PAGE = re.compile(r"^(?:Snapshot-Content-Location:|From:[ \t]*<?Saved by )", re.IGNORECASE | re.MULTILINE)
_RELATED = re.compile(r"^Content-Type:\s{0,9}multipart/related\b", re.IGNORECASE | re.MULTILINE)
_ADDRESSED = re.compile(r"^(?:To|Received|Delivered-To|Return-Path):", re.IGNORECASE | re.MULTILINE)
_MAILBOX = re.compile(r"From \S+@\S+ ")


def kind(given: Given) -> str:
    """A key of `NAMES`. Raises `Refused` for binary data of no kind that we know."""
    for offset, magic, name in _MAGIC:
        if given.head.startswith(magic, offset):
            return name
    if b"\n%PDF-" in given.head[:_MAYBE_PDF] and b"\0" in given.head:
        return "pdf"
    if b"\0" in given.head and given.suffix not in _JSON_LINES and not given.head.startswith(_MARKS):
        raise Refused("binary, not text")
    head = start_of(given.head)
    if head.startswith("<"):
        return _marked_up(head)
    if given.suffix in _JSON_LINES:
        return "jsonl"
    if _MAILBOX.match(head):
        return "mailbox"
    mail = _mail(head)
    if mail:
        return mail
    if given.suffix in _BY_NAME:
        return _BY_NAME[given.suffix]
    if head.startswith(("{", "[")):
        return _json(head, given.suffix)
    if len(_PIECES.findall(head)) > 2 and _PAGE.search(head):
        return "html"
    return "csv" if is_header(head.partition("\n")[0][:_HEADER]) else "text"


def start_of(head: bytes) -> str:
    """The first bytes as text, well enough to recognise a kind, without leading white space."""
    try:
        text = by_mark(head[: HEAD // 4 * 4])
    except Refused:
        text = None
    return (text if text is not None else head.decode("utf-8", "replace")).lstrip("\ufeff \t\r\n")


def _marked_up(head: str) -> str:
    """What begins with `<`: a feed, agency XML, a page, other XML, or a text that happens to begin so."""
    start = 0
    prolog = _PROLOG.match(head)
    while prolog is not None:
        start = prolog.end()
        prolog = _PROLOG.match(head, start)
    defines = _DEFINES.match(head, start)
    root = defines or _ROOT.match(head, start)
    name = _ROOTS.get(root.group(1).lower()) if root else None
    if name:
        return name
    if (defines or head.startswith("<?xml")) and not _PAGE.search(head):
        return "xml"
    return "html" if _PAGE.search(head) or _PIECES.search(head) else "text"


def _mail(head: str) -> str | None:
    """Mail and saved pages begin with header lines, one of them such as only mail has."""
    lines, _, _ = head.replace("\r\n", "\n").partition("\n\n")
    if not _HEADERS.match(lines) or not (_MAIL_ONLY.search(lines) or _SAVED_PAGE.search(lines)):
        return None
    saved = _SAVED_PAGE.search(lines) or (_RELATED.search(lines) and not _ADDRESSED.search(lines))
    return "mhtml" if saved else "mail"


def _json(head: str, suffix: str) -> str:
    """JSON Lines, one JSON value over many lines, or a text that begins with a bracket."""
    inner = head[1:].lstrip()
    if head[0] == "[":
        return "json" if inner.startswith("{") or suffix == ".json" else "text"
    if not inner.startswith(('"', "}")):
        return "json" if suffix == ".json" else "text"
    first_line = head.partition("\n")[0].rstrip()
    return "json" if first_line == "{" or first_line.endswith(",") else "jsonl"
