"""A keyboard to touch: says what was typed and leaves the typing to whoever listens.

Weighed: the platform's own (Windows and Linux kiosks differ, and it may remember words), Qt Virtual
Keyboard (QML, another licence and another look), and buttons of our own. Buttons keep nothing.
"""

from collections import defaultdict
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QWidget

from desktop.widgets.keyboard_layout import COLUMNS, KeyCap, KeyKind, Purpose, keyboard_rows

MakeKey = Callable[[KeyCap], QAbstractButton]
"""Makes the button of a key; the text of a character key is set by the keyboard."""


class Keyboard(QWidget):
    """Ten keys to a row, five rows.

    Signals: `typed(str)` a character, `erased` one backwards, `finished` the key that leads on,
    `switched` to the number pad.
    """

    typed = Signal(str)
    erased = Signal()
    finished = Signal()
    switched = Signal()

    def __init__(self, make_key: MakeKey, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make_key = make_key
        # Keys stand where they stand on every keyboard, whichever way the language runs.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._purpose = Purpose.NAME
        self._is_shifted = False
        self._has_accents = False
        self._keys: list[tuple[KeyCap, QAbstractButton]] = []
        self._spare: dict[KeyKind, list[QAbstractButton]] = defaultdict(list)
        self._grid = QGridLayout(self)
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self._lay_keys()

    @property
    def purpose(self) -> Purpose:
        """What is being typed."""
        return self._purpose

    @property
    def keys(self) -> tuple[tuple[KeyCap, QAbstractButton], ...]:
        """The keys as they stand now, row by row from the left."""
        return tuple(self._keys)

    def serve(self, purpose: Purpose) -> None:
        """Show the keys for a field, in small letters."""
        self._is_shifted = self._has_accents = False
        self._purpose = purpose
        self._lay_keys()

    def expect_capital(self, is_expected: bool) -> None:
        """Shift, or stop shifting, for the next letter."""
        if is_expected != self._is_shifted:
            self._is_shifted = is_expected
            self._lay_keys()

    def space_out(self, gap: int, margin: int, bottom: int) -> None:
        """Gap between keys and margins, in pixels."""
        self._grid.setSpacing(gap)
        self._grid.setContentsMargins(margin, margin, margin, bottom)

    def _lay_keys(self) -> None:
        """Change the caps where the keys stay; build them anew where their places change."""
        rows = keyboard_rows(self._purpose, self._is_shifted, self._has_accents)
        caps = [cap for row in rows for cap in row]
        if [(cap.kind, cap.span) for cap, _ in self._keys] != [(c.kind, c.span) for c in caps]:
            self._build(rows)
        self._keys = [(cap, key) for cap, (_, key) in zip(caps, self._keys, strict=True)]
        for cap, key in self._keys:
            if cap.kind is KeyKind.CHARACTER:
                key.setText(cap.text)
                key.setAccessibleName(cap.text)
            elif cap.kind in (KeyKind.SHIFT, KeyKind.ACCENTS):
                key.setCheckable(True)
                is_shift = cap.kind is KeyKind.SHIFT
                key.setChecked(self._is_shifted if is_shift else self._has_accents)

    def _build(self, rows: tuple[tuple[KeyCap, ...], ...]) -> None:
        """Put the keys in their places; those of one kind are alike, so they serve again."""
        for cap, old in self._keys:
            self._grid.removeWidget(old)
            self._spare[cap.kind].append(old)
        self._keys = []
        for number, row in enumerate(rows):
            column = (COLUMNS - sum(cap.span for cap in row)) // 2
            for cap in row:
                key = self._spare[cap.kind].pop(0) if self._spare[cap.kind] else self._new_key(cap)
                self._grid.addWidget(key, number, column, 1, cap.span)
                key.show()
                self._keys.append((cap, key))
                column += cap.span
            self._grid.setRowStretch(number, 1)
        for unused in self._spare.values():
            for key in unused:
                key.hide()

    def _new_key(self, cap: KeyCap) -> QAbstractButton:
        key = self._make_key(cap)
        key.clicked.connect(self._on_key)
        return key

    def _on_key(self) -> None:
        sender = self.sender()
        cap = next(cap for cap, key in self._keys if key is sender)
        if cap.kind in (KeyKind.CHARACTER, KeyKind.SPACE):
            self._is_shifted = False
            self._lay_keys()
            self.typed.emit(cap.text)
        elif cap.kind is KeyKind.SHIFT:
            self.expect_capital(not self._is_shifted)
        elif cap.kind is KeyKind.ACCENTS:
            self._has_accents = not self._has_accents
            self._lay_keys()
        else:
            quiet = {
                KeyKind.BACKSPACE: self.erased,
                KeyKind.SWITCH: self.switched,
                KeyKind.NEXT: self.finished,
            }
            quiet[cap.kind].emit()
