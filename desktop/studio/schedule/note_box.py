"""The lesson's note, which is read most of the time and written now and then."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.design.theme import Theme
from desktop.design.tokens import SPACE, TYPE
from desktop.widgets.buttons import Button, Variant
from desktop.widgets.surfaces import Card
from desktop.widgets.text import Paragraph, Text

NOTE_MOST = 2000


class NoteInput(QPlainTextEdit):
    """Ctrl+Enter saves, Esc gives up, Tab leaves."""

    finished = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setProperty("ring", "own")
        self.setFixedHeight(round(TYPE.body.line * 4 * theme.text_scale) + SPACE.sm)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finished.emit(True)
        elif event.key() == Qt.Key.Key_Escape:
            self.finished.emit(False)
        else:
            super().keyPressEvent(event)


class NoteBox(Card):
    """Shows a note; `edit` opens it. `note_written(note, former)`: it is to be saved.

    While somebody writes, a note that arrives from elsewhere does not disturb them; saving over it
    is then refused by the rules, and what was typed stays in the field.
    """

    note_written = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("sunken", SPACE.sm, parent)
        self._lesson_id = ""
        self._note = ""
        self._former = ""
        self.words = Paragraph(theme)
        self.input = NoteInput(theme)
        self.edit = Button(theme, "", Variant.LINK)
        self.save = Button(theme, self.tr("Save note"), Variant.ACCENT_PLAIN, in_row=True)
        self.edit.setProperty("step", "caption")
        head = QHBoxLayout()
        head.addWidget(Text(theme, self.tr("Note"), TYPE.caption, tone="muted"), 1)
        head.addWidget(self.edit)
        foot = QVBoxLayout()
        foot.addWidget(self.save, 0, Qt.AlignmentFlag.AlignTrailing)
        self.body.addLayout(head)
        self.body.addWidget(self.words)
        self.body.addWidget(self.input)
        self.body.addLayout(foot)
        self.edit.clicked.connect(self._on_edit)
        self.save.clicked.connect(self._on_save)
        self.input.finished.connect(self._on_finished)
        self._show_editing(is_editing=False)

    @property
    def is_editing(self) -> bool:
        """Whether somebody is writing."""
        return not self.input.isHidden()

    def show_note(self, lesson_id: str, note: str) -> None:
        """Show a lesson's note; another lesson's ends the writing."""
        if lesson_id != self._lesson_id:
            self._lesson_id = lesson_id
            self._show_editing(is_editing=False)
        self._note = note
        if self.is_editing and note == self.input.toPlainText().strip():
            self._show_editing(is_editing=False)
        self.words.set_text(note)
        self.words.setVisible(bool(note) and not self.is_editing)
        self.edit.setText(self.tr("Edit") if note else self.tr("Add"))

    def _show_editing(self, *, is_editing: bool) -> None:
        self.input.setVisible(is_editing)
        self.save.setVisible(is_editing)
        self.edit.setVisible(not is_editing)
        self.words.setVisible(bool(self._note) and not is_editing)

    def _on_edit(self) -> None:
        self._former = self._note
        self.input.setPlainText(self._note)
        self._show_editing(is_editing=True)
        self.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_save(self) -> None:
        note = self.input.toPlainText().strip()[:NOTE_MOST]
        if note == self._former:
            self._show_editing(is_editing=False)
        else:
            self.note_written.emit(note, self._former)

    def _on_finished(self, is_saved: bool) -> None:
        if is_saved:
            self._on_save()
        else:
            self._show_editing(is_editing=False)
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
