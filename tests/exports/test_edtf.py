"""EDTF: what the text allowed is what the ledger keeps and every export says, no day more and none less."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from memcon.exports.jsonl import export_jsonl
from memcon.ledger.forms import ArticleReading, EntryQuery
from memcon.ledger.ledger import Ledger
from memcon.values.moment import Moment, parse
from tests.factories import article, meeting

REPORT = article("Ana Silva met Bo Lind.")


@st.composite
def moments(draw: st.DrawFn) -> Moment:
    """Any moment at all: closed, open at either end, about then, or a mere weekday."""
    first, last = sorted((draw(st.dates()), draw(st.dates())))
    form = draw(st.sampled_from(("day", "from", "to", "both", "weekday")))
    if form == "weekday":
        return Moment(None, None, "on that day", weekday=draw(st.integers(0, 6)))
    start = None if form == "to" else first
    end = None if form == "from" else first if form == "day" else last
    return Moment(start, end, draw(st.sampled_from(("", "in those days"))), approximate=draw(st.booleans()))


@settings(max_examples=15, deadline=None)
@given(st.lists(moments(), min_size=1, max_size=25, unique_by=repr))
def test_moments_pass_through_ledger_and_export(drawn: list[Moment]) -> None:
    """A moment read back from the ledger is the same; its EDTF in the export names the same days."""
    entries = {e.id: e for e in (meeting(REPORT, when=moment) for moment in drawn)}
    with TemporaryDirectory() as folder:
        with Ledger.open(Path(folder) / "t.db") as ledger:
            ledger.add(ArticleReading(REPORT, tuple(entries.values()), "1"))
            kept = {e.id: e for e in ledger.entries(EntryQuery())}
            export_jsonl(ledger, Path(folder) / "out")
        lines = (Path(folder) / "out" / "entries.jsonl").read_text(encoding="utf-8").splitlines()
    assert kept == entries
    for record in map(json.loads, lines):
        told, shown = entries[record["id"]].when, record["when"]
        assert told is not None
        ends = tuple(day and day.isoformat() for day in (told.earliest, told.latest))
        assert (shown["earliest"], shown["latest"], shown["text"]) == (*ends, told.text)
        assert shown.get("weekday") == told.weekday
        if shown["edtf"] is not None:
            again = parse(shown["edtf"], told.text)
            assert (again.earliest, again.latest, again.approximate) == (told.earliest, told.latest, told.approximate)
        else:
            assert not told.known
