"""The list of items: what waits, and under it what was answered this week."""

from datetime import date

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from core.models import AttentionKind
from desktop.design.colors import Color, Colors
from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import CONTROL, LINE, SPACE, STUDIO, TYPE, WEIGHT
from desktop.studio.attention import waiting_words, words
from desktop.studio.attention.values import Inbox, ItemLine
from desktop.widgets.badges import Dress, draw_dress
from desktop.widgets.buttons import PaintedButton
from desktop.widgets.scroll import FittedScroll
from desktop.widgets.surfaces import Hairline
from desktop.widgets.text import Text

_ROW = 63
_ROW_ANSWERED = 56
_BAR = 3
_DOT = 8


def mark_of(line: ItemLine, colors: Colors) -> tuple[Icon, Color]:
    """The icon that says what an item is, and its ink."""
    if line.resolution:
        return Icon.CHECK, colors.positive
    if line.kind is None:
        return Icon.WAITING, colors.positive if line.free else colors.text_muted
    if line.kind is AttentionKind.CALLED:
        return Icon.BELL, colors.warning
    if line.kind is AttentionKind.LOST_SLOT:
        return Icon.ATTENTION, colors.danger
    return Icon.WARNING, colors.warning


class ItemRow(PaintedButton):
    """One item: its mark, who it is about, when it came, and what happened.

    `stepped(+1 or -1)`: an arrow key asked for a neighbour.
    """

    stepped = Signal(int)

    def __init__(self, theme: Theme, line: ItemLine, today: date) -> None:
        super().__init__()
        self._theme = theme
        self.line = line
        self._title = words.line_title(line)
        is_listed = line.kind is None
        self._detail = (
            waiting_words.line_detail(line) if is_listed else words.line_detail(line, today)
        )
        self._time = words.line_time(line, today)
        self.setCheckable(not line.resolution)
        self.setEnabled(not line.resolution)
        self.setAccessibleName(f"{self._title}, {self._time}. {self._detail}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        base = _ROW_ANSWERED if self.line.resolution else _ROW
        lines = TYPE.body.line + TYPE.caption.line
        return QSize(STUDIO.list_column, round(base + lines * (self._theme.text_scale - 1)))

    def minimumSizeHint(self) -> QSize:
        """Less width than it would have: beside a bar that scrolls, its words are shortened."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors = self._theme.colors
        if self.isChecked():
            painter.fillRect(self.rect(), colors.accent_soft.qt)
            painter.fillRect(self.mirrored(QRect(0, 0, _BAR, self.height())), colors.accent.qt)
        elif self.underMouse() and self.isEnabled():
            painter.fillRect(self.rect(), colors.control_hover.qt)
        else:
            ground = colors.surface if self.line.resolution else colors.surface_raised
            painter.fillRect(self.rect(), ground.qt)
        self._draw_mark(painter)
        self._draw_words(painter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    def _draw_mark(self, painter: QPainter) -> None:
        icon, ink = mark_of(self.line, self._theme.colors)
        size = self._theme.scaled(CONTROL.icon - 2)
        box = self.mirrored(QRect(SPACE.md + 1, self._top() + 2, size, size))
        drawn = self._theme.pixmap(icon, ink, size, self.devicePixelRatioF())
        painter.drawPixmap(box.topLeft(), drawn)

    def _draw_words(self, painter: QPainter) -> None:
        colors = self._theme.colors
        is_open = not self.line.resolution
        left = SPACE.md + self._theme.scaled(CONTROL.icon) + SPACE.sm
        right = SPACE.md
        scale = self._theme.text_scale
        title = QRect(left, self._top(), self.width() - left - right, round(TYPE.body.line * scale))
        detail = QRect(left, title.bottom() + 1, title.width(), round(TYPE.caption.line * scale))
        painter.setFont(self._theme.font_for(self._time, TYPE.caption))
        painter.setPen(colors.text_muted.qt)
        taken = painter.fontMetrics().horizontalAdvance(self._time) + SPACE.xs
        ends = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.mirrored(title), int(ends), self._time)
        if self.line.is_waiting:
            self._draw_dot(painter, detail)
        self._draw_line(painter, detail, self._detail, self._theme.colors.text_muted)
        weight = WEIGHT.strong if is_open else WEIGHT.text
        painter.setFont(self._theme.font_for(self._title, TYPE.body, weight))
        ink = colors.text if is_open else colors.text_muted
        self._draw_line(painter, title.adjusted(0, 0, -taken, 0), self._title, ink)

    def _draw_line(self, painter: QPainter, box: QRect, text: str, ink: Color) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.setPen(ink.qt)
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.mirrored(box), int(side), shown)

    def _draw_dot(self, painter: QPainter, line: QRect) -> None:
        color = self._theme.colors.warning_shape
        box = QRect(line.right() - _DOT, line.center().y() - _DOT // 2, _DOT, _DOT)
        draw_dress(painter, QRectF(self.mirrored(box)), _DOT / 2, Dress(color, color))

    def _top(self) -> int:
        lines = (TYPE.body.line + TYPE.caption.line) * self._theme.text_scale
        return round((self.height() - lines) / 2)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


class ItemList(QFrame):
    """320 wide. `chosen(id)`: a person wants to see another item; Up and Down walk the list."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[Inbox, date] | None = None
        self.rows: list[ItemRow] = []
        self.setAccessibleName(words.say("Needs attention"))
        self._content = QWidget()
        self._rows = QVBoxLayout(self._content)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._head = Text(theme, words.say("Needs attention"), TYPE.title, WEIGHT.strong)
        self._head.setContentsMargins(SPACE.md, 0, SPACE.md, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(Hairline())
        layout.addWidget(FittedScroll(self._content), 1)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def render_inbox(self, inbox: Inbox, today: date, chosen: str) -> None:
        """Show these items, that one chosen."""
        if (inbox, today) != self._shown:
            had_focus = any(row.hasFocus() for row in self.rows)
            self._shown = inbox, today
            self._fill(inbox, today)
            if had_focus:
                self._focus(chosen)
        for row in self.rows:
            row.setChecked(row.line.id == chosen)

    def _fill(self, inbox: Inbox, today: date) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = []
        for line in inbox.open:
            self._add_row(line, today)
        if inbox.waiting:
            count = len(inbox.waiting)
            self._add_heading(words.say("Waiting for a time · {count}").format(count=count))
        for line in inbox.waiting:
            self._add_row(line, today)
        if inbox.answered:
            self._add_heading(words.say("Resolved this week"))
        for line in inbox.answered:
            self._rows.addWidget(ItemRow(self._theme, line, today))
            self._rows.addWidget(Hairline())

    def _add_row(self, line: ItemLine, today: date) -> None:
        row = ItemRow(self._theme, line, today)
        row.clicked.connect(self._on_clicked)
        row.stepped.connect(self._on_stepped)
        self.rows.append(row)
        self._rows.addWidget(row)
        self._rows.addWidget(Hairline())

    def _add_heading(self, told: str) -> None:
        # The margins are a layout's: in a list that scrolls a text is given its line and no more.
        heading = QWidget()
        room = QVBoxLayout(heading)
        room.setContentsMargins(SPACE.md, SPACE.md + 2, SPACE.md, SPACE.xs)
        room.addWidget(Text(self._theme, told, TYPE.caption, WEIGHT.label, "muted"))
        self._rows.addWidget(heading)
        self._rows.addWidget(Hairline())

    def _focus(self, item_id: str) -> None:
        for row in self.rows:
            if row.line.id == item_id:
                row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, ItemRow):
            row.setChecked(True)
            self.chosen.emit(row.line.id)

    def _on_stepped(self, step: int) -> None:
        row = self.sender()
        if isinstance(row, ItemRow):
            place = min(max(self.rows.index(row) + step, 0), len(self.rows) - 1)
            self.rows[place].setFocus(Qt.FocusReason.TabFocusReason)
            self.chosen.emit(self.rows[place].line.id)

    def _on_theme_changed(self) -> None:
        scale = 1 + (self._theme.text_scale - 1) / 2
        self.setFixedWidth(round(STUDIO.list_column * scale) - LINE.hairline)
        self._head.setFixedHeight(self._theme.grown(STUDIO.screen_header))
