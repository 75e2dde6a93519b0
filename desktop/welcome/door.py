"""What stands before the first screen: one card with fields, one button, one sentence."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.design.mark import program_icon
from desktop.design.theme import Theme
from desktop.design.tokens import SPACE, STUDIO, TYPE, WEIGHT
from desktop.language import ENGLISH, OWN_NAMES
from desktop.tongues import tell_language
from desktop.widgets.buttons import Button, Variant
from desktop.widgets.inputs import FormField
from desktop.widgets.scroll import FittedScroll
from desktop.widgets.segmented import SegmentedControl
from desktop.widgets.surfaces import Card
from desktop.widgets.text import Paragraph, Text

Entry = QLineEdit | QComboBox

_MARK = SPACE.xl
"""Logical pixels of the program's sign over the title."""


class Door(QWidget):
    """A card in the middle of a window. `entered(values)`: the button was pressed, or Enter.

    `fields` are (label, input) from top to bottom; values come in their order. What else can be
    done stands under the button: see `add_link`. `language_chosen(code)`: from those over the card,
    each of which calls itself by its own name.
    """

    entered = Signal(tuple)
    language_chosen = Signal(str)

    def __init__(
        self, theme: Theme, title: str, lead: str, fields: Sequence[tuple[str, Entry]], button: str
    ) -> None:
        super().__init__()
        self._theme = theme
        self._inputs = [entry for _, entry in fields]
        self._fields = [FormField(theme, label, entry) for label, entry in fields]
        self._note = Paragraph(theme, tone="muted")
        self._note.hide()
        self.button = Button(theme, button, Variant.PRIMARY)
        self.languages = _languages(theme)
        self.languages.chosen.connect(self.language_chosen)
        self._lay_out(Text(theme, title, TYPE.title, WEIGHT.strong), Paragraph(theme, lead))
        self.button.clicked.connect(self._on_entered)
        for entry in self._inputs:
            _line(entry).returnPressed.connect(self._on_entered)
        self.setWindowTitle(title)
        self.resize(*STUDIO.window)

    def fill(self, place: int, text: str) -> None:
        """Write into a field, as for an address that is known."""
        entry = self._inputs[place]
        if isinstance(entry, QComboBox):
            entry.setCurrentText(text)
        else:
            entry.setText(text)

    def take_over(self, former: "Door") -> None:
        """Stand where the same door stood in another language, with what was typed there."""
        self.setGeometry(former.geometry())
        for there, here in zip(former._inputs, self._inputs, strict=True):
            typed, line = _line(there), _line(here)
            if typed.isModified():
                line.setText(typed.text())
                line.setModified(True)

    def add_link(self, words: str) -> Button:
        """Put something else that can be done under the button, and return it."""
        link = Button(self._theme, words, Variant.LINK)
        self._card.body.insertWidget(self._card.body.count() - 1, link)
        return link

    @property
    def noted(self) -> str:
        """What is said at the foot of the card."""
        return self._note.text()

    def note(self, sentence: str) -> None:
        """Say something that is neither asked for nor wrong, at the foot of the card."""
        self._note.set_text(sentence)
        self._note.setVisible(bool(sentence))

    def wait(self) -> None:
        """The server is being asked."""
        self.button.setEnabled(False)
        self.languages.setEnabled(False)

    def refuse(self, sentence: str, place: int = -1) -> None:
        """Say what went wrong under a field, the last unless said; a secret is emptied."""
        self.button.setEnabled(True)
        self.languages.setEnabled(True)
        wrong = self._inputs[place]
        if isinstance(wrong, QLineEdit) and wrong.echoMode() is QLineEdit.EchoMode.Password:
            wrong.clear()
        self._fields[place].show_error(sentence)
        wrong.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_entered(self) -> None:
        if not self.button.isEnabled():
            return  # Enter in a field, while the server is being asked
        for field in self._fields:
            field.show_error("")
        values = tuple(_text(entry) for entry in self._inputs)
        missing = next((place for place, text in enumerate(values) if not text), None)
        if missing is not None:
            self._fields[missing].show_error(self.tr("This field is required."))
            self._inputs[missing].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.entered.emit(values)

    def _lay_out(self, title: Text, lead: Paragraph) -> None:
        card = self._card = Card(padding=SPACE.lg)
        card.body.setSpacing(SPACE.sm)
        mark = QLabel()
        mark.setPixmap(program_icon().pixmap(_MARK, _MARK))
        for widget in (mark, title, lead, *self._fields, self.button, self._note):
            card.body.addWidget(widget)
        card.setFixedWidth(round(STUDIO.dialog * (1 + (self._theme.text_scale - 1) / 2)))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card)
        row.addStretch(1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.addStretch(2)
        column.addLayout(row)
        column.addStretch(3)
        # Put in last: Tab comes to it after the card, which somebody has to fill in.
        corner = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignTrailing
        column.insertWidget(0, self.languages, 0, corner)
        # Where letters are large a card with many fields is higher than a window.
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(FittedScroll(content))


def secret() -> QLineEdit:
    """An input that shows nothing of what is typed."""
    entry = QLineEdit()
    entry.setEchoMode(QLineEdit.EchoMode.Password)
    return entry


def choice(options: Sequence[str], chosen: str) -> QComboBox:
    """An input that finds one of many by any part of it."""
    box = QComboBox()
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.addItems(list(options))
    box.setCurrentText(chosen)
    completer = QCompleter(list(options), box)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    box.setCompleter(completer)
    return box


def _languages(theme: Theme) -> SegmentedControl:
    spoken = QLocale().name().split("_")[0]
    control = SegmentedControl(
        theme,
        QCoreApplication.translate("Welcome", "Language"),
        OWN_NAMES,
        spoken if spoken in dict(OWN_NAMES) else ENGLISH,
    )
    for code, _ in OWN_NAMES:
        tell_language(control.button(code), code)
    return control


def _line(entry: Entry) -> QLineEdit:
    """What is typed into; a choice here is always one that can be."""
    return cast("QLineEdit", entry.lineEdit()) if isinstance(entry, QComboBox) else entry


def _text(entry: Entry) -> str:
    text = entry.currentText() if isinstance(entry, QComboBox) else entry.text()
    return text.strip()
