"""The reader of web archives: each page of a WARC is read as a file of its own, with the address that it had.

Only what may be a report is looked at: answers of a server that brought a page, a PDF or a Word file, and the texts
of `conversion` and `resource` records. Pictures, scripts, styles, redirects and errors are parts of pages or none,
and are passed over. The day of the crawl is no date of publication. Only `formats.py` enters here.
"""

import io
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message

from warcio.bufferedreaders import ChunkedDataReader
from warcio.statusandheaders import StatusAndHeaders, StatusAndHeadersParser, StatusAndHeadersParserException

from memcon.intake.encodings import decoded
from memcon.intake.formats import read_member
from memcon.intake.given import Given, Refused, Told
from memcon.intake.limits import RECORD
from memcon.intake.oneline import one_line
from memcon.intake.warc_records import Lost, Record, records
from memcon.model.article import Article, Skipped

logging.getLogger("warcio").addHandler(logging.NullHandler())

_PAGES = ("text/html", "application/xhtml+xml", "application/pdf",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document")  # fmt: skip
_TEXTS = (*_PAGES, "text/plain")
_TAKEN = {"response": _PAGES, "resource": _TEXTS, "conversion": _TEXTS}
_VERSIONS = ["WARC/1.0", "WARC/1.1", "WARC/0.17", "WARC/0.18"]
_HTTP = ["HTTP/1.0", "HTTP/1.1", "HTTP/2", "HTTP/2.0", "HTTP/3"]
_OK = ("200", "203")


@dataclass(frozen=True, slots=True)
class _Page:
    """What may be a report: its bytes, its type and charset as its header says."""

    content: bytes
    type: str
    charset: str | None


def read(given: Given) -> Iterator[Article | Skipped]:
    """Every page in the archive. Raises `Refused` only where nothing more can come of it."""
    for record in records(given):
        if isinstance(record, Lost):
            yield Skipped(f"{given.name}:{record.number}", record.reason)
            continue
        try:
            found = _headers(record.head, _VERSIONS)
            page = _page(found, record, given)
        except Refused as error:
            yield Skipped(f"{given.name}:{record.number}", str(error))
            continue
        if page and page.content:
            url = _plain(found.get_header("WARC-Target-URI"))
            told = Told(url=url, charset=page.charset, ref=_plain(found.get_header("WARC-Record-ID")))
            yield from read_member(given, url or str(record.number), io.BytesIO(page.content), told)


def _page(found: StatusAndHeaders, record: Record, given: Given) -> _Page | None:
    """The page of a record, None if it holds none. Raises `Refused` if it is damaged."""
    kinds = _TAKEN.get((found.get_header("WARC-Type") or "").lower())
    if kinds is None:
        return None
    if found.get_header("WARC-Segment-Number"):
        raise Refused("one piece of a page that was cut into several records")
    page = _Page(record.content, *_type(found.get_header("Content-Type")))
    if page.type == "application/http":
        answer = _answer(record.content, given)
        return answer if answer and answer.type in kinds else None
    return page if page.type in kinds else None


def _answer(content: bytes, given: Given) -> _Page | None:
    """What a server answered, None if it is an error, a redirect or nothing that is read."""
    stream = io.BytesIO(content)
    http = _headers(stream, _HTTP)
    kind, charset = _type(http.get_header("Content-Type"))
    if http.get_statuscode() not in _OK or kind not in _PAGES:
        return None
    body = stream.read()
    if (http.get_header("Transfer-Encoding") or "").strip().lower() == "chunked":
        body = ChunkedDataReader(io.BytesIO(body)).read()
    packing = (http.get_header("Content-Encoding") or "").lower().replace(" ", "")
    return _Page(decoded(body, packing, RECORD, given.budget), kind, charset)


def _headers(source: bytes | io.BytesIO, versions: list[str]) -> StatusAndHeaders:
    """The header lines at the beginning of a stream, which is left behind them. Raises `Refused` for what are none."""
    stream = io.BytesIO(source) if isinstance(source, bytes) else source
    try:
        return StatusAndHeadersParser(versions).parse(stream)
    except (StatusAndHeadersParserException, EOFError, ValueError, UnicodeError):
        raise Refused("damaged: a record whose header lines cannot be read") from None


def _type(line: str | None) -> tuple[str, str | None]:
    """A content type without its parameters, and the charset among them (`text/html; charset=utf-8`)."""
    message = Message()
    message["Content-Type"] = " ".join((line or "").split())
    return message.get_content_type() if line else "", message.get_content_charset()


def _plain(value: str | None) -> str | None:
    """A header's value on one line, without NULs and the angle brackets that some write around it."""
    return (one_line(value) or "").removeprefix("<").removesuffix(">")[:2000] or None
