"""The annotated reports: raw text and entries in, windows' worth of words with cue labels out."""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from memcon.model.article import Article
from memcon.reading.reader import read
from memcon.reading.words import words as cut

from .aims import UNSAID, aims
from .bio import IGNORE, OUTSIDE
from .conllu import Doc, Sentence

STATUSES = ("actual", "planned", "possible", "denied", "called-for")
FORMATS = ("in-person", "call", "visit", "talks", "indirect-talks", "multilateral", "unspecified")

Entry = dict[str, Any]
Span = tuple[int, int]

_ENDS = frozenset([".", "!", "?", "...", "…"])
_CLOSERS = frozenset("”\"')]’") | {"''"}


def cue_label(entry: Entry) -> str:
    """What a cue of this entry is called: statement-<act>, deed-<type>, meeting, figure or role."""
    kind = str(entry["kind"])
    detail = {"statement": "act", "deed": "type"}.get(kind)
    return f"{kind}-{entry[detail]}" if detail else kind


def read_lines(path: Path) -> list[dict[str, Any]]:
    """The records of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def read_entries(folder: Path) -> dict[str, list[Entry]]:
    """Entries of a gold folder by article."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in read_lines(folder / "entries.jsonl"):
        found[entry["article"]].append(entry)
    return found


def read_reports(folder: Path, aimed: bool = False) -> list[Doc]:
    """Documents of a gold folder, labelled with cues, status, format and the names of office-holders; where `aimed`,
    with whom statements are about too, for which each report is read with the shipped language model."""
    entries = read_entries(folder)
    return [
        Doc(article["id"], "report", tuple(_sentences(article["text"], entries[article["id"]], aimed)))
        for article in read_lines(folder / "articles.jsonl")
    ]


def split_sentences(text: str, spans: list[Span]) -> Iterator[tuple[int, int]]:
    """Ranges of tokens between line breaks and sentence-final marks: rough, only to cut windows at."""
    start = 0
    for number in range(1, len(spans)):
        between = text[spans[number - 1][1] : spans[number][0]]
        if "\n" in between or (between and _ends(text, spans, number) and not text[spans[number][0]].islower()):
            yield start, number
            start = number
    if spans:
        yield start, len(spans)


def _ends(text: str, spans: list[Span], number: int) -> bool:
    """Whether the tokens before `number` end a sentence: a final mark, perhaps closing quotes after it."""
    for start, end in reversed(spans[max(0, number - 4) : number]):
        if text[start:end] in _CLOSERS:
            continue
        return text[start:end] in _ENDS
    return False


def unread_sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a report that nobody annotated: words and line starts alone."""
    for sentence in _sentences(text, []):
        yield replace(sentence, labels={})


def _sentences(text: str, entries: list[Entry], aimed: bool = False) -> Iterator[Sentence]:
    spans = cut(text)
    tokens = [text[start:end] for start, end in spans]
    ends = [0] + [end for _, end in spans]
    lines = [number == 0 or "\n" in text[ends[number] : span[0]] for number, span in enumerate(spans)]
    labels = _labels(spans, entries)
    labels["names"] = _holders(tokens, entries)
    if aimed:
        named, about = aims(read(Article(text)), entries)
        labels["called"] = [str(named.get(start, 0)) for start, _ in spans]
        labels["about"] = [str(about.get(start, UNSAID)) for start, _ in spans]
    replaceable = list(_names(tokens, entries))
    for start, end in split_sentences(text, spans):
        yield Sentence(
            words=tuple(tokens[start:end]),
            line_starts=tuple(lines[start:end]),
            span=(spans[start][0], spans[end - 1][1]),
            labels={key: tuple(values[start:end]) for key, values in labels.items()},
            names=tuple((a - start, b - start, kind) for a, b, kind in replaceable if start <= a and b <= end),
        )


def _labels(spans: list[Span], entries: list[Entry]) -> dict[str, list[str]]:
    """Cue BIO, and on each cue's first word the entry's status and meeting format. Short cues take words first."""
    size = len(spans)
    labels = {"cue": [OUTSIDE] * size, "status": [IGNORE] * size, "format": [IGNORE] * size}
    with_cue = [entry for entry in entries if entry.get("cue")]
    for entry in sorted(with_cue, key=lambda entry: entry["cue"]["end"] - entry["cue"]["start"]):
        cue = entry["cue"]
        inside = [n for n, (start, end) in enumerate(spans) if start < cue["end"] and end > cue["start"]]
        free = [n for n in inside if labels["cue"][n] == OUTSIDE]
        for number in free:
            labels["cue"][number] = ("I-" if number - 1 in free else "B-") + cue_label(entry)
        if free:
            labels["status"][free[0]] = entry["status"]
            if entry["kind"] == "meeting":
                labels["format"][free[0]] = entry["format"]
    return labels


def _occurrences(tokens: list[str], name: list[str]) -> Iterator[int]:
    for number in range(len(tokens) - len(name) + 1):
        if tokens[number] == name[0] and tokens[number : number + len(name)] == name:
            yield number


def _capitalised(name: str) -> list[str]:
    """The tokens of a name if each begins with a capital letter, else nothing."""
    tokens = [name[start:end] for start, end in cut(name)]
    return tokens if tokens and all(token[0].isupper() for token in tokens) else []


def _holder_names(entries: list[Entry]) -> set[str]:
    return {entry["holder"] for entry in entries if entry["kind"] == "role" and entry.get("holder")}


def _holders(tokens: list[str], entries: list[Entry]) -> list[str]:
    """PER on the words of office-holders' names, no label elsewhere: they are people, the rest is not told."""
    tags = [IGNORE] * len(tokens)
    for holder in sorted(_holder_names(entries)):
        name = _capitalised(holder)
        for number in _occurrences(tokens, name) if len(name) > 1 else ():
            tags[number : number + len(name)] = ["B-PER"] + ["I-PER"] * (len(name) - 1)
    return tags


def _names(tokens: list[str], entries: list[Entry]) -> Iterator[tuple[int, int, str]]:
    """Names of two to four words that may be replaced while training, as person or other."""
    holders = _holder_names(entries)
    actors = [actor for entry in entries for actor in [*entry.get("parties", []), entry.get("speaker") or {}]]
    for name in sorted(holders | {actor["name"] for actor in actors if actor.get("name")}):
        parts = _capitalised(name)
        if 2 <= len(parts) <= 4:
            for number in _occurrences(tokens, parts):
                yield number, number + len(parts), "person" if name in holders else "other"
