"""Legs: a journey to several countries, each with days of its own ("to Peru June 5-6 and to Chile June 7").

Only `apart` enters here. Where one run of days stands for all, the journey stays one visit (LEDGER rule 6).
"""

from collections.abc import Iterator
from dataclasses import replace

from memcon.extraction.met.encounter import Encounter
from memcon.extraction.where import place_at
from memcon.extraction.who.bodies import called_here
from memcon.model.document import Document, TimeMention
from memcon.model.entry import Party
from memcon.values import place
from memcon.values.place import Place


def legs(document: Document, one: Encounter, end: int) -> tuple[Encounter, ...]:
    """The visits that a journey is made of, told in the tokens up to `end`; none where it is one visit.

    The first keeps the verb as its anchor, the others have their country's token.
    """
    goals = {p.name for p in one.parties if p not in one.active}
    if one.format != "visit" or one.anchor != one.light or len(goals) < 2:
        return ()
    found: list[Encounter] = []
    for first, last, day in _stretches(document, one.anchor, end):
        theres = list(_countries(document, first, last))
        if len(theres) != 1 or theres[0][1].name not in goals:
            return ()  # no country, or several, for these days
        index, country, where = theres[0]
        goals.discard(country.name)
        anchor = index if found else one.anchor
        found.append(replace(one, anchor=anchor, parties=(*one.active, country), where=where, day=day))
    return tuple(found) if len(found) > 1 and not goals else ()


def _stretches(document: Document, anchor: int, end: int) -> Iterator[tuple[int, int, TimeMention]]:
    """The words before each expression of days behind the verb, from the one before on."""
    first = anchor + 1
    tokens = document.tokens
    for day in (t for t in document.times if t.kind in ("day", "part")):
        inside = [k for k in range(first, end) if day.span.start <= tokens[k].start < day.span.end]
        if inside:
            yield first, inside[0], day
            first = inside[-1] + 1


def _countries(document: Document, first: int, last: int) -> Iterator[tuple[int, Party, Place]]:
    """The countries named in a stretch, each once, with the first place named there ("Lima, Peru" is Peru, in Lima)."""
    told: set[str] = set()
    for k in range(first, last):
        mention = document.mention_at.get(k)
        there = place_at(document, k) if mention is not None and mention.head == k else None
        lies = place.parse(there.name) if there is not None else None
        country = (there.country if there else None) or (lies.country if lies else None)
        if there is not None and country is not None and country not in told:
            told.add(country)
            yield k, Party(called_here(document, country), None, country), there
