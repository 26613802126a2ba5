"""Lemmas: the form under which a word stands in a dictionary. Only `engine` enters, which has the table.

A known form has the lemma of the training data; of the others the model says by a script what to cut and to add.
"""

from collections.abc import Callable
from functools import lru_cache

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

    @lru_cache(_REMEMBERED)
    def made(form: str, upos: str, script: str) -> str:
        return lemma(form, upos, script, known)

    return made


def lemma(form: str, upos: str, script: str, known: Known) -> str:
    """The lemma of a word: that of the table of known forms, else what the model's script makes of the form.

    Scripts err on verbs in -e ("accus"): where the table knows the verb with its e, it gets it.
    """
    low = form.lower()
    if (low, upos) in known:
        return known[low, upos]
    case, cut, add = script.split("|", 2)
    if int(cut) > len(form):
        return form
    base = form if case == "k" else low
    made = base[: len(base) - int(cut)] + add
    if upos == "VERB" and low.endswith(("ed", "ing")) and (made, upos) not in known and (made + "e", upos) in known:
        return made + "e"
    return made or form
