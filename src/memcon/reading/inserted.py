"""Inserted: what a web page set between the words of a report, taken out of what is read.

Only `reader` enters here. Links turned into text say where they lead. Some papers put a box behind a name: the name
once more in full and, glued to it, the titles of other reports, up to a "MORE". Whoever reads the page sees a box; in
its text it is a sentence of garbled names.
"""

import re

_BOX = re.compile(
    r"\b(?P<surname>[A-Z][\w’'-]*[a-z])"  # "Minister Holm"
    r"(?P<box> ?(?:[A-Z(][\w.’'()-]* ){1,5}(?P=surname)(?=[A-Z0-9“'])"  # " Kari Ann Holm", glued to what follows
    r"[^\n]{8,400}? MORE\b)"
)
"""What is glued to a name that was just given; of 4,272 reports 45 have such boxes, nothing else is taken for one."""


_LINK = re.compile(r"(?P<open>\[)[^\[\]\n]{1,300}(?P<target>\]\(https?://[^()\s]{1,1000}\))")
"""A link as Markdown writes it, where a page was turned into text: its words are read, not where it leads."""


def shown(text: str) -> str:
    """The text with spaces in place of each such box and link target: as long as before, all else in its place."""
    spans = [match.span("box") for match in _BOX.finditer(text)] if " MORE" in text else []
    links = _LINK.finditer(text) if "](http" in text else ()
    spans += [match.span(part) for match in links for part in ("open", "target")]
    parts, end = [], 0
    for start, stop in sorted(spans):
        if start >= end:
            parts += [text[end:start], " " * (stop - start)]
            end = stop
    return "".join([*parts, text[end:]])
