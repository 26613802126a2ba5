"""Targets: whom an act of speech is about or to."""

import pytest

from memcon.extraction.said.speech import speeches
from memcon.extraction.said.targets import target
from tests.extraction import told as t


@pytest.mark.parametrize(
    ("spec", "expected"),
    [
        (t.ACCUSED, "Peru"),
        (t.CONDEMNED, "Chile"),
        (t.MUST, "Peru"),
        (t.SAID, None),
        (t.CALLED_FOR, None),
        (t.PLEDGED, None),
    ],
)
def test_whom_it_is_about(spec: str, expected: str | None) -> None:
    """The object, whose it is, or the first who is named in what is demanded; informing has no target."""
    document = t.told(spec)
    (speech,) = speeches(document)
    found = target(document, speech, speech.said)
    assert (found and found.name) == expected


def test_never_the_speaker() -> None:
    """Nobody is the target of their own words."""
    document = t.told(t.CONDEMNED.replace("Chilean:ADJ:JJ", "Holm:PROPN:NNP"))
    (speech,) = speeches(document)
    assert target(document, speech, speech.said) is None
