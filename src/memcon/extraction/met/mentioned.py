"""Mentioned: nouns of meeting that tell of none of their own, and the round or session that a noun counts.

Only `encounters` and `meetings` enter here.
"""

from memcon.extraction.acts import acts, carries, lemmas
from memcon.extraction.clauses import doer
from memcon.extraction.met.encounter import Encounter
from memcon.extraction.met.particulars import forum_of, keeps_up, talked_of
from memcon.extraction.parse import above, base, case, kids, obliques
from memcon.extraction.who.phrases import parties
from memcon.model.document import Document, Token
from memcon.values.tables import words

_ROUNDS = frozenset({"round", "series", "session"})
_SITTINGS = frozenset({"meeting", "session", "round"})


def only_mentioned(document: Document, token: Token) -> bool:
    """Whether a noun of meeting tells of no meeting of its own: the words around it tell that one."""
    seen = keeps_up(document, token.index) or _looked_at(document, token.index)
    return seen or _named_by(document, token) or _again(document, token) or _for_it(document, token)


def _looked_at(document: Document, index: int) -> bool:
    """Whether a meeting is only what something is done in view of ("stepped up in view of the conference")."""
    over = document.tokens[index].head
    return case(document, index) == "of" and over >= 0 and document.tokens[over].lemma in ("view", "light")


def _for_it(document: Document, token: Token) -> bool:
    """ "Will host the minister for a Peru-Chile meeting": what a verb that names both of them tells."""
    over = document.tokens[token.head] if token.head >= 0 else token
    beside = base(token) == "obl" and case(document, token.index) == "for"
    if not beside or _RECEIVES.isdisjoint(lemmas(over)) or doer(document, over.index) is None:
        return False
    return any(p.role for k in kids(document, over.index, "obj") for p in parties(document, k))


_RECEIVES = frozenset({"host", "welcome", "receive"})


def _again(document: Document, token: Token) -> bool:
    """Whether a meeting is said once more behind a comma ("a meeting in June, the first of its kind between …"; "met on
    Friday, the third round of such talks")."""
    over = document.tokens[token.head] if token.head >= 0 else token
    if base(token) == "nmod" and case(document, token.index) == "of" and not _ROUNDS.isdisjoint(lemmas(over)):
        return _again(document, over)
    nth = any(document.tokens[k].text.lower() in _NTH | words("ordinals") for k in document.children[token.index])
    if base(token) != "appos" or token.head > token.index or not nth:
        return False
    start = document.sentences[document.sentence_of[token.index]].first
    comma = next((k for k in range(token.index, start, -1) if document.tokens[k].text == ","), start)
    before = document.tokens[start : max(comma, token.head + 1)]
    return any(next(acts(document, t, "meeting"), None) for t in before)


_NTH = frozenset({"first", "second", "third", "last", "latest", "only", "such"})


def only_talked_of(document: Document, index: int, named: bool) -> bool:
    """Whether a meeting is what others talk of at theirs ("discussed the negotiations in Oslo")."""
    over = document.tokens[index].head
    if over >= 0 and document.tokens[over].lemma in _STATES and case(document, over) in _ABOUT:
        return True  # "met on the latest developments in the Peru-Chile talks"
    if over >= 0 and case(document, index) in _ABOUT and (_meets(document, over) or _held(document, over)):
        return True  # "held a meeting on the Peru-Chile talks"
    if named:
        return False
    at_it = case(document, index) in ("in", "during", "at", "by", "on")  # "discussed trade in a phone call"
    return not at_it and any(index in talked_of(document, verb) for verb in above(document, index))


_ABOUT = ("on", "about", "over", "regarding")


def _held(document: Document, verb: int) -> bool:
    """Whether a verb carries a meeting on that is its own object."""
    return carries(document.tokens[verb], "meeting") and any(_meets(document, k) for k in kids(document, verb, "obj"))


def leaves(document: Document, encounter: Encounter) -> bool:
    """ "Will withdraw from the talks", "may walk out of negotiations": whoever only may leave them tells of none; a
    summit that somebody may pull out of is planned."""
    ongoing = encounter.format in ("talks", "indirect-talks") and encounter.light != encounter.anchor
    return ongoing and not _LEAVES.isdisjoint(lemmas(document.tokens[encounter.light]))


_LEAVES = frozenset({"withdraw", "leave", "quit", "walk", "pull"})
_STATES = frozenset({"development", "progress", "state", "status", "course", "outcome", "result", "prospect", "future",
                     "fate", "issue", "topic"})  # fmt: skip


def _named_by(document: Document, token: Token) -> bool:
    """ "The first meeting of the Harbour Dialogue": whether a name only says what meets, which the meeting tells."""
    over = document.tokens[token.head] if token.head >= 0 else token
    of = base(token) == "nmod" and case(document, token.index) == "of" and token.text[:1].isupper()
    return of and not _SITTINGS.isdisjoint(lemmas(over))


def counted(document: Document, token: Token) -> int:
    """The talks of which something is a round ("the fifth round of Peru-Chile talks"), or itself."""
    if _ROUNDS.isdisjoint(lemmas(token)):
        return token.index
    return next((k for k in obliques(document, token.index, "of") if _meets(document, k)), token.index)


def _meets(document: Document, index: int) -> bool:
    """Whether a noun is one of the table's for a meeting."""
    return next(acts(document, document.tokens[index], "meeting"), None) is not None


def sitting(document: Document, token: Token) -> str | None:
    """The forum of which something is a meeting, by its name."""
    if _SITTINGS.isdisjoint(lemmas(token)):
        return None
    named = (document.tokens[k] for k in obliques(document, token.index, "of"))
    return next((forum for one in named if _named_by(document, one) and (forum := forum_of(document, one))), None)
