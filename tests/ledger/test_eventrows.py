"""The events in the file are a cache: whatever is added, linked, judged, withdrawn or read again, they are those
that the pure function makes."""

import random
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memcon.ledger.forms import ArticleReading
from memcon.ledger.ledger import Ledger
from memcon.ledger.origins import origins
from memcon.ledger.rebuilding import make_up
from memcon.model.entry import Deed, Entry, Meeting
from memcon.model.event import Event, events
from memcon.model.link import PROGRAM, Link, Verdict
from tests.factories import article, meeting, moment

REPORTS = [
    article(f"Ana Silva met Bo Lind in Riga, says paper {n}.", publisher=f"Paper {n % 3}", ref=str(n),
            url=f"https://paper{n % 3}.example/{n}", credits=("paper0.example",) if n % 4 == 3 else ())
    for n in range(7)
]  # fmt: skip
DAYS = ("2024-06-17", "2024-06-18", "2024-06-19")


def reading(number: int, version: int = 1) -> ArticleReading:
    """What a version of the reader found in a report: another version another day."""
    report = REPORTS[number]
    found = meeting(report, cue="met", when=moment(DAYS[(number + version) % 3]))
    return ArticleReading(report, (found,), str(version))


def pure(ledger: Ledger) -> tuple[Event, ...]:
    """The events as the pure function makes them from all that is there."""
    told = [e for e in ledger.entries() if isinstance(e, Meeting | Deed)]
    return events(told, ledger.links(), origins(ledger._store, (a.id for a in ledger.articles())))


def doubts(ledger: Ledger) -> dict[str, int]:
    """The column `unsure`."""
    return {row["id"]: row["unsure"] for row in ledger._store.rows("SELECT id, unsure FROM events")}


def queue(ledger: Ledger) -> list[tuple[float, float, str, str, tuple[str, str]]]:
    """What waits for a person, the worst first, as links, events and verdicts tell it; each entry is a report."""
    home = {entry: event for event in ledger.events() for entry in event.entries}
    mine = [
        one for one in ledger.links() if one.by == PROGRAM and one.verdict == "unsure" and home.keys() >= {*one.pair}
    ]
    judged = {one.pair for one in ledger.links() if one.by != PROGRAM}
    found = []
    for one in mine:
        ends = home[one.left], home[one.right]
        if ends[0].id != ends[1].id and one.pair not in judged:
            reports = len(ends[0].entries) + len(ends[1].entries)
            worth = round(2 * (1 - abs(2 * one.score - 1)) * reports, 6)  # all are told as held
            found.append((-worth, -one.score, one.left, one.right, (ends[0].id, ends[1].id)))
    return sorted(found)


def link(entries: list[Entry], chance: random.Random) -> Link:
    """Some link between two of the entries."""
    one, other = sorted(chance.sample(sorted(e.id for e in entries), 2))
    verdict: Verdict = chance.choice(get_args(Verdict))
    return Link(one, other, verdict, round(chance.random(), 2), ("seen",))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the ledgers of these tests lie."""
    return tmp_path_factory.mktemp("events")


@given(st.integers(0, 10**6))
def test_whatever_happens_the_rows_are_what_the_pure_function_makes(folder: Path, seed: int) -> None:
    """Twelve steps by chance: add, read again, relink, judge, withdraw a verdict."""
    chance = random.Random(seed)
    path = folder / f"{seed}.db"
    path.unlink(missing_ok=True)
    with Ledger.open(path) as ledger:
        for _ in range(12):
            _step(ledger, chance)
            assert ledger.events() == pure(ledger)
            waiting = [(-d.cost, -d.link.score, d.link.left, d.link.right, d.events) for d in ledger.unsure()]
            assert waiting == queue(ledger)
            assert {e.id: sum(a.unsure for a in e.similar) for e in ledger.events()} == doubts(ledger)
        assert all(ledger.event(e.id) == e for e in ledger.events())
        assert ledger.verify() == ()


def _step(ledger: Ledger, chance: random.Random) -> None:
    told = list(ledger.entries())
    what = chance.choice(("add", "add", "again", "relink", "judge", "judge", "undo")) if len(told) > 2 else "add"
    match what:
        case "add" | "again":
            ledger.add(reading(chance.randrange(len(REPORTS)), 1 if what == "add" else 2))
        case "relink":
            links = {made.pair: made for made in (link(told, chance) for _ in range(6))}
            copies = {REPORTS[n].id: REPORTS[0].id for n in (1, 2) if chance.random() < 0.5}
            ledger.relink(links.values(), (), copies=copies)
        case "judge":
            made = link(told, chance)
            ledger.judge(made.left, made.right, made.verdict, "", "Kim")
        case "undo":
            standing = [k for k in ledger.links() if k.by_person]
            if standing:
                ledger.undo(*chance.choice(standing).pair, "Kim")


def test_a_ledger_of_an_earlier_version_gets_its_events_on_opening(ledger: Ledger) -> None:
    """Tables that were not kept are filled."""
    for number in range(3):
        ledger.add(reading(number))
    one, other, _ = (e.id for e in ledger.entries())
    ledger.judge(one, other, "same", "", "Kim")
    before = ledger.events()
    with ledger._store.write():
        for table in ("events", "event_entries", "origins"):
            ledger._store.run(f"DELETE FROM {table}")
        ledger._store.run("UPDATE judgements SET now_left = NULL, now_right = NULL")
        assert ledger.events() == ()
        make_up(ledger._store)
    assert ledger.events() == before == pure(ledger)
    assert ledger.verify() == ()
