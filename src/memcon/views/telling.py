"""A telling: one report's entry with its sentence, its voices and what the report is. Views share it."""

from collections.abc import Iterable
from dataclasses import dataclass

from memcon.ledger.ledger import Ledger
from memcon.model.article import Article
from memcon.model.dating import Dating
from memcon.model.entry import Entry, Evidence
from memcon.model.record import Record, entry_record, evidence_record
from memcon.views.wording import moment_words, set_words, voices_words


@dataclass(frozen=True, slots=True)
class Telling:
    """One article's entry. `actors` gives the actor id of each name in that article; `dating` when an undated article
    came out, as memcon worked out."""

    entry: Entry
    article: Article
    actors: dict[str, str]
    dating: Dating | None = None

    @property
    def outlet(self) -> str:
        """The publisher, else the title, else the article's own id: something a person can call it by."""
        return self.article.publisher or self.article.title or self.article.ref or self.article.id

    @property
    def said_by(self) -> str:
        """The whole chain of whose word it is."""
        return voices_words(self.outlet, self.entry.voices)

    @property
    def published(self) -> str:
        """When the article came out, in words."""
        return f"{set_words(self.dating.days)} (worked out)" if self.dating else published_words(self.article)

    @property
    def page(self) -> int | None:
        """The page of a PDF on which the sentence begins; None where there are no pages."""
        return self.article.page_at(self.entry.evidence[0].start)

    def record(self) -> Record:
        """The telling as JSON."""
        return {
            "article": {
                "id": self.article.id,
                "title": self.article.title,
                "publisher": self.article.publisher,
                "url": self.article.url,
                "published": self.article.published.edtf,
            },
            "said_by": self.said_by,
            "sentences": [self._sentence(e) for e in self.entry.evidence],
            "entry": entry_record(self.entry, self.actors),
        }

    def _sentence(self, evidence: Evidence) -> Record:
        page = self.article.page_at(evidence.start)
        return evidence_record(evidence) | ({"page": page} if page else {})


def published_words(article: Article) -> str:
    """When an article came out, in words; how memcon knows, unless the article states it."""
    basis, words = article.published.basis, moment_words(article.published.moment)
    return words if basis == "stated" else f"{words} ({basis})"


def telling(ledger: Ledger, entry: Entry) -> Telling:
    """The entry with its article."""
    return tellings(ledger, (entry,))[0]


def tellings(ledger: Ledger, entries: Iterable[Entry]) -> tuple[Telling, ...]:
    """The entries with their articles; the actors of all articles are asked for at once."""
    several = tuple(entries)
    articles = ledger.articles_at(entry.article for entry in several)
    actors = ledger.actor_ids_at(articles)
    datings = {id: ledger.dating(id) for id, article in articles.items() if not article.published.moment.known}
    found = {id: dating for id, dating in datings.items() if dating and dating.days}
    return tuple(Telling(e, articles[e.article], actors[e.article], found.get(e.article)) for e in several)
