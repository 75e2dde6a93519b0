"""The list of what actions bring about: a row each, which looks for the effect in the whole Studio.

A row makes its world ready, gives way to the keys, and looks at what they did.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from core.models import BookingState
from core.mutations.bookings import RescheduleBooking
from desktop.actions.palette_view import CommandPalette
from desktop.studio.attention.view import AttentionView
from desktop.studio.insights.view import InsightsView
from desktop.studio.lessons.view import LessonsView
from desktop.studio.messages.view import MessagesView
from desktop.studio.notifications.values import Kind, Occasion
from desktop.studio.notifications.words import notices_of
from desktop.studio.profile.view import ProfileView
from desktop.studio.schedule.state import ViewMode
from desktop.studio.schedule.view import ScheduleView
from desktop.studio.settings.view import SettingsView
from desktop.studio.shell.state import ScreenId
from desktop.studio.students.view import StudentsView
from desktop.widgets.dialog import Dialog
from desktop.widgets.overlay import open_overlay
from tests.builders.studio import AT
from tests.fixtures.studio_app import Studio
from tests.gui.studio.attention.test_lost_slot import lose

V = TypeVar("V", bound=QWidget)
Play = Callable[[Studio], Iterator[None]]
EFFECTS: dict[str, Play] = {}
ASKED: list[str] = []
"""What was asked outside of the program: for a file, for a printer, the engine to sync."""

DONE: list[str] = []
"""The actions that were done, in order."""


def does(action_id: str) -> Callable[[Play], Play]:
    """The row of an action."""

    def keep(play: Play) -> Play:
        EFFECTS[action_id] = play
        return play

    return keep


def shown(studio: Studio, screen: ScreenId, kind: type[V]) -> V:
    """The view of a screen, brought forward."""
    studio.app.go(screen)
    studio.settle()
    found = studio.app.window.screen_widget(screen).findChild(kind)
    assert isinstance(found, kind)
    return found


def schedule(studio: Studio) -> ScheduleView:
    """The schedule, at this week."""
    view = shown(studio, ScreenId.SCHEDULE, ScheduleView)
    view.show_week()
    view.today.click()
    studio.settle()
    return view


def chosen(studio: Studio) -> str:
    """Today's lesson at four, chosen in the schedule; its id. The same one for every row."""
    desk, four = studio.app.desk, studio.seat.studio.at(5, 16)
    who = [studio.seat.studio.instructor_id]
    known = desk.read(lambda rows: rows.lessons.between(four, four + timedelta(minutes=1), who))
    booking_id = known[0].id if known else studio.seat.book(5, 16)
    studio.app.desk.lesson_requested.emit(booking_id)
    studio.settle()
    return booking_id


def state_of(studio: Studio, booking_id: str) -> BookingState:
    return studio.seat.booking(booking_id).state


def booked(studio: Studio) -> int:
    """How many lessons there are in these two weeks."""
    around = AT - timedelta(days=5), AT + timedelta(days=9)
    who = [studio.seat.studio.instructor_id]
    return len(studio.app.desk.read(lambda rows: rows.lessons.between(*around, who)))


def opens(action_id: str, title: str, screen: ScreenId = ScreenId.TODAY) -> None:
    """A row of an action that opens what is called `title`, from `screen`."""

    @does(action_id)
    def play(studio: Studio) -> Iterator[None]:
        studio.app.go(screen)
        yield
        found = open_overlay(studio.window)
        assert found is not None
        assert found.accessibleName() == title


for _screen in ScreenId:

    @does(f"go.{_screen.value}")
    def _goes(studio: Studio, screen: ScreenId = _screen) -> Iterator[None]:
        studio.app.go(ScreenId.TODAY if screen is not ScreenId.TODAY else ScreenId.LESSONS)
        yield
        assert studio.app.presenter.state.screen is screen


for _mode in (ViewMode.DAY, ViewMode.MONTH, ViewMode.AGENDA, ViewMode.WEEK):

    @does(f"schedule.{_mode.value}")
    def _turns(studio: Studio, mode: ViewMode = _mode) -> Iterator[None]:
        view = schedule(studio)
        if mode is ViewMode.AGENDA:
            chosen(studio)  # of nothing there is no list
        if mode is ViewMode.WEEK:
            view.show_day()
        yield
        pages = {ViewMode.MONTH: view.month, ViewMode.AGENDA: view.agenda}
        assert pages.get(mode, view.canvas).isVisible()
        if mode in (ViewMode.DAY, ViewMode.WEEK):
            assert view.canvas.place.columns == (1 if mode is ViewMode.DAY else 7)


for _name, _title in (("earlier", "23 Feb"), ("later", "9 – 15"), ("today", "2 – 8")):

    @does(f"schedule.{_name}")
    def _leafs(studio: Studio, name: str = _name, title: str = _title) -> Iterator[None]:
        view = schedule(studio)
        if name == "today":
            view.after.click()
        yield
        assert view.header.title.text().startswith(title)


for _name, _before, _grows in (("in", 1.0, True), ("out", 1.0, False), ("home", 2.0, False)):

    @does(f"schedule.zoom_{_name}")
    def _zooms(studio: Studio, before: float = _before, grows: bool = _grows) -> Iterator[None]:
        canvas = schedule(studio).canvas
        canvas.set_zoom(before)
        yield
        assert canvas.zoom > before if grows else canvas.zoom < before
        canvas.set_zoom(1.0)


for _name, _kind in (("pdf", ".pdf"), ("export", ".ics"), ("print", "a printer")):

    @does(f"schedule.{_name}")
    def _leaves(studio: Studio, kind: str = _kind) -> Iterator[None]:
        schedule(studio)
        ASKED.clear()
        yield
        (asked,) = ASKED
        assert asked.endswith(kind)


@does("schedule.split")
def _splits_each_day_of_the_week(studio: Studio) -> Iterator[None]:
    studio.seat.add_instructor("Tomás Herrera")
    canvas = schedule(studio).canvas
    assert canvas.place.columns == 7
    yield
    assert canvas.place.columns == 14
    studio.app.actions.run("schedule.split")


@does("schedule.attend")
def _checks_in_the_chosen_lesson(studio: Studio) -> Iterator[None]:
    booking_id = chosen(studio)
    yield
    assert state_of(studio, booking_id) is BookingState.CHECKED_IN


@does("undo")
def _takes_back(studio: Studio) -> Iterator[None]:
    booking_id = chosen(studio)
    yield
    assert state_of(studio, booking_id) is BookingState.CONFIRMED


for _name in ("redo", "redo.too"):

    @does(_name)
    def _does_again(studio: Studio) -> Iterator[None]:
        booking_id = chosen(studio)
        if state_of(studio, booking_id) is not BookingState.CONFIRMED:
            studio.app.undo.undo()
            studio.settle()
        yield
        assert state_of(studio, booking_id) is BookingState.CHECKED_IN


@does("schedule.copy")
def _keeps_the_chosen_lesson(studio: Studio) -> Iterator[None]:
    booking_id, view = chosen(studio), shown(studio, ScreenId.SCHEDULE, ScheduleView)
    yield
    assert view.handling.copied is not None
    assert view.handling.copied.id == booking_id


@does("schedule.paste")
def _books_the_copied_lesson_at_the_cursor(studio: Studio) -> Iterator[None]:
    """What the row before this one copied."""
    canvas = shown(studio, ScreenId.SCHEDULE, ScheduleView).canvas
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    before = booked(studio)
    yield
    assert booked(studio) == before + 1


@does("today.check_in")
def _checks_in_who_is_next(studio: Studio) -> Iterator[None]:
    booking_id = studio.seat.book(5, 15)
    studio.app.go(ScreenId.TODAY)
    yield
    assert state_of(studio, booking_id) is BookingState.CHECKED_IN


@does("lessons.keep")
def _asks_what_the_filter_is_called(studio: Studio) -> Iterator[None]:
    view = shown(studio, ScreenId.LESSONS, LessonsView)
    view.search.setText("Ana")
    view.search.searched.emit("Ana")
    yield
    found = open_overlay(studio.window)
    assert found is not None
    assert found.accessibleName() == "Save this filter"
    found.dismiss()
    view.search.clear()


@does("lessons.search")
def _puts_the_cursor_into_the_search_of_lessons(studio: Studio) -> Iterator[None]:
    view = shown(studio, ScreenId.LESSONS, LessonsView)
    view.table.setFocus()
    yield
    assert view.search.hasFocus()


@does("students.search")
def _puts_the_cursor_into_the_search_of_students(studio: Studio) -> Iterator[None]:
    studio.app.go(ScreenId.TODAY)
    yield
    assert shown(studio, ScreenId.STUDENTS, StudentsView).search.hasFocus()


@does("messages.new")
def _asks_whom_to_write_to(studio: Studio) -> Iterator[None]:
    studio.app.go(ScreenId.TODAY)
    yield
    search = shown(studio, ScreenId.MESSAGES, MessagesView).column.search
    assert (search.placeholderText(), search.hasFocus()) == ("To whom?", True)
    QTest.keyClick(search, Qt.Key.Key_Escape)


@does("messages.search")
def _puts_the_cursor_into_the_search_of_messages(studio: Studio) -> Iterator[None]:
    search = shown(studio, ScreenId.MESSAGES, MessagesView).column.search
    studio.app.go(ScreenId.TODAY)
    yield
    assert search.hasFocus()


@does("profile.save")
def _writes_the_profile(studio: Studio) -> Iterator[None]:
    bio = shown(studio, ScreenId.PROFILE, ProfileView).about.bio
    bio.setFocus()
    QTest.keyClicks(bio, "Bach")
    yield
    who = studio.seat.studio.instructor_id
    assert studio.app.desk.read(lambda rows: rows.instructors.require(who)).bio == "Bach"


@does("insights.export")
def _asks_for_a_file_of_figures(studio: Studio) -> Iterator[None]:
    shown(studio, ScreenId.INSIGHTS, InsightsView)
    ASKED.clear()
    yield
    (asked,) = ASKED
    assert asked.endswith(".csv")


@does("insights.tables")
def _turns_charts_into_tables(studio: Studio) -> Iterator[None]:
    view = shown(studio, ScreenId.INSIGHTS, InsightsView)
    yield
    assert (view.bars.is_table, view.heat.is_table) == (True, True)


@does("attention.book")
def _books_the_nearest_time_for_who_lost_theirs(studio: Studio) -> Iterator[None]:
    lost = lose(studio.seat, 6, 16)
    shown(studio, ScreenId.ATTENTION, AttentionView)
    yield
    assert state_of(studio, lost) is BookingState.CONFIRMED


@does("attention.dismiss")
def _sets_the_item_aside(studio: Studio) -> Iterator[None]:
    booking_id, at = studio.seat.book(9, 13), studio.seat.studio.at
    here, elsewhere = (
        RescheduleBooking(
            booking_id=booking_id, starts_at=at(9, hour), duration_min=60, moved_from=at(9, 13)
        )
        for hour in (12, 14)
    )
    studio.seat.server.keeps_refused = True
    view = shown(studio, ScreenId.ATTENTION, AttentionView)
    studio.seat.here(here)
    studio.seat.elsewhere(elsewhere)
    studio.settle()
    open_before = [row for row in view.list.rows if not row.line.resolution]
    yield
    assert len([row for row in view.list.rows if not row.line.resolution]) < len(open_before)


@does("leases.show")
def _leads_to_the_times_kept_for_kiosks(studio: Studio) -> Iterator[None]:
    studio.app.go(ScreenId.TODAY)
    yield
    assert shown(studio, ScreenId.SETTINGS, SettingsView).leases.starts.hasFocus()


@does("sync.now")
def _wakes_the_engine(studio: Studio) -> Iterator[None]:
    studio.app.go(ScreenId.TODAY)
    ASKED.clear()
    yield
    assert ASKED == ["to sync"]


@does("palette.open")
def _opens_the_palette(studio: Studio) -> Iterator[None]:
    yield
    assert isinstance(open_overlay(studio.window), CommandPalette)


for _name in ("open", "snooze", "leave"):

    @does(f"notices.{_name}")
    def _answers(studio: Studio, name: str = _name) -> Iterator[None]:
        studio.app.go(ScreenId.TODAY)
        bell = studio.app.over.bell
        assert bell is not None
        occasion = Occasion(name, Kind.ATTENTION, AT, AT + timedelta(days=1))
        bell.banners.show_notices(notices_of((occasion,), AT, studio.app.desk.zone))
        yield
        assert [each.notice.title for each in bell.banners.banners] == []
        goes = ScreenId.ATTENTION if name == "open" else ScreenId.TODAY
        assert studio.app.presenter.state.screen is goes


opens("schedule.new_lesson", "New lesson", ScreenId.STUDENTS)
opens("schedule.busy", "Busy times from other calendars", ScreenId.SCHEDULE)
opens("schedule.zone", "Second time zone", ScreenId.SCHEDULE)
opens("schedule.jump", "Go to a day", ScreenId.SCHEDULE)
opens("availability.exception", "Add an exception")
opens("availability.copy_day", "Copy a day")
opens("availability.copy_week", "Copy a week")
opens("availability.holidays", "Public holidays")
opens("availability.why", "Why can’t this time be booked?")
opens("students.new", "New student")
opens("students.statement", "Statement of Ana Duarte", ScreenId.STUDENTS)
opens("students.twice", "Duplicates?", ScreenId.STUDENTS)
opens("profile.add_service", "Add a service", ScreenId.PROFILE)
opens("shortcuts.show", "Shortcuts")
opens("tour.show", "Tour")
opens("setup.show", "Set up the studio")


@does("schedule.missed")
def _asks_whether_nobody_came(studio: Studio) -> Iterator[None]:
    """The last row: after it the day is over."""
    booking_id = studio.seat.book(5, 17)
    studio.seat.clock.advance(timedelta(hours=5))
    studio.app.desk.lesson_requested.emit(booking_id)
    studio.settle()
    yield
    asking = open_overlay(studio.window)
    assert isinstance(asking, Dialog)
    asking.confirm.click()
    studio.settle()
    assert state_of(studio, booking_id) is BookingState.NO_SHOW
