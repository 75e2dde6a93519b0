"""Keeps a release: files of two devices with full outboxes, the server's rows, and what came of it.

`python -m tests.evolution.record NAME` in the tree of that release writes a folder below
`tests/evolution/releases`; all later releases must open it, drain it and end alike. See
docs/evolution.md.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

import orjson

from core.access.permissions import Role
from core.clock import Clock
from core.ids import PLATFORM, new_id
from core.models import REPLICATED, Category, Service
from core.mutations.base import Intention
from core.mutations.registry import KINDS
from sync.protocol import PROTOCOL, WireMutation
from sync.server.migrations.runner import upgrade
from tests.evolution import story
from tests.evolution.arguments import write_down
from tests.evolution.devices import Device, device
from tests.evolution.stock import Rows, Stock, revision_of, stock_of
from tests.fixtures.postgres_server import SharedServer
from tests.integration.server.house import AT, PASSWORD, Desk, House, open_house, serving

RELEASES = Path(__file__).parent / "releases"
EMAIL = "morgan@example.org"
UNTOLD = frozenset({"lease.request", "lease.revoke", "booking.promise", "attention.retry"})
"""Kinds that need a lease or a mutation that failed, of which this story has none."""


def record(url: str, folder: Path) -> None:
    """Tell the story on the empty, migrated database at `url` and keep it in `folder`."""
    folder.mkdir(parents=True)
    house = open_house(url).furnish(instructors=2, students=3)
    _teach(house)
    house.person(Role.MANAGER, email=EMAIL)
    with serving(house.services) as address:
        _tell(house, address, url, folder)
    house.services.database.close()


def _tell(house: House, address: str, url: str, folder: Path) -> None:
    paths, clock = [folder / "desk.db", folder / "kiosk.db"], house.clock
    with device(paths[0], address, clock) as desk, device(paths[1], address, clock) as kiosk:
        desk.account.sign_in(EMAIL, PASSWORD)
        kiosk.account.enrol(desk.account.pairing_code().code)
        place = _prepared(house, desk, kiosk)
        done = {
            "desk": desk.perform(*story.at_the_desk(place)),
            "kiosk": kiosk.perform(*story.at_the_kiosk(place)),
        }
        other = Desk(house.services, house.person(Role.MANAGER))
        other.push(*(wired(other, wish) for wish in story.meanwhile(place)))
        tokens = {"desk": _tokens(desk), "kiosk": _tokens(kiosk)}
        waiting = {"desk": desk.replica.waiting(), "kiosk": kiosk.replica.waiting()}
        _require_every_kind(desk, kiosk)
    stock = stock_of(url)
    _write(folder / "server.json", {"revision": revision_of(url), "stock": stock})
    with tempfile.TemporaryDirectory() as spare:
        copies = [Path(shutil.copy(path, spare)) for path in paths]
        outcomes = drained(copies, address, clock, tokens, done)
    told = {
        "protocol": PROTOCOL,
        "tokens": tokens,
        "waiting": waiting,
        "done": done,
        "outcomes": outcomes,
        "rows": replicated(stock_of(url)),
    }
    _write(folder / "story.json", told)


def _teach(house: House) -> None:
    """Write what the first instructor teaches into the catalogue."""
    database = house.services.database
    with database.writing(house.studio_id) as writing:
        service_id = writing.rows.offerings.require(house.offerings[0]).service_id
    with database.writing(PLATFORM) as writing:
        category = Category(id=new_id(), studio_id=PLATFORM, slug="music", name="Music")
        writing.rows.categories.add(category)
        writing.rows.services.add(
            Service(
                id=service_id,
                studio_id=PLATFORM,
                category_id=category.id,
                slug="piano",
                name="Piano",
            )
        )


def _prepared(house: House, desk: Device, kiosk: Device) -> story.Place:
    """What stands before both devices are left alone, known to both."""
    desk.rounds.run()
    with desk.replica.read() as rows:
        services = [rows.offerings.require(each).service_id for each in house.offerings]
    place = story.Place(AT, house.instructors, house.offerings, house.students, services)
    place.kiosk = str(kiosk.replica.actor().device_id)
    desk.perform(*story.before(place))
    desk.rounds.run()
    other = Desk(house.services, house.person(Role.MANAGER))
    other.push(*(wired(other, wish) for wish in story.contested(place)))
    desk.rounds.run()
    kiosk.rounds.run()
    with desk.replica.read() as rows:
        place.items = [each.id for each in rows.attention.pending()]
        place.conversation = rows.conversations.of_student(place.students[0])[0].id
    return place


def drained(
    paths: list[Path],
    address: str,
    clock: Clock,
    tokens: dict[str, dict[str, str]],
    done: dict[str, list[str]],
) -> dict[str, dict[str, list[str]]]:
    """Open the desk's file, then the kiosk's, and send what waits; the outcomes by change."""
    outcomes = {}
    for name, path in zip(("desk", "kiosk"), paths, strict=True):
        with device(path, address, clock, tokens[name]) as opened:
            opened.rounds.run()
            outcomes[name] = opened.outcomes(done[name])
    return outcomes


def replicated(stock: Stock) -> dict[str, Rows]:
    """Of all the rows what devices may hold, without what numbers them."""
    return {
        str(model.__tablename__): [
            {name: row[name] for name in model.model_fields if name != "version"}
            for row in stock.get(str(model.__tablename__), [])
        ]
        for model in REPLICATED
    }


def wired(desk: Desk, wish: Intention) -> WireMutation:
    """The next row of a desk's outbox."""
    desk.sequence += 1
    return WireMutation(
        sequence=desk.sequence,
        id=new_id(),
        name=wish.name,
        version=wish.version,
        arguments=wish.arguments,
        made_at=0,
    )


def _tokens(device: Device) -> dict[str, str]:
    tokens = device.credentials.tokens()
    assert tokens is not None
    told: dict[str, str] = tokens.model_dump(exclude_none=True, exclude={"expires_at"})
    return told


def _require_every_kind(*devices: Device) -> None:
    told = orjson.loads(devices[0].replica.export_unsynced())["changes"]
    told += orjson.loads(devices[1].replica.export_unsynced())["changes"]
    missing = set(KINDS) - {each["name"] for each in told} - UNTOLD
    assert not missing, f"the story does not tell of {', '.join(sorted(missing))}"


def _write(path: Path, content: Mapping[str, object]) -> None:
    path.write_bytes(orjson.dumps(content, option=orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS))


def main() -> None:
    """Record the release of this tree."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", help="of the folder, by the release's date: 2026-11")
    name = parser.parse_args().name
    postgres = SharedServer(f"record-{name}"[:12])
    try:
        url = postgres.clone(postgres.template("recording", upgrade), f"release_{name[:4]}")
        record(url, RELEASES / name)
        write_down()
    finally:
        postgres.close()


if __name__ == "__main__":
    main()
