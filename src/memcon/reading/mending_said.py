"""Mending of what is said: which verb of speech a clause or a participle hangs from, so that its speaker is right.

Only `mending` enters here. Each rule moves a word to another head of the same sentence, and leaves a tree a tree.
"""

from dataclasses import replace

from memcon.model.document import Token
from memcon.reading import mending_lists as lists

_REPORTS = frozenset(
    {"report", "say", "announce", "state", "add", "tell", "claim", "confirm", "write", "note", "reveal"}
)
_DEEP = 3
"""Words between a participle and the verb of the clause in which it stands ("in removing the sanctions, adding")."""
_OWNS = frozenset({"acknowledge", "admit", "insist", "argue", "warn", "declare", "stress", "maintain", "believe"})
_ADDS = frozenset({"mention", "stress", "emphasize", "emphasise", "underline", "explain", "insist", "point", "argue"})
_AGAIN = frozenset({"reiterate", "reaffirm", "affirm", "underscore", "highlight", "recognize", "commend", "applaud"})
_CHARGES = frozenset({"blame", "accuse", "condemn", "criticize", "criticise", "denounce", "urge", "warn", "deny",
                      "call", "praise", "thank", "vow", "pledge", "demand", "appeal", "reject", "welcome", "offer",
                      "express"})  # fmt: skip


def speaking(found: list[Token], place: int) -> None:
    """ "Ann Lee speaking to the council called it a mistake": who speaks is the subject of the verb behind."""
    first, aside = found[0].index, found[place]
    subject = found[place - 1]
    while subject.dep == "flat" and 0 <= subject.head < subject.index:
        subject = found[subject.head - first]
    own = subject.head == aside.index and subject.dep == "nsubj" and subject.upos in ("PROPN", "NOUN")
    verb = next((t for t in found[place + 1 :] if t.text == "," or t.xpos in ("VBD", "VBZ", "VBP")), aside)
    taken = [t for t in found if t.head == verb.index and t.dep.startswith("nsubj")]
    aside_s = all(aside.index < t.index < verb.index and t.upos == "NOUN" for t in taken)  # "the council's think tank"
    if not own or not aside_s or verb.text == "," or any(t.head == aside.index and t.dep == "aux" for t in found):
        return
    if verb.index != aside.head:
        if not lists.below(found, verb.index, aside.index):
            return
        found[verb.index - first] = replace(verb, head=aside.head, dep=aside.dep)
    for t in taken:
        found[t.index - first] = replace(t, head=aside.index, dep="obl")
    found[subject.index - first] = replace(subject, head=verb.index)
    found[place] = replace(aside, head=subject.index, dep="acl")


def that(found: list[Token], place: int) -> None:
    """ "The Post reported, citing two sources, that Norway had left": the clause is what was reported, no source's."""
    first, clause = found[0].index, found[place]
    that = next((t.index - first for t in found if t.head == clause.index and t.dep == "mark"), 0)
    if that < 2 or found[that].text.lower() != "that" or found[that - 1].text != ",":
        return
    verbs = [t for t in found[: clause.head - first] if t.lemma.lower() in _REPORTS and t.upos == "VERB"]
    verb = verbs[-1] if verbs else None
    if verb is None or any(t.head == verb.index and t.dep == "ccomp" for t in found):
        return
    apart = any(t.text == "," for t in found[verb.index - first : clause.head - first])
    if apart and not lists.below(found, verb.index, clause.index):
        found[place] = replace(clause, head=verb.index, dep="ccomp")


def meanwhile(found: list[Token], place: int) -> None:
    """ "Oslo said it was clear, while Lima said it was not": what another says meanwhile is told beside the first."""
    first, clause = found[0].index, found[place]
    marks = [t for t in found[:place] if t.head == clause.index and t.dep == "mark"]
    if clause.lemma.lower() not in _REPORTS or not any(t.text.lower() in ("while", "whereas") for t in marks):
        return
    inside = found[clause.head - first]
    over = found[inside.head - first] if inside.head >= 0 and inside.dep == "ccomp" else None
    if over is not None and over.lemma.lower() in _REPORTS and over.index < clause.index:
        found[place] = replace(clause, head=over.index)


def also_said(found: list[Token], place: int) -> None:
    """ "The charity said that two wells have run dry and blamed the army": who said the first did the second, of which
    the tense tells that it goes on with the telling and not with what is told."""
    first, verb = found[0].index, found[place]
    inner = found[verb.head - first]
    told = verb.xpos == "VBD" or (verb.xpos == "VB" and verb.text.endswith("ed"))
    if not told or inner.dep != "ccomp" or inner.head < 0:
        return
    if verb.lemma.lower() not in _REPORTS | _CHARGES | _ADDS | _AGAIN:
        return
    outer, kids = found[inner.head - first], [t for t in found if t.head == inner.index]
    past = inner.xpos == "VBD" or any(t.dep in ("aux", "aux:pass", "cop") and t.xpos == "VBD" for t in kids)
    joins = [t for t in found if t.head == verb.index and (t.dep == "cc" or t.text == ",")]
    own = any(t.head == verb.index and t.dep.startswith(("nsubj", "aux")) for t in found)
    tells = outer.lemma.lower() in _REPORTS | _OWNS | _ADDS | _AGAIN or (
        outer.lemma.lower() == "make" and any(t.head == outer.index and t.text.lower() == "clear" for t in found)
    )
    if past or own or outer.xpos != "VBD" or outer.index > inner.index or not tells:
        return
    if any(t.dep == "cc" and t.text.lower() == "and" for t in joins):
        found[place] = replace(verb, head=outer.index)


def saying(found: list[Token], place: int) -> None:
    """ "Lee said that they should wait, adding that …", "a statement saying they will stay and urging a return": who
    said the first adds the second."""
    first, verb = found[0].index, found[place]
    if verb.xpos != "VBG" or verb.lemma.lower() not in _REPORTS | _CHARGES | _ADDS or place < 2:
        return
    inner = found[verb.head - first]
    for _ in range(_DEEP):
        if inner.dep == "ccomp" or inner.head < 0 or inner.dep not in ("advcl", "acl", "xcomp", "obj", "obl", "nmod"):
            break
        inner = found[inner.head - first]
    if inner.dep != "ccomp" or inner.head < 0 or any(t.head == verb.index and t.dep == "nsubj" for t in found):
        return
    outer, before = found[inner.head - first], found[place - 1].text.lower()
    if verb.lemma.lower() == "say" or inner.lemma.lower() in _REPORTS | _CHARGES | _ADDS:
        return  # "Lee said Holm gave assurances, saying that …": so Holm
    if outer.lemma.lower() not in _REPORTS | _OWNS or not outer.index < inner.index < verb.index:
        return
    if before == "," and outer.xpos != "VBG":
        found[place] = replace(verb, head=outer.index, dep="advcl")
    elif before == "and" and outer.xpos == "VBG":
        found[place] = replace(verb, head=outer.index, dep="conj")
