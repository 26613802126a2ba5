"""What a server packed (HTTP's Content-Encoding), unpacked with its real bytes counted. Web archives and fetching
enter here.
"""

import zlib

import brotli

from memcon.intake.budget import Budget
from memcon.intake.given import Refused
from memcon.intake.limits import BLOCK, megabytes

_WINDOWS = {"gzip": 16 + zlib.MAX_WBITS, "x-gzip": 16 + zlib.MAX_WBITS, "deflate": zlib.MAX_WBITS}
_BARE_DEFLATE = -zlib.MAX_WBITS  # what some servers send as deflate
_MOST = 3  # packings one over the other


def decoded(body: bytes, packing: str, limit: int, budget: Budget) -> bytes:
    """The body as it was before it was packed (`gzip`, `deflate`, `br`, several with commas between them).

    A body that is not packed though its header says so, as many archives hold, is given back as it is. Raises
    `Refused` for an unknown packing, for damage, and for more bytes than the limit.
    """
    names = [name for name in packing.split(",") if name not in ("", "identity")]
    if len(names) > _MOST:
        raise Refused(f"packed more than {_MOST} times over")
    for name in reversed(names):
        body = _unpacked(body, name, limit, budget)
    return body


def _unpacked(body: bytes, name: str, limit: int, budget: Budget) -> bytes:
    if name == "br":
        return _brotli(body, limit, budget)
    if name not in _WINDOWS:
        raise Refused(f"packed in a way that memcon does not read ({name[:40]})")
    windows = (_WINDOWS[name], _BARE_DEFLATE) if name == "deflate" else (_WINDOWS[name],)
    for window in windows:
        unpacked = _inflated(body, window, limit, budget)
        if unpacked is not None:
            return unpacked
    return body


def _inflated(body: bytes, window: int, limit: int, budget: Budget) -> bytes | None:
    """None if it is not packed so at all; what is there of a body that was cut off, as browsers show it."""
    unpacker = zlib.decompressobj(window)
    made = b""
    try:
        made = unpacker.decompress(body, limit + 1)
    except zlib.error:
        return None
    _check(len(made), limit, budget)
    return made


def _brotli(body: bytes, limit: int, budget: Budget) -> bytes:
    unpacker = brotli.Decompressor()
    pieces, size = [], 0
    try:
        piece = unpacker.process(body, output_buffer_limit=BLOCK)
        while piece:
            pieces.append(piece)
            size += len(piece)
            if size > limit:
                break
            piece = unpacker.process(b"", output_buffer_limit=BLOCK)
    except brotli.error:
        if not size:
            return body
        raise Refused("damaged: it cannot be unpacked (brotli)") from None
    _check(size, limit, budget)
    return b"".join(pieces)


def _check(size: int, limit: int, budget: Budget) -> None:
    budget.make(size)
    if size > limit:
        raise Refused(f"unpacks to more than {megabytes(limit)}, which is more than one report")
