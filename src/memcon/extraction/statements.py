"""Statements: who said what, about whom, in words, in report, or by an act of speech.

A room of `extraction`. Acts of speech come from `speech`, quotations from `quotations`; here they become
entries: one for each act, a run of quotation from one speaker joined to the act that carries it.
"""

from dataclasses import dataclass, replace
from typing import cast

from memcon.extraction.acts import acts, lemmas
from memcon.extraction.clauses import auxiliaries
from memcon.extraction.ground import cue, evidence, learned
from memcon.extraction.parse import base, case, kids
from memcon.extraction.said.force import tops, we
from memcon.extraction.said.issuers import issuer, issuer_at, told_by
from memcon.extraction.said.quotations import owners
from memcon.extraction.said.speech import Speech, by_sentence, speeches
from memcon.extraction.said.targets import target
from memcon.extraction.said.turns import turn_at
from memcon.extraction.said.voices import holding, voices
from memcon.extraction.status import status
from memcon.extraction.timewords import head
from memcon.extraction.weights import APART, CARRY, CUE, HEARD, SPEECH
from memcon.extraction.when import after_report, settle, told
from memcon.extraction.who import nouns
from memcon.model.document import Document, Quote, TimeMention
from memcon.model.entry import Act, Entry, Evidence, Party, QuoteForm, Statement, Status
from memcon.model.span import Span
from memcon.values import known
from memcon.values.moment import Moment

_FIRST = frozenset({"i", "we", "me", "us", "my", "our"})


@dataclass(frozen=True, slots=True)
class Told:
    """An act of speech with the quotations that are its speaker's words."""

    speech: Speech
    quotes: tuple[Quote, ...]


def statements(document: Document) -> tuple[Entry, ...]:
    """The statements of a document, in text order."""
    return _dated(document, logged(document))


def logged(document: Document) -> list[Told]:
    """The acts of speech of a document that are entries, each with its quotations, in text order."""
    quoted: dict[int, list[Quote]] = {}
    for quote, speech in owners(document):
        quoted.setdefault(speech.head, []).append(quote)
    told = [Told(s, tuple(quoted.get(s.head, ()))) for s in speeches(document)]
    return [one for one in _merged(document, told) if _counts(document, one)]


def _dated(document: Document, kept: list[Told]) -> tuple[Statement, ...]:
    """The entries; one whose day is not told has that of what the same speaker said just before (LEDGER rule 13)."""
    found: list[Statement] = []
    days: dict[str, tuple[int, Moment]] = {}
    for one in kept:
        entry, here = _statement(document, one), document.sentence_of[one.speech.head]
        before = days.get(entry.speaker.name)
        if entry.when is None and entry.status == "actual" and before is not None and here - before[0] <= CARRY:
            entry = replace(entry, when=before[1])
        if entry.when is not None and entry.when.earliest is not None and entry.status == "actual":
            days[entry.speaker.name] = (here, entry.when)
        found.append(entry)
    return tuple(found)


def _counts(document: Document, one: Told) -> bool:
    """Whether an act of speech is an entry, and not only a voice or a manner of telling."""
    speech = one.speech
    if speech.outlet or not (speech.said or one.quotes) or _agreed(document, speech) or _of_the_press(document, speech):
        return False
    if one.quotes:
        return True
    if _unheard(document, speech):
        return False
    if _of_meeting(document, one) or _passes_on(document, one):
        return False
    if any(
        not _anothers(s.speaker, speech) and not _beside(document, s, speech) for s in holding(document, speech.head)
    ):
        return False  # "said that he hopes", "said that Norway was pleased", of one's own country: told once
    # Without a learned cue the table's verb must stand outside everybody else's words, but for an agency's.
    return speech.score >= SPEECH or all(s.outlet for s in holding(document, speech.head))


def _of_the_press(document: Document, speech: Speech) -> bool:
    """Whether it is a reporter's question, which is no part of the record (LEDGER rule 18)."""
    asks = not {"ask", "question", "press"}.isdisjoint(lemmas(document.tokens[speech.head]))
    return asks and speech.speaker.name.lower().rpartition(" ")[2] in _PRESS


_PRESS = frozenset({"reporter", "reporters", "journalist", "journalists", "correspondent", "interviewer", "moderator"})


def _unheard(document: Document, speech: Speech) -> bool:
    """Whether the model, which marked acts in this text, gives nothing for this one."""
    return bool(document.cues) and max(speech.score, _heard(document, speech), _within(document, speech)) < HEARD


def _within(document: Document, speech: Speech) -> float:
    """The best score of a cue in what is said, where nobody else's act is told in it: of "he said he expects
    them to leave" the model may mark "expects"."""
    said, verb = speech.said, document.tokens[speech.head]
    if said is None or verb.lemma.lower() not in _SAYS:
        return 0.0
    here = by_sentence(document)[document.sentence_of[speech.head]]
    others = [s for s in here if s.head != speech.head and s.speaker.name != speech.speaker.name]
    found = (c for c in document.cues if c.label.startswith("statement"))
    own = (
        c.score
        for c in found
        if said.start <= document.tokens[c.first].start < said.end
        and not any(c.first <= s.head < c.last or s.first <= c.first < s.last for s in others)
    )
    return max(own, default=0.0)


_SAYS = frozenset({"say", "add", "tell", "state", "note", "write", "announce", "explain"})


def _heard(document: Document, speech: Speech) -> float:
    found = (learned(document, k, "statement") for k in range(speech.first, speech.last))
    return max((cue.score for cue in found if cue is not None), default=0.0)


def _of_meeting(document: Document, one: Told) -> bool:
    """Whether all that is said is that somebody met: that is a meeting with a voice (LEDGER rule 4)."""
    said = one.speech.said
    if said is None or one.speech.act != "say" or one.quotes:
        return False
    cues = (learned(document, t.index, "meeting") for t in tops(document, said)[:1])
    return any(cue is not None and cue.score >= CUE["meeting"] for cue in cues)


def _passes_on(document: Document, one: Told) -> bool:
    """Whether all that is said is what somebody else said: then the speaker is its voice."""
    said = one.speech.said
    if said is None:
        return False
    here = by_sentence(document)[document.sentence_of[one.speech.head]]
    inner = {s.head for s in here if _anothers(one.speech.speaker, s) and s.score >= SPEECH}
    return any(t.index in inner for t in tops(document, said)[:1])


_OWNS = frozenset({"his", "her", "its", "their", "our", "my"})


def _anothers(speaker: Party, inner: Speech) -> bool:
    """Whether an act inside what somebody says is another's: not theirs, not their own country's."""
    if inner.speaker.name.partition(" ")[0].lower() in _OWNS:
        return False  # "announced that his country agrees"
    if speaker.role is not None and inner.speaker.name.lower().endswith("administration"):
        return False  # "reaffirmed the administration's commitment": an official's own
    own = known.side_of(inner.speaker.name)
    theirs = own is not None and (own == speaker.side or (speaker.side is None and speaker.role is not None))
    return inner.speaker.name != speaker.name and not theirs


def _beside(document: Document, outer: Speech, inner: Speech) -> bool:
    """Whether an act within another's words is told beside it ("left the talks, objecting to the raid, and threatened
    more"), not as what is said."""
    tokens = document.tokens
    if outer.head == inner.head:
        return True
    if inner.act == outer.act or inner.score < SPEECH or tokens[inner.head].xpos == "VBN":
        return False
    path, here = [], inner.head
    while here >= 0 and here != outer.head:
        path.append(base(tokens[here]))
        here = tokens[here].head
    joined = path[0] in ("advcl", "conj") or tokens[inner.head].dep == "acl:relcl"
    said = "ccomp" in path and (tokens[inner.head].xpos != "VBG" or path[0] != "conj")
    return here == outer.head and joined and not said


def _agreed(document: Document, speech: Speech) -> bool:
    """Whether several agreed with each other: that is a deed (LEDGER rule 7), not somebody's yes."""
    name = speech.speaker.name
    both = " and " in name or name.rpartition(" ")[2].lower() in _BOTH
    return document.tokens[speech.head].lemma.startswith("agree") and both


_BOTH = nouns.SIDES | {"neighbours", "neighbors", "two"}


def _merged(document: Document, told: list[Told]) -> list[Told]:
    """One statement where one speaker says on (LEDGER rule 2: a run of quotation on one subject is one)."""
    found: list[Told] = []
    for one in told:
        last = found[-1] if found else None
        if last is not None and _goes_on(document, last, one):
            found[-1] = Told(last.speech, (*last.quotes, *one.quotes))
        else:
            found.append(one)
    return found


def _goes_on(document: Document, last: Told, one: Told) -> bool:
    """Whether an act of speech goes on with the one before: "…, adding that", "“…,” he said" after "he said"."""
    a, b = last.speech, one.speech
    if a.speaker.name != b.speaker.name or b.act != "say":
        return False
    first, second = document.sentences[document.sentence_of[a.head]], document.sentences[document.sentence_of[b.head]]
    if first is second:
        return a.act == "say" and document.tokens[b.head].xpos == "VBG"
    # A paraphrase and the quotation right behind it (rule 15), a run of quotation in one paragraph (rule 2).
    quoted = bool(one.quotes) and b.said is not None and _form(document, one) == "direct"
    sure = b.score >= APART
    run = not last.quotes or first.paragraph == second.paragraph
    return quoted and run and (second.index if sure else _begin(document, one)) - _end(document, last) <= 1


def _begin(document: Document, one: Told) -> int:
    """The first sentence of an act of speech and its quotations."""
    start = min(q.outer.start for q in one.quotes)
    first = next(s.index for s in document.sentences if s.span.end > start)
    return min(first, document.sentence_of[one.speech.head])


def _end(document: Document, one: Told) -> int:
    """The last sentence of an act of speech and its quotations."""
    ends = [q.span.end for q in one.quotes]
    quoted = [s.index for s in document.sentences if ends and s.span.start < max(ends) <= s.span.end]
    return max([document.sentence_of[one.speech.head], *quoted])


def _statement(document: Document, one: Told) -> Statement:
    speech = one.speech
    carrier = _carrier(document, speech.head)
    how, form = status(document, carrier, learned(document, carrier, "statement")), _form(document, one)
    # What is quoted was said, whatever is to come of it: of 485 annotated quotations each is of a statement made, but
    # what somebody "will tell" or "plans to say" is still to come.
    quoted = form != "indirect" and how != "actual" and not (one.quotes and _to_come(document, carrier))
    uttered = _uttered(document, carrier) or quoted
    how = "actual" if uttered else how
    return Statement(
        article=document.article.id,
        evidence=_evidence(document, one),
        cue=cue(document, speech.first, speech.last),
        voices=voices(document, speech.head, speech.speaker.name),
        status=_status(how),
        when=None if uttered else _when(document, speech, how),
        speaker=speech.speaker,
        act=cast(Act, speech.act),
        target=target(document, speech, words(one)),
        content=_content(document, one),
        quote=form,
        quotations=_quotations(document, one.quotes),
        channel=speech.channel,
    )


def _carrier(document: Document, head: int) -> int:
    """The verb whose status is the act's own: of "called it a gift, adding that", the first, for both were said."""
    token = document.tokens[head]
    met = document.tokens[token.head] if token.xpos == "VB" and base(token) == "advcl" and token.head >= 0 else None
    if met is not None and next(acts(document, met, "meeting"), None) is not None:
        return met.index  # "met the minister to express support"
    said_too = any(s.head == token.head for s in by_sentence(document).get(document.sentence_of[head], ()))
    return token.head if token.xpos == "VBG" and base(token) == "advcl" and said_too else head


def _uttered(document: Document, carrier: int) -> bool:
    """Whether speakers say of themselves what they will do ("We will defend the treaty next year"): saying it is the
    act, and the day in it is that of what they will do."""
    helpers = set(auxiliaries(document, carrier))
    return we(document, document.tokens[carrier]) and bool({"will", "'ll", "’ll", "wo", "shall", "would"} & helpers)


def _to_come(document: Document, carrier: int) -> bool:
    """Whether the verb of speech itself is still to come: "will tell", "plans to say"."""
    token = document.tokens[carrier]
    return token.xpos == "VB" and token.upos == "VERB"


def _status(how: Status) -> Status:
    # "Did not believe", "did not accept": holding not, or a no, is a statement that was made, not one that was denied.
    return "actual" if how == "denied" else how


def _when(document: Document, speech: Speech, how: Status) -> Moment | None:
    found = told(document, speech.head)
    if found is None or (how == "actual" and _anothers_day(document, found)):
        return None
    return settle(found, how)


def _anothers_day(document: Document, time: TimeMention) -> bool:
    """Whether a day cannot be that of what was said: it lies after the report, or ends a span ("by Friday")."""
    over = head(document, time)
    return (over is not None and case(document, over) == "by") or after_report(document, time)


def _evidence(document: Document, one: Told) -> tuple[Evidence, ...]:
    indices = {document.sentence_of[one.speech.head]}
    for quote in one.quotes:
        indices |= {s.index for s in document.sentences if s.kind == "prose" and s.span.overlaps(quote.span)}
    return evidence(document, *indices)


def _quotations(document: Document, quotes: tuple[Quote, ...]) -> tuple[Evidence, ...]:
    spans = sorted({q.span for q in quotes})
    return tuple(Evidence.at(document.article, span) for span in spans)


def _content(document: Document, one: Told) -> str:
    """The words that carry what is said: the clause or object, with all of a quotation that ends in it, else the
    longest quotation."""
    said = one.speech.said
    if said is not None:
        opening = (q.outer.start for q in one.quotes if q.outer.start < said.start < q.span.end)
        first = min(opening, default=said.start) if _form(document, one) == "direct" else said.start
        return Span(first, said.end).of(document.article.text)
    longest: Span = max((q.span for q in one.quotes), key=len)
    return longest.of(document.article.text)


def _form(document: Document, one: Told) -> QuoteForm:
    """`direct` where all that is said stands in quotation marks, `mixed` where some of it does."""
    if not one.quotes:
        # A release that is its speaker's own text is in their words (LEDGER rule 14).
        return "direct" if _own_words(document, one.speech) else "indirect"
    said = one.speech.said
    if said is None:
        return "direct"
    if _of_report(document, one):
        return "mixed"
    text = document.article.text
    inside = sum(_letters(text[max(q.span.start, said.start) : min(q.span.end, said.end)]) for q in one.quotes)
    return "direct" if inside >= DIRECT * _letters(said.of(text)) else "mixed"


def _own_words(document: Document, speech: Speech) -> bool:
    """Whether the text itself is the speaker's: in a transcript where they have the turn, in a release of theirs."""
    if turn_at(document, speech.head) is not None:
        return issuer_at(document, speech.head) == speech.speaker
    return issuer(document) is not None and told_by(document) is None


def _of_report(document: Document, one: Told) -> bool:
    """Whether the quoted words stand within a report: "stressed that “…”", "praised the “…”"."""
    text, head = document.article.text, one.speech.head
    if text[: min(q.outer.start for q in one.quotes)].rstrip().rpartition(" ")[2].lower() == "that":
        return True
    ends = [document.tokens[max(document.subtree(k))].end for k in kids(document, head, "obj") if k > head]
    behind = [q.outer.start for q in one.quotes if q.outer.start > document.tokens[head].start]
    return any(start < end for start in behind for end in ends)


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


DIRECT = 0.85
"""From this share of the letters of its content on in quotation marks, a statement is direct."""


def words(one: Told) -> Span | None:
    """From where to where something is said: the content, else all of the quotations."""
    if one.speech.said is not None or not one.quotes:
        return one.speech.said
    return Span(min(q.span.start for q in one.quotes), max(q.span.end for q in one.quotes))
