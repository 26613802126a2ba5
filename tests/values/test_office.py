"""Offices: the nationality goes to the body, the rest of the title stays as the text has it."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memcon.values.likeness import Likeness
from memcon.values.office import Office, compare, parse
from memcon.values.tables import forms, table

# text, title, body, rank
READ = [
    ("Iran’s foreign minister", "foreign minister", "Iran", "foreign_minister"),
    ("Foreign Minister of Egypt", "Foreign Minister", "Egypt", "foreign_minister"),
    ("Minister of Foreign Affairs of Egypt", "Minister of Foreign Affairs", "Egypt", "foreign_minister"),
    ("the UAE's foreign minister", "foreign minister", "United Arab Emirates", "foreign_minister"),
    ("U.S. Secretary of State", "Secretary of State", "United States", "foreign_minister"),
    ("EU foreign policy chief", "foreign policy chief", "European Union", "foreign_minister"),
    ("Egyptian FM", "FM", "Egypt", "foreign_minister"),
    ("deputy head of the group’s political bureau", "deputy head", "group’s political bureau", "other"),
    ("head of Hamas’s political bureau", "head", "Hamas’s political bureau", "other"),
    ("leader of Hezbollah", "leader", "Hezbollah", "party_leader"),
    ("President of the European Commission", "President", "European Commission", "other"),
    ("The President of the Islamic Republic of Iran", "President", "Iran", "head_of_state"),
    ("South Korean president", "president", "South Korea", "head_of_state"),
    ("UN Secretary-General", "Secretary-General", "United Nations", "secretary_general"),
    ("White House Press Secretary", "Press Secretary", "White House", "spokesperson"),
    ("Kremlin spokesman", "spokesman", "Kremlin", "spokesperson"),
    ("Iranian Foreign Ministry spokesman", "Foreign Ministry spokesman", "Iran", "spokesperson"),
    ("U.S. Ambassador to Israel", "Ambassador to Israel", "United States", "ambassador"),
    ("Special Envoy for Yemen", "Special Envoy for Yemen", None, "envoy"),
    ("U.N. envoy", "envoy", "United Nations", "envoy"),
    ("chargé d'affaires", "chargé d'affaires", None, "ambassador"),
    ("Israeli Defence Minister", "Defence Minister", "Israel", "defence_minister"),
    ("Defense Secretary", "Defense Secretary", None, "defence_minister"),
    ("Deputy Agriculture Minister", "Deputy Agriculture Minister", None, "deputy_minister"),
    ("Minister of Industry, Trade and Supply", "Minister of Industry, Trade and Supply", None, "minister"),
    (
        "Qatari Prime Minister and Foreign Minister",
        "Prime Minister and Foreign Minister",
        "Qatar",
        "head_of_government",
    ),
    ("Emir of Qatar", "Emir", "Qatar", "monarch"),
    ("PM", "PM", None, "head_of_government"),
    ("Iran's top nuclear negotiator", "top nuclear negotiator", "Iran", "envoy"),
    ("chairman of the Joint Chiefs of Staff", "chairman of the Joint Chiefs of Staff", None, "military"),
    ("national security adviser", "national security adviser", None, "other"),
    ("spokeswoman", "spokeswoman", None, "spokesperson"),
    ("Mayor of Rio de Janeiro", "Mayor", "Rio de Janeiro", "other"),
]


@pytest.mark.parametrize(("text", "title", "body", "rank"), READ)
def test_offices(text: str, title: str, body: str | None, rank: str) -> None:
    """Title, body and rank of a phrase."""
    assert parse(text) == Office(title, body, False, rank, False)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("acting Iranian Foreign Minister", Office("Foreign Minister", "Iran", True, "foreign_minister")),
        ("Iran's acting foreign minister", Office("foreign minister", "Iran", True, "foreign_minister")),
        ("caretaker prime minister", Office("prime minister", None, True, "head_of_government")),
        ("former president", Office("president", None, False, "head_of_state", True)),
        ("former U.S. President", Office("President", "United States", False, "head_of_state", True)),
        ("ex-president", Office("president", None, False, "head_of_state", True)),
        ("Spain's then-prime minister", Office("prime minister", "Spain", False, "head_of_government", True)),
    ],
)
def test_acting_and_former(text: str, office: Office) -> None:
    """`acting` and `former` are said apart from the title, wherever they stand."""
    assert parse(text) == office


@pytest.mark.parametrize(
    "text",
    ["", " ", "delegation", "Abbas Araghchi", "Iran", "Tehran", "of", "the", "former", "acting", "…", "of of of"],
)
def test_no_offices(text: str) -> None:
    """A phrase without a title is no office."""
    assert parse(text) is None


@pytest.mark.parametrize(
    ("a", "b", "likeness"),
    [
        ("Iranian FM", "Iran's foreign minister", Likeness.SAME),
        ("Minister of Foreign Affairs of Egypt", "Egyptian Foreign Minister", Likeness.SAME),
        ("PM", "prime minister", Likeness.SAME),
        ("Agriculture Minister", "Minister of Agriculture", Likeness.SAME),
        ("Foreign Minister", "Iranian Foreign Minister", Likeness.LIKELY),
        ("acting Foreign Minister", "Foreign Minister", Likeness.LIKELY),
        ("Prime Minister and Foreign Minister", "Foreign Minister", Likeness.LIKELY),
        ("U.S. Secretary of State", "American foreign minister", Likeness.LIKELY),
        ("spokesman", "spokeswoman", Likeness.LIKELY),
        ("minister", "foreign minister", Likeness.UNSURE),
        ("leader", "president", Likeness.UNSURE),
        ("former president", "president", Likeness.UNSURE),
        ("President of Iran", "Foreign Minister of Iran", Likeness.DIFFERENT),
        ("president", "foreign minister", Likeness.DIFFERENT),
        ("Supreme Leader", "President", Likeness.DIFFERENT),
        ("deputy foreign minister", "foreign minister", Likeness.DIFFERENT),
        ("Deputy Agriculture Minister", "Agriculture Minister", Likeness.DIFFERENT),
        ("Agriculture Minister", "Energy Minister", Likeness.DIFFERENT),
        ("Egyptian Foreign Minister", "Iranian Foreign Minister", Likeness.DIFFERENT),
        ("Special Envoy for Yemen", "Special Envoy for Syria", Likeness.DIFFERENT),
    ],
)
def test_pairs(a: str, b: str, likeness: Likeness) -> None:
    """One office under two names, and two that are not one."""
    left, right = parse(a), parse(b)
    assert left is not None
    assert right is not None
    assert compare(left, right) is likeness
    assert compare(right, left) is likeness


def test_every_title_of_the_table_is_an_office() -> None:
    """All forms in the table are read, whatever their case."""
    unread = [form for row in table("titles") for form in forms(row[0]) if parse(form) is None]
    assert not [form for form in unread if not form.endswith(" for")]


phrases = st.lists(
    st.sampled_from(
        ["acting", "former", "Iran’s", "U.S.", "foreign", "minister", "of", "the", "and", "deputy", "head", "Hamas",
         "secretary", "state", "for", "president", "ex-", "-", ",", "UN", "to", "political", "bureau"]
    ),
    max_size=12,
).map(" ".join)  # fmt: skip


@given(phrases, phrases)
def test_compare_is_symmetric(a: str, b: str) -> None:
    """The order of the two does not matter."""
    left, right = parse(a), parse(b)
    if left and right:
        assert compare(left, right) is compare(right, left)
        assert left.title
        assert compare(left, left) is Likeness.SAME


@given(st.text())
def test_parse_never_raises(text: str) -> None:
    """Whatever comes in, an office or None comes out."""
    office = parse(text)
    assert office is None or office.title


@pytest.mark.parametrize("text", ["of " * 100_000, "deputy " * 100_000, "minister of " * 50_000, "-" * 200_000])
def test_hostile_offices_cost_little(text: str) -> None:
    """Only the beginning of an endless title is looked at."""
    began = time.process_time()
    parse(text)
    assert time.process_time() - began < 2
