"""What an event is: a pure function of entries, links and origins."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memcon.model.entry import Meeting, Party
from memcon.model.event import Event, events
from memcon.model.link import Link, Verdict
from memcon.values.moment import Moment
from memcon.values.place import Place
from tests.factories import article, deed, meeting, moment, statement

REPORTS = [article(f"Report {n}: Ana Silva met Bo Lind in Riga.") for n in range(5)]
ENTRIES = [meeting(report) for report in REPORTS]
ANA, BO = Party("Ana Silva", "Foreign Minister", "Latvia"), Party("Bo Lind", "head", "Harbour Union")


def judged(one: Meeting, other: Meeting, verdict: Verdict, at: str = "2024-07-01T10:00:00Z", by: str = "jo") -> Link:
    """A person's verdict."""
    left, right = sorted((one.id, other.id))
    return Link(left, right, verdict, {"same": 1.0, "different": 0.0, "unsure": 0.5}[verdict], ("seen",), by, at)


def ours(one: Meeting, other: Meeting, verdict: Verdict = "same", score: float = 0.9) -> Link:
    """memcon's verdict."""
    return Link.between(one.id, other.id, verdict, score, ("same parties", "same day"))


def told(entries: list[Meeting], links: list[Link]) -> set[frozenset[int]]:
    """The events as sets of places in `entries`."""
    place = {e.id: n for n, e in enumerate(entries)}
    return {frozenset(place[i] for i in event.entries) for event in events(entries, links, {})}


def test_each_entry_alone_without_links() -> None:
    """Without links every meeting and deed is an event of its own; statements make none."""
    report = article("Ana Silva met Bo Lind. Guards fired on the crowd.")
    made = events([meeting(report), deed(report), statement(report)], [], {})
    assert sorted(e.kind for e in made) == ["deed", "meeting"]


def test_links_chain_into_one_event() -> None:
    """What is the same as the same is the same."""
    a, b, c, *_ = ENTRIES
    assert told([a, b, c], [ours(a, b), ours(b, c)]) == {frozenset({0, 1, 2})}


@pytest.mark.parametrize("by", ["jo", "memcon"])
def test_a_chain_never_joins_what_is_different(by: str) -> None:
    """Two entries that a person or memcon judged different never meet by a chain; the weaker link gives way."""
    a, b, c, *_ = ENTRIES
    apart = judged(a, c, "different") if by == "jo" else ours(a, c, "different", 0.1)
    links = [ours(a, b, score=0.95), ours(b, c, score=0.85), apart]
    assert told([a, b, c], links) == {frozenset({0, 1}), frozenset({2})}
    made = events([a, b, c], links, {})
    assert all(e.similar for e in made)


def test_a_person_outranks_every_score() -> None:
    """A person's word holds against memcon's `different` and against its `same`."""
    a, b, *_ = ENTRIES
    assert told([a, b], [ours(a, b, "different", 0.01), judged(a, b, "same")]) == {frozenset({0, 1})}
    assert len(told([a, b], [ours(a, b, "same", 0.99), judged(a, b, "different")])) == 2
    assert len(told([a, b], [ours(a, b, "same", 0.99), judged(a, b, "unsure")])) == 2


def test_the_latest_word_of_persons_stands() -> None:
    """Of two verdicts on one pair the later counts."""
    a, b, *_ = ENTRIES
    first, later = judged(a, b, "different", "2024-07-01T10:00:00Z"), judged(a, b, "same", "2024-07-02T10:00:00Z", "mo")
    assert told([a, b], [later, first]) == {frozenset({0, 1})}


def test_planned_and_held_are_never_one_event_on_memcons_word() -> None:
    """Not even by a chain over a denied one; a person may say so."""
    report = article("They are to meet. They met.")
    plan, held = meeting(report, "They are to meet.", status="planned"), meeting(report, "They met.")
    assert len(events([plan, held], [ours(plan, held)], {})) == 2
    assert len(events([plan, held], [judged(plan, held, "same")], {})) == 1


def test_undoing_a_verdict_gives_back_what_was() -> None:
    """Events are computed, so a verdict that is gone leaves nothing behind."""
    a, b, c, *_ = ENTRIES
    links = [ours(a, b), ours(b, c)]
    assert events([a, b, c], links, {}) == events([a, b, c], [*links, judged(a, b, "different")][:-1], {})


@given(st.data())
def test_order_changes_nothing(data: st.DataObject) -> None:
    """Any links, any order: the same events, bit for bit; and nobody stands with whom a person kept it apart."""
    pairs = [(a, b) for n, a in enumerate(ENTRIES) for b in ENTRIES[n + 1 :]]
    verdict = st.sampled_from(["same", "different", "unsure"])
    links = [
        (judged if by_person else ours)(*pair, word)
        for pair, word, by_person in data.draw(
            st.lists(st.tuples(st.sampled_from(pairs), verdict, st.booleans()), max_size=12)
        )
    ]
    made = events(ENTRIES, links, {})
    assert made == events(data.draw(st.permutations(ENTRIES)), data.draw(st.permutations(links)), {})
    assert sorted(i for e in made for i in e.entries) == sorted(e.id for e in ENTRIES)
    home = {i: e.id for e in made for i in e.entries}
    person = {link.pair: link for link in links if link.by_person}
    latest = {p: max((x for x in links if x.pair == p and x.by_person), key=lambda x: x.verdict) for p in person}
    alone = {p for p, x in latest.items() if all(y.verdict == x.verdict for y in links if y.pair == p and y.by_person)}
    assert not any(home[p[0]] == home[p[1]] for p in alone if latest[p].verdict == "different")


def event_of(*slots: dict[str, object]) -> Event:
    """One event that several reports tell, each with its own slots."""
    told_by = [meeting(report, **given) for report, given in zip(REPORTS, slots, strict=False)]
    links = [ours(told_by[0], other) for other in told_by[1:]]
    (made,) = events(told_by, links, {})
    return made


def test_when_is_what_all_allow() -> None:
    """The intersection of the intervals, a weekday of unknown date included."""
    whole = event_of({"when": moment("2024-06-17", "2024-06-20")}, {"when": Moment(None, None, "on Wednesday", 2)})
    assert whole.when
    assert whole.when.edtf == "2024-06-19"
    assert not whole.conflicts


def test_days_that_shut_each_other_out_are_a_conflict() -> None:
    """Both days are shown, and the event spans them."""
    days = moment("2024-06-17"), moment("2024-06-18"), moment("2024-06-10", "2024-06-30")
    made = event_of(*({"when": when} for when in days))
    assert made.when
    assert made.when.edtf == "2024-06-17/2024-06-18"
    (conflict,) = made.conflicts
    assert (conflict.field, [value for value, _ in conflict.values]) == ("when", ["2024-06-17", "2024-06-18"])


@pytest.mark.parametrize(
    ("places", "where", "values"),
    [
        ((Place("Qatar", "Qatar"), Place("Doha", "Qatar"), None), "Doha", []),
        ((Place("Doha", "Qatar"), Place("Rome", "Italy")), None, ["Doha", "Rome"]),
        ((None, None), None, []),
    ],
)
def test_where_is_the_most_exact_shared_place(
    places: tuple[Place | None, ...], where: str | None, values: list[str]
) -> None:
    """A city says more than its country; two cities leave the place open and are shown."""
    made = event_of(*({"where": place} for place in places))
    assert (made.where and made.where.name) == where
    assert [value for c in made.conflicts for value, _ in c.values] == values


def test_parties_go_by_their_fullest_name() -> None:
    """A surname joins the full name of its side; two of one report stay two."""
    made = event_of({"parties": (ANA, BO)}, {"parties": (Party("Silva", None, "Latvia"), Party("Bo Lind"))})
    assert [(t.name, len(t.entries)) for t in made.parties] == [("Ana Silva", 2), ("Bo Lind", 2)]
    assert made.parties[0].side == "Latvia"


@pytest.mark.parametrize(
    ("one", "other", "field"),
    [
        ({"status": "actual"}, {"status": "denied"}, "status"),
        ({"format": "call"}, {"format": "in-person"}, "format"),
        ({"host": "Qatar"}, {"host": "Oman"}, "host"),
        ({"parties": (ANA, BO)}, {"parties": (Party("Ana Silva", "President", "Latvia"), BO)}, "role of Ana Silva"),
    ],
)
def test_true_differences_are_conflicts(one: dict[str, object], other: dict[str, object], field: str) -> None:
    """Each value stands with the entries that say it."""
    (conflict,) = event_of(one, other).conflicts
    assert conflict.field == field
    assert [len(who) for _, who in conflict.values] == [1, 1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"format": "in-person"}, {"format": "unspecified"}),
        ({"format": "talks"}, {"format": "in-person"}),
        ({"host": "Qatar"}, {"host": None}),
        ({"parties": (ANA, BO)}, {"parties": (Party("Ana Silva", "FM", "Latvia"), BO)}),
    ],
)
def test_more_and_less_is_no_conflict(one: dict[str, object], other: dict[str, object]) -> None:
    """What one report leaves out, or says in other words, contradicts nobody."""
    assert event_of(one, other).conflicts == ()


def test_copies_count_as_one_source() -> None:
    """Sources are distinct origins, not articles."""
    a, b, c, *_ = ENTRIES
    links = [ours(a, b), ours(b, c)]
    (made,) = events([a, b, c], links, {REPORTS[1].id: REPORTS[0].id})
    assert made.sources == 2


def test_what_was_kept_apart_is_shown_both_ways() -> None:
    """Both events name each other, with the reason, and whether it is open."""
    a, b, *_ = ENTRIES
    for verdict, unsure in (("different", False), ("unsure", True)):
        made = events([a, b], [ours(a, b, verdict, 0.3)], {})  # type: ignore[arg-type]
        assert [(s.reason, s.unsure) for e in made for s in e.similar] == [("same parties; same day", unsure)] * 2
        assert {e.similar[0].event for e in made} == {e.id for e in made}


def test_a_further_report_keeps_the_id_unless_its_own_is_smaller() -> None:
    """The id hashes the smallest entry id."""
    for a, b in permutations(ENTRIES[:2]):
        (made,) = events([a, b], [ours(a, b)], {})
        (first,) = events([min(a, b, key=lambda e: e.id)], [], {})
        assert made.id == first.id
