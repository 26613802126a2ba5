"""Every reader is in the documents, is there when it is asked for, and its kind has a name."""

import re
from pathlib import Path

import pytest

from memcon.intake.fields import NAMES as FIELDS
from memcon.intake.formats import CONTAINERS, READERS, reader
from memcon.intake.sniff import NAMES

PAGE = Path(__file__).resolve().parents[2] / "docs" / "formats.md"


def test_the_page_of_formats_names_every_reader() -> None:
    """One heading for each kind, `## Words (`kind`)`, and none for a kind that is not read."""
    page = PAGE.read_text(encoding="utf-8")
    headings = re.findall(r"^## .*\(((?:`[a-z]+`(?:, )?)+)\)$", page, re.MULTILINE)
    kinds = [kind for heading in headings for kind in re.findall(r"`([a-z]+)`", heading)]
    assert sorted(kinds) == sorted(READERS)


def test_the_page_of_formats_names_the_keys_of_other_programs() -> None:
    """What stands in its table is what `fields.py` reads."""
    page = PAGE.read_text(encoding="utf-8")
    keys = {key.lower() for key in re.findall(r"`([\w-]+)`", page)}
    for field in ("text", "published", "publisher", "byline"):
        assert set(FIELDS[field][:2]) <= keys, f"docs/formats.md does not name {FIELDS[field]}"


@pytest.mark.parametrize("kind", sorted(READERS))
def test_every_reader_can_be_imported(kind: str) -> None:
    """They are named as words; a slip would show only when the first file of its kind comes."""
    assert callable(reader(kind))


def test_every_kind_has_a_name() -> None:
    """For the reason why a file is not read."""
    assert set(READERS) - {"docx"} <= set(NAMES)
    assert set(READERS) >= CONTAINERS
