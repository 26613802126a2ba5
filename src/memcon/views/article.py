"""An article with every entry that was found in it, in text order."""

from dataclasses import asdict, dataclass

from memcon.ledger.forms import EntryQuery, Sighting, Withdrawal
from memcon.ledger.ledger import Ledger
from memcon.model.article import Article
from memcon.model.entry import Entry
from memcon.model.record import Record, article_record, entry_record
from memcon.model.standing import CURRENT, Standing, standing_record


@dataclass(frozen=True, slots=True)
class ArticleView:
    """`entries` in text order; `actors` gives the actor id of each name; `sightings` where else the same
    text was seen. `standing` says whether it counts, `versions` are all texts of its story, oldest first; `unread` is
    its language where memcon cannot read it; `withdrawals` is what persons said of it, undone ones too."""

    article: Article
    entries: tuple[Entry, ...]
    actors: dict[str, str]
    sightings: tuple[Sighting, ...] = ()
    standing: Standing = CURRENT
    versions: tuple[str, ...] = ()
    unread: str | None = None
    withdrawals: tuple[Withdrawal, ...] = ()

    def record(self) -> Record:
        """The view as JSON."""
        entries = [entry_record(e, self.actors) for e in self.entries]
        return {
            **article_record(self.article),
            "entries": entries,
            "sightings": [asdict(s) for s in self.sightings],
            "standing": standing_record(self.standing),
            "versions": list(self.versions),
            "unread": self.unread,
            "withdrawals": [asdict(w) for w in self.withdrawals],
        }


def article_view(ledger: Ledger, article_id: str) -> ArticleView:
    """The article of that id. Raises `NotFound`."""
    entries = sorted(
        ledger.entries(EntryQuery(articles=(article_id,), old=True)), key=lambda e: (e.evidence[0].start, e.kind, e.id)
    )
    return ArticleView(ledger.article(article_id), tuple(entries), ledger.actor_ids(article_id),
                       ledger.sightings(article_id), ledger.standing(article_id), ledger.versions(article_id),
                       ledger.unread(article_id), ledger.withdrawals(article_id))  # fmt: skip


def standing_words(view: ArticleView) -> tuple[str, ...]:
    """Why the article does not count, or has no entries, in sentences; empty where all is as usual."""
    told = view.standing
    because = f": {told.because}" if told.because else ""
    words = {
        "current": "",
        "superseded": f"superseded by a newer version, {told.newest}",
        "withdrawn": f"withdrawn by {told.by}{because}",
        "embargoed": f"under embargo until {told.until or 'further notice'}{because}",
    }[told.state]
    unread = f"not read: memcon cannot read its language ({view.unread})" if view.unread else ""
    return tuple(filter(None, (words and f"{words}; it counts in no event, number or timeline", unread)))
