"""Five figures at a glance, each with how it differs from the period before."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from core.insights.figures import NOTHING
from core.money import Money
from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import CONTROL, SPACE, TYPE, WEIGHT
from desktop.studio.insights import words
from desktop.studio.insights.state import Found, Report
from desktop.studio.insights.words import Change
from desktop.studio.say import money
from desktop.widgets.badges import Dress, draw_dress
from desktop.widgets.surfaces import Card
from desktop.widgets.text import ElidedLabel, Text

_TILE = 100
_LEAST = 180
_BAR_MARK, _LINE_MARK = (10, 10), (12, 2)


@dataclass(frozen=True, slots=True)
class _Figure:
    value: str
    change: Change


class Tile(Card):
    """One figure. What it says is one name for a screen reader."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__("card", SPACE.md)
        self._theme = theme
        self._title = title
        self._step = 0
        self._is_good = False
        self.value = ElidedLabel(theme, step=TYPE.headline, weight=WEIGHT.strong)
        self.change = ElidedLabel(theme, step=TYPE.caption, tone="muted")
        self._arrow = QLabel()
        row = QHBoxLayout()
        row.setSpacing(SPACE.xxs)
        row.addWidget(self._arrow)
        row.addWidget(self.change, 1)
        self.body.setSpacing(0)
        self.body.addWidget(ElidedLabel(theme, title, tone="muted"))
        self.body.addWidget(self.value)
        self.body.addLayout(row)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_figure(self, value: str, change: Change) -> None:
        """Show another value."""
        self.value.set_text(value)
        self.change.set_text(change.words)
        self.change.set_tone("positive" if change.is_good else "muted")
        self._step, self._is_good = change.step, change.is_good
        self.setAccessibleName(f"{self._title}: {value}, {change.words}")
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        self.setMinimumHeight(self._theme.grown(_TILE))
        self._arrow.setVisible(bool(self._step))
        colors = self._theme.colors
        tint = colors.positive if self._is_good else colors.text_muted
        side = self._theme.scaled(CONTROL.icon_small)
        icon = Icon.CARET_UP if self._step > 0 else Icon.CARET_DOWN
        self._arrow.setPixmap(self._theme.pixmap(icon, tint, side, self.devicePixelRatioF()))


class Tiles(QWidget):
    """The row of them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        titles = (
            (Report.EARNINGS, words.say("Earnings")),
            (Report.LESSONS, words.say("Lessons")),
            (Report.HOURS, words.say("Open hours booked")),
            (Report.CALLED_OFF, words.say("Cancelled or missed")),
            (Report.RETURNING, words.say("Returning students")),
        )
        self.tiles = {report: Tile(theme, title) for report, title in titles}
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(SPACE.sm)
        self._across = 0
        self._arrange()
        theme.changed.connect(self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """As many beside one another as have room for their figure, the others below."""
        room = (self.width() + SPACE.sm) // (self._theme.scaled(_LEAST) + SPACE.sm)
        across = min(max(room, 1), len(self.tiles))
        if across == self._across:
            return
        self._across = across
        for at, tile in enumerate(self.tiles.values()):
            self._grid.addWidget(tile, at // across, at % across)
        for column in range(len(self.tiles)):
            self._grid.setColumnStretch(column, 1 if column < across else 0)

    def show_found(self, found: Found) -> None:
        """Show other figures."""
        is_first = found.former.tally == NOTHING
        for report, figure in _figures(found).items():
            is_told = found.is_back_known or report is not Report.RETURNING
            change = words.nothing_to_compare() if is_first and is_told else figure.change
            self.tiles[report].show_figure(figure.value, change)


def _figures(found: Found) -> dict[Report, _Figure]:
    now, before = found.total, found.former
    earned = now.tally.earned_minor
    off, off_before = now.tally.called_off, before.tally.called_off
    return {
        Report.EARNINGS: _Figure(
            money(Money(earned, found.currency)),
            words.money_change(earned, before.tally.earned_minor),
        ),
        Report.LESSONS: _Figure(
            words.number(now.tally.lessons),
            words.count_change(now.tally.lessons, before.tally.lessons),
        ),
        Report.HOURS: _Figure(
            words.share_words(now.hours),
            words.share_change(now.hours, before.hours, is_more_good=True),
        ),
        Report.CALLED_OFF: _Figure(
            words.share_words(off), words.share_change(off, off_before, is_more_good=False)
        ),
        Report.RETURNING: _Figure(
            words.share_words(now.back),
            words.share_change(now.back, before.back, is_more_good=True)
            if found.is_back_known
            else words.not_known_yet(),
        ),
    }


class Legend(QWidget):
    """What the two marks of the bar chart mean."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.xs)
        entries = (
            (_BAR_MARK, words.say("This period")),
            (_LINE_MARK, words.say("Previous period")),
        )
        for mark, told in entries:
            row.addWidget(_Mark(theme, mark), 0, Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(Text(theme, told, TYPE.caption, tone="muted"))


class _Mark(QWidget):
    """A flat mark as the chart draws it: the bar's square, or the line of the period before."""

    def __init__(self, theme: Theme, size: tuple[int, int]) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(*size)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors = self._theme.colors
        is_bar = self.height() == _BAR_MARK[1]
        fill = colors.accent if is_bar else colors.text
        draw_dress(painter, QRectF(self.rect()), 2 if is_bar else 0, Dress(fill, fill))
