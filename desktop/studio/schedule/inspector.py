"""The chosen lesson, whole: its state, time, people, money, note, history, and what can be done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from core.clock import Clock
from core.models import BookingState
from core.money import Money
from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import SPACE, STUDIO, TYPE, WEIGHT
from desktop.studio.lesson_acts import ICONS, MAIN, LessonAct, act_words
from desktop.studio.lesson_dialogs.cancelling import local_times
from desktop.studio.lessons.model import is_unmarked
from desktop.studio.say import day_words, minutes_words, money, phone_words, time_span
from desktop.studio.schedule.fact_row import FactRow
from desktop.studio.schedule.note_box import NoteBox
from desktop.studio.schedule.state import LessonDetail
from desktop.studio.schedule.time_card import TimeCard
from desktop.studio.schedule.words import (
    countdown,
    history_what,
    history_when,
    line_chip,
)
from desktop.widgets.badges import Avatar, StatusChip, Tone
from desktop.widgets.buttons import Button, IconButton, Variant
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.surfaces import Inspector
from desktop.widgets.text import Paragraph, Text

_BUTTONS_A_ROW = 3
_PAIR = 2
_HUES = 8


class LessonInspector(Inspector):
    """Draws a `LessonDetail`.

    `act_chosen(LessonAct)`, `note_written(note, former)`, `closed()`, `series_requested()`: what a
    person did.
    """

    act_chosen = Signal(object)
    note_written = Signal(str, str)
    closed = Signal()
    series_requested = Signal()

    def __init__(
        self, theme: Theme, zone: str, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", STUDIO.inspector, parent)
        self.setAccessibleName(self.tr("Lesson"))
        self._theme = theme
        self._zone = zone
        self._clock = clock
        self._detail: LessonDetail | None = None
        self.buttons: dict[LessonAct, Button] = {}
        self._make_parts(theme)
        self._fill()
        self.note.note_written.connect(self.note_written)
        self.close_button.clicked.connect(self.closed)
        self.series.clicked.connect(self.series_requested)

    def render_detail(self, detail: LessonDetail) -> None:
        """Draw `detail`; what depends on the hour too."""
        former, self._detail = self._detail, detail
        line = detail.line
        self._show_state(detail)
        self.waiting.setVisible(detail.is_waiting)
        self.sent.setVisible(detail.is_waiting)
        self.name.set_text(line.student or self.tr("Someone"))
        self.about.set_text(self._about(detail))
        self.series.setVisible(bool(detail.series))
        self.series.setText(detail.series)
        self.tick()
        self._show_facts(detail)
        self.note.show_note(line.id, line.note)
        self._show_history(detail)
        if former is None or former.acts != detail.acts:
            self._show_buttons(detail)

    def tick(self) -> None:
        """Time has passed."""
        if self._detail is None:
            return
        line = self._detail.line
        start, end = local_times(line, self._zone)
        is_short = line.duration_min < 120
        length = f"{line.duration_min} min" if is_short else minutes_words(end - start)
        until = countdown(line.starts_at, line.ends_at, self._clock.now())
        self.time.say(line.hue, time_span(start, end), day_words(start.date()), until, length)

    def _make_parts(self, theme: Theme) -> None:
        self.states: dict[int | None, StatusChip] = {
            hue: StatusChip(theme, "", hue_index=hue) for hue in (None, *range(_HUES))
        }
        self.waiting = StatusChip(theme, self.tr("Waiting to send"), Tone.WARNING, has_dot=True)
        self.close_button = IconButton(theme, Icon.CLOSE, self.tr("Close"), Variant.GHOST)
        self.name = Paragraph(theme, step=TYPE.title, weight=WEIGHT.strong)
        self.about = Paragraph(theme, tone="muted")
        self.time = TimeCard(theme)
        self._avatar = Avatar(theme, "", 0, 24, is_solid=True)
        self.instructor = FactRow(theme, self._avatar)
        self.room = FactRow(theme, Icon.PLACE)
        self.price = FactRow(theme, Icon.MONEY)
        self.contact = FactRow(theme, Icon.PHONE)
        self.reason = FactRow(theme, Icon.INFO)
        self.series = Button(theme, "", Variant.LINK, Icon.REPEAT)
        self.note = NoteBox(theme)
        self._history = QGridLayout()
        self.sent = Paragraph(
            theme,
            self.tr("Saved on this computer. It will be sent once you’re back online."),
            TYPE.caption,
            tone="muted",
        )

    def _fill(self) -> None:
        head = QHBoxLayout()
        chips = QWidget()
        flow = FlowLayout(chips)
        for chip in (*self.states.values(), self.waiting):
            flow.addWidget(chip)
        head.addWidget(chips, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        names = QVBoxLayout()
        names.setSpacing(SPACE.xxs)
        names.addWidget(self.name)
        names.addWidget(self.about)
        self._history.setHorizontalSpacing(SPACE.xs)
        self._history.setVerticalSpacing(SPACE.xxs + 2)
        self._history.setColumnStretch(1, 1)
        # Aligned to the top, a layout gives wrapped lines the room of one (QLayout.alignmentRect).
        self.body.setAlignment(Qt.AlignmentFlag(0))
        self.body.addLayout(head)
        self.body.addLayout(names)
        self.body.addWidget(self.time)
        self.body.addWidget(self.series, 0, Qt.AlignmentFlag.AlignLeading)
        for row in (self.instructor, self.room, self.price, self.contact, self.reason, self.note):
            self.body.addWidget(row)
        self._history_title = Text(
            self._theme, self.tr("History"), TYPE.caption, WEIGHT.label, "muted"
        )
        self.body.addWidget(self._history_title)
        self.body.addLayout(self._history)
        self.body.addStretch(1)
        self.foot.addWidget(self.sent)
        self._main_row = QVBoxLayout()
        self._rest_rows = QGridLayout()
        self._rest_rows.setSpacing(SPACE.xs)
        self.foot.addLayout(self._main_row)
        self.foot.addLayout(self._rest_rows)

    def _show_state(self, detail: LessonDetail) -> None:
        """A confirmed lesson's chip wears the instructor's hue, every other its own tone."""
        line = detail.line
        now = self._clock.now()
        is_plain = line.state is BookingState.CONFIRMED and not is_unmarked(line, now)
        worn = line.hue % _HUES if is_plain else None
        for hue, chip in self.states.items():
            chip.setVisible(hue == worn)
        self.states[worn].show_status(*line_chip(line, now))

    def _about(self, detail: LessonDetail) -> str:
        age = self.tr("Age {age}").format(age=detail.age) if detail.age is not None else ""
        service = detail.line.service
        return f"{age} · {service}" if age else service

    def _show_facts(self, detail: LessonDetail) -> None:
        line = detail.line
        self._avatar.show_person(line.instructor, line.hue, is_solid=True)
        buffer = ""
        if detail.buffer_after_min:
            text = self.tr("{service} · {minutes} min buffer after")
            buffer = text.format(service=line.service, minutes=detail.buffer_after_min)
        self.instructor.say(line.instructor, buffer or line.service)
        self.room.say(line.room)
        pays = self.tr("Pays at the desk") if line.is_paid_at_desk else ""
        if line.state is BookingState.CANCELLED:
            fee = money(Money(line.fee_minor, line.currency))
            pays = self.tr("{fee} due for cancelling").format(fee=fee)
        self.price.say(money(Money(line.price_minor, line.currency)), pays)
        phone = phone_words(detail.phone)
        who = detail.guardian or phone or detail.email
        rest = [each for each in (phone, detail.email) if each and each != who]
        self.contact.say(who, "\n".join(rest))
        self.reason.say(detail.cancel_reason)

    def _show_history(self, detail: LessonDetail) -> None:
        while (item := self._history.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        now = self._clock.now()
        for at, line in enumerate(detail.history):
            when = Text(
                self._theme, history_when(line.at, now, self._zone), TYPE.caption, tone="muted"
            )
            what = Paragraph(
                self._theme, history_what(line, self._zone), TYPE.caption, tone="muted"
            )
            self._history.addWidget(when, at, 0, Qt.AlignmentFlag.AlignTop)
            self._history.addWidget(what, at, 1)

    def _show_buttons(self, detail: LessonDetail) -> None:
        for button in self.buttons.values():
            self._main_row.removeWidget(button)
            self._rest_rows.removeWidget(button)
            button.hide()
            button.deleteLater()
        main = next(iter(detail.acts), None)
        has_main = main in MAIN
        self.buttons = {act: self._button(act, has_main and act is main) for act in detail.acts}
        rest = list(self.buttons.values())
        if has_main:
            self._main_row.addWidget(rest.pop(0))
        columns = _BUTTONS_A_ROW if len(rest) <= _BUTTONS_A_ROW else _PAIR
        for at, button in enumerate(rest):
            row, column = divmod(at, columns)
            span = columns - column if button is rest[-1] else 1
            self._rest_rows.addWidget(button, row, column, 1, span)
        for button in self.buttons.values():
            button.show()

    def _button(self, act: LessonAct, is_main: bool) -> Button:
        variant = Variant.PLAIN
        if is_main:
            variant = Variant.PRIMARY
        elif act is LessonAct.CANCEL:
            variant = Variant.DANGER_PLAIN
        button = Button(self._theme, act_words(act), variant, ICONS[act] if is_main else None)
        button.clicked.connect(self._on_button)
        return button

    def _on_button(self) -> None:
        button = self.sender()
        for act, each in self.buttons.items():
            if each is button:
                self.act_chosen.emit(act)
                return
