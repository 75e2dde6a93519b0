"""Notes that keep themselves: what is typed is saved when typing pauses, and on leaving."""

from dataclasses import replace

from PySide6.QtCore import QLocale, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from core.repositories.rosters import StudentCard
from desktop.design.theme import Theme
from desktop.design.tokens import SPACE, TYPE, WEIGHT
from desktop.studio.students.words import say
from desktop.widgets.text import Text

NOTE_MOST = 4000
PAUSE_MS = 1_500
"""Typing that pauses this long is saved. Each save is a change that travels: no shorter."""


class NoteInput(QPlainTextEdit):
    """A text of some lines. `left()`: the keyboard went elsewhere."""

    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setTabChangesFocus(True)
        self.setPlaceholderText(say("Anything worth knowing before a lesson"))
        theme.changed.connect(self._fit)
        self._fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def _fit(self) -> None:
        self.setFixedHeight(round(TYPE.body.line * 5 * self._theme.text_scale) + SPACE.sm)


class NoteField(QWidget):
    """The notes of one student. `written(StudentCard, text)`: to be kept; the card is as it was
    when the typing began, so that what others write meanwhile is not lost either.
    """

    written = Signal(object, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: StudentCard | None = None
        self._shown = ""
        self.input = NoteInput(theme)
        self.input.setAccessibleName(say("Notes"))
        self.status = Text(theme, step=TYPE.caption, tone="muted")
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        head = QHBoxLayout()
        head.addWidget(Text(theme, say("Notes"), TYPE.lead, WEIGHT.strong), 1)
        head.addWidget(self.status)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.xs)
        layout.addLayout(head)
        layout.addWidget(self.input)
        self.input.textChanged.connect(self._on_typed)
        self.input.left.connect(self.keep)
        self._pause.timeout.connect(self.keep)

    @property
    def is_typed(self) -> bool:
        """Whether something was typed that is not kept yet."""
        return self._card is not None and self.input.toPlainText() != self._shown

    def show_notes(self, card: StudentCard) -> None:
        """Show somebody's notes. What is being typed of the same one stays as it is."""
        if self._card is not None and self._card.id != card.id:
            self.keep()
        is_same = self._card is not None and self._card.id == card.id
        if is_same and self.is_typed:
            return
        is_news = self._card is None or card.notes != self._card.notes
        self._card = card
        if is_news:
            self._put(card.notes)
        if not is_same:
            self.status.set_text("")

    def keep(self) -> None:
        """Save what was typed, now. What is longer than may be stays as typed, and is said to."""
        self._pause.stop()
        if self._card is None or not self.is_typed:
            return
        before, text = self._card, self.input.toPlainText().strip()
        if len(text) > NOTE_MOST:
            most = QLocale().toString(NOTE_MOST)
            self.status.set_text(say("Not saved: {most} characters at most").format(most=most))
            return
        self._shown = self.input.toPlainText()
        self._card = replace(before, notes=text)  # what the next change starts from
        self.written.emit(before, text)

    def say_kept(self, student_id: str) -> None:
        """Say that it is saved on this device."""
        if self._card is not None and self._card.id == student_id and not self.is_typed:
            self.status.set_text(say("Saved"))

    def say_refused(self, student_id: str) -> None:
        """Say that it is not, and that what was typed is still here."""
        if self._card is not None and self._card.id == student_id:
            self._shown = "\0"  # nothing anyone can type: so the next pause tries again
            self.status.set_text(say("Not saved"))

    def hideEvent(self, event: QHideEvent) -> None:
        self.keep()
        super().hideEvent(event)

    def _put(self, text: str) -> None:
        self.input.blockSignals(True)
        self.input.setPlainText(text)
        self.input.blockSignals(False)
        self._shown = self.input.toPlainText()

    def _on_typed(self) -> None:
        if self.is_typed:
            self.status.set_text(say("Not saved yet"))
            self._pause.start()
        else:
            self.status.set_text("")
            self._pause.stop()
