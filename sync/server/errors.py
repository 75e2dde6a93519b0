"""Failures that only a server has."""

from core.errors import Fact, StudioError


class NotSignedIn(StudioError):
    """No token, or one that is forged, expired or revoked; the code says which."""


class TooMany(StudioError):
    """Tried too often; `retry_after` in seconds."""

    def __init__(self, code: str, retry_after: float, **facts: Fact) -> None:
        super().__init__(code, **facts)
        self.retry_after = retry_after


class TooLarge(StudioError):
    """The body is larger than the server reads."""


class WrongEnvironment(StudioError):
    """The database is not the environment that the settings name."""
