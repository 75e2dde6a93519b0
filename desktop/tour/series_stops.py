"""Lessons that repeat: the form with every occurrence, and the shorthand of the palette."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QWidget

from core.ids import new_id
from core.mutations.series import CreateSeries, SeriesLesson
from core.repositories import Repositories
from core.repositories.lessons import LessonLine
from core.scheduling.recurrence import Every
from core.tickets import new_code
from desktop.actions.palette_view import PaletteInput
from desktop.studio.desk import Done
from desktop.studio.lesson_dialogs import CancelDialog, MoveDialog, SeriesDialog
from desktop.studio.lesson_dialogs.cancel_dialog import ReasonInput
from desktop.studio.lesson_dialogs.lesson_dialog import LessonDialog
from desktop.studio.lesson_dialogs.repeat_fields import RepeatFields
from desktop.tour.devices import Device
from desktop.tour.hands import choose_row, click, only, press, type_into
from desktop.tour.patience import NotReached, until
from desktop.tour.walk import Stop
from desktop.widgets.buttons import Button
from desktop.widgets.toast import ToastHost

_WEEKS = 7
_EARLY = (7, 6, 5, 4)
SERIES = "Ana tue 12:15pm piano 45m x10"


def _type(device: Device) -> None:
    press(device.window, "Ctrl+K")
    device.settle()
    type_into(only(device.window, PaletteInput), SERIES)
    device.settle()


@contextmanager
def repeating(device: Device) -> Iterator[QWidget]:
    """The form of ten lessons, with what is against them."""
    _type(device)
    press(device.window, "Ctrl+Return")
    device.settle()
    fields = only(only(device.window, LessonDialog), RepeatFields)
    until(lambda: fields.presenter.state.is_judged, "ten lessons that were looked at")
    if fields.list.rows.count():
        choose_row(fields.list.rows, 0)
    device.settle()
    yield device.window
    press(device.window, "Escape")


@contextmanager
def shorthand(device: Device) -> Iterator[QWidget]:
    """A series in the palette, with its lessons, before Enter books it."""
    _type(device)
    yield device.window
    press(device.window, "Escape")


@contextmanager
def series(device: Device) -> Iterator[LessonLine]:
    """Seven weekly lessons of Mara's, early enough to be in nobody's way; taken back afterwards."""
    made = next(filter(None, (_booked(device, hour) for hour in _EARLY)), None)
    if made is None:
        raise NotReached("a series that is booked")
    line = device.studio.desk.read(lambda rows: rows.lessons.line(made.lessons[1].booking_id))
    if line is None:
        raise NotReached("a lesson of a series")
    only(device.window, ToastHost).leave()
    try:
        yield line
    finally:
        device.studio.undo.undo()
        device.settle()
        only(device.window, ToastHost).leave()


def _booked(device: Device, hour: int) -> CreateSeries | None:
    """The series at that hour; None where something is in its way."""
    desk = device.studio.desk
    first = desk.local_now().replace(hour=hour, minute=30, second=0, microsecond=0)
    refused: list[str] = []
    made = desk.read(lambda rows: _wish(rows, desk.actor.instructor_id or "", first))
    desk.do(made, Done("booking of a series", "The series is booked."), failed=refused.append)
    device.settle()
    return None if refused else made


def _wish(rows: Repositories, instructor_id: str, first: datetime) -> CreateSeries:
    offering = rows.offerings.of_instructor(instructor_id)[0]
    student = rows.students.named_like("", limit=1)[0]
    return CreateSeries(
        series_id=new_id(),
        every=Every.WEEK,
        student_id=student.id,
        offering_id=offering.id,
        duration_min=offering.durations_min[0],
        lessons=[
            SeriesLesson(
                booking_id=new_id(),
                starts_at=first + timedelta(days=1, weeks=week),
                code=new_code(),
                allow_outside_hours=True,
            )
            for week in range(_WEEKS)
        ],
    )


def _choose_clashing(device: Device, dialog: MoveDialog) -> None:
    """Choose free times, day by day, until some other lesson of the series has none there."""
    first = dialog.presenter.state.pick.day
    for days in range(5):
        dialog.times.day.edit.setDate(QDate(*(first + timedelta(days=days)).timetuple()[:3]))
        device.settle()
        for chip in list(dialog.times.chips):
            dialog.times.start_chosen.emit(_start_of(dialog, chip))
            device.settle()
            if dialog.series.state.clashes:
                choose_row(dialog.list.rows, 0)
                return
    raise NotReached("a time at which one lesson of a series clashes")


def _start_of(dialog: MoveDialog, chip: Button) -> datetime:
    return dialog.presenter.state.pick.starts[dialog.times.chips.index(chip)]


@contextmanager
def moving(device: Device) -> Iterator[QWidget]:
    """This lesson and those that follow, moved: what clashes stands first, with free times."""
    with series(device) as line:
        dialog = MoveDialog(device.studio.desk, line, device.window)
        dialog.open()
        device.settle()
        try:
            click(dialog, "This and following")
            _choose_clashing(device, dialog)
            device.settle()
            yield device.window
        finally:
            dialog.dismiss()


@contextmanager
def ending(device: Device) -> Iterator[QWidget]:
    """All lessons of a series about to be cancelled, with what each costs."""
    with series(device) as line:
        dialog = CancelDialog(device.studio.desk, line, device.window)
        dialog.open()
        device.settle()
        click(dialog, "All lessons")
        type_into(only(dialog, ReasonInput), "Moves to another town in spring")
        device.settle()
        try:
            yield device.window
        finally:
            dialog.dismiss()


@contextmanager
def listed(device: Device) -> Iterator[QWidget]:
    """The lessons of a series."""
    with series(device) as line:
        dialog = SeriesDialog(device.studio.desk, line, device.window)
        dialog.open()
        device.settle()
        try:
            yield device.window
        finally:
            dialog.dismiss()


SERIES_STOPS = (
    Stop("series-repeat", repeating),
    Stop("series-palette", shorthand),
    Stop("series-list", listed),
    Stop("series-move", moving),
    Stop("series-cancel", ending),
)
