"""The pages of the guide: one question each, with what was saved so far under it."""

from PySide6.QtCore import QLocale, Qt, QTime
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QDoubleSpinBox,
    QHBoxLayout,
    QLineEdit,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from core.money import Money
from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import SPACE, TYPE, WEIGHT
from desktop.studio.settings.words import remaining_words
from desktop.studio.setup.presenter import OfferWish, SetupPresenter
from desktop.studio.setup.state import SetupState
from desktop.widgets.buttons import Button, Variant
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.inputs import FormField
from desktop.widgets.text import ElidedLabel, Paragraph, Text

_DURATIONS = (30, 45, 60, 90)
_USUAL = (30, 60)
_RATE = 60.0
_MOST_RATE = 100_000.0
_MOST_SAVED = 5


class Page(QWidget):
    """A question and its answer's controls; `render_state` draws what was saved."""

    def __init__(self, theme: Theme, title: str, lead: str) -> None:
        super().__init__()
        self.theme = theme
        self.body = QVBoxLayout(self)
        # What scrolls cuts off a focus ring that reaches beyond it.
        self.body.setContentsMargins(SPACE.xxs, 0, SPACE.xxs, SPACE.xxs)
        self.body.setSpacing(SPACE.sm)
        self.body.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(Text(theme, title, TYPE.title, WEIGHT.strong))
        self.body.addWidget(Paragraph(theme, lead, tone="muted"))
        self.setAccessibleName(title)

    def render_state(self, state: SetupState) -> None:
        """Draw what was saved."""


class SavedList(QWidget):
    """Lines with a tick: what is saved already."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.lines: tuple[str, ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SPACE.xxs)

    def show_lines(self, lines: tuple[str, ...]) -> None:
        """Show the latest of these."""
        if lines == self.lines:
            return
        self.lines = lines
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for line in lines[-_MOST_SAVED:]:
            words = self.tr("✓ {saved}").format(saved=line)
            self._layout.addWidget(ElidedLabel(self._theme, words, tone="positive"))
        if len(lines) > _MOST_SAVED:
            words = self.tr("and {count} more").format(count=len(lines) - _MOST_SAVED)
            self._layout.addWidget(Text(self._theme, words, TYPE.caption, tone="muted"))


class InstructorsPage(Page):
    """A name, and whether it is one's own."""

    def __init__(self, theme: Theme, presenter: SetupPresenter) -> None:
        super().__init__(
            theme, self.tr("Who teaches here?"), self.tr("One name is enough to start.")
        )
        self._presenter = presenter
        self.name = QLineEdit()
        self.is_me = QCheckBox(self.tr("That’s me"))
        self.add = Button(theme, self.tr("Add"), icon=Icon.ADD)
        self.saved = SavedList(theme)
        row = QHBoxLayout()
        row.setSpacing(SPACE.xs)
        row.addWidget(FormField(theme, self.tr("Name"), self.name), 1)
        row.addWidget(self.add, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(row)
        self.body.addWidget(self.is_me)
        self.body.addWidget(self.saved)
        self._shown_name = ""
        self.add.clicked.connect(self._on_add)
        self.name.returnPressed.connect(self._on_add)

    def render_state(self, state: SetupState) -> None:
        """Draw who is saved, and one's own name until that is."""
        self.is_me.setVisible(bool(state.own_name))
        if state.own_name != self._shown_name:
            self._shown_name = state.own_name
            self.name.setText(state.own_name)
            self.is_me.setChecked(bool(state.own_name))
        self.saved.show_lines(tuple(teacher.name for teacher in state.teachers))

    def _on_add(self) -> None:
        is_me = self.is_me.isChecked() and not self.is_me.isHidden()
        name = self.name.text()
        self.name.clear()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.is_me.setChecked(False)
        self._presenter.add_instructor(name, is_me=is_me)


class ServicesPage(Page):
    """A service, an hour's price, how long lessons are, and who teaches it."""

    def __init__(self, theme: Theme, presenter: SetupPresenter) -> None:
        super().__init__(
            theme,
            self.tr("What do you teach, and for how much?"),
            self.tr("Add as many as you like."),
        )
        self._presenter = presenter
        self._state = SetupState()
        self.service = QComboBox()
        self.service.setEditable(True)
        self.service.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.rate = QDoubleSpinBox()
        self.rate.setRange(0, _MOST_RATE)
        self.rate.setValue(_RATE)
        self.rate.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.durations = {
            minutes: _choice(theme, self.tr("{minutes} min").format(minutes=minutes))
            for minutes in _DURATIONS
        }
        for minutes in _USUAL:
            self.durations[minutes].setChecked(True)
        self.teachers: dict[str, QCheckBox] = {}
        self.add = Button(theme, self.tr("Add service"), icon=Icon.ADD)
        self.saved = SavedList(theme)
        self._who = QWidget()
        FlowLayout(self._who)
        self._lay_out()
        self.add.clicked.connect(self._on_add)

    def render_state(self, state: SetupState) -> None:
        """Draw the services to choose from, who teaches, and what is offered."""
        former, self._state = self._state, state
        if state.services != former.services:
            self.service.clear()
            for identity, name in state.services:
                self.service.addItem(name, identity)
            self.service.setCurrentIndex(-1)
            self._complete([name for _, name in state.services])
        self.rate.setDecimals(Money(0, state.currency).minor_digits)
        self.rate.setSuffix(f" {state.currency}")
        if state.teachers != former.teachers:
            self._show_teachers(state)
        self.saved.show_lines(
            tuple(
                self.tr("{who}: {offer}").format(who=teacher.name, offer=offer)
                for teacher in state.teachers
                for offer in teacher.offers
            )
        )

    def _show_teachers(self, state: SetupState) -> None:
        layout = self._who.layout()
        for teacher in state.teachers:
            if teacher.id not in self.teachers and layout is not None:
                box = QCheckBox(teacher.name)
                box.setChecked(True)
                self.teachers[teacher.id] = box
                layout.addWidget(box)

    def _complete(self, names: list[str]) -> None:
        completer = QCompleter(names, self.service)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.service.setCompleter(completer)

    def _on_add(self) -> None:
        wanted = self.service.currentText().strip().casefold()
        found = next((it for it, name in self._state.services if name.casefold() == wanted), None)
        if found is None:
            self._presenter.say(self.tr("Choose one of the services."))
            return
        digits = Money(0, self._state.currency).minor_digits
        self._presenter.offer(
            OfferWish(
                found,
                round(self.rate.value() * 10**digits),
                tuple(minutes for minutes, box in self.durations.items() if box.isChecked()),
                tuple(identity for identity, box in self.teachers.items() if box.isChecked()),
            )
        )

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE.xs)
        row.addWidget(FormField(self.theme, self.tr("Service"), self.service), 2)
        row.addWidget(FormField(self.theme, self.tr("Price per hour"), self.rate), 1)
        lengths = QHBoxLayout()
        lengths.setSpacing(SPACE.xs)
        for box in self.durations.values():
            lengths.addWidget(box)
        lengths.addStretch(1)
        lengths.addWidget(self.add)
        self.body.addLayout(row)
        self.body.addWidget(Text(self.theme, self.tr("Lesson lengths"), weight=WEIGHT.label))
        self.body.addLayout(lengths)
        self.body.addWidget(self._who)
        self.body.addWidget(self.saved)


class HoursPage(Page):
    """Weekdays and a span, for everybody who has no hours yet."""

    def __init__(self, theme: Theme, presenter: SetupPresenter) -> None:
        super().__init__(
            theme,
            self.tr("When can lessons be booked?"),
            self.tr("The same for everyone to begin with. You can change each later."),
        )
        self._presenter = presenter
        locale = QLocale()
        short = QLocale.FormatType.ShortFormat
        self.days = [_choice(theme, locale.dayName(day, short)) for day in range(1, 8)]
        for day in self.days[:5]:
            day.setChecked(True)
        self.since, self.until = QTimeEdit(QTime(9, 0)), QTimeEdit(QTime(17, 0))
        for edge in (self.since, self.until):
            edge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.keep = Button(theme, self.tr("Save these hours"), icon=Icon.CHECK)
        self.saved = SavedList(theme)
        week = QHBoxLayout()
        week.setSpacing(SPACE.xs)
        for day in self.days:
            week.addWidget(day)
        week.addStretch(1)
        span = QHBoxLayout()
        span.setSpacing(SPACE.xs)
        span.addWidget(FormField(theme, self.tr("From"), self.since))
        span.addWidget(FormField(theme, self.tr("Until"), self.until))
        span.addStretch(1)
        span.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(week)
        self.body.addLayout(span)
        self.body.addWidget(self.saved)
        self.keep.clicked.connect(self._on_keep)

    def render_state(self, state: SetupState) -> None:
        """Draw who can be booked."""
        kept = [teacher.name for teacher in state.teachers if teacher.has_hours]
        words = self.tr("{who} can be booked")
        self.saved.show_lines(tuple(words.format(who=name) for name in kept))
        self.keep.setEnabled(len(kept) < len(state.teachers))

    def _on_keep(self) -> None:
        weekdays = tuple(place for place, day in enumerate(self.days) if day.isChecked())
        since, until = self.since.time(), self.until.time()
        self._presenter.keep_hours(
            weekdays, since.hour() * 60 + since.minute(), until.hour() * 60 + until.minute()
        )


class KioskPage(Page):
    """A code for the touch screen at the front desk, for who has one."""

    def __init__(self, theme: Theme, presenter: SetupPresenter) -> None:
        super().__init__(
            theme,
            self.tr("A kiosk at the front desk?"),
            self.tr("A touch screen where people book and check in. You can add one later."),
        )
        self.ask = Button(theme, self.tr("Show a code"), icon=Icon.KIOSK)
        self.code = Text(theme, step=TYPE.display, weight=WEIGHT.strong)
        self.how = Paragraph(theme, tone="muted")
        self.problem = Paragraph(theme, tone="danger")
        self.saved = SavedList(theme)
        self._presenter = presenter
        self.body.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignLeading)
        for words in (self.code, self.how, self.problem, self.saved):
            self.body.addWidget(words)
        self.ask.clicked.connect(presenter.ask_code)

    def render_state(self, state: SetupState) -> None:
        """Draw the code as it stands."""
        code = state.code
        self.code.set_text(code.code if code is not None else "")
        self.problem.set_text(code.problem if code is not None else "")
        left = self._presenter.left_of(code) if code is not None else None
        words = self.tr(
            "Start the program on the kiosk and enter this code. Valid once, for {time}."
        )
        self.how.set_text(words.format(time=remaining_words(left)) if left is not None else "")
        for part in (self.code, self.how, self.problem):
            part.setVisible(bool(part.text()))
        self.saved.show_lines((self.tr("Kiosk connected"),) if state.has_kiosk else ())


def _choice(theme: Theme, words: str) -> Button:
    button = Button(theme, words, Variant.CHOICE, in_row=True)
    button.setCheckable(True)
    return button
