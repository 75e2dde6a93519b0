"""A device as a process of its own, told what to do by lines of JSON on its standard input.

It is the real client: encrypted replica, outbox, engine, HTTP. Each answer is one line of JSON.
"""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

from pydantic import JsonValue

from core.clock import SystemClock
from core.errors import StudioError
from core.models.columns import to_microseconds
from core.mutations.base import Intention
from desktop.kiosk.replica.leases import Leases
from sync.client import credentials as secrets
from sync.client.engine import SyncEngine
from sync.client.http_transport import HttpTransport
from sync.client.opening import open_replica

Answer = dict[str, JsonValue]


class Device:
    """One device. Errors of the domain are answers; anything else ends the process."""

    def __init__(self, folder: Path, server: str) -> None:
        credentials = secrets.open_credentials(folder, {secrets.PASSPHRASE_VARIABLE: "test"})
        self.replica = open_replica(folder / "replica.db", credentials, SystemClock())
        transport = HttpTransport(server)
        self.engine = SyncEngine(self.replica, transport, credentials, SystemClock())
        self.doings: dict[str, Callable[[Answer], Answer]] = {
            "enrol": self._enrol,
            "sign_in": self._sign_in,
            "start": self._start,
            "sync": self._sync,
            "perform": self._perform,
            "promisable": self._promisable,
            "lessons": self._lessons,
            "students": self._students,
            "taken": self._taken,
            "attention": self._attention,
            "messages": self._messages,
            "status": self._status,
        }

    def _enrol(self, asked: Answer) -> Answer:
        card = self.engine.account.enrol(str(asked["code"]), str(asked["name"]))
        return {"device_id": card.device_id}

    def _sign_in(self, asked: Answer) -> Answer:
        card = self.engine.account.sign_in(str(asked["email"]), str(asked["password"]))
        return {"role": card.role, "instructor_id": card.instructor_id}

    def _start(self, asked: Answer) -> Answer:
        self.engine.start()
        return {}

    def _sync(self, asked: Answer) -> Answer:
        self.engine.attempt()
        return self._status(asked)

    def _status(self, asked: Answer) -> Answer:
        status = self.engine.status
        return {
            "phase": str(status.phase),
            "waiting": self.replica.waiting(),
            "attention": status.attention,
            "problem": status.problem,
        }

    def _perform(self, asked: Answer) -> Answer:
        arguments = asked["arguments"]
        assert isinstance(arguments, dict)
        done = self.replica.perform(Intention(str(asked["name"]), arguments))
        return {"mutation_id": done.mutation_id}

    def _promisable(self, asked: Answer) -> Answer:
        """The leases that may be relied on at this moment, as the kiosk's desk decides it."""
        found = Leases(self.replica, self.replica.actor().device_id).promisable()
        return {
            lease.id: [lease.instructor_id, lease.start.isoformat(), lease.minutes]
            for lease in found
        }

    def _lessons(self, asked: Answer) -> Answer:
        with self.replica.read() as rows:
            return {
                row.id: {
                    "state": str(row.state),
                    "starts_at": to_microseconds(row.starts_at),
                    "code": row.code,
                    "student_id": row.student_id,
                }
                for row in rows.bookings.all()
            }

    def _students(self, asked: Answer) -> Answer:
        with self.replica.read() as rows:
            return {"names": [row.name for row in rows.students.all()]}

    def _taken(self, asked: Answer) -> Answer:
        with self.replica.read() as rows:
            return {
                row.id: [
                    row.instructor_id,
                    to_microseconds(row.starts_at),
                    to_microseconds(row.ends_at),
                    str(row.kind),
                    row.student_id,
                ]
                for row in rows.occupancies.all()
            }

    def _attention(self, asked: Answer) -> Answer:
        with self.replica.read() as rows:
            return {
                row.id: {
                    "kind": str(row.kind),
                    "code": row.code,
                    "booking_id": row.booking_id,
                    "alternatives": [*row.alternatives],
                    "facts": row.facts,
                }
                for row in rows.attention.pending()
            }

    def _messages(self, asked: Answer) -> Answer:
        with self.replica.read() as rows:
            return {row.id: row.body for row in rows.messages.all()}


def main(arguments: list[str]) -> int:
    """Answer until the input ends; then close as a program does that is quit."""
    # The key file is the real one; only guessing its passphrase is made easy. At its real cost,
    # which has a test of its own, looking into it is most of what a device does here.
    secrets._ARGON2ID = (1, 8, 1)
    folder, server = arguments
    device = Device(Path(folder), server)
    _answer({"ready": os.getpid()})
    for line in sys.stdin:
        asked = json.loads(line)
        try:
            _answer(device.doings[asked["do"]](asked))
        except StudioError as error:
            _answer({"error": error.code, "facts": error.facts})
    device.engine.stop()
    device.replica.close()
    return 0


def _answer(answer: Answer) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()
