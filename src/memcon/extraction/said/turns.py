"""Turns: whose words each sentence of a transcript is.

A room of `extraction`; `issuers` comes here: a transcript is a release with several speakers, each in turn.
"""

import re
from bisect import bisect_right

from memcon.extraction.remembered import remembered
from memcon.extraction.who import nouns
from memcon.extraction.who.holders import Holder, holders
from memcon.model.document import Document, Turn
from memcon.model.entry import Party
from memcon.values.tables import fold, mapping

_WORD = re.compile(r"[\w.'’-]+")
_OWNING = re.compile(r"['’]s$")


def turn_at(document: Document, index: int) -> Turn | None:
    """The turn in which a token stands, or None."""
    start = document.tokens[index].start
    last = bisect_right(document.turns, start, key=_start) - 1
    return document.turns[last] if last >= 0 and start < document.turns[last].span.end else None


def _start(turn: Turn) -> int:
    return turn.span.start


@remembered
def speaker(document: Document, label: str) -> Party:
    """Whom a label names: the person of that surname whom the text or its title names, with the office that they give
    or that the label does; else the words of the label."""
    parts = [w for w in _WORD.findall(label) if w != "THE" and _respect(w) not in ("polite", "learned")]
    last = max((k for k, word in enumerate(parts) if nouns.word_kind(word) == "title"), default=-1)
    office, surname = " ".join(parts[: last + 1]).title(), " ".join(parts[last + 1 :])
    if not surname:
        return _by_office(document, office) or Party(office.lower() if " " in office else office, None, None)
    holder = _holder(document, surname)
    name, role = (holder.name, holder.role) if holder else (surname, None)
    name = _in_title(document, surname) or (name.title() if name.isupper() else name)
    return Party(name, (office if role is None or role.isupper() else role) or None, holder.side if holder else None)


def _respect(word: str) -> str:
    """Of what kind a word of respect is ("polite": Mr), or the empty string."""
    return mapping("honorifics", 0, 1).get(fold(word), "")


def _holder(document: Document, surname: str) -> Holder | None:
    """The person whom the text names so, by the fullest name."""
    found = [h for h in holders(document).values() if f" {fold(h.name)}".endswith(f" {fold(surname)}")]
    return max(found, key=lambda h: (not h.name.isupper(), len(h.name), -h.first), default=None)


def _in_title(document: Document, surname: str) -> str | None:
    """The full name in the article's title, of which the surname is the end."""
    words = _WORD.findall(document.article.title or "")
    last = len(surname.split())
    place = next((k for k in range(len(words)) if fold(" ".join(words[k : k + last])) == fold(surname)), 0)
    first = place
    while first and place - first < _GIVEN and _is_given(words[first - 1]):
        first -= 1
    before = next((w for w in words[:first][: -_BACK - 1 : -1] if w.lower() in _OF or nouns.word_kind(w)), "")
    if before.lower() in _OF:
        # "Coordinator for Harbour Affairs Kari Holm": what belongs to the office does not belong to the name.
        first = max(first, place - 1)
    given = [word for word in words[first:place] if _respect(word) not in ("polite", "learned")]
    ends = [_OWNING.sub("", word) for word in words[place : place + last]]
    return " ".join([*given, *ends]) if given else None


_GIVEN = 3
"""Given names and initials before a surname, at most."""
_OF = frozenset({"for", "of", "on", "to", "in", "at"})
_BACK = 6
"""Words before a name in which the office may be told whose words end right there."""


def _is_given(word: str) -> bool:
    return word[:1].isupper() and not nouns.word_kind(word) and (len(word) < 3 or not word.isupper())


def _by_office(document: Document, office: str) -> Party | None:
    """ "THE PRESIDENT": who is called that in the article's title, or alone in its text."""
    title = re.search(rf"\b{re.escape(office)} ((?:[A-Z][\w.’'-]* ?)+)", document.article.title or "")
    if title is not None and not title[1].split()[0].endswith("ing"):  # "an official Regarding the Talks"
        return Party(title[1].strip(), office, None)
    found = {h.name: h for h in holders(document).values() if fold(h.role or "") == fold(office)}
    only = next(iter(found.values())) if len(found) == 1 else None
    return Party(only.name, only.role, only.side) if only is not None else None
