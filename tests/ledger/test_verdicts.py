"""Persons' verdicts: given, replaced, withdrawn, remembered, and carried over."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from memcon.errors import BadValue, NotFound
from memcon.ledger import verdicts
from memcon.ledger.forms import ArticleReading
from memcon.ledger.ledger import Ledger
from memcon.model.link import Link
from tests.factories import article, deed, link, meeting, moment, statement

ONE = article("Ana Silva met Bo Lind in Riga. Guards shot at the crowd. She spoke.")
TWO = article("Bo Lind and Ana Silva met in Riga on Monday.")
MET, ALSO = meeting(ONE, "Ana Silva met Bo Lind in Riga.", cue="met"), meeting(TWO)
SHOT, SPOKE = deed(ONE, "Guards shot at the crowd."), statement(ONE, "She spoke.")
LEFT, RIGHT = sorted((MET.id, ALSO.id))


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each verdict comes a second after the one before."""
    seconds: Iterator[int] = iter(range(60))
    monkeypatch.setattr(verdicts, "now", lambda: f"2024-06-20T12:00:{next(seconds):02}Z")


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    """Two articles with a meeting each."""
    ledger.add(ArticleReading(ONE, (MET, SHOT, SPOKE), "1"))
    ledger.add(ArticleReading(TWO, (ALSO,), "1"))
    return ledger


@pytest.mark.parametrize(("verdict", "score"), [("same", 1.0), ("different", 0.0), ("unsure", 0.5)])
def test_a_verdict_is_a_link_by_a_person(filled: Ledger, verdict: str, score: float) -> None:
    """It has the name, the reason, the time, and a score that is certain."""
    given = filled.judge(MET.id, ALSO.id, verdict, "same hall", "Kim")  # type: ignore[arg-type]
    assert given == Link(LEFT, RIGHT, verdict, score, ("same hall",), "Kim", "2024-06-20T12:00:00Z")  # type: ignore[arg-type]
    assert filled.links() == (given,)
    assert given.by_person


def test_a_person_stands_beside_the_program(filled: Ledger) -> None:
    """memcon's own link stays, and is replaced without touching the person's."""
    filled.relink((link(MET, ALSO),), ())
    given = filled.judge(ALSO.id, MET.id, "different", "", "Kim")
    assert filled.links() == (given, link(MET, ALSO))
    assert given.reasons == ()
    filled.relink((), ())
    assert filled.links() == (given,)


def test_the_last_verdict_stands_and_the_first_is_remembered(filled: Ledger) -> None:
    """Another verdict on the pair, by whomever, withdraws the one before."""
    first = filled.judge(MET.id, ALSO.id, "same", "same hall", "Kim")
    second = filled.judge(MET.id, ALSO.id, "different", "another day", "Noor")
    assert filled.links() == (second,)
    old, new = filled.history()
    assert (old.link, old.withdrawn_by, old.withdrawn_at) == (first, "Noor", second.at)
    assert (new.link, new.stands) == (second, True)


def test_a_verdict_can_be_withdrawn(filled: Ledger) -> None:
    """`undo` gives back what it withdrew; then nothing stands, and the history tells it."""
    given = filled.judge(MET.id, ALSO.id, "same", "", "Kim")
    assert filled.undo(ALSO.id, MET.id, "Noor") == given
    assert filled.undo(ALSO.id, MET.id, "Noor") is None
    assert filled.links() == ()
    (told,) = filled.history()
    assert (told.link, told.withdrawn_by, told.withdrawn_at) == (given, "Noor", "2024-06-20T12:00:01Z")
    again = filled.judge(MET.id, ALSO.id, "same", "", "Kim")
    assert filled.links() == (again,)
    assert len(filled.history()) == 2


def test_what_cannot_be_judged(filled: Ledger) -> None:
    """Unknown ids, one entry with itself, kinds that make no events, and verdicts by nobody."""
    with pytest.raises(NotFound, match="no entry en_0"):
        filled.judge(MET.id, "en_0", "same", "", "Kim")
    with pytest.raises(BadValue):
        filled.judge(MET.id, MET.id, "same", "", "Kim")
    with pytest.raises(BadValue, match="only meetings and deeds"):
        filled.judge(MET.id, SPOKE.id, "same", "", "Kim")
    with pytest.raises(BadValue, match="cannot be the same"):
        filled.judge(MET.id, SHOT.id, "same", "", "Kim")
    for nobody in ("", " ", "memcon"):
        with pytest.raises(BadValue, match="name of the person"):
            filled.judge(MET.id, ALSO.id, "same", "", nobody)
        with pytest.raises(BadValue, match="name of the person"):
            filled.undo(MET.id, ALSO.id, nobody)
    assert filled.history() == ()


def test_a_verdict_survives_re_reading(filled: Ledger) -> None:
    """A newer reader that finds the same words with other slots inherits the verdict; so does the next."""
    given = filled.judge(MET.id, ALSO.id, "same", "", "Kim")
    dated = replace(MET, when=moment("2024-06-17"))
    filled.add(ArticleReading(ONE, (dated, SHOT), "2"))
    assert filled.links() == (replace(given, left=min(dated.id, ALSO.id), right=max(dated.id, ALSO.id)),)
    wider = replace(dated, status="denied", cue=None)
    filled.add(ArticleReading(ONE, (wider, SHOT), "3"))
    assert [link.verdict for link in filled.links()] == ["same"]
    filled.add(ArticleReading(ONE, (MET, SHOT), "1"))
    assert filled.links() == (given,)
    assert filled.verify() == ()


def test_an_inherited_verdict_can_be_withdrawn(filled: Ledger) -> None:
    """Under the ids of today."""
    given = filled.judge(MET.id, ALSO.id, "same", "", "Kim")
    dated = replace(MET, when=moment("2024-06-17"))
    filled.add(ArticleReading(ONE, (dated,), "2"))
    assert filled.undo(dated.id, ALSO.id, "Kim") is not None
    assert filled.links() == ()
    filled.judge(dated.id, ALSO.id, "different", "", "Kim")
    assert [told.link.verdict for told in filled.history()] == [given.verdict, "different"]


def test_a_verdict_without_an_heir_sleeps(filled: Ledger) -> None:
    """Where no entry, or more than one, could take the place, nobody does; it comes back with its entry."""
    given = filled.judge(MET.id, ALSO.id, "same", "", "Kim")
    filled.add(ArticleReading(ONE, (SHOT,), "2"))
    assert filled.links() == ()
    two = (replace(MET, status="planned"), replace(MET, status="denied"))
    filled.add(ArticleReading(ONE, two, "3"))
    assert filled.links() == ()
    assert filled.history()[0].stands
    filled.add(ArticleReading(ONE, (MET,), "4"))
    assert filled.links() == (given,)
