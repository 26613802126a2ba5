"""Alleged: what a text only calls so, where nobody in particular says it.

A room of `extraction`; `deeds` comes here.
"""

from memcon.extraction.parse import base, case, kids
from memcon.model.document import Document


def alleged(document: Document, index: int) -> bool:
    """Whether the text only calls it alleged ("an alleged raid", "ships allegedly fired"), or what it is part of, or
    tells that nobody in particular thinks so."""
    token = document.tokens[index]
    over = document.tokens[token.head] if token.head >= 0 else token
    if over.xpos == "VBN" and over.lemma.lower() in _CHARGES and token.xpos == "VBG" and base(token) == "advcl":
        by = any(case(document, k) == "by" for k in kids(document, over.index, "obl"))
        return not by and bool(kids(document, over.index, "aux"))  # "has been accused of arming them", by nobody
    if base(token) == "obj" and token.upos == "NOUN" and over is not token:
        return alleged(document, over.index)  # the attacks that they are believed to have carried out
    if over.xpos == "VBN" and over.lemma.lower() in _BELIEVED and base(token) == "xcomp":
        return bool(kids(document, over.index, "aux"))  # "is believed to have carried out"
    near = (index, token.head) if base(token) in ("acl", "amod", "nmod") and token.head >= 0 else (index,)
    words = (document.tokens[k].text.lower() for n in near for k in kids(document, n, "amod", "advmod"))
    return not _ALLEGED.isdisjoint(words)


_CHARGES = frozenset({"accuse", "suspect", "charge"})
_BELIEVED = frozenset({"believe", "think", "suspect", "presume", "rumour", "rumor", "allege"})
_ALLEGED = frozenset({"alleged", "allegedly", "suspected", "purported", "purportedly", "reportedly", "supposedly"})
