"""Content: the words that carry what is said, for one verb of speech.

A room of `extraction`; `speech` comes here. Works by the parse: a clause that is said ("that …"), a
clause beside which the verb stands ("…, she said"), or the object of an act of speech.
"""

from memcon.extraction.clauses import base, case, kids
from memcon.model.document import Document
from memcon.model.span import Span

_OBJECTS = ("obj", "xcomp", "obl", "advcl")
_CLAUSES = ("ccomp", "csubj")
_FRAME = frozenset({"to", "on", "upon", "of", "for", "with", "by", "against", "at", "from", "over", "about", "that"})
_LOOSE = " \t\n,;:–—-"


def said(document: Document, head: int) -> Span | None:
    """The content of the speech whose verb is `head`, or None where the sentence tells none."""
    for find in (_clause, _beside, _object, _rest):
        tokens = find(document, head)
        if tokens:
            return _trim(document, document.span_of(min(tokens), max(tokens) + 1))
    return None


def _clause(document: Document, head: int) -> set[int]:
    """The clause that is said, with what is joined to it by "and"."""
    inside: set[int] = set()
    for k in kids(document, head, *_CLAUSES):
        # A clause behind the verb has no words before it: what a parse hangs there belongs to the subject.
        inside |= {i for i in document.subtree(k) if k < head or i > head}
    # "said: X" is parsed as two clauses side by side; the said one stands behind a colon or in quotation marks.
    for k in kids(document, head, "parataxis"):
        subtree = document.subtree(k)
        if subtree[0] > head and document.tokens[subtree[0] - 1].text in (":", '"', "“", "‘"):
            inside |= set(subtree)
    return inside - _commas(document, head)


def _beside(document: Document, head: int) -> set[int]:
    """ "X, he said": the clause from which the verb hangs, without the verb's own words."""
    token = document.tokens[head]
    if base(token) != "parataxis" or token.head < 0:
        return set()
    return set(document.subtree(token.head)) - set(document.subtree(head))


def _object(document: Document, head: int) -> set[int]:
    """The object of an act ("condemned the attack"), and the phrases behind it that belong to it."""
    inside: set[int] = set()
    for k in kids(document, head, *_OBJECTS):
        token = document.tokens[k]
        if k < head or (base(token) == "obl" and case(document, k).split(" ")[0] not in _FRAME):
            continue
        if base(token) == "advcl" and not inside:
            continue
        inside |= set(document.subtree(k))
    return inside


def _rest(document: Document, head: int) -> set[int]:
    """Whatever hangs from the verb behind it ("accused them of stalling", however that was parsed)."""
    return {k for c in document.children[head] if c > head and document.tokens[c].upos not in ("PUNCT", "AUX")
            for k in document.subtree(c) if k > head}  # fmt: skip


def _commas(document: Document, head: int) -> set[int]:
    return {k for k in document.children[head] if document.tokens[k].upos == "PUNCT"}


def _trim(document: Document, span: Span) -> Span | None:
    """Without "that" in front and loose punctuation at the ends."""
    text = document.article.text
    start, end = span.start, span.end
    if text[start:end].lower().startswith("that "):
        start += 5
    while start < end and text[start] in _LOOSE:
        start += 1
    while end > start and text[end - 1] in _LOOSE:
        end -= 1
    return Span(start, end) if end > start else None
