"""When somebody can be checked in: from when people begin to arrive until the lesson is over."""

from datetime import datetime, timedelta

from core.repositories.lessons import LessonLine

ARRIVING = timedelta(hours=2)
"""Nobody is there earlier; who came and was forgotten is completed, or did not come."""


def can_arrive(line: LessonLine, now: datetime) -> bool:
    """Whether checking in is offered at `now`. The server would take it at any time."""
    return line.starts_at - ARRIVING <= now < line.ends_at
