"""The reader of saved pages in one file (MHTML): the page in it, with the address from which it was saved.

The day of saving is no day of publication. Pictures and frames in the file are not looked at. Only `formats.py`
enters here.
"""

import re
from collections.abc import Iterator
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import EmailPolicy
from io import BytesIO
from typing import cast

from memcon.intake.formats import read_member
from memcon.intake.given import Given, Refused, Told
from memcon.intake.limits import MAIL, MAIL_PARTS
from memcon.intake.oneline import one_line
from memcon.model.article import Article, Skipped

_PART = re.compile(rb"^content-type:\s{0,99}(?:multipart|message)/", re.IGNORECASE | re.MULTILINE)
_PAGE = ("text/html", "application/xhtml+xml")
_LONGEST = 8000
"""Code points of one header that are looked at. The parser takes a header apart again at each question, and takes time
with the square of its length for some: 90,000 of them cost four seconds. No address of a page is as long."""


class _Short(EmailPolicy):
    """Headers as the standard library reads them, each no longer than `_LONGEST`."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """The name and the value of a header, from its lines."""
        name, value = super().header_source_parse(sourcelines)
        return name, value[:_LONGEST]


def read(given: Given) -> Iterator[Article | Skipped]:
    """The article of the page. Raises `Refused` if there is no page in the file."""
    data = given.whole(MAIL)
    if len(_PART.findall(data)) > MAIL_PARTS:  # before it is parsed: parts within parts cost the square of their number
        raise Refused(f"a saved page with more than {MAIL_PARTS} parts within parts")
    try:
        content, told = _told(given, data)
    except RecursionError as error:
        raise Refused("a saved page whose headers hold comments or groups within each other without end") from error
    yield from read_member(given, "page.html", BytesIO(content), told)


def _told(given: Given, data: bytes) -> tuple[bytes, Told]:
    """The bytes of the page, and what the headers tell of it."""
    whole = cast(EmailMessage, BytesParser(policy=_Short()).parsebytes(data))  # what the policy's factory makes
    page, content = _page(whole)
    address = _header(page, "Content-Location") or _header(whole, "Snapshot-Content-Location")
    return content, Told(
        url=address if address and address.startswith(("http://", "https://")) else None,
        title=_header(whole, "Subject"),
        charset=page.get_content_charset(),
        ref=given.ref,
    )


def _page(whole: EmailMessage) -> tuple[EmailMessage, bytes]:
    """The part that is the page, and its bytes: the first page in the file."""
    for number, part in enumerate(whole.walk()):
        if number > MAIL_PARTS:
            break
        content = part.get_payload(decode=True) if part.get_content_type() in _PAGE else None
        if isinstance(content, bytes) and content:
            return part, content
    raise Refused("a saved page without a page in it")


def _header(part: EmailMessage, name: str) -> str | None:
    return one_line(str(part.get(name) or ""))
