"""Inserted: boxes of links between a report's words."""

from hypothesis import given
from hypothesis import strategies as st

from memcon.reading.inserted import shown

BOXED = (
    "Minister Kari Holm Kari Ann HolmHarbour vote put off again Five things to watch in the fish talks MORE’s visit to "
    "Lima went on. Sen. Luis VeraLuis VeraStorm nears the coast Port strike: day two MORE (Ind.) stayed."
)


def test_a_box_is_not_read() -> None:
    """What stands around it keeps its place."""
    seen = shown(BOXED)
    assert seen.split() == [
        "Minister",
        "Kari",
        "Holm",
        "’s",
        "visit",
        "to",
        "Lima",
        "went",
        "on.",
        "Sen.",
        "Luis",
        "Vera",
        "(Ind.)",
        "stayed.",
    ]
    assert len(seen) == len(BOXED)
    assert seen.index("visit") == BOXED.index("visit")


def test_of_a_link_its_words_are_read() -> None:
    """And not where it leads."""
    text = "The envoy [left](https://www.example.com/three-killed-in-lima) and [1] others (see [2]) stayed."
    assert shown(text).split() == ["The", "envoy", "left", "and", "[1]", "others", "(see", "[2])", "stayed."]
    assert len(shown(text)) == len(text)


def test_more_words_are_no_box() -> None:
    """Capitals, names told twice and lists stay."""
    for text in (
        "THE PORT NEEDS MORE ships. Kari Holm, Kari Ann Holm said, wants MORE.",
        "Holm met Kari Holm. HolmGroup sells MORE fish.",
        "Kari Holm\nKari Ann HolmHarbour vote\nput off MORE",
    ):
        assert shown(text) == text


@given(st.text(alphabet="Ab MORE\nZz()[]'’", max_size=120))
def test_only_spaces_come_in(text: str) -> None:
    """Whatever stands there: as long as before, no letter moved, no line lost."""
    seen = shown(text)
    assert len(seen) == len(text)
    assert all(new in (old, " ") for new, old in zip(seen, text, strict=True))
    assert seen.count("\n") == text.count("\n")
