"""Clauses: subjects, objects and reported speech by the parse."""

import pytest

from memcon.extraction import clauses, parse
from memcon.model.document import Document
from tests.extraction import sentences as s
from tests.extraction.build import document

# Rockets used by rebels to attack the port fell.
USED = (
    "Rockets:NOUN:NNS:9:nsubj used:VERB:VBN:1:acl by:ADP:IN:4:case rebels:NOUN:NNS:2:obl~agent to:PART:TO:6:mark "
    "attack:VERB:VB:2:advcl the:DET:DT:8:det port:NOUN:NN:6:obj fell:VERB:VBD:0 .:PUNCT:.:9:punct"
)
# Lee will travel, said Holm. (The parse has both say it.)
SAID_HOLM = (
    "Lee:PROPN:NNP:5:nsubj will:AUX:MD:3:aux travel:VERB:VB:5:ccomp ,:PUNCT:,:5:punct said:VERB:VBD:0 "
    "Holm:PROPN:NNP:5:nsubj .:PUNCT:.:5:punct"
)


def word(found: Document, index: int | None) -> str | None:
    """The text of a token, None for none."""
    return None if index is None else found.tokens[index].text


@pytest.mark.parametrize(
    ("spec", "verb", "does", "undergoes"),
    [
        (s.MET, "met", "Ana", "counterpart"),
        (s.URGED, "meet", "Lind", "delegation"),
        (s.SEIZED, "seized", "navy", "tanker"),
        (s.CANCELLED, "cancelled", None, "visit"),
        (s.SIGNED, "signed", "Norway", "agreement"),
        (s.TALKS, "hold", "ministers", "talks"),
        (s.ACCUSED, "accused", None, "He"),
        (USED, "attack", "rebels", "port"),
        (USED.replace("rebels:NOUN:NNS:2:obl~agent", "rebels:NOUN:NNS:2:obl"), "attack", None, "port"),
    ],
)
def test_doer_and_undergoer(spec: str, verb: str, does: str | None, undergoes: str | None) -> None:
    """Active, passive and controlled verbs."""
    found = document(spec)
    index = next(t.index for t in found.tokens if t.text == verb)
    assert word(found, clauses.doer(found, index)) == does
    assert word(found, clauses.undergoer(found, index)) == undergoes


def test_who_is_named_behind_the_verb_says_it() -> None:
    """ "Lee will travel, said Holm": Holm, though the parse gives the verb two subjects."""
    found = document(SAID_HOLM)
    assert word(found, clauses.doer(found, 4)) == "Holm"


def test_a_name_before_the_verb() -> None:
    """A subject that the parse hung elsewhere ends where the verb begins, over what brackets insert."""
    spec = (
        "Prices:NOUN:NNS:2:nsubj rose:VERB:VBD:7:ccomp ,:PUNCT:,:2:punct Holm:PROPN:NNP:2:obl (:PUNCT:-LRB-:6:punct "
        "minister:NOUN:NN:4:appos ):PUNCT:-RRB-:6:punct said:VERB:VBD:0 .:PUNCT:.:8:punct"
    )
    found = document(spec)
    assert word(found, clauses.beside(found, 7)) == "Holm"


def test_reported_speech_is_found_from_inside() -> None:
    """The verb that reports a clause stands above it."""
    found = document(s.DURING)
    good = next(t.index for t in found.tokens if t.text == "good")
    assert [word(found, k) for k in clauses.reporters(found, good)] == ["said"]


def test_what_is_joined_is_found_in_text_order() -> None:
    """Coordination gives all its members."""
    found = document(s.TALKS)
    egypt = next(t.index for t in found.tokens if t.text == "Egypt")
    assert [word(found, k) for k in parse.conjuncts(found, egypt)] == ["Egypt", "Jordan", "Qatar"]


def test_a_clause_leaves_out_the_clauses_inside_it() -> None:
    """The words of a clause stop at the next one."""
    found = document(s.DURING)
    said = next(t.index for t in found.tokens if t.text == "said")
    assert "ties" not in [word(found, k) for k in clauses.clause(found, said)]
