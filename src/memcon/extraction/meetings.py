"""Meetings: who met whom, or is to. Puts the encounters of an article together to one entry a meeting.

A room of `extraction`; `extract` enters here. What several sentences tell of one meeting is one entry
with up to two sentences of evidence (LEDGER rules 4 to 6).
"""

from dataclasses import replace

from memcon.extraction.acts import acts, lemmas
from memcon.extraction.clauses import auxiliaries
from memcon.extraction.days import clocked, dated
from memcon.extraction.ground import cue, evidence
from memcon.extraction.met.encounter import Encounter
from memcon.extraction.met.encounters import encounters
from memcon.extraction.met.enough import stands_alone
from memcon.extraction.met.formats import mediators
from memcon.extraction.met.ownwords import with_speaker
from memcon.extraction.met.partakers import is_hosting, there_for
from memcon.extraction.met.particulars import talked_of
from memcon.extraction.met.rounds import counted, rounds
from memcon.extraction.met.takers import invited, unite
from memcon.extraction.met.telling import RECALL, Telling, fits, in_person, merged, same, vague
from memcon.extraction.met.trips import of_the_plan, on_the_way
from memcon.extraction.met.wherein import wherein
from memcon.extraction.parse import after, case, kids, obliques
from memcon.extraction.relating import leads
from memcon.extraction.said.standins import is_one
from memcon.extraction.said.voices import voices
from memcon.extraction.status import status
from memcon.extraction.timewords import stretch
from memcon.extraction.weights import CUE, MEETING_PLAIN
from memcon.extraction.when import CLOSE, FAR, after_report, awaited, behind, beside, told
from memcon.extraction.who.several import without_colleagues
from memcon.model.document import Document, TimeMention
from memcon.model.entry import Meeting
from memcon.values import known

_LOOKED_BACK = 40
"""Meetings told before that a telling is compared with: more than any report of the development gold has."""


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
            (k for k in range(len(told_of) - 1, -1, -1)[:_LOOKED_BACK] if same(document, told_of[k], telling)), None
        )
        if earlier is not None:
            told_of[earlier] = merged(document, told_of[earlier], telling)
        elif stands_alone(document, telling):
            told_of.append(telling)
        elif len(telling.encounter.parties) > 1 and telling.encounter.format in ("talks", "indirect-talks"):
            spoken_of.append(telling)
    # Of somebody who was not there, nobody can tell whom they did not meet.
    told_of = [t for t in told_of if t.status != "denied" or len(t.encounter.parties) > 1]
    single = [r for t in told_of if t.encounter.series and t.status == "actual" for r in rounds(document, t)]
    tellings = _indirect(document, (*counted(document, told_of, single), *single))
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
    last = _told_last(document, encounter, told_of)
    sure = encounter.cue is not None and encounter.cue.score >= CUE["meeting"]
    lonely = encounter.alone and sure and encounter.anchor == encounter.light
    if encounter.alone and _meets(document, encounter) and encounter.cue is not None:
        sure = sure or encounter.cue.score >= MEETING_PLAIN
    if last is None or (len(encounter.parties) > 1 and not lonely):
        return _of_those_before(encounter) if last is None else encounter
    if encounter.parties and all(vague(p) for p in encounter.parties) and not (sure and _meets(document, encounter)):
        return encounter
    if encounter.parties and _of_us(document, encounter):
        return encounter
    if encounter.echo:
        again = (last.active or last.parties) if encounter.parties else last.parties
        if len(again) == 1 and is_one(document, again[0]):
            return _of_those_before(encounter)  # "they" are not the one who met somebody before
    elif encounter.alone and encounter.parties and sure:
        again = (last.active or last.parties[:1])[:1]
    else:
        return encounter
    return replace(encounter, parties=unite(again, encounter.parties), active=last.active or again)


def _told_last(document: Document, encounter: Encounter, told_of: list[Telling]) -> Encounter | None:
    """The meeting of several told last; where something was done there, of those that took place, if any did ("met
    before his talks with Holm. The leaders discussed trade.")."""
    several = [t for t in reversed(told_of) if len(t.encounter.parties) > 1]
    real = status(document, encounter.anchor, encounter.cue) if encounter.echo else None
    held = [t for t in several[:2] if t.status == "actual"] if real == "actual" else []
    return next((t.encounter for t in (*held, *several)), None)


def _of_those_before(encounter: Encounter) -> Encounter:
    """ "Norwegian officials arrived. They met the mayor": where no meeting was told before, those whom "they" means."""
    if not encounter.echo or not encounter.parties:
        return encounter
    return replace(encounter, parties=unite(encounter.active, encounter.parties))


def _of_us(document: Document, encounter: Encounter) -> bool:
    """ "We consult them regularly", by nobody known: those who write are not who met somebody before."""
    return any(document.tokens[k].text.lower() in ("we", "i") for k in kids(document, encounter.light, "nsubj"))


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
    there = real == "actual" and not done and there_for(document, encounter.anchor) is not None
    ahead = time is not None and after_report(document, time) and not _next_door(document, encounter, time)
    ahead = ahead or (time is not None and _named_next(document, encounter, time))
    if real == "actual" and (there or ahead or _scheduled(document, encounter, time)):
        real = "planned"
    if real == "actual" and not done and _journeys_purpose(document, encounter.light):
        real = "planned"
    if real == "planned" and _gone(document, encounter, time):
        real = "actual"
    if real == "denied" and encounter.light != encounter.anchor:
        time = beside(document, encounter.anchor)  # "pulled out of the summit last month": the day is not the summit's
    return Telling(encounter, sentence, real, time, (sentence,))


def _journeys_purpose(document: Document, verb: int) -> bool:
    """ "Travelled to Oslo to attend a summit": what somebody set out for, of which nobody says that it took place."""
    token = document.tokens[verb]
    marks = {document.tokens[k].text.lower() for k in kids(document, verb, "mark")}
    ruler = document.tokens[token.head] if token.head >= 0 else token
    return token.xpos == "VB" and token.dep == "advcl" and "to" in marks and bool(_SETS_OUT & set(lemmas(ruler)))


_SETS_OUT = frozenset({"travel", "go", "fly", "head", "depart", "leave"})


def _was_held(document: Document, encounter: Encounter) -> bool:
    """ "Held a meeting": a participle with its object right behind it is a verb of the past, whatever it is tagged."""
    light, behind = document.tokens[encounter.light], document.tokens[encounter.light + 1 : encounter.light + 2]
    phrase = [t for t in behind if t.upos == "DET" and t.head == encounter.anchor]
    return light.xpos == "VBN" and bool(phrase) and not auxiliaries(document, encounter.light)


def _time(document: Document, encounter: Encounter) -> TimeMention | None:
    """What dates it; of a setting ("said on Friday at a meeting") also what dates the verb around."""
    if encounter.day is not None:
        return encounter.day
    if invited(document, encounter.anchor) is not None:
        # The day on which an invitation was handed over is not the day of the visit.
        return beside(document, encounter.anchor)
    held = (told(document, k) for k in kids(document, encounter.anchor, "acl") if is_hosting(document, k))
    if (time := next(held, None)) is not None:
        return time
    if encounter.setting is None:
        own = _not_of_the_topic(document, encounter.anchor, told(document, encounter.anchor))
        # "The truce in May led to talks", "began patrols in May following a visit": the day is that of the other.
        own = own or _of_the_occasion(document, encounter.light)
        other = leads(document, encounter.light) or case(document, encounter.anchor) in _LATER
        if own is not None or other or encounter.light == encounter.anchor:
            return own
        return told(document, encounter.light)
    over = document.tokens[encounter.anchor].head  # "ahead of the resumption of talks next week"
    if case(document, encounter.anchor) in _LATER or (over >= 0 and case(document, over) in _LATER):
        return beside(document, encounter.anchor) or behind(document, encounter.anchor)
    at_it = behind(document, encounter.anchor) if case(document, encounter.anchor) == "during" else None
    time = beside(document, encounter.anchor, encounter.setting) or at_it
    return awaited(document, time, encounter.anchor) if time is not None else None


def _of_the_occasion(document: Document, verb: int) -> TimeMention | None:
    """ "In a May 4 call, she discussed it with him": the day of the call."""
    at = (
        k for k in obliques(document, verb, "in", "during") if next(acts(document, document.tokens[k], "meeting"), None)
    )
    return next((time for k in at if (time := beside(document, k)) is not None), None)


def _not_of_the_topic(document: Document, index: int, time: TimeMention | None) -> TimeMention | None:
    """The time, unless it stands before a noun of what was talked of ("discussed the July 9-11 summit in Oslo")."""
    words = stretch(document, time) if time is not None else None
    topic = talked_of(document, index)
    if words is None or words[1] not in topic or words[0] not in topic:
        return time
    return None if document.tokens[words[1]].upos in ("NOUN", "PROPN", "ADJ") else time


_LATER = frozenset({"after", "following", "before", "ahead of", "since"})
"""After these the day of the clause around is not the meeting's."""


def _next_door(document: Document, encounter: Encounter, time: TimeMention | None) -> bool:
    """Whether a verb of the past tells of the day after publication: it was over there, on the other side of midnight
    ("met on Saturday" in Seoul, printed on Friday in Washington)."""
    published = document.article.published.moment.latest
    first = time.moment.earliest if time is not None else None
    over = document.tokens[encounter.light].xpos == "VBD" and not auxiliaries(document, encounter.light)
    return bool(over and published and first and (first - published).days == 1)


def _scheduled(document: Document, encounter: Encounter, time: TimeMention | None) -> bool:
    """Whether the present tense tells of a day to come ("the visit begins on Monday", "she arrives on Tuesday")."""
    verb = document.tokens[encounter.light]
    if verb.xpos == "VBZ" and clocked(document, encounter.anchor):
        return True  # "4:15 p.m. The minister meets the envoy", in a schedule
    begins = not _BEGINS.isdisjoint(lemmas(verb)) and encounter.light > encounter.anchor
    told = verb.xpos in ("VBZ", "VBP") and (begins or not _ARRIVES.isdisjoint(lemmas(verb)))
    if told and time is not None and time.ahead is None:
        first, last, published = time.moment.earliest, time.moment.latest, document.article.published.moment.latest
        # "Travels to Peru June 11-19", told on the 11th: still to come, for the most part.
        return bool(first and last and published and first <= published < last and verb.xpos == "VBZ")
    return told and time is not None and time.ahead is not None


def _named_next(document: Document, encounter: Encounter, time: TimeMention) -> bool:
    """Whether a verb of the present tells of "next week", though nobody knows when that was written."""
    words = time.span.of(document.article.text).lower()
    return words.startswith("next ") and document.tokens[encounter.light].xpos in ("VBZ", "VBP", "VBG")


_ARRIVES = frozenset({"arrive", "travel", "fly", "head", "depart", "leave"})
_BEGINS = frozenset({"begin", "start", "open", "resume", "take"})


def _gone(document: Document, encounter: Encounter, time: TimeMention | None) -> bool:
    """Whether the present tense tells of a day that was over at publication ("The king meets the envoy in Oslo,
    September 23, 2024", under a picture): it is no plan."""
    verb, published = document.tokens[encounter.anchor], document.article.published.moment.earliest
    bare = verb.xpos == "VB" and not kids(document, verb.index, "mark")  # a plural, which taggers take for this
    present = (bare or verb.xpos in ("VBZ", "VBP")) and not auxiliaries(document, encounter.anchor)
    if time is None:  # "The king meets the envoy in Oslo", in a headline or under a picture
        own = verb.dep == "root" and status(document, verb.index) == "actual"
        return present and own and not clocked(document, verb.index)
    last = time.moment.latest if time.ahead is None or _just_gone(document, time) else None
    if not published or not last or last >= published:
        return False
    if verb.upos in ("NOUN", "PROPN"):  # "the first summit, held in May 2021": unless the words say that it was planned
        return status(document, encounter.anchor) == status(document, encounter.light) == "actual"
    return present


def _just_gone(document: Document, time: TimeMention) -> bool:
    """Whether a day without a year is a few weeks behind and most of a year ahead ("Lee meets Ruiz on Sept. 6", in a
    calendar of the month)."""
    published, coming = document.article.published.moment.latest, time.ahead.earliest if time.ahead else None
    gone = time.moment.latest
    if published is None or coming is None or gone is None:
        return False
    return (published - gone).days <= CLOSE and (coming - published).days >= FAR


def _resumed(document: Document, told_of: list[Telling], telling: Telling) -> Telling:
    """ "The talks will resume in May": one that is not the last told, of those who took part in that one."""
    one = telling.encounter
    sure = one.cue is not None and one.cue.score >= CUE["meeting"]
    last = next((t for t in reversed(told_of) if len(t.encounter.parties) > 1), None)
    apart = last is not None and one.forum is not None and one.forum != last.encounter.forum
    if apart or after(document, one.anchor, "between", "with", "among") is not None:
        # Whoever they are, they are named here; who hosts a council does not resume the talks told before.
        last = None
    if sure and last is not None and not one.parties and one.format == last.encounter.format and one.format != "visit":
        return replace(telling, encounter=replace(one, parties=last.encounter.parties))
    if not sure or len(one.parties) > 1 or last is None or telling.sentence - last.sentence > RECALL:
        return telling
    if telling.status == last.status or telling.status == "actual" or one.format == "visit":
        return telling
    if not fits(last.encounter.parties, one.parties):
        return telling
    named = tuple(p for p in one.parties if p.side or p.role is None)
    return replace(telling, encounter=replace(one, parties=without_colleagues(unite(last.encounter.parties, named))))


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
        parties=one.parties if one.format == "visit" else in_person(one.parties),
        format=one.format,
        host=one.host,
        mediator=one.mediator,
        topics=one.topics,
        forum=one.forum,
    )
