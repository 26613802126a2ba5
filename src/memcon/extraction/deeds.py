"""Deeds: what one party did to or for another, outside of talk.

A room of `extraction`; `extract` enters here. Precision first: a deed needs an actor in the clause of its
verb, and the cue head's assent where the table's word alone says little (LEDGER rules 5, 7, 16).
"""

from dataclasses import dataclass, replace
from typing import cast

from memcon.extraction.acts import Act, acts, lemmas, rows
from memcon.extraction.alleged import alleged
from memcon.extraction.clauses import undergoer
from memcon.extraction.days import when
from memcon.extraction.done.belief import belief
from memcon.extraction.done.doers import actor, between, several, sides
from memcon.extraction.done.signs import signs
from memcon.extraction.done.targets import Done, strikes, target
from memcon.extraction.done.undone import no_deed
from memcon.extraction.ground import bearing, cue, evidence, learned, rules
from memcon.extraction.parse import base, case, kids, obliques
from memcon.extraction.said.outlets import is_outlet
from memcon.extraction.said.standins import is_one
from memcon.extraction.said.voices import voices
from memcon.extraction.status import status
from memcon.extraction.weights import (
    CUE,
    DEED_ALONE,
    DEED_DOUBT,
    DEED_HEARD,
    DEED_LEAST,
    DEED_OTHERWISE,
    DEED_SURE,
    DEED_UNHEARD,
)
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


@dataclass(frozen=True, slots=True)
class Considered:
    """A candidate with the entry that it would give, for `deeds` and for learning what to believe."""

    found: Found
    done: Done
    deed: Deed
    again: bool = False
    """Whether the same one has done its like before in the sentence ("resumed the war, launching strikes")."""


def deeds(document: Document) -> tuple[Deed, ...]:
    """The deeds of an article, in text order; of two alike in one sentence the first."""
    found: dict[tuple[object, ...], Deed] = {}
    for one in considered(document):
        if _believed(document, one) and not _as_told(document, one):
            deed = one.deed
            if deed.status == "actual" and not deed.voices and alleged(document, one.found.token.index):
                deed = replace(deed, status="possible")  # nobody says who alleges it
            sides_of = (deed.actor and deed.actor.name, deed.target and deed.target.name)
            found.setdefault((deed.type, *sides_of, deed.status, deed.evidence), deed)
    return tuple(found.values())


def considered(document: Document) -> tuple[Considered, ...]:
    """All that may be deeds, believed or not: whatever has a word for one and somebody who does it."""
    each = ((f, Done(f.token.index, f.type, f.frame or ())) for f in _candidates(document))
    entries = ((found, done, _entry(document, found, done)) for found, done in each)
    seen: set[tuple[object, ...]] = set()
    told = []
    for found, done, deed in entries:
        if deed is not None:
            like = (deed.evidence, deed.type, deed.actor)
            told.append(Considered(found, done, deed, like in seen))
            seen.add(like)
    return tuple(told)


def _as_told(document: Document, one: Considered) -> bool:
    """ "Resumed the war, launching strikes and thus breaking the truce": how it was done, told in participles."""
    token = one.found.token
    beside = token.xpos == "VBG" and base(token) in ("advcl", "conj")
    return one.again and beside and not kids(document, token.index, "mark", "case", "aux")


def signs_of(document: Document, one: Considered) -> tuple[str, ...]:
    """What speaks for and against a candidate, for `belief`, for learning and for `memcon explain`."""
    return signs(document, one.done, one.deed, one.again)


def _candidates(document: Document) -> tuple[Found, ...]:
    found = []
    for token in bearing(document):
        act = next(iter(acts(document, token, "deed")), None)
        opinion = learned(document, token.index, "deed") or _of_its_object(document, token, act)
        if act is not None:
            value = "attack" if act.value == "mobilize" and strikes(document, token.index) else act.value
            found.append(Found(token, cast(DeedType, value), opinion, act.frame))
        elif act is None and opinion is not None and _heard(token, opinion) and rules(document, token, opinion):
            found.append(Found(token, _type_of(opinion), opinion))
    return tuple(f for f in found if not _told_by_its_verb(document, f) and not _told_by_the_next(document, f))


def _of_its_object(document: Document, token: Token, act: Act | None) -> Cue | None:
    """ "Waged attacks", "sanctions imposed by Oslo": what the head hears at the noun that a verb's row asks for."""
    if act is None or token.upos != "VERB" or not any(part.startswith("obj:") for part in act.frame):
        return None
    thing = undergoer(document, token.index)
    return learned(document, thing, "deed") if thing is not None else None


def _heard(token: Token, opinion: Cue) -> bool:
    """Whether the head is sure enough by itself: surer where the table has the word, and in none of its frames."""
    listed = any(act.kind == "deed" for act in rows(token))
    return opinion.score >= (DEED_OTHERWISE if listed else CUE["deed"])


def _told_by_its_verb(document: Document, found: Found) -> bool:
    """ "Withdrew its troops", "launched two attacks", "was attacked by drones": whether a noun is the object of a verb
    that tells the deed, or what that was done with. A noun of the table's counts as told where the verb's row asks for
    it."""
    token = found.token
    verb = document.tokens[token.head] if token.head >= 0 and token.upos in ("NOUN", "PROPN") else None
    with_it = base(token) == "obj" or (base(token) == "obl" and case(document, token.index) == "by")
    act = next(acts(document, verb, "deed"), None) if verb is not None and with_it else None
    asked = {word for part in (act.frame if act else ()) for word in part.partition(":")[2].split("/")}
    return act is not None and (found.frame is None or bool(asked & set(lemmas(token))))


_OPENS = frozenset({"begin", "start", "continue", "resume", "keep", "stop", "finish"})


def _told_by_the_next(document: Document, found: Found) -> bool:
    """ "Began launching attacks": whether the model marks a verb that only opens what the next one tells."""
    opened = (document.tokens[k] for k in kids(document, found.token.index, "xcomp"))
    opens = found.frame is None and bool(_OPENS & set(lemmas(found.token)))
    return opens and any(next(acts(document, verb, "deed"), None) is not None for verb in opened)


def _believed(document: Document, one: Considered) -> bool:
    """Whether a deed may stand: the head is sure, or the table's word tells of something done and enough speaks for
    it, or much does."""
    cue_of, listed = one.found.cue, one.found.frame is not None
    if not listed:
        return cue_of is not None and cue_of.score >= CUE["deed"]
    likely, noun = belief(signs_of(document, one)), one.found.token.upos in ("NOUN", "PROPN")
    if _is_aim(document, one.found.token) and one.deed.status == "actual":
        return cue_of is not None and cue_of.score >= DEED_SURE
    if cue_of is not None and cue_of.score >= DEED_SURE and (likely >= DEED_LEAST or not noun):
        return True
    heard = not document.cues or (cue_of is not None and cue_of.score >= DEED_HEARD)
    return likely >= DEED_ALONE or (likely >= (DEED_LEAST if heard else DEED_UNHEARD) and _tells(document, one))


def _is_aim(document: Document, token: Token) -> bool:
    """ "Held talks to conclude a truce": what something was done for need not have come about."""
    to = any(document.tokens[k].text.lower() == "to" for k in kids(document, token.index, "mark"))
    return to and token.xpos == "VB" and base(token) in ("advcl", "acl")


def _tells(document: Document, one: Considered) -> bool:
    """Whether the head vouches for the table's word, or its form tells of something done, in the past tense or as
    what came with it ("fired rockets, killing two soldiers")."""
    if one.found.cue is not None and one.found.cue.score >= DEED_DOUBT:
        return True
    told = one.deed.status == "actual" and _told(document, one.found.token)
    return told and (one.found.token.xpos != "VBG" or one.deed.target is not None)


def _told(document: Document, token: Token) -> bool:
    """Whether the form of a verb tells of something done: the past, or what came with it ("…, killing two")."""
    marks = {document.tokens[k].text.lower() for k in kids(document, token.index, "mark", "case")}
    if token.xpos == "VBG":
        return not marks - _WITH
    return token.xpos in ("VBD", "VBN") and not marks & _AHEAD


_WITH = frozenset({"by", "after", "while", "when", "before", "as"})
"""Words before a participle that tells of something done; after others it is a purpose or a worry ("capable of")."""
_AHEAD = frozenset({"to", "if", "unless", "until", "whether"})
"""Words before a verb in the past or passive that make it something still to come ("sanctions to be lifted")."""


def _type_of(opinion: Cue) -> DeedType:
    value = opinion.label.partition("-")[2]
    return value if value in DEED_TYPES else "attack"


def _entry(document: Document, found: Found, done: Done) -> Deed | None:
    index = found.token.index
    if (found.type == "mediate" and _of_talks(document, index)) or no_deed(document, done):
        return None
    if found.type == "agree":
        who, whom = _agreed(document, found, done)
        if "several" in (found.frame or ()) and whom is None and not several(document, index):
            return None
    else:
        who = actor(document, index, found.type)
        whom = target(document, done)
        if who is not None and whom is not None and whom.name in (who.name, who.side):
            whom = None  # "Norway closed its airspace"
    if (
        who is None
        or _of_words(document, found, who, whom)
        or (found.type == "attack" and is_outlet(who.name))
        or (whom is not None and whom.name == who.name)
    ):
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


def _of_words(document: Document, found: Found, who: Party, whom: Party | None) -> bool:
    """Whether somebody only hits out at another in words: a single person "attacks", "targets" or "clashes with", or
    an office-holder is attacked."""
    sure = found.cue is not None and found.cue.score >= CUE["deed"]
    if "force" in (found.frame or ()) and is_one(document, who) and obliques(document, found.token.index, "over"):
        return True  # "clashed with leaders over the truce"
    person = who.role is not None or (whom is not None and whom.role is not None)
    return "force" in (found.frame or ()) and person and not sure


def _of_talks(document: Document, index: int) -> bool:
    """Whether a participle only says who mediates a meeting ("talks mediated by Oman"), which the meeting tells."""
    token = document.tokens[index]
    told = base(token) in ("acl", "amod", "advcl") and token.head >= 0
    return told and any(acts(document, document.tokens[token.head], "meeting"))


def _agreed(document: Document, found: Found, done: Done) -> tuple[Party | None, Party | None]:
    """Two sides who agreed: the first is the actor, the other the target (LEDGER rule 7)."""
    other = target(document, done)
    verb = found.token.upos in ("VERB", "AUX")
    own = sides(document, found.token.index) if verb else between(document, found.token.index)
    if other is None and len(own) == 2:
        return own
    one = as_one(own) if own else actor(document, found.token.index, found.type)
    return one, other
