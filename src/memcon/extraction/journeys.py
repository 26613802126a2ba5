"""Journeys: the days on which somebody is somewhere, which what is done there shares if no day is told for it.

"She will travel to Oslo May 3-5 and to Riga May 6. In Riga, she will meet …": the meeting is on 6 May. Only `met` and
`when` enter here. A day is carried only where the text goes on about the journey: same traveller, as real as it,
a few sentences behind, and the same country where one is named.
"""

from dataclasses import dataclass
from functools import lru_cache

from memcon.extraction.timewords import times_in
from memcon.extraction.when import USED, claimed, settle
from memcon.model.document import Document, Mention, TimeMention
from memcon.model.entry import Status
from memcon.values import place
from memcon.values.moment import hull

_TRAVELS = frozenset({"travel", "visit", "arrive", "fly", "tour"})
_AFAR = frozenset({"virtual", "virtually", "online", "remotely", "phone", "telephone"})
"""Words of what is done from afar, whenever that is."""
_REACH = 10
"""Sentences behind a journey that may still be part of it: travel announcements of the training gold have nine."""
_COMING: frozenset[Status] = frozenset({"planned", "possible"})


@dataclass(frozen=True, slots=True)
class Leg:
    """One stay: the sentence that tells it, its time and country, who travels (last names), whether it is to come."""

    sentence: int
    time: TimeMention
    country: str | None
    travellers: frozenset[str]
    ahead: bool | None


def underway(document: Document, sentence: int, names: tuple[str, ...], real: Status) -> TimeMention | None:
    """The time of the stay during which those named did, or are to do, what this sentence tells; None if unsure.

    Where several stays come into question and no country decides, the time is that of all of them together.
    """
    if afar(document, sentence):
        return None
    words = _named(document).get(sentence, frozenset()) | {word for name in names for word in name.split()}
    before = (leg for n in range(sentence - _REACH, sentence) for leg in _legs(document).get(n, ()))
    legs = [leg for leg in before if _goes_on(leg, words, real)]
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


def afar(document: Document, sentence: int) -> bool:
    """Whether a sentence tells of something done from afar ("will join by phone"), which is no part of a journey."""
    return sentence in _from_afar(document)


@lru_cache(maxsize=4)
def _from_afar(document: Document) -> frozenset[int]:
    """The sentences with such a word: asked for each meeting, and a sentence may tell of hundreds."""
    return frozenset(document.sentence_of[t.index] for t in document.tokens if t.text.lower() in _AFAR)


@lru_cache(maxsize=4)
def _named(document: Document) -> dict[int, frozenset[str]]:
    """The words of the names of those who are named, or stood for, in each sentence."""
    found: dict[int, set[str]] = {}
    for mention in document.mentions:
        if _person(document, mention):
            found.setdefault(document.sentence_of[mention.first], set()).update(document.name_of(mention).split())
    return {sentence: frozenset(words) for sentence, words in found.items()}


def _goes_on(leg: Leg, words: frozenset[str], real: Status) -> bool:
    if leg.ahead is not None and leg.ahead != (real in _COMING):
        return False
    return real in ("actual", *_COMING) and bool(leg.travellers & words)


@lru_cache(maxsize=4)
def _legs(document: Document) -> dict[int, tuple[Leg, ...]]:
    """The stays that each sentence tells with their days."""
    found: dict[int, tuple[Leg, ...]] = {}
    who: frozenset[str] = frozenset()
    for sentence in document.sentences:
        times = [t for t in times_in(document, sentence.index) if t.kind in USED and _short(t)][:_MOST]
        here = range(sentence.first, sentence.last) if times and sentence.kind == "prose" else range(0)
        verb = next((k for k in here if _travels(document, k)), None)
        if verb is not None:
            # "The governor will then be in Oslo": still who was named before.
            who = _travellers(document, verb) or who
            found[sentence.index] = _told_by(document, verb, times, who)
    return found


_MOST = 8
"""Times of one sentence that may be stays: a journey told in one sentence has two or three."""


def _short(time: TimeMention) -> bool:
    """Whether it may be the days of a stay: told by themselves, and not many."""
    first, last = time.moment.earliest, time.moment.latest
    return bool(time.kind != "relative" and first and last and (last - first).days <= _LONGEST)


_LONGEST = 31
"""Days of a stay that meetings are dated by; a longer one says too little, and is often a year or an office."""


def _travels(document: Document, index: int) -> bool:
    """Whether it is a verb of travel, or the "be" of "will be in Oslo from May 3 to 5"."""
    token = document.tokens[index]
    if token.upos == "VERB" and token.lemma.lower() in _TRAVELS:
        return True
    behind = document.mention_at.get(index + 2)
    stays = token.text.lower() in ("be", "is") and document.tokens[index + 1 : index + 2] != ()
    return bool(stays and behind and behind.kind == "place" and document.tokens[index + 1].text == "in")


def _told_by(document: Document, verb: int, times: list[TimeMention], who: frozenset[str]) -> tuple[Leg, ...]:
    """The stays of a sentence, by the days told behind the verb, or the one told before it."""
    start, sentence = document.tokens[verb].start, document.sentence_of[verb]
    times = [t for t in times if not claimed(document, t, verb)]
    stays = [t for t in times if t.span.start > start] or times[:1]
    return tuple(Leg(sentence, t, _before(document, sentence, t, stays), who, _ahead(document, verb)) for t in stays)


def _travellers(document: Document, verb: int) -> frozenset[str]:
    """The last names of those who are named, or stood for, before the verb."""
    first = document.sentences[document.sentence_of[verb]].first
    names = (document.name_of(m).split()[-1:] for m in _mentions(document, first, verb) if _person(document, m))
    return frozenset(word for name in names for word in name if word[0].isupper())


def _mentions(document: Document, first: int, last: int) -> tuple[Mention, ...]:
    """The mentions of tokens `first` to `last`, in text order."""
    found = (document.mention_at.get(k) for k in range(first, last))
    return tuple(dict.fromkeys(m for m in found if m is not None))


def _person(document: Document, mention: Mention) -> bool:
    """Whether a mention names somebody, or stands for somebody who is named."""
    return (mention if mention.refers is None else document.mentions[mention.refers]).kind == "person"


def _ahead(document: Document, verb: int) -> bool | None:
    """Whether the journey is still to come; None while it lasts ("is in Oslo")."""
    if document.tokens[verb].text.lower() == "is":
        return None
    return "will" in {t.text.lower() for t in document.tokens[max(verb - _NEAR, 0) : verb]}


_NEAR = 3
"""Words in front of a verb among which its "will" stands ("will then also travel")."""


def _before(document: Document, sentence: int, time: TimeMention, times: list[TimeMention]) -> str | None:
    """The country of the last place named before a time, behind the time before it; of several countries None."""
    floor = max((t.span.end for t in times if t.span.end <= time.span.start), default=0)
    here = document.sentences[sentence]
    places = (m for m in _mentions(document, here.first, here.last) if m.kind == "place")
    countries = {_country_of(m.text) for m in places if floor <= m.span.start < time.span.start} - {None}
    return countries.pop() if len(countries) == 1 else None


def _country(document: Document, sentence: int) -> str | None:
    """The country that a sentence opens with ("In Oslo, she will", "While in Oslo")."""
    here = document.sentences[sentence]
    opening = _mentions(document, here.first + 1, min(here.first + 1 + _OPENING, here.last))
    found = (_country_of(m.text) for m in opening if m.kind == "place" and _into(document, m))
    return next((country for country in found if country), None)


def _into(document: Document, mention: Mention) -> bool:
    return "in" in {t.text.lower() for t in document.tokens[max(mention.first - 2, 0) : mention.first]}


_OPENING = 4
"""Words in which a sentence has named the place that it is about."""


def _country_of(name: str) -> str | None:
    known = place.parse(name)
    return (known.country or known.name) if known else None
