"""Status: what words say of how far something is real."""

import pytest

from memcon.extraction.status import status
from memcon.model.document import Cue
from tests.extraction import sentences as s
from tests.extraction.build import document

# Talks resumed. (The head of "resumed" is what was held, not what is to be.)
RESUMED = "Talks:NOUN:NNS:2:nsubj resumed:VERB:VBD:0 .:PUNCT:.:2:punct"
# Talks will resume.
RESUME = "Talks:NOUN:NNS:3:nsubj will:AUX:MD:3:aux resume:VERB:VB:0 .:PUNCT:.:3:punct"
# Norway plans to build a school.
PLANS = (
    "Norway:PROPN:NNP:2:nsubj plans:VERB:VBZ:0 to:PART:TO:4:mark build:VERB:VB:2:xcomp a:DET:DT:6:det "
    "school:NOUN:NN:4:obj .:PUNCT:.:2:punct"
)
# They sent food needed by two towns.
NEEDED = (
    "They:PRON:PRP:2:nsubj sent:VERB:VBD:0 food:NOUN:NN:2:obj needed:VERB:VBN:3:acl by:ADP:IN:7:case "
    "two:NUM:CD:7:nummod towns:NOUN:NNS:4:obl .:PUNCT:.:2:punct"
)
# Norway began attacking Peru. Norway will continue to arm Peru.
BEGAN = "Norway:PROPN:NNP:2:nsubj began:VERB:VBD:0 attacking:VERB:VBG:2:xcomp Peru:PROPN:NNP:3:obj .:PUNCT:.:2:punct"
GOES_ON = (
    "Norway:PROPN:NNP:3:nsubj will:AUX:MD:3:aux continue:VERB:VB:0 to:PART:TO:5:mark arm:VERB:VB:3:xcomp "
    "Peru:PROPN:NNP:5:obj .:PUNCT:.:3:punct"
)
# Five ministers announced it.
ANNOUNCED = "Five:NUM:CD:2:nummod ministers:NOUN:NNS:3:nsubj announced:VERB:VBD:0 it:PRON:PRP:3:obj .:PUNCT:.:3:punct"
# Norway denied that Peru had seized the ship.
DENIED = (
    "Norway:PROPN:NNP:2:nsubj denied:VERB:VBD:0 that:SCONJ:IN:6:mark Peru:PROPN:NNP:6:nsubj had:AUX:VBD:6:aux "
    "seized:VERB:VBN:2:ccomp the:DET:DT:8:det ship:NOUN:NN:6:obj .:PUNCT:.:2:punct"
)
# Norway would pay if Peru left and Oman stayed.
JOINED = (
    "Norway:PROPN:NNP:3:nsubj would:AUX:MD:3:aux pay:VERB:VB:0 if:SCONJ:IN:6:mark Peru:PROPN:NNP:6:nsubj "
    "left:VERB:VBD:3:advcl and:CCONJ:CC:9:cc Oman:PROPN:NNP:9:nsubj stayed:VERB:VBD:6:conj .:PUNCT:.:3:punct"
)
# Oslo called off the planned visit.
CALLED_OFF = (
    "Oslo:PROPN:NNP:2:nsubj called:VERB:VBD:0 off:ADP:RP:2:compound~prt the:DET:DT:6:det planned:VERB:VBN:6:amod "
    "visit:NOUN:NN:2:obj .:PUNCT:.:2:punct"
)
# Oslo will pay when it meets Lima. Oslo did not pay while it met Lima.
WHEN = (
    "Oslo:PROPN:NNP:3:nsubj will:AUX:MD:3:aux pay:VERB:VB:0 when:ADV:WRB:6:advmod it:PRON:PRP:6:nsubj "
    "meets:VERB:VBZ:3:advcl Lima:PROPN:NNP:6:obj .:PUNCT:.:3:punct"
)
WHILE = (
    "Oslo:PROPN:NNP:4:nsubj did:AUX:VBD:4:aux not:PART:RB:4:advmod pay:VERB:VB:0 while:SCONJ:IN:7:mark "
    "it:PRON:PRP:7:nsubj met:VERB:VBD:4:advcl Lima:PROPN:NNP:7:obj .:PUNCT:.:4:punct"
)
# The door stays open provided Peru left.
PROVIDED = (
    "The:DET:DT:2:det door:NOUN:NN:3:nsubj stays:VERB:VBZ:0 open:ADJ:JJ:3:xcomp provided:VERB:VBN:7:advcl "
    "Peru:PROPN:NNP:7:nsubj left:VERB:VBD:3:advcl .:PUNCT:.:3:punct"
)
# They saw a chance of Peru reaching Oslo.
CHANCE = (
    "They:PRON:PRP:2:nsubj saw:VERB:VBD:0 a:DET:DT:4:det chance:NOUN:NN:2:obj of:ADP:IN:6:case Peru:PROPN:NNP:4:nmod "
    "reaching:VERB:VBG:6:acl Oslo:PROPN:NNP:7:obj .:PUNCT:.:2:punct"
)


@pytest.mark.parametrize(
    ("spec", "word", "expected"),
    [
        (CALLED_OFF, "visit", "denied"),
        (WHEN, "meets", "planned"),
        (WHILE, "met", "actual"),
        (PROVIDED, "left", "possible"),
        (CHANCE, "reaching", "possible"),
        (RESUMED, "Talks", "actual"),
        (RESUME, "Talks", "planned"),
        (PLANS, "plans", "planned"),
        (PLANS, "build", "planned"),
        (s.MET, "met", "actual"),
        (s.TALKS, "hold", "planned"),
        (s.TALKS, "talks", "planned"),
        (s.CANCELLED, "visit", "denied"),
        (s.URGED, "meet", "called-for"),
        (s.ROUND, "round", "possible"),
        (s.NOT_MET, "meet", "denied"),
        (s.SEIZED, "seized", "actual"),
        (NEEDED, "towns", "actual"),
        (BEGAN, "attacking", "actual"),
        (GOES_ON, "arm", "planned"),
        (ANNOUNCED, "ministers", "actual"),
        (DENIED, "seized", "denied"),
        (JOINED, "stayed", "possible"),
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
