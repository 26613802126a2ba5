"""Unspoken: verbs and nouns of speech that tell of none here, or of another.

A room of `extraction`; `speech` comes here. "Declined to comment", "backed by", "failed to show its commitment"; what
is insisted on.
"""

from memcon.extraction.acts import acts, lemmas
from memcon.extraction.clauses import negated, passive
from memcon.extraction.ground import learned
from memcon.extraction.parse import base, kids
from memcon.extraction.weights import CUE
from memcon.model.document import Document, Token


def failed(document: Document, token: Token) -> bool:
    """ "Failed to show its commitment": whether the noun is what somebody did not come to say or show."""
    verb = document.tokens[token.head] if token.upos == "NOUN" and token.head >= 0 else token
    over = document.tokens[verb.head] if verb is not token and verb.dep == "xcomp" and verb.head >= 0 else verb
    return over is not token and not {"fail", "refuse", "decline"}.isdisjoint(lemmas(over))


def insists(document: Document, token: Token) -> bool:
    """ "insisted that the port open", in the subjunctive: what is to be, and not what is held to be so."""
    clauses = kids(document, token.index, "ccomp") if "insist" in lemmas(token) else ()
    return any(
        document.tokens[k].xpos in ("VB", "VBP")
        and not kids(document, k, "aux", "cop")
        and not any(document.tokens[m].xpos in ("NNS", "NNPS", "PRP") for m in kids(document, k, "nsubj", "mark"))
        for k in clauses
    )


_SILENT = frozenset({"comment", "say", "elaborate", "disclose", "give", "discuss", "speculate", "identify"})


_TERMS = frozenset({"call", "describe", "term", "dub", "label", "characterise", "characterize", "acknowledge", "deem"})
"""Verbs that only give a name where "what" stands before them ("for what he described as “delays”")."""
_WHAT = 4
"""Tokens before such a verb in which the "what" stands."""


def aside(document: Document, token: Token) -> bool:
    """Whether a verb of the table tells of no speech here: "declined to comment", "backed by", "to highlight"."""
    words = set(lemmas(token))
    if "call" in words and next(acts(document, token, "meeting"), None) is not None:
        return True  # "called the president on Monday to discuss": by telephone
    if words & {"decline", "refuse"} and any(
        document.tokens[k].lemma in _SILENT for k in kids(document, token.index, "xcomp")
    ):
        return True
    if words & _SILENT and _unsaid(document, token.index):
        return True
    if words & _TERMS and any(
        t.text.lower() == "what" for t in document.tokens[max(0, token.index - _WHAT) : token.index]
    ):
        return True
    if words & {"back", "attack", "support", "press", "push", "welcome"} and passive(document, token.index):
        return True
    # A purpose ("to highlight their work") is no act of speech, a modal's infinitive ("will highlight") is.
    purpose = token.xpos == "VB" and base(token) in ("advcl", "acl") and any(
        document.tokens[k].text.lower() == "to" for k in kids(document, token.index, "mark"))  # fmt: skip
    cue = learned(document, token.index, "statement")
    return purpose and (cue is None or cue.score < CUE["statement"])


def _unsaid(document: Document, verb: int) -> bool:
    """Whether nobody says anything ("has not commented", "declined to say whether", "neither side commented"); "did
    not say that" denies it."""
    token = document.tokens[verb]
    subjects = kids(document, verb, "nsubj")
    nobody = any(document.tokens[k].text.lower() in ("neither", "no") for s in subjects for k in document.children[s])
    clauses = kids(document, verb, "ccomp")
    opens = {document.tokens[k].text.lower() for c in clauses for k in document.children[c] if k < c}
    declined = token.dep == "xcomp" and document.tokens[token.head].lemma in ("decline", "refuse")
    return (nobody or declined or negated(document, verb)) and (not clauses or bool(opens & _WHETHER))


_WHETHER = frozenset({"whether", "if", "when", "where", "how", "why", "who", "what", "which"})


def withheld(document: Document, token: Token) -> bool:
    """Whether somebody did not say it ("did not condemn", "never threatened", "nobody accused", "failed to condemn"):
    then no statement of theirs was made, and none is shown."""
    if token.upos != "VERB" or _HELD & set(lemmas(token)):
        return False
    tokens = document.tokens
    if _left_undone(document, token):
        return True
    words = [tokens[k] for s in kids(document, token.index, "nsubj") for k in (s, *kids(document, s, "det"))]
    if any(word.text.lower() in _NOBODY for word in words):
        return True
    more = (tokens[k + 1].text.lower() for k in kids(document, token.index, "advmod") if k + 1 < len(tokens))
    return negated(document, token.index) and not any(word in _ONLY for word in more)


def _left_undone(document: Document, token: Token) -> bool:
    """ "Avoided criticizing", "stopped short of condemning", "rather than condemn", "had she condemned it"."""
    tokens, index = document.tokens, token.index
    before = tuple(t.text.lower() for t in tokens[max(0, index - 2) : index])
    if before in _INSTEAD or before[-1:] == ("without",):
        return True
    over = tokens[token.head] if token.dep in ("xcomp", "advcl", "ccomp") and token.head >= 0 else token
    if over is not token and token.xpos in ("VB", "VBG") and not _FAILS.isdisjoint(lemmas(over)):
        return not negated(document, over.index)  # "did not hesitate to condemn"
    had = [k for k in kids(document, index, "aux") if tokens[k].text.lower() == "had"]
    return token.dep == "advcl" and any(had[0] < k for k in kids(document, index, "nsubj")) if had else False


_INSTEAD = frozenset({("short", "of"), ("rather", "than"), ("instead", "of")})
_FAILS = frozenset({"fail", "avoid", "refrain", "neglect", "hesitate", "refuse", "decline", "pretend"})


def refuses(document: Document, token: Token, act: str) -> bool:
    """ "Did not accept", "will not agree": what is no yes is a no; "has not accepted" may still be open."""
    open_yet = any(document.tokens[k].lemma == "have" for k in kids(document, token.index, "aux"))
    return (
        act == "accept"
        and not open_yet
        and any(document.tokens[k].text.lower() in ("not", "n't", "n’t") for k in kids(document, token.index, "advmod"))
    )


_NOBODY = frozenset({"no", "nobody", "none", "neither"})
_ONLY = frozenset({"only", "just", "merely", "simply"})
_HELD = frozenset(
    {"believe", "think", "take", "see", "consider", "expect", "want", "regard", "view", "feel", "hope", "wish", "need",
     "plan", "intend", "doubt", "know", "understand"}
)  # fmt: skip
"""Verbs of what somebody holds: that they do not is told as well."""
