"""Two reports of one event: what joins them, what keeps them apart, what nobody can tell."""

from typing import Any

import pytest

from memcon.model.entry import Party
from memcon.resolution.resolve import links
from memcon.values.moment import Moment
from memcon.values.place import Place
from tests.factories import after, moment
from tests.resolution.making import (
    ALI,
    ANKARA,
    ARA,
    DAY,
    GAHR,
    IRAN,
    NEWS,
    NEXT_DAY,
    NORWAY,
    NORWAY_PM,
    OSLO,
    US,
    WIT,
    did,
    link_of,
    met,
    report,
    verdict,
)

ACTING = Party("Espen Barth Eide", "acting Foreign Minister", "Norway")
TURKS = Party("Turkish delegation", None, "Turkey")
TURKEY, NO = Party("Turkey", None, "Turkey"), Party("Norway", None, "Norway")
MINISTER = Party("Norway’s Foreign Minister", "Foreign Minister", "Norway")
DIPLOMAT = Party("top Norwegian diplomat", "diplomat", "Norway")
WEDNESDAY = Moment(None, None, "on Wednesday", 2)
FORUM = {"format": "multilateral", "forum": "Oslo Forum 2024"}
TALKS: dict[str, Any] = {"parties": (IRAN, US), "format": "indirect-talks", "status": "planned"}
FIFTH = {"says": "The fifth round of talks is to be held in Oslo.", **TALKS}

SAME: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("same people, same day", {}, {}),
    ("the other way round", {}, {"parties": (ALI, GAHR)}),
    ("another spelling, no role", {}, {"parties": (Party("Espen Barth Eide"), Party("Hakan Fidan", None, "Türkiye"))}),
    ("a fuller delegation", {}, {"parties": (GAHR, ALI, Party("Ola Nordmann", "adviser", "Norway"))}),
    ("a side that one report leaves out", {"parties": (Party("Espen Barth Eide", "Foreign Minister"), ALI)}, {}),
    ("a city and its country", {"where": OSLO}, {"where": NORWAY}),
    ("news without a day, one city", {"when": NEWS, "where": OSLO}, {"when": NEWS, "where": OSLO}),
    ("news just after the day", {"when": NEWS}, {"where": OSLO}),
    ("a weekday that fits, and a city", {"when": WEDNESDAY, "where": OSLO}, {"where": OSLO}),
    ("an acting office, a city in the sentence", {"parties": (ACTING, ALI), "when": after("2024-06-01"),
        "says": "The Oslo-based minister met his guest."}, {"parties": (ACTING, ALI), "where": OSLO}),
    ("one round, its day told differently", FIFTH | {"when": moment("2024-06-22")},
        FIFTH | {"when": moment("2024-06-23")}),
    ("the fifth and the next round", FIFTH | {"when": moment("2024-06-22")},
        TALKS | {"says": "They think about joining the next round of talks.", "when": after("2024-06-20")}),
    ("series of one length", TALKS | {"status": "actual", "says": "They held four rounds of talks.", "when": NEWS},
        TALKS | {"status": "actual", "says": "Four rounds of talks were held.", "when": NEWS}),
    ("countries on one day in one place", TALKS | {"when": DAY, "where": OSLO}, TALKS | {"when": DAY, "where": OSLO}),
    ("denied, of the same people and day", {}, {"status": "denied"}),
]  # fmt: skip

UNSURE: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("the same people, no day in either", {"when": None}, {"when": None}),
    ("the same people, one undated", {"published": None, "when": None}, {}),
    ("an office without a name, undated", {"parties": (MINISTER, ALI), "when": None, "where": OSLO}, {"where": OSLO}),
    ("one of a delegation", {"parties": (GAHR, Party("Ayşe Kaya", None, "Turkey")),
        "says": "The minister met senior officials, including Ayşe Kaya."}, {}),
    ("a person against a side", {"where": OSLO}, {"parties": (GAHR, TURKS), "where": OSLO}),
    ("an office that could be anybody’s", {"parties": (DIPLOMAT, ALI)}, {}),
    ("news that comes back to a meeting", {"says": "He spoke during the meeting.", "when": NEWS}, {"when": NEWS}),
    ("only one names a forum", {"forum": "Oslo Forum 2024"}, {}),
    ("talks without a common day", TALKS | {"status": "actual", "when": NEWS}, TALKS | {"status": "actual",
        "when": moment("2024-06-01", "2024-06-30")}),
]  # fmt: skip

DIFFERENT: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("another day", {}, {"when": NEXT_DAY}),
    ("days apart, half open", {"when": moment(None, "2024-06-18")}, {}),
    ("a call and a meeting", {"format": "call"}, {}),
    ("a visit and the meeting during it", {"format": "visit"}, {}),
    ("planned and held", {"status": "planned"}, {}),
    ("called for and held", {"status": "called-for"}, {}),
    ("two cities", {"where": OSLO}, {"where": ANKARA}),
    ("prime minister and foreign minister", {"parties": (NORWAY_PM, ALI)}, {}),
    ("round five and round six", FIFTH, FIFTH | {"says": "The sixth round of talks is to be held in Oslo."}),
    ("four rounds and five", TALKS | {"says": "They held four rounds of talks.", "when": NEWS},
        TALKS | {"says": "They held five rounds of talks.", "when": NEWS}),
    ("a series and one meeting", TALKS | {"status": "actual", "says": "They held four rounds of talks.", "when": NEWS},
        TALKS | {"status": "actual", "when": DAY}),
    ("two and many", {}, {"parties": (GAHR, ALI, ARA, WIT)}),
    ("two forums", FORUM, FORUM | {"forum": "Antalya Diplomacy Forum"}),
    ("denied on no day", {"when": None}, {"status": "denied"}),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), [row[1:] for row in SAME], ids=[row[0] for row in SAME])
def test_same(one: dict[str, Any], other: dict[str, Any]) -> None:
    """Parties on both sides and a day, or more than that without a day."""
    assert verdict(one, other) == verdict(other, one) == "same"


@pytest.mark.parametrize(("one", "other"), [row[1:] for row in UNSURE], ids=[row[0] for row in UNSURE])
def test_unsure(one: dict[str, Any], other: dict[str, Any]) -> None:
    """What may be one event goes to a person, and is not joined."""
    assert verdict(one, other) == verdict(other, one) == "unsure"


@pytest.mark.parametrize(("one", "other"), [row[1:] for row in DIFFERENT], ids=[row[0] for row in DIFFERENT])
def test_different(one: dict[str, Any], other: dict[str, Any]) -> None:
    """A veto outweighs all that agrees."""
    assert verdict(one, other) == verdict(other, one) == "different"


def test_no_link_where_nothing_is_alike() -> None:
    """Two meetings of other people need no verdict."""
    assert verdict({}, {"parties": (ARA, WIT)}) == "none"


@pytest.mark.parametrize(
    ("slots", "expected"),
    [
        ({"where": OSLO}, "unsure"),
        ({"where": OSLO, "when": NEXT_DAY}, "different"),
        ({"where": OSLO, "type": "sanction"}, "none"),
        ({"where": OSLO, "when": None}, "unsure"),
    ],
)
def test_deeds(slots: dict[str, Any], expected: str) -> None:
    """A deed is one with another only on a day, with actor and target, and said alike."""
    first, second = "Norway summoned an envoy.", "A note was handed over in Oslo."
    one, two = report(first, about="A."), report(second, about="B.")
    link = link_of(did(one, first), did(two, second, **slots), one, two)
    assert (link.verdict if link else "none") == expected


def test_a_deed_told_alike_is_one() -> None:
    """The same actor, target, day and place."""
    one, two = report("Norway summoned an envoy.", about="A."), report("The envoy of Turkey was called in.", about="B.")
    link = link_of(did(one, where=OSLO), did(two, where=OSLO), one, two)
    assert link
    assert link.verdict == "same"


@pytest.mark.parametrize(("kind", "expected"), [("agree", "same"), ("sanction", "unsure")])
def test_an_agreement_has_no_first_side(kind: str, expected: str) -> None:
    """What two sides agreed on is one deed, whichever of them a report names first; what one does to the other is
    not surely."""
    first, second = "Norway signed the fishing accord with Turkey.", "Turkey signed the fishing accord with Norway."
    one, two = report(first, about="A."), report(second, about="B.")
    norway, turkey = Party("Norway", None, "Norway"), Party("Turkey", None, "Turkey")
    here = did(one, first, type=kind, actor=norway, target=turkey, where=OSLO)
    there = did(two, second, type=kind, actor=turkey, target=norway, where=OSLO)
    link = link_of(here, there, one, two)
    assert (link.verdict if link else "none") == expected


def test_one_article_tells_twice_of_one_meeting_on_one_day() -> None:
    """A later mention of the same day, people and form is the same; another format is not."""
    first, again = "The two met on Wednesday.", "At the meeting on Wednesday they spoke of trade."
    source = report(f"{first} {again}")
    link = link_of(met(source, first), met(source, again), source)
    assert link
    assert link.verdict == "same"


def test_one_article_lists_rounds() -> None:
    """Rounds of one list never meet, with their days or without them."""
    words = "They held three rounds. The first was in Oslo, the second in Ankara, the third in Oslo."
    source = report(words)
    slots = {"parties": (ARA, WIT), "format": "talks"}
    undated = [met(source, words, when=NEWS, where=place, **slots) for place in (OSLO, ANKARA, Place("Oslo"))]
    for n, one in enumerate(undated):
        for other in undated[n + 1 :]:
            link = link_of(one, other, source)
            assert link
            assert link.verdict != "same"


def test_an_undated_report_that_fits_two_meetings_is_unsure_of_both() -> None:
    """Two calls a day apart, and a third report that may mean either."""
    first, second = met(a := report(about="A."), when=DAY), met(b := report(about="B."), when=NEXT_DAY)
    loose = met(c := report(about="C."), when=NEWS)
    for one in (first, second):
        link = link_of(one, loose, a, b, c)
        assert link
        assert link.verdict == "same"
    from_all = {(x.left, x.right): x.verdict for x in links([first, second, loose], [a, b, c])}
    assert sorted(from_all.values()) == ["different", "unsure", "unsure"]


def test_reasons_can_be_read() -> None:
    """The reasons name the parties, the day, the place, and what speaks against it."""
    one, two = report(about="A."), report(about="B.")
    link = link_of(met(one, where=OSLO), met(two, where=NORWAY), one, two)
    assert link
    assert "both on Wednesday 19 June 2024" in link.reasons
    assert any(reason.startswith("same parties: ") and "Hakan Fidan" in reason for reason in link.reasons)
    apart = link_of(met(one), met(two, when=NEXT_DAY), one, two)
    assert apart
    told = "; ".join(apart.reasons)
    assert "days apart" in told
    assert "Wednesday 19 June 2024" in told
    assert "Thursday 20 June 2024" in told
