"""A folder of files that were made to hurt, and a good report beside each. Tests make it; it never lies in the tree."""

import gzip
import os
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

from tests.intake.boxes import REPORT, answer, crawl, mail, packed, paper, pdf, record, report, stream, word, zipped
from tests.intake.quine import quine

MEGABYTE = 1_000_000
LAUGHS = '<!DOCTYPE l [<!ENTITY a0 "ha">' + "".join(
    f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)
) + "]>"  # fmt: skip
LOOPED = f'<?xml version="1.0"?>{LAUGHS}<rss version="2.0"><channel><item><title>&a9;</title></item></channel></rss>'


def _deflated(megabytes: int, byte: bytes) -> bytes:
    """So many megabytes of one byte, packed: one block, written many times over."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(byte * MEGABYTE) + packer.flush(zlib.Z_FULL_FLUSH)
    return block * megabytes + packer.flush()


def _swollen(megabytes: int, byte: bytes = b"\0") -> bytes:
    """The same as a gzip file. Its checksum is wrong: nobody should come as far as that."""
    return b"\x1f\x8b\x08" + bytes(7) + _deflated(megabytes, byte) + bytes(8)


def _zip_bomb(files: int) -> bytes:
    """So many files of 100 MB each."""
    data, out, entries, crc = _deflated(100, b" "), b"", b"", 0
    for _ in range(100):
        crc = zlib.crc32(b" " * MEGABYTE, crc)
    for number in range(files):
        name = b"report-%03d.jsonl" % number
        facts = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 33, crc, len(data), 100 * MEGABYTE, len(name), 0)
        entries += b"PK\1\2" + struct.pack("<H", 20) + facts + struct.pack("<HHHII", 0, 0, 0, 0, len(out)) + name
        out += b"PK\3\4" + facts + name + data
    return out + entries + struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, files, files, len(entries), len(out), 0)


def _overlapping() -> bytes:
    """A directory of a thousand names for one and the same file."""
    one = zipped([("a.txt", REPORT.encode() * 1000)])
    start, end = one.index(b"PK\1\2"), one.index(b"PK\5\6")
    entry = one[start:end]
    many = entry * 1000
    tail = bytearray(one[end:])
    tail[8:12] = (1000).to_bytes(2, "little") * 2
    tail[12:16] = len(many).to_bytes(4, "little")
    return one[:start] + many + bytes(tail)


def _lying_zip() -> bytes:
    """A file of 2 MB that says that it has 10 bytes, in both its headers."""
    data = zipped([("a.txt", REPORT.encode() * 14_000)])
    size = (len(REPORT) * 14_000).to_bytes(4, "little")
    assert data.count(size) == 2
    return data.replace(size, (10).to_bytes(4, "little"))


def _looped_pages() -> bytes:
    """A PDF whose list of pages holds itself."""
    return pdf([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"])


def _looped_table() -> bytes:
    """A PDF whose table of objects has itself as the one before."""
    return pdf([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>"], prev="/Prev {}")


def _looped_form() -> bytes:
    """A PDF page that shows a drawing that shows itself twice."""
    page = (b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << /XObject << /F 4 0 R >> >>"
            b" /Contents 5 0 R >>")  # fmt: skip
    drawing = "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 4 0 R >> >>"
    form = stream(b"/F Do /F Do", drawing)
    return pdf([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page, form,
                stream(b"/F Do")])  # fmt: skip


def _swelling_pdf() -> bytes:
    """A PDF page whose drawing unpacks to 400 MB."""
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>"
    data = b"\x78\xda" + _deflated(400, b" ") + bytes(4)
    return pdf([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page,
                stream(data, "/Filter /FlateDecode")])  # fmt: skip


def _bottomless_mail() -> bytes:
    """Two thousand parts, each within the one before."""
    part = b"\n--%s\nContent-Type: multipart/mixed; boundary=%sa\n"
    head = b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n"
    return head + b"".join(part % (b"a" * depth, b"a" * depth) for depth in range(1, 2000))


# Name, how it is made, what one of the reasons given for it says.
BAD: list[tuple[str, Callable[[], bytes], str]] = [
    ("bomb.zip", lambda: _zip_bomb(20), "swells"),
    ("bomb.txt.gz", lambda: _swollen(300), "binary, not text"),
    ("bomb.jsonl.gz", lambda: _swollen(300, b" "), "swells"),
    ("blank.jsonl.gz", lambda: _swollen(300, b"\n"), "blank lines"),
    ("double.gz", lambda: gzip.compress(_swollen(300, b"x")), "larger than 20 MB"),
    ("quine.zip", quine, "packed more than 5 times over"),
    ("overlap.zip", _overlapping, "lie over each other"),
    ("lying.zip", _lying_zip, "damaged: it cannot be unpacked"),
    ("names.zip", lambda: zipped([("../../../tmp/x.txt", REPORT.encode())]), "a name that leads out of the archive"),
    ("laughs.xml", LOOPED.encode, "XML"),
    ("laughs-16.xml", lambda: LOOPED.encode("utf-16"), "XML"),
    ("laughs.docx", lambda: zipped([("word/document.xml", LOOPED.encode())]), "defines entities"),
    ("deep.html", lambda: b"<html><body>" + b"<div>" * MEGABYTE + REPORT.encode(), "more than"),
    ("deep.xml", lambda: b"<rss>" + b"<a>" * MEGABYTE, "XML"),
    ("deep.json", lambda: b'[{"a":' + b"[" * MEGABYTE, "brackets within brackets"),
    ("values.json", lambda: b"[" + b"{}," * (3 * MEGABYTE) + b"{}]", "values in one piece of JSON"),
    ("values.jsonl", lambda: b'{"a": [' + b"[]," * (3 * MEGABYTE) + b"[]]}\n", "values in one piece of JSON"),
    ("line.txt", lambda: b"word " * (40 * MEGABYTE), "larger than 20 MB"),
    ("line.html", lambda: b"<html><body><p>" + b"word " * (5 * MEGABYTE), "larger than 20 MB"),
    ("cut.warc.gz", lambda: packed(crawl(["cut"]))[:-60], "cut off"),
    ("cut.warc", lambda: crawl(["cut"])[0][:-60], "cut off"),
    ("lying.warc", lambda: record(answer(b"x"), url="x", length=10**14), "a record larger than 20 MB"),
    ("bomb.warc.gz", lambda: gzip.compress(b"WARC/1.0\r\nContent-Length: 99000000\r\n\r\n") + _swollen(99), "larger"),
    ("nul.txt", lambda: b"The talks\0 went on.", "binary, not text"),
    ("mixed.txt", lambda: "Malmö, ".encode() * 9 + "Šimůnek a Dvořák".encode("cp1250"), "not UTF-8"),
    ("mixed.jsonl", lambda: '{"text": "Malmö"}'.encode("utf-16"), "must be UTF-8"),
    ("pages.pdf", _looped_pages, "damaged"),
    ("table.pdf", _looped_table, "PDF"),
    ("form.pdf", _looped_form, "PDF"),
    ("swells.pdf", _swelling_pdf, "PDF"),
    ("parts.eml", _bottomless_mail, "parts"),
]  # fmt: skip


def folder(path: Path) -> Path:
    """All of them, a good report beside each, good ones within bad archives, and links that lead in circles."""
    path.mkdir()
    for name, made, _ in BAD:
        (path / name).write_bytes(made())
        (path / f"{name}.good.txt").write_text(report(name), encoding="utf-8")
    os.link(path / "line.txt", path / "line.jsonl")  # 200 MB once are enough
    (path / "good.zip").write_bytes(zipped([("a.txt", report("zip").encode())]))
    (path / "good.docx").write_bytes(word(f"<w:p><w:r><w:t>{report('docx')}</w:t></w:r></w:p>"))
    (path / "good.eml").write_bytes(mail(report("eml")))
    (path / "good.pdf").write_bytes(paper([[report("pdf")]]))
    (path / "good.warc.gz").write_bytes(packed(crawl(["warc"])))
    (path / "loop").symlink_to(path, target_is_directory=True)
    return path


REASONS = {name: reason for name, _, reason in BAD} | {"line.jsonl": "a line longer than", "loop": "a directory loop"}
GOOD = len(BAD) + 5
"""Good reports in the folder."""
