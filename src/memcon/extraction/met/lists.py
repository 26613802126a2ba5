"""Lists: names that commas and "and" join, by the words alone, where the parse breaks a long list of titles and names.

Only `met` enters here. "The minister of X, A, the envoy for Y, B, and C met": A, B and C.
"""

from functools import lru_cache

from memcon.extraction.acts import carries
from memcon.extraction.parse import above, case, conjuncts
from memcon.extraction.who.holders import is_person, titled
from memcon.extraction.who.phrases import is_actor, parties, text
from memcon.model.document import Document, Mention, Token
from memcon.model.entry import Party

_JOINTS = frozenset({",", ";", "and", "&"})
_OPEN = frozenset({"of", "for", "to", "on", "in", "at", "with", "by", "from", "between", "than", "without"})
"""Words right before a name that begin another phrase ("the minister of Norway")."""
_BETWEEN = frozenset({",", ";", "-", "–", "(", ")", "and", "&", "as", "well", "of", "for", "to", "on", "in", "the",
                      "under", "’s", "'s", "representing"})  # fmt: skip
"""Small words and marks between two names of a list ("Jan Vera, representing the chairman, Ann Lee, and Kari Holm")."""
_CLASSES = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"})


def listed(document: Document, head: int) -> tuple[int, ...]:
    """The heads of all names in the list in which the name at a token stands (itself alone, if in none)."""
    mention = document.mention_at.get(head)
    if mention is None:
        return (head,)
    lists = _lists(document).get(document.sentence_of[head], ())
    return next((tuple(m.head for m in one) for one in lists if mention in one), (head,))


def with_listed(document: Document, head: int) -> tuple[Party, ...]:
    """All whom a phrase names, and all whom the list names in which it stands, nobody twice."""
    head = _titled_by(document, head)
    own = parties(document, head)
    own = (*own, *_unknown_beside(document, head)) if own else own
    found = all_listed(document, head)
    return tuple(dict.fromkeys((*own, *found))) if head == min(listed(document, head)) else _in_order(own, found)


def _unknown_beside(document: Document, head: int) -> tuple[Party, ...]:
    """ "Officials, local flood wardens, and charities": those in a list of people for whom no table has a
    noun, by their own words."""
    heads = conjuncts(document, head)
    if len(heads) < 2 or case(document, head) != "with":
        return ()
    tokens = (document.tokens[k] for k in heads if not is_actor(document, k))
    nouns = (t for t in tokens if t.xpos == "NNS" and t.upos == "NOUN" and document.mention_at.get(t.index) is None)
    acts_of = ("meeting", "deed", "statement")
    free = (t for t in nouns if t.index == head or not case(document, t.index))
    people = (t for t in free if not any(carries(t, kind) for kind in acts_of))
    return tuple(Party(text(document, t.index), None, None) for t in people)


def _titled_by(document: Document, head: int) -> int:
    """ "US envoy Kari Holm": where the parse takes the country for the head, the name whose title it is part of; of
    a name the word that the parse hangs others from."""
    mention, named = document.mention_at.get(head), titled(document).get(head)
    if mention is not None and mention.kind == "person":
        return mention.head
    bodily = mention is not None and mention.kind in ("place", "organisation")
    return named.head if bodily and named is not None and named.first > head else head


def _in_order(own: tuple[Party, ...], found: tuple[Party, ...]) -> tuple[Party, ...]:
    return tuple(dict.fromkeys((*(found if set(own) & set(found) else own), *found, *own)))


def all_listed(document: Document, head: int) -> tuple[Party, ...]:
    """All whom the list names in which a name stands; nobody where it stands in none."""
    heads = listed(document, head)
    found = (p for k in heads for p in parties(document, k)) if len(heads) > 1 else ()
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=4)
def _lists(document: Document) -> dict[int, tuple[tuple[Mention, ...], ...]]:
    """The lists of each sentence, of two names and more."""
    found: dict[int, list[list[Mention]]] = {}
    for mention in sorted(_names(document), key=lambda m: m.first):
        rows = found.setdefault(document.sentence_of[mention.first], [])
        fits = rows and _kind(rows[-1][-1]) == _kind(mention) and _joined(document, rows[-1][-1], mention)
        if fits:
            rows[-1].append(mention)
        else:
            rows.append([mention])
    return {number: tuple(t for row in rows if len(t := _closed(document, row)) > 1) for number, rows in found.items()}


def _kind(mention: Mention) -> str:
    return "person" if mention.kind == "person" else "body"


def _names(document: Document) -> list[Mention]:
    """The people, and the bodies and places that are no part of somebody's title."""
    beside_names = titled(document)
    return [
        m
        for m in document.mentions
        if (m.kind == "person" and is_person(document, m))
        or (m.kind in ("place", "organisation") and m.first not in beside_names and m.last - 1 not in beside_names)
    ]


def _joined(document: Document, one: Mention, other: Mention) -> bool:
    """Whether only a comma or "and" stands between two names, with the title of the second and what it is of."""
    between = document.tokens[one.last : other.first]
    if not any(t.text.lower() in _JOINTS for t in between) or between[-1].text.lower() in _OPEN:
        return False
    if _does_next(document, one, other):
        return False
    return len(between) <= _LONGEST and all(_light(t) for t in between)


def _does_next(document: Document, one: Mention, other: Mention) -> bool:
    """ "Spoke with Vera, and Tan consulted with Holm": who does what comes next is not in the list before, which hangs
    from a verb in front of it."""
    tokens, token = document.tokens, document.tokens[other.head]
    if token.dep != "nsubj" or token.head < other.last:
        return False
    return any(tokens[k].upos == "VERB" and k < one.first for k in above(document, one.head)[:1])


_LONGEST = 24
"""Words of a title between two names of a list: the longest in the training gold has 19."""


def _light(token: Token) -> bool:
    return token.upos in _CLASSES or token.text.lower() in _BETWEEN


def _closed(document: Document, row: list[Mention]) -> tuple[Mention, ...]:
    """The row up to the name behind its last "and": what only commas join may be something else."""
    for k in range(len(row) - 1, 0, -1):
        words = document.tokens[row[k - 1].last : row[k].first]
        if any(t.text.lower() in ("and", "&") for t in words):
            return tuple(row[: k + 1])
    return ()
