"""JSON Lines and JSON arrays: every row is taken or says why not."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from memcon.intake import load_bytes
from memcon.model.article import Article, Skipped

REPORT = "The two ministers met in Vienna on Tuesday and agreed to meet again."
ROW: dict[str, object] = {
    "id": "x:1",
    "title": "Ministers meet",
    "text": REPORT,
    "url": "https://news.example/1",
    "site": "news.example",
    "published": "2024-06-20T16:53:00+03:00",
    "language": "en",
    "mood": "ignored",
}


def test_a_row_is_an_article() -> None:
    """Each key goes where it belongs, and the source names the line."""
    (article,) = load_bytes(json.dumps(ROW).encode(), "rows.jsonl")
    assert isinstance(article, Article)
    assert (article.ref, article.title, article.text) == ("x:1", "Ministers meet", REPORT)
    assert (article.url, article.publisher, article.language) == ("https://news.example/1", "news.example", "en")
    assert (article.published.edtf, article.source) == ("2024-06-20T13:53:00Z", "rows.jsonl:1")


BAD_ROWS = [
    (b'{"text": "cut', "broken JSON (unterminated string starting at, at character 10)"),
    (b"not JSON at all", "broken JSON (expecting value, at character 1)"),
    (b"[1, 2]", "a JSON object is needed here, this is a list"),
    (b"null", "a JSON object is needed here, this is null"),
    (b'{"title": "only"}', "no `text` in this row"),
    (b'{"text": null}', "no `text` in this row"),
    (b'{"text": " \\n "}', "no `text` in this row"),
    (b'{"text": 5}', "`text` must be text, this is a number"),
    (b'{"text": ["a"]}', "`text` must be text, this is a list"),
    (b'{"text": "a", "title": {}}', "`title` must be text, this is an object"),
    (b'{"text": "a", "id": true}', "`id` must be text, this is true or false"),
    (b'{"text": "caf\xe9"}', "not UTF-8 (0xE9 at byte 13 of the line)"),
    (b'{"text": ' + b"9" * 5000 + b"}", "broken JSON (a number too long)"),
    (b'{"a": ' * 100_000, "broken JSON (brackets within brackets without end)"),
]


@pytest.mark.parametrize(("line", "reason"), BAD_ROWS, ids=[reason for _, reason in BAD_ROWS])
def test_a_bad_row_is_skipped_and_the_others_are_taken(line: bytes, reason: str) -> None:
    """The line's number is that of the file, blank lines counted."""
    good = json.dumps(ROW).encode()
    items = list(load_bytes(b"\n".join((good, b"", line, good)), "rows.jsonl"))
    assert [type(item) for item in items] == [Article, Skipped, Article]
    assert items[1] == Skipped("rows.jsonl:3", reason)


def test_an_array_is_read_as_its_rows() -> None:
    """A `.json` file may hold a list of the same objects, or one object over many lines."""
    first, bad, last = load_bytes(json.dumps([ROW, {"title": "only"}, ROW | {"id": 7}]).encode(), "rows.json")
    assert isinstance(first, Article)
    assert bad == Skipped("rows.json:2", "no `text` in this row")
    assert isinstance(last, Article)
    assert (last.ref, last.source) == ("7", "rows.json:3")
    (single,) = load_bytes(json.dumps(ROW, indent=2).encode(), "row.json")
    assert isinstance(single, Article)
    assert single.source == "row.json"


def test_the_content_tells_the_kind_not_the_name() -> None:
    """Rows in a file called .txt are rows; a text in brackets is a text."""
    (row,) = load_bytes(b"\xef\xbb\xbf" + json.dumps(ROW).encode(), "rows.txt")
    (text,) = load_bytes(b"[Editor's note] The two ministers met in Vienna.", "note.txt")
    assert isinstance(row, Article)
    assert row.ref == "x:1"
    assert isinstance(text, Article)
    assert text.text.startswith("[Editor's note]")


VALUES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(), st.lists(st.text(), max_size=2)
)
ROWS = st.dictionaries(st.sampled_from(["id", "title", "text", "url", "site", "published", "language", "k"]), VALUES)


@given(st.lists(ROWS, max_size=5), st.booleans())
@settings(deadline=None)
def test_every_row_is_taken_or_skipped(rows: list[dict[str, object]], ascii_only: bool) -> None:
    """One item a row, in order, each with the line it came from; taken texts are what the row says."""
    data = "\n".join(json.dumps(row, ensure_ascii=ascii_only) for row in rows).encode("utf-8", "surrogatepass")
    items = list(load_bytes(data, "rows.jsonl"))
    if not rows:
        assert items == [Skipped("rows.jsonl", "empty")]
        return
    assert [item.source for item in items] == [f"rows.jsonl:{number}" for number in range(1, len(rows) + 1)]
    for row, item in zip(rows, items, strict=True):
        if isinstance(item, Article) and "\r" not in str(row["text"]):
            assert len(item.text) + str(row["text"]).count("\0") >= len(str(row["text"])) - 1


@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.jsonl", "a.json", "a.html", ""]))
@settings(deadline=None)
def test_no_bytes_raise(data: bytes, name: str) -> None:
    """Whatever comes in, articles or reasons come out."""
    for item in load_bytes(data, name):
        assert isinstance(item, Article | Skipped)
