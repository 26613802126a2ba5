"""All training and test material, found in the folder `shared`."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from .annotated import unfolded
from .conllu import Doc, read_names, read_treebank, read_wikigold, with_names
from .reports import read_lines, read_reports, unread_sentences


@dataclass(frozen=True)
class Held:
    """How many of a hundred annotated reports are kept out of training, chosen by the hash of their id."""

    percent: int = 0

    def holds(self, ident: str) -> bool:
        """Whether the report stays out."""
        return int(sha256(ident.encode()).hexdigest(), 16) % 100 < self.percent


def training_docs(shared: Path, held: Held, aimed: bool = True) -> list[Doc]:
    """What the shipped model learns from; `held` is empty for it. Without `aimed` nobody is told whom statements are
    about, and the reports that were annotated for that alone are left out."""
    train = shared / "train"
    ewt = read_treebank(train / "ud_ewt" / "en_ewt-ud-train.rebuilt.conllu", "ewt")
    names = read_names(train / "uner_ewt" / "en_ewt-ud-train.commit0c7ce0d.iob2")
    gum = read_treebank(train / "ud_gum" / "en_gum-ud-train.rebuilt.conllu", "gum")
    read = read_reports(shared / "gold" / "train", aimed) + (read_reports(unfolded(shared), aimed) if aimed else [])
    reports = [doc for doc in read if not held.holds(doc.ident)]
    return [*with_names(ewt, names), *gum, *read_wikigold(train / "wikigold" / "wikigold.conll.txt"), *reports]


def development_docs(shared: Path, held: Held) -> list[Doc]:
    """The treebanks' development parts, learned too once nothing is left to choose; none where reports are held."""
    if held.percent:
        return []
    train = shared / "train"
    ewt = read_treebank(train / "ud_ewt" / "en_ewt-ud-dev.conllu", "ewt")
    gum = read_treebank(train / "ud_gum" / "en_gum-ud-dev.conllu", "gum")
    return [*with_names(ewt, read_names(train / "uner_ewt" / "en_ewt-ud-dev.iob2")), *gum]


UNREAD = 25
"""Per cent of the corpus of reports that a run which goes on from earlier weights looks at."""


def unread_docs(shared: Path) -> list[Doc]:
    """Reports that nobody annotated, without labels; those that somebody annotated stay out."""
    paths = [*(shared / "gold").glob("*/articles.jsonl"), unfolded(shared) / "articles.jsonl"]
    read = {row["id"] for path in paths for row in read_lines(path)}
    chosen, rows = Held(UNREAD), read_lines(shared / "corpora" / "diplomacy.jsonl")
    return [
        Doc(row["id"], "unread", tuple(unread_sentences(row["text"])))
        for row in rows
        if row["id"] not in read and chosen.holds(row["id"])
    ]


def judging_docs(shared: Path, part: str) -> dict[str, list[Doc]]:
    """Treebanks to judge on, with names where there are any, by name; `part` is `dev` or `test`, PUD is in `test`."""
    train, public = shared / "train", shared / "public"
    ewt = read_treebank(train / "ud_ewt" / f"en_ewt-ud-{part}.conllu", "ewt")
    found = {
        "ewt": with_names(ewt, read_names(train / "uner_ewt" / f"en_ewt-ud-{part}.iob2")),
        "gum": read_treebank(train / "ud_gum" / f"en_gum-ud-{part}.conllu", "gum-test"),
    }
    if part == "test":
        pud = read_treebank(public / "ud_pud" / "en_pud-ud-test.conllu", "pud")
        found["pud"] = with_names(pud, read_names(public / "uner_pud" / "en_pud-ud-test.iob2"))
    return found
