"""Brings docs/app up to date: under each page's own words what can be asked of it, and its picture.

    python -m tools.make_screens              the tables alone
    python -m tools.make_screens --pictures   the pictures too (needs Chromium and playwright)

Pictures show the ledger of examples/. A test holds pages, tables and fields together (tests/test_screens.py).
"""

import os
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from playwright.sync_api import sync_playwright

from memcon.ledger.ledger import Ledger
from memcon.pipeline import ingest
from memcon.web.answer import FORMATS, has
from memcon.web.app import create_app
from memcon.web.page import Ask, Page
from memcon.web.pages import PAGES
from memcon.web.params import Param, read
from memcon.web.server import listen

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "app"
MARK = "<!-- What follows is made by `python -m tools.make_screens`. -->"
SIZE = {"width": 1040, "height": 700}
ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-sync",
    "--force-color-profile=srgb",
]
GIVEN = {"search": "?q=talks+embassies", "positions": "", "review": "?queue=entries", "map": ""}
"""What is asked of a page for its picture."""


def ids(ledger: Ledger) -> dict[str, str]:
    """For each kind of thing the one in the ledger that most is told of."""
    event = max(ledger.events(), key=lambda e: (e.sources, len(e.entries), e.id))
    names = {party.name for party in event.parties}
    actor = min((a for a in ledger.actors() if a.name in names), key=lambda a: a.name)
    entry = event.entries[0]
    return {"event": event.id, "compared": event.id, "entry": entry, "article": ledger.entry(entry).article,
            "actor": actor.id}  # fmt: skip


def fields(page: Page, ledger: Ledger, known: dict[str, str]) -> tuple[str, ...]:
    """The names of a page's JSON."""
    given = [("id", known[page.name])] if page.name in known else []
    return tuple(page.view(Ask(ledger, read(page.params, given))).record())


def made_part(page: Page, names: tuple[str, ...]) -> str:
    """What stands under the mark: address, forms, parameters, fields."""
    forms = ", ".join(f"`{form}`" for form in FORMATS if has(page, form))
    lines = [
        MARK,
        "",
        f"{page.about} Its address is `{page.path}`; the same as data: {forms} at the end of the path.",
        "",
    ]
    if page.params:
        lines += ["| asked with | what it is |", "|---|---|"]
        lines += [f"| `{param.name}` | {_about(param)} |" for param in page.params]
        lines.append("")
    lines.append(f"Its JSON has {', '.join(f'`{name}`' for name in names)}.")
    return "\n".join(lines) + "\n"


def _about(param: Param) -> str:
    about = param.about.replace("|", "\\|").replace("<", "\\<")
    choices = ", ".join(f"`{choice}`" for choice in param.choices)
    return about + (f": {choices}" if choices else "") + ("; may be given several times" if param.many else "")


def write(ledger: Ledger) -> None:
    """Bring the made part of every page up to date; the words above the mark stay."""
    known = ids(ledger)
    for page in PAGES:
        path = FOLDER / f"{page.name}.md"
        words = path.read_text(encoding="utf-8").partition(MARK)[0] if path.exists() else f"# {page.title}\n\n"
        path.write_text(words + made_part(page, fields(page, ledger, known)), encoding="utf-8")


@contextmanager
def served(path: Path) -> Iterator[str]:
    """The app over this ledger, at the address that comes back."""
    ours = listen(0)
    config = uvicorn.Config(create_app(path), log_level="warning", access_log=False, ws="none")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [ours]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield f"http://127.0.0.1:{ours.getsockname()[1]}"
    server.should_exit = True
    thread.join()
    ours.close()


def pictures(base: str, known: dict[str, str]) -> None:
    """A picture of every page, as on a small laptop."""
    program = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=ARGS, headless=True)
        tab = browser.new_page(viewport=SIZE)  # type: ignore[arg-type]
        for page in PAGES:
            tab.goto(base + page.path.replace("{id}", known.get(page.name, "")) + GIVEN.get(page.name, ""))
            tab.screenshot(path=FOLDER / f"{page.name}.png")
        browser.close()


def main(arguments: list[str]) -> int:
    """Read the examples and write docs/app."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "examples.db"
        with Ledger.open(path) as ledger:
            ingest([str(ROOT / "examples" / "spring-2023")], ledger)
            known = ids(ledger)
            write(ledger)
        if "--pictures" in arguments:
            with served(path) as base:
                pictures(base, known)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
