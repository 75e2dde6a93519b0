"""Words that a screen reader tells when they appear, although the focus stays where it was.

Weighed: a focus that jumps to each answer (it leaves the field that is being filled), telling from
the presenters (they know no words), and labels that tell themselves. The last is said once, where
the label is made.
"""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.kiosk.controls.surfaces import Label


def announce(widget: QWidget, text: str) -> None:
    """Have it told, once what is being told is over; nobody hears it where nobody listens."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


class LiveLabel(Label):
    """Tells its text when that changes in sight, and when it comes into sight; each once."""

    _told = ""

    def say(self, text: str) -> None:
        """Show another text."""
        super().say(text)
        self._tell_soon()

    def showEvent(self, event: QShowEvent) -> None:
        """It came into sight."""
        super().showEvent(event)
        self._tell_soon()

    def hideEvent(self, event: QHideEvent) -> None:
        """It is gone, and news when it comes again."""
        super().hideEvent(event)
        self._told = ""

    def _tell_soon(self) -> None:
        """After the drawing: a page is drawn several times for one change."""
        if self.text() != self._told:
            QTimer.singleShot(0, self, self._tell)

    def _tell(self) -> None:
        text = self.text()
        if not text:
            self._told = ""
        elif text != self._told and self.isVisible():
            self._told = text
            announce(self, text)
