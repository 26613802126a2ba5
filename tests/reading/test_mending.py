"""Mending: verbs, modals and owners in their place, and a tree stays a tree."""

from dataclasses import replace

from hypothesis import given
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


CALLED = "Lee:NNP:2:xcomp called:VBD:0:root Holm:NNP:2:xcomp"


@given(st.data())
def test_a_tree_stays_a_tree(data: st.DataObject) -> None:
    """Whatever the labels, every word still leads to the one root."""
    size = data.draw(st.integers(1, 8))
    words = []
    for place in range(1, size + 1):
        head = 0 if place == 1 else data.draw(st.integers(1, place - 1))
        form = data.draw(st.sampled_from(["Lee", "will", "go", "'s", "to"]))
        xpos = {"will": "MD", "go": "VB", "'s": "POS", "to": "TO"}.get(form, "NNP")
        dep = (
            "root"
            if place == 1
            else data.draw(st.sampled_from(["case", "flat", "nsubj", "obl", "nmod", "mark", "conj"]))
        )
        words.append(f"{form}:{xpos}:{head}:{dep}")
    order = data.draw(st.permutations(range(size)))
    place_of = {old: new for new, old in enumerate(order)}
    shuffled = [words[old].rsplit(":", 2) for old in order]
    heads = [place_of[int(head) - 1] + 1 if int(head) else 0 for _, head, _ in shuffled]
    found = mended(
        tokens(" ".join(f"{form}:{head}:{dep}" for (form, _, dep), head in zip(shuffled, heads, strict=True)))
    )
    assert sum(t.head < 0 for t in found) == 1
    for token in found:
        here, steps = token, 0
        while here.head >= 0:
            here, steps = found[here.head], steps + 1
            assert steps <= size
