"""Carried: the day of what was told just before, which an act told without a day shares or follows.

"The army crossed the river on 3 May. It seized two towns": on 3 May or later. "They spoke today. […] The two sides
agreed to reopen the crossing": agreed today. Only `days` enters here. Nothing is carried to an act whose
sentence names a time of its own, to one told as done before ("had agreed", "have agreed"), or to somebody else's.
"""

from collections.abc import Iterable
from datetime import date

from memcon.extraction.acts import lemmas
from memcon.extraction.clauses import subject
from memcon.extraction.parse import kids
from memcon.extraction.timewords import times_near
from memcon.extraction.when import told
from memcon.model.document import Document
from memcon.values import place
from memcon.values.moment import Moment

_AGREES = frozenset({"agree", "sign"})
"""What is done at the meeting that is told just before."""
_REACH = 8
"""Sentences back to the meeting at which they agreed: readouts of the training gold have seven between."""
_BOTH = frozenset({"they", "both", "two", "sides", "leaders", "ministers", "parties", "presidents"})
"""Words of a subject that stands for those who have just been told of."""


def carried(document: Document, index: int, published: date | None) -> Moment | None:
    """From the day told before (of an agreement: that of the meeting) up to publication; None if none is told."""
    token, sentence = document.tokens[index], document.sentence_of[index]
    if times_near(document, index):
        return None
    if {document.tokens[k].text.lower() for k in kids(document, index, "aux")} & _HAVE:
        return _spell(document, index)
    if token.xpos != "VBD" or kids(document, index, "aux"):
        return None
    agrees = bool(_AGREES & set(lemmas(token)))
    for earlier in range(sentence - 1, max(sentence - 1 - (_REACH if agrees else 1), -1), -1):
        day = _day(document, earlier, agrees)
        if day is not None and (published is None or day <= published) and _same(document, earlier, index):
            return Moment(day, published)
    return None


def _spell(document: Document, index: int) -> Moment | None:
    """Since when it has been done, if the sentence before tells so of its like ("Since May, rebels have killed two.
    Soldiers have killed five")."""
    here = document.sentences[max(document.sentence_of[index] - 1, 0)]
    like = (t.index for t in document.tokens[here.first : here.last] if t.lemma == document.tokens[index].lemma)
    times = (
        told(document, k) for k in like if {document.tokens[a].text.lower() for a in kids(document, k, "aux")} & _HAVE
    )
    return next((t.moment for t in times if t is not None and t.moment.text.lower().startswith("since ")), None)


_HAVE = frozenset({"have", "has"})


def _day(document: Document, sentence: int, meets: bool) -> date | None:
    """The day told of a sentence's main verb (asked for: of one that carries a meeting), in the simple past."""
    here = document.sentences[sentence]
    if here.kind != "prose":
        return None
    roots = (t.index for t in document.in_sentence(sentence) if t.head < 0)
    root = next(roots, None)
    if root is None or document.tokens[root].xpos != "VBD" or kids(document, root, "aux"):
        return None
    cues = [c for c in document.cues if here.first <= c.first < here.last]
    if meets and not any(c.label == "meeting" for c in cues):
        return None
    time = told(document, root)
    return time.moment.day if time is not None else None


def _same(document: Document, earlier: int, index: int) -> bool:
    """Whether somebody who does it was named in the sentence before, or stands for those named there."""
    head = subject(document, index)
    if head is None:
        return False
    if {t.text.lower() for t in (document.tokens[k] for k in document.subtree(head))} & _BOTH:
        return True
    here = document.sentences[earlier]
    return bool(_names(document, document.subtree(head)) & _names(document, range(here.first, here.last)))


def _names(document: Document, tokens: Iterable[int]) -> frozenset[str]:
    """Who is named by some tokens; a state by its name, its capital or its people is one and the same."""
    found = (document.mention_at.get(k) for k in tokens)
    names = {document.name_of(m) for m in found if m is not None}
    states = {known.country for name in names if (known := place.parse(name)) is not None and known.country}
    return frozenset(names | states)
