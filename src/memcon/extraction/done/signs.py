"""Signs: what speaks for and against a deed, as names that `belief` has weights for.

A room of `extraction`; `belief` comes here, and `training/` to learn the weights. Signs are told by the parse and the
tables alone, never by a name, so that they mean the same in every text.
"""

from collections.abc import Iterator

from memcon.extraction.clauses import passive, reporters
from memcon.extraction.done.targets import Done
from memcon.extraction.parse import base, case, kids
from memcon.extraction.said.speech import by_sentence
from memcon.extraction.who import nouns
from memcon.model.document import Document
from memcon.model.entry import Deed, Party
from memcon.values import known

_EARLY = 3
"""Sentences at the front of a report that tell its news."""
_BEFORE = frozenset({"after", "since", "following", "before", "during", "when", "as", "while"})


def signs(document: Document, done: Done, deed: Deed, again: bool) -> tuple[str, ...]:
    """The signs of one candidate, in a fixed order, each once; `again`: its like stands before it in the sentence."""
    token = document.tokens[done.index]
    return (
        "always",
        f"type {deed.type}",
        f"form {token.xpos if token.upos in ('VERB', 'AUX') else 'noun'}",
        f"status {deed.status}",
        f"place {'relative' if token.dep == 'acl:relcl' else base(token)}",
        f"actor {_kind(deed.actor)}",
        f"target {_kind(deed.target)}",
        f"{deed.type} on {'nobody' if deed.target is None else 'somebody'}",
        f"word {token.lemma.lower()}",
        *(("after its like",) if again else ()),
        *_of_sides(deed),
        *_of_words(document, done),
        *_of_entry(document, done, deed),
    )


def _kind(party: Party | None) -> str:
    """What a party is: a country, somebody with an office, people or a body by a common noun, a name, a thing."""
    if party is None:
        return "none"
    if known.is_country(party.name):
        return "country"
    if party.role is not None:
        return "holder"
    last = party.name.split()[-1]
    noun = nouns.word_kind(last)
    if not noun and last[:1].isupper():
        return "name"
    return (noun or "thing") + (" of a side" if party.side else "")


def _of_sides(deed: Deed) -> Iterator[str]:
    """The signs of the countries and bodies that the parties act for."""
    own, other = deed.actor and deed.actor.side, deed.target and deed.target.side
    if own:
        yield "the actor has a side"
    if other:
        yield "the target has a side"
    if own and other:
        yield "one side" if own == other else "two sides"


def _of_words(document: Document, done: Done) -> Iterator[str]:
    """The signs of the verb or noun itself: its voice, tense and marks."""
    token = document.tokens[done.index]
    marks = {document.tokens[k].text.lower() for k in kids(document, done.index, "mark")}
    articles = {document.tokens[k].text.lower() for k in kids(document, done.index, "det")}
    if token.upos == "VERB" and passive(document, done.index):
        yield "passive"
    if any(document.tokens[k].lemma == "have" for k in kids(document, done.index, "aux")):
        yield "perfect"
    if (marks | {case(document, done.index)}) & _BEFORE:
        yield "beside another clause"
    if marks & {"if", "unless", "whether"}:
        yield "if"
    if "by" in marks:
        yield "by"
    if "to" in marks:
        yield "to"
    if articles & {"the", "this", "such"}:
        yield "definite"
    if articles & {"a", "an", "any", "no"}:
        yield "indefinite"
    if not done.frame:
        yield "needs nothing beside it"


def _of_entry(document: Document, done: Done, deed: Deed) -> Iterator[str]:
    """The signs of the sentence and of what was found: a day, a number, somebody's words, one side against itself."""
    token, sentence = document.tokens[done.index], document.sentence_of[done.index]
    below = (document.children[k] for k in (done.index, *kids(document, done.index, "obj")))
    if deed.when is not None and deed.when.text:
        yield "dated"
    if deed.voices:
        yield "in words of somebody"
    if any(quote.span.start <= token.start < quote.span.end for quote in document.quotes):
        yield "quoted"
    if reporters(document, done.index):
        yield "what is reported"
    if by_sentence(document).get(sentence):
        yield "a speech in its sentence"
    if sentence < _EARLY:
        yield "early"
    if any(document.tokens[k].upos == "NUM" for one in below for k in one):
        yield "a number beside it"
