"""What things lie on: card, hairline, inspector, the head of a screen."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.design.theme import Theme
from desktop.design.tokens import LINE, SPACE, STUDIO, TYPE, WEIGHT
from desktop.widgets.scroll import FittedScroll
from desktop.widgets.text import ElidedLabel, Text


class Card(QFrame):
    """A raised surface with a line around it, for what can be taken as a whole.

    `surface` is card, chosen, attention, accent, warning, danger or sunken. Add to `body`.
    """

    def __init__(
        self, surface: str = "card", padding: int = SPACE.md, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("surface", surface)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(padding, padding, padding, padding)
        self.body.setSpacing(SPACE.xs)

    def set_surface(self, surface: str) -> None:
        """Lie on another surface, such as "chosen"."""
        if self.property("surface") != surface:
            self.setProperty("surface", surface)
            self.style().unpolish(self)
            self.style().polish(self)


class TitledCard(Card):
    """A card with a head: title, what stands at its end, and a hairline under it.

    Add to `body`; put a badge or a button at the end of the head with `add_to_head`.
    """

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__("card", 0, parent)
        outer = self.body
        outer.setSpacing(0)
        self._head = QHBoxLayout()
        self._head.setContentsMargins(SPACE.md, SPACE.sm, SPACE.md, SPACE.sm - 2)
        self.title = Text(theme, title, TYPE.lead, WEIGHT.strong)
        self._head.addWidget(self.title)
        self._head.addStretch(1)
        outer.addLayout(self._head)
        outer.addWidget(Hairline())
        self.body = QVBoxLayout()
        self.body.setContentsMargins(SPACE.md, SPACE.sm, SPACE.md, SPACE.sm)
        self.body.setSpacing(SPACE.xs)
        outer.addLayout(self.body)
        self.setAccessibleName(title)

    def add_to_head(self, widget: QWidget) -> None:
        """Put `widget` at the end of the head."""
        self._head.addWidget(widget)


class Hairline(QFrame):
    """One pixel that divides."""

    def __init__(self, *, is_vertical: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("line", "vertical" if is_vertical else "horizontal")
        if is_vertical:
            self.setFixedWidth(LINE.hairline)
        else:
            self.setFixedHeight(LINE.hairline)


class Inspector(QFrame):
    """The panel at the trailing edge, 304 wide (more where text is larger), scrolling inside.

    Add to `body`; what stays at the bottom, such as buttons, goes into `foot`. `width` may be
    another column of the frame (`STUDIO.availability_panel`, `STUDIO.student_panel`).
    """

    def __init__(
        self, theme: Theme, name: str, width: int = STUDIO.inspector, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._width = width
        self.setProperty("surface", "raised")
        self.setAccessibleName(name)
        content = QWidget()
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(SPACE.md, SPACE.md, SPACE.md, SPACE.md)
        self.body.setSpacing(SPACE.sm)
        self.body.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.foot = QVBoxLayout()
        self.foot.setContentsMargins(SPACE.md, SPACE.sm, SPACE.md, SPACE.md)
        self.foot.setSpacing(SPACE.xs)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LINE.hairline, 0, LINE.hairline, 0)
        layout.setSpacing(0)
        self._scroll = FittedScroll(content)
        self._edge = Hairline()
        keeps_room = self._edge.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(True)
        self._edge.setSizePolicy(keeps_room)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._edge)
        layout.addLayout(self.foot)
        bar = self._scroll.verticalScrollBar()
        bar.valueChanged.connect(self._on_scrolled)
        bar.rangeChanged.connect(self._on_scrolled)
        self._on_scrolled()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        edge = self.width() - LINE.hairline if is_mirrored else 0
        painter.fillRect(edge, 0, LINE.hairline, self.height(), self._theme.colors.border.qt)

    def _on_scrolled(self) -> None:
        """A line where the body goes on below the foot: what ends there is not all there is."""
        bar = self._scroll.verticalScrollBar()
        self._edge.setVisible(bar.value() < bar.maximum())

    def _on_theme_changed(self) -> None:
        self.setFixedWidth(round(self._width * (1 + (self._theme.text_scale - 1) / 2)))
        self.update()


class ScreenHeader(QFrame):
    """The head of a screen, 56 high: title, a quieter detail, then what the screen adds.

    `add(widget)` puts controls at the end, in order.
    """

    def __init__(
        self,
        theme: Theme,
        title: str = "",
        detail: str = "",
        margin: int = SPACE.md,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title = Text(theme, title, TYPE.title, WEIGHT.strong)
        self.detail = ElidedLabel(theme, detail, tone="muted")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(margin, 0, margin, 0)
        self._layout.setSpacing(SPACE.xs)
        self._layout.addWidget(self.title)
        self._layout.addSpacing(SPACE.xxs)
        self._layout.addWidget(self.detail, 1)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def say(self, title: str, detail: str = "") -> None:
        """Show another title and detail."""
        self.title.set_text(title)
        self.detail.set_text(detail)

    def add(self, widget: QWidget) -> None:
        """Put a control at the end."""
        self._layout.addWidget(widget)

    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self._theme.grown(STUDIO.screen_header))
