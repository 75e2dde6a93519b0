"""The barest server that takes and gives the same bytes: what any Python server has to pay.

Starlette on uvicorn, one connection to PostgreSQL, durable. It parses what it is sent and stores
it, one row a change in one transaction a request, and hands rows back as they were stored. It
judges nothing, knows nobody and remembers nothing.

`python -m tests.benchmarks.floor_server URL` answers until it is told to stop.
"""

import sys
import threading

import orjson
import psycopg
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from sync.server.processes import listen_at

SCHEMA = "CREATE TABLE floor (number bigserial PRIMARY KEY, id uuid NOT NULL, body text NOT NULL)"
_INSERT = "INSERT INTO floor (id, body) VALUES (%s, %s)"
_SELECT = "SELECT number, body FROM floor WHERE number > %s ORDER BY number LIMIT %s"


class Floor:
    """The two things it does, over one connection."""

    def __init__(self, url: str) -> None:
        self._connection = psycopg.connect(url)
        self._lock = threading.Lock()

    def put(self, body: bytes) -> bytes:
        """Store each change of a request; answers a verdict for each."""
        changes = orjson.loads(body)["mutations"]
        with self._lock, self._connection.transaction(), self._connection.cursor() as cursor:
            rows = [(each["id"], orjson.dumps(each["arguments"]).decode()) for each in changes]
            cursor.executemany(_INSERT, rows)
        return orjson.dumps([{"id": each["id"], "outcome": "applied"} for each in changes])

    def get(self, after: int, limit: int) -> bytes:
        """The next rows, as they were stored, and where they end."""
        with self._lock, self._connection.transaction():
            rows = self._connection.execute(_SELECT, (after, limit)).fetchall()
        last = rows[-1][0] if rows else after
        return f'{{"rows":[{",".join(row[1] for row in rows)}],"last":{last}}}'.encode()


def application(floor: Floor) -> Starlette:
    """POST stores, GET hands back."""

    async def put(request: Request) -> Response:
        return Response(floor.put(await request.body()), media_type="application/json")

    async def get(request: Request) -> Response:
        asked = request.query_params
        body = floor.get(int(asked["after"]), int(asked["limit"]))
        return Response(body, media_type="application/json")

    return Starlette(routes=[Route("/", put, methods=["POST"]), Route("/", get, methods=["GET"])])


def main(url: str) -> None:
    """Make the table, say where it answers, and answer."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("DROP TABLE IF EXISTS floor")
        connection.execute(SCHEMA)
    listening = listen_at("127.0.0.1", 0)
    print(f"ready http://127.0.0.1:{listening.getsockname()[1]}", flush=True)
    configuration = uvicorn.Config(
        application(Floor(url)), access_log=False, log_level="warning", server_header=False
    )
    uvicorn.Server(configuration).run(sockets=[listening])


if __name__ == "__main__":
    main(sys.argv[1])
