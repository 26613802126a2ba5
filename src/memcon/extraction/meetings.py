"""Meetings: who met whom, or is to. Puts the encounters of an article together to one entry a meeting.

A room of `extraction`; `extract` enters here. What several sentences tell of one meeting is one entry
with up to two sentences of evidence (LEDGER rules 4 to 6).
"""

from dataclasses import replace

from memcon.extraction.acts import lemmas
from memcon.extraction.clauses import after, auxiliaries, case
from memcon.extraction.days import dated
from memcon.extraction.ground import cue, evidence
from memcon.extraction.met.encounter import Encounter
from memcon.extraction.met.encounters import encounters
from memcon.extraction.met.formats import mediators
from memcon.extraction.met.ownwords import with_speaker
from memcon.extraction.met.partakers import anew, announced, without_colleagues
from memcon.extraction.met.particulars import is_assembly
from memcon.extraction.met.rounds import rounds
from memcon.extraction.met.takers import invited, unite
from memcon.extraction.met.telling import Telling
from memcon.extraction.met.trips import of_the_plan, on_the_way
from memcon.extraction.met.wherein import wherein
from memcon.extraction.said.voices import voices
from memcon.extraction.status import status
from memcon.extraction.weights import CUE, MEETING_DOUBT, MEETING_PLAIN
from memcon.extraction.when import YET, behind, beside, settle, told
from memcon.model.document import Document, TimeMention
from memcon.model.entry import Meeting, Party
from memcon.model.span import Span
from memcon.values import known
from memcon.values.moment import hull

_MOST_EVIDENCE = 2
_LOOKED_BACK = 40
"""Meetings told before that a telling is compared with: more than any report of the development gold has."""
_RECALL = 8
"""How many sentences back a telling still speaks of the same meeting."""


def meetings(document: Document) -> tuple[Meeting, ...]:
    """The meetings of an article, in text order."""
    told_of: list[Telling] = []
    spoken_of: list[Telling] = []
    for found in encounters(document):
        sure = found.cue is not None and found.cue.score >= CUE["meeting"]
        before = [*spoken_of, *told_of] if sure else told_of
        encounter = _echoed(document, with_speaker(document, found), before)
        telling = on_the_way(document, told_of, _telling(document, encounter))
        telling = _resumed(document, before, telling)
        earlier = next(
            (k for k in range(len(told_of) - 1, -1, -1)[:_LOOKED_BACK] if _same(document, told_of[k], telling)), None
        )
        if earlier is not None:
            told_of[earlier] = _merged(told_of[earlier], telling)
        elif _stands_alone(document, telling):
            told_of.append(telling)
        elif len(telling.encounter.parties) > 1 and telling.encounter.format in ("talks", "indirect-talks"):
            spoken_of.append(telling)
    single = [r for t in told_of if t.encounter.series and t.status == "actual" for r in rounds(document, t)]
    tellings = _indirect(document, (*told_of, *single))
    return of_the_plan(document, tellings, (_entry(document, t) for t in tellings))


def _indirect(document: Document, told_of: tuple[Telling, ...]) -> tuple[Telling, ...]:
    """Talks between sides whose talks the article calls indirect elsewhere are so too, and talks in an article that
    tells of mediation, where no mediator is one of the sides."""
    through_others = {_sides(t) for t in told_of if t.encounter.format == "indirect-talks"}
    between = mediators(document)
    return tuple(
        replace(t, encounter=replace(t.encounter, format="indirect-talks"))
        if t.encounter.format == "talks"
        and (_sides(t) in through_others or (between is not None and len(_sides(t)) > 1 and not between & _sides(t)))
        else t
        for t in told_of
    )


def _sides(telling: Telling) -> frozenset[str]:
    """For whom those who took part act."""
    return frozenset(known.side_of(p.side or p.name) or p.side or p.name for p in telling.encounter.parties)


def _echoed(document: Document, encounter: Encounter, told_of: list[Telling]) -> Encounter:
    """ "The two sides also discussed", "he will also meet": those who took part in the meeting told last, or of
    them, where others are met now, those whose act that was."""
    last = next((t.encounter for t in reversed(told_of) if len(t.encounter.parties) > 1), None)
    sure = encounter.cue is not None and encounter.cue.score >= CUE["meeting"]
    lonely = encounter.alone and sure and encounter.anchor == encounter.light
    if encounter.alone and _meets(document, encounter) and encounter.cue is not None:
        sure = sure or encounter.cue.score >= MEETING_PLAIN
    if last is None or (len(encounter.parties) > 1 and not lonely):
        return encounter
    if encounter.parties and all(_vague(p) for p in encounter.parties) and not (sure and _meets(document, encounter)):
        return encounter
    if encounter.echo:
        again = (last.active or last.parties) if encounter.parties else last.parties
    elif encounter.alone and encounter.parties and sure:
        again = (last.active or last.parties[:1])[:1]
    else:
        return encounter
    return replace(encounter, parties=unite(again, encounter.parties), active=last.active or again)


def _meets(document: Document, encounter: Encounter) -> bool:
    """Whether a verb of meeting carries it ("where she will meet with officials")."""
    return "meet" in lemmas(document.tokens[encounter.anchor])


def _telling(document: Document, encounter: Encounter) -> Telling:
    sentence = document.sentence_of[encounter.anchor]
    time = _time(document, encounter)
    done = _was_held(document, encounter)
    real = "actual" if done else status(document, encounter.anchor, encounter.cue)
    if real == "actual" and not done and encounter.light != encounter.anchor:
        real = status(document, encounter.light, encounter.cue)
    if real == "actual" and _ahead(document, time):
        real = "planned"
    if real == "planned" and _gone(document, encounter, time):
        real = "actual"
    return Telling(encounter, sentence, real, time, (sentence,))


def _was_held(document: Document, encounter: Encounter) -> bool:
    """ "Held a meeting": a participle with its object right behind it is a verb of the past, whatever it is tagged."""
    light, behind = document.tokens[encounter.light], document.tokens[encounter.light + 1 : encounter.light + 2]
    phrase = [t for t in behind if t.upos == "DET" and t.head == encounter.anchor]
    return light.xpos == "VBN" and bool(phrase) and not auxiliaries(document, encounter.light)


def _time(document: Document, encounter: Encounter) -> TimeMention | None:
    """What dates it; of a setting ("said on Friday at a meeting") also what dates the verb around."""
    if invited(document, encounter.anchor) is not None:
        # The day on which an invitation was handed over is not the day of the visit.
        return beside(document, encounter.anchor)
    if encounter.setting is None:
        return told(document, encounter.anchor) or told(document, encounter.light)
    if case(document, encounter.anchor) in _LATER:
        return beside(document, encounter.anchor) or behind(document, encounter.anchor)
    at_it = behind(document, encounter.anchor) if case(document, encounter.anchor) == "during" else None
    return beside(document, encounter.anchor, encounter.setting) or at_it


_LATER = frozenset({"after", "following", "before", "ahead of", "since"})
"""After these the day of the clause around is not the meeting's."""


def _ahead(document: Document, time: TimeMention | None) -> bool:
    """Whether the time told lies wholly after publication."""
    published = document.article.published.moment.latest
    return bool(time and published and time.moment.earliest and time.moment.earliest > published)


def _gone(document: Document, encounter: Encounter, time: TimeMention | None) -> bool:
    """Whether the present tense tells of a day that was over at publication ("The king meets the envoy in Oslo,
    September 23, 2024", under a picture): it is no plan."""
    published = document.article.published.moment.earliest
    last = time.moment.latest if time is not None and time.ahead is None else None
    if not published or not last or last >= published:
        return False
    return document.tokens[encounter.anchor].xpos in ("VBZ", "VBP") and not auxiliaries(document, encounter.anchor)


def _resumed(document: Document, told_of: list[Telling], telling: Telling) -> Telling:
    """ "The talks will resume in May": one that is not the last told, of those who took part in that one."""
    one = telling.encounter
    sure = one.cue is not None and one.cue.score >= CUE["meeting"]
    last = next((t for t in reversed(told_of) if len(t.encounter.parties) > 1), None)
    if after(document, one.anchor, "between", "with", "among") is not None:
        # Whoever they are, they are named here.
        last = None
    if sure and last is not None and not one.parties and one.format == last.encounter.format and one.format != "visit":
        return replace(telling, encounter=replace(one, parties=last.encounter.parties))
    if not sure or len(one.parties) > 1 or last is None or telling.sentence - last.sentence > _RECALL:
        return telling
    if telling.status == last.status or telling.status == "actual" or one.format == "visit":
        return telling
    if not _fits(last.encounter.parties, one.parties):
        return telling
    named = tuple(p for p in one.parties if p.side or p.role is None)
    return replace(telling, encounter=replace(one, parties=without_colleagues(unite(last.encounter.parties, named))))


def _vague(party: Party) -> bool:
    """Whether it names nobody in particular ("different countries", "partners"): no later telling adds such."""
    return party.side is None and not any(c.isupper() for c in party.name)


def _opinion(document: Document, telling: Telling) -> float:
    """The head's best score for a meeting anywhere in the sentence."""
    sentence = document.sentences[telling.sentence]
    return max(
        (c.score for c in document.cues if c.label == "meeting" and sentence.first <= c.first < sentence.last),
        default=0.0,
    )


def _stands_alone(document: Document, telling: Telling) -> bool:
    """Whether there is enough for an entry: two parties, or one and a named forum (LEDGER)."""
    one = telling.encounter
    people = [p for p in one.parties if p.role]
    verb = document.tokens[one.anchor].upos == "VERB"
    # "received the envoy", "talks with the envoy were held": who meets whom is plain, whatever the head says.
    told_itself = one.setting is None and telling.status in ("actual", "planned")
    named = [p for p in people if p.role and p.role not in p.name]
    plain = (told_itself and len(named) > 1) or (verb and one.format == "in-person" and len(people) > 1)
    if document.cues and not plain and _opinion(document, telling) < MEETING_DOUBT:
        return False
    if one.weak and (one.cue is None or one.cue.score < CUE["meeting"]):
        return False
    if _general(document, one):
        return False
    forum = one.forum
    # A forum does not take part in itself, but a body may meet ("the council met").
    others = [p for p in one.parties if forum is None or (p.name not in forum and forum not in p.name)]
    convened = verb and [p.name for p in one.parties] == [forum]
    return len(one.parties) > 1 or ((len(others) == 1 or convened) and forum is not None) or _assembles(one)


def _assembles(one: Encounter) -> bool:
    """Whether one body of many members meets as such ("a meeting of the Security Council", "the NATO summit")."""
    if len(one.parties) != 1 or one.format in ("visit", "call") or one.cue is None or one.cue.score < CUE["meeting"]:
        return False
    body = one.parties[0]
    return is_assembly(body) or known.kind_of_body(body.name) in ("organisation", "bloc")


def _general(document: Document, one: Encounter) -> bool:
    """Whether it speaks of meetings at large ("meetings with foreign ministers of the region"): a plural noun, and
    fewer than two of those who take part are named or act for somebody named."""
    named = [p for p in one.parties if p.side or any(c.isupper() for c in p.name)]
    return document.tokens[one.anchor].xpos == "NNS" and len(named) < 2 and one.forum is None


def _same(document: Document, one: Telling, other: Telling) -> bool:
    """Whether a later telling speaks of the meeting told before."""
    a, b = one.encounter, other.encounter
    if b.light == a.anchor and not b.parties:
        return True
    if one.sentence == other.sentence and case(document, b.anchor) in YET:
        return False  # "will work it out before the next summit"
    if b.attendees and not b.parties and b.active:
        return other.sentence - one.sentence <= 1 and _fits(a.parties, b.active)
    if anew(document, b.anchor) and len(b.parties) > 1 and one.sentence != other.sentence:
        return False
    if (a.format == "visit") != (b.format == "visit") or a.series != b.series:
        return False
    if (a.nth and b.nth and a.nth != b.nth) or _other_forum(a.forum, b.forum):
        return False
    if not b.parties or (len(b.parties) == 1 and b.forum is None and announced(document, b.anchor)):
        # "They are coming for talks. […] The talks opened on Friday": with others, of a day of their own.
        near = other.sentence - one.sentence <= _RECALL and (other.time is None or one.status == other.status)
        return near and announced(document, b.anchor) and (bool(b.attendees) or _fits(a.parties, b.parties))
    if one.status != other.status or not _times_agree(document, one, other):
        return False
    if len(a.parties) > 1 and len(b.parties) > 1 and _told_by_others(document, a, b):
        return False
    if len(b.parties) > 1 and announced(document, b.anchor) and _fits(a.parties, b.parties):
        return True
    if len(b.parties) > 1 and announced(document, b.anchor) and all(_vague(p) for p in a.parties):
        # "Delegations from the two countries met. The talks were led by …": now they are named.
        return other.sentence - one.sentence <= _RECALL
    names_a, names_b = {p.name for p in a.parties}, {p.name for p in b.parties}
    if a.format == "visit":
        return names_a == names_b
    fewer, more = sorted((a.parties, b.parties), key=len)
    inside = all(any(_same_party(p, q) for q in more) for p in fewer)
    return inside and bool(names_a & names_b) and (len(fewer) > 1 or one.sentence == other.sentence)


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


def _specific(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """Without the bodies for which somebody named takes part (LEDGER rule 6)."""
    sides = {p.side for p in parties if p.role is not None}
    return tuple(p for p in parties if p.role is not None or p.side is None or p.side not in sides)


def _in_person(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """Without the countries and bodies themselves for which somebody named takes part (LEDGER rule 6)."""
    sides = {p.side for p in parties if p.role is not None and p.side is not None}
    left = tuple(p for p in parties if p.role is not None or known.side_of(p.name) not in sides)
    return left if len(left) > 1 else parties


def _fits(known: tuple[Party, ...], said: tuple[Party, ...]) -> bool:
    """Whether all parties said are among the known, by name or as the side that one of them acts for."""
    names = {p.name for p in known} | {p.side for p in known if p.side}
    return all(p.name in names or (p.side in names and p.role is None and p.name == p.side) for p in said)


def _times_agree(document: Document, one: Telling, other: Telling) -> bool:
    if one.time is None or other.time is None:
        told = one.time or other.time
        return told is None or not _distinguishes(document, told, one if one.time else other)
    a, b = settle(one.time, one.status), settle(other.time, other.status)
    return a.edtf == b.edtf or (one.status == "planned" and hull((a, b)) in (a.said(""), b.said("")))


def _distinguishes(document: Document, time: TimeMention, telling: Telling) -> bool:
    """Whether the time is part of the noun, told to tell it from others of its kind ("his 2010 visit")."""
    return time.kind == "year" and any(
        time.span.contains(Span(t.start, t.end)) and t.dep in ("compound", "amod", "nummod")
        for t in (document.tokens[k] for k in document.children[telling.encounter.anchor])
    )


def _merged(one: Telling, other: Telling) -> Telling:
    """The first telling with what the second adds; its sentence becomes evidence if it adds anything."""
    a, b = one.encounter, other.encounter
    b = replace(b, parties=tuple(p for p in b.parties if not _vague(p)))
    if b.parties and all(_vague(p) for p in a.parties):
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
    return replace(one, encounter=joined, time=_narrower(one, other), sentences=sentences)


def _narrower(one: Telling, other: Telling) -> TimeMention | None:
    """Of two times that agree the one that says more ("this July" of "later this year")."""
    if one.time is None or other.time is None:
        return one.time or other.time
    a, b = settle(one.time, one.status), settle(other.time, other.status)
    return other.time if hull((a, b)) == a.said("") != b.said("") else one.time


def _entry(document: Document, telling: Telling) -> Meeting:
    one = telling.encounter
    first, last = min(one.anchor, one.light), max(one.anchor, one.light) + 1
    return Meeting(
        article=document.article.id,
        evidence=evidence(document, *telling.sentences),
        cue=cue(document, first, last) if last - first <= 6 else cue(document, one.anchor, one.anchor + 1),
        voices=voices(document, one.anchor),
        status=telling.status,
        when=dated(document, telling.time, one.anchor, telling.status),
        where=wherein(document, one),
        parties=one.parties if one.format == "visit" else _in_person(one.parties),
        format=one.format,
        host=one.host,
        mediator=one.mediator,
        topics=one.topics,
        forum=one.forum,
    )
