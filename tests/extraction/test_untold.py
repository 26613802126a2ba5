"""What is no meeting or no deed: relations, efforts, threats, thanks, ends; and who only bears a note."""

import pytest

from memcon.extraction.deeds import deeds
from memcon.extraction.meetings import meetings
from memcon.extraction.status import status
from memcon.model.article import Published
from tests.extraction import sentences as s
from tests.extraction.build import Marks, document
from tests.factories import moment

MARKS = Marks(
    people=("Ana Silva", "Bo Lind", "Olav"), places=("Norway", "Peru", "Egypt", "Jordan", "Lima", "Riga"),
    published=Published(moment("2024-05-15"), "stated"),
)  # fmt: skip

# Norway and Peru agreed to remain in consultation.
REMAIN = (
    "Norway:PROPN:NNP:4:nsubj and:CCONJ:CC:3:cc Peru:PROPN:NNP:1:conj agreed:VERB:VBD:0 to:PART:TO:6:mark "
    "remain:VERB:VB:4:xcomp in:ADP:IN:8:case consultation:NOUN:NN:6:obl .:PUNCT:.:4:punct"
)

# Norway used the speech to call for peace and dialogue between Egypt and Jordan.
CALL = (
    "Norway:PROPN:NNP:2:nsubj used:VERB:VBD:0 the:DET:DT:4:det speech:NOUN:NN:2:obj to:PART:TO:6:mark "
    "call:VERB:VB:2:xcomp for:ADP:IN:8:case peace:NOUN:NN:6:obl and:CCONJ:CC:10:cc dialogue:NOUN:NN:8:conj "
    "between:ADP:IN:12:case Egypt:PROPN:NNP:10:nmod and:CCONJ:CC:14:cc Jordan:PROPN:NNP:12:conj "
    ".:PUNCT:.:2:punct"
)

# Norway backed efforts to revive talks between Egypt and Jordan.
REVIVE = (
    "Norway:PROPN:NNP:2:nsubj backed:VERB:VBD:0 efforts:NOUN:NNS:2:obj to:PART:TO:5:mark revive:VERB:VB:3:acl "
    "talks:NOUN:NNS:5:obj between:ADP:IN:8:case Egypt:PROPN:NNP:6:nmod and:CCONJ:CC:10:cc "
    "Jordan:PROPN:NNP:8:conj .:PUNCT:.:2:punct"
)

# Norway and Peru are not going to these talks to give in.
PURPOSE = (
    "Norway:PROPN:NNP:6:nsubj and:CCONJ:CC:3:cc Peru:PROPN:NNP:1:conj are:AUX:VBP:6:aux not:PART:RB:6:advmod "
    "going:VERB:VBG:0 to:ADP:IN:9:case these:DET:DT:9:det talks:NOUN:NNS:6:obl to:PART:TO:11:mark "
    "give:VERB:VB:6:advcl in:ADV:RP:11:compound~prt .:PUNCT:.:6:punct"
)

# Ana Silva delivered an invitation from King Olav to visit Norway.
DELIVERED = (
    "Ana:PROPN:NNP:3:nsubj Silva:PROPN:NNP:1:flat delivered:VERB:VBD:0 an:DET:DT:5:det invitation:NOUN:NN:3:obj "
    "from:ADP:IN:8:case King:PROPN:NNP:8:nmod~desc Olav:PROPN:NNP:5:nmod to:PART:TO:10:mark "
    "visit:VERB:VB:3:advcl Norway:PROPN:NNP:10:obj .:PUNCT:.:3:punct"
)

# Ana Silva handed Bo Lind an invitation to visit Norway.
HANDED = (
    "Ana:PROPN:NNP:3:nsubj Silva:PROPN:NNP:1:flat handed:VERB:VBD:0 Bo:PROPN:NNP:3:iobj Lind:PROPN:NNP:4:flat "
    "an:DET:DT:7:det invitation:NOUN:NN:3:obj to:PART:TO:9:mark visit:VERB:VB:7:acl Norway:PROPN:NNP:9:obj "
    ".:PUNCT:.:3:punct"
)

# She held talks with different countries.
VAGUE = (
    "She:PRON:PRP:2:nsubj held:VERB:VBD:0 talks:NOUN:NNS:2:obj with:ADP:IN:6:case different:ADJ:JJ:6:amod "
    "countries:NOUN:NNS:3:nmod .:PUNCT:.:2:punct"
)

# North and South Korean officials met.
KOREANS = (
    "North:PROPN:NNP:4:compound and:CCONJ:CC:4:cc South:ADJ:NNP:4:compound Korean:ADJ:JJ:5:amod "
    "officials:NOUN:NNS:6:nsubj met:VERB:VBD:0 .:PUNCT:.:6:punct"
)

# Peru was sending rockets toward Jordan.
ROCKETS = (
    "Peru:PROPN:NNP:3:nsubj was:AUX:VBD:3:aux sending:VERB:VBG:0 rockets:NOUN:NNS:3:obj toward:ADP:IN:6:case "
    "Jordan:PROPN:NNP:3:obl .:PUNCT:.:3:punct"
)

# Norway recognized Peru for its patience.
THANKED = (
    "Norway:PROPN:NNP:2:nsubj recognized:VERB:VBD:0 Peru:PROPN:NNP:2:obj for:ADP:IN:6:case "
    "its:PRON:PRP$:6:nmod~poss patience:NOUN:NN:2:obl .:PUNCT:.:2:punct"
)

# Norway recognized Peru.
RECOGNIZED = "Norway:PROPN:NNP:2:nsubj recognized:VERB:VBD:0 Peru:PROPN:NNP:2:obj .:PUNCT:.:2:punct"

# The truce asks for an end to Norwegian strikes on Peru.
ENDED = (
    "The:DET:DT:2:det truce:NOUN:NN:3:nsubj asks:VERB:VBZ:0 for:ADP:IN:6:case an:DET:DT:6:det end:NOUN:NN:3:obl "
    "to:ADP:IN:9:case Norwegian:ADJ:JJ:9:amod strikes:NOUN:NNS:6:nmod on:ADP:IN:11:case Peru:PROPN:NNP:9:nmod "
    ".:PUNCT:.:3:punct"
)

# Norway would attack Peru if provoked.
THREAT = (
    "Norway:PROPN:NNP:3:nsubj would:AUX:MD:3:aux attack:VERB:VB:0 Peru:PROPN:NNP:3:obj if:SCONJ:IN:6:mark "
    "provoked:VERB:VBN:3:advcl .:PUNCT:.:3:punct"
)


# Ana Silva is scheduled to meet with Bo Lind. (parsed as it should not be)
ASTRAY = (
    "Ana:PROPN:NNP:8:nsubj Silva:PROPN:NNP:1:flat is:AUX:VBZ:8:cop scheduled:VERB:VBN:8:ccomp to:PART:TO:6:mark "
    "meet:VERB:VB:8:case with:ADP:IN:8:case Bo:PROPN:NNP:0 Lind:PROPN:NNP:8:flat .:PUNCT:.:8:punct"
)


@pytest.mark.parametrize(
    ("specs", "expected"),
    [
        ((REMAIN,), []),
        ((DELIVERED,), []),
        ((HANDED,), [("planned", ("Bo Lind", "Norway"))]),
        ((CALL,), [("called-for", ("Egypt", "Jordan"))]),
        ((REVIVE,), [("possible", ("Egypt", "Jordan"))]),
        ((s.MET, VAGUE), [("actual", ("Ana Silva", "Bo Lind"))]),
        ((KOREANS,), [("actual", ("North Korean officials", "South Korean officials"))]),
    ],
)
def test_what_of_it_is_a_meeting(specs: tuple[str, ...], expected: list[tuple[str, tuple[str, ...]]]) -> None:
    """A relation is no meeting, a bearer no visitor, an effort no talks held; nobody in particular takes part."""
    found = meetings(document(*specs, marks=MARKS))
    assert [(m.status, tuple(p.name for p in m.parties)) for m in found] == expected


def test_the_day_of_an_invitation_is_not_that_of_the_visit() -> None:
    """What was handed over on Monday is a visit on no told day."""
    handed = HANDED.replace(".:PUNCT:.:3:punct", "on:ADP:IN:12:case Monday:PROPN:NNP:3:obl .:PUNCT:.:3:punct")
    times = {"on Monday": (moment("2024-05-13", text="on Monday"), None)}
    (one,) = meetings(document(handed, marks=Marks(MARKS.people, places=MARKS.places, times=times)))
    assert (one.status, one.when) == ("planned", None)


def test_a_word_before_the_infinitive_tells_where_the_parse_went_astray() -> None:
    """ "Scheduled to meet" is planned, whatever hangs from what."""
    found = document(ASTRAY)
    assert status(found, next(t.index for t in found.tokens if t.text == "meet")) == "planned"


def test_a_denied_purpose_denies_no_meeting() -> None:
    """ "Not going to the talks to give in" is said by those who go."""
    found = document(PURPOSE)
    going = next(t.index for t in found.tokens if t.text == "going")
    assert status(found, going) == "planned"


@pytest.mark.parametrize(
    ("spec", "cues", "expected"),
    [
        (ROCKETS, (("rockets", "deed-mobilize", 0.9),), [("attack", "Peru", "Jordan")]),
        (RECOGNIZED, (), [("cooperate", "Norway", "Peru")]),
        (THANKED, (), []),
        (ENDED, (("strikes", "deed-attack", 0.9),), []),
        (THREAT, (("attack", "deed-attack", 0.9),), []),
    ],
)
def test_what_of_it_is_a_deed(
    spec: str, cues: tuple[tuple[str, str, float], ...], expected: list[tuple[str, str, str]]
) -> None:
    """Rockets sent towards a place are an attack; thanks, an attack that is to end and a threat are no deeds."""
    found = deeds(document(spec, marks=Marks(places=MARKS.places, published=MARKS.published, cues=cues)))
    assert [(d.type, d.actor and d.actor.name, d.target and d.target.name) for d in found] == expected
