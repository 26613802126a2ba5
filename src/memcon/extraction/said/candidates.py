"""Candidates: who may be the target of an act of speech, and where each of them stands.

A room of `extraction`; `targets` comes here, and `targetsigns` to tell what speaks for each.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from memcon.extraction.clauses import meanwhile
from memcon.extraction.parse import base, kids
from memcon.extraction.remembered import remembered
from memcon.extraction.said.force import within
from memcon.extraction.said.speech import Speech
from memcon.extraction.who import nouns, phrases
from memcon.model.document import Document, Mention, Token
from memcon.model.entry import Party
from memcon.model.span import Span
from memcon.values import known
from memcon.values.tables import fold

Zone = Literal["said", "frame", "before", "nowhere"]
"""In what is said, else in the sentence of the act, else in a sentence before it; or found by the parse alone."""

_BACK = 2
"""Sentences before an act of speech whose parties may be meant ("He also expressed his commitment to …")."""
_LONG = 12
"""Words that a candidate's name has at most."""
_OWN = frozenset({"i", "we", "me", "us", "my", "our", "it", "its", "himself", "herself", "themselves", "itself", "you",
                  "your"})  # fmt: skip
_PRESS = frozenset({"reporter", "reporters", "journalist", "journalists", "press", "media", "audience",
                    "correspondent"})  # fmt: skip


_NOBODY = frozenset({"ADP", "DET", "PUNCT", "VERB", "AUX", "ADV", "CCONJ", "SCONJ", "PART", "SYM", "INTJ"})
_MODIFIES = frozenset({"amod", "compound", "nmod"})


@dataclass(slots=True)
class Candidate:
    """Somebody who may be meant, and the tokens that name them, each with its zone."""

    party: Party
    places: list[tuple[Zone, int]] = field(default_factory=list)

    @property
    def zone(self) -> Zone:
        """The nearest zone in which they are named."""
        zones = {zone for zone, _ in self.places}
        return "said" if "said" in zones else "frame" if "frame" in zones else "before" if zones else "nowhere"


def candidates(document: Document, speech: Speech, words: Span | None, parsed: Party | None) -> dict[str, Candidate]:
    """Those named in and before an act of speech, but for its speaker, by `key`, in the order in which they are named.

    `words` is what is said, `parsed` whom the parse alone makes the target.
    """
    found: dict[str, Candidate] = {}
    for zone, token in _tokens(document, speech, words):
        if token.upos in _NOBODY and token.index not in document.mention_at and base(token) not in _MODIFIES:
            continue  # most words, asked without a further look
        party = called(document, token, zone == "before")
        if party is None or _same(party, speech.speaker) or token.lemma.lower() in _PRESS:
            continue
        if len(party.name.split()) <= _LONG:
            found.setdefault(_key(party), Candidate(party)).places.append((zone, token.index))
    if parsed is not None:
        found.setdefault(key(parsed.name), Candidate(parsed))
    return found


def _key(party: Party) -> str:
    """A government is the same candidate as its country, by the name that comes first."""
    governs = party.side is not None and party.name.split()[-1].lower() in _GOVERN
    return fold(party.side) if governs and party.side is not None else key(party.name)


def key(name: str) -> str:
    """By what two names are one candidate: the country that they stand for, else their folded words."""
    return fold(known.side_of(name) or name)


def _tokens(document: Document, speech: Speech, words: Span | None) -> Iterator[tuple[Zone, Token]]:
    """The tokens that may name somebody: of what is said, of the rest of its sentence, of the sentences before."""
    number = document.sentence_of[speech.head]
    said = within(document, words) if words is not None else ()
    inside = {t.index for t in said}
    yield from (("said", t) for t in said if t.index != speech.head)
    # Who is named in a clause about somebody else is not meant.
    apart = (k for k in document.children[speech.head] if k > speech.head and meanwhile(document, k))
    inside.update(i for k in apart for i in document.subtree(k))
    yield from (("frame", t) for t in document.in_sentence(number) if t.index not in inside)
    for before in range(number - 1, max(-1, number - 1 - _BACK), -1):
        yield from (("before", t) for t in document.in_sentence(before) if t.index not in inside)


def called(document: Document, token: Token, before: bool = False) -> Party | None:
    """Whom a token names: a name's or pronoun's head, or, if it is not in a sentence before the act, a noun for people
    or a body. Worked out once for a token: the acts of a paragraph have the same candidates."""
    return _named(document, token.index, before)


@remembered
def _named(document: Document, index: int, before: bool) -> Party | None:
    token, mention = document.tokens[index], document.mention_at.get(index)
    governed = _government(document, token)
    if governed is not None:
        return governed
    if mention is not None:
        return _of_mention(document, mention) if mention.head == token.index else None
    country = known.side_of(token.text) if token.upos in ("ADJ", "PROPN") else None
    if country is not None and not before:
        return Party(country, None, country)
    if before or token.upos != "NOUN" or not nouns.kind_of(token) or kids(document, token.index, "cop"):
        return None
    named = phrases.party(document, token.index)
    text, side = phrases.text(document, token.index), phrases.side_of(document, token.index)
    return named or Party(text, None, side)


def _government(document: Document, token: Token) -> Party | None:
    """ "The Norwegian government", from either word: by its own words, and not the country."""
    noun = token.head if base(token) in _MODIFIES else token.index
    if noun < 0 or document.tokens[noun].text.lower() not in _GOVERN:
        return None
    side = phrases.side_of(document, noun)
    return Party(phrases.text(document, noun), None, side) if side is not None else None


_GOVERN = frozenset({"government", "authorities", "regime", "administration"})


def _of_mention(document: Document, mention: Mention) -> Party | None:
    if mention.kind == "pronoun":
        return phrases.party(document, mention.head) if mention.text.lower() not in _OWN else None
    side = known.side_of(mention.text) if mention.kind in ("place", "other") else None
    if side is not None and document.tokens[mention.head].xpos == "NNPS" and not known.is_country(mention.text):
        return Party(mention.text, None, side)  # "Norwegians", and not their country
    if side is not None:
        return Party(side if mention.kind == "other" else mention.text, None, side)
    return phrases.party(document, mention.head) if mention.kind != "other" else None


def _same(party: Party, speaker: Party) -> bool:
    """Whether a candidate is the speaker: one of the names within the other."""
    mine, theirs = set(fold(party.name).split()), set(fold(speaker.name).split())
    return bool(mine and theirs) and (mine <= theirs or theirs <= mine)
