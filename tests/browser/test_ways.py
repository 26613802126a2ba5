"""Ways through the app: filters, links between pages, the keyboard alone, the back button, charts."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from memcon.ledger.ledger import Ledger
from tests.browser.conftest import PHONE


def test_filters_stand_in_the_address(open_page: Callable[..., Any], base: str) -> None:
    """Positions by issue and act: what was asked stands in the address, so that the view can be sent."""
    page = open_page(f"{base}/positions")
    page.locator("input[name=issue]").fill("harbour")
    page.get_by_label("reject").check()
    with page.expect_navigation():
        page.locator("main form button").first.click()
    assert "issue=harbour" in page.url
    assert "act=reject" in page.url
    assert page.locator(".position").count() == 3
    assert page.locator(".act").all_inner_texts() == ["REJECT"] * 3
    page.go_back()
    assert page.locator(".position").count() > 3


def test_a_refusal_stands_with_its_demand(open_page: Callable[..., Any], base: str) -> None:
    """The refusal answers the demand: the two are tied both ways."""
    page = open_page(f"{base}/positions?issue=harbour")
    page.get_by_role("link", name="answers this").first.click()
    assert page.locator(".position:target .act").inner_text() == "DEMAND"


def test_the_dossier_leads_on_and_back(open_page: Callable[..., Any], base: str, written: Path) -> None:
    """From one actor to whom it met, and back; the handles set the days."""
    with Ledger.open(written, read_only=True) as ledger:
        ana = next(actor for actor in ledger.actors() if actor.name == "Ana Silva")
    page = open_page(f"{base}/actor/{ana.id}")
    assert page.locator("h1").inner_text() == "Ana Silva"
    assert "Bo Lind 1" in page.locator("svg.network").text_content()
    page.locator("table a", has_text="Bo Lind").click()
    assert page.locator("h1").inner_text() == "Bo Lind"
    page.go_back()
    page.locator("input[name=since]").fill("2030")
    with page.expect_navigation():
        page.locator("form.days button").click()
    assert "No meeting" in page.locator("main").inner_text()


def test_the_map_draws_its_land(open_page: Callable[..., Any], base: str) -> None:
    """Outlines come from the package; Riga and Oslo stand on them, an unknown place is listed beside."""
    page = open_page(f"{base}/map")
    assert page.locator("svg.world circle").count() == 2
    box = page.locator("svg.world use.land").bounding_box()
    assert box is not None
    assert box["width"] > 100
    assert "Nowhere<b>Land" in page.locator("aside").inner_text()


def test_a_week_in_three_sources(open_page: Callable[..., Any], base: str) -> None:
    """Each source has a column; loaded words say in quotation of whom; the chart is drawn on this machine."""
    pytest.importorskip("altair")
    pytest.importorskip("vl_convert")
    page = open_page(f"{base}/compare?day=2024-06-18&source=Harbour+Times&source=North+Wire")
    assert page.locator(".beside thead th").all_inner_texts() == ["Event", "Harbour Times", "North Wire"]
    page.goto(f"{base}/figures")
    image = page.locator(".chart img")
    image.scroll_into_view_if_needed()
    assert image.evaluate("image => image.decode().then(() => image.naturalWidth)") > 100
    assert page.request.get(f"{base}/figures.png").body().startswith(b"\x89PNG")
    assert "the pier" in page.request.get(f"{base}/figures.svg").text()


def test_loaded_words_have_an_owner(open_page: Callable[..., Any], base: str, written: Path) -> None:
    """`provocation` stands in a statement of Bo Lind, in quotation of him."""
    with Ledger.open(written, read_only=True) as ledger:
        said = next(e for e in ledger.entries() if e.kind == "statement" and "cowardly" in e.evidence[0].text)
    page = open_page(f"{base}/article/{said.article}")
    assert "cowardly" in page.locator("main").inner_text()


def test_every_page_by_keyboard_alone(open_page: Callable[..., Any], base: str) -> None:
    """Tab reaches the skip link, the navigation and the content; the focus can always be seen."""
    page = open_page(f"{base}/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    names = page.locator("nav[aria-label=Pages] a").all_inner_texts()
    for name in names:
        page.locator("nav[aria-label=Pages] a", has_text=name).focus()
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline == "solid", f"the focus on {name} cannot be seen"
        with page.expect_navigation():
            page.keyboard.press("Enter")
        assert page.locator("nav[aria-label=Pages] a[aria-current]").inner_text() == name


def test_slash_goes_to_the_search(open_page: Callable[..., Any], base: str) -> None:
    """`/`, words, Enter: the reports that hold them; the browser's back button leads back."""
    page = open_page(f"{base}/map", PHONE)
    page.keyboard.press("/")
    page.keyboard.type("harbour")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "/search?q=harbour" in page.url
    assert page.locator("main").inner_text().count("Talks in Riga") >= 3
    page.go_back()
    assert page.url.endswith("/map")
