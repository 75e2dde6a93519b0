"""The Schedule: a day or a week of lessons, to look at and to move about in."""

from desktop.studio.schedule.screen import build_schedule

__all__ = ["build_schedule"]
