"""Appointments: titles that a verb gives to a name ("was appointed", "became", "served as", "as president").

A room of `extraction`; `roles` comes here. Like `titles` it reads the words behind the name; only where the name is
not right before the verb ("since becoming president", "succeeded Holm as mayor") does it ask the parse.
"""

from memcon.extraction.clauses import subject
from memcon.extraction.who.holders import fullest, is_person, name_of
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
    if _SUCCEEDS & {tokens[max(0, named.first - 1)].text.lower()}:
        return (), "actual"  # "succeeded X as president": who did is, and X was
    while here < last and (
        (word := tokens[here].text.lower()) in _BETWEEN | _BECOMES | _GIVEN | _SERVES or word.isdigit()
    ):
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


def taken_up(document: Document) -> tuple[tuple[Named, tuple[int, int]], ...]:
    """Offices that somebody takes up by a verb further on: who, and each title."""
    found: list[tuple[Named, tuple[int, int]]] = []
    for sentence in document.sentences:
        for k in range(sentence.first, sentence.last if sentence.kind == "prose" else sentence.first):
            start = _office_behind(document, k, sentence.last)
            named = _doer(document, k) if start is not None else None
            if named is not None and start is not None:
                found.extend((named, run) for run in phrase(document, start))
    return tuple(found)


def _office_behind(document: Document, verb: int, last: int) -> int | None:
    """Where an office may begin behind "becoming", "he was", or "succeeded somebody as"."""
    tokens, word = document.tokens, document.tokens[verb].text.lower()
    if word == "becoming":
        return verb + 1 if verb + 1 < last else None
    if word in _WAS and verb and tokens[verb - 1].text.lower() in ("he", "she"):
        return verb + 1 if verb + 1 < last else None
    if word in _SUCCEEDS:
        return next((k + 1 for k in range(verb + 2, min(verb + 6, last - 1)) if tokens[k].text.lower() == "as"), None)
    return None


def _doer(document: Document, verb: int) -> Named | None:
    """The person who is the verb's subject, or whom a pronoun before it stands for."""
    before = verb - 1 if verb and document.tokens[verb - 1].text.lower() in ("he", "she") else None
    who = before if before is not None else subject(document, verb)
    mention = document.mention_at.get(who) if who is not None else None
    meant = document.mentions[mention.refers] if mention is not None and mention.refers is not None else mention
    if mention is None or meant is None or not is_person(document, meant):
        return None
    return Named(mention.first, mention.last, name_of(document, fullest(document, meant)))


_WAS = frozenset({"was", "is", "became"})
_SUCCEEDS = frozenset(
    {"succeeded", "succeeds", "succeeding", "replaced", "replaces", "replacing", "succeed", "replace"}
)
