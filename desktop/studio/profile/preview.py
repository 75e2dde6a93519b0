"""What students see: who, what, how long, what it costs, and seven days of times."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.calendar.words import written_span
from desktop.design.icons import Icon
from desktop.design.tokens import SPACE, TYPE, WEIGHT
from desktop.studio.desk import StudioDesk
from desktop.studio.profile.values import ProfileState
from desktop.studio.profile.week_view import WeekView
from desktop.studio.profile.words import language, minutes, price_of, say, whom, years
from desktop.tongues import tell_language
from desktop.widgets.accessible import say_role
from desktop.widgets.badges import Avatar, beside_avatar
from desktop.widgets.buttons import Button, IconButton, Variant
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.surfaces import Card, Hairline, Inspector
from desktop.widgets.text import ElidedLabel, Paragraph, Text

_WIDTH = 476
_AVATAR = 56


class Preview(Inspector):
    """476 wide. `offering_chosen(id)`, `minutes_chosen(minutes)`, `turned(weeks)`."""

    offering_chosen = Signal(str)
    minutes_chosen = Signal(int)
    turned = Signal(int)

    def __init__(self, desk: StudioDesk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, say("What students see"), _WIDTH, parent)
        self.foot.setContentsMargins(0, 0, 0, 0)  # nothing stays at the bottom
        theme = desk.theme
        # Aligned to the top, a layout gives wrapped lines the room of one (QLayout.alignmentRect).
        self.body.setAlignment(Qt.AlignmentFlag(0))
        self._avatar = Avatar(theme, "", 0, _AVATAR, is_solid=True)
        self._name = Paragraph(theme, "", TYPE.title, WEIGHT.strong)
        self._about = Paragraph(theme, tone="muted")
        self.bio = Paragraph(theme)
        self._whom = Paragraph(theme, tone="muted")
        self._subjects, self._lengths = QWidget(), QWidget()
        self.subjects: list[Button] = []
        self.lengths: list[Button] = []
        self._subject_flow, self._length_flow = (
            FlowLayout(self._subjects),
            FlowLayout(self._lengths),
        )
        self._dates = ElidedLabel(theme, weight=WEIGHT.strong)
        self.earlier = IconButton(theme, Icon.CARET_LEFT, say("Earlier days"))
        self.later = IconButton(theme, Icon.CARET_RIGHT, say("Later days"))
        self.week = WeekView(theme, desk.zone)
        self._nothing = Paragraph(theme, tone="muted")
        self._card = Card()
        self._lay_out()
        self.earlier.clicked.connect(lambda: self.turned.emit(-1))
        self.later.clicked.connect(lambda: self.turned.emit(1))

    def render_state(self, state: ProfileState) -> None:
        """Draw the draft as students would see it."""
        teacher, draft, offering = state.teacher, state.draft, state.shown_offering
        if teacher is None:
            return
        self._avatar.show_person(teacher.name, teacher.hue, is_solid=True)
        self._name.set_text(teacher.name)
        spoken = ", ".join(language(code) for code in draft.languages)
        told = (years(draft.years) if draft.years else "", spoken)
        self._about.set_text(" · ".join(filter(None, told)))
        self._about.setVisible(any(told))
        self.bio.set_text(draft.bio.strip())
        tell_language(self.bio, draft.written_in)
        self.bio.setVisible(bool(draft.bio.strip()))
        self._show_choices(state)
        self._whom.set_text(whom(offering) if offering is not None else "")
        has_week = offering is not None and state.week is not None
        for widget in (self._whom, self._lengths, self.week, self._dates):
            widget.setVisible(has_week)
        for button, is_possible in (
            (self.earlier, state.week is not None and state.week.has_earlier),
            (self.later, state.week is not None and state.week.has_later),
        ):
            button.setVisible(has_week)
            button.setEnabled(is_possible)
        self._nothing.set_text(say("No services yet, so no one can book."))
        self._nothing.setVisible(not has_week)
        if state.week is not None:
            days = [day.day for day in state.week.days]
            self._dates.set_text(written_span(days[0], days[-1]))
            self.week.show_week(state.week)

    def _show_choices(self, state: ProfileState) -> None:
        offering = state.shown_offering
        subjects = [(each.service, each.id, each is offering) for each in state.active]
        self._fill(self.subjects, self._subject_flow, [name for name, _, _ in subjects])
        for button, (_, identity, is_on) in zip(self.subjects, subjects, strict=True):
            button.setProperty("about", identity)
            button.setChecked(is_on)
        durations = offering.durations_min if offering is not None else ()
        told = [f"{minutes(each)} · {price_of(offering, each)}" for each in durations if offering]
        self._fill(self.lengths, self._length_flow, told)
        for button, length in zip(self.lengths, durations, strict=True):
            button.setProperty("about", length)
            button.setChecked(length == state.shown.minutes)
        self._subjects.setVisible(bool(subjects))

    def _fill(self, buttons: list[Button], flow: FlowLayout, told: list[str]) -> None:
        """As many choices as there are words; those that are there stay, and so does the focus."""
        while len(buttons) > len(told):
            gone = buttons.pop()
            flow.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(buttons) < len(told):
            button = Button(self._theme, "", Variant.CHOICE)
            button.setCheckable(True)
            say_role(button, QAccessible.Role.RadioButton)
            button.clicked.connect(self._on_choice)
            flow.addWidget(button)
            buttons.append(button)
        for button, words in zip(buttons, told, strict=True):
            button.setText(words)

    def _on_choice(self) -> None:
        pressed = self.sender()
        if not isinstance(pressed, Button):
            return
        pressed.setChecked(True)
        if pressed in self.subjects:
            self.offering_chosen.emit(str(pressed.property("about")))
        else:
            self.minutes_chosen.emit(int(pressed.property("about")))

    def _lay_out(self) -> None:
        theme = self._theme
        title = say("What students see")
        self.body.addWidget(Text(theme, title, TYPE.caption, WEIGHT.label, "muted"))
        head = beside_avatar(self._avatar, self._name, self._about)
        turning = QHBoxLayout()
        turning.addWidget(self._dates, 1)
        turning.addWidget(self.earlier)
        turning.addWidget(self.later)
        inside = self._card.body
        inside.setSpacing(SPACE.sm)
        inside.addLayout(head)
        for widget in (self.bio, self._subjects, self._whom, self._lengths, Hairline()):
            inside.addWidget(widget)
        inside.addLayout(turning)
        inside.addWidget(self.week)
        inside.addWidget(self._nothing)
        self.body.addWidget(self._card)
        self.body.addStretch(1)
