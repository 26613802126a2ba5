"""Documents without a parse, for what dating reads off words alone; and the reading of words that say when."""

import re

from memcon.model.article import Article
from memcon.model.dating import Clue
from memcon.model.document import Document, Sentence
from memcon.model.span import Span
from memcon.pipeline.dates import reread
from memcon.values.moment import Moment, parse

__all__ = ["between", "clue", "document", "reread"]


def document(text: str) -> Document:
    """Its sentences as prose, no tokens."""
    article = Article(text)
    spans = [Span(m.start(), m.end()) for m in re.finditer(r"[^.]+\.", text)]
    return Document(article, (), tuple(Sentence(n, span, 0, 0, 0) for n, span in enumerate(spans)))


def between(edtf: str) -> Moment:
    """The interval of that EDTF."""
    return parse(edtf)


def clue(*edtf: str, weight: float = 1.0, words: str = "words") -> Clue:
    """A clue that allows these intervals."""
    return Clue("test", words, "because", tuple(map(parse, edtf)), weight)
