"""Documents built by hand: parsed sentences (see `sentences.py`) and what reading would have marked in them."""

import re
from dataclasses import dataclass, field

from memcon.model.article import UNDATED, Article, Published
from memcon.model.document import Cue, Document, Mention, MentionKind, Sentence, SentenceKind, TimeMention, Token
from memcon.model.span import Span
from memcon.values.moment import Moment

_NO_SPACE_BEFORE = {",", ".", ";", ":", "'s", "’s", ")", "-", "n't", "?"}
_LEMMAS = {
    "met": "meet", "held": "hold", "said": "say", "was": "be", "were": "be", "is": "be", "did": "do", "has": "have",
    "used": "use", "coming": "come",
    "going": "go", "sending": "send", "talks": "talk", "cancelled": "cancel", "seized": "seize", "expelled": "expel",
    "agreed": "agree", "resumed": "resume", "returned": "return", "arrived": "arrive", "came": "come",
    "planned": "plan", "withdrew": "withdraw", "provided": "provide", "funds": "fund",
}  # fmt: skip


@dataclass(frozen=True)
class Marks:
    """What reading marks beside the parse. Names are given as they stand; `full` gives the fuller form that one
    stands for; `times` what the words mean in the past and, if it differs, ahead."""

    people: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    full: dict[str, str] = field(default_factory=dict)
    times: dict[str, tuple[Moment, Moment | None]] = field(default_factory=dict)
    published: Published = UNDATED
    cues: tuple[tuple[str, str, float], ...] = ()
    kind: SentenceKind = "prose"


def document(*sentences: str, marks: Marks | None = None) -> Document:
    """The document of these parsed sentences, one paragraph each."""
    marks = marks or Marks()
    tokens: list[Token] = []
    bounds: list[tuple[int, int]] = []
    text = ""
    for spec in sentences:
        first = len(tokens)
        for k, row in enumerate(re.split(r"\s+", spec.strip())):
            word, upos, xpos, head, *relation = row.rsplit(":", 4) if row.count(":") >= 4 else [*row.rsplit(":", 3), ""]
            text += (
                " " if k and word not in _NO_SPACE_BEFORE and not text.endswith("-") else "\n" if not k and text else ""
            )
            above = first + int(head) - 1 if int(head) else -1
            dep = relation[0].replace("~", ":") if above >= 0 else "root"
            tokens.append(
                Token(len(tokens), len(text), len(text) + len(word), word, _lemma(word, xpos), upos, xpos, above, dep)
            )
            text += word
        bounds.append((first, len(tokens)))
    article = Article(text, published=marks.published)
    parts = tuple(
        Sentence(i, Span(tokens[a].start, tokens[b - 1].end), a, b, i, marks.kind) for i, (a, b) in enumerate(bounds)
    )
    return Document(article, tuple(tokens), parts, _mentions(text, tokens, marks), (), _times(text, marks),
                    _cues(text, tokens, marks))  # fmt: skip


def _lemma(word: str, xpos: str) -> str:
    low = word.lower()
    if low in _LEMMAS:
        return _LEMMAS[low]
    if xpos in ("VBD", "VBN") and low.endswith("ed"):
        return low[:-2]
    if xpos in ("VBZ", "NNS") and low.endswith("s"):
        return low[:-1]
    return word if xpos.startswith("NNP") else low


def _mentions(text: str, tokens: list[Token], marks: Marks) -> tuple[Mention, ...]:
    found: list[tuple[int, int, MentionKind, str]] = []
    kinds: tuple[tuple[tuple[str, ...], MentionKind], ...] = (
        (marks.people, "person"), (marks.bodies, "organisation"), (marks.places, "place"),
        (tuple(w for w in marks.full if w.lower() in ("he", "she", "they", "his", "her")), "pronoun"),
    )  # fmt: skip
    taken: set[int] = set()
    for names, kind in kinds:
        for name in sorted(names, key=len, reverse=True):
            for match in re.finditer(rf"\b{re.escape(name)}\b", text):
                if not taken & set(range(*match.span())):
                    taken |= set(range(*match.span()))
                    found.append((match.start(), match.end(), kind, name))
    found.sort()
    index = {name: i for i, (*_, name) in reversed(list(enumerate(found)))}
    return tuple(_mention(i, row, tokens, index.get(marks.full.get(row[3], row[3]))) for i, row in enumerate(found))


def _mention(index: int, row: tuple[int, int, MentionKind, str], tokens: list[Token], refers: int | None) -> Mention:
    start, end, kind, name = row
    first, last = _tokens(tokens, start, end)
    head = next(k for k in range(first, last) if tokens[k].head not in range(first, last))
    return Mention(index, Span(start, end), first, last, head, kind, name, refers)


def _tokens(tokens: list[Token], start: int, end: int) -> tuple[int, int]:
    inside = [t.index for t in tokens if start <= t.start < end]
    return inside[0], inside[-1] + 1


def _times(text: str, marks: Marks) -> tuple[TimeMention, ...]:
    found = []
    for words, (past, ahead) in marks.times.items():
        start = text.index(words)
        found.append(TimeMention(Span(start, start + len(words)), past, "day", ahead))
    return tuple(sorted(found, key=lambda t: t.span))


def _cues(text: str, tokens: list[Token], marks: Marks) -> tuple[Cue, ...]:
    found = []
    for words, label, score in marks.cues:
        start = text.index(words)
        found.append(Cue(*_tokens(tokens, start, start + len(words)), label, score))
    return tuple(found)
