"""The engine's speed beside spaCy's small architecture, in one run: `make bench-engine`.

spaCy runs a blank English pipeline of the same components (tagger, morphologizer, parser, lemmatizer, names) with the
widths of its small models and our own labels; its weights are not trained, which serves for speed. Each runs in a
process of its own, once held to one core, once free; memcon reads from raw text to everything that it finds: words,
sentences, tags, trees, names, cues, mentions, quotations, times and who is meant.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from memcon.intake import load
from memcon.model.article import Article
from memcon.reading.engine import FOLDER

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "examples" / "spring-2023"
WORDS = 12_000
"""Enough to make a second's measure; the texts are repeated until there are so many."""
ROUNDS = 3
"""The best of three is taken: the others measure the machine's other work."""

Reader = Callable[[list[str]], int]
"""From texts to the number of their words."""


def memcon() -> Reader:
    """memcon's reading, the model loaded."""
    from memcon.reading.engine import engine  # noqa: PLC0415 - the time of loading is measured
    from memcon.reading.reader import read  # noqa: PLC0415

    engine()
    return lambda texts: sum(len(read(Article(text)).tokens) for text in texts)


def spacy() -> Reader:
    """spaCy's blank pipeline, given our labels."""
    import spacy as module  # noqa: PLC0415 - not a dependency of memcon
    from spacy.training import Example  # noqa: PLC0415

    labels = json.loads((FOLDER / "labels.json").read_text(encoding="utf-8"))["labels"]
    nlp = module.blank("en")
    for name in ("tagger", "morphologizer", "parser", "trainable_lemmatizer", "ner"):
        nlp.add_pipe(name)
    for tag in labels["xpos"]:
        nlp.get_pipe("tagger").add_label(tag)
    for dep in labels["rel"]:
        nlp.get_pipe("parser").add_label(dep)
    for name in ("PER", "ORG", "LOC"):
        nlp.get_pipe("ner").add_label(name)
    words = ["Lee", "met", "Holm", "."]
    gold = {"words": words, "tags": ["NNP", "VBD", "NNP", "."], "heads": [1, 1, 1, 1], "lemmas": words,
            "deps": ["nsubj", "ROOT", "obj", "punct"], "pos": ["PROPN", "VERB", "PROPN", "PUNCT"],
            "morphs": ["", "", "", ""], "entities": ["U-PER", "O", "U-PER", "O"]}  # fmt: skip
    example = Example.from_dict(module.tokens.Doc(nlp.vocab, words=words), gold)
    nlp.initialize(lambda: [example])
    return lambda texts: sum(len(doc) for doc in nlp.pipe(texts))


def measured(which: str, shared: Path) -> dict[str, float]:
    """Words a second, seconds to load, megabytes in memory: of this process."""
    texts = _texts(shared)
    words = sum(len(text.split()) for text in texts)
    began = time.perf_counter()
    reader = {"memcon": memcon, "spacy": spacy}[which]()
    load_s = time.perf_counter() - began
    reader(texts[:1])
    best = min(_seconds(reader, texts) for _ in range(ROUNDS))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"words/s": round(words / best), "load s": round(load_s, 2), "memory MB": round(memory)}


def _seconds(reader: Reader, texts: list[str]) -> float:
    began = time.perf_counter()
    reader(texts)
    return time.perf_counter() - began


def _texts(shared: Path) -> list[str]:
    gold = shared / "gold" / "dev" / "articles.jsonl"
    source = gold if gold.is_file() else EXAMPLES
    texts = [item.text for item in load(str(source)) if isinstance(item, Article)]
    words = sum(len(text.split()) for text in texts)
    return texts * max(1, WORDS // max(1, words))


def child(which: str, cores: int, shared: Path) -> dict[str, float]:
    """The same in a process of its own on so many cores."""
    threads = {name: str(cores) for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")}
    held = sorted(os.sched_getaffinity(0))[:cores]
    command = [sys.executable, "-m", "eval.bench_engine", "--only", which, "--shared", str(shared)]
    found = subprocess.run(
        command,
        env=os.environ | threads,
        preexec_fn=lambda: os.sched_setaffinity(0, held),
        stdout=subprocess.PIPE,
        check=True,
    )
    figures: dict[str, float] = json.loads(found.stdout.splitlines()[-1])
    return figures


def main() -> None:
    """Prints the table and the ratios."""
    parser = argparse.ArgumentParser(description="The engine's speed beside spaCy's small architecture.")
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with gold/dev, if there is one")
    parser.add_argument("--only", choices=("memcon", "spacy"), help="measure this process, print JSON")
    options = parser.parse_args()
    if options.only:
        print(json.dumps(measured(options.only, options.shared)))
        return
    cores = len(os.sched_getaffinity(0))
    print(f"the model's folder: {sum(path.stat().st_size for path in FOLDER.iterdir()) / 1e6:.1f} MB")
    for number in dict.fromkeys((1, cores)):
        rows = {which: child(which, number, options.shared) for which in ("memcon", "spacy")}
        for which, figures in rows.items():
            print(f"{number} core(s)  {which:<7} " + "  ".join(f"{name} {value}" for name, value in figures.items()))
        print(f"{number} core(s)  memcon / spaCy: {rows['memcon']['words/s'] / rows['spacy']['words/s']:.2f} words/s")


if __name__ == "__main__":
    main()
