"""Labels: the names before the words in a transcript ("MS. LEE:", "QUESTION:"), and how far each turn runs.

`openings` asks where the words behind a label begin, `reader` for the turns.
"""

import re
from collections import Counter
from collections.abc import Sequence

from memcon.model.document import Turn
from memcon.model.span import Span
from memcon.values.tables import fold, mapping

_CAPITAL = "A-ZÀ-ÖØ-ÞĀĆČĐĒĖĘĞĪĮİŁŃŌŐŒŘŚŞŠŢŪŮŰŲŹŻŽ"
_NAME = rf"(?:Mc|Mac|Di|De|La|Le)?[{_CAPITAL}][{_CAPITAL}.'’-]*"
_LABEL = re.compile(rf"({_NAME}(?:,? {_NAME}){{0,7}})(?: ?\([^()\n]{{1,60}}\)| ?\[[^\[\]\n]{{1,60}}\])?: ?(?=\S)")
_Q = re.compile(r"(Q)\.?:?[ \t\xa0]+(?=[\"“(\[A-Z])")
ASKERS = frozenset(
    {"Q", "QUESTION", "MODERATOR", "OPERATOR", "REPORTER", "REPORTERS", "AIDE", "STAFF", "PARTICIPANT", "INTERVIEWER",
     "HOST", "AUDIENCE", "AUDIENCE MEMBER", "PRESS", "SPEAKER", "UNKNOWN", "UNIDENTIFIED"}
)  # fmt: skip
"""Labels of those who ask or lead: what they say is no part of the record (LEDGER rule 18)."""
_OWN = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Uu]s)\b(?!\.)")
_NEAR = 400
"""Characters behind a lone label in which its speaker says "I" or "we"."""
_PLAIN = frozenset({"a", "about", "after", "amid", "and", "as", "at", "by", "from", "how", "in", "is", "on", "over",
                    "to", "what", "why", "with"})  # fmt: skip
"""Words of a headline, and of no name."""
OFTEN = 4
"""A name in capitals without an office is a label where so many lines have one, and …"""
SHARE = 0.25
"""… so large a share of all lines: "RELATED:" and "WATCH:" stand in any report."""


def turns(text: str, paragraphs: Sequence[Span]) -> tuple[Turn, ...]:
    """Whose words an article's lines are, where labels say so: from each label to the next. None in a plain report."""
    lines = (_LABEL.match(text, p.start, p.end) or _Q.match(text, p.start, p.end) for p in paragraphs)
    found = [match for match in lines if match]
    counted = Counter(match[1] for match in found)
    dense = len(found) >= max(OFTEN, SHARE * len(paragraphs))
    named = {name for name, times in counted.items() if _titled(name) or (dense and times > 1 and " " in name)}
    if len(found) == 1:  # of one line in capitals that ends in a colon most are headlines
        named = {name for name in named if _titled(f"THE {name.split()[0]}") or _speaks(text, found[0])}
    ends_alike = {name.split()[-1] for name in named}  # "MINSTER HOLM", beside "MINISTER HOLM"
    named |= {name for name in counted if name.split()[-1] in ends_alike}
    askers = counted.keys() & ASKERS if named or dense else set()
    labels = [match for match in found if match[1] in named | askers]
    until = [*(match.start() for match in labels[1:]), *(p.end for p in paragraphs[-1:])]
    return tuple(_turn(match, end) for match, end in zip(labels, until, strict=False))


def _speaks(text: str, label: re.Match[str]) -> bool:
    """Whether a label that ends in a name ("FOREIGN MINISTER HOLM") has somebody's own words behind it."""
    *_, surname = label[1].split()
    return mapping("people", 0, 1).get(fold(surname)) != "title" and bool(
        _OWN.search(text, label.end(), label.end() + _NEAR)
    )


def _turn(match: re.Match[str], end: int) -> Turn:
    label = Span(match.start(), match.start() + len(match[0].rstrip()))
    return Turn(label, Span(match.end(), max(end, match.end())), match[1], match[1] in ASKERS)


def _titled(name: str) -> bool:
    """Whether a label has a courtesy or an office ("MS. LEE", "FOREIGN MINISTER HOLM", "THE PRESIDENT")."""
    words = [fold(word) for word in name.split()]
    respect, people = mapping("honorifics", 0, 1), mapping("people", 0, 1)
    return (
        len(words) > 1
        and _PLAIN.isdisjoint(words)
        and any(word in respect or people.get(word) == "title" for word in words)
    )
