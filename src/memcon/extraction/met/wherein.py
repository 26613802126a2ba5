"""Wherein: where people met, by the words around, where the parse hung the place from another word.

Only `meetings` enters here. The place stands behind those who met ("met the envoy, in Oslo"), before a "where"
("arrived in Oslo, where she met"), is where somebody goes to meet ("travel to Oslo to attend"), or opens the sentence
("While in Oslo"). What is a visit or done from afar has none of these.
"""

from memcon.extraction.met.encounter import Encounter
from memcon.extraction.met.particulars import talked_of
from memcon.extraction.parse import base, behind, conjuncts, kids, obliques
from memcon.extraction.where import place_at, what_goes_on
from memcon.extraction.who.phrases import text
from memcon.model.document import Document
from memcon.values.place import Place

_TRAVELS = frozenset({"travel", "go", "fly", "come", "head", "return", "arrive"})
_AT = frozenset({"in", "at"})
_OF_THE_SAME = frozenset({"appos", "nmod:unmarked"})
_OPENING = 2
"""Words before the "in" of a place that opens a sentence ("While in Oslo")."""
_BACK = 8
"""Words before a "where" among which its place stands ("Oslo on Monday, where")."""


def wherein(document: Document, encounter: Encounter) -> Place | None:
    """The place of a meeting: its own, else the one that the words around give; None if they give two."""
    if encounter.where is not None or encounter.format in ("visit", "call"):
        return encounter.where
    light = encounter.light
    return (
        _before_where(document, light)
        or _journeys_end(document, light)
        or _further_on(document, max(encounter.anchor, light))
        or _at_the_opening(document, encounter.anchor)
    )


def _one(document: Document, head: int | None) -> Place | None:
    """The place that a noun names, if no other is joined to it."""
    if head is None:
        return None
    found = place_at(document, head) or _seat(document, head)
    joined = [k for k in conjuncts(document, head) if k != head and place_at(document, k) is not None]
    return found if not joined else None


def _seat(document: Document, head: int) -> Place | None:
    """ "at the White House", "in the governor's office": the house by its name."""
    token = document.tokens[head]
    return Place(text(document, head), None) if token.upos == "PROPN" and token.text.lower() in _SEATS else None


_SEATS = frozenset({"house", "palace", "office", "mansion", "castle", "kremlin", "hotel", "headquarters", "embassy"})


def _before_where(document: Document, verb: int) -> Place | None:
    for k in kids(document, verb, "advmod"):
        if document.tokens[k].text.lower() == "where":
            heads = (m for j in range(k - 1, max(k - _BACK, 0), -1) if (m := document.mention_at.get(j)) is not None)
            near = next((m.head for m in heads if m.kind == "place"), None)
            if near is not None and document.tokens[near].dep in _OF_THE_SAME:
                near = document.tokens[near].head  # "Lima, Peru, where"
            return _one(document, near)
    return None


def _journeys_end(document: Document, verb: int) -> Place | None:
    token = document.tokens[verb]
    over = document.tokens[token.head] if token.head >= 0 and base(token) in ("advcl", "xcomp") else token
    if token.xpos != "VB" or over is token or over.lemma.lower() not in _TRAVELS:
        return None
    goals = obliques(document, over.index, "to", "in")
    return _one(document, goals[0]) if goals else None


def _further_on(document: Document, index: int) -> Place | None:
    tokens, last = document.tokens, document.sentences[document.sentence_of[index]].last
    topic = talked_of(document, index)
    for k in range(index + 1, last):
        if tokens[k].upos == "VERB" or tokens[k].text in (";", ":", "—", "“", '"'):
            return None
        if tokens[k].text.lower() in _AT or _to_visit(document, k, index):
            place = behind(document, k)
            found = _one(document, place) if place not in topic else None
            if found is not None and place is not None and not what_goes_on(document, place):
                return found
    return None


def _to_visit(document: Document, to: int, index: int) -> bool:
    """ "Met Ann Lee during her visit to Oslo": whether a "to" leads to where those who met were visiting."""
    words = [t.text.lower() for t in document.tokens[max(index + 1, to - _VISIT) : to]]
    return document.tokens[to].text.lower() == "to" and words[-1:] in (["visit"], ["trip"]) and "during" in words


_VISIT = 5
"""Words up to the "to" of a visit during which people met ("during her three-day state visit")."""


def _at_the_opening(document: Document, index: int) -> Place | None:
    sentence = document.sentences[document.sentence_of[index]]
    for k in range(sentence.first, min(sentence.first + _OPENING, sentence.last)):
        if document.tokens[k].text.lower() == "in":
            return _one(document, behind(document, k))
    return None
