"""Intake: what people have, taken in as articles. `sources.py` is the door; one file reads one format.

    sources   the door: load(source), load_bytes(data), count(sources)
    given     what a format reader is handed: a name, the first bytes, and the rest as a stream
    sniff     which kind of file it is, by its content first and its name last
    formats   which reader reads which kind; readers are imported when first needed
    folder    the files of a folder, in order, without walking in circles
    text  html  jsonl        the readers: given -> articles, each with `Skipped` for what cannot be taken
    rows      one JSON object -> one article
    frontmatter  headline  published  page_date  credits        what is known about an article
    decode    bytes -> text, and the text as it is kept
    limits    every limit, with its reason

An article's text is what every span counts in, so it is settled here and never changes afterwards: line
ends are a single line feed, a byte order mark and NULs are gone, half surrogates are U+FFFD; everything
else stays as it was written. HTML stays in `html.py` and `page_date.py`. Only the pipeline enters here.
"""

from memcon.intake.sources import Source, count, load, load_bytes

__all__ = ["Source", "count", "load", "load_bytes"]
