"""The lessons of a series, of which any can be opened."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from core.repositories.lessons import LessonLine
from desktop.design.tokens import CONTROL, SPACE, TYPE
from desktop.runtime.jobs import Failure
from desktop.studio.desk import StudioDesk
from desktop.studio.lesson_dialogs.cancel_dialog import LessonHead
from desktop.studio.lesson_dialogs.cancelling import first_name, local_times
from desktop.studio.lesson_dialogs.fitting import FittingDialog
from desktop.studio.lesson_dialogs.row_parts import Index, Part, PartsDelegate
from desktop.studio.lesson_dialogs.series_scope import place_of, read_series
from desktop.studio.lesson_dialogs.series_words import place_words, state_words
from desktop.studio.refusals import explain
from desktop.studio.say import short_day, time_span
from desktop.widgets.text import Paragraph

_ROWS_SHOWN = 10
_ID = Qt.ItemDataRole.UserRole
_WORDS = Qt.ItemDataRole.UserRole + 1


class _RowDelegate(PartsDelegate):
    """Paints one lesson: its day, its time, its state."""

    def parts(self, index: Index, room: int) -> Sequence[Part]:
        """Day, time, and the state in what is left."""
        day, span, state = index.data(_WORDS)
        measure = QFontMetrics(self._theme.font_for("0", TYPE.body)).horizontalAdvance
        day_width, span_width = measure("Wed 30 Sept"), measure(span) + SPACE.md
        rest = max(0, room - day_width - span_width - 2 * SPACE.sm)
        return ((day, "", day_width), (span, "", span_width), (state, "muted", rest))


class SeriesDialog(FittingDialog):
    """Lists every lesson of the series that `line` is of; Enter or a double click opens one.

    `open()` it over `window`. It deletes itself once closed.
    """

    def __init__(self, desk: StudioDesk, line: LessonLine, window: QWidget) -> None:
        say = QCoreApplication.translate
        title = say("SeriesDialog", "{who}’s series").format(who=first_name(line))
        leave = say("SeriesDialog", "Close")
        super().__init__(desk.theme, window, title, say("SeriesDialog", "Open lesson"), leave)
        self._desk = desk
        self._line = line
        self.place = Paragraph(desk.theme, tone="muted")
        self.rows = QListWidget()
        self.rows.setItemDelegate(_RowDelegate(desk.theme, self.rows))
        self.rows.setAccessibleName(say("SeriesDialog", "Lessons of the series"))
        self.body.addWidget(LessonHead(desk.theme, line, desk.zone))
        self.body.addWidget(self.place)
        self.body.addWidget(self.rows)
        self.foot.addStretch(1)
        self.rows.itemActivated.connect(self._on_open)
        self.rows.itemDoubleClicked.connect(self._on_open)
        self.accepted.connect(self._on_open)
        desk.jobs.run(
            lambda: desk.read(lambda rows: read_series(rows, line.series_id)),
            self._on_read,
            self._on_failed,
            token=(self, "series"),
        )

    def first_focus(self) -> QWidget | None:
        """Return the list."""
        return self.rows

    def _on_read(self, lessons: tuple[LessonLine, ...]) -> None:
        self.place.set_text(place_words(self._line.series_every, *place_of(lessons, self._line)))
        height = self._desk.theme.grown(CONTROL.table_row_dense)
        for each in lessons:
            start, end = local_times(each, self._desk.zone)
            words = [short_day(start.date()), time_span(start, end), state_words(each.state)]
            item = QListWidgetItem(", ".join(words))
            item.setData(_ID, each.id)
            item.setData(_WORDS, words)
            item.setSizeHint(QSize(0, height))
            self.rows.addItem(item)
            if each.id == self._line.id:
                self.rows.setCurrentItem(item)
        shown = min(max(len(lessons), 1), _ROWS_SHOWN)
        self.rows.setFixedHeight(shown * height + 4)

    def _on_open(self) -> None:
        item = self.rows.currentItem()
        if item is not None:
            self.close_now()
            self._desk.lesson_requested.emit(str(item.data(_ID)))

    def _on_failed(self, failure: Failure) -> None:
        """What cannot be read is said; an error that is a bug goes on as one."""
        sentence = explain(failure.error, self._desk.zone)
        if sentence is None:
            raise failure.error
        self.place.set_text(sentence)
