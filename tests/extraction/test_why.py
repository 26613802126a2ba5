"""Why: each slot's words are found again, and a sentence without entries says why."""

import pytest

from memcon.extraction import extract
from memcon.extraction.why import why_entry, why_sentence
from memcon.model.article import Published
from tests.extraction import sentences as s
from tests.extraction.build import Marks, document
from tests.factories import moment

MARKS = Marks(places=("Norway", "Peru", "Callao", "Lima"), published=Published(moment("2024-05-15"), "stated"))


def test_slots_tell_where_their_words_stand() -> None:
    """The parties of an agreement hang from its verb; nobody is said to be left out who was taken."""
    doc = document(s.SIGNED, marks=MARKS)
    (deed,) = (e for e in extract(doc) if e.kind == "deed")
    why = why_entry(doc, deed)
    slots = {source.slot: source for source in why.sources}
    assert slots["actor"].value == "Norway"
    assert any("signed" in step for step in slots["actor"].path)
    assert "table of acts" in why.opinion
    assert not {"Norway", "Peru"} & {source.value for source in why.dropped}


def test_a_deed_tells_what_speaks_for_it() -> None:
    """A deed of the tables is shown with its likelihood and the heaviest signs."""
    doc = document(s.EXPELLED, marks=MARKS)
    (deed,) = (e for e in extract(doc) if e.kind == "deed")
    assert "its signs make it likely by" in why_entry(doc, deed).opinion


def test_a_sentence_shows_its_entries_and_what_else_was_seen() -> None:
    """What rests on the sentence is listed by id."""
    doc = document(s.SIGNED, marks=MARKS)
    told = why_sentence(doc, 1)
    assert {e.id for e in extract(doc)} == {e.id for e in told.entries}


@pytest.mark.parametrize("spec", [s.NOT_MET, s.TALKS])
def test_a_word_of_the_table_is_accounted_for(spec: str) -> None:
    """A word that may carry an act either gave an entry or its line says what it lacks."""
    doc = document(spec, marks=MARKS)
    told = why_sentence(doc, 1)
    assert told.entries or told.seen


@pytest.mark.parametrize("number", [0, 99])
def test_no_such_sentence(number: int) -> None:
    """Numbers count from 1 to the last sentence."""
    with pytest.raises(IndexError):
        why_sentence(document(s.SIGNED, marks=MARKS), number)
