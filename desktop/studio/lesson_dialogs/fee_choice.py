"""Two fees to choose from, as rows of one card."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from desktop.design.theme import Theme
from desktop.design.tokens import RADIUS, SPACE, TYPE, WEIGHT
from desktop.widgets.badges import Dress, draw_dress
from desktop.widgets.surfaces import Hairline
from desktop.widgets.text import Paragraph, Text


class FeeRow(QWidget):
    """One choice: a radio button, what it is, a sentence about it, and an amount at the end."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.radio = QRadioButton()
        self.title = Text(theme, weight=WEIGHT.label)
        self.detail = Paragraph(theme, step=TYPE.caption, tone="muted")
        self.amount = Text(theme, weight=WEIGHT.text)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.detail)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.sm + 2, SPACE.xs + 2, SPACE.sm + 2, SPACE.xs + 2)
        layout.setSpacing(SPACE.xxs)
        mark = QVBoxLayout()
        mark.setContentsMargins(0, 2, 0, 0)
        mark.addWidget(self.radio)
        mark.addStretch(1)
        layout.addLayout(mark)
        layout.addLayout(words, 1)
        layout.addWidget(self.amount, 0, Qt.AlignmentFlag.AlignTop)
        self.radio.toggled.connect(self._on_toggled)

    def say(self, title: str, detail: str, amount: str) -> None:
        """Show other words; a screen reader hears them as one."""
        self.title.set_text(title)
        self.detail.set_text(detail)
        self.amount.set_text(amount)
        self.radio.setAccessibleName(f"{title}, {amount}")
        self.radio.setAccessibleDescription(detail)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.radio.isEnabled():
            self.radio.click()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.radio.isChecked() and not self.radio.isHidden():
            colors = self._theme.colors
            dress = Dress(colors.accent_soft, colors.text)
            draw_dress(QPainter(self), QRectF(self.rect()), RADIUS.control, dress)

    def _on_toggled(self, is_on: bool) -> None:
        self.amount.set_weight(WEIGHT.strong if is_on else WEIGHT.text)
        self.amount.set_tone("" if is_on else "muted")
        self.update()


class FeeChoice(QFrame):
    """The policy's fee and waiving it. `waived(bool)`: a person chose the other."""

    waived = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        self.policy = FeeRow(theme)
        self.waiver = FeeRow(theme)
        self._line = Hairline()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self.policy)
        layout.addWidget(self._line)
        layout.addWidget(self.waiver)
        self.policy.radio.clicked.connect(self._on_policy)
        self.waiver.radio.clicked.connect(self._on_waiver)

    def choose(self, *, is_waived: bool, can_choose: bool) -> None:
        """Show which of the two holds; without a fee there is nothing to waive."""
        for row, is_on in ((self.policy, not is_waived), (self.waiver, is_waived)):
            row.radio.setAutoExclusive(False)
            row.radio.setChecked(is_on)
            row.radio.setAutoExclusive(True)
        self.policy.radio.setVisible(can_choose)
        self.waiver.setVisible(can_choose)
        self._line.setVisible(can_choose)

    def _on_policy(self) -> None:
        self.choose(is_waived=False, can_choose=True)
        self.waived.emit(False)

    def _on_waiver(self) -> None:
        self.choose(is_waived=True, can_choose=True)
        self.waived.emit(True)
