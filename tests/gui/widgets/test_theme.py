"""The theme dresses the application, follows the system, and keeps controls at their size."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.design.focus import FocusRing
from desktop.design.icons import Icon
from desktop.design.theme import SchemeChoice, Theme
from desktop.design.tokens import TOKENS, TYPE, WEIGHT, Scheme
from desktop.design.type import TABULAR_FIGURES
from desktop.widgets.gallery import gallery
from desktop.widgets.text import Text


def pixel(widget: QWidget, at: QPoint) -> QColor:
    return widget.grab().toImage().pixelColor(at)


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.mark.parametrize("scheme", list(Scheme))
def test_primary_button_is_filled_with_the_accent(
    qtbot: QtBot, dressed: Theme, scheme: Scheme
) -> None:
    dressed.choose(SchemeChoice(scheme.value))
    button = QPushButton("Book")
    button.setProperty("variant", "primary")
    shown(qtbot, button)
    assert pixel(button, QPoint(6, 16)).name().upper() == TOKENS[scheme].colors.accent.hex
    assert QApplication.palette().window().color().name().upper() == (
        TOKENS[scheme].colors.surface.hex
    )


@pytest.mark.parametrize(("text_scale", "height", "row"), [(1.0, 32, 28), (2.0, 52, 48)])
def test_controls_keep_their_height(
    qtbot: QtBot, dressed: Theme, text_scale: float, height: int, row: int
) -> None:
    dressed.scale_text(text_scale)
    wrong, plain, in_row = QLineEdit(), QLineEdit(), QPushButton("Confirm")
    wrong.setProperty("wrong", True)
    in_row.setProperty("dense", True)
    for widget in (QPushButton("Move"), plain, wrong, QComboBox(), QSpinBox()):
        shown(qtbot, widget)
        assert widget.sizeHint().height() == height, type(widget).__name__
    shown(qtbot, in_row)
    assert in_row.sizeHint().height() == row


def test_focus_does_not_change_the_size_of_an_input(qtbot: QtBot, dressed: Theme) -> None:
    window = QWidget()
    field = QLineEdit("902 555 0148")
    QHBoxLayout(window).addWidget(field)
    shown(qtbot, window)
    window.activateWindow()
    before = field.sizeHint()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    assert field.sizeHint() == before


def test_system_scheme_is_followed_live_only_where_chosen(dressed: Theme) -> None:
    hints = QGuiApplication.styleHints()
    told: list[Scheme] = []
    dressed.choose(SchemeChoice.SYSTEM)
    dressed.changed.connect(lambda: told.append(dressed.tokens.scheme))
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert told == [Scheme.DARK]
    assert dressed.colors == TOKENS[Scheme.DARK].colors
    dressed.choose(SchemeChoice.LIGHT)
    told.clear()
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert told == []
    assert dressed.colors == TOKENS[Scheme.LIGHT].colors


def test_offscreen_is_written_in_inter_with_real_weights(dressed: Theme) -> None:
    label, strong = dressed.font(), dressed.font(TYPE.body, WEIGHT.strong)
    assert QFontInfo(label).family() == "Inter"
    assert QFontInfo(strong).styleName() == "SemiBold"


def test_figures_are_tabular_up_to_20_px_and_proportional_above(dressed: Theme) -> None:
    tabular = QFont.Tag(TABULAR_FIGURES)
    assert dressed.font(TYPE.title).featureValue(tabular) == 1
    assert dressed.font(TYPE.headline).featureValue(tabular) == 0


def test_reduced_motion_stops_all_of_it(dressed: Theme) -> None:
    assert (dressed.state_ms, dressed.place_ms) == (120, 200)
    dressed.reduce_motion(True)
    assert (dressed.state_ms, dressed.place_ms) == (0, 0)


@pytest.mark.parametrize("name", list(Icon))
def test_every_icon_is_drawn_in_its_tint(theme: Theme, name: Icon) -> None:
    image = theme.pixmap(name, theme.colors.danger, 18).toImage()
    solid = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 100
    ]
    wanted = theme.colors.danger.qt
    assert solid
    assert all(abs(color.red() - wanted.red()) < 16 for color in solid)


def ring_of(window: QWidget) -> QWidget | None:
    rings = [child for child in window.findChildren(QWidget) if type(child).__name__ == "_Ring"]
    visible = [ring for ring in rings if ring.isVisible()]
    return visible[0] if visible else None


@pytest.fixture
def window(qtbot: QtBot, dressed: Theme) -> QWidget:
    made = QWidget()
    layout = QHBoxLayout(made)
    layout.setContentsMargins(20, 20, 20, 20)
    for widget in (QPushButton("One"), QPushButton("Two"), QLineEdit()):
        layout.addWidget(widget)
    shown(qtbot, made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_ring_lies_four_px_outside_what_the_keyboard_is_on(window: QWidget) -> None:
    two = window.findChildren(QPushButton)[1]
    two.setFocus()
    ring = ring_of(window)
    assert ring is not None
    assert ring.geometry() == two.geometry().adjusted(-4, -4, 4, 4)


def test_ring_follows_when_the_layout_moves(window: QWidget) -> None:
    two = window.findChildren(QPushButton)[1]
    two.setFocus()
    window.resize(window.width() + 200, window.height())
    ring = ring_of(window)
    assert ring is not None
    assert ring.geometry() == two.geometry().adjusted(-4, -4, 4, 4)


def test_ring_is_not_drawn_after_a_press_nor_around_inputs(window: QWidget) -> None:
    one, field = window.findChildren(QPushButton)[0], window.findChildren(QLineEdit)[0]
    field.setFocus()
    around_input = ring_of(window)
    QTest.mousePress(one, Qt.MouseButton.LeftButton)
    after_press = ring_of(window)
    QTest.mouseRelease(one, Qt.MouseButton.LeftButton)
    assert window.focusWidget() is one
    assert (around_input, after_press) == (None, None)


def test_ring_outlives_what_it_was_around(qtbot: QtBot, window: QWidget) -> None:
    one, two = window.findChildren(QPushButton)
    two.setFocus()
    with qtbot.waitSignal(two.destroyed):
        two.deleteLater()
    one.setFocus()
    assert ring_of(window) is not None


def test_theme_owns_one_ring(dressed: Theme) -> None:
    assert len(dressed.findChildren(FocusRing)) == 1


@pytest.mark.parametrize("choice", [SchemeChoice.LIGHT, SchemeChoice.DARK, SchemeChoice.CONTRAST])
def test_every_control_is_drawn_in_every_scheme(
    qtbot: QtBot, dressed: Theme, choice: SchemeChoice
) -> None:
    dressed.choose(choice)
    page = shown(qtbot, gallery(dressed))
    image = page.grab().toImage()
    assert image.pixelColor(2, 2).name().upper() == dressed.colors.surface.hex
    accents = {image.pixelColor(x, y).name() for x in range(0, 700, 3) for y in range(0, 400, 3)}
    assert dressed.colors.accent.hex.lower() in accents


def test_painted_figures_of_a_headline_keep_their_own_widths(qtbot: QtBot, dressed: Theme) -> None:
    label = Text(dressed, "1111", TYPE.headline)
    shown(qtbot, label)
    metrics = QFontMetricsF(label.font())
    assert metrics.horizontalAdvance("1111") < metrics.horizontalAdvance("0000")
    small = QFontMetricsF(dressed.font(TYPE.body))
    assert small.horizontalAdvance("1111") == small.horizontalAdvance("0000")
