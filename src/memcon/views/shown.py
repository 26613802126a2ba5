"""Text of reports as it may be shown: nothing in it steers a terminal or turns a line round. Views and doors enter."""

import re

_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufff9-\ufffb]"
)
CLIPPED = 160
"""Characters of a title in a list: two lines of a phone."""


def visible(text: str) -> str:
    """The text with controls, marks of direction and halves of characters as `�`; line ends and tabs stay.

    The length does not change: what stood at a place still stands there.
    """
    # What Python holds printable has none of them, and is most of all text.
    return text if text.isprintable() else _CONTROL.sub("\ufffd", text)


def clip(text: str | None, length: int = CLIPPED) -> str:
    """At most `length` characters on one line, cut with `…`."""
    # The bound comes first: splitting a title of a megabyte for forty characters would be waste.
    words = " ".join((text or "")[: length * 4].split())
    return words if len(words) <= length and len(text or "") <= length * 4 else words[: length - 1].rstrip() + "…"
