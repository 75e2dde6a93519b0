"""A month that opens below the schedule's title, to go to any day from."""

from datetime import date, timedelta

from PySide6.QtCore import QLocale, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.repositories import Repositories
from core.repositories.agenda import LessonScope
from desktop.calendar.month.mini_month import DAYS, WEEKS, MiniMonth
from desktop.calendar.words import TimeWords, written_day
from desktop.design.icons import Icon
from desktop.design.tokens import RADIUS, SPACE, TYPE, WEIGHT
from desktop.runtime.jobs import Failure
from desktop.studio.desk import StudioDesk
from desktop.studio.lesson_dialogs.free_time import day_bounds
from desktop.studio.refusals import explain
from desktop.studio.say import as_title
from desktop.widgets.buttons import Button, IconButton, Variant
from desktop.widgets.overlay import Overlay
from desktop.widgets.shadow import Shadow
from desktop.widgets.text import Text

_WIDTH = 286


class DayJump(Overlay):
    """Opens below `beside`, on a day. `day_chosen(date)`: go there; it has closed itself then.

    It deletes itself once closed. `owners` are the instructors whose lessons are counted.
    """

    day_chosen = Signal(object)

    def __init__(
        self, desk: StudioDesk, beside: QWidget, day: date, owners: tuple[str, ...]
    ) -> None:
        super().__init__(desk.theme, beside.window(), _WIDTH)
        self._desk = desk
        self._beside = beside
        self._owners = owners
        theme = desk.theme
        self.setAccessibleName(self.tr("Go to a day"))
        self.panel.setAccessibleName(self.tr("Go to a day"))
        self.title = Text(theme, step=TYPE.lead, weight=WEIGHT.strong)
        self.before = IconButton(theme, Icon.CARET_LEFT, self.tr("Previous month"), Variant.GHOST)
        self.after = IconButton(theme, Icon.CARET_RIGHT, self.tr("Next month"), Variant.GHOST)
        today = desk.local_now().date()
        self.month = MiniMonth(theme, day, today, desk.weeks.first, TimeWords(QLocale()))
        self.today = Button(theme, self.tr("Today"), Variant.GHOST)
        self._lay_out()
        self.month.day_chosen.connect(self._on_chosen)
        self.month.month_turned.connect(self._on_turned)
        self.before.clicked.connect(self._on_before)
        self.after.clicked.connect(self._on_after)
        self.today.clicked.connect(self._on_today)
        self.closed.connect(self.deleteLater)
        self._on_turned(day)

    def first_focus(self) -> QWidget | None:
        """Return the month."""
        return self.month

    def place_panel(self) -> None:
        """Put the panel below what it was opened from."""
        super().place_panel()
        corner = self._beside.mapTo(self.window(), QPoint(0, self._beside.height() + SPACE.xxs))
        left = corner.x()
        if self.isRightToLeft():
            left += self._beside.width() - self.panel.width()
        most = self.width() - self.panel.width() - SPACE.xs
        self.panel.move(min(max(left, SPACE.xs), most), corner.y())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The panel's shadow alone: what is behind stays to be compared with."""
        shadow = Shadow(self._theme.colors.shadow, RADIUS.card, self.devicePixelRatioF())
        painter = QPainter(self)
        shadow.cast(painter, QRectF(self.panel.geometry()))
        painter.end()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE.xxs)
        head.addWidget(self.title, 1)
        for widget in (self.before, self.after):
            head.addWidget(widget)
        layout = QVBoxLayout(self.panel)
        layout.setContentsMargins(SPACE.md, SPACE.sm, SPACE.md, SPACE.sm)
        layout.setSpacing(SPACE.xs)
        layout.addLayout(head)
        layout.addWidget(self.month)
        layout.addWidget(self.today, 0, Qt.AlignmentFlag.AlignLeading)

    def _on_turned(self, _day: date) -> None:
        """Name the month, and count the lessons of its days."""
        self.title.set_text(as_title(written_day(self.month.day, "MMMM yyyy")))
        desk, first, owners = self._desk, self.month.first, self._owners

        def query(rows: Repositories) -> dict[date, int]:
            days = [first + timedelta(days=at) for at in range(WEEKS * DAYS + 1)]
            bounds = [day_bounds(day, desk.zone)[0] for day in days]
            loads = rows.agenda.days(bounds, LessonScope(owners), 0)
            return {day: load.lessons for day, load in zip(days, loads, strict=False)}

        if owners:
            desk.jobs.run(
                lambda: desk.read(query),
                self.month.show_counts,
                self._on_failed,
                token=(self, "counts"),
            )

    def _on_failed(self, failure: Failure) -> None:
        """Days can be chosen without knowing what is in them; an error that is a bug goes on."""
        if explain(failure.error, self._desk.zone) is None:
            raise failure.error

    def _on_chosen(self, day: date) -> None:
        self.close_now()
        self.day_chosen.emit(day)

    def _on_before(self) -> None:
        self.month.turn(-1)

    def _on_after(self) -> None:
        self.month.turn(1)

    def _on_today(self) -> None:
        self._on_chosen(self._desk.local_now().date())
