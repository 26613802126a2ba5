"""Dates: undated articles dated from what they say and what the ledger holds, after reports have been joined.

The rooms beside each other never meet: here `dating` is handed what `ledger` keeps and `reading`'s door to words that
say when.
"""

from collections.abc import Iterable, Iterator

from memcon.dating.across import Case, across
from memcon.dating.clues import clues
from memcon.dating.series import otherwise, series, totals
from memcon.ledger.forms import EntryQuery
from memcon.ledger.ledger import Ledger
from memcon.model.article import Article
from memcon.model.dating import Clue, Total
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
    bring_up(ledger)
    with ledger.snapshot():
        waiting = ledger.to_date()
        cases = tuple(_cases(ledger, ledger.undated(waiting.articles)))
        wanted = {total.series for case in cases for total in totals(case.entries, None)}
        found = across(cases, series(ledger.totals.of_series(wanted)), reread)
    ledger.redate(found.datings, found.days, waiting)


def bring_up(ledger: Ledger) -> None:
    """Bring the series up to the articles that have changed, and find the undated ones whom that concerns."""
    with ledger.snapshot():
        changed = ledger.totals.changed()
        fresh = [total for article in changed.articles for total in _told(ledger, article)]
        gone = list(ledger.totals.of_articles(changed.articles))
        touched = list(ledger.totals.of_series(total.series for total in (*fresh, *gone)))
        undated = {total.article for total in touched if total.day is None} - {*changed.articles}
        told = list(ledger.totals.of_articles(undated))
        # Which of several series a figure means depends on the others that it may belong to, changed or not.
        before = {(t.series, t.entry): t for t in (*touched, *ledger.totals.of_series(t.series for t in told))}.values()
        after = [total for total in before if total.article not in {*changed.articles}] + fresh
    ledger.totals.keep(changed, fresh, otherwise(told, before, after))


def _told(ledger: Ledger, article: str) -> Iterator[Total]:
    """What an article adds to series; nothing where it does not count."""
    entries = ledger.entries(EntryQuery(articles=(article,), kinds=("figure",), order="id"))
    return totals(entries, ledger.article(article).published.moment.day)


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
