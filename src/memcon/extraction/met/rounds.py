"""Rounds: talks counted out one by one ("four rounds were held. The first took place in A on …; the second, in B …").

Only `meetings` enters here. Each round with a day of its own is an entry beside that of the series (LEDGER rule 6),
or instead of it where all that it counts are told: nothing is left then that the series would tell. Those who led the
delegations are a round's parties where the text names them.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from memcon.extraction.acts import lemmas_in
from memcon.extraction.met.telling import Telling
from memcon.extraction.parse import kids
from memcon.extraction.when import settle
from memcon.extraction.where import place_at
from memcon.extraction.who.phrases import parties
from memcon.model.document import Document, TimeMention
from memcon.model.entry import Party
from memcon.values.numerals import number_at, tokens
from memcon.values.place import Place
from memcon.values.tables import words

_AFTER = 3
"""Sentences behind the series in which its rounds are looked for."""
_LEADERS_AFTER = 6
"""Sentences behind the series in which those who led the delegations are looked for."""
_NTH = re.compile(r"\d{1,2}(?:st|nd|rd|th)")
_CARRIES = ("NOUN", "PROPN")


@dataclass(frozen=True, slots=True)
class Group:
    """Rounds that share what is told of them: their ordinals, and the days and places behind."""

    ordinals: tuple[int, ...]
    times: tuple[TimeMention, ...]
    places: tuple[Place, ...]


def rounds(document: Document, series: Telling) -> tuple[Telling, ...]:
    """The single rounds of a series of talks, in text order; none where no days are told."""
    found: list[Telling] = []
    last = len(document.sentences)
    for sentence in range(series.sentence + 1, min(series.sentence + 1 + _AFTER, last)):
        if document.sentences[sentence].kind != "prose":
            break
        for group in _groups(document, sentence):
            found.extend(_of_group(series, sentence, group))
    if not found:
        return ()
    leaders, told_in = _leaders(document, series)
    return tuple(_led(one, leaders, told_in) for one in found)


def counted(document: Document, told_of: Iterable[Telling], single: Collection[Telling]) -> tuple[Telling, ...]:
    """Those of the meetings told that are none of the single rounds: "the parties returned for the third round on
    May 2" is told by its ordinal already; nor a series of which every round is told."""
    days = {(one.sentence, settle(one.time, one.status)) for one in single if one.time is not None}
    return tuple(
        one for one in told_of if one.encounter.format not in _TALKS or not (_all_told(document, one, single)
        or (one.time is not None and (one.sentence, settle(one.time, one.status)) in days))
    )  # fmt: skip


_TALKS = ("talks", "indirect-talks")


def _all_told(document: Document, series: Telling, single: Collection[Telling]) -> bool:
    """Whether as many rounds are told one by one as a series counts."""
    told = sum(one.sentences[0] == series.sentence for one in single)
    near = (series.encounter.anchor, document.tokens[series.encounter.anchor].head)
    counts = (k for noun in near if noun >= 0 for k in kids(document, noun, "nummod"))
    number = next((n for k in counts if (n := number_at(tokens(document.tokens[k].text), 0))), None)
    return series.encounter.series and told > 1 and number is not None and number.value == told


def _of_group(series: Telling, sentence: int, group: Group) -> Iterator[Telling]:
    if len(group.times) != len(group.ordinals):
        return
    shared = len(group.places) == 1
    for k, (ordinal, time) in enumerate(zip(group.ordinals, group.times, strict=True)):
        where = group.places[0] if shared else group.places[k] if len(group.places) == len(group.ordinals) else None
        one = replace(series.encounter, anchor=ordinal, light=ordinal, where=where, series=False, cue=None)
        yield Telling(one, sentence, "actual", time, (series.sentence, sentence))


def _led(one: Telling, leaders: tuple[Party, ...], told_in: int) -> Telling:
    if len(leaders) < 2:
        return one
    return replace(one, encounter=replace(one.encounter, parties=leaders), sentences=(*one.sentences, told_in))


def _groups(document: Document, sentence: int) -> Iterator[Group]:
    """What stands between one run of ordinals and the next."""
    ordinals: list[int] = []
    times: list[TimeMention] = []
    places: list[Place] = []
    for token in document.in_sentence(sentence):
        time = next((t for t in document.times if t.span.start <= token.start < t.span.end), None)
        if time is not None:
            if time.kind == "day" and time not in times:
                times.append(time)
            continue
        if _is_ordinal(token.text, token.upos):
            if times or places:
                yield Group(tuple(ordinals), tuple(times), tuple(places))
                ordinals, times, places = [], [], []
            ordinals.append(token.index)
        elif ordinals and token.upos in _CARRIES:
            place = place_at(document, token.index)
            places.extend([place] if place is not None and place.name not in [p.name for p in places] else [])
    yield Group(tuple(ordinals), tuple(times), tuple(places))


def _is_ordinal(word: str, upos: str) -> bool:
    return upos in ("ADJ", "NOUN", "NUM") and (word.lower() in words("ordinals") or bool(_NTH.fullmatch(word.lower())))


def _leaders(document: Document, series: Telling) -> tuple[tuple[Party, ...], int]:
    """Those who led the delegations, and the sentence that says so."""
    last = len(document.sentences)
    for sentence in range(series.sentence, min(series.sentence + _LEADERS_AFTER, last)):
        inside = document.sentences[sentence]
        around = lemmas_in(document, sentence)
        if not (around & {"lead", "head", "led", "headed"} and around & {"delegation", "team", "side"}):
            continue
        people = [m for m in document.mentions if inside.first <= m.first < inside.last and m.kind == "person"]
        found = {p.name: p for m in people for p in parties(document, m.head) if p.role}
        if len(found) > 1:
            return tuple(found.values()), sentence
    return (), -1
