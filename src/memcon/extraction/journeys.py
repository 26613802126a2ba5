"""Journeys: the days on which somebody is somewhere, which what is done there shares if no day is told for it.

"She will travel to Oslo May 3-5 and to Riga May 6. In Riga, she will meet …": the meeting is on 6 May. Only `met` and
`when` enter here. A day is carried only where the text goes on about the journey: same traveller, as real as it,
a few sentences behind, and the same country where one is named.
"""

from dataclasses import dataclass
from functools import lru_cache

from memcon.extraction.clauses import subject
from memcon.extraction.status import status
from memcon.extraction.when import USED, settle, times_in, told
from memcon.model.document import Document, TimeMention, Token
from memcon.model.entry import Status
from memcon.values import place
from memcon.values.moment import hull

_TRAVELS = frozenset({"travel", "visit", "arrive", "fly", "tour"})
_REACH = 10
"""Sentences behind a journey that may still be part of it: travel announcements of the training gold have nine."""
_COMING: frozenset[Status] = frozenset({"planned", "possible"})


@dataclass(frozen=True, slots=True)
class Leg:
    """One stay: the sentence that tells it, its time, the country, who travels (as there named), and how real it is."""

    sentence: int
    time: TimeMention
    country: str | None
    traveller: str
    status: Status


def underway(document: Document, sentence: int, names: tuple[str, ...], real: Status) -> TimeMention | None:
    """The time of the stay during which those named did, or are to do, what this sentence tells; None if unsure.

    Where several stays come into question and no country decides, the time is that of all of them together.
    """
    legs = [leg for leg in _legs(document) if _goes_on(leg, sentence, names, real)]
    here = _country(document, sentence)
    there = [leg for leg in legs if leg.country == here] if here else []
    chosen = there or ([] if here and any(leg.country for leg in legs) else legs)
    if not chosen:
        return None
    last = [leg for leg in chosen if leg.sentence == chosen[-1].sentence]
    moments = {settle(leg.time, real).said("") for leg in last}
    if len(moments) == 1:
        return last[-1].time
    return TimeMention(last[0].time.span, hull(moments, last[0].time.moment.text), "part")


def _goes_on(leg: Leg, sentence: int, names: tuple[str, ...], real: Status) -> bool:
    if not 0 < sentence - leg.sentence <= _REACH or (leg.status in _COMING) != (real in _COMING):
        return False
    return real in ("actual", *_COMING) and any(leg.traveller in name for name in names)


@lru_cache(maxsize=4)
def _legs(document: Document) -> tuple[Leg, ...]:
    """The stays that the article tells with their days, in text order."""
    found: list[Leg] = []
    for token in document.tokens:
        if token.upos == "VERB" and token.lemma.lower() in _TRAVELS or _stays(document, token):
            found.extend(_told_by(document, token))
    return tuple(found)


def _stays(document: Document, token: Token) -> bool:
    """Whether it is the place in "will be in Oslo from May 3 to 5"."""
    mention = document.mention_at.get(token.index)
    about = [document.tokens[k].lemma.lower() for k in document.children[token.index]]
    return (
        mention is not None and mention.kind == "place" and mention.head == token.index and {"be", "in"} <= set(about)
    )


def _told_by(document: Document, token: Token) -> tuple[Leg, ...]:
    who, main = subject(document, token.index), told(document, token.index)
    if who is None or main is None or document.sentences[document.sentence_of[token.index]].kind != "prose":
        return ()
    mention = document.mention_at.get(who)
    traveller = document.name_of(mention).split()[-1] if mention is not None else ""
    if not traveller:
        return ()
    real, sentence = status(document, token.index), document.sentence_of[token.index]
    times = [t for t in times_in(document, sentence) if t.kind in USED and t.kind != "relative"]
    stays = [t for t in times if t == main or t.moment.edtf and t.span.start > main.span.start]
    return tuple(Leg(sentence, t, _before(document, sentence, t, stays), traveller, real) for t in stays)


def _before(document: Document, sentence: int, time: TimeMention, times: list[TimeMention]) -> str | None:
    """The country of the last place named before a time, behind the time before it; of several countries None."""
    floor = max((t.span.end for t in times if t.span.end <= time.span.start), default=0)
    span = document.sentences[sentence].span
    named = [_country_of(m.text) for m in document.mentions
             if m.kind == "place" and max(span.start, floor) <= m.span.start < time.span.start]  # fmt: skip
    countries = {c for c in named if c}
    return countries.pop() if len(countries) == 1 else None


def _country(document: Document, sentence: int) -> str | None:
    """The country that a sentence opens with ("In Oslo, she will")."""
    here = document.sentences[sentence]
    opening = (m for m in document.mentions if m.kind == "place" and here.first < m.first <= here.first + _OPENING)
    return next((c for m in opening if (c := _country_of(m.text))), None)


_OPENING = 4
"""Words in which a sentence has named the place that it is about."""


def _country_of(name: str) -> str | None:
    known = place.parse(name)
    return (known.country or known.name) if known else None
