"""The schema that the migrations make."""

from datetime import timedelta
from pathlib import Path

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Text, create_engine
from sqlalchemy.pool import NullPool
from sqlmodel import AutoString, SQLModel

from core.access.permissions import Role
from core.models import REPLICATED
from core.models.columns import to_microseconds
from core.tickets import hash_code, hash_digits
from sync.server.migrations import standing, versions
from sync.server.migrations.runner import upgrade
from sync.server.models import ServerRow
from sync.server.postgres import with_driver, without_driver
from sync.server.repositories.row_json import columns_of
from tests.integration.server.house import AT, Desk, House

_SPANS = {"instructor_span", "student_span", "room_span"}


def _differs(
    _context: object, _column: object, _told: object, found: object, wanted: object
) -> bool | None:
    """PostgreSQL has one kind of text; None leaves the judgement to Alembic."""
    return False if isinstance(found, Text) and isinstance(wanted, AutoString) else None


def _is_ours(_thing: object, name: str | None, kind: str, reflected: bool, _other: object) -> bool:
    """The spans behind the exclusion constraints are the database's own business."""
    if kind == "column":
        return name not in _SPANS
    is_own = name == "alembic_version" or (kind == "index" and str(name).endswith("_free"))
    return not (reflected and is_own)


@pytest.mark.filterwarnings("ignore:Did not recognize type 'box'")  # the toolkit knows no boxes
def test_the_migrations_make_what_the_models_say(pg_url: str) -> None:
    engine = create_engine(with_driver(pg_url), poolclass=NullPool)
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_object": _is_ours, "compare_type": _differs}
        )
        known = [SQLModel.metadata, ServerRow.metadata]
        replicated = {str(model.__tablename__) for model in REPLICATED}
        changes = compare_metadata(context, known)  # type: ignore[arg-type]  # takes several
        engine.dispose()
    told = [change for change in changes if _is_about(change, replicated)]
    assert told == []


@pytest.mark.parametrize(
    ("said", "is_newest"), [("", True), ("UPDATE alembic_version SET version_num = '0001'", False),
                            ("DROP TABLE alembic_version", False)],
)  # fmt: skip
def test_a_start_knows_without_alembic_whether_there_is_anything_to_migrate(
    pg_url: str, said: str, is_newest: bool
) -> None:
    head = ScriptDirectory(str(Path(versions.__path__[0]).parent)).get_current_head()
    assert standing.newest_revision() == head
    with psycopg.connect(without_driver(pg_url)) as connection:
        if said:
            connection.execute(said)
    assert standing.is_newest(pg_url) is is_newest


def _is_about(change: object, replicated: set[str]) -> bool:
    """Replicas of tests in the same process add tables of their own to the shared metadata."""
    kind = change[0] if isinstance(change, tuple) else ""
    if kind in {"add_table", "add_index"} and isinstance(change, tuple):
        table = getattr(change[1], "table", change[1])
        own = set(ServerRow.metadata.tables)
        return str(getattr(table, "name", "")) in replicated | own
    return True


def test_migrating_again_changes_nothing(pg_url: str) -> None:
    upgrade(pg_url)


def test_a_row_begins_with_what_pages_are_counted_by() -> None:
    assert {tuple(columns_of(model)[:3]) for model in REPLICATED} == {
        ("id", "studio_id", "version")
    }


def test_instants_travel_to_the_microsecond(house: House) -> None:
    instant = AT.replace(year=2099, microsecond=123457)
    with house.services.database.writing(house.studio_id) as writing:
        student = writing.rows.students.require(house.students[0])
        student.created_at = instant
        writing.rows.students.save(student)
    desk = Desk(house.services, house.person(Role.MANAGER))
    desk.sync()
    told = desk.tables["student"][house.students[0]]["created_at"]
    assert told == to_microseconds(instant)


def test_a_studio_without_a_salt_gets_one_and_its_devices_hear_of_it(house: House) -> None:
    desk, kiosk = (Desk(house.services, house.person(role)) for role in (Role.MANAGER, Role.KIOSK))
    lesson = house.booking(AT + timedelta(hours=3))
    desk.push(desk.wire_mutation(lesson))
    for each in (desk, kiosk):
        each.sync()
    run_salts(house)
    for each in (desk, kiosk):
        each.sync()
    salt = str(kiosk.tables["studio"][house.studio_id]["check_in_salt"])
    row = kiosk.tables["booking"][lesson.booking_id]
    assert len(salt) == 32
    assert row["code_hash"] == hash_code(salt, lesson.code)
    assert row["digits_hash"] == hash_digits(salt, lesson.booking_id, "0000")
    assert desk.tables["studio"][house.studio_id]["check_in_salt"] == salt
    before = kiosk.cursor
    run_salts(house)
    kiosk.sync()
    assert kiosk.cursor == before, "who has a salt keeps it, and nobody is sent anything"


def run_salts(house: House) -> None:
    """The revision's own statements, on rows that are there."""
    text = (Path(versions.__file__).parent / "0011_salts.sql").read_text(encoding="utf-8")
    engine = create_engine(with_driver(house.services.database.url), poolclass=NullPool)
    with engine.begin() as connection:
        connection.exec_driver_sql(text)
    engine.dispose()
