"""Issuers: whose text a release is, told by its title or by the line above it.

A room of `extraction`; `standins`, `speech`, `voices` and `statements` come here (LEDGER rule 14).
"""

import re
from functools import lru_cache

from memcon.extraction.said.turns import speaker, turn_at
from memcon.extraction.who import nouns
from memcon.extraction.who.holders import holders
from memcon.model.document import Document
from memcon.model.entry import Party

_DOING = (
    "welcoming|regarding|following|marking|honou?ring|celebrating|commemorating|recogni[sz]ing|condemning|concerning|"
    "announcing|urging|thanking|mourning|congratulating"
)
"""Participles in a release's title behind which it says what for."""
_TITLE = re.compile(
    r"^(?:joint )?(?:statement|remarks|message|declaration|proclamation|letter) (?:by|from|of) (?:the )?"
    rf"(.{{2,80}}?)(?: on | at | about | (?:{_DOING}) |[:,]|$)",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"^joint (?:statement|declaration|communiqu[eé]|message|letter) (?:by|from|of|between) (?:the )?"
    rf"(.{{3,240}}?)(?: on | at | about | after | (?:{_DOING}) |:|$)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r",? and |, ")
_TITLED = r"(?:[A-Z][\w-]*|of|for|the|and|to)"
_SIGNED = re.compile(rf"^([A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){{1,4}}), ({_TITLED}(?: {_TITLED}){{0,9}})$")
_ATTRIBUTED = re.compile(
    r"\battributable to (?:the )?(?:[A-Z]\w+ )*?(?:Spokes\w+|Secretary|Deputy) ((?:[A-Z][\w.’'-]+ ?){1,4}):"
)
_SPOKES = re.compile(r"press secretary|spokes", re.IGNORECASE)
_LEAD = 400
"""Characters at the front of a text in which a release says whose it is."""

_LINES, _LONGEST = 8, 160
"""Lines at the front of a text that may sign it, and how long such a line may be."""


def issuer_at(document: Document, index: int) -> Party | None:
    """Whose own words a token stands in: those of who has the turn in a transcript, else of who issued the article."""
    turn = turn_at(document, index)
    return speaker(document, turn.name) if turn is not None else issuer(document)


@lru_cache(maxsize=4)
def issuer(document: Document) -> Party | None:
    """The person or body whose own words the article is, or None."""
    for line in document.article.text.split("\n", _LINES)[:_LINES]:
        signed = _SIGNED.match(line.strip()) if len(line) <= _LONGEST else None
        if signed and any(nouns.word_kind(word) == "title" for word in signed[2].split()):
            found = _known(document, signed[1]) or Party(signed[1], None, None)
            return Party(found.name, found.role or signed[2], found.side)
    joint = _JOINT.match(document.article.title or "")
    if joint is not None and _BETWEEN.search(joint[1]):
        return Party(_together(document, joint[1]), None, None)
    titled = _TITLE.match(document.article.title or "")
    if titled is None:
        return None
    role, name = _split(titled[1])
    return _known(document, name) or Party(name, role or None, None)


def _together(document: Document, words: str) -> str:
    """Those who issue a joint statement, as one name: people by their names, all others by the words."""
    found = []
    for part in _BETWEEN.split(words):
        name = _split(part)[1]
        known = _known(document, name) if name and not name.lower().startswith("of ") else None
        found.append(known.name if known is not None else part.strip().removeprefix("the "))
    return f"{', '.join(found[:-1])} and {found[-1]}"


def is_joint(document: Document) -> bool:
    """Whether the article is a joint statement by its title, whoever issued it."""
    title = (document.article.title or "").lower()
    return title.startswith(("joint statement", "joint declaration", "joint communiqu"))


@lru_cache(maxsize=4)
def told_by(document: Document) -> str | None:
    """The spokesperson whose word a whole release is: "attributable to", or "Statement from Press Secretary"."""
    found = _ATTRIBUTED.search(document.article.text[:_LEAD])
    if found is not None:
        return found[1].strip()
    titled = _TITLE.match(document.article.title or "")
    role, name = _split(titled[1]) if titled is not None else ("", "")
    return name if _SPOKES.search(role) else None


def _split(words: str) -> tuple[str, str]:
    """The title and the name of "Press Secretary Ann Lee"."""
    parts = words.split()
    last = max((k for k, word in enumerate(parts) if nouns.word_kind(word) == "title"), default=-1)
    name = " ".join(parts[last + 1 :])
    return (" ".join(parts[: last + 1]), name) if name else ("", words)


def _known(document: Document, name: str) -> Party | None:
    last = name.split()[-1]
    for holder in holders(document).values():
        if holder.name.split()[-1] == last:
            return Party(holder.name, holder.role, holder.side)
    return None
