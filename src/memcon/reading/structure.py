"""Structure: which sentences are the report, and which are headlines, captions or the page's own furniture.

Only prose is evidence. In doubt a sentence is prose: what is thrown out wrongly loses entries, what is kept wrongly
seldom holds one. Looks at paragraphs, the table `boilerplate`, the title and the model's tags.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from memcon.model.article import Article
from memcon.model.document import Sentence, SentenceKind, Token
from memcon.reading.labels import turns
from memcon.reading.openings import prose_starts
from memcon.values.tables import forms, table


@dataclass(frozen=True, slots=True)
class _Limits:
    """Lengths in words. Set by hand on the training gold: no evidence of it may be lost."""

    line: int = 16  # a line of furniture
    any: int = 40  # a line that says somewhere what only furniture says
    caption: int = 60  # a picture's line with its credit
    title: int = 25  # the first line, if it is the title
    heading: int = 9  # a heading between paragraphs
    tail: int = 6  # a line without a verb behind the last sentence
    repeated: int = 4  # a line that stands there twice
    top: int = 4  # paragraphs among which the title stands


_LIMITS = _Limits()

_END = re.compile(r"[.!?:;…,][\"'”’)\]»]*\Z")
_WORD = re.compile(r"\w+")
_CREDIT = re.compile(
    r"(?:[(\[](?:(?:file )?photo|image|credit|picture|file|illustration)s?(?: by| credit)?\s*[:/][^()\[\]]{2,80}[)\]]"
    r"|[(\[][^()\[\]]{0,60}(?:/ ?(?:GPO|AFP|AP|Reuters|REUTERS|EPA|dpa|DPA|Getty Images|TASS|Anadolu|AA|IRNA)"
    r"|(?:AP|AFP|Reuters) Photo(?:/[^()\[\]]{1,40})?|via (?:AP|AFP|Reuters|REUTERS))[)\]]"
    r"|-?/[A-Z][\w .'’-]{1,40}/(?:dpa|AFP|AP|Reuters|EPA|TASS)"
    r"|\b(?:REUTERS|AFP|AP|EPA|Getty Images|AFP Photo|AP Photo)\s?/\s?[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3}"
    r"|(?:Photo|Image|Picture|Credit): [A-Z][^.\n]{2,60})\.?\Z"
)
_BYLINE = re.compile(r"By [A-Z][\w.'’-]+(?: (?:[A-Z][\w.'’-]+|and|in|of|for)){1,8}\Z")
_DATE_WORDS = frozenset(
    {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
     "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "monday",
     "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thurs",
     "fri", "sat", "sun", "am", "pm", "gmt", "utc", "est", "edt", "et", "ist", "bst", "cet", "time", "published",
     "updated", "posted", "last", "on", "at", "local", "of", "min", "mins", "read"}
)  # fmt: skip
_SMALL = frozenset(
    {"a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "but", "with", "as", "by", "from"}
)


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph with what is asked of it most: its words in lower case, and its tokens."""

    text: str
    words: tuple[str, ...]
    tokens: Sequence[Token]
    stopped: bool


def kinds(sentences: Sequence[Sentence], tokens: Sequence[Token], article: Article) -> tuple[Sentence, ...]:
    """The sentences of an article, each with its kind."""
    groups: dict[int, list[Sentence]] = {}
    for sentence in sentences:
        groups.setdefault(sentence.paragraph, []).append(sentence)
    spans = [group[0].span.join(group[-1].span) for group in groups.values()]
    lines = [
        _line(span.of(article.text), tokens[group[0].first : group[-1].last])
        for span, group in zip(spans, groups.values(), strict=True)
    ]
    datelines = prose_starts(article.text, spans)
    asked = [turn.span for turn in turns(article.text, spans) if turn.asks]
    found: list[Sentence] = []
    for group, kind in zip(groups.values(), _by_line(lines, _words(article.title or "")), strict=True):
        own = [_own_kind(article.text, s, tokens, datelines) if kind == "prose" else kind for s in group]
        _mark_credited(article.text, group, own)
        own = ["boilerplate" if any(s.span.overlaps(a) for a in asked) else k for s, k in zip(group, own, strict=True)]
        found.extend(replace(s, kind=k) if k != "prose" else s for s, k in zip(group, own, strict=True))
    return tuple(found)


def _line(text: str, tokens: Sequence[Token]) -> _Line:
    return _Line(text, _words(text), tokens, bool(_END.search(text)))


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))


def _by_line(lines: Sequence[_Line], title: tuple[str, ...]) -> list[SentenceKind]:
    """The kind of each paragraph as a whole."""
    found: list[SentenceKind] = []
    for line in lines:
        leads = len(lines) > 1 and all(kind in ("boilerplate", "caption") for kind in found)
        found.append(_line_kind(line, title, leads))
    seen: dict[tuple[str, ...], int] = {}
    for number, line in enumerate(lines):
        if found[number] in ("prose", "headline") and _LIMITS.repeated <= len(line.words) <= _LIMITS.caption:
            before = seen.setdefault(line.words, number)
            if before < number:
                if line.stopped:
                    found[number] = "boilerplate"
                elif before < _LIMITS.top and len(line.words) <= _LIMITS.title:
                    found[number] = found[before] = "headline"
    for number, line in enumerate(lines[:-1]):
        if found[number] == "prose" and _is_heading(line):
            found[number] = "headline"
    for number in range(len(lines) - 1, 0, -1):
        if found[number] == "prose" and not _is_tail(lines[number]):
            break
        if found[number] == "prose":
            found[number] = "boilerplate"
    return found


def _line_kind(line: _Line, title: tuple[str, ...], leads: bool) -> SentenceKind:
    """The kind of a paragraph by its own words; `leads` if it is the first of several."""
    if title and _same_title(line.words, title):
        return "headline"
    if len(line.words) <= _LIMITS.caption and _CREDIT.search(line.text):
        return "caption"
    listed = _listed(line)
    if listed != "prose":
        return listed
    if len(line.words) <= _LIMITS.line and (_BYLINE.match(line.text) or _is_date(line.words)):
        return "boilerplate"
    # A short first line with a comma rather says who speaks: "Kari Hansen, Minister of Trade".
    somebody = "," in line.text and len(line.words) <= _LIMITS.heading
    if leads and not line.stopped and not somebody and len(line.words) <= _LIMITS.title and line.text[:1].isupper():
        return "headline"
    asks = line.words[:1] in (("how",), ("why",), ("what",)) and len(line.words) <= _LIMITS.title
    return "headline" if asks and not line.stopped else "prose"  # "How the port was saved", a link among others


def _same_title(words: tuple[str, ...], title: tuple[str, ...]) -> bool:
    """Whether a line is the title, or all of it but the site's name."""
    if len(words) < _LIMITS.repeated:
        return words == title
    return words == title or (words == title[: len(words)] and len(title) <= len(words) + 3)


@cache
def _furniture() -> dict[str, list[tuple[int, tuple[str, ...], str, SentenceKind]]]:
    """The rows of the table by their first word: place in the table, words, how they must stand, kind."""
    rows: dict[str, list[tuple[int, tuple[str, ...], str, SentenceKind]]] = {}
    for place, (cell, how, kind) in enumerate(table("boilerplate")):
        for form in forms(cell):
            words = _words(form)
            rows.setdefault(words[0], []).append((place, words, how, "caption" if kind == "caption" else "boilerplate"))
    return rows


def _listed(line: _Line) -> SentenceKind:
    """The kind of a line that the table knows."""
    size = len(line.words)
    if size > _LIMITS.caption:
        return "prose"
    said = f" {' '.join(line.words)} "
    rows = _furniture()
    for _, words, how, kind in sorted(row for word in set(line.words) for row in rows.get(word, ())):
        if how == "any":
            fits = size <= _LIMITS.any and f" {' '.join(words)} " in said
        elif how == "whole":
            fits = line.words == words
        else:
            longest = _LIMITS.caption if kind == "caption" and how == "start" else _LIMITS.line
            begins = line.words[: len(words)] == words and size <= longest
            fits = begins and (how == "start" or not line.stopped)
        if fits:
            return kind
    return "prose"


def _is_date(words: tuple[str, ...]) -> bool:
    """Whether a line says when something was published and nothing else, but for two words."""
    dated = sum(word in _DATE_WORDS or word[:1].isdigit() for word in words)
    return dated >= 3 and any(word[:1].isdigit() for word in words) and len(words) - dated <= 2


def _is_heading(line: _Line) -> bool:
    """Whether a line without a full stop is written like a title: capitals on all longer words, no comma, no verb form
    of a report ("said")."""
    longer = [word for word in _WORD.findall(line.text) if word.casefold() not in _SMALL]
    if line.stopped or not 0 < len(line.words) <= _LIMITS.heading or "," in line.text or not line.text[0].isupper():
        return False
    named = sum(token.upos == "PROPN" for token in line.tokens)
    general = line.words[0] in ("a", "an", "the") or named <= len(line.tokens) / 2  # and nobody's name
    return general and all(word[0].isupper() or word[0].isdigit() for word in longer)


def _is_tail(line: _Line) -> bool:
    """Whether a last line is furniture: a few words, no verb, no full stop, nobody with an office."""
    verbs = any(token.upos in ("VERB", "AUX") for token in line.tokens)
    return not line.stopped and len(line.words) <= _LIMITS.tail and not verbs and "," not in line.text


def _own_kind(text: str, sentence: Sentence, tokens: Sequence[Token], datelines: dict[int, int]) -> SentenceKind:
    """The kind of a sentence in a paragraph that is prose as a whole."""
    if sentence.span.end <= datelines.get(sentence.span.start, -1):
        return "boilerplate"
    line = _line(sentence.span.of(text), tokens[sentence.first : sentence.last])
    listed = _listed(line)
    if listed == "prose" and len(line.words) <= _LIMITS.caption and _CREDIT.search(line.text):
        return "caption"
    return listed


def _mark_credited(text: str, group: Sequence[Sentence], own: list[SentenceKind]) -> None:
    """A credit that stands alone takes the sentence before it along: that is the picture's line."""
    for number in range(1, len(group)):
        span = group[number].span
        if own[number] == "caption" and own[number - 1] == "prose" and _CREDIT.match(text, span.start, span.end):
            own[number - 1] = "caption"
