"""The hours that a week opens with."""

from dataclasses import replace
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from desktop.studio.schedule.body import ScheduleBody
from tests.gui.studio.schedule.conftest import Watcher


def test_a_week_that_is_read_late_opens_at_its_own_hours(watcher: Watcher, qtbot: QtBot) -> None:
    read, today = watcher.presenter.state, date(2026, 3, 5)
    body = ScheduleBody(watcher.seat.desk, today)
    qtbot.addWidget(body)
    body.resize(watcher.window.size())
    body.render_state(replace(read, week=None), today)
    body.show()
    body.render_state(read, today)
    place = body.canvas.place
    assert place.minute_at(place.header_height) == pytest.approx(8 * 60, abs=15), "open from nine"
