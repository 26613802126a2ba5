"""The model card: what the model is, what it learned from, how good it is and what it is bad at."""

from collections.abc import Mapping
from pathlib import Path

from .base import SHA256

_COLUMNS = {
    "words": "words F1",
    "bounds": "sentence bounds F1",
    "upos": "UPOS",
    "xpos": "XPOS",
    "feats": "features",
    "lemma": "lemma by script",
    "uas": "UAS",
    "las": "LAS",
    "names all": "names F1",
    "names PER": "PER",
    "names ORG": "ORG",
    "names LOC": "LOC",
}
_SETS = {"ewt": "EWT", "gum": "GUM", "pud": "PUD"}


def write_card(figures: Mapping[str, Mapping[str, float]], path: Path) -> None:
    """Fills the template `card.md` beside this file with the figures of `evaluate`."""
    template = (Path(__file__).parent / "card.md").read_text(encoding="utf-8")
    reports = _table(["kind", "F1"], [[kind, f"{value:.1f}"] for kind, value in figures["reports"].items()])
    card = template.replace("{{treebanks}}", _treebanks(figures)).replace("{{reports}}", reports)
    path.write_text(card.replace("{{sha256}}", SHA256), encoding="utf-8")


def _treebanks(figures: Mapping[str, Mapping[str, float]]) -> str:
    rows = [
        [title, *(f"{figures[name][key]:.1f}" if key in figures[name] else "–" for name in _SETS)]
        for key, title in _COLUMNS.items()
    ]
    return _table(["", *_SETS.values()], rows)


def _table(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
