"""Trips: what happens on a journey has the journey's days ("She will visit Oslo on 3 May. There she will meet …").

Only `meetings` enters here.
"""

from dataclasses import replace

from memcon.extraction.journeys import underway
from memcon.extraction.met.telling import Telling
from memcon.model.document import Document
from memcon.values import place

_REACH = 10
"""Sentences behind a journey that may still be part of it: travel announcements of the training gold have nine."""


def on_the_way(document: Document, told_of: list[Telling], telling: Telling) -> Telling:
    """The telling with the time of the journey that it is part of, if it has none of its own."""
    if telling.time is not None or telling.encounter.series:
        return telling
    journeys = [t for t in told_of[-_REACH:] if _is_part(t, telling)]
    here = _country(document, telling)
    there = [t for t in journeys if here and _there(t) == here]
    chosen = there or ([] if here and any(_there(t) for t in journeys) and len(journeys) > 1 else journeys)
    names = tuple(p.name for p in telling.encounter.parties)
    time = underway(document, telling.sentence, names, telling.status)
    return replace(telling, time=time or (chosen[-1].time if chosen else None))


def _is_part(journey: Telling, telling: Telling) -> bool:
    """Whether a telling may be part of a journey: the traveller takes part, and both are as real."""
    if journey.encounter.format != "visit" or journey.time is None or journey.status != telling.status:
        return False
    if telling.sentence - journey.sentence > _REACH or not journey.encounter.parties:
        return False
    return journey.encounter.parties[0].name in {p.name for p in telling.encounter.parties}


def _there(journey: Telling) -> str | None:
    where = journey.encounter.where
    known = place.parse(where.name) if where else None
    return (where.country if where else None) or (known.country or known.name if known else None)


def _country(document: Document, telling: Telling) -> str | None:
    """The country that the telling's sentence or place speaks of first ("In Oman, …")."""
    if telling.encounter.where is not None:
        return _there(telling)
    sentence = document.sentences[telling.sentence]
    for mention in document.mentions:
        if sentence.first <= mention.first <= sentence.first + 4 and mention.kind == "place":
            known = place.parse(mention.text)
            return (known.country or known.name) if known else None
    return None
