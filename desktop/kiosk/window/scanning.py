"""A ticket held before the scanner where no field waits for it: on the first page above all.

A scanner is a keyboard: it types what the picture says, whatever is shown. The ticket says *show it
at this screen*, and so somebody does, without touching *Check in* first.
"""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent

from core.tickets import SIGNED, qr_text
from desktop.kiosk.controls.fields import TouchEdit
from desktop.kiosk.flow import Flow, Page
from desktop.kiosk.tickets import typed_code
from desktop.widgets.keyboard_layout import Purpose

_BEGINNINGS = (qr_text(""), SIGNED)


class Scans:
    """Puts together what a scanner types, sign by sign, and checks in by it. UI thread; keeps
    nothing of a ticket that was read, or of what turned out to be none.
    """

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._text = ""

    def forget(self) -> None:
        """What was begun is no more."""
        self._text = ""

    def takes(self, event: QKeyEvent, field: TouchEdit | None, *, is_covered: bool) -> bool:
        """Whether a key is one of a ticket's signs, which would go nowhere or to the digits of a
        telephone, and goes nowhere else. `field`: what is typed into; `is_covered`: something lies
        over the page.
        """
        waits = self._flow.page in (Page.HOME, Page.CHECK_IN) and not is_covered
        if not waits or (field is not None and field.purpose is Purpose.CODE):
            self._text = ""
            return False
        sign = event.text()
        if event.type() is not QEvent.Type.KeyPress or not sign:
            return False  # a key that comes up, or Shift before a capital letter
        text = (self._text + sign).upper()
        is_ticket = any(one.startswith(text) or text.startswith(one) for one in _BEGINNINGS)
        self._text = text if is_ticket and sign.isprintable() else ""
        if typed_code(text).is_complete and self._text:
            self._text = ""
            self._flow.check_in_by(text)
            return True
        return bool(self._text)
