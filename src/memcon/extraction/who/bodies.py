"""Bodies: the words of a noun phrase, and the countries and bodies that they name or speak for.

A room of `extraction`; `phrases` enters here, and offers what others need.
"""

import re

from memcon.extraction.parse import base, case, conjuncts, kids
from memcon.extraction.remembered import remembered
from memcon.extraction.who import nouns
from memcon.extraction.who.holders import fullest
from memcon.model.document import Document, Mention
from memcon.model.entry import Party
from memcon.model.span import Span
from memcon.values import known

_CUT = frozenset({"acl", "appos", "cc", "conj", "parataxis", "advcl", "punct", "dep", "case"})


_DETERMINERS = frozenset({"DET", "PUNCT", "CCONJ"})
_CASES = frozenset({"from", "of", "with", "by", "to", "for", "in", "on", "as", "against", "despite", "into"})
"""Prepositions with which no name begins, though the parse hangs them there (but "at least four men")."""


def words(document: Document, head: int) -> Span:
    """The words of a noun phrase without article, relative clause, apposition and what is joined to it."""
    tokens = document.tokens
    found, queue = [head], [head]
    while queue:
        here = queue.pop()
        for k in document.children[here]:
            if base(tokens[k]) in _CUT and not (here != head and base(tokens[k]) in ("case", "conj", "cc")):
                continue
            if base(tokens[k]) in ("nmod", "obl") and (_when(document, k) or _where(document, k)):
                continue  # "the ambassador on Monday", "the king of Peru in Lima": no part of a name
            found.append(k)
            queue.append(k)
    name = document.mention_at.get(head)
    if name is not None and name.kind == "organisation":
        found.extend(range(name.first, name.last))  # whole, whatever the parse makes of "Foreign Affairs"
    first, last = run(document, head, set(found))
    while first < head and (tokens[first].upos in _DETERMINERS or tokens[first].text in _CASES):
        first += 1
    return document.span_of(first, last + 1)


def _where(document: Document, index: int) -> bool:
    """Whether a place stands behind "of" and another, or behind a head of state and their like: "the king of Peru in
    Lima", "the Peruvian leader in Lima" are met there."""
    place = document.mention_at.get(index)
    over = document.tokens[index].head
    if over < 0 or place is None or place.kind != "place" or case(document, index) not in ("in", "at"):
        return False
    of_another = case(document, over) == "of" and nouns.kind_of(document.tokens[index]) is None
    return of_another or document.tokens[over].lemma.lower() in _AT_HOME


_AT_HOME = frozenset({"leader", "president", "minister", "premier", "chancellor", "king", "queen", "counterpart",
                      "emir", "sultan", "monarch", "prince", "negotiator"})  # fmt: skip
"""Offices whose holders have no other place in their title ("the ambassador in Lima" has)."""


def _when(document: Document, index: int) -> bool:
    """Whether a noun is of an expression of time, behind a preposition."""
    start = document.tokens[index].start
    timed = any(time.span.start <= start < time.span.end for time in document.times)
    return timed and case(document, index) in ("on", "in", "at", "since", "by", "until", "during")


def run(document: Document, head: int, members: set[int]) -> tuple[int, int]:
    """The unbroken run of members around the head (punctuation inside it is bridged)."""
    first = last = head
    bridge = ("-", "–", "'s", "’s", "'", "’", '"', "“", "”", "/")
    while first - 1 in members or (first - 2 in members and document.tokens[first - 1].text in bridge):
        first -= 1
    while last + 1 in members or (last + 2 in members and document.tokens[last + 1].text in bridge):
        last += 1
    return first, last


def text(document: Document, head: int) -> str:
    """The same words as one line of text."""
    said = words(document, head).of(document.article.text)
    return " ".join((_LINKED.sub("", said) if "[" in said else said).split())


_LINKED = re.compile(r"\]\(https?://[^()\s]*\)|\[(?![^\]]*\](?!\())")
"""What Markdown sets around the words of a link: no part of a name."""


def of_body(document: Document, mention: Mention) -> Party:
    full = fullest(document, mention)
    return Party(full.text, None, known.side_of(full.text) or (full.text if full.kind == "organisation" else None))


@remembered
def called_here(document: Document, country: str) -> str:
    """A country's fullest name in the article ("Burma", "Kyrgyz Republic"); its usual one where only its towns are
    named."""
    own = (m for m in document.mentions if m.kind == "place" and known.is_country(m.text))
    return next((fullest(document, m).text for m in own if known.country_of(m.text) == country), country)


def of_phrases(document: Document, head: int) -> tuple[Party, ...]:
    """The countries and bodies after "of" or "from", those joined by commas or taken for appositions too."""
    found: list[Party] = []
    for k in kids(document, head, "nmod", "obl"):
        if case(document, k) not in ("of", "from") and not _called_allies(document, k):
            continue
        beside = [a for a in kids(document, head, "appos") if a > k]
        for one in sorted({*conjuncts(document, k), *(c for a in beside for c in conjuncts(document, a))}):
            body = country_or_body(document, one)
            if body is not None:
                found.append(body)
    return tuple({b.name: b for b in found}.values())


def _called_allies(document: Document, index: int) -> bool:
    """ "From allies Estonia, Latvia and Poland": whether a country stands behind the noun that "from" belongs to."""
    noun = document.tokens[index - 1] if index else document.tokens[index]
    plural, of = noun.xpos in ("NNS", "NNPS"), case(document, noun.index)
    return plural and of in ("of", "from") and known.is_country(document.tokens[index].text)


def the_country(document: Document, head: int) -> Mention | None:
    """ "Peru has said nothing, since the country left …": the one country that is named before in
    the sentence, else the one of the sentence before; None where two are."""
    token, here = document.tokens[head], document.sentence_of[head]
    beside = [document.tokens[k] for k in document.children[head] if k < head and document.tokens[k].upos != "PUNCT"]
    if token.text.lower() not in ("country", "nation") or [t.text.lower() for t in beside] != ["the"]:
        return None
    if any(base(document.tokens[k]) in ("nmod", "acl", "appos", "amod") for k in document.children[head] if k > head):
        return None  # "the country where it began"
    for number in (here, here - 1):
        named = _countries_of(document, number) if number >= 0 else ()
        before = {known.country_of(m.text): m for m in reversed(named) if m.last <= head}
        if before:
            return next(iter(before.values())) if len(before) == 1 else None
    return None


@remembered
def _countries_of(document: Document, number: int) -> tuple[Mention, ...]:
    """The mentions of countries in a sentence."""
    sentence = document.sentences[number]
    found = (document.mention_at.get(k) for k in range(sentence.first, sentence.last))
    return tuple(dict.fromkeys(m for m in found if m is not None and m.kind == "place" and known.is_country(m.text)))


def country_or_body(document: Document, index: int) -> Party | None:
    """The country or body that a noun names or speaks for ("Norway", "the SCO", "the Norwegian government")."""
    mention = document.mention_at.get(index)
    meant = mention
    if mention is not None and mention.kind == "office" and mention.refers is not None:
        meant = document.mentions[mention.refers]
    if meant is not None and meant.kind in ("organisation", "place"):
        return of_body(document, meant)
    said = known.side_of(document.tokens[index].text)
    if said:
        return Party(text(document, index), None, said)
    if nouns.kind_of(document.tokens[index]) == "body":
        return Party(text(document, index), None, side_of(document, index))
    return None


@remembered
def adjectives(document: Document, head: int) -> tuple[Party, ...]:
    """The countries in "the Iranian and US delegations", "Norway's and Qatar's envoys"; `role` is the word itself."""
    found = []
    for k in kids(document, head, "amod", "compound", "nmod:poss", "nmod"):
        if k > head:
            continue
        for one in conjuncts(document, k):
            for word in _national(document, one):
                side = known.side_of(word)
                if side and one < head:
                    found.append(Party(word if known.is_country(word) else side, word, side))
    return tuple({b.name: b for b in found}.values())


def _national(document: Document, index: int) -> tuple[str, ...]:
    """The word for a country before a noun, with what is part of it: "South Korean", "North and South Korean"."""
    tokens, word = document.tokens, document.tokens[index].text
    first = index
    while first > 0 and tokens[first - 1].text.lower() in (*_QUARTERS, "and"):
        first -= 1
    quarters = [t.text for t in tokens[first:index] if t.text.lower() in _QUARTERS]
    whole = tuple(w for quarter in quarters if known.side_of(w := f"{quarter} {word}"))
    if whole:
        return whole
    return (word,) if known.side_of(word) else (text(document, index),)


_QUARTERS = ("north", "south", "east", "west")
"""Words of which one may open the name of a country, and of which two may share its last word."""


@remembered
def side_of(document: Document, head: int) -> str | None:
    """The country or body that a noun is of ("Hamas officials", "the government of Norway")."""
    bodies = adjectives(document, head) or of_phrases(document, head)
    if bodies:
        return bodies[0].side or bodies[0].name
    for k in kids(document, head, "amod", "compound", "nmod:poss", "nmod"):
        mention = document.mention_at.get(k)
        if mention is not None and mention.kind == "organisation":
            return fullest(document, mention).text
    return None


def named_body(document: Document, head: int) -> Mention | None:
    """The name in front of a noun that only says what it is ("the Northern Front group"), if it is nobody's ("Peru's
    Northern Front group" stands by its own words)."""
    if document.tokens[head].text.lower() not in _GROUPS or kids(document, head, "nmod:poss"):
        return None
    bodies = (m for k in kids(document, head, "compound") if (m := document.mention_at.get(k)) is not None)
    return next((m for m in bodies if m.kind == "organisation" and m.last == head), None)


_GROUPS = frozenset({"group", "movement", "organisation", "organization", "militia", "network"})
