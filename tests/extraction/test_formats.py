"""Formats: a meeting of people, talks of bodies, a gathering of many, talks through a mediator."""

import pytest

from memcon.extraction.meetings import meetings
from tests.extraction.build import Marks, document

PEOPLE = ("Ana Silva", "Bo Lind", "Kari Holm", "Luis Paz")
PLACES = ("Norway", "Peru", "Chile")

# Norway and Peru held talks.
TALKS = (
    "Norway:PROPN:NNP:4:nsubj and:CCONJ:CC:3:cc Peru:PROPN:NNP:1:conj held:VERB:VBD:0 talks:NOUN:NNS:4:obj "
    ".:PUNCT:.:4:punct"
)
# Kari Holm and Bo Lind held talks.
PEOPLE_TALK = (
    "Kari:PROPN:NNP:6:nsubj Holm:PROPN:NNP:1:flat and:CCONJ:CC:4:cc Bo:PROPN:NNP:1:conj Lind:PROPN:NNP:4:flat "
    "held:VERB:VBD:0 talks:NOUN:NNS:6:obj .:PUNCT:.:6:punct"
)
SUMMIT = PEOPLE_TALK.replace("talks:NOUN:NNS:6:obj", "a:DET:DT:8:det summit:NOUN:NN:6:obj")
# Norway, Peru and Chile met.
THREE_MET = (
    "Norway:PROPN:NNP:6:nsubj ,:PUNCT:,:3:punct Peru:PROPN:NNP:1:conj and:CCONJ:CC:5:cc Chile:PROPN:NNP:1:conj "
    "met:VERB:VBD:0 .:PUNCT:.:6:punct"
)
# Kari Holm met virtually with Bo Lind.
VIRTUALLY = (
    "Kari:PROPN:NNP:3:nsubj Holm:PROPN:NNP:1:flat met:VERB:VBD:0 virtually:ADV:RB:3:advmod with:ADP:IN:6:case "
    "Bo:PROPN:NNP:3:obl Lind:PROPN:NNP:6:flat .:PUNCT:.:3:punct"
)
# Chile mediates.
MEDIATES = "Chile:PROPN:NNP:2:nsubj mediates:VERB:VBZ:0 .:PUNCT:.:2:punct"
# Peruvian mediators left.
MEDIATORS = "Peru:PROPN:NNP:2:compound mediators:NOUN:NNS:3:nsubj left:VERB:VBD:0 .:PUNCT:.:3:punct"


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        ((TALKS,), "talks"),
        ((PEOPLE_TALK,), "in-person"),
        ((SUMMIT,), "in-person"),
        ((THREE_MET,), "multilateral"),
        ((VIRTUALLY,), "call"),
        ((TALKS, MEDIATES), "indirect-talks"),
        # A mediator that is one of the sides stands between nobody.
        ((TALKS, MEDIATORS), "talks"),
    ],
)
def test_how_they_met(sentences: tuple[str, ...], expected: str) -> None:
    """Each row: what is told, and the format of the first meeting in it."""
    assert meetings(document(*sentences, marks=Marks(PEOPLE, places=PLACES)))[0].format == expected
