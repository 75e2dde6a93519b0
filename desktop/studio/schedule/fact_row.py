"""A fact of the inspector: an icon or an avatar, a line, and a quieter one under it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import CONTROL, SPACE, TYPE
from desktop.widgets.text import Paragraph

_MARK = 24


class FactRow(QWidget):
    """`mark` is a widget, such as an avatar, or an icon. Hidden where there is no fact."""

    def __init__(self, theme: Theme, mark: QWidget | Icon, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = mark if isinstance(mark, Icon) else None
        self._mark = mark if isinstance(mark, QWidget) else QLabel()
        self.fact = Paragraph(theme)
        self.more = Paragraph(theme, step=TYPE.caption, tone="muted")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.fact)
        words.addWidget(self.more)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.xs + 2)
        layout.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def say(self, fact: str, more: str = "") -> None:
        """Show other words; without a fact the row is not there."""
        self.fact.set_text(fact)
        self.more.set_text(more)
        self.more.setVisible(bool(more))
        self.setVisible(bool(fact))

    def _on_theme_changed(self) -> None:
        if self._icon is None or not isinstance(self._mark, QLabel):
            return
        size, side = self._theme.scaled(CONTROL.icon), self._theme.scaled(_MARK)
        muted = self._theme.colors.text_muted
        self._mark.setFixedSize(side, side)
        self._mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._mark.setPixmap(self._theme.pixmap(self._icon, muted, size, self.devicePixelRatioF()))
