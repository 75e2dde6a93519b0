"""Scopes: every table is decided for every kind of device, and a fingerprint tells them apart."""

from datetime import UTC, datetime

import pytest

from core.access.permissions import Role
from core.errors import NotAllowed
from core.ids import InstructorId, StudioId, new_id
from core.models import REPLICATED
from sync.server.repositories.row_json import columns_of
from sync.server.scopes import TABLE_SCOPES, Scope, ScopeKind, scope_of
from tests.builders.studio import actor_of

STUDIO = StudioId(new_id())
NOON = datetime(2026, 3, 29, 12, 0, tzinfo=UTC)
ZONE = "Europe/Berlin"


def _scope(role: Role, now: datetime = NOON, instructor_id: str | None = None) -> Scope:
    return scope_of(actor_of(role, STUDIO, instructor_id), ZONE, now)


def test_every_mask_names_a_column() -> None:
    columns = {str(model.__tablename__): set(columns_of(model)) for model in REPLICATED}
    for tables in TABLE_SCOPES.values():
        for table, held in tables.items():
            assert set(held.masks) <= columns[table]
            assert held.always_masked <= set(held.masks)


def test_roles_see_what_they_work_with() -> None:
    kinds = {
        Role.MANAGER: ScopeKind.WHOLE,
        Role.FRONT_DESK: ScopeKind.WHOLE,
        Role.ADMIN: ScopeKind.WHOLE,
        Role.KIOSK: ScopeKind.KIOSK,
    }
    assert {role: _scope(role).kind for role in kinds} == kinds
    assert _scope(Role.INSTRUCTOR, instructor_id=new_id()).kind is ScopeKind.INSTRUCTOR


@pytest.mark.parametrize("role", [Role.STUDENT, Role.INSTRUCTOR])
def test_who_is_nobodys_instructor_holds_nothing(role: Role) -> None:
    with pytest.raises(NotAllowed):
        _scope(role)


def test_a_table_nobody_thought_of_is_not_shown_to_a_kiosk() -> None:
    assert _scope(Role.KIOSK).of("payroll").predicate == "false"


def test_a_kiosks_day_is_the_studios_also_when_clocks_change() -> None:
    day = _scope(Role.KIOSK).parameters
    assert day.day_start == datetime(2026, 3, 28, 23, 0, tzinfo=UTC)
    assert day.day_end == datetime(2026, 3, 29, 22, 0, tzinfo=UTC)


def test_two_managers_hold_the_same_and_two_instructors_do_not() -> None:
    assert _scope(Role.MANAGER).fingerprints == _scope(Role.FRONT_DESK).fingerprints
    one = _scope(Role.INSTRUCTOR, instructor_id=InstructorId(new_id())).fingerprints
    two = _scope(Role.INSTRUCTOR, instructor_id=InstructorId(new_id())).fingerprints
    assert {table for table in one if one[table] != two[table]} == {
        "student",
        "booking",
        "occupancy",
        "conversation",
        "message",
        "read_marker",
        "attention_item",
    }


def test_everything_but_the_day_stays_the_same_at_midnight() -> None:
    kiosk = actor_of(Role.KIOSK, STUDIO)
    today = scope_of(kiosk, ZONE, NOON).fingerprints
    tomorrow = scope_of(kiosk, ZONE, NOON.replace(day=30)).fingerprints
    assert {table for table in today if today[table] != tomorrow[table]} == {"booking"}
