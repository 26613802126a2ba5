"""Ids: the same thing has the same id, whatever else changes."""

from hypothesis import given

from memcon.model.actor import Actor
from memcon.model.article import Article
from tests.factories import article, meeting, moment
from tests.model.strategies import texts


@given(texts)
def test_an_article_is_its_text(text: str) -> None:
    """Title, url and date do not change an article's id; its text does."""
    assert Article(text, title="Talks in Riga", url="https://example.org").id == Article(text).id
    assert Article(text + ".").id != Article(text).id


def test_half_a_character_has_an_id_too() -> None:
    """A lone surrogate must not stop the program."""
    assert Article("broken \ud83d letter").id.startswith("ar_")


def test_an_entry_is_all_of_its_slots() -> None:
    """The same words with another slot are another entry; read again they are the same one."""
    report = article()
    assert meeting(report).id == meeting(report).id
    others = [
        meeting(report, status="planned"),
        meeting(report, when=moment("2024-06-19")),
        meeting(report, "Ana Silva"),
        meeting(report, parties=("Bo Lind", "Ana Silva")),
        meeting(article("Another report.")),
    ]
    assert len({meeting(report).id, *(other.id for other in others)}) == 6


def test_an_actor_is_its_key() -> None:
    """A further form of the name does not change an actor's id."""
    one = Actor("person", "Ana Silva", ("Ana Silva",), key="ana silva")
    assert Actor("person", "Ana Maria Silva", ("Ana Maria Silva", "Ana Silva"), key="ana silva").id == one.id
    assert Actor("organisation", "Ana Silva", key="ana silva").id != one.id


def test_ids_stay_for_ever() -> None:
    """These ids stand in other people's notes: a change here breaks them."""
    assert Article("Ana Silva met Bo Lind in Riga.").id == "ar_bd08fc519256e914"
    assert meeting(Article("Ana Silva met Bo Lind in Riga.")).id == "en_33b832dc7d96d9df"
