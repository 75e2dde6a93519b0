"""What things lie on: card, hairline, inspector, the head of a screen."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
    QWidgetItem,
)

from desktop.design.theme import Theme
from desktop.design.tokens import LINE, SPACE, STUDIO, TYPE, WEIGHT
from desktop.widgets.flow_layout import FlowLayout
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

    `add(widget)` puts controls at the end, in order; where text is large or words are long they go
    on below, in as many lines as it takes. `add_beside(widget)` keeps one beside the title.
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
        self._margin = margin
        self._added: list[QWidget] = []
        self._is_broken = False
        self.title = Text(theme, title, TYPE.title, WEIGHT.strong)
        self.detail = ElidedLabel(theme, detail, tone="muted")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._row, self._below = QWidget(self), QWidget(self)
        self._layout = QHBoxLayout(self._row)
        self._layout.setContentsMargins(margin, 0, margin, 0)
        self._layout.setSpacing(SPACE.xs)
        self._layout.addWidget(self.title)
        self._layout.addSpacing(SPACE.xxs)
        self._layout.addWidget(self.detail, 1)
        self._kept: list[QWidget] = [self.title, self.detail]
        self._gaps: list[int] = [SPACE.xxs]
        self._flow = FlowLayout(self._below)
        self._below.hide()
        for part in (self._row, self._below):
            part.installEventFilter(self)
        theme.changed.connect(self._arrange)
        self._arrange()

    def say(self, title: str, detail: str = "") -> None:
        """Show another title and detail."""
        self.title.set_text(title)
        self.detail.set_text(detail)

    def add(self, widget: QWidget) -> None:
        """Put a control at the end."""
        if widget not in self._added:
            self._added.append(widget)
        (self._flow if self._is_broken else self._layout).addWidget(widget)
        self._arrange()

    def add_beside(self, widget: QWidget) -> None:
        """Put a control beside the title."""
        self._layout.insertSpacing(1, SPACE.md)
        self._layout.insertWidget(2, widget)
        self._kept.append(widget)
        self._gaps.append(SPACE.md)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._arrange()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Controls stand beside the title while there is room, else below it."""
        own = [each for each in self._added if each.parentWidget() in (self._row, self._below)]
        # A field that gives way has a least width of its own; words have only their hint.
        widths = [max(each.minimumSizeHint().width(), each.minimumWidth()) for each in own]
        shown = [wide for each, wide in zip(own, widths, strict=True) if not each.isHidden()]
        wide = sum(shown) + len(shown) * SPACE.xs + self._beside()
        is_broken = self.width() > 0 and bool(shown) and wide > self.width()
        if is_broken is not self._is_broken:
            self._is_broken = is_broken
            self._below.setVisible(is_broken)
            self._carry(own)
        self._place()

    def _carry(self, own: list[QWidget]) -> None:
        """Put controls where they belong now. Qt hides what gets another parent until a turn later,
        and takes the keyboard away from it.
        """
        shown = [each for each in own if not each.isHidden()]
        focused = QApplication.focusWidget()
        has_it = focused is not None and any(
            each is focused or each.isAncestorOf(focused) for each in own
        )
        for each in own:
            (self._flow if self._is_broken else self._layout).addWidget(each)
        for each in shown:
            each.show()
        if focused is not None and has_it:
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def _beside(self) -> int:
        """The width of what never goes below."""
        # Not by the layout's own items: what Python has of one outlives it, and is then taken for
        # whatever Qt makes at the same address.
        widths = [QWidgetItem(each).minimumSize().width() for each in self._kept] + self._gaps
        widths = [width + SPACE.xs for width in widths]
        return 2 * self._margin + sum(widths)

    def _place(self) -> None:
        high, room = self._theme.grown(STUDIO.screen_header), self.width() - 2 * self._margin
        below = self._flow.heightForWidth(room) if self._is_broken else 0
        self._row.setGeometry(0, 0, self.width(), high)
        self._below.setGeometry(self._margin, high, room, below)
        self.setFixedHeight(high + (below + SPACE.sm if below else 0))
