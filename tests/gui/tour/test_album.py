"""The tour's pictures: taken whole, missed by name, laid out on one sheet."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.design.theme import Theme
from desktop.tour.album import CONTACT, Album, Failure, is_blank
from desktop.tour.patience import NotReached, until
from desktop.tour.walk import Guide


@pytest.fixture
def label(qtbot: QtBot) -> QLabel:
    """Something to be photographed."""
    shown = QLabel("A lesson at four")
    qtbot.addWidget(shown)
    shown.resize(320, 200)
    return shown


def fail_to_reach(what: str) -> None:
    """As a stop does whose screen is gone."""
    raise NotReached(what)


def test_a_picture_is_saved_under_its_name_and_laid_on_the_sheet(
    tmp_path: Path, label: QLabel, theme: Theme
) -> None:
    album = Album(tmp_path)
    album.take("label", label)
    sheet = album.lay_out(theme)
    assert QImage(str(tmp_path / "label.png")).size().toTuple() == (320, 200)
    assert sheet == tmp_path / CONTACT
    assert not is_blank(QImage(str(sheet)))


def test_a_blank_screen_is_no_picture(tmp_path: Path, qtbot: QtBot) -> None:
    empty = QWidget()
    qtbot.addWidget(empty)
    with pytest.raises(NotReached, match="blank"):
        Album(tmp_path).take("empty", empty)
    assert list(tmp_path.iterdir()) == []


def test_pictures_of_the_last_tour_do_not_stay(tmp_path: Path) -> None:
    (tmp_path / "old.png").write_bytes(b"")
    (tmp_path / "notes.txt").write_text("kept")
    Album(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


@pytest.mark.parametrize(
    ("pattern", "is_wanted"),
    [("", True), ("week", True), ("studio-*-light", True), ("kiosk", False), ("*-dark", False)],
)
def test_a_part_of_the_name_or_a_pattern_chooses(
    tmp_path: Path, pattern: str, is_wanted: bool
) -> None:
    assert Album(tmp_path, pattern).wants("studio-week-light") is is_wanted


def test_what_cannot_be_reached_is_named_and_the_tour_goes_on(tmp_path: Path, theme: Theme) -> None:
    album = Album(tmp_path)
    with Guide(album, theme) as guide, guide.noting("studio-week-light"):
        fail_to_reach("the week")
    assert album.failures == [Failure("studio-week-light", "NotReached: the week")]


def test_a_widget_shown_without_a_parent_is_a_failure(
    tmp_path: Path, theme: Theme, qtbot: QtBot
) -> None:
    album = Album(tmp_path)
    with Guide(album, theme) as guide, guide.noting("studio-week-light"):
        stray = QLabel("flicker")
        qtbot.addWidget(stray)
        stray.setVisible(True)
    assert [one.name for one in album.failures] == ["studio-week-light"]
    assert "QLabel shown without a parent" in album.failures[0].reason


def test_waiting_ends_with_the_name_of_what_did_not_come(qtbot: QtBot) -> None:
    with pytest.raises(NotReached, match="a miracle did not come about"):
        until(lambda: False, "a miracle", longest_s=0.05)
