"""Text files: what their bytes mean, what stands above the report, and which first line is a headline."""

import pytest

from memcon.intake import load_bytes
from memcon.intake.headline import headline
from memcon.model.article import UNDATED, Article

REPORT = "The two ministers met in Vienna on Tuesday and agreed to meet again. Nothing else was made public."


def taken(data: bytes, name: str = "report.txt") -> Article:
    """The one article in these bytes."""
    (article,) = load_bytes(data, name)
    assert isinstance(article, Article), article
    return article


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"The talks ended.\r\nNothing was said.\rThey left.", "The talks ended.\nNothing was said.\nThey left."),
        (b"\xef\xbb\xbfThe talks in Malm\xc3\xb6 ended.", "The talks in Malmö ended."),
        ("The talks in Malmö ended.".encode("utf-16"), "The talks in Malmö ended."),
        ("The talks in Malmö ended.".encode("utf-32"), "The talks in Malmö ended."),
        ("“No,” said José Núñez – at a café in Malmö…".encode("cp1252"), "“No,” said José Núñez – at a café in Malmö…"),
        ("It costs £5 and €6, he said.".encode("cp1252"), "It costs £5 and €6, he said."),
        ("zero\u200bwidth \u202bmarks\u202c stay\x1b".encode(), "zero\u200bwidth \u202bmarks\u202c stay\x1b"),
        (b"  The talks ended.\n\n", "  The talks ended.\n\n"),
    ],
)
def test_bytes_become_the_text_that_spans_count_in(data: bytes, text: str) -> None:
    """Only line ends, the byte order mark and NULs change; everything else stays."""
    assert taken(data).text == text


@pytest.mark.parametrize(
    ("head", "facts"),
    [
        (
            "Title: Ministers meet\nURL: https://news.example/1\n\n",
            ("Ministers meet", "https://news.example/1", None, None),
        ),
        ("date: 20 June 2024\n\n", (None, None, None, "2024-06-20")),
        ('---\ntitle: "Ministers meet"\ndate: 2024-06\n---\n', ("Ministers meet", None, None, "2024-06")),
        ("Publisher: Example News\nDate: 2024-06-20\nLanguage: en\n\n\n", (None, None, "Example News", "2024-06-20")),
    ],
)
def test_a_front_matter_is_taken_off(head: str, facts: tuple[str | None, ...]) -> None:
    """What it says is known about the article; the text begins after it."""
    article = taken((head + REPORT).encode())
    assert (article.title, article.url, article.publisher, article.published.edtf) == facts
    assert article.text == REPORT


def test_a_front_matter_may_name_who_wrote_it() -> None:
    """And in which language."""
    article = taken(f"Author: Kari Berg\nDate: 2024-06-20\nLanguage: en-GB\n\n{REPORT}".encode())
    assert (article.byline, article.language, article.text) == ("Kari Berg", "en-GB", REPORT)


@pytest.mark.parametrize(
    "head",
    [
        "Title: Ministers meet\n",  # no blank line
        "Publisher: Example News\n\n",  # one key, and not a telling one
        "Date: soon\n\n",  # no date
        "URL: somewhere\n\n",  # no address
        "Minister: we will meet\nDate: 2024-06-20\n\n",  # a key that is none
        "Note: the talks go on\n\n",
        "---\n\n",
    ],
)
def test_a_report_that_only_looks_so_stays_whole(head: str) -> None:
    """In doubt the words belong to the report."""
    article = taken((head + REPORT).encode())
    assert article.text == head + REPORT
    assert article.published is UNDATED


@pytest.mark.parametrize(
    ("first", "is_one"),
    [
        ("Two ministers meet in Vienna for a second day", True),
        ("Explained: why the talks in Vienna stopped", True),
        ("“No deal yet,” says envoy after talks", True),
        ("Will the talks in Vienna go on?", True),
        ("The two ministers met in Vienna on Tuesday.", False),
        ("The ministers met. Their aides did too", False),
        ("World news", False),
        ("Thu 20 Jun 2024 4:53 pm - Vienna time", False),
        ("Updated: ministers meet in Vienna again", False),
        ("By Anna Example in Vienna, Austria", False),
        ("Last changed on 20 June 2024 in Vienna", False),
        ("VIENNA – Two ministers met here again today", False),
        ("A minister (second from left) greets his guest in Vienna", False),
        ("A minister greets his guest. -/Foreign ministry/xyz", False),
        ("two ministers meet in vienna today", False),
        ("• Two ministers meet in Vienna today", False),
        ("Two ministers meet in Vienna " * 8, False),
    ],
)
def test_a_first_line_is_a_headline_only_where_it_clearly_is(first: str, is_one: bool) -> None:
    """Taking a first sentence for a headline would lose it; the text keeps the line either way."""
    for gap in ("\n\n", "\n"):
        text = first + gap + REPORT * 4
        assert headline(text) == (first if is_one else None)


def test_a_line_without_a_report_after_it_is_no_headline() -> None:
    """One line, a list of lines, or short lines like itself: no headline."""
    assert headline("Two ministers meet in Vienna today") is None
    assert headline("Two ministers meet in Vienna today\n\nVienna\n\nGeneva\n") is None
    assert headline("Two ministers meet in Vienna today\nThey will meet in Geneva tomorrow.\n") is None
