"""The board of keys that comes up for the field in use and types into it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.design.icons import Icon
from desktop.design.tokens import KIOSK, LINE, SPACE, TYPE, WEIGHT
from desktop.kiosk.controls.fields import TouchEdit
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.controls.roles import Role
from desktop.kiosk.controls.touch import Shape, TouchButton
from desktop.kiosk.language import Speech
from desktop.widgets.keyboard import Keyboard
from desktop.widgets.keyboard_layout import KeyCap, KeyKind, Purpose
from desktop.widgets.keypad import Keypad

_CAPITALS = {Purpose.NAME: True, Purpose.CODE: True}
_NO_LIMIT = (1 << 24) - 1
"""Qt's widest widget."""
_KEY = Shape(KIOSK.target_min, SPACE.xs, TYPE.kiosk_lead, weight=WEIGHT.text)
_WORD_KEY = Shape(KIOSK.target_min, SPACE.xs, TYPE.kiosk_caption)


class InputDock(QWidget):
    """Follows the keyboard focus: shows the board for a `TouchEdit`, hides for all else.

    Signals: `finished` when the key that leads on was touched.
    """

    finished = Signal()

    def __init__(self, look: KioskLook, speech: Speech, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._speech = speech
        self._edit: TouchEdit | None = None
        self.keyboard = Keyboard(self._make_key)
        self.keypad = Keypad(self._make_key, has_switch=True)
        self._next = TouchButton(look, Role.PRIMARY, _WORD_KEY)
        self._next.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._build()
        self._connect()
        look.changed.connect(self._dress)
        self._dress()
        self.hide()

    @property
    def edit(self) -> TouchEdit | None:
        """The line that is typed into."""
        return self._edit

    def prepare(self, width: int) -> None:
        """Picture the keys of both boards, at leisure and for nobody."""
        if self._edit is None:
            self.resize(width, self.height())
            for board in (self._pad, self.keyboard):
                self._boards.setCurrentWidget(board)
                self.grab()
            self._give_room_back()

    def _give_room_back(self) -> None:
        """To be pictured is to be shown as far as layouts know: at once, or a page that is looked
        at stands in what is left of its room until the event loop comes round.
        """
        around = self.parentWidget()
        layout = around.layout() if around is not None else None
        if layout is not None:
            layout.activate()

    def let_go(self) -> None:
        """No field is in use any more."""
        self._edit = None
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the line above it."""
        painter = QPainter(self)
        c = self._look.colors
        painter.fillRect(
            self.rect(), (c.surface if self._look.is_contrast else c.surface_sunken).qt
        )
        painter.fillRect(0, 0, self.width(), self._look.line(LINE.hairline), c.border.qt)

    def _build(self) -> None:
        self._boards = QStackedLayout()
        pad = QWidget()
        row = QHBoxLayout(pad)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self.keypad, 4)
        column = QVBoxLayout()
        column.addStretch(1)
        column.addWidget(self._next)
        self._beside_pad = column
        row.addLayout(column, 2)
        row.addStretch(1)
        self._pad = pad
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(self._boards)
        # It shows its first widget at once, which without a parent would be a window of its own.
        self._boards.addWidget(self.keyboard)
        self._boards.addWidget(pad)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _connect(self) -> None:
        for board in (self.keyboard, self.keypad):
            board.typed.connect(self._on_typed)
            board.erased.connect(self._on_erased)
        self.keyboard.switched.connect(self._show_pad)
        self.keypad.switched.connect(self._show_letters)
        self.keyboard.finished.connect(self.finished)
        self._next.clicked.connect(self.finished)

    def _make_key(self, cap: KeyCap) -> QAbstractButton:
        icons = {KeyKind.SHIFT: Icon.SHIFT, KeyKind.BACKSPACE: Icon.BACKSPACE}
        roles = {KeyKind.CHARACTER: Role.KEY, KeyKind.SPACE: Role.KEY, KeyKind.NEXT: Role.PRIMARY}
        is_word = cap.kind in (KeyKind.NEXT, KeyKind.ACCENTS, KeyKind.SWITCH)
        key = TouchButton(
            self._look,
            roles.get(cap.kind, Role.KEY_QUIET),
            _WORD_KEY if is_word else _KEY,
            icons.get(cap.kind),
        )
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        key.setAutoRepeat(cap.kind is KeyKind.BACKSPACE)
        self._name(cap, key)
        return key

    def _name(self, cap: KeyCap, key: QAbstractButton) -> None:
        say = self._speech.say
        if not isinstance(key, TouchButton) or cap.kind is KeyKind.CHARACTER:
            return
        is_on_pad = cap.span == 2
        words = {
            KeyKind.NEXT: (self._leads_on(), ""),
            KeyKind.ACCENTS: ("é ñ ç", say("Accents")),
            KeyKind.SWITCH: ("abc @" if is_on_pad else "1 2 3", say("Letters or numbers")),
            KeyKind.SHIFT: ("", say("Capital letter")),
            KeyKind.BACKSPACE: ("", say("Delete")),
            KeyKind.SPACE: ("", say("Space")),
        }
        title, name = words[cap.kind]
        key.say(title, name=name)

    def _leads_on(self) -> str:
        say, purpose = self._speech.say, self._edit.purpose if self._edit is not None else None
        if self._edit is not None and self._edit.onward:
            return self._edit.onward
        if purpose is Purpose.SEARCH:
            return say("Search")
        if purpose is Purpose.CODE:
            return say("Find lesson")
        # How to reach somebody is asked last: behind it everything is reviewed.
        return say("Review") if purpose is Purpose.CONTACT else say("Next field")

    def name_keys(self) -> None:
        """Say what the keys do, once the page has said what the last of them leads to."""
        for cap, key in (*self.keyboard.keys, *self.keypad.keys):
            self._name(cap, key)
        self._next.say(self._leads_on())

    def follow(self, old: QWidget | None, new: QWidget | None) -> None:
        """Serve the field that has the focus now; call it with each change of the focus."""
        window = self.window()
        if new is not None and new.window() is not window:
            return
        if not isinstance(new, TouchEdit):
            self.let_go()
            return
        self._edit = new
        self.keyboard.serve(new.purpose)
        self._expect_capital()
        is_number = new.purpose is Purpose.NUMBER
        is_phone = new.purpose is Purpose.CONTACT and not any(c.isalpha() for c in new.text())
        self._boards.setCurrentWidget(self._pad if is_number or is_phone else self.keyboard)
        for cap, key in self.keypad.keys:
            if cap.kind is KeyKind.SWITCH:
                key.setVisible(not is_number)
        self.name_keys()
        self.show()

    def _show_pad(self) -> None:
        self._boards.setCurrentWidget(self._pad)

    def _show_letters(self) -> None:
        self._boards.setCurrentWidget(self.keyboard)

    def _on_typed(self, text: str) -> None:
        if self._edit is not None:
            self._edit.insert(text)
            self._expect_capital()

    def _on_erased(self) -> None:
        if self._edit is not None:
            self._edit.backspace()
            self._expect_capital()

    def _expect_capital(self) -> None:
        edit = self._edit
        if edit is None:
            return
        begins = edit.text()[: edit.cursorPosition()].endswith((" ", "-")) or not edit.text()
        is_code = edit.purpose is Purpose.CODE
        self.keyboard.expect_capital(is_code or (edit.purpose is Purpose.NAME and begins))

    def _dress(self) -> None:
        look = self._look
        bottom = look.px(KIOSK.keyboard - 5 * KIOSK.key - 4 * KIOSK.key_gap - SPACE.lg)
        self.keyboard.space_out(look.px(KIOSK.key_gap), look.px(SPACE.lg), bottom)
        self.keypad.space_out(look.px(KIOSK.key_gap), look.px(SPACE.lg), bottom)
        self._beside_pad.setContentsMargins(0, 0, look.px(SPACE.lg), bottom)
        self._next.setMinimumHeight(look.px(KIOSK.key))
        self.setFixedHeight(look.px(KIOSK.keyboard))
        beside = 10 * KIOSK.header_button + 9 * KIOSK.key_gap + 2 * SPACE.lg
        self.setMinimumWidth(0 if look.is_portrait else look.px(beside))
        self.setMaximumWidth(_NO_LIMIT if look.is_portrait else look.px(beside))
