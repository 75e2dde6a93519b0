"""This week's money: sums, and seven bars."""

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from core.money import Money
from desktop.calendar.words import written_span
from desktop.design.theme import Theme
from desktop.design.tokens import LINE, RADIUS, SPACE, TYPE, WEIGHT
from desktop.studio.say import money, short_day
from desktop.studio.today import words
from desktop.studio.today.values import TodayState, WeekMoney
from desktop.widgets.accessible import say_role
from desktop.widgets.badges import Dress, draw_dress
from desktop.widgets.buttons import Button, Variant
from desktop.widgets.surfaces import Card
from desktop.widgets.text import Text

_CHART = 176
_GROWS = 160
_BAR_WIDTH = 24
_DAY_LABEL = 24
_DOT = 8


class MoneyCard(Card):
    """This week's money as bars: what was taught is filled, what is to come is outlined."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("card", SPACE.md)
        self._theme = theme
        self._title = Text(theme, step=TYPE.lead, weight=WEIGHT.strong)
        self._range = Text(theme, step=TYPE.caption, tone="muted")
        self._sum = Text(theme, step=TYPE.headline, weight=WEIGHT.strong)
        self._rest = Text(theme, tone="muted")
        self.bars = WeekBars(theme)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._range)
        sums = QHBoxLayout()
        sums.setSpacing(SPACE.xs)
        sums.addWidget(self._sum, 0, Qt.AlignmentFlag.AlignBottom)
        sums.addWidget(self._rest, 1, Qt.AlignmentFlag.AlignBottom)
        legend = QHBoxLayout()
        legend.setSpacing(SPACE.md)
        legend.addWidget(_Key(theme, words.say("Taught"), is_filled=True))
        legend.addWidget(_Key(theme, words.say("Still to come"), is_filled=False))
        legend.addStretch(1)
        self.more = Button(theme, words.say("Insights"), Variant.LINK)
        self.more.set_tip(words.say("Earnings and hours over weeks and months"))
        legend.addWidget(self.more)
        self.body.addLayout(head)
        self.body.addLayout(sums)
        self.body.addWidget(self.bars, 1)
        self.body.addLayout(legend)

    def show_week(self, week: WeekMoney | None, state: TodayState) -> None:
        """Show a week; nothing at all for those who may not see money."""
        self.setVisible(week is not None)
        if week is None:
            return
        own = words.say("Your earnings this week")
        self._title.set_text(own if week.is_own else words.say("Earnings this week"))
        first, last = week.days[0].day, week.days[-1].day
        self._range.set_text(written_span(first, last))
        self._sum.set_text(money(week.taught))
        self._rest.set_text(words.say("of {sum} booked").format(sum=money(week.booked)))
        self.bars.show_week(week, state)
        # Beside a long agenda it would be as long as that, and the bars with it.
        self.setMaximumHeight(self.sizeHint().height() + _GROWS)


class WeekBars(QWidget):
    """Seven bars over their days; each day's sums are its tooltip's and a screen reader's."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._week: WeekMoney | None = None
        self._today = 0
        say_role(self, QAccessible.Role.Chart)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def show_week(self, week: WeekMoney, state: TodayState) -> None:
        """Draw another week."""
        self._week = week
        self._today = (state.now.date() - week.days[0].day).days
        told = [
            f"{short_day(day.day)}: {words.say('Taught')} {money(Money(day.taught, week.currency))}"
            f" · {words.say('Still to come')} {money(Money(day.to_come, week.currency))}"
            for day in week.days
        ]
        self.setAccessibleName(words.say("Earnings by day"))
        self.setToolTip("\n".join(told))  # a screen reader has it for its description
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(280, _CHART)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, _CHART * 2 // 3)

    def paintEvent(self, event: QPaintEvent) -> None:
        week = self._week
        if week is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = self._theme.colors
        label = self._theme.scaled(_DAY_LABEL)
        floor = self.height() - label
        painter.fillRect(0, floor, self.width(), LINE.hairline, colors.border.qt)
        most = max((day.taught + day.to_come for day in week.days), default=0) or 1
        for place, day in enumerate(week.days):
            middle = self._middle(place)
            scale = (floor - SPACE.xs) / most
            self._draw_bar(painter, middle, floor, day.taught * scale, day.to_come * scale)
            is_today = place == self._today
            weight = WEIGHT.strong if is_today else WEIGHT.text
            painter.setFont(self._theme.font(TYPE.caption, weight))
            painter.setPen((colors.accent if is_today else colors.text_muted).qt)
            box = QRectF(middle - _BAR_WIDTH, floor + 2, 2 * _BAR_WIDTH, label - 2)
            name = QLocale().dayName(day.day.isoweekday(), QLocale.FormatType.NarrowFormat)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), name)

    def _draw_bar(
        self, painter: QPainter, middle: float, floor: int, taught: float, to_come: float
    ) -> None:
        colors = self._theme.colors
        left, radius = middle - _BAR_WIDTH / 2, float(RADIUS.small - 2)
        if to_come > 0:
            box = QRectF(left, floor - taught - to_come, _BAR_WIDTH, to_come)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colors.accent.faded(0.6).qt, LINE.hairline))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, 0), radius, radius)
        if taught > 0:
            box = QRectF(left, floor - taught, _BAR_WIDTH, taught)
            draw_dress(painter, box, radius, Dress(colors.accent, colors.on_accent))

    def _middle(self, place: int) -> float:
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        at = 6 - place if is_mirrored else place
        return self.width() * (at + 0.5) / 7


class _Key(QWidget):
    """One entry of the legend."""

    def __init__(self, theme: Theme, text: str, *, is_filled: bool) -> None:
        super().__init__()
        self._theme = theme
        self._is_filled = is_filled
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addSpacing(_DOT + SPACE.xs)
        row.addWidget(Text(theme, text, TYPE.caption, tone="muted"))
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors = self._theme.colors
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = self.width() - _DOT if is_mirrored else 0
        box = QRectF(left, (self.height() - _DOT) / 2, _DOT, _DOT)
        fill = colors.accent if self._is_filled else colors.surface_raised
        draw_dress(painter, box, 2, Dress(fill, colors.text, colors.accent))
