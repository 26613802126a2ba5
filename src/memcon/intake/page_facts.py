"""What a page says about its article: title, byline, publisher, address, language. Empty beats guessed.

trafilatura collects what the page states; what schema.org's words state is surer where they are there, and an
address is kept only where it can be the article's own. Only `html.py` enters here.
"""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from lxml.html import HtmlElement
from trafilatura.settings import Document

from memcon.intake.oneline import one_line
from memcon.intake.page_schema import Schema
from memcon.values.tables import fold

_SITE_MARKS = (" | ", " - ", " – ", " — ", " -- ")
_CUT = ("…", "...")  # search engines show 110 characters of a headline, and some publishers write no more
_ARCHIVE = re.compile(r"https?://web\.archive\.org/web/\d{4,14}(?:[a-z]{2}_)?/(https?):/{1,2}(\S+)")

# What browsers and savers write at the head of a page that they save.
_SAVED = re.compile(
    r"<!--\s{0,9}(?:saved from url=\(\d{1,6}\)|Page saved with SingleFile\s{1,9}url:\s{1,9})(https?://[^\s<>\"]{4,2000})",
    re.IGNORECASE,
)
_HEAD = 20_000  # characters in which they do


@dataclass(frozen=True, slots=True)
class Facts:
    """What the page says about its article; each may be missing."""

    title: str | None
    byline: str | None
    publisher: str | None
    url: str | None
    language: str | None


def facts(page: str, tree: HtmlElement, library: Document, stated: Schema) -> Facts:
    """All of it, from the page, its tree, and what trafilatura and schema.org's words say."""
    site = one_line(library.sitename) or stated.publisher
    addresses = (one_line(library.url), *_addresses(tree), stated.url, _saved_from(page))
    return Facts(
        title=_title(tree, one_line(library.title), site, stated.headline),
        byline=_byline(library, stated, site),
        publisher=site,
        url=next((_original(url) for url in addresses if url and _names_an_article(url)), None),
        language=_language(tree) or stated.language,
    )


def _byline(library: Document, stated: Schema, site: str | None) -> str | None:
    """Who wrote it; a site that names itself as its author says nothing."""
    names = ", ".join(stated.authors) or one_line((library.author or "").replace("; ", ", "))
    return names if names and fold(names) != fold(site or "") else None


def _title(tree: HtmlElement, title: str | None, site: str | None, headline: str | None) -> str | None:
    """The headline that the page states; else its one heading where its title begins so; else its title."""
    if headline and not headline.endswith(_CUT) and fold(headline) != fold(site or ""):
        return headline
    headings = [" ".join(str(heading.text_content()).split()) for heading in tree.iter("h1")]
    headings = [heading for heading in headings if heading]
    if title and len(headings) == 1 and _plain(title).startswith(_plain(headings[0])):
        return headings[0]
    return _without_site(title, site)


def _plain(words: str) -> str:
    return fold(words).translate({ord("’"): "'", ord("‘"): "'", ord("“"): '"', ord("”"): '"'})


def _without_site(title: str | None, site: str | None) -> str | None:
    """The title without the site's name behind it (`… | Example News`)."""
    for mark in _SITE_MARKS if title and site else ():
        head, _, tail = (title or "").rpartition(mark)
        names = sorted((fold(tail), fold(site or "")), key=len)
        if head and names[0] and f"{names[1]} ".startswith(f"{names[0]} "):
            return head.strip()
    return title


def _addresses(tree: HtmlElement) -> tuple[str | None, ...]:
    """The canonical address and Open Graph's, which trafilatura leaves out where they look odd to it."""
    found = tree.xpath("//link[@rel='canonical']/@href") + tree.xpath("//meta[@property='og:url']/@content")
    return tuple(one_line(str(url)) for url in found[:4])


def _saved_from(page: str) -> str | None:
    """The address that the browser wrote into the page when it saved it."""
    found = _SAVED.search(page, 0, _HEAD)
    return found.group(1) if found else None


def _names_an_article(url: str) -> bool:
    """Whether an address can be an article's own: many pages name their site's front page instead."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.path.strip("/") or parts.query)


def _original(url: str) -> str:
    """The address of the page itself where this is the address of a copy in the Internet Archive."""
    found = _ARCHIVE.fullmatch(url)
    return f"{found.group(1)}://{found.group(2)}" if found else url


def _language(tree: HtmlElement) -> str | None:
    """The language that the page states, as it states it (`en`, `en-GB`)."""
    stated = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
    if not stated:
        stated = next(iter(tree.xpath("//meta[@property='og:locale']/@content")), None)
    return one_line(str(stated or "").replace("_", "-"))
