"""`instainstru-server`: the command line.

`serve` prints one line, `ready http://HOST:PORT`, once it answers; Ctrl-C or SIGTERM lets running
requests finish and stops everything that was started. Everything else is logged to standard error.
"""

import argparse
import importlib
import logging
import os
import sys
from pathlib import Path

from core.errors import StudioError
from sync.server.migrations.standing import is_newest
from sync.server.postgres import running_database
from sync.server.processes import serve
from sync.server.settings import Settings, settings_from

# No more than that is read in here: with several workers this process only starts and watches
# them, and each of them reads this module in as well.


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
        from sync.server import commands

        print(commands.openapi_text(), end="")
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
        if asked.command == "backup":
            # As it is: it may be made because something newer is about to change it.
            from sync.server.backups import back_up

            print(f"{asked.file}: {back_up(url, asked.file):,} bytes, read through")
            return 0
        if asked.command == "restore":
            from sync.server.backups import put_back

            put_back(url, asked.file)
        _bring_up_to_date(url)
        if asked.command == "serve":
            serve(settings, url)
        elif asked.command != "migrate":
            _administer(settings, url, asked)
    return 0


def _bring_up_to_date(url: str) -> None:
    if is_newest(url):
        return
    from sync.server.migrations.runner import upgrade

    upgrade(url)


def _administer(settings: Settings, url: str, asked: argparse.Namespace) -> None:
    from sync.server import commands

    if asked.command == "create-admin":
        said = {each: getattr(asked, each) for each in ("email", "name", "zone", "currency")}
        studio = {"studio_name": asked.studio or asked.name}
        print(commands.create_admin(settings, url, {**said, **studio}))
    elif asked.command == "demo-seed":
        importlib.import_module("sync.server.demo").seed(url, settings, scale=asked.scale)
    elif asked.command == "restored":
        print(commands.tell_restored(settings, url))
    elif asked.command == "restore":
        # Whatever environment it is of: that is asked when a server starts on it.
        print(commands.tell_restored(settings, url, is_checked=False))


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
    for name, what in (
        ("backup", "write the whole database into a file, while the server runs"),
        ("restore", "fill an empty database from such a file, and say that it came from a backup"),
    ):
        kept = commands.add_parser(name, parents=[database], help=what)
        kept.add_argument("file", type=Path)
    admin = commands.add_parser("create-admin", parents=[database], help="add the first person")
    admin.add_argument("email")
    admin.add_argument("name")
    admin.add_argument("--studio", help="what their studio is called; else as they are")
    admin.add_argument("--zone", default="UTC", help="where it is, as Europe/Berlin; for good")
    admin.add_argument("--currency", default="USD", help="what it reckons in, as EUR; for good")
    demo = commands.add_parser("demo-seed", parents=[database], help="fill in the demo studio")
    demo.add_argument("--scale", action="store_true", help="with 100,000 bookings")
    commands.add_parser("openapi", help="print the contract")
    return parser


if __name__ == "__main__":
    sys.exit(main())
