"""The files of a folder and of the folders in it, sorted by name: the same order on every machine.

Names that begin with a point are left out. A folder that has been walked before (a link that leads back,
or two links to one place) is not walked again. Only `sources.py` enters here.
"""

import os
from collections.abc import Iterator
from pathlib import Path

from memcon.intake.given import shown
from memcon.intake.limits import FOLDER_DEPTH
from memcon.model.article import Skipped

_Place = tuple[int, int]  # device and inode: what a folder is, by whatever path one came


def walk(folder: Path) -> Iterator[Path | Skipped]:
    """Every path in it that is no folder (not opened yet), and each folder not walked, with the reason."""
    yield from _walk(folder, (), {})


def _walk(folder: Path, above: tuple[_Place, ...], walked: dict[_Place, Path]) -> Iterator[Path | Skipped]:
    name = shown(folder)
    try:
        found = os.stat(folder)
        place = found.st_dev, found.st_ino
        reason = _reason(place, above, walked)
        names = [] if reason else sorted(entry for entry in os.listdir(folder) if not entry.startswith("."))
    except OSError as error:
        yield Skipped(name, f"a folder that cannot be read ({error.strerror or error})")
        return
    if reason:
        yield Skipped(name, reason)
        return
    walked[place] = folder
    for entry in names:
        path = folder / entry
        if path.is_dir():
            yield from _walk(path, (*above, place), walked)
        else:
            yield path


def _reason(place: _Place, above: tuple[_Place, ...], walked: dict[_Place, Path]) -> str | None:
    """Why a folder is not walked, or None."""
    if place in above:
        return f"a directory loop: it leads back to {shown(walked[place])}"
    if place in walked:
        return f"the same folder as {shown(walked[place])}, which has been taken"
    return f"more than {FOLDER_DEPTH} folders deep" if len(above) >= FOLDER_DEPTH else None
