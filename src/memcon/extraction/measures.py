"""Measures: what a number counts, by the words beside it.

A room of `extraction`; `figures` comes here. The words stand in `data/en/measures.tsv`. Looks no further than the
next number on either side, for what lies beyond belongs to that one.
"""

from dataclasses import dataclass
from functools import cache
from typing import cast

from memcon.extraction.timewords import times_near
from memcon.model.document import Document
from memcon.model.entry import Measure
from memcon.values import tables
from memcon.values.known import side_of

_REACH = {"behind": 12, "before": 12, "tally": 26, "direct": 4, "driven": 8}
"""Tokens looked at behind and before a number; `direct` is how near an active verb before it must stand, `tally` how
far a noun such as "toll" may, `driven` how far behind that word its "from" may. Set by hand on the training reports."""
_STOPS = frozenset({";", ":", "while", "whereas", "but"})
_CONTENT = ("NOUN", "PROPN")
_NAMES_IT = ("ADJ", "NOUN", "PROPN")


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts: its measure, the token of the word that says so, the tokens of what is counted."""

    measure: Measure
    by: int | None
    first: int
    last: int


@cache
def _words(kind: str) -> dict[str, Measure]:
    rows = (row for row in tables.table("measures") if row[2] == kind)
    return {form: cast(Measure, row[1]) for row in rows for form in tables.forms(row[0])}


def counted(document: Document, first: int, last: int, fence: tuple[int, int]) -> Counted:
    """What the number at tokens `first` to `last` (half-open) counts; `fence` is where its neighbours end and begin."""
    start, end = _noun(document, last, fence[1])
    found = _measure(document, (first, last), (start, end), fence)
    return Counted(found[0], found[1], start, end) if found else Counted("other", None, start, end)


def _noun(document: Document, last: int, fence: int) -> tuple[int, int]:
    """The words of what is counted, right behind the number ("Norwegian soldiers"); empty where there are none."""
    tokens = document.tokens
    start = last
    while start < fence and tokens[start].text.lower() in (
        "more",
        "other",
        "additional",
        "new",
        "of",
        "the",
        "our",
        "their",
        "its",
        "those",
    ):
        start += 1
    end = start
    while (
        end < fence
        and (tokens[end].upos in _NAMES_IT or tokens[end].text == "-" or designation(document, end))
        and not _befell(document, end)
        and not _dates(document, end)
    ):
        end += 1
    while end > start and tokens[end - 1].upos not in _CONTENT:
        end -= 1
    return start, end


def _dates(document: Document, index: int) -> bool:
    """Whether a word is part of a time that names days, and nothing that is counted ("rose 4% Friday")."""
    start = document.tokens[index].start
    return any(t.moment.known and t.span.start <= start < t.span.end for t in times_near(document, index))


def designation(document: Document, index: int) -> bool:
    """Whether a number is the last part of what something is called, behind a hyphen ("four F-15 jets")."""
    if index < 2 or document.tokens[index - 1].text != "-":
        return False
    name, hyphen, token = document.tokens[index - 2 : index + 1]
    return name.text.isalpha() and name.text.isupper() and name.end == hyphen.start and hyphen.end == token.start


def _befell(document: Document, index: int) -> bool:
    word = document.tokens[index].text.lower()
    return word in _words("act") or word in _words("state")


def _measure(
    document: Document, number: tuple[int, int], noun: tuple[int, int], fence: tuple[int, int]
) -> tuple[Measure, int] | None:
    behind = _behind(document, number[1], fence[1])
    before = _before(document, number[0], fence[0])
    head = _head(document, noun)
    for found in _ranked(number, behind, before, head):
        if found is not None and (found[0] != "released" or _held(document, noun, number)):
            return found
    return None


_Found = tuple[Measure, int] | None


def _ranked(number: tuple[int, int], behind: _Found, before: _Found, head: _Found) -> tuple[_Found, ...]:
    """Which word is believed first: one that touches the number, a verb just before it, one behind, one farther off."""
    if behind is not None and behind[1] == number[1]:
        return (behind,)
    if before is not None and number[0] - before[1] <= _REACH["direct"]:
        return before, behind, head
    return behind, (before if head is None else None), head, before


def _held(document: Document, noun: tuple[int, int], number: tuple[int, int]) -> bool:
    """Whether those counted can be set free: prisoners, hostages, nationals of a country."""
    words = [document.tokens[k].text for k in range(*noun)]
    held = _words("held")
    if words:
        return any(w.lower() in held or side_of(w) for w in words)
    return any(document.tokens[k].text.lower() in held for k in range(max(0, number[0] - _REACH["direct"]), number[0]))


def _head(document: Document, noun: tuple[int, int]) -> tuple[Measure, int] | None:
    """As in “40 hostages”, "25 casualties": the noun itself says it."""
    for k in range(noun[1] - 1, noun[0] - 1, -1):
        found = _words("noun").get(document.tokens[k].text.lower())
        if found:
            return found, k
    return None


def _behind(document: Document, last: int, fence: int) -> tuple[Measure, int] | None:
    """As in “12 people were killed”, "64 dead"."""
    for k in range(last, min(fence, last + _REACH["behind"])):
        word = document.tokens[k].text.lower()
        if word in _STOPS or (word == "," and k > last + 1 and _verb_between(document, last, k)):
            return None
        state, act = _words("state").get(word), _words("act").get(word)
        if word == "driven" and not _from(document, k):
            act = None
        # "38 people, killing two": an active form behind has an object of its own, and "two who oversaw the murder of
        # villagers" were not murdered.
        if act and (
            document.tokens[k].xpos in ("VBG", "VBZ")
            or (document.tokens[k].xpos == "NN" and any(t.text.lower() == "who" for t in document.tokens[last:k]))
            or _has_object(document, k, fence)
            or _does(document, k, last)
        ):
            act = None
        if (state or act) and not (k > last and _modifies(document, k)):
            return (state or act or "other"), k
        if k <= last + 2 and word in ("injuries", "wounds", "fatalities", "deaths"):
            return _words("noun")[word], k
    return None


def _does(document: Document, verb: int, last: int) -> bool:
    """ "Two gunmen have killed five": whoever is counted does it, and it does not befall them."""
    active = document.tokens[verb].upos == "VERB" and any(
        document.tokens[k].dep == "obj" for k in document.children[verb] if k > verb
    )
    return active and any(
        document.tokens[k].dep == "nsubj" and k < verb for k in document.children[verb] if k >= last - 1
    )


def _modifies(document: Document, index: int) -> bool:
    """As in “displaced persons”: the word says of which kind another noun is."""
    after = document.tokens[index + 1] if index + 1 < len(document.tokens) else None
    before = document.tokens[index - 1]
    return after is not None and after.upos in _CONTENT and before.lemma != "be" and before.upos not in ("AUX", "ADV")


def _verb_between(document: Document, first: int, last: int) -> bool:
    return any(document.tokens[k].upos == "VERB" for k in range(first, last))


def _has_object(document: Document, index: int, fence: int) -> bool:
    """Whether the next number stands right behind the word, and is its object ("who killed 12")."""
    tokens = document.tokens
    near = 0 < fence - index <= 2 and fence < len(tokens) and tokens[fence].upos == "NUM"
    joined = any(tokens[k].upos in ("CCONJ", "PUNCT") for k in range(index + 1, fence))
    return near and not joined and tokens[index].xpos == "VBD" and not _undergone(document, index)


def _before(document: Document, first: int, fence: int) -> tuple[Measure, int] | None:
    """As in “killing 12”, "the number of deaths rose to 53"."""
    for k in range(first - 1, max(fence, first - _REACH["tally"]) - 1, -1):
        word = document.tokens[k].text.lower()
        if word in _STOPS:
            return None
        near = first - k <= _REACH["before"] and not _undergone(document, k) and not _on_paper(document, k, first)
        near = near and not (word == "driven" and not _from(document, first))
        # "the murder of villagers, and two commanders": a noun has no second object behind a comma.
        near = near and not (document.tokens[k].upos == "NOUN" and "," in (t.text for t in document.tokens[k:first]))
        found = (_words("act").get(word) if near else None) or (
            _words("noun").get(word) if _tallies(document, k, first) else None
        )
        if found:
            return found, k
    return None


def _from(document: Document, index: int) -> bool:
    """ "Driven ten million from their homes": people are driven from somewhere, initiatives are not."""
    return any(t.text.lower() in ("from", "out") for t in document.tokens[index : index + _REACH["driven"]])


def _on_paper(document: Document, verb: int, first: int) -> bool:
    """ "Released a list of 210 leaders": the paper was released."""
    things = (t for t in document.tokens[verb + 1 : first] if t.head == verb and t.dep == "obj")
    return any(t.lemma in _PAPERS for t in things)


_PAPERS = frozenset({"list", "report", "statement", "video", "photo", "image", "name", "memo", "document", "letter",
                     "data", "transcript", "footage", "record", "file", "map", "plan", "book"})  # fmt: skip


def _undergone(document: Document, index: int) -> bool:
    """Whether a verb is passive: what it befell stands before it ("18 were killed and 35 injured", "boys evacuated to
    Lima after a plan for 200")."""
    token = document.tokens[index]
    if token.xpos == "VBN" and token.dep == "acl" and 0 <= token.head < index:
        return True
    return any(document.tokens[k].lemma == "be" for k in range(max(0, index - 2), index))


def _tallies(document: Document, index: int, first: int) -> bool:
    """Whether a noun before a number is counted by it: "death toll … to 53", "the number of troops … to 300"."""
    word = document.tokens[index].text.lower()
    if word in ("toll", "fatalities", "deaths", "casualties"):
        return True
    return index > 1 and document.tokens[index - 2].text.lower() in ("number", "total") and first > index


def ignored(document: Document, noun: tuple[int, int], last: int) -> bool:
    """Whether what is counted is time, distance, a clock or an age."""
    words = [document.tokens[k].text.lower() for k in range(last, min(noun[1] + 1, last + 3, len(document.tokens)))]
    return any(w in _words("never") for w in words[:2])


def is_aid(document: Document, first: int, last: int) -> bool:
    """Whether an amount of money between these tokens is given as aid."""
    return any(document.tokens[k].text.lower() in _words("about") for k in range(first, last))
