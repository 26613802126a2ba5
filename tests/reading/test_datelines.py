"""Datelines: which stamps a text may carry, and what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memcon.reading.datelines import dateline
from memcon.values.moment import parse

STATED = [
    ("Thu 20 Jun 2024 4:53 pm - Bern Time\n\nEnvoys meet\n\nThe envoys met.", "Thu 20 Jun 2024", "2024-06-20"),
    ("Envoys meet\nPublished: 3 March 2022\nThe envoys met.", "3 March 2022", "2022-03-03"),
    ("Envoys meet\n\nMonday, 5 May 2025\n\nThe envoys met.", "Monday, 5 May 2025", "2025-05-05"),
    ("Wednesday, March 10, 2010\n\nThe envoys met.", "Wednesday, March 10, 2010", "2010-03-10"),
    ("Geneva, 5 May 2025\nThe envoys met.", "5 May 2025", "2025-05-05"),
    ("GENEVA, 5 May 2025 (ABC) — The envoys met.", "5 May 2025", "2025-05-05"),
    ("By Jane Doe, June 3, 2024\nThe envoys met.", "June 3, 2024", "2024-06-03"),
    ("The envoys met.\n\nLast updated on 2024-06-19T10:00:00Z", "2024-06-19T10:00:00Z", "2024-06-19"),
    ("The envoys met.\n" * 40 + "Updated 3 June 2024 at 10:15 GMT\nShare", "3 June 2024", "2024-06-03"),
]
NO_YEAR = [
    ("DOHA, June 19 (Reuters) - The envoys met.", "June 19", "2024-06-19"),
    ("ST. GALLEN, May 21. /ABCD/. The envoys met.", "May 21", "2024-05-21"),
    ("NEW YORK, Sept. 3 (Abcdef) -- The envoys met.", "Sept. 3", "2023-09-03"),
    ("BERN, May 21 – The envoys met.", "May 21", "2024-05-21"),
]
NONE = [
    "The envoys met on 5 May 2025 in Bern.",
    "The minister speaks to the press, December 28, 2016. (Photo: Ministry)\nThe envoys met.",
    "On Wednesday, March 10, 2010, the envoys met.",
    "DOHA, a city of 2 million, June 19 saw the envoys meet.",
    "Friday\nThe envoys met.",
    "May 2024\nThe envoys met.",
    "",
]


@pytest.mark.parametrize(("text", "words", "edtf"), STATED)
def test_a_full_date_is_stated(text: str, words: str, edtf: str) -> None:
    """A stamp with its year is the text's own date, wherever at top or end it stands."""
    found = dateline(text)
    assert found is not None
    assert (found.span.of(text), found.moment.text, found.moment.edtf) == (words, words, edtf)


@pytest.mark.parametrize(("text", "words", "edtf"), NO_YEAR)
def test_an_opening_without_year_is_unresolved(text: str, words: str, edtf: str) -> None:
    """Without a publication day an opening's date stays without a year; with one it gets the nearest."""
    bare, lent = dateline(text), dateline(text, parse("2024-06-20"))
    assert bare is not None
    assert lent is not None
    assert (bare.span.of(text), bare.moment.edtf, lent.moment.edtf) == (words, None, edtf)


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_dateline(text: str) -> None:
    """A date in a sentence or a caption, a mere weekday or month, is no dateline."""
    assert dateline(text) is None


@given(st.text(max_size=300))
def test_any_text(text: str) -> None:
    """Random text never raises, and the span says what the moment's words are."""
    found = dateline(text)
    assert found is None or found.span.of(text) == found.moment.text


@pytest.mark.parametrize("piece", ["\n", "DOHA, ", "June 19 ", "5 ", ", ", "Published: "])
def test_hostile_input_finishes(piece: str) -> None:
    """A text that is all newlines, or all the beginning of a stamp, costs no more than its first lines."""
    assert dateline(piece * 50000) is None
