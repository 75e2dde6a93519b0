"""Brings a database to the newest schema."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, create_engine, text
from sqlalchemy.pool import NullPool

from sync.server.postgres import with_driver

_HERE = Path(__file__).parent
_LOCK = 0x1A57A_0001
"""Advisory lock: of several servers that start together, one migrates and the others wait."""


def upgrade(url: str, revision: str = "head") -> None:
    """Run every revision up to `revision` that the database at `url` lacks, in one transaction;
    safe to repeat.
    """
    engine = create_engine(with_driver(url), poolclass=NullPool)
    try:
        with engine.begin() as connection:
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
            command.upgrade(_configuration(connection), revision)
    finally:
        engine.dispose()


def _configuration(connection: Connection) -> Config:
    configuration = Config()
    configuration.set_main_option("script_location", str(_HERE))
    configuration.set_main_option("path_separator", "os")
    configuration.attributes["connection"] = connection
    return configuration
