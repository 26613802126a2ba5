"""Every limit of intake and where it comes from. Beyond a limit an input is skipped with a reason, never cut.

Sizes are bytes unless the name says otherwise. Only intake enters here.
"""

HEAD = 8192
"""Bytes looked at to find out the kind: enough for the comments and scripts before a page's `<html>`."""

BLOCK = 1 << 16
"""Bytes read at a time where a file is streamed."""

FILE = 20_000_000
"""A text file or a page. The largest of 119 saved pages has 1.4 MB, the longest of 4600 reports 0.2 MB."""

LINE = 10_000_000
"""One line of JSON Lines: memory stays bounded whatever the file's size."""

JSON_FILE = 50_000_000
"""A JSON array is parsed whole (several times its size in memory); JSON Lines has no such limit."""

TEXT_CHARACTERS = 1_000_000
"""One article's text, in code points: six times the longest of 4600 reports. A book is no report."""

PAGE_ELEMENTS = 20_000
"""Elements in a page: extraction takes up to 0.4 ms each, so none takes long. The largest of 119 pages has 10,106."""

PAGE_DEPTH = 250
"""Nested elements: the HTML parser stops at 256 and would lose what lies deeper without a word."""

PAGE_CHARACTERS = 80
"""What extraction finds in a page without an article (a cookie notice, a caption) is shorter than this."""

FOLDER_DEPTH = 60
"""Folders within folders."""

CONTROL_SHARE = 0.01
"""Control characters among all: real text has none or a stray one, binary data has about a tenth."""

REPLACED_SHARE = 0.001
"""Bytes of a page that are wrong in its encoding and shown as U+FFFD: a stray one, not another encoding."""

FRONT_MATTER_LINES = 12
"""Lines that a front matter may have: there are not more keys than that."""

HEADLINE_CHARACTERS = 160
"""A first line longer than this is a paragraph: 3 % of 4272 headlines are longer, half have 71 or fewer."""

HEADLINE_WORDS = 4
"""A first line with fewer words may be a rubric ("World news"); 0.6 % of 4272 headlines have fewer."""

CREDIT_TAIL = 600
"""Characters at the end of a text where a credit line may stand without a line of its own."""


def megabytes(size: int) -> str:
    """A size in words, for a reason that a person reads."""
    return f"{size / 1_000_000:g} MB"
