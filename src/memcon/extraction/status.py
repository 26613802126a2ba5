"""Status: whether what is told happened, is planned, possible, called for, or said not to be so.

A room of `extraction`; every kind asks it. Words decide where they speak (`data/en/outlooks.tsv`); where
they are silent, the cue head's opinion counts if it is sure enough, else it happened.
"""

from functools import cache
from typing import cast

from memcon.extraction.acts import carries, lemmas, lemmas_in
from memcon.extraction.calledoff import called_off, came_to_nothing, in_place_of, pulled_out, unforeseen, was_to
from memcon.extraction.clauses import NEGATIONS, adverbial, auxiliaries, clause_of, negated, thanked
from memcon.extraction.parse import base, case, kids, obliques
from memcon.extraction.weights import STATUS_HEAD
from memcon.model.document import Cue, Document, Token
from memcon.model.entry import Status
from memcon.values import tables

_BENT = frozenset({"xcomp", "advcl", "acl", "ccomp", "obj", "obl", "nmod", "nsubj", "csubj"})
_REACH = 4
"""How many words above the act are asked: "plans to hold a meeting" needs two, "will go as head of the delegation to
the session" four."""


@cache
def _outlooks(where: str) -> dict[str, Status]:
    rows = (row for row in tables.table("outlooks") if row[1] == where)
    return {form: cast(Status, status) for words, _, status in rows for form in tables.forms(words)}


def status(document: Document, index: int, cue: Cue | None = None) -> Status:
    """How far the act at this token (a verb, or the noun of an act) is real."""
    if _under_way(document, index):
        return status(document, document.tokens[index].head)
    said = _said(document, index) or _before_the_infinitive(document, index)
    if said is not None:
        return said
    if cue is not None and cue.score >= STATUS_HEAD and not held(document, clause_of(document, index)):
        return cue.status if cue.status != "denied" or _denial(document, index) else "actual"
    return "actual"


def _denial(document: Document, index: int) -> bool:
    """Whether any word of the sentence denies or calls off: without one, the model's word that it was not so is air."""
    words = lemmas_in(document, document.sentence_of[index])
    calls_off = (w for where in ("over", "beside") for w, how in _outlooks(where).items() if how == "denied")
    return not words.isdisjoint(NEGATIONS | _AWAY) or not words.isdisjoint(calls_off)


_AWAY = frozenset({"off", "out", "against", "away"})
"""Particles that may call off ("pulled out of the summit", "decided against coming")."""


def _under_way(document: Document, index: int) -> bool:
    """ "Began attacking", "continues to arm", "opened the talks by meeting Ann Lee": what is done is as real as that it
    began or goes on, or what it was done with."""
    token = document.tokens[index]
    if token.head < 0 or negated(document, index):
        return False
    if base(token) == "advcl" and token.xpos == "VBG":
        opened = bool((_UNDER_WAY | _OPENED) & set(lemmas(document.tokens[token.head])))
        return opened and any(document.tokens[k].text.lower() == "by" for k in kids(document, index, "mark"))
    if base(token) != "xcomp":
        return False
    return bool(_UNDER_WAY & set(lemmas(document.tokens[token.head]))) and token.xpos in ("VB", "VBG")


_OPENED = frozenset({"open", "end", "close", "conclude", "finish", "cap", "launch"})
_UNDER_WAY = frozenset({"begin", "began", "start", "continue", "keep", "resume"})


def _before_the_infinitive(document: Document, index: int) -> Status | None:
    """ "scheduled to meet", where the parse took both apart: the word before "to" still tells."""
    tokens = document.tokens
    if index < 2 or tokens[index].xpos != "VB" or tokens[index - 1].text.lower() != "to":
        return None
    return next((_outlooks("over")[w] for w in lemmas(tokens[index - 2]) if w in _outlooks("over")), None)


def _said(document: Document, index: int) -> Status | None:
    """What the words say; None where they say nothing but that it is told."""
    if (negated(document, index) and not _only_the_purpose(document, index)) or came_to_nothing(document, index):
        return "denied"
    if was_to(document, index) or _plans(document, index) or _ahead_of_it(document, index):
        return "planned"
    if case(document, index) in _STILL_TO_COME:
        return "planned"
    if document.tokens[index].text.lower() in ("due", "expected") and kids(document, index, "cop", "aux"):
        return "planned"
    if any(document.tokens[k].text.lower() in _OVER_BY_NOW for k in kids(document, index, "amod")):
        return "actual"
    here, beside = index, None
    for _ in range(_REACH):
        beside = beside or _beside(document, here)
        told = _verb(document, here)
        over = _over(document, here) if told is None else told
        if over is None and beside == "planned" and _taken_part(document, here):
            return "actual"
        if not isinstance(over, int):
            # What was planned and cancelled is denied: the word above outranks the one beside.
            return over if over == "denied" or beside is None else beside
        here = over
    return beside


def _taken_part(document: Document, index: int) -> bool:
    """ "Took part in a scheduled summit": what somebody did there is over, and so is it."""
    there = base(document.tokens[index]) == "obl" and case(document, index) in _SETTINGS
    return there and held(document, document.tokens[index].head)


_OVER_BY_NOW = frozenset({"recent", "previous", "earlier"})
"""What a meeting or deed of this kind has behind it ("is expected to leave after a recent visit")."""


def _ahead_of_it(document: Document, index: int) -> bool:
    """ "Three weeks away from a meeting", "heading into talks": still to come, whatever is told of it beside."""
    cases = [k for k in kids(document, index, "case") if 0 < k < index]
    before = {(document.tokens[k - 1].text.lower(), document.tokens[k].text.lower()) for k in cases}
    if not before.isdisjoint({("away", "from"), ("heading", "into"), ("headed", "into")}):
        return True
    if document.tokens[index].upos not in ("NOUN", "PROPN"):
        return False
    soon = (k for k in obliques(document, index, "in") if document.tokens[k].lemma.lower() in _SPANS)
    return any(document.tokens[j].text.lower() in ("few", "several") for k in soon for j in kids(document, k, "amod"))


_SPANS = frozenset({"hour", "day", "week", "month"})
"""After "in a few" these tell of a noun's act that it is to come ("the summit in a few months")."""


def _plans(document: Document, index: int) -> bool:
    """Whether the word itself only says that what hangs from it is planned ("plans to establish")."""
    token = document.tokens[index]
    words = [w for w in lemmas(token) if _outlooks("over").get(w) == "planned"]
    return token.xpos in ("VBZ", "VBP") and bool(words) and bool(kids(document, index, "xcomp"))


def _verb(document: Document, index: int) -> Status | None:
    """By the verb's own form: modal, "is to", "going to", a condition."""
    token = document.tokens[index]
    if negated(document, index) and not _only_the_purpose(document, index):
        return "denied"
    modals = _outlooks("modal")
    for word in auxiliaries(document, index):
        if word in modals:
            return modals[word]
    if any(document.tokens[k].text.lower() in ("if", "unless", "whether") for k in _marks(document, index)):
        return "possible"
    if any(k < index and document.tokens[k].text.lower() in _PROVIDED for k in kids(document, index, "mark", "advcl")):
        return "possible"
    if token.xpos == "VBG" and set(lemmas(token)) & _MOTION and _present(document, index):
        # "Coming off a summit", "talks are heading into a third day": nothing that is to come.
        going = kids(document, index, "compound:prt") or any(
            case(document, k) in ("into", "off") for k in kids(document, index, "obl")
        )
        return None if going else "planned"
    # "is to meet": an infinitive that is the predicate of "be".
    if token.xpos == "VB" and any(document.tokens[k].lemma == "be" for k in kids(document, index, "aux", "cop")):
        return "planned"
    return None


_PROVIDED = frozenset({"provided", "providing", "assuming"})
"""Participles that open a condition, which parsers take for clauses of their own."""


def _marks(document: Document, index: int) -> tuple[int, ...]:
    """What opens the clause of a verb: its own, else of the one that it is joined to ("if A left and B stayed")."""
    own, token = kids(document, index, "mark"), document.tokens[index]
    joined = token.dep == "conj" and token.head >= 0 and document.tokens[token.head].upos == "VERB"
    return own if own or not joined else kids(document, token.head, "mark")


def _only_the_purpose(document: Document, index: int) -> bool:
    """ "They did not come here to give in": what is denied is what they go for."""
    going = document.tokens[index]
    if going.xpos != "VBG" or not set(lemmas(going)) & _MOTION:
        return False
    purposes = [k for k in kids(document, index, "advcl", "xcomp") if document.tokens[k].xpos == "VB"]
    return any(document.tokens[j].text.lower() == "to" for k in purposes for j in kids(document, k, "mark"))


_STILL_TO_COME = frozenset({"ahead of", "ahead"})
_MOTION = frozenset({"come", "head", "travel", "go", "arrive", "fly", "depart"})
"""Verbs whose present progressive announces ("is arriving on Monday")."""


def _present(document: Document, index: int) -> bool:
    forms = {document.tokens[k].text.lower() for k in kids(document, index, "aux")}
    return bool(forms & {"is", "are", "'s", "’s", "'re", "’re"})


def _beside(document: Document, index: int) -> Status | None:
    found = _outlooks("beside")
    for k in kids(document, index, "amod", "compound", "acl"):
        word = document.tokens[k].text.lower()
        if word in found:
            return found[word]
    return None


def _ruler(document: Document, index: int) -> int:
    """The word above; of "the visit was cancelled, she said", where the parse makes the visit say it, "cancelled"."""
    above = document.tokens[index].head
    if document.tokens[index].dep != "nsubj" or above < index:
        return above
    inner = (k for k in kids(document, above, "ccomp") if index < k < above and not kids(document, k, "nsubj"))
    return next(inner, above)


def _over(document: Document, index: int) -> Status | int | None:
    """What the word above says of it; that word itself where it only carries the act on ("held talks")."""
    token = document.tokens[index]
    if token.head < 0 or (base(token) == "nmod" and case(document, index) in ("at", "during")):
        return None  # "her refusal at the summit": there it was
    if token.xpos == "VB" and base(token) == "xcomp" and _was_glad(document, token.head):
        return "actual"
    if token.xpos == "VBG" and base(token) == "xcomp" and _UNDER_WAY & set(lemmas(document.tokens[token.head])):
        return token.head  # "began raising prices, sometimes doubling them"
    if token.xpos in ("VB", "VBG") and unforeseen(document, token.head):
        return "denied"
    if token.upos == "VERB" and in_place_of(document, index):
        return "denied"
    if token.xpos == "VBG" and thanked(document, index) is not None:
        return "actual"  # "will thank Peru for hosting them"
    if token.lemma.lower() == "time" and base(token) in ("obl", "advmod"):
        return token.head  # "has offered it more than 33 times": as real as what was done so often
    if base(token) == "ccomp":
        return "denied" if _DENIES & set(lemmas(document.tokens[token.head])) else None
    aside = adverbial(document, index)
    ruler = document.tokens[_ruler(document, index) if aside is None else aside]
    if base(token) == "advcl" or aside is not None:
        marks = {document.tokens[k].text.lower() for k in kids(document, index, "mark", "advmod") if k < index}
        if marks & _WHEN:
            # "will say so when she meets him", "before flying home" is to come, "did not say so while on a visit" tells
            # of a visit.
            coming = marks & _COMING if token.xpos in ("VBZ", "VBP") else token.xpos == "VBG" and "before" in marks
            ahead = coming and _verb(document, ruler.index)
            return ahead if ahead in _TO_COME else None
        if _goes_with(document, index, ruler.index):
            return ruler.index
    return _bent(document, index, ruler)


def _bent(document: Document, index: int, ruler: Token) -> Status | int | None:
    """What the word above says of an act that hangs from it as its object, its purpose or its setting."""
    token = document.tokens[index]
    bare = token.xpos in ("VB", "VBG") or token.upos in ("NOUN", "PROPN")
    if token.dep == "conj":
        # "will meet and discuss", "plans for a visit and talks": conjoined acts stand or fall together; of "urges them
        # not to leave and to meet" only the first is not to be.
        apart = any(document.tokens[k].text.lower() == "to" for k in kids(document, index, "mark"))
        if apart and token.xpos == "VB" and negated(document, token.head):
            return _over(document, token.head)
        return token.head if bare and ruler.upos in ("VERB", "NOUN", "PROPN") else None
    if base(token) not in _BENT or not bare:
        return None
    if token.xpos == "VB" and base(token) == "xcomp" and ruler.text.lower() == "going":
        return "planned"  # "it was going to send"
    if token.dep == "acl" and token.xpos == "VBG" and base(ruler) == "nmod" and ruler.head >= 0:
        # "a chance of the two sides reaching a deal": the chance is of what they do.
        told_of = (_outlooks("over").get(word) for word in lemmas(document.tokens[ruler.head]))
        chance = next((found for found in told_of if found is not None), None)
        if chance is not None and case(document, ruler.index) == "of":
            return chance
    if (token.dep == "nsubj" and _WILLS & set(lemmas(ruler))) or case(document, token.index) == "by":
        return None  # "five embassies announced", "needed by millions": who does so is no plan
    off = base(token) in ("obj", "nsubj") and called_off(document, ruler.index)
    if off or (base(token) == "obl" and pulled_out(document, ruler.index, token)):
        return "planned" if _only_may(document, ruler.index) else "denied"
    noun = token.upos in ("NOUN", "PROPN") and case(document, token.index) != "for"
    ahead = noun and base(token) == "obl" and case(document, index) in ("before", "ahead of")
    if ahead and not {"will", "'ll", "’ll"}.isdisjoint(auxiliaries(document, ruler.index)):
        return "planned"  # "will rest before her summit with the king"
    if noun and base(token) == "obl" and case(document, index) in ("on", "about") and _speaks(ruler):
        return None  # "did not elaborate on the talks": which were held all the same
    if noun and case(document, token.index) in _SETTINGS and held(document, ruler.index):
        return None  # "agreed during a call to send": what they agreed at was held
    for word in lemmas(ruler) if case(document, token.index) not in _REASONS else ():
        told = noun and word in _NOT_OF_NOUNS and not _announced(token, ruler, word)
        told = told or (noun and word in _ENDANGERS and not carries(token, "meeting") and not carries(token, "deed"))
        told = told or (noun and word == "resume" and held(document, ruler.index))
        if word in _outlooks("over") and not told:
            gone = negated(document, ruler.index) or _given_up(document, ruler)
            found, own = _outlooks("over")[word], _verb(document, ruler.index) if ruler.upos == "VERB" else None
            if found == "planned" and own in ("possible", "called-for") and not gone:
                return own  # "if Norway decides to leave", "should agree to meet"
            return "denied" if gone else found
    if set(lemmas(ruler)) & _PARTS:
        # "the next round of talks": whatever the parse makes of the "of".
        return ruler.index
    return ruler.index if ruler.upos in ("VERB", "AUX") and _carried(document, token) else None


def _only_may(document: Document, verb: int) -> bool:
    """ "May pull out of the summit": what somebody may call off is planned all the same."""
    return not {"may", "might", "could"}.isdisjoint(auxiliaries(document, verb))


def _speaks(ruler: Token) -> bool:
    """Whether a verb tells of somebody who speaks about something."""
    return not {"elaborate", "comment", "speak", "report", "expand", "remark"}.isdisjoint(lemmas(ruler))


def _was_glad(document: Document, ruler: int) -> bool:
    """ "Was pleased to host": who was glad to do something did it."""
    were = any(document.tokens[k].text.lower() in ("was", "were") for k in kids(document, ruler, "cop", "aux"))
    return were and document.tokens[ruler].text.lower() in _GLAD


_GLAD = frozenset({"pleased", "glad", "happy", "delighted", "proud", "honored", "honoured", "privileged", "thrilled",
                   "grateful"})  # fmt: skip


def _given_up(document: Document, plan: Token) -> bool:
    """ "Canceled plans to attend": whether a plan or an invitation is what somebody called off, or turned down."""
    if plan.upos != "NOUN" or base(plan) not in ("obj", "nsubj") or plan.head < 0:
        return False
    over = (_outlooks("over").get(word) for word in lemmas(document.tokens[plan.head]))
    return "denied" in over or called_off(document, plan.head)


def _goes_with(document: Document, index: int, ruler: int) -> bool:
    """ "Resumed the war, launching strikes": a participle behind a comma is as real as the verb that it goes with."""
    first = min(document.subtree(index))
    told = document.tokens[index].xpos == "VBG" and document.tokens[ruler].upos == "VERB"
    return told and ruler < first and document.tokens[first - 1].text == ","


_REASONS = frozenset({"after", "following", "since", "because of", "due to", "amid", "over", "in response to"})
"""Before what something was called off or planned for, which is real ("the visit was cancelled after the attacks")."""


def _announced(token: Token, ruler: Token, word: str) -> bool:
    """ "The visit was announced", "talks are set for Friday": the act is what somebody announced or set."""
    return word in ("announce", "set") and ruler.xpos in ("VBN", "JJ") and token.dep.startswith("nsubj")


_COMING = frozenset({"when", "before", "after", "once", "until"})
_WHEN = _COMING | {"while", "as", "since", "because", "although", "though", "whereas"}
"""Words that open a clause which is real or not whatever the verb above it is."""
_TO_COME: tuple[Status, ...] = ("planned", "possible", "called-for")


_SETTINGS = frozenset({"at", "during", "in"})
_NOT_OF_NOUNS = frozenset(
    {"call", "want", "say", "confirm", "announce", "begin", "order", "ask", "require", "try", "set", "open"}
)
"""Verbs that bend a verb below them and not a noun: a meeting that was ordered was held."""

_ENDANGERS = frozenset({"threaten", "fear", "warn"})
"""Verbs that make an act below them possible, and nothing of whom they are about ("threaten 4,000 villagers")."""
_DENIES = frozenset({"deny", "denied", "denies", "denying", "refute", "disprove"})
"""Verbs whose clause tells what is said not to be so ("denied that it had seized the ship")."""
_WILLS = frozenset({"announce", "confirm", "plan", "intend", "decide", "agree", "commit", "aim", "pledge", "vow",
                    "promise", "order", "hope", "want", "wish", "offer", "propose", "consider", "seek", "try",
                    "suggest", "threaten", "warn", "urge", "ask", "call", "demand", "insist", "refuse", "decline",
                    "reject", "oppose", "need", "require", "lack"})  # fmt: skip
"""Verbs whose subject is who will, and not what is willed ("the visit was announced" is passive)."""
_PARTS = frozenset({"round", "series", "number", "set", "delegation", "head", "member"})


def _carried(document: Document, token: Token) -> bool:
    """Whether the act stands or falls with the word above: its purpose, its object, its setting."""
    relation = base(token)
    if relation in ("obj", "nsubj", "csubj", "xcomp", "advcl", "acl"):
        return True
    return relation in ("obl", "nmod") and case(document, token.index) in (
        "at",
        "during",
        "in",
        "for",
        "of",
        "to",
        "on",
        "as",
    )


def held(document: Document, ruler: int) -> bool:
    """Whether the verb of the clause tells of something done: past tense or perfect."""
    token = document.tokens[ruler]
    if token.xpos == "VB" and base(token) == "xcomp" and token.head >= 0:
        # "appeared to revel in the outcome": as real as that it appeared.
        seems = document.tokens[token.head]
        return seems.xpos == "VBD" and bool(_SEEMS & set(lemmas(seems)))
    if token.xpos == "VBN" and not kids(document, ruler, "aux", "aux:pass"):
        return bool(kids(document, ruler, "nsubj"))  # "Prices surged", tagged as a participle
    told = set(auxiliaries(document, ruler))
    done = token.xpos == "VBN" and bool({"have", "be"} & told) and _outlooks("modal").keys().isdisjoint(told)
    return token.xpos == "VBD" or done


_SEEMS = frozenset({"appear", "seem", "manage", "happen"})
"""Verbs whose past makes what hangs from them past as well."""
