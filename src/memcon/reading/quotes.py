"""Quotes: which words stand between quotation marks, in every style that English-language news uses.

A quotation that opens again at each of its paragraphs has a `Quote` in each, `closed` only in the last; one that only
opens at the first and closes at the last is one `Quote`; one that never closes ends with its paragraph.
One pass over the marks of a paragraph, with a stack of those open; time grows with the length of the text alone.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from memcon.model.document import Quote
from memcon.model.span import Span
from memcon.reading.lines import paragraphs

_MARK = re.compile(r"``|''|‘‘|’’|[\"'`“”„‟«»‹›‘’‚‛「」『』﹁﹂＂″]")

# Opening mark to the marks that may close it. A style that opens with what another closes with ("»so«") is told
# apart by what stands around the mark.
_CLOSERS: Mapping[str, tuple[str, ...]] = {
    "“": ("”", "“", '"', "″", "''", "’’"), '"': ('"', "”", "“", "''", "’’"), "„": ("“", "”", '"'), "‟": ("”",),
    "«": ("»",), "»": ("«",), "‹": ("›",), "›": ("‹",), "＂": ("＂",), "「": ("」",), "『": ("』",), "﹁": ("﹂",),
    "''": ("''",), "``": ("''", '"'), "‘‘": ("’’",),
    "‘": ("’", "'"), "‚": ("‘", "’"), "‛": ("’",), "'": ("'", "’"), "`": ("'", "’"),
}  # fmt: skip
_SINGLE = frozenset("'’‘‛`‚")
_ALWAYS_OPEN = frozenset("“„‟«‹‚「『﹁") | {"``", "‘‘"}
_BEFORE_OPENING = frozenset("([{—–-/:;,…<>") | frozenset("\"'`“„«‹‘‚「『")
_ELISION = re.compile(r"(?:\d\ds?\b|em\b|til\b|tis\b|twas\b|cause\b|n\b|bout\b)", re.IGNORECASE)
_DEEPEST = 6  # more quotations within quotations than this are hostile or broken text

CARRIED = 3
"""Paragraphs that an unclosed quotation may run over without a mark before its closing mark comes."""


@dataclass(slots=True)
class _Open:
    mark: str
    start: int
    end: int
    depth: int


def find(text: str) -> tuple[Quote, ...]:
    """The quotations of a text, by their start; an inner one after the one that holds it."""
    found: list[Quote] = []
    waiting = 0  # paragraphs since the start of an outer quotation, the last one found, that nobody closed
    for paragraph in paragraphs(text):
        inside, stray = _in_paragraph(text, paragraph)
        if stray is not None and waiting:
            opened = found.pop()
            found.append(Quote(Span(opened.span.start, stray), Span(opened.outer.start, stray + 1)))
        found.extend(inside)
        if inside:
            waiting = int(inside[-1].depth == 0 and not inside[-1].closed)
        else:
            waiting = waiting + 1 if waiting and stray is None and waiting < CARRIED else 0
    return tuple(sorted(found, key=lambda quote: (quote.outer.start, -quote.outer.end)))


def _in_paragraph(text: str, paragraph: Span) -> tuple[list[Quote], int | None]:
    """The quotations inside one paragraph, and the first closing double mark that nothing in it opened."""
    marks = list(_MARK.finditer(text, paragraph.start, paragraph.end))
    last_single = _last_single_closer(text, marks, paragraph)
    stack: list[_Open] = []
    found: list[Quote] = []
    stray: int | None = None
    for match in marks:
        mark, at = match.group(), match.start()
        opens, closes = _looks(text, paragraph, match)
        depth = _opened_by(stack, mark) if closes else None
        if depth is not None and not (mark in _SINGLE and _possessive(text, match, last_single)):
            found.append(_close(stack, depth, match))
        elif opens and (mark not in _SINGLE or mark == "‚" or at < last_single):
            if any(o.mark == mark for o in stack) and mark in '"＂':
                # The same straight mark opens again: the first was never closed.
                found.extend(_give_up(text, stack, at))
            if len(stack) < _DEEPEST:
                stack.append(_Open(mark, at, match.end(), len(stack)))
        elif closes and mark not in _SINGLE and not stack and stray is None and not found:
            stray = at
    found.extend(_give_up(text, stack, paragraph.end))
    return found, stray


def _looks(text: str, paragraph: Span, match: re.Match[str]) -> tuple[bool, bool]:
    """Whether a mark may open, and whether it may close, by what stands on its two sides."""
    mark = match.group()
    before = text[match.start() - 1] if match.start() > paragraph.start else " "
    after = text[match.end()] if match.end() < paragraph.end else " "
    free_left = before.isspace() or before in _BEFORE_OPENING
    opens = free_left and not after.isspace()
    closes = not before.isspace() and match.start() > paragraph.start
    if mark in _SINGLE:
        letters_around = before.isalnum() and after.isalnum()
        opens = opens and (after.isalnum() or after in '“"[($') and not _ELISION.match(text, match.end())
        return (mark not in "’" and opens) or mark == "‚", closes and not letters_around and not after.isalnum()
    if mark in _ALWAYS_OPEN:
        # „so“ and »so« close with what opens in “so” and «so».
        return True, mark in "“«‹" and closes and not free_left and not after.isalnum()
    if mark in ("”", "」", "』", "﹂", "’’"):
        return False, True
    if mark in "»›":
        return opens, True
    return opens, closes or after.isspace()


def _opened_by(stack: list[_Open], mark: str) -> int | None:
    """The place in the stack of the innermost open mark that this one closes."""
    for place in range(len(stack) - 1, -1, -1):
        if mark in _CLOSERS.get(stack[place].mark, ()):
            return place
        if mark in _SINGLE:
            break
    return None


def _last_single_closer(text: str, marks: Sequence[re.Match[str]], paragraph: Span) -> int:
    """Where the last single mark stands that could close: an opening one after it is an apostrophe."""
    for match in reversed(marks):
        if match.group() in _SINGLE and _looks(text, paragraph, match)[1]:
            return match.start()
    return -1


def _possessive(text: str, match: re.Match[str], last_single: int) -> bool:
    """Whether a closing single mark is rather the apostrophe of a plural: s before, a word after, another to come."""
    end = match.end()
    return (
        match.start() < last_single
        and text[match.start() - 1] in "sS"
        and text[end : end + 1] == " "
        and text[end + 1 : end + 2].isalnum()
    )


def _close(stack: list[_Open], place: int, match: re.Match[str]) -> Quote:
    """The quotation that a mark closes; what was opened inside it and never closed is forgotten."""
    opened = stack[place]
    del stack[place:]
    return Quote(Span(opened.end, match.start()), Span(opened.start, match.end()), True, opened.depth)


def _give_up(text: str, stack: list[_Open], end: int) -> list[Quote]:
    """What is still open when its room ends: double marks make an unclosed quotation, single ones none."""
    found = []
    for opened in stack:
        stop = opened.end + len(text[opened.end : end].rstrip())
        if opened.mark not in _SINGLE and stop > opened.end:
            found.append(Quote(Span(opened.end, stop), Span(opened.start, stop), False, opened.depth))
    stack.clear()
    return found
