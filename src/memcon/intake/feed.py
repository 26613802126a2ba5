"""The reader of feeds: RSS 2.0, RSS 1.0 and Atom files, each item an article; no link is followed.

An item has the words that the feed carries: the whole text, a summary, or its title alone, which then is all there
is. `published` is stated by the item; the day of a mere update (Atom's `updated`) is inferred. Only `formats.py`
enters here.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from html.entities import name2codepoint

from lxml import etree

from memcon.intake.credits import credits
from memcon.intake.fragment import lines_of, words
from memcon.intake.given import Given, Refused
from memcon.intake.limits import FILE
from memcon.intake.oneline import one_line
from memcon.intake.published import published
from memcon.intake.text import check_text
from memcon.intake.xml import parse
from memcon.model.article import ORDINARY, UNDATED, Article, Life, Published, Skipped

_ATOM = "{http://www.w3.org/2005/Atom}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
_RSS1 = "{http://purl.org/rss/1.0/}"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

# Under which names an item says what, in the order in which they are believed.
_ITEMS = ("item", f"{_RSS1}item", f"{_ATOM}entry")
_TITLE = ("title", f"{_RSS1}title", f"{_ATOM}title", f"{_DC}title")
_WHOLE = (f"{_CONTENT}encoded", f"{_ATOM}content")
_SUMMARY = ("description", f"{_RSS1}description", f"{_ATOM}summary")
_DATE = ("pubDate", f"{_ATOM}published", f"{_DC}date", f"{_TERMS}issued", f"{_TERMS}created")
_CHANGED = (f"{_ATOM}updated", f"{_TERMS}modified")
_ID = ("guid", f"{_ATOM}id")
_LINK = ("link", f"{_RSS1}link")
_BY = (f"{_DC}creator", "author")
_LANGUAGE = (f"{_DC}language", "language")

_NAMED = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,7});")
_BARE = re.compile(rb"&(?![A-Za-z]{2,8};|#\d{1,7};|#x[0-9A-Fa-f]{1,6};)")
_XML_NAMES = frozenset({b"amp", b"lt", b"gt", b"quot", b"apos"})
_WORLDWIDE = re.compile(r"(?:https?|tag|urn):\S")  # an id that no other feed has


def read(given: Given) -> Iterator[Article | Skipped]:
    """The article of each item, in the feed's order. Raises `Refused` for broken XML and for a feed without items."""
    root = _parsed(given.whole(FILE))
    items = list(root.iter(*_ITEMS))
    if not items:
        raise Refused("empty: a feed without items")
    channel = _channel(root)
    for number, item in enumerate(items, start=1):
        source = f"{given.name}:{number}"
        try:
            yield _article(item, channel, source)
        except Refused as error:
            yield Skipped(source, str(error))


def _parsed(data: bytes) -> etree._Element:
    """The root. Feeds often hold HTML's names of characters, or a bare `&`: these alone are mended."""
    try:
        return parse(data)
    except Refused:
        mended = _BARE.sub(b"&amp;", _NAMED.sub(_numbered, data))
        if mended == data:
            raise
        return parse(mended)


def _numbered(found: re.Match[bytes]) -> bytes:
    name = found.group(1)
    code = name2codepoint.get(name.decode("ascii"))
    return found.group() if name in _XML_NAMES or code is None else b"&#%d;" % code


def _channel(root: etree._Element) -> Article:
    """What the feed says about all its items, as an article without a text."""
    head = next(root.iter("channel", f"{_RSS1}channel", f"{_ATOM}feed"), root)
    language = _said(head, _LANGUAGE) or head.get(_LANG) or root.get(_LANG)
    return Article("", publisher=_plain(head, _TITLE), language=language)


def _article(item: etree._Element, channel: Article, source: str) -> Article:
    title, ref = _plain(item, _TITLE), _said(item, _ID)
    whole, summary = _text(item, _WHOLE), _text(item, _SUMMARY)
    text = max(whole, summary, key=len) or title or ""
    if not text:
        raise Refused("an item without a text and without a title")
    check_text(text)
    return replace(
        channel,
        text=text,
        title=title,
        url=_url(item, ref),
        publisher=_source(item) or channel.publisher,
        language=_said(item, _LANGUAGE) or item.get(_LANG) or channel.language,
        published=_published(item),
        ref=ref,
        byline=_byline(item),
        credits=credits(text),
        life=Life(story=ref) if ref and _WORLDWIDE.match(ref) else ORDINARY,
        partial=not whole,
        source=source,
    )


def _text(item: etree._Element, names: tuple[str, ...]) -> str:
    """The longest of the texts that the item carries under these names."""
    return max((_content(one) for one in _found(item, names)), key=len, default="")


def _content(element: etree._Element) -> str:
    """The words of a text construct: XHTML as elements, everything else as escaped HTML or plain text."""
    return lines_of(element) if len(element) else words(element.text or "")


def _published(item: etree._Element) -> Published:
    stated = published(_said(item, _DATE))
    if stated is not UNDATED:
        return stated
    changed = published(_said(item, _CHANGED))
    return changed if changed is UNDATED else replace(changed, basis="inferred")


def _url(item: etree._Element, ref: str | None) -> str | None:
    """The item's page: its link, or its id where that is an address."""
    links = [link.get("href") for link in item.findall(f"{_ATOM}link") if link.get("rel", "alternate") == "alternate"]
    permanent = ref if all(one.get("isPermaLink") != "false" for one in item.findall("guid")) else None
    for url in (_said(item, _LINK), *links, permanent):
        if url and url.startswith(("http://", "https://")):
            return one_line(url)
    return None


def _source(item: etree._Element) -> str | None:
    """The feed that the item was taken over from."""
    return _said(item, ("source",)) or _plain(item, (f"{_ATOM}source/{_ATOM}title",))


def _byline(item: etree._Element) -> str | None:
    names = [one_line(one.text) for one in item.findall(f"{_ATOM}author/{_ATOM}name")]
    return ", ".join(name for name in names if name) or _said(item, _BY)


def _plain(item: etree._Element, names: tuple[str, ...]) -> str | None:
    """The first of these that has words, on one line, without markup."""
    lines = (one_line(_content(one)) for one in _found(item, names))
    return next((line for line in lines if line), None)


def _said(item: etree._Element, names: tuple[str, ...]) -> str | None:
    """The first of these that has words, as written, on one line."""
    lines = (one_line(one.text) for one in _found(item, names))
    return next((line for line in lines if line), None)


def _found(item: etree._Element, names: tuple[str, ...]) -> Iterator[etree._Element]:
    return (one for name in names for one in item.findall(name))
