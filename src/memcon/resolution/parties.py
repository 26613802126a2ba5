"""Who takes part in an entry, as resolution sees it. `sight`, `pairing` and `actors` enter.

A party is seen by what it is: somebody named, an office without a name ("Norway's Foreign Minister"), a country
or known body, a group that stands for one ("the Norwegian delegation"), or a crowd that does not.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from memcon.model.entry import Deed, Meeting, Party
from memcon.values import tables
from memcon.values.known import side_of

Form = Literal["named", "office", "body", "group", "crowd"]
_AMONG = re.compile(r"\b(?:including|among them|led by|headed by)\b")
REACH = 90
"""Characters from "including" to the name that it brings in."""
STANDS = frozenset({"government", "administration", "authority", "authorities", "ministry", "leadership", "cabinet"})
"""Bodies that speak for the whole side (a delegation does too: `group` in the table of people)."""
VAGUE = frozenset({"diplomat", "official", "leader", "representative", "negotiator", "counterpart", "aide"})
"""Offices that could be anybody's of their side: "the top diplomat"."""
SMALL = frozenset({"of", "the", "and", "to", "for"})


@dataclass(frozen=True, slots=True)
class Taker:
    """A party as resolution sees it: `sides` are the countries or bodies that it acts for, by one name each.
    `among` says that the sentence brings it in as one of several."""

    party: Party
    form: Form
    sides: frozenset[str]
    among: bool = False

    @property
    def name(self) -> str:
        """As the article writes it."""
        return self.party.name


def takers(entry: Meeting | Deed) -> tuple[Taker, ...]:
    """The parties of an entry; for a deed its actor and target."""
    parties = entry.parties if isinstance(entry, Meeting) else (entry.actor, entry.target)
    found = [taker(p) for p in parties if p is not None and p.name.strip()]
    return tuple(replace(t, among=True) if t.form == "named" and _among(entry, t.name) else t for t in found)


def _among(entry: Meeting | Deed, name: str) -> bool:
    surname = name.split()[-1]
    return any(
        surname in piece.text[found.end() : found.end() + REACH]
        for piece in entry.evidence
        for found in _AMONG.finditer(piece.text)
    )


@lru_cache(maxsize=65536)
def taker(party: Party) -> Taker:
    """A party by itself, without the sentence that names it."""
    own = _sides(party.name)
    given = _sides(party.side) if party.side else frozenset()
    if party.side and not given:
        given = frozenset({tables.fold(party.side)})
    return Taker(party, _form(party, bool(own)), given or own)


def _sides(text: str) -> frozenset[str]:
    """The countries or bodies that a name names: `Qatar and Egypt` names two; empty if any part is unknown."""
    whole = side_of(text)
    if whole:
        return frozenset({whole})
    parts = [part for chunk in text.split(",") for part in chunk.split(" and ") if part.strip()]
    found = [side_of(part.strip()) for part in parts]
    return frozenset(f for f in found if f) if len(parts) > 1 and all(found) else frozenset()


def _form(party: Party, known: bool) -> Form:
    if known:
        return "body"
    nouns = tables.mapping("people", 0, 1)
    met = [(word, nouns[word]) for word in tables.fold(party.name).split() if word in nouns]
    if not met:
        return "crowd" if party.name.islower() else "named"
    word, kind = met[-1]
    if kind == "title":
        if _somebody(party) and not _plural(word):
            return "named"
        return "group" if _plural(word) or word in VAGUE else "office"
    if party.role and party.name[:1].isupper():
        return "named"
    return "group" if kind == "group" or word in STANDS else "crowd"


def _plural(word: str) -> bool:
    return word.endswith("s") or word.endswith("men")


def _somebody(party: Party) -> bool:
    """Whether anything is left of the name without its office and nationality."""
    office = set(tables.fold(party.role or "").split())
    titles = tables.mapping("people", 0, 1)
    for word in party.name.split():
        bare = tables.fold(word)
        known = bare in office or bare in titles or bare in SMALL or side_of(word)
        if word[:1].isupper() and not known:
            return True
    return False
