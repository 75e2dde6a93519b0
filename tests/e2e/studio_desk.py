"""Somebody at a whole Studio, in a process of its own that is told what to do by lines of JSON.

It is the real program before an offscreen screen: each deed is done by mouse and keys, and what it
answers is what the window says.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from concurrent.futures import Future
from datetime import date
from pathlib import Path
from typing import TypeVar

from pydantic import JsonValue
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.bootstrap import Station, application, open_station
from desktop.calendar.hours.painter import HoursPainter
from desktop.calendar.week.canvas import WeekCanvas
from desktop.front import SIGN_IN, Front
from desktop.studio.app import StudioApp
from desktop.studio.availability.dialogs import ExceptionDialog
from desktop.studio.availability.panel import AvailabilityPanel
from desktop.studio.lesson_acts import LessonAct
from desktop.studio.lesson_dialogs import CancelDialog
from desktop.studio.messages.bubble import MessageRow
from desktop.studio.messages.thread_list import ThreadList
from desktop.studio.schedule.inspector import LessonInspector
from desktop.studio.schedule.view import ScheduleView
from desktop.studio.shell.state import ScreenId
from desktop.tour.hands import begin_drag, choose_row, click_at, drop, only, press, touch, type_into
from desktop.tour.patience import settle, until
from desktop.widgets.sync_pill import SyncPill
from sync.client import credentials as secrets

Answer = dict[str, JsonValue]
W = TypeVar("W", bound=QWidget)
_SUNDAY = 6


class StudioDesk:
    """The Studio's window and somebody before it."""

    def __init__(self, station: Station, front: Front) -> None:
        self._station, self._front = station, front
        until(lambda: isinstance(front.app, StudioApp), "the Studio behind the door")
        self.window.activateWindow()
        until(self.window.isActiveWindow, "the Studio's window")
        self._settle()
        self.doings: dict[str, Callable[[Answer], JsonValue]] = {
            "pill": lambda _: only(self.window, SyncPill).text(),
            "offline": self._offline,
            "sent": self._sent,
            "week": self._week,
            "hours": self._hours,
            "messages": self._messages,
            "drag": self._drag,
            "cancel": self._cancel,
            "complete": self._complete,
            "paint": self._paint,
            "close_tomorrow": self._close_tomorrow,
            "answer": self._answer,
        }

    @property
    def window(self) -> QWidget:
        """What stands on the screen."""
        assert self._front.window is not None
        return self._front.window

    @property
    def _studio(self) -> StudioApp:
        assert isinstance(self._front.app, StudioApp)
        return self._front.app

    def _settle(self) -> None:
        settle([self._station])

    def _go(self, screen: ScreenId) -> QWidget:
        press(self.window, self._studio.actions.keys_of(f"go.{screen.value}"))
        self._settle()
        return self._studio.window.screen_widget(screen)

    def _offline(self, asked: Answer) -> JsonValue:
        """Wait until the window says that there is no network."""
        pill = only(self.window, SyncPill)
        self._station.engine.wake()
        until(lambda: pill.text().startswith("Offline since"), "the pill saying so")
        return pill.text()

    def _sent(self, asked: Answer) -> JsonValue:
        """Wait until the window says that everything arrived."""
        pill = only(self.window, SyncPill)
        self._station.engine.wake()
        until(lambda: pill.text() == "Up to date", "everything having arrived")
        self._settle()
        return pill.text()

    # -- what is shown ------------------------------------------------------------------------

    def _week(self, asked: Answer) -> JsonValue:
        """The lessons of a week: when each starts, and how it stands."""
        return {
            card.id: [card.start.isoformat(), card.state.value]
            for card in self._canvas(asked).state.lessons
        }

    def _hours(self, asked: Answer) -> JsonValue:
        """Sunday's blocks in minutes, and what the panel says of days that differ."""
        shown = self._go(ScreenId.AVAILABILITY)
        blocks = only(shown, HoursPainter).state.hours[_SUNDAY]
        removals = only(shown, AvailabilityPanel).removals
        return {
            "sunday": [[block.start, block.end] for block in blocks],
            "differing": [each.accessibleName() for each in removals],
        }

    def _messages(self, asked: Answer) -> JsonValue:
        """What a reader of the screen hears of the first conversation."""
        shown = self._conversation()
        return [row.accessibleName() for row in shown.findChildren(MessageRow) if row.isVisible()]

    # -- what is done -------------------------------------------------------------------------

    def _canvas(self, asked: Answer) -> WeekCanvas:
        """The week that begins on that Monday, however far it is from today."""
        shown, wanted = self._go(ScreenId.SCHEDULE), date.fromisoformat(str(asked["monday"]))
        view = shown if isinstance(shown, ScheduleView) else only(shown, ScheduleView)
        while (first := only(shown, WeekCanvas).state.first_date) != wanted:
            assert first.weekday() == wanted.weekday()
            touch(view.after if first < wanted else view.before)
            self._settle()
        return only(shown, WeekCanvas)

    def _found(self, asked: Answer) -> WeekCanvas:
        """The week with that lesson in sight."""
        canvas = self._canvas(asked)
        canvas.reveal(canvas.rect_of(str(asked["lesson"])))
        return canvas

    def _choose(self, asked: Answer) -> LessonInspector:
        canvas = self._found(asked)
        click_at(canvas, canvas.rect_of(str(asked["lesson"])).center())
        self._settle()
        return only(self.window, LessonInspector)

    def _drag(self, asked: Answer) -> JsonValue:
        """To the same time of the day after."""
        canvas = self._found(asked)
        start = canvas.rect_of(str(asked["lesson"])).center()
        aside = canvas.place.column_rect(1).left() - canvas.place.column_rect(0).left()
        begin_drag(canvas, start, start + QPointF(aside, 0))
        drop(canvas, start + QPointF(aside, 0))
        self._settle()
        return self._week(asked)

    def _cancel(self, asked: Answer) -> JsonValue:
        touch(self._choose(asked).buttons[LessonAct.CANCEL])
        self._settle()
        dialog = only(self.window, CancelDialog)
        touch(dialog.chips[0])
        touch(dialog.confirm)
        self._settle()
        return self._week(asked)

    def _complete(self, asked: Answer) -> JsonValue:
        """By the key for the next step, as often as it takes."""
        for _ in range(2):
            self._choose(asked)
            press(self.window, self._studio.actions.keys_of("schedule.attend"))
            self._settle()
        return self._week(asked)

    def _paint(self, asked: Answer) -> JsonValue:
        """Sunday is open until eight in the evening."""
        painter = only(self._go(ScreenId.AVAILABILITY), HoursPainter)
        x = painter.place.column_rect(_SUNDAY).center().x()
        first, last = painter.place.y_of(18 * 60) + 2, painter.place.y_of(20 * 60) - 2
        begin_drag(painter, QPointF(x, first), QPointF(x, last))
        drop(painter, QPointF(x, last))
        self._settle()
        return self._hours(asked)

    def _close_tomorrow(self, asked: Answer) -> JsonValue:
        touch(only(self._go(ScreenId.AVAILABILITY), AvailabilityPanel).add)
        self._settle()
        touch(only(self.window, ExceptionDialog).confirm)
        self._settle()
        return self._hours(asked)

    def _conversation(self) -> QWidget:
        shown = self._go(ScreenId.MESSAGES)
        choose_row(only(shown, ThreadList), 0)
        self._settle()
        return shown

    def _answer(self, asked: Answer) -> JsonValue:
        type_into(only(self._conversation(), QPlainTextEdit), str(asked["words"]))
        press(self.window, "Return")
        self._settle()
        return self._messages(asked)


def main(arguments: list[str]) -> int:
    """Answer until the input ends, then close the window; `FOLDER SERVER`, signed in by the
    environment.
    """
    secrets._ARGON2ID = (1, 8, 1)  # as in tests.e2e.device
    folder, server = Path(arguments[0]), arguments[1]
    folder.mkdir(parents=True, exist_ok=True)
    app = application([])
    found: Future[secrets.Credentials] = Future()
    found.set_result(secrets.open_credentials(folder, {secrets.PASSPHRASE_VARIABLE: "test"}))
    station = open_station(app, folder, server, found)
    station.settings.change(is_toured=True, is_motion_reduced=True)
    front = Front(station, is_kiosk=False)
    front.open({SIGN_IN: os.environ[SIGN_IN]})
    desk = StudioDesk(station, front)
    _say({"ready": os.getpid()})
    for line in sys.stdin:
        asked = json.loads(line)
        _say({"shown": desk.doings[asked["do"]](asked)})
    front.close()
    station.close()
    return 0


def _say(answer: Answer) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()
