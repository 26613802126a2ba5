"""Appointments: titles that a verb gives to a name ("was appointed", "became", "served as", "as president").

A room of `extraction`; `roles` comes here. Like `titles` it reads the words behind the name and not the parse.
"""

from memcon.extraction.titles import LONGEST, Named, phrase
from memcon.model.document import Document
from memcon.model.entry import Status

_BETWEEN = frozenset({",", "who", "has", "have", "had", "been", "was", "is", "were", "be", "being", "also", "previously", "currently",
                      "formerly", "once", "later", "then", "now", "will", "recently", "first", "briefly", "to", "that", "himself",
                      "herself", "on", "–", "(", ")"})  # fmt: skip
"""Words that may stand between a name and the verb."""
_BE = frozenset({"is", "was", "were", "been", "be"})
_BECOMES = frozenset({"became", "becomes", "become", "becoming", "remains", "remained"})
_GIVEN = frozenset({"appointed", "named", "elected", "chosen", "nominated", "announced", "confirmed", "re-elected", "reelected",
                    "picked", "selected", "designated", "declared", "proclaimed", "crowned", "inaugurated", "installed"})  # fmt: skip
_SERVES = frozenset({"served", "serves", "serving", "serve", "worked", "works", "acted", "acts", "acting", "sworn"})
_TO_COME = frozenset({"nominated", "announced", "picked", "proposed", "designated"})
_REACH = 12
"""Words behind a name among which the verb is looked for."""


def given(document: Document, named: Named) -> tuple[tuple[tuple[int, int], ...], Status]:
    """The titles that the words behind a name give it, and whether they are held or only planned."""
    tokens = document.tokens
    last = document.sentences[document.sentence_of[named.first]].last
    here, verb, status, seen = named.last, "", "actual", set[str]()
    while here < min(last, named.last + _REACH):
        word = tokens[here].text.lower()
        if word == "as" or (word == "in" and "sworn" in seen):
            here += 1
            continue_as = word == "as" and _names_office(seen, here == named.last + 1)
            runs = phrase(document, here) if continue_as and here < last else ()
            return runs, _status(seen)
        if word in _GIVEN or word in _SERVES or word in _BECOMES:
            verb = word
        elif word not in _BETWEEN:
            break
        seen.add(word)
        here += 1
    if here >= last or not (verb in _BECOMES or (verb in _GIVEN and seen & _BE) or (not verb and seen & _BE)):
        return (), "actual"
    runs = phrase(document, here)
    return (runs if runs and runs[-1][0] - here < LONGEST else ()), _status(seen)


def _names_office(seen: set[str], direct: bool) -> bool:
    return bool(seen & (_GIVEN | _SERVES)) or direct


def _status(seen: set[str]) -> Status:
    return "planned" if seen & _TO_COME or "will" in seen else "actual"
