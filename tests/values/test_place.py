"""Places: read only where a table or the text itself is certain of the country."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memcon.values.likeness import Likeness
from memcon.values.place import Place, compare, parse
from memcon.values.tables import table

READ = [
    ("Geneva", "Geneva", "Switzerland"),
    ("Tehran", "Tehran", "Iran"),
    ("Kiev", "Kiev", "Ukraine"),
    ("the United Kingdom", "United Kingdom", "United Kingdom"),
    ("Oman", "Oman", "Oman"),
    ("US", "US", "United States"),
    ("Washington, D.C.", "Washington, D.C.", "United States"),
    ("White House", "White House", "United States"),
    ("Sharm el-Sheikh", "Sharm el-Sheikh", "Egypt"),
    ("Davos", "Davos", "Switzerland"),
    ("Camp David", "Camp David", "United States"),
    ("Brussels", "Brussels", "Belgium"),
    ("Nice", "Nice", "France"),
    ("Gori, Georgia", "Gori", "Georgia"),
    ("Geneva, Switzerland", "Geneva", "Switzerland"),
    ("Smallville, Kenya", "Smallville", "Kenya"),
    ("Atlanta, Georgia", "Atlanta", None),
    ("Oman’s capital", "Oman’s capital", "Oman"),
    ("the Omani capital", "Omani capital", "Oman"),
    ("eastern Ukraine", "eastern Ukraine", "Ukraine"),
    ("Kursk region", "Kursk region", "Russia"),
    ("the port city of Aqaba", "port city of Aqaba", "Jordan"),
    ("Turkish airspace", "Turkish airspace", "Turkey"),
    ("a hotel in Doha", "a hotel in Doha", "Qatar"),
    (", Iran", "Iran", "Iran"),
    ("Jerusalem", "Jerusalem", None),
    ("Gaza", "Gaza", None),
    ("the West Bank", "West Bank", None),
    ("Rafah", "Rafah", None),
    ("Crimea", "Crimea", None),
    ("northern Gaza Strip", "northern Gaza Strip", None),
]
UNREAD = [
    "", " ", "nowhere", "nice", "us", "Springfield", "Araghchi", "Iranian", "Iran's foreign minister", "President",
    "Prime Minister's Office", "officials in Tehran", "the talks", "x" * 5000, ",", "A,", "\x00",
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "country"), READ)
def test_places(text: str, name: str, country: str | None) -> None:
    """The name stays as the text has it; a place that several claim has no country."""
    assert parse(text) == Place(name, country)


@pytest.mark.parametrize("text", UNREAD)
def test_no_places(text: str) -> None:
    """Empty beats guessed."""
    assert parse(text) is None


@pytest.mark.parametrize(
    ("a", "b", "likeness"),
    [
        ("Kyiv", "Kiev", Likeness.SAME),
        ("UK", "Britain", Likeness.SAME),
        ("Gaza", "Gaza Strip", Likeness.SAME),
        ("Washington", "Washington, D.C.", Likeness.SAME),
        ("Geneva", "Switzerland", Likeness.LIKELY),
        ("Iran", "Tehran", Likeness.LIKELY),
        ("White House", "Washington", Likeness.LIKELY),
        ("Rafah", "Gaza Strip", Likeness.LIKELY),
        ("Ritz-Carlton", "Doha", Likeness.UNSURE),
        ("Ritz-Carlton", "Ritz-Carlton hotel", Likeness.LIKELY),
        ("Jerusalem", "Israel", Likeness.UNSURE),
        ("Gaza Strip", "Middle East", Likeness.UNSURE),
        ("Geneva", "Vienna", Likeness.DIFFERENT),
        ("Geneva", "Zurich", Likeness.DIFFERENT),
        ("White House", "New York", Likeness.DIFFERENT),
        ("Rafah", "Cairo", Likeness.DIFFERENT),
        ("Iran", "Qatar", Likeness.DIFFERENT),
        ("Doha", "Iran", Likeness.DIFFERENT),
        ("Ramallah", "Gaza City", Likeness.DIFFERENT),
    ],
)
def test_pairs(a: str, b: str, likeness: Likeness) -> None:
    """A city and its country go together, two cities do not."""
    left, right = parse(a) or Place(a), parse(b) or Place(b)
    assert compare(left, right) is likeness
    assert compare(right, left) is likeness


def test_one_name_in_two_countries() -> None:
    """The country that is stated parts what the name joins; countries may be written in any way."""
    assert compare(Place("Springfield", "US"), Place("Springfield", "Kenya")) is Likeness.DIFFERENT
    assert compare(Place("Springfield", "U.S."), Place("Springfield", "United States")) is Likeness.SAME


places = st.builds(
    Place,
    st.one_of(st.text(max_size=40), st.sampled_from([row[0] for row in table("cities")])),
    st.one_of(st.none(), st.text(max_size=20), st.sampled_from([row[2] for row in table("countries")])),
)


@given(places, places)
def test_compare_is_symmetric(a: Place, b: Place) -> None:
    """The order of the two does not matter, and a place is itself."""
    assert compare(a, b) is compare(b, a)
    assert compare(a, a) is Likeness.SAME


@given(st.text())
def test_parse_never_raises(text: str) -> None:
    """Whatever comes in, a place with a name or None comes out."""
    place = parse(text)
    assert place is None or place.name in text
