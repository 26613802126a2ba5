"""Trips: what happens on a journey has the journey's days ("She will visit Oslo on 3 May. There she will meet …").

Only `meetings` enters here.
"""

from dataclasses import replace
from datetime import date

from memcon.extraction.journeys import afar, underway
from memcon.extraction.met.telling import Telling
from memcon.model.document import Document, TimeMention
from memcon.values import place

_REACH = 10
"""Sentences behind a journey that may still be part of it: travel announcements of the training gold have nine."""

_OPENING = 4
"""Words in which a sentence says that it goes on with what was told before."""
_GOES_ON = ("also", "among other", "in addition", "additionally", "on the sidelines", "on the margins", "finally")


def on_the_way(document: Document, told_of: list[Telling], telling: Telling) -> Telling:
    """The telling with the time of the journey that it is part of, if it has none of its own."""
    if telling.time is not None or telling.encounter.series or afar(document, telling.sentence):
        return telling
    journeys = [t for t in told_of[-_REACH:] if _is_part(t, telling)]
    here = _country(document, telling)
    there = [t for t in journeys if here and _there(t) == here]
    chosen = there or ([] if here and any(_there(t) for t in journeys) and len(journeys) > 1 else journeys)
    names = tuple(p.name for p in telling.encounter.parties)
    time = underway(document, telling.sentence, names, telling.status)
    time = time or (chosen[-1].time if chosen else _gathering(document, told_of, telling))
    return replace(telling, time=time)


def _gathering(document: Document, told_of: list[Telling], telling: Telling) -> TimeMention | None:
    """The days of what is to be held, told just before, where the text goes on with what else is ("Also, the envoys
    will meet"); None if it does not, or if two that were told have different days."""
    first = document.sentences[telling.sentence].first
    opening = " ".join(t.text.lower() for t in document.tokens[first : first + _OPENING])
    if telling.status != "planned" or not opening.startswith(_GOES_ON):
        return None
    planned = [t for t in told_of if t.status == "planned" and telling.sentence - t.sentence <= _REACH]
    day = document.article.published.moment.latest
    times = {t.time.moment.edtf: t.time for t in planned if t.time is not None and _to_come(t.time, day)}
    return next(iter(times.values())) if len(times) == 1 else None


def _to_come(time: TimeMention, day: date | None) -> bool:
    """Whether a plan's time lies after the report's day: of what has begun on it, nobody knows the end."""
    last = (time.ahead or time.moment).latest
    return last is not None and (day is None or last > day)


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
