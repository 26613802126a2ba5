"""Who decides: the name that a form gives, else the name of the person who is logged in. Pages enter."""

import getpass

from memcon.web.params import Param

BY = Param("by", "who decides; your login name if left out")


def person(by: str | None) -> str:
    """The name to keep with a decision."""
    if by:
        return by
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        # A process without a name, as in some containers.
        return "somebody at this desk"
