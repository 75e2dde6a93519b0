"""Inputs: a search field and a labelled form field that says what is wrong."""

from functools import cached_property

from PySide6.QtCore import QRect, QSize, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import CONTROL, SPACE, TYPE, WEIGHT
from desktop.widgets.accessible import announce
from desktop.widgets.text import Paragraph, Text

TYPING_PAUSE_MS = 150
"""A search waits until typing pauses this long."""
_GLASS = 16


class SearchField(QLineEdit):
    """A field with a magnifying glass. Esc empties it.

    Glass and cross are its own: those of a line edit stay small where text is large.

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
        self._clear = QToolButton(self)
        self._clear.setAccessibleName(self.tr("Clear"))
        self._clear.setToolTip(self.tr("Clear"))
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.hide()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._on_paused)
        self._clear.clicked.connect(self.clear)
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
        wide = words + self._theme.scaled(_GLASS) + 2 * SPACE.sm + SPACE.md
        return QSize(wide, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side, muted = self._theme.scaled(_GLASS), self._theme.colors.text_muted
        glass = self._placed(QRect(SPACE.xs, (self.height() - side) // 2, side, side))
        drawn = self._theme.pixmap(Icon.SEARCH, muted, side, self.devicePixelRatioF())
        painter = QPainter(self)
        painter.drawPixmap(glass.topLeft(), drawn)
        painter.end()

    def _fit(self) -> None:
        """Keep the words clear of the glass, and of the cross while there is one."""
        side = self._theme.scaled(_GLASS)
        leading, trailing = side + SPACE.xxs // 2, side if self.text() else 0
        if self.isRightToLeft():
            self.setTextMargins(trailing, 0, leading, 0)
        else:
            self.setTextMargins(leading, 0, trailing, 0)
        wide = side + SPACE.xs
        cross = QRect(self.width() - wide - SPACE.xxs, 0, wide, self.height())
        self._clear.setGeometry(self._placed(cross))
        self._clear.setIconSize(QSize(side, side))

    def _placed(self, box: QRect) -> QRect:
        if self.isRightToLeft():
            box.moveLeft(self.width() - box.right() - 1)
        return box

    def _on_text_changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._fit()
        self._pause.start()

    def _on_paused(self) -> None:
        self._pause.stop()
        self.searched.emit(self.text().strip())

    def _on_theme_changed(self) -> None:
        self._clear.setIcon(self._theme.icon(Icon.CLOSE, self._theme.colors.text_muted))
        self._fit()


class FormField(QWidget):
    """A label above, the input, and under it an error sentence with an icon while it is wrong.

    The label is the input's accessible name, the error its description. `hint` stands beside
    the label, quieter; `note` at the end of that line, such as "34 / 500".

    Most fields are never wrong and have nothing to note, and a dialog has a dozen of them: what is
    not said has no label.
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
        self._problem: Problem | None = None
        self._head = QHBoxLayout()
        self._whole = QVBoxLayout(self)
        self._lay_out(hint)
        self.label.setBuddy(field)
        field.setAccessibleName(label)
        self.setFocusProxy(field)

    @cached_property
    def note(self) -> Text:
        """The words at the end of the label's line."""
        made = Text(self._theme, step=TYPE.caption, tone="muted")
        self._head.addWidget(made)
        made.show()
        return made

    @property
    def error(self) -> str:
        """Return the sentence shown; empty while nothing is wrong."""
        return self._problem.sentence if self._problem is not None else ""

    def show_error(self, sentence: str) -> None:
        """Say what is wrong; an empty sentence says nothing is."""
        if sentence and self._problem is None:
            self._problem = Problem(self._theme, self)
            self._whole.addWidget(self._problem)
        if self._problem is not None:
            self._problem.say(sentence)
        if sentence != self.field.accessibleDescription():
            self.field.setAccessibleDescription(sentence)
            announce(self.field, sentence)  # the keyboard may be in it already
        if bool(self.field.property("wrong")) != bool(sentence):
            self.field.setProperty("wrong", bool(sentence))
            self.field.style().unpolish(self.field)
            self.field.style().polish(self.field)

    def _lay_out(self, hint: str) -> None:
        self._head.setSpacing(SPACE.xxs)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(SPACE.xxs + 1)
        self._whole.addLayout(self._head)
        self._head.addWidget(self.label)
        if hint:
            self._head.addWidget(Text(self._theme, f"· {hint}", tone="muted"))
        self._head.addStretch(1)
        self._whole.addWidget(self.field)


class Problem(QWidget):
    """What is wrong with a field, with an icon before it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._mark = QLabel()
        self._words = Paragraph(theme, step=TYPE.caption, tone="danger")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.xxs)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._words.text()

    def say(self, sentence: str) -> None:
        """Say it; hidden while there is nothing to say."""
        self._words.set_text(sentence)
        self.setVisible(bool(sentence))

    def _on_theme_changed(self) -> None:
        size = self._theme.scaled(CONTROL.icon_small)
        danger = self._theme.colors.danger
        self._mark.setPixmap(
            self._theme.pixmap(Icon.WARNING, danger, size, self.devicePixelRatioF())
        )
