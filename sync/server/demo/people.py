"""The studio, those who teach and work there, and those who learn."""

from dataclasses import dataclass
from datetime import timedelta

from core.access.permissions import Role
from core.ids import derived_id
from core.models import (
    Instructor,
    Offering,
    Replicated,
    Room,
    Staff,
    Student,
    Studio,
    WeeklyHours,
)
from resources.catalogue import load_catalogue
from resources.demo import DemoInstructor, DemoOffering, DemoTexts, FeaturedStudent
from sync.server.catalogue import service_id
from sync.server.demo.plan import Plan

MANAGER = ("Morgan Reid", "morgan@harbourstreet.example", Role.MANAGER)
DESK = ("Sam Okoye", "desk@harbourstreet.example", Role.FRONT_DESK)


@dataclass(frozen=True, slots=True)
class AccountPlan:
    """Somebody who can sign in."""

    account_id: str
    email: str
    name: str


def studio_rows(plan: Plan, texts: DemoTexts) -> list[Replicated]:
    """The studio and its rooms."""
    told = texts.studio
    studio = Studio(
        id=plan.studio_id,
        studio_id=plan.studio_id,
        name=told.name,
        city=told.city,
        zone=told.zone,
        currency=told.currency,
        check_in_salt=plan.identity("salt"),
    )
    rooms = [
        Room(id=room_id(plan, room.name), studio_id=plan.studio_id, name=room.name, position=place)
        for place, room in enumerate(told.rooms)
    ]
    return [studio, *rooms]


def instructor_rows(plan: Plan, texts: DemoTexts) -> list[Replicated]:
    """Instructors with offerings and weekly hours."""
    names = {service.slug: service.name for service in load_catalogue().services}
    rows: list[Replicated] = []
    for place, told in enumerate(texts.studio.instructors):
        rows.append(_instructor(plan, texts, told, place))
        rows += [
            _offering(plan, texts, told, offering, position, names[offering.service])
            for position, offering in enumerate(told.offerings)
        ]
        rows += _weekly_hours(plan, told)
    return rows


def staff_rows(plan: Plan, texts: DemoTexts) -> tuple[list[Replicated], list[AccountPlan]]:
    """Everybody's place in the studio, and the accounts they sign in with."""
    people: list[tuple[str, str, Role, str | None]] = [(*MANAGER, None), (*DESK, None)]
    people += [
        (told.name, f"{told.key}@harbourstreet.example", Role.INSTRUCTOR, told.key)
        for told in texts.studio.instructors
    ]
    staff: list[Replicated] = []
    accounts = []
    for name, email, role, key in people:
        account = AccountPlan(plan.identity("account", email), email, name)
        accounts.append(account)
        staff.append(
            Staff(
                id=plan.identity("staff", email),
                studio_id=plan.studio_id,
                account_id=account.account_id,
                name=name,
                role=role,
                instructor_id=instructor_id(plan, key) if key else None,
            )
        )
    return staff, accounts


def student_rows(plan: Plan, texts: DemoTexts) -> list[Student]:
    """The students: the featured first, then long names, then names from the pools."""
    people = texts.people
    drawn = [each.name for each in people.featured]
    drawn += [f"{each.given} {each.family}" for each in people.long_names]
    names = dict.fromkeys(drawn)
    chance = plan.chance("names")
    while len(names) < plan.students:
        names[f"{chance.choice(people.given_names)} {chance.choice(people.family_names)}"] = None
    featured = {each.name: each for each in people.featured}
    return [
        _student(plan, texts, name, number, featured.get(name)) for number, name in enumerate(names)
    ]


def instructor_id(plan: Plan, key: str) -> str:
    """The id of the instructor of that key."""
    return plan.identity("instructor", key)


def offering_id(plan: Plan, key: str, service: str) -> str:
    """The id of how an instructor teaches a service (a slug)."""
    return plan.identity("offering", key, service)


def room_id(plan: Plan, name: str) -> str:
    """The id of a room."""
    return plan.identity("room", name)


def _instructor(plan: Plan, texts: DemoTexts, told: DemoInstructor, place: int) -> Instructor:
    return Instructor(
        id=instructor_id(plan, told.key),
        studio_id=plan.studio_id,
        name=told.name,
        zone=texts.studio.zone,
        hue=_HUES.get(told.key, place % 8),
        bio=told.bio,
        written_in=told.written_in,
        experience_years=told.years_teaching,
        languages=list(told.languages),
        rules={
            "buffer_before_min": told.buffer_before_min,
            "buffer_after_min": told.buffer_after_min,
            "start_interval_min": told.start_interval_min,
            "approval_by_hand": told.approves_by_hand,
        },
        position=place,
    )


_HUES = {"mara": 4, "tomas": 1, "aisha": 6, "wei-lin": 2, "priya": 0, "jonas": 5}
"""The hues that the drawings give to the first instructors, by place in the order of hues."""


def _offering(
    plan: Plan,
    texts: DemoTexts,
    teacher: DemoInstructor,
    told: DemoOffering,
    position: int,
    service_name: str,
) -> Offering:
    return Offering(
        id=offering_id(plan, teacher.key, told.service),
        studio_id=plan.studio_id,
        instructor_id=instructor_id(plan, teacher.key),
        service_id=service_id(told.service),
        service_name=service_name,
        rate_minor=told.hourly_rate_minor,
        currency=texts.studio.currency,
        durations_min=list(told.durations_min),
        levels=list(told.levels),
        age_min=told.min_age,
        age_max=told.max_age,
        location_types=list(told.locations),
        position=position,
    )


def _weekly_hours(plan: Plan, told: DemoInstructor) -> list[Replicated]:
    from_start: dict[int, list[list[int]]] = {weekday: [] for weekday in range(7)}
    for hours in told.weekly_hours:
        start, end = (each.hour * 60 + each.minute for each in (hours.start, hours.end))
        from_start[hours.weekday].append([start, end])
    owner = instructor_id(plan, told.key)
    return [
        WeeklyHours(
            id=derived_id("weekly_hours", owner, str(weekday)),
            studio_id=plan.studio_id,
            instructor_id=owner,
            weekday=weekday,
            windows=sorted(windows),
        )
        for weekday, windows in from_start.items()
    ]


def _student(
    plan: Plan, texts: DemoTexts, name: str, number: int, told: FeaturedStudent | None
) -> Student:
    chance = plan.chance("student", str(number))
    age = told.age if told else chance.choice([6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 19, 24, 33, 41])
    family = name.split(" ")[-1]
    guardian = told.guardian if told else None
    if guardian is None and age < 16:
        guardian = f"{chance.choice(texts.people.guardian_given_names)} {family}"
    local = "".join(sign for sign in name.lower() if sign.isascii() and sign.isalpha())
    return Student(
        id=plan.identity("student", str(number)),
        studio_id=plan.studio_id,
        name=name,
        phone=f"{texts.studio.phone_prefix}{number:04}",
        email=f"{local or 'student'}{number}@example.com",
        birth_year=plan.today.year - age,
        guardian_name=guardian or "",
        notes=(told.note or "") if told else "",
        created_at=plan.now - timedelta(days=chance.randrange(20, plan.weeks_back * 7)),
    )
