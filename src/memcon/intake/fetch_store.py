"""What was fetched, kept in a folder: used again while it is fresh, else asked for again with "has it changed?" (RFC
9111, as far as one reader needs it). Each answer is one file. Only `fetching.py` enters here.
"""

import hashlib
import json
import os
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile

from memcon.intake.fetch_address import Address
from memcon.intake.fetch_request import Answer
from memcon.intake.limits import FETCH_FRESH

_KEPT = ("etag", "last-modified", "cache-control", "content-type")
_MAX_AGE = re.compile(r"\bmax-age\s{0,3}=\s{0,3}\"?(\d{1,9})", re.IGNORECASE)
_SEPARATOR = b"\n"


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer, and when it came (seconds since 1970)."""

    answer: Answer
    at: float

    @property
    def fresh(self) -> bool:
        """Whether the server said that it need not be asked again yet."""
        control = self.answer.headers.get("cache-control", "").lower()
        age = _MAX_AGE.search(control)
        lasting = 0 if "no-cache" in control or age is None else min(int(age.group(1)), FETCH_FRESH)
        return 0 <= time.time() - self.at < lasting

    @property
    def questions(self) -> Mapping[str, str]:
        """The header lines that ask whether it has changed."""
        pairs = (("If-None-Match", "etag"), ("If-Modified-Since", "last-modified"))
        return {asked: self.answer.headers[name] for asked, name in pairs if name in self.answer.headers}


def kept(folder: Path | None, one: Address) -> Kept | None:
    """What is kept of this address, None if nothing is, or what is there cannot be read."""
    if folder is None:
        return None
    try:
        head, _, body = _place(folder, one).read_bytes().partition(_SEPARATOR)
        facts = json.loads(head)
        if facts["address"] != str(one):
            return None
        headers = {str(name): str(value) for name, value in facts["headers"].items()}
        return Kept(Answer(200, headers, body), float(facts["at"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def keep(folder: Path | None, one: Address, answer: Answer) -> None:
    """Keep an answer, unless the server asks not to. A folder that cannot be written keeps nothing."""
    if folder is None or "no-store" in answer.headers.get("cache-control", "").lower():
        return
    headers = {name: answer.headers[name] for name in _KEPT if name in answer.headers}
    head = json.dumps({"address": str(one), "at": time.time(), "headers": headers}).encode()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=folder, delete=False) as file:
            file.write(head + _SEPARATOR + answer.body)
        os.replace(file.name, _place(folder, one))
    except OSError:
        return


def _place(folder: Path, one: Address) -> Path:
    return folder / hashlib.sha256(str(one).encode()).hexdigest()
