"""Saved pages in one file (MHTML): the page in it, with the address from which it was saved."""

import base64
import quopri

import pytest

from memcon.intake import load_bytes
from memcon.model.article import Article, Skipped

PAGE = """<!doctype html><html lang="en"><head><title>Fishing talks go on</title>%s</head><body><article>
<p>The foreign minister of Norway met her Swedish colleague in Oslo on Tuesday to talk about fishing rights.</p>
<p>Both sides said that a second round would follow in Malmö before the end of the month.</p></article></body></html>"""
URL = "https://news.example/fishing"


def saved(page: bytes, encoding: str = "quoted-printable", charset: str = "utf-8", head: str = "") -> bytes:
    """A file as browsers write it: the page, and a picture."""
    body = quopri.encodestring(page) if encoding == "quoted-printable" else base64.encodebytes(page)
    head = head or f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {URL}\r\n"
    before = (
        f"{head}Subject: Fishing talks go on\r\nDate: Sat, 22 Jun 2024 09:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----b"\r\n\r\n\r\n'
        f"------b\r\nContent-Type: text/html; charset={charset}\r\nContent-Transfer-Encoding: {encoding}\r\n"
        f"Content-Location: {URL}\r\n\r\n"
    )
    after = "\r\n------b\r\nContent-Type: image/png\r\nContent-Location: a.png\r\n\r\nxx\r\n------b--\r\n"
    return before.encode() + body + after.encode()


def taken(data: bytes, name: str = "page.mhtml") -> Article:
    """The one article of a saved page."""
    (article,) = load_bytes(data, name)
    assert isinstance(article, Article), article
    return article


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64"])
def test_a_saved_page_is_its_page(encoding: str) -> None:
    """The address is that of saving; the day of saving is no day of publication."""
    article = taken(saved((PAGE % "").encode(), encoding))
    assert "in Malmö before" in article.text
    assert (article.title, article.url, article.ref) == ("Fishing talks go on", URL, "page")
    assert article.published.basis == "unknown"


def test_the_content_tells_a_saved_page_not_the_name() -> None:
    """Saved as .txt, or without the browser's mark, it is the same."""
    head = "X-Saved: yes\r\nMIME-Version: 1.0\r\n"
    assert taken(saved((PAGE % "").encode()), "note.txt").url == URL
    assert taken(saved((PAGE % "").encode(), head=head), "").url == URL


def test_the_canonical_address_is_surer() -> None:
    """What the page says of itself comes first."""
    page = PAGE % '<link rel="canonical" href="https://news.example/canonical">'
    assert taken(saved(page.encode())).url == "https://news.example/canonical"


def test_the_part_says_its_encoding() -> None:
    """Pages in other encodings are read as the file says."""
    assert "in Malmö before" in taken(saved((PAGE % "").encode("cp1250"), charset="windows-1250")).text


HEAD = b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n"
BAD = [
    ("no page", HEAD + b"--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--", "a saved page without a page in it"),
    ("no parts", HEAD, "a saved page without a page in it"),
    ("nested", HEAD + b"--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" * 5000, "a saved page with more"),
    ("empty page", saved(b"<html></html>"), "no article text in this page"),
]


@pytest.mark.parametrize(("data", "reason"), [b[1:] for b in BAD], ids=[b[0] for b in BAD])
def test_a_bad_one_is_refused_with_its_reason(data: bytes, reason: str) -> None:
    """And never stops anything."""
    (item,) = load_bytes(data, "page.mhtml")
    assert isinstance(item, Skipped)
    assert item.reason.startswith(reason)
