"""Sentences: where they may begin by rule, and where they do once the model has been asked.

Works on words (spans from `words`), paragraphs (from `lines`) and quotations. A sentence never leaves its paragraph,
takes its closing mark along and opens with its opening one. The rules alone also say where a text may be cut into
windows for the model, before the model has said anything.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from memcon.model.document import Quote
from memcon.model.span import Span
from memcon.reading.openings import prose_starts
from memcon.values.known import side_of
from memcon.values.tables import forms as listed
from memcon.values.tables import table
from memcon.values.tables import words as known_words

Words = Sequence[tuple[int, int]]


class Bound(IntEnum):
    """How the rules see a sentence beginning at a word."""

    NEVER = 0  # not here, whatever the model says
    BARE = 1  # there is no final mark before it
    WEAK = 2  # there is a mark, but it may be an abbreviation's, or a question's before "he asked"
    STRONG = 3  # a full stop before, a capital letter here
    ALWAYS = 4  # a paragraph begins, or a quotation after a full stop


@dataclass(frozen=True, slots=True)
class Thresholds:
    """How sure the model must be that a sentence begins. Set on the evidence of the training gold."""

    bare: float = 0.9
    weak: float = 0.5
    strong: float = 0.05
    short_quote: int = 40  # code points of a quotation that holds no bound: “No. Never.”


THRESHOLDS = Thresholds()

_FINAL = re.compile(r"[.?!…。！？]+\Z")
_QUESTION = re.compile(r"[?!…？！]|\.\.")
_DOTTED = re.compile(r"\w.*\.\Z", re.DOTALL)
_CLOSING = frozenset(")]}”»’") | {"''", "’’"}
_OPENING = frozenset("([{“«‘„‚") | {"``", "‘‘"}
_INNER = frozenset(",;:.?!…%/-–—") | _CLOSING
# A name follows these, so their dot ends nothing.
_BEFORE_NAMES = frozenset(
    {"mr", "mrs", "ms", "dr", "prof", "gen", "sen", "rep", "gov", "lt", "col", "capt", "sgt", "maj", "adm", "amb",
     "hon", "rev", "st", "ste", "messrs", "mmes", "msgr", "no", "nos", "vs", "fig"}
)  # fmt: skip


_ANEW = frozenset({"The", "They", "He", "She", "It", "In", "On", "During", "This", "Both"})
_LOCAL = frozenset({"Mayor", "Attorney", "Judge", "Police", "Council", "Councilman", "Councilwoman"})
"""Titles that the district has itself ("D.C. Mayor")."""


# The bracket that ends a picture's line, where the text has lost its line breaks.
_CREDIT = re.compile(r"[(\[][^()\[\]]*\b(?:[Cc]redit|[Pp]hoto|GPO|REUTERS|Reuters|AFP|AP|Getty|EPA)\b[^()\[\]]*[)\]]\Z")
LONGEST_CREDIT = 80
SHOUTED = 4
"""Words in capitals that are a line of their own."""


class _Marks:
    """The quotations of a text, asked by place."""

    def __init__(self, quotes: Sequence[Quote]) -> None:
        self.opens = {quote.outer.start for quote in quotes}
        self.closes = {quote.span.end for quote in quotes if quote.closed}
        self.short = [quote.span for quote in quotes if len(quote.span) < THRESHOLDS.short_quote and quote.closed]

    def inside_short(self, words: Words) -> set[int]:
        """Numbers of the words that stand inside a short quotation, its first word left out."""
        found: set[int] = set()
        number = 0
        for span in self.short:
            while number < len(words) and words[number][0] <= span.start:
                number += 1
            while number < len(words) and words[number][0] < span.end:
                found.add(number)
                number += 1
        return found


def bounds(text: str, words: Words, paragraphs: Sequence[Span], quotes: Sequence[Quote]) -> list[Bound]:
    """For each word, how the rules see a sentence beginning there. A dateline is a sentence of its own."""
    marks = _Marks(quotes)
    within = marks.inside_short(words)
    forms = [text[start:end] for start, end in words]
    found = [_bound(text, words, forms, i, marks) if i else Bound.ALWAYS for i in range(len(words))]
    for i in within:
        found[i] = Bound.NEVER
    datelines = prose_starts(text, paragraphs)
    for i in first_words(words, paragraphs):
        found[i] = Bound.ALWAYS
        end = datelines.get(words[i][0], -1)
        while i + 1 < len(words) and words[i][0] < end:
            i += 1
            found[i] = Bound.ALWAYS if words[i][0] >= end else Bound.NEVER
    return found


def first_words(words: Words, paragraphs: Sequence[Span]) -> list[int]:
    """The number of the first word of each paragraph that has one."""
    found = []
    number = 0
    for paragraph in paragraphs:
        while number < len(words) and words[number][0] < paragraph.start:
            number += 1
        if number < len(words) and words[number][0] < paragraph.end:
            found.append(number)
    return found


def starts(found: Sequence[Bound], sureness: Sequence[float]) -> list[bool]:
    """For each word, whether a sentence begins there; `sureness` is the model's probability that one does."""
    needed = {
        Bound.NEVER: 2.0,
        Bound.BARE: THRESHOLDS.bare,
        Bound.WEAK: THRESHOLDS.weak,
        Bound.STRONG: THRESHOLDS.strong,
        Bound.ALWAYS: -1.0,
    }
    return [sure > needed[bound] for bound, sure in zip(found, sureness, strict=True)]


def _bound(text: str, words: Words, forms: Sequence[str], i: int, marks: _Marks) -> Bound:
    """How the rules see word `i`, which is not the first."""
    form = forms[i]
    if form[:1].islower() and forms[i - 1].isalpha():
        return Bound.NEVER  # as all that follows would have it, of most words
    # “so“ closes with what opens elsewhere.
    opening = words[i][0] in marks.opens or (form in _OPENING and words[i][0] not in marks.closes)
    before = i - 1
    if not opening and (form in _INNER or words[i][0] in marks.closes):
        return Bound.NEVER
    if words[before][0] in marks.opens or (forms[before] in _OPENING and words[before][0] not in marks.closes):
        return Bound.NEVER
    while before > 0 and i - before < 5 and (forms[before] in _CLOSING or words[before][0] in marks.closes):
        before -= 1
    apart = words[i - 1][1] < words[i][0]
    lower = form[:1].islower()
    if _FINAL.search(forms[before]) and not _DOTTED.match(forms[before]):
        bound = _after_final(forms[before], apart, lower, quoted=before < i - 1)
        return Bound.ALWAYS if opening and bound == Bound.STRONG else bound
    if forms[i - 1] in ("**", "__") and forms[i - 2] == ":" and i > 1 and not lower:
        return Bound.ALWAYS  # "**Aid:** The president announced", a list's label in bold
    if not apart or lower:
        return Bound.NEVER
    if _DOTTED.match(forms[before]):
        named = forms[before][:-1].lower() in _BEFORE_NAMES or _of_country(forms, before, form)
        if forms[before] == "D.C." and (form in _ANEW or form.lower() in _title_words()) and form not in _LOCAL:
            return Bound.STRONG  # "met in Washington, D.C. Secretary Lee congratulated her"
        return Bound.NEVER if named else Bound.WEAK
    if forms[i - 1] in ")]" and _CREDIT.search(text, max(0, words[i - 1][1] - LONGEST_CREDIT), words[i - 1][1]):
        return Bound.ALWAYS
    return Bound.STRONG if _shouted(forms, i) else Bound.BARE


def _of_country(forms: Sequence[str], dotted: int, form: str) -> bool:
    """Whether a title follows letters that stand for a country ("U.S. Secretary of State"); behind an article they may
    be the end as well ("in the U.S. President Lee …")."""
    letters = forms[dotted].replace(".", "")
    article = dotted > 0 and forms[dotted - 1].lower() == "the"
    return letters.isupper() and bool(side_of(letters)) and not article and form.lower() in _title_words()


@cache
def _title_words() -> frozenset[str]:
    """The first words of titles, and what stands before one ("special", "deputy")."""
    beside = {word for row in table("titlewords") for word in listed(row[0])}
    return frozenset(title.split()[0] for title in known_words("titles")) | {w.lower() for w in beside} | {"special"}


def _shouted(forms: Sequence[str], i: int) -> bool:
    """Whether a line in capitals ends before word `i`, where the text has lost its line breaks."""
    before = [form for form in forms[max(0, i - SHOUTED) : i] if form.isalpha()]
    return len(before) == SHOUTED and all(map(str.isupper, before)) and not forms[i].isupper() and len(forms[i]) > 1


def _after_final(mark: str, apart: bool, lower: bool, quoted: bool) -> Bound:
    """How the rules see a word after a final mark, with closing marks between the two if `quoted`."""
    if lower:
        return Bound.NEVER if quoted or mark in ("...", "…") or not apart else Bound.WEAK
    if not apart or (quoted and _QUESTION.search(mark)) or mark in ("...", "…"):
        return Bound.WEAK
    return Bound.STRONG
