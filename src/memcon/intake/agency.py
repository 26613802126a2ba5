"""The life of an agency's story in the words of the IPTC, which ninjs and NewsML-G2 share.

Codes come as words (`canceled`), as qcodes (`stat:canceled`) or as addresses
(`http://cv.iptc.org/newscodes/pubstatusg2/canceled`): the last part is the code. Only those readers enter here.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, timezone

from memcon.model.article import Life, Signal, Usable

_MARKS = ":/#"
"""What stands before the code; looked for from the end, for a word may be as long as its file."""
_STATUSES: dict[str, Usable] = {
    "usable": "usable", "withheld": "withheld", "canceled": "canceled", "cancelled": "canceled", "killed": "canceled",
}  # fmt: skip
_SIGNALS: dict[str, Signal] = {"correction": "correction", "corr": "correction", "update": "update"}
_WEST = timezone(timedelta(hours=-12))
"""Where an embargo without an offset ends last on earth: until then nobody knows that it is over."""


def life(story: str | None, version: str | None, status: str | None, embargo: str | None) -> Life:
    """A story's life. An unknown status and an embargo whose end is not told both hold it back."""
    until = _until(embargo) if embargo else None
    known = _STATUSES.get(code(status), "withheld") if status else "usable"
    if embargo is not None and until is None and known == "usable":
        known = "withheld"
    number = int(version) if version and version.isdecimal() and len(version) < 10 else None
    return Life(story=story, version=number, status=known, embargo=until)


def signal(codes: Iterable[str | None]) -> Signal | None:
    """The first signal among codes that says how this version changes the one before."""
    return next((_SIGNALS[code(one)] for one in codes if code(one) in _SIGNALS), None)


def code(words: str | None) -> str:
    """The code in a word, a qcode or an address, in lower case."""
    whole = (words or "").strip()
    return whole[max(whole.rfind(mark) for mark in _MARKS) + 1 :].lower()


def _until(words: str) -> str | None:
    """The instant in UTC; without an offset the last one that it can mean, a day meaning its end."""
    try:
        stated = datetime.fromisoformat(words.strip().upper().replace("Z", "+00:00"))
        if len(words.strip()) <= len("2024-06-20"):
            stated += timedelta(days=1)
        zoned = stated if stated.tzinfo else stated.replace(tzinfo=_WEST)
        return zoned.astimezone(UTC).replace(microsecond=0).isoformat().replace("+00:00", "Z")
    except (ValueError, OverflowError):
        return None
