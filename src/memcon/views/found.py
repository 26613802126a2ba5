"""What a search found: reports with the stretch of text that holds the words, and their entries."""

from dataclasses import dataclass

from memcon.ledger.forms import Hit
from memcon.ledger.ledger import Ledger
from memcon.model.record import Record, entry_record
from memcon.model.span import Span


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of the report's words; `found` says whether it is what was searched for."""

    text: str
    found: bool


@dataclass(frozen=True, slots=True)
class FoundView:
    """The hits for `words`, best first."""

    words: str
    hits: tuple[Hit, ...]

    def record(self) -> Record:
        """The view as JSON."""
        return {"words": self.words, "hits": [_hit_record(hit) for hit in self.hits]}


def found_view(ledger: Ledger, words: str, limit: int) -> FoundView:
    """The reports and entries that hold the words; any text is taken, nothing is a mistake."""
    return FoundView(words, ledger.search(words, limit))


def stretches(hit: Hit) -> tuple[Stretch, ...]:
    """The snippet cut where the words found begin and end."""
    text, here, cuts = hit.article.text, hit.snippet.start, []
    for match in sorted(hit.matches):
        if match.start < here or match.end > hit.snippet.end:
            continue
        cuts += [Stretch(text[here : match.start], False), Stretch(match.of(text), True)]
        here = match.end
    cuts.append(Stretch(Span(here, max(here, hit.snippet.end)).of(text), False))
    return tuple(cut for cut in cuts if cut.text)


def _hit_record(hit: Hit) -> Record:
    return {
        "article": hit.article.id,
        "title": hit.article.title,
        "publisher": hit.article.publisher,
        "published": hit.article.published.edtf,
        "snippet": {"start": hit.snippet.start, "end": hit.snippet.end, "text": hit.snippet.of(hit.article.text)},
        "matches": [{"start": m.start, "end": m.end} for m in hit.matches],
        "entries": [entry_record(e) for e in hit.entries],
    }
