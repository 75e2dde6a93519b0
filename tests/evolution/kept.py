"""The releases that were kept, and the way each is put back: as it was, then brought up to date."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import orjson
from pydantic import TypeAdapter

from sync.server.migrations.runner import upgrade
from tests.evolution.stock import Rows, Stock, put_stock
from tests.fixtures.postgres_server import SharedServer

RELEASES = Path(__file__).parent / "releases"
NAMES = sorted(path.name for path in RELEASES.iterdir() if path.is_dir())

_Outcomes = dict[str, dict[str, list[str]]]


@dataclass(frozen=True, slots=True)
class _Server:
    revision: str
    stock: Stock


@dataclass(frozen=True, slots=True)
class Told:
    """What was recorded of a release. `done` are the changes that wait, by device, in order;
    `outcomes` and `rows` are what its own program and server made of them in the end.
    """

    protocol: int
    tokens: dict[str, dict[str, str]]
    waiting: dict[str, int]
    done: dict[str, list[str]]
    outcomes: _Outcomes
    rows: dict[str, Rows]


def told_of(name: str) -> Told:
    """The record of a release."""
    return TypeAdapter(Told).validate_json((RELEASES / name / "story.json").read_bytes())


def files_of(name: str, folder: Path) -> list[Path]:
    """Copies of the release's files, the desk's and the kiosk's."""
    found = [RELEASES / name / file for file in ("desk.db", "kiosk.db")]
    return [Path(shutil.copy(path, folder)) for path in found]


def database_of(name: str, postgres: SharedServer, clone: str) -> str:
    """The URL of a new database with the release's rows, at that release's schema."""
    kept = TypeAdapter(_Server).validate_python(
        orjson.loads((RELEASES / name / "server.json").read_bytes())
    )
    revision = kept.revision
    template = postgres.template(f"schema_{revision}", lambda url: upgrade(url, revision))
    url = postgres.clone(template, clone)
    put_stock(url, kept.stock)
    return url
