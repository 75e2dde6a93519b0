"""Engines that share what was compiled: nearly every test has some of its own.

SQLAlchemy keeps compiled statements with an engine and by its dialect; compiling the same few
hundred anew was a third of the run. Weighed: one engine for all tests (their databases would leak
into one another); patching SQLAlchemy's constructor (every dialect, also those that tests break on
purpose); and, taken, engines of one dialect and one dictionary, for the replica and for the studio
in memory only.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from types import ModuleType

from sqlalchemy import Engine, create_engine
from sqlalchemy.engine import Dialect, make_url
from sqlalchemy.pool import NullPool, Pool, QueuePool, StaticPool
from sqlcipher3 import dbapi2
from sqlmodel import SQLModel

from core.models import REPLICATED
from sync.client.database import driver_of

_COMPILED: dict[object, object] = {}


@cache
def _dialect() -> Dialect:
    """The dialect of every replica; it must have met a connection before it is used."""
    engine = create_engine("sqlite+pysqlite://", module=dbapi2)
    with engine.connect():
        return engine.dialect


def engine_of(
    url: str,
    *,
    module: ModuleType,
    creator: Callable[[], dbapi2.Connection],
    poolclass: type[Pool],
    pool_size: int = 0,
    max_overflow: int = 0,
) -> Engine:
    """What `create_engine` makes for a replica, but that statements are compiled once a process."""
    if module is not dbapi2 or poolclass not in (QueuePool, NullPool):
        raise ValueError(f"not a replica's engine: {module.__name__}, {poolclass.__name__}")
    if poolclass is NullPool:
        return _sharing(NullPool(creator))
    return _sharing(QueuePool(creator, pool_size, max_overflow))


def studio_engine(begun: dbapi2.Connection | None = None) -> Engine:
    """A database in memory with the tables that are replicated, empty or as `begun` is by now. One
    connection.
    """

    def connected() -> dbapi2.Connection:
        connection = dbapi2.connect(":memory:", check_same_thread=False)
        (begun or _laid_out()).backup(connection)
        return connection

    return _sharing(StaticPool(connected))


def _sharing(pool: Pool) -> Engine:
    options = {"compiled_cache": _COMPILED}
    return Engine(pool, _dialect(), make_url("sqlite+pysqlite://"), execution_options=options)


@cache
def _laid_out() -> dbapi2.Connection:
    """The tables without a row: writing their SQL from the models takes longer than many a test,
    and running that SQL longer than copying what came of it.
    """
    engine = create_engine("sqlite+pysqlite://", module=dbapi2, poolclass=StaticPool)
    tables = [SQLModel.metadata.tables[str(model.__tablename__)] for model in REPLICATED]
    SQLModel.metadata.create_all(engine, tables=tables)
    with engine.connect() as connection:
        return driver_of(connection)
