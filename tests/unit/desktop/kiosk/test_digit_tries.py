"""When wrong digits were typed, on a disk that is spoilt or full."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.kiosk.digit_tries import FILE, TriesFile

NOW = datetime(2026, 3, 5, 18, 20, tzinfo=UTC)


def test_a_file_that_was_spoilt_closes_nobody_out(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / FILE).write_text("yesterday\n", encoding="utf-8")
    assert TriesFile(tmp_path / FILE).wrong() == ()
    assert "cannot be read" in caplog.text


def test_a_disk_that_does_not_serve_leaves_the_count_in_memory(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    tries = TriesFile(tmp_path / "not there" / FILE)
    tries.keep([NOW])
    assert tries.wrong() == (NOW,)
    assert "cannot be kept" in caplog.text
