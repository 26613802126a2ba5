"""NewsML-G2: items alone and in a message, in NITF, XHTML and plain words, with the life of their story."""

import pytest

from memcon.intake import load_bytes
from memcon.model.article import Article, Life, Skipped

NITF = """<inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body>
<body.head><hedline><hl1>Envoys meet</hl1></hedline><byline>By Kari Berg, <byttl>in Oslo</byttl></byline></body.head>
<body.content><p>The envoys met in Oslo
on Thursday.</p><p>They will meet again.</p></body.content></body></nitf></inlineXML>"""
XHTML = """<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head>
<title>Envoys</title></head><body><p>The envoys met.</p><p>They left.</p></body></html></inlineXML>"""
PLAIN = """<inlineData contenttype="text/plain">The envoys met.
They left.</inlineData>"""
ESCAPED = """<inlineData contenttype="text/html">&lt;p&gt;The envoys met.&lt;/p&gt;
&lt;p&gt;They left.&lt;/p&gt;</inlineData>"""

META = '<itemClass qcode="ninat:text"/>'
ITEM = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:agency.example:77" version="3"
xml:lang="en-GB"><rightsInfo><copyrightHolder><name>Agency</name></copyrightHolder></rightsInfo>
<itemMeta>{meta}<provider qcode="nprov:AG"/><versionCreated>2024-06-22T16:53:00+03:00</versionCreated>
<firstCreated>2024-06-20T13:53:00Z</firstCreated></itemMeta>
<contentMeta><headline>Envoys meet</headline><language tag="en"/>
<description role="drol:caption">The envoys in Oslo.</description></contentMeta>
<contentSet>{content}</contentSet></newsItem>"""


def item(content: str, meta: str = META) -> str:
    """A news item with this content and these statements about itself."""
    return ITEM.format(content=content, meta=meta)


def taken(xml: str) -> Article:
    """The one article of a file."""
    (article,) = load_bytes(f'<?xml version="1.0"?>{xml}'.encode(), "a.xml")
    assert isinstance(article, Article), article
    return article


def test_an_item_in_nitf() -> None:
    """The content without its headline, and what the item says about itself."""
    article = taken(item(NITF))
    assert article.text == "The envoys met in Oslo on Thursday.\nThey will meet again."
    assert (article.title, article.byline) == ("Envoys meet", "By Kari Berg, in Oslo")
    assert (article.publisher, article.language) == ("Agency", "en")
    assert (article.published.edtf, article.captions) == ("2024-06-22T13:53:00Z", ("The envoys in Oslo.",))
    assert article.life == Life("urn:newsml:agency.example:77", 3)
    assert article.ref == article.life.story


@pytest.mark.parametrize("content", [XHTML, PLAIN, ESCAPED], ids=["xhtml", "plain", "escaped"])
def test_other_renderings(content: str) -> None:
    """The same words in each."""
    assert taken(item(content)).text == "The envoys met.\nThey left."


LIVES = [
    ('<pubStatus qcode="stat:usable"/>', Life("u", 3)),
    ('<pubStatus qcode="stat:canceled"/>', Life("u", 3, "canceled")),
    ('<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/withheld"/>', Life("u", 3, "withheld")),
    ("<embargoed>2024-06-23T12:00:00+02:00</embargoed>", Life("u", 3, embargo="2024-06-23T10:00:00Z")),
    ("<embargoed/>", Life("u", 3, "withheld")),
    ('<signal qcode="sig:update"/><edNote>Adds a day.</edNote>', Life("u", 3, signal="update", note="Adds a day.")),
    ('<signal qcode="sig:other"/><signal qcode="sig:correction"/>', Life("u", 3, signal="correction")),
]


@pytest.mark.parametrize(("meta", "life"), LIVES)
def test_the_life_of_a_story(meta: str, life: Life) -> None:
    """Status, embargo and signal by their codes, however they are written; an embargo without an end holds it back."""
    assert taken(item(NITF, meta).replace("urn:newsml:agency.example:77", "u")).life == life


def test_a_correction_keeps_the_day_of_the_report() -> None:
    """Its words count from that day."""
    article = taken(item(NITF, '<signal qcode="sig:correction"/>'))
    assert article.published.edtf == "2024-06-20T13:53:00Z"


def test_a_kill_needs_no_text() -> None:
    """It is about the versions before."""
    article = taken(item("", '<pubStatus qcode="stat:canceled"/><edNote>Wrong country.</edNote>'))
    assert (article.text, article.life.status, article.life.note) == ("", "canceled", "Wrong country.")


def test_a_message_gives_each_of_its_items() -> None:
    """What is no article is skipped by its number, and says what it is."""
    xml = (
        f'<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>{item(NITF)}{item("")}'
        f'<packageItem guid="p"/>{item("", "<itemClass qcode=" + chr(34) + "ninat:picture" + chr(34) + "/>")}'
        "</itemSet></newsMessage>"
    )
    first, *others = load_bytes(xml.encode(), "a.xml")
    assert isinstance(first, Article)
    assert first.source == "a.xml:1"
    assert others == [
        Skipped("a.xml:2", "no text in this news item"),
        Skipped("a.xml:3", "a package that names articles and holds none"),
        Skipped("a.xml:4", "a news item of class picture: no text"),
    ]


@pytest.mark.parametrize(
    ("xml", "reason"),
    [
        ('<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"/>', "empty: NewsML-G2 without an item"),
        ('<!DOCTYPE newsItem [<!ENTITY a "b">]><newsItem>&a;</newsItem>', "XML that defines entities"),
        (item(NITF)[:700], "broken XML"),
        ("<newsItem>" + "<a>" * 100_000, "broken XML"),
        (
            "<newsItem guid='x'><itemMeta><versionCreated>never</versionCreated></itemMeta></newsItem>",
            "no text in this",
        ),
    ],
)
def test_a_bad_file_is_refused_with_its_reason(xml: str, reason: str) -> None:
    """Nothing is expanded, fetched or guessed."""
    (skipped,) = load_bytes(xml.encode(), "a.xml")
    assert isinstance(skipped, Skipped)
    assert skipped.reason.startswith(reason)
