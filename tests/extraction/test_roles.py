"""Roles: who holds which office, by the words beside the name. The sentences are our own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memcon.extraction.roles import roles
from tests.extraction.build import Marks, document
from tests.extraction.plain import plain

ANN, KARI, OMAR = "Ann Lee", "Kari Holm", "Omar bin Ali"

CASES = [
    ("Norwegian Foreign Minister Kari Holm arrived.", {(KARI, "Foreign Minister", "Norway")}),
    ("Kari Holm, the foreign minister of Norway, arrived.", {(KARI, "foreign minister", "Norway")}),
    ("The Norwegian foreign minister, Kari Holm, arrived.", {(KARI, "foreign minister", "Norway")}),
    (
        "They met President Ann Lee and Foreign Minister Kari Holm.",
        {(ANN, "President", None), (KARI, "Foreign Minister", None)},
    ),
    ("Minister of Energy Kari Holm met Ann Lee.", {(KARI, "Minister of Energy", None)}),
    (
        "Minister of Trade, Ports, and Fisheries Kari Holm arrived.",
        {(KARI, "Minister of Trade, Ports, and Fisheries", None)},
    ),
    (
        "Norwegian Prime Minister and Foreign Minister Kari Holm left.",
        {(KARI, "Prime Minister", "Norway"), (KARI, "Foreign Minister", None)},
    ),
    (
        "Head of the Norwegian delegation, presidential aide Kari Holm, arrived.",
        {(KARI, "Head", "Norwegian delegation"), (KARI, "presidential aide", None)},
    ),
    ("Norway's military secretary General Kari Holm arrived.", {(KARI, "military secretary", "Norway")}),
    ("They met His Majesty King Omar bin Ali.", {(OMAR, "King", None)}),
    ("They met Her Majesty Ann Lee.", set()),
    ("They met Special Envoy for Ports (SEP) Kari Holm.", {(KARI, "Special Envoy for Ports", None)}),
    ("They met Lee's adviser Kari Holm.", {(KARI, "adviser", None)}),
    ("They met Secretary-General Kari Holm.", {(KARI, "Secretary-General", None)}),
    ("They met former President Ann Lee.", {(ANN, "former President", None)}),
    ("Ann Lee, who was appointed ambassador to Norway, left.", {(ANN, "ambassador to Norway", None)}),
    ("Ann Lee, 69, who has been mayor of Lima, left.", {(ANN, "mayor", "Peru")}),
    (
        "Ann Lee, Special Assistant to the President, arrived.",
        {(ANN, "Special Assistant to the President", None)},
    ),
    ("They will replace Ann Lee as president.", set()),
    ("Kari Holm, an aide to President Ann Lee, left.", {(KARI, "aide", None), (ANN, "President", None)}),
    ("Ann Lee, as mayor of the town, left.", {(ANN, "mayor", "town")}),
    ("Ann Lee took up the post of ambassador to Norway.", {(ANN, "ambassador to Norway", None)}),
    (
        "Ann Lee, ambassador to Norway, was nominated as mayor.",
        {(ANN, "ambassador to Norway", None), (ANN, "mayor", None)},
    ),
    ("Ann Lee took up the matter of ambassadors.", set()),
    ("Ann Lee became prime minister.", {(ANN, "prime minister", None)}),
    ("Ann Lee served as ambassador to Norway.", {(ANN, "ambassador to Norway", None)}),
    ("They fired on the board members Ann Lee left.", set()),
    ("They met Presidents Ann Lee and Kari Holm.", {(ANN, "President", None), (KARI, "President", None)}),
    (
        "Irish Foreign Minister Ann Lee met her Norwegian counterpart Kari Holm.",
        {(ANN, "Foreign Minister", "Ireland"), (KARI, "Foreign Minister", "Norway")},
    ),
    ("At the initiative of Norwegian President Ann Lee they met.", {(ANN, "President", "Norway")}),
    ("They met Chief Harbour Advisor Ann Lee.", {(ANN, "Chief Harbour Advisor", None)}),
    ("Ann Lee, a market analyst, said prices fell.", set()),
    ("They met the foreign minister, and Ann Lee left.", set()),
    ("Ann Lee, the minister said, arrived.", set()),
    ("Ann Lee arrived in Norway.", set()),
    ("The king's son Omar bin Ali arrived.", set()),
    (
        "Ann Lee, a career diplomat and the mayor of the town, left.",
        {(ANN, "career diplomat", None), (ANN, "mayor", "town")},
    ),
    ("They met Republic of Korea Foreign Minister Kari Holm.", {(KARI, "Foreign Minister", "South Korea")}),
    ("From Riga Foreign Minister Kari Holm warned them.", {(KARI, "Foreign Minister", None)}),
    ("From Norway's Foreign Minister Kari Holm came a letter.", {(KARI, "Foreign Minister", "Norway")}),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_titles_beside_names(text: str, expected: set[tuple[str, str, str | None]]) -> None:
    """Each title beside a name is a role, without nationality; a title of somebody else is none."""
    found = roles(plain(text, people=(ANN, KARI, OMAR), places=("Riga", "Republic of Korea")))
    assert {(r.holder, r.title, r.body) for r in found} == expected


@pytest.mark.parametrize(
    ("text", "acting", "status"),
    [
        ("Norway's acting foreign minister Ann Lee left.", True, "actual"),
        ("Norway's foreign minister Ann Lee left.", False, "actual"),
        ("Ann Lee has been nominated as ambassador to Norway.", False, "planned"),
    ],
)
def test_acting_and_nominated(text: str, acting: bool, status: str) -> None:
    """An acting holder is marked as such; a nomination is planned (LEDGER rule 18)."""
    (role,) = roles(plain(text, people=(ANN,)))
    assert (role.acting, role.status) == (acting, status)


def test_once_for_each_holder_and_title() -> None:
    """The same title of the same holder counts once, in its fullest form (LEDGER rule 9)."""
    document = plain(
        "Secretary Ann Lee met them. Secretary of State Ann Lee left. Secretary Ann Lee said so.", people=(ANN,)
    )
    assert [(r.title, r.evidence[0].text) for r in roles(document)] == [
        ("Secretary of State", "Secretary of State Ann Lee left.")
    ]


_SUCCEEDED = (
    "Ann:PROPN:NNP:3:nsubj Lee:PROPN:NNP:1:flat succeeded:VERB:VBD:0 Kari:PROPN:NNP:3:obj Holm:PROPN:NNP:4:flat "
    "as:ADP:IN:7:case mayor:NOUN:NN:3:obl .:PUNCT:.:3:punct "
)
_BECOMING = (
    "Ann:PROPN:NNP:3:nsubj Lee:PROPN:NNP:1:flat left:VERB:VBD:0 after:SCONJ:IN:5:mark becoming:VERB:VBG:3:advcl "
    "mayor:NOUN:NN:5:xcomp .:PUNCT:.:3:punct "
)


@pytest.mark.parametrize("spec", [_SUCCEEDED, _BECOMING])
def test_offices_taken_up(spec: str) -> None:
    """An office is of who takes it up, wherever the name stands, and of nobody who is only succeeded."""
    read = document(spec, marks=Marks(people=(ANN, KARI)))
    assert [(role.holder, role.title) for role in roles(read)] == [(ANN, "mayor")]


def test_a_name_that_reading_did_not_mark() -> None:
    """Capitals right behind a title with a capital are a name."""
    assert [(r.holder, r.title) for r in roles(plain("They met Foreign Minister Holm."))] == [
        ("Holm", "Foreign Minister")
    ]


@given(
    st.lists(
        st.sampled_from(["minister", "of", "and", ",", "the", "Ann Lee", "Norwegian", "to", "’s", "."]), max_size=60
    )
)
def test_any_words_are_borne(words: list[str]) -> None:
    """Whatever the order of titles, names and commas: an answer, and evidence that stands in the text."""
    text = "So " + " ".join(words) + "."
    for role in roles(plain(text, people=(ANN,))):
        assert role.evidence[0].text in text
