"""Cancelling a lesson: why, what it costs by the studio's policy, and who is told."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal

from core.access.permissions import Permission
from core.ids import MutationId, new_id
from core.models import OCCUPYING
from core.money import Money
from core.mutations.base import Context
from core.mutations.lessons import CancelBooking, policy_fee
from core.mutations.messages import SendMessage
from core.mutations.series import CancelSeries, SeriesEnd
from core.repositories import Repositories
from core.repositories.lessons import LessonLine
from desktop.runtime.hub import ChangeSet
from desktop.runtime.jobs import Failure
from desktop.runtime.presenter import Presenter
from desktop.studio.desk import Done, StudioDesk
from desktop.studio.lesson_dialogs.series_scope import Scope, meant, read_series
from desktop.studio.lesson_dialogs.series_words import lessons_words
from desktop.studio.refusals import explain
from desktop.studio.say import clock_time, day_words, money, short_day

REASON_MOST = 500
"""Booking rule 12."""
_MESSAGE_MOST = 2000


class FeeRule(StrEnum):
    """Which part of the studio's policy applies now."""

    NONE = "none"
    FREE = "free"
    PART = "part"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class FeeQuote:
    """What cancelling costs at this moment, and the studio's two limits in hours.

    Of several lessons `fee` is the sum, and `fees` says what is due for each, by the lesson's id.
    """

    rule: FeeRule
    fee: Money
    free_over_h: int
    full_under_h: int
    starts_in: timedelta
    fees: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class CancelState:
    """What the dialog shows. `problem` is a refusal in words; `is_reason_missing` asks for one.

    `lessons` are those of the series that can be cancelled with this one, by start; `scope` says
    which of them are meant.
    """

    line: LessonLine
    quote: FeeQuote | None = None
    suggestion: str = ""
    reason: str = ""
    is_waived: bool = False
    waiver: str = ""
    may_waive: bool = False
    can_tell: bool = False
    tells: bool = False
    is_reason_missing: bool = False
    is_waiver_missing: bool = False
    is_busy: bool = False
    problem: str = ""
    scope: Scope = Scope.THIS
    lessons: tuple[LessonLine, ...] = ()

    @property
    def meant(self) -> tuple[LessonLine, ...]:
        """The lessons that are to be cancelled."""
        if self.scope is Scope.FOLLOWING:
            return tuple(each for each in self.lessons if each.starts_at >= self.line.starts_at)
        return self.lessons if self.scope is Scope.ALL else (self.line,)

    @property
    def whole_reason(self) -> str:
        """What is kept with the lesson: the suggestion, what was typed, or both."""
        return ": ".join(filter(None, (self.suggestion, self.reason.strip())))

    @property
    def fee(self) -> Money:
        """What the student is to pay as things stand."""
        if self.quote is None or self.is_waived:
            return Money(0, self.line.currency)
        return self.quote.fee


@dataclass(frozen=True, slots=True)
class _Answer:
    """What is read: the fees, whether a message can be sent, and the lessons of the series."""

    quote: FeeQuote
    can_tell: bool
    lessons: tuple[LessonLine, ...]


class CancelPresenter(Presenter[CancelState]):
    """Takes the dialog's intents. `done()`: the lesson is cancelled, durably."""

    tables = frozenset({"booking", "studio"})
    done = Signal()

    def __init__(self, desk: StudioDesk, line: LessonLine) -> None:
        super().__init__(
            CancelState(line, may_waive=desk.actor.may(Permission.WAIVE_FEES)), desk.jobs
        )
        self._desk = desk
        desk.hub.changed.connect(self._on_hub)

    def refresh(self) -> None:
        """Ask the policy again; the fee can change while somebody thinks."""
        work = self._quote
        self.run("quote", lambda: self._desk.read(work), self._on_quoted, self._on_failed)

    def choose_scope(self, scope: Scope) -> None:
        """Which lessons of the series are meant."""
        self.state = replace(self.state, scope=scope, quote=None)
        self.refresh()

    def suggest(self, words: str) -> None:
        """Take up a suggested reason, or drop it when it is pressed again."""
        chosen = "" if words == self.state.suggestion else words
        self.state = replace(self.state, suggestion=chosen, is_reason_missing=False)

    def write_reason(self, text: str) -> None:
        """Keep what is typed."""
        self.state = replace(self.state, reason=text, is_reason_missing=False)

    def waive(self, is_waived: bool) -> None:
        """Charge nothing, or what the policy says after all."""
        if self.state.may_waive or not is_waived:
            self.state = replace(self.state, is_waived=is_waived, is_waiver_missing=False)

    def write_waiver(self, text: str) -> None:
        """Keep why the fee is waived; staff only read it."""
        self.state = replace(self.state, waiver=text, is_waiver_missing=False)

    def tell(self, tells: bool) -> None:
        """Send a message with it, or not."""
        self.state = replace(self.state, tells=tells and self.state.can_tell)

    def confirm(self) -> None:
        """Cancel, if nothing is missing."""
        state = self.state
        lacks_reason = not state.whole_reason or len(state.whole_reason) > REASON_MOST
        lacks_waiver = state.is_waived and not state.waiver.strip()
        if lacks_reason or lacks_waiver or state.quote is None or state.is_busy:
            self.state = replace(
                state, is_reason_missing=lacks_reason, is_waiver_missing=lacks_waiver
            )
            return
        self.state = replace(state, is_busy=True, problem="")
        wish, done = self._wish(state, state.quote)
        self._desk.do(wish, done, lambda _performed: self._on_cancelled(), self._on_refused)

    def _wish(
        self, state: CancelState, quote: FeeQuote
    ) -> tuple[CancelBooking | CancelSeries, Done]:
        """The mutation, and what to say of it."""
        who = first_name(state.line)
        if state.line.series_id is not None and state.scope is not Scope.THIS:
            told = [SeriesEnd(booking_id=key, told_fee_minor=fee) for key, fee in quote.fees]
            series = CancelSeries(
                series_id=state.line.series_id,
                lessons=told,
                reason=state.whole_reason,
                waiver=state.waiver.strip() if state.is_waived else "",
            )
            count = lessons_words(len(told))
            return series, Done(
                self.tr("cancelling {who}’s series").format(who=who),
                self.tr("Cancelled: {lessons} of {who}.").format(lessons=count, who=who),
            )
        wish = CancelBooking(
            booking_id=state.line.id,
            reason=state.whole_reason,
            told_fee_minor=quote.fee.amount,
            waiver=state.waiver.strip() if state.is_waived else "",
        )
        return wish, Done(
            self.tr("cancelling {who}’s lesson").format(who=who),
            self.tr("{who}’s lesson is cancelled.").format(who=who),
        )

    def _quote(self, rows: Repositories) -> _Answer:
        """The fee as the mutation itself reckons it, and whether a message can be sent."""
        desk, line = self._desk, self.state.line
        now = desk.clock.now()
        lessons = meant(read_series(rows, line.series_id), line, Scope.ALL, now)
        wanted = replace(self.state, lessons=lessons).meant
        booking = rows.bookings.require(line.id)
        studio = rows.studios.current()
        ahead = booking.starts_at - now
        rule = FeeRule.NONE
        context = Context(rows, desk.actor, now, MutationId(line.id))
        found = rows.series.load([each.id for each in wanted])
        fees = tuple(
            (each, policy_fee(context, row) if row.state in OCCUPYING else 0)
            for each, row in found.items()
        )
        amount = sum(fee for _, fee in fees)
        if booking.state in OCCUPYING:
            rule = _rule_of(ahead, studio.free_cancel_h, studio.half_fee_h)
        quote = FeeQuote(
            rule,
            Money(amount, booking.currency),
            studio.free_cancel_h,
            studio.half_fee_h,
            ahead,
            fees,
        )
        return _Answer(quote, self._can_tell(rows), lessons)

    def _can_tell(self, rows: Repositories) -> bool:
        """A message goes to a student who has an account of a lesson with the instructor."""
        line, actor = self.state.line, self._desk.actor
        if line.student_id is None or actor.account_id is None:
            return False
        if not (actor.may(Permission.SEND_MESSAGES) and actor.owns(line.instructor_id)):
            return False
        return rows.bookings.have_met(line.student_id, line.instructor_id)

    def _on_quoted(self, answer: _Answer) -> None:
        quote, can_tell = answer.quote, answer.can_tell
        is_first = self.state.quote is None
        tells = can_tell if is_first else self.state.tells and can_tell
        is_waived = self.state.is_waived and quote.fee.amount > 0
        self.state = replace(
            self.state,
            quote=quote,
            can_tell=can_tell,
            tells=tells,
            is_waived=is_waived,
            lessons=answer.lessons,
        )

    def _on_cancelled(self) -> None:
        state = self.state
        if state.tells and state.line.student_id is not None:
            self._desk.do(
                SendMessage(
                    message_id=new_id(),
                    student_id=state.line.student_id,
                    instructor_id=state.line.instructor_id,
                    body=self._message(state),
                    booking_id=state.line.id,
                )
            )
        self.done.emit()

    def _message(self, state: CancelState) -> str:
        if state.scope is not Scope.THIS:
            return self._series_message(state)
        local = state.line.starts_at.astimezone(ZoneInfo(self._desk.zone))
        told = self.tr("Your {service} lesson on {day} at {time} is cancelled. {reason}")
        words = told.format(
            service=state.line.service.lower(),
            day=day_words(local.date()),
            time=clock_time(local),
            reason=state.whole_reason,
        )
        if state.fee.amount:
            owed = self.tr("By studio policy, {fee} of the price is due.")
            words = f"{words}\n{owed.format(fee=money(state.fee))}"
        return words

    def _series_message(self, state: CancelState) -> str:
        zone = ZoneInfo(self._desk.zone)
        days = [short_day(each.starts_at.astimezone(zone).date()) for each in state.meant]
        told = self.tr("Your {service} lessons on {days} are cancelled. {reason}")
        words = told.format(
            service=state.line.service.lower(), days=", ".join(days), reason=state.whole_reason
        )
        if state.fee.amount:
            owed = self.tr("By studio policy, {fee} is due.")
            words = f"{words}\n{owed.format(fee=money(state.fee))}"
        return words[:_MESSAGE_MOST]

    def _on_refused(self, sentence: str) -> None:
        self.state = replace(self.state, is_busy=False, problem=sentence)

    def _on_failed(self, failure: Failure) -> None:
        """What cannot be read is said in the dialog; an error that is a bug goes on as one."""
        sentence = explain(failure.error, self._desk.zone)
        if sentence is None:
            raise failure.error
        self._on_refused(sentence)

    def _on_hub(self, changes: ChangeSet) -> None:
        if "booking" in changes and not self.state.is_busy:
            self.refresh()


def first_name(line: LessonLine) -> str:
    """What to call the student in a sentence; the service where the name is not known."""
    return line.student.split()[0] if line.student.strip() else line.service


def local_times(line: LessonLine, zone: str) -> tuple[datetime, datetime]:
    """Start and end of a lesson in `zone`."""
    place = ZoneInfo(zone)
    return line.starts_at.astimezone(place), line.ends_at.astimezone(place)


def _rule_of(ahead: timedelta, free_over_h: int, full_under_h: int) -> FeeRule:
    """Which sentence of the policy to show; the amount is the mutation's own."""
    if ahead > timedelta(hours=free_over_h):
        return FeeRule.FREE
    return FeeRule.FULL if ahead < timedelta(hours=full_under_h) else FeeRule.PART
