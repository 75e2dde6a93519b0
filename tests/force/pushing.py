"""Devices that push through whatever happens to the server, and remember what they were told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Condition, Thread

import httpx
from pydantic import JsonValue

from core.ids import new_id
from tests.force.diary import Diary
from tests.integration.server.house import Person

_BATCH = 4
_PATIENCE_S = 20.0
_PAUSE_S = 0.02


@dataclass
class Pusher:
    """One device. It sends a batch again until it has heard the verdicts, then the next."""

    diary: Diary
    person: Person
    address: Callable[[], str]
    replica_id: str = field(default_factory=new_id)
    verdicts: list[dict[str, JsonValue]] = field(default_factory=list)
    refusals: list[str] = field(default_factory=list)
    heard: Condition = field(default_factory=Condition)
    is_done: bool = False

    def wait_for_verdicts(self, count: int, seconds: float) -> None:
        """Until it has heard so many altogether."""
        with self.heard:
            assert self.heard.wait_for(lambda: len(self.verdicts) >= count, seconds), "silence"

    def push_on(self) -> None:
        """Until told that it is done; on a thread of its own."""
        with httpx.Client(timeout=_PATIENCE_S) as client:
            while not self.is_done:
                self._push(client)

    def _push(self, client: httpx.Client) -> None:
        first = len(self.verdicts)
        asked = {
            "replica_id": self.replica_id,
            "limit": 1,
            "mutations": [self._mutation(first + each) for each in range(_BATCH)],
        }
        try:
            answer = client.post(
                f"{self.address()}/v1/sync", headers=self.person.headers, json=asked
            )
        except httpx.TransportError:
            self._wait()
            return
        if answer.status_code != httpx.codes.OK:
            if answer.status_code != httpx.codes.SERVICE_UNAVAILABLE:
                self.refusals.append(answer.text[:300])
            self._wait()
            return
        told = answer.json()
        if told["expected"] is not None or told["is_fork"] or told["failed"] is not None:
            self.refusals.append(answer.text[:300])
            self.is_done = True
        with self.heard:
            self.verdicts += told["verdicts"]
            self.heard.notify_all()

    def _mutation(self, number: int) -> dict[str, object]:
        wish = self.diary.wish(number)
        return {
            "sequence": number + 1,
            "id": self.diary.id_of(number),
            "name": wish.name,
            "version": wish.version,
            "arguments": wish.model_dump(mode="json"),
            "made_at": 0,
        }

    def _wait(self) -> None:
        with self.heard:
            self.heard.wait(_PAUSE_S)


@contextmanager
def pushing(pushers: list[Pusher]) -> Iterator[None]:
    """All of them push, at once; in the end each has heard what became of its last batch."""
    threads = [Thread(target=pusher.push_on) for pusher in pushers]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        for pusher in pushers:
            pusher.is_done = True
        for thread in threads:
            thread.join()
