"""Who has which weekly hour: a timetable for each half-year, without a clash in it."""

import random
from collections import defaultdict
from dataclasses import dataclass

from core.models import Student
from resources.demo import DemoInstructor, DemoOffering, DemoTexts
from sync.server.demo.plan import Plan

_FILLED = 0.7
_PAUSE_MIN = (15, 30, 45, 60)


@dataclass(frozen=True, slots=True)
class WeeklyLesson:
    """A student's regular hour: minutes are wall-clock from midnight."""

    instructor: str
    offering: DemoOffering
    student: Student
    weekday: int
    start_min: int
    duration_min: int
    room: str | None


class _Diary:
    """What is taken in a week, by person or room."""

    def __init__(self) -> None:
        self._taken: dict[tuple[str, int], list[tuple[int, int]]] = defaultdict(list)

    def is_free(self, whose: str, weekday: int, start: int, end: int) -> bool:
        return all(end <= first or last <= start for first, last in self._taken[whose, weekday])

    def take(self, whose: str, weekday: int, start: int, end: int) -> None:
        self._taken[whose, weekday].append((start, end))


class Timetable:
    """Builds one term after another; featured students keep their instructor through all."""

    def __init__(self, plan: Plan, texts: DemoTexts, students: list[Student]) -> None:
        self._plan = plan
        self._texts = texts
        self._students = students
        self._by_name = {student.name: student for student in students}

    def term(self, number: int) -> list[WeeklyLesson]:
        """The weekly lessons of a term (0 is the oldest)."""
        chance = self._plan.chance("term", str(number))
        diary = _Diary()
        pool = self._pool(chance)
        lessons: list[WeeklyLesson] = []
        for told in self._texts.studio.instructors:
            lessons += self._of_instructor(told, chance, diary, pool)
        return lessons

    def _pool(self, chance: random.Random) -> list[Student]:
        """Students of the term, each as often as they come in a week, in no order."""
        featured = {each.name for each in self._texts.people.featured}
        others = [student for student in self._students if student.name not in featured]
        enrolled = chance.sample(others, int(len(others) * 0.8))
        pool = [*enrolled, *chance.sample(enrolled, len(enrolled) // 5)]
        chance.shuffle(pool)
        return pool

    def _of_instructor(
        self, told: DemoInstructor, chance: random.Random, diary: _Diary, pool: list[Student]
    ) -> list[WeeklyLesson]:
        own = [each for each in self._texts.people.featured if each.instructor == told.key]
        waiting = [(self._by_name[each.name], each.service) for each in own]
        chance.shuffle(waiting)
        lessons = []
        for hours in chance.sample(told.weekly_hours, len(told.weekly_hours)):
            minute = hours.start.hour * 60 + hours.start.minute
            end = hours.end.hour * 60 + hours.end.minute
            step = told.start_interval_min
            while minute + 30 <= end:
                lesson = None
                if chance.random() < _FILLED:
                    lesson = self._lesson(
                        told, chance, diary, (waiting, pool), (hours.weekday, minute, end)
                    )
                if lesson is None:
                    minute += chance.choice(_PAUSE_MIN)
                else:
                    lessons.append(lesson)
                    minute += lesson.duration_min + told.buffer_after_min + told.buffer_before_min
                minute = (
                    hours.start.hour * 60
                    + hours.start.minute
                    + _up(minute - hours.start.hour * 60 - hours.start.minute, step)
                )
        return lessons

    def _lesson(
        self,
        told: DemoInstructor,
        chance: random.Random,
        diary: _Diary,
        who: tuple[list[tuple[Student, str]], list[Student]],
        when: tuple[int, int, int],
    ) -> WeeklyLesson | None:
        waiting, pool = who
        weekday, start, last = when
        offering = chance.choice(told.offerings)
        if waiting:
            offering = next(each for each in told.offerings if each.service == waiting[-1][1])
        fitting = [minutes for minutes in offering.durations_min if start + minutes <= last]
        if not fitting:
            return None
        duration = chance.choice(fitting)
        end = start + duration
        student = self._student(diary, waiting, pool, weekday, start, end)
        if student is None:
            return None
        room = self._room(told, diary, weekday, start, end)
        diary.take(student.id, weekday, start, end)
        return WeeklyLesson(told.key, offering, student, weekday, start, duration, room)

    def _student(
        self,
        diary: _Diary,
        waiting: list[tuple[Student, str]],
        pool: list[Student],
        weekday: int,
        start: int,
        end: int,
    ) -> Student | None:
        if waiting and diary.is_free(waiting[-1][0].id, weekday, start, end):
            return waiting.pop()[0]
        for place in range(len(pool) - 1, max(-1, len(pool) - 6), -1):
            if diary.is_free(pool[place].id, weekday, start, end):
                return pool.pop(place)
        return None

    def _room(
        self, told: DemoInstructor, diary: _Diary, weekday: int, start: int, end: int
    ) -> str | None:
        rooms = [told.home_room, *(room.name for room in self._texts.studio.rooms)]
        for name in rooms:
            if diary.is_free(name, weekday, start, end):
                diary.take(name, weekday, start, end)
                return name
        return None


def _up(minutes: int, step: int) -> int:
    return -(-minutes // step) * step
