"""When: the time that is told of an act, from the words that hang nearest to what carries it.

A room of `extraction`. What an expression of time means was worked out by reading (`TimeMention`); here
it is decided whose time it is. What follows where no time is told is `days.py`.
"""

from memcon.extraction.acts import acts
from memcon.extraction.clauses import clause_of
from memcon.extraction.parse import above, case, kids
from memcon.extraction.remembered import remembered
from memcon.extraction.timewords import head, stretch, times_near
from memcon.extraction.whose import FOREIGN, distance, in_its_phrase, sayer
from memcon.model.document import Document, TimeMention
from memcon.model.entry import Status
from memcon.values.moment import Moment

USED = frozenset({"day", "week", "month", "year", "part", "relative"})
YET = frozenset({"before", "ahead of", "prior to"})
"""In front of what came after what is told, nobody knows whether before publication."""
_AHEAD: frozenset[Status] = frozenset({"planned", "possible", "called-for"})


def claimed(document: Document, time: TimeMention, index: int) -> bool:
    """Whether a verb of saying beside it claims the time, so that it dates no act that was told of (the token's)."""
    words = stretch(document, time)
    return words is not None and sayer(document, words, index) is not None


def after_report(document: Document, time: TimeMention) -> bool:
    """Whether a time lies wholly after publication; false where either is not known."""
    published = document.article.published.moment.latest
    return bool(published and time.moment.earliest and time.moment.earliest > published)


def beside(document: Document, *indices: int) -> TimeMention | None:
    """The first expression of time that hangs from one of these tokens itself."""
    for index in indices:
        for time in sorted(times_near(document, index), key=lambda t: t.span.start):
            over = head(document, time) if time.kind in USED else None
            if over is not None and document.tokens[over].head == index and not claimed(document, time, index):
                return _turned(document, time, index)
    return None


def behind(document: Document, index: int) -> TimeMention | None:
    """The first expression of time behind a token, with no verb and no comma between ("after a summit in Oslo last
    week"), whatever the parse made of it."""
    later = sorted((t for t in times_near(document, index) if t.kind in USED), key=lambda t: t.span.start)
    for time in later:
        words = stretch(document, time)
        if words is None or words[0] <= index:
            continue
        between = document.tokens[index + 1 : words[0]]
        free = not any(t.upos in ("VERB", "AUX") or t.text in (",", ";", ":") for t in between)
        return _turned(document, time, index) if free and not claimed(document, time, index) else None
    return None


@remembered
def told(document: Document, index: int) -> TimeMention | None:
    """The expression of time that belongs to this token's clause, or None."""
    nearest = _nearest(document, index)
    if nearest is None:
        found = _opening(document, index) or _of_subject(document, index) or _in_front(document, index)
        found = found or _closing(document, index) or _of_one_breath(document, index)
        return found or _meanwhile(document, index)
    # "Days after", of nobody knows what: its own time, which no other takes the place of, but no day.
    empty = not nearest.moment.known and nearest.moment.weekday is None and nearest.ahead is None
    return None if empty else _turned(document, nearest, index)


def _nearest(document: Document, index: int) -> TimeMention | None:
    """The expression of time that hangs nearest to a token by the parse, if it is not another's."""
    times = [t for t in times_near(document, index) if t.kind in USED]
    away = ((_distance(document, t, index), n) for n, t in enumerate(times))
    near = ((n, k) for k, n in away if k < FOREIGN)
    ranked = sorted(
        (_beyond_its_like(document, times[n], index), _open(times[n]), k, times[n].span.start, n) for n, k in near
    )
    return times[ranked[0][-1]] if ranked else None


def _of_one_breath(document: Document, index: int) -> TimeMention | None:
    """The time of a verb told with this one: "shot and killed two last week", or "went to Oslo a day earlier, led a
    meeting and met", of which the parse makes no list."""
    token, tokens = document.tokens[index], document.tokens
    if token.xpos != "VBD":
        return None
    behind = tokens[index + 1 : index + 3]
    if len(behind) > 1 and behind[0].text.lower() == "and" and behind[1].xpos == "VBD":
        return _nearest(document, behind[1].index)
    if token.head < 0 or token.dep == "conj" or tokens[index - 1].text != ",":
        return None
    alike = next((k for k in reversed(kids(document, token.head, token.dep)) if k < index), None)
    first = _nearest(document, alike) if alike is not None and tokens[alike].xpos == "VBD" else None
    return first if first is not None and alike is not None and first.span.start > tokens[alike].start else None


def _meanwhile(document: Document, index: int) -> TimeMention | None:
    """The day on which something was said as this was done ("it said on Wednesday, as its minister visited Peru")."""
    token, tokens = document.tokens[index], document.tokens
    marks = {tokens[k].text.lower() for k in kids(document, index, "mark")}
    if token.xpos != "VBD" or "as" not in marks or token.head < 0 or tokens[token.head].xpos != "VBD":
        return None
    for time in times_near(document, index):
        words = stretch(document, time)
        if time.kind == "day" and words is not None and sayer(document, words, index) == token.head:
            return time
    return None


def _closing(document: Document, index: int) -> TimeMention | None:
    """The only time of a sentence that ends with what all that it tells was done at ("…, during Monday's session")."""
    sentence = document.sentences[document.sentence_of[index]]
    times = [t for t in times_near(document, index) if t.kind in USED]
    words = stretch(document, times[0]) if len(times) == 1 and document.tokens[index].head < 0 else None
    if words is None or words[0] < index or sentence.last - words[1] > _LAST_WORDS:
        return None
    at_it = document.tokens[words[0] - 1].text.lower() in ("during", "at") and words[1] < len(document.tokens)
    return times[0] if at_it and document.tokens[words[1]].text in ("'s", "’s") else None


_LAST_WORDS = 6
"""Words from a time to the end of its sentence, if that ends with the time's own phrase."""


def _of_subject(document: Document, index: int) -> TimeMention | None:
    """The time of the happening that a verb of the past has for its subject ("Monday's strike killed two")."""
    if document.tokens[index].xpos != "VBD":
        return None
    for happening in kids(document, index, "nsubj"):
        if next(acts(document, document.tokens[happening], "deed"), None) is not None:
            below = ((t, head(document, t)) for t in times_near(document, index) if t.kind in USED)
            own = (t for t, over in below if over is not None and document.tokens[over].head == happening)
            return next(own, None)
    return None


def _in_front(document: Document, index: int) -> TimeMention | None:
    """The time right in front of the phrase of what something is done at ("in April during a visit to Lima")."""
    cases = [k for k in kids(document, index, "case") if document.tokens[k].text.lower() in ("during", "at", "on")]
    for time in times_near(document, index) if cases else ():
        words = stretch(document, time)
        if time.kind in USED and words is not None and words[1] == cases[0]:
            return time
    return None


def _opening(document: Document, index: int) -> TimeMention | None:
    """The time of what the sentence opens with as the setting of all that it tells ("As part of the fair to run on
    May 3-5, talks will be held"), whatever the parse hangs it from."""
    sentence = document.sentences[document.sentence_of[index]]
    opening = document.tokens[sentence.first : min(sentence.last, sentence.first + _OPENING)]
    comma = next((t.index for t in opening if t.text == ","), None)
    words = " ".join(t.text.lower() for t in opening[:4])
    if comma is None or comma > index or not words.startswith(_SETTINGS):
        return None
    if any(t.xpos in ("VBD", "VBZ", "VBP") for t in document.tokens[sentence.first : comma]):
        return None
    main = document.tokens[clause_of(document, index)].head < 0
    times = [t for t in times_near(document, index) if t.kind in USED and t.span.end <= document.tokens[comma].start]
    return times[0] if main and len(times) == 1 else None


_OPENING = 40
"""Words in which a phrase that opens a sentence ends."""
_SETTINGS = ("as part of", "at ", "during ", "on the sidelines of", "on the margins of", "within the framework of")


def _beyond_its_like(document: Document, time: TimeMention, index: int) -> int:
    """How foreign the order of words makes a time: 0 in the word's own phrase ("the May summit"), 2 where the same
    word stands between both ("the summit in Lima in May and the summit in Oslo in June"), else 1."""
    words = stretch(document, time)
    if words is None:
        return 1
    if document.tokens[index].upos in ("NOUN", "PROPN") and in_its_phrase(document, words[0], index):
        return 0
    first, last = (index + 1, words[0]) if index < words[0] else (words[1], index)
    lemma = document.tokens[index].lemma.lower()
    return 2 if any(t.lemma.lower() == lemma for t in document.tokens[first:last]) else 1


def _open(time: TimeMention) -> bool:
    """Whether it only says up to when ("recently"): it gives way to what says more."""
    return time.moment.earliest is None and time.moment.latest is not None


def _turned(document: Document, time: TimeMention, index: int) -> TimeMention:
    """A date without a year that is close ahead and nearly a year behind, where no verb says that it is past
    ("their June trip", in May; "the upcoming conference on March 16"): read ahead. So is what comes before the day of
    what it was to come after ("met on Monday ahead of a summit on Friday")."""
    if time.ahead is not None and _behind_its_day(document, time, index):
        return TimeMention(time.span, time.ahead, time.kind)
    day = document.article.published.moment.latest
    gone, coming = time.moment.earliest, time.ahead.earliest if time.ahead else None
    past = document.tokens[index].xpos in _PAST and not _upcoming(document, index)
    if past or not (day and gone and coming) or time.ahead is None:
        return time
    near = (coming - day).days <= CLOSE and (day - gone).days >= FAR
    return TimeMention(time.span, time.ahead, time.kind) if near else time


def awaited(document: Document, time: TimeMention, index: int) -> TimeMention:
    """The time, read ahead if what it dates is called upcoming ("gave money at the upcoming forum on March 16")."""
    ahead = time.ahead if _upcoming(document, index) else None
    return TimeMention(time.span, ahead, time.kind) if ahead is not None else time


def _upcoming(document: Document, index: int) -> bool:
    """Whether something is called upcoming, itself or what it hangs from ("the upcoming forum hosted by Oslo")."""
    things = (k for k in (index, document.tokens[index].head) if k >= 0)
    return any(document.tokens[k].text.lower() in _COMING for thing in things for k in kids(document, thing, "amod"))


_COMING = frozenset({"upcoming", "forthcoming", "coming"})


def _behind_its_day(document: Document, time: TimeMention, index: int) -> bool:
    """Whether something told as still to come then has a time before the day of the verb that it hangs from."""
    last = time.moment.latest
    if last is None or case(document, index) not in YET:
        return False
    ruler = next((k for k in above(document, index) if document.tokens[k].upos == "VERB"), None)
    other = told(document, ruler) if ruler is not None else None
    return other is not None and other.moment.earliest is not None and last < other.moment.earliest


_PAST = ("VBD", "VBN")
CLOSE, FAR = 60, 270
"""Days ahead and behind: a writer adds the year to a date of most of a year ago, and none to one of next month."""


def _distance(document: Document, time: TimeMention, index: int) -> int:
    over, words = head(document, time), stretch(document, time)
    return FOREIGN if over is None or words is None else distance(document, over, words, index)


def settle(time: TimeMention, status: Status) -> Moment:
    """The moment of an expression: read ahead ("on Friday" is the next one) where what it dates is still to come."""
    return time.ahead if status in _AHEAD and time.ahead is not None else time.moment
