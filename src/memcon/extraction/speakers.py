"""Speakers: who speaks, for one word that carries an act of speech.

A room of `extraction`; only `speech` comes here. The parse is asked first; where it names nobody, the words
beside the verb are, for the subject of a verb of speech stands next to it more surely than any parse does.
"""

from dataclasses import dataclass

from memcon.extraction import nouns, phrases
from memcon.extraction.clauses import base, doer, kids, obliques
from memcon.extraction.holders import holders, is_person, name_of
from memcon.extraction.issuers import issuer
from memcon.model.document import Document
from memcon.model.entry import Party
from memcon.values import known

PUBLICATIONS = frozenset({"statement", "communique", "communiqué", "declaration", "message", "letter", "tweet", "post",
                          "readout", "report", "release", "speech", "address", "note", "remarks", "resolution",
                          "document", "article", "summary", "draft", "announcement", "text"})  # fmt: skip
_CLOSING = frozenset({"”", '"', "''", "’", "»", ",", "'"})
_PERSON = frozenset({"he", "she"})
_WE = frozenset({"we", "i"})
_SEVERAL = frozenset({"they"})
_NOBODY = frozenset({"it", "this", "that", "which", "what", "there", "who", "these", "those", "one", "you", "some",
                     "many", "others", "all", "most", "both", "several", "each"})  # fmt: skip
_BETWEEN = frozenset({"AUX", "ADV", "PART"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET", "PRON"})
_OWNING = frozenset({"'s", "’s"})


@dataclass(frozen=True, slots=True)
class Before:
    """Who spoke last before a word, and at which token."""

    speaker: Party
    head: int


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
    for index in (_around(document, head) if verbal else (owner(document, head),)):
        found = _at(document, index, before) if index is not None else None
        if found is not None and found.acts:
            return found
        weak = weak or found
    return weak


def _around(document: Document, head: int) -> tuple[int, ...]:
    """The tokens that may be the speaker, the surest first."""
    parsed, left = _doer(document, head), _left(document, head)
    if parsed is not None and _day(document, parsed):
        parsed = None
    marked = document.tokens[head - 1].text != ","
    behind = _inverted(document, head) if marked or parsed is None or parsed > head else None
    if parsed is not None and left is not None and parsed < left and not _apart(document, parsed, left):
        parsed = left  # "U.S. Secretary Ann Lee said", parsed as if the U.S. did
    # "with the minister calling for an end": the noun right before a participle is its subject.
    beside = left if left is not None and document.tokens[head].xpos == "VBG" and left >= head - _ADJACENT else None
    return tuple(dict.fromkeys(k for k in (behind, beside, parsed, left) if k is not None))


_ADJACENT = 2
"""Tokens between a participle and the head of the noun right before it."""


def _apart(document: Document, first: int, last: int) -> bool:
    """Whether two nouns are not of one run."""
    return _run(document, first, last) > first


def _doer(document: Document, head: int) -> int | None:
    index = doer(document, head)
    if index is None:
        return None
    # "Norway remains the host, pushing for …": whose predicate the noun is.
    predicated = kids(document, index, "nsubj") if kids(document, index, "cop") else ()
    return _not_owner(document, predicated[0] if predicated else index)


def _inverted(document: Document, head: int) -> int | None:
    """The speaker who stands behind the verb ("…,” said Holm"): parses often take them for its object."""
    tokens = document.tokens
    stop = document.sentences[document.sentence_of[head]].last
    if head < 1 or head + 1 >= stop or tokens[head - 1].text not in _CLOSING or tokens[head].xpos == "VBG":
        return None
    first = head + 1
    if tokens[first].upos not in _INSIDE or tokens[first].text.lower() in ("that", "it", "they", "he", "she", "we", "this"):
        return None
    last = first
    while last + 1 < stop and (tokens[last + 1].upos in _INSIDE or tokens[last + 1].text in _OWNING):
        last += 1
    while last > first and tokens[last].upos not in _NOMINAL:
        last -= 1
    return _head(document, first, last + 1)


def _left(document: Document, head: int) -> int | None:
    """The noun that stands before the verb, over its auxiliaries and over an apposition between commas."""
    tokens = document.tokens
    start = document.sentences[document.sentence_of[head]].first
    here = head - 1
    while here >= start and (_day(document, here) or (tokens[here].upos in _BETWEEN and tokens[here].text not in _OWNING)):
        here -= 1
    if here > start and tokens[here].text == ",":
        here = _over_apposition(document, start, here)
    for _ in range(_PHRASES):
        if here < start or tokens[here].upos not in _NOMINAL:
            return None
        first = _run(document, start, here)
        if first - 1 > start and tokens[first - 1].upos == "ADP" and tokens[first - 2].upos in ("NOUN", "PROPN"):
            here = first - 2
            continue
        return None if first > start and tokens[first - 1].upos in ("ADP", "SCONJ") and first - 1 == start else _head(document, first, here + 1)
    return None


_PHRASES = 3
"""Phrases with prepositions over which the noun before a verb is looked for ("the envoy of X to Y in Z said")."""


def _day(document: Document, index: int) -> bool:
    """Whether a token belongs to an expression of time ("said on Sunday", "Sunday said")."""
    token = document.tokens[index]
    here = any(t.span.start <= token.start < t.span.end for t in document.times)
    following = index + 1 < len(document.tokens) and any(t.span.start <= document.tokens[index + 1].start < t.span.end for t in document.times)
    return here or (token.upos == "ADP" and following)


def _run(document: Document, start: int, last: int) -> int:
    """Where a run of nouns that ends at `last` begins."""
    tokens = document.tokens
    first = last
    while first > start and (tokens[first - 1].upos in _INSIDE or tokens[first - 1].text in _OWNING):
        first -= 1
    return first


def _over_apposition(document: Document, start: int, comma: int) -> int:
    """"Holm, the head of the bureau, said": the token before the first of the two commas."""
    for k in range(comma - 1, max(start, comma - _APPOSITION), -1):
        if document.tokens[k].text == ",":
            return k - 1
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
    """"Holm’s office said", read as if Holm did: the noun that is owned."""
    tokens = document.tokens
    mention = document.mention_at.get(index)
    end = mention.last if mention is not None else index + 1
    if end + 1 >= len(tokens) or tokens[end].text not in _OWNING:
        return index
    last = end
    while last + 1 < len(tokens) and tokens[last + 1].upos in ("NOUN", "PROPN", "ADJ"):
        last += 1
    return last if last > end and tokens[last].upos in ("NOUN", "PROPN") else index


def _at(document: Document, index: int, before: Before | None) -> Spoken | None:
    token = document.tokens[index]
    word = token.text.lower()
    if word in PUBLICATIONS:
        return _issued(document, index, before)
    if word in _PERSON:
        return _pronoun(document, index, before)
    if word in _SEVERAL or (nouns.plural(token) and nouns.kind_of(token) in ("title", "group") and _definite(document, index)):
        found = together(document, index) or phrases.joined(document, index)
        return Spoken(found) if found else None
    if word in _WE:
        found = issuer(document)
        return Spoken(found) if found else None
    if word == "it" and before is not None and not _is_person(document, before.speaker):
        return Spoken(before.speaker)
    mention = document.mention_at.get(index)
    if mention is not None and mention.kind == "place" and known.side_of(mention.text) is None:
        return None
    if before is not None and _is_person(document, before.speaker) and _the_title(document, index):
        return Spoken(before.speaker)
    owned = _owned(document, index) or phrases.joined(document, index) or _recalled(document, index)
    if owned is not None:
        return Spoken(owned)
    if word in _NOBODY or token.upos not in _NOMINAL:
        return None
    return _named(document, index)


def _definite(document: Document, index: int) -> bool:
    """"the leaders", "the two ministers", "both sides": nothing but a number and the article before the noun."""
    beside = [document.tokens[k] for k in document.children[index] if k < index and document.tokens[k].upos != "PUNCT"]
    return bool(beside) and all(t.text.lower() in ("the", "two", "both", "three", "four", "these") for t in beside)


def together(document: Document, index: int) -> Party | None:
    """Whom "they" or "the two leaders" means: those who met or spoke, told last before (one joined name)."""
    sentence = document.sentence_of[index]
    for number in range(sentence, max(-1, sentence - _TOGETHER), -1):
        for token in reversed(tuple(document.in_sentence(number))):
            if token.index < index and token.upos == "VERB" and token.lemma.lower() in _MEETS:
                found = _both(document, token.index)
                if found is not None:
                    return found
    return None


_TOGETHER = 8
"""Sentences back over which "they" reaches: an official readout names the two once, in its first sentence."""

_MEETS = frozenset({"meet", "speak", "talk", "confer", "hold", "call", "phone", "discuss", "consult", "have"})


def _both(document: Document, verb: int) -> Party | None:
    one = doer(document, verb)
    first = phrases.joined(document, one) if one is not None and one < verb else None
    if first is None or one is None:
        return None
    if len(phrases.parties(document, one)) > 1:
        return first
    others = [*obliques(document, verb, "with", "to"), *kids(document, verb, "obj")]
    others += [k for o in others for k in obliques(document, o, "with")]
    for other in others:
        second = phrases.joined(document, other) if document.tokens[other].upos in ("PROPN", "NOUN") else None
        if second is not None and second.name != first.name and second.role is not None:
            return Party(f"{first.name} and {second.name}", None, None)
    return None


def _issued(document: Document, index: int, before: Before | None) -> Spoken | None:
    """A paper that speaks: who issued it ("the ministry's statement", "they released a statement which")."""
    token = document.tokens[index]
    whose = owner(document, index)
    if whose is None and base(token) == "obj" and token.head >= 0:
        whose = doer(document, token.head)
    party = phrases.joined(document, whose) if whose is not None else None
    if party is None and before is not None and any(document.tokens[k].text.lower() in ("the", "this") for k in kids(document, index, "det")):
        party = before.speaker
    return Spoken(party, token.text.lower()) if party else None


def _pronoun(document: Document, index: int, before: Before | None) -> Spoken | None:
    """"he said": the person who was last the subject outside of quotation marks, or who spoke last since."""
    since = document.sentence_of[before.head] if before is not None and _is_person(document, before.speaker) else -1
    here = document.sentence_of[index]
    for number in range(here, max(since, here - _REACH, -1), -1):
        found = _subject_of(document, number, index)
        if found is not None:
            return Spoken(found)
    if since >= 0 and before is not None:
        return Spoken(before.speaker)
    resolved = phrases.joined(document, index)
    return Spoken(resolved) if resolved is not None else None


_REACH = 3
"""Sentences back over which "he" reaches for a subject."""


def _subject_of(document: Document, number: int, before: int) -> Party | None:
    """The last person who is the subject of a main clause of a sentence, outside of quotation marks."""
    for token in reversed(tuple(document.in_sentence(number))):
        mention = document.mention_at.get(token.index)
        if token.index >= before or base(token) != "nsubj" or mention is None or not is_person(document, mention):
            continue
        main = base(document.tokens[token.head]) in ("root", "conj", "parataxis")
        if main and not any(q.outer.start <= token.start < q.outer.end for q in document.quotes):
            return phrases.joined(document, token.index)
    return None


def _is_person(document: Document, party: Party) -> bool:
    if nouns.word_kind(party.name.split()[-1]) == "body":
        return False
    return party.role is not None or any(h.name == party.name for h in holders(document).values())


_GENERIC = frozenset({"diplomat", "official", "politician", "spokesman", "spokeswoman", "spokesperson"})


def _the_title(document: Document, index: int) -> bool:
    """"the diplomat", "the top official", "the leader": a title with an article and no side or name of its own,
    for which nobody fits: who spoke last is meant."""
    token = document.tokens[index]
    if nouns.kind_of(token) != "title" or nouns.plural(token):
        return False
    beside = [document.tokens[k] for k in document.children[index]]
    definite = any(t.text.lower() == "the" and t.index < index for t in beside)
    if not definite or any(base(t) in ("nmod", "appos", "flat", "compound") for t in beside):
        return False
    found = None if token.text.lower() in _GENERIC else phrases.joined(document, index)
    return found is None or found.name == phrases.text(document, index)


def _owned(document: Document, index: int) -> Party | None:
    """"Holm’s office": a body that is a person's, or was taken for one, speaks for itself, by its own words."""
    if nouns.kind_of(document.tokens[index]) != "body":
        return None
    taken = document.mention_at.get(index)
    owners = [m for k in kids(document, index, "nmod:poss") if (m := document.mention_at.get(k)) is not None]
    if any(is_person(document, m) for m in owners) or (taken is not None and is_person(document, taken)):
        return Party(phrases.text(document, index), None, phrases.side_of(document, index))
    return None


def _recalled(document: Document, index: int) -> Party | None:
    """"the ministry": the body of that name told of before."""
    token = document.tokens[index]
    if nouns.kind_of(token) != "body" or any(base(document.tokens[k]) in ("amod", "compound", "nmod") for k in document.children[index]):
        return None
    word = token.text.lower()
    for mention in reversed(document.mentions):
        if mention.first < index and mention.kind == "organisation" and word in mention.text.lower().split():
            return Party(name_of(document, mention), None, known.side_of(mention.text))
    return None


def _named(document: Document, index: int) -> Spoken | None:
    """A name that reading did not mark, widened to the fullest one; or the noun's own words."""
    token = document.tokens[index]
    words = phrases.text(document, index)
    if token.upos == "PROPN":
        for holder in holders(document).values():
            if holder.name.split()[-1] == token.text:
                return Spoken(Party(holder.name, holder.role, holder.side))
        return Spoken(Party(words, None, known.side_of(words)))
    return Spoken(Party(words, None, phrases.side_of(document, index)), acts=False)


def owner(document: Document, noun: int) -> int | None:
    """Whose a noun is: "Norway's proposal", "a statement from the ministry", "the threat by the group"."""
    owners = kids(document, noun, "nmod:poss") or obliques(document, noun, "by", "from", "of")
    return owners[0] if owners else None
