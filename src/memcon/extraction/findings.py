"""Findings: whose poll, survey or study a number comes from, where nobody is said to tell it.

A room of `extraction`; `figures` comes here. "A poll by the institute found that 40 percent …": the institute's word,
and so what "45 percent felt" in the sentences behind it.
"""

from functools import lru_cache

from memcon.extraction.acts import lemmas
from memcon.extraction.ground import tokens
from memcon.extraction.parse import above, kids, obliques
from memcon.extraction.who.phrases import joined
from memcon.model.document import Document, Token
from memcon.values import known

_PAPERS = frozenset({"poll", "survey", "census", "study", "questionnaire"})
_MADE = frozenset({"conduct", "carry", "publish", "release", "run", "take", "commission", "do", "make", "issue"})
"""Participles behind a poll or study that name by whom it is."""
_HELD = frozenset({"feel", "think", "believe", "say", "favor", "favour", "support", "oppose", "approve", "disapprove",
                   "want", "answer", "view", "hold", "trust", "agree", "see", "prefer", "back", "predict",
                   "expect", "call", "consider", "describe"})  # fmt: skip
"""Verbs of what those hold who were asked."""
_REACH = 6
"""Sentences back over which a poll goes on being told; a poll has no more than that many findings in a report."""


def finder(document: Document, index: int) -> str | None:
    """Whose poll or study the number at a token comes from; None where the sentence tells of none."""
    sentence = document.sentence_of[index]
    here = [k for k in _papers(document) if document.sentence_of[k] == sentence]
    if here:
        return _whose(document, min(here, key=lambda k: abs(k - index)))
    verbs = (document.tokens[k] for k in above(document, index) if document.tokens[k].upos == "VERB")
    held = next(verbs, None)
    if held is None or not _HELD & set(lemmas(held)):
        return None
    before = [k for k in _papers(document) if sentence - _REACH <= document.sentence_of[k] < sentence]
    return _whose(document, before[-1]) if before else None


@lru_cache(maxsize=4)
def _papers(document: Document) -> tuple[int, ...]:
    """The polls and studies of a document, in text order."""
    return tuple(t.index for t in tokens(document) if t.upos == "NOUN" and _PAPERS & set(lemmas(t)))


def _whose(document: Document, paper: int) -> str | None:
    """Who made a poll; of "the poll" whoever made the last one that is told of, else the next."""
    papers = _papers(document)
    place = papers.index(paper)
    for k in (*reversed(papers[: place + 1]), *papers[place + 1 :]):
        maker = _maker(document, k)
        if maker is not None:
            return maker
    return None


def _maker(document: Document, paper: int) -> str | None:
    """Who made a poll or study, by its own phrase."""
    made = (k for k in kids(document, paper, "acl") if _MADE & set(lemmas(document.tokens[k])))
    behind = [k for one in made for k in obliques(document, one, "by")]
    behind += [*obliques(document, paper, "by", "from"), *kids(document, paper, "nmod:poss", "compound")]
    for k in behind:
        party = joined(document, k) if _names_a_body(document, document.tokens[k]) else None
        if party is not None:
            return party.name
    return None


def _names_a_body(document: Document, token: Token) -> bool:
    """Whether a word names an institute, paper or agency, and no country ("a Norwegian poll", "the U.S. poll")."""
    mention = document.mention_at.get(token.index)
    return mention is not None and mention.kind == "organisation" and known.country_of(mention.text) is None
