"""Lemmas: the form under which a word stands in a dictionary. Only `engine` enters, which has the table.

A known form has the lemma of the training data; of the others the model says by a script what to cut and to add. Its
scripts err on what they have seldom seen ("ratified", "freed", "raids"): where regular grammar leads to a verb or noun
that the training data or our own tables of words have, that one is taken.
"""

from collections.abc import Callable, Container
from functools import cache, lru_cache

from memcon.values import tables

Known = dict[tuple[str, str], str]
"""(form in lower case, upos) to lemma."""

_REMEMBERED = 4_096
"""Words whose lemmas are not worked out twice: most words of a report. More are remembered to no gain in speed (420
reports), and memory would grow with each report read."""


def table(text: str) -> Known:
    """The known forms, from the words of the training data: a row of a form, its word class and its lemma."""
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {(row[0], row[1]): row[2] for row in rows if len(row) == 3}


def lemmatizer(known: Known) -> Callable[[str, str, str], str]:
    """From a word, its class and the model's script to the lemma; remembers the latest words."""
    words = frozenset((base, upos) for (_, upos), base in known.items()) | {(verb, "VERB") for verb in _verbs()}

    @lru_cache(_REMEMBERED)
    def made(form: str, upos: str, script: str) -> str:
        return lemma(form, upos, script, known, words)

    return made


@cache
def _verbs() -> frozenset[str]:
    """The verbs of our own tables of words."""
    rows = (row[0] for row in tables.table("acts") if row[1] == "verb")
    over = (row[0] for row in tables.table("outlooks") if row[1] == "over")
    return frozenset(form for cell in (*rows, *over) for form in tables.forms(cell) if form.isalpha())


def lemma(form: str, upos: str, script: str, known: Known, words: Container[tuple[str, str]]) -> str:
    """The lemma of a word: that of the table of known forms, else what the model's script makes of the form, unless it
    makes no word of `words` (lemmas with their class) and regular grammar does."""
    low = form.lower()
    if (low, upos) in known:
        return known[low, upos]
    case, cut, add = script.split("|", 2)
    if int(cut) > len(form):
        return form
    base = form if case == "k" else low
    made = base[: len(base) - int(cut)] + add
    if upos in ("VERB", "NOUN") and (made, upos) not in words:
        candidates = (*_regular(low), *_prefixed(low, known))
        return next((word for word in candidates if (word, upos) in words), made or form)
    return made or form


_PREFIXES = ("over", "under", "fore", "with", "up", "out", "re", "un")
_IRREGULAR = {"froze": "freeze", "fled": "flee", "swore": "swear"}


def _prefixed(low: str, known: Known) -> tuple[str, ...]:
    """What an irregular form may come from: "overthrew" has that of "threw", behind its prefix."""
    found = [_IRREGULAR[low]] if low in _IRREGULAR else []
    for prefix in _PREFIXES:
        rest = low.removeprefix(prefix)
        if rest != low and (rest, "VERB") in known:
            found.append(prefix + known[rest, "VERB"])
    return tuple(found)


def _regular(low: str) -> tuple[str, ...]:
    """What a word in -s, -ed or -ing may be a regular form of, the likeliest first."""
    for end, put in (("ies", "y"), ("ied", "y"), ("es", "e"), ("s", ""), ("ed", "e"), ("ing", "e")):
        stem = low.removesuffix(end)
        if stem != low and len(stem) > 1:
            doubled = stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] else stem
            return tuple(dict.fromkeys((stem + put, stem, doubled)))
    return ()
