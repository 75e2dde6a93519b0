"""The dialog that books a lesson, new or once again."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from core.money import Money
from desktop.design.tokens import SPACE, WEIGHT
from desktop.studio.desk import StudioDesk
from desktop.studio.lesson_dialogs.book_state import BookState, Choices
from desktop.studio.lesson_dialogs.booking import BookPresenter, LessonDraft
from desktop.studio.lesson_dialogs.fitting import FittingDialog
from desktop.studio.lesson_dialogs.repeat_fields import RepeatFields
from desktop.studio.lesson_dialogs.series_words import clashes_words, lessons_words
from desktop.studio.lesson_dialogs.student_search import StudentSearch, minutes_label
from desktop.studio.lesson_dialogs.time_choice import TimeChoice
from desktop.studio.say import money
from desktop.widgets.inputs import FormField
from desktop.widgets.text import Paragraph, Text


class LessonDialog(FittingDialog):
    """Asks who, what, how long, when and where, and books it.

    `open()` it over `window`. It deletes itself once closed. `presenter.done(booking_id)`: booked.
    """

    def __init__(self, desk: StudioDesk, draft: LessonDraft, window: QWidget) -> None:
        say = QCoreApplication.translate
        is_again = draft.student_id is not None
        title = say("LessonDialog", "Book again") if is_again else say("LessonDialog", "New lesson")
        keep = say("LessonDialog", "Not now")
        super().__init__(desk.theme, window, title, say("LessonDialog", "Book lesson"), keep)
        theme = desk.theme
        self.presenter = BookPresenter(desk, draft)
        self.presenter.setParent(self)
        self._shown: Choices | None = None
        self.students = StudentSearch(theme)
        self.offering = QComboBox()
        self.duration = QComboBox()
        self.room = QComboBox()
        self.times = TimeChoice(theme)
        self.repeat = RepeatFields(theme, desk.zone, self.presenter.repeat)
        self.price = Text(theme, weight=WEIGHT.strong)
        self.problem = Paragraph(theme, tone="danger")
        self._fill()
        self._connect()
        self.render_state()
        self.presenter.refresh()

    def render_state(self) -> None:
        """Draw the presenter's whole state."""
        state = self.presenter.state
        self.students.render_state(state)
        if state.choices is not None and state.choices != self._shown:
            self._show_choices(state.choices)
        self._show_chosen(state)
        self.times.render_pick(state.pick)
        self.price.set_text(self._price_words(state))
        self.confirm.setText(self._confirm_words())
        self.problem.setVisible(bool(state.problem))
        self.problem.set_text(state.problem)
        self.confirm.set_refused(None if self.presenter.can_book else self._why_not(state))

    def _fill(self) -> None:
        theme = self._theme
        what = QHBoxLayout()
        what.setSpacing(SPACE.sm)
        what.addWidget(FormField(theme, self.tr("Lesson"), self.offering), 3)
        what.addWidget(FormField(theme, self.tr("Duration"), self.duration), 1)
        self.room_field = FormField(theme, self.tr("Room"), self.room)
        for combo in (self.offering, self.duration, self.room):
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        self.body.addWidget(self.students)
        self.body.addLayout(what)
        self.body.addWidget(self.times)
        self.body.addWidget(self.repeat)
        self.body.addWidget(self.room_field)
        self.body.addWidget(self.problem)
        self.foot.addWidget(self.price)
        self.foot.addStretch(1)

    def _connect(self) -> None:
        presenter = self.presenter
        presenter.state_changed.connect(self.render_state)
        presenter.repeat.state_changed.connect(self.render_state)
        presenter.done.connect(self._on_done)
        self.students.searched.connect(presenter.search)
        self.students.student_chosen.connect(presenter.choose_student)
        self.students.creation_wanted.connect(presenter.create_student)
        self.students.phone_written.connect(presenter.write_phone)
        self.offering.activated.connect(self._on_offering)
        self.duration.activated.connect(self._on_duration)
        self.room.activated.connect(self._on_room)
        self.times.day_chosen.connect(presenter.choose_day)
        self.times.start_chosen.connect(presenter.choose_start)
        self.times.outside_allowed.connect(presenter.allow_outside)
        self.accepted.connect(presenter.confirm)

    def _show_choices(self, choices: Choices) -> None:
        self._shown = choices
        self.offering.clear()
        for each in choices.offerings:
            words = self.tr("{service} with {instructor}")
            self.offering.addItem(words.format(service=each.service, instructor=each.instructor))
        self.room.clear()
        self.room.addItem(self.tr("No room"))
        self.room.addItems([room.name for room in choices.rooms])
        self.room_field.setVisible(bool(choices.rooms))

    def _show_chosen(self, state: BookState) -> None:
        offering, choices = state.offering, state.choices
        if offering is None or choices is None:
            return
        self.offering.setCurrentIndex(choices.offerings.index(offering))
        labels = [minutes_label(minutes) for minutes in offering.durations_min]
        if labels != [self.duration.itemText(at) for at in range(self.duration.count())]:
            self.duration.clear()
            self.duration.addItems(labels)
        if state.duration_min in offering.durations_min:
            self.duration.setCurrentIndex(offering.durations_min.index(state.duration_min))

    def _why_not(self, state: BookState) -> str:
        if state.choices is not None and not state.choices.offerings:
            return self.tr("No services yet. Add one under Profile & services.")
        repeat = self.presenter.repeat
        if repeat.is_on:
            clashes = repeat.state.clashes
            waits = self.tr("Still checking every lesson.")
            return clashes_words(clashes) if clashes else waits
        return state.pick.why or self.tr("Choose a time first.")

    def _price_words(self, state: BookState) -> str:
        """The price of one lesson, and what that makes of a series."""
        if state.price is None:
            return ""
        if not self.presenter.repeat.is_on:
            return money(state.price)
        count = len(self.presenter.repeat.state.going)
        total = Money(state.price.amount * count, state.price.currency)
        words = self.tr("{price} × {count} = {total}")
        return words.format(price=money(state.price), count=count, total=money(total))

    def _confirm_words(self) -> str:
        repeat = self.presenter.repeat
        if not repeat.is_on:
            return self.tr("Book lesson")
        return self.tr("Book {lessons}").format(lessons=lessons_words(len(repeat.state.going)))

    def _on_offering(self, index: int) -> None:
        if self._shown is not None:
            self.presenter.choose_offering(self._shown.offerings[index])

    def _on_duration(self, index: int) -> None:
        offering = self.presenter.state.offering
        if offering is not None:
            self.presenter.choose_duration(offering.durations_min[index])

    def _on_room(self, index: int) -> None:
        if self._shown is not None:
            rooms = self._shown.rooms
            self.presenter.choose_room(rooms[index - 1].id if index else None)

    def _on_done(self, _booking_id: str) -> None:
        self.close_now()
