"""Events of some days and names: no more and no fewer than going through all of them gives."""

import sqlite3
from datetime import date
from pathlib import Path

import pytest

from memcon.ledger import opening
from memcon.ledger.forms import EventQuery
from memcon.ledger.ledger import Ledger
from memcon.ledger.migrations import VERSION
from memcon.ledger.rebuilding import FILLED
from memcon.model.event import Event
from memcon.views.timeline import fits_who, names_of
from tests.talks import build


@pytest.fixture(scope="module")
def talks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made ledger."""
    path = tmp_path_factory.mktemp("between") / "talks.db"
    build(path)
    return path


def fits(ledger: Ledger, event: Event, where: EventQuery) -> bool:
    """Whether an event is asked for, by looking at it."""
    names = [name for id in event.entries for name in names_of(ledger.entry(id))]
    first, last = (event.when.earliest, event.when.latest) if event.when else (None, None)
    early, late = where.since and last and last < where.since, where.until and first and first > where.until
    return (not where.kinds or event.kind in where.kinds) and not (early or late) and fits_who(names, where.who)


@pytest.mark.parametrize("kinds", [(), ("meeting",), ("deed",)])
@pytest.mark.parametrize("who", [(), ("Ana Silva",), ("lind", "northland"), ("nobody",), ("%_",)])
@pytest.mark.parametrize(
    ("since", "until"),
    [
        (None, None),
        (date(2024, 6, 1), None),
        (None, date(2024, 6, 19)),
        (date(2024, 6, 19), date(2024, 6, 19)),
        (date(2030, 1, 1), None),
    ],
)
def test_as_if_all_were_looked_at(
    talks: Path, kinds: tuple[str, ...], who: tuple[str, ...], since: date | None, until: date | None
) -> None:
    """Nothing is left out that fits; what does not fit was asked for by its forum, and is found out."""
    where = EventQuery(kinds, since, until, who)  # type: ignore[arg-type]
    with Ledger.open(talks, read_only=True) as ledger:
        every = {event.id: event for event in ledger.events()}
        wanted = {id for id, event in every.items() if fits(ledger, event, where)}
        found = list(ledger.events_between(where))
        assert wanted <= {one.event.id for one in found}
        assert {one.event.id for one in found if fits(ledger, one.event, where)} == wanted
        for one in found:
            event = every[one.event.id]
            assert [entry.id for entry in one.entries] == list(event.entries)
            assert one.unsure == sum(alike.unsure for alike in event.similar)


def test_a_late_version_is_not_made_anew(talks: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From `FILLED` on events stay as they are when a ledger is brought up to date: a large one takes minutes."""
    made: list[str] = []
    monkeypatch.setattr(opening, "make_up", lambda store: made.append("all"))
    monkeypatch.setattr(opening, "migrate", lambda connection, version: made.append(f"from {version}"))
    for version in (FILLED - 1, FILLED, VERSION):
        path = tmp_path / f"{version}.db"
        path.write_bytes(talks.read_bytes())
        with sqlite3.connect(path) as file:
            file.execute(f"PRAGMA user_version = {version}")
        file.close()
        Ledger.open(path).close()
    assert made == [f"from {FILLED - 1}", "all", f"from {FILLED}"]
