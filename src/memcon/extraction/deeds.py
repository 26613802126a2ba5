"""Deeds: what one party did to or for another, outside of talk.

A room of `extraction`; `extract` enters here. Precision first: a deed needs an actor in the clause of its
verb, and the cue head's assent where the table's word alone says little (LEDGER rules 5, 7, 16).
"""

from dataclasses import dataclass
from typing import cast

from memcon.extraction.acts import acts, lemmas
from memcon.extraction.clauses import base, doer, kids, obliques
from memcon.extraction.done.doers import actor, several, sides
from memcon.extraction.done.targets import Done, target
from memcon.extraction.ground import cue, evidence, learned, rules, tokens
from memcon.extraction.said.voices import voices
from memcon.extraction.status import status
from memcon.extraction.weights import CUE, DEED_DOUBT
from memcon.extraction.when import when
from memcon.extraction.where import where
from memcon.extraction.who.phrases import as_one
from memcon.model.document import Cue, Document, Token
from memcon.model.entry import DEED_TYPES, Deed, DeedType, Party


@dataclass(frozen=True, slots=True)
class Found:
    """A word that may carry a deed: the type by table or head, and the head's cue if it has one there."""

    token: Token
    type: DeedType
    cue: Cue | None
    frame: tuple[str, ...] | None = None
    """What the table asks to stand beside it; None where the word is the head's own find."""


def deeds(document: Document) -> tuple[Deed, ...]:
    """The deeds of an article, in text order; of two alike in one sentence the first."""
    found: dict[tuple[object, ...], Deed] = {}
    for candidate in _candidates(document):
        deed = _entry(document, candidate)
        if deed is not None and _believed(candidate, deed):
            key = (
                deed.type,
                deed.actor and deed.actor.name,
                deed.target and deed.target.name,
                deed.status,
                deed.evidence,
            )
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
    if found.type == "agree":
        who, whom = _agreed(document, found)
        if "several" in (found.frame or ()) and whom is None and not several(document, index):
            return None
    else:
        who = actor(document, index, found.type)
        whom = target(document, Done(index, found.type, found.frame or ()))
    if who is None or (whom is not None and whom.name == who.name):
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
        actor=who,
        type=found.type,
        target=whom,
    )


def _no_deed(document: Document, found: Found) -> bool:
    """Whether its words tell of no deed: an attack that is to end ("an end to the strikes"), a person recognized
    for something (praise), what is done only on a condition (a threat or a promise)."""
    token = found.token
    if "agree" in lemmas(token) and not _agreement(document, token):
        return True
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


def _agreement(document: Document, token: Token) -> bool:
    """Whether "agree" tells of a deed, and not of an opinion that somebody shares or of a proposal that is accepted."""
    if any(document.tokens[k].upos == "PRON" for k in obliques(document, token.index, "with")):
        return False
    who = doer(document, token.index)
    if who is not None and document.tokens[who].text.lower() in ("we", "i"):
        return False
    return not obliques(document, token.index, "to") or bool(kids(document, token.index, "xcomp", "ccomp"))


_ENDS = frozenset({"end", "halt", "stop", "cease", "cessation", "pause", "suspend", "suspension", "freeze"})


def _of_talks(document: Document, index: int) -> bool:
    """Whether a participle only says who mediates a meeting ("talks mediated by Oman"), which the meeting tells."""
    token = document.tokens[index]
    told = base(token) in ("acl", "amod", "advcl") and token.head >= 0
    return told and any(acts(document, document.tokens[token.head], "meeting"))


def _agreed(document: Document, found: Found) -> tuple[Party | None, Party | None]:
    """Two sides who agreed: the first is the actor, the other the target (LEDGER rule 7)."""
    other = target(document, Done(found.token.index, found.type, found.frame or ()))
    own = sides(document, found.token.index) if found.token.upos in ("VERB", "AUX") else ()
    if other is None and len(own) == 2:
        return own
    one = as_one(own) if own else actor(document, found.token.index, found.type)
    return one, other
