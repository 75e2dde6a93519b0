"""What a touch changes is drawn once, and what stays is not drawn again."""

from collections import Counter

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget

from desktop.design.theme import Theme
from desktop.design.tokens import KIOSK
from desktop.kiosk.controls.faces import Faces
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.controls.roles import Role
from desktop.kiosk.controls.touch import Shape, TouchButton
from desktop.kiosk.flow import Page
from tests.gui.kiosk.conftest import Visitor, settle


class Paints(QObject):
    """Counts how often each widget is painted."""

    def __init__(self, watched: list[TouchButton]) -> None:
        super().__init__()
        self.of: Counter[QWidget] = Counter()
        for one in watched:
            one.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count, and let it through."""
        if event.type() is QEvent.Type.Paint and isinstance(watched, QWidget):
            self.of[watched] += 1
        return False


def open_profile(visitor: Visitor) -> None:
    teacher = visitor.desk.teachers[0]
    visitor.watch()
    visitor.shell.flow.profile.open(teacher.who.id, teacher.offering_id, 45)
    visitor.shell.flow.go(Page.PROFILE)
    settle()


def test_a_turned_week_is_painted_once_and_what_stands_below_stays_where_it_is(
    visitor: Visitor,
) -> None:
    open_profile(visitor)
    profile = visitor.shell.pages.profile
    visitor.touch(profile.later)
    visitor.touch(profile.earlier)
    height = profile.grid.height()
    paints = Paints([button for _, button in profile.grid.buttons])
    visitor.touch(profile.later)
    settle()
    assert paints.of
    assert max(paints.of.values()) == 1
    assert profile.grid.height() == height


def test_news_of_one_moment_are_drawn_once(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_profile(visitor)
    profile = visitor.shell.pages.profile
    drawn: list[str] = []
    monkeypatch.setattr(profile, "draw", lambda: drawn.append("profile"))
    for _ in range(3):
        visitor.shell.flow.profile.changed.emit()
    assert not drawn
    QApplication.processEvents()
    assert drawn == ["profile"]


def test_alike_buttons_share_a_picture_until_the_look_changes(theme: Theme) -> None:
    look = KioskLook(theme, 0.4)
    pair = [TouchButton(look, Role.TIME, Shape(KIOSK.button)) for _ in range(2)]
    for one in pair:
        one.resize(60, 40)
        one.say("16:30")
    first, second = (one.grab().toImage() for one in pair)
    assert first == second
    pair[1].setDown(True)
    pressed = pair[1].grab().toImage()
    assert pressed != first
    pair[1].say("16:45")
    assert pair[1].grab().toImage() != pressed
    look.toggle_contrast()
    corner = pair[0].grab().toImage().pixelColor(30, 4)
    assert corner == QColor(look.colors.surface_raised.hex)


def test_the_pictures_kept_have_an_end() -> None:
    faces = Faces()
    kept = TouchButton(KioskLook(Theme(), 0.4), Role.KEY)
    kept.resize(1000, 500)
    for number in range(9):
        faces.keep(number, kept.grab())
    assert faces.find(0) is None
    assert faces.find(8) is not None
