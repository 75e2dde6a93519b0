"""The Studio's screens, each reached as a person reaches it: rail, keys, mouse."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QScrollArea, QTableView, QWidget

from desktop.actions.palette_view import PaletteInput
from desktop.calendar.hours.painter import HoursPainter
from desktop.calendar.week.canvas import WeekCanvas
from desktop.calendar.week.layout import PlacedLesson
from desktop.calendar.week.state import LessonState
from desktop.studio.lesson_acts import LessonAct
from desktop.studio.lessons.act_bar import ActBar
from desktop.studio.messages.thread_list import ThreadList
from desktop.studio.schedule.busy_dialog import BusyDialog
from desktop.studio.schedule.view import ScheduleView
from desktop.studio.schedule.zone_dialog import ZoneDialog
from desktop.studio.settings.devices_card import PairingDialog
from desktop.studio.shell.state import ScreenId
from desktop.tour.devices import Device
from desktop.tour.hands import (
    begin_drag,
    choose_row,
    click,
    click_at,
    drop,
    move_to,
    only,
    press,
    touch,
    type_into,
)
from desktop.tour.patience import NotReached, until
from desktop.tour.series_stops import SERIES_STOPS
from desktop.tour.walk import Stop
from desktop.widgets.toast import ToastHost

BOOKING = "Ana tue 4pm piano 45m"


def open_screen(device: Device, screen: ScreenId) -> QWidget:
    """Go there by the rail's shortcut; the screen's widget."""
    press(device.window, device.studio.actions.keys_of(f"go.{screen.value}"))
    device.settle()
    if device.studio.presenter.state.screen is not screen:
        raise NotReached(f"the screen {screen.value}")
    return device.studio.window.screen_widget(screen)


def plain(screen: ScreenId) -> Stop:
    """A screen as it opens."""

    @contextmanager
    def visit(device: Device) -> Iterator[QWidget]:
        open_screen(device, screen)
        yield device.window

    return Stop(screen.value, visit)


def pressing(name: str, screen: ScreenId, title: str, afterwards: str = "") -> Stop:
    """A screen after a button was pressed; `afterwards` is the button that leads back."""

    @contextmanager
    def visit(device: Device) -> Iterator[QWidget]:
        shown = open_screen(device, screen)
        click(shown, title)
        yield device.window
        if afterwards:
            click(shown, afterwards)

    return Stop(name, visit)


def asking(name: str, screen: ScreenId, title: str) -> Stop:
    """A screen with the dialog that a button opens."""

    @contextmanager
    def visit(device: Device) -> Iterator[QWidget]:
        click(open_screen(device, screen), title)
        yield device.window
        press(device.window, "Escape")

    return Stop(name, visit)


def open_week(device: Device) -> WeekCanvas:
    """The schedule, at this week."""
    shown = open_screen(device, ScreenId.SCHEDULE)
    click(shown, "Week")
    click(shown, "Today")
    device.settle()
    return only(shown, WeekCanvas)


def a_lesson(device: Device, canvas: WeekCanvas) -> PlacedLesson:
    """A lesson in sight that is still to come, on this day's morrow or later if there is one."""
    movable = [
        piece
        for piece in canvas.placed
        if piece.card.state is LessonState.CONFIRMED
        and piece.card.start > device.clock.now()
        and canvas.place.is_in_body(canvas.rect_of(piece.card.id).center())
    ]
    later = [
        piece
        for piece in movable
        if piece.card.start > device.clock.now() + timedelta(days=1) and piece.lanes == 1
    ]
    if not movable:
        raise NotReached("a lesson of this week that is still to come")
    return (later or movable)[0]


def drag_until(canvas: WeekCanvas, piece: PlacedLesson, is_it: Callable[[bool], bool]) -> QPointF:
    """Drag a lesson about until the judge's answer is the wanted one; where that was."""
    start = canvas.rect_of(piece.card.id).center()
    begin_drag(canvas, start, start + QPointF(12, 30))
    place = canvas.place
    for column in [*range(piece.column, 7), *range(piece.column)]:
        for minute in range(9 * 60, 19 * 60, 15):
            target = QPointF(place.column_rect(column).center().x(), place.y_of(minute))
            if not place.is_in_body(target):
                continue
            move_to(canvas, target)
            drag = canvas.overlay.drag
            if drag is not None and drag.has_changed and is_it(drag.verdict.ok):
                return target
    drop(canvas, start)
    raise NotReached("a time with that answer while dragging")


@contextmanager
def lesson(device: Device) -> Iterator[QWidget]:
    """A lesson chosen, with the inspector beside the week."""
    canvas = open_week(device)
    piece = a_lesson(device, canvas)
    click_at(canvas, canvas.rect_of(piece.card.id).center())
    device.settle()
    yield device.window
    press(canvas, "Escape")


@contextmanager
def refused(device: Device) -> Iterator[QWidget]:
    """A lesson held over a time where it may not go, and why."""
    canvas = open_week(device)
    place = drag_until(canvas, a_lesson(device, canvas), lambda is_ok: not is_ok)
    yield device.window
    press(canvas, "Escape")
    drop(canvas, place)


@contextmanager
def moved(device: Device) -> Iterator[QWidget]:
    """A lesson moved, with what was done and the way back; then taken back."""
    canvas = open_week(device)
    try:
        place = drag_until(canvas, a_lesson(device, canvas), lambda is_ok: is_ok)
    except NotReached:  # the week is nearly over: there is room in the next one
        press(canvas, "PgDown")
        device.settle()
        place = drag_until(canvas, a_lesson(device, canvas), lambda is_ok: is_ok)
    drop(canvas, place)
    device.settle()
    if device.studio.undo.next is None:
        raise NotReached("something to undo")
    yield device.window
    press(device.window, "Ctrl+Z")
    device.settle()
    only(device.window, ToastHost).leave()


def choose_more(view: ScheduleView, name: str) -> None:
    """Choose an entry of the schedule's menu."""
    menu = view.make_more()
    action = getattr(menu, name)
    action.trigger()
    menu.deleteLater()


@contextmanager
def printed(device: Device) -> Iterator[QWidget]:
    """The week on paper, as a printer gets it."""
    open_week(device)
    view = only(device.studio.window.screen_widget(ScreenId.SCHEDULE), ScheduleView)
    sheet = view.sharing.sheet()
    if sheet is None:
        raise NotReached("a page of the week")
    page = QLabel()
    page.setPixmap(QPixmap.fromImage(view.sharing.press().picture(sheet)))
    yield page
    page.deleteLater()


@contextmanager
def two_zones(device: Device) -> Iterator[QWidget]:
    """The week with Madrid's hours beside those of the studio."""
    open_week(device)
    view = only(device.studio.window.screen_widget(ScreenId.SCHEDULE), ScheduleView)
    choose_more(view, "zone")
    dialog = only(device.window, ZoneDialog)
    dialog.zones.setCurrentText("Europe/Madrid")
    click(dialog, "Show")
    device.settle()
    yield device.window
    choose_more(view, "zone")
    click(only(device.window, ZoneDialog), "Hide it")
    device.settle()


@contextmanager
def bringing_in(device: Device) -> Iterator[QWidget]:
    """The dialog for busy times of other calendars, with a file that was looked at."""
    open_week(device)
    view = only(device.studio.window.screen_widget(ScreenId.SCHEDULE), ScheduleView)
    choose_more(view, "busy")
    dialog = only(device.window, BusyDialog)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "school.ics"
        path.write_text(_school(device.clock.now()), encoding="utf-8")
        dialog.read_file(path)
        until(dialog.confirm.isEnabled, "the times in a calendar")
    yield device.window
    press(device.window, "Escape")


def _school(now: datetime) -> str:
    """A calendar of every Tuesday and Thursday morning for a year."""
    events = "".join(
        f"BEGIN:VEVENT\r\nUID:{at}\r\nDTSTART:{now + timedelta(days=at + 1):%Y%m%d}T080000\r\n"
        "DURATION:PT2H\r\nRRULE:FREQ=WEEKLY;COUNT=40\r\nEND:VEVENT\r\n"
        for at in (0, 2)
    )
    head = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//tour//EN\r\nX-WR-CALNAME:School\r\n"
    return f"{head}{events}END:VCALENDAR\r\n"


@contextmanager
def cancelling(device: Device) -> Iterator[QWidget]:
    """The dialog that cancels a lesson: why, and what it costs."""
    shown = open_screen(device, ScreenId.LESSONS)
    click(shown, "Upcoming")
    device.settle()
    cancel = only(shown, ActBar).buttons[LessonAct.CANCEL]
    for row in range(2, 12):
        choose_row(only(shown, QTableView), row)
        device.settle()
        if cancel.isVisible():
            break
    touch(cancel)
    device.settle()
    yield device.window
    press(device.window, "Escape")


@contextmanager
def painting(device: Device) -> Iterator[QWidget]:
    """Weekly hours while they are being painted; the stroke is given up again."""
    grid = only(open_screen(device, ScreenId.AVAILABILITY), HoursPainter)
    day, place = 2, grid.place
    middle = place.column_rect(day).center().x()
    start = QPointF(middle, place.y_of(18 * 60 + 5))
    end = QPointF(middle, place.y_of(20 * 60 + 25))
    begin_drag(grid, start, end)
    if grid.stroke is None:
        raise NotReached("a stroke being painted")
    yield device.window
    press(device.window, "Escape")
    drop(grid, end)


@contextmanager
def conversation(device: Device) -> Iterator[QWidget]:
    """A conversation with an answer being written, which is not sent."""
    shown = open_screen(device, ScreenId.MESSAGES)
    choose_row(only(shown, ThreadList), 1)
    device.settle()
    text = only(shown, QPlainTextEdit)
    type_into(text, "Yes, half past four is fine. I will have the other book ready.")
    yield device.window
    text.clear()


@contextmanager
def settings_below(device: Device) -> Iterator[QWidget]:
    """The lower part of the settings."""
    bar = only(open_screen(device, ScreenId.SETTINGS), QScrollArea).verticalScrollBar()
    bar.setValue(bar.maximum())
    yield device.window
    bar.setValue(0)


@contextmanager
def pairing(device: Device) -> Iterator[QWidget]:
    """The code for another kiosk. It is good by the server's clock, so ours goes on meanwhile."""
    standing, device.clock.instant = device.clock.instant, None
    shown = open_screen(device, ScreenId.SETTINGS)
    click(shown, "Add a kiosk")
    found = only(device.window, PairingDialog)
    until(lambda: bool(found.code.text()), "the code for a kiosk")
    yield device.window
    press(device.window, "Escape")
    device.clock.instant = standing


@contextmanager
def palette(device: Device) -> Iterator[QWidget]:
    """The command palette with a lesson typed."""
    open_screen(device, ScreenId.SCHEDULE)
    press(device.window, "Ctrl+K")
    device.settle()
    type_into(only(device.window, PaletteInput), BOOKING)
    device.settle()
    yield device.window
    press(device.window, "Escape")


SCREENS = (
    plain(ScreenId.TODAY),
    plain(ScreenId.SCHEDULE),
    pressing("schedule-day", ScreenId.SCHEDULE, "Day", "Week"),
    pressing("schedule-month", ScreenId.SCHEDULE, "Month", "Week"),
    pressing("schedule-agenda", ScreenId.SCHEDULE, "Agenda", "Week"),
    Stop("schedule-zones", two_zones),
    Stop("schedule-printed", printed),
    Stop("schedule-busy", bringing_in),
    Stop("schedule-lesson", lesson),
    Stop("schedule-refused", refused),
    Stop("schedule-moved", moved),
    asking("schedule-new", ScreenId.SCHEDULE, "New lesson"),
    plain(ScreenId.AVAILABILITY),
    Stop("availability-painting", painting),
    asking("availability-exception", ScreenId.AVAILABILITY, "Add"),
    asking("availability-holidays", ScreenId.AVAILABILITY, "Holidays"),
    asking("availability-why", ScreenId.AVAILABILITY, "Why can’t this time be booked?"),
    plain(ScreenId.LESSONS),
    pressing("lessons-history", ScreenId.LESSONS, "History", "Upcoming"),
    pressing("lessons-requests", ScreenId.LESSONS, "Requests", "Upcoming"),
    pressing("lessons-lost", ScreenId.LESSONS, "Lost", "Upcoming"),
    Stop("lessons-cancel", cancelling),
    plain(ScreenId.STUDENTS),
    asking("students-new", ScreenId.STUDENTS, "New student"),
    plain(ScreenId.MESSAGES),
    Stop("messages-writing", conversation),
    plain(ScreenId.PROFILE),
    plain(ScreenId.INSIGHTS),
    plain(ScreenId.ATTENTION),
    plain(ScreenId.SETTINGS),
    Stop("settings-below", settings_below),
    Stop("palette", palette),
    *SERIES_STOPS,
)
OFFLINE_SCREENS = (Stop("schedule-moved", moved), *(plain(screen) for screen in ScreenId))
MANAGER_SCREENS = (
    pressing("schedule-day", ScreenId.SCHEDULE, "Day", "Week"),
    pressing("schedule-month", ScreenId.SCHEDULE, "Month", "Week"),
    plain(ScreenId.AVAILABILITY),
    plain(ScreenId.STUDENTS),
    plain(ScreenId.MESSAGES),
    plain(ScreenId.INSIGHTS),
    pressing("insights-table", ScreenId.INSIGHTS, "Show table", "Show chart"),
    plain(ScreenId.SETTINGS),
    Stop("settings-pairing", pairing),
    asking("students-erase", ScreenId.STUDENTS, "Erase…"),
)
