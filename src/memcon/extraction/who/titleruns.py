"""Title runs: where in a run of words a title begins and ends, and which runs are two titles.

A room of `extraction`; `titles` comes here. Works on words, not on the parse. All answers are half-open runs of
tokens without article at the front.
"""

from bisect import bisect_left
from functools import lru_cache

from memcon.extraction.who import nouns
from memcon.extraction.who.named import name_tokens
from memcon.extraction.who.titlewords import (
    ARTICLES,
    DAYS,
    JOINTS,
    LONGEST,
    POSSESSIVES,
    PREPOSITIONS,
    behind_place,
    is_title,
    is_weak,
    says_how,
    taught,
    title_or_weak,
)
from memcon.model.document import Document, Token
from memcon.values.known import side_of

_FRONT = frozenset(
    {"new", "newly", "current", "then", "now", "visiting", "today", "longtime", "veteran", "local", "long"}
)
_CLOCK = frozenset({"a.m.", "p.m.", "am", "local", "gmt"})
_OPENING = frozenset({"(", "[", "“", '"'})
_DASHES = frozenset({"–", "—", "--"})


@lru_cache(maxsize=4)
def _dated(document: Document) -> frozenset[int]:
    """The tokens of expressions of time."""
    starts = [token.start for token in document.tokens]
    runs = [(bisect_left(starts, t.span.start), bisect_left(starts, t.span.end)) for t in document.times]
    return frozenset(k for first, last in runs for k in range(first, last))


def can_be_part(document: Document, index: int) -> bool:
    """Whether a word can be inside a title."""
    token = document.tokens[index]
    word = token.text.lower()
    if (
        index in name_tokens(document)
        or word in _CLOCK
        or word in DAYS
        or word == "including"
        or index in _dated(document)
        or (word in _DASHES and document.article.text[token.start - 1 : token.start].isspace())
    ):
        return False
    if word in PREPOSITIONS or word in POSSESSIVES or word in JOINTS or word in ARTICLES or word == "based":
        return True
    return (
        token.upos in ("ADJ", "NOUN", "PROPN", "X")
        or token.xpos in ("NNP", "NNPS")
        or is_title(document, index)
        or word[0] in ".-"
        or says_how(document, index)
    )


def cut(document: Document, start: int, end: int) -> tuple[int, int] | None:
    """The last title in a run, from its first own word on; None where there is none."""
    heads = [k for k in range(start, end) if _head(document, k, start, end)]
    heads = heads or [k for k in range(end - 1, end) if taught(document, k)]
    if not heads:
        return None
    first = front(document, start, _main(document, start, heads))
    return (first, end) if first < end else None


def _head(document: Document, index: int, start: int, end: int) -> bool:
    """Whether a word is the noun of the title itself: not "the king's son", not "assistant to the president"."""
    tokens = document.tokens
    if not (is_title(document, index) or is_weak(document, index, end)):
        return False
    if not _closed(document, index, end):
        return False
    before = index - 1 - (index > start and tokens[index - 1].text.lower() in ARTICLES)
    return not (before > start and tokens[before].text.lower() == "to" and title_or_weak(document, before - 1))


def _main(document: Document, start: int, heads: list[int]) -> int:
    """The title that rules the run: the first of those after the last preposition that stands before any of them."""
    tails = [k for k in range(start, heads[-1]) if document.tokens[k].text.lower() in PREPOSITIONS - {"to"}]
    here = [k for k in heads if not tails or k > tails[-1]]
    first = here[-1]
    for k in reversed(here[:-1]):
        if any(document.tokens[j].text in POSSESSIVES for j in range(k + 1, first)):
            break
        first = k
    return first


def front(document: Document, start: int, head: int) -> int:
    """Where the words of the title with this noun begin."""
    tokens = document.tokens
    first = head
    while first > start and not _bound(document, first - 1, start):
        small, large = tokens[first - 1], tokens[first]
        common = small.xpos in ("NN", "NNS") and small.text.islower() and not says_how(document, small.index)
        if common and large.text[:1].isupper():
            # "after the trip Special Envoy Lee": a common noun ends before the title begins.
            break
        first -= 1
    first = min(behind_place(document, first), head)
    loose = _FRONT | JOINTS | _AGE
    while first < head and (tokens[first].text.lower() in loose or tokens[first].upos in ("NUM", "PUNCT")):
        first += 1
    return first


_AGE = frozenset({"year", "old"})  # "33-year-old Crown Prince"


def _bound(document: Document, index: int, start: int) -> bool:
    """Whether the title cannot reach over this word to the left."""
    word = document.tokens[index].text.lower()
    name = document.mention_at.get(index)
    if name is not None and name.kind == "place" and name.first < index < name.last - 1:
        return False  # "Republic of Korea Foreign Minister"
    if word in PREPOSITIONS or word in ARTICLES or word in ("and", "&", ",", "based"):
        return True
    if word not in POSSESSIVES or index == start:
        return False
    return side_of(document.tokens[index - 1].text) is None and document.mention_at.get(index - 1) is None


def split(document: Document, first: int, last: int, *, named: bool = False) -> tuple[tuple[int, int], ...]:
    """Two titles joined by `and` apart; one run where only the second part has a title's noun. Behind the name of who
    has them (`named`) the second may have an article: it is nobody else's."""
    tokens = document.tokens
    for k in range(first + 1, last - 1):
        other = k + 1 + (named and tokens[k + 1].text.lower() in ARTICLES)
        joint = tokens[k].text.lower() in ("and", "&") and joins(document, other) and single(document, first, k)
        if joint and has_title(document, first, k) and has_title(document, k + 1, _prep(document, k + 1, last)):
            start = k + 1
            while start < last and tokens[start].text.lower() in ARTICLES:
                start += 1
            apart = anothers(document, first, k) or (not named and told_apart(document, first, start))
            return (*split(document, start, last), *(() if apart else ((first, k),)))
    return ((first, last),)


def told_apart(document: Document, first: int, second: int) -> bool:
    """ "The Vice President and President Lee": two, where the first has its article and both begin with a capital."""
    tokens = document.tokens
    opened = first > 0 and tokens[first - 1].text.lower() == "the" and tokens[first].text[:1].isupper()
    return opened and tokens[second].text[:1].isupper()


def anothers(document: Document, first: int, last: int) -> bool:
    """ "The Secretary and Foreign Minister Lee": whether the first title stands, with its article, for somebody whom
    the text has named before."""
    office = document.mention_at.get(last - 1)
    named = office is not None and office.kind == "office" and office.refers is not None and office.first <= first
    return named and office is not None and document.tokens[office.first].text.lower() == "the"


def joins(document: Document, first: int) -> bool:
    """Whether what follows an `and` can be the same person's second title: it names no country of its own."""
    return side_of(document.tokens[first].text) is None and document.tokens[first].text.lower() not in ARTICLES


def single(document: Document, first: int, last: int) -> bool:
    return not any(nouns.plural(document.tokens[k]) and is_title(document, k) for k in range(first, last))


def has_title(document: Document, first: int, last: int) -> bool:
    return any(is_title(document, k) and _closed(document, k, last) for k in range(first, last))


def _closed(document: Document, index: int, end: int) -> bool:
    """Whether a title's noun ends its phrase: not "the leader's father", not "member states", not "chief guest"."""
    if index + 1 >= end:
        return True
    after = document.tokens[index + 1]
    return after.text not in POSSESSIVES and (after.upos != "NOUN" or is_title(document, index + 1))


def _prep(document: Document, first: int, last: int) -> int:
    return next((k for k in range(first, last) if document.tokens[k].text.lower() in PREPOSITIONS), last)


def phrase(document: Document, first: int) -> tuple[tuple[int, int], ...]:
    """The titles in the noun phrase that begins at a token ("the head of the delegation"), or none."""
    tokens = document.tokens
    limit = min(document.sentences[document.sentence_of[first]].last, first + LONGEST)
    while first < limit and (tokens[first].text.lower() in ARTICLES | _FRONT or tokens[first].text in _OPENING):
        first += 1
    last = first
    while last < limit and can_be_part(document, last):
        last += 1
    while last > first and not _ends(tokens[last - 1]):
        last -= 1
    # "the Oslo-based head of the bureau": where somebody sits is no part of the title.
    first = next((k + 1 for k in range(first, min(first + 5, last)) if tokens[k].text.lower() == "based"), first)
    stop = _prep(document, first, last)
    # "Special Assistant to the President": an office by what stands behind it.
    if last <= first or not (has_title(document, first, stop) or (stop > first and is_weak(document, stop - 1, stop))):
        return ()
    return split(document, first, last, named=True)


def _ends(token: Token) -> bool:
    word = token.text.lower()
    return not (word in PREPOSITIONS | POSSESSIVES | JOINTS | ARTICLES or token.xpos in ("VBN", "VBG") or word == ".")
