"""Status: whether what is told happened, is planned, possible, called for, or said not to be so.

A room of `extraction`; every kind asks it. Words decide where they speak (`data/en/outlooks.tsv`); where
they are silent, the cue head's opinion counts if it is sure enough, else it happened.
"""

from functools import cache
from typing import cast

from memcon.extraction.clauses import above, auxiliaries, base, kids, negated
from memcon.extraction.weights import STATUS_HEAD
from memcon.model.document import Cue, Document
from memcon.model.entry import Status
from memcon.values import tables

_LIGHT = frozenset({"hold", "have", "conduct", "convene", "host", "attend", "take", "begin", "start", "open", "pay",
                    "make", "resume", "continue", "join", "lead", "launch", "occur", "happen", "stage", "chair"})  # fmt: skip
_BENT = frozenset({"xcomp", "advcl", "acl", "ccomp", "obj", "obl", "nmod", "nsubj", "csubj"})
_REACH = 3
"""How many words above the act are asked: "plans to hold a meeting" needs two, "agreed to try to hold" three."""


@cache
def _outlooks(where: str) -> dict[str, Status]:
    rows = (row for row in tables.table("outlooks") if row[1] == where)
    return {form: cast(Status, status) for words, _, status in rows for form in tables.forms(words)}


def status(document: Document, index: int, cue: Cue | None = None) -> Status:
    """How far the act at this token (a verb, or the noun of an act) is real."""
    said = _said(document, index)
    if said is not None:
        return said
    if cue is not None and cue.score >= STATUS_HEAD and cue.status != "actual":
        return cue.status
    return "actual"


def _said(document: Document, index: int) -> Status | None:
    """What the words say; None where they say nothing but that it is told."""
    if negated(document, index):
        return "denied"
    beside = _beside(document, index)
    if beside is not None:
        return beside
    here = index
    for _ in range(_REACH):
        told = _verb(document, here)
        if told is not None:
            return told
        over = _over(document, here)
        if over is None:
            return None
        if isinstance(over, str):
            return over
        here = over
    return None


def _verb(document: Document, index: int) -> Status | None:
    """By the verb's own form: modal, "is to", "going to", a condition."""
    token = document.tokens[index]
    if negated(document, index):
        return "denied"
    modals = _outlooks("modal")
    for word in auxiliaries(document, index):
        if word in modals:
            return modals[word]
    if any(document.tokens[k].text.lower() in ("if", "unless") for k in kids(document, index, "mark")):
        return "possible"
    # "is to meet": an infinitive that is the predicate of "be".
    if token.xpos == "VB" and any(document.tokens[k].lemma == "be" for k in kids(document, index, "aux", "cop")):
        return "planned"
    return None


def _beside(document: Document, index: int) -> Status | None:
    found = _outlooks("beside")
    for k in kids(document, index, "amod", "compound", "acl"):
        word = document.tokens[k].text.lower()
        if word in found:
            return found[word]
    return None


def _over(document: Document, index: int) -> Status | int | None:
    """What the word above says of it; the word itself where it only carries the act on ("held talks")."""
    token = document.tokens[index]
    if token.head < 0:
        return None
    ruler = document.tokens[token.head]
    if token.dep == "conj":
        # "will meet and discuss": conjoined acts stand or fall together.
        return token.head if ruler.upos in ("VERB", "NOUN") and document.tokens[index].xpos in ("VB", "NN", "NNS") else None
    if base(token) not in _BENT:
        return None
    if base(token) == "ccomp":
        return None
    if ruler.upos == "VERB" and ruler.lemma.lower() in _LIGHT and base(token) in ("obj", "nsubj", "obl"):
        return token.head
    word = ruler.lemma.lower()
    unreal = token.xpos in ("VB", "NN", "NNS", "VBG") and base(token) in ("xcomp", "acl", "advcl", "obj", "csubj", "nmod", "obl")
    if unreal and word in _outlooks("over"):
        return _weakened(document, token.head, word)
    return None


def _weakened(document: Document, ruler: int, word: str) -> Status:
    """The outlook of the word above, unless that word itself is denied ("did not agree to meet")."""
    return "denied" if negated(document, ruler) else _outlooks("over")[word]


def held(document: Document, index: int) -> bool:
    """Whether a verb form tells of something done: past tense or perfect, and nothing above it bends that."""
    token = document.tokens[index]
    perfect = "have" in auxiliaries(document, index) and token.xpos == "VBN"
    return token.xpos == "VBD" or perfect or any(document.tokens[k].xpos == "VBD" for k in above(document, index)[:1])
