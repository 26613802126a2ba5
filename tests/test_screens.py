"""docs/app holds a page for each screen, with its picture, its parameters and the fields of its JSON."""

from pathlib import Path

import pytest

from memcon.ledger.ledger import Ledger
from memcon.web.page import Page
from memcon.web.pages import PAGES
from tests.talks import build

make_screens = pytest.importorskip("tools.make_screens", reason="needs playwright: pip install '.[dev]'")
LARGEST = 200_000
"""Bytes of a picture: a checkout is not to grow by it."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made ledger."""
    path = tmp_path_factory.mktemp("screens") / "talks.db"
    build(path)
    return path


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_screen_has_its_page(page: Page, made: Path) -> None:
    """Words by hand, a picture that is small, and the made part as it would be made today."""
    text = (make_screens.FOLDER / f"{page.name}.md").read_text(encoding="utf-8")
    words, mark, rest = text.partition(make_screens.MARK)
    assert len(words) > 200, "say in a few sentences what the screen is for"
    assert f"({page.name}.png)" in words
    assert (make_screens.FOLDER / f"{page.name}.png").stat().st_size < LARGEST
    assert f"({page.name}.md)" in (make_screens.FOLDER / "README.md").read_text(encoding="utf-8")
    with Ledger.open(made, read_only=True) as ledger:
        names = make_screens.fields(page, ledger, make_screens.ids(ledger))
    assert mark + rest == make_screens.made_part(page, names), "run: python -m tools.make_screens"
