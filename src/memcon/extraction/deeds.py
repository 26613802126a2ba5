"""Deeds: what one party did to or for another, outside of talk.

A room of `extraction`; `extract` enters here. Precision first: a deed needs an actor in the clause of its
verb, and the cue head's assent where the table's word alone says little (LEDGER rules 5, 7, 16).
"""

from dataclasses import dataclass
from typing import cast

from memcon.extraction.acts import acts, lemmas
from memcon.extraction.clauses import base, doer, kids, obliques, undergoer
from memcon.extraction.ground import cue, evidence, learned, rules, tokens
from memcon.extraction.said.voices import voices
from memcon.extraction.status import status
from memcon.extraction.weights import CUE, DEED_DOUBT
from memcon.extraction.when import when
from memcon.extraction.where import where
from memcon.extraction.who.phrases import joined, parties, side_of, text
from memcon.model.document import Cue, Document, Token
from memcon.model.entry import DEED_TYPES, Deed, DeedType, Party
from memcon.values import place

_TOWARDS: dict[str, tuple[str, ...]] = {
    "agree": ("with",),
    "mediate": ("between", "for"),
    "aid": ("to", "for"),
    "cooperate": ("with", "to", "from"),
    "sanction": ("on", "against", "from", "with"),
    "attack": ("on", "against", "at", "in", "into", "toward", "towards"),
    "mobilize": ("against", "into", "over", "to", "near"),
    "concede": ("to", "with", "from"),
    "coerce": ("against", "of"),
    "protest": ("against", "to"),
    "move": ("to",),
}
"""The prepositions before the one to whom a deed of this type is done."""

_THINGS = frozenset({"agree", "mediate", "aid", "move", "cooperate"})
"""Types whose verb's object is a thing: the target stands behind a preposition."""


@dataclass(frozen=True, slots=True)
class Found:
    """A word that may carry a deed: the type by table or head, and the head's cue if it has one there."""

    token: Token
    type: DeedType
    cue: Cue | None
    frame: tuple[str, ...] | None = None
    """What the table asks to stand beside it; None where the word is the head's own find."""


def deeds(document: Document) -> tuple[Deed, ...]:
    """The deeds of an article, in text order; of two with the same type, parties and status the first."""
    found: dict[tuple[object, ...], Deed] = {}
    for candidate in _candidates(document):
        deed = _entry(document, candidate)
        if deed is not None and _believed(candidate, deed):
            key = (deed.type, deed.actor and deed.actor.name, deed.target and deed.target.name, deed.status)
            found.setdefault(key, deed)
    return tuple(found.values())


def _candidates(document: Document) -> tuple[Found, ...]:
    found = []
    for token in tokens(document):
        act = next(iter(acts(document, token, "deed")), None)
        opinion = learned(document, token.index, "deed")
        if act is not None:
            found.append(Found(token, cast(DeedType, act.value), opinion, act.frame))
        elif act is None and opinion is not None and opinion.score >= CUE["deed"] and rules(document, token, opinion):
            found.append(Found(token, _type_of(opinion), opinion))
    return tuple(found)


def _believed(found: Found, deed: Deed) -> bool:
    """Whether a deed may stand: the head says so, or the table's word tells of something done, in the past
    tense or as what came with it ("fired rockets, killing two soldiers")."""
    if found.cue is not None and found.cue.score >= (DEED_DOUBT if found.frame is not None else CUE["deed"]):
        return True
    if found.frame is None or deed.status != "actual":
        return False
    return found.token.xpos in ("VBD", "VBN") or (found.token.xpos == "VBG" and deed.target is not None)


def _type_of(opinion: Cue) -> DeedType:
    value = opinion.label.partition("-")[2]
    return value if value in DEED_TYPES else "attack"


def _entry(document: Document, found: Found) -> Deed | None:
    index = found.token.index
    if (found.type == "mediate" and _of_talks(document, index)) or _no_deed(document, found):
        return None
    actor, target = _actor(document, index), _target(document, found)
    if found.type == "agree":
        actor, target = _sides(document, index, target)
        if "several" in (found.frame or ()) and target is None:
            return None
    if actor is None or (target is not None and target.name == actor.name):
        return None
    real = status(document, index, found.cue)
    return Deed(
        article=document.article.id,
        evidence=evidence(document, document.sentence_of[index]),
        cue=cue(document, found.cue.first, found.cue.last) if found.cue else cue(document, index, index + 1),
        voices=voices(document, index),
        status=real,
        when=when(document, index, real),
        where=where(document, index),
        actor=actor,
        type=found.type,
        target=target,
    )


def _no_deed(document: Document, found: Found) -> bool:
    """Whether its words tell of no deed: an attack that is to end ("an end to the strikes"), a person recognized
    for something (praise), what is done only on a condition (a threat or a promise)."""
    token = found.token
    if set(lemmas(token)) & {"recognize", "recognise"}:
        return any(
            document.tokens[j].text.lower() == "for"
            for k in document.subtree(token.index)
            for j in kids(document, k, "mark", "case")
        )
    if token.upos == "NOUN" and found.type == "attack":
        ruler = document.tokens[token.head] if token.head >= 0 else token
        return bool(set(lemmas(ruler)) & _ENDS) and base(token) in ("obj", "nmod")
    conditions = (k for k in kids(document, token.index, "advcl") if k > token.index)
    return token.xpos == "VB" and any(
        document.tokens[j].text.lower() in ("if", "unless") for k in conditions for j in kids(document, k, "mark")
    )


_ENDS = frozenset({"end", "halt", "stop", "cease", "cessation", "pause", "suspend", "suspension", "freeze"})


def _of_talks(document: Document, index: int) -> bool:
    """Whether a participle only says who mediates a meeting ("talks mediated by Oman"), which the meeting tells."""
    token = document.tokens[index]
    told = base(token) in ("acl", "amod", "advcl") and token.head >= 0
    return told and any(acts(document, document.tokens[token.head], "meeting"))


def _actor(document: Document, index: int) -> Party | None:
    """Who does it; of a noun ("an Israeli strike on", "the seizure by") the one whose it is."""
    who = doer(document, index)
    if who is None and document.tokens[index].upos == "NOUN":
        for k in (*obliques(document, index, "by"), *_owners(document, index)):
            party = joined(document, k) or _nationality(document, k)
            if party is not None:
                return party
    return joined(document, who) if who is not None else None


def _owners(document: Document, index: int) -> tuple[int, ...]:
    return tuple(k for k in document.children[index] if document.tokens[k].dep in ("nmod:poss", "compound", "amod"))


def _nationality(document: Document, index: int) -> Party | None:
    country = place.country_of(document.tokens[index].text)
    return Party(country, None, country) if country else None


def _target(document: Document, found: Found) -> Party | None:
    """To whom it is done: the object, unless it is what it is done with ("fired rockets"); else who stands
    behind the type's prepositions, or whose the object is ("suspended the airline's permit")."""
    index = found.token.index
    thing = undergoer(document, index)
    frame = found.frame or ()
    thingly = found.type in _THINGS and "obj!" not in frame
    instrument = any(part.startswith("obj:") for part in frame) or thingly
    if thing is not None and not instrument:
        return joined(document, thing) or _by_its_words(document, thing)
    behind = [*obliques(document, index, *_TOWARDS[found.type])]
    if thing is not None:
        behind.extend(obliques(document, thing, *_TOWARDS[found.type]))
        behind.extend(kids(document, thing, "nmod:poss"))
        behind.extend(kids(document, index, "iobj"))
        if found.type == "mobilize":
            # "violated Finnish airspace": whose it is.
            behind.extend(kids(document, thing, "amod", "compound"))
    return next((p for k in behind if (p := joined(document, k) or _nationality(document, k)) is not None), None)


def _by_its_words(document: Document, thing: int) -> Party | None:
    """An object that is nobody's name ("attacked a Danish tanker"): its own words, and whose it is."""
    if document.tokens[thing].upos not in ("NOUN", "PROPN"):
        return None
    return Party(text(document, thing), None, side_of(document, thing))


def _sides(document: Document, index: int, target: Party | None) -> tuple[Party | None, Party | None]:
    """Two sides who agreed: the first is the actor, the other the target (LEDGER rule 7)."""
    who = doer(document, index)
    named = parties(document, who) if who is not None else ()
    if target is None and len(named) == 2:
        return named[0], named[1]
    return (joined(document, who) if who is not None else None), target
