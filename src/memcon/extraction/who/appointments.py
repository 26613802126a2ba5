"""Appointments: titles that a verb gives to a name ("was appointed", "became", "served as", "as president").

A room of `extraction`; `roles` comes here. Like `titles` it reads the words behind the name and not the parse.
"""

from memcon.extraction.who.named import Named
from memcon.extraction.who.titleruns import phrase
from memcon.model.document import Document
from memcon.model.entry import Status

_BETWEEN = frozenset(
    {",", "who", "has", "have", "had", "been", "was", "is", "were", "be", "being", "also", "previously", "currently"}
    | {"formerly", "once", "later", "then", "now", "will", "recently", "first", "briefly", "to", "that", "–", "(", ")"}
)
"""Words that may stand between a name and the verb."""
_BE = frozenset({"is", "was", "were", "been", "be"})
_BECOMES = frozenset({"became", "becomes", "become", "becoming", "remains", "remained"})
_GIVEN = frozenset(
    {"appointed", "named", "elected", "chosen", "nominated", "announced", "confirmed", "re-elected", "reelected"}
    | {"picked", "selected", "designated", "declared", "proclaimed", "crowned", "inaugurated", "installed"}
)
_SERVES = frozenset({"served", "serves", "serving", "serve", "worked", "works", "acted", "acts", "acting", "sworn"})
_TO_COME = frozenset({"nominated", "announced", "picked", "proposed", "designated", "will"})
_REACH = 12
"""Words behind a name among which the verb is looked for."""


def given(document: Document, named: Named) -> tuple[tuple[tuple[int, int], ...], Status]:
    """The titles that the words behind a name give it, and whether they are held or only planned."""
    tokens = document.tokens
    last = min(document.sentences[document.sentence_of[named.first]].last, named.last + _REACH)
    here, seen = named.last, set[str]()
    while here < last and (word := tokens[here].text.lower()) in _BETWEEN | _BECOMES | _GIVEN | _SERVES:
        seen.add(word)
        here += 1
    if here >= last:
        return (), "actual"
    if tokens[here].text.lower() == "as":
        # "X as president", "X, who served as president".
        here += 1
        names_office = not seen or bool(seen & (_GIVEN | _SERVES))
    else:
        names_office = bool(seen & _BECOMES or seen & _BE) and not seen & _SERVES
    runs = phrase(document, here) if names_office and here < last else ()
    return runs, "planned" if seen & _TO_COME else "actual"
