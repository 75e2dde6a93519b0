"""Who comes for one lesson only, who stops coming and who takes their place."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.models import Student
from resources.demo import DemoTexts
from sync.server.demo.plan import WEEKS_A_TERM, Plan
from sync.server.demo.timetable import WeeklyLesson

_ONCE = 0.1
_LEAVE = 0.25
_LATELY = 26
_TAKEN = 0.1


@dataclass(frozen=True, slots=True)
class _Turn:
    """A regular's place in a term: theirs until a week, and from another that of who follows."""

    until: int
    follower: Student | None
    since: int


class Comings:
    """Students of the demo come and go as people do; its featured ones stay.

    The timetable knows regular hours only. Here a tenth of the students is kept for a single
    lesson, a quarter of a term's others stop in the midst of it, and their hours are for those who
    are not in the timetable, as long as there are any. Weeks are asked for in their order, once.
    """

    def __init__(self, plan: Plan, texts: DemoTexts, students: Sequence[Student]) -> None:
        self._plan = plan
        featured = {each.name for each in texts.people.featured}
        self._others = [each for each in students if each.name not in featured]
        chance = plan.chance("once")
        self._once = chance.sample(self._others, int(len(self._others) * _ONCE))
        now = plan.weeks_back
        self._guests: dict[int, list[Student]] = {}
        for student in self._once:
            week = chance.randrange(max(now - _LATELY, 0), now + 2)
            self._guests.setdefault(week, []).append(student)
        self._waiting: list[Student] = []
        self._chance = plan.chance("guests")
        self._turns: dict[str, _Turn] = {}

    def begin(self, term: int, weekly: Iterable[WeeklyLesson]) -> None:
        """Decide who leaves in a term (0 is the oldest), and who comes instead."""
        chance = self._plan.chance("comings", str(term))
        once = {student.id for student in self._once}
        regulars = {lesson.student.id: lesson.student for lesson in weekly}
        idle = [each for each in self._others if each.id not in regulars and each.id not in once]
        chance.shuffle(idle)
        self._turns = {}
        for student in self._others:
            if student.id not in regulars:
                continue
            until = 0 if student.id in once else chance.randrange(2, int(WEEKS_A_TERM / _LEAVE))
            if until < WEEKS_A_TERM:
                since = until + (chance.randrange(3) if until else 0)
                self._turns[student.id] = _Turn(until, idle.pop() if idle else None, since)

    def who_has(self, lesson: WeeklyLesson, week: int) -> Student | None:
        """Whose a regular hour is in a week of the demo (0 is the oldest); None: nobody's."""
        turn = self._turns.get(lesson.student.id)
        _, at = self._plan.term_of(week)
        if turn is None or at < turn.until:
            return lesson.student
        return turn.follower if at >= turn.since else None

    def guest(self, week: int) -> Student | None:
        """Somebody who tries a lesson in an hour that is left free in that week, or nobody."""
        self._waiting += self._guests.pop(week, [])
        if not self._waiting or self._chance.random() > _TAKEN:
            return None
        return self._waiting.pop()
