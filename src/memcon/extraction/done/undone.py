"""Undone: words of the table of deeds that tell of none here.

A room of `extraction`; `deeds` comes here. An attack that is to end, a question, a person recognized for something
(praise), what is done only on a condition (a threat or a promise), what is hit at with words.
"""

from memcon.extraction.acts import acts, lemmas
from memcon.extraction.clauses import doer, negated
from memcon.extraction.done.doers import between, several
from memcon.extraction.done.targets import Done
from memcon.extraction.parse import base, kids, obliques
from memcon.extraction.who import nouns
from memcon.extraction.who.phrases import parties
from memcon.model.document import Document, Token


def no_deed(document: Document, done: Done) -> bool:
    """Whether the words tell of no deed, whoever does it."""
    token = document.tokens[done.index]
    objects = kids(document, token.index, "obj")
    if _asks(document, token) or any(document.tokens[k].text.lower() in _ONESELF for k in objects):
        return True
    if token.dep == "amod" and document.tokens[token.index - 1].text == "-":
        return True  # "missile-firing ships"
    if any(document.tokens[k].text.lower() in ("nearly", "almost") for k in kids(document, token.index, "advmod")):
        return True  # "nearly overthrew him"
    if done.type in ("attack", "mobilize") and _no_attack(document, token, done):
        return True
    if (done.type == "agree" or "agree" in lemmas(token)) and _no_agreement(document, token):
        return True
    return _by_its_verb(document, token, done) or _on_condition(document, token)


def _no_attack(document: Document, token: Token, done: Done) -> bool:
    """Whether nobody strikes or moves troops."""
    objects = kids(document, token.index, "obj")
    if any(_task_force(document, k) for k in objects):
        return True  # "launched a task force", "put a task force in place"
    if done.type != "attack":
        return False
    if any(_SAYINGS & set(lemmas(document.tokens[k])) for k in objects) or "intercept" in lemmas(token):
        return True  # "fired off a tweet", "shot down suggestions"; rockets that are intercepted strike nobody
    who = doer(document, token.index) if "storm" in lemmas(token) else None
    if who is not None and nouns.kind_of(document.tokens[who]) == "title":
        return True  # "ambassadors stormed the Senate to win votes"
    if token.upos != "NOUN":
        return False
    ruler = document.tokens[token.head] if token.head >= 0 else token
    return bool(set(lemmas(ruler)) & _ENDS) and base(token) in ("obj", "nmod")


def _no_agreement(document: Document, token: Token) -> bool:
    """Whether nobody agrees with anybody here on what is to be."""
    if "agree" in lemmas(token):
        return not _agreement(document, token)
    if "sign" in lemmas(token) and obliques(document, token.index, "into"):
        return True  # "the bill that the president signed into law"
    behind = document.tokens[token.index + 1 : token.index + 2]
    if "make" in lemmas(token) and any(t.text.lower() == "clear" for t in behind):
        return True  # "made clear a truce would take time"
    if token.upos != "NOUN" or not between(document, token.index):
        return False
    # "Left the landmark agreement between them": told of as known.
    return any(document.tokens[k].text.lower() != "a" for k in kids(document, token.index, "det"))


def _by_its_verb(document: Document, token: Token, done: Done) -> bool:
    """Whether this verb, with what stands beside it, tells of no deed."""
    words, index = set(lemmas(token)), token.index
    objects = kids(document, index, "obj")
    if "order" in words and any(negated(document, k) for k in kids(document, index, "xcomp", "advcl")):
        return True  # "ordered its soldiers not to leave"
    if words & {"recognize", "recognise"} and (_for_something(document, index) or _no_power(document, objects)):
        return True
    on = obliques(document, index, "on") if "crack" in words else ()
    if on and not any(parties(document, k) for k in on):
        return True  # "cracked down on leaks"
    if done.type == "aid" and any(_own(document, k) for k in objects):
        return True  # "has trained its army"
    if any(_of_business(document, k) for k in objects):
        return True
    return "retaliate" in words and _by_doing(document, index)


def _for_something(document: Document, verb: int) -> bool:
    """ "Recognized her for her work": praise."""
    below = (j for k in document.subtree(verb) for j in kids(document, k, "mark", "case"))
    return any(document.tokens[j].text.lower() == "for" for j in below)


def _no_power(document: Document, objects: tuple[int, ...]) -> bool:
    """ "Recognizing the five best lawyers": who is recognized is no state, government or leader."""
    return any(document.tokens[k].upos == "NOUN" and nouns.kind_of(document.tokens[k]) != "body"
               and document.tokens[k].lemma.lower() not in _POWERS for k in objects)  # fmt: skip


_POWERS = frozenset({"government", "state", "republic", "independence", "sovereignty", "country", "authority", "border",
                     "territory", "region", "regime", "rebel", "council", "statehood", "right", "claim", "kingdom",
                     "nation", "president", "leader", "king", "annexation", "opposition", "entity", "administration",
                     "referendum"})  # fmt: skip


def _on_condition(document: Document, token: Token) -> bool:
    """ "Would attack if they came": a threat or a promise."""
    conditions = (k for k in kids(document, token.index, "advcl") if k > token.index)
    marks = (document.tokens[j].text.lower() for k in conditions for j in kids(document, k, "mark"))
    return token.xpos == "VB" and any(mark in ("if", "unless") for mark in marks)


_SAYINGS = frozenset({"tone", "chord", "note", "balance", "deal", "pose",
                      "suggestion", "proposal", "idea", "tweet", "letter", "question", "message", "warning", "claim",
                      "accusation", "criticism", "argument", "theory", "notion", "rumor", "rumour"})  # fmt: skip
"""What is fired off, shot down or hit at with words."""


def _task_force(document: Document, thing: int) -> bool:
    fronts = {document.tokens[k].text.lower() for k in kids(document, thing, "compound")}
    return document.tokens[thing].lemma.lower() in ("force", "forces") and "task" in fronts


def _by_doing(document: Document, verb: int) -> bool:
    """Whether a verb only opens what was done ("retaliated by expelling the envoy"), which is a deed itself."""
    means = (k for k in kids(document, verb, "advcl") if document.tokens[k].xpos == "VBG")
    return any(
        any(document.tokens[m].text.lower() == "by" for m in kids(document, k, "mark"))
        and next(acts(document, document.tokens[k], "deed"), None) is not None
        for k in means
    )


def _asks(document: Document, token: Token) -> bool:
    """Whether a word stands in a question, which tells of nothing."""
    sentence = document.sentences[document.sentence_of[token.index]]
    return sentence.span.of(document.article.text).rstrip("”\"'’ )").endswith("?")


def _agreement(document: Document, token: Token) -> bool:
    """Whether "agree" tells of a deed, and not of an opinion that somebody shares or of a proposal that is accepted."""
    if any(document.tokens[k].upos == "PRON" for k in obliques(document, token.index, "with")):
        return False
    who = doer(document, token.index)
    if who is not None and document.tokens[who].text.lower() in ("we", "i"):
        return False
    said = kids(document, token.index, "ccomp")
    if any(not _to_be_done(document, k) for k in said):
        return False
    to = obliques(document, token.index, "to")
    mutual = several(document, token.index) and any(_compact(document, k) for k in to)
    return not to or mutual or bool(kids(document, token.index, "xcomp") or said)


def _compact(document: Document, thing: int) -> bool:
    """Whether a thing is agreed on by those who agree to it, and not what somebody else proposes."""
    beside = {document.tokens[k].lemma.lower() for k in kids(document, thing, "amod", "compound", "nmod:poss", "acl")}
    return bool(_COMPACTS & set(lemmas(document.tokens[thing]))) and beside.isdisjoint(_PROPOSED)


_PROPOSED = frozenset({"proposed", "propose", "draft", "put", "offer", "suggest"})
_COMPACTS = frozenset({"roadmap", "truce", "ceasefire", "cease-fire", "deal", "agreement", "accord", "pact", "treaty",
                       "framework", "pause", "swap", "exchange", "armistice", "cessation", "protocol"})  # fmt: skip
"""What several agree to with each other; a proposal or a demand is somebody's, and they only accept it."""


def _to_be_done(document: Document, verb: int) -> bool:
    """Whether a clause tells of what shall be done ("agreed that talks should resume"), and not of what is so."""
    modal = any(document.tokens[k].xpos == "MD" for k in kids(document, verb, "aux"))
    return modal or document.tokens[verb].xpos == "VB"


def _of_business(document: Document, thing: int) -> bool:
    """Whether an operation is none of force ("started its commercial operation")."""
    kinds = {document.tokens[k].text.lower() for k in kids(document, thing, "amod", "compound")}
    if document.tokens[thing].lemma.lower() == "campaign":
        return kinds.isdisjoint(_WARLIKE) and not obliques(document, thing, "against", "on")
    return document.tokens[thing].lemma.lower() == "operation" and not kinds.isdisjoint(_PEACEFUL)


def _own(document: Document, thing: int) -> bool:
    """Whether a thing is that of whoever does something to it ("its army")."""
    return any(document.tokens[k].text.lower() in ("its", "their") for k in kids(document, thing, "nmod:poss"))


_WARLIKE = frozenset({"military", "bombing", "air", "aerial", "missile", "naval", "ground", "guerrilla", "terror",
                     "bombardment", "rocket", "drone", "artillery", "sabotage", "kidnapping"})  # fmt: skip


_PEACEFUL = frozenset({"commercial", "normal", "regular", "business", "rescue", "relief", "humanitarian", "flight",
                       "daily", "industrial", "banking", "aid", "evacuation"})  # fmt: skip
_ONESELF = frozenset({"himself", "herself", "themselves", "itself"})
_ENDS = frozenset({"end", "halt", "stop", "cease", "cessation", "pause", "suspend", "suspension", "freeze"})
