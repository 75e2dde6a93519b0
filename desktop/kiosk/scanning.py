"""A ticket held before the scanner where no field waits for it: on the first page above all.

A scanner is a keyboard: it types what the picture says, whatever is shown. The ticket says *show it
at this screen*, and so somebody does, without touching *Check in* first.
"""

from PySide6.QtGui import QKeyEvent

from core.tickets import SIGNED, qr_text
from desktop.kiosk.tickets import typed_code

_BEGINNINGS = (qr_text(""), SIGNED)


class Scans:
    """Puts together what a scanner types, sign by sign. UI thread; keeps nothing of a ticket that
    was read, or of what turned out to be none.
    """

    def __init__(self) -> None:
        self._text = ""

    def forget(self) -> None:
        """What was begun is no more."""
        self._text = ""

    def takes(self, event: QKeyEvent) -> bool:
        """Whether a key is one of a ticket's signs, and goes nowhere else."""
        sign = event.text()
        if not sign:
            return False  # Shift, before a capital letter
        text = (self._text + sign).upper()
        is_ticket = any(one.startswith(text) or text.startswith(one) for one in _BEGINNINGS)
        self._text = text if is_ticket and sign.isprintable() else ""
        return bool(self._text)

    def take(self) -> str:
        """The whole text of a picture, once; empty until all of it was typed."""
        if not typed_code(self._text).is_complete:
            return ""
        text, self._text = self._text, ""
        return text
