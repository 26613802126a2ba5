"""A made web archive: the pages of `corpora/html` again and again, each copy a page of its own.

For measuring intake at a size that nobody wants to keep: a copy has an address and a last paragraph of its own, so
that no two have the same text. Written as a crawler writes it: one gzip member a record.
"""

from collections.abc import Iterator
from io import BytesIO
from itertools import cycle, islice
from pathlib import Path

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter


def write_archive(path: Path, folder: Path, pages: int) -> None:
    """Write a WARC of so many pages made of the HTML files in a folder."""
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for number, page in enumerate(islice(cycle(_pages(folder)), pages)):
            head = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
            own = f"<p>This is copy {number} of the page, made for a measurement of speed.</p></body>".encode()
            body = BytesIO(page.replace(b"</body>", own, 1) if b"</body>" in page else page + own)
            uri = f"https://made.example/{number}"
            writer.write_record(writer.create_warc_record(uri, "response", payload=body, http_headers=head))


def _pages(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in sorted(_files(folder))]


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.suffix in (".html", ".htm") and path.is_file())
