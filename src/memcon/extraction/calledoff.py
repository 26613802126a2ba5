"""What was called off, given up for something else, or never looked for: so that it did not come about.

A room of `extraction`; `status` comes here.
"""

from memcon.extraction.acts import lemmas
from memcon.extraction.clauses import negated
from memcon.extraction.parse import kids
from memcon.model.document import Document, Token


def in_place_of(document: Document, index: int) -> bool:
    """ "Rather than meet the envoy", "instead of a visit to Oslo", "decided against coming": what was not done, as
    something else was."""
    marks = {document.tokens[k].text.lower() for k in kids(document, index, "mark", "case", "cc") if k < index}
    token = document.tokens[index]
    decided = token.head >= 0 and not {"decide", "decision", "choose"}.isdisjoint(lemmas(document.tokens[token.head]))
    return bool(marks & {"rather", "instead"}) or (decided and "against" in marks)


def came_to_nothing(document: Document, index: int) -> bool:
    """Whether something else was done instead, it was called off since, or somebody was kept from it."""
    return in_place_of(document, index) or called_off_since(document, index) or kept_from(document, index)


def kept_from(document: Document, index: int) -> bool:
    """ "Barred the envoy from meeting her", "nearly met": what was hindered, or only all but done."""
    token = document.tokens[index]
    if token.upos != "VERB":
        return False
    from_it = any(document.tokens[k].text.lower() == "from" for k in kids(document, index, "mark", "case"))
    hindered = from_it and token.head >= 0 and not _HINDERS.isdisjoint(lemmas(document.tokens[token.head]))
    return hindered or document.tokens[index - 1].text.lower() in ("almost", "nearly")


_HINDERS = frozenset(
    {"bar", "ban", "block", "stop", "keep", "prevent", "prohibit", "deter", "dissuade", "discourage", "exclude"}
)


def was_to(document: Document, index: int) -> bool:
    """ "Was to have met her": planned, and no more than that."""
    before = [t.text.lower() for t in document.tokens[max(0, index - 3) : index]]
    return before[1:] == ["to", "have"] and before[0] in ("was", "were")


def called_off(document: Document, ruler: int) -> bool:
    """ "Called off the trip", "called the trip off"."""
    off = (document.tokens[k].text.lower() == "off" for k in kids(document, ruler, "compound:prt", "advmod"))
    return "call" in lemmas(document.tokens[ruler]) and any(off)


def called_off_since(document: Document, noun: int) -> bool:
    """ "A planned summit in May, which has now been cancelled": whether a clause behind it calls it off, and not one
    who takes part nor what is theirs ("talks with Holm, whose visit was cancelled")."""
    tokens = document.tokens
    if tokens[noun].upos != "NOUN":
        return False
    clauses = (tokens[k] for k in document.subtree(noun) if k > noun and tokens[k].dep == "acl:relcl")
    return any(
        (clause.head == noun or tokens[clause.head].upos in ("PROPN", "NUM"))  # the parser may hang it on place or day
        and not _CANCELS.isdisjoint(lemmas(clause))
        and kids(document, clause.index, "aux:pass")
        and any(tokens[k].text.lower() in ("which", "that") for k in kids(document, clause.index, "nsubj:pass"))
        for clause in clauses
    )


_CANCELS = frozenset({"cancel", "scrap", "abort"})


def pulled_out(document: Document, ruler: int, token: Token) -> bool:
    """ "Pulled out of the summit", "backed out of a visit": of talks one may pull out while they are held."""
    out = any(
        document.tokens[k].text.lower() == "out" for k in (*document.children[ruler], *document.children[token.index])
    )
    single = token.xpos in ("NN", "NNP") and not any(w in ("talk", "negotiation") for w in lemmas(token))
    fronts = {document.tokens[k].text.lower() for k in kids(document, token.index, "amod")}
    single = single or not fronts.isdisjoint(("planned", "scheduled", "upcoming"))
    return out and single and not _PULLS.isdisjoint(lemmas(document.tokens[ruler]))


_PULLS = frozenset({"pull", "back", "drop"})
"""Verbs that with "out of" call off what one was to attend."""


def unforeseen(document: Document, ruler: int) -> bool:
    """ "I do not see Norway leaving", "cannot imagine meeting him": what is not looked for."""
    return negated(document, ruler) and not _FORESEES.isdisjoint(lemmas(document.tokens[ruler]))


_FORESEES = frozenset({"see", "foresee", "envision", "envisage", "imagine"})
