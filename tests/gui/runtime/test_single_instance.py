"""One program per replica; the second start raises the first."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.runtime.single_instance import SingleInstance


def test_second_start_raises_the_first_window(qtbot: QtBot, tmp_path: Path) -> None:
    first = SingleInstance(tmp_path / "studio.db")
    second = SingleInstance(tmp_path / "studio.db")
    assert first.acquire()
    with qtbot.waitSignal(first.raise_requested):
        assert not second.acquire()
    first.release()
    assert second.acquire()
    second.release()


def test_where_nobody_can_be_called_the_first_start_is_the_first_all_the_same(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A local socket's path is short, and some systems' folder for it is not."""
    monkeypatch.setenv("TMPDIR", str(tmp_path / ("long" * 40)))
    first = SingleInstance(tmp_path / "studio.db")
    second = SingleInstance(tmp_path / "studio.db")
    assert (first.acquire(), second.acquire()) == (True, False)
    first.release()


def test_two_replicas_run_side_by_side(qtbot: QtBot, tmp_path: Path) -> None:
    one, other = SingleInstance(tmp_path / "a.db"), SingleInstance(tmp_path / "b.db")
    assert (one.acquire(), other.acquire()) == (True, True)
    one.release()
    other.release()
