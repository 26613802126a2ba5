"""Parsed sentences of our own, drawn from `announcements.txt`: offices, names and journeys as ministries write them."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from memcon.values.tables import table

from .conllu import Doc, Sentence, with_replaceable

DOCS = 220
"""How many documents are drawn: with five sentences each about an eighth of the words of the two treebanks."""

GRAMMAR = Path(__file__).with_name("announcements.txt")

_UPOS = {
    "NNP": "PROPN", "NNPS": "PROPN", "NN": "NOUN", "NNS": "NOUN", "MD": "AUX", "IN": "ADP", "DT": "DET", "PRP": "PRON",
    "PRP$": "PRON", "JJ": "ADJ", "RB": "ADV", "WRB": "ADV", "CC": "CCONJ", "CD": "NUM", "TO": "PART", "POS": "PART",
    "SYM": "SYM", "HYPH": "PUNCT", ",": "PUNCT", ".": "PUNCT", ":": "PUNCT",
}  # fmt: skip


@dataclass(frozen=True)
class Word:
    """One word of a drawn sentence; `head` is the place of its governor in the phrase, -1 for the phrase's head."""

    text: str
    xpos: str
    name: str
    head: int = -1
    rel: str = "root"

    def upos(self) -> str:
        """The universal tag: auxiliaries and markers by their relation."""
        if self.xpos.startswith("VB"):
            return "AUX" if self.rel.startswith(("aux", "cop")) else "ADP" if self.rel == "case" else "VERB"
        return "SCONJ" if self.rel == "mark" and self.xpos == "IN" else _UPOS[self.xpos]


_PIECE = re.compile(r"\[|\]|\{(\w+)\}|[^\s\[\]]+")


class Grammar:
    """The alternatives of `announcements.txt`, and the lists of names that its words in braces may come from."""

    def __init__(self, lines: list[str]) -> None:
        self._phrases: dict[str, list[str]] = defaultdict(list)
        for line in lines:
            if line and not line.startswith("#"):
                what, _, phrase = line.partition(": ")
                self._phrases[what].extend([phrase] if "/" in phrase or "{" in phrase else _names(what, phrase))
        self._lists = _lists()
        self._lands = _lands()
        self._city = ""

    def draw(self, what: str, random: Random) -> list[Word]:
        """A phrase of the kind, drawn at random. Raises `KeyError` for a kind that has neither phrases nor a list."""
        if what == "land":
            return [Word(self._lands[self._city], "NNP", "LOC")]
        if what in self._lists:
            word = self._lists[what](random)
            self._city = word.text if what == "city" else self._city
            return [word]
        pieces = _PIECE.finditer(random.choice(self._phrases[what]) if what in self._phrases else _missing(what))
        return self._phrase(pieces, random)

    def _phrase(self, pieces: Iterator[re.Match[str]], random: Random) -> list[Word]:
        """Reads to the bracket that closes: the head where it stands, its dependents before and behind it."""
        parts: list[tuple[str, list[Word]]] = []
        for piece in pieces:
            if piece.group() == "]":
                break
            if piece.group() == "[":
                rel = next(pieces).group()
                parts.append((rel, self._phrase(pieces, random)))
            elif piece.group(1):
                parts.append(("", self.draw(piece.group(1), random)))
            else:
                text, xpos, *name = piece.group().split("/")
                parts.append(("", [Word(text, xpos, name[0] if name else "")]))
        return _joined(parts)


def _names(what: str, phrase: str) -> list[str]:
    """The alternatives of a line of bare names: months, and names of families."""
    return [f"{name}/NNP" + "/PER" * (what == "family") for name in phrase.split()]


def _missing(what: str) -> str:
    raise KeyError(f"announcements.txt has no phrase for {{{what}}}")


def _joined(parts: list[tuple[str, list[Word]]]) -> list[Word]:
    """One phrase of a head (the part without a relation) and its dependents."""
    starts = [sum(len(words) for _, words in parts[:number]) for number in range(len(parts))]
    (main,) = [number for number, (rel, _) in enumerate(parts) if not rel]
    head = starts[main] + next(n for n, word in enumerate(parts[main][1]) if word.head < 0)
    found = []
    for (rel, words), start in zip(parts, starts, strict=True):
        for word in words:
            governor = word.head + start if word.head >= 0 else head if rel else -1
            found.append(Word(word.text, word.xpos, word.name, governor, word.rel if word.head >= 0 else rel or "root"))
    return found


def _lands() -> dict[str, str]:
    """Cities whose name is one word, each with its country if that is one word too."""
    cities = (row for row in table("cities") if row[3] in ("capital", "city"))
    return {row[0]: row[2] for row in cities if row[0].isalpha() and row[2].isalpha()}


def _lists() -> dict[str, Callable[[Random], Word]]:
    def one(values: list[str], xpos: str, name: str = "") -> Callable[[Random], Word]:
        return lambda random: Word(random.choice(values), xpos, name)

    def single(cells: list[str]) -> list[str]:
        return sorted({cell for cell in cells if cell.isalpha()})

    countries = list(table("countries"))
    return {
        "given": one(single([form for row in table("namesexes") for form in row[0].split("|")]), "NNP", "PER"),
        "city": one(sorted(_lands()), "NNP", "LOC"),
        "country": one(single([row[2] for row in countries]), "NNP", "LOC"),
        "demonym": one(single([row[6].split("|")[0] for row in countries]), "JJ"),
        "day": one([str(day) for day in range(1, 32)], "CD"),
    }


def sentence(grammar: Grammar, what: str, random: Random) -> Sentence:
    """One labelled sentence; no features and no lemmas, which learn nothing from it."""
    words = _clean(grammar.draw(what, random))
    labels = {
        "upos": tuple(word.upos() for word in words),
        "xpos": tuple("IN" if word.text == "to" and word.rel == "case" else word.xpos for word in words),
        "rel": tuple(word.rel for word in words),
        "names": tuple(_bio(words)),
    }
    texts = tuple(word.text for word in words)
    heads = tuple(word.head + 1 for word in words)
    starts = (random.random() < 0.5,) + (False,) * (len(words) - 1)
    return with_replaceable(Sentence(texts, starts, labels=labels, heads=heads))


def _clean(words: list[Word]) -> list[Word]:
    """Without a comma that stands before another mark, as where an apposition ends a clause."""
    ends = [n for n, word in enumerate(words[:-1]) if word.text == "," and words[n + 1].text in (",", ".", ";", "and")]
    drop = {n for n in ends if words[n].rel == "punct" and all(word.head != n for word in words)}
    place = {n: number for number, n in enumerate(n for n in range(len(words)) if n not in drop)}
    return [
        Word(word.text, word.xpos, word.name, place.get(word.head, -1), word.rel)
        for n, word in enumerate(words)
        if n not in drop
    ]


def _bio(words: list[Word]) -> Iterator[str]:
    before = ""
    for number, word in enumerate(words):
        goes_on = (
            word.name and word.name == before and (word.rel in ("flat", "punct") or words[number - 1].head == number)
        )
        yield ("I-" if goes_on else "B-") + word.name if word.name else "O"
        before = word.name


def announcements() -> list[Doc]:
    """The drawn documents, the same every time."""
    random = Random(7)
    grammar = Grammar(GRAMMAR.read_text(encoding="utf-8").splitlines())
    docs = []
    for number in range(DOCS):
        kinds = ["heading"] * (random.random() < 0.4) + ["sentence"] * random.randint(3, 6)
        docs.append(Doc(f"own-{number}", "own", tuple(sentence(grammar, kind, random) for kind in kinds)))
    return docs
