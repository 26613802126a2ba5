"""Readers of the open treebanks and name corpora: files in, documents of labelled sentences out."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from .bio import NAME_TYPES, OUTSIDE, clean_bio, spans
from .gum import gum_names, is_free


@dataclass(frozen=True)
class Sentence:
    """Words with whatever labels their source gives: label lists are as long as `words`, or empty if unknown."""

    words: tuple[str, ...]
    line_starts: tuple[bool, ...]
    ident: str = ""
    text: str = ""
    span: tuple[int, int] = (0, 0)
    """Where the sentence stands in its report."""
    labels: dict[str, tuple[str, ...]] = field(default_factory=dict)
    heads: tuple[int, ...] = ()
    names: tuple[tuple[int, int, str], ...] = ()
    """Spans of words that the augmentation may replace, with their class."""


@dataclass(frozen=True)
class Doc:
    """Consecutive sentences of one document."""

    ident: str
    source: str
    sentences: tuple[Sentence, ...]


@dataclass
class Block:
    """One sentence of a CoNLL-U file, as it stands there: what its comments say, and the cells of its rows."""

    meta: dict[str, str]
    rows: list[list[str]]


def blocks(path: Path) -> Iterator[Block]:
    """The sentences of a CoNLL-U file."""
    block = Block({}, [])
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("#"):
                key, _, value = line[1:].strip().partition(" = ")
                block.meta[key.split(" ")[0] if key.startswith("newpar") else key] = value
            elif line:
                block.rows.append(line.split("\t"))
            elif block.rows:
                yield block
                block = Block({}, [])
    if block.rows:
        yield block


def read_treebank(path: Path, source: str) -> list[Doc]:
    """Documents of a CoNLL-U file; names are cut by rule where the source is GUM."""
    docs: list[tuple[str, dict[str, str], list[Sentence]]] = []
    for block in blocks(path):
        ident = block.meta.get("newdoc id", "")
        if ident or not docs:
            docs.append((ident, block.meta, []))
        docs[-1][2].append(_sentence(block, source))
    return [
        Doc(ident, source, tuple(sentences))
        for ident, meta, sentences in docs
        if source != "gum" or is_free(ident, meta.get("meta::sourceURL", ""))
    ]


def _sentence(block: Block, source: str) -> Sentence:
    rows = [row for row in block.rows if row[0].isdigit()]
    starts_line = "newpar" in block.meta or "newdoc id" in block.meta
    labels = {
        "upos": tuple(row[3] for row in rows),
        "xpos": tuple(row[4] for row in rows),
        "feats": tuple(row[5] for row in rows),
        "lemma": tuple(row[2] for row in rows),
        "rel": tuple(row[7] for row in rows),
    }
    if source == "gum":
        labels["names"] = tuple(gum_names(rows))
    found = Sentence(
        words=tuple(row[1] for row in rows),
        line_starts=(starts_line,) + (False,) * (len(rows) - 1),
        ident=block.meta.get("sent_id", ""),
        text=block.meta.get("text", ""),
        labels=labels,
        heads=tuple(int(row[6]) for row in rows),
    )
    return with_replaceable(found)


def with_replaceable(sentence: Sentence) -> Sentence:
    """The sentence with its names as replaceable: by names of the same type, case and, where it is parsed, syntax."""
    found = [
        (start, end, f"{kind} {_manner(sentence, start, end)}")
        for start, end, kind in spans(sentence.labels.get("names", ()))
    ]
    return replace(sentence, names=tuple(found))


def _manner(sentence: Sentence, start: int, end: int) -> str:
    """What another name must share to stand here: each word's case, tag, and relation within the name."""
    signs = []
    for number in range(start, end):
        word = sentence.words[number]
        case = "t" if word.istitle() else "u" if word.isupper() else "l" if word.islower() else "-"
        if sentence.heads:
            head, rel = sentence.heads[number] - 1, sentence.labels["rel"][number]
            inner = f"{head - start}{rel}" if start <= head < end else "out"
            case += f" {sentence.labels['xpos'][number]} {inner}"
        signs.append(case)
    return ", ".join(signs)


Named = dict[tuple[str, ...], tuple[str, ...]]
"""Words of a sentence to its BIO names."""


def read_names(path: Path) -> Named:
    """Names of a UNER file; types other than PER, ORG, LOC are outside."""
    return {
        tuple(row[1] for row in block.rows): clean_bio(
            [row[2] if row[2][2:] in NAME_TYPES else OUTSIDE for row in block.rows]
        )
        for block in blocks(path)
    }


def with_names(docs: list[Doc], names: Named) -> list[Doc]:
    """The documents with the names merged in where a sentence of the same words has them."""

    def merged(sentence: Sentence) -> Sentence:
        tags = names.get(sentence.words)
        return with_replaceable(replace(sentence, labels=sentence.labels | {"names": tags})) if tags else sentence

    return [replace(doc, sentences=tuple(map(merged, doc.sentences))) for doc in docs]


def read_wikigold(path: Path) -> list[Doc]:
    """Documents of wikigold: words and names alone."""
    docs: list[list[Sentence]] = [[]]
    words: list[str] = []
    tags: list[str] = []
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        word, _, tag = line.rpartition(" ")
        if word and word != "-DOCSTART-":
            words.append(word)
            tags.append(tag if tag[2:] in NAME_TYPES else OUTSIDE)
            continue
        if words:
            starts = (not docs[-1],) + (False,) * (len(words) - 1)
            docs[-1].append(with_replaceable(Sentence(tuple(words), starts, labels={"names": clean_bio(tags)})))
        words, tags = [], []
        if word == "-DOCSTART-":
            docs.append([])
    return [Doc(f"wikigold-{number}", "wikigold", tuple(doc)) for number, doc in enumerate(docs) if doc]
