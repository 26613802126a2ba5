"""Look-alikes by construction: pairs of reports that share nearly all and tell of two events. Every name and sentence
is made up; each kind differs in the one thing that its name says."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from memcon.model.article import Article
from memcon.model.entry import Meeting, Party
from memcon.values.moment import Moment, on
from memcon.values.place import Place
from tests.resolution.making import met, report

FIRST = date(2024, 3, 4)
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")
TWOS = [
    (("Tomas Eklund", "Sweden"), ("Rui Tavares", "Portugal")),
    (("Ines Carvalho", "Portugal"), ("Dieter Vogt", "Germany")),
    (("Anneli Saar", "Estonia"), ("Pavel Dvorak", "Czech Republic")),
    (("Marta Nowak", "Poland"), ("Giorgos Lambros", "Greece")),
    (("Sean Brannigan", "Ireland"), ("Lotte Maes", "Belgium")),
    (("Aiko Tanabe", "Japan"), ("Min-jun Seo", "South Korea")),
    (("Carlos Ibarra", "Chile"), ("Lucia Quispe", "Peru")),
    (("Amina Diallo", "Senegal"), ("Kwame Ofori", "Ghana")),
]  # fmt: skip
OTHERS = {
    "Sweden": "Karin Holm", "Portugal": "Nuno Prates", "Estonia": "Jaan Mets", "Poland": "Adam Gorski",
    "Ireland": "Aoife Tully", "Japan": "Kenji Mori", "Chile": "Elena Rojas", "Senegal": "Moussa Fall",
}  # fmt: skip
TOWNS = [("Oslo", "Norway"), ("Vienna", "Austria"), ("Geneva", "Switzerland"), ("Doha", "Qatar")]


@dataclass(frozen=True)
class Pair:
    """Two reports with a meeting each, and what tells the two meetings apart."""

    kind: str
    reports: tuple[Article, Article]
    meetings: tuple[Meeting, Meeting]


def look_alikes() -> Iterator[Pair]:
    """All pairs: each two of people, each kind, on each of several days."""
    for number, (one, other) in enumerate(TWOS):
        for turn in range(3):
            day = FIRST + timedelta(9 * number + 2 * turn)
            yield from _of(number + turn, one, other, day)


def _of(number: int, one: tuple[str, str], other: tuple[str, str], day: date) -> Iterator[Pair]:
    guests = Party(one[0], "foreign minister", one[1]), Party(other[0], "foreign minister", other[1])
    sides = Party(one[1], None, one[1]), Party(other[1], None, other[1])
    town, elsewhere = (Place(*TOWNS[(number + n) % len(TOWNS)]) for n in (0, 1))
    chief = Party(OTHERS[one[1]], "president", one[1])
    held: dict[str, Any] = {"parties": guests, "when": on(day), "where": town, "published": day}
    talks = {**held, "parties": sides, "format": "talks"}
    nth, after = (f"The {ORDINALS[number % 6 + n]} round of talks was held." for n in (0, 1))
    week = Moment(day, day + timedelta(6), "that week")
    cases: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
        "another day": (held, {**held, "when": on(day + timedelta(1))}),
        "another month": (held, {**held, "when": on(day + timedelta(31)), "published": day + timedelta(31)}),
        "another level": (held, {**held, "parties": (chief, guests[1])}),
        "a call": ({**held, "where": None}, {**held, "where": None, "format": "call"}),
        "planned": (held, {**held, "status": "planned"}),
        "planned for that week": (held, {**held, "status": "planned", "when": week}),
        "the next round": ({**talks, "says": nth}, {**talks, "says": after, "when": on(day + timedelta(1))}),
        "the next round, undated": ({**talks, "says": nth}, {**talks, "says": after, "when": None}),
        "another town": (held, {**held, "where": elsewhere}),
        "the visit": (held, {**held, "format": "visit"}),
        "news of another week": ({**held, "when": Moment(None, day, "has met")},
                                 {**held, "when": Moment(None, day + timedelta(9), "has met"),
                                  "published": day + timedelta(9)}),
        "governments, another day": (talks, {**talks, "when": on(day + timedelta(2))}),
        "a series": ({**talks, "says": "Both sides held four rounds of talks.", "when": Moment(None, day, "so far")},
                     {**talks, "says": nth}),
    }  # fmt: skip
    for kind, (left, right) in cases.items():
        yield _pair(kind, dict(left), dict(right), day)


def _pair(kind: str, left: dict[str, Any], right: dict[str, Any], day: date) -> Pair:
    reports, meetings = [], []
    for paper, slots in enumerate((left, right)):
        words = slots.pop("says", "The two sides met.")
        source = report(words, slots.pop("published").isoformat(), f"So says paper {paper} on {day}: {kind}.")
        reports.append(source)
        meetings.append(met(source, words, **slots))
    return Pair(kind, (reports[0], reports[1]), (meetings[0], meetings[1]))
