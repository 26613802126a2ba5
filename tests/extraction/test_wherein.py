"""Wherein: the place where people met, wherever the parse hung it."""

import pytest

from memcon.extraction.meetings import meetings
from tests.extraction.build import Marks, document

PEOPLE, FULL = ("Kari Holm", "Bo Lind", "Holm"), {"Holm": "Kari Holm"}
PLACES = ("Norway", "Peru", "Lima", "Oslo", "Bergen")

# Kari Holm met envoy Bo Lind, in Lima. (The parse hangs the place from the envoy.)
HUNG = (
    "Kari:PROPN:NNP:3:nsubj Holm:PROPN:NNP:1:flat met:VERB:VBD:0 envoy:NOUN:NN:5:nmod~desc Bo:PROPN:NNP:3:obj "
    "Lind:PROPN:NNP:5:flat ,:PUNCT:,:9:punct in:ADP:IN:9:case Lima:PROPN:NNP:5:nmod .:PUNCT:.:3:punct"
)
HOUSE = HUNG.replace("in:ADP:IN:9:case Lima:PROPN:NNP:5:nmod", "at:ADP:IN:9:case Palace:PROPN:NNP:5:nmod")
TWO = HUNG.replace(".:PUNCT:.:3:punct", "and:CCONJ:CC:11:cc Oslo:PROPN:NNP:9:conj .:PUNCT:.:3:punct")
# Kari Holm flew to Lima, where she met envoy Bo Lind.
WHERE = (
    "Kari:PROPN:NNP:3:nsubj Holm:PROPN:NNP:1:flat flew:VERB:VBD:0 to:ADP:IN:5:case Lima:PROPN:NNP:3:obl "
    ",:PUNCT:,:9:punct where:ADV:WRB:9:advmod Holm:PROPN:NNP:9:nsubj met:VERB:VBD:3:advcl envoy:NOUN:NN:11:nmod~desc "
    "Bo:PROPN:NNP:9:obj Lind:PROPN:NNP:11:flat .:PUNCT:.:3:punct"
)
# Kari Holm will travel to Lima to meet envoy Bo Lind.
TRAVEL = (
    "Kari:PROPN:NNP:4:nsubj Holm:PROPN:NNP:1:flat will:AUX:MD:4:aux travel:VERB:VB:0 to:ADP:IN:6:case "
    "Lima:PROPN:NNP:4:obl to:PART:TO:8:mark meet:VERB:VB:4:advcl envoy:NOUN:NN:10:nmod~desc Bo:PROPN:NNP:8:obj "
    "Lind:PROPN:NNP:10:flat .:PUNCT:.:4:punct"
)
# While in Lima, Kari Holm met envoy Bo Lind.
WHILE = (
    "While:SCONJ:IN:3:mark in:ADP:IN:3:case Lima:PROPN:NNP:7:advcl ,:PUNCT:,:3:punct Kari:PROPN:NNP:7:nsubj "
    "Holm:PROPN:NNP:5:flat met:VERB:VBD:0 envoy:NOUN:NN:9:nmod~desc Bo:PROPN:NNP:7:obj Lind:PROPN:NNP:9:flat "
    ".:PUNCT:.:7:punct"
)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [(HUNG, "Lima"), (HOUSE, "Palace"), (TWO, None), (WHERE, "Lima"), (TRAVEL, "Lima"), (WHILE, "Lima")],
)
def test_where_they_met(sentence: str, expected: str | None) -> None:
    """Each row: what is told, and the place of the meeting of two in it; two places leave it empty."""
    found = meetings(document(sentence, marks=Marks(PEOPLE, places=PLACES, full=FULL)))
    one = next(m for m in found if m.format == "in-person")
    assert (one.where and one.where.name) == expected


def test_a_visit_to_two_towns_has_no_one_place() -> None:
    """ "visited Oslo and Bergen": LEDGER rule 8."""
    sentence = (
        "Kari:PROPN:NNP:3:nsubj Holm:PROPN:NNP:1:flat visited:VERB:VBD:0 Oslo:PROPN:NNP:3:obj and:CCONJ:CC:6:cc "
        "Bergen:PROPN:NNP:4:conj .:PUNCT:.:3:punct"
    )
    assert [m.where for m in meetings(document(sentence, marks=Marks(PEOPLE, places=PLACES, full=FULL)))] == [None]


def test_a_last_sentence_of_one_word_is_no_trouble() -> None:
    """A text that ends in a word which tells of a meeting: the place is looked for in that word alone."""
    cues = (("met", "meeting", 0.95), ("Meeting", "meeting", 0.95))
    first = meetings(document(HUNG, "Meeting:NOUN:NN:0", marks=Marks(PEOPLE, places=PLACES, full=FULL, cues=cues)))[0]
    assert first.where is not None
    assert first.where.name == "Lima"
