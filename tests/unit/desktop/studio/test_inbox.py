"""What waits is read together: as many questions for one item as for many."""

from datetime import timedelta

import pytest
from sqlalchemy import event
from sqlmodel import Session

from core.ids import new_id
from core.models import AttentionItem, AttentionKind
from core.repositories import begin_writing
from desktop.studio.attention.reading import Reader
from tests.builders import SomeStudio
from tests.builders.engines import studio_engine
from tests.builders.studio import some_studio


def _wait(studio: SomeStudio, number: int) -> None:
    student = studio.add_student(f"Student {number}")
    begin_writing(studio.session)
    studio.rows.attention.add(
        AttentionItem(
            id=new_id(), studio_id=studio.studio_id, kind=AttentionKind.CHANGE_REJECTED,
            code="taken", mutation="booking.move", instructor_id=studio.instructor_id,
            student_id=student, created_at=studio.now + timedelta(minutes=number),
        )
    )  # fmt: skip
    studio.session.commit()


def _read(studio: SomeStudio) -> tuple[int, list[tuple[str, str]]]:
    """How many questions it took, and who waits with whom."""
    asked: list[str] = []

    def note(_: object, __: object, statement: str, *___: object) -> None:
        asked.append(statement)

    engine = studio.session.get_bind()
    studio.session.expunge_all()
    event.listen(engine, "before_cursor_execute", note)
    try:
        inbox = Reader(studio.rows, studio.manager, studio.now, "America/Halifax").inbox()
    finally:
        event.remove(engine, "before_cursor_execute", note)
    return len(asked), [(line.who, line.instructor) for line in inbox.open]


@pytest.mark.parametrize("count", [2, 9])
def test_an_inbox_is_read_in_as_many_questions_however_much_waits(
    count: int,
) -> None:
    engine = studio_engine()
    with Session(engine) as session:
        _compare(some_studio(session), count)
    engine.dispose()


def _compare(studio: SomeStudio, count: int) -> None:
    _wait(studio, 0)
    questions, _ = _read(studio)
    for number in range(1, count):
        _wait(studio, number)
    again, told = _read(studio)
    assert again == questions
    assert told == [(f"Student {number}", "Mara Lindqvist") for number in reversed(range(count))]
