"""BIO tags: spans of words written as one tag a word."""

from collections.abc import Iterator, Sequence

NAME_TYPES = ("PER", "ORG", "LOC")
OUTSIDE = "O"
IGNORE = ""
"""Label of a word that no loss is taken on."""


def clean_bio(tags: list[str]) -> tuple[str, ...]:
    """The same names, each begun by a B-."""
    return tuple(
        "B-" + tag[2:] if tag[:1] == "I" and (tags[number - 1][2:] if number else "") != tag[2:] else tag
        for number, tag in enumerate(tags)
    )


def spans(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Start, end (half-open) and label of the spans of BIO tags; an I- without its B- begins a span."""
    start = 0
    clean = [*clean_bio(list(tags)), OUTSIDE]
    for number, tag in enumerate(clean):
        if number and clean[number - 1] != OUTSIDE and tag[:1] != "I":
            yield start, number, clean[number - 1][2:]
        if tag[:1] == "B":
            start = number
