"""Acts: the table of verbs and nouns that carry an entry, and whether a token stands in their frame.

A room of `extraction`; all kinds ask it. The words stand in `data/en/acts.tsv`, one small hand-made table.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from memcon.extraction.clauses import doer, undergoer
from memcon.extraction.parse import base, case, conjuncts, kids
from memcon.extraction.remembered import remembered
from memcon.extraction.timewords import times_near
from memcon.extraction.who import nouns
from memcon.extraction.who.phrases import parties
from memcon.extraction.who.several import counted_people
from memcon.model.document import Document, Token
from memcon.values import tables

_PHONE = frozenset({"phone", "telephone", "call", "phone-call", "video", "hotline"})


@dataclass(frozen=True, slots=True)
class Act:
    """One row: a word's lemma, its class (`verb` or `noun`), what must stand beside it, what it carries."""

    lemma: str
    word_class: str
    frame: tuple[str, ...]
    kind: str
    value: str
    """The act of a statement, the type of a deed, the format of a meeting."""


@cache
def _table() -> dict[tuple[str, str], tuple[Act, ...]]:
    found: dict[tuple[str, str], list[Act]] = {}
    for words, word_class, frame, label in (*tables.table("acts"), *tables.table("speech")):
        kind, _, value = label.partition("-")
        parts = tuple(p for p in frame.split(",") if p)
        for word in tables.forms(words):
            found.setdefault((word, word_class), []).append(Act(word, word_class, parts, kind, value))
    return {key: tuple(rows) for key, rows in found.items()}


def lemmas(token: Token) -> tuple[str, ...]:
    """The lemma, and forms near it: edit scripts err on a final -e ("discusse", "accus") and on doubled letters."""
    return _forms(token.lemma, token.text)


@lru_cache(maxsize=4096)
def _forms(lemma: str, text: str) -> tuple[str, ...]:
    lemma, text = _ALWAYS_VERBS.get(text) or lemma.lower(), text.lower()
    # An -e that the script left out: "accus", of "accused" or "accusing", but no "plane" in "plan".
    cut = text.startswith(lemma + "e") or text == lemma + "ing"
    bare = lemma[:-1] if lemma.endswith("e") else lemma + "e" if cut else lemma
    single = lemma[:-1] if len(lemma) > 3 and lemma[-1] == lemma[-2] else lemma
    return tuple(dict.fromkeys((lemma, bare, single, text)))


@remembered
def lemmas_in(document: Document, sentence: int) -> frozenset[str]:
    """The lemmas of all words of a sentence."""
    return frozenset(lemma for token in document.in_sentence(sentence) for lemma in lemmas(token))


def carries(token: Token, kind: str) -> bool:
    """Whether a verb or noun only carries the noun of an act of this kind on ("hold" talks, a "round" of talks)."""
    return any(act.kind == kind for lemma in lemmas(token) for act in _table().get((lemma, "light"), ()))


def class_of(token: Token) -> str:
    """`verb`, `noun`, or the empty string; "met" is a verb even where a long list of names misleads the tagger."""
    return _class_of(token.upos, token.text)


def _class_of(upos: str, text: str) -> str:
    if upos in ("VERB", "AUX") or text in _ALWAYS_VERBS:
        return "verb"
    return "noun" if upos in ("NOUN", "PROPN") else ""


_ALWAYS_VERBS = {"met": "meet", "meet": "meet", "meets": "meet"}
"""Forms that are verbs whatever stands around them, with their lemmas."""


def acts(document: Document, token: Token, kind: str) -> Iterator[Act]:
    """The rows of this kind whose word and frame the token meets, in the table's order."""
    known = _rows_of(token.lemma, token.text, token.upos, kind)
    return (act for act in known if _meets(document, token, act)) if known else _NOTHING


_NOTHING: Iterator[Act] = iter(())
"""Of the words without a row, which most are: asked for each word of an article, and several times."""


def _meets(document: Document, token: Token, act: Act) -> bool:
    return all(_holds(document, token, part) for part in act.frame)


def rows(token: Token) -> tuple[Act, ...]:
    """All rows for the token's word and class, whether their frames hold or not: for `why`."""
    return _rows(token.lemma, token.text, token.upos)


@lru_cache(maxsize=4096)
def _rows(lemma: str, text: str, upos: str) -> tuple[Act, ...]:
    word_class = _class_of(upos, text)
    return tuple(act for form in _forms(lemma, text) for act in _table().get((form, word_class), ()))


@lru_cache(maxsize=16384)
def _rows_of(lemma: str, text: str, upos: str, kind: str) -> tuple[Act, ...]:
    return tuple(act for act in _rows(lemma, text, upos) if act.kind == kind)


def wanting(document: Document, token: Token, act: Act) -> tuple[str, ...]:
    """The conditions of a row's frame that do not hold at the token."""
    return tuple(part for part in act.frame if not _holds(document, token, part))


def _holds(document: Document, token: Token, part: str) -> bool:
    """Whether one condition of a frame holds at this token."""
    name, _, wanted = part.partition(":")
    if name == "alone":
        return not kids(document, token.index, "obj", "ccomp", "xcomp")
    if name == "obj!":
        return any(parties(document, k) for k in [undergoer(document, token.index)] if k is not None)
    if name in ("obj", "whom"):
        return _object(document, token, wanted)
    if name == "not":
        return _object(document, token, "") and not _object(document, token, wanted)
    if name == "without":
        return not any(_preposition(document, token, word, "") for word in wanted.split("/"))
    if name == "says":
        return _says(document, token)
    if name == "quoted":
        return any(t.text in _MARKS for t in document.tokens[token.index : token.index + _QUOTED])
    if name == "pl":
        return token.xpos in ("NNS", "NNPS")
    if name == "phone":
        return any(t.text.lower() in _PHONE for t in document.in_sentence(document.sentence_of[token.index]))
    if name == "rings":
        return _rings(document, token)
    if name == "prt":
        return any(
            document.tokens[k].text.lower() == wanted for k in kids(document, token.index, "compound:prt", "advmod")
        )
    if name == "people":
        who = doer(document, token.index)
        if who is None or document.tokens[who].upos != "NOUN" or nouns.kind_of(document.tokens[who]):
            return True
        return counted_people(document, who) is not None
    if name in _LATER:
        return True
    return _preposition(document, token, name, wanted)


def _rings(document: Document, token: Token) -> bool:
    """Whether one in office "called" another and named them nothing: by telephone, then ("President Lee called
    President Holm on Monday to discuss the truce")."""
    who, whom = doer(document, token.index), undergoer(document, token.index)
    more = kids(document, token.index, "obj", "iobj", "xcomp", "ccomp")
    more = tuple(k for k in more if base(document.tokens[k]) != "xcomp" or document.tokens[k].xpos != "VB")
    if who is None or whom is None or len(more) > 1:
        return False
    if not all(found and all(p.role for p in found) for found in (parties(document, who), parties(document, whom))):
        return False
    purposes = (k for k in kids(document, token.index, "advcl", "xcomp") if document.tokens[k].xpos == "VB")
    return all(not _TALK.isdisjoint(lemmas(document.tokens[k])) for k in purposes)


_TALK = frozenset({"congratulate", "discuss", "thank", "urge", "ask", "tell", "express", "offer", "brief", "inform",
                   "warn", "reassure", "convey", "apologize", "apologise", "say", "coordinate", "address", "raise",
                   "review", "reiterate", "underscore"})  # fmt: skip
"""What one telephones somebody for."""
_LATER = frozenset({"several", "group", "place", "force", "event"})
"""Conditions on parties, which the kind's own module judges when it has them."""


def _object(document: Document, token: Token, wanted: str) -> bool:
    found = undergoer(document, token.index)
    if found is None:
        # "resumed fighting", parsed as a clause of its own.
        return bool(wanted) and any(_lemma_in(document, k, wanted) for k in kids(document, token.index, "xcomp"))
    return not wanted or any(_lemma_in(document, k, wanted) for k in conjuncts(document, found))


def _preposition(document: Document, token: Token, name: str, wanted: str) -> bool:
    for k in kids(document, token.index, "obl", "nmod", "advmod"):
        if case(document, k).split(" ")[0] == name and (not wanted or _lemma_in(document, _meant(document, k), wanted)):
            start = document.tokens[k].start
            if not any(t.span.start <= start < t.span.end for t in times_near(document, k)):
                return True  # but "called her on Monday" calls on nobody
    # "called for": where the parse hangs the preposition elsewhere, it still stands behind the verb.
    behind = [t for t in document.tokens[token.index + 1 : token.index + 3] if t.xpos != "RP"][:1]
    return token.upos == "VERB" and not wanted and any(t.text.lower() == name for t in behind)


def _meant(document: Document, index: int) -> int:
    """The noun behind a preposition; of "the deal from which Lee has withdrawn" the deal."""
    verb = document.tokens[document.tokens[index].head]
    relative = document.tokens[index].xpos == "WDT" and verb.dep == "acl:relcl"
    return verb.head if relative and verb.head >= 0 else index


def _says(document: Document, token: Token) -> bool:
    """Whether a clause is said, or words in quotation marks stand beside the verb."""
    if kids(document, token.index, "ccomp") or base(token) == "parataxis":
        return True
    near = document.tokens[max(0, token.index - _BESIDE) : token.index + _BESIDE + 1]
    return any(
        t.text in _MARKS or (t.text.lower() == "that" and t.upos == "SCONJ" and t.index > token.index) for t in near
    )


_MARKS = frozenset({"“", "”", '"', "``", "''", "‘"})
_QUOTED = 16
"""Tokens behind a verb of naming in which the quotation must begin ("called the plan of the council “…”")."""

_BESIDE = 3
"""Tokens between a verb and the quotation mark or the "that" which shows that it says something."""


_AMOUNTS = frozenset({"ton", "tonne", "barrel", "number", "dozen", "hundred", "thousand", "group", "shipment", "series",
                      "pair", "part", "amount", "load", "barrage", "salvo", "volley", "wave", "swarm"})  # fmt: skip
"""Nouns that say how much of the noun after "of"."""


def _lemma_in(document: Document, index: int, wanted: str) -> bool:
    words = wanted.split("/")
    token = document.tokens[index]
    inside = [token]
    if not carries(token, "deed"):  # "launched missile attacks": no missiles
        inside += [document.tokens[k] for k in document.children[index] if base(document.tokens[k]) == "compound"]
    if token.lemma.lower() in _AMOUNTS:
        # "600 tons of oil", "dozens of soldiers": what is counted.
        inside += [document.tokens[k] for k in kids(document, index, "nmod") if case(document, k) == "of"]
    return any(lemma in words for t in inside for lemma in lemmas(t))
