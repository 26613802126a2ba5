"""Turns: whom the labels of a transcript name."""

import pytest

from memcon.extraction.said.turns import speaker
from memcon.model.article import Article
from memcon.model.document import Document


@pytest.mark.parametrize(
    ("title", "label", "expected"),
    [
        ("Minister Kari A. Holm and Peruvian Foreign Minister Ana María Rojas", "MINISTER HOLM", "Kari A. Holm"),
        ("Minister Kari A. Holm and Peruvian Foreign Minister Ana María Rojas", "MS. ROJAS", "Ana María Rojas"),
        ("Press Call by Coordinator for Harbour and Fishing Affairs Bo Lind", "MR. LIND", "Bo Lind"),
        ("Gaggle by CFA Bo Lind", "MR. LIND", "Bo Lind"),
        ("Dr. Bo Lind’s Remarks", "DR. LIND", "Bo Lind"),
        ("Remarks by President Vidal", "THE PRESIDENT", "Vidal"),
        ("Remarks", "MR. O’DELL", "O’Dell"),
        ("Background Call", "SENIOR HARBOUR OFFICIAL", "senior harbour official"),
    ],
)
def test_a_label_is_somebody_by_name(title: str, label: str, expected: str) -> None:
    """By the article's title, with what belongs to an office left out; else by the label's own words."""
    document = Document(Article("Words.", title=title), (), ())
    assert speaker(document, label).name == expected
