"""Whether what is painted stands out, in pixels: lessons of a week, buttons, chips, fields.

The tokens' pairs are held to the same figures in `tests/unit/desktop/design`; here it is seen that
the pairs which are painted are those.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, QRect
from PySide6.QtGui import QImage, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.calendar.week.canvas import WeekCanvas
from desktop.calendar.week.sample import sample_week
from desktop.calendar.words import TimeWords
from desktop.design.colors import Color
from desktop.design.contrast import SHAPE_MINIMUM, TEXT_MINIMUM, contrast_ratio
from desktop.design.icons import Icon
from desktop.design.theme import SchemeChoice, Theme
from desktop.widgets.badges import StatusChip, Tone
from desktop.widgets.buttons import Button, Variant
from desktop.widgets.flow_layout import FlowLayout

SCHEMES = (SchemeChoice.LIGHT, SchemeChoice.DARK, SchemeChoice.CONTRAST)
_LARGE = 2.0
"""Text so large that the middle of a stroke has the whole ink, whatever is smoothed beside it."""


@pytest.fixture(params=SCHEMES, ids=lambda choice: choice.value)
def dressed(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Theme]:
    """The program in that scheme, with large text."""
    face = qapp.font()
    theme = Theme(request.param, _LARGE)
    theme.apply(qapp)
    yield theme
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())
    qapp.setFont(face)


def stands_out(picture: QImage, place: QRect) -> float:
    """How far the ink in a place is from what fills most of it."""
    part = picture.copy(place).convertToFormat(QImage.Format.Format_RGB32)
    found = Counter(memoryview(part.constBits()).cast("I"))
    ground, *inks = (Color(f"#{pixel & 0xFFFFFF:06X}") for pixel, _ in found.most_common())
    return max((contrast_ratio(ink, ground) for ink in inks), default=1.0)


def test_the_words_and_the_bar_of_each_lesson_stand_out(qtbot: QtBot, dressed: Theme) -> None:
    words = TimeWords(QLocale("en_CA"), is_24_hour=True)
    canvas = WeekCanvas(sample_week(), dressed, words=words)
    qtbot.addWidget(canvas)
    canvas.resize(1700, 1500)
    canvas.show()
    picture = canvas.grab().toImage()
    faint = {}
    measured = 0
    for piece in canvas.placed:
        card = canvas.rect_of(piece.card.id).toAlignedRect()
        if not canvas.place.is_in_body(QPointF(card.center())) or card.height() < 24:
            continue
        measured += 1
        inside = card.adjusted(8, 4, -4, -4)
        ratio = stands_out(picture, inside)
        if ratio < TEXT_MINIMUM:
            faint[piece.card.id] = round(ratio, 2)
        edge = QRect(card.topLeft() + QPoint(0, card.height() // 2), card.bottomRight())
        bar = stands_out(picture, edge.adjusted(0, 0, 20 - edge.width(), 4 - edge.height()))
        if bar < SHAPE_MINIMUM:
            faint[f"bar of {piece.card.id}"] = round(bar, 2)
    assert measured > 20, "the week was not painted"
    assert faint == {}


def test_the_words_of_buttons_and_chips_and_the_frame_of_a_field_stand_out(
    qtbot: QtBot, dressed: Theme
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowLayout(page)
    buttons = [Button(dressed, "Mm", variant) for variant in Variant]
    chips = [StatusChip(dressed, "Mm", tone, Icon.CHECK) for tone in Tone]
    field = QLineEdit("Mm")
    for each in (*buttons, *chips, field):
        flow.addWidget(each)
    page.resize(1200, 700)
    page.show()
    picture = page.grab().toImage()
    faint = {}
    for name, each in (
        *((one.property("variant"), one) for one in buttons),
        *((tone.name, chip) for tone, chip in zip(Tone, chips, strict=True)),
        ("field", field),
    ):
        ratio = stands_out(picture, each.geometry().adjusted(4, 4, -4, -4))
        if ratio < TEXT_MINIMUM:
            faint[str(name)] = round(ratio, 2)
    box = field.geometry()
    frame = QRect(box.left() - 3, box.center().y(), 6, 1)
    assert stands_out(picture, frame) >= SHAPE_MINIMUM
    assert faint == {}


def test_what_is_measured_can_be_found_too_faint() -> None:
    picture = QImage(20, 20, QImage.Format.Format_RGB32)
    picture.fill("#FFFFFF")
    picture.setPixelColor(10, 10, Color("#999999").qt)
    assert stands_out(picture, picture.rect()) < TEXT_MINIMUM
