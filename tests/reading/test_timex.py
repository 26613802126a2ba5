"""TIMEX3: spans, types and values as TimeML has them, and that any text is read."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memcon.reading.timex import timexes

CREATED = date(2024, 6, 20)  # a Thursday

# (sentence, then the words, type and value of each TIMEX3)
TOLD = [
    ("They met on 19 June 2024.", [("19 June 2024", "DATE", "2024-06-19")]),
    ("They met on Wednesday.", [("Wednesday", "DATE", "2024-06-19")]),
    ("They will meet on Wednesday.", [("Wednesday", "DATE", "2024-06-26")]),
    ("On Wednesday, they will meet.", [("Wednesday", "DATE", "2024-06-26")]),
    ("He said Monday that they would meet.", [("Monday", "DATE", "2024-06-17")]),
    ("The hall opens July 3.", [("July 3", "DATE", "2024-07-03")]),
    ("They met on Monday night.", [("Monday night", "TIME", "2024-06-17TNI")]),
    ("They met yesterday morning.", [("yesterday morning", "TIME", "2024-06-19TMO")]),
    ("They met last week.", [("last week", "DATE", "2024-W24")]),
    ("They met earlier this week.", [("earlier this week", "DATE", "2024-W25")]),
    ("They met at the weekend.", [("the weekend", "DATE", "2024-W24-WE")]),
    ("It fell in late July 2023.", [("late July 2023", "DATE", "2023-07")]),
    ("It fell last summer.", [("last summer", "DATE", "2023-SU")]),
    ("It fell in the third quarter.", [("the third quarter", "DATE", "2023-Q3")]),
    ("It fell in the first half of 2023.", [("the first half of 2023", "DATE", "2023-H1")]),
    ("The 1990s and the 20th century ended.", [("The 1990s", "DATE", "199"), ("the 20th century", "DATE", "19")]),
    ("They met two years ago.", [("two years ago", "DATE", "2022")]),
    ("They met nearly two years ago.", [("nearly two years ago", "DATE", "2022")]),
    ("They met three days ago.", [("three days ago", "DATE", "2024-06-17")]),
    ("They are now at home.", [("now", "DATE", "PRESENT_REF")]),
    ("They currently live there.", [("currently", "DATE", "PRESENT_REF")]),
    ("They recently met.", [("recently", "DATE", "PAST_REF")]),
    ("They think of the future.", [("the future", "DATE", "FUTURE_REF")]),
    ("It lasted for two years.", [("two years", "DURATION", "P2Y")]),
    ("It lasted several months.", [("several months", "DURATION", "PXM")]),
    ("It lasted for decades.", [("decades", "DURATION", "PXDE")]),
    ("It took four hours.", [("four hours", "DURATION", "PT4H")]),
    ("A six-month truce held.", [("six-month", "DURATION", "P6M")]),
    ("In the last three days they met.", [("the last three days", "DURATION", "P3D")]),
    ("They left ten days before the vote.", [("ten days", "DURATION", "P10D")]),
    ("They meet every day and each Friday.", [("every day", "SET", "P1D"), ("each Friday", "SET", "XXXX-WXX-5")]),
    ("They meet weekly.", [("weekly", "SET", "P1W")]),
    ("They met since Monday.", [("Monday", "DATE", "2024-06-17")]),
    ("from 2009 to 2010", [("2009", "DATE", "2009"), ("2010", "DATE", "2010")]),
    ("the season of 2009-2010", [("2009", "DATE", "2009"), ("2010", "DATE", "2010")]),
    ("They met on May 3-5.", [("May 3", "DATE", "2024-05-03"), ("5", "DATE", "2024-05-05")]),
    ("It struck at 15:30 GMT Saturday.", [("15:30 GMT Saturday", "TIME", "2024-06-15T15:30")]),
    ("It struck at 8 pm.", [("8 pm", "TIME", "2024-06-20T20:00")]),
    ("The 35-year-old man came.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_expressions(text: str, expected: list[tuple[str, str, str]]) -> None:
    """Each form has TimeML's words, type and value."""
    assert [(t.span.of(text), t.kind, t.value) for t in timexes(text, CREATED)] == expected


def test_relative_words_count_from_the_last_date() -> None:
    """ "The next day" is the day after the one named before it, "that year" its year."""
    found = timexes("They met on 5 March 1998. The next day they left. Later that year he died.", CREATED)
    assert [t.value for t in found] == ["1998-03-05", "1998-03-06", "1998"]


def test_without_a_creation_time() -> None:
    """What counts from an unknown day has no value; a full date, a length and a rhythm keep theirs."""
    values = [t.value for t in timexes("Yesterday, on 3 May 2021, for two weeks, every day, last week.")]
    assert values == ["", "2021-05-03", "P2W", "P1D", ""]


PIECES = (
    "May March 3 5th 31 2024 2000 1403 Ramadan Mordad Monday Friday last next this the early late of in on since by to "
    "and - , . ' : 15:30 8 pm GMT week weeks days two a few ago before after night quarter third fiscal century daily "
    "now recently Easter 1990s every 99 0 00 000001 -5 1e9 ½ ٣ 五"
)


@given(st.lists(st.sampled_from(PIECES.split()), max_size=40).map(" ".join), st.none() | st.dates())
def test_any_row_of_numbers_and_dates_is_read(text: str, created: date | None) -> None:
    """Numbers and words of time in any order never raise; what is found stands in order and inside the text."""
    end = 0
    for found in timexes(text, created):
        assert end <= found.span.start < found.span.end <= len(text)
        assert found.kind in ("DATE", "TIME", "DURATION", "SET")
        end = found.span.end


@pytest.mark.parametrize("piece", ["15:30 ", "8 pm ", "3 ", "third quarter ", "1403 ", "the ", "now ", "20th "])
def test_hostile_input_takes_its_length_and_no_more(piece: str) -> None:
    """Long runs of what looks like a time finish, with no more mentions than pieces."""
    assert len(timexes(piece * 10000, CREATED)) <= 10000
