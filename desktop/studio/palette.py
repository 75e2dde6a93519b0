"""What the command palette knows of the studio: its people, and bookings in shorthand."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale, QObject, Signal

from core.discovery import (
    LONGEST_QUERY,
    BookingWish,
    SearchableService,
    Vocabulary,
    parse_booking,
)
from core.mutations.series import CreateSeries
from core.repositories import Repositories
from core.repositories.lessons import LessonFilter, LessonLine, LessonList
from desktop.actions.palette import (
    Answer,
    BookingPreview,
    Group,
    Person,
    PreviewField,
    PreviewLesson,
    Result,
    fits,
)
from desktop.calendar.words import puts_month_first
from desktop.design.icons import Icon
from desktop.runtime.hub import ChangeSet, touches
from desktop.runtime.jobs import Failure
from desktop.studio import palette_words as words
from desktop.studio.booking_plan import Offer, Plan, Planner
from desktop.studio.desk import Done, StudioDesk
from desktop.studio.lesson_dialogs.booking import LessonDraft
from desktop.studio.lesson_dialogs.series_words import every_words, lessons_words, series_done
from desktop.studio.palette_words import say
from desktop.studio.refusals import explain
from desktop.studio.say import clock_time, day_words, short_day, time_span

_MOST_PEOPLE = 4
_MOST_OTHERS = 2
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class _Studio:
    """What stands ready between two keys."""

    vocabulary: Vocabulary
    people: tuple[tuple[str, str], ...]
    offers: tuple[Offer, ...]


class StudioProvider(QObject):
    """Answers with students, and with a booking where the words describe one.

    `form_wanted(LessonDraft)`: somebody would rather fill in the form (Ctrl+Enter). Names and
    services are read off the UI thread and kept; until they are there nothing is answered.
    """

    form_wanted = Signal(object)

    def __init__(self, desk: StudioDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._studio: _Studio | None = None
        desk.hub.changed.connect(self._on_hub)
        self.refresh()

    def refresh(self) -> None:
        """Read names and services again."""
        desk = self._desk
        desk.jobs.run(
            lambda: desk.read(_read), self._on_read, self._on_failed, token=(self, "studio")
        )

    def answer(self, query: str) -> Answer:
        """What fits `query`; nothing before anything is typed."""
        studio = self._studio
        text = query[:LONGEST_QUERY]
        if studio is None or len(text.strip()) < _SHORTEST:
            return Answer()
        desk = self._desk
        wish = parse_booking(
            text,
            desk.clock.now(),
            desk.zone,
            studio.vocabulary,
            studio.people,
            desk.weeks.first - 1,
            QLocale().name().split("_")[0],
            is_month_first=puts_month_first(QLocale()),
        )
        is_booking = wish.student_id is not None and (wish.day is not None or wish.service)
        groups: list[Group] = []
        understood: tuple[tuple[int, int], ...] = ()
        if is_booking:
            groups += self._bookings(wish, studio)
            understood = tuple(part.span for part in wish.parts)
        elif wish.day is not None and not (wish.service or wish.leftovers):
            groups.append(Group(say("Go to a day"), (self._day(wish.day),)))
        people = [match.id for match in wish.students] if is_booking else _named(text, studio)
        if people:
            groups.append(Group(say("People"), tuple(self._people(people[:_MOST_PEOPLE], studio))))
        return Answer(tuple(groups), understood)

    def _bookings(self, wish: BookingWish, studio: _Studio) -> list[Group]:
        """The booking as it was understood, and the same for others who may be meant."""
        desk = self._desk

        def query(rows: Repositories) -> tuple[list[Plan], tuple[Plan, ...]]:
            planner = Planner(rows, desk.actor, desk.clock.now(), desk.zone, studio.offers)
            found = [planner.plan(wish, match) for match in wish.students[: 1 + _MOST_OTHERS]]
            plans = [plan for plan in found if plan is not None]
            return plans, planner.near(plans[0]) if plans else ()

        plans, near = desk.read(query)
        if not plans:
            return [Group(say("Book a lesson"), (self._form_result(wish),))]
        groups = [Group(say("Book a lesson"), preview=self._preview(plans[0], wish))]
        if near:
            groups.append(Group(say("Free nearby"), tuple(map(self._near, near))))
        others = tuple(self._other(plan) for plan in plans[1:] if not plan.refusal)
        if others:
            groups.append(Group(say("Or did you mean"), others))
        return groups

    def _near(self, plan: Plan) -> Result:
        """Another time for a lesson whose own is taken; Enter books it."""
        start = plan.start.astimezone(ZoneInfo(self._desk.zone))
        end = start + timedelta(minutes=plan.duration_min)
        days = (start.date() - self._desk.local_now().date()).days
        title = f"{short_day(start.date())}, {time_span(start, end)}"
        run, run_other = _Book(self._desk, plan), _Form(self, plan.draft)
        return Result(title, run, words.distance(days), Icon.SCHEDULE, run_other=run_other)

    def _preview(self, plan: Plan, wish: BookingWish) -> BookingPreview:
        start = plan.start.astimezone(ZoneInfo(self._desk.zone))
        end = start + timedelta(minutes=plan.duration_min)
        details = say("{service} for {who} with {instructor}").format(
            service=plan.offer.service, who=plan.student, instructor=plan.offer.instructor
        )
        result = Result(
            f"{day_words(start.date())}, {time_span(start, end)}",
            _Book(self._desk, plan),
            " · ".join((details, words.price_words(plan))),
            run_other=_Form(self, plan.draft),
        )
        return BookingPreview(
            result,
            self._fields(plan, wish, start),
            plan.strip,
            plan.refusal,
            words.notice(plan),
            words.confirm_words(plan),
            self._lessons(plan),
            words.summary(plan),
        )

    def _lessons(self, plan: Plan) -> tuple[PreviewLesson, ...]:
        """Every lesson of a series, with what is against it."""
        if plan.series is None:
            return ()
        zone = ZoneInfo(self._desk.zone)
        moved = say("The clocks change, or the month is too short")
        return tuple(
            PreviewLesson(
                short_day(each.start.astimezone(zone).date()),
                each.refusal,
                moved if each.is_flagged else "",
            )
            for each in plan.series.lessons
        )

    def _fields(self, plan: Plan, wish: BookingWish, start: datetime) -> tuple[PreviewField, ...]:
        count = len(wish.students)
        which = say("1 of {count} matches").format(count=count) if count > 1 else ""
        as_before = say("{who}, as before") if plan.is_as_before else "{who}"
        minutes = say("{minutes} min").format(minutes=plan.duration_min)
        days = (start.date() - self._desk.local_now().date()).days
        return (
            PreviewField(say("Student"), plan.student, which, is_doubtful=count > 1),
            PreviewField(say("Day"), short_day(start.date()), words.distance(days)),
            PreviewField(say("Time"), clock_time(start), minutes),
            *self._repeat_field(plan),
            PreviewField(
                say("Lesson"),
                plan.offer.service,
                as_before.format(who=plan.offer.instructor.split()[0]),
            ),
        )

    def _repeat_field(self, plan: Plan) -> tuple[PreviewField, ...]:
        series = plan.series
        if series is None:
            return ()
        count = lessons_words(len(series.lessons))
        until = say("{lessons}, until {day}")
        told = until.format(lessons=count, day=short_day(series.until)) if series.until else count
        return (PreviewField(say("Repeat"), every_words(series.every), told),)

    def _other(self, plan: Plan) -> Result:
        start = plan.start.astimezone(ZoneInfo(self._desk.zone))
        told = f"{short_day(start.date())}, {clock_time(start)} · {plan.offer.service}"
        person = Person(plan.student, plan.offer.hue)
        run_other = _Form(self, plan.draft)
        return Result(
            plan.student, _Book(self._desk, plan), told, person=person, run_other=run_other
        )

    def _form_result(self, wish: BookingWish) -> Result:
        """Too little was said to book: the form asks for the rest."""
        who = wish.students[0]
        draft = LessonDraft(student_id=who.id, duration_min=wish.duration_min)
        run = _Form(self, draft)
        title = say("New lesson for {who}").format(who=who.name)
        missing = say("Type a day and time, or choose them in the form")
        return Result(title, run, missing, Icon.ADD)

    def _day(self, day: date) -> Result:
        """A day that was typed: `friday`, `12 march`; Enter shows it in the schedule."""
        days = (day - self._desk.local_now().date()).days
        run = _Day(self._desk, day)
        return Result(day_words(day, with_year=True), run, words.distance(days), Icon.SCHEDULE)

    def _people(self, ids: Sequence[str], studio: _Studio) -> list[Result]:
        desk = self._desk
        names = dict(studio.people)

        def query(rows: Repositories) -> list[Result]:
            return [self._person(rows, each, names[each]) for each in ids if each in names]

        return desk.read(query)

    def _person(self, rows: Repositories, student_id: str, name: str) -> Result:
        """A student, with the next lesson or the last one; Enter opens it."""
        desk = self._desk
        now = desk.clock.now()
        for which, told in (
            (LessonList.UPCOMING, say("Student · next lesson {day}, {time}")),
            (LessonList.HISTORY, say("Student · last lesson {day}, {time}")),
        ):
            ids = rows.lessons.ids(LessonFilter(which, student_id=student_id), now, limit=1)
            line = rows.lessons.line(ids[0]) if ids else None
            if line is not None:
                start = line.starts_at.astimezone(ZoneInfo(desk.zone))
                return Result(
                    name,
                    _Open(desk, line, as_thread=False),
                    told.format(day=short_day(start.date()), time=clock_time(start)),
                    person=Person(name, line.hue),
                    run_other=_Open(desk, line, as_thread=True),
                )
        draft = LessonDraft(student_id=student_id)
        told_none = say("Student · no lessons yet: book one")
        return Result(name, _Form(self, draft), told_none, person=Person(name, 0))

    def _on_read(self, studio: _Studio) -> None:
        self._studio = studio

    def _on_failed(self, failure: Failure) -> None:
        """The palette goes on with what it knows; a replica that closes is no fault."""
        if explain(failure.error, self._desk.zone) is None:
            raise failure.error

    def _on_hub(self, changes: ChangeSet) -> None:
        if touches(changes, ("student", "service", "offering", "instructor", "category")):
            self.refresh()


class _Day:
    """Goes to a day of the schedule when called."""

    def __init__(self, desk: StudioDesk, day: date) -> None:
        self._desk = desk
        self._day = day

    def __call__(self) -> None:
        """Show it."""
        self._desk.day_requested.emit(self._day)


class _Book:
    """Books a plan; undo is offered afterwards."""

    def __init__(self, desk: StudioDesk, plan: Plan) -> None:
        self._desk = desk
        self._plan = plan

    def __call__(self) -> None:
        plan, desk = self._plan, self._desk
        if plan.refusal:
            desk.refused.emit(plan.refusal)
            return
        wish = plan.wish()
        if isinstance(wish, CreateSeries):
            desk.do(wish, series_done(plan.student, wish))
            return
        start = plan.start.astimezone(ZoneInfo(desk.zone))
        told = say("{who} is booked: {day}, {time}.").format(
            who=plan.student, day=short_day(start.date()), time=clock_time(start)
        )
        what = say("booking {who}").format(who=plan.student)
        desk.do(wish, Done(what, told))


class _Form:
    """Asks for the form, filled in as far as the words went."""

    def __init__(self, provider: StudioProvider, draft: LessonDraft) -> None:
        self._provider = provider
        self._draft = draft

    def __call__(self) -> None:
        self._provider.form_wanted.emit(self._draft)


class _Open:
    """Opens a lesson, or the thread of its student and instructor."""

    def __init__(self, desk: StudioDesk, line: LessonLine, *, as_thread: bool) -> None:
        self._desk = desk
        self._line = line
        self._as_thread = as_thread

    def __call__(self) -> None:
        line = self._line
        if self._as_thread:
            self._desk.message_requested.emit(line.student_id or "", line.instructor_id)
        else:
            self._desk.lesson_requested.emit(line.id)


def _read(rows: Repositories) -> _Studio:
    """Names by id, and what is taught; only what is offered here can be meant."""
    categories = {category.id: category.slug for category in rows.categories.in_order()}
    instructors = {each.id: each for each in rows.instructors.active()}
    offers: list[Offer] = []
    services: dict[str, SearchableService] = {}
    for offering in rows.offerings.active():
        service = rows.services.find(offering.service_id)
        teacher = instructors.get(offering.instructor_id)
        if service is None or teacher is None:
            continue
        services[service.slug] = SearchableService(
            service.slug,
            service.name,
            categories.get(service.category_id, ""),
            tuple(service.search_terms),
        )
        offers.append(Offer.of(offering, teacher, service.slug))
    people = tuple(rows.students.names())
    return _Studio(Vocabulary.build(services.values()), people, tuple(offers))


def _named(text: str, studio: _Studio) -> list[str]:
    """Students every typed word begins a name of, in order of name."""
    return [identity for identity, name in studio.people if fits(text, name)][:_MOST_PEOPLE]
