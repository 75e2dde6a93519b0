"""A device whose file loses its beginning between a kill and the next start."""

from pathlib import Path

from core.ids import new_id
from tests.e2e.conftest import Town
from tests.e2e.device import Answer


def _overwrite_the_beginning(folder: Path) -> None:
    with (folder / "replica.db").open("r+b") as file:
        file.write(bytes(4096))


def _taken_down(device_says: Answer) -> None:
    assert "mutation_id" in device_says, device_says


def test_what_was_done_offline_reaches_the_server_under_the_right_name_and_once(
    town: Town,
) -> None:
    desk = town.desk("desk", "morgan@example.com")
    desk.cable.pull()
    for name in ("Hugo", "Ida"):
        done = desk.perform(
            "student.create", student_id=new_id(), student_name=name, phone="+4930123456"
        )
        _taken_down(done)
    desk.kill_and_restart(_overwrite_the_beginning)
    assert desk.ask("status")["waiting"] == 2
    (aside,) = desk.folder.glob("replica.db.damaged-*Z")
    assert aside.read_bytes().startswith(bytes(4096))

    desk.cable.plug()
    told = desk.ask("sync")
    assert (told["waiting"], told["attention"], told["problem"]) == (0, 0, "")
    assert desk.ask("status")["waiting"] == 0
    other = town.desk("other", "morgan@example.com")
    names = other.ask("students")["names"]
    assert isinstance(names, list)
    assert [names.count(name) for name in ("Hugo", "Ida")] == [1, 1]
