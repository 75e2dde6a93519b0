"""Keeps one environment from being taken for another."""

from sync.server.database import Database
from sync.server.errors import WrongEnvironment
from sync.server.repositories.state import StateRepository
from sync.server.settings import Environment


def check_environment(database: Database, configured: Environment) -> str:
    """The database's epoch, once database and settings agree on the environment.

    A new database becomes what the settings say. Raises `WrongEnvironment` otherwise; a setting
    that is missing means INT, so it can never open anything more precious.
    """
    with database.transaction() as session:
        states = StateRepository(session)
        state = states.find() or states.claim(str(configured))
        if state.environment != configured:
            raise WrongEnvironment(
                "wrong_environment", database=state.environment, settings=str(configured)
            )
        return state.epoch
