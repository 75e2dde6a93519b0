"""The cards beside the day: the next lesson, what needs attention, messages, money."""

from PySide6.QtCore import QCoreApplication, QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from core.models import AttentionKind
from core.money import Money
from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import CONTROL, LINE, RADIUS, SPACE, TYPE, WEIGHT
from desktop.studio.attention import words as attention_words
from desktop.studio.attention.values import ItemLine
from desktop.studio.lesson_acts import LessonAct
from desktop.studio.say import clock_time, money, short_day, time_span
from desktop.studio.today import words
from desktop.studio.today.values import TodayState, UnreadThread, WeekMoney
from desktop.widgets.badges import Avatar, CountBadge, Dress, Tone, draw_dress
from desktop.widgets.buttons import Button, Variant
from desktop.widgets.surfaces import Card, Hairline, TitledCard
from desktop.widgets.text import ElidedLabel, Paragraph, Text

_BAR = 6
_CHART = 176
_BAR_WIDTH = 24
_DAY_LABEL = 24
_DOT = 8
_NEXT = 150


class NextCard(Card):
    """The next lesson, how long until it begins, and checking in. `act_wanted(LessonAct)`."""

    act_wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__("card", 0)
        self._theme = theme
        self._hue = 0
        self.heading = Text(theme, weight=WEIGHT.strong, tone="accent")
        self.place = ElidedLabel(theme, tone="muted")
        self.name = Paragraph(theme, step=TYPE.title, weight=WEIGHT.strong)
        self.what = Paragraph(theme, tone="muted")
        self.note = _MarkedLine(theme, Icon.NOTE)
        self.lead = Text(theme, step=TYPE.caption, tone="muted")
        self.countdown = Text(theme, step=TYPE.display, weight=WEIGHT.strong)
        self.open = Button(theme, words.say("Open"))
        self.check_in = Button(theme, words.say("Check in"), Variant.PRIMARY, Icon.CHECK_CIRCLE)
        self.open.clicked.connect(self._on_open)
        self.check_in.clicked.connect(self._on_check_in)
        self._lay_out()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def render_state(self, state: TodayState) -> None:
        """Show the next lesson, or that there is none."""
        entry = state.next
        for widget in (self.open, self.check_in, self.lead, self.countdown, self.place):
            widget.setVisible(entry is not None)
        if entry is None:
            self.heading.set_text(words.say("Next lesson"))
            self.name.set_text(words.say("Nothing is booked"))
            self.what.set_text(words.say("New lessons show here as soon as they are made."))
            self.note.show_text("")
            return
        line = entry.line
        self._hue = line.hue
        own = words.say("Your next lesson") if state.is_own_next else words.say("Next lesson")
        self.heading.set_text(own)
        when = time_span(entry.starts_at, entry.ends_at)
        if entry.starts_at.date() != state.now.date():
            when = f"{short_day(entry.starts_at.date())}, {when}"
        self.place.set_text(" · ".join(filter(None, (when, line.room))))
        self.name.set_text(line.student or line.service)
        teacher = "" if state.is_own_next else line.instructor
        told = words.say("{service}, {minutes} min").format(
            service=line.service, minutes=line.duration_min
        )
        self.what.set_text(" · ".join(filter(None, (told, teacher))))
        self.note.show_text(line.note)
        self.lead.set_text(words.say("starts in"))
        self.countdown.set_text(words.until(entry.starts_at - state.now))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QPainterPath()
        whole.addRoundedRect(QRectF(self.rect()), RADIUS.card, RADIUS.card)
        painter.setClipPath(whole)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = self.width() - _BAR if is_mirrored else 0
        solid = self._theme.tokens.hue_for(self._hue).solid
        painter.fillRect(QRectF(left, 0, _BAR, self.height()), solid.qt)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE.xs)
        head.addWidget(self.heading)
        head.addWidget(self.place, 1)
        left = QVBoxLayout()
        left.setSpacing(2)
        left.addLayout(head)
        left.addSpacing(SPACE.xxs)
        left.addWidget(self.name)
        left.addWidget(self.what)
        left.addSpacing(SPACE.xxs)
        left.addWidget(self.note)
        left.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.xs)
        buttons.addStretch(1)
        buttons.addWidget(self.open)
        buttons.addWidget(self.check_in)
        right = QVBoxLayout()
        right.setSpacing(0)
        end = Qt.AlignmentFlag.AlignTrailing
        right.addWidget(self.lead, 0, end)
        right.addWidget(self.countdown, 0, end)
        right.addStretch(1)
        right.addLayout(buttons)
        row = QHBoxLayout()
        row.setContentsMargins(SPACE.md + SPACE.sm, SPACE.md + 2, SPACE.md + 4, SPACE.md + 4)
        row.setSpacing(SPACE.md)
        row.addLayout(left, 1)
        row.addLayout(right)
        self.body.addLayout(row)

    def _on_open(self) -> None:
        self.act_wanted.emit(LessonAct.OPEN)

    def _on_check_in(self) -> None:
        self.act_wanted.emit(LessonAct.CHECK_IN)

    def _on_theme_changed(self) -> None:
        self.setMinimumHeight(self._theme.scaled(_NEXT))
        self.update()


class _MarkedLine(QWidget):
    """An icon and a line; gone where the line is empty."""

    def __init__(self, theme: Theme, icon: Icon) -> None:
        super().__init__()
        self._theme = theme
        self._icon = icon
        self._mark = QLabel()
        self._words = ElidedLabel(theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.xs)
        row.addWidget(self._mark)
        row.addWidget(self._words, 1)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_text(self, text: str) -> None:
        """Show another line."""
        self._words.set_text(text)
        self.setVisible(bool(text))

    def _on_theme_changed(self) -> None:
        size = self._theme.scaled(CONTROL.icon - 2)
        muted = self._theme.colors.text_muted
        drawn = self._theme.pixmap(self._icon, muted, size, self.devicePixelRatioF())
        self._mark.setPixmap(drawn)


class ListCard(TitledCard):
    """A card of a few rows with how many there are in all. `opened(place)`: a row was pressed."""

    opened = Signal(int)

    def __init__(self, theme: Theme, title: str, what: str, tone: Tone, nothing: str) -> None:
        super().__init__(theme, title)
        self._theme = theme
        self._nothing = nothing
        self.badge = CountBadge(theme, what, tone)
        self.add_to_head(self.badge)
        self.links: list[Button] = []
        self._rows: list[QWidget] = []
        self._begin(0)

    def show_items(self, items: tuple[ItemLine, ...], state: TodayState) -> None:
        """Show what needs attention."""
        self._begin(len(items))
        for place, item in enumerate(items[:3]):
            is_lost = item.kind is AttentionKind.LOST_SLOT
            mark = (Icon.ATTENTION if is_lost else Icon.WARNING, "danger" if is_lost else "warning")
            title = attention_words.line_title(item)
            detail = attention_words.line_detail(item, state.now.date())
            link = words.say("Answer") if is_lost else words.say("Look")
            if place:
                self._add(Hairline())
            self._add(self._row(place, self._mark(*mark), title, detail, link))

    def show_threads(self, threads: tuple[UnreadThread, ...], state: TodayState) -> None:
        """Show unread messages."""
        self._begin(len(threads))
        for place, thread in enumerate(threads[:3]):
            day = thread.at.date()
            at = clock_time(thread.at) if day == state.now.date() else short_day(day)
            avatar = Avatar(self._theme, thread.student, thread.hue, 32)
            link = words.say("Read")
            self._add(self._row(place, avatar, thread.student, thread.text, link, at))

    def _begin(self, count: int) -> None:
        for row in self._rows:
            row.hide()
            self.body.removeWidget(row)
            row.deleteLater()
        self._rows, self.links = [], []
        self.badge.show_count(count)
        if not count:
            self._add(Paragraph(self._theme, self._nothing, tone="muted"))

    def _add(self, row: QWidget) -> None:
        self._rows.append(row)
        self.body.addWidget(row)

    def _mark(self, icon: Icon, tone: str) -> QWidget:
        label = QLabel()
        colors = self._theme.colors
        ink = colors.danger if tone == "danger" else colors.warning
        size = self._theme.scaled(CONTROL.icon - 2)
        label.setPixmap(self._theme.pixmap(icon, ink, size, self.devicePixelRatioF()))
        label.setFixedWidth(size)
        return label

    def _row(
        self, place: int, mark: QWidget, title: str, detail: str, link: str, at: str = ""
    ) -> QWidget:
        row = QWidget()
        column = QVBoxLayout()
        column.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(ElidedLabel(self._theme, title, weight=WEIGHT.label), 1)
        if at:
            head.addWidget(Text(self._theme, at, TYPE.caption, tone="muted"))
        column.addLayout(head)
        step = TYPE.body if at else TYPE.caption
        column.addWidget(ElidedLabel(self._theme, detail, step, tone="muted"))
        button = Button(self._theme, link, Variant.LINK)
        button.setAccessibleName(f"{link}: {title}")
        button.setProperty("place", place)
        button.clicked.connect(self._on_pressed)
        self.links.append(button)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, SPACE.xxs, 0, SPACE.xxs)
        layout.setSpacing(SPACE.sm)
        layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(column, 1)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _on_pressed(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.opened.emit(self.links.index(button))


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
        self._range.set_text(f"{short_day(first)} – {short_day(last)}")
        self._sum.set_text(money(week.taught))
        self._rest.set_text(words.say("of {sum} booked").format(sum=money(week.booked)))
        self.bars.show_week(week, state)


class WeekBars(QWidget):
    """Seven bars over their days; each day's sums are its tooltip's and a screen reader's."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._week: WeekMoney | None = None
        self._today = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def show_week(self, week: WeekMoney, state: TodayState) -> None:
        """Draw another week."""
        self._week = week
        self._today = (state.now.date() - week.days[0].day).days
        told = [
            f"{short_day(day.day)}: {money(Money(day.taught, week.currency))},"
            f" {money(Money(day.to_come, week.currency))}"
            for day in week.days
        ]
        self.setAccessibleName("; ".join(told))
        self.setToolTip("\n".join(told))
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
        row.addSpacing(_DOT)
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


def nothing_waits() -> str:
    """What an empty list of items says."""
    return QCoreApplication.translate("Today", "Nothing needs a decision.")
