"""A person's word on an entry: kept, replaced, withdrawn, carried over when the article is read again."""

from dataclasses import replace

import pytest

from memcon.errors import BadValue, NotFound
from memcon.ledger.forms import ArticleReading
from memcon.ledger.ledger import Ledger
from memcon.model.correction import Correction
from tests.factories import article, deed, meeting, moment, statement

REPORT = article("Ana Silva met Bo Lind in Riga. Bo Lind praised the talks. Somebody closed the gate.")
MET = meeting(REPORT, "Ana Silva met Bo Lind in Riga.", cue="met")
PRAISE = statement(REPORT, "Bo Lind praised the talks.", speaker="Bo Lind", act="praise", content="the talks went well")
CLOSED = deed(REPORT, "Somebody closed the gate.", actor=None, target="the gate", type="coerce")


@pytest.fixture
def read(ledger: Ledger) -> Ledger:
    """A ledger with one report read."""
    ledger.add(ArticleReading(REPORT, (MET, PRAISE, CLOSED), "1"))
    return ledger


def wrong(entry: str, slot: str | None = None, value: object = None, by: str = "Mei Tan") -> Correction:
    """Mei Tan finds something wrong."""
    return Correction(entry, by, "wrong", slot, value)


def test_a_correction_stands_beside_the_entry(read: Ledger) -> None:
    """The entry stays as it is; the right value is a row of its own, with who and when."""
    kept = read.correct(wrong(PRAISE.id, "act", "condemn"))
    assert read.entry(PRAISE.id) == PRAISE
    assert read.standing_corrections((PRAISE.id,)) == {PRAISE.id: (kept,)}
    assert kept.number
    assert kept.at.endswith("Z")


def test_a_new_word_replaces_the_old_one_on_the_same_slot(read: Ledger) -> None:
    """Both stay in the history; one stands."""
    read.correct(wrong(PRAISE.id, "act", "condemn"))
    second = read.correct(wrong(PRAISE.id, "act", "accuse", by="Jan Novak"))
    read.correct(wrong(PRAISE.id, "channel", "radio"))
    assert [c.value for c in read.standing_corrections((PRAISE.id,))[PRAISE.id]] == ["accuse", "radio"]
    history = read.corrections()
    assert [c.stands for c in history] == [True, True, False]
    assert history[2].withdrawn_by == "Jan Novak"
    assert history[1] == second


def test_a_wrong_entry_makes_no_event_until_taken_back(read: Ledger) -> None:
    """What a person strikes out leaves the events; undone, the very same event is there again."""
    before = read.events()
    kept = read.correct(wrong(MET.id))
    assert read.event_of(MET.id) is None
    assert len(read.events()) == len(before) - 1
    taken = read.uncorrect(kept.number, "Mei Tan")
    assert taken.entry == MET.id
    assert read.events() == before
    assert read.verify() == ()


def test_a_statement_can_be_struck_too(read: Ledger) -> None:
    """Statements make no events; the word is kept all the same."""
    before = read.events()
    read.correct(wrong(PRAISE.id))
    assert read.events() == before
    assert read.verify() == ()


def test_corrections_survive_another_reading(read: Ledger) -> None:
    """A newer reader finds the meeting with a day: the successor carries the word, and still makes no event."""
    read.correct(wrong(MET.id))
    read.correct(wrong(MET.id, "format", "call"))
    dated = replace(MET, when=moment("2024-06-17"))
    read.add(ArticleReading(REPORT, (dated, PRAISE), "2"))
    said = read.standing_corrections((dated.id,))[dated.id]
    assert [(c.entry, c.slot) for c in said] == [(dated.id, None), (dated.id, "format")]
    assert read.event_of(dated.id) is None
    assert read.corrections()[0].entry == MET.id, "the history keeps what was judged"


def test_who_decides_has_a_name(read: Ledger) -> None:
    """Nobody, or memcon itself, corrects nothing; what is not there cannot be taken back."""
    for by in ("", "  ", "memcon"):
        with pytest.raises(BadValue):
            read.correct(wrong(MET.id, by=by))
    with pytest.raises(NotFound):
        read.correct(wrong("en_0000000000000000"))
    with pytest.raises(NotFound):
        read.uncorrect(99, "Mei Tan")


def test_doubtful_entries_wait_until_somebody_speaks(read: Ledger) -> None:
    """The deed without an actor waits, with its reasons; any word of a person takes it off the queue."""
    (doubt,) = read.doubtful()
    assert doubt.entry == CLOSED.id
    assert "nobody is named as the one who did it" in doubt.reasons
    kept = read.correct(Correction(CLOSED.id, "Mei Tan", "right"))
    assert read.doubtful() == ()
    assert read.doubtful_count() == 0
    read.uncorrect(kept.number, "Mei Tan")
    assert read.doubtful_count() == 1
