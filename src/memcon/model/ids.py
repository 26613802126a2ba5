"""Ids are content hashes: the same thing has the same id, always, on every machine."""

import hashlib
import json
from typing import Any

ARTICLE, ENTRY, EVENT, ACTOR = "ar_", "en_", "ev_", "ac_"
"""What an id names can be seen from how it begins."""

DIGITS = 16
"""64 bits: the chance of a clash among a million ids is below one in ten million."""


def content_id(prefix: str, *parts: Any) -> str:
    """`prefix` and the first 16 hex digits of the SHA-256 of the parts as canonical JSON."""
    canonical = json.dumps(parts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    # A lone surrogate in a text must not stop us: it hashes as itself.
    return prefix + hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]
