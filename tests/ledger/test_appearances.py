"""Who has which part in which entry, and what was said when: kept by triggers, whatever happens to the ledger."""

from dataclasses import replace
from datetime import date

import pytest

from memcon.ledger.forms import AppearanceQuery, ArticleReading, DatedQuery
from memcon.ledger.ledger import Ledger
from memcon.model.actor import Actor
from tests.factories import article, figure, meeting, moment, statement

REPORT = article(
    "Ana Silva met Bo Lind in Riga. Ana Silva demanded more gates. 12 people came.", published="2024-06-18"
)
OTHER = article("Ana Silva met Kari Holm in Oslo.", published="2024-07-02")
MET = meeting(REPORT, "Ana Silva met Bo Lind in Riga.", when=moment("2024-06-17"))
DEMAND = statement(REPORT, "Ana Silva demanded more gates.", act="demand", content="more gates")
CAME = figure(REPORT, "12 people came.", measure="other", unit="visitors")
AGAIN = meeting(OTHER, "Ana Silva met Kari Holm in Oslo.", parties=("Ana Silva", "Kari Holm"))
ANA, BO, KARI = (Actor("person", name, key=name.casefold()) for name in ("Ana Silva", "Bo Lind", "Kari Holm"))
NAMES = {(REPORT.id, "Ana Silva"): ANA.id, (REPORT.id, "Bo Lind"): BO.id,
         (OTHER.id, "Ana Silva"): ANA.id, (OTHER.id, "Kari Holm"): KARI.id}  # fmt: skip


@pytest.fixture
def told(ledger: Ledger) -> Ledger:
    """Two reports, three actors."""
    ledger.add(ArticleReading(REPORT, (MET, DEMAND, CAME), "1"))
    ledger.add(ArticleReading(OTHER, (AGAIN,), "1"))
    ledger.relink((), (ANA, BO, KARI), NAMES)
    return ledger


def parts(ledger: Ledger, actor: Actor) -> list[tuple[str, str, str, str]]:
    """The parts of an actor, the latest first."""
    return [(a.entry, a.part, a.form, a.day) for a in ledger.appearances(AppearanceQuery(actor.id))]


ALL = [(AGAIN.id, "party", "unspecified", "2024-07-02"), (DEMAND.id, "speaker", "demand", "2024-06-18"),
       (MET.id, "party", "unspecified", "2024-06-17")]  # fmt: skip


def test_parts_by_day(told: Ledger) -> None:
    """The day is the entry's own, else its report's; days and forms narrow."""
    assert parts(told, ANA) == ALL
    june = told.appearances(AppearanceQuery(ANA.id, until=date(2024, 6, 30)))
    assert [a.entry for a in june] == [DEMAND.id, MET.id]
    assert told.appearance_counts(AppearanceQuery(ANA.id))[("statement", "speaker", "demand")] == 1
    assert told.meeting_span(ANA.id) == ("2024-06-17", "2024-07-02")


def test_company(told: Ledger) -> None:
    """Whom Ana met, how often, within which days."""
    assert {c.name: c.met for c in told.company(ANA.id, None, None)} == {"Bo Lind": 1, "Kari Holm": 1}
    assert [c.name for c in told.company(ANA.id, date(2024, 7, 1), None)] == ["Kari Holm"]
    assert told.ties(ANA.id, None, None, (BO.id, KARI.id)) == {}


def test_another_reading_and_other_names(told: Ledger) -> None:
    """What another reader finds, and whom names mean now, is what stands there."""
    told.add(ArticleReading(REPORT, (replace(MET, when=moment("2024-06-16")), DEMAND), "2"))
    assert (DEMAND.id, "speaker", "demand", "2024-06-18") in parts(told, ANA)
    assert "2024-06-16" in {day for *_, day in parts(told, ANA)}
    told.relink((), (ANA, BO), {(REPORT.id, "Bo Lind"): BO.id})
    assert parts(told, ANA) == []
    assert len(parts(told, BO)) == 1


def test_a_withdrawn_report_is_in_no_list(told: Ledger) -> None:
    """Withdrawn, it has no part and no day; taken back, it is there again."""
    demands = DatedQuery("statement", ("demand",))
    assert [e.id for _, e in told.dated(demands)] == [DEMAND.id]
    told.withdraw(REPORT.id, "a hoax", "Mei Tan")
    assert parts(told, ANA) == ALL[:1]
    assert told.dated(demands) == ()
    told.reinstate(REPORT.id, "Mei Tan")
    assert parts(told, ANA) == ALL
    assert len(told.dated(DatedQuery("figure", ("other",)))) == 1


def test_words_find_positions(told: Ledger) -> None:
    """Words of what is said, or of who says it; nothing typed is syntax."""
    for words, found in (("gates", 1), ("silva gates", 1), ("bo gates", 0), ('"', 0), ("NOT", 0)):
        assert len(told.dated(DatedQuery("statement", ("demand",), words))) == found, words
