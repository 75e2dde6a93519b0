"""What every exchange asks is found by an index, however much there is."""

import re
from collections.abc import Mapping
from datetime import timedelta
from unittest.mock import patch

import pytest
from psycopg import Cursor

from core.access.permissions import Role
from core.ids import new_id
from core.mutations.lessons import NoteBooking
from sync.server.repositories.jobs import JobRepository
from tests.integration.server.house import AT, Desk, House

_GROWS = {
    *("booking", "occupancy", "student", "weekly_hours", "day_exception", "offering", "instructor"),
    *("message", "conversation", "attention_item", "verdict", "tombstone", "replica", "lane"),
}
_FIRST = AT.replace(hour=9, minute=0) + timedelta(days=1)
Values = Mapping[str, object] | tuple[object, ...]
Asked = tuple[str, Values]
_WHOLE = re.compile(r"Seq Scan on (\w+)")
_BY_STUDIO = re.compile(r"ix_(\w+?)_studio_id\w+.*\n +Index Cond: \(+studio_id")


def _asked(house: House, role: Role) -> list[Asked]:
    """The statements of one exchange that books a lesson, and of one that learns of it, with their
    values.
    """
    desk, other = (Desk(house.services, house.person(role)) for _ in range(2))
    desk.sync()
    other.sync()
    desk.push(desk.wire_mutation(house.booking(_FIRST)))
    with patch.object(Cursor, "execute", autospec=True, side_effect=Cursor.execute) as execute:
        desk.push(desk.wire_mutation(house.booking(_FIRST + timedelta(hours=2))))
        other.sync()
    return [
        call.args[1:3] for call in execute.call_args_list if call.args[2:3] not in ((), (None,))
    ]


def _plan(house: House, statement: str, values: Values) -> str:
    """How it is found where no table may be read whole unless there is no index to read."""
    with house.services.database.engine.connect() as connection:
        connection.exec_driver_sql("SET LOCAL enable_seqscan = off")
        return "\n".join(connection.exec_driver_sql(f"EXPLAIN {statement}", values).scalars())


@pytest.mark.parametrize("role", [Role.MANAGER, Role.KIOSK])
def test_no_table_that_grows_is_read_whole(house: House, role: Role) -> None:
    asked = _asked(house, role)
    assert len(asked) > 8
    for statement, values in asked:
        assert not set(_WHOLE.findall(_plan(house, statement, values))) & _GROWS, statement


def test_what_a_batch_names_is_not_looked_for_among_all_that_the_studio_has(house: House) -> None:
    """Or a push of twice as much takes four times as long. Without the indexes by id it shows
    whether the ones by studio would do.
    """
    ahead = [each for each in _asked(house, Role.MANAGER) if "WITH teacher AS" in each[0]]
    with house.services.database.engine.connect() as connection:
        connection.exec_driver_sql("SET LOCAL enable_seqscan = off")
        for table in ("booking", "occupancy", "student", "offering", "instructor"):
            connection.exec_driver_sql(f"ALTER TABLE {table} DROP CONSTRAINT {table}_pkey")
        plan = "\n".join(
            connection.exec_driver_sql(f"EXPLAIN {ahead[0][0]}", ahead[0][1]).scalars()
        )
    assert set(_BY_STUDIO.findall(plan)) <= {"blackout"}


def test_whether_a_table_changed_is_seen_at_the_end_of_its_index(house: House) -> None:
    probes = [each for each in _asked(house, Role.MANAGER) if "max(version)" in each[0]]
    assert "Scan Backward using ix_occupancy_studio_id_version_id" in _plan(house, *probes[0])


def test_holds_that_ran_out_are_not_looked_for_among_all_lessons(house: House) -> None:
    """Once a minute, of all studios."""
    with (
        house.services.database.transaction() as session,
        patch.object(Cursor, "execute", autospec=True, side_effect=Cursor.execute) as execute,
    ):
        JobRepository(session).studios_with_expired(AT)
    statement, values = execute.call_args_list[-1].args[1:3]
    assert "ix_occupancy_holder" in _plan(house, statement, values)


def test_what_names_a_missing_row_is_not_compared_with_all_that_waits_for_people(
    house: House,
) -> None:
    """Each refusal adds to that: a hundred of them, among three thousand, took seven seconds."""
    desk = Desk(house.services, house.person(Role.MANAGER))
    wish = NoteBooking(booking_id=new_id(), note="late")
    with patch.object(Cursor, "execute", autospec=True, side_effect=Cursor.execute) as execute:
        desk.push(desk.wire_mutation(wish))
    asked = [str(call.args[1]) for call in execute.call_args_list]
    looked = [each for each in asked if each.startswith("SELECT attention_item.")]
    assert looked
    assert all("attention_item.kind = " in each for each in looked)
