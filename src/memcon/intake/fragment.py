"""A piece of HTML that is an article's text already (in a feed, in agency JSON, in a mail) as plain words.

Nothing is searched for here, as in a page: block elements become lines, and what is not words goes. The readers
of those formats enter here.
"""

import re

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, fragment_fromstring

from memcon.intake.decode import tidy
from memcon.intake.given import Refused
from memcon.intake.limits import PAGE_TAGS

_NO_WORDS = frozenset({
    "script", "style", "noscript", "template", "figure", "figcaption", "svg", "math", "iframe", "object", "form",
    "button", "select", "textarea", "head", "title", "audio", "video", "canvas",
})  # fmt: skip
_LINES = frozenset({
    "p", "div", "br", "hr", "li", "ul", "ol", "dl", "dt", "dd", "tr", "table", "thead", "tbody", "blockquote", "pre",
    "section", "article", "header", "footer", "aside", "main", "nav", "address", "h1", "h2", "h3", "h4", "h5", "h6",
    "hedline", "hl1", "hl2", "block", "body", "caption",
})  # fmt: skip
_CELLS = frozenset({"td", "th"})
_MARKUP = re.compile(r"<[A-Za-z/!]|&(?:#\d{1,7}|#x[0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});")


def words(html: str) -> str:
    """The words, one line for each paragraph. Text without any markup stays as it is.

    Raises `Refused` for more elements than a report has.
    """
    if not _MARKUP.search(html):
        return tidy(html).strip()
    if html.count("<") > PAGE_TAGS:
        raise Refused("more elements in it than one report has")
    try:
        return lines_of(fragment_fromstring(tidy(html), create_parent="div", parser=_parser()))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return ""


def _parser() -> HTMLParser:
    return HTMLParser(remove_comments=True, remove_pis=True)


def lines_of(tree: HtmlElement | etree._Element) -> str:
    """The words of a tree without comments, one line for each paragraph, whatever the namespace of its elements."""
    pieces: list[str] = []
    hidden = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        name = _name(element)
        if event == "start":
            pieces.extend(_opening(name, element.text, hidden or name in _NO_WORDS))
            hidden += name in _NO_WORDS
        else:
            hidden -= name in _NO_WORDS
            tail = element.tail if element is not tree and not hidden else None
            pieces.extend(piece for piece in ("\n" if name in _LINES else "", tail and _spaced(tail)) if piece)
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return tidy("\n".join(line for line in lines if line))


def _opening(name: str, text: str | None, hidden: bool | int) -> tuple[str, ...]:
    """What comes before an element's children: a new line or a gap, and its own first words."""
    before = "\n" if name in _LINES else " " if name in _CELLS else ""
    return (before, "" if hidden else _spaced(text or ""))


def _spaced(text: str) -> str:
    """Line ends within a paragraph are spaces, as in a browser."""
    return text.replace("\n", " ").replace("\r", " ")


def _name(element: etree._Element) -> str:
    """An element's name without its namespace."""
    return str(element.tag).rpartition("}")[2].lower()
