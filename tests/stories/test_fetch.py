"""An address as a source: refused as ever, taken with `--fetch`."""

from pathlib import Path

import pytest

from tests.intake.test_intake_fetch import Site
from tests.stories.conftest import Memcon


def test_an_address_is_fetched_only_when_asked_for(
    memcon: Memcon, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Private networks need a setting of their own; what came is kept where programs keep such things."""
    site = Site()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    try:
        refused = memcon(tmp_path / "l.db", "add", f"{site.root}/a")
        private = memcon(tmp_path / "l.db", "add", "--fetch", f"{site.root}/a")
        assert site.asked == []
        monkeypatch.setenv("MEMCON_FETCH_PRIVATE", "1")
        taken = memcon(tmp_path / "l.db", "add", "--fetch", f"{site.root}/a")
    finally:
        site.server.shutdown()
        site.server.server_close()
    assert refused.returncode == 3
    assert "--fetch" in refused.stderr
    assert private.returncode == 1
    assert "private network" in private.stdout
    assert taken.returncode == 0, taken.stderr
    assert "1 added" in " ".join(taken.stdout.split())
    assert len(list((tmp_path / "cache" / "memcon").iterdir())) == 1
