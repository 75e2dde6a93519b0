"""What was refused, lost or edited twice, in full, and the answers that it takes."""

from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import CONTROL, SPACE, TYPE, WEIGHT
from desktop.studio.attention import parts, waiting_words, words
from desktop.studio.attention.facts import field_label, typed_rows
from desktop.studio.attention.presenter import AttentionPresenter
from desktop.studio.attention.values import (
    AttentionState,
    Case,
    ClashingDay,
    FreeStart,
    HoursClash,
    LostSlot,
    RefusedChange,
    TextsClash,
)
from desktop.studio.say import clock_time, phone_words, short_day, time_span
from desktop.widgets.badges import StatusChip, Tone
from desktop.widgets.buttons import Button, Variant
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.surfaces import Card
from desktop.widgets.text import Paragraph, Text

_SIDE, _START = 300, 200


class CaseView(QWidget):
    """An item: a headline, what happened, its own parts in `body`, the other answers in `foot`.

    Made anew for another item; `follow` draws what changes while one is open.
    """

    def __init__(self, theme: Theme, case: Case, state: AttentionState) -> None:
        super().__init__()
        self._theme = theme
        self.case = case
        self.body = QVBoxLayout()
        self.body.setSpacing(SPACE.md)
        answers = QWidget()
        self.foot = FlowLayout(answers)
        self._problem = Paragraph(theme, tone="danger")
        self._today = today = state.now.date()
        head = QVBoxLayout()
        head.setSpacing(SPACE.xxs)
        head.addWidget(
            Paragraph(theme, waiting_words.headline_of(case, today), TYPE.headline, WEIGHT.strong)
        )
        head.addWidget(
            Paragraph(theme, waiting_words.explanation_of(case, today), TYPE.lead, tone="muted")
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.lg, SPACE.xl, SPACE.lg)
        layout.setSpacing(SPACE.lg)
        layout.addLayout(head)
        layout.addLayout(self.body)
        layout.addWidget(self._problem)
        layout.addStretch(1)
        layout.addLayout(self._foot(answers))

    def follow(self, state: AttentionState) -> None:
        """Draw what changed while this item was open."""
        self._problem.set_text(state.problem)
        self._problem.setVisible(bool(state.problem))

    def _foot(self, answers: QWidget) -> QVBoxLayout:
        told = words.say("Everyone at the desk sees this until someone deals with it.")
        foot = QVBoxLayout()
        foot.setSpacing(SPACE.xs)
        foot.addWidget(answers)
        foot.addWidget(Paragraph(self._theme, told, TYPE.caption, tone="muted"))
        return foot

    def _dismiss_button(self, presenter: AttentionPresenter) -> Button:
        button = Button(self._theme, words.say("Dismiss"))
        button.clicked.connect(presenter.dismiss)
        return button


class LostSlotView(CaseView):
    """Who kept the time and who lost it, three free times, and the message that goes with one."""

    def __init__(
        self, theme: Theme, case: LostSlot, state: AttentionState, presenter: AttentionPresenter
    ) -> None:
        super().__init__(theme, case, state)
        self.lost = case
        self._presenter = presenter
        sides = (self._kept(case), self._lost(case))
        self.body.addWidget(parts.SideBySide(theme, sides, _SIDE))
        self.body.addSpacing(SPACE.xs)
        self.cards = self._cards(case, state)
        self._add_times(case)
        self.message = MessageCard(theme, case)
        self.message.written.connect(presenter.write)
        # Only once it has a parent: shown before, it would be a window of its own for a moment.
        self.body.addWidget(self.message)
        self.message.setVisible(case.can_tell and bool(case.starts))
        self._add_answers(case)

    def follow(self, state: AttentionState) -> None:
        """Draw what changed while this item was open."""
        super().follow(state)
        for place, card in enumerate(self.cards):
            card.stand_out(place == state.looked_at)
            card.button.set_refused(words.say("Booking…") if state.is_busy else None)
        self.message.show_text(state.message)

    def _kept(self, case: LostSlot) -> QWidget:
        winner = case.winner
        if winner is None:
            chip = StatusChip(self._theme, words.say("In the way"), Tone.NEUTRAL, Icon.NO_SHOW)
            return parts.FactsCard(self._theme, chip, "", case.line.instructor, case.reason, ())
        when = _when(self._today, winner.starts_at, winner.ends_at)
        return parts.FactsCard(
            self._theme,
            parts.kept_chip(self._theme, words.say("Kept the time")),
            words.channel_name(winner.channel),
            winner.student or words.say("Another lesson"),
            f"{when} · {winner.service} · {words.first_name(case.line.instructor)}",
            ((words.say("Received"), _moment(winner.booked_at, self._today)),),
        )

    def _lost(self, case: LostSlot) -> QWidget:
        line, lesson = case.line, case.lesson
        wanted = line.wanted or case.reached_at
        minutes = lesson.ends_at - lesson.starts_at if lesson else None
        when = _when(self._today, wanted, wanted + minutes if minutes else None)
        facts = [(words.say("Received"), _moment(case.reached_at, self._today))]
        if case.is_promised:
            told = words.say("confirmed without the network")
            facts.append((words.say("The kiosk already"), told))
        return parts.FactsCard(
            self._theme,
            parts.lost_chip(self._theme, words.say("Lost the time")),
            case.by,
            line.who,
            f"{when} · {line.service} · {words.first_name(line.instructor)}",
            facts,
            is_lost=True,
        )

    def _cards(self, case: LostSlot, state: AttentionState) -> list[parts.StartCard]:
        who = words.first_name(case.line.who)
        told = words.say("Book this and tell {who}") if case.can_tell else words.say("Book this")
        hue = case.lesson.hue if case.lesson else 0
        cards = [
            _start_card(self._theme, case, state, place, start, told.format(who=who), hue)
            for place, start in enumerate(case.starts)
        ]
        for card in cards:
            card.looked_at.connect(self._presenter.look_at)
            card.booked.connect(self._presenter.book)
        return cards

    def _add_times(self, case: LostSlot) -> None:
        see = Button(self._theme, words.say("Show in schedule"), Variant.LINK, Icon.SCHEDULE)
        see.clicked.connect(self._presenter.see_in_schedule)
        if case.lesson is None:
            see.hide()
        title = words.say("Times that work for both")
        if len(self.cards) == 3:
            title = words.say("Three times that work for both")
        if not self.cards:
            title = words.say("No free time within two weeks")
        self.body.addLayout(parts.section(self._theme, title, see))
        if self.cards:
            self.body.addWidget(parts.SideBySide(self._theme, self.cards, _START))

    def _add_answers(self, case: LostSlot) -> None:
        self.foot.addWidget(Text(self._theme, words.say("Or"), tone="muted"))
        self.other = Button(self._theme, words.say("Pick another time"))
        self.other.clicked.connect(self._presenter.request_other_time)
        self.cancel = Button(self._theme, words.say("Cancel without fee"), Variant.DANGER_PLAIN)
        self.cancel.clicked.connect(self._presenter.request_cancel)
        self.dismiss = self._dismiss_button(self._presenter)
        self.wait = Button(self._theme, words.say("Add to waiting list"))
        self.wait.clicked.connect(self._presenter.put_on_list)
        for button in (self.other, self.wait, self.cancel):
            self.foot.addWidget(button)
            button.setVisible(case.lesson is not None)
        self.foot.addWidget(self.dismiss)


class MessageCard(Card):
    """What the student will be told; Edit opens it. `written(text)`: somebody changed it."""

    written = Signal(str)

    def __init__(self, theme: Theme, case: LostSlot) -> None:
        super().__init__("card", SPACE.md)
        self._theme = theme
        self._mark = QLabel()
        self._text = Paragraph(theme)
        self.field = QPlainTextEdit()
        self.field.setTabChangesFocus(True)
        self.field.hide()
        who = words.first_name(case.line.who)
        told = words.say("{who} gets this message").format(who=who)
        whom = ", ".join(filter(None, (told, phone_words(case.phone))))
        to = Text(theme, whom, TYPE.caption, tone="muted")
        self.field.setAccessibleName(told)
        self.edit = Button(theme, words.say("Edit"), Variant.LINK)
        self.edit.clicked.connect(self._on_edit)
        self.field.textChanged.connect(self._on_typed)
        column = QVBoxLayout()
        column.setSpacing(2)
        for widget in (to, self._text, self.field):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(SPACE.sm)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        row.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_text(self, text: str) -> None:
        """Show this message."""
        self._text.set_text(text)
        if self.field.toPlainText() != text:
            self.field.setPlainText(text)

    def _on_edit(self) -> None:
        self._text.hide()
        self.edit.hide()
        self.field.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_typed(self) -> None:
        if self.field.hasFocus():
            self.written.emit(self.field.toPlainText())

    def _on_theme_changed(self) -> None:
        size = self._theme.scaled(CONTROL.icon - 2)
        muted = self._theme.colors.text_muted
        drawn = self._theme.pixmap(Icon.MESSAGES, muted, size, self.devicePixelRatioF())
        self._mark.setPixmap(drawn)
        self.field.setFixedHeight(self._theme.scaled(TYPE.body.line * 3) + SPACE.sm)


class RefusedView(CaseView):
    """What was typed and why it was not accepted; do it again, or set it aside."""

    def __init__(
        self,
        theme: Theme,
        case: RefusedChange,
        state: AttentionState,
        presenter: AttentionPresenter,
    ) -> None:
        super().__init__(theme, case, state)
        facts = typed_rows(case.typed)
        if case.kept is not None:
            stands = f"{short_day(case.kept.date())}, {clock_time(case.kept)}"
            facts.append((words.say("The lesson is at"), stands))
        lesson = " · ".join(filter(None, (case.line.service, case.line.instructor)))
        told = parts.FactsCard(
            theme,
            parts.lost_chip(theme, words.refused_chip(case)),
            words.say("by {who}").format(who=case.by) if case.by else "",
            words.line_title(case.line),
            lesson,
            facts,
        )
        self.body.addWidget(told)
        self.cards = [
            _start_card(theme, case, state, place, start, words.say("Move it here"), 0)
            for place, start in enumerate(case.starts)
        ]
        if self.cards:
            self.body.addLayout(parts.section(theme, words.say("Free times near it")))
            self.body.addWidget(parts.SideBySide(theme, self.cards, _START))
        for card in self.cards:
            card.booked.connect(presenter.book)
        variant = Variant.PLAIN if self.cards else Variant.PRIMARY
        self.again = Button(theme, words.repeat_button(case), variant)
        if not case.can_repeat:
            self.again.hide()
        self.again.clicked.connect(presenter.repeat)
        self.foot.addWidget(self.again)
        self.dismiss = self._dismiss_button(presenter)
        self.foot.addWidget(self.dismiss)

    def follow(self, state: AttentionState) -> None:
        """Draw what changed while this item was open."""
        super().follow(state)
        for place, card in enumerate(self.cards):
            card.stand_out(place == 0)
        self.again.set_refused(words.say("Trying…") if state.is_busy else None)


class ClashView(CaseView):
    """Both versions of each day, side by side."""

    def __init__(
        self, theme: Theme, case: HoursClash, state: AttentionState, presenter: AttentionPresenter
    ) -> None:
        super().__init__(theme, case, state)
        theirs = [(day, day.theirs) for day in case.days]
        yours = [(day, day.yours) for day in case.days]
        sides = (
            self._side(words.say("In effect now"), theirs),
            self._side(words.say("Set by {who}").format(who=case.by), yours),
        )
        self.body.addWidget(parts.SideBySide(theme, sides, _SIDE))
        self.keep = Button(theme, words.say("Keep theirs"))
        self.keep.clicked.connect(presenter.keep_theirs)
        self.use = Button(theme, words.say("Use mine"), Variant.PRIMARY)
        self.use.clicked.connect(presenter.use_mine)
        self.foot.addWidget(self.use)
        self.foot.addWidget(self.keep)

    def _side(
        self, title: str, days: list[tuple[ClashingDay, tuple[tuple[int, int], ...]]]
    ) -> QWidget:
        card = Card()
        card.body.addWidget(Text(self._theme, title, TYPE.lead, WEIGHT.strong))
        facts = [(words.weekday(day.weekday), words.windows(pairs)) for day, pairs in days]
        card.body.addLayout(parts.fact_grid(self._theme, facts))
        card.body.addStretch(1)
        card.setAccessibleName(f"{title}: " + ", ".join(" ".join(fact) for fact in facts))
        return card


class TextsView(CaseView):
    """What stands and what was typed, side by side."""

    def __init__(
        self, theme: Theme, case: TextsClash, state: AttentionState, presenter: AttentionPresenter
    ) -> None:
        super().__init__(theme, case, state)
        theirs = [(field_label(text.field), text.theirs) for text in case.texts]
        yours = [(field_label(text.field), text.yours) for text in case.texts]
        by = case.by or words.say("someone")
        typed = words.say("Entered by {who}").format(who=by)
        sides = (self._side(words.say("Current"), theirs), self._side(typed, yours))
        self.body.addWidget(parts.SideBySide(theme, sides, _SIDE))
        self.keep = Button(theme, words.say("Keep current"))
        self.use = Button(theme, words.say("Use what was entered"), Variant.PRIMARY)
        self.both = Button(theme, words.say("Keep both texts"))
        self.keep.clicked.connect(presenter.keep_theirs)
        self.use.clicked.connect(presenter.use_mine)
        self.both.clicked.connect(presenter.keep_both)
        self.dismiss = self._dismiss_button(presenter)
        for button in (self.use, self.both, self.keep, self.dismiss):
            self.foot.addWidget(button)
        self.use.setVisible(case.use is not None)
        self.both.setVisible(case.join is not None)

    def _side(self, title: str, texts: list[tuple[str, str]]) -> QWidget:
        card = Card()
        card.body.addWidget(Text(self._theme, title, TYPE.lead, WEIGHT.strong))
        for label, text in texts:
            card.body.addWidget(Text(self._theme, label, TYPE.caption, tone="muted"))
            card.body.addWidget(Paragraph(self._theme, text or words.say("nothing")))
        card.body.addStretch(1)
        told = ", ".join(f"{label}: {text}" for label, text in texts)
        card.setAccessibleName(f"{title}: {told}")
        return card


def _start_card(
    theme: Theme,
    case: LostSlot | RefusedChange,
    state: AttentionState,
    place: int,
    start: FreeStart,
    action: str,
    hue: int,
) -> parts.StartCard:
    day = words.day_title(start.start.date(), state.now.date())
    remark = words.remark(case, start)
    time = clock_time(start.start)
    return parts.StartCard(theme, place, day, time, remark, start.strip, hue, action)


def _when(today: date, first: datetime, last: datetime | None) -> str:
    time = time_span(first, last) if last else clock_time(first)
    return f"{words.day_title(first.date(), today)} {time}"


def _moment(local: datetime, today: date) -> str:
    day = local.date()
    time = clock_time(local)
    return time if day == today else f"{short_day(day)}, {time}"
