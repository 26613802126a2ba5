"""Quotations: which words inside quotation marks are whose, over sentence and paragraph bounds.

A room of `extraction`; `statements` comes here. A quotation belongs to the act of speech in its own
sentence; where that has none, to the one that goes on before it, or to the one that introduces it.
"""

from bisect import bisect_right
from functools import lru_cache

from memcon.extraction.acts import lemmas
from memcon.extraction.clauses import auxiliaries
from memcon.extraction.ground import prose
from memcon.extraction.parse import above
from memcon.extraction.said.force import within
from memcon.extraction.said.speech import Speech, by_sentence
from memcon.extraction.weights import SPEECH
from memcon.model.document import Document, Quote, Sentence

WHOLE = 0.8
"""A sentence is itself quotation from this share of its letters on: what stands beside it is a frame."""


@lru_cache(maxsize=4)
def owners(document: Document) -> tuple[tuple[Quote, Speech], ...]:
    """Each outermost quotation in prose with the act of speech that it belongs to."""
    found: list[tuple[Quote, Speech]] = []
    last: tuple[Sentence, Speech] | None = None
    for sentence in prose(document):
        here = by_sentence(document).get(sentence.index, ())
        for quote in _quotes(document, sentence):
            owner = _outer(document, _own(document, quote)) or _carried(document, sentence, quote, last)
            if owner is not None and not _asked(document, quote, owner):
                found.append((quote, owner))
                last = (sentence, owner)
        if here and (last is None or last[0] is not sentence):
            last = (sentence, next((s for s in reversed(here) if not s.outlet), here[-1]))
        elif not here and last is not None and not _touched(document, sentence):
            last = None
    return tuple(found)


def _outer(document: Document, owner: Speech | None) -> Speech | None:
    """Whose words a quotation is where its verb stands in what another says and is hardly an act of its own ("the
    official said that Norway raises “concerns”"), or none yet ("that Norway would demand “answers”"): the other's."""
    if owner is None or (owner.listed and owner.score >= SPEECH and not _to_come(document, owner)):
        return owner
    start = document.tokens[owner.head].start
    here = by_sentence(document).get(document.sentence_of[owner.head], ())
    over = [s for s in here if s.head != owner.head and s.said is not None and not s.outlet and s.listed
            and s.said.start <= start < s.said.end]  # fmt: skip
    return over[-1] if over else owner


def _asked(document: Document, quote: Quote, owner: Speech) -> bool:
    """ "Asked whether he was “bothered”, Lee said": the words of a question, which are not the answer's."""
    first = next((t for t in within(document, quote.span) if t.upos != "PUNCT"), None)
    asks = (document.tokens[k] for k in above(document, first.index)) if first is not None else ()
    asking = next((t for t in asks if "ask" in lemmas(t) and t.xpos in ("VBD", "VBN")), None)
    return asking is not None and asking.index != owner.head and quote.outer.end < owner.cue_start


def _to_come(document: Document, speech: Speech) -> bool:
    return "will" in auxiliaries(document, speech.head) or "would" in auxiliaries(document, speech.head)


def _quotes(document: Document, sentence: Sentence) -> tuple[Quote, ...]:
    """The outermost quotations that begin in a sentence."""
    return tuple(q for q in document.quotes if sentence.span.start <= q.outer.start < sentence.span.end
                 and q.depth == 0 and len(q.span) and not _name(document, q))  # fmt: skip


def _name(document: Document, quote: Quote) -> bool:
    """Whether marks hold the name of a ship, paper or programme ("the “Northern Star”"), and nobody's words."""
    if len(quote.span) > NAME:
        return False
    words = [t for t in within(document, quote.span) if t.upos != "PUNCT"]
    named = [t for t in words if t.text[:1].isupper()]
    return bool(named) and all(t in named or t.upos in ("ADP", "DET", "CCONJ") for t in words)


NAME = 40
"""Characters that a name between quotation marks has at most."""


def _touched(document: Document, sentence: Sentence) -> bool:
    return any(q.outer.overlaps(sentence.span) for q in document.quotes)


def _own(document: Document, quote: Quote) -> Speech | None:
    """The act of speech beside the quotation: the innermost whose content holds it, else the one whose verb stands
    nearest outside the marks, in the sentences in which the quotation begins and ends."""
    first, last = _ends(document, quote)
    outside = [
        s for k in sorted({first, last}) for s in by_sentence(document).get(k, ()) if not _inside(document, quote, s)
    ]
    outside = [s for s in outside if not s.outlet] or outside
    leading = [s for s in outside if 0 <= quote.outer.start - _verb_end(document, s) <= _LEAD]
    if leading:
        return leading[-1]
    behind = [s for s in outside if 0 <= s.cue_start - quote.outer.end <= _BESIDE and _frames(document, quote, s)]
    if behind:
        return behind[0]
    # From the sentence behind a quotation only its frame speaks for it, not a verb that stands somewhere in there.
    outside = [s for s in outside if document.sentences[document.sentence_of[s.head]].span.overlaps(quote.outer)]
    holding = [s for s in outside if s.said and s.said.overlaps(quote.span)]
    if holding:
        return min(holding, key=lambda s: (len(s.said or quote.span), s.head))
    return None if _term(document, quote) else min(outside, key=lambda s: _distance(quote, s), default=None)


def _term(document: Document, quote: Quote) -> bool:
    """Whether marks hold a term alone ("a “shadow fleet”"): beside what is said, such words are nobody's (so in 8 of 9
    on the training gold)."""
    words = [t for t in within(document, quote.span) if t.upos != "PUNCT"]
    verbal = any(t.upos in ("VERB", "AUX") for t in words)
    return len(words) <= TERM and not verbal and bool(words) and words[-1].upos in ("NOUN", "PROPN")


TERM = 3
"""Words that a term between quotation marks has at most."""


_LEAD = 3
"""Characters between a verb and the quotation that it opens ("voiced “…”", "said: “…”")."""

_BESIDE = 160
"""Characters behind a quotation in which its "said" may stand: the longest frame of the training gold with a
name, a title and a day between has 150."""


def _ends(document: Document, quote: Quote) -> tuple[int, int]:
    """The sentences in which a quotation begins, and in which what follows it stands."""
    first = bisect_right(document.sentences, quote.outer.start, key=_end)
    last = min(bisect_right(document.sentences, quote.outer.end, first, key=_end), len(document.sentences) - 1)
    same = document.sentences[last].paragraph == document.sentences[first].paragraph
    return first, last if same or document.sentences[last].span.start < quote.outer.end else first


def _end(sentence: Sentence) -> int:
    return sentence.span.end


def _verb_end(document: Document, speech: Speech) -> int:
    return document.tokens[max(speech.head, speech.last - 1)].end


def _inside(document: Document, quote: Quote, speech: Speech) -> bool:
    start = document.tokens[speech.head].start
    return quote.span.start <= start < quote.span.end


def _frames(document: Document, quote: Quote, speech: Speech) -> bool:
    """Whether nothing but the frame (name, title, time) stands between a quotation's end and its verb."""
    between = document.article.text[quote.outer.end : speech.cue_start]
    opening = document.article.text[quote.outer.end - 2 : quote.outer.end]
    return not any(mark in between for mark in '.;\n“"') and any(mark in opening for mark in ",!?…")


def _distance(quote: Quote, speech: Speech) -> int:
    return min(abs(speech.cue_start - quote.span.start), abs(speech.cue_start - quote.span.end))


def _carried(document: Document, sentence: Sentence, quote: Quote,
             last: tuple[Sentence, Speech] | None) -> Speech | None:  # fmt: skip
    """The act of speech that goes on into a sentence that is quotation itself, or that introduces it."""
    if len(quote.span) < WHOLE * len(sentence.span) and quote.span.end <= sentence.span.end:
        return None
    if _headline(document, sentence, quote):
        return None
    if last is not None and sentence.paragraph - last[0].paragraph <= 1:
        return last[1]
    following = by_sentence(document).get(sentence.index + 1, ())
    if following and document.sentences[sentence.index + 1].paragraph == sentence.paragraph:
        return following[0]
    return None


def _headline(document: Document, sentence: Sentence, quote: Quote) -> bool:
    """Whether a quotation is a sub-heading: all of its line, short, and without a mark at its end."""
    text = document.article.text
    before = text[sentence.span.start : quote.outer.start]
    behind = text[quote.outer.end : quote.outer.end + 1]
    alone = not before.strip() and behind in ("", "\n", "\r")
    return alone and quote.span.of(text)[-1] not in ".!?,…;:" and sentence.last - sentence.first <= HEADLINE


HEADLINE = 12
"""Tokens that a sub-heading in quotation marks has at most, the marks with them."""
