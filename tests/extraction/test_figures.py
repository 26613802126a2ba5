"""Figures: which numbers matter, what they count, how they stand to the true number. The sentences are our own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memcon.extraction.figures import figures
from tests.extraction.plain import plain

CASES = [
    ("At least 12 divers were killed in the harbour.", {("killed", 12, ">=")}),
    ("The flood killed about 40 villagers and wounded 15.", {("killed", 40, "~"), ("injured", 15, "=")}),
    ("About 17 were killed and 32 injured.", {("killed", 17, "~"), ("injured", 32, "=")}),
    ("A storm hit the ferry, killing eleven passengers and wounding 20.", {("killed", 11, "="), ("injured", 20, "=")}),
    ("The death toll of the flood in the northern valleys grew to 53.", {("killed", 53, "=")}),
    ("More than 300 are still missing.", {("missing", 300, ">=")}),
    ("Police arrested 25 marchers.", {("detained", 25, "=")}),
    ("The war has displaced more than 2 million people.", {("displaced", 2_000_000, ">=")}),
    ("The rebels freed 30 prisoners.", {("released", 30, "=")}),
    ("They will compare notes on how the two ministers talked.", set()),
    ("The island will send up to 500 troops.", {("troops", 500, "<=")}),
    ("The gang abducted 14 teachers.", {("hostages", 14, "=")}),
    ("Norway pledged $5 million in humanitarian aid.", {("aid", 5_000_000, "=")}),
    ("The bridge was built for $7 million.", {("money", 7_000_000, "=")}),
    ("The fare grew to $12.", set()),
    ("61 percent of voters rejected it.", {("share", 61, "=")}),
    ("Dozens were killed.", set()),
    ("She died at the age of 92.", set()),
    ("He left in 1994.", set()),
    ("They met for two hours.", set()),
    ("The border is 830 miles long.", set()),
    ("The 55-member bloc met.", set()),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_what_a_number_counts(text: str, expected: set[tuple[str, float, str]]) -> None:
    """Measure, value and relation by the words beside the number; ages, years, distances and vague numbers are none."""
    assert {(f.measure, f.value, f.relation) for f in figures(plain(text))} == expected


def test_other_counts_need_the_learned_cue() -> None:
    """A count that no table knows is a figure where the model takes it for one."""
    text = "The company ran 240 shelters."
    assert figures(plain(text)) == ()
    (figure,) = figures(plain(text, figures=("240",)))
    assert (figure.measure, figure.value, figure.unit) == ("other", 240, "shelters")


def test_unit_and_what_is_counted() -> None:
    """People are counted in the text's own words; money has its currency."""
    (dead,) = figures(plain("At least 12 young sailors were killed."))
    assert (dead.unit, dead.of, dead.cue and dead.cue.text) == ("young sailors", "young sailors", "At least 12")
    (money,) = figures(plain("The bridge was built for 7 million euros."))
    assert money.unit == "EUR"


def test_once_in_a_sentence() -> None:
    """ "100 for 100" is one figure."""
    found = figures(plain('Both agreed to exchange prisoners under the "100 for 100" rule.', figures=("100 for 100",)))
    assert [(f.measure, f.value, f.relation) for f in found] == [("released", 100, "=")]


@given(
    st.lists(
        st.sampled_from(["12", "killed", "and", ",", "the", "$", "million", "to", "-", "(", "of", "1990"]), max_size=60
    )
)
def test_any_words_are_borne(words: list[str]) -> None:
    """Whatever the order of numbers and words: an answer, and evidence that stands in the text."""
    text = "So " + " ".join(words) + "."
    for figure in figures(plain(text)):
        assert figure.evidence[0].text in text
