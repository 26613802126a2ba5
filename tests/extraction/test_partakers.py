"""Who takes part: visits and talks told as a state, more who join, several meetings that are kept apart."""

import pytest

from memcon.extraction.met.takers import unite
from memcon.model.entry import Party
from tests.extraction.meets import names, told

# Norway and Peru are in talks.
IN_TALKS = (
    "Norway:PROPN:NNP:6:nsubj and:CCONJ:CC:3:cc Peru:PROPN:NNP:1:conj are:AUX:VBP:6:cop in:ADP:IN:6:case "
    "talks:NOUN:NNS:0 .:PUNCT:.:6:punct"
)
# Minister Kari Holm left after her talks with envoy Bo Lind and a meeting with ambassador Luis Paz.
AFTER_HIS_TALKS = (
    "Minister:PROPN:NNP:2:nmod~desc Kari:PROPN:NNP:4:nsubj Holm:PROPN:NNP:2:flat left:VERB:VBD:0 after:ADP:IN:7:case "
    "her:PRON:PRP$:7:nmod~poss talks:NOUN:NNS:4:obl with:ADP:IN:10:case envoy:NOUN:NN:10:nmod~desc "
    "Bo:PROPN:NNP:7:nmod Lind:PROPN:NNP:10:flat and:CCONJ:CC:14:cc a:DET:DT:14:det meeting:NOUN:NN:7:conj "
    "with:ADP:IN:17:case ambassador:NOUN:NN:17:nmod~desc Luis:PROPN:NNP:14:nmod Paz:PROPN:NNP:17:flat "
    ".:PUNCT:.:4:punct"
)
# Minister Kari Holm will visit Norway, Peru and Chile. (The parse hangs Peru from Norway as an apposition.)
TOUR = (
    "Minister:PROPN:NNP:2:nmod~desc Kari:PROPN:NNP:5:nsubj Holm:PROPN:NNP:2:flat will:AUX:MD:5:aux "
    "visit:VERB:VB:0 Norway:PROPN:NNP:5:obj ,:PUNCT:,:8:punct Peru:PROPN:NNP:6:appos and:CCONJ:CC:10:cc "
    "Chile:PROPN:NNP:5:obj .:PUNCT:.:5:punct"
)
# Minister Kari Holm met envoy Bo Lind.
MET = (
    "Minister:PROPN:NNP:2:nmod~desc Kari:PROPN:NNP:4:nsubj Holm:PROPN:NNP:2:flat met:VERB:VBD:0 "
    "envoy:NOUN:NN:6:nmod~desc Bo:PROPN:NNP:4:obj Lind:PROPN:NNP:6:flat .:PUNCT:.:4:punct"
)
# The same, where a long list of names has misled the tagger.
MISTAGGED = MET.replace("met:VERB:VBD:0", "met:PROPN:NNP:0")
# Minister Kari Holm also met ambassador Luis Paz.
ALSO_MET = (
    "Minister:PROPN:NNP:2:nmod~desc Kari:PROPN:NNP:5:nsubj Holm:PROPN:NNP:2:flat also:ADV:RB:5:advmod "
    "met:VERB:VBD:0 ambassador:NOUN:NN:7:nmod~desc Luis:PROPN:NNP:5:obj Paz:PROPN:NNP:7:flat .:PUNCT:.:5:punct"
)
# Minister Kari Holm was joined by ambassador Luis Paz.
JOINED = (
    "Minister:PROPN:NNP:2:nmod~desc Kari:PROPN:NNP:5:nsubj~pass Holm:PROPN:NNP:2:flat was:AUX:VBD:5:aux~pass "
    "joined:VERB:VBN:0 by:ADP:IN:8:case ambassador:NOUN:NN:8:nmod~desc Luis:PROPN:NNP:5:obl~agent "
    "Paz:PROPN:NNP:8:flat .:PUNCT:.:5:punct"
)
# Minister Kari Holm will be in Oslo.
STAY = (
    "Minister:PROPN:NNP:2:nmod~desc Kari:PROPN:NNP:7:nsubj Holm:PROPN:NNP:2:flat will:AUX:MD:7:aux be:AUX:VB:7:cop "
    "in:ADP:IN:7:case Oslo:PROPN:NNP:0 .:PUNCT:.:7:punct"
)
# Minister Kari Holm met envoy Bo Lind to discuss fish.
TO_DISCUSS = MET.replace(
    ".:PUNCT:.:4:punct", "to:PART:TO:9:mark discuss:VERB:VB:4:advcl fish:NOUN:NN:9:obj .:PUNCT:.:4:punct"
)
# Minister Kari Holm met with youngsters.
YOUNGSTERS = (
    "Minister:PROPN:NNP:2:nmod~desc Kari:PROPN:NNP:4:nsubj Holm:PROPN:NNP:2:flat met:VERB:VBD:0 with:ADP:IN:6:case "
    "youngsters:NOUN:NNS:4:obl .:PUNCT:.:4:punct"
)
# Kari Holm's cancellation of a meeting with envoy Bo Lind surprised Peru.
CANCELLATION = (
    "Kari:PROPN:NNP:4:nmod~poss Holm:PROPN:NNP:1:flat 's:PART:POS:1:case cancellation:NOUN:NN:12:nsubj "
    "of:ADP:IN:7:case a:DET:DT:7:det meeting:NOUN:NN:4:nmod with:ADP:IN:10:case envoy:NOUN:NN:10:nmod~desc "
    "Bo:PROPN:NNP:7:nmod Lind:PROPN:NNP:10:flat surprised:VERB:VBD:0 Peru:PROPN:NNP:12:obj .:PUNCT:.:12:punct"
)
# A meeting that included Norway and Peru was held.
INCLUDED = (
    "A:DET:DT:2:det meeting:NOUN:NN:9:nsubj~pass that:PRON:WDT:4:nsubj included:VERB:VBD:2:acl~relcl "
    "Norway:PROPN:NNP:4:obj and:CCONJ:CC:7:cc Peru:PROPN:NNP:5:conj was:AUX:VBD:9:aux~pass held:VERB:VBN:0 "
    ".:PUNCT:.:9:punct"
)

# Minister Kari Holm returned from Norway.
RETURNED = (
    "Minister:PROPN:NNP:2:nmod~desc Kari:PROPN:NNP:4:nsubj Holm:PROPN:NNP:2:flat returned:VERB:VBD:0 "
    "from:ADP:IN:6:case Norway:PROPN:NNP:4:obl .:PUNCT:.:4:punct"
)
# Minister Kari Holm will lead the Norwegian delegation to the Norway-Peru talks.
LED = (
    "Minister:PROPN:NNP:2:nmod~desc Kari:PROPN:NNP:5:nsubj Holm:PROPN:NNP:2:flat will:AUX:MD:5:aux lead:VERB:VB:0 "
    "the:DET:DT:8:det Norwegian:ADJ:JJ:8:amod delegation:NOUN:NN:5:obj to:ADP:IN:14:case the:DET:DT:14:det "
    "Norway:PROPN:NNP:14:compound -:PUNCT:HYPH:11:punct Peru:PROPN:NNP:14:compound talks:NOUN:NNS:8:nmod "
    ".:PUNCT:.:5:punct"
)
# The envoy Bo Lind said minister Kari Holm met Luis Paz. (The parse gives each verb the other's subject.)
SWAPPED = (
    "Envoy:NOUN:NN:2:nmod~desc Bo:PROPN:NNP:8:nsubj Lind:PROPN:NNP:2:flat said:VERB:VBD:0 minister:NOUN:NN:6:nmod~desc "
    "Kari:PROPN:NNP:4:nsubj Holm:PROPN:NNP:6:flat met:VERB:VBD:4:ccomp ambassador:NOUN:NN:10:nmod~desc "
    "Luis:PROPN:NNP:8:obj Paz:PROPN:NNP:10:flat .:PUNCT:.:4:punct"
)

# Norwegian minister Kari Holm met with Norway and Peru.
OWN_SIDE = (
    "Norwegian:ADJ:JJ:3:amod minister:NOUN:NN:3:nmod~desc Kari:PROPN:NNP:5:nsubj Holm:PROPN:NNP:3:flat met:VERB:VBD:0 "
    "with:ADP:IN:7:case Norway:PROPN:NNP:5:obl and:CCONJ:CC:9:cc Peru:PROPN:NNP:7:conj .:PUNCT:.:5:punct"
)


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        ((IN_TALKS,), [["Norway", "Peru"]]),
        ((AFTER_HIS_TALKS,), [["Bo Lind", "Kari Holm"], ["Luis Paz", "Kari Holm"]]),
        ((TOUR,), [["Kari Holm", "Norway", "Peru", "Chile"]]),
        ((MISTAGGED,), [["Kari Holm", "Bo Lind"]]),
        ((MET, ALSO_MET), [["Kari Holm", "Bo Lind"], ["Kari Holm", "Luis Paz"]]),
        ((MET, JOINED), [["Kari Holm", "Bo Lind", "Luis Paz"]]),
        ((JOINED,), []),
        ((TO_DISCUSS,), [["Kari Holm", "Bo Lind"]]),
        ((STAY,), []),
        ((RETURNED,), [["Kari Holm", "Norway"]]),
        ((LED,), [["Kari Holm", "Peru"]]),
        # Somebody named stands for the country that they act for (LEDGER rule 6).
        ((OWN_SIDE,), [["Kari Holm", "Peru"]]),
        ((SWAPPED,), [["Kari Holm", "Luis Paz"]]),
        ((CANCELLATION,), [["Bo Lind", "Kari Holm"]]),
        ((INCLUDED,), [["Norway", "Peru"]]),
        # No table knows the noun, and the model says nothing.
        ((YOUNGSTERS,), []),
    ],
)  # fmt: skip
def test_who_takes_part(sentences: tuple[str, ...], expected: list[list[str]]) -> None:
    """Each row: what is told, and the parties of each meeting in it."""
    assert names(*sentences) == expected


def test_a_stay_is_a_visit_where_the_model_takes_it_for_one() -> None:
    """ "will be in Oslo" alone may be a home; the model's cue makes it a visit to come."""
    (one,) = told(STAY, cues=(("will be in", "meeting", 0.95),))
    assert ([p.name for p in one.parties], one.format, one.status) == (["Kari Holm", "Norway"], "visit", "planned")


def test_whoever_is_met_counts_where_the_model_is_sure() -> None:
    """ "met with youngsters": the words themselves are the party."""
    assert names(YOUNGSTERS, cues=(("met with", "meeting", 0.97),)) == [["Kari Holm", "youngsters"]]


# Norway and Peru held indirect talks.
INDIRECT = (
    "Norway:PROPN:NNP:4:nsubj and:CCONJ:CC:3:cc Peru:PROPN:NNP:1:conj held:VERB:VBD:0 indirect:ADJ:JJ:6:amod "
    "talks:NOUN:NNS:4:obj .:PUNCT:.:4:punct"
)
# Norway and Peru held a second round of talks.
SECOND_ROUND = (
    "Norway:PROPN:NNP:4:nsubj and:CCONJ:CC:3:cc Peru:PROPN:NNP:1:conj held:VERB:VBD:0 a:DET:DT:7:det "
    "second:ADJ:JJ:7:amod round:NOUN:NN:4:obj of:ADP:IN:9:case talks:NOUN:NNS:7:nmod .:PUNCT:.:4:punct"
)
FIRST_ROUND = SECOND_ROUND.replace("second", "first")


def test_talks_once_called_indirect_are_so_throughout() -> None:
    """A round between the same sides, told without the word, is through others too."""
    assert [m.format for m in told(INDIRECT, SECOND_ROUND)][-1] == "indirect-talks"
    assert [m.format for m in told(SECOND_ROUND)] == ["talks"]


def test_rounds_counted_differently_are_different_meetings() -> None:
    """ "The first round" and "the second round" between the same sides are two entries."""
    assert len(told(FIRST_ROUND, SECOND_ROUND)) == 2


def test_a_body_by_two_names_is_one_party() -> None:
    """ "the EU" and "the European Union" are one, by the name met first."""
    both = unite((Party("European Union", None, "European Union"),), (Party("EU", None, "European Union"),))
    assert [p.name for p in both] == ["European Union"]
