"""What a mutation is: a named intention with arguments, applied the same way on both sides."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, JsonValue, ValidationError

from core.access.actor import Actor
from core.errors import Fact, Malformed, StudioError
from core.ids import MutationId
from core.repositories import Repositories


class Arguments(BaseModel):
    """The arguments of one kind of mutation: checked once at the edge, never changed afterwards.

    `name` is the kind's name, an imperative (`booking.reschedule`); `version` is raised whenever
    the arguments change, with a step in `core.mutations.history` that leads from the former ones.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    name: ClassVar[str]
    version: ClassVar[int] = 1


A = TypeVar("A", bound=Arguments)

Upgrade = Callable[[dict[str, JsonValue]], dict[str, JsonValue]]
"""Makes arguments of one version those of the next. Pure; it changes nothing that it is given."""


@dataclass(frozen=True, slots=True)
class Intention:
    """A mutation by name, with arguments as plain JSON: what outbox and wire carry."""

    name: str
    arguments: dict[str, JsonValue]
    version: int = 1


@dataclass(frozen=True, slots=True)
class Context:
    """Where a mutation happens: one studio's rows, who acts, and the instant it is judged at.

    `now` is UTC: the server's own on the server, the corrected clock's on a device.
    """

    rows: Repositories
    actor: Actor
    now: datetime
    mutation_id: MutationId


@dataclass(frozen=True, slots=True)
class Applied:
    """What came of it. `undo` is what undoes it, where undoing is possible, or makes that: on the
    server nobody asks for it.
    """

    undo: Intention | Callable[[], Intention] | None = None

    @property
    def inverse(self) -> Intention | None:
        """The mutation that undoes it."""
        return self.undo() if callable(self.undo) else self.undo


@dataclass(frozen=True, slots=True)
class Kind(Generic[A]):
    """One kind of mutation.

    `apply` raises a `StudioError` before it writes anything when a rule says no. `on_rejected`
    runs on the server only, in place of a refused `apply`, and leaves what a person must decide:
    no intention ends without an effect, a conflict booking or an attention item. `upgrades` lead,
    one after the other, from the version that is asked for to the present one.
    """

    arguments: type[A]
    apply: Callable[[Context, A], Applied]
    on_rejected: Callable[[Context, A, StudioError], None]
    upgrades: tuple[Upgrade, ...] = ()

    @property
    def name(self) -> str:
        """The kind's name."""
        return self.arguments.name

    @property
    def version(self) -> int:
        """The version of its arguments."""
        return self.arguments.version

    def parse(self, arguments: dict[str, JsonValue]) -> A:
        """Checked arguments, upgraded where they are of a former version;
        `Malformed("arguments")` names the first field that is wrong.
        """
        for upgrade in self.upgrades:
            arguments = upgrade(arguments)
        try:
            return self.arguments.model_validate(arguments)
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            raise Malformed(
                "arguments",
                mutation=self.name,
                field=".".join(str(part) for part in first["loc"]),
                problem=first["msg"],
            ) from None


def intend(arguments: Arguments) -> Intention:
    """The intention that these arguments express."""
    return Intention(arguments.name, arguments.model_dump(mode="json"), arguments.version)


def facts_of(error: StudioError) -> dict[str, Fact]:
    """What a screen needs to put a refusal into words."""
    return {"code": error.code, **error.facts}
