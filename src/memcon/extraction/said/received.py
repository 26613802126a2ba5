"""Received: acts of speech told by what somebody got for what they did ("drew rebukes from the minister").

A room of `extraction`; only `speech` enters here. The noun says what was done, and who did it stands behind "from".
"""

from dataclasses import dataclass

from memcon.extraction.acts import lemmas
from memcon.extraction.parse import base, case, kids, obliques
from memcon.extraction.who import nouns, phrases
from memcon.model.document import Document, Token
from memcon.model.entry import Party

_ACTS = {
    "condemn": ("criticism", "condemnation", "rebuke", "censure", "denunciation", "reproach", "scorn", "disapproval"),
    "praise": ("praise", "applause", "endorsement", "congratulation", "acclaim"),
}
_ACT_OF = {noun: act for act, several in _ACTS.items() for noun in several}
_GOT = frozenset({"face", "draw", "receive", "win", "earn", "attract", "get", "gain", "garner", "provoke", "prompt",
                  "spark", "bring", "trigger", "elicit", "incur"})  # fmt: skip


_NOWHERE = frozenset({"side", "quarter", "corner", "rank", "part", "direction"})
"""From these comes what nobody said whose it is."""


@dataclass(frozen=True, slots=True)
class Received:
    """Who said it, and which act it was."""

    speaker: Party
    act: str


def received(document: Document, token: Token) -> Received | None:
    """What a noun tells of an act of speech that came from somebody named; None of all other words."""
    act = next((_ACT_OF[word] for word in lemmas(token) if word in _ACT_OF), None) if token.upos == "NOUN" else None
    if act is None or token.head < 0 or not _got(document, token):
        return None
    whose = (*obliques(document, token.index, "from", "by"), *obliques(document, token.head, "from", "by"))
    speaker = next((p for k in whose if (p := _who(document, k)) is not None), None)
    return Received(speaker, act) if speaker is not None else None


def _got(document: Document, token: Token) -> bool:
    """Whether somebody got it: "faced criticism", "was met with criticism"."""
    verb = document.tokens[token.head]
    if base(token) == "obj":
        return bool(_GOT & set(lemmas(verb)))
    met = "meet" in lemmas(verb) and verb.xpos == "VBN" and bool(kids(document, verb.index, "aux:pass"))
    return base(token) == "obl" and case(document, token.index) == "with" and met


def _who(document: Document, head: int) -> Party | None:
    """Those named, or people by what they are called ("advocates of the alliance")."""
    found, noun = phrases.joined(document, head), document.tokens[head]
    several = noun.xpos == "NNS" and noun.lemma.lower() not in _NOWHERE
    if found is not None or not (several or nouns.kind_of(noun) in ("people", "body")):
        return found
    return Party(phrases.text(document, head), None, phrases.side_of(document, head))
