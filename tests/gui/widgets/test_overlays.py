"""What floats keeps the keyboard, gives it back, and lets things be undone in time."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.design.theme import Theme
from desktop.widgets.buttons import Button
from desktop.widgets.dialog import Dialog
from desktop.widgets.overlay import open_overlay
from desktop.widgets.toast import ToastHost


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(1200, 800)
    layout = QVBoxLayout(made)
    layout.addWidget(QPushButton("Behind"))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


@pytest.fixture
def dialog(window: QWidget, theme: Theme) -> Dialog:
    made = Dialog(theme, window, "Cancel?", "Cancel lesson", "Keep lesson", is_danger=True)
    made.body.addWidget(QLineEdit())
    return made


def test_dialog_is_520_wide_and_takes_the_first_input(window: QWidget, dialog: Dialog) -> None:
    dialog.open()
    assert dialog.panel.width() == 520
    assert isinstance(window.focusWidget(), QLineEdit)
    assert open_overlay(window) is dialog


class Paintings(QObject):
    """Counts how often what it watches is painted."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return False


def test_dialog_takes_the_keyboard_at_once_and_is_painted_in_another_turn(
    qtbot: QtBot, window: QWidget, dialog: Dialog
) -> None:
    paintings = Paintings(dialog)
    dialog.confirm.installEventFilter(paintings)
    dialog.open()
    QCoreApplication.sendPostedEvents()  # all that belongs to this turn, were it a queued call
    QTest.keyClicks(window.focusWidget(), "early")
    field = window.focusWidget()
    assert isinstance(field, QLineEdit)
    assert (field.text(), paintings.count) == ("early", 0)
    qtbot.waitUntil(lambda: paintings.count > 0)


def test_tab_stays_inside_the_dialog(window: QWidget, dialog: Dialog) -> None:
    dialog.open()
    seen = set()
    for _ in range(12):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert dialog.isAncestorOf(window.focusWidget())
        seen.add(window.focusWidget())
    assert {dialog.confirm, dialog.keep} <= seen
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Backtab)
    assert dialog.isAncestorOf(window.focusWidget())


def test_esc_leaves_and_gives_the_focus_back(qtbot: QtBot, window: QWidget, dialog: Dialog) -> None:
    behind = window.findChild(QPushButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert isinstance(behind, QPushButton)
    behind.setFocus()
    dialog.open()
    with qtbot.waitSignals([dialog.rejected, dialog.closed]):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert window.focusWidget() is behind
    assert open_overlay(window) is None


def test_press_on_the_veil_leaves_and_on_the_panel_does_not(
    qtbot: QtBot, window: QWidget, dialog: Dialog
) -> None:
    dialog.open()
    QTest.mouseClick(dialog, Qt.MouseButton.LeftButton, pos=dialog.panel.geometry().center())
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.rejected):
        QTest.mouseClick(dialog, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))


def test_enter_in_a_line_confirms_and_keeps_the_dialog_for_an_error(
    qtbot: QtBot, window: QWidget, dialog: Dialog
) -> None:
    dialog.open()
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_enter_in_a_long_text_is_a_new_line(qtbot: QtBot, window: QWidget, theme: Theme) -> None:
    dialog = Dialog(theme, window, "Note", "Save", "Leave")
    note = QPlainTextEdit()
    dialog.body.addWidget(note)
    dialog.open()
    with qtbot.assertNotEmitted(dialog.accepted):
        QTest.keyClick(note, Qt.Key.Key_Return)
    assert note.toPlainText() == "\n"
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_without_an_input_the_harmless_button_has_the_focus(window: QWidget, theme: Theme) -> None:
    dialog = Dialog(theme, window, "Delete?", "Delete", "Keep", is_danger=True)
    dialog.open()
    assert window.focusWidget() is dialog.keep


def test_dialog_fits_a_small_window_at_double_text(window: QWidget, theme: Theme) -> None:
    theme.scale_text(2.0)
    dialog = Dialog(theme, window, "A long question that needs lines?", "Do it", "Leave it")
    for _ in range(30):
        dialog.body.addWidget(QLineEdit())
    window.resize(1024, 700)
    dialog.open()
    assert window.rect().contains(dialog.panel.geometry())


def test_toast_undoes_once_and_goes(qtbot: QtBot, window: QWidget, theme: Theme) -> None:
    undone: list[str] = []
    toast = ToastHost(theme, window)
    toast.offer("Moved Ana to Thu 15:00", lambda: undone.append("moved"))
    button = next(found for found in toast.findChildren(Button) if found.text() == "Undo")
    with qtbot.waitSignal(toast.gone):
        button.click()
    assert (undone, toast.isVisible()) == (["moved"], False)


def test_toast_goes_by_itself(qtbot: QtBot, window: QWidget, theme: Theme) -> None:
    toast = ToastHost(theme, window, duration_ms=1)
    with qtbot.waitSignal(toast.gone):
        toast.offer("Saved")
    assert not toast.isVisible()


def test_newer_toast_takes_the_place_and_its_undo(window: QWidget, theme: Theme) -> None:
    undone: list[str] = []
    toast = ToastHost(theme, window)
    toast.offer("First", lambda: undone.append("first"))
    toast.offer("Second", lambda: undone.append("second"))
    next(found for found in toast.findChildren(Button) if found.text() == "Undo").click()
    assert (toast.words, undone) == ("Second", ["second"])


def _panel(toast: ToastHost) -> QRect:
    """Where the toast is seen, without the room of its shadow."""
    panel = toast.findChild(QFrame)
    assert panel is not None
    return panel.geometry().translated(toast.pos())


def _button_at_the_foot(theme: Theme, window: QWidget) -> Button:
    button = Button(theme, "Check in")
    button.setParent(window)
    button.setGeometry(window.width() // 2 - 60, window.height() - 50, 120, 32)
    button.show()
    return button


def test_toast_lies_at_the_foot_where_nothing_is_in_its_way(window: QWidget, theme: Theme) -> None:
    toast = ToastHost(theme, window)
    toast.offer("Moved")
    assert toast.geometry().bottom() == window.rect().bottom()


def test_toast_rises_over_buttons_that_it_would_cover(window: QWidget, theme: Theme) -> None:
    button = _button_at_the_foot(theme, window)
    toast = ToastHost(theme, window)
    toast.offer("Moved", lambda: None)
    assert _panel(toast).bottom() < button.geometry().top()
    assert _panel(toast).bottom() > window.height() - 120


def test_the_room_of_a_toasts_shadow_takes_no_click_from_a_button(
    window: QWidget, theme: Theme
) -> None:
    button = _button_at_the_foot(theme, window)
    toast = ToastHost(theme, window)
    toast.offer("Moved", lambda: None)
    assert not toast.geometry().intersects(button.geometry())


def test_toast_rises_when_a_button_appears_below_it_and_sinks_when_it_goes(
    window: QWidget, theme: Theme
) -> None:
    toast = ToastHost(theme, window)
    toast.offer("Moved")
    button = _button_at_the_foot(theme, window)
    toast.settle()
    assert not _panel(toast).intersects(button.geometry())
    button.hide()
    toast.settle()
    assert toast.geometry().bottom() == window.rect().bottom()


def test_toast_keeps_clear_of_buttons_where_rows_fill_the_window(
    window: QWidget, theme: Theme
) -> None:
    for place in range(window.height() // 40 + 1):
        row = QWidget(window)
        row.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row.setGeometry(0, place * 40, window.width(), 40)
        row.show()
    button = _button_at_the_foot(theme, window)
    toast = ToastHost(theme, window)
    toast.offer("Moved")
    assert _panel(toast).bottom() < button.geometry().top()
    assert _panel(toast).bottom() > window.height() - 120
