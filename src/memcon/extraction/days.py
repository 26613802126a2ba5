"""Days: those of a meeting or deed, from the time that is told of it, or from the report's own day.

A room of `extraction`; `deeds` and `meetings` enter here. Whose a told time is, `when.py` says; here stands what
follows from it, and what follows where none is told (LEDGER rules 8 and 13). Vaguer beats false.
"""

import re
from datetime import date

from memcon.extraction.carried import carried
from memcon.extraction.clauses import above, case, clause_of, kids
from memcon.extraction.spells import lasting
from memcon.extraction.timewords import head, times_near
from memcon.extraction.when import FAR, claimed, settle, told
from memcon.model.document import Document, TimeMention
from memcon.model.entry import Status
from memcon.values.moment import Moment, hull, on

_HOME = frozenset({"return"})
"""Verbs of coming back: what they tell of was over by then, and began nobody knows when."""
_ENDED = frozenset({"after", "following"})
"""In front of what was over when the clause around it happened."""
_YET = frozenset({"before", "ahead of", "prior to"})
"""In front of what came after that, nobody knows whether before publication."""


def when(document: Document, index: int, status: Status) -> Moment | None:
    """The time of the deed that the token carries.

    The nearest expression of time in its own clause, else one elsewhere in the sentence that no verb of
    saying claims. Told as having happened, with no time: up to the day of publication.
    """
    return _possible(document, dated(document, told(document, index), index, status), status)


def _possible(document: Document, moment: Moment | None, status: Status) -> Moment | None:
    """None for a day before publication where the act is still to come: the day is then another's. So is a day after
    publication of what has happened ("agreed to put off the deadline to July 9"): up to publication, then."""
    published = document.article.published.moment
    if moment is None:
        return None
    if status in ("planned", "possible") and published.earliest and moment.latest:
        return None if moment.latest < published.earliest else moment
    if status == "actual" and published.latest and moment.earliest and moment.earliest > published.latest:
        return Moment(None, published.latest)
    return moment


def dated(document: Document, time: TimeMention | None, index: int, status: Status) -> Moment | None:
    """The days of what the token carries: from the time told of it, else from what follows without one."""
    if time is None:
        return untold(document, status, index)
    moment = settle(time, status)
    if not moment.known and moment.weekday is None and status == "actual":
        return untold(document, status, index) or moment
    if _home(document, index):
        return Moment(None, moment.latest, moment.text, moment.weekday)
    if status == "planned" and moment.earliest and _arrived(document, time, index):
        return Moment(moment.earliest, None, moment.text)
    if time.ahead is not None and _running(document, time, index):
        moment = hull((time.moment, time.ahead), moment.text)
    return lasting(document, index, moment)


def _home(document: Document, index: int) -> bool:
    """Whether the day is that of coming back from it ("returned on Friday from a trip")."""
    ruler = next((k for k in above(document, index) if document.tokens[k].upos == "VERB"), index)
    back = index if case(document, index) != "from" else ruler
    return document.tokens[back].lemma.lower() in _HOME


def _arrived(document: Document, time: TimeMention, index: int) -> bool:
    """Whether the time is of an arrival, after which the rest is to come ("arrived today, and will meet")."""
    over = head(document, time)
    verb = clause_of(document, over) if over is not None else index
    token = document.tokens[verb]
    return verb in above(document, index) and token.xpos == "VBD" and token.lemma.lower() in _COMES


def _running(document: Document, time: TimeMention, index: int) -> bool:
    """Whether it goes on through the whole of "this week" ("Oslo is hosting the talks this week")."""
    token = document.tokens[index]
    now = token.xpos == "VBG" and any(document.tokens[k].xpos in _PRESENT for k in kids(document, index, "aux"))
    return now and time.moment.text.lower().startswith("this ")


_PRESENT = frozenset({"VBZ", "VBP"})


def untold(document: Document, status: Status, index: int) -> Moment | None:
    """What follows from the article's own date; of what somebody said on a day (the token's), from that day."""
    published = document.article.published.moment.latest
    if status == "planned" and published and _clocked(document, index):
        # Of the two days that an instant may be in local time the later: what is planned for ten is not before it.
        return on(published)
    if status != "actual" or (document.tokens[index].xpos != "VBD" and _before(document, index) & _YET):
        return None
    found = _begun(document, index, published) or _ended(document, index, published) or _where(document, index)
    said = found or _reported(document, index, published) or carried(document, index, published)
    if said is not None:
        return said
    return lasting(document, index, Moment(None, published)) if published else None


def _clocked(document: Document, index: int) -> bool:
    """Whether an hour is told for it without a day ("4:00 p.m. The minister meets"), which is then an hour of today."""
    sentence = document.sentence_of[index]
    if times_near(document, index):
        return False
    text = document.article.text
    before = document.sentences[sentence - 1].span.of(text) if sentence else ""
    return bool(_CLOCK.search(document.sentences[sentence].span.of(text)) or _CLOCK.fullmatch(before.strip()))


_CLOCK = re.compile(r"\b\d{1,2}(?::\d{2})? ?[ap]\.?m\b\.?", re.IGNORECASE | re.ASCII)


def _begun(document: Document, index: int, published: date | None) -> Moment | None:
    """What a clause with "since" dates ("have met twice since the war began in May"): from then up to publication."""
    for clause in kids(document, clause_of(document, index), "advcl"):
        since = [k for k in kids(document, clause, "mark") if document.tokens[k].text.lower() == "since"]
        time = told(document, clause) if since and not _inside(document, since[0], clause, index) else None
        first = time.moment.earliest if time is not None else None
        if time is not None and first and published and first <= published:
            return Moment(first, published, time.moment.text)
    return None


def _inside(document: Document, mark: int, clause: int, index: int) -> bool:
    """Whether a token stands in the clause that the mark opens ("since the deal was made on his visit")."""
    return mark < index and not any(t.text == "," for t in document.tokens[min(clause, index) : index])


def _ended(document: Document, index: int, published: date | None) -> Moment | None:
    """What was over when something else of a told day happened ("said on Monday after a call with"): up to that day."""
    ruler = next((k for k in above(document, index) if document.tokens[k].upos == "VERB"), None)
    if ruler is None or not _before(document, index) & _ENDED or document.tokens[ruler].xpos != "VBD":
        return None
    time = told(document, ruler)
    last = time.moment.latest if time is not None else None
    if time is None or last is None or (published is not None and last > published):
        return None
    return Moment(None, last, time.moment.text)


def _where(document: Document, index: int) -> Moment | None:
    """The day of what was done where somebody came ("arrived in Oslo, where he was received on Monday")."""
    if document.tokens[index].lemma.lower() not in _COMES:
        return None
    places = (k for k in document.subtree(index) if document.tokens[k].text.lower() == "where" and k > index)
    time = next((told(document, document.tokens[k].head) for k in places), None)
    return time.moment if time is not None and time.moment.day is not None else None


_COMES = frozenset({"arrive", "visit", "travel", "fly", "come"})


def _before(document: Document, index: int) -> frozenset[str]:
    """The preposition or conjunction in front of an act ("after", "before")."""
    return frozenset({case(document, index), *(document.tokens[k].text.lower() for k in kids(document, index, "mark"))})


def _reported(document: Document, index: int, published: date | None) -> Moment | None:
    """Up to the day, week or month in which somebody said that it had happened."""
    if _goes_on(document, index):
        return None
    times = (t for t in times_near(document, index) if t.kind in _SAID_IN and claimed(document, t, index))
    said = next(times, None)
    # "Announced on May 23", two days before it: the date is not that of saying, and none of a year ago.
    gone = said.moment.latest if said and said.ahead else None
    if said is None or said.moment.latest is None or (gone and published and (published - gone).days >= FAR):
        return None
    fits = published is None or said.moment.latest <= published
    return Moment(None, said.moment.latest, said.moment.text) if fits else None


_SAID_IN = frozenset({"day", "week", "month"})


def _goes_on(document: Document, index: int) -> bool:
    """Whether it was still going on when it was said ("said on Friday that it was withdrawing"), and may be yet."""
    token = document.tokens[index]
    return token.xpos == "VBG" and bool(kids(document, index, "aux"))
