"""The error tree. Each error has a stable code and facts; words are looked up at the edge.

Whatever is not one of these is a bug: it is logged and shown as one. Errors are caught at three
places only: the job runner, the sync item and the HTTP boundary.
"""

from collections.abc import Mapping

from pydantic import JsonValue

Fact = JsonValue
Facts = Mapping[str, Fact]


class StudioError(Exception):
    """What every foreseen failure is: a stable `code` and the `facts` that its words need."""

    def __init__(self, code: str, **facts: Fact) -> None:
        super().__init__(code)
        self.code = code
        self.facts: dict[str, Fact] = facts

    def __str__(self) -> str:
        """The code and its facts, for a log line."""
        told = ", ".join(f"{name}={value!r}" for name, value in self.facts.items())
        return f"{self.code}({told})"


class Malformed(StudioError):
    """The input cannot be what it claims to be: refused at the edge, nothing done."""


class FromTheFuture(Malformed):
    """Only a newer program can have written it: it is no mistake, and waits to be understood."""

    def __init__(self, name: str, version: int) -> None:
        super().__init__("unknown_mutation", name=name, version=version)


class Rejected(StudioError):
    """A rule said no; `code` names the rule. Nothing was changed."""


class Conflict(Rejected):
    """The world moved on: what the change was based on is no longer so."""


class NotFound(StudioError):
    """There is no such row, or it is none of the asker's business; the two are not told apart."""

    def __init__(self, what: str, identity: str) -> None:
        super().__init__("not_found", what=what, id=identity)


class NotAllowed(StudioError):
    """The actor lacks the permission, or does not own the thing."""

    def __init__(self, permission: str, **facts: Fact) -> None:
        super().__init__("not_allowed", permission=permission, **facts)


class Unavailable(StudioError):
    """Cannot be done now, but may be later; `retry_after` in seconds where it is known."""

    def __init__(self, code: str, retry_after: float | None = None, **facts: Fact) -> None:
        super().__init__(code, **facts)
        self.retry_after = retry_after
