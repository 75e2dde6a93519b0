"""A day of many free starts: all of them are shown, and laid out together."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.design.theme import SchemeChoice, Theme
from desktop.studio.lesson_dialogs.free_time import TimePick
from desktop.studio.lesson_dialogs.time_choice import TimeChoice
from desktop.widgets.flow_layout import FlowLayout
from tests.plugin import PATIENCE_MS

DAY = datetime(2026, 3, 9, 8, tzinfo=UTC)


def pick_of(count: int) -> TimePick:
    starts = tuple(DAY + timedelta(minutes=10 * at) for at in range(count))
    return TimePick("UTC", date(2026, 3, 9), starts=starts, chosen=starts[1], is_read=True)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def choice(window: QWidget) -> TimeChoice:
    made = TimeChoice(Theme(SchemeChoice.LIGHT), window)
    QVBoxLayout(window).addWidget(made)
    made.render_pick(TimePick("UTC", date(2026, 3, 9)))
    return made


def shown(choice: TimeChoice, count: int) -> Callable[[], bool]:
    """Looks at what is there, without having the rest made."""
    return lambda: sum(chip.isVisible() for chip in choice._chips) == count


def test_many_starts_come_into_sight_together(
    qtbot: QtBot, choice: TimeChoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid_out: list[int] = []
    former = FlowLayout.setGeometry

    def counted(layout: FlowLayout, rect: QRect) -> None:
        laid_out.append(layout.count())
        former(layout, rect)

    monkeypatch.setattr(FlowLayout, "setGeometry", counted)
    choice.render_pick(pick_of(60))
    qtbot.waitUntil(shown(choice, 60), timeout=PATIENCE_MS)
    assert set(laid_out) == {60}, "laid out while there were some of them"
    assert [chip.isChecked() for chip in choice.chips].index(True) == 1
    assert choice.empty.isHidden()


def test_whoever_asks_for_the_starts_has_all_of_them(choice: TimeChoice) -> None:
    choice.render_pick(pick_of(40))
    assert [chip.text() for chip in choice.chips][:2] == ["08:00", "08:10"]
    assert len(choice.chips) == 40


def test_the_keyboard_stays_on_a_start_that_is_still_free(qtbot: QtBot, choice: TimeChoice) -> None:
    choice.render_pick(pick_of(3))
    held = choice.chips[1]
    held.setFocus()
    choice.render_pick(pick_of(30))
    qtbot.waitUntil(shown(choice, 30), timeout=PATIENCE_MS)
    assert choice.window().focusWidget() is held
    choice.render_pick(pick_of(2))
    assert shown(choice, 2)()
    assert choice.window().focusWidget() is held
