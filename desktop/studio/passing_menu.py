"""A menu that is made when it is opened."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget


class PassingMenu(QMenu):
    """Is made when it is opened and goes when it is closed.

    A menu that stayed would stand in its window's chain of focus. Going along that chain, PySide
    (6.11) takes each widget for the owner of the next: when a dialog that was before the menu in it
    goes, the menu's actions are lost to Python.
    """

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(name)

    def open_below(self, button: QWidget) -> None:
        """Open under its button, where a hand or a key asked for it."""
        is_rtl = button.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = 0 if is_rtl else button.width() - self.sizeHint().width()
        self.popup(button.mapToGlobal(QPoint(x, button.height() + 2)))
