"""What is done to a lesson wherever it stands in the schedule: its menu, attendance, copies."""

from datetime import date, datetime

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from core.repositories.lessons import LessonLine
from desktop.runtime.jobs import Failure
from desktop.studio.desk import StudioDesk
from desktop.studio.lesson_acts import LessonAct, offered
from desktop.studio.lesson_dialogs.cancelling import first_name
from desktop.studio.lesson_dialogs.time_choice import same_time_on
from desktop.studio.lesson_doing import LessonActs
from desktop.studio.refusals import explain
from desktop.studio.schedule.body import ScheduleBody
from desktop.studio.schedule.copying import CopyWanted, copied_words, copy_of
from desktop.studio.schedule.day_jump import DayJump
from desktop.studio.schedule.day_menu import DayMenu
from desktop.studio.schedule.hand import ScheduleHand
from desktop.studio.schedule.lesson_menu import LessonMenu, SlotMenu
from desktop.studio.schedule.months import lessons_of_day
from desktop.studio.schedule.presenter import SchedulePresenter

_STEPS = (LessonAct.CONFIRM, LessonAct.CHECK_IN, LessonAct.COMPLETE)
"""What attendance is made of, one after the other."""


class LessonHandling(QObject):
    """Acts on the lesson under the keyboard, else on the chosen one. UI thread."""

    def __init__(
        self, desk: StudioDesk, presenter: SchedulePresenter, hand: ScheduleHand, body: ScheduleBody
    ) -> None:
        super().__init__(body)
        self._desk = desk
        self._presenter = presenter
        self._hand = hand
        self._body = body
        self.acts = LessonActs(desk, body)
        self.copied: LessonLine | None = None
        for page in (body.canvas, body.month, body.agenda):
            page.menu_requested.connect(self._on_menu_wanted)
        body.canvas.copy_requested.connect(self._on_copy_dropped)
        body.month.day_listed.connect(self.list_day)

    @property
    def lesson(self) -> LessonLine | None:
        """The lesson that keys act on."""
        detail = self._presenter.state.detail
        return self._focused() or (detail.line if detail is not None else None)

    def _focused(self) -> LessonLine | None:
        page, line = self._body.shown, None
        if page is self._body.canvas:
            line = self._presenter.line(self._body.canvas.overlay.focused_id)
        elif page is self._body.month:
            line = self._presenter.line(self._body.month.focused_id)
        elif page is self._body.agenda:
            line = self._body.agenda.lessons.line(self._body.agenda.currentIndex().row())
        return line

    def attend(self) -> None:
        """The next step of attendance: confirmed, here, complete."""
        line = self._wanted()
        if line is None:
            return
        acts = [act for act in offered(self._desk, line) if act in _STEPS]
        if acts:
            self.acts.do(acts[0], line)
        else:
            self._desk.refused.emit(self.tr("This lesson has no next step."))

    def mark_missed(self) -> None:
        """Say that the student did not come; it is asked first."""
        line = self._wanted()
        if line is None:
            return
        if LessonAct.NO_SHOW in offered(self._desk, line):
            self.acts.do(LessonAct.NO_SHOW, line)
        else:
            words = self.tr("Only a lesson that has started can be a no-show.")
            self._desk.refused.emit(words)

    def copy(self) -> None:
        """Keep the lesson, to be booked again elsewhere."""
        line = self._wanted()
        if line is not None:
            self.keep(line)

    def keep(self, line: LessonLine) -> None:
        """Keep this lesson, to be booked again elsewhere."""
        self.copied = line
        words = self.tr("{who}’s lesson copied. Select a time and paste.")
        self._desk.said.emit(words.format(who=first_name(line)))

    def paste(self) -> None:
        """Book what was copied again, where the cursor is."""
        if self.copied is None:
            self._desk.refused.emit(self.tr("Copy a lesson first."))
            return
        place = self._place_to_paste(self.copied)
        if place is None:
            self._desk.refused.emit(self.tr("Select a time first, then paste."))
            return
        self.copy_to(self.copied, *place)

    def copy_to(self, line: LessonLine, start: datetime, instructor_id: str | None) -> None:
        """Book the same lesson at another time (UTC), with another instructor perhaps."""
        desk, wanted = self._desk, CopyWanted(line.id, start, instructor_id)

        def on_failed(failure: Failure) -> None:
            sentence = explain(failure.error, desk.zone)
            if sentence is None:
                raise failure.error
            desk.refused.emit(sentence)
            self._presenter.refresh()

        desk.jobs.run(
            lambda: desk.read(lambda rows: copy_of(rows, wanted)),
            lambda wish: desk.do(
                wish, copied_words(first_name(line), start, desk.zone), failed=self._on_refused
            ),
            on_failed,
        )

    def go_to_day(self, beside: QWidget) -> DayJump:
        """Open a month below `beside`, to go to a day from."""
        marks = self._presenter.state.instructors
        owners = tuple(mark.id for mark in marks if mark.is_shown and mark.is_owned)
        jump = DayJump(self._desk, beside, self._presenter.state.day, owners)
        jump.day_chosen.connect(self._presenter.show_day)
        jump.open()
        return jump

    def list_day(self, day: date, below: QPoint) -> None:
        """List all lessons of a day of the month, below a point of it."""
        desk, presenter = self._desk, self._presenter
        scope = presenter.scope()

        def on_read(lines: list[LessonLine]) -> None:
            menu = DayMenu(desk.theme, self._body, day, lines, desk.zone)
            menu.day_wanted.connect(presenter.open_day)
            menu.lesson_wanted.connect(presenter.choose)
            menu.popup(self._body.month.mapToGlobal(below))

        def on_failed(failure: Failure) -> None:
            sentence = explain(failure.error, desk.zone)
            if sentence is None:
                raise failure.error
            desk.refused.emit(sentence)

        desk.jobs.run(
            lambda: desk.read(lambda rows: lessons_of_day(rows, scope, day, desk.zone)),
            on_read,
            on_failed,
            token=(self, "day"),
        )

    def menu_of(self, line: LessonLine) -> LessonMenu:
        """What can be done with a lesson."""
        acts = [act for act in offered(self._desk, line) if act is not LessonAct.OPEN]
        menu = LessonMenu(self._body, line, acts, is_chosen=self._is_chosen(line))
        menu.act_wanted.connect(self.acts.do)
        menu.copy_wanted.connect(self.keep)
        menu.details_wanted.connect(self._presenter.choose)
        return menu

    def _is_chosen(self, line: LessonLine) -> bool:
        detail = self._presenter.state.detail
        return detail is not None and detail.line.id == line.id

    def _wanted(self) -> LessonLine | None:
        line = self.lesson
        if line is None:
            self._desk.refused.emit(self.tr("Choose a lesson first."))
        return line

    def _on_menu_wanted(self, point: QPoint, is_by_key: bool) -> None:
        page = self._body.shown
        found = None if is_by_key else self._presenter.line(self._body.line_id_at(point))
        line = self._focused() if is_by_key else found
        if line is not None:
            self.menu_of(line).popup(page.mapToGlobal(point))
        elif page is self._body.canvas and self._body.canvas.slot is not None:
            menu = SlotMenu(self._body, self.copied)
            menu.new_wanted.connect(self._on_new_here)
            menu.paste_wanted.connect(self.paste)
            menu.popup(page.mapToGlobal(point))

    def _place_to_paste(self, line: LessonLine) -> tuple[datetime, str | None] | None:
        """The cursor's slot; in a month the day under the keyboard, at the lesson's own time."""
        page = self._body.shown
        if page is self._body.canvas and self._body.canvas.slot is not None:
            start, column = self._body.canvas.slot
            return start, self._presenter.judge.whose(column)
        day: date | None = None
        if page is self._body.month:
            day = self._body.month.state.days[self._body.month.place].day
        elif page is self._body.agenda:
            row = self._body.agenda.currentIndex().row()
            day = self._body.agenda.lessons.day(row) if row >= 0 else None
        return (same_time_on(day, line.starts_at, self._desk.zone), None) if day else None

    def _on_new_here(self) -> None:
        slot = self._body.canvas.slot
        if slot is not None:
            self._body.canvas.create_at_cursor()

    def _on_copy_dropped(self, booking_id: str, start: datetime, column: int) -> None:
        line = self._presenter.line(booking_id)
        if line is not None:
            self.copy_to(line, start, self._presenter.judge.whose(column))

    def _on_refused(self, sentence: str) -> None:
        self._desk.refused.emit(sentence)
        self._presenter.refresh()
