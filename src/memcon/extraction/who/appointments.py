"""Appointments: titles that a verb gives to a name ("was appointed", "became", "served as", "as president").

A room of `extraction`; `roles` comes here. Like `titles` it reads the words behind the name; only where the name is
not right before the verb ("since becoming president", "succeeded Holm as mayor") does it ask the parse.
"""

from memcon.extraction.clauses import subject
from memcon.extraction.parse import above
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
_TAKES = frozenset({"took", "takes", "assumed", "assumes", "holds", "held", "up", "over"})
_POSTS = frozenset({"post", "position", "office", "role", "job", "title", "presidency", "duties"})
_REACH = 12
"""Words behind a name among which the verb is looked for."""


def given(document: Document, named: Named) -> tuple[tuple[tuple[int, int], ...], Status]:
    """The titles that the words behind a name give it, and whether they are held or only planned."""
    if _SUCCEEDS & {document.tokens[max(0, named.first - 1)].text.lower()}:
        return (), "actual"  # "succeeded X as president": who did is, and X was
    runs, seen = _read(document, named.last, named.first)
    if not runs:
        here = _behind_commas(document, named.last)
        runs, seen = _read(document, here, named.first) if here is not None else ((), set())
        runs = runs if seen & (_GIVEN | _SERVES | _BECOMES) else ()
    return runs, "planned" if seen & _TO_COME else "actual"


def _read(document: Document, here: int, first: int) -> tuple[tuple[tuple[int, int], ...], set[str]]:
    """The titles behind a verb that gives them, from a token on, and the words before them."""
    tokens = document.tokens
    last = min(document.sentences[document.sentence_of[first]].last, here + _REACH)
    seen = set[str]()
    while here < last and _between(word := tokens[here].text.lower()):
        seen.add(word)
        here += 1
    if here >= last:
        return (), seen
    if tokens[here].text.lower() == "as":
        # "X as president", "X, who served as president".
        here += 1
        names_office = seen <= {","} or bool(seen & (_GIVEN | _SERVES))
    elif seen & _TAKES:
        here = _post(document, here, last)
        names_office = here < last
    else:
        names_office = bool(seen & _BECOMES or seen & _BE) and not seen & _SERVES
    return phrase(document, here) if names_office and here < last else (), seen


def _between(word: str) -> bool:
    return word in _BETWEEN | _BECOMES | _GIVEN | _SERVES | _TAKES or word.isdigit()


def _post(document: Document, here: int, last: int) -> int:
    """Where the office begins in "the post of mayor"; `last` where no post is named."""
    tokens = document.tokens
    here += tokens[here].text.lower() in ("the", "his", "her")
    named = here + 2 < last and tokens[here].text.lower() in _POSTS and tokens[here + 1].text.lower() in ("of", "as")
    return here + 2 if named else last


def _behind_commas(document: Document, here: int) -> int | None:
    """The word behind an insertion between commas ("Holm, ambassador to Peru, was nominated")."""
    tokens = document.tokens
    if here >= len(tokens) or tokens[here].text != ",":
        return None
    ends = (k for k in range(here + 2, min(here + _REACH, len(tokens) - 1)) if tokens[k].text == ",")
    end = next(ends, None)
    return end + 1 if end is not None and document.sentence_of[end + 1] == document.sentence_of[here] else None


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
    if word in _SPELLS and tokens[verb - 1].text.lower() in ("his", "her"):
        return verb + 2 if verb + 2 < last and tokens[verb + 1].text.lower() == "as" else None
    if word == "becoming":
        return verb + 1 if verb + 1 < last else None
    if word in _WAS and verb and tokens[verb - 1].text.lower() in ("he", "she"):
        return verb + 1 if verb + 1 < last else None
    if word in _SUCCEEDS:
        return next((k + 1 for k in range(verb + 2, min(verb + 6, last - 1)) if tokens[k].text.lower() == "as"), None)
    return None


def _doer(document: Document, verb: int) -> Named | None:
    """The person who is the verb's subject, or whom a pronoun before it stands for."""
    before = verb - 1 if verb and document.tokens[verb - 1].text.lower() in ("he", "she", "his", "her") else None
    rulers = (verb, *(k for k in above(document, verb) if document.tokens[k].upos == "VERB"))
    own = next((k for one in rulers[:_RULERS] if (k := subject(document, one)) in document.mention_at), None)
    who = before if before is not None else own
    mention = document.mention_at.get(who) if who is not None else None
    meant = document.mentions[mention.refers] if mention is not None and mention.refers is not None else mention
    if mention is None or meant is None or not is_person(document, meant):
        return None
    return Named(mention.first, mention.last, name_of(document, fullest(document, meant)))


_RULERS = 3
"""Verbs whose subjects are tried for whom "becoming" is about, its own first."""
_SPELLS = frozenset({"time", "tenure", "term", "stint", "years", "days", "career", "role", "work", "spell"})
_WAS = frozenset({"was", "is", "became"})
_SUCCEEDS = frozenset(
    {"succeeded", "succeeds", "succeeding", "replaced", "replaces", "replacing", "succeed", "replace"}
)
