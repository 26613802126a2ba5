"""How addresses may be fetched. Nothing is, unless a user asks for it: `Asked.fetch` is None.

    fetching          one address -> what stands there, as items
    fetch_address     whose address it is: one resolved address, none of a private network
    fetch_request     one request to that very address, bounded in size and time
    fetch_manners     what a server asks of programs (robots.txt), and how often it is asked
    fetch_store       what came is kept, and asked for again only if it may have changed

This page is the setting alone: it is read wherever `Asked` is, and imports nothing of the network.
"""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Fetch:
    """`store` is the folder where answers are kept, None for nowhere. `pause`: seconds between two requests to one
    host, more where it asks for more. `private` allows addresses of private networks and of this machine: for an
    archive in one's own house, and for tests."""

    store: Path | None = None
    pause: float = 2.0
    private: bool = False
