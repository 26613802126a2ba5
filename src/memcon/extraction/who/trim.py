"""Trim: where a person's name begins in words that reading took for one ("Political Affairs Kari Holm").

A room of `extraction`; `named` and `holders` come here. Works on the words before the name, never on the parse.
"""

from memcon.extraction.who.titlewords import ARTICLES, LONGEST, PREPOSITIONS, title_or_weak
from memcon.model.document import Document, Token
from memcon.values import known, tables

OFFICES = frozenset(
    {"affairs", "resources", "security", "embassy", "department", "ministry", "policy", "growth", "environment"}
)
"""The last words of titles, which are nobody's name."""


def begins(document: Document, first: int, last: int) -> int:
    """The token at which the name itself begins, behind the end of a title ("Growth and Trade Ann Lee"); `last` where
    all of it is part of a title ("Deputy Secretary for Resources and Trade Ann Lee")."""
    tokens = document.tokens
    alone = last - first == 1 and tokens[first].text.lower() in OFFICES
    if alone or not tokens[first].text[:1].isalnum() or _goes_on(document, first, last):
        return last
    for k in range(first, last - 1):
        if tokens[k].text.lower() in OFFICES:
            first = k + 1
    for k in range(last - 1, first, -1):
        if known.is_country(document.span_of(first, k).of(document.article.text)):
            return k
    return last_two(document, first, last) if is_ruled(document, first) else first


def is_suffix(token: Token) -> bool:
    """Whether a word tells a father from a son: before it even "King" is a family name."""
    return tables.fold(token.text) in tables.mapping("suffixes")


def is_ruled(document: Document, first: int) -> bool:
    """Whether the words behind a preposition are what a title is for ("Minister of Energy Ann Lee")."""
    return first > 1 and document.tokens[first - 1].text.lower() in _RULES and _ruled(document, first - 1)


def _goes_on(document: Document, first: int, last: int) -> bool:
    """Whether one word, or two that end an office, are what a title is for, and the title goes on behind them."""
    tokens = document.tokens
    if last - first > 2 or last >= len(tokens) or not is_ruled(document, first):
        return False
    if last - first == 2 and tokens[last - 1].text.lower() not in OFFICES:
        return False
    after = tokens[last]
    return after.text.lower() in ("and", "for", "of", "&") or (after.text[:1].isupper() and after.upos == "PROPN")


_RULES = frozenset({"of", "for", "and"})


def _ruled(document: Document, index: int) -> bool:
    floor = max(0, index - LONGEST // 2)
    tokens = document.tokens
    for k in range(index - 1, floor, -1):
        if title_or_weak(document, k):
            return tokens[k + 1].text.lower() in ("of", "for")
        word = tokens[k].text
        if not (word[0].isupper() or word.lower() in PREPOSITIONS | ARTICLES | {"and", ","}):
            return False
    return False


def last_two(document: Document, first: int, last: int) -> int:
    """Where the last two words of a name begin; words with hyphens or small letters (`al-`, `bin`) are one."""
    here, words = last, 0
    while here > first and words < 2:
        here -= 1
        text = document.tokens[here].text
        joined = here + 1 < last and (document.tokens[here + 1].text in ("-", "–") or text in ("-", "–"))
        words += text[:1].isupper() and not joined
    while here - 1 > first and document.tokens[here - 1].text in ("-", "–"):
        here -= 2
    return here
