"""The schedule's head: what is shown, and the controls that change it."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import SPACE, STUDIO
from desktop.studio.schedule.state import ScheduleState
from desktop.studio.schedule.words import range_title, week_number
from desktop.widgets.buttons import IconButton, Variant
from desktop.widgets.surfaces import ScreenHeader

_LARGE_TEXT = 1.4


class ScheduleHeader(ScreenHeader):
    """Says the title as long as there is room for it beside the controls, else the short one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, margin=STUDIO.margin_schedule, parent=parent)
        self._theme = theme
        self._shown: tuple[ScheduleState, date] | None = None
        self._controls: list[QWidget] = []
        self.jump = IconButton(theme, Icon.CARET_DOWN, self.tr("Go to a day"), Variant.GHOST)
        self._layout.insertWidget(1, self.jump)
        self.title.setCursor(Qt.CursorShape.PointingHandCursor)

    def add(self, widget: QWidget) -> None:
        """Put a control at the end."""
        super().add(widget)
        self._controls.append(widget)

    def show_range(self, state: ScheduleState, first: date) -> None:
        """Say what a state shows from its first day on."""
        self._shown = (state, first)
        title = range_title(state, first)
        number = week_number(first) if state.mode.is_by_hour else ""
        hidden = self._hidden_words(state.hidden)
        is_large = self._theme.text_scale > _LARGE_TEXT
        short, caret = range_title(state, first, is_short=True), self._caret()
        # Where there is no room for it, the title itself and a key open the month.
        self.jump.setVisible(self._room() >= self._width_of(short) + caret + SPACE.sm)
        told = " · ".join(filter(None, (number, hidden)))
        offers = (
            [(short, hidden)] if is_large else [(title, told), (title, hidden), (short, hidden)]
        )
        fitting = (
            (words, detail)
            for words, detail in offers
            if (detail or not number)
            and self._room() >= self._width_of(f"{words}  {detail}") + caret
        )
        self.say(*next(fitting, (short, "")))
        self.title.setToolTip(f"{title} {told}".strip())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look anew how much room there is."""
        super().resizeEvent(event)
        if self._shown is not None:
            self.show_range(*self._shown)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The title opens the month as well."""
        place = self.title.mapFrom(self, event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and self.title.rect().contains(place):
            self.jump.click()
        super().mouseReleaseEvent(event)

    def _hidden_words(self, count: int) -> str:
        """How many instructors a split week has no room for."""
        if not count:
            return ""
        if count == 1:
            return self.tr("1 more doesn’t fit")
        return self.tr("{count} more don’t fit").format(count=count)

    def _room(self) -> int:
        controls = sum(each.sizeHint().width() + SPACE.xs for each in self._controls)
        return self.width() - controls - 2 * STUDIO.margin_schedule - SPACE.md - SPACE.xs

    def _caret(self) -> int:
        return self.jump.sizeHint().width() + SPACE.xs

    def _width_of(self, words: str) -> int:
        return self.title.fontMetrics().horizontalAdvance(words)
