"""The month as a picture with places in it: state, geometry, painting, and what is where."""

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.calendar.month.geometry import MonthGeometry
from desktop.calendar.month.paint_month import MonthPainter, shown_lessons
from desktop.calendar.month.state import MonthState
from desktop.calendar.month.words import DAY, day_id, day_name, lesson_name
from desktop.calendar.paint.ink import pen, qcolor
from desktop.calendar.paint.look import GridLook
from desktop.calendar.week.paint_drag import DragPainter
from desktop.calendar.week.state import DragProposal, LessonCard, Verdict
from desktop.calendar.words import TimeWords
from desktop.design.theme import Theme
from desktop.design.tokens import LINE
from desktop.widgets.accessible import offer_access

_SIZE_HINT = (928, 788)
_SIZE_LEAST = (480, 320)
_GHOST_BELOW = 10


class MonthSurface(QWidget):
    """Shows a `MonthState`. `place` is the day under the keyboard, `focused_id` the lesson.

    `held` is a lesson that is being moved, `proposal` where to, `verdict` what the rules say.
    """

    def __init__(
        self,
        state: MonthState,
        theme: Theme,
        words: TimeWords | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        # First of all: a name or a state set earlier makes Qt keep a plain interface for good.
        offer_access(self)
        self._theme = theme
        self._state = state
        self._given_words = words
        self._painters: tuple[GridLook, MonthPainter, DragPainter] | None = None
        self.place = state.place_of(state.today) or 0
        self.focused_id: str | None = None
        self.shows_keyboard = False
        self.held: LessonCard | None = None
        self.proposal: DragProposal | None = None
        self.verdict = Verdict(ok=True)
        self.pointer: QPointF | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setProperty("ring", "own")
        theme.changed.connect(self._forget_look)

    @property
    def state(self) -> MonthState:
        """The month shown."""
        return self._state

    @property
    def words(self) -> TimeWords:
        """The words for times in the reader's locale."""
        return self.brushes[1].words

    @property
    def brushes(self) -> tuple[GridLook, MonthPainter, DragPainter]:
        """What paints, in the look of now."""
        ratio = self.devicePixelRatioF()
        if self._painters is None or self._painters[0].ratio != ratio:
            theme, is_rtl = self._theme, self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            family = theme.font().family()
            look = GridLook(theme.tokens, family, theme.text_scale, ratio, is_rtl=is_rtl)
            month = MonthPainter(look, self._given_words or TimeWords(self.locale()))
            self._painters = look, month, DragPainter(look, month.lessons)
        return self._painters

    @property
    def geometry_of_days(self) -> MonthGeometry:
        """Where everything is now, in widget coordinates."""
        look, weeks = self.brushes[0], self._state.weeks
        return MonthGeometry(
            self.width(), self.height(), look.text_scale, look.ratio, look.is_rtl, weeks
        )

    def shown(self, place: int) -> tuple[LessonCard, ...]:
        """The lessons of a day that stand in its cell."""
        return shown_lessons(self._state.days[place], self.geometry_of_days)

    def rect_of(self, lesson_id: str) -> QRectF:
        """Where a lesson's row is (widget coordinates), empty if it is not shown."""
        for place in range(len(self._state.days)):
            for row, card in enumerate(self.shown(place)):
                if card.id == lesson_id:
                    return self.geometry_of_days.row(place, row)
        return QRectF()

    def lesson_at(self, point: QPointF) -> LessonCard | None:
        """The lesson whose row is under a point."""
        place = self.geometry_of_days.place_at(point)
        if place is None:
            return None
        rows = enumerate(self.shown(place))
        geometry = self.geometry_of_days
        return next((card for row, card in rows if geometry.row(place, row).contains(point)), None)

    def access_ids(self) -> tuple[str, ...]:
        """Every day, and after it its lessons that are shown."""
        found: list[str] = []
        for place, day in enumerate(self._state.days):
            found.append(day_id(day.day))
            found += [card.id for card in self.shown(place)]
        return tuple(found)

    def access_name(self, item_id: str) -> str:
        """The facts of a day or a lesson in one line."""
        for day in self._state.days:
            if day_id(day.day) == item_id:
                return day_name(day, self.words)
        card = self._state.card_of(item_id)
        return lesson_name(card, self._state, self.words) if card is not None else ""

    def access_help(self) -> str:
        """The keys that act on a day or a lesson."""
        return QCoreApplication.translate(
            "MonthGrid", "Enter to open, Tab to go from lesson to lesson, M to move"
        )

    def access_rect(self, item_id: str) -> QRectF:
        """Where a day or a lesson is."""
        if not item_id.startswith(DAY):
            return self.rect_of(item_id)
        days = [day_id(day.day) for day in self._state.days]
        return self.geometry_of_days.cell(days.index(item_id)) if item_id in days else QRectF()

    def access_body(self) -> QRectF:
        """Where items can be seen: under the weekdays."""
        geometry = self.geometry_of_days
        return QRectF(0, geometry.head, geometry.width, geometry.height - geometry.head)

    def access_at(self, point: QPointF) -> str | None:
        """The lesson or the day at a point."""
        card, place = self.lesson_at(point), self.geometry_of_days.place_at(point)
        if card is not None:
            return card.id
        return day_id(self._state.days[place].day) if place is not None else None

    def access_focused(self) -> str | None:
        """The lesson under the keyboard, else the day."""
        return self.focused_id or day_id(self._state.days[self.place].day)

    def access_selected(self) -> str | None:
        """The chosen lesson."""
        return self._state.selected_id

    def sizeHint(self) -> QSize:
        """Enough for six weeks with four lessons a day."""
        return QSize(*_SIZE_HINT)

    def minimumSizeHint(self) -> QSize:
        """Less than this shows no name in a day."""
        return QSize(*_SIZE_LEAST)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the month, then the keyboard's place and what is held."""
        del event
        _look, month, floats = self.brushes
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        month.paint(painter, self._state, self.geometry_of_days)
        if self.held is not None and self.proposal is not None:
            self._paint_held(painter, month, floats, self.held, self.proposal)
        elif self.shows_keyboard:
            self._paint_keyboard(painter, floats)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything in the new size."""
        super().resizeEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of direction or locale."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LayoutDirectionChange, QEvent.Type.LocaleChange):
            self._forget_look()

    def _paint_keyboard(self, painter: QPainter, floats: DragPainter) -> None:
        rect = self.rect_of(self.focused_id) if self.focused_id else QRectF()
        if rect.isEmpty():
            floats.paint_slot(painter, self.geometry_of_days.cell(self.place).adjusted(1, 0, 0, -1))
        else:
            floats.paint_focus(painter, rect)

    def _paint_held(
        self,
        painter: QPainter,
        month: MonthPainter,
        floats: DragPainter,
        card: LessonCard,
        proposal: DragProposal,
    ) -> None:
        """Where it was, the day it would be on, and the lesson in the hand with what is said."""
        colors, geometry = self._theme.colors, self.geometry_of_days
        former = self.rect_of(card.id)
        if not former.isEmpty():
            painter.fillRect(former, qcolor(colors.surface_raised))
            month.lessons.paint_vacated(painter, former)
        place = self._state.place_of(proposal.start.astimezone(self._state.zone).date())
        if place is not None:
            tint, line = (
                (colors.accent_soft, colors.accent)
                if self.verdict.ok
                else (colors.danger_soft, colors.danger)
            )
            cell = geometry.cell(place).adjusted(2, 1, -1, -2)
            painter.fillRect(cell, qcolor(tint.faded(0.6)))
            painter.setPen(pen(line, LINE.focus_ring))
            painter.drawRect(cell)
        ghost = self._ghost(geometry, place or 0)
        painter.fillRect(ghost, qcolor(colors.surface_raised))
        month.paint_lesson(painter, self._state, card, ghost)
        day = month.words.full_day(proposal.start.astimezone(self._state.zone).date())
        room = QRectF(0, geometry.head, geometry.width, geometry.height - geometry.head)
        chip = floats.chip_rect(ghost, room, day, self.verdict)
        floats.paint_chip(painter, chip, day, self.verdict)

    def _ghost(self, geometry: MonthGeometry, place: int) -> QRectF:
        """Under the pointer; moved by keys, in the day itself."""
        row = geometry.row(place, 0)
        if self.pointer is None:
            return row
        left = min(max(self.pointer.x() - row.width() / 2, 0), geometry.width - row.width())
        top = min(self.pointer.y() - _GHOST_BELOW, geometry.height - row.height())
        return QRectF(round(left), round(top), row.width(), row.height())

    def _forget_look(self) -> None:
        self._painters = None
        self.update()
