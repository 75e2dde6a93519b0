"""A number pad to touch: for ages, telephone numbers and PINs."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QWidget

from desktop.widgets.keyboard import MakeKey
from desktop.widgets.keyboard_layout import KeyCap, KeyKind, keypad_rows


class Keypad(QWidget):
    """Three keys to a row, four rows.

    Signals: `typed(str)` a digit, `erased` one backwards, `switched` to the letters.
    """

    typed = Signal(str)
    erased = Signal()
    switched = Signal()

    def __init__(
        self, make_key: MakeKey, has_switch: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._keys: dict[QAbstractButton, KeyCap] = {}
        self._grid = QGridLayout(self)
        for number, row in enumerate(keypad_rows(has_switch)):
            for column, cap in enumerate(row):
                if cap.kind is KeyKind.CHARACTER and not cap.text:
                    continue
                self._add(make_key(cap), cap, number, column)
            self._grid.setRowStretch(number, 1)
        for column in range(3):
            self._grid.setColumnStretch(column, 1)

    @property
    def keys(self) -> tuple[tuple[KeyCap, QAbstractButton], ...]:
        """The keys, row by row from the left."""
        return tuple((cap, key) for key, cap in self._keys.items())

    def space_out(self, gap: int, margin: int, bottom: int) -> None:
        """Gap between keys and margins, in pixels."""
        self._grid.setSpacing(gap)
        self._grid.setContentsMargins(margin, margin, margin, bottom)

    def _add(self, key: QAbstractButton, cap: KeyCap, row: int, column: int) -> None:
        if cap.text:
            key.setText(cap.text)
            key.setAccessibleName(cap.text)
        key.clicked.connect(self._on_key)
        self._grid.addWidget(key, row, column)
        self._keys[key] = cap

    def _on_key(self) -> None:
        sender = self.sender()
        cap = next(cap for key, cap in self._keys.items() if key is sender)
        if cap.kind is KeyKind.CHARACTER:
            self.typed.emit(cap.text)
        elif cap.kind is KeyKind.BACKSPACE:
            self.erased.emit()
        else:
            self.switched.emit()
