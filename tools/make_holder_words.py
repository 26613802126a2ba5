"""Makes the table of words under which office-holders are looked up, src/memcon/data/en/holderwords.tsv.

    python tools/make_holder_words.py            writes holderwords.tsv
    python tools/make_holder_words.py --check    writes nothing; exit code 1 if it would change

It follows from `holders` and from how names are taken apart and sound (`memcon.values`): run it when any of these has
changed, after tools/make_holders.py.
"""

import sys
from pathlib import Path

from memcon.values.holders import every_word

TABLE = Path(__file__).resolve().parent.parent / "src" / "memcon" / "data" / "en" / "holderwords.tsv"
HEAD = """\
# Under which words whom the table of holders names is looked up. Made by tools/make_holder_words.py; do not edit.
# columns: the sound of a word, numbers of rows of holders (the first is 0)
"""


def main(arguments: list[str]) -> int:
    """Write or check the table."""
    text = HEAD + "".join(f"{word}\t{'|'.join(map(str, rows))}\n" for word, rows in every_word().items())
    stale = not TABLE.exists() or TABLE.read_text(encoding="utf-8") != text
    if stale and "--check" not in arguments:
        TABLE.write_text(text, encoding="utf-8")
    return int(stale and "--check" in arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
