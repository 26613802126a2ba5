"""Visits: to places and to people, by noun and by verb, whoever the parse lost; what speakers tell of their own."""

import pytest

from tests.extraction.meets import names

# Kari Holm's landmark Peru visit began. (The parse hangs her from "landmark".)
PERU_VISIT = (
    "Kari:PROPN:NNP:4:nmod~poss Holm:PROPN:NNP:1:flat 's:PART:POS:1:case landmark:NOUN:NN:6:compound "
    "Peru:PROPN:NNP:4:obj visit:NOUN:NN:7:nsubj began:VERB:VBD:0 .:PUNCT:.:7:punct"
)
# Minister Kari Holm will visit the shipyard.
SHIPYARD = (
    "Minister:PROPN:NNP:2:nmod~desc Kari:PROPN:NNP:5:nsubj Holm:PROPN:NNP:2:flat will:AUX:MD:5:aux visit:VERB:VB:0 "
    "the:DET:DT:7:det shipyard:NOUN:NN:5:obj .:PUNCT:.:5:punct"
)
# "I met envoy Bo Lind", Kari Holm said.
I_MET = (
    "I:PRON:PRP:2:nsubj met:VERB:VBD:8:ccomp envoy:NOUN:NN:4:nmod~desc Bo:PROPN:NNP:2:obj Lind:PROPN:NNP:4:flat "
    "Kari:PROPN:NNP:8:nsubj Holm:PROPN:NNP:6:flat said:VERB:VBD:0 .:PUNCT:.:8:punct"
)
# Delegations of two countries met.
VAGUE = (
    "Delegations:NOUN:NNS:5:nsubj of:ADP:IN:4:case two:NUM:CD:4:nummod countries:NOUN:NNS:1:nmod met:VERB:VBD:0 "
    ".:PUNCT:.:5:punct"
)
# The talks between Norway and Peru were held.
THEN_NAMED = (
    "The:DET:DT:2:det talks:NOUN:NNS:8:nsubj~pass between:ADP:IN:4:case Norway:PROPN:NNP:2:nmod and:CCONJ:CC:6:cc "
    "Peru:PROPN:NNP:4:conj were:AUX:VBD:8:aux~pass held:VERB:VBN:0 .:PUNCT:.:8:punct"
)

# Minister Kari Holm will attend the Lima conference.
ATTENDS = SHIPYARD.replace("visit:", "attend:").replace(
    "shipyard:NOUN:NN:5:obj .:PUNCT:.:5:punct", "Lima:PROPN:NNP:8:compound conference:NOUN:NN:5:obj .:PUNCT:.:5:punct"
)


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        ((PERU_VISIT,), [["Kari Holm", "Peru"]]),
        ((SHIPYARD,), []),
        ((ATTENDS,), [["Kari Holm"]]),
        ((I_MET,), [["Kari Holm", "Bo Lind"]]),
        ((VAGUE, THEN_NAMED), [["Norway", "Peru"]]),
    ],
)
def test_who_went_where_and_met_whom(sentences: tuple[str, ...], expected: list[list[str]]) -> None:
    """Each row: what is told, and the parties of each meeting in it."""
    assert names(*sentences) == expected


def test_what_is_visited_counts_where_the_model_is_sure() -> None:
    """ "will visit the shipyard": no party by any table; the model's cue makes it one."""
    assert names(SHIPYARD, cues=(("will visit", "meeting", 0.95),)) == [["Kari Holm", "shipyard"]]
