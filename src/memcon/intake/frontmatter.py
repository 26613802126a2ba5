"""A small front matter at the head of a text file: what a person writes above a report that they saved.

    Title: Ministers meet again
    URL: https://news.example/123
    Publisher: Example News
    Date: 2024-06-20

    The report begins after the blank line.

It counts only if every line is `Key: value` with a key that memcon knows, a blank line follows, and it has two
keys or one of Title, URL and Date: a report that happens to begin with a colon stays whole. Fences of `---` are
allowed. Only `text.py` enters here.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

from memcon.intake.limits import FRONT_MATTER_LINES
from memcon.intake.published import published
from memcon.model.article import UNDATED

_KEYS = MappingProxyType(
    {
        "title": "title",
        "headline": "title",
        "url": "url",
        "link": "url",
        "publisher": "publisher",
        "site": "publisher",
        "date": "date",
        "published": "date",
        "language": "language",
        "byline": "byline",
        "author": "byline",
    }
)
_ALONE = ("title", "url", "date")  # keys that make a front matter by themselves
_LINE = re.compile(r"([A-Za-z]{3,12}):[ \t]*(\S[^\n]*)", re.ASCII)
_FENCE = "---"


def split(text: str) -> tuple[Mapping[str, str], str]:
    """What the front matter says (`title`, `url`, `publisher`, `date`, `language`, `byline`), and the text after it."""
    lines = text.split("\n", FRONT_MATTER_LINES + 3)
    fenced = lines[0].strip() == _FENCE
    found: dict[str, str] = {}
    end = int(fenced)
    while end < len(lines) and (pair := _pair(lines[end])):
        found.setdefault(*pair)
        end += 1
    if not found or len(found) > FRONT_MATTER_LINES or not _closed(lines, end, fenced) or not _enough(found):
        return {}, text
    return found, "\n".join(lines[end + fenced :]).lstrip("\n")


def _pair(line: str) -> tuple[str, str] | None:
    """The key in memcon's word and its value, or None if the line is not one of a front matter."""
    parts = _LINE.fullmatch(line.rstrip())
    key = _KEYS.get(parts.group(1).lower()) if parts else None
    if parts is None or key is None:
        return None
    value = parts.group(2).strip("\"' \t")
    return (key, value) if value and _fits(key, value) else None


def _fits(key: str, value: str) -> bool:
    """A date that is none and an address that is none are words of the report."""
    if key == "date":
        return published(value) is not UNDATED
    return key != "url" or value.startswith(("http://", "https://"))


def _closed(lines: list[str], end: int, fenced: bool) -> bool:
    """Whether what follows the keys ends a front matter."""
    return end < len(lines) and lines[end].strip() == (_FENCE if fenced else "")


def _enough(found: Mapping[str, str]) -> bool:
    return len(found) > 1 or any(key in found for key in _ALONE)
