"""Dates of metadata: the day as stated, the instant in UTC, nothing that would be a guess."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from memcon.intake.published import published
from memcon.model.article import UNDATED, Published

DATES = [
    ("2024-06-20", "2024-06-20", None),
    ("2024-06-20T16:53:00+03:00", "2024-06-20", "2024-06-20T13:53:00Z"),
    ("2024-06-20T23:30:00-04:00", "2024-06-20", "2024-06-21T03:30:00Z"),
    ("2024-06-20T13:53:00Z", "2024-06-20", "2024-06-20T13:53:00Z"),
    ("2024-06-20T13:53:00.123456Z", "2024-06-20", "2024-06-20T13:53:00Z"),
    ("2024-06-20 13:53:00+0000", "2024-06-20", "2024-06-20T13:53:00Z"),
    ("2024-06-20 13:53 UTC", "2024-06-20", "2024-06-20T13:53:00Z"),
    ("2024-06-20T00:59:22Z", "2024-06-19/2024-06-20", "2024-06-20T00:59:22Z"),
    ("2024-06-20T00:00:00Z", "2024-06-20", "2024-06-20T00:00:00Z"),
    ("2024-06-20T13:53+03", "2024-06-20", "2024-06-20T10:53:00Z"),
    ("2024-06-20T13:53:00", "2024-06-20", None),
    ("2024-06-20T25:00:00Z", "2024-06-20", None),
    ("0001-01-01T00:00:00+10:00", "0001-01-01", None),
    ("2024-06", "2024-06", None),
    ("2024", "2024", None),
    ("2004-2005", "2004-01-01/2005-12-31", None),
    ("2024-06-17/2024-06-20", "2024-06-17/2024-06-20", None),
    ("Thu, 20 Jun 2024 16:53:00 +0300", "2024-06-20", "2024-06-20T13:53:00Z"),
    ("20 Jun 2024 23:00:00 EST", "2024-06-20", "2024-06-21T04:00:00Z"),
    ("Thu, 20 Jun 2024 16:53:00 GMT", "2024-06-20", "2024-06-20T16:53:00Z"),
    ("Thursday, 20 Jun 24 16:53 +0300", "2024-06-20", "2024-06-20T13:53:00Z"),
    ("20 June 2024", "2024-06-20", None),
    ("Thursday, June 20th, 2024", "2024-06-20", None),
    ("June 20, 2024 at 4:53 pm ET", "2024-06-20", None),
    ("  Jun. 20,\n2024 ", "2024-06-20", None),
]


@pytest.mark.parametrize(("words", "day", "instant"), DATES)
def test_dates_as_metadata_writes_them(words: str, day: str, instant: str | None) -> None:
    """The day is the one stated, in the place where it was written; the instant is the same moment in UTC."""
    found = published(words)
    assert (found.moment.edtf, found.instant, found.basis) == (day, instant, "stated")


@pytest.mark.parametrize(
    "value",
    [
        None, "", "soon", "06/07/2024", "1718891580", 1718891580, True, [], "2024-13-45", "31 June 2024",
        "June 20, 2024 – July 3, 2024", "20240620", "99 Jun 2024 10:00", "2024-06-20T", "..", "9" * 100,
        "Fri, 99 Jun 2024 99:99:99 +9999", "/", "2024-06-20/2024-06-01", "٢٠٢٤-٠٦-٢٠", {}, {"edtf": 3},
    ],
)  # fmt: skip
def test_what_would_be_a_guess_is_undated(value: object) -> None:
    """Empty beats guessed, and nothing raises."""
    assert published(value) is UNDATED


def test_an_exported_date_comes_back() -> None:
    """memcon's own articles.jsonl can be added again, with the basis that it had."""
    month = {"edtf": "2024-06", "earliest": "2024-06-01", "latest": "2024-06-30", "basis": "inferred"}
    assert published(month) == Published(published("2024-06").moment, "inferred")
    assert published({"edtf": "2024-06-20T13:53:00Z", "basis": "stated"}).instant == "2024-06-20T13:53:00Z"
    assert published({"edtf": None, "basis": "unknown"}) is UNDATED


@given(st.one_of(st.text(max_size=80), st.text("0123456789-:TZ+./ JunMar,%~", max_size=40), st.integers()))
@settings(deadline=None)
def test_nothing_raises(value: object) -> None:
    """Whatever metadata says, an article gets a date or none."""
    found = published(value)
    assert (found.basis == "stated") == found.moment.known


@given(st.datetimes(timezones=st.timezones(), allow_imaginary=False))
@settings(deadline=None)
def test_an_instant_keeps_its_local_day(stated: object) -> None:
    """Whatever the offset, the day that stands there is the last that it may be."""
    words = str(stated)
    found = published(words)
    assert (found.moment.edtf or "").endswith(words[:10]) or not found.moment.known
