"""A whole session of review in the browser: by mouse, by keys alone, and without JavaScript."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from memcon.ledger.ledger import Ledger
from tests.talks import DOUBTS

Desk = tuple[str, Path]


def waiting(page: Any, queue: int = 0) -> int:
    """How many wait, as the page says."""
    return int(page.locator("nav[aria-label=Queues] a").nth(queue).inner_text().split()[-1])


def press(page: Any, key: str) -> None:
    """A key, and the page that it leads to."""
    with page.expect_navigation():
        page.keyboard.press(key)


def test_a_session_by_keys_alone(open_page: Callable[..., Any], desk: Desk) -> None:
    """s, d, u decide and go on; z takes back; j and k walk; each decision is shown at once, with who and when."""
    base, path = desk
    page = open_page(f"{base}/review?by=Mei%20Tan")
    assert waiting(page) == DOUBTS
    press(page, "s")
    assert waiting(page) == DOUBTS - 1
    first = page.locator(".decided li").first.inner_text()
    assert "same event" in first
    assert "Mei Tan" in first
    assert "UTC" in first
    press(page, "z")
    assert waiting(page) == DOUBTS
    assert "taken back by Mei Tan" in page.locator(".decided li").first.inner_text()
    press(page, "j")
    assert "2 of" in page.locator("#h-item").inner_text()
    press(page, "k")
    assert "1 of" in page.locator("#h-item").inner_text()
    for key in ("d", "u", "s", "s", "d"):
        press(page, key)
    assert waiting(page) == 0
    assert "Nothing waits" in page.locator("main").inner_text()
    with Ledger.open(path, read_only=True) as ledger:
        standing = [judged for judged in ledger.history() if judged.stands]
        assert sorted(judged.link.verdict for judged in standing) == [
            "different",
            "different",
            "same",
            "same",
            "unsure",
        ]
        assert {judged.link.by for judged in standing} == {"Mei Tan"}


def test_doubtful_entries_and_a_right_value(open_page: Callable[..., Any], desk: Desk) -> None:
    """An entry is found wrong; in another one slot gets its right value, which is shown and can be taken back."""
    base, path = desk
    page = open_page(f"{base}/review?queue=entries")
    before = waiting(page, 1)
    press(page, "d")
    assert waiting(page, 1) == before - 1
    row = page.locator("table.slots tr", has=page.locator("th", has_text="actor"))
    row.locator("summary").click()
    row.locator("input[name=value]").fill("Kari Holm | harbour master | Northland")
    with page.expect_navigation():
        row.locator("button", has_text="Keep").click()
    assert "actor is Kari Holm (harbour master, Northland)" in page.locator(".decided li").first.inner_text()
    assert waiting(page, 1) == before - 2
    with Ledger.open(path, read_only=True) as ledger:
        said = ledger.corrections()
        assert [c.slot for c in said] == ["actor", None]
        assert ledger.event_of(said[1].entry) is None, "a wrong entry still makes an event"
    press(page, "z")
    assert waiting(page, 1) == before - 1


def test_a_key_in_a_field_is_a_letter(open_page: Callable[..., Any], desk: Desk) -> None:
    """Whoever writes a reason decides nothing by it."""
    base, path = desk
    page = open_page(f"{base}/review")
    page.locator("input[name=by]:not([type=hidden])").click()
    page.keyboard.type("suds")
    assert waiting(page) == DOUBTS
    with Ledger.open(path, read_only=True) as ledger:
        assert ledger.history() == ()


def test_without_javascript_the_buttons_do_it(open_page: Callable[..., Any], desk: Desk) -> None:
    """Same, undo, and the back button of the browser."""
    base, _ = desk
    page = open_page(f"{base}/review", scripts=False)
    page.locator("button", has_text="Same event").click()
    assert waiting(page) == DOUBTS - 1
    page.locator("button", has_text="Undo last").click()
    assert waiting(page) == DOUBTS
    page.locator("a.button", has_text="Skip").click()
    assert "2 of" in page.locator("#h-item").inner_text()
    page.go_back()
    assert "1 of" in page.locator("#h-item").inner_text()


def test_an_entry_s_own_page_corrects_too(open_page: Callable[..., Any], desk: Desk) -> None:
    """On the page of an entry: a bad value is refused with what would do, a good one is kept."""
    base, path = desk
    with Ledger.open(path, read_only=True) as ledger:
        entry = next(e for e in ledger.entries() if e.kind == "figure")
    page = open_page(f"{base}/entry/{entry.id}")
    row = page.locator("table.slots tr", has=page.locator("th", has_text="value"))
    row.locator("summary").click()
    row.locator("input[name=value]").fill("15")
    with page.expect_navigation():
        row.locator("button", has_text="Keep").click()
    assert page.url.startswith(f"{base}/entry/{entry.id}")
    assert "15" in row.locator("strong").inner_text()
