"""What a style sheet takes from files: shared by all processes, and nothing is left behind."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.design import mark_files
from desktop.design.icons import Icon
from desktop.design.mark_files import mark_file
from desktop.design.theme import Theme
from desktop.design.tokens import TOKENS, Scheme
from tests.fixtures.dress import undressed_after

INK = TOKENS[Scheme.LIGHT].colors.accent


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of the user's for what can be made again."""
    folder = tmp_path / "cache"
    monkeypatch.setattr(mark_files, "user_cache_path", lambda name: folder / name)
    return folder


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where Qt and Python put what passes."""
    folder = tmp_path / "tmp"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    return folder


def test_a_process_that_is_killed_leaves_nothing_where_things_pass(
    qtbot: QtBot, qapp: QApplication, cache: Path, elsewhere: Path
) -> None:
    with undressed_after():
        theme = Theme()
        theme.apply(qapp)
        assert list(elsewhere.iterdir()) == []  # as if it ended here: the theme still lives
    assert len(list(cache.rglob("*.png"))) == 8


def test_the_next_process_finds_the_pictures_of_the_one_before(qtbot: QtBot, cache: Path) -> None:
    drawn = Path(mark_file(Icon.CHECK, INK, 16))
    sharper = drawn.with_stem(f"{drawn.stem}@2x")
    assert [QImage(str(each)).width() for each in (drawn, sharper)] == [16, 32]
    before = drawn.stat().st_mtime_ns
    assert mark_file(Icon.CHECK, INK, 16) == drawn.as_posix()
    assert drawn.stat().st_mtime_ns == before
    assert sorted(drawn.parent.iterdir()) == sorted((drawn, sharper)), "no draft is left"


def test_another_colour_and_another_size_are_other_pictures(qtbot: QtBot, cache: Path) -> None:
    dark = TOKENS[Scheme.DARK].colors.accent
    made = {mark_file(Icon.CHECK, ink, size) for ink in (INK, dark) for size in (16, 32)}
    assert len(made) == 4


def test_what_cannot_be_kept_is_left_out_and_nothing_breaks(
    qtbot: QtBot, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Path(mark_file(Icon.CHECK, INK, 16))
    taken = first.with_name(first.name.replace("-16", "-18"))
    taken.with_stem(f"{taken.stem}@2x").symlink_to(cache / "gone" / "nowhere.png")
    assert mark_file(Icon.CHECK, INK, 18) == taken.as_posix()
    assert taken.exists()
