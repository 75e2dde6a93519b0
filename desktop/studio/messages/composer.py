"""Where one writes: quick replies, the field, and what becomes of it."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import CONTROL, RADIUS, SPACE, TYPE, WEIGHT
from desktop.studio.messages.state import MESSAGE_MOST
from desktop.studio.messages.words import say
from desktop.widgets.badges import Dress, draw_dress
from desktop.widgets.buttons import Button, IconButton, PaintedButton, Variant
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.text import ElidedLabel, Paragraph, Text

_COUNT_FROM = MESSAGE_MOST - 200
_MOST_LINES = 6


class SendButton(PaintedButton):
    """The paper plane: the one filled button of the screen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(say("Send"))
        theme.changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        side = self._theme.grown(CONTROL.input_message)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors = self._theme.colors
        dress = Dress(colors.accent, colors.on_accent)
        if not self.isEnabled():
            dress = Dress(colors.surface_sunken, colors.text_disabled, colors.border)
        elif self.isDown():
            dress = Dress(colors.accent_pressed, colors.on_accent)
        elif self.underMouse():
            dress = Dress(colors.accent_hover, colors.on_accent)
        draw_dress(painter, QRectF(self.rect()), RADIUS.control, dress)
        size = self._theme.scaled(CONTROL.icon)
        glyph = self._theme.pixmap(Icon.SEND, dress.ink, size, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - size) // 2, (self.height() - size) // 2, glyph)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


class MessageInput(QPlainTextEdit):
    """A field that grows with its lines, up to six.

    `sent()`: Enter; Shift+Enter begins a line. `left()`: Esc. `latest_wanted()`: Up in an empty
    field.
    """

    sent = Signal()
    left = Signal()
    latest_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setTabChangesFocus(True)
        self.setProperty("ring", "own")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._fit)
        theme.changed.connect(self._fit)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not is_shifted:
                self.sent.emit()
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_Up if not self.toPlainText():
                self.latest_wanted.emit()
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing()
        lines = min(max(round(self.document().size().height()), 1), _MOST_LINES)
        least = self._theme.grown(CONTROL.input_message)
        # What the field has around its lines: what is left beside one of them.
        height = least + (lines - 1) * line
        spare = least - line - 2 * (SPACE.xxs + 1 + round(self.document().documentMargin()))
        self.setViewportMargins(SPACE.xxs, max(spare // 2, 0), SPACE.xxs, 0)
        is_long = round(self.document().size().height()) > _MOST_LINES
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(
            policy if is_long else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self.setFixedHeight(height)


class Composer(QWidget):
    """Quick replies, the field and its button, and a quiet line under them.

    `submitted(text)`: Enter or the button. `written(text)`: the text changed. `edit_left()`: the
    change of a message was given up. `latest_wanted()`: change the latest message.
    `replies_wanted()`: the quick replies are to be others.
    """

    submitted = Signal(str)
    written = Signal(str)
    edit_left = Signal()
    latest_wanted = Signal()
    replies_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.input = MessageInput(theme)
        self.send = SendButton(theme)
        self.count = Text(theme, step=TYPE.caption, tone="muted")
        self.hint = ElidedLabel(theme, step=TYPE.caption, tone="muted")
        self.problem = Paragraph(theme, tone="danger")
        self.replies: list[Button] = []
        self.change_replies = IconButton(theme, Icon.EDIT, say("Edit quick replies"), Variant.GHOST)
        self._editing = QWidget()
        self._is_editing = False
        self._waiting = 0
        self._lay_out(theme)
        self._connect()
        self._on_written()

    def follow(self, before: QWidget) -> None:
        """Let Tab come from `before` to the quick replies, the field and its button, in order."""
        chain = [before, *self.replies, self.change_replies, self._leave, self.input, self.send]
        for first, then in pairwise(chain):
            QWidget.setTabOrder(first, then)

    def offer(self, replies: Sequence[str]) -> None:
        """Have these sentences at hand above the field."""
        for button in (*self.replies, self.change_replies):
            self._flow.removeWidget(button)
        for button in self.replies:
            button.hide()
            button.deleteLater()
        tip = say("Puts “{words}” into the field without sending it")
        self.replies = [Button(self._theme, words, Variant.CHOICE) for words in replies]
        for button in self.replies:
            button.set_tip(tip.format(words=button.text()))
            button.clicked.connect(self._on_reply)
        for button in (*self.replies, self.change_replies):
            self._flow.addWidget(button)

    def address(self, name: str) -> None:
        """Say to whom one writes."""
        words = say("Write to {name}").format(name=name)
        self.input.setPlaceholderText(words)
        self.input.setAccessibleName(words)

    def put(self, text: str) -> None:
        """Put a text into the field, the cursor behind it."""
        if text != self.input.toPlainText():
            self.input.setPlainText(text)
            self.input.moveCursor(QTextCursor.MoveOperation.End)

    def show_mode(self, *, is_editing: bool, waiting: int, problem: str) -> None:
        """Say whether a message is being changed, how many wait to be sent, and what is wrong."""
        self._is_editing, self._waiting = is_editing, waiting
        self._editing.setVisible(is_editing)
        self._shelf.setVisible(not is_editing)
        self.problem.setVisible(bool(problem))
        self.problem.set_text(problem)
        self.send.setAccessibleName(say("Save") if is_editing else say("Send"))
        self.hint.set_text(self._hint())

    def _lay_out(self, theme: Theme) -> None:
        self._shelf = QWidget()
        self._flow = FlowLayout(self._shelf)
        self._flow.addWidget(self.change_replies)
        editing = QHBoxLayout(self._editing)
        editing.setContentsMargins(0, 0, 0, 0)
        editing.addWidget(Text(theme, say("Editing a message"), weight=WEIGHT.label))
        editing.addStretch(1)
        self._leave = Button(theme, say("Cancel editing"), Variant.LINK)
        editing.addWidget(self._leave)
        row = QHBoxLayout()
        row.setSpacing(SPACE.xs)
        row.addWidget(self.input, 1)
        row.addWidget(self.send, 0, Qt.AlignmentFlag.AlignBottom)
        foot = QHBoxLayout()
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.lg, SPACE.xs, SPACE.lg, SPACE.md)
        layout.setSpacing(SPACE.xs)
        layout.addWidget(self._shelf)
        layout.addWidget(self._editing)
        layout.addWidget(self.problem)
        layout.addLayout(row)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.input.textChanged.connect(self._on_written)
        self.input.sent.connect(self._on_submitted)
        self.input.left.connect(self.edit_left)
        self.input.latest_wanted.connect(self.latest_wanted)
        self.send.clicked.connect(self._on_submitted)
        self._leave.clicked.connect(self.edit_left)
        self.change_replies.clicked.connect(self.replies_wanted)

    def _hint(self) -> str:
        if self._is_editing:
            return say("Enter to save, Esc to cancel.")
        if self._waiting == 1:
            return say("1 message is waiting. It will be sent once you’re back online.")
        if self._waiting:
            words = say("{count} messages are waiting. They will be sent in order.")
            return words.format(count=self._waiting)
        return say("Enter to send. Offline, messages wait here and are sent in order.")

    def _on_written(self) -> None:
        text = self.input.toPlainText()
        count = len(text.strip())
        self.count.setVisible(count >= _COUNT_FROM)
        self.count.set_text(
            f"{count:,} / {MESSAGE_MOST:,}".replace(",", "\N{NARROW NO-BREAK SPACE}")
        )
        is_long = count > MESSAGE_MOST
        self.count.set_tone("danger" if is_long else "muted")
        if bool(self.input.property("wrong")) != is_long:
            self.input.setProperty("wrong", is_long)
            self.input.style().unpolish(self.input)
            self.input.style().polish(self.input)
        reason = say("{count} characters too long").format(count=count - MESSAGE_MOST)
        self.send.setEnabled(0 < count <= MESSAGE_MOST)
        self.send.setToolTip(reason if is_long else say("Send (Enter)"))
        self.written.emit(text)

    def _on_submitted(self) -> None:
        self.submitted.emit(self.input.toPlainText())

    def _on_reply(self) -> None:
        """Put the words into the field: a message goes out only when one sends it."""
        reply = self.sender()
        if isinstance(reply, Button):
            begun = self.input.toPlainText().rstrip()
            self.put(f"{begun} {reply.text()}" if begun else reply.text())
            self.input.setFocus(Qt.FocusReason.OtherFocusReason)
