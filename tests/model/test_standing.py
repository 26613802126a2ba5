"""Which version of a story counts: a pure function of its editions, whatever the order in which they came."""

from itertools import permutations

import pytest

from memcon.model.standing import AGENCY, Edition, State, alike, in_order, standing
from memcon.values.address import key

NOW = "2026-03-02T12:00:00Z"


def edition(article: str | None, number: int, **slots: object) -> Edition:
    """An edition of one story; `number` is the order of intake."""
    return Edition(article, story="s", number=number, **slots)  # type: ignore[arg-type]


FIRST = edition("a", 1, version=1, day="2026-03-01")
SECOND = edition("b", 2, version=2, day="2026-03-01")
KILL = edition(None, 3, version=3, day="2026-03-02", status="canceled", note="The quotation was invented")
AGAIN = edition("c", 4, version=4, day="2026-03-02")
LATER = edition("d", 5, version=5, day="2026-03-02", embargo="2026-03-02T18:00:00Z")
HELD = edition(None, 6, version=6, day="2026-03-02", status="withheld")


@pytest.mark.parametrize(
    ("editions", "states"),
    [
        ([FIRST], {"a": "current"}),
        ([FIRST, SECOND], {"a": "superseded", "b": "current"}),
        ([FIRST, SECOND, KILL], {"a": "withdrawn", "b": "withdrawn"}),
        ([FIRST, SECOND, KILL, AGAIN], {"a": "superseded", "b": "superseded", "c": "current"}),
        ([AGAIN, LATER], {"c": "current", "d": "embargoed"}),
        ([LATER], {"d": "embargoed"}),
        ([FIRST, HELD], {"a": "embargoed"}),
    ],
)
def test_the_newest_that_has_a_say_decides(editions: list[Edition], states: dict[str, State]) -> None:
    """Versions, kills, reissues and embargoes, in any order of intake."""
    for order in permutations(editions):
        found = {e.article: standing([e], order, NOW).state for e in order if e.article}
        assert found == states


def test_an_embargo_ends_by_itself() -> None:
    """At its hour the version counts and the older one steps back."""
    after = "2026-03-02T18:00:00Z"
    assert standing([LATER], [AGAIN, LATER], after).counts
    assert standing([AGAIN], [AGAIN, LATER], after).newest == "d"


def test_a_kill_says_whose_word_it_is() -> None:
    """The agency's note is the reason."""
    found = standing([FIRST], [FIRST, KILL], NOW)
    assert (found.by, found.because) == (AGENCY, "The quotation was invented")


def test_without_numbers_the_day_tells_and_then_intake() -> None:
    """An undated version is as new as the newest before it."""
    old, new = edition("a", 2, day="2026-02-01"), edition("b", 1, day="2026-02-05")
    undated = edition("c", 3)
    assert [e.article for e in in_order([undated, old, new])] == ["a", "b", "c"]


def test_a_summary_never_stands_before_the_whole_text() -> None:
    """A feed's item and the page, whichever came first and whichever is dated later."""
    whole, summary = edition("a", 1, day="2026-02-01"), edition("b", 2, day="2026-02-05", partial=True)
    assert standing([whole], [whole, summary], NOW).counts
    assert standing([summary], [whole, summary], NOW).newest == "a"
    assert standing([summary], [summary], NOW).counts


def test_a_text_in_two_places_counts_while_it_is_the_newest_in_one() -> None:
    """An outlet that rewrites its copy does not supersede the other's."""
    here, there = Edition("a", address="x/1", number=1), Edition("a", address="y/1", number=2)
    rewritten = Edition("b", address="y/1", number=3)
    beside = [here, there, rewritten]
    assert standing([here, there], beside, NOW).counts
    assert standing([rewritten], beside, NOW).counts
    assert standing([there], beside, NOW).state == "superseded"


def test_what_has_no_edition_counts() -> None:
    """A bare text is nobody's version."""
    assert standing([], [], NOW).counts


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("At least 12 people were injured when a bridge fell in Riga.", "At least 15 people were injured when a bridge "
         "fell in Riga.", True),
        ("The ministers met in Riga on Monday to discuss fish.", "A storm closed three harbours, the coast guard said.",
         False),
        ("", "", True),
    ],
)  # fmt: skip
def test_alike(one: str, other: str, same: bool) -> None:
    """A corrected report keeps most of its words; two reports under one row number do not share them."""
    assert alike(one, other) is same


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.Sheet.example/News/1/?utm_source=x#top", "sheet.example/News/1"),
        ("http://sheet.example/news?b=2&a=1", "sheet.example/news?a=1&b=2"),
        ("https://sheet.example:8443/a", "sheet.example:8443/a"),
        ("https://sheet.example/", None), ("http://[", None), ("", None), (None, None), ("file:///tmp/a.html", None),
    ],
)  # fmt: skip
def test_address_key(url: str | None, name: str | None) -> None:
    """What does not tell pages apart is left out; a front page is no page of its own."""
    assert key(url) == name
