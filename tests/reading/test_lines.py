"""Paragraphs: lines, but not those of hard-wrapped text."""

from hypothesis import given
from hypothesis import strategies as st

from memcon.reading.lines import paragraphs

WRAPPED = """The ministers of trade of both countries met in Bergen on Monday and
spoke for two hours about the tolls on fish that had kept them apart for
most of the year. They agreed to meet again in the spring, when the new
rules of the union will be known to all who have to live with them.

A second round is planned."""


def lines_of(text: str) -> list[str]:
    return [span.of(text) for span in paragraphs(text)]


def test_each_line_is_a_paragraph() -> None:
    """Single and double line breaks of any system end a paragraph; empty lines are none."""
    assert lines_of(" One.\r\nTwo. \n\n\tThree.\u2028Four.") == ["One.", "Two.", "Three.", "Four."]


def test_hard_wrapped_lines_are_joined() -> None:
    """Lines that break where they are full go on; an empty line still ends the paragraph."""
    assert len(lines_of(WRAPPED)) == 2


def test_a_list_of_short_lines_is_not_wrapped() -> None:
    """Lines that could have held the next word are lines of their own."""
    assert len(lines_of("Agenda\nfish\ntolls\nthe border and the roads that lead there, now closed for a year")) == 4


@given(st.text(max_size=300))
def test_paragraphs_hold_all_but_white_space(text: str) -> None:
    """They run in order, are stripped, and leave nothing out but white space and breaks."""
    end = 0
    for span in paragraphs(text):
        assert span.start >= end
        assert text[end : span.start].strip("\x1c\x1d\x1e\x85").strip() == ""
        assert span.of(text) == span.of(text).strip() != ""
        end = span.end
    assert text[end:].strip("\x1c\x1d\x1e\x85").strip() == ""


def test_a_list_with_bullets_is_not_wrapped() -> None:
    """Lines that begin with a dash, a dot or a number are lines of their own, however full they are."""
    items = [
        f"- Prime Minister Number {word} of the Republic of {word}land" for word in ("One", "Two", "Three", "Four")
    ]
    assert [span.of("\n".join(items)) for span in paragraphs("\n".join(items))] == items
