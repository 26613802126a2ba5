"""Bytes to text, never silently wrong; and the text as an article keeps it. Only intake enters here.

Text is UTF-8 (with or without a byte order mark), UTF-16 or UTF-32 with a byte order mark, or Windows-1252
where that is plain. Plain means: each character beyond ASCII is one that Windows-1252, 1250 and 1254 write
with the same byte, and stands where it would in Western text. "VuČić" saved in 1250 and read as 1252 would
be a name that does not exist: such a file is refused, with the place of the byte.
"""

import codecs
import re

from memcon.intake.given import Refused
from memcon.intake.limits import CONTROL_SHARE, REPLACED_SHARE

# UTF-32 first: its little-endian mark begins with that of UTF-16.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_LINE_END = re.compile("\r\n?")

# What may stand in Windows-1252 and means the same in 1250 and 1254. A pound sign (in 1250 a Polish letter)
# needs its digit; n-tilde (there n-acute) its vowel, before which Polish never writes n-acute. A capital after
# a small letter would be an old Macintosh file.
_PLAIN_1252 = re.compile(
    "(?:[\x00-\x7f‘’“”–—…•€™§©®°«»·\xa0áâäçéëíîóôöúüß]|(?<![a-z])[ÁÂÄÇÉËÍÎÓÔÖÚÜ]|£(?=[0-9])|ñ(?=[aeiouáéíóú]))*"
)
_FOREIGN_RUN = re.compile("[À-ÿ]{3}")  # Cyrillic, Greek and the like: letter after letter beyond ASCII

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
# What browsers read these as (WHATWG Encoding Standard).
_AS_BROWSERS = dict.fromkeys(("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"), "cp1252")


def decode(data: bytes) -> str:
    """The text of a text file. Raises `Refused` for binary data and for an encoding that we cannot be sure of."""
    marked = by_mark(data)
    if marked is not None:
        return tidy(marked)
    if b"\0" in data:
        raise Refused("binary, not text")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        text = _plain(data) or _refuse(data, error.start)
    if len(_CONTROL.findall(text)) > CONTROL_SHARE * len(text):
        raise Refused("binary, not text")
    return tidy(text)


def decode_page(data: bytes, charset: str | None = None) -> str:
    """The text of an HTML page: by its mark, as UTF-8, as `charset` or it itself declares, or as plain Windows-1252.

    Stray wrong bytes, as in many pages, become U+FFFD; more than a few are another encoding: `Refused`.
    """
    marked = by_mark(data)
    if marked is not None:
        return tidy(marked)
    try:
        return tidy(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        text = (charset and _as(charset, data)) or _declared(data) or _plain(data) or _few_replaced(data, "utf-8")
        return tidy(text or _refuse(data, error.start))


def by_mark(data: bytes) -> str | None:
    """The text by its byte order mark, or None if it has none. Raises `Refused` if the mark is wrong."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                place = len(mark) + error.start
                raise Refused(f"begins like {encoding.upper()} but is not (at byte {place})") from None
    return None


def tidy(text: str) -> str:
    """The text as an article keeps it: LF as line end, no byte order mark, no NUL, no half surrogate."""
    text = _LINE_END.sub("\n", text).replace("\0", "").removeprefix("\ufeff")
    return _LONE_SURROGATE.sub("\ufffd", text)


def _plain(data: bytes) -> str | None:
    """As Windows-1252 where that is plain, else None."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    return text if _PLAIN_1252.fullmatch(text) and not _FOREIGN_RUN.search(text) else None


def _refuse(data: bytes, place: int) -> str:
    """Raises `Refused`: for binary data as such, else with the place where UTF-8 fails."""
    if len(_CONTROL.findall(data.decode("latin-1"))) > CONTROL_SHARE * len(data):
        raise Refused("binary, not text")
    raise Refused(f"not UTF-8 (0x{data[place]:02X} at byte {place}): save it as UTF-8")


def _declared(data: bytes) -> str | None:
    """As the page's `<meta charset>` says, if that is not UTF-8 and nearly all of it can be read so."""
    found = _CHARSET.search(data, 0, 4096)
    return _as(found.group(1).decode("ascii"), data) if found else None


def _as(charset: str, data: bytes) -> str | None:
    """As this encoding, named as on the web, if that is not UTF-8 and nearly all of it can be read so."""
    name = charset.strip("\"' ").lower()
    try:
        codec = codecs.lookup(_AS_BROWSERS.get(name, name))
    except (LookupError, ValueError):
        return None
    if not getattr(codec, "_is_text_encoding", True) or codec.name == "utf-8":
        return None
    return _few_replaced(data, codec.name)


def _few_replaced(data: bytes, encoding: str) -> str | None:
    """With U+FFFD for the bytes that are wrong in this encoding, or None if they are more than stray ones."""
    try:
        text = data.decode(encoding, "replace")
    except UnicodeError:  # of Python's own (idna, undefined): no page was ever written in them
        return None
    return text if text.count("\ufffd") <= max(1, REPLACED_SHARE * len(text)) else None
