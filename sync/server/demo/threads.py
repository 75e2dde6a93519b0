"""Conversations between students and instructors who know each other."""

import random
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from core.ids import derived_id
from core.models import Booking, Conversation, Message, ReadMarker, Replicated, Student
from resources.demo import DemoTexts, Thread
from sync.server.demo.people import AccountPlan, instructor_id, offering_id
from sync.server.demo.plan import Plan

_AWAKE_FROM, _EVENING = 9, 19
_UNREAD = frozenset({"moving a weekly time"})
"""Threads that somebody has yet to answer, besides one in five of the others."""


class Threads:
    """Gives each script to a pair that has had lessons together."""

    def __init__(
        self,
        plan: Plan,
        texts: DemoTexts,
        students: Sequence[Student],
        accounts: Sequence[AccountPlan],
    ) -> None:
        self._plan = plan
        self._texts = texts
        self._names = {student.id: student.name for student in students}
        self._ids = {student.name: student.id for student in students}
        self._keys = {instructor_id(plan, each.key): each for each in texts.studio.instructors}
        self._accounts = {account.name: account.account_id for account in accounts}

    def rows(self, bookings: Iterable[Booking]) -> list[Replicated]:
        """Threads with their messages and how far the staff have read."""
        pairs = sorted({(b.student_id or "", b.instructor_id, b.offering_id) for b in bookings})
        chance = self._plan.chance("threads")
        chance.shuffle(pairs)
        taken: set[tuple[str, str]] = set()
        rows: list[Replicated] = []
        for number, thread in enumerate(self._texts.threads.conversations * 3):
            pair = self._pair(thread, pairs, taken, is_repeat=number >= len(self._scripts))
            if pair is not None:
                taken.add(pair)
                rows += self._thread(thread, pair, chance, number)
        return rows

    @property
    def _scripts(self) -> tuple[Thread, ...]:
        return self._texts.threads.conversations

    def _pair(
        self,
        thread: Thread,
        pairs: Sequence[tuple[str, str, str | None]],
        taken: set[tuple[str, str]],
        *,
        is_repeat: bool,
    ) -> tuple[str, str] | None:
        if thread.student is not None and thread.instructor is not None:
            named = (self._ids[thread.student], instructor_id(self._plan, thread.instructor))
            return None if is_repeat or named in taken else named
        for student_id, teacher, offering in pairs:
            if (student_id, teacher) not in taken and self._suits(thread, teacher, offering):
                return student_id, teacher
        return None

    def _suits(self, thread: Thread, teacher: str, offering: str | None) -> bool:
        if not thread.services:
            return True
        key = self._keys[teacher].key
        return offering in {offering_id(self._plan, key, slug) for slug in thread.services}

    def _by_day(self, instant: datetime) -> datetime:
        """The instant, or the evening before it where people sleep."""
        local = instant.astimezone(ZoneInfo(self._plan.zone))
        if local.hour >= _AWAKE_FROM:
            return instant
        return instant - timedelta(hours=local.hour + 24 - _EVENING)

    def _thread(
        self, thread: Thread, pair: tuple[str, str], chance: random.Random, number: int
    ) -> Iterator[Replicated]:
        student_id, teacher = pair
        told = self._keys[teacher]
        identity = derived_id("conversation", student_id, teacher)
        length = timedelta(minutes=sum(turn.minutes_after for turn in thread.turns))
        age = timedelta(hours=1 + number * 7, minutes=chance.randrange(60))
        sent_at = self._by_day(self._plan.now - age) - length
        for place, turn in enumerate(thread.turns):
            sent_at += timedelta(minutes=turn.minutes_after)
            is_student = turn.by == "student"
            yield Message(
                id=self._plan.identity("message", identity, str(place)),
                studio_id=self._plan.studio_id,
                conversation_id=identity,
                instructor_id=teacher,
                is_from_student=is_student,
                author=self._names[student_id] if is_student else told.name,
                author_account_id=None if is_student else self._accounts[told.name],
                body=turn.text,
                sent_at=sent_at,
            )
        yield Conversation(
            id=identity,
            studio_id=self._plan.studio_id,
            student_id=student_id,
            instructor_id=teacher,
            last_message_at=sent_at,
            last_message=thread.turns[-1].text[:200],
        )
        is_unread = thread.topic in _UNREAD or chance.random() < 0.2
        read_up_to = sent_at - timedelta(minutes=thread.turns[-1].minutes_after + 1)
        yield ReadMarker(
            id=derived_id("read_marker", identity, "staff"),
            studio_id=self._plan.studio_id,
            conversation_id=identity,
            instructor_id=teacher,
            read_up_to=read_up_to if is_unread else sent_at,
        )
