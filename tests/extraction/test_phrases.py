"""Phrases: from the head of a noun phrase to the parties that it names."""

import pytest

from memcon.extraction.who.holders import holders
from memcon.extraction.who.phrases import joined, parties, party, text
from memcon.model.document import Document
from memcon.model.entry import Party
from tests.extraction import sentences as s
from tests.extraction.build import Marks, document
from tests.extraction.plain import plain

MARKS = Marks(
    people=("Ana Silva", "Bo Lind", "Kari Holm", "Luis Paz"),
    places=("Norway", "Peru", "Egypt", "Jordan", "Qatar", "Oman", "United States"),
)
# The United States and Peru signed a charter.
STATES = (
    "The:DET:DT:3:det United:ADJ:NNP:3:amod States:PROPN:NNPS:6:nsubj and:CCONJ:CC:5:cc "
    "Peru:PROPN:NNP:3:conj signed:VERB:VBD:0 a:DET:DT:8:det charter:NOUN:NN:6:obj .:PUNCT:.:6:punct"
)


# Another team of four Norwegian officials will travel.
TEAM = (
    "Another:DET:DT:2:det team:NOUN:NN:8:nsubj of:ADP:IN:6:case four:NUM:CD:6:nummod Norwegian:ADJ:JJ:6:amod "
    "officials:NOUN:NNS:2:nmod will:AUX:MD:8:aux travel:VERB:VB:0 .:PUNCT:.:8:punct"
)
# A delegation will travel.
DELEGATION = "A:DET:DT:2:det delegation:NOUN:NN:4:nsubj will:AUX:MD:4:aux travel:VERB:VB:0 .:PUNCT:.:4:punct"


def at(spec: str, word: str) -> tuple[Document, int]:
    """The document of a sentence and the token of a word in it."""
    found = document(spec, marks=MARKS)
    return found, next(t.index for t in found.tokens if t.text == word)


@pytest.mark.parametrize(
    ("spec", "word", "expected"),
    [
        (s.MET, "Ana", (Party("Ana Silva", "Foreign Minister", None),)),
        (s.MET, "counterpart", (Party("Bo Lind", "counterpart", "Denmark"),)),
        (s.RECEIVED, "Kari", (Party("Kari Holm", "Prime Minister", "Norway"),)),
        (s.RECEIVED, "envoy", (Party("Luis Paz", "envoy", "Peru"),)),
        (s.TALKS, "ministers", (
            Party("foreign minister of Egypt", "foreign minister", "Egypt"),
            Party("foreign minister of Jordan", "foreign minister", "Jordan"),
            Party("foreign minister of Qatar", "foreign minister", "Qatar"),
        )),
        (s.URGED, "delegation", (Party("Chile", None, "Chile"),)),
        (s.SIGNED, "Norway", (Party("Norway", None, "Norway"), Party("Peru", None, "Peru"))),
        (STATES, "States", (Party("United States", None, "United States"), Party("Peru", None, "Peru"))),
        (s.ATTACKED, "forces", (Party("Norwegian forces", None, "Norway"),)),
        (s.EXPELLED, "ambassador", (Party("Norwegian ambassador", "ambassador", "Norway"),)),
        (s.ENVOYS, "rights", ()),
        (s.ALSO, "They", ()),
    ],
)  # fmt: skip
def test_whom_a_phrase_names(spec: str, word: str, expected: tuple[Party, ...]) -> None:
    """Names, offices, delegations and lists give their parties; a thing, and a pronoun alone, give none."""
    assert parties(*at(spec, word)) == expected


def test_several_are_joined_to_one_name() -> None:
    """Joint speakers or actors are one party with the joined name (LEDGER rule 7)."""
    assert joined(*at(s.SIGNED, "Norway")) == Party("Norway and Peru", None, None)


def test_one_party_is_one_or_none() -> None:
    """`party` leaves out those joined to a name, and gives nothing for a phrase that names several."""
    assert party(*at(s.SIGNED, "Norway")) == Party("Norway", None, "Norway")
    assert party(*at(s.TALKS, "ministers")) is None


def test_the_words_of_a_phrase_leave_out_its_article() -> None:
    """The text of a phrase has no article and nothing that is joined to it."""
    assert text(*at(s.EXPELLED, "ambassador")) == "Norwegian ambassador"
    assert text(*at(s.ENVOYS, "rights")) == "fishing rights"


def test_half_an_office_is_no_body_that_is_acted_for() -> None:
    """A word of the office that reading took for a body ("National") is nobody's side; a named body is."""
    found = plain("Deputy National Security Adviser Kari Holm left.", people=("Kari Holm",), bodies=("National",))
    assert [h.side for h in holders(found).values()] == [None]
    named = plain("The head of the Harbour League Kari Holm left.", people=("Kari Holm",), bodies=("Harbour League",))
    assert [h.side for h in holders(named).values()] == ["Harbour League"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("They met His Majesty King Kari Holm.", "King"),
        ("They met Secretary-General Kari Holm.", "Secretary-General"),
    ],
)
def test_words_of_respect_are_no_office_unless_nothing_else_is(text: str, role: str) -> None:
    """What is half of an office, or the only one, stays."""
    assert [h.role for h in holders(plain(text, people=("Kari Holm",))).values()] == [role]


def test_a_new_delegation_is_none_told_before() -> None:
    """ "A team of four Norwegian officials" is Norway's; "a delegation" alone is nobody's that was told before."""
    found = document(s.SIGNED, TEAM, marks=MARKS)
    team = next(t.index for t in found.tokens if t.text == "team")
    assert parties(found, team) == (Party("Norway", None, "Norway"),)
    bare = document(s.SIGNED, DELEGATION, marks=MARKS)
    assert parties(bare, next(t.index for t in bare.tokens if t.text == "delegation")) == ()


# Deputy Minister for Trade Affairs Kari Holm spoke.
OFFICE = (
    "Deputy:ADJ:JJ:2:amod Minister:PROPN:NNP:8:nsubj for:ADP:IN:5:case Trade:PROPN:NNP:5:compound "
    "Affairs:PROPN:NNP:2:nmod Kari:PROPN:NNP:2:appos Holm:PROPN:NNP:6:flat spoke:VERB:VBD:0 .:PUNCT:.:8:punct"
)


def test_the_end_of_an_office_is_no_part_of_a_name() -> None:
    """ "Trade Affairs Kari Holm", marked as one name, names Kari Holm."""
    read = document(OFFICE, marks=Marks(people=("Trade Affairs Kari Holm",)))
    assert [h.name for h in holders(read).values()] == ["Kari Holm"]
