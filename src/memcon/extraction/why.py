"""Why: what stands behind an entry, and why a sentence gave none. Only `pipeline` enters, for `memcon explain`.

Nothing here decides anything: an article is read again, and what the finders saw is looked up after the fact.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from memcon.extraction import extract
from memcon.extraction.acts import lemmas, rows, wanting
from memcon.extraction.deeds import considered, signs_of
from memcon.extraction.done.belief import belief, weighed
from memcon.extraction.parse import case
from memcon.extraction.weights import CUE
from memcon.model.document import Cue, Document, Mention, Sentence
from memcon.model.entry import KINDS, Entry, Evidence, Party
from memcon.model.span import Span

_NAMED = ("parties", "speaker", "actor", "target", "holder", "host", "mediator", "voices", "where", "when")
"""The slots that hold a name or words of the text."""

_RELATIONS = {
    "nsubj": "subject of", "nsubj:pass": "passive subject of", "obj": "object of", "iobj": "indirect object of",
    "nmod:poss": "owner of", "appos": "apposition to", "conj": "joined to", "flat": "part of the name",
    "compound": "in front of", "amod": "describes", "xcomp": "what follows", "ccomp": "what is said by",
    "advcl": "beside", "acl:relcl": "told of", "acl": "told of",
}  # fmt: skip
"""Relations of the parse in words; others are told by their preposition, or as the parse names them."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where the words of one slot come from: the words, how they hang from the cue, whom a word stands for.

    `path` goes from the words up to the cue ("subject of “met”"); empty where they stand in another sentence.
    `means` says whom a word stands for and how that was found ("“he” means Ann Lee (pronoun, 0.83)").
    """

    slot: str
    value: str
    words: str = ""
    path: tuple[str, ...] = ()
    means: str = ""


@dataclass(frozen=True, slots=True)
class Why:
    """What stands behind an entry: its cue as the model scored it, each slot's source, and who was left out."""

    cue: str
    opinion: str
    sources: tuple[Source, ...]
    dropped: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class WhySentence:
    """What a sentence gave: its kind, the cues that the model saw and the words of the tables, each with what came
    of it; `entries` are the entries that rest on it."""

    number: int
    text: str
    kind: str
    seen: tuple[str, ...]
    entries: tuple[Entry, ...]


def why_entry(document: Document, entry: Entry) -> Why:
    """What stands behind an entry of this document."""
    at = entry.cue or entry.evidence[0]
    index = _token_at(document, at)
    cue = _cue_at(document, at, entry.kind)
    sources = tuple(_source(document, slot, value, index) for slot, value in _values(entry))
    sentence = document.sentences[document.sentence_of[index]]
    opinion = "; ".join(
        (_opinion(document, cue, index, entry.kind), *_aimed(document, cue), *_believed(document, entry))
    )
    return Why(at.text if entry.cue else "", opinion, sources,
               tuple(_dropped(document, sentence, entry, index)))  # fmt: skip


def why_sentence(document: Document, number: int) -> WhySentence:
    """What came of sentence `number`, counted from 1; raises `IndexError` where the article has none of that number."""
    if not 0 < number <= len(document.sentences):
        raise IndexError(number)
    sentence = document.sentences[number - 1]
    found = tuple(e for e in extract(document) if any(sentence.span.overlaps(v.span) for v in e.evidence))
    return WhySentence(number, sentence.span.of(document.article.text), sentence.kind,
                       tuple(_seen(document, sentence, found)), found)  # fmt: skip


def _values(entry: Entry) -> Iterator[tuple[str, str]]:
    for slot in (f.name for f in fields(entry)):
        if slot in _NAMED:
            value = getattr(entry, slot)
            for one in value if isinstance(value, tuple) else (value,):
                words = one if isinstance(one, str) else getattr(one, "name", None) or getattr(one, "text", None)
                if words:
                    yield slot, words


def _token_at(document: Document, evidence: Evidence) -> int:
    """The first word of some evidence."""
    return next(t.index for t in document.tokens if t.end > evidence.start)


def _cue_at(document: Document, evidence: Evidence, kind: str) -> Cue | None:
    """The model's strongest cue of the kind within some words."""
    cues = (c for c in document.cues if c.label.partition("-")[0] == kind
            and document.span_of(c.first, c.last).overlaps(evidence.span))  # fmt: skip
    return max(cues, key=lambda c: c.score, default=None)


def _opinion(document: Document, cue: Cue | None, index: int, kind: str) -> str:
    """Who took the words for an act: the model with its score, the table with its row."""
    told = [f"the model: {cue.label} {cue.score:.2f}, {cue.status}" + (f", {cue.format}" if cue.format else "")] \
        if cue is not None else ["the model marked no such act here"]  # fmt: skip
    token = document.tokens[index]
    listed = [row for row in rows(token) if row.kind == kind]
    if listed:
        told.append(f"the table of acts: “{listed[0].lemma}” ({', '.join(sorted({r.value or kind for r in listed}))})")
    return "; ".join(told)


def _aimed(document: Document, cue: Cue | None) -> Iterator[str]:
    """Whom the model takes a statement to be about, the likeliest first."""
    shares: dict[str, float] = {}
    for index, share in cue.aims if cue is not None else ():
        mention = document.mention_at.get(index)
        name = "nobody" if index < 0 else document.name_of(mention) if mention else document.tokens[index].text
        shares[name] = shares.get(name, 0.0) + share
    likely = sorted(shares.items(), key=lambda one: (-one[1], one[0]))[:_LIKELIEST]
    if likely:
        yield "whom it is about, by the model: " + ", ".join(f"{name} {share:.2f}" for name, share in likely)


_LIKELIEST = 3
"""Those who may be meant that are told."""


def _believed(document: Document, entry: Entry) -> Iterator[str]:
    """How likely the learned signs make a deed of the tables, and the heaviest of them."""
    for one in considered(document) if entry.kind == "deed" else ():
        if one.deed.cue == entry.cue and one.found.frame is not None:
            heaviest = weighed(signs_of(document, one))[:_HEAVIEST]
            told = ", ".join(f"{sign} {weight:+.1f}" for sign, weight in heaviest)
            yield f"its signs make it likely by {belief(signs_of(document, one)):.2f} ({told})"


_HEAVIEST = 4
"""Signs of a deed that are told."""


def _source(document: Document, slot: str, value: str, index: int) -> Source:
    """Where a value stands in the cue's sentence, or who stands for it there, or else where it was told."""
    sentence = document.sentences[document.sentence_of[index]]
    here = [m for m in document.mentions if sentence.first <= m.first < sentence.last]
    named = [m for m in here if value in (m.text, document.name_of(m))]
    if named:
        mention = min(named, key=lambda m: abs(m.head - index))
        return Source(slot, value, mention.text, _path(document, mention.head, index),
                      _means(document, mention))  # fmt: skip
    start = document.article.text.find(value, sentence.span.start, sentence.span.end)
    if start >= 0:
        first = next(t.index for t in document.tokens[sentence.first : sentence.last] if t.end > start)
        return Source(slot, value, value, _path(document, first, index))
    words = {token.text for token in document.tokens[sentence.first : sentence.last]}
    ours = [word for word in value.split() if word in words and word[0].isalnum()]
    if len(ours) > 1:
        return Source(slot, value, " ".join(ours), (), f"put together from “{'”, “'.join(ours)}”")
    before = document.article.text.rfind(value, 0, sentence.span.start)
    where = f"told before, in sentence {_number(document, before)}" if before >= 0 else "not in these words: looked up"
    return Source(slot, value, "", (), where)


def _number(document: Document, place: int) -> int:
    """The sentence at a place of the text, counted from 1."""
    return next((s.index + 1 for s in document.sentences if s.span.end > place), len(document.sentences))


def _means(document: Document, mention: Mention) -> str:
    if mention.refers in (None, mention.index):
        return ""
    return f"“{mention.text}” means {document.name_of(mention)} ({mention.by}, {mention.score:.2f})"


_LONGEST_PATH = 6


def _path(document: Document, index: int, cue: int) -> tuple[str, ...]:
    """How a word hangs from the cue, step by step upwards; of a word above the cue, up to the root."""
    steps: list[str] = []
    while index >= 0 and index != cue and len(steps) < _LONGEST_PATH:
        token = document.tokens[index]
        word = case(document, index)
        relation = _RELATIONS.get(token.dep) or (f"“{word}” after" if word else token.dep)
        steps.append(f"{relation} “{document.tokens[token.head].text}”" if token.head >= 0 else "the root")
        index = token.head
    return tuple(steps)


def _dropped(document: Document, sentence: Sentence, entry: Entry, index: int) -> Iterator[Source]:
    """The people, bodies and places of the cue's sentence that no slot took."""
    taken = {value for _, value in _values(entry)} | {p.side for p in _parties(entry) if p.side}
    for mention in document.mentions:
        inside = sentence.first <= mention.first < sentence.last and mention.kind in ("person", "organisation", "place")
        if inside and not taken & {mention.text, document.name_of(mention)}:
            yield Source(mention.kind, document.name_of(mention), mention.text, _path(document, mention.head, index))


def _parties(entry: Entry) -> Iterator[Party]:
    for name in (f.name for f in fields(entry)):
        value = getattr(entry, name)
        yield from (one for one in (value if isinstance(value, tuple) else (value,)) if isinstance(one, Party))


def _seen(document: Document, sentence: Sentence, entries: tuple[Entry, ...]) -> Iterator[str]:
    """The cues and the words of the tables in a sentence, each with what came of it."""
    if sentence.kind != "prose":
        yield f"a {sentence.kind} is never evidence"
        return
    for cue in (c for c in document.cues if sentence.first <= c.first < sentence.last):
        kind, span = cue.label.partition("-")[0], document.span_of(cue.first, cue.last)
        gave = [e for e in entries if e.kind == kind and (e.cue or e.evidence[0]).span.overlaps(span)]
        least = CUE.get(kind, 0.5)
        came = f"gave {gave[0].id}" if gave else f"below {least}: not believed alone" if cue.score < least \
            else "nothing came of it: a needed slot stayed empty, or another entry tells it"  # fmt: skip
        yield f"the model: {cue.label} {cue.score:.2f} at “{span.of(document.article.text)}”: {came}"
    for token in document.tokens[sentence.first : sentence.last]:
        for row in rows(token):
            lacks = wanting(document, token, row)
            if row.kind in KINDS and not _gave(entries, row.kind, Span(token.start, token.end)):
                why = f"lacks {', '.join(part[:_SHORT] for part in lacks)}" if lacks else _UNUSED
                yield f"the table of acts: {row.kind} at “{token.text}” ({lemmas(token)[0]}): {why}"


_SHORT = 40
"""Characters of a condition that are told; some list a score of nouns."""
_UNUSED = "its frame holds, but a needed slot stayed empty, or too little speaks for it"


def _gave(entries: tuple[Entry, ...], kind: str, span: Span) -> bool:
    return any(e.kind == kind and (e.cue or e.evidence[0]).span.overlaps(span) for e in entries)
