"""How the views put things into words: days never more exact than known, chains spelled out."""

from datetime import date

import pytest

from memcon.model.entry import Party
from memcon.values.moment import Moment
from memcon.views.wording import NO_DAY, figure_words, moment_words, party_words, voices_words
from tests.factories import article, figure

DAY = date(2024, 6, 19)


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (None, NO_DAY),
        (Moment(None, None), NO_DAY),
        (Moment(DAY, DAY), "Wednesday 19 June 2024"),
        (Moment(date(2024, 6, 17), date(2024, 6, 20)), "17 to 20 June 2024"),
        (Moment(date(2024, 5, 30), date(2024, 6, 2)), "30 May 2024 to 2 June 2024"),
        (Moment(date(2024, 6, 1), date(2024, 6, 30)), "June 2024"),
        (Moment(date(2024, 1, 1), date(2024, 12, 31)), "2024"),
        (Moment(date(2020, 1, 1), date(2029, 12, 31)), "2020 to 2029"),
        (Moment(DAY, None), "19 June 2024 or later"),
        (Moment(None, DAY), "19 June 2024 or earlier"),
        (Moment(None, None, "Wednesday", 2), "a Wednesday"),
        (Moment(None, DAY, "Monday", 0), "a Monday, 19 June 2024 or earlier"),
        (Moment(DAY, DAY, approximate=True), "about Wednesday 19 June 2024"),
    ],
)
def test_moments(moment: Moment | None, words: str) -> None:
    """Each kind of interval has its own words."""
    assert moment_words(moment) == words


@pytest.mark.parametrize(
    ("party", "words"),
    [
        (None, "nobody named"),
        (Party("Ana Silva"), "Ana Silva"),
        (Party("Ana Silva", "Foreign Minister", "Latvia"), "Ana Silva (Foreign Minister, Latvia)"),
        (Party("Latvian delegation", None, "Latvian"), "Latvian delegation"),
        (Party("Latvia", None, "Latvia"), "Latvia"),
    ],
)
def test_parties(party: Party | None, words: str) -> None:
    """A side that the name already says is not said twice."""
    assert party_words(party) == words


def test_voices() -> None:
    """The chain runs from the outlet inwards."""
    assert voices_words("Sheet", ("Agency", "the ministry")) == "Sheet, citing Agency, citing the ministry"
    assert voices_words(None, ()) == "the report"


def test_figures() -> None:
    """The relation stands before the number, the measure behind it."""
    report = article()
    assert figure_words(figure(report, value=37945, measure="killed")) == "at least 37,945 killed"
    assert figure_words(figure(report, value=1.5, relation="~", measure="money", unit="USD")) == "about 1.5 USD"
