"""What is particular to GUM: which of its genres are free, and names cut from its entities by rule."""

import re
from collections.abc import Iterator

from .bio import OUTSIDE

# Genres whose texts are free by GUM's LICENSE; of the academic ones, the publishers that print under CC BY.
_FREE_GENRES = frozenset(("news", "interview", "bio", "voyage", "textbook", "vlog", "conversation", "speech"))
_FREE_PRESSES = ("plos.org", "mdpi.com", "adho.org", "iopscience.iop.org", "linguisticsociety.org")


def is_free(ident: str, address: str) -> bool:
    """Whether a GUM document may train a shipped model: whow and fiction are non-commercial, reddit is masked."""
    genre = ident.split("_")[1]
    if genre == "academic":
        return any(press in address for press in _FREE_PRESSES)
    return genre in _FREE_GENRES


_GUM_TYPES = {"person": "PER", "organization": "ORG", "place": "LOC"}
# fmt: off
_TITLES = frozenset((
    "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "president", "prime", "minister", "sir", "lord",
    "lady", "king", "queen", "prince", "princess", "pope", "professor", "prof", "prof.", "senator",
    "secretary", "general", "governor", "mayor", "captain", "judge", "justice", "colonel",
))
# fmt: on
_JOINS = frozenset(("of", "-", "&", "de", "al", "van", "von"))


def entities(rows: list[list[str]]) -> Iterator[tuple[int, int, str, str]]:
    """Bracketed `Entity=` spans of the MISC column: first row, last row, type, and which of the document it is."""
    stack: list[tuple[str, int, str]] = []
    for number, row in enumerate(rows):
        found = re.search(r"(?:^|\|)Entity=([^|]*)", row[9])
        for token in re.findall(r"\([^()]+\)?|[^()]+\)", found[1]) if found else ():
            if token.startswith("("):
                parts = token.strip("()").split("-")
                kind = parts[1] if len(parts) > 1 else ""
                if token.endswith(")"):
                    yield number, number, kind, parts[0]
                else:
                    stack.append((parts[0], number, kind))
                continue
            for place in range(len(stack) - 1, -1, -1):
                if stack[place][0] == token[:-1]:
                    ident, start, kind = stack.pop(place)
                    yield start, number, kind, ident
                    break


def gum_names(rows: list[list[str]]) -> list[str]:
    """BIO names from GUM's entities: the proper-noun core around the head, without titles before persons."""
    tags = [OUTSIDE] * len(rows)
    spans = [span for span in entities(rows) if span[2] in _GUM_TYPES]
    for first, last, kind, _ in sorted(spans, key=lambda span: span[0] - span[1]):
        core = _core(rows, first, last, _GUM_TYPES[kind])
        if core and all(tag == OUTSIDE for tag in tags[core[0] : core[1] + 1]):
            for number in range(core[0], core[1] + 1):
                tags[number] = ("B-" if number == core[0] else "I-") + _GUM_TYPES[kind]
    return tags


def _core(rows: list[list[str]], first: int, last: int, kind: str) -> tuple[int, int] | None:
    inside = {int(rows[number][0]) for number in range(first, last + 1)}
    head = next((n for n in range(first, last + 1) if int(rows[n][6]) not in inside), last)
    if rows[head][3] != "PROPN" or (kind == "PER" and rows[head][4] == "NNPS"):
        return None

    def proper(number: int) -> bool:
        return first <= number <= last and rows[number][3] == "PROPN"

    def capital(number: int) -> bool:
        return number >= first and rows[number][1][:1].isupper() and rows[number][4] in ("NNP", "JJ", "NN")

    def joins(number: int, beyond: int, extra: tuple[str, ...] = ()) -> bool:
        if not first <= number <= last:
            return False
        word = rows[number][1].lower()
        return (word in _JOINS or word in extra) and proper(beyond)

    start = end = head
    while proper(start - 1) or capital(start - 1) or joins(start - 1, start - 2):
        start -= 1
    while proper(end + 1) or joins(end + 1, end + 2, ("for",)):
        end += 1
    while kind == "PER" and start < end and rows[start][1].lower() in _TITLES:
        start += 1
    return start, end
