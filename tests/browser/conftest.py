"""A real browser on the real app: Debian's Chromium, driven by Playwright. Where either is missing the tests skip.

`make test` works without them; CI installs both (`.ci/run`).
"""

import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import uvicorn

from memcon.web.app import create_app
from memcon.web.server import listen
from tests.talks import build

ARGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync"]  # fmt: skip
DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
PATIENCE = 20_000
"""Milliseconds until a page that does not answer counts as broken: a slow machine is no fault of the app."""


@pytest.fixture(scope="session")
def chromium() -> Iterator[object]:
    """The browser, started once, with an empty profile."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="needs playwright: pip install '.[dev]'")
    program = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not program:
        pytest.skip("needs Chromium: apt-get install chromium, or name the program in CHROMIUM")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=ARGS, headless=True)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made ledger, written once; copied for every test that changes it."""
    path = tmp_path_factory.mktemp("talks") / "talks.db"
    build(path)
    return path


class Served:
    """The app over a ledger, in a thread of its own, at `base`."""

    def __init__(self, ledger: Path) -> None:
        self._socket = listen(0)
        self.base = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        config = uvicorn.Config(create_app(ledger), log_level="warning", access_log=False, lifespan="on", ws="none")
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, kwargs={"sockets": [self._socket]}, daemon=True)
        self._thread.start()
        while not self._server.started:
            if not self._thread.is_alive():
                raise RuntimeError("the app did not start")
            time.sleep(0.01)

    def stop(self) -> None:
        """Stop and wait until it has."""
        self._server.should_exit = True
        self._thread.join(PATIENCE / 1000)
        self._socket.close()


@pytest.fixture(scope="session")
def base(written: Path) -> Iterator[str]:
    """The address of the app over the made ledger, for tests that only read."""
    served = Served(written)
    yield served.base
    served.stop()


@pytest.fixture
def desk(written: Path, tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """The address of the app over a copy of the made ledger, and the copy: for tests that decide things."""
    path = tmp_path / "copy.db"
    shutil.copy(written, path)
    served = Served(path)
    yield served.base, path
    served.stop()


@pytest.fixture(scope="session")
def tabs(chromium: object) -> Iterator[Callable[[bool], object]]:
    """`tabs(scripts)`: one tab with scripts, one without; opening a tab costs more than a page."""
    found: dict[bool, object] = {}

    def tab(scripts: bool) -> object:
        if scripts not in found:
            context = chromium.new_context(java_script_enabled=scripts)  # type: ignore[attr-defined]
            context.set_default_timeout(PATIENCE)
            found[scripts] = context.new_page()
        return found[scripts]

    yield tab
    for page in found.values():
        page.context.close()  # type: ignore[attr-defined]


@pytest.fixture
def open_page(tabs: Callable[[bool], object]) -> Iterator[Callable[..., object]]:
    """`open_page(address, size, scripts)` gives the page; whatever it logs as an error fails the test."""
    complaints: list[str] = []
    heard = []

    def said(message: object) -> None:
        if message.type == "error":  # type: ignore[attr-defined]
            complaints.append(message.text)  # type: ignore[attr-defined]

    def broke(error: object) -> None:
        complaints.append(str(error))

    def opened(address: str, size: dict[str, int] = DESKTOP, scripts: bool = True) -> object:
        page = tabs(scripts)
        page.set_viewport_size(size)  # type: ignore[attr-defined]
        page.emulate_media(color_scheme="light")  # type: ignore[attr-defined]
        page.on("console", said)  # type: ignore[attr-defined]
        page.on("pageerror", broke)  # type: ignore[attr-defined]
        heard.append(page)
        page.goto(address)  # type: ignore[attr-defined]
        return page

    yield opened
    for page in heard:
        page.remove_listener("console", said)
        page.remove_listener("pageerror", broke)
    assert complaints == []
