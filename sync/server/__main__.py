"""`instainstru-server`: the command line.

`serve` prints one line, `ready http://HOST:PORT`, once it answers; Ctrl-C or SIGTERM lets running
requests finish and stops everything that was started. Everything else is logged to standard error.
"""

import argparse
import getpass
import importlib
import json
import logging
import os
import sys
from pathlib import Path

from core.clock import SystemClock
from core.errors import StudioError
from sync.server.app import application
from sync.server.database import Database
from sync.server.environment import check_environment
from sync.server.identity.passwords import Passwords
from sync.server.migrations.runner import upgrade
from sync.server.people import add_person
from sync.server.postgres import running_database
from sync.server.processes import serve
from sync.server.repositories.state import StateRepository
from sync.server.settings import Settings, settings_from

_PASSWORD_VARIABLE = "INSTAINSTRU_PASSWORD"


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 when it went well, 1 when it was refused, 2 for a wrong command line."""
    asked = _parser().parse_args(arguments)
    logging.basicConfig(
        level=os.environ.get("INSTAINSTRU_LOG", "WARNING"),
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
        stream=sys.stderr,
    )
    try:
        return _run(asked)
    except StudioError as error:
        print(f"instainstru-server: {error}", file=sys.stderr)
        return 1


def _run(asked: argparse.Namespace) -> int:
    if asked.command == "openapi":
        print(openapi_text(), end="")
        return 0
    settings = settings_from(
        os.environ,
        data_dir=asked.data_dir,
        database_url=asked.database_url,
        environment=asked.environment,
        port=getattr(asked, "port", None),
        host=getattr(asked, "host", None),
        workers=getattr(asked, "workers", None),
    )
    with running_database(settings) as url:
        upgrade(url)
        if asked.command == "serve":
            serve(settings, url)
        elif asked.command == "create-admin":
            _create_admin(settings, url, asked.email, asked.name)
        elif asked.command == "demo-seed":
            importlib.import_module("sync.server.demo").seed(url, settings, scale=asked.scale)
        elif asked.command == "restored":
            _tell_restored(settings, url)
    return 0


def openapi_text() -> str:
    """The contract as it is committed in docs/openapi.json."""
    return json.dumps(application(None).openapi(), indent=2, sort_keys=True) + "\n"


def _create_admin(settings: Settings, url: str, email: str, name: str) -> None:
    """Ask for the password, unless a variable gives it: never an argument, which others can see."""
    password = os.environ.get(_PASSWORD_VARIABLE) or getpass.getpass("Password: ")
    studio_id = add_person(settings, url, Passwords(), email=email, name=name, password=password)
    print(f"{email} may sign in; studio {studio_id}")


def _tell_restored(settings: Settings, url: str) -> None:
    """Begin another epoch: devices fetch everything, and offer again what the backup lacks."""
    clock = SystemClock()
    database = Database(url, settings, clock)
    try:
        check_environment(database, settings.environment)
        with database.transaction() as session:
            epoch = StateRepository(session).begin_anew(clock.now()).epoch
    finally:
        database.close()
    print(f"epoch {epoch}: devices will fetch everything at their next sync")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("instainstru-server", description="The central server.")
    database = argparse.ArgumentParser(add_help=False)
    database.add_argument("--data-dir", type=Path, help="where the embedded database lives")
    database.add_argument("--database-url", help="a PostgreSQL elsewhere, instead of the embedded")
    database.add_argument("--environment", help="INT, STG or PROD")
    commands = parser.add_subparsers(dest="command", required=True)
    serving = commands.add_parser("serve", parents=[database], help="answer requests")
    serving.add_argument("--host")
    serving.add_argument("--port", type=int, help="0 takes a free one")
    serving.add_argument("--workers", type=int, help="processes that answer")
    commands.add_parser("migrate", parents=[database], help="bring the schema up to date")
    commands.add_parser(
        "restored", parents=[database], help="say that the database came from a backup"
    )
    admin = commands.add_parser("create-admin", parents=[database], help="add the first person")
    admin.add_argument("email")
    admin.add_argument("name")
    demo = commands.add_parser("demo-seed", parents=[database], help="fill in the demo studio")
    demo.add_argument("--scale", action="store_true", help="with 100,000 bookings")
    commands.add_parser("openapi", help="print the contract")
    return parser


if __name__ == "__main__":
    sys.exit(main())
