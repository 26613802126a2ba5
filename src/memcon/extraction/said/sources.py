"""Sources: whom "according to" names, and what it is that they say.

A room of `extraction`; `speech` comes here. By the parse a source belongs to one clause; in news it stands behind a
comma at the end of a sentence, or opens it, and the whole sentence is its word.
"""

from bisect import bisect_left

from memcon.extraction.parse import case, kids, obliques
from memcon.extraction.said.outlets import is_outlet
from memcon.extraction.said.standins import PUBLICATIONS, owner
from memcon.extraction.who import nouns, phrases
from memcon.model.document import Document
from memcon.model.entry import Party
from memcon.model.span import Span

_WORDS = frozenset({"according", "per"})
_RULES = frozenset(
    {"instruction", "order", "request", "agreement", "rule", "law", "plan", "custom", "capita", "term", "schedule",
     "constitution", "charter", "principle", "deal", "treaty", "timetable", "standard", "need", "ability", "age",
     "size", "type", "wish", "tradition", "procedure", "requirement", "criterion", "criteria", "logic", "formula"}
)  # fmt: skip
"""Nouns by which something is done, and not said ("per the instructions of the president")."""
_PAPERS = PUBLICATIONS | frozenset(
    {"data", "figure", "figures", "estimate", "estimates", "poll", "polling", "count", "tally", "study", "analysis",
     "information", "record", "records", "video", "videos", "image", "images", "documents", "calculation",
     "calculations", "assessment", "reports", "transcript", "footage", "review"}
)  # fmt: skip
"""Nouns for what somebody made public: whose it is says it."""


def source_at(document: Document, index: int) -> tuple[Party, Span] | None:
    """Who speaks and what they say, where a token opens "according to …"; None where it names nobody."""
    word = document.tokens[index].text.lower()
    noun = document.tokens[index].head
    if word not in _WORDS or noun < 0 or not case(document, noun).startswith(word):
        return None
    ruled = document.tokens[noun].lemma.lower() in _RULES and document.mention_at.get(noun) is None
    speaker = None if ruled else _source(document, noun, strict=word == "per")
    said = _said(document, index, noun)
    return (speaker, said) if speaker is not None and said is not None else None


def _source(document: Document, noun: int, strict: bool) -> Party | None:
    """Whom a source names; of "the ministry's assessment", which names nobody, whose it is; else its own words."""
    token = document.tokens[noun]
    behind = document.mention_at.get(noun + 1)
    if behind is not None and behind.first == noun + 1 and behind.kind in ("organisation", "person"):
        noun = behind.head  # "the pollster Northern Count"
    mention = document.mention_at.get(noun)
    named = mention is not None and mention.kind != "office"
    if not named and token.text.lower() in _OUTLETS and (paper := _last_outlet(document, noun)) is not None:
        return paper
    acts = named or mention is not None or bool(nouns.kind_of(token)) or token.upos == "PRON"
    found = phrases.joined(document, noun) if acts else None
    if found is not None:
        return found
    whose = owner(document, noun)
    if whose is None and token.lemma.lower() in _PAPERS:
        whose = next(iter(obliques(document, noun, "in", "on")), None)  # "a summary in the Northern Post"
    if strict or token.text.lower() in _PAPERS or token.lemma.lower() in _PAPERS:
        beside = [whose] if whose is not None else kids(document, noun, "compound", "amod")
        heads = (k for k in beside if k == whose or document.mention_at.get(k) is not None)
        return next((party for k in heads if (party := phrases.joined(document, k)) is not None), None)
    own = token.upos in ("NOUN", "PROPN") and (
        token.upos == "PROPN" or kids(document, noun, "det", "amod", "nmod:poss")
    )
    return Party(phrases.text(document, noun), None, phrases.side_of(document, noun)) if own else None


_OUTLETS = frozenset({"agency", "newspaper", "paper", "outlet", "daily", "broadcaster", "network", "channel", "portal"})
_REACH = 6
"""Sentences back in which "the newspaper" was named."""


def _last_outlet(document: Document, noun: int) -> Party | None:
    """ "The news agency": the outlet that was named last."""
    first = document.sentence_of[noun] - _REACH
    before = bisect_left(document.mentions, noun, key=lambda m: m.first)
    for mention in reversed(document.mentions[max(0, before - _NAMES) : before]):
        if document.sentence_of[mention.first] < first:
            return None
        if mention.kind == "organisation" and is_outlet(mention.text):
            return phrases.joined(document, mention.head)
    return None


_NAMES = 40
"""Mentions before it among which an outlet is looked for."""


def _said(document: Document, index: int, noun: int) -> Span | None:
    """The words that are the source's: the sentence that it opens or closes, else the clause from which it hangs."""
    tokens, sentence = document.tokens, document.sentences[document.sentence_of[index]]
    phrase = set(document.subtree(noun)) | {index}
    last = index
    while last + 1 in phrase:
        last += 1
    before = [t for t in tokens[sentence.first : index] if t.upos not in ("PUNCT", "CCONJ", "ADV")]
    if not before and last + 1 < sentence.last and tokens[last + 1].text == ",":
        return document.span_of(last + 2, sentence.last) if last + 2 < sentence.last else None
    behind = tokens[last + 1 : sentence.last]
    goes_on = [t.text.lower() for t in behind[:2]]
    closes = all(t.upos == "PUNCT" for t in behind) or (goes_on[:1] == [","] and not _GOES_ON.isdisjoint(goes_on))
    if before and closes and tokens[index - 1].text == ",":
        start = _start(document, sentence.first, index)
        return document.span_of(start, index - 1) if start < index - 1 else None
    ruler = tokens[noun].head
    inside = set(document.subtree(ruler)) - set(document.subtree(noun)) if ruler >= 0 else set()
    return document.span_of(min(inside), max(inside) + 1) if inside else None


_GOES_ON = frozenset({"with", "while", "though", "although", "as"})
"""Words behind the source that go on with something beside it."""


def _start(document: Document, first: int, last: int) -> int:
    """Where what a source at the end says begins: behind the last semicolon."""
    return next((k + 1 for k in range(last - 1, first, -1) if document.tokens[k].text == ";"), first)
