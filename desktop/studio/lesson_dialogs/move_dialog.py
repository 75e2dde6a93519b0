"""The dialog that moves a lesson to another day or time."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.repositories.lessons import LessonLine
from desktop.studio.desk import StudioDesk
from desktop.studio.lesson_dialogs.cancel_dialog import LessonHead
from desktop.studio.lesson_dialogs.cancelling import first_name
from desktop.studio.lesson_dialogs.fitting import FittingDialog
from desktop.studio.lesson_dialogs.moving import MovePresenter, MoveState
from desktop.studio.lesson_dialogs.time_choice import TimeChoice
from desktop.widgets.text import Paragraph


class MoveDialog(FittingDialog):
    """Shows free starts of a day, takes any time with what is against it, and moves the lesson.

    `open()` it over `window`. It deletes itself once closed. `presenter.done`: it has moved.
    """

    def __init__(self, desk: StudioDesk, line: LessonLine, window: QWidget) -> None:
        say = QCoreApplication.translate
        title = say("MoveDialog", "Move {who}’s lesson").format(who=first_name(line))
        keep = say("MoveDialog", "Leave it")
        super().__init__(desk.theme, window, title, say("MoveDialog", "Move lesson"), keep)
        self.presenter = MovePresenter(desk, line)
        self.presenter.setParent(self)
        self.times = TimeChoice(desk.theme)
        self.problem = Paragraph(desk.theme, tone="danger")
        self.body.addWidget(LessonHead(desk.theme, line, desk.zone))
        self.body.addWidget(self.times)
        self.body.addWidget(self.problem)
        self.foot.addStretch(1)
        self._connect()
        self.render_state()
        self.presenter.refresh()

    def first_focus(self) -> QWidget | None:
        """Return the day, which is what most people change first."""
        return self.times.day.edit

    def render_state(self) -> None:
        """Draw the presenter's whole state."""
        state = self.presenter.state
        self.times.render_pick(state.pick)
        self.problem.setVisible(bool(state.problem))
        self.problem.set_text(state.problem)
        self.confirm.set_refused(None if state.can_move else self._why_not(state))

    def _connect(self) -> None:
        presenter = self.presenter
        presenter.state_changed.connect(self.render_state)
        presenter.done.connect(self.close_now)
        self.times.day_chosen.connect(presenter.choose_day)
        self.times.start_chosen.connect(presenter.choose_start)
        self.times.outside_allowed.connect(presenter.allow_outside)
        self.accepted.connect(presenter.confirm)

    def _why_not(self, state: MoveState) -> str:
        return state.pick.why or self.tr("Choose another time first.")
