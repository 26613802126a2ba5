"""Signs of targets: what speaks for each candidate, and for there being no target, as names with learned weights.

A room of `extraction`; `targets` comes here, and `training/` to learn the weights. Signs are told by the parse, the
tables and the article, never by a name, so that they mean the same in every text.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from memcon.extraction.ground import learned
from memcon.extraction.parse import base, case, kids
from memcon.extraction.said.candidates import Candidate, key
from memcon.extraction.said.force import within
from memcon.extraction.said.speech import Speech
from memcon.extraction.who.holders import holders
from memcon.model.document import Document
from memcon.model.entry import Party
from memcon.model.span import Span
from memcon.values import holders as offices
from memcon.values import known
from memcon.values.tables import fold

AIMED = frozenset({"accuse", "threaten", "condemn", "praise", "invite", "appeal", "demand"})
"""Acts that are aimed at somebody: training gold names a target for 67 % (demand) to 100 % (invite) of them, and
for 37 % or less of `say`, `promise`, `accept` and `confirm`."""
_MODIFIES = frozenset({"amod", "compound", "nmod", "flat", "appos"})
_MANY = 3
"""Candidates of another side that are counted."""
_OFTEN = 3
"""Mentions in the article from which on somebody is told of often."""

_TELLING = frozenset({"parsed", "only other", "other 0", "said nsubj of the predicate"})
"""Signs that are weighed for each act by itself."""

Signs = frozenset[str]


@dataclass(frozen=True, slots=True)
class _Scene:
    """What all candidates of one act of speech share: its main predicates, the speaker's own side, the candidates of
    another side in what is said, how often the article names each, and the one whom the parse makes the target."""

    document: Document
    speech: Speech
    tops: frozenset[int]
    own: frozenset[str]
    others: tuple[str, ...]
    most: int
    parsed: str | None
    aims: Mapping[int, float]
    """How probable the model finds each token to name the target, -1 for nobody; empty where it hears no statement."""


def signs(document: Document, speech: Speech, words: Span | None, found: dict[str, Candidate],
          parsed: Party | None) -> tuple[Signs, ...]:  # fmt: skip
    """The signs of there being no target, and then those of each candidate in their order."""
    own = _own(speech.speaker)
    others = tuple(k for k, one in found.items() if one.zone == "said" and not _is_own(one.party, own))
    told = _told(document)
    most = max((told[k] for k, one in found.items() if not _is_own(one.party, own)), default=0)
    cue = learned(document, speech.head, "statement")
    aims = dict(cue.aims) if cue is not None else {}
    named = key(parsed.name) if parsed else None
    scene = _Scene(document, speech, _tops(document, words), own, others, most, named, aims)
    group = "aimed" if speech.act in AIMED else speech.act if speech.act == "say" else "other"
    each = (frozenset(_of(scene, k, one)) for k, one in found.items())
    crossed = (
        s | {f"{group}: {sign}" for sign in s} | {f"{speech.act}: {sign}" for sign in s & _TELLING} for s in each
    )
    return frozenset(_of_none(scene)), *crossed


def _of_none(scene: _Scene) -> Iterator[str]:
    """What speaks for there being no target."""
    parsed = "parsed" if scene.parsed is not None else "not parsed"
    yield "none"
    yield f"none by {scene.document.tokens[scene.speech.head].lemma.lower()}"
    yield f"none of {scene.speech.act}"
    yield f"none {parsed}"
    yield f"none of {scene.speech.act} {parsed}"
    yield f"none of {min(len(scene.others), _MANY)} others"
    if scene.aims:
        yield from (f"none {sign}" for sign in _aimed(scene.aims.get(-1, 0.0)))


def _of(scene: _Scene, name: str, one: Candidate) -> Iterator[str]:
    """What speaks for and against one candidate."""
    kind, zone, told = _kind(scene.document, one.party), one.zone, _told(scene.document)[name]
    yield kind
    yield zone
    yield f"{zone} {kind}"
    yield _side(scene, one.party)
    yield "told once" if told <= 1 else "told often" if told > _OFTEN else "told again"
    if name == scene.parsed:
        yield "parsed"
    if name in scene.others:
        yield f"other {min(scene.others.index(name), _MANY)}"
    if scene.others == (name,):
        yield "only other"
    if scene.aims and one.places:
        yield from _aimed(sum(scene.aims.get(index, 0.0) for index in {index for _, index in one.places}))
    if told == scene.most and not _is_own(one.party, scene.own):
        yield "told most"
    yield from _of_places(scene, one)


_SHARES = (0.03, 0.1, 0.25, 0.5, 0.75, 0.9)
"""What the model's probability for somebody is told by: each that it reaches is a sign, so that weights add up."""


def _aimed(share: float) -> Iterator[str]:
    yield from (f"aimed {bound}" for bound in _SHARES if share >= bound)
    if share < _SHARES[0]:
        yield "not aimed"


def _of_places(scene: _Scene, one: Candidate) -> Iterator[str]:
    """What the places in the nearest zone say."""
    near = [index for zone, index in one.places if zone == one.zone]
    mentions = [scene.document.mention_at.get(index) for _, index in one.places]
    for index in near:
        yield f"{one.zone} {_relation(scene, index)}"
        word = case(scene.document, index).partition(" ")[0]
        if word:
            yield f"{one.zone} {word}"
    if mentions and all(m is not None and m.kind == "pronoun" for m in mentions):
        yield f"{one.zone} as pronoun"
    if len(near) > 1:
        yield f"{one.zone} again"


def _relation(scene: _Scene, index: int) -> str:
    """How a token hangs from the act's word or from the main predicates of what is said."""
    tokens, token = scene.document.tokens, scene.document.tokens[index]
    relation = base(token)
    above = tokens[token.head].head if token.head >= 0 else -1
    if token.head == scene.speech.head:
        return f"{relation} of the act"
    if token.head in scene.tops:
        return f"{relation} of the predicate"
    if index in scene.tops:
        return "predicate"
    if above in scene.tops:
        return f"{relation} below the predicate"
    if above == scene.speech.head:
        return f"{relation} below the act"
    return "deep modifier" if relation in _MODIFIES else f"deep {relation}"


def _kind(document: Document, party: Party) -> str:
    if known.side_of(party.name) is not None:
        return "country"
    if party.name[:1].islower():
        return "common"
    return "person" if party.role or party.name in _people(document) else "body"


@lru_cache(maxsize=4)
def _people(document: Document) -> frozenset[str]:
    return frozenset(holder.name for holder in holders(document).values())


def _side(scene: _Scene, party: Party) -> str:
    if _is_own(party, scene.own):
        return "own country" if known.side_of(party.name) is not None else "own side"
    return "own unknown" if not scene.own else "other side" if party.side else "no side"


def _own(speaker: Party) -> frozenset[str]:
    """The side that a speaker speaks for: as the article tells it, else of the one office that they are known by."""
    sides = {side for side in (speaker.side, known.side_of(speaker.name)) if side}
    held = {term.body for term in offices.called(speaker.name)}
    return frozenset(map(fold, sides or (held if len(held) == 1 else ())))


def _is_own(party: Party, own: frozenset[str]) -> bool:
    return bool(own & {fold(n) for n in (party.name, party.side, known.side_of(party.name)) if n})


def _tops(document: Document, words: Span | None) -> frozenset[int]:
    """The main predicates of what is said, with what is joined to them."""
    inside = {t.index for t in within(document, words)} if words is not None else set()
    tops = {k for k in inside if document.tokens[k].head not in inside}
    more = {k for t in tops for k in kids(document, t, "conj", "xcomp", "ccomp", "parataxis") if k in inside}
    return frozenset(tops | more)


@lru_cache(maxsize=4)
def _told(document: Document) -> Counter[str]:
    """How often the article names each."""
    return Counter(key(document.name_of(mention)) for mention in document.mentions)
