"""Readouts: what was said in a meeting or call whose account the article is has its day (rule 13)."""

import pytest

from memcon.extraction.readouts import dated
from memcon.model.document import Document
from tests.factories import article, deed, meeting, moment, party, statement

TEXT = "Ana Silva spoke with Bo Lind today. Ana Silva thanked him. They agreed to meet again."
TODAY = moment("2024-06-20", text="today")


@pytest.mark.parametrize(
    ("title", "given"),
    [
        ("Readout of Minister Silva’s Call with Bo Lind", True),
        ("Minister Silva’s Meeting with Bo Lind", True),
        ("Silva thanks Lind", False),
        (None, False),
    ],
)
def test_a_readout_gives_its_day(title: str | None, given: bool) -> None:
    """The day of the one meeting goes to what was said and agreed after it, where the title says what the text is."""
    report = article(TEXT, title=title, published="2024-06-20")
    met = meeting(report, "Ana Silva spoke with Bo Lind today.", when=TODAY)
    said = statement(report, "Ana Silva thanked him.")
    agreed = deed(report, "They agreed to meet again.", type="agree", actor="Ana Silva", target="Bo Lind",
                  when=moment(None, "2024-06-20"))  # fmt: skip
    before = statement(report, "Ana Silva thanked him.", status="planned")
    found = dated(Document(report, (), ()), (met, said, agreed, before))
    assert found[0] == met
    assert [e.when == TODAY for e in found[1:]] == [given, given, False]


def test_two_days_give_none() -> None:
    """Where meetings of two days are told, nobody knows of which it was."""
    report = article(TEXT, title="Calls with Bo Lind", published="2024-06-20")
    met = meeting(report, "Ana Silva spoke with Bo Lind today.", when=TODAY)
    other = meeting(report, "They agreed to meet again.", when=moment("2024-06-18"))
    said = statement(report, "Ana Silva thanked him.")
    assert dated(Document(report, (), ()), (met, other, said)) == (met, other, said)


def test_an_accord_with_others_has_no_day_of_the_talk() -> None:
    """What a partner agreed with somebody who did not take part was agreed elsewhere."""
    report = article(TEXT, title="Readout of a Call with Bo Lind", published="2024-06-20")
    met = meeting(report, "Ana Silva spoke with Bo Lind today.", when=TODAY)
    up_to = moment(None, "2024-06-20")
    accord = deed(report, "They agreed to meet again.", type="agree", when=up_to, target=party("Chile"))
    assert dated(Document(report, (), ()), (met, accord))[1].when == up_to
