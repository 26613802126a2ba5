"""An article with every entry that was found in it, in text order."""

from dataclasses import asdict, dataclass, field

from memcon.ledger.forms import EntryQuery, Sighting, Withdrawal
from memcon.ledger.ledger import Ledger
from memcon.model.article import Article
from memcon.model.dating import Dating
from memcon.model.entry import Entry
from memcon.model.record import Record, article_record, entry_record, moment_record
from memcon.model.span import Span
from memcon.model.standing import CURRENT, Standing, standing_record
from memcon.values.moment import Moment
from memcon.views.standins import StandIn, stand_ins


@dataclass(frozen=True, slots=True)
class ArticleView:
    """`entries` in text order; `actors` gives the actor id of each name; `sightings` where else the same
    text was seen. `standing` says whether it counts, `versions` are all texts of its story, oldest first; `unread` is
    its language where memcon cannot read it; `withdrawals` is what persons said of it, undone ones too. Of an undated
    article `dating` is when it came out as memcon worked out, with the reasons, `days` those its entries get from it;
    `stand_ins` are the offices that it names without a holder, with those who may be meant;
    `asides` the runs of the text that were passed over when it was read."""

    article: Article
    entries: tuple[Entry, ...]
    actors: dict[str, str]
    sightings: tuple[Sighting, ...] = ()
    standing: Standing = CURRENT
    versions: tuple[str, ...] = ()
    unread: str | None = None
    withdrawals: tuple[Withdrawal, ...] = ()
    dating: Dating | None = None
    days: dict[str, Moment] = field(default_factory=dict)
    stand_ins: tuple[StandIn, ...] = ()
    asides: tuple[Span, ...] = ()

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
            "dating": self.dating.record() if self.dating else None,
            "days": {entry: moment_record(when) for entry, when in sorted(self.days.items())},
            "stand_ins": [one.record() for one in self.stand_ins],
            "asides": [{"start": aside.start, "end": aside.end} for aside in self.asides],
        }


def article_view(ledger: Ledger, article_id: str) -> ArticleView:
    """The article of that id. Raises `NotFound`."""
    entries = sorted(
        ledger.entries(EntryQuery(articles=(article_id,), old=True)), key=lambda e: (e.evidence[0].start, e.kind, e.id)
    )
    article, dating, days = ledger.article(article_id), ledger.dating(article_id), ledger.dated_days(article_id)
    written = dating.moment if dating else article.published.moment
    return ArticleView(article, tuple(entries), ledger.actor_ids(article_id), ledger.sightings(article_id),
                       ledger.standing(article_id), ledger.versions(article_id), ledger.unread(article_id),
                       ledger.withdrawals(article_id), dating, days, stand_ins(entries, days, written),
                       ledger.asides(article_id))  # fmt: skip


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
