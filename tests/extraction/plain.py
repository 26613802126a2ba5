"""Documents without a parse, for rooms that read the words beside a name or a number.

    document = plain("Norwegian Minister Kari Holm left.", people=("Kari Holm",))

Every token hangs from the first of its sentence; parts of speech are guessed from the words, verbs by a short list.
"""

import re

from memcon.model.article import Article
from memcon.model.document import Cue, Document, Mention, Sentence, Token
from memcon.model.span import Span

_SHAPE = re.compile(r"\d[\d,.]*\d|\d|[’']s\b|(?:[A-Z]\.){2,}.|\w+|[^\w\s]")
_SMALL = {
    "DET": {"the", "a", "an", "his", "her", "its", "their"},
    "ADP": {"of", "for", "to", "on", "at", "in", "from", "with", "by", "as", "under", "after"},
    "CCONJ": {"and", "or", "but"},
    "AUX": {"is", "was", "were", "are", "be", "been", "has", "have", "had", "will"},
    "NUM": {"two", "three", "six", "seven", "eleven", "twelve", "dozen", "million", "percent"},
    "ADJ": {"acting", "former", "new", "deputy", "prime", "foreign", "young", "least", "dead", "missing"},
    "ADV": {"still", "also", "nearly", "about", "more", "than", "up"},
    "PRON": {"who", "he", "she", "it", "they", "both"},
}
_VERBS = {
    "said",
    "met",
    "left",
    "told",
    "arrived",
    "became",
    "served",
    "appointed",
    "named",
    "nominated",
    "elected",
    "killed",
    "injured",
    "wounded",
    "died",
    "arrested",
    "abducted",
    "freed",
    "displaced",
    "pledged",
    "send",
    "grew",
    "rejected",
    "exchange",
    "killing",
    "wounding",
    "talked",
}


def plain(
    text: str,
    people: tuple[str, ...] = (),
    bodies: tuple[str, ...] = (),
    figures: tuple[str, ...] = (),
    places: tuple[str, ...] = (),
) -> Document:
    """A document of one paragraph; `figures` are the words that the model takes for a figure, surely."""
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for piece in re.finditer(r"[^.!?]+(?:\.(?!\s+[A-Z]|\s*$)[^.!?]*)*[.!?]?\s*", text):
        first = len(tokens)
        for found in _SHAPE.finditer(piece[0]):
            tokens.append(_token(len(tokens), first, piece.start() + found.start(), found[0]))
        span = Span(piece.start(), piece.start() + len(piece[0].rstrip()))
        sentences.append(Sentence(len(sentences), span, first, len(tokens), 0))
    named = [(m, "person") for name in people for m in re.finditer(re.escape(name), text)]
    named += [(m, "organisation") for name in bodies for m in re.finditer(re.escape(name), text)]
    named += [(m, "place") for name in places for m in re.finditer(re.escape(name), text)]
    mentions = []
    for number, (match, kind) in enumerate(sorted(named, key=lambda n: n[0].start())):
        first, last = _at(tokens, match.start(), match.end())
        mentions.append(Mention(number, Span(*match.span()), first, last, last - 1, kind, match[0]))  # type: ignore[arg-type]
    cues = []
    for words in figures:
        at = text.index(words)
        cues.append(Cue(*_at(tokens, at, at + len(words)), "figure", 0.95))
    return Document(Article(text), tuple(tokens), tuple(sentences), tuple(mentions), cues=tuple(cues))


def _at(tokens: list[Token], start: int, end: int) -> tuple[int, int]:
    inside = [t.index for t in tokens if t.start >= start and t.end <= end]
    return inside[0], inside[-1] + 1


def _token(index: int, root: int, start: int, text: str) -> Token:
    word = text.lower()
    upos = next((tag for tag, words in _SMALL.items() if word in words), "")
    if not upos:
        upos = "NUM" if word[0].isdigit() else "PUNCT" if not word[0].isalnum() and "s" not in word else ""
    if not upos:
        upos = (
            "VERB" if word in _VERBS else "PART" if word in ("'s", "’s") else "PROPN" if text[0].isupper() else "NOUN"
        )
    xpos = {
        "NOUN": "NNS" if word.endswith("s") else "NN",
        "PROPN": "NNP",
        "VERB": "VBG" if word.endswith("ing") else "VBD",
    }
    lemma = "be" if word in ("is", "was", "were", "are", "been") else word
    dep = "root" if index == root else "dep"
    return Token(
        index, start, start + len(text), text, lemma, upos, xpos.get(upos, upos), -1 if index == root else root, dep
    )
