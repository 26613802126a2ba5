"""The reader of HTML pages: the report without menus, comments and captions, and what the page says about it.

trafilatura finds the text; nothing is fetched, no link or frame is followed. Pages that are made to hurt are
refused before extraction, by their size, their number of elements and their depth. This module and
`page_date.py` are the only ones that know HTML; `formats.py` imports this one when the first page comes.
"""

import logging
from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement
from trafilatura import bare_extraction
from trafilatura.metadata import extract_metadata
from trafilatura.settings import Document
from trafilatura.utils import load_html

from memcon.intake.credits import credits
from memcon.intake.decode import decode_page, tidy
from memcon.intake.given import Given, Refused
from memcon.intake.limits import FILE, PAGE_CHARACTERS, PAGE_DEPTH, PAGE_ELEMENTS
from memcon.intake.page_date import SEARCH, page_date
from memcon.intake.rows import one_line
from memcon.intake.text import check_text
from memcon.model.article import Article, Skipped
from memcon.values.tables import fold

# What these libraries have to say about a page stands in our own reasons; they shall not print it as well.
for _library in ("trafilatura", "htmldate", "courlan"):
    logging.getLogger(_library).addHandler(logging.NullHandler())

_NOT_THE_REPORT = ["//figcaption", "//template"]
_SITE_MARKS = (" | ", " - ", " – ", " — ")
_NO_TEXT = "no article text in this page"


def read(given: Given) -> Iterator[Article | Skipped]:
    """The article of a page. Raises `Refused` if it holds no article, or is too large or too deep to be one."""
    tree = _tree(decode_page(given.whole(FILE)))
    try:
        article = _article(tree, given)
    except Refused:
        raise
    except Exception as error:  # the libraries raise whatever their own code meets in a broken page
        raise Refused(f"this page cannot be taken apart ({type(error).__name__})") from error
    yield article


def _tree(page: str) -> HtmlElement:
    tree = load_html(page)
    if tree is None:
        raise Refused(_NO_TEXT)
    depth = deepest = elements = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest, elements = max(deepest, depth), elements + (event == "start")
    if deepest > PAGE_DEPTH:
        raise Refused(f"elements nested more than {PAGE_DEPTH} deep: not a page that a browser would save")
    if elements > PAGE_ELEMENTS:
        raise Refused(f"more than {PAGE_ELEMENTS:,} elements: too large for one report")
    return tree


def _article(tree: HtmlElement, given: Given) -> Article:
    text = _text(tree)
    facts = extract_metadata(tree, date_config=SEARCH)
    return Article(
        text=text,
        title=_title(one_line(facts.title), one_line(facts.sitename)),
        url=one_line(facts.url),
        publisher=one_line(facts.sitename),
        language=_language(tree),
        published=page_date(tree, facts.date),
        credits=credits(text),
        ref=given.ref,
        source=given.name,
    )


def _text(tree: HtmlElement) -> str:
    """The report in the page. Raises `Refused` if there is none."""
    found = bare_extraction(tree, include_comments=False, prune_xpath=_NOT_THE_REPORT)
    text = tidy(found.text or "") if isinstance(found, Document) else ""
    if len(text.strip()) < PAGE_CHARACTERS:
        raise Refused(_NO_TEXT)
    check_text(text)
    return text


def _title(title: str | None, site: str | None) -> str | None:
    """The title without the site's name behind it (`… | Example News`)."""
    for mark in _SITE_MARKS if title and site else ():
        head, _, tail = (title or "").rpartition(mark)
        names = sorted((fold(tail), fold(site or "")), key=len)
        if head and names[0] and f"{names[1]} ".startswith(f"{names[0]} "):
            return head.strip()
    return title


def _language(tree: HtmlElement) -> str | None:
    """The language that the page states, as it states it (`en`, `en-GB`)."""
    stated = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
    if not stated:
        stated = next(iter(tree.xpath("//meta[@property='og:locale']/@content")), None)
    return one_line(str(stated or "").replace("_", "-"))
