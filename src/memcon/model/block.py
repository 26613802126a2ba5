"""Blocks: where an entry stands among those that it may be one event with, so that not all meet all.

`resolution` makes stands, `ledger` keeps them, `pipeline` carries them between the two.
"""

from typing import NamedTuple


class Stand(NamedTuple):
    """An entry in a block. Blocks are kept in this order: by `anchor` (the ordinal of the day that the entry is told
    of, or of its report), then by `sign` (who and where), then by entry id; the order of intake plays no part.

    `first` and `last` are the ordinals of the days to look at around it. `whole` entries meet in another block already:
    here they stand for those that are not.
    """

    key: str
    anchor: int
    sign: str
    entry: str
    first: int
    last: int
    whole: bool = False
