"""Every address of the app over a ledger, and an eye on what a page holds."""

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from memcon.ledger.ledger import Ledger
from memcon.web.page import Page
from memcon.web.pages import PAGES

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
LINKS = ("href", "src", "action", "formaction", "xlink:href")


def ids(path: Path) -> dict[str, str]:
    """An id for each kind of thing, by the name of the page that shows it."""
    with Ledger.open(path, read_only=True) as ledger:
        event = max(ledger.events(), key=lambda e: len(e.entries))
        entry = ledger.entry(event.entries[0])
        actors = ledger.actors()
    return {"event": event.id, "compared": event.id, "entry": entry.id, "article": entry.article,
            "actor": actors[0].id if actors else "ac_none"}  # fmt: skip


def addresses(path: Path) -> Iterator[tuple[Page, str]]:
    """Every page with the stem of its address: add `.json` or `.csv`."""
    known = ids(path)
    for page in PAGES:
        yield page, page.stem.replace("{id}", known.get(page.name, "none"))


class Eye(HTMLParser):
    """What stands in a page: every element with its attributes, and whether all that is opened is shut."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.open: list[str] = []
        self.faults: list[str] = []
        self.feed(html)
        self.close()
        self.faults += [f"<{name}> is not shut" for name in self.open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note it."""
        self.elements.append((tag, dict(attrs)))
        if len(dict(attrs)) != len(attrs):
            self.faults.append(f"<{tag}> has an attribute twice")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Shapes of SVG."""
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """It must be the last that was opened."""
        if tag in VOID:
            return
        if not self.open or self.open[-1] != tag:
            self.faults.append(f"</{tag}> where {self.open[-3:]} is open")
        else:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        """Gather the words."""
        self.text += data

    def ids(self) -> list[str]:
        """The ids, in order."""
        return [found["id"] or "" for _, found in self.elements if "id" in found]

    def targets(self) -> Iterator[tuple[str, str, dict[str, str | None]]]:
        """Where links, forms and images lead: (element, address, attributes)."""
        for tag, attrs in self.elements:
            for name in LINKS:
                if attrs.get(name):
                    yield tag, attrs[name] or "", attrs
