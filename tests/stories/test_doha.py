"""Where memcon began: five reports on talks in Doha, three of them undated, one told twice."""

from datetime import date
from pathlib import Path

import pytest

from memcon.ledger.ledger import Ledger
from memcon.model.entry import Entry, Meeting
from memcon.model.event import Event
from memcon.pipeline import ingest


@pytest.fixture(scope="module")
def ledger(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    """The five reports, read once."""
    opened = Ledger.open(tmp_path_factory.mktemp("doha") / "doha.db")
    ingest([str(shared / "cases" / "doha")], opened)
    return opened


def held(ledger: Ledger) -> list[tuple[Event, list[Entry]]]:
    """The held bilateral meetings: in person, as having taken place."""
    found = []
    for event in ledger.events():
        told = [ledger.entry(i) for i in event.entries]
        if all(isinstance(e, Meeting) and e.status == "actual" and e.format == "in-person" for e in told):
            found.append((event, told))
    return found


def between(ledger: Ledger, *names: str) -> list[Event]:
    """The held meetings whose parties hold each of the names."""
    return [v for v, _ in held(ledger) if all(any(n in t.name for t in v.parties) for n in names)]


def test_five_meetings_and_one_merge(ledger: Ledger) -> None:
    """Exactly five held meetings; one of them told by two reports."""
    meetings = held(ledger)
    assert len(meetings) == 5, [[t.name for t in v.parties] for v, _ in meetings]
    assert sorted(len({e.article for e in told}) for _, told in meetings) == [1, 1, 1, 1, 2]


def test_the_meeting_told_twice(ledger: Ledger) -> None:
    """Bagheri Kani and Haniyeh: two reports, Wednesday 19 June 2024, Doha."""
    (event,) = between(ledger, "Bagheri Kani", "Haniyeh")
    assert len(event.entries) == 2
    assert event.when is not None
    assert event.when.day == date(2024, 6, 19)
    assert event.where is not None
    assert event.where.name == "Doha"
    assert event.sources == 2


@pytest.mark.parametrize(
    ("names", "place"),
    [(("Masoud Pezeshkian", "al-Hayya"), "Doha"), (("Bagheri Kani", "Al Thani"), None),
     (("Pezeshkian", "Al Thani"), None), (("Foreign Minister", "Al-Hayya"), "Doha")],
)  # fmt: skip
def test_the_other_four(ledger: Ledger, names: tuple[str, ...], place: str | None) -> None:
    """Each of the others is one event of one report, with a place only where its own sentence states one."""
    (event,) = between(ledger, *names)
    assert len(event.entries) == 1
    assert (event.where.name if event.where else None) in (
        place,
        place and "Ritz-Carlton",
        None if place is None else place,
    )
    assert event.when is None or event.when.day is None


def test_what_stands_apart(ledger: Ledger) -> None:
    """The Emir's visit is planned; the summit and the indirect talks are meetings of their own kind."""
    meetings = [e for e in ledger.entries() if isinstance(e, Meeting)]
    assert any(e.format == "multilateral" for e in meetings)
    assert any(e.format == "indirect-talks" for e in meetings)
    emir = [e for e in meetings if any("Emir" in p.name for p in e.parties)]
    assert emir
    assert all(e.status in ("planned", "possible") for e in emir)


def test_the_unnamed_minister_is_left_unsure(ledger: Ledger) -> None:
    """Report 003 names no minister: it may be the meeting told twice, and nobody has decided."""
    (event,) = between(ledger, "Foreign Minister", "Al-Hayya")
    (told_twice,) = between(ledger, "Bagheri Kani", "Haniyeh")
    alike = {a.event: a for a in event.similar}
    assert told_twice.id in alike
    assert alike[told_twice.id].unsure


def test_boilerplate_is_no_evidence(ledger: Ledger) -> None:
    """Captions and what belongs to the page never carry an entry."""
    sentences = {e.text for entry in ledger.entries() for e in entry.evidence}
    assert not any("Leave a review" in s or "second from right" in s or "Share your opinion" in s for s in sentences)
