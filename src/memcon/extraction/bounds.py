"""Bounds: days before or after which something lies, from another event that is told beside it.

"They met after the vote on Monday": on Monday or later. "He said on Friday that it had been signed": by Friday. Only
`days` enters here, where no time is told of the act itself.
"""

from datetime import date, timedelta
from itertools import pairwise

from memcon.extraction.acts import acts, lemmas
from memcon.extraction.clauses import clause_of, negated
from memcon.extraction.parse import above, base, case, kids
from memcon.extraction.relating import first_since, leads
from memcon.extraction.timewords import head, stretch, times_near
from memcon.extraction.when import FAR, YET, claimed, told
from memcon.extraction.whose import spoken
from memcon.model.document import Document, TimeMention
from memcon.values.moment import Moment, on

_ENDED = frozenset({"after", "following"})
"""In front of what was over when the clause around it happened."""


def never(document: Document, index: int) -> bool:
    """Whether it is said not to have happened so far ("have held no talks", "did not attend")."""
    verb = index if document.tokens[index].upos == "VERB" else document.tokens[index].head
    done = {document.tokens[k].text.lower() for k in kids(document, verb, "aux")} & _SO_FAR
    return bool(done) and absent(document, index)


def absent(document: Document, index: int) -> bool:
    """Whether a negation says that it did not happen; else, what is told as not real was called off."""
    verb = index if document.tokens[index].upos == "VERB" else document.tokens[index].head
    return verb >= 0 and (negated(document, index) or negated(document, verb))


_SO_FAR = frozenset({"have", "has", "did"})


def begun(document: Document, index: int, published: date | None) -> Moment | None:
    """What a clause with "since" dates ("have met twice since the war began in May"): from then up to publication."""
    for clause in kids(document, clause_of(document, index), "advcl", "obl"):
        since = [k for k in kids(document, clause, "mark", "case") if document.tokens[k].text.lower() == "since"]
        begins = bool(since) and not first_since(document, since[0]) and not _inside(document, since[0], clause, index)
        time = told(document, clause) if begins else None
        first = time.moment.earliest if time is not None else None
        if time is not None and first and published and first <= published:
            return Moment(first, published, time.moment.text)
    return None


def today(document: Document, index: int, published: date | None) -> Moment | None:
    """The report's day of what is being done as it is told ("is imposing sanctions"), in a report of "today"."""
    token = document.tokens[index]
    now = {document.tokens[k].text.lower() for k in kids(document, index, "aux")} & {"is", "are"}
    if token.xpos != "VBG" or not now or published is None or times_near(document, index):
        return None
    if next(acts(document, token, "meeting"), None) is not None:
        return None  # a visit that goes on began before
    told_of = (t for t in document.times if t.kind == "day" and t.moment.text.lower() == "today")
    return on(published) if any(t.moment.day == published for t in told_of) else None


def until(document: Document, index: int, published: date | None) -> Moment | None:
    """What is planned before something of a told day ("will meet before leaving on Friday"): from now to that day."""
    for other in kids(document, index, "obl", "nmod", "advcl"):
        time = told(document, other) if before(document, other) & YET else None
        last = (time.ahead or time.moment).latest if time is not None else None
        if time is not None and last is not None and published is not None and last >= published:
            return Moment(published, last, time.moment.text)
    return None


def once_done(document: Document, index: int, published: date | None) -> Moment | None:
    """What is planned for after something of a told day ("is to speak on Monday before flying to Oslo for talks")."""
    way = (index, *above(document, index))
    verb = next((k for k in way if document.tokens[k].upos == "VERB" and before(document, k) & YET), None)
    ruler = document.tokens[verb].head if verb is not None else -1
    # "Is due to attend a meeting on Monday before": the day may be that of what hangs from the verb.
    rulers = (ruler, *kids(document, ruler, "xcomp", "obl")[:_BELOW]) if ruler >= 0 else ()
    time = next((t for k in rulers if k < index and (t := told(document, k)) is not None), None)
    first = (time.ahead or time.moment).earliest if time is not None else None
    fits = time is not None and first is not None and (published is None or first >= published)
    return Moment(first, None, time.moment.text) if time is not None and fits else None


_BELOW = 6
"""Words below a verb that are asked for the day of what is done before."""


def setting_out(document: Document, index: int) -> bool:
    """Whether those who are to meet are on their way ("are coming for talks", "travelled to Oslo to attend")."""
    for verb in (index, *above(document, index)[:_STEPS]):
        token = document.tokens[verb]
        if token.upos != "VERB" or _GOES.isdisjoint(lemmas(token)):
            continue
        aux = {document.tokens[k].text.lower() for k in kids(document, verb, "aux")}
        now = token.xpos == "VBG" and not _BE.isdisjoint(aux)
        return now or (token.xpos == "VBD" and not aux and document.tokens[index].xpos == "VB")
    return False


_STEPS = 2
_GOES = frozenset({"come", "go", "head", "travel", "fly"})
_BE = frozenset({"is", "are", "was", "were", "am"})


def came_after(document: Document, index: int, published: date | None) -> Moment | None:
    """What came after something of a told day ("met after the vote on Monday", "her visit follows a raid on Monday"):
    what a truce of 2006 led to: from that day up to publication."""
    token = document.tokens[index]
    behind = [k for k in kids(document, index, "obl", "nmod", "advcl") if before(document, k) & _ENDED]
    ruler = document.tokens[token.head] if token.head >= 0 and token.dep.startswith("nsubj") else None
    if ruler is not None and ruler.lemma == "follow":
        behind += kids(document, ruler.index, "obj")
    way = above(document, index)
    if way and base(token) == "obl" and leads(document, way[0]):
        behind += kids(document, way[0], "nsubj")
    if ruler is not None and ruler.lemma == "come":
        behind += [k for k in kids(document, ruler.index, "obl", "advcl") if before(document, k) & _ENDED]
    for other in behind:
        time = told(document, other)
        first = time.moment.earliest if time is not None else None
        if time is not None and first is not None and (published is None or first <= published):
            return Moment(first, published, time.moment.text)
    return None


def hours_off(document: Document, index: int, published: date | None) -> Moment | None:
    """What happened hours before or after something of a told day ("a few hours before the vote on Monday, rebels
    fired"): on that day or the one next to it; of minutes, on that day."""
    for other in kids(document, index, "obl", "nmod", "advcl"):
        order = before(document, other) & {"before", "after"}
        words = [k for k in kids(document, other, "obl", "nmod", "advmod") if document.tokens[k].lemma.lower() in _NEAR]
        time = told(document, other) if order and words else None
        day = time.moment.day if time is not None else None
        if time is None or day is None:
            continue
        aside = timedelta(days=_NEAR[document.tokens[words[0]].lemma.lower()])
        first, last = (day - aside, day) if "before" in order else (day, day + aside)
        if published is None or first <= published:
            return Moment(first, min(last, published) if published else last, time.moment.text)
    return None


_NEAR = {"hour": 1, "minute": 0, "moment": 0}
"""Days that may lie between, by the word that counts."""


def up_to_the_latest(document: Document, index: int, published: date | None) -> Moment | None:
    """Up to the day of the latest, of what was done several times ("held five rounds, the latest on Monday")."""
    for time in times_near(document, index):
        words = stretch(document, time)
        if words is None or words[0] <= index or time.moment.day is None:
            continue
        between = [t.text.lower() for t in document.tokens[index : words[0]]]
        counted = any(a == "the" and b in _LATEST for a, b in pairwise(between))
        if counted and document.tokens[index].xpos != "VBD" and (published is None or time.moment.day <= published):
            return Moment(None, time.moment.day, time.moment.text)
    return None


_LATEST = frozenset({"latest", "last"})


def _inside(document: Document, mark: int, clause: int, index: int) -> bool:
    """Whether a token stands in the clause that the mark opens ("since the deal was made on his visit")."""
    return mark < index and not any(t.text == "," for t in document.tokens[min(clause, index) : index])


def ended(document: Document, index: int, published: date | None) -> Moment | None:
    """What was over when something else of a told day happened ("said on Monday after a call with"): up to that day."""
    way = above(document, index)
    ruler = next((k for k in way if document.tokens[k].upos == "VERB"), None)
    if ruler is None or not _tells(document, ruler):
        return None
    if not before(document, index) & _ENDED and not _answered(document, way[0]):
        return None
    time = told(document, ruler)
    moment = time.moment if time is not None else hours_off(document, ruler, published)
    last = moment.latest if moment is not None else None
    if moment is None or last is None or (published is not None and last > published):
        return None
    return Moment(None, last, moment.text)


def _answered(document: Document, index: int) -> bool:
    """Whether a thing is what was answered by what is told around it ("in response to the raid that killed two")."""
    reply = document.tokens[index].head
    return case(document, index) == "to" and reply >= 0 and document.tokens[reply].lemma.lower() in _REPLIES


_REPLIES = frozenset({"response", "retaliation", "reply", "reaction", "retribution", "revenge"})


def _tells(document: Document, verb: int) -> bool:
    """Whether a verb tells of something done, itself or beside such a one ("Speaking on Monday after …, she said")."""
    token = document.tokens[verb]
    beside = token.xpos == "VBG" and base(token) == "advcl"
    return "VBD" in (token.xpos, document.tokens[token.head].xpos if beside else "")


def arrived(document: Document, index: int, published: date | None) -> Moment | None:
    """The day of what was done where somebody came ("arrived in Oslo, where he was received on Monday")."""
    if document.tokens[index].lemma.lower() not in COMES:
        return None
    places = (k for k in document.subtree(index) if document.tokens[k].text.lower() == "where" and k > index)
    time = next((told(document, document.tokens[k].head) for k in places), None)
    day = time.moment.day if time is not None else None
    return time.moment if time is not None and day is not None and (published is None or day <= published) else None


COMES = frozenset({"arrive", "visit", "travel", "fly", "come"})
"""Verbs of getting to where something else is then done."""


def before(document: Document, index: int) -> frozenset[str]:
    """The preposition or conjunction in front of an act ("after", "before")."""
    return frozenset({case(document, index), *(document.tokens[k].text.lower() for k in kids(document, index, "mark"))})


def reported(document: Document, index: int, published: date | None) -> Moment | None:
    """Up to the day, week or month in which somebody said that it had happened."""
    if _goes_on(document, index):
        return None
    times = (t for t in times_near(document, index) if t.kind in _SAID_IN and _of_saying(document, t, index))
    said = next(times, None)
    # "Announced on May 23", two days before it: the date is not that of saying, and none of a year ago.
    gone = said.moment.latest if said and said.ahead else None
    if said is None or said.moment.latest is None or (gone and published and (published - gone).days >= FAR):
        return None
    fits = published is None or said.moment.latest <= published
    return Moment(None, said.moment.latest, said.moment.text) if fits else None


def _of_saying(document: Document, time: TimeMention, index: int) -> bool:
    """Whether a time dates somebody's telling it ("said on Friday that", "confirmed on Friday that it had")."""
    over = head(document, time)
    return claimed(document, time, index) or (over is not None and spoken(document, over, index))


_SAID_IN = frozenset({"day", "week", "month"})


def _goes_on(document: Document, index: int) -> bool:
    """Whether it was still going on when it was said ("said on Friday that it was withdrawing"), and may be yet."""
    token = document.tokens[index]
    return token.xpos == "VBG" and bool(kids(document, index, "aux"))
