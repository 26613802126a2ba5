"""One article, read and its entries extracted: what a worker does, in this process or in another."""

from dataclasses import dataclass
from time import perf_counter

from memcon.errors import MemconError
from memcon.extraction import extract
from memcon.model.article import Article
from memcon.model.dating import Clue
from memcon.model.entry import Entry
from memcon.model.span import Span
from memcon.pipeline.dates import own_clues
from memcon.reading.reader import read


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of an article: its entries, or why memcon could not read it (`failed`); and the seconds it took.

    `clues` are what an article without a date says about its day, `asides` the runs of its text that are no prose of
    the report."""

    entries: tuple[Entry, ...] = ()
    failed: str | None = None
    reading: float = 0.0
    extraction: float = 0.0
    clues: tuple[Clue, ...] = ()
    asides: tuple[Span, ...] = ()


NOTHING = Taken()
"""Of what is not to be read."""


def take(article: Article) -> Taken:
    """Read an article and extract its entries.

    A text at which memcon stumbles is its own fault and no reason to stop: that comes back as `failed`. What would
    befall every article (no language model) is raised.
    """
    began = perf_counter()
    try:
        document = read(article)
        between = perf_counter()
        entries = extract(document)
        clues = own_clues(document, entries)
    except MemconError:
        raise
    except Exception as error:
        return Taken(failed=f"memcon stumbled over it ({type(error).__name__}: {str(error)[:200]}); please report it")
    asides = tuple(sentence.span for sentence in document.sentences if sentence.kind != "prose")
    return Taken(entries, None, between - began, perf_counter() - between, clues, asides)
