"""What the cards of the Settings screen are made of."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import CONTROL, SPACE, TYPE, WEIGHT
from desktop.widgets.text import Paragraph, Text

_LABEL = 168


class Fact(QWidget):
    """A label and what it stands for, side by side."""

    def __init__(self, theme: Theme, label: str) -> None:
        super().__init__()
        self._theme = theme
        self._label = Paragraph(theme, label, tone="muted")
        self.value = Paragraph(theme)
        self.value.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.sm)
        layout.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.value, 1)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def rename(self, label: str) -> None:
        """Stand for something else from the next `say` on."""
        self._label.set_text(label)

    def say(self, words: str) -> None:
        """Say what it is now."""
        self.value.set_text(words)

    def _on_theme_changed(self) -> None:
        self._label.setFixedWidth(round(_LABEL * (1 + (self._theme.text_scale - 1) * 0.6)))


class Setting(QWidget):
    """A label, a quieter sentence under it, and the control that sets it under both."""

    def __init__(self, theme: Theme, label: str, hint: str, control: QWidget) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.xxs)
        leading = Qt.AlignmentFlag.AlignLeading
        layout.addWidget(Text(theme, label, weight=WEIGHT.label), 0, leading)
        if hint:
            layout.addWidget(Paragraph(theme, hint, TYPE.caption, tone="muted"))
        layout.addSpacing(SPACE.xxs)
        layout.addWidget(control, 0, leading)


class IconLine(QWidget):
    """An icon in a tone and a sentence beside it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._icon, self._tone = Icon.INFO, "muted"
        self._mark = QLabel()
        self.words = Paragraph(theme)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.xs)
        layout.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.words, 1)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def say(self, icon: Icon, tone: str, words: str) -> None:
        """Say something, with an icon in a tone of `Text`."""
        self._icon, self._tone = icon, tone
        self.words.set_text(words)
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        colors = self._theme.colors
        tints = {
            "positive": colors.positive,
            "warning": colors.warning,
            "danger": colors.danger,
            "info": colors.info,
        }
        size = self._theme.scaled(CONTROL.icon)
        tint = tints.get(self._tone, colors.text_muted)
        self._mark.setPixmap(self._theme.pixmap(self._icon, tint, size, self.devicePixelRatioF()))
