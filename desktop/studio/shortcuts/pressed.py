"""Keys as they were pressed, and which of them cannot be an action's."""

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_HELD = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Meta,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_unknown,
}
_MOVING = {
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Space,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
}


def pressed_keys(event: QKeyEvent) -> str:
    """Return the portable keys of a press, such as "Ctrl+K"; "" while only Shift or Ctrl is held.

    A sign that needs Shift is the sign alone: `?` is `?` on every keyboard, not Shift and a slash.
    """
    key = Qt.Key(event.key())
    if key in _HELD:
        return ""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    sign = event.text()
    if len(sign) == 1 and sign.isprintable() and not sign.isalnum() and not sign.isspace():
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    keys = QKeySequence(QKeyCombination(modifiers, key))
    return keys.toString(QKeySequence.SequenceFormat.PortableText)


def moves_about(keys: str) -> bool:
    """Return whether `keys` move the focus, press buttons or leave; those stay as they are."""
    wanted = QKeySequence(keys.removeprefix("Shift+"))
    return any(QKeySequence(key) == wanted for key in _MOVING)
