"""Speakers: who speaks, for one word that carries an act of speech.

A room of `extraction`; only `speech` comes here. The parse is asked first; where it names nobody, the words
beside the verb are, for the subject of a verb of speech stands next to it more surely than any parse does.
"""

from dataclasses import dataclass
from functools import lru_cache

from memcon.extraction.acts import acts
from memcon.extraction.clauses import doer, passive, undergoer
from memcon.extraction.parse import base, conjuncts, kids, obliques
from memcon.extraction.said.callings import called, trimmed, whose
from memcon.extraction.said.force import within
from memcon.extraction.said.outlets import is_outlet
from memcon.extraction.said.standins import PUBLICATIONS, Before, issued, owner, stands_for
from memcon.extraction.who import nouns, phrases
from memcon.extraction.who.holders import is_person
from memcon.model.document import Document
from memcon.model.entry import Party
from memcon.values import known

_CLOSING = frozenset({"”", '"', "''", "’", "»", ",", "'"})
_NOBODY = frozenset({"it", "this", "that", "which", "what", "there", "who", "these", "those", "one", "you", "some",
                     "he", "she", "they", "we", "i", "me", "many", "others", "all", "most", "both", "several",
                     "each", "rules", "laws", "tallies", "figures", "polls", "statistics", "estimates", "records",
                     "images"})  # fmt: skip
_COUNTS = frozenset({"tallies", "figures", "statistics", "estimates", "records", "data"})
_BETWEEN = frozenset({"AUX", "ADV", "PART"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET", "PRON"})
_OWNING = frozenset({"'s", "’s"})


@dataclass(frozen=True, slots=True)
class Spoken:
    """A speaker, the channel if the sentence lets a paper speak ("a statement from the ministry said"), and
    whether it is somebody who can act, and not any noun that a verb was found beside."""

    speaker: Party
    channel: str | None = None
    acts: bool = True


def spoken(document: Document, head: int, before: Before | None) -> Spoken | None:
    """Who speaks at a verb or noun of speech; `before` is who spoke last, if that was near."""
    verbal = document.tokens[head].upos in ("VERB", "AUX", "ADJ")
    weak = None
    around = [k for k in (_around(document, head) if verbal else (owner(document, head),)) if k is not None]
    for index in sorted(around, key=lambda k: _quoted_apart(document, head, k)):
        found = _at(document, index, before)
        if found is not None and found.acts:
            return found
        weak = weak or found
    return weak


def _quoted_apart(document: Document, head: int, index: int) -> bool:
    """Whether a noun stands in somebody's quoted words and the verb outside of them: it is no subject of it."""
    noun, verb = document.tokens[index].start, document.tokens[head].start
    held = (q.span for q in document.quotes if q.span.start <= noun < q.span.end and len(q.span) > NAMES)
    return any(not span.start <= verb < span.end for span in held)


NAMES = 40
"""Characters that a name between quotation marks has at most ("the “Northern Star” said")."""


def _at(document: Document, index: int, before: Before | None) -> Spoken | None:
    """Whom the noun at a token names as speaker."""
    index = _counted(document, index)
    token = document.tokens[index]
    word = token.text.lower()
    if word in PUBLICATIONS and document.mention_at.get(index) is None:  # but not the Northern Post
        party = issued(document, index, before)
        return Spoken(party, word) if party is not None else None
    found = stands_for(document, index, before)
    if found is not None:
        return Spoken(found)
    if word in _COUNTS and (side := phrases.side_of(document, index)) is not None:
        return Spoken(Party(side, None, side), word)  # "Norwegian figures say"
    mention = document.mention_at.get(index)
    away = mention is not None and mention.kind == "place" and known.side_of(mention.text) is None
    if word in _NOBODY or away or token.upos not in _NOMINAL:
        return None
    named = called(document, index)
    opening = document.sentences[document.sentence_of[index]].span.start
    first = document.article.text.startswith(named.party.name, opening)
    name = named.party.name.lower() if first else named.party.name
    outlet = is_outlet(name)
    theirs = named.party.side is not None and not named.party.name.islower()  # "Norway's security service"
    if token.xpos == "NN" and not (named.acts or outlet or theirs or nouns.kind_of(token)) and name.islower():
        return None  # "the new violence came as reports said": what the parse took for the speaker
    return Spoken(whose(document, index, trimmed(named.party)), None, named.acts or outlet)


def _counted(document: Document, index: int) -> int:
    """ "All of the candidates": the noun of which some or all speak."""
    some = document.tokens[index].text.lower() in _SOME
    return next(iter(obliques(document, index, "of")), index) if some else index


_SOME = frozenset({"all", "most", "some", "many", "both", "several", "each", "half"})


def _around(document: Document, head: int) -> tuple[int, ...]:
    """The tokens that may be the speaker, the surest first."""
    quoted = _quoted(document, head)
    if quoted is not None:
        return (quoted,)
    purpose = _of_purpose(document, head)
    if purpose is not None:
        return (purpose,)
    parsed = _doer(document, head)
    left = None if passive(document, head) else _left(document, head)
    own = [] if passive(document, head) else [document.tokens[k] for k in kids(document, head, "nsubj")]
    if own and own[-1].upos == "NOUN" and next(acts(document, own[-1], "meeting"), None) is not None:
        return (own[-1].index,)  # "the encounter between A and B, C among them, underscores": none of these does
    if own and own[-1].lemma.lower() in _COMPACTS and obliques(document, own[-1].index, "between", "with"):
        return ()  # "the deal between A and B calls for": neither of them alone
    if own and own[-1].text.lower() == "it" and own[-1].index == head - 1:
        return (own[-1].index,)  # "the government should release them, it added": no noun of what is said
    if parsed is not None and _day(document, parsed):
        parsed = None
    marked = document.tokens[head - 1].text != ","
    behind = _inverted(document, head) if marked or parsed is None or parsed > head else None
    if left is not None and _in_place(document, left) and document.tokens[head].xpos == "VBG":
        # "Fighters swept across Norway and Peru declaring a state": where it was does not speak.
        above = document.tokens[head].head
        ruler = _doer(document, above) if base(document.tokens[head]) == "advcl" and above < left else None
        parsed, left = ruler if parsed in (left, None) and ruler is not None else parsed, None
    if parsed is not None and left is not None and _misled(document, head, parsed, left):
        parsed, left = left, parsed
    # "with the minister calling for an end": the noun right before a participle is its subject.
    beside = left if left is not None and document.tokens[head].xpos == "VBG" and left >= head - _ADJACENT else None
    before = _before(document, head) if beside is None else None
    shared = (_shared(document, head) or before) if parsed is None or parsed > head else None
    near = dict.fromkeys(k for k in (behind, beside, shared, parsed, left, before) if k is not None)
    return tuple(k for k in near if not _day(document, k))


_COMPACTS = frozenset({"deal", "agreement", "accord", "treaty", "pact", "truce", "ceasefire", "memorandum"})


def _of_purpose(document: Document, head: int) -> int | None:
    """ "The envoys met the minister to express support": who met, and not whom they met."""
    token = document.tokens[head]
    if base(token) != "advcl" or token.xpos != "VB" or token.head < 0 or token.head > head:
        return None
    marked = any(document.tokens[k].text.lower() == "to" for k in kids(document, head, "mark"))
    return _doer(document, token.head) if marked and not passive(document, token.head) else None


def _in_place(document: Document, noun: int) -> bool:
    """Whether a preposition of place rules the noun, or the nouns that it is joined to in the text."""
    tokens, start = document.tokens, document.sentences[document.sentence_of[noun]].first
    first = _run(document, start, noun)
    while first - 2 > start and tokens[first - 1].upos == "CCONJ" and tokens[first - 2].upos in _NOMINAL:
        first = _run(document, start, first - 2)
    return first > start and tokens[first - 1].text.lower() in _PLACES


_PLACES = frozenset({"across", "in", "into", "through", "throughout", "around", "at", "over", "near", "inside"})


def _shared(document: Document, head: int) -> int | None:
    """ "… condemned it, blaming others, and called for Ann Lee to leave": the subject of the verb joined before."""
    tokens = document.tokens
    start = document.sentences[document.sentence_of[head]].first
    if head <= start or tokens[head - 1].upos != "CCONJ":
        return None
    before = (k for k in range(head - 2, start, -1) if tokens[k].xpos == tokens[head].xpos and tokens[k].upos == "VERB")
    return next((k for verb in before if (k := _doer(document, verb)) is not None and k < verb), None)


def _before(document: Document, head: int) -> int | None:
    """ "…,” he said, but adding that": the subject of the verb of speech before a participle."""
    tokens = document.tokens
    if tokens[head].xpos != "VBG":
        return None
    start = max(document.sentences[document.sentence_of[head]].first, head - _EARLIER)
    verbs = (k for k in range(head - 1, start, -1) if tokens[k].upos == "VERB")
    spoken = (k for k in verbs if next(acts(document, tokens[k], "statement"), None) is not None)
    return next((k for verb in spoken if (k := _doer(document, verb)) is not None and k < head), None)


_EARLIER = 60
"""Tokens before a participle in which the verb stands that it goes on with."""


def _quoted(document: Document, head: int) -> int | None:
    """ "Reuters quoted Holm as saying", "Holm was quoted as saying": whose words they are."""
    tokens = document.tokens
    if head < 2 or tokens[head].xpos != "VBG" or tokens[head - 1].text.lower() != "as":
        return None
    start = document.sentences[document.sentence_of[head]].first
    verb = next((k for k in range(head - 2, start - 1, -1) if tokens[k].lemma.lower() in ("quote", "cite")), None)
    return undergoer(document, verb) if verb is not None else None


_OF_NAME = ("compound", "flat", "appos")

_ADJACENT = 2
"""Tokens between a participle and the head of the noun right before it."""


def _misled(document: Document, head: int, parsed: int, left: int) -> bool:
    """Whether the noun right before the verb is the surer subject: the parse took one behind it, one that only leads
    to it, or one of another clause ("The head wants peace, two officials say")."""
    if parsed > head:
        return True
    if parsed >= left:
        return False
    name = document.mention_at.get(left)
    end = name.last if name is not None else left + 1
    while end < head and document.tokens[end].head == left and base(document.tokens[end]) in _OF_NAME:
        end += 1  # "the agency Northern Wire"
    adjacent = all(t.upos in _BETWEEN for t in document.tokens[end:head])
    apart = any(t.text == "," for t in document.tokens[parsed:left])
    listed = left in conjuncts(document, parsed) or document.tokens[_run(document, 0, left) - 1].upos == "CCONJ"
    return _leads(document, parsed, left) or (adjacent and apart and not listed)


def _leads(document: Document, first: int, last: int) -> bool:
    """Whether the first noun only leads to the second: "U.S. Secretary Ann Lee", "Head of the office, Ann Lee"."""
    name = document.mention_at.get(last)
    if last in conjuncts(document, first) and kids(document, first, "det"):
        return False  # "the Vice President and President Lee" are two
    titled = nouns.kind_of(document.tokens[first]) == "title" and name is not None and is_person(document, name)
    return titled or _run(document, first, last) <= first


def _doer(document: Document, head: int) -> int | None:
    index = doer(document, head)
    if index is None:
        return None
    # "Norway remains the host, pushing for …": whose predicate the noun is.
    predicated = kids(document, index, "nsubj") if kids(document, index, "cop") else ()
    return _not_owner(document, predicated[0] if predicated else index)


def _inverted(document: Document, head: int) -> int | None:
    """The speaker who stands behind the verb ("…,” said Holm"): parses often take them for its object. Behind "told"
    stands whom they told."""
    tokens = document.tokens
    if tokens[head].lemma.lower() in _TOLD:
        return None
    stop = document.sentences[document.sentence_of[head]].last
    if head < 1 or head + 1 >= stop or tokens[head - 1].text not in _CLOSING or tokens[head].xpos == "VBG":
        return None
    first = head + 1
    if tokens[first].upos not in _INSIDE or tokens[first].text.lower() in (
        "that",
        "it",
        "they",
        "he",
        "she",
        "we",
        "this",
    ):
        return None
    last = first
    while last + 1 < stop and (tokens[last + 1].upos in _INSIDE or tokens[last + 1].text in _OWNING):
        last += 1
    while last > first and tokens[last].upos not in _NOMINAL:
        last -= 1
    if _rules(document, last + 1, stop):
        return None
    name = document.mention_at.get(last + 2) if last + 2 < stop and tokens[last + 1].text == "," else None
    if name is not None and name.first == last + 2 and is_person(document, name) and nouns.kind_of(tokens[last]):
        return name.head  # "said the head of the bureau, Holm"
    return _head(document, first, last + 1)


_TOLD = frozenset({"tell", "inform", "remind", "assure"})


def _rules(document: Document, index: int, stop: int) -> bool:
    """Whether a clause's verb stands here: what is before it is its subject ("who asked, said Norway often calls")."""
    tokens = document.tokens
    verb = next((k for k in range(index, stop) if tokens[k].upos != "ADV"), stop)
    return verb < stop and tokens[verb].xpos in ("VBZ", "VBD", "VBP", "MD")


def _left(document: Document, head: int) -> int | None:
    """The noun that stands before the verb, over its auxiliaries and over an apposition between commas."""
    tokens = document.tokens
    start = document.sentences[document.sentence_of[head]].first
    here = head - 1
    while here >= start and (
        _day(document, here) or (tokens[here].upos in _BETWEEN and tokens[here].text not in _OWNING)
    ):
        here -= 1
    if here > start and tokens[here].text == ",":
        here = _over_apposition(document, start, here)
    for _ in range(_PHRASES):
        if here < start or tokens[here].upos not in (*_NOMINAL, "NUM"):
            return None
        first = _run(document, start, here)
        if first - 2 > start and tokens[first - 1].upos == "CCONJ" and tokens[first - 2].upos == "ADJ":
            first = _run(document, start, first - 2)  # "for legal and foreign affairs"
        ruled = first - 1 > start and tokens[first - 1].upos == "ADP" and tokens[first - 2].upos in _RULED
        absolute = tokens[head].xpos == "VBG" and tokens[first - 1].text.lower() == "with"
        if ruled and not absolute:
            here = first - 2
            continue
        return (
            None
            if first > start and tokens[first - 1].upos in ("ADP", "SCONJ") and first - 1 == start
            else _head(document, first, here + 1)
        )
    return None


_RULED = ("NOUN", "PROPN", "NUM")
"""Before a preposition, what rules the phrase behind it ("a doctor for three of the miners said")."""
_PHRASES = 3
"""Phrases with prepositions over which the noun before a verb is looked for ("the envoy of X to Y in Z said")."""


def _day(document: Document, index: int) -> bool:
    """Whether a token belongs to an expression of time ("said on Sunday", "Sunday said")."""
    timed = _timed(document)
    return index in timed or (document.tokens[index].upos == "ADP" and index + 1 in timed)


@lru_cache(maxsize=4)
def _timed(document: Document) -> frozenset[int]:
    """The tokens of all expressions of time."""
    return frozenset(t.index for time in document.times for t in within(document, time.span))


def _run(document: Document, start: int, last: int) -> int:
    """Where a run of nouns that ends at `last` begins."""
    tokens = document.tokens
    first = last
    while first > start and (tokens[first - 1].upos in _INSIDE or tokens[first - 1].text in _OWNING):
        first -= 1
    return first


def _over_apposition(document: Document, start: int, comma: int) -> int:
    """ "Holm, the head of the bureau, said": the token before the first of the two commas; "the head of the bureau,
    Holm, said": the name between them."""
    for k in range(comma - 1, max(start, comma - _APPOSITION), -1):
        if document.tokens[k].text == ",":
            name = document.mention_at.get(comma - 1)
            whole = name is not None and name.first > k and name.kind in ("person", "organisation")
            between = document.tokens[k + 1 : name.first] if whole and name is not None else ()
            return comma - 1 if whole and all(t.upos in _INSIDE for t in between) else k - 1
    return start - 1


_APPOSITION = 20
"""Tokens over which a comma looks for its partner."""


def _head(document: Document, first: int, last: int) -> int:
    """The token that carries a run of nouns: a person's name at its end, else the one ruled from outside."""
    mention = document.mention_at.get(last - 1)
    if mention is not None and mention.first >= first and is_person(document, mention):
        return mention.head
    ruled = [k for k in range(first, last) if document.tokens[k].upos in _NOMINAL
             and not first <= document.tokens[k].head < last]  # fmt: skip
    return ruled[-1] if ruled else last - 1


def _not_owner(document: Document, index: int) -> int:
    """ "Holm’s office said", read as if Holm did: the noun that is owned."""
    tokens = document.tokens
    mention = document.mention_at.get(index)
    end = mention.last if mention is not None else index + 1
    if end + 1 >= len(tokens) or tokens[end].text not in _OWNING:
        return index
    last = end
    while last + 1 < len(tokens) and tokens[last + 1].upos in ("NOUN", "PROPN", "ADJ"):
        last += 1
    return last if last > end and tokens[last].upos in ("NOUN", "PROPN") else index
