"""Whose day it is: how far an expression of time hangs from a word that carries an act, or that it is another's.

Only `when` and `bounds` enter here. A day that is lent to the wrong act is worse than none, so nearly every rule below
only takes away. Each looks at the parse, and where parsers go astray (long reports of speech, a time at the
sentence's end) at the order of words too.
"""

from functools import lru_cache

from memcon.extraction.acts import acts, lemmas
from memcon.extraction.clauses import clause, clause_of
from memcon.extraction.parse import above, base, case, kids
from memcon.extraction.relating import called_off, described, done_before, first_since, in_list, news, related
from memcon.model.document import Document, Token
from memcon.values import tables

FOREIGN = 100
"""A distance beyond any in one sentence's parse that is allowed: the time belongs to another clause."""
_OTHER_CLAUSE = 10
"""What a clause's border costs: a time in the act's own clause is always nearer."""
_FARTHEST = 150
"""Words between an act and its time: beyond, a sentence is a list, and its length must not be paid for every act."""
_APART = frozenset({"after", "following", "before", "since", "until", "ahead", "prior"})
"""What stands behind these is another event: its day is not the day of what is told before them."""
_AT = frozenset({"at", "during", "in"})
"""In front of what something is done at, which then has its day."""
_SHARES = _AT | {"for", "of"}
"""In front of what an act is done at, for or made of ("met for a summit on Friday", "a round of talks on Friday")."""
_REMEMBRANCE = frozenset({"anniversary", "commemoration", "remembrance"})
_BESIDE = 8
"""Words between a verb of saying and the time that stands behind it ("told reporters in the capital on Monday")."""
_AHEAD = 16
"""Words from a time to the verb of saying that it opens ("On Monday, the ministry of foreign affairs said")."""

Stretch = tuple[int, int]
"""The tokens of an expression, half-open."""


def distance(document: Document, head: int, stretch: Stretch, index: int) -> int:
    """Steps in the parse from a time (its `head` and `stretch` of tokens) to the act; `FOREIGN` if it is another's."""
    if abs(stretch[0] - index) > _FARTHEST:
        return FOREIGN
    up_time, up_act = (head, *above(document, head)), (index, *above(document, index))
    other = _other_meeting(document, stretch)
    if other and index < stretch[0]:
        return 1 if index in other else FOREIGN
    if _touches(document, stretch, index) and document.tokens[head].head not in up_act:
        return 1
    shared = next((k for k in up_time if k in up_act), None)
    if shared is None:
        return FOREIGN
    over_time, over_act = up_time[1 : up_time.index(shared)], up_act[: up_act.index(shared)]
    if (
        any(_remembered(document, k) for k in over_act)
        or _remembers(document, shared)
        or first_since(document, stretch[0])
    ):
        return FOREIGN
    if spoken(document, head, index) or sayer(document, stretch, index) is not None or _names(document, head, index):
        return FOREIGN
    if _counts(document, index, stretch):
        return FOREIGN
    between = [k for k in over_time if not _counts(document, k, stretch)]
    if any(_apart(document, k) or _happens(document, k, index) for k in between):
        return FOREIGN
    if related(document, stretch, index) or called_off(document, head, index) or described(document, stretch, index):
        return FOREIGN
    if in_list(document, head, shared, index):
        return FOREIGN
    if (
        _cut_off(document, stretch, index)
        or _beyond(document, stretch, index)
        or any(_turned(document, k, stretch) for k in over_act)
    ):
        return FOREIGN
    steps = up_time.index(shared) + len(over_act)
    ruler = _ruler(document, head, stretch)
    own = clause_of(document, index)
    if ruler in (index, own) or head in clause(document, own) or _of_both(document, ruler, index):
        return steps
    # A clause above may date the act ("is due on Friday to meet"), one beside or below it does not, nor does what
    # is told of somebody in passing ("the envoy, who met them in spring, resigned on Monday").
    lent = (
        ruler in up_act
        and not done_before(document, index, ruler)
        and not _in_passing(document, up_act[: up_act.index(ruler)], stretch)
    )
    return steps + _OTHER_CLAUSE if lent and not _settled(document, ruler, stretch, index) else FOREIGN


def _touches(document: Document, stretch: Stretch, index: int) -> bool:
    """Whether nothing but "on" or "in" stands between a noun and the time behind it ("the Lima visit on 21 March"): it
    is that noun's, or its verb's, and nobody else's."""
    between = document.tokens[index + 1 : stretch[0]]
    noun = document.tokens[index].upos == "NOUN"
    return noun and stretch[0] == index + 2 and between[0].text.lower() in ("on", "in")


def _other_meeting(document: Document, stretch: Stretch) -> list[int]:
    """The nouns of the meeting that a time stands behind in a phrase which "after" or "ahead of" opens ("flew to Oslo
    ahead of the planned resumption of talks next week"): the time is theirs, whatever the parse hangs it from."""
    nouns: list[int] = []
    for token in reversed(document.tokens[max(stretch[0] - _BEHIND, 0) : stretch[0]]):
        if token.text.lower() in _APART and token.upos in ("ADP", "ADV", "SCONJ", "VERB"):
            return nouns
        if token.upos in ("PUNCT", "AUX", "SCONJ") or (token.upos == "VERB" and base(token) != "amod"):
            return []
        if token.upos == "NOUN" and next(acts(document, token, "meeting"), None) is not None:
            nouns.append(token.index)
    return []


_BEHIND = 16
"""Words from "after" to the time behind the phrase that it opens."""


def _ruler(document: Document, head: int, stretch: Stretch) -> int:
    """The word that carries the clause of a time; of "starting Monday" the one above its own participle."""
    ruler = clause_of(document, head)
    over = document.tokens[ruler].head
    return clause_of(document, over) if stretch[0] <= ruler < stretch[1] and over >= 0 else ruler


def _of_both(document: Document, ruler: int, index: int) -> bool:
    """Whether the time's verb goes on with the verb of which the act is the subject ("talks are due to be held on"),
    or says for when the act was arranged ("a meeting planned for")."""
    tokens, over = document.tokens, ruler
    told_of = base(tokens[ruler]) == "acl" and tokens[ruler].head == index and tokens[ruler].xpos == "VBN"
    if told_of and next(acts(document, tokens[ruler], "statement"), None) is None:
        return True
    while base(tokens[over]) == "xcomp" and tokens[over].head > index:
        over = tokens[over].head
    subject = base(tokens[index]) == "nsubj" and tokens[index].upos in ("NOUN", "PROPN")
    return over != ruler and subject and tokens[index].head == over


def _somebody_new(document: Document, way: tuple[int, ...], stretch: Stretch) -> bool:
    """Whether a sentence opens with a time and goes on with somebody not yet known and what they did ("On Monday a
    man who stabbed a guard was shot")."""
    first = document.sentences[document.sentence_of[way[0]]].first
    who = next((document.tokens[k].head for k in way if document.tokens[k].dep == "acl:relcl"), way[0])
    new = {document.tokens[k].text.lower() for k in kids(document, who, "det")} & {"a", "an"}
    comma = any(t.text == "," for t in document.tokens[who : way[0]])
    return bool(new) and not comma and stretch[1] - first <= _BESIDE and stretch[1] <= who


def _in_passing(document: Document, way: tuple[int, ...], stretch: Stretch) -> bool:
    """Whether the act stands in a relative clause and the time does not follow it closely."""
    inside = any(document.tokens[k].dep == "acl:relcl" for k in way)
    between = document.tokens[way[0] + 1 : stretch[0]]
    if inside and _somebody_new(document, way, stretch):
        return False
    return inside and (stretch[0] < way[0] or any(t.upos in ("VERB", "PUNCT") for t in between))


def sayer(document: Document, stretch: Stretch, index: int) -> int | None:
    """The verb (or noun) of saying that an expression of time stands beside and dates, where the act is what was said.

    "A group said on Saturday that", "Late on Friday, a spokeswoman said": whatever the parse made of it.
    """
    noun = news(document, stretch, index)
    verb = noun if noun is not None else _behind(document, stretch, index)
    return verb if verb is not None else _opened(document, stretch, index)


def _behind(document: Document, stretch: Stretch, index: int) -> int | None:
    """The verb of saying right before the time, nothing but what it was said to and where between."""
    first = document.sentences[document.sentence_of[stretch[0]]].first
    for k in range(stretch[0] - 1, max(first, stretch[0] - 1 - _BESIDE) - 1, -1):
        token = document.tokens[k]
        if k == index or token.upos in ("PUNCT", "SCONJ") or base(token) in ("nsubj", "csubj"):
            return None
        if token.upos == "DET" and token.head >= stretch[1]:
            return None  # "noted the May visit"
        if token.upos == "VERB":
            return k if says(token) else None
    return None


def _opened(document: Document, stretch: Stretch, index: int) -> int | None:
    """The verb of saying that is the first verb after the time, the act coming after it."""
    last = document.sentences[document.sentence_of[stretch[0]]].last
    for k in range(stretch[1], min(last, stretch[1] + _AHEAD, index)):
        token = document.tokens[k]
        if token.upos == "SCONJ" or case(document, k) in _APART:
            return None
        if token.upos == "VERB" and base(token) not in ("amod", "acl"):
            return k if says(token) else None
    return None


def says(token: Token) -> bool:
    """Whether a verb only tells that something was said."""
    return any(lemma in _sayings() for lemma in lemmas(token))


@lru_cache(maxsize=1)
def _sayings() -> frozenset[str]:
    rows = tables.table("speech")
    found = (
        w for words, kind, frame, label in rows if kind == "verb" and _plain(frame, label) for w in tables.forms(words)
    )
    return frozenset(found) | {"report"}


def _plain(frame: str, label: str) -> bool:
    return label == "statement-say" and frame in ("", "-", "says")


def _apart(document: Document, index: int) -> bool:
    """Whether a phrase or clause tells of something before or after what is told."""
    marks = (document.tokens[k].text.lower() for k in kids(document, index, "mark"))
    return case(document, index).partition(" ")[0] in _APART or any(mark in _APART for mark in marks)


def _counts(document: Document, index: int, stretch: Stretch) -> bool:
    """Whether an expression counts from what this word tells ("two days after the raid"), and is not its day."""
    return any(stretch[0] <= k < stretch[1] for k in kids(document, index, "case", "mark"))


def _turned(document: Document, index: int, stretch: Stretch) -> bool:
    """Whether a phrase stands apart and the time stands before it ("spoke on Monday after the vote").

    A clause with "after" often tells of the same day ("took office on Monday after winning"): that one keeps it.
    """
    marks = {document.tokens[k].text.lower() for k in kids(document, index, "mark")}
    return stretch[1] <= index and _apart(document, index) and "after" not in marks


def _cut_off(document: Document, stretch: Stretch, index: int) -> bool:
    """Whether a word such as "after" stands between the act and a later time, and no comma before the time."""
    if stretch[0] < index:
        return False
    between = document.tokens[index + 1 : stretch[0]]
    words = [t for t in between if t.text.lower() in _APART and t.upos in ("ADP", "SCONJ", "ADV", "VERB")]
    return bool(words) and not any(t.text == "," for t in between if t.index > words[-1].index)


def _beyond(document: Document, stretch: Stretch, index: int) -> bool:
    """Whether another clause stands between the act and a later time: a finite verb that is not the act's own.

    The parse hangs a time at the end of a long sentence from almost any verb before it.
    """
    ruler = clause_of(document, index)
    above_it = document.tokens[index].head
    joined = document.tokens[index].dep == "conj" and above_it > index
    own = {index, ruler, index if joined else above_it, *kids(document, ruler, "xcomp", "aux", "cop")}
    between = range(index + 1, stretch[0])
    return any(document.tokens[k].xpos in _FINITE and k not in own for k in between)


_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def _happens(document: Document, index: int, act: int) -> bool:
    """Whether a noun over the time tells of another happening ("the killing of a guard on Monday"), at which the act
    was not done ("launched during the tests in March")."""
    token = document.tokens[index]
    if index == act or token.upos != "NOUN" or (token.head == act and case(document, index) in _SHARES):
        return False
    return any(next(acts(document, token, kind), None) is not None for kind in ("deed", "meeting"))


def _remembered(document: Document, index: int) -> bool:
    """Whether a day told above it is not its own: "the tenth anniversary today of", "it is ten years since"."""
    since = case(document, index) == "since" or any(
        document.tokens[k].text.lower() == "since" for k in kids(document, index, "mark"))  # fmt: skip
    return since or _remembers(document, index)


def _remembers(document: Document, index: int) -> bool:
    return document.tokens[index].lemma in _REMEMBRANCE


def _names(document: Document, head: int, index: int) -> bool:
    """Whether the time is part of another thing's name ("the 2015 deal", "Friday's paper").

    Not so where the act was done at that thing ("protested during Monday's session").
    """
    token = document.tokens[head]
    if token.dep not in ("compound", "amod", "nummod", "nmod:poss") or token.head == index:
        return False
    if in_its_phrase(document, head, index) or (token.dep == "compound" and case(document, head)):
        return False  # "on Sunday Presidents A and B met", of which parsers make one phrase
    thing = document.tokens[token.head]
    at_it = base(thing) in ("obl", "nmod") and thing.head == index and case(document, token.head) in _AT
    agreed = thing.lemma.lower() in _PACTS and not _AGREES.isdisjoint(lemmas(document.tokens[index]))
    return not (at_it and (token.dep == "nmod:poss" or agreed))


_PACTS = frozenset({"deal", "agreement", "accord", "pact", "treaty"})
_AGREES = frozenset({"agree", "sign", "commit", "undertake"})
"""What is done in the pact that has a day ("in the 27 November deal, Peru and Chile agreed on a border")."""


_FEW = 6
"""Words of one noun phrase between its time and its noun, at most."""
_INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
"""Parts of speech of what stands between a noun and the first word of its phrase."""


def _opens_what_is_said(document: Document, head: int) -> bool:
    """Whether nothing but its own words stands between "that" and a time ("noted that for two years they had")."""
    for k in range(head - 1, max(head - _FEW, 0) - 1, -1):
        token = document.tokens[k]
        if token.text.lower() == "that" and token.upos == "SCONJ":
            return True
        if token.upos in ("VERB", "AUX", "PUNCT"):
            return False
    return False


def in_its_phrase(document: Document, head: int, index: int) -> bool:
    """Whether a time stands before its noun with nothing but the noun's own words between ("the May 2022 summit")."""
    between = document.tokens[head + 1 : index]
    return 0 < index - head <= _FEW and all(t.upos in _INSIDE or t.text == "-" for t in between)


def spoken(document: Document, head: int, index: int) -> bool:
    """Whether the time dates somebody's saying it ("acknowledged on Saturday that they had met")."""
    holder = document.tokens[head].head
    if (
        _opens_what_is_said(document, head)
        or holder < 0
        or holder == index
        or base(document.tokens[head]) not in ("obl", "advmod")
    ):
        return False
    verb = document.tokens[holder]
    # "Attacked" may be said of words; with nothing that was said below it, it tells of a deed.
    done = next(acts(document, verb, "deed"), None) is not None and not kids(document, holder, "ccomp", "xcomp")
    return not done and next(acts(document, verb, "statement"), None) is not None


def _settled(document: Document, ruler: int, stretch: Stretch, index: int) -> bool:
    """Whether a clause above tells what has happened, the act being only to come ("agreed on Monday to meet")."""
    tokens = document.tokens
    infinitive = any(tokens[k].text.lower() == "to" for k in kids(document, clause_of(document, index), "mark"))
    return tokens[ruler].xpos == "VBD" and infinitive and stretch[1] <= index
