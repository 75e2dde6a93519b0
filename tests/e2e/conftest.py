"""A real server process on a real database, and devices as processes."""

import json
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from pydantic import JsonValue

from core.access.permissions import Role
from core.clock import SystemClock
from core.ids import new_id
from core.models import Staff
from desktop.tour.cable import Cable
from sync.server.database import Database
from sync.server.environment import check_environment
from sync.server.identity.passwords import Passwords
from sync.server.models import Account
from sync.server.repositories.identity import IdentityRepository
from sync.server.settings import Settings
from tests.builders.furnished import Furnished, furnish
from tests.e2e import device, serving
from tests.fixtures.warm import WarmProcess
from tests.plugin import PATIENCE_S

PASSWORD = "correct horse battery"
OUTGOING = "outgoing.jsonl"
"""The file of the post that is tried out with."""


class DeviceProcess:
    """A device and the cable it hangs on."""

    def __init__(self, folder: Path, cable: Cable) -> None:
        self.folder = folder
        self.cable = cable
        self._start()

    def ask(self, do: str, **more: JsonValue) -> dict[str, JsonValue]:
        """Tell the device to do something; its answer."""
        self._process.say(json.dumps({"do": do, **more}))
        return self._read()

    def perform(self, name: str, **arguments: JsonValue) -> dict[str, JsonValue]:
        """Make a change on the device."""
        return self.ask("perform", name=name, arguments=arguments)

    def kill_and_restart(self, meanwhile: Callable[[Path], None] | None = None) -> None:
        """Kill -9, and start again on the same folder; `meanwhile` is done to it in between."""
        self._process.kill()
        if meanwhile is not None:
            meanwhile(self.folder)
        self._start()

    def close(self) -> None:
        """Quit as a program does."""
        self._process.close(PATIENCE_S)

    def _start(self) -> None:
        self._process = WarmProcess(device.main, [str(self.folder), self.cable.url])
        assert "ready" in self._read()

    def _read(self) -> dict[str, JsonValue]:
        line = self._process.line()
        assert line, "the device ended without an answer"
        answer: dict[str, JsonValue] = json.loads(line)
        return answer


@dataclass
class Town:
    """A server, a furnished studio, and whatever devices a test adds."""

    url: str
    studio: Furnished
    folder: Path
    stack: ExitStack

    def kiosk(self, name: str) -> DeviceProcess:
        """An enrolled kiosk that has fetched its rows."""
        device = self._device(name)
        answer = device.ask("enrol", code=self.pairing_code(), name=name)
        assert "device_id" in answer, answer
        assert device.ask("sync")["phase"] == "up_to_date"
        return device

    def desk(self, name: str, email: str) -> DeviceProcess:
        """A Studio that somebody is signed in to, and that has fetched its rows."""
        device = self._device(name)
        answer = device.ask("sign_in", email=email, password=PASSWORD)
        assert "role" in answer, answer
        assert device.ask("sync")["problem"] == ""
        return device

    def _device(self, name: str) -> DeviceProcess:
        cable = self.stack.enter_context(closing(Cable(self.url)))
        device = DeviceProcess(self.folder / name, cable)
        self.stack.callback(device.close)
        return device

    def sent(self) -> list[dict[str, str]]:
        """What the server has sent to people, oldest first."""
        path = self.folder / "server" / OUTGOING
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        return [json.loads(line) for line in lines]

    def pairing_code(self) -> str:
        with httpx.Client(base_url=self.url, timeout=PATIENCE_S) as client:
            sign_in = {"email": "morgan@example.com", "password": PASSWORD}
            token = client.post("/v1/auth/sign-in", json=sign_in).json()["access_token"]
            shown = client.post(
                "/v1/devices/pairing-codes", headers={"Authorization": f"Bearer {token}"}
            )
            return str(shown.json()["code"])


@pytest.fixture
def town(pg_url: str, tmp_path: Path) -> Iterator[Town]:
    """A studio with a manager (morgan@) and an instructor (mara@), served by a real process."""
    settings = Settings(database_url=pg_url, port=0)
    database = Database(pg_url, settings, SystemClock())
    check_environment(database, settings.environment)
    studio = furnish(database)
    _add_people(database, studio)
    database.close()
    with ExitStack() as stack:
        url = stack.enter_context(_Served(pg_url, tmp_path / "server"))
        yield Town(url, studio, tmp_path, stack)


def _add_people(database: Database, studio: Furnished) -> None:
    hashed = Passwords().hash(PASSWORD)
    people = [("morgan", Role.MANAGER, None), ("mara", Role.INSTRUCTOR, studio.instructor_id)]
    with database.writing(studio.studio_id) as writing:
        for name, role, instructor_id in people:
            account = Account(
                id=new_id(),
                email=f"{name}@example.com",
                name=name.title(),
                password_hash=hashed,
                created_at=writing.now,
            )
            IdentityRepository(writing.session).add(account)
            writing.rows.staff.add(
                Staff(
                    id=new_id(),
                    studio_id=studio.studio_id,
                    account_id=account.id,
                    name=name.title(),
                    role=role,
                    instructor_id=instructor_id,
                )
            )


class _Served:
    """The server as a process; its address."""

    def __init__(self, pg_url: str, folder: Path) -> None:
        """`folder` gets what it sends to people, in `OUTGOING`."""
        self._pg_url = pg_url
        self._surroundings = {
            **os.environ,
            "INSTAINSTRU_SIGN_IN_PER_MINUTE": "1000",
            "INSTAINSTRU_OUTGOING": "file",
            "INSTAINSTRU_DATA_DIR": str(folder),
        }

    def __enter__(self) -> str:
        self._process = WarmProcess(
            serving.main,
            ["serve", "--database-url", self._pg_url, "--port", "0", "--workers", "2"],
            self._surroundings,
        )
        line = self._process.line()
        assert line.startswith("ready "), line
        return line.split()[1]

    def __exit__(self, *_: object) -> None:
        self._process.stop(PATIENCE_S)
