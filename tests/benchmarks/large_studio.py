"""The demo studio of six years in an encrypted replica: 100,000 lessons in every state.

With threads for all who learn, and with much that waited to be decided: the demo has a few of each.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from itertools import chain
from pathlib import Path

from sqlmodel import Session

from core.access.permissions import Role
from core.models import (
    AttentionItem,
    AttentionKind,
    Booking,
    Conversation,
    Message,
    ReadMarker,
    Replicated,
)
from resources.demo import load_demo
from sync.client.replica import Replica
from sync.client.repositories.base_images import BaseImageRepository
from sync.client.writer import Transaction
from sync.server.catalogue import catalogue_rows
from sync.server.demo import people
from sync.server.demo.lessons import Lessons, blackouts, exceptions, taken_by
from sync.server.demo.plan import Plan, large
from sync.server.repositories.seeding import SeedRepository
from tests.benchmarks.bench_replica import Dealt, replica_of
from tests.builders.replica import card_of
from tests.builders.studio import AT, actor_of

_MESSAGES = 12
_DECIDED, _OPEN = 3_000, 150


def _threads(plan: Plan, lessons: list[Booking]) -> Iterator[Replicated]:
    """A thread for each two who meet, the latest of them not read."""
    latest = {(each.student_id or "", each.instructor_id): each for each in lessons}
    notes = sorted({each.note for each in lessons if each.note})
    for number, ((student, instructor), lesson) in enumerate(latest.items()):
        identity = plan.identity("long-thread", student, instructor)
        first = min(lesson.starts_at, plan.now) - timedelta(days=_MESSAGES)
        last = first + timedelta(days=_MESSAGES - 1)
        yield Conversation(
            id=identity, studio_id=plan.studio_id, instructor_id=instructor, student_id=student,
            last_message_at=last, last_message="Thanks!",
        )  # fmt: skip
        yield ReadMarker(
            id=plan.identity("read", identity), studio_id=plan.studio_id,
            instructor_id=instructor, conversation_id=identity,
            read_up_to=last - timedelta(days=number % 9 == 0),
        )  # fmt: skip
        for turn in range(_MESSAGES):
            yield Message(
                id=plan.identity("said", identity, str(turn)), studio_id=plan.studio_id,
                instructor_id=instructor, conversation_id=identity,
                is_from_student=turn % 2 == 0, author="Somebody",
                body=notes[(number + turn * 7) % len(notes)], sent_at=first + timedelta(days=turn),
            )  # fmt: skip


def _decisions(plan: Plan, lessons: list[Booking]) -> Iterator[Replicated]:
    """What a person decided, or has yet to, about as many lessons."""
    for number, lesson in enumerate(lessons[-_DECIDED - _OPEN :]):
        made = plan.now - timedelta(hours=_DECIDED + _OPEN - number)
        yield AttentionItem(
            id=plan.identity("decision", lesson.id), studio_id=plan.studio_id,
            kind=AttentionKind.CHANGE_REJECTED, code="taken", mutation="booking.move",
            booking_id=lesson.id, instructor_id=lesson.instructor_id, student_id=lesson.student_id,
            created_at=made, resolved_at=made if number < _DECIDED else None,
        )  # fmt: skip


def _rows(plan: Plan) -> Iterator[Replicated]:
    texts = load_demo()
    students = people.student_rows(plan, texts)
    lessons = list(Lessons(plan, texts, students).bookings())
    taken = (row for row in map(taken_by, lessons) if row is not None)
    yield from chain(catalogue_rows(), people.studio_rows(plan, texts))
    yield from people.instructor_rows(plan, texts)
    yield from chain(students, blackouts(plan, texts), exceptions(plan, texts), lessons, taken)
    yield from sorted(_threads(plan, lessons), key=lambda row: str(row.__tablename__))
    yield from _decisions(plan, lessons)


def _put(transaction: Transaction, plan: Plan) -> None:
    images = BaseImageRepository(transaction.connection)
    images.capture(is_on=False)
    # Not closed: that would end the writer's transaction.
    SeedRepository(Session(transaction.connection), 1).insert(_rows(plan))
    images.capture(is_on=True)


@contextmanager
def large_studio(folder: Path) -> Iterator[tuple[Replica, Plan]]:
    """Its replica, with the manager signed in; and the plan that says who is who."""
    plan = large(AT, load_demo().studio.zone)
    card = card_of(actor_of(Role.MANAGER, plan.studio_id))
    with replica_of(Dealt(card, [], [], [], []), folder) as replica:
        replica.exchanges._writer.run(lambda transaction: _put(transaction, plan))
        yield replica, plan
