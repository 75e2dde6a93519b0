"""What stands before the first screen: one card with fields, one button, one sentence."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import SPACE, STUDIO, TYPE, WEIGHT
from desktop.widgets.buttons import Button, Variant
from desktop.widgets.inputs import FormField
from desktop.widgets.surfaces import Card
from desktop.widgets.text import Paragraph, Text


class Door(QWidget):
    """A card in the middle of a window. `entered(values)`: the button was pressed, or Enter.

    `fields` are (label, is_secret) from top to bottom; values come in their order.
    """

    entered = Signal(tuple)

    def __init__(
        self, theme: Theme, title: str, lead: str, fields: Sequence[tuple[str, bool]], button: str
    ) -> None:
        super().__init__()
        self._theme = theme
        self._inputs = [_input(is_secret) for _, is_secret in fields]
        self._fields = [
            FormField(theme, label, entry)
            for (label, _), entry in zip(fields, self._inputs, strict=True)
        ]
        self.button = Button(theme, button, Variant.PRIMARY, Icon.LOCK)
        self._lay_out(Text(theme, title, TYPE.title, WEIGHT.strong), Paragraph(theme, lead))
        self.button.clicked.connect(self._on_entered)
        for entry in self._inputs:
            entry.returnPressed.connect(self._on_entered)
        self.setWindowTitle(title)
        self.resize(*STUDIO.window)

    def fill(self, place: int, text: str) -> None:
        """Write into a field, as for an address that is known."""
        self._inputs[place].setText(text)

    def wait(self) -> None:
        """The server is being asked."""
        self.button.setEnabled(False)

    def refuse(self, sentence: str) -> None:
        """Say what went wrong under the last field, which is emptied when it is a secret."""
        self.button.setEnabled(True)
        last = self._inputs[-1]
        if last.echoMode() is QLineEdit.EchoMode.Password:
            last.clear()
        self._fields[-1].show_error(sentence)
        last.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_entered(self) -> None:
        if not self.button.isEnabled():
            return  # Enter in a field, while the server is being asked
        for field in self._fields:
            field.show_error("")
        values = tuple(entry.text().strip() for entry in self._inputs)
        missing = next((place for place, text in enumerate(values) if not text), None)
        if missing is not None:
            self._fields[missing].show_error(self.tr("Please fill this in."))
            self._inputs[missing].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.entered.emit(values)

    def _lay_out(self, title: Text, lead: Paragraph) -> None:
        card = Card(padding=SPACE.lg)
        card.body.setSpacing(SPACE.sm)
        for widget in (title, lead, *self._fields, self.button):
            card.body.addWidget(widget)
        card.setFixedWidth(self._theme.grown(STUDIO.dialog))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addLayout(row)
        column.addStretch(3)


def _input(is_secret: bool) -> QLineEdit:
    entry = QLineEdit()
    if is_secret:
        entry.setEchoMode(QLineEdit.EchoMode.Password)
    return entry
