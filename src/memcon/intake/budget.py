"""What one input may take, with all that is packed in it: real bytes counted on every path, never what a header says.

One `Budget` goes with the outermost input and is shared by everything within it. Only the streams and containers
of intake enter here.
"""

import io
import re
from typing import BinaryIO

from memcon.errors import MemconError
from memcon.intake.limits import MEMBERS, SWELLING, SWELLING_FREE, megabytes

_HALF = re.compile("[\ud800-\udfff]")


class Refused(MemconError):
    """An input that cannot be taken; the message is the reason. It never leaves intake.

    The reason may quote what stands in the input: what no encoding can write becomes U+FFFD.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(_HALF.sub("\ufffd", reason))


class Budget:
    """Counts, for one outermost input: bytes taken from it, real bytes unpacked from those, members of archives."""

    def __init__(self) -> None:
        self.taken = self.made = self.members = 0

    @property
    def spent(self) -> bool:
        """Whether more came out of the input than is allowed: nothing within it is read any further."""
        return self.made > SWELLING_FREE and self.made > SWELLING * self.taken

    def make(self, size: int) -> None:
        """So many real bytes were unpacked, on whatever level. Raises `Refused` if they are too many."""
        self.made += size
        if self.spent:
            raise Refused(
                f"swells to more than {SWELLING} times its size ({megabytes(self.made // 1_000_000 * 1_000_000)} so"
                " far): made to hurt, not to be read"
            )

    def member(self) -> None:
        """One more file of an archive. Raises `Refused` if there are too many."""
        self.members += 1
        if self.members > MEMBERS:
            raise Refused(f"more than {MEMBERS:,} files in it: split it")


class Metered(io.RawIOBase):
    """The outermost stream, with what was taken from it written into the budget; reading a place twice counts once."""

    def __init__(self, stream: BinaryIO, budget: Budget) -> None:
        super().__init__()
        self._stream, self._budget, self._place = stream, budget, 0

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """As of any raw stream."""
        data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        self._place += len(data)
        self._budget.taken = max(self._budget.taken, self._place)
        return len(data)

    def readable(self) -> bool:
        """Always."""
        return True

    def seekable(self) -> bool:
        """Whether the stream below is: a file, not a pipe."""
        return self._stream.seekable()

    def seek(self, place: int, whence: int = io.SEEK_SET) -> int:
        """As of any stream; what is jumped over is not counted."""
        self._place = self._stream.seek(place, whence)
        return self._place

    def tell(self) -> int:
        """How far it was read."""
        return self._place
