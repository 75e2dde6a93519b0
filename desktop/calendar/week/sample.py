"""One believable week, the one the look was drawn with; the gallery and the tests share it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from desktop.calendar.hours.blocks import HoursBlock, WeekHours
from desktop.calendar.hours.state import DayBlackout, HoursState, ThinLesson
from desktop.calendar.scale import instant_at, wall_minute
from desktop.calendar.week.state import (
    Blackout,
    ClockChange,
    DragKind,
    DragProposal,
    LessonCard,
    LessonState,
    Span,
    Verdict,
    WeekColumn,
    WeekState,
)

ZONE = ZoneInfo("America/Halifax")
MONDAY = date(2026, 3, 2)
NOW = datetime(2026, 3, 5, 18, 20, tzinfo=UTC)
SELECTED = "thu-15:00-Maximiliane"
DRAGGED = "fri-14:45-Mateo"

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_TEACHERS = {"ML": 4, "TH": 1, "AO": 6, "WC": 2, "PR": 0}
_NAMES = {
    "ML": "Mara Lindqvist",
    "TH": "Tomás Herrera",
    "AO": "Aisha Okafor",
    "WC": "Wei-Lin Chen",
    "PR": "Priya Raman",
}
_SUBJECTS = {"ML": "Piano", "TH": "Guitar", "AO": "Violin", "WC": "Maths", "PR": "Voice"}
_OPEN = {
    "mon": "09:30-20:00",
    "tue": "09:00-20:30",
    "wed": "12:00-20:00",
    "thu": "09:00-21:00",
    "fri": "10:00-19:30",
    "sat": "09:00-15:00",
}
_LESSONS = """
mon 10:00 60 ML completed Grace Kim
mon 11:15 45 ML completed Owen Clarke
mon 13:00 45 TH completed Dylan Cho
mon 15:30 60 AO completed Lily Moreau
mon 16:00 45 ML completed Noah Peters
mon 17:00 60 WC completed Jun Park
mon 18:15 45 PR completed Nadia Popov
tue 09:30 45 PR completed Beatrice Holm
tue 11:00 60 AO completed Freya Olsen
tue 14:30 45 ML completed Ana Duarte
tue 16:00 60 TH completed Mateo Silva
tue 16:30 45 WC no_show Ethan Wright
tue 18:00 60 ML completed Hugo Lavoie
tue 19:15 45 TH completed Amir Nazari
wed 12:30 60 WC completed Fatima Benali
wed 14:00 45 ML completed Isla McKay
wed 15:30 30 AO completed Maya Iyer
wed 16:15 60 AO completed Leo Fontaine
wed 16:30 45 TH completed Zoe Tran
wed 18:00 45 PR completed Chloe Bergeron-Lavallée
thu 09:30 45 PR completed Sofia Rossi
thu 10:45 60 WC completed Kofi Mensah
thu 13:00 45 ML completed Oliver Grant
thu 14:00 60 TH checked_in Theo Marsh
thu 15:00 60 ML confirmed Maximiliane von Hohenstein-Oberreuter
thu 16:15 45 ML confirmed Hugo Lavoie
thu 16:15 45 ML conflict Ruby Walsh
thu 17:30 60 WC confirmed Jun Park
thu 18:45 45 PR requested Nadia Popov
thu 19:45 45 TH confirmed Amir Nazari
fri 10:15 45 PR requested Beatrice Holm
fri 11:30 60 AO confirmed Freya Olsen
fri 13:30 45 ML confirmed Grace Kim
fri 14:45 45 TH confirmed Mateo Silva
fri 15:00 60 WC confirmed Ethan Wright
fri 17:00 60 TH confirmed Dylan Cho
fri 18:15 45 ML confirmed Noah Peters
sat 09:30 60 AO confirmed Leo Fontaine
sat 10:00 45 TH confirmed Zoe Tran
sat 11:15 45 ML confirmed Isla McKay
sat 12:15 60 WC confirmed Fatima Benali
sat 13:30 30 PR confirmed Maya Iyer
"""
_UNJUDGED = {"fri-13:30-Grace", "sat-13:30-Maya"}


def at(day: str, clock: str) -> datetime:
    """Return the UTC instant of "HH:MM" on "mon" to "sun" of the sample week."""
    hours, minutes = clock.split(":")
    shown = MONDAY + timedelta(days=_DAYS.index(day))
    return instant_at(shown, int(hours) * 60 + int(minutes), ZONE)


def _lesson(line: str) -> LessonCard:
    day, clock, minutes, initials, state, student = line.split(maxsplit=5)
    first_name = student.split()[0]
    start = at(day, clock)
    lesson_id = f"{day}-{clock}-{first_name}"
    is_here = state == LessonState.CHECKED_IN
    return LessonCard(
        id=lesson_id,
        start=start,
        end=start + timedelta(minutes=int(minutes)),
        student=student,
        first_name=first_name,
        subject=_SUBJECTS[initials],
        initials=initials,
        hue_index=_TEACHERS[initials],
        state=LessonState(state),
        is_waiting=lesson_id == SELECTED,
        is_unjudged=lesson_id in _UNJUDGED,
        arrived_at=at("thu", "13:56") if is_here else None,
    )


def _open_time() -> tuple[tuple[Span, ...], ...]:
    spans: list[tuple[Span, ...]] = []
    for day in _DAYS:
        hours = _OPEN.get(day)
        if hours is None:
            spans.append(())
        else:
            first, last = hours.split("-")
            spans.append((Span(at(day, first), at(day, last)),))
    return tuple(spans)


def sample_week() -> WeekState:
    """Return the week of the look: five instructors, every state, a blackout, a clock change."""
    sunday = MONDAY + timedelta(days=6)
    whole_day = Span(instant_at(sunday, 0, ZONE), instant_at(sunday, 1440, ZONE))
    return WeekState(
        first_date=MONDAY,
        zone=ZONE,
        now=NOW,
        open_time=_open_time(),
        blackouts=(Blackout(6, whole_day, "Recital day", "Studio closed"),),
        clock_changes=(ClockChange(6, 60),),
        lessons=tuple(_lesson(line) for line in _LESSONS.strip().splitlines()),
        selected_id=SELECTED,
    )


def sample_day() -> WeekState:
    """Return the Thursday of that week with a column for each instructor and a second zone."""
    week = sample_week()
    keys = list(_TEACHERS)
    thursday = MONDAY + timedelta(days=3)
    lessons = tuple(
        replace(card, column=keys.index(card.initials))
        for card in week.lessons
        if card.start.astimezone(ZONE).date() == thursday
    )
    afternoon = (Span(at("thu", "13:00"), at("thu", "20:30")),)
    morning = (Span(at("thu", "09:00"), at("thu", "12:00")),)
    blackout = Blackout(2, Span(at("thu", "09:00"), at("thu", "21:00")), "Away", "Back Friday")
    return replace(
        week,
        first_date=thursday,
        days=1,
        columns=tuple(WeekColumn(key, _NAMES[key], key, _TEACHERS[key]) for key in keys),
        second_zone=ZoneInfo("Europe/London"),
        open_time=(morning + afternoon, afternoon, (), morning + afternoon, morning + afternoon),
        blackouts=(blackout,),
        clock_changes=(),
        lessons=lessons,
    )


def refuse_after_half_past_four(proposal: DragProposal) -> Verdict:
    """Judge as on the look's Friday: Tomás has someone at 17:00."""
    limit = at("fri", "17:00")
    if proposal.kind is DragKind.MOVE and proposal.column == 4 and proposal.end > limit:
        late = int((proposal.end - limit).total_seconds() // 60)
        return Verdict(False, f"{late} min too late", "Tomás has Dylan Cho at 17:00")
    return Verdict(True)


_WEEKLY = (
    ("10:00-13:00", "14:00-20:00"),
    ("09:00-13:00", "14:00-18:30"),
    ("12:00-16:00",),
    ("09:00-13:00", "14:00-21:00"),
    ("10:00-13:00", "14:00-19:30"),
    ("09:00-15:00",),
    (),
)


def _minute(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def sample_hours() -> HoursState:
    """Return Mara's weekly hours of the look, with her lessons of that week."""
    hours: WeekHours = tuple(
        tuple(HoursBlock(*map(_minute, block.split("-"))) for block in day) for day in _WEEKLY
    )
    thin: list[ThinLesson] = []
    for card in sample_week().lessons:
        if card.initials != "ML" or card.state is LessonState.CONFLICT:
            continue
        column = (card.start.astimezone(ZONE).date() - MONDAY).days
        day = MONDAY + timedelta(days=column)
        start, end = wall_minute(card.start, day, ZONE), wall_minute(card.end, day, ZONE)
        thin.append(ThinLesson(column, start, end, card.hue_index, card.student))
    return HoursState(
        hours=hours,
        zone_name="AST",
        blackouts=(DayBlackout(6, "Recital day", "Blackout"),),
        lessons=tuple(thin),
    )
