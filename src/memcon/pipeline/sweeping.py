"""Sweeping: how often Python looks for rubbish while many articles are read. `run`, `crew`,
`settling` and the benches enter.

Python looks through its newest objects for circles that nobody holds any more after every 700 of them, and through all
objects now and then. Reading makes hundreds of thousands of small objects an article and next to no circles: an eighth
of what the pipeline cost beside the language model went into looking. Looked for more seldom, memory stays as it was.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = (50_000, 50, 1000)
"""Objects made between two looks at the newest, and how many such looks between two at the older and at the oldest:
set on 40 reports, where looking less often still gains nothing more."""


@contextmanager
def swept_seldom() -> Iterator[None]:
    """Inside, rubbish is looked for seldom; afterwards as before."""
    before = gc.get_threshold()
    gc.set_threshold(*SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)


@contextmanager
def unswept() -> Iterator[None]:
    """Inside, rubbish is not looked for at all: of the millions of values that a large ledger makes none points back
    at another, and looking for such takes a tenth of the time."""
    swept = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if swept:
            gc.enable()
