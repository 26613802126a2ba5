"""Sentences with days: documents published on Wednesday 6 March 2024, two days after their Monday."""

from datetime import date

from memcon.model.article import Published
from memcon.model.document import Document
from memcon.values.moment import Moment, on
from tests.extraction.build import Marks, document

DAY = on(date(2024, 3, 4)).said("Monday")
WEEK, REST = Moment(date(2024, 3, 4), date(2024, 3, 6), "this week"), Moment(date(2024, 3, 6), date(2024, 3, 10))
PUBLISHED = Published(on(date(2024, 3, 6)), "stated")


def made(*specs: str, cues: tuple[tuple[str, str, float], ...] = ()) -> Document:
    """The document of some sentences, published two days after its Monday."""
    known = {"Monday": (DAY, None), "this week": (WEEK, REST)}
    text = " ".join(row.partition(":")[0] for spec in specs for row in spec.split())
    times = {words: moments for words, moments in known.items() if words in text}
    return document(*specs, marks=Marks(times=times, published=PUBLISHED, cues=cues))


def at(given: Document, word: str) -> int:
    """The last token of that text."""
    return [t.index for t in given.tokens if t.text == word][-1]
