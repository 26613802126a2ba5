"""Pages: the report without what stands around it, what the page says about it, and pages in other encodings."""

import subprocess
import sys

import pytest

from memcon.intake import load_bytes
from memcon.model.article import Article, Skipped

BODY = (
    "<p>The foreign minister of Norway met her Swedish colleague in Oslo on Tuesday to talk about fishing rights.</p>"
    "<p>Both sides said that a second round would follow in Malmö before the end of the month.</p>"
    "<p>Neither of them wanted to say how many boats the agreement would cover in its first year.</p>"
)
PAGE = f"""<!doctype html>
<html lang="en-GB"><head><title>Fishing talks go on | Example News</title>
<meta property="og:site_name" content="Example News"><meta charset="utf-8">
<link rel="canonical" href="https://news.example/fishing">
%s</head><body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Fishing talks go on</h1>
<figure><img src="a.jpg"><figcaption>The two ministers in the harbour of Oslo, smiling.</figcaption></figure>
{BODY}</article><footer>All rights reserved by Example News</footer></body></html>"""


def taken(page: str | bytes) -> Article:
    """The one article of a page."""
    (article,) = load_bytes(page if isinstance(page, bytes) else page.encode(), "page.html")
    assert isinstance(article, Article), article
    return article


def test_a_page_is_its_report() -> None:
    """Menus, captions and footers are left out; what the page says about itself is kept."""
    article = taken(PAGE % "")
    assert "fishing rights" in article.text
    for other in ("Home", "smiling", "All rights reserved"):
        assert other not in article.text
    assert (article.title, article.publisher) == ("Fishing talks go on", "Example News")
    assert (article.url, article.language) == ("https://news.example/fishing", "en-GB")


@pytest.mark.parametrize(
    ("head", "edtf", "basis"),
    [
        (
            '<meta property="article:published_time" content="2024-06-20T23:30:00-04:00">',
            "2024-06-21T03:30:00Z",
            "stated",
        ),
        ('<meta itemprop="datePublished" content="2024-06-20">', "2024-06-20", "stated"),
        (
            '<meta name="date" content="unknown"><script type="application/ld+json">'
            '{"@type": "NewsArticle", "dateModified": "2024-07-01", '
            '"datePublished": "2024-06-20T10:00:00+02:00"</script>',
            "2024-06-20T08:00:00Z",
            "stated",
        ),
        ('<link rel="shortlink" href="https://news.example/x">', None, "unknown"),
    ],
)
def test_a_page_has_the_date_that_it_states(head: str, edtf: str | None, basis: str) -> None:
    """The surest statement wins, even in broken JSON-LD; a change is no publication."""
    article = taken(PAGE % head)
    assert (article.published.edtf, article.published.basis) == (edtf, basis)


def test_a_date_found_in_the_address_is_inferred() -> None:
    """It is a good guess and marked as one."""
    article = taken((PAGE % "").replace("example/fishing", "example/2024/06/20/fishing"))
    assert (article.published.edtf, article.published.basis) == ("2024-06-20", "inferred")


LD = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
{"@type": "WebSite", "name": "Example News"}, {"@type": "NewsArticle", "headline": "Oslo and Malm&#246; talk fish",
"author": [{"@type": "Person", "name": "Kari Berg"}, {"name": "Lena Holm"}], "inLanguage": "en",
"publisher": {"@type": "Organization", "name": "Example News"}, "url": "https://news.example/schema"}]}</script>"""


def test_what_schema_org_says_of_an_article_is_surer() -> None:
    """Its headline, with character references read, and its authors."""
    article = taken(PAGE % LD)
    assert (article.title, article.byline) == ("Oslo and Malmö talk fish", "Kari Berg, Lena Holm")


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "NewsArticle", "headline": "Fishing talks go on", "datePublished": "2024-06-20",',
        '{"@type": "NewsArticle", "headline": "Fishing talks go …", "author": {"name": {"name": 7}}}',
        "[" * 100_000,
        '{"@type": ["Thing", 7, null], "@graph": [[[["NewsArticle"]]]]}',
        '{"@type": "Article", "headline": "Example News"}',
        "null",
    ],
)
def test_broken_or_odd_schema_does_no_harm(script: str) -> None:
    """What cannot be parsed, is cut short, or names the site, leaves the page's own title."""
    assert taken(PAGE % f'<script type="application/ld+json">{script}</script>').title == "Fishing talks go on"


def test_captions_are_kept_beside_the_text() -> None:
    """Words under a picture are marked as such, whichever way the site writes them, and are no part of the report."""
    page = (PAGE % "").replace("</article>", '<p class="wp-caption-text">Boats off Malmö in June.</p></article>')
    article = taken(page)
    assert article.captions == ("The two ministers in the harbour of Oslo, smiling.", "Boats off Malmö in June.")
    assert not any(caption in article.text for caption in article.captions)


def test_captions_beside_the_report_are_not_its_own() -> None:
    """Teasers have pictures too."""
    teaser = "<aside><figure><img src='b.jpg'><figcaption>Another story, another harbour.</figcaption></figure></aside>"
    captions = taken((PAGE % "").replace("<footer>", f"{teaser}<footer>")).captions
    assert captions == ("The two ministers in the harbour of Oslo, smiling.",)


def test_a_site_is_not_its_own_author() -> None:
    """Nothing is learned from that."""
    assert taken(PAGE % '<meta name="author" content="Example News">').byline is None


CANONICAL = 'href="https://news.example/fishing"'
ADDRESSES = [
    ("the page's own", CANONICAL, "", "https://news.example/fishing"),
    ("its front page's", 'href="https://news.example/"', "", None),
    ("a browser's", 'href="https://news.example/"', "<!-- saved from url=(0028)https://news.example/a?b=1 -->",
     "https://news.example/a?b=1"),
    ("SingleFile's", 'href="/"', "<!--\n Page saved with SingleFile \n url: https://news.example/c \n-->",
     "https://news.example/c"),
    ("the Internet Archive's", 'href="https://web.archive.org/web/20240620101500/https://news.example/fishing"', "",
     "https://news.example/fishing"),
    ("no address", 'href="https://[news.example/x"', "", None),
]  # fmt: skip


@pytest.mark.parametrize(("link", "saved", "url"), [a[1:] for a in ADDRESSES], ids=[a[0] for a in ADDRESSES])
def test_the_address_of_a_page(link: str, saved: str, url: str | None) -> None:
    """The canonical one if it can be the article's, else the one that was written into the page when it was saved."""
    page = (PAGE % "").replace(CANONICAL, link).replace("<!doctype html>", f"<!doctype html>{saved}")
    assert taken(page).url == url


def test_a_page_of_a_few_words_is_a_short_report_only_where_it_is_plain() -> None:
    """A notice beside scripts is no report."""
    assert taken("<html><body><p>The talks in Oslo ended.</p></body></html>").text == "The talks in Oslo ended."
    (item,) = load_bytes(b"<html><body><script>run()</script><p>The talks in Oslo ended.</p></body></html>", "a.html")
    assert isinstance(item, Skipped)


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("iso-8859-1", "cp1252"),
        ("windows-1250", "cp1250"),
        ("utf-16", "utf-16"),
        ("none", "cp1252"),
    ],
)
def test_a_page_is_read_in_its_own_encoding(declared: str, encoding: str) -> None:
    """By its mark, as UTF-8, as it declares itself, or as plain Windows-1252."""
    page = (PAGE % "").replace('charset="utf-8"', f'charset="{declared}"')
    assert "Malmö" in taken(page.encode(encoding)).text


def test_a_stray_byte_is_shown_and_a_wrong_encoding_refused() -> None:
    """One wrong byte becomes U+FFFD; a page of them is in an encoding that nobody told us."""
    stray = (PAGE % "").encode().replace(b"Tuesday", b"Tues\x81day")
    assert "Tues\ufffdday" in taken(stray).text
    (item,) = load_bytes((PAGE % "").replace("ö", "o").replace("o", "щ").encode("cp1251"), "page.html")
    assert isinstance(item, Skipped)
    assert item.reason.startswith("not UTF-8 (0x")


def test_a_page_that_the_libraries_choke_on_is_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever they raise becomes a reason."""

    def choke(*_: object, **__: object) -> None:
        raise RecursionError

    monkeypatch.setattr("memcon.intake.html.bare_extraction", choke)
    assert list(load_bytes((PAGE % "").encode(), "page.html")) == [
        Skipped("page.html", "this page cannot be taken apart (RecursionError)")
    ]


def test_text_files_do_not_pay_for_the_html_reader() -> None:
    """trafilatura is imported when the first page comes, and not before."""
    script = (
        "import sys; from memcon.intake import load_bytes; items = list(load_bytes(b'The talks in Vienna ended.'));"
        "assert items[0].text; assert 'trafilatura' not in sys.modules and 'lxml' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
