"""Parse: what hangs from a word in the parse, from what it hangs itself, and the preposition in front of it.

A room of `extraction`; every other comes here. Where the parse is known to go astray, the order of words helps.
"""

from functools import cache

from memcon.extraction.remembered import remembered
from memcon.model.document import Document, Token

DEPTH = 40
"""Steps up a parse that are looked at: no sentence of a report needs more."""


def base(token: Token) -> str:
    """The relation without its subtype: `nsubj` for `nsubj:pass`."""
    return _base(token.dep)


@cache
def _base(relation: str) -> str:
    return relation.partition(":")[0]


def kids(document: Document, index: int, *relations: str) -> tuple[int, ...]:
    """The children in one of these relations (with subtype: that alone; without: all of its subtypes)."""
    below = document.children[index]
    if not below:
        return ()
    tokens = document.tokens
    found = []  # a plain loop: this is asked of every word many times
    for k in below:
        relation = tokens[k].dep
        if relation in relations or _base(relation) in relations:
            found.append(k)
    return tuple(found)


@remembered
def case(document: Document, index: int) -> str:
    """The preposition before a noun, in small letters and as one (`because of`), or the empty string."""
    tokens, own, titles = document.tokens, list[int](), list[int]()
    for k in document.children[index]:  # one loop: this is asked of most nouns many times
        relation = tokens[k].dep
        if _base(relation) == "case":
            own.append(k)
        elif k < index and (relation == "nmod:desc" or _base(relation) in _TITLES):
            titles.append(k)
    # "including party member Kari Holm": the preposition may hang from a word in front of the noun.
    for k in (*own, *(c for t in titles for c in kids(document, t, "case"))):
        word = document.tokens[k].text.lower()
        if word == "of" and k and document.tokens[k - 1].text.lower() == "ahead":
            return "ahead of"
        if word not in ("'s", "’s", "’", "'"):
            return " ".join([word, *(document.tokens[f].text.lower() for f in kids(document, k, "fixed"))])
    return ""


_TITLES = frozenset({"compound", "amod"})


def conjuncts(document: Document, head: int) -> tuple[int, ...]:
    """The head and all that is joined to it by `and`, `or` or commas, in text order."""
    if not kids(document, head, "conj") and not _astray(document, head):
        return (head,)  # most words
    found, queue = [head], [head]
    while queue and len(found) < _MOST_JOINED:
        here = queue.pop(0)
        for k in (*kids(document, here, "conj"), *_astray(document, here)):
            if k not in found:
                found.append(k)
                queue.append(k)
    return tuple(sorted(found))


_MOST_JOINED = 40


"""Names joined to one list that are looked at: the longest in the development gold has 14."""


def _astray(document: Document, head: int) -> tuple[int, ...]:
    """ "… of Egypt, A and B have": B, where the parse joined it to a noun before A and "and" follows A at once."""
    tokens = document.tokens
    after = head + 1
    while after < len(tokens) and tokens[after].dep == "flat":
        after += 1
    if tokens[head].upos != "PROPN" or after + 1 >= len(tokens) or tokens[after].dep != "cc":
        return ()
    joined = tokens[after].head
    stray = tokens[joined].dep == "conj" and tokens[joined].head < head and tokens[joined].upos == "PROPN"
    return (joined,) if stray and after < joined <= after + 4 else ()


def obliques(document: Document, index: int, *prepositions: str) -> tuple[int, ...]:
    """The nouns that hang from a verb or noun by one of these prepositions (none given: by any)."""
    found = kids(document, index, "obl", "nmod")
    return tuple(k for k in found if case(document, k) and (not prepositions or case(document, k) in prepositions))


def after(document: Document, index: int, *prepositions: str) -> int | None:
    """The noun behind one of these prepositions in the words that follow, whatever the parse made of them.

    Looks a few words ahead, not over a comma or another verb ("met on Monday with the Danish minister").
    """
    tokens, last = document.tokens, document.sentences[document.sentence_of[index]].last
    for k in range(index + 1, min(index + _AHEAD, last)):
        if tokens[k].text.lower() in prepositions:
            return behind(document, k)
        if tokens[k].upos in ("VERB", "PUNCT"):
            return None
    return None


def behind(document: Document, index: int) -> int | None:
    """The last noun of the noun phrase that begins right behind a token ("met" the Danish foreign minister)."""
    tokens, last = document.tokens, document.sentences[document.sentence_of[index]].last
    end = index + 1
    while end < last and (tokens[end].upos in _NOMINAL or tokens[end].text in _INSIDE or tokens[end].xpos == "PRP$"):
        end += 1
    heads = [j for j in range(index + 1, end) if tokens[j].upos in ("NOUN", "PROPN")]
    return heads[-1] if heads else None


_AHEAD = 7


_NOMINAL = ("DET", "ADJ", "NOUN", "PROPN", "NUM")


_INSIDE = ("'s", "’s", "-", "–")


def above(document: Document, index: int) -> tuple[int, ...]:
    """The tokens from which this one hangs, nearest first, up to the root of its sentence."""
    found: list[int] = []
    here = document.tokens[index].head
    while here >= 0 and len(found) < DEPTH:
        found.append(here)
        here = document.tokens[here].head
    return tuple(found)
