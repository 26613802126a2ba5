"""Statements: who said what about whom, one entry for each act of speech."""

from dataclasses import replace

import pytest

from memcon.extraction.statements import statements
from tests.extraction import told as t
from tests.extraction.build import Marks
from tests.factories import moment


@pytest.mark.parametrize(
    ("spec", "expected"),
    [
        (t.ACCUSED, ("Kari Holm", "accuse", "Peru", "indirect")),
        (t.CONDEMNED, ("Kari Holm", "condemn", "Chile", "indirect")),
        (t.CALLED_FOR, ("Kari Holm", "appeal", None, "indirect")),
        (t.PLEDGED, ("Kari Holm", "promise", None, "indirect")),
        (t.REJECTED, ("Kari Holm", "reject", "Chile", "indirect")),
        (t.SAID, ("Kari Holm", "say", None, "indirect")),
        (t.MUST, ("Kari Holm", "demand", "Peru", "indirect")),
        (t.SHE_WELCOMED, ("Kari Holm", "praise", None, "indirect")),
        (t.QUOTED, ("Kari Holm", "say", None, "direct")),
        (t.OFFICE, ("Holm’s office", "say", None, "indirect")),
        (t.ACCORDING, ("Kari Holm", "say", None, "indirect")),
    ],
)
def test_speaker_act_target_and_form(spec: str, expected: tuple[str, str, str | None, str]) -> None:
    """Each act of speech gives its speaker, its act, whom it is aimed at, and whether in words or in report."""
    (one,) = statements(t.told("Kari:PROPN:NNP:3:nsubj Holm:PROPN:NNP:1:flat left:VERB:VBD:0 .:PUNCT:.:3:punct", spec))
    assert (one.speaker.name, one.act, one.target and one.target.name, one.quote) == expected


@pytest.mark.parametrize("spec", [t.DECLINED, t.AGENCY, t.AGREED])
def test_what_is_no_statement(spec: str) -> None:
    """Silence, an agency that reports, and parties who agree with each other give no statement."""
    assert statements(t.told(spec)) == ()


def test_a_meeting_on_somebodys_word() -> None:
    """That two met, told on somebody's word, is a meeting and no statement (LEDGER rule 4)."""
    cues = (("said", "statement-say", 0.9), ("met", "meeting", 0.9))
    marks = Marks(people=t.MARKS.people, full=t.MARKS.full, cues=cues)
    assert statements(t.told(t.SAID_MET, marks=marks)) == ()


def test_what_the_model_does_not_hear() -> None:
    """In a text in which the model marked acts, one that it gave nothing is none."""
    marks = Marks(people=t.MARKS.people, cues=(("called", "statement-appeal", 0.9),))
    heard = statements(t.told(t.CALLED_FOR, t.SAID, marks=marks))
    assert [one.act for one in heard] == ["appeal"]


def test_an_act_inside_an_agencys_report() -> None:
    """What an agency tells of somebody is their statement, with the agency as voice."""
    (one,) = statements(t.told(t.AGENCY_ON_HOLM))
    assert (one.speaker.name, one.act, one.voices) == ("Holm", "condemn", ("Reuters",))


def test_quoted_as_saying() -> None:
    """Who is quoted speaks, who quotes is the voice."""
    (one,) = statements(t.told(t.QUOTED_AS))
    assert (one.speaker.name, one.act, one.voices) == ("Holm", "say", ("Reuters",))


def test_the_pair_of_a_readout() -> None:
    """ "They", after two spoke, is both of them, as one joined speaker (LEDGER rule 7)."""
    (one,) = statements(t.told(t.SPOKE, t.THEY))
    assert (one.speaker.name, one.act) == ("Kari Holm and Luis Paz", "praise")


def test_a_paraphrase_and_its_quotation() -> None:
    """A paraphrase with the quotation right behind it is one statement (LEDGER rule 15)."""
    (one,) = statements(t.told(t.SAID, t.QUOTED))
    assert one.quotations[0].text == "The road was long,"
    assert len(one.evidence) == 2


def test_what_speakers_promise_of_themselves_is_said_now() -> None:
    """ "We will pay next year": the promise is made by saying so; the day is that of paying."""
    will = (
        "We:PRON:PRP:3:nsubj will:AUX:MD:3:aux pay:VERB:VB:0 next:ADJ:JJ:5:amod year:NOUN:NN:3:obl~unmarked "
        ".:PUNCT:.:3:punct"
    )
    marks = Marks(times={"next year": (moment("2025-01-01", "2025-12-31", text="next year"), None)})
    parsed = t.told(will, marks=marks)
    release = replace(parsed, article=replace(parsed.article, title="Statement by President Holm on the Ferry"))
    assert [(one.act, one.status, one.when) for one in statements(release)] == [("promise", "actual", None)]


# Holm rejected the plan for and threatened a boycott.
REJECTED_AND = (
    "Holm:PROPN:NNP:2:nsubj rejected:VERB:VBD:0 the:DET:DT:4:det plan:NOUN:NN:2:obj for:ADP:IN:7:case "
    "and:CCONJ:CC:7:cc threatened:VERB:VBD:4:conj a:DET:DT:9:det boycott:NOUN:NN:7:obj .:PUNCT:.:2:punct"
)


def test_an_act_told_beside_another() -> None:
    """A second act of the speaker, which the parse hangs within the words of the first, is told for itself."""
    cues = (("rejected", "statement-reject", 0.9), ("threatened", "statement-threaten", 0.9))
    found = statements(t.told(REJECTED_AND, marks=replace(t.MARKS, cues=cues)))
    assert [one.act for one in found] == ["reject", "threaten"]


def test_a_country_that_speaks_of_itself_has_said_it() -> None:
    """A release in the words of whose it is: "Norway will pay" is said, not planned to be said."""
    will = (
        "Norway:PROPN:NNP:3:nsubj will:AUX:MD:3:aux pay:VERB:VB:0 the:DET:DT:5:det islands:NOUN:NNS:3:obj "
        ".:PUNCT:.:3:punct"
    )
    marks = Marks(places=("Norway",), cues=(("pay", "statement-promise", 0.9),))
    parsed = t.told(will, marks=marks)
    release = replace(parsed, article=replace(parsed.article, title="Statement by President Holm on the Ferry"))
    assert [(one.status, one.quote) for one in statements(release)] == [("actual", "direct")]


def test_what_somebody_plans_to_say_is_to_come() -> None:
    """A quotation from a text handed out before: "“…,” Holm plans to say"."""
    plans = (
        "“:PUNCT:``:3:punct We:PRON:PRP:3:nsubj agree:VERB:VBP:9:ccomp ,:PUNCT:,:3:punct ”:PUNCT:'':3:punct "
        "Holm:PROPN:NNP:7:nsubj plans:VERB:VBZ:0 to:PART:TO:9:mark say:VERB:VB:7:xcomp .:PUNCT:.:7:punct"
    )
    (one,) = statements(t.told(plans, marks=Marks(people=("Holm",), cues=(("say", "statement-say", 0.9),))))
    assert (one.status, one.quote) == ("planned", "direct")
