"""Copies: one text in several papers is one source."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from memcon.resolution.copies import carries, copies
from tests.factories import article

WORDS = [f"word{n}" for n in range(400)]
TEXT = " ".join(WORDS)


def edited(every: int) -> str:
    """The text with one word in so many changed."""
    return " ".join(word if n % every else f"other{n}" for n, word in enumerate(WORDS))


def test_the_earliest_is_the_original() -> None:
    """By publication, undated ones last; in any order of input."""
    first = article(TEXT + " First.", published="2024-06-18")
    later = article(TEXT + " Later.", published="2024-06-19")
    undated = article(TEXT + " Undated.")
    for those in permutations([first, later, undated]):
        assert copies(those) == {later.id: first.id, undated.id: first.id}


def test_a_few_edits_make_no_second_source() -> None:
    """An editor's word here and there changes nothing; another report of the same length does."""
    assert carries(TEXT, edited(100))
    assert not carries(TEXT, edited(4))
    assert not carries(TEXT, " ".join(f"new{n}" for n in range(400)))


def test_a_copy_with_a_paragraph_of_its_own_is_a_copy() -> None:
    """What carries the whole text and adds some carries it; a long briefing that quotes a note does not."""
    assert carries(TEXT, TEXT + " " + " ".join(f"more{n}" for n in range(200)))
    assert not carries(TEXT, TEXT + " " + " ".join(f"more{n}" for n in range(5000)))


def test_short_texts_that_share_a_formula_are_two() -> None:
    """Official notes of two meetings differ in a name and a day alone."""
    note = "The Secretary spoke today with Foreign Minister {} and they discussed trade, security and the plans " * 3
    assert not carries(note.format(*["Ana Silva"] * 3), note.format(*["Bo Lind"] * 3))


@given(st.lists(st.text(max_size=60), max_size=6, unique=True))
def test_any_text_is_taken(texts: list[str]) -> None:
    """Odd and tiny texts are nobody's copy, and break nothing."""
    assert copies(article(text) for text in texts) == {}
