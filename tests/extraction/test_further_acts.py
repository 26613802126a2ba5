"""Further acts of one speaker, acts heard in what is said, and content where the parse hangs nothing from the verb."""

from dataclasses import replace

import pytest

from memcon.extraction.said.content import said
from memcon.extraction.said.quotations import owners
from memcon.extraction.said.speech import speeches
from tests.extraction import told as t
from tests.extraction.build import Marks

# Holm condemned the decision, urging a pause.
CONDEMNED_URGING = (
    "Holm:PROPN:NNP:2:nsubj condemned:VERB:VBD:0 the:DET:DT:4:det decision:NOUN:NN:2:obj ,:PUNCT:,:6:punct "
    "urging:VERB:VBG:4:acl a:DET:DT:8:det pause:NOUN:NN:6:obj .:PUNCT:.:2:punct"
)

# They fear the plan, which Lind condemned.
WHICH = (
    "They:PRON:PRP:2:nsubj fear:VERB:VBP:0 the:DET:DT:4:det plan:NOUN:NN:2:obj ,:PUNCT:,:8:punct "
    "which:PRON:WDT:8:obj Lind:PROPN:NNP:8:nsubj condemned:VERB:VBD:4:acl~relcl .:PUNCT:.:2:punct"
)

# Holm weighed, but rejected, the plan and left.
BUT_REJECTED = (
    "Holm:PROPN:NNP:2:nsubj weighed:VERB:VBD:0 ,:PUNCT:,:5:punct but:CCONJ:CC:5:cc rejected:VERB:VBD:2:conj "
    ",:PUNCT:,:2:punct the:DET:DT:8:det plan:NOUN:NN:2:obj and:CCONJ:CC:10:cc left:VERB:VBD:2:conj .:PUNCT:.:2:punct"
)

# The plan was proposed by Peru.
PROPOSED = (
    "The:DET:DT:2:det plan:NOUN:NN:4:nsubj~pass was:AUX:VBD:4:aux~pass proposed:VERB:VBN:0 by:ADP:IN:6:case "
    "Peru:PROPN:NNP:4:obl .:PUNCT:.:4:punct"
)

# Holm said that Peru sank the talks.
SAID_SANK = (
    "Holm:PROPN:NNP:2:nsubj said:VERB:VBD:0 that:SCONJ:IN:5:mark Peru:PROPN:NNP:5:nsubj sank:VERB:VBD:2:ccomp "
    "the:DET:DT:7:det talks:NOUN:NNS:5:obj .:PUNCT:.:2:punct"
)


@pytest.mark.parametrize(("spec", "verb", "expected"), [
    (CONDEMNED_URGING, "condemned", "the decision"),
    (CONDEMNED_URGING, "urging", "a pause"),
    (WHICH, "condemned", "the plan"),
    (BUT_REJECTED, "rejected", "the plan"),
    (PROPOSED, "proposed", "The plan"),
])  # fmt: skip
def test_content_of_each_act(spec: str, verb: str, expected: str) -> None:
    """What one act says ends where the next begins; what stands elsewhere is found by the order of words."""
    document = t.told(spec, marks=replace(t.MARKS, cues=((verb, "statement-say", 0.9),)))
    head = next(token.index for token in document.tokens if token.text == verb)
    found = said(document, head)
    assert found is not None
    assert found.of(document.article.text) == expected


@pytest.mark.parametrize(("label", "acts"), [
    ("statement-accuse", [("Holm", "accuse")]),
    ("statement-promise", [("Holm", "say"), ("Peru", "promise")]),
])  # fmt: skip
def test_whose_act_is_heard_in_what_is_said(label: str, acts: list[tuple[str, str]]) -> None:
    """Who tells a wrong accuses; what the other commits itself to is the other's."""
    found = speeches(t.told(SAID_SANK, marks=replace(t.MARKS, cues=(("sank", label, 0.9),))))
    assert [(one.speaker.name, one.act) for one in found] == acts


# Norway angered Peru when it announced the plan.
WHEN_IT = (
    "Norway:PROPN:NNP:2:nsubj angered:VERB:VBD:0 Peru:PROPN:NNP:2:obj when:ADV:WRB:6:advmod it:PRON:PRP:6:nsubj "
    "announced:VERB:VBD:2:advcl the:DET:DT:8:det plan:NOUN:NN:6:obj .:PUNCT:.:2:punct"
)

# His father, Luis Paz, said that the road was long.
FATHER = (
    "His:PRON:PRP$:2:nmod~poss father:NOUN:NN:7:nsubj ,:PUNCT:,:4:punct Luis:PROPN:NNP:2:appos Paz:PROPN:NNP:4:flat "
    ",:PUNCT:,:2:punct said:VERB:VBD:0 that:SCONJ:IN:12:mark the:DET:DT:10:det road:NOUN:NN:12:nsubj "
    "was:AUX:VBD:12:cop long:ADJ:JJ:7:ccomp .:PUNCT:.:7:punct"
)

# A spokeswoman for the Coast Guard on Monday said that the road was long.
ON_MONDAY = (
    "A:DET:DT:2:det spokeswoman:NOUN:NN:8:nsubj for:ADP:IN:5:case Coast:PROPN:NNP:5:compound Guard:PROPN:NNP:2:nmod "
    "on:ADP:IN:7:case Monday:PROPN:NNP:2:nmod said:VERB:VBD:0 the:DET:DT:10:det road:NOUN:NN:12:nsubj "
    "was:AUX:VBD:12:cop long:ADJ:JJ:8:ccomp .:PUNCT:.:8:punct"
)

# Holm left, but adding that her visit could help.
BUT_ADDING = (
    "Holm:PROPN:NNP:2:nsubj said:VERB:VBD:0 little:NOUN:NN:2:obj ,:PUNCT:,:6:punct but:CCONJ:CC:6:cc "
    "adding:VERB:VBG:10:advcl that:SCONJ:IN:10:mark visits:NOUN:NNS:10:nsubj could:AUX:MD:10:aux "
    "help:VERB:VB:2:advcl .:PUNCT:.:2:punct"
)


@pytest.mark.parametrize(("spec", "verb", "expected"), [
    (WHEN_IT, "announced", "Norway"),
    (FATHER, "said", "Luis Paz"),
    (ON_MONDAY, "said", "spokeswoman for Coast Guard"),
    (BUT_ADDING, "adding", "Holm"),
])  # fmt: skip
def test_who_speaks_where_the_parse_misleads(spec: str, verb: str, expected: str) -> None:
    """The subject of the clause above, the person named behind kin, a title without its day, the speaker before."""
    marks = Marks(people=t.MARKS.people, places=t.MARKS.places, full=t.MARKS.full)
    document = t.told(spec, marks=marks)
    document = replace(document, tokens=tuple(
        replace(k, lemma={"announced": "announce", "adding": "add", "said": "say"}.get(k.text, k.lemma))
        for k in document.tokens))  # fmt: skip
    names = {document.tokens[one.head].text: one.speaker.name for one in speeches(document)}
    assert names[verb] == expected


@pytest.mark.parametrize(("words", "act"), [
    ("We:PRON:PRP:6:nsubj would:AUX:MD:6:aux not:PART:RB:6:advmod", "say"),
    ("We:PRON:PRP:6:nsubj will:AUX:MD:6:aux never:ADV:RB:6:advmod", "promise"),
    ("We:PRON:PRP:6:nsubj would:AUX:MD:6:aux gladly:ADV:RB:6:advmod", "say"),
    ("We:PRON:PRP:6:nsubj will:AUX:MD:6:aux gladly:ADV:RB:6:advmod", "promise"),
])  # fmt: skip
def test_suppositions_promise_nothing(words: str, act: str) -> None:
    """What one "would" do is supposed; what one will never do is promised."""
    spec = (
        f"Holm:PROPN:NNP:2:nsubj said:VERB:VBD:0 {words} return:VERB:VB:2:ccomp home:ADV:RB:6:advmod .:PUNCT:.:2:punct"
    )
    (one,) = speeches(t.told(spec))
    assert one.act == act


def test_who_spoke_last_is_nobody_quoted() -> None:
    """ "“Lind said that it was so,” he said": the second speaks on, and not the one in the quotation."""
    quoted = (
        "“:PUNCT:``:3:punct Lind:PROPN:NNP:3:nsubj said:VERB:VBD:8:ccomp little:NOUN:NN:3:obj ,:PUNCT:,:3:punct "
        "”:PUNCT:'':3:punct it:PRON:PRP:8:nsubj said:VERB:VBD:0 .:PUNCT:.:8:punct"
    )
    first = t.SAID.replace("Holm", "Norway")
    document = t.told(first, quoted)
    last = speeches(document)[-1]
    assert last.speaker.name == "Norway"


def test_those_who_hold_the_office() -> None:
    """ "The ministers", after two were told by name, are these two."""
    met = (
        "Minister:PROPN:NNP:2:nmod~desc Kari:PROPN:NNP:8:nsubj Holm:PROPN:NNP:2:flat and:CCONJ:CC:6:cc "
        "Minister:PROPN:NNP:6:nmod~desc Luis:PROPN:NNP:2:conj Paz:PROPN:NNP:6:flat waited:VERB:VBD:0 .:PUNCT:.:8:punct"
    )
    said_so = (
        "The:DET:DT:2:det ministers:NOUN:NNS:3:nsubj said:VERB:VBD:0 that:SCONJ:IN:7:mark the:DET:DT:6:det "
        "road:NOUN:NN:7:nsubj ended:VERB:VBD:3:ccomp .:PUNCT:.:3:punct"
    )
    (one,) = speeches(t.told(met, said_so))
    assert one.speaker.name == "Kari Holm and Luis Paz"


def test_names_in_marks_are_nobodys_words() -> None:
    """A ship's name between quotation marks is not said by anybody."""
    spec = (
        "Holm:PROPN:NNP:2:nsubj said:VERB:VBD:0 the:DET:DT:6:det “:PUNCT:``:6:punct Northern:PROPN:NNP:6:compound "
        "Star:PROPN:NNP:8:nsubj ”:PUNCT:'':6:punct sank:VERB:VBD:2:ccomp .:PUNCT:.:2:punct"
    )
    assert not owners(t.told(spec))


# Holm called the plan “a …”.
NAMED = (
    "Holm:PROPN:NNP:2:nsubj called:VERB:VBD:0 the:DET:DT:4:det plan:NOUN:NN:2:obj “:PUNCT:``:7:punct a:DET:DT:7:det "
    "Thing:NOUN:NN:2:xcomp ”:PUNCT:'':7:punct .:PUNCT:.:2:punct"
)

# Holm … his …
HIS = "Holm:PROPN:NNP:2:nsubj Does:VERB:VBD:0 his:PRON:PRP$:4:nmod~poss Thing:NOUN:NN:2:obj .:PUNCT:.:2:punct"


@pytest.mark.parametrize(("noun", "act"), [("circus", "condemn"), ("formidable", "praise")])
def test_what_naming_does(noun: str, act: str) -> None:
    """To call a thing names condemns it, but where a word of praise is among them."""
    (one,) = speeches(t.told(NAMED.replace("Thing", noun)))
    assert one.act == act


@pytest.mark.parametrize(("verb", "noun", "act"), [
    ("underscored", "commitment", "promise"),
    ("emphasized", "support", "praise"),
    ("stressed", "need", "appeal"),
    ("stressed", "importance", "say"),
    ("voiced", "opposition", "reject"),
    ("announced", "intention", "promise"),
])  # fmt: skip
def test_what_is_done_by_its_object(verb: str, noun: str, act: str) -> None:
    """A verb that only says does what its object names."""
    (one,) = speeches(t.told(HIS.replace("Does", verb).replace("Thing", noun)))
    assert one.act == act


def test_what_one_calls_a_thing() -> None:
    """ "Holm condemned what she called “delays”": the name that she gives it is no act of its own, but her words."""
    spec = (
        "Holm:PROPN:NNP:2:nsubj condemned:VERB:VBD:0 what:PRON:WP:2:obj she:PRON:PRP:5:nsubj "
        "called:VERB:VBD:3:acl~relcl "
        "“:PUNCT:``:7:punct endless:ADJ:JJ:8:amod delays:NOUN:NNS:5:xcomp ”:PUNCT:'':8:punct .:PUNCT:.:2:punct"
    )
    ((_, speech),) = owners(t.told(spec))
    assert (speech.speaker.name, speech.act) == ("Holm", "condemn")
    assert [one.act for one in speeches(t.told(spec))] == ["condemn"]
