"""A backup in one file, and the way back from it."""

import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from core.access.permissions import Role
from core.errors import Conflict, NotFound, Unavailable
from sync.server.__main__ import main
from sync.server.backups import back_up, put_back
from sync.server.jobs.work import back_up_nightly
from tests.fixtures.postgres_server import SharedServer
from tests.integration.server.house import AT, Desk, House, Person, open_house

TOMORROW_AT_10 = AT.replace(hour=9, minute=0) + timedelta(days=1)


@pytest.fixture
def empty_url(postgres: SharedServer) -> Iterator[str]:
    """A database in which nobody has made anything."""
    name = f"empty_{os.getpid()}"
    yield postgres.clone("template0", name)
    postgres.drop(name)


def _desk(house: House, person: Person) -> Desk:
    found = Desk(house.services, person)
    found.sync()
    return found


def test_what_was_backed_up_comes_back_whole_and_devices_are_told(
    house: House, pg_url: str, empty_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = _desk(house, house.person(Role.MANAGER))
    desk.push(desk.wire_mutation(house.booking(TOMORROW_AT_10)))
    desk.sync()
    file = tmp_path / "below" / "today.backup"
    assert main(["backup", "--database-url", pg_url, str(file)]) == 0
    late = house.booking(TOMORROW_AT_10 + timedelta(hours=2))
    desk.push(desk.wire_mutation(late))
    assert main(["restore", "--database-url", empty_url, str(file)]) == 0
    assert "devices will fetch everything" in capsys.readouterr().out

    restored = open_house(empty_url, clock=house.clock)
    restored.studio_id = house.studio_id
    again = Desk(restored.services, desk.person)
    again.sync()
    assert again.epoch != desk.epoch
    assert again.tables == desk.tables
    # What the schema guards, it guards again: the slot that was given away is taken.
    twin = house.booking(TOMORROW_AT_10, student=1)
    verdicts = again.push(again.wire_mutation(twin))["verdicts"]
    assert isinstance(verdicts, list)
    assert [each["code"] for each in verdicts if isinstance(each, dict)] == ["taken"]
    restored.services.database.close()


def test_nothing_is_ever_written_over(house: House, pg_url: str, tmp_path: Path) -> None:
    file = tmp_path / "today.backup"
    back_up(pg_url, file)
    with pytest.raises(Conflict, match="exists"):
        back_up(pg_url, file)
    with pytest.raises(Conflict, match="not_empty"):
        put_back(pg_url, file)
    with pytest.raises(NotFound, match="not_found"):
        put_back(pg_url, tmp_path / "no.backup")


def test_a_backup_that_was_cut_short_fills_nothing(
    house: House, pg_url: str, empty_url: str, tmp_path: Path
) -> None:
    file = tmp_path / "today.backup"
    size = back_up(pg_url, file)
    for kept in (0, 3, size // 2, size - 40):
        cut = tmp_path / f"{kept}.backup"
        cut.write_bytes(file.read_bytes()[:kept])
        with pytest.raises(Unavailable, match="backup"):
            put_back(empty_url, cut)
    put_back(empty_url, file)


def test_a_backup_that_cannot_be_made_leaves_no_file_and_tells_no_password(tmp_path: Path) -> None:
    nowhere = "postgresql://somebody:a-secret@127.0.0.1:1/nothing"
    with pytest.raises(Unavailable) as failed:
        back_up(nowhere, tmp_path / "today.backup")
    assert "127.0.0.1" in str(failed.value)
    assert "a-secret" not in str(failed.value)
    assert list(tmp_path.iterdir()) == []


def test_each_night_writes_a_backup_and_drops_what_is_too_old(pg_url: str, tmp_path: Path) -> None:
    house = open_house(pg_url, backup_folder=str(tmp_path)).furnish()
    for back in range(40, 0, -1):
        (tmp_path / f"{AT - timedelta(days=back):%Y-%m-%d}.backup").touch()
    (tmp_path / "by hand.backup").touch()
    said = back_up_nightly(house.services)
    assert said.startswith(f"{AT:%Y-%m-%d}.backup: ")
    assert (tmp_path / f"{AT:%Y-%m-%d}.backup").stat().st_size > 0
    assert (tmp_path / "by hand.backup").exists()
    assert len(list(tmp_path.iterdir())) < 20
    assert back_up_nightly(house.services).endswith(" 0 older ones removed")
    house.services.database.close()


def test_without_a_folder_none_is_written(house: House) -> None:
    assert back_up_nightly(house.services) == "no folder is named"
