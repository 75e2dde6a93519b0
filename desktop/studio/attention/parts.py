"""What the items are drawn with: a card of facts, a free time, a day in small."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.actions.palette import DayStrip, Span
from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import CONTROL, RADIUS, SPACE, TYPE, WEIGHT
from desktop.studio.say import clock_time
from desktop.widgets.badges import Dress, StatusChip, Tone, draw_dress
from desktop.widgets.buttons import Button, Variant
from desktop.widgets.surfaces import Card, Hairline
from desktop.widgets.text import ElidedLabel, Paragraph, Text

_STRIP = 30
_BAR = 3
_MIDNIGHT = datetime(2000, 1, 1)  # noqa: DTZ001 - a wall clock, not an instant


class FactsCard(Card):
    """One side of what happened: a chip, from where, who, what, and a few facts under a line."""

    def __init__(
        self,
        theme: Theme,
        chip: StatusChip,
        corner: str,
        title: str,
        detail: str,
        facts: Sequence[tuple[str, str]],
        *,
        is_lost: bool = False,
    ) -> None:
        super().__init__("attention" if is_lost else "card", SPACE.md)
        head = QHBoxLayout()
        head.addWidget(chip)
        where = ElidedLabel(theme, corner, TYPE.caption, tone="muted")
        where.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        head.addWidget(where, 1)
        self.body.addLayout(head)
        self.body.addSpacing(SPACE.xxs)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(ElidedLabel(theme, title, TYPE.title, WEIGHT.strong))
        names.addWidget(Paragraph(theme, detail, tone="muted"))
        self.body.addLayout(names)
        self.body.addSpacing(SPACE.xxs)
        self.body.addWidget(Hairline())
        self.body.addSpacing(SPACE.xxs)
        self.body.addLayout(fact_grid(theme, facts))
        self.body.addStretch(1)
        self.setAccessibleName(f"{chip.text()}: {title}, {detail}")


def fact_grid(theme: Theme, facts: Sequence[tuple[str, str]]) -> QGridLayout:
    """Labels and what they name, one below the other."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE.md)
    grid.setVerticalSpacing(SPACE.xxs)
    grid.setColumnStretch(1, 1)
    for row, (label, value) in enumerate(facts):
        name = Text(theme, label, tone="muted")
        grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Paragraph(theme, value, weight=WEIGHT.label), row, 1)
    return grid


class SmallStrip(QWidget):
    """A day of the instructor, 30 high, with the hours at its ends."""

    def __init__(self, theme: Theme, strip: DayStrip, hue: int) -> None:
        super().__init__()
        self._theme = theme
        self._strip = strip
        self._hue = hue
        self.setFixedHeight(_STRIP)
        self.setAccessibleName(_spoken(strip))
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = self._theme.colors
        whole = QRectF(self.rect())
        draw_dress(painter, whole, RADIUS.small, Dress(colors.closed, colors.text))
        clip = QPainterPath()
        clip.addRoundedRect(whole, RADIUS.small, RADIUS.small)
        painter.setClipPath(clip)
        for span in self._strip.open:
            painter.fillRect(self._box(span, 0), colors.surface_raised.qt)
        hue = self._theme.tokens.hue_for(self._hue)
        for span in self._strip.busy:
            box = self._box(span, SPACE.xxs + 1)
            painter.fillRect(box, hue.fill.qt)
            painter.fillRect(self._bar(box), hue.solid.qt)
        wanted = self._box(self._strip.wanted, SPACE.xxs)
        draw_dress(painter, wanted, RADIUS.small - 2, Dress(colors.accent, colors.on_accent))
        painter.setClipping(False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(colors.border_control.qt)
        painter.drawRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS.small, RADIUS.small)

    def _bar(self, box: QRectF) -> QRectF:
        bar = QRectF(box.left(), box.top(), _BAR, box.height())
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            bar.moveRight(box.right())
        return bar

    def _box(self, span: Span, inset: int) -> QRectF:
        first, last = sorted((self._x(span.start), self._x(span.end)))
        left, right = max(first, 0.0), min(last, float(self.width()))
        return QRectF(left, inset, max(right - left, 0.0), _STRIP - 2 * inset)

    def _x(self, minute: int) -> float:
        shown = self._strip.shown
        share = (minute - shown.start) / max(shown.end - shown.start, 1)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return self.width() * (1 - share if is_mirrored else share)


def _spoken(strip: DayStrip) -> str:
    return ", ".join(_span_words(span) for span in (strip.wanted, *strip.busy))


def _span_words(span: Span) -> str:
    return f"{_wall(span.start)} – {_wall(span.end)}"


def _wall(minute: int) -> str:
    from_midnight = divmod(minute % (24 * 60), 60)
    return clock_time(_MIDNIGHT.replace(hour=from_midnight[0], minute=from_midnight[1]))


class StartCard(Card):
    """A free time with its day; one click on its button books it.

    `looked_at(place)`: the card was touched beside its button. `booked(place)`: the button was.
    """

    looked_at = Signal(int)
    booked = Signal(int)

    def __init__(
        self,
        theme: Theme,
        place: int,
        day: str,
        time: str,
        remark: str,
        strip: DayStrip,
        hue: int,
        action: str,
    ) -> None:
        super().__init__("card", SPACE.md)
        self._place = place
        self.body.setSpacing(SPACE.xxs)
        self._theme = theme
        self._day = ElidedLabel(theme, day, tone="muted")
        head = QHBoxLayout()
        head.addWidget(self._day, 1)
        if place == 0:
            head.addWidget(StatusChip(theme, self.tr("Nearest"), Tone.ACCENT))
        self.body.addLayout(head)
        self.body.addWidget(Text(theme, time, TYPE.headline, WEIGHT.strong))
        note = Paragraph(theme, remark, TYPE.caption, tone="muted")
        self.body.addWidget(note)
        self.body.addStretch(1)
        self.body.addSpacing(SPACE.xxs)
        self.body.addWidget(SmallStrip(theme, strip, hue))
        self.body.addLayout(_ends(theme, strip))
        self.body.addSpacing(SPACE.xs)
        self.button = Button(theme, action)
        self.button.setAccessibleName(f"{action}: {day}, {time}")
        self.button.clicked.connect(self._on_pressed)
        self.body.addWidget(self.button)
        self.setAccessibleName(f"{day}, {time}. {remark}")
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def stand_out(self, is_chosen: bool) -> None:
        """Be the one that the message is about, with the screen's one filled button."""
        self.set_surface("chosen" if is_chosen else "card")
        self.button.set_variant(Variant.PRIMARY if is_chosen else Variant.PLAIN)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.looked_at.emit(self._place)

    def _on_pressed(self) -> None:
        self.booked.emit(self._place)

    def _on_theme_changed(self) -> None:
        """As high with the chip as without: the times of all cards stand on one line."""
        self._day.setMinimumHeight(self._theme.grown(CONTROL.chip))


def _ends(theme: Theme, strip: DayStrip) -> QHBoxLayout:
    ends = QHBoxLayout()
    ends.addWidget(Text(theme, _wall(strip.shown.start), TYPE.caption, tone="muted"))
    ends.addStretch(1)
    ends.addWidget(Text(theme, _wall(strip.shown.end), TYPE.caption, tone="muted"))
    return ends


def section(theme: Theme, title: str, end: QWidget | None = None) -> QHBoxLayout:
    """The head of a part of an item."""
    row = QHBoxLayout()
    row.addWidget(Text(theme, title, TYPE.lead, WEIGHT.strong), 1)
    if end is not None:
        row.addWidget(end)
    return row


def lost_chip(theme: Theme, words: str) -> StatusChip:
    """Marks what lost."""
    return StatusChip(theme, words, Tone.DANGER, Icon.ATTENTION)


def kept_chip(theme: Theme, words: str) -> StatusChip:
    """Marks what won."""
    return StatusChip(theme, words, Tone.POSITIVE, Icon.CHECK)


class SideBySide(QWidget):
    """Equal columns, 16 apart; one below the other where they would be narrower than `least`."""

    def __init__(self, theme: Theme, widgets: Sequence[QWidget], least: int) -> None:
        super().__init__()
        self._theme = theme
        self._least = least
        self._count = len(widgets)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE.md)
        self._widgets = tuple(widgets)
        for widget in widgets:
            self._row.addWidget(widget, 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.scaled(self._least), self._row.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        widest = max((each.minimumSizeHint().width() for each in self._widgets), default=0)
        least = max(self._theme.scaled(self._least), widest)
        wanted = self._count * least + (self._count - 1) * SPACE.md
        is_wide = self.width() >= wanted
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(beside if is_wide else below)
