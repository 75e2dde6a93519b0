"""What a screen puts into the rail's lower half: a heading, instructors to tick, saved filters."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import CONTROL, RADIUS, SPACE, TYPE, WEIGHT
from desktop.widgets.badges import Dress, draw_dress
from desktop.widgets.buttons import Button, PaintedButton, Variant
from desktop.widgets.scroll import FittedScroll
from desktop.widgets.text import ElidedLabel


class LowerRail(QWidget):
    """A heading, a quiet link at its end, and rows under it that scroll where they are many.

    `link_pressed()`: the link was pressed. Add rows with `add`.
    """

    link_pressed = Signal()

    def __init__(
        self, theme: Theme, title: str, link: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.link = Button(theme, link, Variant.LINK)
        self.link.setProperty("step", "caption")
        if not link:
            self.link.hide()
        self.link.clicked.connect(self.link_pressed)
        head = QHBoxLayout()
        head.setContentsMargins(SPACE.xs, 0, SPACE.xxs, 0)
        head.addWidget(ElidedLabel(theme, title, TYPE.caption, WEIGHT.label, "muted"), 1)
        head.addWidget(self.link)
        rows = QWidget()
        self._rows = QVBoxLayout(rows)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.setAlignment(Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.xxs)
        layout.addLayout(head)
        layout.addWidget(FittedScroll(rows))
        self.setAccessibleName(title)

    def say_link(self, words: str) -> None:
        """Put other words on the link, such as "5 of 12"."""
        self.link.setText(words)
        self.link.setVisible(bool(words))

    def add(self, row: QWidget) -> None:
        """Add a row at the end."""
        self._rows.addWidget(row)


class HueCheck(PaintedButton):
    """A tick box in an instructor's hue, 26 high; `toggled(bool)` as any checkable button."""

    def __init__(
        self, theme: Theme, name: str, hue_index: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hue_index = hue_index
        self.setText(name)
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        return QSize(SPACE.xxl, self._theme.grown(CONTROL.instructor_row))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors = self._theme.colors
        hue = self._theme.tokens.hue_for(self._hue_index)
        side = self._theme.scaled(CONTROL.swatch)
        box = self.mirrored(QRect(SPACE.xs, (self.height() - side) // 2, side, side))
        fill = hue.solid if self.isChecked() else colors.surface
        draw_dress(painter, QRectF(box), RADIUS.small, Dress(fill, hue.on_solid, hue.solid))
        if self.isChecked():
            size = side - SPACE.xxs
            tick = self._theme.pixmap(Icon.CHECK, hue.on_solid, size, self.devicePixelRatioF())
            painter.drawPixmap(box.left() + 2, box.top() + 2, tick)
        ink = colors.text if self.isChecked() or self.underMouse() else colors.text_muted
        _draw_words(painter, self, self._theme, ink.qt, SPACE.xs + side + SPACE.xs, SPACE.xs)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


class RailFilter(PaintedButton):
    """A saved filter or a report, 28 high, with how many it finds; strong while it is chosen."""

    def __init__(
        self, theme: Theme, title: str, count: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setText(title)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)
        self.show_count(count)

    def show_count(self, count: int | None, most: int | None = None) -> None:
        """Say how many it finds, of more than `most` only that; None says nothing."""
        is_more = count is not None and most is not None and count > most
        self._count = f"{most}+" if is_more else "" if count is None else str(count)
        self.setAccessibleName(f"{self.text()}, {self._count}" if self._count else self.text())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(SPACE.xxl, self._theme.grown(CONTROL.button_in_row))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors = self._theme.colors
        if self.underMouse():
            dress = Dress(colors.control_hover, colors.text)
            draw_dress(painter, QRectF(self.rect()), RADIUS.control, dress)
        painter.setFont(self._theme.font(TYPE.caption))
        painter.setPen(colors.text_muted.qt)
        taken = painter.fontMetrics().horizontalAdvance(self._count) + SPACE.xs
        side = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect().adjusted(SPACE.xs, 0, -SPACE.xs, 0), int(side), self._count)
        _draw_words(painter, self, self._theme, colors.text.qt, SPACE.xs, taken + SPACE.xs)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


def _draw_words(
    painter: QPainter, row: PaintedButton, theme: Theme, ink: QColor, left: int, right: int
) -> None:
    """Draw the row's words between `left` and `right`, shortened where they do not fit."""
    is_strong = isinstance(row, RailFilter) and row.isChecked()
    weight = WEIGHT.strong if is_strong else WEIGHT.text
    painter.setFont(theme.font_for(row.text(), TYPE.body, weight))
    painter.setPen(ink)
    room = row.width() - left - right
    words = painter.fontMetrics().elidedText(row.text(), Qt.TextElideMode.ElideRight, room)
    box = row.mirrored(QRect(left, 0, room, row.height()))
    side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(box, int(side), words)
