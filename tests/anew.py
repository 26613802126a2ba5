"""All links and events of a ledger made anew, in one process, as settling makes them where most articles are new."""

from memcon.ledger.weft import Weft
from memcon.pipeline.second import Second
from memcon.pipeline.weaving import Weaver
from memcon.pipeline.weaving_all import weave_all


def weave_anew(weft: Weft) -> None:
    """Links, then events."""
    weaver = Weaver(weft)
    with Second(None, weaver, 0) as nobody:
        weave_all(weft, weaver, nobody)
    weft.remake(None)
