"""A dialog whose parts come and go."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from desktop.design.theme import Theme
from desktop.widgets.dialog import Dialog
from desktop.widgets.scroll import FittedScroll


class FittingDialog(Dialog):
    """Grows and shrinks with what is shown, and deletes itself once closed.

    What scrolls does not ask for more room by itself: the dialog listens for it.
    """

    # Here, too: Qt still asks while Python has emptied the object already.
    _inside: QWidget | None = None

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        title: str,
        confirm: str,
        keep: str,
        *,
        is_danger: bool = False,
    ) -> None:
        super().__init__(theme, window, title, confirm, keep, is_danger=is_danger)
        self._refit = QTimer(self, singleShot=True, interval=0)
        self._refit.timeout.connect(self._on_refit)
        self.closed.connect(self.deleteLater)
        self._inside = self.body.parentWidget()
        (self._area,) = self.findChildren(FittedScroll)
        if self._inside is not None:
            self._inside.installEventFilter(self)

    def open(self) -> None:
        """Cover the window; once the parts know how wide they are, take the room they need."""
        super().open()
        self._refit.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._inside and event.type() is QEvent.Type.LayoutRequest:
            self._refit.start()
        return super().eventFilter(watched, event)

    def _on_refit(self) -> None:
        if self.isVisible():
            self._area.updateGeometry()
            self.place_panel()
