"""A telling: one sentence's word of a meeting, with time and status; which tellings speak of one meeting, and what they
tell together.

Only `meetings`, `rounds` and `trips` enter here. Within one article: whether two articles tell of one event,
`resolution` decides.
"""

from dataclasses import dataclass, replace

from memcon.extraction.met.encounter import Encounter
from memcon.extraction.met.partakers import anew, announced
from memcon.extraction.met.takers import unite
from memcon.extraction.parse import base, case, kids
from memcon.extraction.said.voices import voices
from memcon.extraction.when import YET, settle
from memcon.model.document import Document, TimeMention
from memcon.model.entry import Party, Status
from memcon.model.span import Span
from memcon.values import known
from memcon.values.moment import hull

RECALL = 8
"""How many sentences back a telling still speaks of the same meeting."""
_MOST_EVIDENCE = 2


@dataclass(frozen=True, slots=True)
class Telling:
    """An encounter with what its sentence says of time and status; `sentences` is its evidence."""

    encounter: Encounter
    sentence: int
    status: Status
    time: TimeMention | None
    sentences: tuple[int, ...]


def same(document: Document, one: Telling, other: Telling) -> bool:
    """Whether a later telling speaks of the meeting told before."""
    a, b = one.encounter, other.encounter
    if b.light == a.anchor and (not b.parties or (a.format != "visit" and set(b.parties) == set(a.parties))):
        return True  # "to attend a summit": the verb and its noun
    others = [p for p in b.parties if not vague(p) and p.name not in {q.name for q in a.parties}]
    occasion = b.setting == a.anchor and case(document, b.anchor) in ("at", "during") and b.forum is None
    if occasion and len(a.parties) > 1 and not others:
        return True  # "meets him at the meeting of the nations"
    joined = base(document.tokens[b.anchor]) == "conj" and document.tokens[b.anchor].head in (a.anchor, a.light)
    if joined and others and a.forum and not b.forum:
        return False  # "to attend the summit and meet the king"
    if other.status == "denied" and one.status == "actual" and one.sentence != other.sentence:
        return False  # "was asked to come, but did not attend": not among those who did
    if one.sentence == other.sentence and case(document, b.anchor) in YET:
        return False  # "will work it out before the next summit"
    if b.attendees and not b.parties and b.active:
        return other.sentence - one.sentence <= 1 and fits(a.parties, b.active)
    if anew(document, b.anchor) and len(b.parties) > 1 and one.sentence != other.sentence:
        return False
    if (a.format == "visit") != (b.format == "visit") or a.series != b.series:
        return False
    if (a.nth and b.nth and a.nth != b.nth) or _other_forum(a.forum, b.forum):
        return False
    if not b.parties or (len(b.parties) == 1 and b.forum is None and announced(document, b.anchor)):
        # "They are coming for talks. […] The talks opened on Friday": with others, of a day of their own.
        alike = other.time is None or one.status == other.status or one.sentence == other.sentence
        if one.status == other.status == "actual" and _days_apart(one, other):
            return False  # "met today on the plan made at their August meeting"
        near = alike and other.sentence - one.sentence <= RECALL
        return near and announced(document, b.anchor) and (bool(b.attendees) or fits(a.parties, b.parties))
    ahead = _spoken_of(document, one, other) or _spoken_of(document, other, one)
    if not ahead and (one.status != other.status or not _times_agree(document, one, other)):
        return False
    if len(a.parties) > 1 and len(b.parties) > 1 and _told_by_others(document, a, b):
        return False
    if len(b.parties) > 1 and announced(document, b.anchor) and fits(a.parties, b.parties):
        return True
    if len(b.parties) > 1 and announced(document, b.anchor) and all(vague(p) for p in a.parties):
        # "Delegations from the two countries met. The talks were led by …": now they are named.
        return other.sentence - one.sentence <= RECALL
    names_a, names_b = {p.name for p in a.parties}, {p.name for p in b.parties}
    if a.format == "visit":
        return names_a == names_b
    fewer, more = sorted((a.parties, b.parties), key=len)
    inside = all(any(_same_party(p, q) for q in more) for p in fewer)
    return inside and bool(names_a & names_b) and (len(fewer) > 1 or one.sentence == other.sentence)


def _spoken_of(document: Document, named: Telling, planned: Telling) -> bool:
    """Whether a telling only names a meeting that another says is to come ("hopes for his summit with Holm"): a noun
    by itself tells neither when it is nor that it was."""
    noun, anchor = document.tokens[named.encounter.anchor], named.encounter.anchor
    bare = named.time is None and named.encounter.where is None and named.encounter.setting is None
    if not bare or named.encounter.light != anchor or noun.xpos != "NN" or named.status not in ("actual", "possible"):
        return False
    about = base(noun) in ("nmod", "obl") and case(document, anchor) in _ABOUT
    if not about or any(document.tokens[k].text.lower() in _GONE for k in kids(document, anchor, "amod")):
        return False
    both = [{p.name for p in t.encounter.parties} for t in (named, planned)]
    return planned.status == "planned" and len(both[0]) > 1 and both[0] == both[1]


_ABOUT = frozenset({"about", "for", "on", "over", "of", "to", "into"})
_GONE = frozenset({"last", "previous", "earlier", "past", "recent", "first", "historic", "former", "prior"})


def _other_forum(one: str | None, other: str | None) -> bool:
    """Whether both are named, and neither name is part of the other."""
    return one is not None and other is not None and one not in other and other not in one


def _told_by_others(document: Document, one: Encounter, other: Encounter) -> bool:
    """Whether two tellings, each whole, stand on the word of different people: joined, one voice would be lost."""
    first, second = voices(document, one.anchor), voices(document, other.anchor)
    return bool(first and second) and not set(first) & set(second)


def _same_party(one: Party, other: Party) -> bool:
    """The same name, or a body and somebody who acts for it."""
    if one.name == other.name:
        return True
    body = one if one.role is None else other
    acts_for = one.side is not None and one.side == other.side and (one.role is None) != (other.role is None)
    return acts_for and known.side_of(body.name) == body.side


def vague(party: Party) -> bool:
    """Whether it names nobody in particular ("different countries", "partners"): no later telling adds such."""
    return party.side is None and not any(c.isupper() for c in party.name)


def fits(known: tuple[Party, ...], said: tuple[Party, ...]) -> bool:
    """Whether all parties said are among the known, by name or as the side that one of them acts for."""
    names = {p.name for p in known} | {p.side for p in known if p.side}
    return all(p.name in names or (p.side in names and p.role is None and p.name == p.side) for p in said)


def _times_agree(document: Document, one: Telling, other: Telling) -> bool:
    if one.time is None or other.time is None:
        told = one.time or other.time
        return told is None or not _distinguishes(document, told, one if one.time else other)
    a, b = settle(one.time, one.status), settle(other.time, other.status)
    return a.edtf == b.edtf or (one.status == "planned" and hull((a, b)) in (a.said(""), b.said("")))


def _days_apart(one: Telling, other: Telling) -> bool:
    """Whether the days of both are known, and none is a day of both."""
    days = [(t.time.moment.earliest, t.time.moment.latest) for t in (one, other) if t.time is not None]
    if len(days) < 2:
        return False
    (first, last), (begin, end) = days
    return bool((last and begin and last < begin) or (end and first and end < first))


def _distinguishes(document: Document, time: TimeMention, telling: Telling) -> bool:
    """Whether the time is part of the noun, told to tell it from others of its kind ("his 2010 visit")."""
    return time.kind == "year" and any(
        time.span.contains(Span(t.start, t.end)) and t.dep in ("compound", "amod", "nummod")
        for t in (document.tokens[k] for k in document.children[telling.encounter.anchor])
    )


def merged(document: Document, one: Telling, other: Telling) -> Telling:
    """The first telling with what the second adds; its sentence becomes evidence if it adds anything. Where the first
    only names the meeting as the setting of something else, and the second tells of it, they change places."""
    plain = not _in_passing(document, other) and not other.encounter.echo and len(other.encounter.parties) > 1
    if plain and _in_passing(document, one):
        one, other = other, one
    a, b = one.encounter, other.encounter
    b = replace(b, parties=tuple(p for p in b.parties if not vague(p)))
    if b.parties and all(vague(p) for p in a.parties):
        a = replace(a, parties=())
    parties = (
        _specific(unite(a.parties, b.parties, b.attendees)) if (*b.parties, *b.attendees) != a.parties else a.parties
    )
    topics = tuple(dict.fromkeys((*a.topics, *b.topics)))
    adds = parties != a.parties or len(topics) > len(a.topics) or (a.where is None and b.where is not None)
    sentences = one.sentences
    if adds and other.sentence not in sentences and len(sentences) < _MOST_EVIDENCE:
        sentences = (*sentences, other.sentence)
    joined = replace(
        a, parties=parties, topics=topics, where=a.where or b.where, host=a.host or b.host,
        mediator=a.mediator or b.mediator, forum=a.forum or b.forum, nth=a.nth or b.nth,
        format=b.format if a.format == "unspecified" else a.format,
    )  # fmt: skip
    real: Status = "planned" if _spoken_of(document, one, other) else one.status
    return replace(one, encounter=joined, status=real, time=_narrower(one, other), sentences=sentences)


def _in_passing(document: Document, telling: Telling) -> bool:
    """ "Spoke with leaders after calling him": told as the time or place of another act."""
    anchor = telling.encounter.anchor
    marks = {document.tokens[k].text.lower() for k in kids(document, anchor, "mark")}
    clause = document.tokens[anchor].xpos == "VBG" and not marks.isdisjoint(("after", "before", "since", "while"))
    return telling.encounter.setting is not None or clause


def _narrower(one: Telling, other: Telling) -> TimeMention | None:
    """Of two times that agree the one that says more ("this July" of "later this year")."""
    if one.time is None or other.time is None:
        return one.time or other.time
    a, b = settle(one.time, one.status), settle(other.time, other.status)
    return other.time if hull((a, b)) == a.said("") != b.said("") else one.time


def _specific(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """Without the bodies for which somebody named takes part (LEDGER rule 6)."""
    sides = {p.side for p in parties if p.role is not None}
    return tuple(p for p in parties if p.role is not None or p.side is None or p.side not in sides)


def in_person(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """Without the countries and bodies themselves for which somebody named takes part (LEDGER rule 6)."""
    sides = {p.side for p in parties if p.role is not None and p.side is not None}
    left = tuple(p for p in parties if p.role is not None or known.side_of(p.name) not in sides)
    return left if len(left) > 1 else parties
