"""What one article says about its own day: offices, administrations, happenings, weekdays, openings."""

import pytest

from memcon.dating.days import days_told, opening, weekdays_told
from memcon.dating.happenings import lengths, looked_back_to
from memcon.dating.offices import offices
from memcon.dating.solve import solve
from memcon.model.article import Article
from memcon.model.dating import within
from memcon.model.entry import Party
from memcon.reading.reader import read
from tests import factories as make
from tests.dating.plain import document

REPORT = make.article("The two ministers met in Riga.")


def left(*parties: Party, text: str = "") -> str | None:
    """The days that the offices of these parties, and of the text, leave."""
    entries = [make.meeting(REPORT, parties=(party, "Bo Lind")) for party in parties]
    return solve("ar_1", offices(entries, text)).edtf


def test_a_short_term_bounds_the_report() -> None:
    """Whoever acts as a minister for three months is called so in these months, or shortly after."""
    acting = Party("Ali Bagheri Kani", "acting Foreign Minister", "Iran")
    assert left(acting) == "2024-05-19/2024-08-31"


def test_of_two_presidents_the_later_one_is_in_office() -> None:
    """A report tells of the past, never of the future: the earlier president is history."""
    obama, bush = Party("Barack Obama", "President", "US"), Party("George W. Bush", "President", "US")
    assert left(obama, bush) == left(obama) == "2009-01-19/2017-01-30"


def test_two_terms_of_one_president_leave_both() -> None:
    """Nothing decides between them."""
    assert left(Party("Donald Trump", "President", "US")) == "[2017-01-19..2021-01-30,2025-01-19..]"


@pytest.mark.parametrize("role", ["President-elect", "former President", "presidential candidate", "deputy president"])
def test_who_is_not_in_office_bounds_nothing(role: str) -> None:
    """Former, elected or would-be holders say nothing about their terms."""
    assert left(Party("Barack Obama", role, "US")) is None


def test_an_administration_by_its_head() -> None:
    """`the Biden administration` is in office; a former one only came before."""
    assert left(text="The Biden administration tolerated it.") == "2021-01-19/2025-01-30"
    assert left(text="The former Obama administration tolerated it.") == "2009-01-19/.."
    assert left(text="The Nobody administration tolerated it.") is None


@pytest.mark.parametrize(("text", "edtf"), [
    ("The talks froze after the killing of Ismail Haniyeh in Tehran.", "2024-07-31/.."),
    ("The talks froze once Ismail Haniyeh was killed in late July.", "2024-08-01/.."),
    ("Ismail Haniyeh was killed in a guest house.", "2024-07-31/.."),
    ("Ismail Haniyeh condemned the killing of civilians.", None),
    ("Since October 7 the crossing in Gaza has been shut.", "2023-10-07/.."),
    ("Since October 7 the shop has been shut.", None),
])  # fmt: skip
def test_looking_back(text: str, edtf: str | None) -> None:
    """A day of the world told as past lies before the report; words alone are not enough."""
    assert solve("ar_1", looked_back_to(document(text))).edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The ministers signed the pact in Lima in 2023.", "2022-12-31/.."),
        ("The ministers discussed the 2023 summit in Lima.", None),
        ("She spoke as a 2024 presidential candidate.", None),
        ("The ministers did not sign the pact in Lima in 2023.", "2022-12-31/.."),
        ("The ministers will sign the pact in Lima in 2031.", "../2031-12-31"),
        ("They wondered what would come if she stood for president in 2028.", None),
    ],
)
def test_years_told_as_past(text: str, edtf: str | None) -> None:
    """What was done in a year lies behind; of what is spoken of long before, the year in its name says nothing."""
    assert solve("ar_1", days_told(read(Article(text)))).edtf == edtf


def test_the_length_of_a_war() -> None:
    """Eight months after its first day, give or take one; another length of another thing says nothing."""
    found = solve("ar_1", lengths(document("The eight-month Israeli assault on Gaza went on.")))
    assert found.edtf == "2024-05-07/2024-07-08"
    assert solve("ar_1", lengths(document("He left the war in Gaza after a two-year lease."))).edtf is None


def test_a_weekday_beside_a_date_fits_few_years() -> None:
    """Wednesday 19 June was in 2013, 2019 and 2024."""
    found = solve("ar_1", weekdays_told("They meet on Wednesday, June 19, in Riga."))
    years = {2013, 2019, 2024}
    assert all(within(found.days, make.moment(f"{year}-06-20").earliest) for year in years)  # type: ignore[arg-type]
    assert not within(found.days, make.moment("2022-06-20").earliest)  # type: ignore[arg-type]
    assert solve("ar_1", weekdays_told("They meet on Wednesday, June 19, 2024, in Riga.")).edtf is None


def test_an_opening_names_its_day() -> None:
    """`RIGA, June 19 (Example Wire) -` came out on that day or the one after, of some year."""
    found = solve("ar_1", opening("RIGA, June 19 (Example Wire) - The ministers met."))
    assert within(found.days, make.moment("2024-06-19").earliest)  # type: ignore[arg-type]
    assert not within(found.days, make.moment("2024-06-22").earliest)  # type: ignore[arg-type]
    assert solve("ar_1", opening("The ministers who met on June 19 (a holiday) did not say why.")).edtf is not None


@pytest.mark.parametrize("text", ["June 19 (" * 3_000, "Wednesday, June 19 " * 2_000, "X administration " * 5_000,
                                  "eight-month war in Gaza " * 2_000 + "."])  # fmt: skip
def test_hostile_texts_cost_little(text: str) -> None:
    """Endless repetition gives a bounded number of clues."""
    told = [*weekdays_told(text), *opening(text), *offices((), text), *lengths(document(text))]
    solve("ar_1", told)
