"""All lessons of one day of a month, where its cell has no room for them."""

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QObject, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from core.models import BookingState
from core.repositories.lessons import LessonLine
from desktop.calendar.words import lessons_told
from desktop.design.theme import Theme
from desktop.design.tokens import RADIUS, SPACE
from desktop.studio.passing_menu import PassingMenu
from desktop.studio.say import as_title, clock_time, day_words
from desktop.studio.schedule.words import state_chip
from desktop.widgets.badges import Dress, draw_dress, initials_of

_QUIET = frozenset({BookingState.CONFIRMED, BookingState.COMPLETED})
"""States that go without saying: what is to come is confirmed, what is over is complete."""


_OVER = 0.55
"""How much of its hue a complete lesson keeps (look, Lesson card)."""
_FIGURE_SPACE = "\u2007"


class DayMenu(PassingMenu):
    """`day_wanted(date)`: its head was chosen; `lesson_wanted(id)`: one of its lessons."""

    day_wanted = Signal(object)
    lesson_wanted = Signal(str)

    def __init__(
        self, theme: Theme, parent: QWidget, day: date, lines: Sequence[LessonLine], zone: str
    ) -> None:
        title = f"{as_title(day_words(day))} · {lessons_told(len(lines))}"
        super().__init__(parent, title)
        self._theme = theme
        self._day = day
        self._zone = ZoneInfo(zone)
        self._is_shared = len({line.instructor_id for line in lines}) > 1
        self.head = self.addAction(title)
        self.head.triggered.connect(self._on_head)
        self.addSeparator()
        self.lessons = [_Entry(self, line) for line in lines]

    def words(self, line: LessonLine) -> str:
        """`10:30  Ana Duarte`, and at the other edge `Piano · ML · Lost slot`."""
        nobody = QCoreApplication.translate("Schedule", "Someone")
        start = clock_time(line.starts_at.astimezone(self._zone))
        facts = [line.service]
        if self._is_shared:
            facts.append(initials_of(line.instructor))
        if line.state not in _QUIET:
            facts.append(state_chip(line.state)[0])
        # Hours of one figure stand below those of two.
        before = "" if start[1:2].isdigit() else _FIGURE_SPACE
        words = f"{before}{start}  {line.student or nobody}\t{' · '.join(facts)}"
        return words.replace("&", "&&")

    def mark(self, line: LessonLine) -> QIcon:
        """A bar in the hue of whose lesson it is; pale where it is complete."""
        ratio, side = self.devicePixelRatioF(), self._theme.scaled(SPACE.md)
        hue = self._theme.tokens.hue_for(line.hue)
        is_over = line.state is BookingState.COMPLETED
        fill = hue.solid.faded(_OVER) if is_over else hue.solid
        drawn = QPixmap((QSizeF(side, side) * ratio).toSize())
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        bar = QRectF((side - SPACE.xxs) / 2, 0, SPACE.xxs, side)
        draw_dress(painter, bar, RADIUS.small / 2, Dress(fill, self._theme.colors.text))
        painter.end()
        return QIcon(drawn)

    def _on_head(self) -> None:
        self.day_wanted.emit(self._day)


class _Entry(QObject):
    """One lesson of the list: gone with it."""

    def __init__(self, menu: DayMenu, line: LessonLine) -> None:
        super().__init__(menu)
        self._menu = menu
        self._id = line.id
        self.action = menu.addAction(menu.mark(line), menu.words(line))
        self.action.triggered.connect(self._on_chosen)

    def _on_chosen(self) -> None:
        self._menu.lesson_wanted.emit(self._id)
