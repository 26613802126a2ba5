"""Meetings and deeds with as little said as a test of resolution needs. Every sentence is our own."""

from typing import Any

from memcon.model.article import Article
from memcon.model.entry import Deed, Entry, Meeting, Party
from memcon.model.event import events
from memcon.model.link import Link
from memcon.resolution.resolve import links
from memcon.values.moment import Moment
from memcon.values.place import Place
from tests import factories as make

ARA, WIT = Party("Abbas Araghchi", "Foreign Minister", "Iran"), Party("Steve Witkoff", "Special Envoy", "US")
IRAN, US = Party("Iran", None, "Iran"), Party("US", None, "US")
GAHR, ALI = Party("Espen Barth Eide", "Foreign Minister", "Norway"), Party("Hakan Fidan", "Foreign Minister", "Turkey")
NORWAY_PM = Party("Jonas Gahr Støre", "Prime Minister", "Norway")
OSLO, ANKARA, NORWAY = Place("Oslo", "Norway"), Place("Ankara", "Turkey"), Place("Norway", "Norway")
DAY, NEXT_DAY, PUBLISHED = make.moment("2024-06-19"), make.moment("2024-06-20"), "2024-06-20"
NEWS = Moment(None, make.moment(PUBLISHED).latest, "has met")


def report(words: str = "The two ministers met.", published: str | None = PUBLISHED, about: str = "") -> Article:
    """A report; `about` makes its text one of its own."""
    slots: dict[str, Any] = {"published": published} if published else {}
    return make.article(f"{words} {about}".strip(), **slots)


def met(source: Article, words: str | None = None, **slots: Any) -> Meeting:
    """The foreign ministers of Norway and Turkey met in person on 19 June 2024."""
    return make.meeting(source, words, **({"parties": (GAHR, ALI), "format": "in-person", "when": DAY} | slots))


def did(source: Article, words: str | None = None, **slots: Any) -> Deed:
    """Norway summoned the ambassador of Turkey on 19 June 2024."""
    target = Party("ambassador", "ambassador", "Turkey")
    norway = Party("Norway", None, "Norway")
    return make.deed(source, words, **({"actor": norway, "type": "protest", "target": target, "when": DAY} | slots))


def link_of(one: Entry, other: Entry, *reports: Article) -> Link | None:
    """memcon's link between two entries, if it makes one."""
    found = links([one, other], reports)
    return found[0] if found else None


def verdict(one: dict[str, Any], other: dict[str, Any]) -> str:
    """The verdict on two meetings told by two reports. Slots of the report are `says` and `published`."""
    told, reports = [], []
    for n, slots in enumerate((one, other)):
        given = dict(slots)
        says = given.pop("says", "The two ministers met.")
        source = report(says, given.pop("published", PUBLISHED), f"So says paper {n}.")
        reports.append(source)
        told.append(met(source, says, **given))
    link = link_of(told[0], told[1], *reports)
    made = events(told, [link] if link else [], {})
    assert (len(made) == 1) == (link is not None and link.verdict == "same")
    return link.verdict if link else "none"
