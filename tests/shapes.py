"""What a report tells, read by the shipped model, and each entry of it in one line: for tables of sentences.

All such reports are of Wednesday 15 May 2024.
"""

from datetime import date
from functools import cache

from memcon.extraction import extract
from memcon.model.article import Article, Published
from memcon.model.entry import Deed, Entry, Figure, Meeting, Role, Statement
from memcon.reading.reader import read
from memcon.values.moment import on

WEDNESDAY = date(2024, 5, 15)


@cache
def entries(text: str) -> tuple[Entry, ...]:
    """All that a report of one sentence or two gives."""
    published = Published(on(WEDNESDAY), "stated")
    return tuple(extract(read(Article(text, publisher="Example Sheet", published=published))))


def shape(entry: Entry) -> str:
    """What it says, in one line: who, what, to whom, how real, when, whose word."""
    when = f" {entry.when.edtf}" if entry.when is not None and entry.when.edtf else ""
    voices = f" [{', '.join(entry.voices)}]" if entry.voices else ""
    status = "" if entry.status == "actual" else f" {entry.status}"
    return f"{_what(entry)}{status}{when}{voices}"


def _what(entry: Entry) -> str:
    if isinstance(entry, Meeting):
        return f"{entry.format}: {', '.join(sorted(p.name for p in entry.parties))}"
    if isinstance(entry, Statement):
        return f"{entry.speaker.name} {entry.act} → {entry.target.name if entry.target else '-'}"
    if isinstance(entry, Deed):
        return f"{entry.actor.name if entry.actor else '-'} {entry.type} → {entry.target.name if entry.target else '-'}"
    if isinstance(entry, Figure):
        return f"{entry.measure} {entry.relation} {entry.value} {entry.unit} of {entry.of}"
    assert isinstance(entry, Role)
    return f"{entry.holder} is {entry.title} of {entry.body}"
