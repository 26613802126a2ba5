"""What goes into the ledger comes out of it, once."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given

from memcon.errors import BadRecord, NotFound, NotInText
from memcon.ledger.forms import ArticleReading, Sighting
from memcon.ledger.ledger import Ledger
from memcon.model.actor import Actor
from memcon.model.article import Article
from memcon.model.entry import Entry
from memcon.model.span import Span
from tests.factories import TEXT, article, deed, figure, link, meeting, moment, role, statement
from tests.model.strategies import actors, readings

REPORT = article(published="2024-06-20", url="https://example.org/1", publisher="Daily Example", ref="1")
ENTRIES = (
    meeting(REPORT, TEXT.split(". ")[0] + ".", when=moment("2024-06-17")),
    statement(REPORT, "Ana Silva condemned the closing of the border.", act="condemn"),
    figure(REPORT, "At least 12 people were injured when guards fired on the crowd.", cue="At least 12"),
    deed(REPORT, "At least 12 people were injured when guards fired on the crowd."),
    role(REPORT, "Bo Lind, the head of the Harbour Union, promised to come back."),
)
READING = ArticleReading(REPORT, ENTRIES, "1")


@given(readings())
def test_every_kind_comes_back_the_same(reading: tuple[Article, tuple[Entry, ...]]) -> None:
    """Whatever the nouns can hold, the ledger gives it back as it was handed in."""
    report, entries = reading
    with TemporaryDirectory() as folder, Ledger.open(Path(folder) / "talks.db") as ledger:
        assert ledger.add(ArticleReading(report, entries, "1")) == "added"
        assert ledger.article(report.id) == report
        assert sorted(ledger.entries(), key=lambda e: e.id) == sorted(set(entries), key=lambda e: e.id)
        assert ledger.verify() == ()


@given(actors)
def test_every_actor_comes_back_the_same(actor: Actor) -> None:
    """An actor keeps its names, roles and key."""
    with TemporaryDirectory() as folder, Ledger.open(Path(folder) / "talks.db") as ledger:
        ledger.relink((), [actor])
        assert ledger.actors() == (actor,)
        assert ledger.actor(actor.id) == actor


def test_adding_twice_changes_nothing(ledger: Ledger) -> None:
    """The same reading again is `known`."""
    assert ledger.add(READING) == "added"
    before = ledger.revision
    assert ledger.add(READING) == "known"
    assert ledger.revision == before
    assert list(ledger.entries()) == sorted(ENTRIES, key=lambda e: e.evidence[0].start)
    assert ledger.sightings(REPORT.id) == ()


def test_has_asks_for_the_version_of_the_reader(ledger: Ledger) -> None:
    """A newer reader has not read what an older one has."""
    ledger.add(READING)
    assert ledger.has(REPORT.id, "1")
    assert not ledger.has(REPORT.id, "2")
    assert not ledger.has("ar_0", "1")


def test_a_newer_reader_replaces_the_entries(ledger: Ledger) -> None:
    """What the older version found goes; what both found keeps its id and its place."""
    ledger.add(READING)
    assert ledger.add(ArticleReading(REPORT, (*ENTRIES[:2], statement(REPORT, act="say")), "2")) == "updated"
    kinds = sorted(entry.kind for entry in ledger.entries())
    assert kinds == ["meeting", "statement", "statement"]
    assert ledger.has(REPORT.id, "2")
    assert ledger.verify() == ()


def test_the_same_text_elsewhere_is_a_sighting(ledger: Ledger) -> None:
    """Another url or publisher of the same text is noted once, and the first stays."""
    ledger.add(READING)
    elsewhere = article(url="https://example.net/copy", publisher="Evening Sample")
    assert ledger.add(ArticleReading(elsewhere, ENTRIES, "1")) == "known"
    assert not ledger.sighting(elsewhere)
    assert not ledger.sighting(REPORT)
    assert ledger.sightings(REPORT.id) == (
        Sighting(REPORT.id, None, "https://example.net/copy", "Evening Sample", None, None),
    )
    assert ledger.article(REPORT.id).publisher == "Daily Example"
    assert [a.id for a in ledger.articles()] == [REPORT.id]


def test_a_sighting_needs_its_article(ledger: Ledger) -> None:
    """A text that nobody has read cannot be seen again."""
    with pytest.raises(NotFound):
        ledger.sighting(REPORT)


def test_entries_of_another_article_are_refused(ledger: Ledger) -> None:
    """An entry stands on words of its own article, or nowhere; then nothing at all is stored."""
    other = article("Nobody met.")
    with pytest.raises(NotFound):
        ledger.add(ArticleReading(other, ENTRIES, "1"))
    forged = Article(TEXT.replace("Riga", "Oslo"))
    forged.__dict__["id"] = REPORT.id
    with pytest.raises(NotInText):
        ledger.add(ArticleReading(forged, ENTRIES, "1"))
    assert list(ledger.articles()) == []


def test_half_characters_are_refused_in_texts_and_replaced_in_names(ledger: Ledger) -> None:
    """A text that is no Unicode is refused with its reason; a file name that is none is shown as it can be."""
    with pytest.raises(BadRecord, match="surrogates"):
        ledger.add(ArticleReading(article("half \ud83d a letter"), (), "1"))
    report = article("A whole text.", ref="caf\udce9.txt")
    ledger.add(ArticleReading(report, (), "1"))
    assert ledger.article(report.id).ref == "caf\ufffd.txt"
    assert ledger.add(ArticleReading(report, (), "1")) == "known"
    assert ledger.sightings(report.id) == ()


def test_relink_replaces_links_actors_and_names(ledger: Ledger) -> None:
    """What memcon found between articles is replaced whole, and the ledger is settled."""
    other = article("Ana Silva and Bo Lind met on Monday.")
    told = meeting(other)
    ledger.add(READING)
    assert not ledger.settled
    revision = ledger.revision
    ledger.add(ArticleReading(other, (told,), "1"))
    ana = Actor("person", "Ana Silva", ("Ana Silva",), key="ana silva")
    ledger.relink((link(ENTRIES[0], told),), (ana,), {(REPORT.id, "Ana Silva"): ana.id}, {other.id: REPORT.id})
    assert ledger.settled
    assert ledger.links() == (link(ENTRIES[0], told),)
    assert ledger.actor_ids(REPORT.id) == {"Ana Silva": ana.id}
    assert ledger.article(other.id).copy_of == REPORT.id
    ledger.relink((), (), revision=revision)
    assert not ledger.settled
    assert (ledger.links(), ledger.actors(), ledger.actor_ids(REPORT.id)) == ((), (), {})
    assert ledger.article(other.id).copy_of is None


def test_links_of_what_has_gone_are_left_out(ledger: Ledger) -> None:
    """An entry that another process has replaced meanwhile takes no link along."""
    ledger.add(READING)
    gone = meeting(REPORT, status="denied")
    ledger.relink((link(ENTRIES[0], gone),), (), {("ar_0", "Ana"): "ac_0"}, {"ar_0": REPORT.id})
    assert ledger.links() == ()
    assert ledger.verify() == ()


def test_a_reread_article_takes_its_links_along(ledger: Ledger) -> None:
    """memcon's links to entries that are no more go with them."""
    ledger.add(READING)
    ledger.relink((link(ENTRIES[0], ENTRIES[3]),), ())
    ledger.add(ArticleReading(REPORT, ENTRIES[1:], "2"))
    assert ledger.links() == ()
    assert not ledger.settled


def test_unknown_ids_are_named(ledger: Ledger) -> None:
    """An id that names nothing is told with the next step."""
    for ask in (ledger.article, ledger.entry, ledger.event, ledger.actor):
        with pytest.raises(NotFound, match=r"no \w+ zz_1 in this ledger; `memcon"):
            ask("zz_1")


def test_closing_twice_does_no_harm(path: Path) -> None:
    """A `with` around an explicit `close` is fine."""
    with Ledger.open(path) as ledger:
        ledger.close()


def test_what_was_passed_over_is_kept_with_its_article(ledger: Ledger) -> None:
    """Reading again replaces it; it is no part of the article's id."""
    report = article("ADVERTISEMENT Ana Silva met Bo Lind.")
    ledger.add(ArticleReading(report, (), "1", asides=(Span(0, 13),)))
    assert ledger.asides(report.id) == (Span(0, 13),)
    ledger.add(ArticleReading(report, (), "2"))
    assert ledger.asides(report.id) == ()
