"""Inputs: a search field and a labelled form field that says what is wrong."""

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import CONTROL, SPACE, TYPE, WEIGHT
from desktop.widgets.text import Paragraph, Text

TYPING_PAUSE_MS = 150
"""A search waits until typing pauses this long."""


class SearchField(QLineEdit):
    """A field with a magnifying glass. Esc empties it.

    `searched(text)` is emitted when typing has paused or Enter was pressed, stripped; `left_down()`
    when the arrow down asks for what was found.
    """

    searched = Signal(str)
    left_down = Signal()

    def __init__(self, theme: Theme, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self._glass = QAction(self)
        self._clear = QAction(self.tr("Clear"), self)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        # Qt adds the padding of a field without a glass to the room that the glass has.
        self.setTextMargins(-SPACE.xs, 0, 0, 0)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setVisible(False)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._on_paused)
        self._clear.triggered.connect(self.clear)
        self.textChanged.connect(self._on_text_changed)
        self.returnPressed.connect(self._on_paused)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self._on_paused()
            self.left_down.emit()
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Room for the glass and the whole of what the field says that it looks for."""
        words = QFontMetrics(self.font()).horizontalAdvance(self.placeholderText())
        glass = self._theme.scaled(CONTROL.icon_small)
        wide = words + glass + 2 * SPACE.sm + SPACE.md
        return QSize(wide, super().minimumSizeHint().height())

    def _on_text_changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._pause.start()

    def _on_paused(self) -> None:
        self._pause.stop()
        self.searched.emit(self.text().strip())

    def _on_theme_changed(self) -> None:
        muted = self._theme.colors.text_muted
        self._glass.setIcon(self._theme.icon(Icon.SEARCH, muted))
        self._clear.setIcon(self._theme.icon(Icon.CLOSE, muted))


class FormField(QWidget):
    """A label above, the input, and under it an error sentence with an icon while it is wrong.

    The label is the input's accessible name, the error its description. `hint` stands beside
    the label, quieter; `note` at the end of that line, such as "34 / 500".
    """

    def __init__(
        self,
        theme: Theme,
        label: str,
        field: QWidget,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.field = field
        self.label = Text(theme, label, weight=WEIGHT.label)
        self.hint = Text(theme, f"· {hint}" if hint else "", tone="muted")
        self.note = Text(theme, step=TYPE.caption, tone="muted")
        self._mark = QLabel()
        self._error = Paragraph(theme, step=TYPE.caption, tone="danger")
        self._error_row = QWidget()
        self._lay_out()
        self.label.setBuddy(field)
        field.setAccessibleName(label)
        self.setFocusProxy(field)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.show_error("")

    @property
    def error(self) -> str:
        """Return the sentence shown; empty while nothing is wrong."""
        return self._error.text()

    def show_error(self, sentence: str) -> None:
        """Say what is wrong; an empty sentence says nothing is."""
        self._error.set_text(sentence)
        self._error_row.setVisible(bool(sentence))
        self.field.setAccessibleDescription(sentence)
        if bool(self.field.property("wrong")) != bool(sentence):
            self.field.setProperty("wrong", bool(sentence))
            self.field.style().unpolish(self.field)
            self.field.style().polish(self.field)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE.xxs)
        head.addWidget(self.label)
        head.addWidget(self.hint)
        head.addStretch(1)
        head.addWidget(self.note)
        error = QHBoxLayout(self._error_row)
        error.setContentsMargins(0, 0, 0, 0)
        error.setSpacing(SPACE.xxs)
        error.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        error.addWidget(self._error, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.xxs + 1)
        layout.addLayout(head)
        layout.addWidget(self.field)
        layout.addWidget(self._error_row)

    def _on_theme_changed(self) -> None:
        size = self._theme.scaled(CONTROL.icon_small)
        danger = self._theme.colors.danger
        self._mark.setPixmap(
            self._theme.pixmap(Icon.WARNING, danger, size, self.devicePixelRatioF())
        )
