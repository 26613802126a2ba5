"""Issuers: whose text a release is."""

import pytest

from memcon.extraction.said.issuers import issuer, told_by
from memcon.model.article import Article
from memcon.model.document import Document


@pytest.mark.parametrize(
    ("title", "text", "name", "voice"),
    [
        ("Statement by President Holm on the Ferry", "We welcome the ferry.", "Holm", None),
        ("Statement from Press Secretary Ann Lee on the Visit", "The President will go.", "Ann Lee", "Ann Lee"),
        ("On the Ferry", "Kari Holm, Minister of Transport\nWe welcome the ferry.", "Kari Holm", None),
        ("On the Ferry", "The following is attributable to Spokesperson Ann Lee:\nThe minister left.", None, "Ann Lee"),
        (
            "Joint Statement by the Governments of Peru, Chile, and Norway on Ferries",
            "We welcome the ferry.",
            "Governments of Peru, Chile and Norway",
            None,
        ),
        (
            "Joint Statement by President Holm and Minister Lee on Ferries",
            "We met.",
            "President Holm and Minister Lee",
            None,
        ),
        ("Statement from President Holm Marking a Day of Ferries", "We met.", "Holm", None),
        ("Joint Statement on Ferries", "We met.", None, None),
        ("Holm on the Ferry", "Oslo, Norway\nThe ferry left.", None, None),
        ("", "", None, None),
    ],
)
def test_whose_text_it_is(title: str, text: str, name: str | None, voice: str | None) -> None:
    """A title, a signature or an attribution tells whose text a release is, and whose word all of it is."""
    document = Document(Article(text, title=title or None), (), ())
    found = issuer(document)
    assert (found and found.name, told_by(document)) == (name, voice)
