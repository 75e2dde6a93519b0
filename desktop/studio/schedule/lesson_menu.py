"""The menus that a right click, or the menu key, opens on a lesson and on empty time."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from core.repositories.lessons import LessonLine
from desktop.studio.lesson_acts import LessonAct, act_words
from desktop.studio.lesson_dialogs.cancelling import first_name
from desktop.studio.passing_menu import PassingMenu


class LessonMenu(PassingMenu):
    """`act_wanted(LessonAct, LessonLine)`, `copy_wanted(LessonLine)`, `details_wanted(id)`."""

    act_wanted = Signal(object, object)
    copy_wanted = Signal(object)
    details_wanted = Signal(str)

    def __init__(
        self, parent: QWidget, line: LessonLine, acts: Sequence[LessonAct], *, is_chosen: bool
    ) -> None:
        super().__init__(parent, QCoreApplication.translate("LessonMenu", "Actions"))
        self._line = line
        self.entries: dict[LessonAct, _Entry] = {
            act: self._entry(act) for act in acts if act is not LessonAct.CANCEL
        }
        self.addSeparator()
        if not is_chosen:
            self.details = self.addAction(self.tr("Details"))
            self.details.triggered.connect(self._on_details)
        self.copied = self.addAction(self.tr("Copy"))
        self.copied.setEnabled(line.student_id is not None)
        self.copied.triggered.connect(self._on_copy)
        if LessonAct.CANCEL in acts:
            self.addSeparator()
            self.entries[LessonAct.CANCEL] = self._entry(LessonAct.CANCEL)

    def _entry(self, act: LessonAct) -> "_Entry":
        entry = _Entry(self, act)
        self.addAction(act_words(act)).triggered.connect(entry.choose)
        return entry

    def want(self, act: LessonAct) -> None:
        """An entry was chosen."""
        self.act_wanted.emit(act, self._line)

    def _on_details(self) -> None:
        self.details_wanted.emit(self._line.id)

    def _on_copy(self) -> None:
        self.copy_wanted.emit(self._line)


class _Entry(QObject):
    """One entry of a lesson's menu: gone with it."""

    def __init__(self, menu: LessonMenu, act: LessonAct) -> None:
        super().__init__(menu)
        self._menu = menu
        self._act = act

    def choose(self) -> None:
        """Do it."""
        self._menu.want(self._act)


class SlotMenu(PassingMenu):
    """On empty time. `new_wanted()`, `paste_wanted()`: a lesson is to be there."""

    new_wanted = Signal()
    paste_wanted = Signal()

    def __init__(self, parent: QWidget, copied: LessonLine | None) -> None:
        super().__init__(parent, QCoreApplication.translate("LessonMenu", "Actions"))
        self.new = self.addAction(self.tr("New lesson here"))
        self.new.triggered.connect(self.new_wanted)
        if copied is not None:
            words = self.tr("Paste {who}’s lesson here")
            self.paste = self.addAction(words.format(who=first_name(copied)))
            self.paste.triggered.connect(self.paste_wanted)
