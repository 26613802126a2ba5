"""Deeds: who does what to whom, by the clause of one verb."""

import pytest

from memcon.extraction.deeds import considered, deeds
from memcon.model.article import Published
from tests.extraction import sentences as s
from tests.extraction.build import Marks, document
from tests.factories import moment

DAY = Published(moment("2024-05-15"), "stated")
MARKS = Marks(places=("Norway", "Peru", "Oman", "Callao", "Lima"), published=DAY)
# Norway withdrew the country from a treaty with Peru.
LEFT = (
    "Norway:PROPN:NNP:2:nsubj withdrew:VERB:VBD:0 the:DET:DT:4:det country:NOUN:NN:2:obj from:ADP:IN:7:case "
    "a:DET:DT:7:det treaty:NOUN:NN:2:obl with:ADP:IN:9:case Peru:PROPN:NNP:7:nmod .:PUNCT:.:2:punct"
)
# Norway provided funds in assistance for Peru.
GAVE = (
    "Norway:PROPN:NNP:2:nsubj provided:VERB:VBD:0 funds:NOUN:NNS:2:obj in:ADP:IN:5:case assistance:NOUN:NN:3:nmod "
    "for:ADP:IN:7:case Peru:PROPN:NNP:5:nmod .:PUNCT:.:2:punct"
)


@pytest.mark.parametrize(
    ("spec", "expected"),
    [
        (s.ATTACKED, ("attack", "Norwegian forces", "port of Callao")),
        (s.EXPELLED, ("coerce", "Peru", "Norwegian ambassador")),
        (s.SIGNED, ("agree", "Norway", "Peru")),
        (s.SEIZED, ("coerce", "Chilean navy", "tanker")),
        (s.MEDIATED, ("mediate", "Oman", None)),
        (LEFT, ("sanction", "Norway", "Peru")),
        (GAVE, ("aid", "Norway", "Peru")),
    ],
)
def test_actor_type_and_target(spec: str, expected: tuple[str, str, str | None]) -> None:
    """Active and passive verbs give actor and target from their own clause."""
    (one,) = deeds(document(spec, marks=MARKS))
    assert (one.type, one.actor and one.actor.name, one.target and one.target.name) == expected
    assert one.when == moment(None, "2024-05-15")


@pytest.mark.parametrize("spec", [s.MET, s.TALKS, s.ALSO, s.NOT_MET])
def test_talk_is_no_deed(spec: str) -> None:
    """What happens in talk alone is no deed (LEDGER)."""
    assert deeds(document(spec, marks=MARKS)) == ()


_MET_LIND = (
    "President:PROPN:NNP:2:nmod~desc Ana:PROPN:NNP:4:nsubj Silva:PROPN:NNP:2:flat met:VERB:VBD:0 "
    "President:PROPN:NNP:6:nmod~desc Bo:PROPN:NNP:4:obj Lind:PROPN:NNP:6:flat .:PUNCT:.:4:punct "
)
_THEY_AGREED = (
    "The:DET:DT:3:det two:NUM:CD:3:nummod leaders:NOUN:NNS:4:nsubj agreed:VERB:VBD:0 to:PART:TO:6:mark "
    "rebuild:VERB:VB:4:xcomp the:DET:DT:8:det harbour:NOUN:NN:6:obj .:PUNCT:.:4:punct "
)
_SHARED_AN_OPINION = (
    "Norway:PROPN:NNP:4:nsubj and:CCONJ:CC:3:cc Peru:PROPN:NNP:1:conj agreed:VERB:VBD:0 with:ADP:IN:6:case "
    "them:PRON:PRP:4:obl .:PUNCT:.:4:punct "
)
_SIGNED_BETWEEN = (
    "A:DET:DT:3:det fishing:NOUN:NN:3:compound treaty:NOUN:NN:5:nsubj~pass was:AUX:VBD:5:aux~pass signed:VERB:VBN:0 "
    "between:ADP:IN:7:case Norway:PROPN:NNP:5:obl and:CCONJ:CC:9:cc Peru:PROPN:NNP:7:conj .:PUNCT:.:5:punct "
)
_JETS = (
    "Norwegian:ADJ:JJ:2:amod jets:NOUN:NNS:3:nsubj fired:VERB:VBD:0 rockets:NOUN:NNS:3:obj at:ADP:IN:7:case "
    "the:DET:DT:7:det port:NOUN:NN:3:obl .:PUNCT:.:3:punct "
)
_SUMMONED = (
    "The:DET:DT:3:det Norwegian:ADJ:JJ:3:amod ambassador:NOUN:NN:6:nsubj~pass had:AUX:VBD:6:aux "
    "been:AUX:VBN:6:aux~pass summoned:VERB:VBN:0 to:ADP:IN:10:case the:DET:DT:10:det "
    "foreign:ADJ:JJ:10:amod ministry:NOUN:NN:6:obl .:PUNCT:.:6:punct "
)
_HELD = (
    "Police:NOUN:NN:2:nsubj said:VERB:VBD:0 two:NUM:CD:4:nummod students:NOUN:NNS:6:nsubj~pass were:AUX:VBD:6:aux~pass "
    "arrested:VERB:VBN:2:ccomp .:PUNCT:.:2:punct "
)
_FOOTAGE = (
    "Peru:PROPN:NNP:2:nsubj captured:VERB:VBD:0 footage:NOUN:NN:2:obj of:ADP:IN:6:case the:DET:DT:6:det "
    "storm:NOUN:NN:3:nmod .:PUNCT:.:2:punct "
)


_TO_THE_FIGHT = (
    "Norway:PROPN:NNP:2:nsubj deployed:VERB:VBD:0 troops:NOUN:NNS:2:obj to:ADP:IN:6:case the:DET:DT:6:det "
    "fight:NOUN:NN:2:obl against:ADP:IN:8:case Peru:PROPN:NNP:6:nmod .:PUNCT:.:2:punct "
)
_TRAWLER = (
    "Peru:PROPN:NNP:2:nsubj seized:VERB:VBD:0 the:DET:DT:4:det trawler:NOUN:NN:2:obj Albatross:PROPN:NNP:4:flat "
    ".:PUNCT:.:2:punct "
)

_TO_FIGHT = (
    "Norway:PROPN:NNP:2:nsubj deployed:VERB:VBD:0 troops:NOUN:NNS:2:obj to:PART:TO:5:mark fight:VERB:VB:2:advcl "
    "rebels:NOUN:NNS:5:obj .:PUNCT:.:2:punct "
)
_BOTH_NAMED = "Norway:PROPN:NNP:2:nsubj borders:VERB:VBZ:0 on:ADP:IN:4:case Peru:PROPN:NNP:2:obl .:PUNCT:.:2:punct "
_BOTH_AGREED = (
    "The:DET:DT:3:det two:NUM:CD:3:nummod countries:NOUN:NNS:5:nsubj~pass had:AUX:VBD:5:aux agreed:VERB:VBN:0 "
    "to:PART:TO:7:mark trade:VERB:VB:5:xcomp .:PUNCT:.:5:punct "
)
_AIMED = (
    "Norway:PROPN:NNP:2:nsubj imposed:VERB:VBD:0 sanctions:NOUN:NNS:2:obj aimed:VERB:VBN:3:acl at:ADP:IN:6:case "
    "Peru:PROPN:NNP:4:obl .:PUNCT:.:2:punct "
)
_INTO_AIRSPACE = (
    "Norway:PROPN:NNP:2:nsubj deployed:VERB:VBD:0 jets:NOUN:NNS:2:obj into:ADP:IN:6:case Peruvian:ADJ:JJ:6:amod "
    "airspace:NOUN:NN:2:obl .:PUNCT:.:2:punct "
)
_IN_AND_AGAINST = (
    "Norway:PROPN:NNP:2:nsubj resumed:VERB:VBD:0 strikes:NOUN:NNS:2:obj in:ADP:IN:5:case Lima:PROPN:NNP:2:obl "
    "against:ADP:IN:7:case rebels:NOUN:NNS:2:obl .:PUNCT:.:2:punct "
)
_IN_AN_ATTACK = (
    "Two:NUM:CD:2:nummod guards:NOUN:NNS:4:nsubj~pass were:AUX:VBD:4:aux~pass killed:VERB:VBN:0 in:ADP:IN:7:case "
    "an:DET:DT:7:det attack:NOUN:NN:4:obl by:ADP:IN:9:case rebels:NOUN:NNS:7:nmod .:PUNCT:.:4:punct "
)
_STRUCK_TWICE = (
    "Norway:PROPN:NNP:2:nsubj attacked:VERB:VBD:0 Lima:PROPN:NNP:2:obj and:CCONJ:CC:5:cc bombed:VERB:VBD:2:conj "
    "the:DET:DT:7:det port:NOUN:NN:5:obj .:PUNCT:.:2:punct "
)
_MADE_ARRESTS = (
    "Norway:PROPN:NNP:2:nsubj announced:VERB:VBD:0 the:DET:DT:4:det arrest:NOUN:NN:2:obj of:ADP:IN:7:case "
    "two:NUM:CD:7:nummod rebels:NOUN:NNS:4:nmod .:PUNCT:.:2:punct "
)


@pytest.mark.parametrize(
    ("specs", "expected"),
    [
        ((_AIMED,), ("sanction", "Norway", "Peru")),
        ((_TO_FIGHT,), ("mobilize", "Norway", "rebels")),
        ((_BOTH_NAMED, _BOTH_AGREED), ("agree", "Norway", "Peru")),
        ((_INTO_AIRSPACE,), ("mobilize", "Norway", "Peru")),
        ((_IN_AND_AGAINST,), ("attack", "Norway", "rebels")),
        ((_MET_LIND, _THEY_AGREED), ("agree", "Ana Silva", "Bo Lind")),
        ((_SIGNED_BETWEEN,), ("agree", "Norway", "Peru")),
        ((_JETS,), ("attack", "Norwegian jets", "port")),
        ((_SUMMONED,), ("protest", "foreign ministry", "Norwegian ambassador")),
        ((_HELD,), ("coerce", "Police", "two students")),
        ((_TO_THE_FIGHT,), ("mobilize", "Norway", "Peru")),
        ((_TRAWLER,), ("coerce", "Peru", "Albatross")),
    ],
)
def test_who_stands_behind_the_words(specs: tuple[str, ...], expected: tuple[str, str, str]) -> None:
    """Those who met agree, an agreement names its sides, an authority that tells of an arrest has made it."""
    marks = Marks(people=("Ana Silva", "Bo Lind"), places=("Norway", "Peru"), published=DAY)
    (one,) = deeds(document(*specs, marks=marks))
    assert (one.type, one.actor and one.actor.name, one.target and one.target.name) == expected


def test_who_makes_what_a_noun_tells() -> None:
    """Who announces an arrest has made it; its like further on in the sentence is marked as told again."""
    (one,) = considered(document(_MADE_ARRESTS, marks=MARKS))
    assert (one.deed.actor and one.deed.actor.name, one.deed.target and one.deed.target.name) == (
        "Norway",
        "two rebels",
    )
    (*_, struck) = considered(document(_IN_AN_ATTACK, marks=MARKS))
    assert (struck.deed.actor and struck.deed.actor.name, struck.deed.target and struck.deed.target.name) == (
        "rebels",
        "Two guards",
    )
    first, second = considered(document(_STRUCK_TWICE, marks=MARKS))
    assert (first.again, second.again) == (False, True)


_ASKED = (
    "Has:AUX:VBZ:3:aux Peru:PROPN:NNP:3:nsubj attacked:VERB:VBN:0 the:DET:DT:5:det port:NOUN:NN:3:obj "
    "?:PUNCT:.:3:punct "
)
_STOCKS = (
    "Norwegian:ADJ:JJ:2:amod stocks:NOUN:NNS:3:nsubj rallied:VERB:VBD:0 on:ADP:IN:5:case Monday:PROPN:NNP:3:obl "
    ".:PUNCT:.:3:punct "
)


@pytest.mark.parametrize("spec", [_SHARED_AN_OPINION, _FOOTAGE, _ASKED, _STOCKS])
def test_a_word_with_two_meanings(spec: str) -> None:
    """An opinion that is shared is no agreement, what is caught on film not taken, and what is asked not told."""
    assert deeds(document(spec, marks=MARKS)) == ()


_DAY_INSIDE = (
    "Norway:PROPN:NNP:2:nsubj summoned:VERB:VBD:0 Peru:PROPN:NNP:5:nmod~poss 's:PART:POS:3:case "
    "ambassador:NOUN:NN:2:obj on:ADP:IN:7:case Monday:PROPN:NNP:5:nmod .:PUNCT:.:2:punct "
)


def test_a_day_is_no_part_of_a_name() -> None:
    """Who is summoned on a day is named without the day, even where the parse hangs it from the name."""
    day = moment("2024-05-13")
    marks = Marks(places=("Norway", "Peru"), published=DAY, times={"Monday": (day, None)})
    (one,) = deeds(document(_DAY_INSIDE, marks=marks))
    assert one.target is not None
    assert one.target.name == "Peru's ambassador"


# Norwegian ships allegedly attacked Peru.
_ALLEGED = (
    "Norwegian:ADJ:JJ:2:amod ships:NOUN:NNS:4:nsubj allegedly:ADV:RB:4:advmod attacked:VERB:VBD:0 "
    "Peru:PROPN:NNP:4:obj .:PUNCT:.:4:punct"
)


def test_what_nobody_is_named_to_allege_is_only_possible() -> None:
    """On somebody's word it is told as happened, with that voice; on nobody's it may not have."""
    (deed,) = deeds(document(_ALLEGED, marks=MARKS))
    assert (deed.voices, deed.status) == ((), "possible")
    (plain,) = deeds(document(_ALLEGED.replace("allegedly:", "swiftly:"), marks=MARKS))
    assert plain.status == "actual"


# Farmers rallied to the call. / against the plan.
_RALLIED = (
    "Farmers:NOUN:NNS:2:nsubj rallied:VERB:VBD:0 to:ADP:IN:5:case the:DET:DT:5:det call:NOUN:NN:2:obl .:PUNCT:.:2:punct"
)


def test_who_rallies_to_somebody_does_not_protest() -> None:
    """ "Rallied to the call" tells of support, "rallied against the plan" of a protest."""
    cues = (("rallied", "deed-protest", 0.9),)
    marks = Marks(people=(), places=MARKS.places, cues=cues)
    against = _RALLIED.replace("to:ADP", "against:ADP").replace("call:NOUN", "plan:NOUN")
    assert [d.type for d in deeds(document(against, marks=marks))] == ["protest"]
    assert deeds(document(_RALLIED, marks=MARKS)) == ()
