"""The title of a text that has no other: its first line, where that clearly is a headline.

What only a headline says is no entry, so a first sentence taken for a headline would be lost. In doubt
there is no title. The text keeps the line. Only `text.py` enters here.
"""

import re

from memcon.intake.limits import HEADLINE_CHARACTERS, HEADLINE_WORDS

_ENDS_SENTENCE = re.compile(r"[.:;!,…][\"'”’)\]]*$")
_SENTENCE_INSIDE = re.compile(r"[a-z)\d][.!?][\"'”’]? +\S")
_STAMP = re.compile(
    r"\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m|GMT|UTC|hrs)\b|\d{1,2}:\d{2}"  # a time of day
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2},? \d{4}\b"
    r"|\b\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,? \d{4}\b"
    r"|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b",
    re.IGNORECASE,
)
_NO_HEADLINE = re.compile(
    r"(?:by|from|photo|image|file photo|picture|updated|published|posted|source|last modified)\b[:\s]"  # byline, credit
    r"|[A-Z][A-Z .,’'-]{2,40}(?:\([A-Za-z/ ]{2,30}\)\s*)?[–—]\s"  # a dateline begins the report
    r"|https?://|[-*•#>|]",
    re.IGNORECASE,
)
_PICTURE = re.compile(
    r"\((?:left|right|center|centre|[a-z]+ from (?:left|right))\)|/[A-Za-z]{2,20}$|\bphoto\b", re.IGNORECASE
)
_LONGER = 2  # a headline with no blank line after it is followed by a paragraph more than twice its length


def headline(text: str) -> str | None:
    """The first line if it clearly is a headline, else None."""
    first, _, after = text.lstrip("\n").partition("\n")
    title = first.strip()
    if not after.strip() or not _reads_as_headline(title):
        return None
    following = after.partition("\n")[0]
    if not following.strip():
        return title if _a_report(after) else None
    return title if len(following) > _LONGER * len(title) else None


def _reads_as_headline(line: str) -> bool:
    if len(line) > HEADLINE_CHARACTERS or len(line.split()) < HEADLINE_WORDS:
        return False
    if not (line[0].isupper() or line[0].isdigit() or line[0] in "\"'“‘") or _NO_HEADLINE.match(line):
        return False
    return not any(form.search(line) for form in (_ENDS_SENTENCE, _SENTENCE_INSIDE, _STAMP, _PICTURE))


def _a_report(after: str) -> bool:
    """Whether sentences follow: a list of lines has no headline."""
    return bool(re.search(r"\w[.!?][\"'”’)]*(?:\s|$)", after[: HEADLINE_CHARACTERS * 20]))
