"""Status: what words say of how far something is real."""

import pytest

from memcon.extraction.status import status
from memcon.model.document import Cue
from tests.extraction import sentences as s
from tests.extraction.build import document


@pytest.mark.parametrize(
    ("spec", "word", "expected"),
    [
        (s.MET, "met", "actual"),
        (s.TALKS, "hold", "planned"),
        (s.TALKS, "talks", "planned"),
        (s.CANCELLED, "visit", "denied"),
        (s.URGED, "meet", "called-for"),
        (s.ROUND, "round", "possible"),
        (s.NOT_MET, "meet", "denied"),
        (s.SEIZED, "seized", "actual"),
    ],
)
def test_words_tell_the_status(spec: str, word: str, expected: str) -> None:
    """Modals, verbs above, participles beside and negations decide."""
    found = document(spec)
    assert status(found, next(t.index for t in found.tokens if t.text == word)) == expected


def test_the_head_decides_where_words_are_silent() -> None:
    """The cue head's opinion counts for a noun, never against a finished verb, and never when it is unsure."""
    found = document(s.DURING, s.MET)
    meeting = next(t.index for t in found.tokens if t.text == "meeting")
    met = next(t.index for t in found.tokens if t.text == "met")
    sure, unsure = (Cue(0, 1, "meeting", score, "planned") for score in (0.99, 0.1))
    assert status(found, met, sure) == "actual"
    assert status(found, meeting, unsure) == "actual"
