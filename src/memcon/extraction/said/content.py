"""Content: the words that carry what is said, for one verb of speech.

A room of `extraction`; `speech` comes here. Works by the parse: a clause that is said ("that …"), a
clause beside which the verb stands ("…, she said"), or the object of an act of speech.
"""

from bisect import bisect_right

from memcon.extraction.acts import acts, lemmas
from memcon.extraction.clauses import meanwhile, passive, undergoer
from memcon.extraction.ground import learned
from memcon.extraction.parse import base, case, kids
from memcon.extraction.timewords import times_near
from memcon.extraction.weights import SPEECH
from memcon.extraction.who import nouns
from memcon.model.document import Document
from memcon.model.span import Span

_OBJECTS = ("obj", "xcomp", "obl", "advcl")
_CLAUSES = ("ccomp", "csubj")
_FRAME = frozenset(
    {"to", "on", "upon", "of", "for", "with", "by", "against", "at", "from", "over", "about", "that", "as"}
)
_TOLD = ("VBD", "VBZ", "VBP")
_LOOSE = " \t\n,;:–—-"


def said(document: Document, head: int) -> Span | None:
    """The content of the speech whose verb is `head`, or None where the sentence tells none."""
    if _untold(document, head):
        return None
    for find in (_clause, _beside, _object, _rest):
        tokens = find(document, head)
        tokens -= _further(document, head, tokens) | _sourced(document, head, tokens)
        joined = next((k for k in kids(document, head, "conj") if k > head and document.tokens[k].xpos in _TOLD), None)
        if joined is not None and any(head < k < joined for k in tokens):
            tokens = {k for k in tokens if k < joined}  # "blamed Norway and left, calling it a day"
        if tokens:
            return _trim(document, document.span_of(min(tokens), max(tokens) + 1))
    return _astray(document, head)


def _astray(document: Document, head: int) -> Span | None:
    """What a surely heard act says where the parse hangs nothing from it: whom its relative clause describes, else
    the words behind it, to the next clause."""
    token, cue = document.tokens[head], learned(document, head, "statement")
    if cue is None or cue.score < SPEECH or token.upos != "VERB":
        return None
    last = document.sentences[document.sentence_of[head]].last
    first = head + 1 + (head + 1 < last and document.tokens[head + 1].text == ",")
    if token.dep == "acl:relcl" and (first >= last or document.tokens[first].upos in ("PUNCT", "CCONJ")):
        name = [k for k in document.subtree(token.head) if k <= token.head]
        return document.span_of(min(name), token.head + 1)
    end = first
    if end < last and document.tokens[end].dep == "compound:prt":
        first = end = end + 1  # "which he pointed out is hard"
    while end < last and document.tokens[end].text not in (".", ";", ":") and not _joins(document, end):
        end += 1
    return _trim(document, document.span_of(first, end)) if end > first else None


def _joins(document: Document, index: int) -> bool:
    """Whether a clause is joined here: "and" or "but", and a verb behind it."""
    behind = document.tokens[index + 1 : index + 3]
    return document.tokens[index].upos == "CCONJ" and any(t.xpos in ("VBD", "VBZ", "VBP", "VBG") for t in behind)


def _further(document: Document, head: int, tokens: set[int]) -> set[int]:
    """The next act of the same speaker, hung from what is said ("condemned the raid, blaming the rebels")."""
    found: set[int] = set()
    for t in sorted(tokens):
        on = _goes_on(document, t) and not _anothers(document, head, t)
        if t > head and t not in found and (on or _comes_of_it(document, head, t)):
            found |= {k for k in document.subtree(t) if k >= t}
    return found


def _sourced(document: Document, head: int, tokens: set[int]) -> set[int]:
    """ "…, according to the ministry": whose word the whole is, behind what is said."""
    found: set[int] = set()
    for t in sorted(tokens):
        token = document.tokens[t]
        if t > head and token.text.lower() == "according" and token.head > t and base(token) == "case":
            found |= {k for k in document.subtree(token.head) if k in tokens}
    return found


def _anothers(document: Document, head: int, index: int) -> bool:
    """ "The paper reported that Ann Lee rejected it, saying …": whether a participle goes on with another's act."""
    over = document.tokens[index].head
    if over in (-1, head) or not kids(document, over, "nsubj"):
        return False
    return next(acts(document, document.tokens[over], "statement"), None) is not None


_LEADS_TO = frozenset({"prompt", "trigger", "spark", "force", "lead", "cause", "draw"})


def _comes_of_it(document: Document, head: int, index: int) -> bool:
    """ "Made new demands, prompting Norway to leave": what came of the act itself, in the outlet's words."""
    token, act = document.tokens[index], document.tokens[head]
    after = token.xpos == "VBG" and document.tokens[index - 1].text == "," and token.lemma in _LEADS_TO
    return after and token.head >= 0 and token.head in (head, act.head)


def _goes_on(document: Document, index: int) -> bool:
    """Whether a participle behind a comma is an act of its own: one that does more than say, or that is heard."""
    token, before = document.tokens[index], document.tokens[index - 1]
    if token.xpos != "VBG" or base(token) not in ("advcl", "acl") or before.text.lower() not in (",", "while"):
        return False
    row, cue = next(acts(document, token, "statement"), None), learned(document, index, "statement")
    return row is not None and (row.value != "say" or (cue is not None and cue.score >= SPEECH))


def _clause(document: Document, head: int) -> set[int]:
    """The clause that is said, with what is joined to it by "and"."""
    inside: set[int] = set()
    for k in kids(document, head, *_CLAUSES):
        # A clause behind the verb has no words before it: what a parse hangs there belongs to the subject.
        inside |= {i for i in document.subtree(k) if k < head or i > head}
        inside -= _meanwhile(document, head) if k < head else set()
    # "said: X" is parsed as two clauses side by side; the said one stands behind a colon or in quotation marks.
    for k in kids(document, head, "parataxis"):
        subtree = document.subtree(k)
        if subtree[0] > head and document.tokens[subtree[0] - 1].text in (":", '"', "“", "‘"):
            inside |= set(subtree)
    if inside and max(inside) < head and closes(document, head):
        # "Troops fired as the ship came near, the ministry said": the parse may hang the end of it from the verb.
        inside |= {i for k in kids(document, head, "advcl") if k < head for i in document.subtree(k)}
    return _quoted(document, head, inside) - _commas(document, head)


def _meanwhile(document: Document, head: int) -> set[int]:
    """ "The ship was seized, she said, hours after the talks": when it was said, behind the verb of saying."""
    last = document.sentences[document.sentence_of[head]].last
    behind = document.tokens[head + 1 : min(head + 2 + _SOON, last)]
    if not behind or behind[0].text != "," or all(t.text.lower() not in _THEN for t in behind):
        return set()
    return set(range(head + 1, last))


_SOON = 4
"""Words up to "after" in "just a few hours after"."""
_THEN = frozenset({"after", "before", "as", "while", "hours", "days"})


def _quoted(document: Document, head: int, inside: set[int]) -> set[int]:
    """ "“The talks went well,” the envoy, Ann Lee, told reporters": without the speaker, whom the parse may hang from
    the quoted words."""
    first = document.tokens[min(inside)].start if inside else -1
    place = bisect_right(document.quotes, first, key=lambda q: q.outer.start)
    for quote in document.quotes[max(place - 1, 0) : place]:
        last = document.article.text[quote.span.start : quote.span.end].rstrip()[-1:]
        if quote.outer.start <= first <= quote.span.start and quote.closed and last in _ENDS:
            later = [q.outer for q in document.quotes[place : place + _LATER]]
            return {
                k
                for k in inside
                if (start := document.tokens[k].start) < quote.outer.end or any(o.start <= start < o.end for o in later)
            }
    return inside


_LATER = 3
"""Quotations behind the first that may go on with it ("“We won,” she said, “and we go”")."""
_ENDS = frozenset({",", ".", "!", "?"})
"""Marks inside a quotation after which the speaker's name follows, and no more of what was said."""


def closes(document: Document, head: int) -> bool:
    """Whether who says it, and that they do, ends the sentence ("…, a statement said."): all before is what is said."""
    own = kids(document, head, "nsubj")
    last = document.sentences[document.sentence_of[head]].last
    if not own or own[-1] > head or any(t.upos != "PUNCT" for t in document.tokens[head + 1 : last]):
        return False
    first = min(k for k in document.subtree(own[-1]))
    return first > 0 and document.tokens[first - 1].upos == "PUNCT"


def _beside(document: Document, head: int) -> set[int]:
    """ "X, he said": the clause from which the verb hangs, without the verb's own words."""
    token = document.tokens[head]
    if base(token) != "parataxis" or token.head < 0:
        return set()
    return set(document.subtree(token.head)) - set(document.subtree(head))


def _object(document: Document, head: int) -> set[int]:
    """The object of an act ("condemned the attack"), and the phrases behind it that belong to it."""
    done = passive(document, head)
    inside: set[int] = set()
    for k in kids(document, head, *_OBJECTS):
        token = document.tokens[k]
        if done and (case(document, k) == "by" or token.dep == "obl:agent"):
            continue
        if k < head or (base(token) == "obl" and case(document, k).split(" ")[0] not in _FRAME):
            continue
        if (base(token) == "advcl" and (not inside or meanwhile(document, k))) or (done and case(document, k) == "as"):
            continue
        inside |= set(document.subtree(k))
    if not inside:
        return _undergone(document, head) if done else inside
    return inside | _right_behind(document, head, max(inside))


def _right_behind(document: Document, head: int, last: int) -> set[int]:
    """ "Pledged 4 million pounds in aid to Peru": a phrase right behind the object, that tells no time."""
    for k in kids(document, head, "obl"):
        phrase = document.subtree(k)
        timed = any(
            t.span.start <= document.tokens[i].start < t.span.end for t in times_near(document, k) for i in phrase
        )
        if phrase[0] == last + 1 and case(document, k) == "in" and not timed:
            return set(phrase)
    return set()


def _untold(document: Document, head: int) -> bool:
    """ "Told reporters after the talks": whom somebody told, and nothing of what."""
    if base(document.tokens[head]) == "parataxis" or _TOLD_WHOM.isdisjoint(lemmas(document.tokens[head])):
        return False
    whom = [k for k in kids(document, head, "obj", "iobj") if nouns.kind_of(document.tokens[k]) in ("title", "people")]
    told = kids(document, head, "ccomp", "xcomp", "parataxis", "csubj", "conj")
    about = (k for k in kids(document, head, "obl") if case(document, k) in ("about", "of", "on"))
    return len(whom) == 1 and whom[0] > head and not told and next(about, None) is None


_TOLD_WHOM = frozenset({"tell", "inform", "remind", "brief", "assure"})


def _undergone(document: Document, head: int) -> set[int]:
    """ "the plan proposed by Norway", "the raid was condemned": the noun that stands before the verb."""
    noun = undergoer(document, head)
    return {k for k in document.subtree(noun) if k < head} if noun is not None and noun < head else set()


def _rest(document: Document, head: int) -> set[int]:
    """Whatever hangs from the verb behind it ("accused them of stalling", however that was parsed)."""
    theirs = document.tokens[head].upos != "VERB" or passive(document, head)
    behind = [c for c in document.children[head] if c > head and document.tokens[c].upos not in ("PUNCT", "AUX")]
    return {k for c in behind if not (theirs and case(document, c) == "by") for k in document.subtree(c) if k > head}


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
