"""Codes that were sent to visitors."""

from sqlalchemy import delete
from sqlmodel import Session, col, select, update

from sync.server.models import VisitorProof


class VisitRepository:
    """Proofs that are awaited, through one session."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def add(self, proof: VisitorProof) -> None:
        """Write a new one at once."""
        self.session.add(proof)
        self.session.flush()

    def count_try(self, visit_id: str, device_id: str) -> VisitorProof | None:
        """The proof that a kiosk asked for, with one try more; None where it asked for none."""
        is_its = (col(VisitorProof.id) == visit_id, col(VisitorProof.device_id) == device_id)
        counted = update(VisitorProof).where(*is_its).values(tries=col(VisitorProof.tries) + 1)
        self.session.exec(counted)
        return self.session.exec(select(VisitorProof).where(*is_its)).first()

    def spend(self, visit_id: str) -> None:
        """The code was right: it is so only once."""
        self.session.exec(delete(VisitorProof).where(col(VisitorProof.id) == visit_id))
