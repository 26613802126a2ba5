"""The reader of mail (EML): the words of the message are an article with its subject and date; each file attached is
read as a file of its own.

The plain text is taken where there is one, else the page. Who sent it is not taken for its publisher: people forward
reports. Only `formats.py` enters here.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message

from memcon.intake.clock import within
from memcon.intake.decode import decode
from memcon.intake.formats import read_member
from memcon.intake.given import Given, Refused, Told
from memcon.intake.limits import ARTICLE_SECONDS, MAIL, MAIL_BODY, MAIL_PARTS
from memcon.intake.oneline import one_line
from memcon.model.article import Article, Skipped

_NO_REPORTS = re.compile(
    r"(?:image|audio|video|font)/|text/(?:calendar|x-vcard|vcard|css)$"
    r"|application/(?:pgp|pkcs7|x-pkcs7|ms-tnef|ics)[a-z-]*$"
)
_PREFIX = re.compile(r"(?:\s{0,3}(?:re|fw|fwd|aw|wg|tr)\s?:){1,9}\s*", re.IGNORECASE)
_LONGEST = 1000  # characters of a header or a name that are looked at
_PART = re.compile(rb"^content-type:\s{0,99}(?:multipart|message)/", re.IGNORECASE | re.MULTILINE)
_TOO_MANY = f"a mail with more than {MAIL_PARTS} parts"
_SIGNATURE = "\n-- \n"


def read(given: Given) -> Iterator[Article | Skipped]:
    """The message and what is attached to it. Raises `Refused` for what cannot be taken apart."""
    data = given.whole(MAIL)
    if len(_PART.findall(data)) > MAIL_PARTS:  # before it is parsed: parts within parts cost the square of their number
        raise Refused(_TOO_MANY)
    try:
        message = within(ARTICLE_SECONDS, lambda: message_from_bytes(data, policy=policy.compat32))
        parts = tuple(_parts(message))
    except RecursionError:
        raise Refused("parts within parts without end") from None
    told = Told(title=_subject(message), published=one_line(_header(message, "Date")),
                ref=one_line(_header(message, "Message-ID")))  # fmt: skip
    attached = [part for part in parts if _attached(part)]
    yield from _body(given, _chosen(parts), told, bool(attached))
    for number, part in enumerate(attached, start=1):
        given.budget.member()
        yield from read_member(given, _name(part, number), io.BytesIO(_content(part)))


def _parts(message: Message) -> Iterator[Message]:
    """The parts that hold something, in order; a message within one is a part, not walked into."""
    waiting = [message]
    count = 0
    while waiting:
        part = waiting.pop(0)
        count += 1
        if count > MAIL_PARTS:
            raise Refused(_TOO_MANY)
        if part.get_content_maintype() == "multipart" and part.is_multipart():
            waiting[:0] = _inner(part)
        else:
            yield part


def _chosen(parts: tuple[Message, ...]) -> Message | None:
    """The part that is the message itself: the plain text if there is one, else the page."""
    for kind in ("text/plain", "text/html"):
        for part in parts:
            if part.get_content_type() == kind and not _attached(part) and _content(part).strip():
                return part
    return None


def _attached(part: Message) -> bool:
    """Whether it is a file for the reader, not the message and no part of its looks."""
    kind = part.get_content_type()
    if _NO_REPORTS.match(kind):
        return False
    return kind not in ("text/plain", "text/html") or bool(part.get_filename())


def _body(given: Given, part: Message | None, told: Told, attached: bool) -> Iterator[Article | Skipped]:
    if part is None:
        if not attached:
            yield Skipped(given.name, "a mail with no text in it")
        return
    page = part.get_content_type() == "text/html"
    content = _content(part)
    data = content if page else _plain(part, content)
    if attached and len(data.strip()) < MAIL_BODY:
        return
    kind = "html" if page else "text"
    told = replace(told, charset=part.get_content_charset(), kind=kind)
    yield from read_member(given, f"message.{kind}", io.BytesIO(data), told)


def _plain(part: Message, content: bytes) -> bytes:
    """The text in UTF-8, without a signature: as it declares itself where that can be, else as of any file."""
    try:
        text = content.decode(part.get_content_charset() or "utf-8")
    except (LookupError, ValueError):
        text = decode(content)
    return text.replace("\r\n", "\n").partition(_SIGNATURE)[0].encode("utf-8", "replace")


def _content(part: Message) -> bytes:
    """What a part holds, its transfer encoding undone. base64 and the like never swell."""
    if part.is_multipart():
        return b"".join(piece.as_bytes() for piece in _inner(part)[:1])
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def _inner(part: Message) -> list[Message]:
    """The parts of a part that has some."""
    inner = part.get_payload()
    return [piece for piece in inner if isinstance(piece, Message)] if isinstance(inner, list) else []


def _name(part: Message, number: int) -> str:
    """The name of an attached file; a number where it has none."""
    ending = ".eml" if part.get_content_type() == "message/rfc822" else ""
    return one_line(str(part.get_filename() or "")[-_LONGEST:]) or f"attachment-{number}{ending}"


def _subject(message: Message) -> str | None:
    return one_line(_PREFIX.sub("", one_line(_header(message, "Subject")) or "", count=1))


def _header(message: Message, name: str) -> str:
    """A header's words, their encoding undone where it can be."""
    value = str(message.get(name) or "")[:_LONGEST]
    try:
        return str(make_header(decode_header(value)))
    except (HeaderParseError, LookupError, UnicodeError, ValueError):
        return value
