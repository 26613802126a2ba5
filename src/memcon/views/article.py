"""An article with every entry that was found in it, in text order."""

from dataclasses import asdict, dataclass

from memcon.ledger.forms import EntryQuery, Sighting
from memcon.ledger.ledger import Ledger
from memcon.model.article import Article
from memcon.model.entry import Entry
from memcon.model.record import Record, article_record, entry_record


@dataclass(frozen=True, slots=True)
class ArticleView:
    """`entries` in text order; `actors` gives the actor id of each name; `sightings` where else the same
    text was seen."""

    article: Article
    entries: tuple[Entry, ...]
    actors: dict[str, str]
    sightings: tuple[Sighting, ...] = ()

    def record(self) -> Record:
        """The view as JSON."""
        entries = [entry_record(e, self.actors) for e in self.entries]
        return {**article_record(self.article), "entries": entries, "sightings": [asdict(s) for s in self.sightings]}


def article_view(ledger: Ledger, article_id: str) -> ArticleView:
    """The article of that id. Raises `NotFound`."""
    entries = sorted(
        ledger.entries(EntryQuery(articles=(article_id,))), key=lambda e: (e.evidence[0].start, e.kind, e.id)
    )
    return ArticleView(ledger.article(article_id), tuple(entries), ledger.actor_ids(article_id),
                       ledger.sightings(article_id))  # fmt: skip
