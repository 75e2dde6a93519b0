"""The dialog that finds a lost lesson another time than the three offered."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.repositories.lessons import LessonLine
from desktop.studio.attention import words
from desktop.studio.desk import StudioDesk
from desktop.studio.lesson_dialogs.cancel_dialog import LessonHead
from desktop.studio.lesson_dialogs.fitting import FittingDialog
from desktop.studio.lesson_dialogs.moving import MovePresenter
from desktop.studio.lesson_dialogs.time_choice import TimeChoice


class OtherTimeDialog(FittingDialog):
    """Lists the free starts of a day. `time_chosen(datetime, bool)`: UTC, and whether outside hours
    is meant; whoever opened the dialog books it. It deletes itself once closed.
    """

    time_chosen = Signal(object, bool)

    def __init__(self, desk: StudioDesk, line: LessonLine, window: QWidget) -> None:
        title = words.say("Another time for {who}").format(who=words.first_name(line.student))
        super().__init__(
            desk.theme, window, title, words.say("Book this time"), words.say("Not now")
        )
        self.presenter = MovePresenter(desk, line)
        self.presenter.setParent(self)
        self.times = TimeChoice(desk.theme)
        self.body.addWidget(LessonHead(desk.theme, line, desk.zone))
        self.body.addWidget(self.times)
        self.foot.addStretch(1)
        self.presenter.state_changed.connect(self.render_state)
        self.times.day_chosen.connect(self.presenter.choose_day)
        self.times.start_chosen.connect(self.presenter.choose_start)
        self.times.outside_allowed.connect(self.presenter.allow_outside)
        self.accepted.connect(self._on_accepted)
        self.render_state()
        self.presenter.refresh()

    def first_focus(self) -> QWidget | None:
        """Return the day, which is what most people change first."""
        return self.times.day.edit

    def render_state(self) -> None:
        """Draw the presenter's whole state."""
        state = self.presenter.state
        self.times.render_pick(state.pick)
        why = state.pick.why or words.say("Choose a free time first.")
        self.confirm.set_refused(None if state.can_move else why)

    def _on_accepted(self) -> None:
        pick = self.presenter.state.pick
        if pick.chosen is not None and pick.is_possible:
            chosen: datetime = pick.chosen
            self.close_now()
            self.time_chosen.emit(chosen, pick.is_outside_allowed)
