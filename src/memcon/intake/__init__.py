"""Intake: what people have, taken in as articles. `sources.py` is the door; one file reads one format.

    sources   the door: load(source), load_bytes(data), count(sources)
    asked  fetch             what a user may say about the sources: the columns of a table; that addresses be fetched
    given     what a format reader is handed: a name, the first bytes, the rest as a stream, what its container told
    budget  clock  limits    how much may come out of one input, how long it may take, and why
    sniff     which kind of file it is, by its content first and its name last
    formats   which reader reads which kind; readers are imported when first needed
    folder    the files of a folder, in order, without walking in circles
    text  html  mhtml  feed  newsml  jsonl  csvfile  docx  pdf  pdf_child  pdf_text  mail  mailbox
              the readers: given -> articles, each with `Skipped` for what cannot be taken
    gzipped  zipped  warc  warc_records  warc_source  encodings
              the containers: each member is read as a file of its own
    fetching  fetch_address  fetch_request  fetch_manners  fetch_store    what stands at an address, if asked for
    rows  fields  ninjs      one JSON object or one line of a table -> one article
    settle  language         what every article gets, whatever its format
    page_schema  page_facts  page_date    what a page says about its article
    frontmatter  headline  published  agency  credits    what is known about any article
    fragment  xml  decode  oneline        markup and bytes -> text, and the text as it is kept

An article's text is what every span counts in, so it is settled here and never changes afterwards: line
ends are a single line feed, a byte order mark and NULs are gone, half surrogates are U+FFFD; everything
else stays as it was written. Only the pipeline enters here.
"""

from memcon.intake.asked import AS_IS, Asked, columns
from memcon.intake.fetch import Fetch
from memcon.intake.sources import Source, count, load, load_bytes

__all__ = ["AS_IS", "Asked", "Fetch", "Source", "columns", "count", "load", "load_bytes"]
