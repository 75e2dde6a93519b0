"""Several changes made one after the other and told, and taken back, as one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from core.errors import StudioError
from core.mutations.anew import anew
from core.mutations.base import Intention
from desktop.actions.undo import Turned, UndoEntry
from sync.client.replica import Replica


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of them: how many were done, the way back of those that have one, what was made,
    and why each of the others was refused.
    """

    done: int
    ways: tuple[Intention, ...]
    made: tuple[Intention, ...]
    refused: tuple[StudioError, ...]


def perform_all(replica: Replica, wishes: Sequence[Intention]) -> Outcome:
    """Make each change that can be made; one that is refused holds back no other. Writer's thread.

    Each is a change of its own, durable by itself: a studio of one rule at a time has no rule about
    several at once.
    """
    ways, made, refused = [], [], []
    for wish in wishes:
        try:
            way = replica.perform(wish).inverse
        except StudioError as error:
            refused.append(error)
            continue
        made.append(wish)
        if way is not None:
            ways.append(way)
    return Outcome(len(made), tuple(ways), tuple(made), tuple(refused))


@dataclass(frozen=True, slots=True)
class SeveralTurn:
    """What leads back from several changes, or on again; each of them is a mutation and so syncs.

    `ways` are those mutations; `made` is what was done at first. `what` stands in "Undo “…”".
    """

    replica: Replica
    what: str
    said: str
    ways: tuple[Intention, ...]
    made: tuple[Intention, ...]

    def entry(self) -> UndoEntry:
        """How they are taken back."""
        return UndoEntry(self.what, self.said, self.undo)

    def undo(self) -> Turned:
        """Take them back, the last one first. On the writer's thread."""
        said = QCoreApplication.translate("Undo", "Undone: {what}").format(what=self.what)
        return self._go(said, is_redo=False)

    def redo(self) -> Turned:
        """Do them again. On the writer's thread."""
        return self._go(self.said, is_redo=True)

    def _go(self, said: str, *, is_redo: bool) -> Turned:
        outcome = perform_all(self.replica, self.ways[::-1])
        if not outcome.done and outcome.refused:
            raise outcome.refused[0]
        back = outcome.ways
        if not back and not is_redo:
            back = tuple(each for each in map(anew, self.made) if each is not None)
        if not back:
            return Turned(said)
        turn = replace(self, ways=back)
        entry = UndoEntry(self.what, said, turn.undo if is_redo else turn.redo)
        return Turned(said, entry)
