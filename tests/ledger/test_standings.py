"""Versions, kills, embargoes and withdrawals in the ledger: out of every count, never out of the file."""

from dataclasses import replace

import pytest

from memcon.errors import BadValue, NotFound
from memcon.ledger import standings, verdicts
from memcon.ledger.forms import ArticleReading, EntryQuery
from memcon.ledger.ledger import Ledger
from memcon.model.article import Article, Life
from tests.factories import article, meeting

URL = "https://sheet.example/riga"
OLD = article("Ana Silva met Bo Lind in Riga. Five people came.", url=URL, published="2026-03-01")
NEW = article("Ana Silva met Bo Lind in Riga. Six people came.", url=URL + "?utm_source=mail", published="2026-03-02")
WORDS = "Ana Silva met Bo Lind in Riga."
KILLED = replace(OLD, text="", life=Life(status="canceled", note="Never took place"))


def put(ledger: Ledger, *reports: Article) -> None:
    """Add each report with one meeting."""
    for report in reports:
        ledger.add(ArticleReading(report, (meeting(report, WORDS),), "1"))


def counted(ledger: Ledger) -> tuple[int, int, int, int]:
    """Articles, entries, events and hits that count."""
    return len(list(ledger.articles())), ledger.count(), len(ledger.events()), len(ledger.search("Riga"))


def test_a_newer_version_takes_the_place_of_the_older(ledger: Ledger) -> None:
    """Either order of adding: the newer one counts, the older is kept with its entries."""
    put(ledger, NEW, OLD)
    assert counted(ledger) == (1, 1, 1, 1)
    assert ledger.standing(OLD.id).newest == NEW.id
    assert ledger.standing(NEW.id).counts
    assert ledger.versions(OLD.id) == ledger.versions(NEW.id) == (OLD.id, NEW.id)
    assert ledger.count(EntryQuery(articles=(OLD.id,), old=True)) == 1
    assert {a.id for a in ledger.articles(old=True)} == {OLD.id, NEW.id}
    assert len(ledger.search("Riga", old=True)) == 2
    assert ledger.tally().superseded == 1
    assert not ledger.verify()


@pytest.mark.parametrize(("text", "versions"), [
    ("Ana Silva met Bo Lind in Riga. Five people came, not six.", 2), ("A storm closed the harbour.", 1),
])  # fmt: skip
def test_a_plain_id_needs_a_text_alike(ledger: Ledger, text: str, versions: int) -> None:
    """Two piles may both have a row 17; a story of an agency has one id."""
    put(ledger, replace(OLD, url=None, ref="17"))
    ledger.add(ArticleReading(replace(OLD, url=None, ref="17", text=text), (), "1"))
    assert len(ledger.versions(article(text).id)) == versions


def test_a_kill_takes_all_versions_back(ledger: Ledger) -> None:
    """No text of its own is kept; the reason stays, and a kill that comes first holds too."""
    put(ledger, OLD, NEW)
    assert ledger.heed(replace(KILLED, published=NEW.published)) == {OLD.id, NEW.id}
    assert counted(ledger) == (0, 0, 0, 0)
    assert ledger.standing(NEW.id).because == "Never took place"
    assert ledger.entry(meeting(NEW, "Ana Silva met Bo Lind in Riga.").id)
    assert ledger.heed(replace(KILLED, published=NEW.published)) == set()
    put(ledger, replace(NEW, text="Ana Silva met Bo Lind in Riga. The report is confirmed.", published=replace(
        NEW.published, instant="2026-03-02T10:00:00Z")))  # fmt: skip
    assert ledger.tally().current == 1


def test_a_kill_that_comes_first_holds(ledger: Ledger) -> None:
    """Order of intake changes nothing."""
    assert ledger.heed(replace(KILLED, published=NEW.published)) == set()
    put(ledger, OLD)
    assert counted(ledger) == (0, 0, 0, 0)


def test_an_embargo_holds_until_its_hour(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before: the older version counts. After: the newer one, once the ledger looks."""
    put(ledger, OLD, replace(NEW, life=Life(embargo="2999-01-01T00:00:00Z")))
    assert ledger.standing(NEW.id).until == "2999-01-01T00:00:00Z"
    assert [a.id for a in ledger.articles()] == [OLD.id]
    assert ledger.lift() == set()
    monkeypatch.setattr(standings, "now", lambda: "2999-01-01T00:00:01Z")
    assert ledger.lift() == {OLD.id, NEW.id}
    assert [a.id for a in ledger.articles()] == [NEW.id]
    assert counted(ledger)[1:3] == (1, 1)


def test_a_withdrawal_is_a_persons_word_with_history(ledger: Ledger) -> None:
    """Out of every count with a trace, back again with --undo; both stay in the history."""
    put(ledger, OLD)
    given = ledger.withdraw(OLD.id, "a hoax", "kim")
    assert counted(ledger) == (0, 0, 0, 0)
    assert ledger.standing(OLD.id).by == "kim"
    assert not ledger.settled
    put(ledger, NEW)
    assert counted(ledger) == (0, 0, 0, 0)
    assert ledger.reinstate(NEW.id, "lee").article == OLD.id
    assert counted(ledger) == (1, 1, 1, 1)
    (kept,) = ledger.withdrawals()
    assert (kept.at, kept.undone_by, kept.stands) == (given.at, "lee", False)


def test_a_verdict_goes_over_to_the_newer_version(ledger: Ledger) -> None:
    """What a person said of the older version holds for the newer, also after both are read again, and comes back."""
    other = article("Ana Silva met Bo Lind in Riga. So the ministry said.")
    put(ledger, OLD, other)
    old, new, third = (meeting(report, WORDS) for report in (OLD, NEW, other))
    ledger.judge(old.id, third.id, "same", "one day", "kim")
    assert ledger.event_of(third.id).entries == tuple(sorted((old.id, third.id)))  # type: ignore[union-attr]
    put(ledger, NEW)
    assert ledger.event_of(third.id).entries == tuple(sorted((new.id, third.id)))  # type: ignore[union-attr]
    for report in (OLD, NEW):
        ledger.add(ArticleReading(report, (meeting(report, WORDS, status="possible"),), "2"))
    again = meeting(NEW, WORDS, status="possible")
    assert ledger.event_of(third.id).entries == tuple(sorted((again.id, third.id)))  # type: ignore[union-attr]
    assert not ledger.verify()


def test_a_withdrawal_needs_a_name_and_an_article(ledger: Ledger) -> None:
    """What is wrong is said."""
    put(ledger, OLD)
    with pytest.raises(BadValue):
        ledger.withdraw(OLD.id, "a hoax", " ")
    with pytest.raises(NotFound):
        ledger.withdraw("ar_0", "a hoax", "kim")
    with pytest.raises(NotFound):
        ledger.reinstate(OLD.id, "kim")


def test_adding_again_notes_nothing_new(ledger: Ledger) -> None:
    """The same reports again: no edition, no revision."""
    put(ledger, OLD, NEW)
    revision = ledger.revision
    put(ledger, NEW, OLD)
    assert ledger.revision == revision


def test_an_unread_article_is_found_and_counted(ledger: Ledger) -> None:
    """In a language that memcon cannot read: kept, searchable, said so."""
    report = article("Les ministres se sont rencontrés à Riga.", language="fr")
    ledger.add(ArticleReading(report, (), "1", unread="fr"))
    assert len(ledger.search("ministres")) == 1
    assert ledger.unread(report.id) == "fr"
    assert ledger.tally().unread == 1


def test_now_is_utc() -> None:
    """Standing compares instants as text: they have one form."""
    assert len(verdicts.now()) == len("2026-03-02T10:00:00Z")
