"""The cards beside the day: the next lesson, what needs attention, messages."""

from PySide6.QtCore import QCoreApplication, QLocale, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.models import AttentionKind
from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import CONTROL, RADIUS, SPACE, TYPE, WEIGHT
from desktop.studio.attention import words as attention_words
from desktop.studio.attention.item_list import mark_of
from desktop.studio.attention.values import ItemLine
from desktop.studio.lesson_acts import LessonAct
from desktop.studio.say import clock_time, short_day, time_span
from desktop.studio.today import words
from desktop.studio.today.values import TodayState, UnreadThread
from desktop.widgets.badges import Avatar, CountBadge, Tone
from desktop.widgets.buttons import Button, Variant
from desktop.widgets.surfaces import Card, Hairline, TitledCard
from desktop.widgets.text import ElidedLabel, Paragraph, Text

_BAR = 6
_NEXT = 150
_SHOWN = 3


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
            self.what.set_text(words.say("New lessons show up here as soon as they’re booked."))
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


class _Mark(QLabel):
    """What an item is, in the same icon and ink as on its own screen."""

    def __init__(self, theme: Theme, item: ItemLine) -> None:
        super().__init__()
        self._theme = theme
        self._item = item
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        icon, ink = mark_of(self._item, self._theme.colors)
        size = self._theme.scaled(CONTROL.icon - 2)
        self.setPixmap(self._theme.pixmap(icon, ink, size, self.devicePixelRatioF()))
        self.setFixedWidth(size)


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
        for place, item in enumerate(items[:_SHOWN]):
            is_lost = item.kind is AttentionKind.LOST_SLOT
            title = attention_words.line_title(item)
            detail = attention_words.line_detail(item, state.now.date())
            link = words.say("Resolve") if is_lost else words.say("View")
            if place:
                self._add(Hairline())
            self._add(self._row(place, _Mark(self._theme, item), title, detail, link))
        self._say_more(len(items))

    def show_threads(self, threads: tuple[UnreadThread, ...], state: TodayState) -> None:
        """Show unread messages."""
        self._begin(len(threads))
        for place, thread in enumerate(threads[:_SHOWN]):
            day = thread.at.date()
            at = clock_time(thread.at) if day == state.now.date() else short_day(day)
            avatar = Avatar(self._theme, thread.student, thread.hue, 32)
            link = words.say("Read")
            self._add(self._row(place, avatar, thread.student, thread.text, link, at))
        self._say_more(len(threads))

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

    def _say_more(self, count: int) -> None:
        if count > _SHOWN:
            told = words.say("and {count} more").format(count=QLocale().toString(count - _SHOWN))
            self._add(Text(self._theme, told, TYPE.caption, tone="muted"))

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


def nothing_waits() -> str:
    """What an empty list of items says."""
    return QCoreApplication.translate("Today", "You’re all caught up.")
