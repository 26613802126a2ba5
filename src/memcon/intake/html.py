"""The reader of HTML pages: the report without menus, comments and captions, and what the page says about it.

trafilatura finds the text; nothing is fetched, no link or frame is followed. Pages that are made to hurt are
refused before extraction, by their size, their number of elements and their depth. This module, the `page_`
modules and `fragment.py` are the only ones that know HTML; `formats.py` and `mhtml.py` enter here.
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
from memcon.intake.limits import (
    CAPTION_CHARACTERS,
    FILE,
    PAGE_CHARACTERS,
    PAGE_DEPTH,
    PAGE_ELEMENTS,
    PAGE_TAGS,
    PAGE_TEXT,
)
from memcon.intake.page_date import SEARCH, page_date
from memcon.intake.page_facts import facts
from memcon.intake.page_schema import schema
from memcon.intake.text import check_text
from memcon.model.article import Article, Skipped

# What these libraries have to say about a page stands in our own reasons; they shall not print it as well.
for _library in ("trafilatura", "htmldate", "courlan"):
    logging.getLogger(_library).addHandler(logging.NullHandler())

# Words under pictures: by the element that HTML has for them, or by the class that sites give them. On the 119
# pages of corpora/html, leaving these out as well loses nothing of a report and shortens one.
_CAPTIONS = (
    "//figcaption",
    "//*[self::p or self::div or self::span or self::small or self::em]"
    f"[contains(translate(@class, 'CAPTION', 'caption'), 'caption')][string-length(.) < {CAPTION_CHARACTERS}]",
)
_NOT_THE_REPORT = [*_CAPTIONS, "//template"]
_WORDS = "//body//text()[not(parent::script or parent::style or parent::noscript or parent::template)]"
_TEXTS = etree.XPath(_WORDS, smart_strings=False)
_ELEMENTS = etree.XPath("count(//*)")
_TOO_DEEP = etree.XPath(f"boolean(//*[not(*)][count(ancestor::*) >= {PAGE_DEPTH}])")
_NO_TEXT = "no article text in this page"


def read(given: Given) -> Iterator[Article | Skipped]:
    """The article of a page. Raises `Refused` if it holds no article, or is too large or too deep to be one."""
    page = decode_page(given.whole(FILE), given.told.charset)
    tree = _tree(page)
    try:
        article = _article(page, tree, given)
    except Refused:
        raise
    except Exception as error:  # the libraries raise whatever their own code meets in a broken page
        raise Refused(f"this page cannot be taken apart ({type(error).__name__})") from error
    yield article


def _tree(page: str) -> HtmlElement:
    too_many = f"more than {PAGE_ELEMENTS:,} elements: too large for one report"
    if page.count("<") > PAGE_TAGS:
        raise Refused(too_many)
    tree = load_html(page)
    if tree is None:
        raise Refused(_NO_TEXT)
    if _ELEMENTS(tree) > PAGE_ELEMENTS:
        raise Refused(too_many)
    if _TOO_DEEP(tree):
        raise Refused(f"elements nested more than {PAGE_DEPTH} deep: not a page that a browser would save")
    if sum(len(words) for words in _TEXTS(tree)) > PAGE_TEXT:
        raise Refused(f"more than {PAGE_TEXT:,} characters of text: too large for one report, split it")
    return tree


def _article(page: str, tree: HtmlElement, given: Given) -> Article:
    captions = _captions(tree)
    text = _text(tree)
    stated = schema(tree)
    library = extract_metadata(tree, date_config=SEARCH)
    said = facts(page, tree, library, stated)
    return Article(
        text=text,
        title=said.title,
        url=said.url,
        publisher=said.publisher,
        language=said.language,
        published=page_date(tree, stated, library.date),
        credits=credits(text),
        byline=said.byline,
        captions=tuple(caption for caption in captions if caption not in text),
        ref=given.ref,
        source=given.name,
    )


def _text(tree: HtmlElement) -> str:
    """The report in the page. Raises `Refused` if there is none."""
    found = bare_extraction(tree, include_comments=False, prune_xpath=_NOT_THE_REPORT)
    text = tidy(found.text or "") if isinstance(found, Document) else ""
    if len(text.strip()) < PAGE_CHARACTERS and not (text.strip() and _is_all(text, tree)):
        raise Refused(_NO_TEXT)
    check_text(text)
    return text


def _is_all(text: str, tree: HtmlElement) -> bool:
    """Whether a few words are all that a plain page says: then they are a short report, and no notice beside one."""
    if tree.find(".//script") is not None:
        return False
    return len("".join(str(words).strip() for words in tree.xpath(_WORDS))) <= len(text)


def _captions(tree: HtmlElement) -> tuple[str, ...]:
    """The words under the pictures of the report, each once; where a page marks its report, none from beside it."""
    several = [one for form in _CAPTIONS for one in tree.xpath(form)]
    inside = [one for one in several if next(one.iterancestors("article", "main"), None) is not None]
    found = (" ".join(str(one.text_content()).split()) for one in inside or several)
    return tuple(dict.fromkeys(words for words in found if words and len(words) < CAPTION_CHARACTERS))
