"""What a screen reader hears while a lesson is moved through the week by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.calendar.week import carrying as week_carrying
from desktop.calendar.week.canvas import WeekCanvas
from desktop.calendar.week.sample import refuse_after_half_past_four, sample_week
from desktop.calendar.words import TimeWords
from desktop.design.theme import Theme

K = Qt.Key


def test_moving_a_lesson_by_keys_tells_each_place_and_what_is_against_it(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = list[str]()

    def announcing(source: QObject, words: str) -> QAccessibleAnnouncementEvent:
        told.append(words)
        return QAccessibleAnnouncementEvent(source, words)

    monkeypatch.setattr(week_carrying, "QAccessibleAnnouncementEvent", announcing)
    canvas = WeekCanvas(
        sample_week(),
        theme,
        words=TimeWords(QLocale("en_CA"), is_24_hour=True),
    )
    canvas.set_judge(refuse_after_half_past_four)
    qtbot.addWidget(canvas)
    canvas.resize(928, 788)
    canvas.show()
    canvas.activateWindow()
    qtbot.waitUntil(canvas.isActiveWindow)
    canvas.clearFocus()
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    QAccessible.setActive(True)
    try:
        for key in (K.Key_M, K.Key_Down, K.Key_Right, *[K.Key_Down] * 6, K.Key_Escape):
            QTest.keyClick(canvas, key)
    finally:
        QAccessible.setActive(False)
    assert told[:3] == [
        "Thursday, March 5 15:00 to 16:00",
        "Thursday, March 5 15:15 to 16:15",
        "Friday, March 6 15:15 to 16:15",
    ]
    assert told[-1].startswith("Friday, March 6 16:45 to 17:45, ")
