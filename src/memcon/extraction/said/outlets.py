"""Outlets: whether a name is that of an agency, paper or station, which passes on and does not take part.

A room of `extraction`; the names stand in `data/en/agencies.tsv`.
"""

import re
from functools import cache

from memcon.values import tables

_WORDS = re.compile(
    r"\b(?:news agency|state (?:media|television|tv|radio)|local media|newspapers?|news website|broadcast(?:er|ing)|"
    r"media reports?|media outlets?|media in|(?<!social )media$|tv channel|television|journal|"
    r"correspondent|reporter|journalist|columnist)\b",
    re.IGNORECASE,
)


@cache
def _names() -> frozenset[str]:
    return frozenset(tables.fold(form) for row in tables.table("agencies") for cell in row[:2]
                     for form in tables.forms(cell) if len(form) > 1)  # fmt: skip


_CREW = re.compile(r" (?:teams?|crews?|staff|cameras?)$", re.IGNORECASE)


def is_outlet(name: str) -> bool:
    """Whether a name stands in the table of agencies ("Reuters", its "teams"), or says of itself that it is one."""
    return tables.fold(_CREW.sub("", name)) in _names() or bool(_WORDS.search(name))
