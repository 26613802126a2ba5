"""Feeds: each item an article with what the feed says of it; broken and hostile ones give a reason."""

import pytest

from memcon.intake import load_bytes
from memcon.intake.fragment import words
from memcon.intake.given import Refused
from memcon.model.article import Article, Skipped

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Harbour News</title><link>https://harbour.example/</link><language>en-GB</language>
<item><title>Envoys &amp;amp; ministers meet</title><link>https://harbour.example/1</link>
<guid isPermaLink="false">https://harbour.example/?p=1</guid><dc:creator><![CDATA[Kari Berg]]></dc:creator>
<pubDate>
  Thu, 20 Jun 2024 16:53:00 +0300
</pubDate><description>A short word.</description>
<content:encoded><![CDATA[<p>The envoys met in <b>Oslo</b> on Thursday.</p><script>x()</script>
<figure><figcaption>A harbour.</figcaption></figure><p>They will meet again.</p>]]></content:encoded></item>
<item><title>Only a summary</title>
<guid>https://harbour.example/2</guid><description>Talks went on &lt;i&gt;all&lt;/i&gt;
night.</description></item>
<item><title>Only a title</title><source url="https://inland.example/feed">Inland Post</source></item>
<item><link>https://harbour.example/4</link></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title type="html">Harbour &lt;b&gt;News&lt;/b&gt;</title>
<entry><id>tag:harbour.example,2024:1</id><title>Envoys meet</title><updated>2024-06-21T08:00:00Z</updated>
<published>2024-06-20T13:53:00Z</published>
<author><name>Kari Berg</name></author><author><name>Lena Holm</name></author>
<link rel="self" href="https://harbour.example/atom"/><link href="https://harbour.example/1"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The envoys met.</p><p>They left.</p></div></content>
</entry><entry><id>urn:2</id><title>Changed</title><updated>2024-06-21</updated>
<summary>Talks went on.</summary></entry>
</feed>"""

RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://harbour.example/"><title>Harbour News</title></channel>
<item rdf:about="https://harbour.example/1"><title>Envoys meet</title><link>https://harbour.example/1</link>
<description>The envoys met in Oslo.</description><dc:date>2024-06-20T16:53:00+03:00</dc:date></item></rdf:RDF>"""


def taken(feed: str | bytes, name: str = "feed.xml") -> list[Article]:
    """The articles of a feed."""
    items = load_bytes(feed if isinstance(feed, bytes) else feed.encode(), name)
    return [item for item in items if isinstance(item, Article)]


def test_an_rss_item_is_an_article() -> None:
    """Its own words first, what the channel says where the item is silent."""
    first, summary, title = taken(RSS)
    assert first.text == "The envoys met in Oslo on Thursday.\nThey will meet again."
    assert (first.title, first.byline, first.publisher) == ("Envoys & ministers meet", "Kari Berg", "Harbour News")
    assert (first.url, first.language) == ("https://harbour.example/1", "en-GB")
    assert (first.published.edtf, first.published.basis) == ("2024-06-20T13:53:00Z", "stated")
    assert first.ref == first.life.story == "https://harbour.example/?p=1"
    assert (summary.text, summary.url) == ("Talks went on all night.", "https://harbour.example/2")
    assert (title.text, title.publisher, title.published.basis) == ("Only a title", "Inland Post", "unknown")
    assert [one.partial for one in (first, summary, title)] == [False, True, True]


def test_an_item_with_nothing_in_it_is_skipped_by_its_number() -> None:
    """The others are taken."""
    skipped = [item for item in load_bytes(RSS.encode(), "feed.xml") if isinstance(item, Skipped)]
    assert skipped == [Skipped("feed.xml:4", "an item without a text and without a title")]


def test_an_atom_entry_is_an_article() -> None:
    """`published` is stated; where there is only `updated`, the day is inferred."""
    first, second = taken(ATOM)
    assert (first.text, first.byline) == ("The envoys met.\nThey left.", "Kari Berg, Lena Holm")
    assert (first.url, first.publisher, first.language) == ("https://harbour.example/1", "Harbour News", "en")
    assert (first.published.edtf, first.published.basis) == ("2024-06-20T13:53:00Z", "stated")
    assert (second.published.edtf, second.published.basis, second.partial) == ("2024-06-21", "inferred", True)
    assert second.url is None


def test_an_rss_1_item_is_an_article() -> None:
    """In RDF the items stand beside the channel."""
    (article,) = taken(RDF)
    assert (article.text, article.publisher) == ("The envoys met in Oslo.", "Harbour News")
    assert article.published.edtf == "2024-06-20T13:53:00Z"


def test_the_content_tells_a_feed_not_the_name() -> None:
    """A feed saved as .html is a feed."""
    assert len(taken(RSS, "feed.html")) == 3


def test_the_characters_that_feeds_get_wrong_are_mended() -> None:
    """HTML's names of characters and a bare `&` are no XML, and are in many feeds."""
    (article,) = taken(
        "<rss><channel><item><title>Oslo &amp; Malm&ouml;: R&D talks&nbsp;on</title></item></channel></rss>"
    )
    assert article.title == "Oslo & Malmö: R&D talks on"


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BAD = [
    ("no items", "<rss><channel><title>x</title></channel></rss>", "empty: a feed without items"),
    ("cut", RSS[:900], "broken XML"),
    ("laughs", f'<!DOCTYPE rss [<!ENTITY l0 "ha">{LAUGHS}]><rss><item><title>&l9;</title></item></rss>',
     "XML that defines"),
    ("file", '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]><rss><item><title>&x;</title></item></rss>',
     "XML that defines"),
    ("deep", "<rss><item><title>" + "<a>" * 5000, "broken XML"),
    ("wide", "<rss>" + "<item/>" * 2_000_000, "XML with more than"),
]  # fmt: skip


@pytest.mark.parametrize(("feed", "reason"), [b[1:] for b in BAD], ids=[b[0] for b in BAD])
def test_a_bad_feed_is_refused_with_its_reason(feed: str, reason: str) -> None:
    """Nothing is expanded, fetched or guessed."""
    (item,) = load_bytes(feed.encode(), "feed.xml")
    assert isinstance(item, Skipped)
    assert item.reason.startswith(reason)


PIECES = [
    ("The talks\nwent on.", "The talks\nwent on."),
    ("<p>One.</p>\n<p>Two\nlines.</p>", "One.\nTwo lines."),
    ("One.<br/>Two.<br><br>Three.", "One.\nTwo.\nThree."),
    ("A &amp; B &lt; C", "A & B < C"),
    ("2 < 3 and 4 > 3", "2 < 3 and 4 > 3"),
    ("<ul><li>One</li><li>Two</li></ul>after", "One\nTwo\nafter"),
    ("<table><tr><td>a</td><td>b</td></tr></table>", "a b"),
    ("x<script>alert(1)</script>y<!-- no -->z", "xyz"),
    ("<style>p {}</style>", ""),
    ("<p>", ""),
    ("<p>cut <b", "cut"),
    ("<![CDATA[ odd ]]>", ""),
]


@pytest.mark.parametrize(("html", "text"), PIECES)
def test_a_piece_of_html_in_words(html: str, text: str) -> None:
    """Paragraphs are lines; scripts, captions and comments go."""
    assert words(html) == text


def test_a_piece_with_too_many_elements_is_refused() -> None:
    """No report has a million tags."""
    with pytest.raises(Refused, match="more elements"):
        words("<b>x" * 1_000_000)
    assert words("<b>" * 5000 + "deep") in ("", "deep")
