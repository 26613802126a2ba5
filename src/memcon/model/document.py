"""A document: an article that has been read. Made by `reading`, used by `extraction`, never stored.

Indices of tokens count through the whole document; `head` is such an index, or -1 at the root of a
sentence. Every span counts code points in the article's text.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from memcon.model.article import Article
from memcon.model.entry import Status
from memcon.model.span import Span
from memcon.values.moment import Moment

SentenceKind = Literal["prose", "headline", "caption", "boilerplate"]
MentionKind = Literal["person", "organisation", "place", "office", "pronoun", "other"]
TimeKind = Literal["day", "week", "month", "year", "part", "duration", "set", "relative", "vague"]


@dataclass(frozen=True, slots=True)
class Token:
    """A word with what the language model says of it (UD v2 labels; `xpos` is Penn)."""

    index: int
    start: int
    end: int
    text: str
    lemma: str
    upos: str
    xpos: str
    head: int
    dep: str
    feats: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A run of tokens `first` to `last` (half-open). Only `prose` is evidence.

    `kind` is `headline` for a title repeated in the text, `caption` for a picture's line,
    `boilerplate` for what belongs to the page and not to the report, as a transcript's labels and questions do.
    """

    index: int
    span: Span
    first: int
    last: int
    paragraph: int
    kind: SentenceKind = "prose"


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name or stand for somebody or something; `head` is the token that carries it.

    `refers` is the index, in `Document.mentions`, of the mention with the fullest form of the same
    name (its own index if it is that one), or None where memcon cannot tell. `by` says how that was
    found (`name`, `surname`, `acronym`, `pronoun`, `office`, `apposition`), `score` how surely (0 to 1).
    """

    index: int
    span: Span
    first: int
    last: int
    head: int
    kind: MentionKind
    text: str
    refers: int | None = None
    by: str = ""
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Quote:
    """The words between quotation marks (`span`, without the marks). `outer` holds the marks too.

    `closed` is false where the closing mark is missing. `depth` 0 is outermost.
    """

    span: Span
    outer: Span
    closed: bool = True
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says in a transcript: `span`, behind the `label` that names them in the words of `name`.

    `asks` where that is a reporter or whoever leads, whose words are no part of the record.
    """

    label: Span
    span: Span
    name: str
    asks: bool = False


@dataclass(frozen=True, slots=True)
class TimeMention:
    """Words that say when. `moment` is what they mean beside the article's own date, of what has happened.

    `ahead` is what they mean of what is still to come, where that differs ("on Friday", "on 12 June").
    """

    span: Span
    moment: Moment
    kind: TimeKind
    ahead: Moment | None = None


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that the model takes to carry an entry: tokens `first` to `last` (half-open).

    `label` is the kind, with act or type (`statement-condemn`, `deed-attack`, `meeting`, `figure`,
    `role`); `score` the model's probability, 0 to 1. `status` and `format` are its second opinions. `aims` are
    the tokens that name whom a statement is about, as far as the model sees any, each with its probability, the
    largest first; -1 stands for nobody.
    """

    first: int
    last: int
    label: str
    score: float
    status: Status = "actual"
    format: str | None = None
    aims: tuple[tuple[int, float], ...] = ()


@dataclass(frozen=True)
class Document:
    """An article with its tokens, sentences, mentions, quotes, times, cues and turns, all in text order."""

    article: Article
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...] = ()
    quotes: tuple[Quote, ...] = ()
    times: tuple[TimeMention, ...] = ()
    cues: tuple[Cue, ...] = ()
    turns: tuple[Turn, ...] = ()

    def __hash__(self) -> int:
        """That of its article: what is worked out once for a document can be kept by it."""
        return hash(self.article.id)

    @cached_property
    def worked_out(self) -> dict[Any, dict[Any, Any]]:
        """What has been worked out of the document, by the function that did and its arguments: gone with it."""
        return {}

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """For each token, the tokens that hang from it, in text order."""
        kids: dict[int, list[int]] = {}
        for token in self.tokens:
            kids.setdefault(token.head, []).append(token.index)
        return tuple(tuple(kids[index]) if index in kids else () for index in range(len(self.tokens)))

    @cached_property
    def sentence_of(self) -> tuple[int, ...]:
        """For each token, the index of its sentence."""
        return tuple(s.index for s in self.sentences for _ in range(s.first, s.last))

    @cached_property
    def mention_at(self) -> dict[int, Mention]:
        """For each token inside a mention, the innermost (shortest) such mention."""
        at: dict[int, Mention] = {}
        for mention in sorted(self.mentions, key=lambda m: m.first - m.last):
            for index in range(mention.first, mention.last):
                at[index] = mention
        return at

    @cached_property
    def strongest_cues(self) -> dict[tuple[int, str], Cue]:
        """For a token inside a cue, and a kind (`deed` for all `deed-…`), the strongest such cue."""
        found: dict[tuple[int, str], Cue] = {}
        for cue in sorted(self.cues, key=lambda c: -c.score):
            for index in range(cue.first, cue.last):
                found.setdefault((index, cue.label.partition("-")[0]), cue)
        return found

    def name_of(self, mention: Mention) -> str:
        """The fullest form of the name that a mention stands for; its own words where memcon cannot tell."""
        return mention.text if mention.refers is None else self.mentions[mention.refers].text

    def subtree(self, index: int) -> tuple[int, ...]:
        """The token and all that hang from it, in text order."""
        found, queue = [], [index]
        while queue:
            here = queue.pop()
            found.append(here)
            queue.extend(self.children[here])
        return tuple(sorted(found))

    def span_of(self, first: int, last: int) -> Span:
        """The span of tokens `first` to `last` (half-open)."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def in_sentence(self, index: int) -> Iterator[Token]:
        """The tokens of sentence `index`."""
        sentence = self.sentences[index]
        return iter(self.tokens[sentence.first : sentence.last])
