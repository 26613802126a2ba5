"""The sign of each kind: a shape and a word, so that colour is never needed. Templates use them."""

from markupsafe import Markup

from memcon.model.entry import KINDS, Kind

SIGNS: dict[Kind, str] = {"meeting": "●", "statement": "▲", "deed": "■", "figure": "◆", "role": "★"}
"""Shapes that stay apart in black and white, small, and in every font of a plain system."""
_MARKS = {kind: Markup(f'<span class="sign k-{kind}" aria-hidden="true">{SIGNS[kind]}</span>') for kind in KINDS}


def sign(kind: Kind) -> Markup:
    """The sign of a kind as HTML."""
    return _MARKS[kind]
