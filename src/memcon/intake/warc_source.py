"""The real bytes of a web archive with a place in them: packed with gzip (by rights a member for each record) or not.

After a damaged record `recover` goes to where the next may begin: the next gzip member whose content begins like a
record, else the next line that does. Only `warc_records.py` enters here.
"""

import re
import zlib

from memcon.intake.given import Given, Refused
from memcon.intake.gzipped import GZIP, beginning, unpack
from memcon.intake.limits import BLOCK, RECORD, RECORD_SWELLING, WARC_GUESSES

MEMBER = b"\x1f\x8b\x08"
BEGINS = b"WARC/"
_NEXT = re.compile(rb"(?:\A|(?<=\n))WARC/[01]\.\d{1,2}\r?\n")
_OVERLAP = 32  # bytes: more than what `_NEXT` matches
_ENOUGH = 1024  # packed bytes that tell what a member begins with


class Plain:
    """An archive that is not packed. `held` is what was read and not used yet: never much."""

    def __init__(self, given: Given) -> None:
        self._blocks = given.blocks()
        self.held = b""

    def more(self, start: bool = False) -> bool:
        """Hold some more bytes; False at the end. `start`: between two records, where a new member may begin."""
        block = next(self._blocks, b"")
        self.held += block
        return bool(block)

    def recover(self) -> None:
        """Go to where another record may begin; to the end if there is none."""
        if not self._found():
            self.held = b""

    def _found(self) -> bool:
        """Read on to the next line that begins a record, as far as it makes sense; False if there is none."""
        found = _NEXT.search(self.held)
        while found is None:
            self.held = self.held[-_OVERLAP:]
            if self._hopeless() or not self.more():
                return False
            found = _NEXT.search(self.held)
        self.held = self.held[found.start() :]
        return True

    def _hopeless(self) -> bool:
        return False


class Packed(Plain):
    """An archive packed with gzip. Bytes of one member never go into a record of another."""

    def __init__(self, given: Given) -> None:
        super().__init__(given)
        self._budget = given.budget
        self._packed = self._fed = b""  # what is not unpacked yet; what the member was given last
        self._member: zlib._Decompress | None = None
        self._swallowed = self._made = 0  # packed and real bytes of the member so far

    def more(self, start: bool = False) -> bool:
        """As above. Raises `Refused` for damaged data, and where the file ends within a member."""
        while start or self._member is not None:
            if not self._packed:
                self._packed = next(self._blocks, b"")
            if not self._packed:
                return self._ended()
            data = self._unpack()
            if data:
                self.held += data
                return True
        return False

    def _unpack(self) -> bytes:
        if self._member is None:
            self._member, self._swallowed, self._made = zlib.decompressobj(GZIP), 0, 0
        self._fed = self._packed
        data = unpack(self._member, self._packed, BLOCK, self._budget)
        self._packed = self._member.unconsumed_tail
        self._swallowed += len(self._fed) - len(self._packed)
        self._made += len(data)
        if self._member.eof:
            self._packed, self._member = self._member.unused_data.lstrip(b"\0"), None
        return data

    def _ended(self) -> bool:
        if self._member is None:
            return False
        self._member = None
        raise Refused("cut off: the file ends within this record")

    def _hopeless(self) -> bool:
        """Whether the member swells as no record does."""
        return self._made > max(RECORD, RECORD_SWELLING * self._swallowed)

    def recover(self) -> None:
        """As above. Raises `Refused` where nothing more can come of it."""
        try:
            if self._found():
                return
        except Refused:
            if self._budget.spent:
                raise
        self.held = b""
        packed = self._packed if self._member is None else self._fed[1:]
        self._member = None
        self._packed = self._next_member(packed)

    def _next_member(self, packed: bytes) -> bytes:
        """The packed bytes from the next member on that holds a record; nothing if there is none.

        Raises `Refused` if there are more that seem to begin than chance makes.
        """
        for _ in range(WARC_GUESSES):
            packed = self._up_to_member(packed)
            if not packed or beginning(packed[:_ENOUGH], len(BEGINS)) == BEGINS:
                return packed
            packed = packed[1:]
        raise Refused("damaged: no further record can be found")

    def _up_to_member(self, packed: bytes) -> bytes:
        """The packed bytes from the next mark of a member on, with enough behind it to look into it."""
        while True:
            place = packed.find(MEMBER)
            packed = packed[place if place >= 0 else 1 - len(MEMBER) :]
            if place >= 0 and len(packed) >= _ENOUGH:
                return packed
            block = next(self._blocks, b"")
            if not block:
                return packed if place >= 0 else b""
            packed += block
