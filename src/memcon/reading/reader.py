"""Reader: an article becomes a document. The only place that puts the parts of this room in order."""

from collections.abc import Iterable, Iterator, Sequence

from memcon.model.article import Article
from memcon.model.document import Document, Quote, Sentence
from memcon.model.span import Span
from memcon.reading.coreference import resolve
from memcon.reading.decode import Decoded, decode
from memcon.reading.engine import engine
from memcon.reading.inserted import shown
from memcon.reading.labels import turns
from memcon.reading.lines import paragraphs
from memcon.reading.mentions import mentions
from memcon.reading.quotes import find as find_quotes
from memcon.reading.sentences import bounds, first_words
from memcon.reading.structure import kinds
from memcon.reading.times import find as find_times
from memcon.reading.windows import encode, parts
from memcon.reading.words import words
from memcon.values.week import first_day


def read(article: Article) -> Document:
    """The article with its tokens, sentences, mentions, quotes, times, cues and turns.

    The same article gives the same document, alone or among others. Any text will do, an empty one too; time and
    memory grow with its length alone. The first call loads the language model; raises `ModelMissing`.
    """
    text = shown(article.text)
    quotes = find_quotes(text)
    blocks = paragraphs(text)
    decoded = _decoded(text, blocks, quotes)
    published = article.published.moment
    document = Document(
        article=article,
        tokens=tuple(decoded.tokens),
        sentences=kinds(_sentences(decoded, blocks), decoded.tokens, article),
        quotes=quotes,
        times=tuple(find_times(text, published if published.known else None, first_day(article.publisher))),
        cues=tuple(decoded.cues),
        turns=turns(text, blocks),
    )
    return resolve(mentions(document, decoded.names))


def read_all(articles: Iterable[Article]) -> Iterator[Document]:
    """Reads articles in their order, one after the other: no more than one document is held here."""
    return map(read, articles)


def _decoded(text: str, blocks: Sequence[Span], quotes: Sequence[Quote]) -> Decoded:
    """What the language model says of a text."""
    spans = words(text)
    if not spans:
        return Decoded()
    model = engine()
    forms = [text[start:end] for start, end in spans]
    limits = bounds(text, spans, blocks, quotes)
    line_starts = [False] * len(spans)
    for first in first_words(spans, blocks):
        line_starts[first] = True
    sizes = [len(model.wordpiece.pieces(form)) for form in forms]
    windows = (encode(part, forms, line_starts, model.wordpiece) for part in parts(sizes, limits))
    return decode(model, model.look(windows), [(*span, form) for span, form in zip(spans, forms, strict=True)], limits)


def _sentences(decoded: Decoded, blocks: Sequence[Span]) -> list[Sentence]:
    """The sentences, each with the number of its paragraph."""
    found = []
    paragraph = 0
    ends = [*decoded.starts, len(decoded.tokens)][1:]
    for index, (first, last) in enumerate(zip(decoded.starts, ends, strict=True)):
        span = Span(decoded.tokens[first].start, decoded.tokens[last - 1].end)
        while blocks[paragraph].end <= span.start:
            paragraph += 1
        found.append(Sentence(index, span, first, last, paragraph))
    return found
