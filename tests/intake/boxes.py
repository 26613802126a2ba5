"""Containers made by hand for the tests: archives, web archives, Word files, PDF and mail, good ones and bad ones."""

import gzip
import io
import zipfile
from collections.abc import Sequence
from email.message import EmailMessage

REPORT = (
    "The two ministers met in Vienna on Tuesday and agreed to meet again. Nothing else was made public, and both"
    " delegations left in the evening."
)
WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def report(mark: str) -> str:
    """A report that differs from all others by its mark."""
    return f"{REPORT} The place of the next round is {mark}."


def page(mark: str) -> bytes:
    """A web page with a report in it."""
    text = report(mark)
    return (
        f"<!doctype html><html lang='en'><head><title>Ministers meet: {mark}</title></head><body><article>"
        f"<h1>Ministers meet: {mark}</h1><p>{text}</p><p>{text}</p></article></body></html>"
    ).encode()


def zipped(files: Sequence[tuple[str, bytes]]) -> bytes:
    """A ZIP of these files."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return held.getvalue()


def answer(body: bytes, *lines: str, status: str = "200 OK") -> bytes:
    """An HTTP answer with these header lines."""
    head = "\r\n".join((f"HTTP/1.1 {status}", *(lines or ("Content-Type: text/html; charset=utf-8",))))
    return head.encode() + b"\r\n\r\n" + body


def record(content: bytes, *, url: str, kind: str = "response", length: int | None = None) -> bytes:
    """One record of a web archive; `length` is what it says of itself, if that is to be a lie."""
    media = "application/http; msgtype=response" if kind == "response" else "text/plain"
    said = len(content) if length is None else length
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Record-ID: <urn:test:{url[-8:]}>\r\n"
        f"WARC-Date: 2024-06-20T10:00:00Z\r\nContent-Type: {media}\r\nContent-Length: {said}\r\n\r\n"
    )
    return head.encode() + content + b"\r\n\r\n"


def crawl(marks: Sequence[str]) -> list[bytes]:
    """A record for each mark."""
    return [record(answer(page(mark)), url=f"https://news.example/{mark}") for mark in marks]


def packed(records: Sequence[bytes]) -> bytes:
    """A web archive packed record by record."""
    return b"".join(gzip.compress(one) for one in records)


def word(body: str) -> bytes:
    """A Word file with this body (WordprocessingML)."""
    document = f'<?xml version="1.0"?><w:document xmlns:w="{WORDS}"><w:body>{body}</w:body></w:document>'
    return zipped([("[Content_Types].xml", b"<Types/>"), ("word/document.xml", document.encode())])


def paragraph(words: str, style: str = "") -> str:
    """A paragraph of a Word file."""
    mark = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{mark}<w:r><w:t>{words}</w:t></w:r></w:p>"


def pdf(objects: Sequence[bytes], prev: str = "") -> bytes:
    """A PDF of these objects, numbered from 1; the first is the catalog."""
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = (
        f"trailer << /Size {len(objects) + 1} /Root 1 0 R {prev.format(len(out))} >>\nstartxref\n{len(out)}\n%%EOF\n"
    )
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + trailer.encode()


def stream(data: bytes, more: str = "") -> bytes:
    """A stream object."""
    return f"<< /Length {len(data)} {more} >>\nstream\n".encode() + data + b"\nendstream"


def paper(pages: Sequence[Sequence[str]]) -> bytes:
    """A PDF with these lines on its pages."""
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>",
               f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(), font]  # fmt: skip
    for number, lines in enumerate(pages):
        shown = " ".join(f"({line.replace('(', '').replace(')', '')}) Tj T*" for line in lines)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >>"
            f" /Contents {5 + 2 * number} 0 R >>".encode()
        )
        objects.append(stream(f"BT /F1 11 Tf 14 TL 72 720 Td {shown} ET".encode("cp1252")))
    return pdf(objects)


def mail(text: str, files: Sequence[tuple[str, bytes]] = (), subject: str = "Fwd: The talks in Vienna") -> bytes:
    """A mail with these files attached."""
    message = EmailMessage()
    message["From"] = "Desk <desk@example.org>"
    message["To"] = "reader@example.org"
    message["Subject"] = subject
    message["Date"] = "Thu, 20 Jun 2024 13:53:00 +0200"
    message["Message-ID"] = f"<{len(text)}.{len(files)}@example.org>"
    message["MIME-Version"] = "1.0"
    message.set_content(text)
    for name, data in files:
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()
