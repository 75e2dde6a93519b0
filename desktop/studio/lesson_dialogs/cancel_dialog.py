"""The dialog that cancels a lesson (look 05)."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from core.money import Money
from core.mutations.lessons import WAIVER_MOST
from core.repositories.lessons import LessonLine
from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import CONTROL, SPACE, TYPE, WEIGHT
from desktop.studio.desk import StudioDesk
from desktop.studio.lesson_dialogs.cancelling import (
    REASON_MOST,
    CancelPresenter,
    CancelState,
    FeeQuote,
    FeeRule,
    first_name,
    local_times,
)
from desktop.studio.lesson_dialogs.fee_choice import FeeChoice
from desktop.studio.lesson_dialogs.fitting import FittingDialog
from desktop.studio.lesson_dialogs.series_scope import Scope, scope_control
from desktop.studio.lesson_dialogs.series_words import lessons_words
from desktop.studio.say import day_words, minutes_words, money, short_day, time_span
from desktop.widgets.badges import Avatar
from desktop.widgets.buttons import Button, Variant
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.inputs import FormField
from desktop.widgets.text import ElidedLabel, Paragraph, Text

_REQUOTE_MS = 30_000


class ReasonInput(QPlainTextEdit):
    """Three lines for a reason; Tab leaves it, for a reason has no tabs."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setTabChangesFocus(True)
        self.setProperty("ring", "own")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(round(TYPE.body.line * 2.4 * self._theme.text_scale) + SPACE.sm)


class LessonHead(QWidget):
    """Which lesson it is about: the instructor's hue, when, what, where and for how much."""

    def __init__(self, theme: Theme, line: LessonLine, zone: str) -> None:
        super().__init__()
        start, end = local_times(line, zone)
        when = f"{day_words(start.date())}, {time_span(start, end)}"
        with_whom = self.tr("{service} with {instructor}").format(
            service=line.service, instructor=line.instructor
        )
        price = money(Money(line.price_minor, line.currency))
        facts = " · ".join(filter(None, (with_whom, line.room, price)))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(theme, when, weight=WEIGHT.label))
        words.addWidget(ElidedLabel(theme, facts, tone="muted"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.sm)
        layout.addWidget(Avatar(theme, line.instructor, line.hue, 32, is_solid=True))
        layout.addLayout(words, 1)


class CancelDialog(FittingDialog):
    """Asks why, shows the fee as it stands at this moment, and cancels.

    `open()` it over `window`. It deletes itself once closed. `presenter.done` says that the lesson
    is cancelled; telling and the toast are done by then.
    """

    def __init__(self, desk: StudioDesk, line: LessonLine, window: QWidget) -> None:
        self._who = first_name(line)
        super().__init__(
            desk.theme,
            window,
            _title(self._who),
            _say("Cancel lesson"),
            _say("Keep lesson"),
            is_danger=True,
        )
        self.presenter = CancelPresenter(desk, line)
        self.presenter.setParent(self)
        self._requote = QTimer(self, interval=_REQUOTE_MS)
        self._make_parts(desk, line)
        self._fill()
        self._connect()
        self.render_state()
        self.presenter.refresh()
        self._requote.start()

    def render_state(self) -> None:
        """Draw the presenter's whole state."""
        state = self.presenter.state
        for chip in self.chips:
            chip.setChecked(chip.text() == state.suggestion)
        self.reason_field.note.setText(f"{len(state.whole_reason)} / {REASON_MOST}")
        self.reason_field.show_error(self._reason_error(state))
        self._show_fee(state)
        self.waiver_field.setVisible(state.is_waived)
        self.waiver_field.show_error(
            self.tr("Give a reason for the staff.") if state.is_waiver_missing else ""
        )
        self.tell.setVisible(state.can_tell)
        self.tell.setChecked(state.tells)
        self.scope.setVisible(len(state.lessons) > 1)
        self.which.setVisible(state.scope is not Scope.THIS)
        self.which.set_text(self._which_words(state))
        self.confirm.setText(self._confirm_words(state))
        self.problem.setVisible(bool(state.problem))
        self.problem.set_text(state.problem)
        self.confirm.setEnabled(not state.is_busy)

    def _make_parts(self, desk: StudioDesk, line: LessonLine) -> None:
        theme = desk.theme
        self._head = LessonHead(theme, line, desk.zone)
        self.scope = scope_control(theme)
        self.which = Paragraph(theme, tone="muted")
        self._zone = ZoneInfo(desk.zone)
        self.reason = ReasonInput(theme)
        hint = self.tr("{who} will see it").format(who=self._who)
        self.reason_field = FormField(theme, self.tr("Reason"), self.reason, hint)
        self.chips = [Button(theme, words, Variant.CHOICE) for words in self._suggestions()]
        self.fee = FeeChoice(theme)
        self.waiver = QLineEdit()
        self.waiver.setMaxLength(WAIVER_MOST)
        self.waiver_field = FormField(
            theme, self.tr("Why the fee is waived"), self.waiver, self.tr("visible to staff only")
        )
        self.problem = Paragraph(theme, tone="danger")
        self.tell = QCheckBox(self.tr("Tell {who} by message").format(who=self._who))

    def _fill(self) -> None:
        theme = self._theme
        reason = QVBoxLayout()
        reason.setSpacing(SPACE.xs)
        reason.addWidget(self.reason_field)
        holder = QWidget()
        flow = FlowLayout(holder)
        for chip in self.chips:
            chip.setCheckable(True)
            flow.addWidget(chip)
        reason.addWidget(holder)
        fee = QVBoxLayout()
        fee.setSpacing(SPACE.xxs + 1)
        fee.addWidget(Text(theme, self.tr("Fee"), weight=WEIGHT.label))
        fee.addWidget(self.fee)
        self.body.addWidget(self._head)
        self.body.addWidget(self.scope)
        self.body.addWidget(self.which)
        self.body.addLayout(reason)
        self.body.addLayout(fee)
        self.body.addWidget(self.waiver_field)
        self.body.addWidget(
            _InfoLine(
                theme,
                self.tr("This can’t be undone. Book the lesson again if plans change."),
            )
        )
        self.body.addWidget(self.problem)
        self.foot.addWidget(self.tell)
        self.foot.addStretch(1)

    def _connect(self) -> None:
        presenter = self.presenter
        presenter.state_changed.connect(self.render_state)
        presenter.done.connect(self.close_now)
        self.scope.chosen.connect(self._on_scope)
        self.reason.textChanged.connect(self._on_reason)
        for chip in self.chips:
            chip.clicked.connect(self._on_chip)
        self.fee.waived.connect(presenter.waive)
        self.waiver.textChanged.connect(presenter.write_waiver)
        self.tell.toggled.connect(presenter.tell)
        self.accepted.connect(presenter.confirm)
        self._requote.timeout.connect(self._on_time)

    def _which_words(self, state: CancelState) -> str:
        """How many lessons, from which day to which."""
        days = [short_day(each.starts_at.astimezone(self._zone).date()) for each in state.meant]
        if len(days) < 2:
            return lessons_words(len(days))
        words = self.tr("{lessons}, {first} to {last}")
        return words.format(lessons=lessons_words(len(days)), first=days[0], last=days[-1])

    def _confirm_words(self, state: CancelState) -> str:
        if state.scope is Scope.THIS:
            return self.tr("Cancel lesson")
        return self.tr("Cancel {lessons}").format(lessons=lessons_words(len(state.meant)))

    def _on_scope(self, scope: str) -> None:
        self.presenter.choose_scope(Scope(scope))

    def _suggestions(self) -> list[str]:
        return [
            self.tr("Student asked"),
            self.tr("Instructor is ill"),
            self.tr("Weather"),
            self.tr("No room"),
        ]

    def _reason_error(self, state: CancelState) -> str:
        if len(state.whole_reason) > REASON_MOST:
            return self.tr("Too long: {most} characters at most.").format(most=REASON_MOST)
        return self.tr("Give a reason or choose one.") if state.is_reason_missing else ""

    def _show_fee(self, state: CancelState) -> None:
        quote = state.quote
        if quote is None:
            self.fee.policy.say(self.tr("Calculating…"), "", "")
            self.fee.choose(is_waived=False, can_choose=False)
            return
        self.fee.policy.say(*self._policy_words(quote), money(quote.fee))
        detail = self.tr("Needs a second reason, visible to staff only.")
        if not state.may_waive:
            detail = self.tr("Only a manager can waive fees.")
        nothing = money(Money(0, quote.fee.currency))
        self.fee.waiver.say(self.tr("Waive the fee"), detail, nothing)
        self.fee.waiver.radio.setEnabled(state.may_waive)
        self.fee.choose(is_waived=state.is_waived, can_choose=quote.fee.amount > 0)

    def _policy_words(self, quote: FeeQuote) -> tuple[str, str]:
        """What is due and by which rule."""
        if self.presenter.state.scope is not Scope.THIS:
            return self._series_policy_words(quote)
        if quote.starts_in.total_seconds() > 0:
            days = quote.starts_in.days
            span = self.tr("{days} days").format(days=days) if days > 1 else ""
            span = span or minutes_words(quote.starts_in)
            when = self.tr("It starts in {span}.").format(span=span)
        else:
            when = self.tr("It has started.")
        free, full = quote.free_over_h, quote.full_under_h
        match quote.rule:
            case FeeRule.FREE:
                rule = self.tr("Your policy for more than {free} hours ahead.").format(free=free)
                return self.tr("No fee"), f"{rule} {when}"
            case FeeRule.PART:
                rule = self.tr("Your policy for {full} to {free} hours ahead.")
                return self.tr("Half the price"), f"{rule.format(full=full, free=free)} {when}"
            case FeeRule.FULL:
                rule = self.tr("Your policy for less than {full} hours ahead.").format(full=full)
                return self.tr("Full price"), f"{rule} {when}"
            case _:
                return self.tr("No fee"), self.tr(
                    "This lesson doesn’t hold a time, so no fee applies."
                )

    def _series_policy_words(self, quote: FeeQuote) -> tuple[str, str]:
        """What is due for how many of the lessons."""
        due = sum(fee > 0 for _, fee in quote.fees)
        rule = self.tr("Depends on how far ahead each lesson is.")
        if not due:
            return self.tr("No fee"), rule
        return self.tr("A fee for {lessons}").format(lessons=lessons_words(due)), rule

    def _on_time(self) -> None:
        """The fee can change while somebody thinks."""
        if self.isVisible():
            self.presenter.refresh()

    def _on_reason(self) -> None:
        self.presenter.write_reason(self.reason.toPlainText())

    def _on_chip(self) -> None:
        chip = self.sender()
        if isinstance(chip, Button):
            self.presenter.suggest(chip.text())


class _InfoLine(QWidget):
    """A quiet sentence with an icon before it."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        self._theme = theme
        self._mark = QLabel()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.xs)
        layout.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(Paragraph(theme, words, TYPE.caption, tone="muted"), 1)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        size = self._theme.scaled(CONTROL.icon_small)
        muted = self._theme.colors.text_muted
        self._mark.setPixmap(self._theme.pixmap(Icon.INFO, muted, size, self.devicePixelRatioF()))


def _say(text: str) -> str:
    return QCoreApplication.translate("CancelDialog", text)


def _title(who: str) -> str:
    return _say("Cancel {who}’s lesson?").format(who=who)
