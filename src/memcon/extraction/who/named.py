"""Named: the people's names in prose, each with its tokens and its fullest form.

A room of `extraction`; `titles` and `roles` come here. Mends what reading marked too wide or not at all, by the
titles around: a name behind "Minister of Energy" does not begin with "Energy".
"""

from dataclasses import dataclass
from functools import lru_cache

from memcon.extraction.who.holders import fullest
from memcon.extraction.who.titlewords import DAYS, NO_TITLE, PREPOSITIONS, honorifics, is_title
from memcon.extraction.who.trim import OFFICES, begins, is_suffix
from memcon.model.document import Document, Mention
from memcon.values.known import side_of

_POLITE = frozenset({"dr", "mr", "mrs", "ms", "gen", "maj", "col", "lt", "sgt", "rev", "prof"})


@dataclass(frozen=True, slots=True)
class Named:
    """A person's name where it stands: tokens `first` to `last` (half-open), and its fullest form."""

    first: int
    last: int
    name: str


@lru_cache(maxsize=4)
def names(document: Document) -> tuple[Named, ...]:
    """The names of people in prose, those that reading did not mark but that stand behind a title too."""
    prose = [m for m in document.mentions if document.sentences[document.sentence_of[m.first]].kind == "prose"]
    marked = [named for m in prose if (named := _named(document, m)) is not None]
    inside = {k for n in marked for k in range(n.first, n.last)}
    found = {n.first: n for n in (*marked, *_unmarked(document, inside, marked))}
    return tuple(found[k] for k in sorted(found))


def _named(document: Document, mention: Mention) -> Named | None:
    """The name in a mention, and the fullest form of it in the article; None where it names no person."""
    own = _trimmed(document, mention)
    if own is None:
        return None
    whole = _trimmed(document, fullest(document, mention)) or own
    return Named(*own, " ".join(document.span_of(*whole).of(document.article.text).split()))


def _trimmed(document: Document, mention: Mention) -> tuple[int, int] | None:
    """The tokens of the name alone, without the end of a title or what follows, where reading took too much."""
    if mention.kind != "person":
        return None
    tokens = document.tokens
    first, last = mention.first, mention.last
    while last > first and (not tokens[last - 1].text[:1].isalnum() or _loose(document, last - 1)):
        last -= 1
    for k in range(first, last):
        word = tokens[k].text.lower()
        # "Hossein Amir-Abdollahian", "Omar Luther King Jr."
        half = first < k < last - 1 and (tokens[k + 1].text == "-" or is_suffix(tokens[k + 1]))
        title = is_title(document, k) and not half
        if _loose(document, k) or word in OFFICES | {"and"} or word.strip(".") in _POLITE or title:
            first = k + 1
    while first < last and (not tokens[first].text[0].isalnum() or tokens[first].text.lower() in NO_TITLE):
        first += 1
    first = begins(document, first, last)
    return (first, last) if first < last and _a_name(document, first, last) else None


def _loose(document: Document, index: int) -> bool:
    """Whether a word is a preposition and not the second half of a name, as in “Ha-on”."""
    return document.tokens[index].text.lower() in PREPOSITIONS and document.tokens[index - 1].text != "-"


def _a_name(document: Document, first: int, last: int) -> bool:
    """Whether the words can be a person's name: capitals, no country's, no part of a title ("Presidential Envoy")."""
    tokens = document.tokens
    if not tokens[first].text[:1].isupper() or side_of(document.span_of(first, last).of(document.article.text)):
        return False
    return last - first > 1 or last == len(tokens) or not is_title(document, last)


def _unmarked(document: Document, inside: set[int], marked: list[Named]) -> tuple[Named, ...]:
    """As in “Minister Holm”: capitals right behind a title with a capital, where no name is marked."""
    found = []
    for sentence in document.sentences:
        if sentence.kind != "prose":
            continue
        for k in range(sentence.first + 1, sentence.last):
            before = document.tokens[k - 1].text[:1]
            if before.isupper() and _nameable(document, k, inside) and is_title(document, k - 1):
                last = k
                while last < sentence.last and _nameable(document, last, inside):
                    last += 1
                if last < sentence.last and is_title(document, last):
                    continue  # "Chief Harbour Advisor Ann Lee": the words between are of the title
                found.append(
                    Named(k, last, _known(document, document.span_of(k, last).of(document.article.text), marked))
                )
    return tuple(found)


def _nameable(document: Document, index: int, inside: set[int]) -> bool:
    token = document.tokens[index]
    capital = token.text[:1].isupper() and not token.text.isupper() and token.text[:1].isalpha()
    if not capital:
        return False
    mention = document.mention_at.get(index)
    free = mention is None or mention.kind in ("other", "person")
    other = side_of(token.text) or token.text.lower().strip(".") in honorifics() | NO_TITLE | DAYS
    return (
        free
        and token.upos == "PROPN"
        and token.xpos != "NNPS"
        and index not in inside
        and not is_title(document, index)
        and not other
    )


def _known(document: Document, words: str, marked: list[Named]) -> str:
    full = [n.name for n in marked if n.name.split()[-1] == words.split()[-1]]
    return max(full, key=len, default=words)


@lru_cache(maxsize=4)
def name_tokens(document: Document) -> frozenset[int]:
    return frozenset(k for n in names(document) for k in range(n.first, n.last))
