"""Where memcon began, and when that was: three of the five reports carry no date, and dated ones tell of the tolls."""

import json
from datetime import date
from pathlib import Path

import pytest

from memcon.ledger.ledger import Ledger
from memcon.model.dating import Dating
from memcon.pipeline import ingest
from memcon.views.article import article_view

TOLLS = (("2024-06-10", 37_124, 84_712), ("2024-06-17", 37_347, 85_372), ("2024-06-18", 37_372, 85_452),
         ("2024-06-20", 37_431, 85_653), ("2024-06-24", 37_626, 86_098), ("2024-07-01", 37_900, 87_060),
         ("2024-07-03", 37_953, 87_266))  # fmt: skip
SAYS = ("Officials gave new figures. At least {killed:,} Palestinians have been killed in the Gaza Strip since the war "
        "began, and {injured:,} others have been injured.")  # fmt: skip


@pytest.fixture(scope="module")
def ledger(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    """The five reports, read once, and then some dated ones with the tolls of their day."""
    folder = tmp_path_factory.mktemp("doha")
    lines = [_toll(*row) for row in TOLLS]
    (folder / "tolls.jsonl").write_text("\n".join(lines), encoding="utf-8")
    opened = Ledger.open(folder / "doha.db")
    ingest([str(shared / "cases" / "doha")], opened)
    ingest([str(folder / "tolls.jsonl")], opened)
    return opened


def _toll(day: str, killed: int, injured: int) -> str:
    record = {"id": f"toll {day}", "site": "example.org", "url": f"https://example.org/{day}", "language": "en"}
    return json.dumps(record | {"published": day, "text": SAYS.format(killed=killed, injured=injured)})


def dating(ledger: Ledger, ref: str) -> Dating:
    """The dating of the report of that number."""
    (article,) = [a.id for a in ledger.articles() if a.ref and a.ref.endswith(ref)]
    found = ledger.dating(article)
    assert found is not None
    return found


def test_the_first_report_lies_after_the_killing_that_it_looks_back_to(ledger: Ledger) -> None:
    """It looks back to what happened on 31 July 2024, and a president is in office who left in January 2025."""
    moment = dating(ledger, "000").moment
    assert moment.earliest is not None
    assert moment.earliest > date(2024, 7, 31)
    assert moment.latest is not None
    assert moment.latest <= date(2025, 1, 31)


def test_the_second_is_dated_by_weekday_toll_and_another_report(ledger: Ledger) -> None:
    """It came out on or after Wednesday 19 June 2024; its figure of those killed fits no day of the series near it."""
    found = dating(ledger, "001")
    assert found.moment.earliest == date(2024, 6, 19)
    assert found.moment.latest is not None
    assert found.moment.latest <= date(2024, 6, 25)
    assert {c.kind for c in found.reasons} == {"figure", "report"}
    assert [c.words for c in found.misfits] == ["37,945 killed"]


def test_the_third_meeting_was_on_one_of_many_wednesdays(ledger: Ledger) -> None:
    """Its days are open, and each is a Wednesday."""
    found = dating(ledger, "002")
    assert found.moment.earliest is not None
    assert found.moment.earliest >= date(2024, 7, 25)
    days = ledger.dated_days(found.article)
    meeting = next(
        days[e.id] for e in ledger.entries() if e.id in days and e.kind == "meeting" and e.status == "actual"
    )
    assert meeting.weekday == 2
    assert meeting.day is None


def test_the_fourth_stays_open_with_its_candidates(ledger: Ledger) -> None:
    """An administration bounds it; each foreign minister of these years may be meant."""
    found = dating(ledger, "003")
    assert found.moment.day is None
    view = article_view(ledger, found.article)
    candidates = {
        name.split()[-1] for one in view.stand_ins if "Foreign Minister" in one.name for name in one.candidates
    }
    assert {"Zarif", "Amir-Abdollahian", "Kani", "Araghchi"} <= candidates


def test_what_is_dated_shows_on_the_timeline_and_the_reports_stay(ledger: Ledger) -> None:
    """The meeting told twice is on 19 June; no report has got a day of its own."""
    undated = [a for a in ledger.articles() if a.ref and a.ref.endswith(("000", "001", "002", "003"))]
    assert not any(a.published.moment.known for a in undated)
    days = {event.when.day for event in ledger.events() if event.when and len(event.entries) == 2}
    assert date(2024, 6, 19) in days
