"""A transcript, read as its user would add it: every entry is the word of who has the turn."""

from memcon.extraction import extract
from memcon.model.article import Article
from memcon.model.entry import Entry, Meeting, Statement
from memcon.reading.reader import read

TEXT = "\n\n".join(
    [
        "MS. DALE: Good morning. Minister Holm will take a few questions.",
        "FOREIGN MINISTER HOLM: Good morning. I want to thank our hosts for the welcome. "
        "On Tuesday I met with Prime Minister Ana Rojas of Peru in Lima. We condemn the attack on the fishing boats.",
        "QUESTION: Chile has rejected the plan. Did you meet with President Vidal?",
        "FOREIGN MINISTER HOLM: We will defend the treaty. President Vidal said that Chile accepts the plan.",
    ]
)


def entries() -> tuple[Entry, ...]:
    """What the transcript gives, read and extracted."""
    title = "Remarks by Norwegian Foreign Minister Kari Holm and Others"
    return tuple(extract(read(Article(TEXT, title=title, publisher="Example Ministry"))))


def test_who_has_the_turn_speaks() -> None:
    """ "I" and "we" are the speaker by full name and office; what is told of others is their word."""
    told = {(e.act, e.speaker.name, e.voices) for e in entries() if isinstance(e, Statement)}
    assert {("praise", "Kari Holm", ()), ("condemn", "Kari Holm", ()), ("promise", "Kari Holm", ())} <= told
    (vidal,) = [e for e in entries() if isinstance(e, Statement) and e.speaker.name.endswith("Vidal")]
    assert vidal.voices == ("Kari Holm",)
    (met,) = [e for e in entries() if isinstance(e, Meeting)]
    assert ({p.name for p in met.parties}, met.voices) == ({"Kari Holm", "Ana Rojas"}, ("Kari Holm",))


def test_questions_and_labels_are_no_evidence() -> None:
    """What a reporter asks is no part of the record (LEDGER rule 18), and a label is nobody's sentence."""
    words = " ".join(e.text for entry in entries() for e in entry.evidence)
    assert "rejected" not in words
    assert "QUESTION" not in words
    assert "HOLM:" not in words
