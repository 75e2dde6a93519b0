"""A crowd of one studio's devices, whose pushes cannot be judged yet, and everybody else."""

import asyncio
from datetime import timedelta

import httpx
import psycopg
from anyio.to_thread import current_default_thread_limiter

from core.access.permissions import Role
from sync.server.app import application
from sync.server.postgres import without_driver
from sync.server.turns import AT_ONCE
from tests.integration.server.house import Desk, House, open_house
from tests.plugin import PATIENCE_S

_CROWD = 12


async def _push(client: httpx.AsyncClient, house: House, desk: Desk, hour: int) -> int:
    wish = house.booking(house.clock.now() + timedelta(days=1, hours=hour))
    body = desk.request(mutations=[desk.wire_mutation(wish)]).model_dump_json()
    headers = desk.person.headers | {"Content-Type": "application/json"}
    return (await client.post("/v1/sync", content=body, headers=headers)).status_code


def test_a_studio_whose_pushes_wait_leaves_threads_to_another(pg_url: str, house: House) -> None:
    crowd = [Desk(house.services, house.person(Role.KIOSK)) for _ in range(_CROWD)]
    calm = open_house(pg_url).furnish()
    desk = Desk(house.services, calm.person(Role.KIOSK))

    async def story(locked: psycopg.Connection) -> list[int]:
        # As many as the server has at the least; without the line the crowd holds each of them.
        current_default_thread_limiter().total_tokens = AT_ONCE + 1
        transport = httpx.ASGITransport(application(house.services))
        async with (
            asyncio.timeout(PATIENCE_S),
            httpx.AsyncClient(transport=transport, base_url="http://server") as client,
        ):
            waiting = [asyncio.create_task(_push(client, house, each, 0)) for each in crowd]
            while house.services.turns.present(house.studio_id) < _CROWD:
                await asyncio.sleep(0.002)
            assert await _push(client, calm, desk, 0) == 200
            assert not any(each.done() for each in waiting)
            locked.rollback()
            return await asyncio.gather(*waiting)

    with psycopg.connect(without_driver(pg_url)) as locked:
        row = "SELECT 1 FROM studio_version WHERE studio_id = %s FOR UPDATE"
        locked.execute(row, (house.studio_id,))
        assert asyncio.run(story(locked)) == [200] * _CROWD
    calm.services.database.close()
