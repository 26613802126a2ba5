"""Quotations: every style of marks, and what is no quotation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memcon.reading.quotes import find

ONE = [
    ('He said: "We met."', ["We met."]),
    ("He said “we met” and left", ["we met"]),
    ("She called it ‘a good day’ for all", ["a good day"]),
    ("'We will go,' he said. It's late.", ["We will go,"]),
    ("the ministers’ talks on ‘the ministers’ plan’ today", ["the ministers’ plan"]),
    ("Norway's 'red line' isn't the envoys' line", ["red line"]),
    ("the harvest of '98 and rock 'n' roll", []),
    ('a pipe of 12" and a man of 5\'10"', []),
    ('"We regret this decision.“ Lima was silent.', ["We regret this decision."]),  # closed with the wrong mark
    ("„Wir gehen“, sagte sie", ["Wir gehen"]),
    ("»so« and «so» and ‚so‘ and 「so」 and ``so''", ["so"] * 5),
    ("a “plan in a ‘plan’ here” ends", ["plan in a ‘plan’ here", "plan"]),
    ('said the prime minister must be "careful" today', ["careful"]),
    ("said he must be “careful’’ today", ["careful"]),
    ('"First. "Second" and so on', ["First.", "Second"]),
]


@pytest.mark.parametrize(("text", "words"), ONE)
def test_finds_the_words_between_marks(text: str, words: list[str]) -> None:
    """Each style gives the words without the marks, outermost first."""
    assert [quote.span.of(text) for quote in find(text)] == words


def test_depth_counts_from_the_outside() -> None:
    """A quotation inside another is one deeper, and lies inside it."""
    outer, inner = find("He said “it was a ‘great day’ for us” today")
    assert (outer.depth, inner.depth) == (0, 1)
    assert outer.span.contains(inner.outer)


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    """Nothing after the paragraph is swallowed by a missing mark."""
    text = 'Ann Lee said: "We will see.\n\nThe talks ended.'
    (quote,) = find(text)
    assert (quote.span.of(text), quote.closed) == ("We will see.", False)


def test_marks_reopened_at_each_paragraph_give_a_quote_each() -> None:
    """The convention of papers: an opening mark at each paragraph, a closing one at the last."""
    text = "“One two.\n\n“Three four.\n\n“Five six,” she said."
    assert [(q.span.of(text), q.closed) for q in find(text)] == [
        ("One two.", False),
        ("Three four.", False),
        ("Five six,", True),
    ]


def test_a_quotation_over_lines_without_marks_is_one() -> None:
    """Where only the first line opens and the last one closes, it is one run of words."""
    text = "“One two.\nThree four.\nFive six,” she said."
    assert [q.span.of(text) for q in find(text)] == ["One two.\nThree four.\nFive six,"]


@given(st.text(alphabet="ab \n.,'\"“”‘’«»„`s", max_size=200))
def test_spans_are_sound(text: str) -> None:
    """Whatever the marks, a quote lies inside its outer span, and that inside the text."""
    for quote in find(text):
        assert quote.outer.contains(quote.span)
        assert 0 < len(quote.outer.of(text)) == len(quote.outer)


@pytest.mark.parametrize("mark", ['"', "“", "”", "'", "‘", "«", "''", "“a ‘b "])
def test_many_marks_are_no_trouble(mark: str) -> None:
    """A hundred thousand marks are read in one pass and never nest without end."""
    assert all(quote.depth < 10 for quote in find(mark * 100_000))
