"""The words of a PDF's pages as one text: lines joined to paragraphs, words that were divided made whole, headers,
footers and page numbers left out. Only `pdf.py` enters here.
"""

import re
from collections import Counter
from collections.abc import Iterable
from statistics import quantiles

_NUMBERS = re.compile(r"\d+")
_ONLY_NUMBER = re.compile(r"\W*(?:page|p\.)?\s*\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?\W*", re.IGNORECASE)
_DIVIDED = re.compile(r"[a-zß-ÿ]-$")
_ENDS = re.compile(r"[.!?:;][\"'”’)\]]*$")
_ITEM = re.compile(r"(?:[-–—•▪●*]|\(?\d{1,2}[.)]|\(?[a-z]\))\s")

_DIVISION = "-"

_EDGE = 2  # lines at the top and bottom of a page that may be its header or footer
_OFTEN = 0.6  # share of the pages on which a line stands at the edge, that makes it a header: odd and even ones differ
_FEW = 3  # pages from which on that can be told
_FULL = 0.8  # a line shorter than this share of the page's usual width ends a paragraph


def joined(pages: Iterable[str]) -> tuple[str, tuple[int, ...]]:
    """The text, and the code point at which each page begins in it. An empty page begins where the next one does."""
    lines = [[" ".join(line.split()) for line in page.split("\n")] for page in pages]
    pieces: list[str] = []
    starts: list[int] = []
    size, waiting, before, full = 0, 0, "", 0.0
    for page in _without_edges([[line for line in page if line] for page in lines]):
        waiting += 1
        width = _full(page) if page else full
        for line in page:
            between = _between(before, line, full) if before else ""
            if between == _DIVISION:
                pieces[-1] = pieces[-1][:-1]
                size, between = size - 1, ""
            starts += [size + len(between)] * waiting
            pieces += [between, line]
            size, waiting, before = size + len(between) + len(line), 0, line
            full = width
    return "".join(pieces), (*starts, *[size] * waiting)


def _full(page: list[str]) -> float:
    """The width in characters from which on a line of this page is full."""
    widths = [len(line) for line in page]
    return _FULL * (quantiles(widths, n=10)[-1] if len(widths) > 1 else widths[0])


def _without_edges(pages: list[list[str]]) -> list[list[str]]:
    """The pages without the lines that stand at the edge of most of them, whatever number is in them."""
    seen = Counter(mark for page in pages for mark in {_mark(line) for line in (*page[:_EDGE], *page[-_EDGE:])})
    often = {mark for mark, count in seen.items() if count >= max(_FEW, _OFTEN * len(pages))}
    return [_trimmed(page, often) for page in pages]


def _trimmed(page: list[str], often: set[str]) -> list[str]:
    first, last = 0, len(page)
    while first < min(_EDGE, last) and _edge(page[first], often):
        first += 1
    while last > max(first, len(page) - _EDGE) and _edge(page[last - 1], often):
        last -= 1
    return page[first:last]


def _edge(line: str, often: set[str]) -> bool:
    return _mark(line) in often or bool(_ONLY_NUMBER.fullmatch(line[:40]))


def _mark(line: str) -> str:
    return _NUMBERS.sub("0", line).casefold()


def _between(before: str, line: str, full: float) -> str:
    """What stands between two lines: a space within a paragraph, else a line feed; `_DIVISION` where the hyphen
    before only divides a word."""
    if _ITEM.match(line) or (len(before) < full and (_ENDS.search(before) or not line[0].islower())):
        return "\n"
    if _DIVIDED.search(before) and line[0].islower():
        return _DIVISION
    return "" if before.endswith(("-", "–", "/")) else " "
