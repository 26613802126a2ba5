"""Callings: by which name a speaker is recorded, from the noun that the text uses.

A room of `extraction`; `speakers` comes here. `phrases` resolves whom a noun names; here stands what is particular
to speakers: offices that speak for themselves, unnamed officials, names that reading did not mark.
"""

import re
from dataclasses import dataclass

from memcon.extraction.parse import base, case, conjuncts, kids
from memcon.extraction.who import nouns, phrases
from memcon.extraction.who.holders import holders, is_person, name_of
from memcon.model.document import Document
from memcon.model.entry import Party
from memcon.values import known


@dataclass(frozen=True, slots=True)
class Called:
    """A party, and whether it can act: any noun may stand beside a verb of speech."""

    party: Party
    acts: bool = True


def called(document: Document, index: int) -> Called:
    """The party that a noun names as a speaker, at worst by the noun's own words."""
    for find in (
        _all_offices,
        _all_sides,
        _named_behind,
        _side,
        _kin,
        _all_holders,
        _owned,
        _unnamed,
        _office,
        _bare_office,
        _recalled,
        phrases.joined,
        _unmarked,
    ):
        found = find(document, index)
        if found is not None:
            return Called(found)
    return Called(Party(phrases.text(document, index), None, phrases.side_of(document, index)), acts=False)


def _all_offices(document: Document, index: int) -> Party | None:
    """ "The Secretary and the Foreign Minister added": several whom reading resolved to different persons."""
    offices = [m for k in conjuncts(document, index) if (m := document.mention_at.get(k)) and m.kind == "office"]
    meant = {m.refers for m in offices if m.refers is not None and is_person(document, document.mentions[m.refers])}
    return phrases.joined(document, index) if len(meant) == len(offices) > 1 else None


def _all_sides(document: Document, index: int) -> Party | None:
    """ "All sides in the conflict", "many western nations": several whom nobody names, by their own words."""
    token = document.tokens[index]
    first = next((k for k in kids(document, index, "det", "amod", "nummod") if k < index), index)
    counted = document.tokens[first].text.lower() in _COUNTS
    if not counted or not nouns.plural(token) or nouns.kind_of(token) not in ("group", "people", "body"):
        return None
    return Party(document.span_of(first, index + 1).of(document.article.text), None, phrases.side_of(document, index))


_COUNTS = frozenset({"all", "many", "several", "most", "some", "other"})

_DAY = re.compile(r"(?: on| last| late| early)* (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")


def trimmed(party: Party) -> Party:
    """Without what reading took into a name: small words before a body's, a country before a person's."""
    party = Party(_DAY.sub("", party.name), party.role, party.side)
    words = party.name.split()
    named = party.role is not None and len(words) > 2 and words[-1][:1].isupper()
    if named and known.side_of(words[0]) is not None:
        return Party(" ".join(words[1:]), party.role, party.side)  # "ambassador to Peru Ann Lee", taken as one name
    first = next((k for k, word in enumerate(words) if word[:1].isupper()), 0)
    capitals = [word for word in words[first:] if word[:1].isupper()]
    titled = nouns.word_kind(words[0]) == "title"
    whole = first == 0 or titled or len(capitals) < 2 or " and " in party.name or words[-1][:1].islower()
    return party if whole else Party(" ".join(words[first:]), party.role, party.side)


def whose(document: Document, index: int, party: Party) -> Party:
    """ "His administration": whose it is by name, where reading knows whom the word means; else the party as it is."""
    owner = next((document.mention_at.get(k) for k in kids(document, index, "nmod:poss")), None)
    if owner is None or owner.refers in (None, owner.index) or not party.name.lower().startswith(f"{owner.text} "):
        return party
    meant = document.mentions[owner.refers]
    if not is_person(document, meant):
        return party
    return Party(f"{name_of(document, meant)}’s {party.name.partition(' ')[2]}", party.role, party.side)


def _named_behind(document: Document, index: int) -> Party | None:
    """ "the charity Northern Aid": the name right behind a noun for a body."""
    token = document.tokens[index]
    behind = document.mention_at.get(index + 1)
    if token.upos != "NOUN" or behind is None or behind.kind != "organisation" or behind.first != index + 1:
        return None
    related = any(behind.first <= k < behind.last for k in document.children[index])
    return Party(document.name_of(behind), None, known.side_of(behind.text)) if related else None


def _side(document: Document, index: int) -> Party | None:
    """ "The Norwegian side", "the U.S. delegation", "the delegation, including Ann Lee,": the side itself, by its
    own words."""
    token, side = document.tokens[index], phrases.side_of(document, index)
    more = kids(document, index, "nmod", "acl", "appos")
    including = [k for k in more if case(document, k) == "including"]
    told = token.text.lower() in ("side", "delegation", "team") and len(more) == len(including)
    return Party(phrases.text(document, index), None, side) if told and (including or side is not None) else None


def _kin(document: Document, index: int) -> Party | None:
    """ "his father, Ole Holm": the person named beside a common noun."""
    if document.tokens[index].upos != "NOUN" or document.mention_at.get(index) is not None:
        return None
    beside = (document.mention_at.get(k) for k in kids(document, index, "appos", "flat"))
    named = [m for m in beside if m is not None and is_person(document, m)]
    return phrases.party(document, named[0].head) if len(named) == 1 else None


def _all_holders(document: Document, index: int) -> Party | None:
    """ "The Vice Ministers and the envoy": all of whom such an office was told, and who is joined."""
    token = document.tokens[index]
    if nouns.kind_of(token) != "title" or not nouns.plural(token) or document.mention_at.get(index + 1):
        return None
    text = phrases.text(document, index).lower().removesuffix("s")
    words = {w for w in text.split() if w not in _SMALL}
    held = [h for h in holders(document).values() if h.first < index and words <= set((h.role or "").lower().split())]
    joined = [k for k in conjuncts(document, index) if k != index]
    definite = any(document.tokens[k].text.lower() == "the" for k in kids(document, index, "det"))
    if len(held) < 2 or not definite:
        return None
    found = [Party(h.name, h.role, h.side) for h in held] + [p for k in joined for p in phrases.parties(document, k)]
    return phrases.as_one(tuple({p.name: p for p in found}.values()))


def _owned(document: Document, index: int) -> Party | None:
    """ "Holm’s office": a body that is a person's, or was taken for one, speaks for itself, by its own words."""
    if nouns.kind_of(document.tokens[index]) != "body":
        return None
    before = document.mention_at.get(index - 2)
    if document.tokens[index - 1].text in ("'s", "’s") and before is not None and before.last == index - 1:
        words = document.span_of(before.first, index + 1).of(document.article.text)
        return Party(words, None, phrases.side_of(document, index)) if is_person(document, before) else None
    taken = document.mention_at.get(index)
    owners = [m for k in kids(document, index, "nmod:poss") if (m := document.mention_at.get(k)) is not None]
    if any(is_person(document, m) for m in owners) or (taken is not None and is_person(document, taken)):
        return Party(phrases.text(document, index), None, phrases.side_of(document, index))
    return None


def _unnamed(document: Document, index: int) -> Party | None:
    """ "a senior official": somebody whom the article does not name, and not the one official whom it does."""
    token = document.tokens[index]
    indefinite = any(
        document.tokens[k].text.lower() in ("a", "an", "one", "another") for k in kids(document, index, "det", "nummod")
    )
    named = any(base(document.tokens[k]) in ("appos", "flat") for k in document.children[index])
    if nouns.kind_of(token) not in ("title", "people") or not indefinite or named or document.mention_at.get(index + 1):
        return None
    return Party(phrases.text(document, index), None, phrases.side_of(document, index))


def _office(document: Document, index: int) -> Party | None:
    """ "Norway's deputy foreign minister": the one person in the article who holds it, named before or after."""
    token = document.tokens[index]
    side = phrases.side_of(document, index)
    if nouns.kind_of(token) != "title" or nouns.plural(token) or side is None:
        return None
    text = phrases.text(document, index).lower().replace("’s", "").replace("'s", "")
    words = {w for w in text.split() if w not in _SMALL and known.side_of(w.capitalize()) is None}
    fits = [h for h in holders(document).values() if h.role and h.side == side and words <= set(h.role.lower().split())]
    return Party(fits[0].name, fits[0].role, fits[0].side) if len({h.name for h in fits}) == 1 else None


_SMALL = frozenset({"the", "a", "an", "of", "for", "and", "to", "top", "senior", "new"})


def _bare_office(document: Document, index: int) -> Party | None:
    """ "The President": of several who hold such an office, the one whom the article names first."""
    token = document.tokens[index]
    beside = [document.tokens[k] for k in document.children[index]]
    bare = all(base(t) in ("det", "punct", "amod") for t in beside if t.index < index) and not any(
        base(t) in ("nmod", "appos", "flat") for t in beside)  # fmt: skip
    if nouns.kind_of(token) != "title" or nouns.plural(token) or not bare or document.mention_at.get(index + 1):
        return None
    words = {w for w in phrases.text(document, index).lower().split() if w not in _SMALL}
    fits = [
        h for h in holders(document).values() if h.role and h.first < index and words <= set(h.role.lower().split())
    ]
    first = min(fits, key=lambda h: h.first, default=None)
    return Party(first.name, first.role, first.side) if first is not None else None


def _recalled(document: Document, index: int) -> Party | None:
    """ "the ministry", "the city-based movement": the body of that name, or of that kind, told of before."""
    token = document.tokens[index]
    told_apart = any(base(document.tokens[k]) in ("amod", "compound", "nmod") for k in document.children[index])
    word = token.text.lower()
    if word in ("movement", "group") and told_apart:
        return _of_kind(document, index, "movement")
    if nouns.kind_of(token) != "body" or told_apart:
        return None
    for mention in reversed(document.mentions):
        if mention.first < index and mention.kind == "organisation" and word in mention.text.lower().split():
            return Party(document.name_of(mention), None, known.side_of(mention.text))
    return None


def _of_kind(document: Document, index: int, kind: str) -> Party | None:
    """The body of a kind, of those known by name, that was named last before a token."""
    for mention in reversed(document.mentions):
        if mention.first < index and mention.kind == "organisation" and known.kind_of_body(mention.text) == kind:
            return Party(document.name_of(mention), None, known.side_of(mention.text))
    return None


def _unmarked(document: Document, index: int) -> Party | None:
    """A name that reading did not mark, widened to the fullest one in the article."""
    token = document.tokens[index]
    if token.upos != "PROPN":
        return None
    for holder in holders(document).values():
        if holder.name.split()[-1] == token.text:
            return Party(holder.name, holder.role, holder.side)
    words = phrases.text(document, index)
    return Party(words, None, known.side_of(words))
