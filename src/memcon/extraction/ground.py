"""Ground: the sentences and words of an article on which an entry rests.

A room of `extraction`; the one place where entries get their evidence and their cue.
"""

from functools import lru_cache

from memcon.model.document import Cue, Document, Sentence, Token
from memcon.model.entry import Evidence


def prose(document: Document) -> tuple[Sentence, ...]:
    """The sentences that may be evidence."""
    return tuple(s for s in document.sentences if s.kind == "prose")


@lru_cache(maxsize=4)
def tokens(document: Document) -> tuple[Token, ...]:
    """The tokens of all sentences that may be evidence, in text order."""
    return tuple(t for s in prose(document) for t in document.tokens[s.first : s.last])


@lru_cache(maxsize=4)
def bearing(document: Document) -> tuple[Token, ...]:
    """Those of them that an entry may hang on: no marks, articles, conjunctions and pronouns, unless the model hears
    something in one. Every third word is none, and rules are asked of each of the others."""
    heard = {index for index, _ in document.strongest_cues}
    return tuple(t for t in tokens(document) if t.upos not in _EMPTY or t.index in heard)


_EMPTY = frozenset({"PUNCT", "DET", "CCONJ", "PART", "PRON"})


def evidence(document: Document, *sentences: int) -> tuple[Evidence, ...]:
    """Whole sentences by their indices, in text order, none twice."""
    spans = (document.sentences[s].span for s in sorted(set(sentences)))
    return tuple(Evidence.at(document.article, span) for span in spans if len(span))


def cue(document: Document, first: int, last: int) -> Evidence:
    """The words that carry the entry: tokens `first` to `last` (half-open)."""
    return Evidence.at(document.article, document.span_of(first, last))


def learned(document: Document, index: int, kind: str) -> Cue | None:
    """The strongest cue of this kind at a token (`deed` for all `deed-…`), or None."""
    return document.strongest_cues.get((index, kind))


def rules(document: Document, token: Token, opinion: Cue) -> bool:
    """Whether a token rules a cue: its first verb (of "was considering joining" the second), or the noun from which the
    cue's other words hang."""
    inside = range(opinion.first, opinion.last)
    verbs = [k for k in inside if document.tokens[k].upos == "VERB" and not _only_opens(document, k, opinion)]
    if verbs:
        return token.index == verbs[0]
    return token.head not in inside and token.upos in ("NOUN", "PROPN", "ADJ")


def _only_opens(document: Document, verb: int, opinion: Cue) -> bool:
    """Whether a verb of a cue only says how far another of it is real ("considering", of "considering joining")."""
    if document.tokens[verb].lemma.lower() in _ATTEMPTS:
        return False
    below = document.children[verb]
    return any(document.tokens[k].dep == "xcomp" and document.tokens[k].upos == "VERB" and verb < k < opinion.last
               for k in below)  # fmt: skip


_ATTEMPTS = frozenset({"try", "attempt", "fail", "manage"})
"""Verbs that tell of a deed themselves: "tried to stab" is an attack."""
