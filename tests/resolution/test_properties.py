"""What holds for any entries: order changes nothing, look-alikes stay apart, poorer reading merges nothing false."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memcon.model.entry import Meeting, Party
from memcon.model.event import events
from memcon.model.link import Link
from memcon.resolution.resolve import links
from memcon.values.moment import Moment, compare, on
from memcon.values.place import Place
from tests.resolution.making import met, report

PEOPLE = [
    Party("Espen Barth Eide", "Foreign Minister", "Norway"),
    Party("Jonas Gahr Støre", "Prime Minister", "Norway"),
    Party("Hakan Fidan", "Foreign Minister", "Turkey"),
    Party("Abbas Araghchi", "Foreign Minister", "Iran"),
    Party("Masoud Pezeshkian", "President", "Iran"),
    Party("Steve Witkoff", "Special Envoy", "US"),
    Party("Iran", None, "Iran"),
    Party("US", None, "US"),
    Party("Norwegian delegation", None, "Norway"),
]
PLACES = [None, Place("Oslo", "Norway"), Place("Ankara", "Turkey"), Place("Norway", "Norway")]
FIRST = date(2024, 6, 17)
ROUNDS = [report(f"The {n} round of talks between Iran and the US was held.") for n in ("third", "fourth")]
REPORTS = [report(about=f"Paper {n}.") for n in range(6)]
WHEN = st.one_of(
    st.none(),
    st.integers(0, 6).map(lambda n: on(FIRST + timedelta(n))),
    st.just(Moment(None, date(2024, 6, 20), "has met")),
    st.integers(0, 6).map(lambda n: Moment(None, None, "on a day", n)),
    st.just(Moment(FIRST, None, "later")),
)


@st.composite
def meetings(draw: st.DrawFn) -> list[Meeting]:
    """Some meetings of a few people within a week, told by six papers."""
    told = []
    for source in draw(st.lists(st.sampled_from(REPORTS), min_size=2, max_size=6)):
        told.append(
            met(
                source,
                parties=tuple(draw(st.lists(st.sampled_from(PEOPLE), min_size=2, max_size=3, unique=True))),
                when=draw(WHEN),
                where=draw(st.sampled_from(PLACES)),
                format=draw(st.sampled_from(["in-person", "call", "talks", "visit", "unspecified"])),
                status=draw(st.sampled_from(["actual", "planned", "denied"])),
            )
        )
    return told


@given(meetings(), st.randoms(use_true_random=False))
def test_any_order_gives_the_same(told: list[Meeting], dice: Any) -> None:
    """Links and events do not depend on the order of entries and articles."""
    found = links(told, REPORTS)
    shuffled, reports = list(told), list(REPORTS)
    dice.shuffle(shuffled)
    dice.shuffle(reports)
    assert links(shuffled, reports) == found
    assert events(shuffled, found[::-1], {}) == events(told, found, {})


@given(meetings())
def test_no_event_holds_what_cannot_be_one(told: list[Meeting]) -> None:
    """No event has days that shut each other out, two formats that do, or a plan with what took place."""
    known = {e.id: e for e in told}
    for event in events(told, links(told, REPORTS), {}):
        fields = {c.field for c in event.conflicts}
        assert not fields & {"where", "format"}
        # Days may differ where a plan was moved, or where two sources name weekdays of no known week. What took place
        # on days that shut each other out is never one.
        days = [day for i in event.entries if known[i].status == "actual" and (day := known[i].when) is not None]
        assert "when" not in fields or all(compare(one, other) != "apart" for one, other in combinations(days, 2))
        statuses = {known[i].status for i in event.entries}
        assert not {"planned", "actual"} <= statuses


@given(meetings())
def test_adding_a_report_takes_no_link_of_others_from_unsure_to_same(told: list[Meeting]) -> None:
    """More reports can make a loose link unsure, never an unsure pair the same."""
    before = {link.pair: link.verdict for link in links(told[:-1], REPORTS)}
    after = {link.pair: link.verdict for link in links(told, REPORTS)}
    new = told[-1].id
    assert not any(after[p] == "same" and v != "same" for p, v in before.items() if new not in p)


def look_alikes() -> list[tuple[str, Meeting, Meeting]]:
    """Pairs that differ in one thing that matters, made from all pairs of people and three days."""
    made = []
    named = [p for p in PEOPLE if p.role]
    one, two = REPORTS[:2]
    pairs = [(a, b) for a, b in combinations(named, 2) if a.side != b.side]
    for number, (a, b) in enumerate(pairs):
        day = FIRST + timedelta(number % 5)
        held = met(one, parties=(a, b), when=on(day), where=PLACES[1])
        other = next(p for p in named if p.side == a.side and p != a) if a.side in ("Norway", "Iran") else None
        made += [
            ("other day", held, met(two, parties=(a, b), when=on(day + timedelta(1)), where=PLACES[1])),
            ("next month", held, met(two, parties=(a, b), when=on(day + timedelta(30)), where=PLACES[1])),
            ("call", held, met(two, parties=(a, b), when=on(day), format="call")),
            ("planned", held, met(two, parties=(a, b), when=on(day), where=PLACES[1], status="planned")),
            ("other city", held, met(two, parties=(a, b), when=on(day), where=PLACES[2])),
            ("undated", held, met(two, parties=(a, b), when=None)),
            ("visit", held, met(two, parties=(a, b), when=on(day), format="visit", where=PLACES[1])),
            ("forum", held, met(two, parties=(a, b), when=on(day), format="multilateral", forum="Oslo Forum")),
            ("other guest", held, met(two, parties=(a, PEOPLE[-1]), when=on(day))),
        ]
        if other:
            made.append(("other level", held, met(two, parties=(other, b), when=on(day), where=PLACES[1])))
    talks = [met(source, parties=(PEOPLE[3], PEOPLE[5]), format="talks", when=on(FIRST)) for source in ROUNDS]
    return [*made, ("rounds", talks[0], talks[1])]


def test_constructed_look_alikes_stay_apart() -> None:
    """Same parties on another day, on another level, by telephone, planned, in the next round: none is joined."""
    pairs = look_alikes()
    reports = [*REPORTS, *ROUNDS]
    merged = [what for what, a, b in pairs if any(link.verdict == "same" for link in links([a, b], reports))]
    assert len(pairs) > 100
    assert merged == []


@pytest.mark.parametrize("slot", ["when", "where", "format", "role"])
def test_an_emptier_entry_merges_nothing_that_was_apart(slot: str) -> None:
    """A reader that misses a slot of a look-alike may leave it unsure, and joins it only where nothing else differs."""
    empty: dict[str, Any] = {"when": None, "where": None, "format": "unspecified"}
    for what, a, b in look_alikes():
        if slot == "role":
            poorer = replace(b, parties=tuple(replace(p, role=None) for p in b.parties))
        else:
            poorer = replace(b, **{slot: empty[slot]})
        told_apart_by = {"call": "format", "visit": "format", "forum": "forum", "other city": "where",
                         "other day": "when", "next month": "when"}.get(what)  # fmt: skip
        if told_apart_by == slot:
            continue
        found: list[Link] = list(links([a, poorer], REPORTS))
        assert not any(link.verdict == "same" for link in found), (what, slot)
