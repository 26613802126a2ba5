"""Mending: verbs, modals and owners in their place, and a tree stays a tree."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from memcon.model.document import Token
from memcon.reading.mending import mended


def tokens(spec: str, first: int = 0) -> list[Token]:
    """Tokens from "form:xpos:head:dep", heads counted from 1, 0 for the root."""
    found = []
    start = 0
    for place, word in enumerate(spec.split()):
        form, xpos, head, dep = word.rsplit(":", 3)
        upos = "VERB" if xpos.startswith("VB") else "AUX" if xpos == "MD" else "PROPN" if xpos == "NNP" else "ADP"
        over = int(head) - 1 + first if int(head) else -1
        found.append(
            Token(first + place, start, start + len(form), form, form, upos, xpos, over, dep.replace("~", ":"))
        )
        start += len(form) + 1
    return found


def shown(found: list[Token]) -> list[tuple[str, str, str]]:
    """Each word, what it hangs from, and how."""
    first = found[0].index
    return [(t.text, found[t.head - first].text if t.head >= 0 else "-", t.dep) for t in found]


TRAVEL = (
    "Envoy:NNP:2:nmod~desc Holm:NNP:0:root will:MD:2:flat travel:VB:2:case to:TO:6:case Oslo:NNP:4:obl "
    "on:IN:8:case Monday:NNP:2:obl"
)
"""Envoy Holm will travel to Oslo on Monday, as the parse has it after a long title."""


def test_a_finite_verb_is_no_preposition() -> None:
    """It takes the name's place; the name is its subject, and what was said of the verb hangs from it."""
    assert shown(mended(tokens(TRAVEL, 7))) == [
        ("Envoy", "Holm", "nmod:desc"),
        ("Holm", "travel", "nsubj"),
        ("will", "travel", "aux"),
        ("travel", "-", "root"),
        ("to", "Oslo", "case"),
        ("Oslo", "travel", "obl"),
        ("on", "Monday", "case"),
        ("Monday", "travel", "obl"),
    ]


def test_a_verb_before_whom_it_is_with() -> None:
    """ "Lee meets with Holm", where the verb hangs from Holm."""
    found = shown(mended(tokens("Lee:NNP:4:nsubj meets:VBZ:4:case with:IN:4:case Holm:NNP:0:root")))
    assert found == [
        ("Lee", "meets", "nsubj"),
        ("meets", "-", "root"),
        ("with", "Holm", "case"),
        ("Holm", "meets", "obl"),
    ]


def test_what_has_an_s_owns() -> None:
    """ "Lee's talks"."""
    assert shown(mended(tokens("Lee:NNP:3:nmod 's:POS:1:case talks:NNP:0:root")))[0] == ("Lee", "talks", "nmod:poss")


def test_whoever_is_called_nothing_is_its_object() -> None:
    """ "Lee called Holm": the parse takes Holm for what somebody was named."""
    made = mended([replace(t, lemma="call") if t.text == "called" else t for t in tokens(CALLED)])
    assert shown(made) == [("Lee", "called", "nsubj"), ("called", "-", "root"), ("Holm", "called", "obj")]


MENDED = [
    (
        "Lee:NNP:7:nsubj met:VBD:1:flat Holm:NNP:2:obj ,:X:6:punct the:DT:6:det ministry:NN:7:nsubj said:VBD:0:root",
        {("Lee", "met", "nsubj"), ("met", "said", "ccomp"), ("Holm", "met", "obj")},
    ),
    (
        "Lee:NNP:2:nsubj met:VBD:8:ccomp Holm:NNP:2:obj on:IN:5:case Sunday:NNP:8:obl ,:X:7:punct Oslo:NNP:8:nsubj "
        "said:VBD:0:root",
        {("Sunday", "met", "obl"), ("met", "said", "ccomp")},
    ),
    (
        "Lee:NNP:2:nsubj said:VBD:0:root Holm:NNP:2:nsubj ,:X:6:punct who:WP:6:nsubj met:VBD:1:acl~relcl "
        "Vera:NNP:6:obj ,:X:9:punct left:VBD:2:ccomp",
        {("met", "Holm", "acl:relcl")},
    ),
    (
        "CNN:NNP:2:nsubj report:VBD:0:root ,:X:5:punct citing:VBG:5:case Lee:NNP:2:obl ,:X:9:punct that:IN:9:mark "
        "Oslo:NNP:9:nsubj left:VBD:5:acl",
        {("left", "report", "ccomp")},
    ),
    (
        "met:VBD:0:root with:IN:3:case Korea:NNP:1:obl (:X:5:punct ROK:NNP:3:appos ):X:5:punct "
        "Minister:NNP:8:nmod~desc Lee:NNP:3:appos",
        {("Lee", "met", "obl"), ("Korea", "Lee", "compound"), ("with", "Lee", "case")},
    ),
]


@pytest.mark.parametrize(("spec", "arcs"), MENDED, ids=["flat", "fronted", "who", "that", "brackets"])
def test_what_the_words_say_against_the_parse(spec: str, arcs: set[tuple[str, str, str]]) -> None:
    """A verb is no part of a name, what is reported stands before its comma, and a name behind a title rules it."""
    assert arcs <= set(shown(mended(tokens(spec))))


CALLED = "Lee:NNP:2:xcomp called:VBD:0:root Holm:NNP:2:xcomp"


XPOS = {
    "will": "MD",
    "go": "VBD",
    "say": "VBP",
    "think": "VBP",
    "saying": "VBG",
    "meet": "VB",
    "'s": "POS",
    "to": "TO",
    "Lee": "NNP",
    "ROK": "NNP",
}
FORMS = [*XPOS, "tank", ",", "(", ")", "who", "that", "since", "while"]
LABELS = [
    *("case", "flat", "nsubj", "obl", "nmod", "mark", "conj", "ccomp", "acl", "acl~relcl"),
    *("nmod~desc", "aux", "advcl", "appos", "xcomp", "cc"),
]
"""Labels that some rule of mending asks for."""


PURPOSES = (
    "Lee:NNP:2:nsubj discussed:VBD:0:root trips:NNS:2:obj to:TO:5:mark attend:VB:3:acl talks:NNS:5:obj "
    "and:CC:8:cc meet:VB:2:conj Holm:NNP:8:obj"
)
"""Lee discussed trips to attend talks and meet Holm, where the parse has Lee meet Holm."""


def test_a_bare_infinitive_goes_on_with_the_one_before() -> None:
    """Whoever travels is to meet Holm; but what hangs from a verb does not rule it."""
    assert ("meet", "attend", "conj") in shown(mended(tokens(PURPOSES)))
    assert ("meet", "discussed", "conj") in shown(mended(tokens(PURPOSES.replace("VB:3:acl", "VB:8:advcl"))))


@settings(max_examples=1500)
@given(st.data())
def test_a_tree_stays_a_tree(data: st.DataObject) -> None:
    """Whatever the labels, every word still leads to the one root."""
    size = data.draw(st.integers(1, 12))
    words = []
    for place in range(1, size + 1):
        head = 0 if place == 1 else data.draw(st.integers(1, place - 1))
        form = data.draw(st.sampled_from(FORMS))
        dep = data.draw(st.sampled_from(["root", *LABELS] if place == 1 else LABELS))
        words.append(f"{form}:{XPOS.get(form, 'X')}:{head}:{dep}")
    order = data.draw(st.permutations(range(size)))
    place_of = {old: new for new, old in enumerate(order)}
    shuffled = [words[old].rsplit(":", 2) for old in order]
    heads = [place_of[int(head) - 1] + 1 if int(head) else 0 for _, head, _ in shuffled]
    spec = " ".join(f"{form}:{head}:{dep}" for (form, _, dep), head in zip(shuffled, heads, strict=True))
    first = data.draw(st.sampled_from([0, 500]))
    found = mended(tokens(spec, first))
    assert sum(t.head < 0 for t in found) == 1
    for token in found:
        here, steps = token, 0
        while here.head >= 0:
            here, steps = found[here.head - first], steps + 1
            assert steps <= size
