"""Web addresses: which of them name one page. Nothing is ever opened here; every room may ask `key`."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

_TRACKING = re.compile(r"utm_\w+|[a-z]{1,3}clid|mc_[ce]id|igshid|ref_src|cmpid|at_\w+|smid", re.ASCII)
"""Parameters that say how a reader came to a page, not which page it is: those of the large mailers and networks."""


def key(url: str | None) -> str | None:
    """The address without what does not tell pages apart, or None where it names no page of its own.

    Scheme, `www.`, fragment, a final slash and tracking parameters go; the rest of the query stays, sorted. The
    front page of a site (no path, no query) holds another text every day: it has no key.
    """
    try:
        parts = urlsplit((url or "").strip())
        host = (parts.hostname or "").removeprefix("www.")
        port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
        pairs = parse_qsl(parts.query, keep_blank_values=True, max_num_fields=100)
    except ValueError:  # "http://[": an address that nobody can read
        return None
    path = parts.path.rstrip("/")
    query = urlencode(sorted((name, value) for name, value in pairs if not _TRACKING.fullmatch(name.lower())))
    if not host or not (path or query):
        return None
    return f"{host}{port}{path}" + (f"?{query}" if query else "")
