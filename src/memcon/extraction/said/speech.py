"""Speech: every verb (or noun) of a document that carries an act of speech, with who speaks and what.

A room of `extraction`; `statements` turns these into entries, `voices` into whose word other entries are.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from memcon.extraction.acts import acts, lemmas
from memcon.extraction.clauses import auxiliaries, subject
from memcon.extraction.ground import bearing, learned
from memcon.extraction.parse import base, kids, obliques
from memcon.extraction.said import content
from memcon.extraction.said.force import force, naming, tops, within
from memcon.extraction.said.issuers import issuer_at
from memcon.extraction.said.outlets import is_outlet
from memcon.extraction.said.received import received
from memcon.extraction.said.sources import source_at
from memcon.extraction.said.speakers import spoken
from memcon.extraction.said.standins import Before, owner, stands_for
from memcon.extraction.said.unspoken import aside, failed, insists, refuses, withheld
from memcon.extraction.weights import CUE, MEANT, OVERRULE, SPEECH
from memcon.extraction.who import phrases
from memcon.extraction.who.holders import holders
from memcon.model.document import Cue, Document, Token
from memcon.model.entry import Party
from memcon.model.span import Span
from memcon.values import holders as offices
from memcon.values import known
from memcon.values.tables import fold


@dataclass(frozen=True, slots=True)
class Speech:
    """One act of speech. `head` is the token that carries it, `first` to `last` its cue (half-open), which
    begins at `cue_start` in the text; `said` the span of its content; `outlet` whether the speaker is an
    agency or a paper that reports; `listed` whether the table knows its verb."""

    head: int
    first: int
    last: int
    cue_start: int
    speaker: Party
    act: str
    score: float
    said: Span | None
    channel: str | None = None
    outlet: bool = False
    listed: bool = True


@lru_cache(maxsize=4)
def speeches(document: Document) -> tuple[Speech, ...]:
    """All acts of speech in the prose of the document, in text order."""
    found: list[Speech] = []
    quoted = _quoted(document)
    lately, known, heard = list[Speech](), (0, False, False), -1
    for token in bearing(document):
        now = (len(found), token.index in quoted, document.sentence_of[token.index] == heard)
        if now != known:
            here = document.sentence_of[token.index]
            lately, known = [s for s in reversed(found[-_LATELY:]) if _spoke(document, s, quoted, now[1], here)], now
        speech = (_of_verb(document, token, lately) or _of_noun(document, token) or _of_cue(document, token, lately)
                  or _of_source(document, token) or _of_release(document, token))  # fmt: skip
        if speech is not None:
            found.append(speech)
            heard = heard if speech.listed else document.sentence_of[speech.head]
    by_head = {s.head: s for s in _taken_up(document, found)}
    return tuple(by_head[head] for head in sorted(by_head))


def _spoke(document: Document, speech: Speech, quoted: frozenset[int], inside: bool, here: int) -> bool:
    """Whether an act of speech tells who spoke before a word: none in quoted words, if the word is not, none that the
    model alone hears in the same sentence ("the army should release them, it added"), and none that only must be."""
    if _bent(document, speech.head):
        return False
    return (inside or speech.head not in quoted) and (speech.listed or document.sentence_of[speech.head] != here)


def _bent(document: Document, head: int) -> bool:
    """Whether a modal verb carries it: what only shall or will be said."""
    return document.tokens[head].xpos == "MD" or not _MODALS.isdisjoint(auxiliaries(document, head))


_LATELY = 8
"""Acts of speech looked back over for who spoke last, past those in somebody's quoted words."""


def _quoted(document: Document) -> frozenset[int]:
    """The tokens that stand between quotation marks: who speaks there is not who goes on speaking behind."""
    return frozenset(t.index for q in document.quotes if q.depth == 0 for t in within(document, q.span))


def _taken_up(document: Document, found: list[Speech]) -> list[Speech]:
    """What the model hears in the words of somebody who only "said" is done by saying them ("said the plan is an
    insult" condemns): the speaker's act, and no act of whom the words are about."""
    heard = {k: s for s in found if not s.listed for k in range(s.first, s.last)}
    kept: list[Speech] = []
    gone: set[int] = set()
    near: dict[int, list[Speech]] = {}
    for speech in found:
        near.setdefault(document.sentence_of[speech.head], []).append(speech)
    for speech in found:
        inner = _heard_in(document, speech, heard) if heard else None
        if inner is not None:
            gone.add(inner.head)
            speech = replace(speech, act=inner.act if speech.act == "say" else speech.act)
        kept.append(speech)
    return [s for s in kept if s.head not in gone and not _only_expected(document, s, near)]


def _only_expected(document: Document, speech: Speech, near: Mapping[int, list[Speech]]) -> bool:
    """ "Holm argued that Lee should embrace the plan", "would not call a vote": what the model hears in another's words
    of what somebody shall or will do is that other's word, and nothing that they said."""
    token = document.tokens[speech.head]
    if speech.listed or not _bent(document, speech.head):
        return False
    return any(
        s.said is not None and s.said.start <= token.start < s.said.end and s.speaker.name != speech.speaker.name
        for s in near[document.sentence_of[speech.head]]
        if s.listed and not s.outlet
    )


def _heard_in(document: Document, outer: Speech, heard: dict[int, Speech]) -> Speech | None:
    """The act that the model hears in the main predicates of what somebody "said", if it is that speaker's."""
    if outer.said is None or outer.outlet or not outer.listed or not _only_says(document, outer):
        return None
    main = [t.index for t in tops(document, outer.said)]
    main += [k for t in main for k in kids(document, t, "aux", "cop")]
    inside = (heard[k] for k in sorted(main) if k in heard and heard[k].head != outer.head)
    return next((s for s in inside if _speaks_for(document, outer, s)), None)


def _only_says(document: Document, speech: Speech) -> bool:
    row = next(acts(document, document.tokens[speech.head], "statement"), None)
    return row is not None and row.value == "say"


_BY_TELLING = frozenset({"accuse", "condemn", "threaten"})
"""Acts that are done by telling what others do; of "Norway is ready", said by another, the readiness is Norway's."""
_COMMITS = frozenset({"promise", "propose", "accept", "reject"})
_MODALS = frozenset({"will", "would", "should", "must"})


def _private(document: Document, speaker: Party) -> bool:
    """Whether a speaker is a person of whom nobody tells an office."""
    told = speaker.role is not None or bool(offices.called(speaker.name))
    return not told and any(h.name == speaker.name for h in holders(document).values())


def _speaks_for(document: Document, outer: Speech, inner: Speech) -> bool:
    """Whether an act heard in what is said is the speaker's, and not one of whom the words are about."""
    spoken = document.tokens[inner.head].upos == "VERB" and not _MODALS & set(auxiliaries(document, inner.head))
    if inner.act in _BY_TELLING or not (spoken or inner.act in _COMMITS):
        return True
    side = known.side_of(inner.speaker.name) or inner.speaker.side
    own = known.side_of(outer.speaker.name) or outer.speaker.side
    if own is None and known.is_country(inner.speaker.name) and not _private(document, outer.speaker):
        return True  # "the ministry said that Norway is ready"
    shared = set(fold(inner.speaker.name).split()) & set(fold(outer.speaker.name).split())
    return bool(shared) or (side is not None and side == own)


@lru_cache(maxsize=4)
def by_sentence(document: Document) -> dict[int, tuple[Speech, ...]]:
    """The acts of speech of each sentence that has any, by its index."""
    found: dict[int, list[Speech]] = {}
    for speech in speeches(document):
        found.setdefault(document.sentence_of[speech.head], []).append(speech)
    return {k: tuple(v) for k, v in found.items()}


def _of_verb(document: Document, token: Token, lately: list[Speech]) -> Speech | None:
    """A verb of the table that has a speaker and says something."""
    if token.upos != "VERB" or base(token) == "amod" or aside(document, token):
        return None
    row = next(acts(document, token, "statement"), None)
    if row is None:
        return None
    if withheld(document, token):
        cue = learned(document, token.index, "statement")
        no = refuses(document, token, row.value)
        return _speech(document, token.index, "reject", _Beside(cue, lately, "reject")) if no else None
    cue = learned(document, token.index, "statement")
    weighs = any(document.tokens[k].lemma in _WEIGHT for k in kids(document, token.index, "obj"))
    meant = _act(row.value, cue) if row.value != "say" or not weighs else "say"
    if insists(document, token):
        return _speech(document, token.index, "demand", _Beside(cue, lately))
    # What is said tells what a verb that only says does more surely than the model.
    act = "say" if row.value == "say" else meant
    return _speech(document, token.index, act, _Beside(cue, lately, meant))


def _of_noun(document: Document, token: Token) -> Speech | None:
    """ "Drew rebukes from the minister": the minister's act, told by what was got."""
    found = received(document, token)
    if found is None:
        return None
    cue, index = learned(document, token.index, "statement"), token.index
    about = [k for k in (*document.children[index], *document.children[token.head]) if k > index]
    told = [i for k in about if base(document.tokens[k]) in ("nmod", "obl", "advcl") for i in document.subtree(k)]
    said = document.span_of(index, max((index, *told)) + 1)
    # The words tell it by themselves: as sure as a verb of the table inside another's words must be.
    score = max(cue.score if cue else 0.0, SPEECH)
    return Speech(index, index, index + 1, token.start, found.speaker, found.act, score, said)


# "stressed the importance of trade" informs: so in all 14 of the training gold. "Voiced regret" blames nobody.
_WEIGHT = frozenset({"importance", "significance", "regret"})


def _act(listed: str, cue: Cue | None) -> str:
    """The act: a verb that means one thing says it itself; of "said" the model tells what was done by it."""
    if cue is None or cue.score < (MEANT if listed == "say" else OVERRULE):
        return listed
    return cue.label.partition("-")[2]


def _of_cue(document: Document, token: Token, lately: list[Speech]) -> Speech | None:
    """Words that the model takes for an act of speech, where the table knows none."""
    cue = learned(document, token.index, "statement")
    if cue is None or cue.score < CUE["statement"] or _head(document, cue) != token.index:
        return None
    if _told_by_verb(document, token) or (token.upos == "VERB" and aside(document, token)) or withheld(document, token):
        return None
    if token.text.lower() in _FELT or token.lemma == "prompt" or failed(document, token):
        return None
    if token.xpos in ("VBD", "VBN") and next(acts(document, token, "deed"), None) is not None:
        return None  # "has retaliated by imposing duties": done, and not said
    act = cue.label.partition("-")[2]
    speech = _speech(document, token.index, act, _Beside(cue, lately)) or _in_release(document, cue, act)
    return replace(speech, listed=False) if speech else None


# Who "grew irritated by" something felt it: no word tells that they said so.
_FELT = frozenset({"irritated", "annoyed", "angered", "upset", "frustrated", "infuriated", "surprised", "unnerved"})


def _in_release(document: Document, cue: Cue, act: str) -> Speech | None:
    """ "These steps should inspire others", in a release: what the model hears without a speaker is its issuer's."""
    head = _head(document, cue)
    speaker = issuer_at(document, head)
    start = document.tokens[head].start
    if speaker is None or any(q.outer.start <= start < q.outer.end for q in document.quotes):
        return None
    inside = document.subtree(head)
    said = document.span_of(min(inside), max(inside) + 1)
    return Speech(head, cue.first, cue.last, document.tokens[cue.first].start, speaker, act, cue.score, said)


def _of_release(document: Document, token: Token) -> Speech | None:
    """ "We will hold them to account": what the issuer of a release says in the first person (LEDGER rule 14)."""
    if token.upos != "VERB" or base(token) not in ("root", "conj") or issuer_at(document, token.index) is None:
        return None
    index = subject(document, token.index)
    first = index is not None and document.tokens[index].text.lower() in ("we", "i")
    if not first or index is None or any(q.outer.start <= token.start < q.outer.end for q in document.quotes):
        return None
    speaker = stands_for(document, index, None)
    inside = document.subtree(token.index)
    said = document.span_of(min(inside), max(inside) + 1)
    act = force(document, said, speaker) if speaker is not None else None
    if speaker is None or act is None:
        return None
    return Speech(token.index, token.index, token.index + 1, token.start, speaker, act, 1.0, said)


def _told_by_verb(document: Document, token: Token) -> bool:
    """ "expressed its support": the noun is what the verb before it expresses, and no act of its own."""
    if token.upos != "NOUN" or base(token) != "obj" or token.head < 0:
        return False
    told = any(acts(document, document.tokens[token.head], "statement"))
    whose = owner(document, token.index) if told else None
    # "highlighted Norway's promise": another's, and told.
    return told and (whose is None or document.tokens[whose].upos == "PRON")


def _of_source(document: Document, token: Token) -> Speech | None:
    """ "According to the ministry, …": the source speaks, the rest of the clause is what it says."""
    found = source_at(document, token.index)
    if found is None:
        return None
    speaker, said = found
    cue = learned(document, token.index, "statement")
    act = cue.label.partition("-")[2] if cue else "say"
    last = token.index + 1 + (document.tokens[token.index + 1].text.lower() == "to")
    return Speech(token.index, token.index, last, token.start, speaker, act, cue.score if cue else 0.0, said,
                  outlet=is_outlet(speaker.name))  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Beside:
    """What helps to read a verb: its learned cue, the acts of speech told before it (the last first), and what the
    model takes a verb that only says to mean."""

    cue: Cue | None
    lately: list[Speech]
    meant: str = "say"


def _speech(document: Document, head: int, act: str, beside: _Beside) -> Speech | None:
    near = [s for s in beside.lately if document.sentence_of[head] - document.sentence_of[s.head] <= NEAR]
    others = tuple(s.speaker for s in near[1:])
    found = spoken(document, head, Before(near[0].speaker, near[0].head, others) if near else None)
    if found is None and beside.lately:
        found = spoken(document, head, Before(beside.lately[0].speaker, beside.lately[0].head))
    if found is None or not (found.acts or set(lemmas(document.tokens[head])) & _SAYS):
        return None
    speaker, channel = found.speaker, found.channel
    if "learn" in lemmas(document.tokens[head]) and not is_outlet(speaker.name):
        return None  # what a paper has learned it tells; others keep it to themselves
    cue = beside.cue
    said = content.said(document, head)
    quotes = bool(set(lemmas(document.tokens[head])) & _QUOTES)
    # Whoever passes on what others said does nothing by it: "…, the Northern Post reported".
    passes = act == "say" and _passes_on(document, head, speaker)
    if act == "say" and said is not None and not (quotes or passes):
        act = force(document, said, speaker) or naming(document, head, said) or act
    act = beside.meant if act == "say" and not passes else act
    first, last = (cue.first, cue.last) if cue else (head, head + 1)
    outlet = quotes or passes
    return Speech(head, first, last, document.tokens[first].start, speaker, act, cue.score if cue else 0.0, said,
                  channel or _channel(document, head), outlet)  # fmt: skip


NEAR = 4
"""Sentences over which "he said" reaches back to the last speaker: best of 3, 4, 6 and 10 on the training gold."""

# Who quotes somebody passes on their words, and says nothing.
_QUOTES = frozenset({"quote", "cite"})

# Verbs beside which even a noun that does not act by itself is a speaker ("the poll said").
_SAYS = frozenset({"say", "tell", "add", "state", "write", "explain", "argue", "remark", "comment", "note",
                   "claim", "accuse"})  # fmt: skip


def _passes_on(document: Document, head: int, speaker: Party) -> bool:
    """Whether the speaker is an agency or paper, by its name or because it "reports"."""
    reports = document.tokens[head].lemma == "report" and speaker.role is None and known.side_of(speaker.name) is None
    return reports or is_outlet(speaker.name) or is_outlet(speaker.role or "")


def _head(document: Document, cue: Cue) -> int:
    inside = range(cue.first, cue.last)
    return next((k for k in inside if document.tokens[k].head not in inside and document.tokens[k].upos != "ADP"),
                cue.first)  # fmt: skip


_CHANNELS = frozenset({"statement", "interview", "conference", "briefing", "speech", "address", "telegram", "twitter",
                       "x", "facebook", "television", "tv", "post", "tweet", "letter", "message", "communiqué",
                       "communique", "column", "declaration", "resolution", "video", "readout", "remarks",
                       "truth", "weibo", "radio"})  # fmt: skip


def _channel(document: Document, head: int) -> str | None:
    """The channel that the verb's own clause names ("in a statement on Telegram": Telegram)."""
    named = None
    for k in obliques(document, head, "in", "on", "at", "during", "via", "through"):
        for one in (k, *obliques(document, k, "on", "via", "with")):
            if document.tokens[one].lemma.lower() in _CHANNELS or document.tokens[one].text.lower() in _CHANNELS:
                named = phrases.text(document, one)
    return named
