"""Trips: what happens on a journey has the journey's days ("She will visit Oslo on 3 May. There she will meet …").

Only `meetings` enters here.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from memcon.extraction.bounds import before
from memcon.extraction.days import home
from memcon.extraction.journeys import afar, underway
from memcon.extraction.met.partakers import announced
from memcon.extraction.met.telling import Telling
from memcon.extraction.spells import over
from memcon.extraction.when import YET, beside, settle
from memcon.model.document import Document, TimeMention
from memcon.model.entry import Meeting
from memcon.values import place
from memcon.values.moment import Moment, hull

_REACH = 10
"""Sentences behind a journey that may still be part of it: travel announcements of the training gold have nine."""

_OPENING = 4
"""Words in which a sentence says that it goes on with what was told before."""
_GOES_ON = ("also", "among other", "in addition", "additionally", "on the sidelines", "on the margins", "finally")


def on_the_way(document: Document, told_of: list[Telling], telling: Telling) -> Telling:
    """The telling with the time of the journey that it is part of, if it has none of its own."""
    if telling.time is not None or telling.encounter.series or afar(document, telling.sentence):
        return telling
    journeys = [t for t in told_of[-_REACH:] if _is_part(t, telling) and not _was_over(document, t)]
    here = _country(document, telling)
    there = [t for t in journeys if here and _there(t) == here]
    chosen = there or ([] if here and any(_there(t) for t in journeys) and len(journeys) > 1 else journeys)
    names = tuple(p.name for p in telling.encounter.parties)
    time = underway(document, telling.sentence, names, telling.status)
    time = time or (chosen[-1].time if chosen else _gathering(document, told_of, telling))
    return replace(telling, time=time)


def _was_over(document: Document, journey: Telling) -> bool:
    """Whether its day is that of coming back or of its end, which is not the day of what was done there."""
    return home(document, journey.encounter.anchor) or over(document, journey.encounter.anchor)


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


def of_the_plan(document: Document, tellings: Iterable[Telling], entries: Iterable[Meeting]) -> tuple[Meeting, ...]:
    """The entries of these tellings; what is planned without a day has that of the plans around it, where this is one
    and the same: a report that announces a visit or a forum tells its days once."""
    day = document.article.published.moment.latest
    several = _whole(_narrowed(document, tuple(zip(tellings, entries, strict=True))))
    around = [(entry.format, moment) for _, entry in several if (moment := _rest(entry, day)) is not None]
    plans = {moment.said(""): moment for _, moment in around}
    # "This week", "arrived and is to stay through Saturday": what is done on a visit has the visit's days.
    stays = {moment.said(""): moment for kind, moment in around if kind == "visit" and moment.day is None}
    moment = next(iter((plans if len(plans) == 1 else stays).values()), None)
    if moment is None or (len(plans) > 1 and (len(stays) > 1 or not _within(moment, plans.values()))):
        return tuple(entry for _, entry in several)
    lent = moment.day is None
    return tuple(
        replace(entry, when=moment) if _undated(document, t, entry) and (lent or not _goes_on(document, t)) else entry
        for t, entry in several
    )


def _goes_on(document: Document, telling: Telling) -> bool:
    """ "She will then head to Lima on Monday": whether what is told behind comes later, on a day of its own."""
    behind = document.sentences[telling.sentence + 1 : telling.sentence + 1 + _BEHIND]
    return any({"then", "will"} <= {t.text.lower() for t in document.in_sentence(s.index)} for s in behind)


def _within(stay: Moment, plans: Iterable[Moment]) -> bool:
    """Whether days lie within all that are planned around them."""
    return all(hull((stay, plan)).said("") == plan.said("") for plan in plans)


Told = tuple[Telling, Meeting]


def _narrowed(document: Document, several: tuple[Told, ...]) -> tuple[Told, ...]:
    """Visits planned for some time of a season or year, with the days that are told of "the visit" just behind."""
    vague = {t.sentence: e.when for t, e in several if e.format == "visit" and e.status == "planned" and _vague(e.when)}
    found = {when: _of_the_visit(document, sentence, when) for sentence, when in vague.items() if when is not None}
    return tuple(
        (t, replace(e, when=found.get(e.when) or e.when) if e.status == "planned" and e.when else e) for t, e in several
    )


def _whole(several: tuple[Told, ...]) -> tuple[Told, ...]:
    """A planned journey to several places, with the days that are told of the stay in each of them."""
    plans = [e for _, e in several if e.format == "visit" and e.status == "planned" and len(e.parties) > 1]
    return tuple((t, _through(e, plans) if e in plans and e.when is None else e) for t, e in several)


def _through(journey: Meeting, plans: list[Meeting]) -> Meeting:
    """The journey from the first to the last day told of its places, if days are told of all."""
    traveller, *places = (p.name for p in journey.parties)
    stays = [e for e in plans if e is not journey and e.parties[0].name == traveller and e.when and e.when.latest]
    moments = [e.when for e in stays if e.when is not None and len(e.parties) == 2 and e.parties[1].name in places]
    been = {e.parties[1].name for e in stays}
    return replace(journey, when=hull(moments)) if moments and been.issuperset(places) else journey


def _vague(when: Moment | None) -> bool:
    return bool(when and when.earliest and when.latest and (when.latest - when.earliest).days > _LONGEST)


def _of_the_visit(document: Document, sentence: int, wide: Moment) -> Moment | None:
    """The time of "the visit" in one of the next sentences, if it lies within the wide one."""
    for later in document.sentences[sentence + 1 : sentence + 1 + _BEHIND]:
        for token in document.tokens[later.first : later.last]:
            names_it = token.lemma.lower() in _VISITS and announced(document, token.index)
            time = beside(document, token.index) if names_it else None
            moment = settle(time, "planned") if time is not None else None
            if moment is not None and moment != wide and hull((moment, wide)).said("") == wide.said(""):
                return moment
    return None


_BEHIND = 3
_VISITS = frozenset({"visit", "trip", "journey", "tour"})


def _rest(entry: Meeting, day: date | None) -> Moment | None:
    """What is still to come of the days of a plan, or of a visit that goes on; None of what is over or long."""
    when = entry.when if entry.status in ("planned", "actual") else None
    if when is None or when.earliest is None:
        return None
    if when.latest is None and (entry.status != "planned" or not when.text):
        return None
    last = when.latest
    if day is not None and last is not None and last <= day:
        return None
    first = max(when.earliest, day) if day is not None else when.earliest
    return None if last is not None and (last - first).days > _LONGEST else Moment(first, last, when.text)


def _undated(document: Document, telling: Telling, entry: Meeting) -> bool:
    """Whether a meeting is announced and no day is told for it."""
    untold = entry.status == "planned" and entry.when is None and not telling.encounter.series
    untold = untold and not before(document, telling.encounter.anchor) & YET
    words = {t.text.lower() for t in document.in_sentence(telling.sentence)}
    return untold and bool(words & _ANNOUNCES) and not afar(document, telling.sentence)


_ANNOUNCES = frozenset({"will", "scheduled", "due", "set", "slated"})
"""Words of what is to come as seen from the report's day; what somebody once said that they "would" do may be over."""
_LONGEST = 31
"""Days: what is planned for longer is no one visit."""


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


_FIRST_WORDS = 5
"""Words in which a sentence names the place that it opens with."""


def _country(document: Document, telling: Telling) -> str | None:
    """The country that the telling's sentence or place speaks of first ("In Oman, …")."""
    if telling.encounter.where is not None:
        return _there(telling)
    first = document.sentences[telling.sentence].first
    for mention in (document.mention_at.get(k) for k in range(first, first + _FIRST_WORDS)):
        if mention is not None and mention.first >= first and mention.kind == "place":
            known = place.parse(mention.text)
            return (known.country or known.name) if known else None
    return None
