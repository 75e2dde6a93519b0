"""Fields to touch: the label stands above, the fault under it, and the board of keys knows what
is typed here.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.design.icons import Icon
from desktop.design.tokens import KIOSK, LINE, RADIUS, SPACE, TYPE, WEIGHT
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.controls.roles import Role
from desktop.kiosk.controls.surfaces import Label, Picture, Tone
from desktop.kiosk.controls.touch import Shape, TouchButton
from desktop.widgets.keyboard_layout import Purpose

_UNLEARNED = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
"""An input method neither learns what is typed here nor offers it to the next."""


class TouchEdit(QLineEdit):
    """The line somebody types in. Signals: `left` when the focus goes elsewhere.

    `onward` is what the last key of the keyboard says where another field is not what follows.
    """

    left = Signal()

    def __init__(self, look: KioskLook, purpose: Purpose, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.purpose = purpose
        self.onward = ""
        self.setProperty("bare", True)
        self.setFrame(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setDragEnabled(False)
        self.setAcceptDrops(False)
        self.setInputMethodHints(_UNLEARNED)
        look.changed.connect(self._dress)
        self._dress()

    def show_text(self, text: str) -> None:
        """Show what is known; the caret stays where the same text is typed."""
        if text != self.text():
            self.setText(text)

    def forget(self) -> None:
        """Empty, with nothing to undo: `clear` would leave the text in the undo stack, and what an
        input method has not finished would be finished when the focus goes.
        """
        QCoreApplication.sendEvent(self, QInputMethodEvent())
        self.setText("")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the field was left."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.left.emit()

    def _dress(self) -> None:
        # The program's style sheet sets the desktop's type on every QLineEdit, and a style sheet
        # wins over setFont; only a sheet on the widget itself wins over that.
        font = self._look.font(TYPE.kiosk_body)
        self.setStyleSheet(
            f"border: none; background: transparent; padding: 0; min-height: 0;"
            f" font-size: {font.pixelSize()}px; letter-spacing: 0;"
            f" color: {self._look.colors.text.css};"
        )
        self.setFont(font)


class FieldBox(QWidget):
    """The drawn box around a line: an icon before it, a button behind it."""

    def __init__(
        self,
        look: KioskLook,
        purpose: Purpose,
        height: int = KIOSK.input,
        icon: Icon | None = None,
        can_clear: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._height = height
        self._is_wrong = False
        self.edit = TouchEdit(look, purpose, self)
        self.edit.installEventFilter(self)
        self.setFocusProxy(self.edit)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        if icon is not None:
            self._row.addWidget(Picture(look, icon, TYPE.kiosk_lead.size, Tone.MUTED, self))
            self._row.addSpacing(look.px(SPACE.lg))
        self._row.addWidget(self.edit, 1)
        self.clear = TouchButton(
            look, Role.QUIET, Shape(KIOSK.target_min, is_square=True), Icon.CLOSE
        )
        self.clear.setVisible(False)
        self.clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._row.addWidget(self.clear)
        if can_clear:
            self.edit.textChanged.connect(lambda text: self.clear.setVisible(bool(text)))
        look.changed.connect(self._dress)
        self._dress()

    def show_wrong(self, is_wrong: bool) -> None:
        """Draw the box red."""
        if is_wrong != self._is_wrong:
            self._is_wrong = is_wrong
            self.update()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """The box is drawn differently with the focus."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the line around."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c = self._look.colors
        color, line = c.border_strong, LINE.kiosk_input
        if self.edit.hasFocus():
            color, line = c.accent, LINE.kiosk_focus
        if self._is_wrong:
            color, line = c.danger, LINE.kiosk_focus
        width = self._look.line(line)
        radius = self._look.px(RADIUS.kiosk_control)
        painter.setPen(QPen(color.qt, width))
        painter.setBrush(c.surface_raised.qt)
        edge = width / 2
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), radius, radius
        )

    def _dress(self) -> None:
        side = self._look.px(SPACE.lg)
        self._row.setContentsMargins(side, 0, self._look.px(SPACE.sm), 0)
        self.setFixedHeight(self._look.tall(self._height))


class TouchField(QWidget):
    """Label, box, and the one sentence that says what is wrong.

    Signals: `edited(str)` while somebody types, `left` when the focus goes elsewhere.
    """

    edited = Signal(str)
    left = Signal()

    def __init__(self, look: KioskLook, purpose: Purpose, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._label = Label(look, TYPE.kiosk_caption, WEIGHT.strong)
        self._hint = Label(look, TYPE.kiosk_caption, tone=Tone.MUTED)
        self.box = FieldBox(look, purpose)
        self._mark = Picture(look, Icon.WARNING, TYPE.kiosk_caption.size, Tone.DANGER)
        self._fault = Label(look, TYPE.kiosk_caption, tone=Tone.DANGER)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        above = QHBoxLayout()
        above.addWidget(self._label)
        above.addWidget(self._hint, 1)
        below = QHBoxLayout()
        below.addWidget(self._mark)
        below.addWidget(self._fault, 1)
        self._column.addLayout(above)
        self._column.addWidget(self.box)
        self._column.addLayout(below)
        self.setFocusProxy(self.box.edit)
        self.edit.textEdited.connect(self.edited)
        self.edit.left.connect(self.left)
        self.show_fault("")
        look.changed.connect(self._dress)
        self._dress()

    @property
    def edit(self) -> TouchEdit:
        """The line itself."""
        return self.box.edit

    def say(self, label: str, hint: str = "", example: str = "") -> None:
        """The label above, a hint beside it, an example in the empty box."""
        self._label.say(label)
        self._hint.say(hint)
        self.edit.setPlaceholderText(example)
        self.edit.setAccessibleName(label)

    def show_fault(self, sentence: str) -> None:
        """Say what is wrong, or nothing."""
        self._fault.say(sentence)
        self._mark.setVisible(bool(sentence))
        self.box.show_wrong(bool(sentence))
        self.edit.setAccessibleDescription(sentence)

    def _dress(self) -> None:
        self._label.setWordWrap(self._look.text_scale > 1)
        self._column.setSpacing(self._look.px(SPACE.sm))
