"""Where fuzzing begins: a few small good files of each kind, and pieces that mean something in one format or other."""

import gzip
import json

from tests.intake.boxes import REPORT, answer, crawl, mail, packed, page, paper, paragraph, record, report, word, zipped
from tests.intake.test_intake_feed import ATOM, RDF, RSS
from tests.intake.test_intake_mhtml import PAGE, saved
from tests.intake.test_intake_newsml import NITF, PLAIN, XHTML, item
from tests.intake.test_intake_rows import NEWS_PLEASE, NINJS1, NINJS3

_FRONT = (
    f"Title: Ministers meet\nDate: 2024-06-20\nURL: https://news.example/1\n\nVIENNA (Reuters) - {REPORT}\n\n(AP)\n"
)
_META = (
    '<meta property="article:published_time" content="2024-06-20T10:00:00Z"><script type="application/ld+json">'
    '{"@type": "NewsArticle", "datePublished": "2024-06-20", "author": [{"name": "Kari Berg"}]}</script></head>'
)
_ROWS = "\n".join(json.dumps(row) for row in (NEWS_PLEASE, NINJS1, NINJS3, {"text": report("é\ud800\0")}))
_TABLE = f'id;title;text;date\n1;"Ministers; again";"{REPORT}\nMore.";20.6.2024\n2;x;{REPORT};\n'
_FORWARDED = mail("See below.", [("inner.eml", mail(REPORT)), ("a.zip", zipped([("a.txt", REPORT.encode())]))])
_BOX = b"".join(b"From desk@example.org Thu Jun 20 13:53:00 2024\n" + mail(REPORT) + b"\n>From x\n\n" for _ in range(2))
_CHUNKED = answer(b"10\r\n<html><p>words x\r\n0\r\n\r\n", "Content-Type: text/html", "Transfer-Encoding: chunked")
_GZIPPED = answer(gzip.compress(page("gz")), "Content-Type: text/html", "Content-Encoding: gzip")

SEEDS: dict[str, tuple[bytes, ...]] = {
    "text": (_FRONT.encode(), f"Ministers meet again\n\n{REPORT}".encode("utf-16"), REPORT.encode("cp1252")),
    "html": (page("Malmö"), page("x").replace(b"</head>", _META.encode())),
    "mhtml": (saved((PAGE % "").encode()), saved((PAGE % "").encode(), "base64")),
    "feed": (RSS.encode(), ATOM.encode(), RDF.encode(), RSS.encode("utf-16")),
    "newsml": (item(NITF).encode(), item(XHTML).encode(), item(PLAIN).encode()),
    "csv": (_TABLE.encode(), _TABLE.replace(";", "\t").encode()),
    "jsonl": (_ROWS.encode(),),
    "json": (json.dumps([NEWS_PLEASE, NINJS3]).encode(), json.dumps(NINJS1, indent=1).encode()),
    "gzip": (gzip.compress(REPORT.encode()), gzip.compress(page("gz")), packed(crawl(["gz"]))),
    "zip": (zipped([("a.txt", REPORT.encode()), ("b/c.html", page("zip"))]), word(paragraph(REPORT)),
            zipped([("datapackage.json", b"{}"), ("archive/a.warc", crawl(["wacz"])[0])])),
    "docx": (word(paragraph("Ministers meet", "Title") + paragraph(REPORT)),),
    "warc": (b"".join(crawl(["a", "b"])), packed(crawl(["a", "b"])), record(_CHUNKED, url="https://news.example/c"),
             packed([record(_GZIPPED, url="https://news.example/d")])),
    "pdf": (paper([[REPORT[:60], REPORT[60:], "1"], ["More words.", "2"], ["The end", "3"]]),),
    "mail": (mail(REPORT), _FORWARDED),
    "mailbox": (_BOX,),
}  # fmt: skip

TOKENS = (
    b"", b"\0", b"\n", b"\r\n\r\n", b"\xff", b"\xfe\xff", b"\xef\xbb\xbf", b"-", b"--b", b"<", b">", b"<![CDATA[",
    b"<!--", b"<!DOCTYPE x [", b"<!ENTITY a 'b'>", b"&a;", b"&#0;", b"&#xD800;", b"&#x110000;", b"<div>", b"</p>",
    b"<table><tr><td>", b"<p>words ", b"<?xml version='1.0' encoding='utf-7'?>", b"<item>", b"{", b"[", b'"', b"\\",
    b'\\ud800', b"1e999", b"NaN", b"null", b"9" * 30, b"0", b"2024-02-30T25:61:61+99:99", b"0000-00-00",
    b"Thu, 32 Foo 99999 99:99:99 +9999", b"From x@y ", b"Content-Type: multipart/mixed; boundary=b\n\n--b\n",
    b"Content-Type: message/rfc822\n\n", b"Content-Type: text/html; charset=utf-7\n", b"charset=idna", b"charset=zlib",
    b"Content-Transfer-Encoding: base64\n", b"=?utf-8?b?/w==?=", b"=?x?q?=FF?=", b"PK\3\4", b"PK\1\2", b"PK\5\6",
    b"PK\6\6", b"\x1f\x8b\x08", b"WARC/1.0\r\n", b"Content-Length: 99999999999\r\n", b"Content-Length: -1\r\n",
    b"HTTP/1.1 200\r\n", b"Transfer-Encoding: chunked\r\n", b"Content-Encoding: br\r\n", b"ffffffff\r\n", b"%PDF-",
    b"/Kids [2 0 R]", b"/Length 99999999", b"/Filter /FlateDecode", b"/Filter [/LZWDecode /ASCII85Decode]", b"endobj",
    b"stream\n", b"startxref\n0\n", b"/Prev 0", b"<< " * 50, b"[" * 50, b"\xe2\x80\xa8", b"\xf0\x9f\x98\x80", b"\x85",
    b"http://[::1", b"https://x/" + b"a" * 300, b"file:///etc/passwd", b"data:text/html,x", b"../../x",
)  # fmt: skip
