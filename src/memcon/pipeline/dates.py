"""Dates: undated articles dated from what they say and what the ledger holds, after reports have been joined.

The rooms beside each other never meet: here `dating` is handed what `ledger` keeps and `reading`'s door to words that
say when.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from memcon.dating.across import Case, across
from memcon.dating.clues import clues
from memcon.dating.series import Series, keys, series
from memcon.ledger.forms import EntryQuery
from memcon.ledger.ledger import Ledger
from memcon.model.article import Article
from memcon.model.dating import Clue
from memcon.model.document import Document
from memcon.model.entry import Entry
from memcon.reading.times import find
from memcon.values.moment import Moment


def own_clues(document: Document, entries: tuple[Entry, ...]) -> tuple[Clue, ...]:
    """What an article says about its own day; nothing is looked for where it has one."""
    return () if document.article.published.moment.known else clues(document, entries)


def date_undated(ledger: Ledger) -> None:
    """Date the undated articles again of which anything has changed, with their entries: what that costs grows with
    them and not with the ledger, and the outcome is that of dating all."""
    with ledger.snapshot():
        waiting = ledger.to_date()
        cases = tuple(_cases(ledger, sorted(waiting & set(ledger.undated()))))
        found = across(cases, _series(ledger, cases), reread)
    ledger.redate(found.datings, found.days, waiting)


def reread(words: str, day: Moment, ahead: bool) -> Moment | None:
    """The days that words mean, written within some days, as past or ahead; None where they say no time."""
    mentions = find(words, day)
    if len(mentions) != 1:
        return None
    mention = mentions[0]
    return mention.ahead if ahead and mention.ahead else mention.moment


def _cases(ledger: Ledger, articles: Iterable[str]) -> Iterator[Case]:
    """Each undated article with its entries, its reports of events that others tell too, and its copies."""
    for article in articles:
        entries = tuple(ledger.entries(EntryQuery(articles=(article,), order="id")))
        links = tuple(pair for entry in entries for pair in _links(ledger, entry))
        yield Case(article, ledger.clues(article), entries, links, tuple(_copies(ledger, article)))


def _links(ledger: Ledger, entry: Entry) -> Iterator[tuple[Entry, Entry]]:
    for link in ledger.links_of(entry.id):
        other = ledger.entry(link.right if link.left == entry.id else link.left)
        if link.verdict == "same" and other.article != entry.article:
            yield entry, other


def _copies(ledger: Ledger, article: str) -> Iterator[Moment]:
    """The days on which the same text came out elsewhere."""
    original = ledger.article(article).copy_of
    if original and (day := _day(ledger.article(original))):
        yield day


def _day(article: Article) -> Moment | None:
    return article.published.moment if article.published.moment.day else None


def _series(ledger: Ledger, cases: tuple[Case, ...]) -> tuple[Series, ...]:
    """The series of figures, if any undated article tells one at all."""
    if not any(keys(entry) for case in cases for entry in case.entries):
        return ()
    days = defaultdict(lambda: None, {a.id: a.published.moment.day for a in ledger.articles()})
    figures = ((days[e.article], e) for e in ledger.entries(EntryQuery(kinds=("figure",))))
    return series((day, entry) for day, entry in figures if day is not None)
