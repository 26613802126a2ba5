"""Every page in the browser: at desktop and phone width, in light and dark, without JavaScript, without a fault."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from memcon.ledger.ledger import Ledger
from memcon.web.pages import PAGES
from tests.browser.conftest import DESKTOP, PHONE
from tests.talks import HOSTILE

ROOT = Path(__file__).resolve().parents[2]
NAMES = [page.name for page in PAGES]
SERIOUS = {"serious", "critical"}
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
"""axe-core's names for the rules of WCAG 2.2 AA, and its own on good practice."""


@pytest.fixture(scope="session")
def addresses(written: Path) -> dict[str, list[str]]:
    """For every page the addresses at which it is looked at; those with an id on an ordinary and a hostile thing."""
    with Ledger.open(written, read_only=True) as ledger:
        actors = {actor.name: actor.id for actor in ledger.actors()}
        events = sorted(ledger.events(), key=lambda e: -e.sources)
        hostile = next(e for e in events if any(HOSTILE in p.name for p in e.parties))
        entry = ledger.entry(hostile.entries[0])
        ids = {
            "event": [events[0].id, hostile.id],
            "compared": [events[0].id, hostile.id],
            "entry": [events[0].entries[0], entry.id],
            "article": [ledger.entry(events[0].entries[0]).article, entry.article],
            "actor": [actors["Ana Silva"], actors[HOSTILE]],
        }
    further = {"review": ["/review", "/review?queue=entries"], "compare": ["/compare?day=2024-06-18"],
               "search": ["/search?q=harbour"]}  # fmt: skip
    found = {}
    for page in PAGES:
        if "{id}" in page.path:
            found[page.name] = [page.path.replace("{id}", one) for one in ids[page.name]]
        else:
            found[page.name] = further.get(page.name, [page.path])
    return found


@pytest.fixture(scope="session")
def axe() -> str:
    """axe-core's script: for tests alone, from npm."""
    script = Path(os.environ.get("AXE_CORE") or ROOT / "node_modules" / "axe-core" / "axe.min.js")
    if not script.exists():
        pytest.skip("needs axe-core: npm install --no-save axe-core, or name axe.min.js in AXE_CORE")
    return script.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_a_page_fits_and_says_what_it_is(
    open_page: Callable[..., Any], base: str, addresses: dict[str, list[str]], name: str
) -> None:
    """On a desk and on a phone no page is wider than the screen; each has one heading and a title, and nothing of a
    hostile report runs or can be followed."""
    for address in addresses[name]:
        page = open_page(base + address)
        assert page.locator("h1").count() == 1, address
        assert page.title().endswith("· memcon"), address
        assert page.locator("img[src=x], main script, a[href^='javascript:' i]").count() == 0
        for size in (DESKTOP, PHONE):
            page.set_viewport_size(size)
            wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert wider <= 0, f"{address} is {wider} pixels wider than a screen of {size['width']}"


@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_nothing_serious(
    open_page: Callable[..., Any], base: str, addresses: dict[str, list[str]], name: str, axe: str
) -> None:
    """axe-core's rules for WCAG 2.2 AA: nothing serious or critical; contrast in dark too, targets on a phone too."""
    page = open_page(base + addresses[name][0])
    page.evaluate(axe)
    found = findings(page, {"runOnly": TAGS})
    page.emulate_media(color_scheme="dark")
    found += findings(page, {"runOnly": {"type": "rule", "values": ["color-contrast"]}})
    page.set_viewport_size(PHONE)
    found += findings(page, {"runOnly": {"type": "rule", "values": ["target-size", "scrollable-region-focusable"]}})
    assert found == []


def findings(page: Any, options: dict[str, Any]) -> list[tuple[str, str, str]]:
    """The serious findings: rule, what it is about, what to do."""
    run = page.evaluate("options => axe.run(document, options)", options | {"resultTypes": ["violations"]})
    return [
        (violation["id"], node["html"][:200], node["failureSummary"][:300])
        for violation in run["violations"]
        if violation["impact"] in SERIOUS
        for node in violation["nodes"][:3]
    ]


@pytest.mark.parametrize("name", NAMES)
def test_a_page_works_without_javascript(
    open_page: Callable[..., Any], base: str, addresses: dict[str, list[str]], name: str
) -> None:
    """The page is whole without scripts: heading, navigation, and its first form can be sent."""
    page = open_page(base + addresses[name][0], scripts=False)
    assert page.locator("main").inner_text().strip()
    assert page.locator("nav[aria-label=Pages] a").count() >= 5
    form = page.locator("main form:not([method=post]) button")
    if form.count():
        form.first.click()
        assert page.locator("h1").count() == 1
