"""Several statements in one trip to PostgreSQL and back.

A statement on its own is sent, waited for, and its answer handed through the toolkit: a third of
a millisecond of a processor, whatever it asks. An exchange that brings one change asks fifteen.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import cast

from psycopg import Connection as DriverConnection
from psycopg import OperationalError as DriverOperationalError
from psycopg.errors import PipelineAborted
from psycopg.pq import TransactionStatus
from sqlalchemy import Connection
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.exc import OperationalError

Question = tuple[str, Mapping[str, object] | tuple[object, ...]]
"""A statement with its values."""
Answer = Sequence[tuple[object, ...]]
"""The rows as the driver gives them."""


def driver_of(connection: Connection) -> DriverConnection | None:
    """What talks to PostgreSQL, in the transaction that the toolkit knows of; None where the
    database is another one.
    """
    if not connection.in_transaction():
        connection.begin()
    driver = connection.connection.driver_connection
    return driver if isinstance(driver, DriverConnection) else None


def ask_together(
    connection: Connection,
    questions: Sequence[Question],
    meanwhile: Callable[[], None] | None = None,
    *,
    is_last: bool = False,
) -> list[Answer]:
    """The answer to each; a later statement sees what the ones before it did. `meanwhile` is run
    before the answers are waited for. `is_last` commits in the same trip: nothing more is asked.
    """
    driver = driver_of(connection)
    if driver is None:
        if meanwhile is not None:
            meanwhile()
        return [cast("Answer", execute(connection, *each).fetchall()) for each in questions]
    with named():
        is_alone = len(questions) == 1 and meanwhile is None and not is_last
        if is_alone and driver.pgconn.transaction_status != TransactionStatus.IDLE:
            return [driver.execute(*questions[0]).fetchall()]
        with driver.pipeline():
            cursors = [driver.execute(statement, values) for statement, values in questions]
            if is_last:
                driver.execute("COMMIT", prepare=False)
            if meanwhile is not None:
                meanwhile()
    return [cursor.fetchall() for cursor in cursors]


@contextmanager
def named() -> Iterator[None]:
    """A database that is away is told by the toolkit's name, whichever way it was talked to.

    Not so what only says that a statement before it was refused.
    """
    try:
        yield
    except PipelineAborted:
        raise
    except DriverOperationalError as error:
        raise OperationalError("sent ahead", None, error) from error


def execute(
    connection: Connection, statement: str, values: Mapping[str, object] | tuple[object, ...]
) -> DBAPICursor:
    """A statement by itself, through the toolkit."""
    asked = dict(values) if isinstance(values, Mapping) else values
    return connection.exec_driver_sql(statement, asked).cursor
