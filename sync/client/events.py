"""Reading a stream of server-sent events (WHATWG HTML, section 9.2.6): as much as is used."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ServerEvent:
    """One dispatched event."""

    name: str
    data: str
    id: str


def events(lines: Iterable[str]) -> Iterator[ServerEvent | None]:
    """The events in a stream of lines without their ends; None for each comment (a heartbeat).

    An event that the end of the stream cuts off is not dispatched.
    """
    name, last_id = "", ""
    data: list[str] = []
    for line in lines:
        if line == "":
            if data:
                yield ServerEvent(name or "message", "\n".join(data), last_id)
            name, data = "", []
        elif line.startswith(":"):
            yield None
        else:
            field, _, value = line.partition(":")
            value = value.removeprefix(" ")
            if field == "event":
                name = value
            elif field == "data":
                data.append(value)
            elif field == "id" and "\0" not in value:
                last_id = value
