"""Mentions: the words that name or stand for somebody or something: names, pronouns, and offices with an article.

Whom they mean is the business of `coreference`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from memcon.model.document import Document, Mention, Sentence, Token
from memcon.reading.decode import Name
from memcon.reading.names import Found, names
from memcon.values.tables import forms, table

PRONOUNS = frozenset(
    {"he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself", "they", "them", "their",
     "theirs", "themselves", "we", "us", "our", "ours", "ourselves", "i", "me", "my", "mine", "myself"}
)  # fmt: skip
_DEFINITE = frozenset({"the", "this", "that", "both", "these", "those", "his", "her", "its", "their"})


def mentions(document: Document, seen: Sequence[Name]) -> Document:
    """The document with its mentions in text order; `seen` is what the model took for names."""
    found = names(document.tokens, document.sentences, seen)
    named = {place for name in found for place in range(name.first, name.last)}
    all_of = [*found]
    for sentence in document.sentences:
        all_of.extend(_pronouns(document.tokens[sentence.first : sentence.last]))
        all_of.extend(_offices(document, sentence, named))
    all_of.sort(key=lambda f: (f.first, -f.last))
    return replace(document, mentions=tuple(_mention(document, i, f) for i, f in enumerate(all_of)))


def _mention(document: Document, index: int, found: Found) -> Mention:
    """A mention; its head is the token inside it that hangs from outside."""
    span = document.span_of(found.first, found.last)
    inside = range(found.first, found.last)
    outward = [k for k in inside if document.tokens[k].head not in inside]
    nominal = [k for k in outward if document.tokens[k].upos in ("PROPN", "NOUN", "PRON")]
    first = found.first
    while first < found.last - 1 and document.tokens[first].text.lower() in ("the", "a", "an"):
        first += 1
    text = " ".join(document.article.text[document.tokens[first].start : span.end].split())
    return Mention(index, span, found.first, found.last, (nominal or outward or [found.first])[0], found.kind, text)


def _pronouns(tokens: Sequence[Token]) -> Iterator[Found]:
    for token in tokens:
        low = token.text.lower()
        # "US" in capitals is a country, and an "it" that only fills a place means nothing.
        if low in PRONOUNS and token.upos == "PRON" and token.dep != "expl" and token.text != "US":
            yield Found(token.index, token.index + 1, "pronoun")


@cache
def office_nouns() -> dict[str, str]:
    """Nouns for those who act, in lower case, with their kind: `title`, `people`, `body`, `group`."""
    return {form: row[1] for row in reversed(table("people")) for form in forms(row[0])}


def _offices(document: Document, sentence: Sentence, named: set[int]) -> Iterator[Found]:
    """The phrases of a sentence that stand for the holder of an office or for a body: "the Iranian president"."""
    tokens = document.tokens
    for token in tokens[sentence.first : sentence.last]:
        kind = office_nouns().get(token.text.lower())
        if kind not in ("title", "body", "group") or token.upos not in ("NOUN", "PROPN") or token.index in named:
            continue
        if _titles_a_name(document, token, named):
            continue
        first = token.index
        while first > sentence.first and _before(tokens, first - 1, token):
            first -= 1
        if _definite(tokens, first, token.index):
            yield Found(first, token.index + 1, "office")


def _before(tokens: Sequence[Token], place: int, head: Token) -> bool:
    """Whether a token belongs to the front of the phrase of a noun."""
    token = tokens[place]
    if token.upos in ("DET", "ADJ", "NOUN", "PROPN", "NUM") or token.text in ("-", "–", "'s", "’s", "'", "’"):
        return _hangs_from(tokens, place, head.index)
    return token.xpos == "PRP$" and token.head == head.index


def _hangs_from(tokens: Sequence[Token], place: int, head: int) -> bool:
    """Whether a token hangs from the head, over at most four others on the way."""
    for _ in range(5):
        place = tokens[place].head
        if place == head:
            return True
        if place < 0:
            return False
    return False


def _definite(tokens: Sequence[Token], first: int, head: int) -> bool:
    """Whether the phrase points at somebody known: an article or owner in front, or capitals that make it a name."""
    if tokens[first].text.lower() in _DEFINITE:
        return True
    owned = any(tokens[k].text in ("'s", "’s", "'", "’") for k in range(first, head))
    return owned or (tokens[head].text[:1].isupper() and tokens[head].upos == "PROPN" and first < head)


def _titles_a_name(document: Document, token: Token, named: set[int]) -> bool:
    """Whether the noun is the title before a name ("the Iranian president Ann Lee"), which the name stands for."""
    after = token.index + 1
    if after in named and document.tokens[after].upos == "PROPN":
        return True
    head = token.head
    return head > token.index and head in named and token.dep in ("compound", "nmod:desc", "flat")
