"""Small factories: the nouns with as little said as a test needs. The sentences are our own.

An entry's evidence is given by its words, which must stand in the article:

    report = article("Ana Silva met Bo Lind in Riga. Bo Lind praised the talks.")
    entry = meeting(report, "Ana Silva met Bo Lind in Riga.", parties=("Ana Silva", "Bo Lind"))
"""

from datetime import date
from typing import Any

from memcon.model.article import Article, Published
from memcon.model.entry import Deed, Entry, Evidence, Figure, Meeting, Party, Role, Statement
from memcon.model.link import Link, Verdict
from memcon.model.span import Span
from memcon.values.moment import Moment

TEXT = (
    "Foreign Minister Ana Silva met her colleague Bo Lind in Riga on Monday. "
    "Ana Silva condemned the closing of the border. "
    "At least 12 people were injured when guards fired on the crowd. "
    "Bo Lind, the head of the Harbour Union, promised to come back."
)


def article(text: str = TEXT, **slots: Any) -> Article:
    """A report; `published="2024-06-20"` is a stated day."""
    if isinstance(day := slots.get("published"), str):
        slots["published"] = Published(moment(day), "stated")
    return Article(text, **slots)


def moment(first: str | None, last: str | None = None, text: str = "", **slots: Any) -> Moment:
    """One day, or the days from `first` to `last`; `moment(None, "2024-06-20")` is open before."""
    earliest, latest = (day and date.fromisoformat(day) for day in (first, last or first))
    return Moment(earliest or None, latest or None, text, **slots)


def after(day: str, text: str = "") -> Moment:
    """That day or later."""
    return Moment(date.fromisoformat(day), None, text)


def evidence(report: Article, words: str | None = None) -> Evidence:
    """The words where they first stand in the report; all of it if none are given."""
    words = report.text if words is None else words
    start = report.text.index(words)
    return Evidence.at(report, Span(start, start + len(words)))


def party(name: str | Party, role: str | None = None, side: str | None = None) -> Party:
    """A party by name."""
    return name if isinstance(name, Party) else Party(name, role, side)


def meeting(report: Article, words: str | None = None, **slots: Any) -> Meeting:
    """A meeting of Ana Silva and Bo Lind, unless other parties are named."""
    parties = tuple(party(name) for name in slots.pop("parties", ("Ana Silva", "Bo Lind")))
    return Meeting(**_shared(report, words, slots), parties=parties)


def statement(report: Article, words: str | None = None, **slots: Any) -> Statement:
    """Ana Silva says something."""
    slots = {"speaker": "Ana Silva", "act": "say"} | slots
    for part in ("speaker", "target"):
        slots[part] = slots.get(part) and party(slots[part])
    slots["quotations"] = tuple(evidence(report, w) for w in slots.get("quotations", ()))
    return Statement(**_shared(report, words, slots))


def deed(report: Article, words: str | None = None, **slots: Any) -> Deed:
    """The guards attack the crowd."""
    slots = {"actor": "the guards", "type": "attack", "target": "the crowd"} | slots
    for part in ("actor", "target"):
        slots[part] = slots[part] and party(slots[part])
    return Deed(**_shared(report, words, slots))


def figure(report: Article, words: str | None = None, **slots: Any) -> Figure:
    """At least twelve people injured."""
    return Figure(
        **_shared(report, words, {"measure": "injured", "value": 12, "relation": ">=", "of": "people"} | slots)
    )


def role(report: Article, words: str | None = None, **slots: Any) -> Role:
    """Bo Lind heads the Harbour Union."""
    return Role(**_shared(report, words, {"holder": "Bo Lind", "title": "head", "body": "Harbour Union"} | slots))


def link(one: Entry, other: Entry, verdict: Verdict = "same", score: float = 0.9) -> Link:
    """memcon's link between two entries."""
    return Link.between(one.id, other.id, verdict, score, ("same parties", "same day"))


def _shared(report: Article, words: str | None, slots: dict[str, Any]) -> dict[str, Any]:
    """The slots of every kind; `cue` is given by its words."""
    cue = slots.pop("cue", None)
    return {
        "article": report.id,
        "evidence": (evidence(report, words),),
        "cue": None if cue is None else evidence(report, cue),
    } | slots
