"""Spells: how long what is told lasts, where the text says so ("a three-day visit"), and the days it then has.

Only `days` and `met` enter here. Of a visit of three days that is under way nobody says which of its days today is:
all that could be are allowed.
"""

from datetime import timedelta

from memcon.extraction.parse import above, base, kids, obliques
from memcon.extraction.timewords import stretch, times_near
from memcon.model.document import Document
from memcon.values import tables
from memcon.values.moment import Moment

_LONGEST = 14
"""Days: what lasts longer than two weeks is no visit and no round of talks."""
_STARTS = frozenset({"arrive", "begin", "start", "open", "land", "fly", "travel", "head", "leave", "embark", "depart"})
"""Verbs whose day is the first of what lasts several."""
_ENDS = frozenset({"end", "conclude", "finish", "complete", "close", "wrap"})
"""Verbs whose day is the last."""
_PRESENT = frozenset({"VBZ", "VBP"})


def lasting(document: Document, index: int, moment: Moment) -> Moment:
    """The moment, as long as the token's noun is said to last: from its first day, or around a day of it."""
    days = _days(document, index)
    if days is None and over(document, index):
        return Moment(None, moment.latest, moment.text)
    if days is None:
        return _onwards(document, index, _until(document, index, moment))
    rest = timedelta(days - 1)
    first, last = moment.earliest, moment.latest
    if first and (last is None or (last == first and _starts(document, index))):
        return Moment(first, first + rest, moment.text)
    if last and first == last and _ends(document, index):
        return Moment(last - rest, last, moment.text)
    if first and first == last:
        return Moment(first - rest, first + rest, moment.text)
    if last and not first and not moment.text and _now(document, index):
        return Moment(last - rest, last + rest)
    return moment


def over(document: Document, index: int) -> bool:
    """Whether the time is of the end of what lasts longer than a day, nobody says since when ("concluded their visit
    today", "efforts that collapsed in April")."""
    if document.tokens[index].lemma.lower() not in _LASTS:
        return False
    verb = document.tokens[index].head
    told = verb >= 0 and document.tokens[verb].xpos in ("VBD", "VBN")
    ended = told and (base(document.tokens[index]) in _ROLES or (index < verb and not kids(document, verb, "nsubj")))
    return ended and document.tokens[verb].lemma.lower() in (_ENDS | _FAILS)


_LASTS = frozenset({"visit", "trip", "tour", "effort", "mission"})
_FAILS = frozenset({"collapse", "fail", "stall"})
_ROLES = ("obj", "nsubj")


def _until(document: Document, index: int, moment: Moment) -> Moment:
    """The moment up to the day until which somebody is to stay ("arrived on Sunday and is to stay through Friday")."""
    for time in times_near(document, index):
        words = stretch(document, time)
        if words is None or words[0] <= index or document.tokens[words[0] - 1].text.lower() not in _TILL:
            continue
        stays = any(t.lemma.lower() in _STAYS for t in document.tokens[index : words[0]])
        last = (time.ahead or time.moment).latest
        if stays and last and moment.day is not None and moment.day <= last:
            return Moment(moment.day, last, moment.text)
    return moment


def _onwards(document: Document, index: int, moment: Moment) -> Moment:
    """The moment without its end, if only the first day of it is told ("will begin talks on Monday")."""
    day = document.article.published.moment.latest
    coming = moment.day is not None and day is not None and moment.day >= day
    near = (index, *above(document, index)[:1])
    begins = any(document.tokens[k].lemma.lower() in _BEGINS and document.tokens[k].upos == "VERB" for k in near)
    return Moment(moment.day, None, moment.text) if coming and begins else moment


_BEGINS = frozenset({"begin", "start", "kick", "commence", "embark"})
_TILL = frozenset({"through", "until", "till"})
_STAYS = frozenset({"stay", "remain"})


def _days(document: Document, index: int) -> int | None:
    """How many days a noun's own words say that it lasts ("three-day visit"); None if they do not."""
    stays = [k for k in obliques(document, index, "for", "on") if document.tokens[k].lemma.lower() in _LASTS]
    for k in (j for one in (index, *stays) for j in kids(document, one, "compound", "amod", "nmod")):
        words = document.tokens[max(k - 2, 0) : k + 1]
        text = "".join(t.text.lower() for t in words) if document.tokens[k].text.lower() == "day" else ""
        number, dash, _ = (text or document.tokens[k].text.lower()).partition("-day")
        count = _count(number) if dash else None
        if count is not None:
            return count
    return None


def _count(word: str) -> int | None:
    numbers = {form: row[1] for row in tables.table("numberwords") for form in tables.forms(row[0])}
    digits = word if word.isascii() and word.isdigit() else numbers.get(word, "")
    count = int(digits) if digits.isascii() and digits.isdigit() else 0
    return count if 1 < count <= _LONGEST else None


def _starts(document: Document, index: int) -> bool:
    return any(document.tokens[k].lemma.lower() in _STARTS for k in (index, *above(document, index)[:2]))


def _ends(document: Document, index: int) -> bool:
    return any(document.tokens[k].lemma.lower() in _ENDS for k in (index, *above(document, index)[:2]))


def _now(document: Document, index: int) -> bool:
    """Whether it is under way ("is on a three-day visit"): the verb beside or above it is in the present."""
    near = (index, *above(document, index)[:1])
    verbs = (*near, *(k for n in near for k in kids(document, n, "cop", "aux")))
    return any(document.tokens[k].xpos in _PRESENT for k in verbs)
