"""What is packed is read as if it lay open: archives, Word files and mail, one within the other."""

import gzip
import io
import zipfile

import pytest

from memcon.intake import load_bytes
from memcon.intake.limits import MAIL_PARTS
from memcon.model.article import Article, Skipped
from tests.intake.boxes import REPORT, mail, page, paper, paragraph, record, report, word, zipped


def taken(data: bytes, name: str) -> list[tuple[str, str]]:
    """The source and the text of each article; nothing may be skipped."""
    items = list(load_bytes(data, name))
    assert [item for item in items if isinstance(item, Skipped)] == []
    return [(item.source, item.text) for item in items if isinstance(item, Article)]


def reasons(data: bytes, name: str) -> list[tuple[str, str]]:
    """The source and the reason of each thing skipped."""
    return [(item.source, item.reason) for item in load_bytes(data, name) if isinstance(item, Skipped)]


def test_an_archive_is_read_in_its_order_and_hidden_files_are_left_out() -> None:
    """Members are told by their content, like files."""
    row = b'{"id": "7", "text": "The envoy left Geneva."}\n'
    files = [("b/two.txt", report("B").encode()), ("a.jsonl", row), (".git/x.txt", b"no"), ("__MACOSX/b.txt", b"no")]
    assert taken(zipped(files), "year.zip") == [
        ("year.zip/b/two.txt", report("B")),
        ("year.zip/a.jsonl:1", "The envoy left Geneva."),
    ]


def test_packed_files_are_read_whole_and_member_by_member() -> None:
    """`cat a.gz b.gz` is a valid gzip file, and padding behind it is no harm."""
    data = gzip.compress(report("A").encode()) + gzip.compress(b" And more.") + bytes(512)
    assert taken(data, "report.txt.gz") == [("report.txt.gz/report.txt", report("A") + " And more.")]


def test_containers_within_containers() -> None:
    """A Word file in a packed archive in a mail."""
    files = [("deep/note.docx", word(paragraph(report("C")))), ("d.txt.gz", gzip.compress(report("D").encode()))]
    data = mail("Both notes are in the archive.", [("notes.zip", zipped(files))])
    assert taken(data, "desk.eml") == [
        ("desk.eml/notes.zip/deep/note.docx", report("C")),
        ("desk.eml/notes.zip/d.txt.gz/d.txt", report("D")),
    ]


def test_word_files_keep_what_stands_and_leave_what_was_deleted() -> None:
    """Tracked deletions, moved text, field codes and the copy for old programs are not the text."""
    body = (
        paragraph("Ministers meet in Vienna", "Title")
        + "<w:p><w:r><w:t>The two ministers met </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>twice</w:t></w:r></w:ins><w:r><w:tab/><w:t>in Vienna.</w:t></w:r>"
        "<w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
        "<w:tbl><w:tr><w:tc>" + paragraph("Both delegations stayed.") + "</w:tc></w:tr></w:tbl>"
    )
    (item,) = load_bytes(word(body), "note.docx")
    assert isinstance(item, Article)
    assert item.text == "Ministers meet in Vienna\nThe two ministers met twice in Vienna.\nBoth delegations stayed."
    assert (item.title, item.ref) == ("Ministers meet in Vienna", "note")


def test_a_mail_is_an_article_with_its_subject_and_date() -> None:
    """Prefixes of forwarding are no part of the title, a signature none of the text; the sender is no publisher."""
    (item,) = load_bytes(mail(f"{REPORT}\n\n-- \nThe desk"), "mail.eml")
    assert isinstance(item, Article)
    assert (item.title, item.text.strip(), item.publisher) == ("The talks in Vienna", REPORT, None)
    assert (item.published.edtf, item.ref) == ("2024-06-20T11:53:00Z", "<154.0@example.org>")


def test_a_mail_whose_words_are_a_page_is_read_as_one() -> None:
    """HTML mail has its text in a page; its subject is not needed where the page has a title."""
    head = b"MIME-Version: 1.0\nSubject: =?utf-8?q?Vi=C3=A9n?=\nContent-Type: text/html; charset=utf-8\n\n"
    (item,) = load_bytes(head + page("Malmö"), "mail.eml")
    assert isinstance(item, Article)
    assert report("Malmö") in item.text


def test_a_mailbox_gives_each_message() -> None:
    """`>From ` at the beginning of a line is `From ` that the mailbox had to write so."""
    box = b"".join(
        b"From desk@example.org Thu Jun 20 13:53:00 2024\n" + mail(f"{report(mark)}\n>From here on nothing.\n") + b"\n"
        for mark in ("A", "B")
    )
    found = taken(box, "desk.mbox")
    assert [source for source, _ in found] == ["desk.mbox/1.eml/message.text", "desk.mbox/2.eml/message.text"]
    assert found[1][1].strip() == f"{report('B')}\nFrom here on nothing."


def test_a_pdf_knows_its_pages() -> None:
    """Headers, page numbers and divided words are mended; each page begins where its first word stands."""
    head = "MINISTRY OF FOREIGN AFFAIRS"
    first = "The two ministers met in Vienna on Tuesday and agreed to hold more nego-"
    second = "tiations on the crossing before the month is over. They had not met in"
    third = "seven years, and both delegations stayed for two days in the city, to see"
    pages = [[head, first, second, "1"], [head, third, "the site.", "2"], [head, "Nothing else was made public.", "3"]]
    (item,) = load_bytes(paper(pages), "note.pdf")
    assert isinstance(item, Article)
    assert item.text == (
        "The two ministers met in Vienna on Tuesday and agreed to hold more negotiations on the crossing before the"
        " month is over. They had not met in seven years, and both delegations stayed for two days in the city, to"
        " see the site.\n"
        "Nothing else was made public."
    )
    assert [item.text[place:].split()[0] for place in item.pages] == ["The", "seven", "Nothing"]
    assert [item.page_at(item.text.index(word)) for word in ("Vienna", "met in seven", "days", "public")] == [
        1,
        1,
        2,
        3,
    ]


def test_a_web_archive_of_wacz_is_read_by_its_records_alone() -> None:
    """Indexes and lists of pages in it say nothing that the records do not."""
    warc = gzip.compress(record(report("W").encode(), url="https://news.example/w", kind="conversion"))
    files = [("datapackage.json", b"{}"), ("pages/pages.jsonl", b'{"text": "no"}\n'), ("archive/data.warc.gz", warc)]
    (item,) = load_bytes(zipped(files), "crawl.wacz")
    assert isinstance(item, Article)
    assert (item.text, item.url) == (report("W"), "https://news.example/w")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("../../etc/report.txt", "a name that leads out of the archive: not read"),
        ("/etc/report.txt", "a name that leads out of the archive: not read"),
        ("C:\\reports\\a.txt", "a name that leads out of the archive: not read"),
        ("..\\report.txt", "a name that leads out of the archive: not read"),
    ],
)
def test_names_that_lead_out_are_refused_and_the_rest_taken(name: str, reason: str) -> None:
    """Nothing is ever unpacked to a disk; the name alone tells what the archive was made for."""
    data = zipped([(name, REPORT.encode()), ("good.txt", report("G").encode())])
    assert reasons(data, "a.zip") == [(f"a.zip/{name}", reason)]
    assert len(list(load_bytes(data, "a.zip"))) == 2


def test_a_member_without_a_name_is_refused_and_the_rest_taken() -> None:
    """Python's own question whether it is a folder stumbles over it, as fuzzing found."""
    data = zipped([("x.txt", REPORT.encode()), ("good.txt", report("G").encode())]).replace(b"x.txt", b"\0.txt")
    assert reasons(data, "a.zip") == [("a.zip/", "a name that leads out of the archive: not read")]
    assert len(list(load_bytes(data, "a.zip"))) == 2


def test_links_locks_and_rare_packings_are_told() -> None:
    """A link is not followed, a lock not broken; the others in the archive are taken."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/hosts")
        archive.writestr("rare.txt", REPORT, compress_type=zipfile.ZIP_BZIP2)
        archive.writestr("good.txt", REPORT)
    data = held.getvalue()
    locked = data.replace(b"PK\x01\x02\x14\x03\x14\x00\x00\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00\x00\x00")
    assert reasons(data, "a.zip") == [
        ("a.zip/link.txt", "a link, which memcon does not follow"),
        ("a.zip/rare.txt", "packed in a way that memcon does not read: only stored and deflated"),
    ]
    assert ("a.zip/good.txt", "locked with a password") in reasons(locked, "a.zip")


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (zipped([("xl/workbook.xml", b"<x/>")]), "a.xlsx", "memcon cannot read Excel files yet"),
        (zipped([("META-INF/container.xml", b"<x/>")]), "a.epub", "memcon cannot read EPUB yet"),
        (zipped([]), "a.zip", "empty: an archive with nothing in it"),
        (zipped([("a.txt", b"x")])[:-9], "a.zip", "damaged: no ZIP that can be opened (File is not a zip file)"),
        (word("<w:p/>"), "a.docx", "empty: no text in it"),
        (paper([[]]), "a.pdf",
         "no text in this PDF: its pages are pictures, let a program for text recognition (OCR) read them first"),
        (b"MIME-Version: 1.0\nSubject: x\nContent-Type: image/png\n\nAAAA", "a.eml", "a mail with no text in it"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * (MAIL_PARTS + 1),
         "a.eml", f"a mail with more than {MAIL_PARTS} parts"),
    ],
)  # fmt: skip
def test_what_cannot_be_taken_says_why(data: bytes, name: str, reason: str) -> None:
    """One `Skipped`, with the file's name."""
    assert reasons(data, name) == [(name, reason)]
