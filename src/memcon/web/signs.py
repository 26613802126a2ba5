"""The sign of each kind: a shape and a word, so that colour is never needed. Templates use them."""

from memcon.model.entry import Kind

SIGNS: dict[Kind, str] = {"meeting": "●", "statement": "▲", "deed": "■", "figure": "◆", "role": "★"}
"""Shapes that stay apart in black and white, small, and in every font of a plain system."""
