"""Coreference judged by the annotated reports: who stands behind "he", "the minister", "the movement".

A report's annotation names speakers and actors in full. Where their evidence does not name them, a pronoun or a bare
noun must stand for them: the subject of the cue's verb. The check asks whether reading resolves that mention to
the annotated name, by the scorer's own notion of one name.
"""

import importlib.util
import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from memcon.intake import load
from memcon.model.article import Article
from memcon.model.document import Document, Mention
from memcon.pipeline import dated
from memcon.reading.reader import read

_SLOTS = {"statement": "speaker", "deed": "actor"}
_THIRD = frozenset({"he", "she", "it", "they", "him", "her", "them", "his", "their", "its"})
_SUBJECTS = ("nsubj", "nsubj:pass")


def coreference(shared: Path) -> dict[str, float]:
    """Per cent of such mentions that are resolved to the right name, and how many there are.

    On `gold/train`, for only there the annotation gives cues, by which the mention is found.
    """
    same = _scorer(shared / "score" / "score.py").same_name
    verdicts = [same(said, gold) for said, gold in _cases(shared / "gold" / "train")]
    return {"right": round(100 * sum(verdicts) / max(1, len(verdicts)), 1), "mentions": len(verdicts)}


def _cases(folder: Path) -> Iterator[tuple[str, str]]:
    """What a mention was resolved to (its own words where it was not), and the name that it stands for."""
    entries: dict[str, list[dict[str, Any]]] = {}
    for line in (folder / "entries.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        entries.setdefault(entry["article"], []).append(entry)
    for article in load(str(folder / "articles.jsonl")):
        if isinstance(article, Article):
            document = read(dated(article))
            for entry in entries.get(article.ref or "", ()):
                mention = _mention(document, entry)
                if mention is not None:
                    yield document.name_of(mention), entry[_SLOTS[entry["kind"]]]["name"]


def _mention(document: Document, entry: dict[str, Any]) -> Mention | None:
    """The subject of the verb at the entry's cue, where it does not name who is meant."""
    slot, cue = _SLOTS.get(entry["kind"]), entry.get("cue")
    actor = entry.get(slot) if slot else None
    if not actor or not cue:
        return None
    inside = [t for t in document.tokens if t.start < cue["end"] and t.end > cue["start"]]
    verbs = [t.index for t in inside if t.upos in ("VERB", "AUX")]
    subjects = [k for verb in verbs for k in document.children[verb] if document.tokens[k].dep in _SUBJECTS]
    mention = document.mention_at.get(subjects[0]) if subjects else None
    if mention is None or set(actor["name"].split()) & set(mention.text.split()):
        return None
    bare = mention.kind == "office" or (mention.kind == "pronoun" and mention.text.lower() in _THIRD)
    return mention if bare else None


def _scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(f"no scorer at {path}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
