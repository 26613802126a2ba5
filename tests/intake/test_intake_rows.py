"""Rows as other programs write them, agency JSON, and tables: the same article, whatever its parts are called."""

import json

import pytest

from memcon.errors import BadSource
from memcon.intake import load_bytes
from memcon.intake.asked import Asked, columns
from memcon.intake.fields import NAMES, is_header
from memcon.model.article import Article, Life, Skipped

REPORT = "The two ministers met in Vienna on Tuesday and agreed to meet again."
URL = "https://news.example/1"

NEWS_PLEASE: dict[str, object] = {
    "authors": ["Kari Berg", "Lena Holm"], "date_download": "2024-06-22 08:00:00", "date_modify": None,
    "date_publish": "2024-06-20 13:53:00", "description": "A short word.", "filename": "1.html.json",
    "language": "en", "localpath": None, "title": "Ministers meet", "title_page": None,
    "source_domain": "news.example", "maintext": REPORT, "url": URL,
}  # fmt: skip
TRAFILATURA: dict[str, object] = {
    "title": "Ministers meet", "author": "Kari Berg; Lena Holm", "hostname": "news.example", "date": "2024-06-20",
    "fingerprint": "abc", "id": None, "license": None, "comments": "", "raw_text": REPORT, "text": REPORT,
    "language": "en", "image": None, "pagetype": "article", "filedate": "2024-06-22", "source": URL,
    "source-hostname": "Example News", "excerpt": "A short word.", "categories": "", "tags": "",
}  # fmt: skip
NEWSPAPER: dict[str, object] = {
    "url": URL, "read_more_link": "", "language": "en", "title": "Ministers meet", "top_image": "", "images": [],
    "authors": ["Kari Berg", "Lena Holm"], "publish_date": "2024-06-20 00:00:00", "summary": "", "meta_lang": "en",
    "meta_site_name": "Example News", "canonical_link": URL, "text": REPORT,
}  # fmt: skip


@pytest.mark.parametrize(
    ("row", "publisher"),
    [(NEWS_PLEASE, "news.example"), (TRAFILATURA, "Example News"), (NEWSPAPER, "Example News")],
    ids=["news-please", "trafilatura", "newspaper4k"],
)
def test_rows_of_other_programs(row: dict[str, object], publisher: str) -> None:
    """Each has its own names for the same things."""
    (article,) = load_bytes(json.dumps(row).encode(), "rows.jsonl")
    assert isinstance(article, Article)
    assert (article.text, article.title, article.url) == (REPORT, "Ministers meet", URL)
    assert (article.publisher, article.byline, article.language) == (publisher, "Kari Berg, Lena Holm", "en")
    assert article.published.moment.day is not None
    assert article.published.moment.day.isoformat() == "2024-06-20"


NINJS1: dict[str, object] = {
    "uri": "urn:news:agency.example:77", "type": "text", "version": "3", "versioncreated": "2024-06-20T16:53:00+03:00",
    "firstcreated": "2024-06-19T10:00:00Z", "pubstatus": "usable", "headline": "Ministers meet", "language": "en-GB",
    "byline": "By Kari Berg", "copyrightholder": "Agency", "ednote": "Adds the day.",
    "body_xhtml": f"<body><p>{REPORT}</p><p>No day was set.</p></body>", "body_text": "other",
    "associations": {"main": {"type": "picture", "description_text": "The ministers in Vienna."}},
}  # fmt: skip
NINJS3: dict[str, object] = {
    "uri": "https://agency.example/77", "type": "text", "version": "4", "versionCreated": "2024-06-22T08:00:00Z",
    "firstCreated": "2024-06-20T13:53:00Z", "pubStatus": "usable", "language": "en", "by": "Kari Berg",
    "headlines": [{"role": "short", "value": "Meet"}, {"role": "main", "value": "Ministers &amp; envoys meet"}],
    "bodies": [{"role": "teaser", "value": "No."}, {"role": "main", "contentType": "text/html", "value": REPORT}],
    "infoSources": [{"name": "Agency"}], "signal": [{"code": "correction", "scheme": "http://cv.iptc.org/"}],
}  # fmt: skip


def ninjs(row: dict[str, object]) -> Article | Skipped:
    """What comes of one object."""
    (item,) = load_bytes(json.dumps(row).encode(), "a.jsonl")
    return item


def test_ninjs_1_is_an_article_with_its_life() -> None:
    """The id is the story's, the version a number; the day is that of this version."""
    article = ninjs(NINJS1)
    assert isinstance(article, Article)
    assert article.text == f"{REPORT}\nNo day was set."
    assert (article.title, article.byline, article.publisher) == ("Ministers meet", "By Kari Berg", "Agency")
    assert (article.published.edtf, article.captions) == ("2024-06-20T13:53:00Z", ("The ministers in Vienna.",))
    assert article.life == Life("urn:news:agency.example:77", 3, "usable", None, None, "Adds the day.")
    assert article.ref == article.life.story


def test_ninjs_3_is_an_article_with_its_life() -> None:
    """Keys with capitals, several headlines and bodies; a correction keeps the day of the report it corrects."""
    article = ninjs(NINJS3)
    assert isinstance(article, Article)
    assert (article.text, article.title, article.publisher) == (REPORT, "Ministers & envoys meet", "Agency")
    assert (article.url, article.published.edtf) == ("https://agency.example/77", "2024-06-20T13:53:00Z")
    assert (article.life.version, article.life.signal) == (4, "correction")


LIVES: list[tuple[dict[str, object], Life]] = [
    ({"pubstatus": "canceled"}, Life("u", status="canceled")),
    ({"pubstatus": "stat:canceled", "body_text": None}, Life("u", status="canceled")),
    ({"pubstatus": "http://cv.iptc.org/newscodes/pubstatusg2/withheld"}, Life("u", status="withheld")),
    ({"pubstatus": "something new"}, Life("u", status="withheld")),
    ({"embargoed": "2024-06-21T12:00:00+02:00"}, Life("u", embargo="2024-06-21T10:00:00Z")),
    ({"embargoed": "2024-06-21"}, Life("u", embargo="2024-06-22T12:00:00Z")),
    ({"embargoed": "2024-06-21T12:00:00"}, Life("u", embargo="2024-06-22T00:00:00Z")),
    ({"embargoed": "until noon"}, Life("u", status="withheld")),
    ({"version": "one", "pubstatus": None}, Life("u")),
    ({"version": 2, "signal": "sig:update"}, Life("u", 2, signal="update")),
]


@pytest.mark.parametrize(("said", "life"), LIVES)
def test_the_life_of_a_story(said: dict[str, object], life: Life) -> None:
    """What is not understood holds a report back; an embargo without an offset ends where it ends last."""
    article = ninjs({"uri": "u", "versioncreated": "2024-06-20T10:00:00Z", "body_text": REPORT} | said)
    assert isinstance(article, Article)
    assert article.life == life


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"type": "picture"}, "ninjs of type picture: no text"),
        ({"body_text": ""}, "no body in this ninjs object"),
        (
            {"body_text": {"a": 1}, "bodies": [7, {"value": 8}], "headlines": {"value": []}},
            "no body in this ninjs object",
        ),
    ],
)
def test_ninjs_without_a_text_is_skipped(said: dict[str, object], reason: str) -> None:
    """Pictures, films and odd shapes."""
    assert ninjs({"uri": "u", "versioncreated": "x", "body_text": REPORT} | said) == Skipped("a.jsonl:1", reason)


def test_a_kill_needs_no_text() -> None:
    """It is about the versions before."""
    article = ninjs({"uri": "u", "pubstatus": "canceled", "version": "5", "ednote": "Wrong country."})
    assert isinstance(article, Article)
    assert (article.text, article.life) == ("", Life("u", 5, "canceled", note="Wrong country."))


CSV = (
    'id,Headline,Body,Link,Outlet,Date\r\n7,Ministers meet,"The ministers met, ""at last"".\nThey left.",'
    "https://news.example/1,Example News,2024-06-20\r\n\r\n8,,Short one.,,,\r\n9,No text,,,,\r\n1,2,3,4,5,6,7\r\n"
)


@pytest.mark.parametrize("name", ["rows.csv", "rows.txt", ""])
def test_a_table_is_read_by_the_names_of_its_columns(name: str) -> None:
    """Quotes, lines within them, empty rows; a row without a text, or with too many cells, is skipped by its number."""
    first, second, *skipped = load_bytes(CSV.encode("utf-8-sig"), name)
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert first.text == 'The ministers met, "at last".\nThey left.'
    assert (first.title, first.publisher, first.ref) == ("Ministers meet", "Example News", "7")
    assert (first.url, first.published.edtf) == (URL, "2024-06-20")
    assert (second.text, second.url, second.title) == ("Short one.", None, None)
    assert [item.reason for item in skipped if isinstance(item, Skipped)] == [
        "no `Body` in this row",
        "7 cells, the header has 6",
    ]


@pytest.mark.parametrize("mark", [";", "\t", "|"])
def test_other_delimiters(mark: str) -> None:
    """What stands most often in the header."""
    (article,) = load_bytes(f"title{mark}text\nA meeting{mark}They met, they left.\n".encode(), "a.csv")
    assert isinstance(article, Article)
    assert (article.title, article.text) == ("A meeting", "They met, they left.")


def test_columns_can_be_named() -> None:
    """In a table and in JSON alike; what is not named is found by its usual name."""
    asked = Asked(columns("text=Wortlaut, title = Titel"))
    (row,) = load_bytes(b"Titel,Wortlaut,url\nA meeting,They met.,https://news.example/1\n", "a.csv", asked)
    (other,) = load_bytes(b'{"Titel": "A meeting", "Wortlaut": "They met."}', "a.jsonl", asked)
    assert isinstance(row, Article)
    assert isinstance(other, Article)
    assert (row.text, row.title, row.url) == ("They met.", "A meeting", URL)
    assert (other.text, other.title) == ("They met.", "A meeting")


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("text", "columns are written field=column"),
        ("text=", "columns are"),
        ("words=Body", "there is no field 'words'"),
    ],
)
def test_columns_written_wrongly(words: str, part: str) -> None:
    """The message says how they are written."""
    with pytest.raises(BadSource, match=part):
        columns(words)


TABLES = [
    ("no text column", b"a,b\n1,2\n", "no column for the text; say which, as in --columns text=Body. "),
    ("wide", "text,title\nA,B\n".encode("utf-16"), "CSV must be UTF-8"),
    ("latin", b"text,title\nMalm\xf6 talks,B\n", "not UTF-8: save the table as UTF-8"),
    ("open quote", b'text,title\n"' + b"word " * 2_100_000, "line 2 is longer than 10 MB"),
    ("open quote, many lines", b'text,title\n"' + b"word\n" * 210_000, "a table that ends here: field larger than"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "reason"), [t[1:] for t in TABLES], ids=[t[0] for t in TABLES])
def test_a_bad_table_says_why(data: bytes, reason: str) -> None:
    """With the columns that it has, or the line where it ends."""
    (item,) = load_bytes(data, "a.csv")
    assert isinstance(item, Skipped)
    assert reason in item.reason


def test_a_column_that_is_not_there() -> None:
    """The message names those that are."""
    assert list(load_bytes(b"a,b\n1,2\n", "a.csv", Asked(columns("text=Body")))) == [
        Skipped("a.csv", "no column 'Body' in this table; it has: a, b")
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("id,title,text", True),
        ("Headline;Body;Date", True),
        ("Date, text, and title were left open", False),
        ("The ministers met, the envoys left", False),
        ("title,url,date", False),
    ],
)
def test_a_header_is_no_sentence(line: str, expected: bool) -> None:
    """Several known names, one of them of the text."""
    assert is_header(line) is expected


def test_no_name_stands_for_two_fields_but_source() -> None:
    """`source` is an address in trafilatura's rows, an outlet in others': its words tell."""
    every = [name for names in NAMES.values() for name in names]
    assert {name for name in every if every.count(name) > 1} == {"source"}
