"""Candidates: who may be the target of an act of speech, and the signs that speak for each."""

from dataclasses import replace

import pytest

from memcon.extraction.said.candidates import candidates
from memcon.extraction.said.speech import speeches
from memcon.extraction.said.targets import by_parse
from memcon.extraction.said.targetsigns import signs
from tests.extraction import told as t


def test_who_may_be_meant() -> None:
    """Those named in what is said and in the sentence before, but not the speaker."""
    document = t.told("Peru:PROPN:NNP:2:nsubj waited:VERB:VBD:0 .:PUNCT:.:2:punct", t.CONDEMNED)
    (speech,) = speeches(document)
    found = candidates(document, speech, speech.said, None)
    assert [(one.party.name, one.zone) for one in found.values()] == [("Chile", "said"), ("Peru", "before")]


def test_signs_of_each_and_of_nobody() -> None:
    """One set of signs for nobody and one for each candidate; whom the parse means is told, and signs name nobody."""
    document = t.told(t.MUST)
    (speech,) = speeches(document)
    parsed = by_parse(document, speech, speech.said)
    found = candidates(document, speech, speech.said, parsed)
    none, *each = signs(document, speech, speech.said, found, parsed)
    assert len(each) == len(found) == 1
    assert {"parsed", "demand: parsed", "country"} <= each[0]
    assert "none of demand parsed" in none
    assert not any("peru" in sign.lower() for sign in (*none, *each[0]))


@pytest.mark.parametrize(("words", "expected"), [
    ("Chilean:ADJ:JJ:5:amod government:NOUN:NN:2:obj", "Chilean government"),
    ("Chilean:ADJ:JJ:5:amod decision:NOUN:NN:2:obj", "Chile"),
    ("brave:ADJ:JJ:5:amod Chileans:PROPN:NNPS:2:obj", "Chileans"),
])  # fmt: skip
def test_by_which_name(words: str, expected: str) -> None:
    """A government and a people go by their own words; what is a country's stands for the country."""
    marks = replace(t.MARKS, places=(*t.MARKS.places, "Chileans"))
    document = t.told("Holm:PROPN:NNP:2:nsubj condemned:VERB:VBD:0 the:DET:DT:5:det " + words, marks=marks)
    (speech,) = speeches(document)
    assert [one.party.name for one in candidates(document, speech, speech.said, None).values()] == [expected]
