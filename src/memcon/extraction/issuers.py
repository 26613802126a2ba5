"""Issuers: whose text a release is, told by its title or by the line above it.

A room of `extraction`; `speakers` and `statements` come here (LEDGER rule 14).
"""

import re
from functools import lru_cache

from memcon.extraction.holders import holders
from memcon.model.document import Document
from memcon.model.entry import Party

_TITLE = re.compile(
    r"^(?:joint )?(?:statement|remarks|message|declaration|proclamation|letter) (?:by|from|of) (?:the )?"
    r"(.{3,80}?)(?: on | welcoming | regarding | at | about | following |[:,]|$)",
    re.IGNORECASE,
)
_TITLED = r"(?:[A-Z][\w-]*|of|for|the|and|to)"
_SIGNED = re.compile(rf"^([A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){{1,4}}), ({_TITLED}(?: {_TITLED}){{0,9}})$")
_ATTRIBUTED = re.compile(
    r"\battributable to (?:the )?(?:[A-Z]\w+ )*?(?:Spokes\w+|Secretary|Deputy) ((?:[A-Z][\w.’'-]+ ?){1,4}):"
)
_LEAD = 400
"""Characters at the front of a text in which a release says whose it is."""


@lru_cache(maxsize=4)
def issuer(document: Document) -> Party | None:
    """The person or body whose own words the article is, or None."""
    for line in document.article.text[:_LEAD].split("\n"):
        signed = _SIGNED.match(line.strip())
        if signed:
            return _known(document, signed[1]) or Party(signed[1], signed[2], None)
    titled = _TITLE.match(document.article.title or "")
    return _known(document, titled[1]) or Party(titled[1], None, None) if titled else None


def attributed(document: Document) -> str | None:
    """The spokesperson to whom a release says that it is attributable: a voice of all that it tells."""
    found = _ATTRIBUTED.search(document.article.text[:_LEAD])
    return found[1].strip() if found else None


def _known(document: Document, name: str) -> Party | None:
    last = name.split()[-1]
    for holder in holders(document).values():
        if holder.name.split()[-1] == last:
            return Party(holder.name, holder.role, holder.side)
    return None
