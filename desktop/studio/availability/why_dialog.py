"""Why can't this be booked? Any time is judged as a student, the desk or the staff would be."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTime, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QTimeEdit, QVBoxLayout, QWidget

from core.scheduling.calendar import Channel
from desktop.design.theme import Theme
from desktop.design.tokens import SPACE, WEIGHT
from desktop.studio.availability.enquiries import WhyAnswer, WhyAsked
from desktop.studio.lesson_dialogs.fitting import FittingDialog
from desktop.studio.lesson_dialogs.time_choice import DayField
from desktop.studio.say import clock_time, short_day
from desktop.widgets.buttons import Button, Variant
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.inputs import FormField
from desktop.widgets.segmented import SegmentedControl
from desktop.widgets.surfaces import Card
from desktop.widgets.text import Paragraph


def _say(text: str) -> str:
    return QCoreApplication.translate("AvailabilityDialogs", text)


class WhyDialog(FittingDialog):
    """A day, a time, a length and who asks; below, what is in the way. `asked(WhyAsked)`."""

    asked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        now: datetime,
        durations_min: tuple[int, ...],
        minutes: int,
    ) -> None:
        title = _say("Why can’t this time be booked?")
        super().__init__(theme, window, title, _say("Done"), _say("Not now"))
        self._theme = theme
        self._zone = ZoneInfo(str(now.tzinfo))
        self.keep.hide()
        self.who = SegmentedControl(
            theme,
            _say("Booking as"),
            [
                (Channel.STUDENT.value, _say("A student")),
                (Channel.DESK.value, _say("The front desk")),
                (Channel.STAFF.value, _say("The staff")),
            ],
            Channel.STUDENT.value,
        )
        self.day = DayField(theme)
        self.day.show_day(now.date() + timedelta(days=1))
        self.time = QTimeEdit(QTime(now.hour, 0))
        self.time.setDisplayFormat(QLocale().timeFormat(QLocale.FormatType.ShortFormat))
        self.time.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.length = QComboBox()
        for each in durations_min or (minutes,):
            self.length.addItem(_say("{minutes} min").format(minutes=each), each)
        self.length.setCurrentIndex(max(self.length.findData(minutes), 0))
        self.answer = AnswerCard(theme, self._zone)
        self._fill()
        self._listen()

    def show_answer(self, answer: WhyAnswer) -> None:
        """Say what is in the way, and what is near."""
        self.answer.show_answer(answer, self.question.day)

    def open(self) -> None:
        """Cover the window, and ask about what stands there at first."""
        super().open()
        self.ask()

    def ask(self) -> None:
        """Ask about what stands there now."""
        self.asked.emit(self.question)

    @property
    def question(self) -> WhyAsked:
        """What stands there now."""
        at = self.time.time()
        return WhyAsked(
            self.day.day,
            time(at.hour(), at.minute()),
            int(self.length.currentData()),
            Channel(self.who.key),
        )

    def first_focus(self) -> QWidget | None:
        """Return the day."""
        return self.day.edit

    def _fill(self) -> None:
        theme = self._theme
        row = QHBoxLayout()
        row.setSpacing(SPACE.sm)
        row.addWidget(FormField(theme, _say("Day"), self.day), 2)
        row.addWidget(FormField(theme, _say("Time"), self.time), 1)
        row.addWidget(FormField(theme, _say("Length"), self.length), 1)
        self.body.addWidget(self.who)
        self.body.addLayout(row)
        self.body.addWidget(self.answer)
        self.foot.addStretch(1)

    def _listen(self) -> None:
        self.who.chosen.connect(self.ask)
        self.day.day_chosen.connect(self.ask)
        self.time.timeChanged.connect(self.ask)
        self.length.activated.connect(self.ask)
        self.answer.start_chosen.connect(self._on_start)
        self.accepted.connect(self.close_now)

    def _on_start(self, start: datetime) -> None:
        local = start.astimezone(self._zone)
        self.day.show_day(local.date())
        self.time.setTime(QTime(local.hour, local.minute))
        self.ask()


class AnswerCard(Card):
    """Yes, or every reason why not, with the nearest free times. `start_chosen(datetime)`."""

    start_chosen = Signal(object)

    def __init__(self, theme: Theme, zone: ZoneInfo) -> None:
        super().__init__("sunken", SPACE.md)
        self._theme = theme
        self._zone = zone
        self.title = Paragraph(theme, _say("Loading…"), weight=WEIGHT.strong)
        self.reasons: list[Paragraph] = []
        self.near: list[Button] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(SPACE.xxs)
        self._near_words = Paragraph(theme, _say("Nearest bookable times:"), tone="muted")
        self._near_row = QWidget()
        self._flow = FlowLayout(self._near_row)
        self.body.addWidget(self.title)
        self.body.addLayout(self._lines)
        self.body.addWidget(self._near_words)
        self.body.addWidget(self._near_row)
        self._show_near((), date.min)

    def show_answer(self, answer: WhyAnswer, day: date) -> None:
        """Show another answer; a screen reader hears all of it as the card's name."""
        yes, no = _say("This time can be booked."), _say("This time can’t be booked:")
        self.title.set_text(yes if answer.is_possible else no)
        for line in self.reasons:
            line.hide()
            self._lines.removeWidget(line)
            line.deleteLater()
        self.reasons = [Paragraph(self._theme, f"· {reason}") for reason in answer.reasons]
        for line in self.reasons:
            self._lines.addWidget(line)
        self.set_surface("sunken" if answer.is_possible else "warning")
        self.setAccessibleName(" ".join((self.title.text(), *answer.reasons)))
        self._show_near(answer.nearest, day)

    def _show_near(self, nearest: tuple[datetime, ...], day: date) -> None:
        for button in self.near:
            button.hide()
            self._flow.removeWidget(button)
            button.deleteLater()
        self.near, self._nearest = [], nearest
        for start in nearest:
            local = start.astimezone(self._zone)
            at = clock_time(local)
            words = at if local.date() == day else f"{short_day(local.date())}, {at}"
            button = Button(self._theme, words, Variant.CHOICE)
            button.clicked.connect(self._on_near)
            self._flow.addWidget(button)
            self.near.append(button)
        self._near_words.setVisible(bool(self.near))
        self._near_row.setVisible(bool(self.near))

    def _on_near(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.start_chosen.emit(self._nearest[self.near.index(button)])
