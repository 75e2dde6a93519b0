"""The dialog that moves a lesson to another day or time."""

from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from core.repositories.lessons import LessonLine
from desktop.design.tokens import SPACE
from desktop.studio.desk import StudioDesk
from desktop.studio.lesson_dialogs.cancel_dialog import LessonHead
from desktop.studio.lesson_dialogs.cancelling import first_name
from desktop.studio.lesson_dialogs.fitting import FittingDialog
from desktop.studio.lesson_dialogs.moving import Elsewhere, MovePresenter, MoveState
from desktop.studio.lesson_dialogs.moving_series import SeriesMovePresenter
from desktop.studio.lesson_dialogs.occurrence_list import OccurrenceList
from desktop.studio.lesson_dialogs.series_scope import Scope, scope_control
from desktop.studio.lesson_dialogs.series_words import clashes_words, lessons_words
from desktop.studio.lesson_dialogs.student_search import minutes_label
from desktop.studio.lesson_dialogs.time_choice import TimeChoice
from desktop.widgets.inputs import FormField
from desktop.widgets.text import Paragraph


class MoveDialog(FittingDialog):
    """Shows free starts of a day, takes any time with what is against it, and moves the lesson; its
    length and its instructor can be others as well.

    Of a series it asks which lessons are meant, and lists where each of them would go. `wanted` is
    where somebody dropped it. `open()` it over `window`. It deletes itself once closed.
    `presenter.done`: it has moved.
    """

    def __init__(
        self,
        desk: StudioDesk,
        line: LessonLine,
        window: QWidget,
        wanted: Elsewhere | None = None,
    ) -> None:
        say = QCoreApplication.translate
        title = say("MoveDialog", "Move {who}’s lesson").format(who=first_name(line))
        keep = say("MoveDialog", "Not now")
        super().__init__(desk.theme, window, title, say("MoveDialog", "Move lesson"), keep)
        self._zone = desk.zone
        self.presenter = MovePresenter(desk, line, wanted)
        self.presenter.setParent(self)
        self.series = SeriesMovePresenter(desk, line)
        self.series.setParent(self)
        self.scope = scope_control(desk.theme)
        self.times = TimeChoice(desk.theme)
        self._was_listing = False
        self.problem = Paragraph(desk.theme, tone="danger")
        self.body.addWidget(LessonHead(desk.theme, line, desk.zone))
        self.body.addWidget(self.scope)
        self.body.addLayout(self._make_whose())
        self.body.addWidget(self.times)
        self.body.addWidget(self.problem)
        self.foot.addStretch(1)
        self._connect()
        self.render_state()
        if line.series_id is not None:
            self.series.read_lessons()
        self.presenter.read_teachers()
        self.presenter.refresh()

    @cached_property
    def list(self) -> OccurrenceList:
        """The lessons of the series, above what is wrong; made once several are meant."""
        made = OccurrenceList(self._theme, self._zone, self.series)
        self.body.insertWidget(self.body.indexOf(self.problem), made)
        return made

    def first_focus(self) -> QWidget | None:
        """Return the day, which is what most people change first; where it was dropped, what is
        asked.
        """
        if self.presenter.state.is_elsewhere and not self.scope.isHidden():
            return self.scope
        return self.times.day.edit

    def render_state(self) -> None:
        """Draw the presenter's whole state."""
        state = self.presenter.state
        self.times.render_pick(state.pick)
        self._show_whose(state)
        self.scope.setVisible(self.series.is_of_many)
        self._was_listing = self._was_listing or bool(self.series.state.lines)
        if self._was_listing:
            self.list.setVisible(bool(self.series.state.lines))
            self.list.render_state(self.series.state)
        self.confirm.setText(self._confirm_words())
        self.problem.setVisible(bool(state.problem))
        self.problem.set_text(state.problem)
        self.confirm.set_refused(None if self._can_move(state) else self._why_not(state))

    def _connect(self) -> None:
        presenter = self.presenter
        presenter.state_changed.connect(self._on_state)
        self.series.state_changed.connect(self.render_state)
        self.series.was_read.connect(self.render_state)
        self.series.done.connect(self.close_now)
        self.scope.chosen.connect(self._on_scope)
        presenter.done.connect(self.close_now)
        self.times.day_chosen.connect(presenter.choose_day)
        self.times.start_chosen.connect(presenter.choose_start)
        self.times.outside_allowed.connect(presenter.allow_outside)
        self.accepted.connect(self._on_accepted)

    def _make_whose(self) -> QHBoxLayout:
        say = QCoreApplication.translate
        self.length, self.teacher = QComboBox(), QComboBox()
        self.length_field = FormField(self._theme, say("MoveDialog", "Duration"), self.length)
        self.teacher_field = FormField(self._theme, say("MoveDialog", "Instructor"), self.teacher)
        self.length.activated.connect(self._on_length)
        self.teacher.activated.connect(self._on_teacher)
        row = QHBoxLayout()
        row.setSpacing(SPACE.sm)
        for field, share in ((self.length_field, 1), (self.teacher_field, 2)):
            keeps_room = field.sizePolicy()
            keeps_room.setRetainSizeWhenHidden(True)
            field.setSizePolicy(keeps_room)
            row.addWidget(field, share)
        return row

    def _show_whose(self, state: MoveState) -> None:
        teacher = state.teacher
        self.teacher_field.setVisible(len(state.teachers) > 1)
        self.length_field.setVisible(teacher is not None)
        if teacher is None:
            return
        _fill(self.teacher, [(each.name, each.id) for each in state.teachers], teacher.id)
        lengths = [(minutes_label(each), each) for each in teacher.durations_min]
        if state.duration_min not in teacher.durations_min:
            lengths.append((minutes_label(state.duration_min), state.duration_min))
        _fill(self.length, lengths, state.duration_min)

    def _on_length(self, at: int) -> None:
        self.presenter.choose_length(int(self.length.itemData(at)))

    def _on_teacher(self, at: int) -> None:
        self.presenter.choose_teacher(self.presenter.state.teachers[at])

    def _can_move(self, state: MoveState) -> bool:
        if self.series.scope is Scope.THIS:
            return state.can_move
        return state.is_elsewhere and self.series.state.is_ready and not self.series.is_busy

    def _confirm_words(self) -> str:
        if self.series.scope is Scope.THIS or not self.series.state.lines:
            return self.tr("Move lesson")
        count = len(self.series.state.going)
        return self.tr("Move {lessons}").format(lessons=lessons_words(count))

    def _on_state(self) -> None:
        self.series.follow(self.presenter.state.elsewhere)
        self.render_state()

    def _on_scope(self, scope: str) -> None:
        self.series.choose_scope(Scope(scope))
        self.render_state()

    def _on_accepted(self) -> None:
        if self.series.scope is Scope.THIS:
            self.presenter.confirm()
        else:
            self.series.confirm(self.presenter.tell)

    def _why_not(self, state: MoveState) -> str:
        clashes = self.series.state.clashes
        if self.series.scope is not Scope.THIS and clashes:
            return clashes_words(clashes)
        return state.pick.why or self.tr("Choose another time, length or instructor first.")


def _fill(box: QComboBox, choices: Sequence[tuple[str, str | int]], chosen: str | int) -> None:
    """Offer these, without telling."""
    if [box.itemText(at) for at in range(box.count())] != [words for words, _ in choices]:
        box.clear()
        for words, value in choices:
            box.addItem(words, value)
    box.setCurrentIndex(box.findData(chosen))
