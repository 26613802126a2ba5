"""A ZIP that holds itself, and so on for ever: made here, as no scanner of viruses likes to find one on a disk.

A deflate stream is a program of two instructions: L(n) prints the n bytes that follow, R(n) prints the last n bytes
again. Written as five bytes each, they can be put together so that the program prints itself, with a head before and
a tail behind it (R. Cox, "Zip files all the way down", 2010). The checksum in the tail is one of the bytes that it
is made from: CRC-32 is linear, so the right one is the solution of 32 equations with 32 unknowns.
"""

import struct
import zlib

NAME = b"all-the-way-down/babushkas.zip"  # thirty characters: see `_repeat`
_BITS = 32
_LENGTHS = ((279, 99, 4), (276, 59, 3), (264, 10, 0))  # code, least, extra bits: those that are needed here
_DISTANCES = ((13, 97, 5), (12, 65, 5), (8, 17, 3))


def quine() -> bytes:
    """The bytes of the archive; its one member, unpacked, is the same bytes."""
    size = len(_archive(0, 0))
    zero = zlib.crc32(_archive(0, size))
    columns = [zlib.crc32(_archive(1 << bit, size)) ^ zero ^ (1 << bit) for bit in range(_BITS)]
    return _archive(_solved(columns, zero), size)


def _archive(crc: int, size: int) -> bytes:
    """The archive whose directory states this checksum and this size of the whole."""
    head = struct.pack("<4sHHHHHIIIHH", b"PK\3\4", 20, 0, 8, 0, 33, 0, 0, 0, len(NAME), 0) + NAME
    inner = max(0, size - len(head) - 46 - len(NAME) - 22)
    entry = struct.pack("<4sHHHHHHIIIHHHHHII", b"PK\1\2", 20, 20, 0, 8, 0, 33, crc, inner, size, len(NAME),
                        0, 0, 0, 0, 0, 0) + NAME  # fmt: skip
    start = max(0, size - 46 - len(NAME) - 22)
    tail = entry + struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, 1, 1, len(entry), start, 0)
    again = _repeat(len(tail) + 4, last=True)
    first, one, four = _print(len(head) + 5), _print(5), _print(20)
    back, back_four, ends = _repeat(len(head) + 5), _repeat(20), _print(len(tail) + 4)
    return b"".join((
        head, first, head, first, back, one, back, one, one, four, back, one, one, four, back_four,
        four, back_four, four, back_four, four, back_four,
        four, back_four, _print(0), _print(0), ends, back_four, _print(0), _print(0), ends, again, tail, again, tail,
    ))  # fmt: skip


def _print(size: int) -> bytes:
    """L: a stored block, whose five bytes of header stand before what it prints."""
    return struct.pack("<BHH", 0, size, size ^ 0xFFFF)


def _repeat(size: int, last: bool = False) -> bytes:
    """R: a block of fixed codes that copies so many bytes from so far back. Five bytes; the last one has four.

    Five bytes come out only for 20 (two copies of 10) and for 65, which is what a head with a name of 30 makes.
    """
    bits = f"{int(last)}10"
    if size == 20:
        bits += 2 * (_length(10) + _distance(20))
    else:
        bits += _length(size) + _distance(size)
    bits += "0000000"
    if not last and size != 20:
        bits += "010" + "0000000"  # an empty block, to fill five bytes
    bits += "0" * (-len(bits) % 8)
    return bytes(int(bits[at : at + 8][::-1], 2) for at in range(0, len(bits), 8))


def _length(size: int) -> str:
    """The code of a length, highest bit first, and its extra bits, lowest first (RFC 1951, 3.2.5)."""
    code, least, extra = next(row for row in _LENGTHS if size >= row[1])
    return format(code - 256, "07b") + _extra(size - least, extra)


def _distance(size: int) -> str:
    code, least, extra = next(row for row in _DISTANCES if size >= row[1])
    return format(code, "05b") + _extra(size - least, extra)


def _extra(value: int, bits: int) -> str:
    return format(value, f"0{bits}b")[::-1] if bits else ""


def _solved(columns: list[int], target: int) -> int:
    """The bits whose columns add up to the target, over two elements."""
    rows = [(column, 1 << bit) for bit, column in enumerate(columns)]
    found = 0
    for bit in reversed(range(_BITS)):
        chosen = next(row for row in rows if row[0] >> bit & 1)
        rows = [(a ^ chosen[0], b ^ chosen[1]) if a >> bit & 1 else (a, b) for a, b in rows if (a, b) != chosen]
        if target >> bit & 1:
            target, found = target ^ chosen[0], found ^ chosen[1]
    return found
