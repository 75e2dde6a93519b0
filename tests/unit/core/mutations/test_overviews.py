"""What the overviews read: answered items, money by day, ids with their days, rows by id."""

from datetime import timedelta

import pytest
from sqlalchemy import event
from sqlmodel import col, select

from core.models import AttentionItem, AttentionKind, Booking, BookingState
from core.mutations.lessons import CancelBooking, MoveState
from core.repositories.agenda import EarningLine
from core.repositories.lessons import LessonFilter, LessonList
from tests.builders import SomeStudio, wish_for
from tests.builders.studio import AT


def book(studio: SomeStudio, day: int, hour: int) -> str:
    """Ana's lesson at that time of March 2026; its id."""
    wish = wish_for(studio, studio.at(day, hour), allow_outside_hours=True)
    studio.act(wish)
    return wish.booking_id


def item(studio: SomeStudio, code: str, resolved_days_ago: int | None) -> None:
    """An attention item, decided some days ago or still open."""
    resolved = None if resolved_days_ago is None else AT - timedelta(days=resolved_days_ago)
    row = AttentionItem(
        id=f"{code:0>36}",
        studio_id=studio.studio_id,
        kind=AttentionKind.CHANGE_REJECTED,
        code=code,
        created_at=AT - timedelta(days=30),
        resolved_at=resolved,
    )
    studio.session.add(row)
    studio.session.commit()


def test_answered_items_are_the_latest_decided(studio: SomeStudio) -> None:
    for code, days in (("old", 8), ("first", 6), ("last", 1), ("open", None)):
        item(studio, code, days)
    answered = studio.rows.attention.answered(AT - timedelta(days=7))
    assert [each.code for each in answered] == ["last", "first"]


def test_money_tells_what_is_taught_from_what_is_to_come(studio: SomeStudio) -> None:
    taught, ahead, late = book(studio, 4, 10), book(studio, 6, 10), book(studio, 5, 16)
    studio.act(
        MoveState(booking_id=taught, state=BookingState.COMPLETED, seen=BookingState.CONFIRMED)
    )
    studio.act(CancelBooking(booking_id=late, reason="ill"))
    found = studio.rows.agenda.earnings(studio.at(2, 0), studio.at(8, 0), studio.instructor_id)
    at = studio.at
    assert ahead
    assert found == [
        EarningLine(at(4, 10), 7200, "CAD", is_taught=True),
        EarningLine(at(5, 16), 7200, "CAD", is_taught=True),
        EarningLine(at(6, 10), 7200, "CAD", is_taught=False),
    ]


def test_money_of_another_week_or_instructor_is_left_out(studio: SomeStudio) -> None:
    book(studio, 12, 10)
    book(studio, 5, 10)
    other, _ = studio.add_instructor("Wei-Lin Chen")
    assert studio.rows.agenda.earnings(studio.at(9, 0), studio.at(12, 0)) == []
    assert studio.rows.agenda.earnings(studio.at(2, 0), studio.at(8, 0), other) == []


def test_dated_ids_go_in_the_order_of_ids(studio: SomeStudio) -> None:
    late, early = book(studio, 7, 15), book(studio, 6, 9)
    wanted = LessonFilter(LessonList.UPCOMING)
    dated = list(studio.rows.lessons.dated_ids(wanted, AT))
    assert dated == [(early, studio.at(6, 9)), (late, studio.at(7, 15))]
    assert [identity for identity, _ in dated] == studio.rows.lessons.ids(wanted, AT)


@pytest.mark.parametrize("days", [29, 31])
def test_lost_lessons_are_listed_for_thirty_days_and_then_are_history(
    studio: SomeStudio, days: int
) -> None:
    lesson = book(studio, 5, 10)
    row = studio.session.exec(select(Booking).where(col(Booking.id) == lesson)).one()
    row.state = BookingState.CONFLICT
    studio.session.commit()
    now = studio.at(5, 10) + timedelta(days=days)
    is_listed = studio.rows.lessons.ids(LessonFilter(LessonList.LOST), now) == [lesson]
    assert is_listed is (days == 29)
    assert studio.rows.lessons.ids(LessonFilter(LessonList.HISTORY), now) == [lesson]


def test_lessons_by_id_are_found_by_their_key(studio: SomeStudio) -> None:
    """SQLite once walked the whole studio's index to look for sixty-four ids in it."""
    lesson = book(studio, 6, 9)
    asked: list[tuple[str, tuple[object, ...]]] = []
    engine = studio.session.get_bind()

    def note(
        connection: object, cursor: object, text: str, values: tuple[object, ...], *rest: object
    ) -> None:
        asked.append((text, values))

    event.listen(engine, "before_cursor_execute", note)
    studio.rows.lessons.lines([lesson])
    event.remove(engine, "before_cursor_execute", note)
    ((text, values),) = asked
    plan = studio.session.connection().exec_driver_sql(f"explain query plan {text}", values)
    (booking,) = [row[-1] for row in plan if " booking " in row[-1]]
    assert booking == "SEARCH booking USING INDEX sqlite_autoindex_booking_1 (id=?)"
