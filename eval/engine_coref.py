"""Coreference judged by the annotated reports: who stands behind "he", "the minister", "they", "the movement".

A report's annotation names speakers, actors and parties in full. Where the words at the cue do not name them, a
pronoun or a bare noun must stand for them: the subject of the cue's verb. The check asks whether the program gives
that subject the annotated name, by the scorer's own notion of one name. Reading resolves most of them; whom "they"
and "the two leaders" are, and who goes on speaking, is known only once it is known who met and who spoke, so the
question is put where a ledger's entry would put it: to speeches, doers and phrases.
"""

import importlib.util
import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from memcon.extraction.clauses import passive, reporters
from memcon.extraction.done.doers import actor
from memcon.extraction.parse import base
from memcon.extraction.said.speech import speeches
from memcon.extraction.said.standins import stands_for
from memcon.extraction.who.phrases import as_one, parties
from memcon.intake import load
from memcon.model.article import Article
from memcon.model.document import Document, Mention, Token
from memcon.pipeline import dated
from memcon.reading.reader import read

_SLOTS = {"statement": "speaker", "deed": "actor", "meeting": "parties"}
_THIRD = frozenset({"he", "she", "it", "they"})


def coreference(shared: Path) -> dict[str, float]:
    """Per cent of such mentions that get the right name, how many there are, and the same of the reading alone.

    On `gold/train`, for only there the annotation gives cues, by which the mention is found.
    """
    same = scorer(shared / "score" / "score.py").same_name
    cases = list(_cases(shared / "gold" / "train"))
    right = sum(any(same(said, name) for name in names) for said, _, names in cases)
    read_right = sum(any(same(said, name) for name in names) for _, said, names in cases)
    total = max(1, len(cases))
    return {
        "right": round(100 * right / total, 1),
        "reading_alone": round(100 * read_right / total, 1),
        "mentions": len(cases),
    }


def _cases(folder: Path) -> Iterator[tuple[str, str, list[str]]]:
    """The name that the program gives a mention, the one that reading gives it, and the names that would be right."""
    entries: dict[str, list[dict[str, Any]]] = {}
    for line in (folder / "entries.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        entries.setdefault(entry["article"], []).append(entry)
    for article in load(str(folder / "articles.jsonl")):
        if isinstance(article, Article):
            document = read(dated(article))
            for entry in entries.get(article.ref or "", ()):
                yield from _case(document, entry)


def _case(document: Document, entry: dict[str, Any]) -> Iterator[tuple[str, str, list[str]]]:
    cue = entry.get("cue")
    meant = entry.get(_SLOTS.get(entry["kind"], "")) or []
    names = [actor["name"] for actor in (meant if isinstance(meant, list) else [meant])]
    words = [t for t in document.tokens if cue and t.start < cue["end"] and t.end > cue["start"]]
    verb = _verb(document, words)
    mention = _subject(document, verb, names) if verb is not None else None
    if verb is not None and mention is not None:
        read_as = document.name_of(mention)
        stands = stands_for(document, mention.head, None)
        said = _named(document, entry, mention, words) or (stands.name if stands is not None else read_as)
        yield said, read_as, names


def _verb(document: Document, words: list[Token]) -> int | None:
    """The active verb of a cue, which hangs from outside of it."""
    inside = {t.index for t in words}
    verbs = (t.index for t in words if t.upos in ("VERB", "AUX") and t.head not in inside)
    return next((verb for verb in verbs if not passive(document, verb)), None)


def _subject(document: Document, verb: int, names: list[str]) -> Mention | None:
    """The subject of a verb, where neither it nor who tells of it names who is meant, and nobody is quoted."""
    subjects = (k for k in document.children[verb] if base(document.tokens[k]) == "nsubj")
    mention = document.mention_at.get(next(subjects, -1))
    over = (k for v in reporters(document, verb) for k in document.children[v] if base(document.tokens[k]) == "nsubj")
    told = [m for k in over if (m := document.mention_at.get(k)) is not None]
    if mention is None or any(set(name.split()) & set(m.text.split()) for name in names for m in (mention, *told)):
        return None  # named here, or by the verb of speech above: nothing rests on the pronoun
    if any(q.outer.start <= mention.span.start < q.outer.end for q in document.quotes):
        return None
    bare = mention.kind == "office" or (mention.kind == "pronoun" and mention.text.lower() in _THIRD)
    return mention if bare else None


def _named(document: Document, entry: dict[str, Any], mention: Mention, words: list[Token]) -> str | None:
    """The name that the program gives the subject of an entry's cue; None where it hears no such entry there."""
    if entry["kind"] == "statement":
        heads = {t.index for t in words}
        return next((s.speaker.name for s in speeches(document) if s.head in heads), None)
    if entry["kind"] == "deed":
        party = actor(document, document.tokens[mention.head].head, entry["type"])
        return party.name if party is not None else None
    one = stands_for(document, mention.head, None) or as_one(parties(document, mention.head))
    return one.name if one is not None else None


def scorer(path: Path) -> ModuleType:
    """The scorer of the gold sets. Raises `FileNotFoundError` where there is none."""
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(f"no scorer at {path}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
