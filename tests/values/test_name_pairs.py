"""Three hundred pairs of names and more, the same and not the same: what is found, and no false join."""

from pathlib import Path

from memcon.values.likeness import Likeness
from memcon.values.name import compare

TABLE = Path(__file__).with_name("name_pairs.tsv")
JOINED = (Likeness.SAME, Likeness.LIKELY)


def pairs(kind: str) -> list[tuple[str, str]]:
    """The pairs of the table that are `same`, or `other`."""
    rows = (line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return [(one, other) for one, other, told in rows if told == kind]


def test_there_are_three_hundred_pairs() -> None:
    """Enough of both kinds."""
    assert len(pairs("same")) + len(pairs("other")) >= 300
    assert min(len(pairs("same")), len(pairs("other"))) >= 150


def test_same_names_are_found() -> None:
    """At least 95 in 100 of those that are one are the same, or likely."""
    missed = [pair for pair in pairs("same") if compare(*pair) not in JOINED]
    assert len(missed) <= 0.05 * len(pairs("same")), missed


def test_nobody_is_joined_who_is_another() -> None:
    """No pair of two is the same, or likely so."""
    assert [pair for pair in pairs("other") if compare(*pair) in JOINED] == []
