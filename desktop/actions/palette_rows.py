"""The rows and the booking preview of the command palette."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.actions.palette import BookingPreview, DayStrip, PreviewField, Result, Span
from desktop.actions.palette_series import SeriesChips
from desktop.actions.registry import shown_keys
from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import CONTROL, LINE, RADIUS, SPACE, STUDIO, TYPE, WEIGHT
from desktop.widgets.badges import (
    Dress,
    KeyCap,
    StatusChip,
    Tone,
    draw_avatar,
    draw_dress,
    initials_of,
)
from desktop.widgets.buttons import Button, PaintedButton, Variant
from desktop.widgets.surfaces import Card
from desktop.widgets.text import ElidedLabel, Paragraph, Text

_AVATAR = 24
_STRIP = 44
_STRIP_HOURS = 24
_DOT = 8


class ResultRow(PaintedButton):
    """One result, 40 high. The keyboard stays in the input; a row is chosen, not focused."""

    def __init__(self, theme: Theme, result: Result, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.result = result
        self._is_chosen = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setText(result.title)
        self.setAccessibleName(f"{result.title}, {result.detail}".rstrip(", "))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if result.keys:
            layout = QHBoxLayout(self)
            layout.setContentsMargins(SPACE.sm, 0, SPACE.sm, 0)
            layout.addStretch(1)
            layout.addWidget(KeyCap(theme, shown_keys(result.keys)))

    def choose(self, is_chosen: bool) -> None:
        """Stand out, or not."""
        self._is_chosen = is_chosen
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(STUDIO.palette // 2, self._theme.grown(STUDIO.palette_row))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors = self._theme.colors
        if self._is_chosen or self.underMouse():
            fill = colors.accent_soft if self._is_chosen else colors.control_hover
            draw_dress(painter, QRectF(self.rect()), RADIUS.control, Dress(fill, colors.text))
        side = self._theme.scaled(_AVATAR)
        mark = QRect(SPACE.sm, (self.height() - side) // 2, side, side)
        self._draw_mark(painter, self.mirrored(mark))
        left = self._draw_words(
            painter, self.result.title, mark.right() + SPACE.sm, WEIGHT.label, is_muted=False
        )
        if self.result.detail:
            self._draw_words(painter, self.result.detail, left, WEIGHT.text, is_muted=True)

    def _draw_mark(self, painter: QPainter, box: QRect) -> None:
        if self.result.person is not None:
            hue = self._theme.tokens.hue_for(self.result.person.hue_index)
            initials = initials_of(self.result.person.name)
            draw_avatar(painter, box, initials, hue, self.font(), is_solid=False)
            return
        size = self._theme.scaled(CONTROL.icon - 2)
        name = self.result.icon or Icon.ARROW_RIGHT
        tint = self._theme.colors.text_muted
        drawn = self._theme.pixmap(name, tint, size, self.devicePixelRatioF())
        inset = (box.width() - size) // 2
        painter.drawPixmap(box.left() + inset, box.top() + inset, drawn)

    def _draw_words(
        self, painter: QPainter, words: str, left: int, weight: int, *, is_muted: bool
    ) -> int:
        """Draw `words` from `left` and return where the next may begin."""
        keys = self.layout()
        taken = keys.sizeHint().width() if keys is not None else SPACE.sm
        painter.setFont(self._theme.font_for(words, TYPE.body, weight))
        colors = self._theme.colors
        painter.setPen((colors.text_muted if is_muted else colors.text).qt)
        room = max(self.width() - left - taken, 0)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        box = self.mirrored(QRect(left, 0, room, self.height()))
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(box, int(side), shown)
        return left + painter.fontMetrics().horizontalAdvance(shown) + SPACE.sm


class PreviewCard(QFrame):
    """What the typed words would book: day and time first, then how they were understood."""

    def __init__(
        self, theme: Theme, preview: BookingPreview, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.result = preview.result
        self.setProperty("surface", "accent")
        self.setAccessibleName(f"{preview.result.title}, {preview.result.detail}")
        self.book = Button(theme, preview.confirm, Variant.PRIMARY)
        self.book.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.book.set_refused(preview.refusal or None)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.md + 4, SPACE.md, SPACE.md + 4, SPACE.md)
        layout.setSpacing(SPACE.xxs)
        layout.addLayout(self._head(theme, preview))
        layout.addWidget(ElidedLabel(theme, preview.result.detail, tone="muted"))
        layout.addSpacing(SPACE.xs)
        layout.addLayout(self._fields(theme, preview))
        if preview.strip is not None:
            layout.addSpacing(SPACE.xs)
            layout.addWidget(StripView(theme, preview.strip))
        if preview.lessons:
            layout.addSpacing(SPACE.xs)
            layout.addWidget(SeriesChips(theme, preview.lessons))
        layout.addSpacing(SPACE.xs)
        layout.addLayout(self._foot(theme, preview))

    def choose(self, is_chosen: bool) -> None:
        """Stand out, or not."""
        self.setProperty("surface", "accent" if is_chosen else "sunken")
        self.style().unpolish(self)
        self.style().polish(self)

    def _head(self, theme: Theme, preview: BookingPreview) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(ElidedLabel(theme, preview.result.title, TYPE.title, WEIGHT.strong), 1)
        if not preview.refusal:
            is_all = not any(each.refusal for each in preview.lessons)
            tone, icon = (Tone.POSITIVE, Icon.CHECK) if is_all else (Tone.WARNING, Icon.WARNING)
            chip = StatusChip(theme, preview.summary or self.tr("Free"), tone, icon)
            head.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _fields(self, theme: Theme, preview: BookingPreview) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(SPACE.xs)
        for column, field in enumerate(preview.fields):
            grid.addWidget(_field_card(theme, field), 0, column)
            grid.setColumnStretch(column, 1)
        return grid

    def _foot(self, theme: Theme, preview: BookingPreview) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(SPACE.xs)
        if preview.refusal:
            # Beside the button that it closes: in the head it would take the hour's room.
            foot.addWidget(StatusChip(theme, preview.refusal, Tone.DANGER, Icon.NO_SHOW))
            foot.addStretch(1)
        elif preview.notice:
            foot.addWidget(_Dot(theme))
            notice = Paragraph(theme, preview.notice, TYPE.caption)
            foot.addWidget(notice, 1, Qt.AlignmentFlag.AlignVCenter)
        else:
            foot.addStretch(1)
        foot.addWidget(self.book)
        return foot


def _field_card(theme: Theme, field: PreviewField) -> QWidget:
    card = Card("chosen" if field.is_doubtful else "card", SPACE.xs)
    card.body.setSpacing(0)
    card.body.addWidget(Text(theme, field.label, TYPE.caption, tone="muted"))
    card.body.addWidget(ElidedLabel(theme, field.value, weight=WEIGHT.strong))
    card.body.addWidget(ElidedLabel(theme, field.note, TYPE.caption, tone="muted"))
    card.setAccessibleName(f"{field.label}: {field.value} {field.note}".strip())
    return card


class _Dot(QWidget):
    """The amber dot of what waits."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(_DOT, _DOT)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        color = self._theme.colors.warning_shape
        draw_dress(QPainter(self), QRectF(self.rect()), _DOT / 2, Dress(color, color))


class StripView(QWidget):
    """A few hours of the day: closed, open, other lessons, and the one asked for."""

    def __init__(self, theme: Theme, strip: DayStrip, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._strip = strip
        self.setFixedHeight(_STRIP + theme.grown(_STRIP_HOURS))
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors = self._theme.colors
        band = QRectF(0, 0, self.width(), _STRIP)
        dress = Dress(colors.closed, colors.text, colors.border_control)
        draw_dress(painter, band, RADIUS.control, dress)
        for span in self._strip.open:
            painter.fillRect(self._box(span, LINE.hairline), colors.surface_raised.qt)
        self._draw_hours(painter)
        for span in self._strip.busy:
            self._draw_busy(painter, span)
        chosen = Dress(colors.accent, colors.on_accent)
        self._draw_lesson(painter, self._strip.wanted, chosen, Qt.AlignmentFlag.AlignCenter)

    def _draw_hours(self, painter: QPainter) -> None:
        colors = self._theme.colors
        painter.setFont(self._theme.font(TYPE.caption))
        for minute, words in self._strip.hours:
            x = self._x(minute)
            painter.fillRect(QRectF(x, 1, LINE.hairline, _STRIP - 2), colors.grid.qt)
            painter.setPen(colors.text_muted.qt)
            below = QRectF(x - _STRIP, _STRIP + 2, 2 * _STRIP, self.height() - _STRIP - 2)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, words)

    def _draw_busy(self, painter: QPainter, span: Span) -> None:
        hue = self._theme.tokens.hue_for(span.hue_index or 0)
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        self._draw_lesson(painter, span, Dress(hue.fill, hue.ink), side)
        box = self._box(span, SPACE.xxs + 1)
        bar = QRectF(box.left(), box.top(), 4, box.height())
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            bar.moveRight(box.right())
        painter.fillRect(bar, hue.solid.qt)

    def _draw_lesson(
        self, painter: QPainter, span: Span, dress: Dress, side: Qt.AlignmentFlag
    ) -> None:
        box = self._box(span, SPACE.xxs + 1)
        draw_dress(painter, box, RADIUS.small, dress)
        painter.setFont(self._theme.font(TYPE.caption, WEIGHT.label))
        painter.setPen(dress.ink.qt)
        room = box.adjusted(SPACE.xs, 0, -SPACE.xxs, 0)
        words = painter.fontMetrics().elidedText(
            span.words, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, int(side), words)

    def _box(self, span: Span, inset: int) -> QRectF:
        first, last = sorted((self._x(span.start), self._x(span.end)))
        left, right = max(first, 1.0), min(last, self.width() - 1.0)
        return QRectF(left, inset, right - left, _STRIP - 2 * inset)

    def _x(self, minute: int) -> float:
        shown = self._strip.shown
        share = (minute - shown.start) / max(shown.end - shown.start, 1)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return self.width() * (1 - share if is_mirrored else share)
