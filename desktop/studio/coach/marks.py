"""Coach marks: the window under a veil with one thing left open, and a card beside it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.design.theme import Theme
from desktop.design.tokens import LINE, RADIUS, SPACE, TYPE, WEIGHT
from desktop.studio.coach.stops import CoachStop
from desktop.studio.shell.state import ScreenId
from desktop.widgets.buttons import Button, Variant
from desktop.widgets.overlay import Overlay
from desktop.widgets.text import Paragraph, Text

_WIDTH = 340


class CoachMarks(Overlay):
    """Walks from stop to stop by its button or Enter; Esc leaves.

    `closed()` when it is over, seen to the end or not. It deletes itself then.
    """

    walked = Signal(int)

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        stops: Sequence[CoachStop],
        go: Callable[[ScreenId], None],
    ) -> None:
        super().__init__(theme, window, _WIDTH)
        self._stops = tuple(stops)
        self._go = go
        self.place = 0
        self.title = Text(theme, step=TYPE.lead, weight=WEIGHT.strong)
        self.sentence = Paragraph(theme)
        self.count = Text(theme, step=TYPE.caption, tone="muted")
        self.leave = Button(theme, self.tr("Skip"), Variant.LINK)
        self.on = Button(theme, self.tr("Next"), Variant.PRIMARY)
        self.setAccessibleName(self.tr("Tour"))
        self._lay_out()
        self.leave.clicked.connect(self.dismiss)
        self.on.clicked.connect(self._on_next)
        self.closed.connect(self.deleteLater)

    def open(self) -> None:
        """Begin at the first stop."""
        super().open()
        self._show(0)

    def first_focus(self) -> QWidget | None:
        """Return the button that goes on."""
        return self.on

    def hole(self) -> QRect:
        """Return what is left open, in this widget's coordinates; empty where nothing is shown."""
        target = self._stops[self.place].target()
        if target is None or not target.isVisible():
            return QRect()
        top_left = target.mapTo(self._covered(), QPoint(0, 0))
        grown = QRect(top_left, target.size()).adjusted(
            -SPACE.xxs, -SPACE.xxs, SPACE.xxs, SPACE.xxs
        )
        return grown.intersected(self.rect())

    def place_panel(self) -> None:
        """Put the card beside what is pointed at, inside the window."""
        super().place_panel()
        hole = self.hole()
        if hole.isEmpty():
            return
        size = self.panel.size()
        is_wide = hole.width() > self.width() // 4 or hole.top() < SPACE.xxl
        if is_wide:
            wanted = QPoint(hole.left(), hole.bottom() + SPACE.sm)
        else:
            is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            beside = hole.left() - SPACE.sm - size.width() if is_mirrored else hole.right()
            wanted = QPoint(beside + (0 if is_mirrored else SPACE.sm), hole.top())
        left = min(max(wanted.x(), SPACE.sm), self.width() - size.width() - SPACE.sm)
        top = min(max(wanted.y(), SPACE.sm), self.height() - size.height() - SPACE.sm)
        self.panel.move(left, top)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.leave if self.leave.hasFocus() else self.on).click()
            event.accept()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press beside the card goes nowhere: it is left by its own ways."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil, hole = QPainterPath(), QRectF(self.hole())
        veil.addRect(QRectF(self.rect()))
        if not hole.isEmpty():
            open_part = QPainterPath()
            open_part.addRoundedRect(hole, RADIUS.control, RADIUS.control)
            veil = veil.subtracted(open_part)
        painter.fillPath(veil, self._theme.colors.overlay.qt)
        if not hole.isEmpty():
            painter.setPen(QPen(self._theme.colors.accent.qt, LINE.hairline * 2))
            painter.drawRoundedRect(hole, RADIUS.control, RADIUS.control)
        self._shadow.cast(painter, QRectF(self.panel.geometry()))

    def _show(self, place: int) -> None:
        self.place = place
        stop = self._stops[place]
        if stop.screen is not None:
            self._go(stop.screen)
            self.raise_()
            self.on.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.set_text(stop.title)
        self.sentence.set_text(stop.sentence)
        words = self.tr("{place} of {count}").format(place=place + 1, count=len(self._stops))
        self.count.set_text(words)
        is_last = place == len(self._stops) - 1
        self.on.setText(self.tr("Start") if is_last else self.tr("Next"))
        self.on.setAccessibleDescription(f"{stop.title}. {stop.sentence}")
        self.leave.setVisible(not is_last)
        self.place_panel()
        self.update()
        self.walked.emit(place)

    def _on_next(self) -> None:
        if self.place + 1 < len(self._stops):
            self._show(self.place + 1)
        else:
            self.close_now()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(SPACE.xs)
        foot.addWidget(self.count)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.on)
        layout = QVBoxLayout(self.panel)
        layout.setContentsMargins(SPACE.md, SPACE.md, SPACE.md, SPACE.sm)
        layout.setSpacing(SPACE.xs)
        layout.addWidget(self.title)
        layout.addWidget(self.sentence)
        layout.addSpacing(SPACE.xs)
        layout.addLayout(foot)
