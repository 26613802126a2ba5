"""Company: who takes part by what is told around a meeting: brought together, a guest at table, on the way with stops.

A room of `extraction`; `encounters`, `partakers` and `visits` come here.
"""

from memcon.extraction.acts import lemmas
from memcon.extraction.clauses import subject
from memcon.extraction.parse import base, case, kids, obliques
from memcon.extraction.who.phrases import parties
from memcon.model.document import Document
from memcon.model.entry import Party

_BRINGS = frozenset({"bring", "gather", "unite", "include", "involve", "feature"})
_MEALS = frozenset({"dinner", "lunch", "luncheon", "breakfast", "banquet", "reception", "supper", "iftar", "feast"})
_GIVES = frozenset({"host", "hold", "give", "throw", "offer"})
_STOPS = frozenset({"stop", "stopover", "leg"})
_COUNTS = frozenset({"hour", "day", "series", "number", "round", "dozen", "string"})
_TRIPS = frozenset({"visit", "trip", "tour", "journey", "stay", "schedule", "itinerary", "agenda", "travel"})


def brought_together(document: Document, index: int) -> tuple[int, ...]:
    """ "The meeting brought together Ann Lee and Luis Vera": whom a verb names of which the meeting is the subject."""
    token = document.tokens[index]
    verb = document.tokens[token.head] if token.head >= 0 else token
    if base(token) != "nsubj" or verb.upos != "VERB" or _BRINGS.isdisjoint(lemmas(verb)):
        return ()
    whole = "bring" not in lemmas(verb) or any(t.text.lower() == "together" for t in document.tokens[verb.index :][:12])
    return tuple(kids(document, verb.index, "obj")) if whole else ()


def guests(document: Document, verb: int) -> tuple[int, ...]:
    """ "Hosted a dinner for Luis Vera", "gave a lunch in honour of": for whom a meal is given."""
    meals = [k for k in kids(document, verb, "obj") if not _MEALS.isdisjoint(lemmas(document.tokens[k]))]
    if not meals or _GIVES.isdisjoint(lemmas(document.tokens[verb])):
        return ()
    near = (*meals, verb)
    honoured = (k for one in near for k in obliques(document, one, "in") if document.tokens[k].lemma[:4] == "hono")
    others = (*(k for one in near for k in obliques(document, one, "for", "with")),
              *(k for one in honoured for k in obliques(document, one, "of")))  # fmt: skip
    return tuple(dict.fromkeys(k for k in others if parties(document, k)))


def on_the_trip(document: Document, index: int) -> tuple[Party, ...]:
    """ "Ann Lee's visit will include hours of talks with Luis Vera": who travels, where the talks are part of it."""
    token = document.tokens[index]
    while base(token) == "nmod" and case(document, token.index) == "of" and token.head >= 0:
        over = document.tokens[token.head]
        if _COUNTS.isdisjoint(lemmas(over)):
            return ()
        token = over
    verb = document.tokens[token.head] if token.head >= 0 else token
    trip = subject(document, verb.index) if base(token) == "obj" and "include" in lemmas(verb) else None
    if trip is None or _TRIPS.isdisjoint(lemmas(document.tokens[trip])):
        return ()
    owners = (*kids(document, trip, "nmod:poss"), *obliques(document, trip, "by", "of"))
    return tuple(dict.fromkeys(p for k in owners for p in parties(document, k)))


def stops(document: Document, verb: int) -> tuple[int, ...]:
    """ "Will travel to the region, with stops in Norway and Peru": where somebody stops on the way."""
    named = (k for k in obliques(document, verb, "with") if not _STOPS.isdisjoint(lemmas(document.tokens[k])))
    return tuple(k for one in named for k in obliques(document, one, "in", "at"))
