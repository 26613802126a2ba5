"""Content: the words that carry what is said."""

import pytest

from memcon.extraction.said.content import said
from tests.extraction import told as t


@pytest.mark.parametrize(
    ("spec", "verb", "expected"),
    [
        (t.SAID, "said", "the road was long"),
        (t.MUST, "said", "Peru must open the port"),
        (t.CONDEMNED, "condemned", "the Chilean decision"),
        (t.PLEDGED, "pledged", "to return"),
        ("Holm:PROPN:NNP:2:nsubj spoke:VERB:VBD:0 .:PUNCT:.:2:punct", "spoke", None),
    ],
)
def test_what_is_said(spec: str, verb: str, expected: str | None) -> None:
    """The clause, the object or the purpose; None where nothing is told."""
    document = t.told(spec)
    head = next(token.index for token in document.tokens if token.text == verb)
    found = said(document, head)
    assert (found and found.of(document.article.text)) == expected
