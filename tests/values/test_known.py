"""Countries, bodies and agencies by all their names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memcon.values.known import (
    agency_of,
    body_of,
    by_code,
    country_behind,
    country_of,
    demonym_of,
    is_country,
    kind_of_body,
    side_of,
)
from memcon.values.tables import forms, table

COUNTRIES = [
    ("US", "United States"), ("U.S.", "United States"), ("the U.S.", "United States"), ("USA", "United States"),
    ("Washington", "United States"), ("American", "United States"), ("Americans", "United States"),
    ("White House", "United States"), ("Kremlin", "Russia"), ("Moscow", "Russia"), ("Tehran", "Iran"),
    ("the Islamic Republic of Iran", "Iran"), ("Iran’s", "Iran"), ("the Iranian government", "Iran"),
    ("Government of Iran", "Iran"), ("U.S. government", "United States"), ("Britain", "United Kingdom"),
    ("Downing Street", "United Kingdom"), ("GBR", "United Kingdom"), ("Britons", "United Kingdom"),
    ("Danes", "Denmark"), ("Turks", "Turkey"), ("Türkiye", "Turkey"), ("the Dutch", "Netherlands"),
    ("DPRK", "North Korea"), ("Republic of Korea", "South Korea"), ("UAE", "United Arab Emirates"),
    ("the Emirates", "United Arab Emirates"), ("Côte d'Ivoire", "Ivory Coast"), ("Holy See", "Vatican"),
    ("DR Congo", "Democratic Republic of the Congo"), ("Congo-Brazzaville", "Republic of the Congo"),
    ("Palestinian", "Palestine"), ("Kosovar", "Kosovo"), ("Taipei", "Taiwan"), ("Sahrawi", "Western Sahara"),
    ("South Sudanese", "South Sudan"), ("Sudanese", "Sudan"), ("Burma", "Myanmar"), ("Czech Republic", "Czechia"),
    ("iran", "Iran"), ("PEOPLE'S REPUBLIC OF CHINA", "China"), ("United Arab Emirates (UAE)", "United Arab Emirates"),
]  # fmt: skip
NOBODY = [
    "us", "it", "AND", "CAN", "Korea", "Korean", "Congo", "Congolese", "Brussels", "Jerusalem", "Georgetown", "male",
    "", " ", "the", "…", "Hamas", "Araghchi", "x" * 10_000, "(US)",
]  # fmt: skip


@pytest.mark.parametrize(("text", "country"), COUNTRIES)
def test_countries_by_all_their_names(text: str, country: str) -> None:
    """Names, demonyms, capitals, seats of government and codes lead to one short name."""
    assert country_of(text) == country
    assert side_of(text) == country


@pytest.mark.parametrize("text", NOBODY)
def test_what_is_no_country_or_could_be_two(text: str) -> None:
    """Empty beats guessed."""
    assert country_of(text) is None


@pytest.mark.parametrize(
    ("text", "answer"),
    [("UK", True), ("Iran", True), ("Iranian", False), ("Tehran", False), ("us", False), ("", False)],
)
def test_is_country_wants_a_name(text: str, answer: bool) -> None:
    """Demonyms and capitals are no names of countries."""
    assert is_country(text) is answer


def test_every_country_is_found_by_its_own_names() -> None:
    """Each short name and official name leads back to its row."""
    for row in table("countries"):
        for name in (row[2], row[3], *forms(row[4])):
            if name:
                assert country_of(name) == row[2], name


@pytest.mark.parametrize(
    ("text", "body", "kind"),
    [
        ("UN", "United Nations", "organisation"),
        ("U.N.", "United Nations", "organisation"),
        ("Nato", "NATO", "bloc"),
        ("the Houthis", "Houthis", "movement"),
        ("Ansar Allah", "Houthis", "movement"),
        ("Islamic Resistance Movement", "Hamas", "movement"),
        ("Israeli army", "Israel Defense Forces", "force"),
        ("IAEA", "International Atomic Energy Agency", "organisation"),
        ("International Atomic Energy Agency (IAEA)", "International Atomic Energy Agency", "organisation"),
        ("E3", "E3", "bloc"),
    ],
)
def test_bodies(text: str, body: str, kind: str) -> None:
    """Acronyms and other names lead to one short name, and its kind is neutral."""
    assert body_of(text) == body
    assert kind_of_body(text) == kind


def test_who_stands_behind_a_body() -> None:
    """An army belongs to a country, the United Nations to none."""
    assert country_behind("IRGC") == "Iran"
    assert country_behind("UN") is None
    assert country_behind("nobody") is None


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("AP", "Associated Press"),
        ("Mehr", "Mehr News Agency"),
        ("dpa", "Deutsche Presse-Agentur"),
        ("al-Jazeera", "Al Jazeera"),
        ("Tass news agency", "TASS"),
        ("time", None),
        ("dawn", None),
        ("trend", None),
        ("", None),
        ("y" * 500, None),
    ],
)
def test_agencies(text: str, agency: str | None) -> None:
    """Agencies are known by their names; ordinary words are no agency."""
    assert agency_of(text) == agency


def test_codes_and_demonyms() -> None:
    """Two-letter codes have a door of their own; a country gives its adjective."""
    assert by_code("IR") == by_code("IRN") == "Iran"
    assert by_code("ir") is None
    assert demonym_of("Iran") == "Iranian"
    assert demonym_of("U.S.") == "American"
    assert demonym_of("Atlantis") is None


@given(st.text(max_size=200))
def test_nothing_raises(text: str) -> None:
    """Whatever comes in, an answer or None comes out."""
    known = {row[2] for row in table("countries")}
    assert country_of(text) in known | {None}
    for question in (body_of, agency_of, side_of, is_country, by_code, demonym_of, kind_of_body, country_behind):
        question(text)
