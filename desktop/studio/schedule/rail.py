"""The rail's lower half: whose lessons are shown."""

from PySide6.QtCore import QCoreApplication, Signal

from desktop.design.theme import Theme
from desktop.studio.schedule.state import InstructorMark
from desktop.studio.shell.lower_rail import HueCheck, LowerRail


class InstructorsRail(LowerRail):
    """Tick boxes. `instructor_ticked(id, is_shown)`: a person changed one."""

    instructor_ticked = Signal(str, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, QCoreApplication.translate("Schedule", "Instructors"))
        self._theme = theme
        self.checks: dict[str, HueCheck] = {}
        self._marks: tuple[InstructorMark, ...] = ()

    def render_marks(self, marks: tuple[InstructorMark, ...]) -> None:
        """Show these instructors; colleagues of whom only busy times are known say so."""
        if [mark.id for mark in marks] != [mark.id for mark in self._marks]:
            self._make(marks)
        self._marks = marks
        for mark in marks:
            check = self.checks[mark.id]
            check.blockSignals(True)
            check.setChecked(mark.is_shown)
            check.blockSignals(False)
            check.update()
        shown = sum(mark.is_shown for mark in marks)
        text = self.tr("{shown} of {all}")
        self.say_link(text.format(shown=shown, all=len(marks)) if len(marks) > 1 else "")
        self.link.setAccessibleName(self.tr("Show all instructors, or your selection"))

    def _make(self, marks: tuple[InstructorMark, ...]) -> None:
        for check in self.checks.values():
            check.hide()
            check.deleteLater()
        self.checks = {}
        for mark in marks:
            check = HueCheck(self._theme, mark.name, mark.hue)
            if not mark.is_owned:
                check.setToolTip(self.tr("Show {who}’s busy times").format(who=mark.name))
            check.toggled.connect(self._on_toggled)
            self.add(check)
            self.checks[mark.id] = check

    def _on_toggled(self, is_shown: bool) -> None:
        check = self.sender()
        for instructor_id, each in self.checks.items():
            if each is check:
                self.instructor_ticked.emit(instructor_id, is_shown)
                return
