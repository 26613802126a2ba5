"""Decode: from the model's scores to tokens, sentences, names and cues.

Every decision is the best one of the model that keeps the shapes: a tree for each sentence with one root, spans that
stay inside a sentence. Works window by window, so time and memory grow with the length of the article alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from memcon.model.document import Cue, Token
from memcon.reading.engine import Array, Engine, Look
from memcon.reading.mending import mended
from memcon.reading.sentences import Bound, starts
from memcon.reading.tagging import best_tags, spans
from memcon.reading.trees import tree


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Set on the development gold, where F1 by sentence is nearly the same from 0.5 to 0.6 for all kinds."""

    cue: float = 0.5  # least probability that a word is part of a cue; whoever wants fewer asks for a higher score
    aim: float = 0.01  # least probability that a word names whom a cue is about


THRESHOLDS = Thresholds()

_JOINT = "parataxis"  # the relation between the halves of a sentence that is too long for a window


@dataclass(frozen=True, slots=True)
class Name:
    """A name that the model sees: tokens `first` to `last` (half-open), `kind` PER, ORG or LOC."""

    first: int
    last: int
    kind: str


@dataclass(slots=True)
class Decoded:
    """What the model found in an article, in text order; `starts` are the first tokens of the sentences."""

    tokens: list[Token] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    cues: list[Cue] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Run:
    """Words `first` to `last` of an article; they begin a sentence or go on with the last one."""

    first: int
    last: int
    begins: bool


def decode(
    engine: Engine, looks: Iterator[Look], words: Sequence[tuple[int, int, str]], bounds: Sequence[Bound]
) -> Decoded:
    """Decodes all that the model says of one article; `words` are (start, end, form)."""
    found = Decoded()
    root = -1
    for look in looks:
        runs = list(_runs(look, bounds))
        offset = look.part.first - 1
        heads = [0] * len(look.upos)
        for run in runs:
            heads[run.first - offset : run.last - offset] = _heads(look.arcs, run.first - offset, run.last - offset)
        rels = engine.relate(look, heads)
        sure = _softmax(look.cue)
        for run in runs:
            tokens = mended(_tokens(engine, look, run, words, heads, rels))
            if run.begins or not found.tokens:
                found.starts.append(run.first)
                root = next(token.index for token in tokens if token.head < 0)
            else:
                tokens = [replace(t, head=root, dep=_JOINT) if t.head < 0 else t for t in tokens]
            found.tokens.extend(tokens)
            found.names.extend(_names(engine, look, run))
            found.cues.extend(_cues(engine, look, run, sure))
    return found


def _runs(look: Look, bounds: Sequence[Bound]) -> Iterator[_Run]:
    """The sentences, or parts of one, that a window answers for."""
    part = look.part
    sureness = look.start[part.own - part.first + 1 : part.own_last - part.first + 1].tolist()
    begins = starts(bounds[part.own : part.own_last], sureness)
    if part.own == part.first:
        begins[0] = True
    places = [part.own + i for i, begin in enumerate(begins) if begin or i == 0]
    for first, last in zip(places, [*places[1:], part.own_last], strict=True):
        yield _Run(first, last, begins[first - part.own])


def _heads(arcs: Array, first: int, last: int) -> list[int]:
    """The heads of the words of a sentence, all as places in their window."""
    rows = [0, *range(first, last)]
    return [head and rows[head] for head in tree(arcs[rows][:, rows])]


_VERBAL = frozenset({"VB", "VBD", "VBP", "VBZ", "VBN"})
_CAN_BE_VERBAL = frozenset({"VERB", "AUX", "ADJ"})


_OPENS = frozenset({"advcl", "xcomp", "acl"})


def _agreed(upos: str, xpos: str, dep: str) -> str:
    """The word class, brought in line with a Penn tag that names a verb ("will meet", once taken for a preposition),
    a participle that opens a clause ("after speaking with her", for a noun) or a plural ("efforts", for a verb)."""
    if xpos in _VERBAL and upos not in _CAN_BE_VERBAL:
        return "VERB"
    if upos == "NOUN" and xpos == "VBG" and dep in _OPENS:
        return "VERB"
    return "NOUN" if upos in ("VERB", "ADP", "ADV") and xpos == "NNS" else upos


def _tokens(
    engine: Engine, look: Look, run: _Run, words: Sequence[tuple[int, int, str]], heads: Sequence[int], rels: Array
) -> list[Token]:
    """The tokens of a sentence; the root's head is -1."""
    labels, offset = engine.labels, look.part.first - 1
    place = slice(run.first - offset, run.last - offset)
    arrays = (look.upos, look.xpos, look.feats, look.lemma, rels)
    columns = [heads[place], *(array[place].tolist() for array in arrays)]
    uposes, xposes, features, scripts, deps = (labels[name] for name in ("upos", "xpos", "feats", "lemma", "rel"))
    found = []
    for index, head, upos, xpos, feats, script, rel in zip(range(run.first, run.last), *columns, strict=True):
        start, end, form = words[index]
        penn, told, dep = xposes[xpos], features[feats], deps[rel] if head else "root"
        tag = _agreed(uposes[upos], penn, dep)
        base = engine.lemma(form, tag, scripts[script])
        above = head + offset if head else -1
        dep = _JOINT if head and dep == "root" else dep
        # By place: by name it takes half as long again, and every word of every article comes by.
        found.append(Token(index, start, end, form, base, tag, penn, above, dep, "" if told == "_" else told))
    return found


def _names(engine: Engine, look: Look, run: _Run) -> list[Name]:
    """The names of a sentence."""
    offset = look.part.first - 1
    tags = best_tags(look.names[run.first - offset : run.last - offset], tuple(engine.labels["names"]))
    return [Name(first, last, kind) for first, last, kind in spans(tags, run.first)]


def _cues(engine: Engine, look: Look, run: _Run, by_word: Array) -> list[Cue]:
    """The cues of a sentence, each with the model's probability for its label; `by_word` are those of the window."""
    labels = engine.labels
    offset = look.part.first - 1
    sure = by_word[run.first - offset : run.last - offset]
    inside = 1.0 - sure[:, 0]
    if inside.max() < THRESHOLDS.cue:
        return []
    best = sure[:, 1:].argmax(-1) + 1
    tags = [
        labels["cue"][b] if i >= THRESHOLDS.cue else "O" for b, i in zip(best.tolist(), inside.tolist(), strict=True)
    ]
    found = []
    for first, last, label in spans(tags, run.first):
        columns = [n for n, name in enumerate(labels["cue"]) if name[2:] == label]
        score = float(sure[first - run.first : last - run.first, columns].sum(-1).mean())
        status = labels["status"][int(look.status[first - offset].argmax())]
        form = labels["format"][int(look.format[first - offset].argmax())] if label == "meeting" else None
        aims = _aims(look, first) if label.startswith("statement") else ()
        found.append(Cue(first, last, label, round(score, 4), status, form, aims))  # type: ignore[arg-type]
    return found


def _aims(look: Look, first: int) -> tuple[tuple[int, float], ...]:
    """Whom the cue that begins with this word is about, by the words of the window that name somebody."""
    offset = look.part.first - 1
    sure = _softmax((look.aim @ look.ask[first - offset])[None])[0]
    seen = np.flatnonzero(sure >= THRESHOLDS.aim).tolist()
    shares = ((place + offset if place else -1, round(float(sure[place]), 4)) for place in seen)
    return tuple(sorted(shares, key=lambda share: (-share[1], share[0])))


def _softmax(scores: Array) -> Array:
    raised = np.exp(scores.astype(np.float64) - scores.max(-1, keepdims=True))
    found: Array = raised / raised.sum(-1, keepdims=True)
    return found
