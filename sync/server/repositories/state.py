"""What the database says it is."""

from datetime import datetime

from sqlalchemy import text
from sqlmodel import Session, select

from core.ids import new_id
from sync.server.models import ServerState

_PING = text("SELECT 1")


class StateRepository:
    """The one row that names environment and epoch."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def find(self) -> ServerState | None:
        """The row; None in a database that no server has started on."""
        return self.session.exec(select(ServerState)).first()

    def claim(self, environment: str) -> ServerState:
        """Make the database this environment's, with a fresh epoch."""
        state = ServerState(environment=environment, epoch=new_id())
        self.session.add(state)
        self.session.flush()
        return state

    def begin_anew(self, now: datetime) -> ServerState:
        """Note that the database was restored from a backup: devices will fetch everything, and
        offer again what was applied and is lost. To be run before the first server starts on it.
        """
        state = self.session.exec(select(ServerState)).one()
        state.epoch, state.restored_at = new_id(), now
        self.session.add(state)
        self.session.flush()
        return state

    def ping(self) -> None:
        """Ask the database for a sign of life."""
        self.session.connection().execute(_PING)
