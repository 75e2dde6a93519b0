"""The table of instructors or services under the charts."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from core.insights.figures import Share
from core.money import Money
from core.repositories.insights import By
from desktop.design.theme import Theme
from desktop.design.tokens import CONTROL, RADIUS, SPACE, TYPE, WEIGHT
from desktop.studio.insights import words
from desktop.studio.insights.state import Found, GroupLine
from desktop.studio.say import money
from desktop.widgets.badges import Dress, draw_avatar, draw_dress, initials_of
from desktop.widgets.row_cache import Column, RowCacheModel, RowT
from desktop.widgets.table import Index, RowDelegate, TableView

NAME, LESSONS, HOURS, CALLED_OFF, BACK, EARNED = range(6)
_AVATAR = 22
_BAR = 12
_FULL = 1000
_STANDS_OUT = 1.5
_FEW = 5
_NAME, _HOURS = (150, 280), (120, 320)
_KEPT = {LESSONS: 104, CALLED_OFF: 170, BACK: 124, EARNED: 140}
"""Widths of columns in px, more where a head needs more; of name and bar at least and at most."""


class Breakdown(TableView):
    """Lines by instructor or service, those that earn most first."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, words.say("By instructor"), is_dense=True, parent=parent)
        self.lines: tuple[GroupLine, ...] = ()
        self.setItemDelegate(_LineDelegate(theme, self))
        self.horizontalHeader().setProperty("within", "card")

    def show_found(self, found: Found, by: By) -> None:
        """Show other lines, as high as they are: the screen scrolls, not the table."""
        is_by_person = by is By.INSTRUCTOR
        name = words.say("By instructor") if is_by_person else words.say("By service")
        self.setAccessibleName(name)
        self.lines = found.groups
        lines = found.groups
        head = words.say("Instructor") if is_by_person else words.say("Service")
        model = RowCacheModel(
            _columns(head, found), lambda ids: [lines[int(at)] for at in ids], self
        )
        model.show_ids([str(at) for at in range(len(lines))])
        former = self.model()
        self.show_model(model)
        if former is not None:
            former.deleteLater()
        self.setColumnHidden(HOURS, not is_by_person)  # a service has no hours of its own
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit_columns(self, model: RowCacheModel[RowT]) -> None:
        super()._fit_columns(model)
        self._fit()

    def _fit(self) -> None:
        """The bar, then the name, give way where room is short; below that the table scrolls."""
        scaled = self._theme.scaled
        heads = self.horizontalHeader()
        kept = {at: max(scaled(width), heads.sectionSizeHint(at)) for at, width in _KEPT.items()}
        room = self.viewport().width() - sum(kept.values())
        bar = min(max(room - scaled(_NAME[1]), scaled(_HOURS[0])), scaled(_HOURS[1]))
        if self.isColumnHidden(HOURS):
            bar = 0
        most = room if not bar else scaled(_NAME[1])
        name = min(max(room - bar, scaled(_NAME[0])), most)
        for at in (LESSONS, CALLED_OFF, BACK):
            self.setColumnWidth(at, kept[at])
        self.setColumnWidth(NAME, name)
        self.setColumnWidth(HOURS, bar)
        rows = len(self.lines) * self.verticalHeader().defaultSectionSize()
        is_wide = bar + name > room
        below = self.horizontalScrollBar().sizeHint().height() if is_wide else 0
        self.setFixedHeight(self.horizontalHeader().height() + rows + below)


class _LineDelegate(RowDelegate):
    """Paints the name with its avatar and the bar of hours; the rest is words."""

    has_end = False

    def paint_cell(self, painter: QPainter, box: QRect, index: Index, *, is_mirrored: bool) -> None:
        model = index.model()
        line = model.row_at(index.row()) if isinstance(model, RowCacheModel) else None
        if isinstance(line, GroupLine) and index.column() == NAME:
            self._paint_name(painter, box, line, is_mirrored=is_mirrored)
        elif isinstance(line, GroupLine) and index.column() == HOURS and line.has_hours:
            self._paint_hours(painter, box, line, is_mirrored=is_mirrored)
        else:
            super().paint_cell(painter, box, index, is_mirrored=is_mirrored)

    def _paint_name(
        self, painter: QPainter, box: QRect, line: GroupLine, *, is_mirrored: bool
    ) -> None:
        theme = self._theme
        if line.has_hours:
            side = theme.scaled(_AVATAR)
            left = box.right() - side + 1 if is_mirrored else box.left()
            mark = QRect(left, box.center().y() - side // 2, side, side)
            hue = theme.tokens.hue_for(line.hue)
            face = theme.font(TYPE.caption, WEIGHT.label)
            draw_avatar(painter, mark, initials_of(line.name), hue, face, False)
            room = side + SPACE.xs
            box = box.adjusted(0, 0, -room, 0) if is_mirrored else box.adjusted(room, 0, 0, 0)
        side_of = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        painter.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if is_mirrored else Qt.LayoutDirection.LeftToRight
        )
        painter.setFont(theme.font_for(line.name, TYPE.body, WEIGHT.label))
        painter.setPen(theme.colors.text.qt)
        metrics = painter.fontMetrics()
        name = metrics.elidedText(line.name, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, side_of, name)
        taken = metrics.horizontalAdvance(name) + SPACE.xs
        rest = box.adjusted(0, 0, -taken, 0) if is_mirrored else box.adjusted(taken, 0, 0, 0)
        if rest.width() > SPACE.xl:
            painter.setFont(theme.font_for(line.detail, TYPE.body))
            painter.setPen(theme.colors.text_muted.qt)
            shown = painter.fontMetrics().elidedText(
                line.detail, Qt.TextElideMode.ElideRight, rest.width()
            )
            painter.drawText(rest, side_of, shown)

    def _paint_hours(
        self, painter: QPainter, box: QRect, line: GroupLine, *, is_mirrored: bool
    ) -> None:
        theme, colors = self._theme, self._theme.colors
        share = line.figures.hours
        told = theme.scaled(CONTROL.icon * 3)
        words_box = QRect(
            box.left() if is_mirrored else box.right() - told, box.top(), told, box.height()
        )
        painter.setFont(theme.font_for("0", TYPE.body))
        painter.setPen(colors.text.qt)
        painter.drawText(words_box, int(Qt.AlignmentFlag.AlignCenter), words.share_words(share))
        bar = QRectF(box.adjusted(told, 0, 0, 0) if is_mirrored else box.adjusted(0, 0, -told, 0))
        bar = QRectF(bar.left(), bar.center().y() - _BAR / 2, bar.width(), _BAR)
        ground = Dress(colors.surface_sunken, colors.text)
        draw_dress(painter, bar, RADIUS.small - 1, ground)
        filled = bar.width() * min(share.permille or 0, _FULL) / _FULL
        if filled >= 1:
            left = bar.right() - filled if is_mirrored else bar.left()
            solid = theme.tokens.hue_for(line.hue).solid
            part = QRectF(left, bar.top(), filled, bar.height())
            draw_dress(painter, part, min(RADIUS.small - 1, filled / 2), Dress(solid, solid))


def _columns(head: str, found: Found) -> list[Column[GroupLine]]:
    usual = found.total.tally.called_off
    return [
        Column(head, lambda line: line.name, 280, spoken=_spoken_name),
        _number(words.say("Lessons"), 104, lambda line: words.number(line.figures.tally.lessons)),
        Column(
            words.say("Open hours booked"),
            lambda line: words.share_words(line.figures.hours) if line.has_hours else "–",
            320,
        ),
        Column(
            words.say("Cancelled or missed"),
            lambda line: words.share_words(line.figures.tally.called_off),
            170,
            is_number=True,
            tone=lambda line: "danger" if stands_out(line, usual) else "",
        ),
        _number(words.say("Returning"), 124, lambda line: words.share_words(line.figures.back)),
        Column(
            words.say("Earnings"),
            lambda line: money(Money(line.figures.tally.earned_minor, found.currency)),
            is_number=True,
            tone=lambda line: "strong",
        ),
    ]


def _number(title: str, width: int, told: Callable[[GroupLine], str]) -> Column[GroupLine]:
    return Column(title, told, width, is_number=True)


def _spoken_name(line: GroupLine) -> str:
    return f"{line.name}, {line.detail}" if line.detail else line.name


def stands_out(line: GroupLine, usual: Share) -> bool:
    """Half as much again is called off as is usual here, and not just a lesson or two."""
    off = line.figures.tally.called_off
    if off.part < _FEW or off.permille is None or usual.permille is None:
        return False
    return off.permille >= usual.permille * _STANDS_OUT
