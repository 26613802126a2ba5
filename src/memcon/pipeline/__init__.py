"""The one seam: an article is taken in, read, its entries extracted, resolved into events, kept in the ledger.

`cli` and `web` enter the finding rooms here and nowhere else; a script may do the same.

    run          ingest(sources, ledger): the order of things, and what one run did
    line         the input as a line of steps: what is to be read, what is only to be noted
    crew         the line worked off by one process or several: the same result in the same order
    one          one article read and its entries extracted: what a worker does
    fingerprint  what decides a reading: the version, the language model, the tables
    settling     links, events and actors from what is there
    own          a user's own table of actors
    dates        when undated articles came out, and what they tell of was
"""

from memcon.intake import AS_IS, Asked, Fetch, columns
from memcon.pipeline.fingerprint import reader
from memcon.pipeline.line import dated
from memcon.pipeline.run import Done, How, Tick, ingest
from memcon.pipeline.settling import settle

__all__ = ["AS_IS", "Asked", "Done", "Fetch", "How", "Tick", "columns", "dated", "ingest", "reader", "settle"]
