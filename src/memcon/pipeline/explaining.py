"""Explaining: an article of the ledger is read again, and what stands behind its entries is told.

A reading is not kept; the same version gives the same one again. What another version found may differ: then the
entry is not found again, and that is said.
"""

from dataclasses import dataclass

from memcon.errors import NotFound
from memcon.extraction import extract
from memcon.extraction.why import Source, Why, WhySentence, why_entry, why_sentence
from memcon.ledger.ledger import Ledger
from memcon.model.document import Document
from memcon.model.entry import Entry
from memcon.model.record import Record, entry_record
from memcon.pipeline.line import dated
from memcon.reading.reader import read

__all__ = ["Explained", "ExplainedSentences", "Source", "explain_entry", "explain_sentences"]


@dataclass(frozen=True, slots=True)
class Explained:
    """An entry and what stands behind it; `again` is false where today's reading no longer finds it."""

    entry: Entry
    why: Why
    again: bool

    def record(self) -> Record:
        """As JSON."""
        sources = [_source(s) for s in self.why.sources]
        return {"entry": entry_record(self.entry), "again": self.again, "cue": self.why.cue,
                "opinion": self.why.opinion, "slots": sources,
                "dropped": [_source(s) for s in self.why.dropped]}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ExplainedSentences:
    """Sentences of an article, with what each gave and why others gave nothing."""

    article: str
    sentences: tuple[WhySentence, ...]

    def record(self) -> Record:
        """As JSON."""
        told = [{"number": s.number, "kind": s.kind, "text": s.text, "seen": list(s.seen),
                 "entries": [e.id for e in s.entries]} for s in self.sentences]  # fmt: skip
        return {"article": self.article, "sentences": told}


def explain_entry(ledger: Ledger, id: str) -> Explained:
    """Why this entry (full id) is what it is. Raises `NotFound`."""
    entry = ledger.entry(id)
    document = _document(ledger, entry.article)
    return Explained(entry, why_entry(document, entry), any(found.id == id for found in extract(document)))


def explain_sentences(ledger: Ledger, id: str, number: int | None = None) -> ExplainedSentences:
    """Why a sentence of an article (full id) gave what it gave, or all of them. Raises `NotFound`."""
    document = _document(ledger, id)
    last = len(document.sentences)
    if number is not None and not 0 < number <= last:
        raise NotFound(f"article {id} has sentences 1 to {last}, no {number}; `memcon explain {id}` lists them")
    numbers = range(1, last + 1) if number is None else (number,)
    return ExplainedSentences(id, tuple(why_sentence(document, n) for n in numbers))


def _document(ledger: Ledger, id: str) -> Document:
    return read(dated(ledger.article(id)))


def _source(source: Source) -> Record:
    return {"slot": source.slot, "value": source.value, "words": source.words, "path": list(source.path),
            "means": source.means}  # fmt: skip
