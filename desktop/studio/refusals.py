"""The words for what a rule refused: one place, one sentence for each code."""

from collections.abc import Callable, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from core.errors import Fact, StudioError
from core.models.columns import from_microseconds
from desktop.studio.say import clock_time, day_words

_CONTEXT = "Refusals"


def explain(error: Exception, zone: str) -> str | None:
    """One clear sentence, times in `zone`; None for an error that is a bug and not a refusal."""
    if not isinstance(error, StudioError):
        return None
    return sentence(error.code, error.facts, zone)


def sentence(code: str, facts: Mapping[str, Fact], zone: str) -> str:
    """The sentence of a code and its facts, as a verdict or an attention item carries them."""
    words = _sentences().get(code)
    if words is None:
        return _say("That isn’t possible here ({code}).").format(code=code)
    return words(_Facts(facts, zone))


class _Facts:
    """Facts as words."""

    def __init__(self, facts: Mapping[str, Fact], zone: str) -> None:
        self._facts = facts
        self._zone = ZoneInfo(zone)

    def text(self, name: str) -> str:
        """A fact as it is; empty where it is missing."""
        value = self._facts.get(name)
        return value if isinstance(value, str) else ""

    def number(self, name: str) -> int:
        """A fact that is a whole number; 0 where it is missing."""
        value = self._facts.get(name)
        return value if isinstance(value, int) else 0

    def time(self, name: str = "starts_at") -> str:
        """A fact's time of day."""
        instant = self._instant(self._facts.get(name))
        return clock_time(instant) if instant else ""

    def day(self, name: str = "starts_at") -> str:
        """A fact's day."""
        instant = self._instant(self._facts.get(name))
        return day_words(instant.date()) if instant else ""

    def span(self) -> str:
        """What is in the way: from when to when."""
        obstacle = self._facts.get("obstacle")
        if not isinstance(obstacle, dict):
            return ""
        since, until = (self._instant(obstacle.get(key)) for key in ("since", "until"))
        return f"{clock_time(since)} – {clock_time(until)}" if since and until else ""

    def short(self) -> str:
        """By how many minutes it is missed."""
        obstacle = self._facts.get("obstacle")
        minutes = obstacle.get("minutes_short") if isinstance(obstacle, dict) else None
        return str(minutes) if minutes is not None else ""

    def _instant(self, value: Fact) -> datetime | None:
        return from_microseconds(value).astimezone(self._zone) if isinstance(value, int) else None


def _say(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)


def _sentences() -> dict[str, Callable[[_Facts], str]]:
    return {
        **_slot_sentences(),
        **_change_sentences(),
        **_form_sentences(),
        **_place_sentences(),
        **_server_sentences(),
    }


def _taken(facts: _Facts) -> str:
    """The server's last guard, the exclusion constraint, knows only that it is taken."""
    who, span = facts.text("instructor"), facts.span()
    if not who or not span:
        return _say("That time is taken.")
    return _say("{who} has a lesson at that time ({span}).").format(who=who, span=span)


def _slot_sentences() -> dict[str, Callable[[_Facts], str]]:
    return {
        "taken": _taken,
        "held": lambda f: _say("{time} is being booked at the desk.").format(time=f.time()),
        "leased": lambda f: _say("{time} is reserved for the desk.").format(time=f.time()),
        "buffer": lambda f: _say("Too close to the lesson at {span}: {minutes} min short.").format(
            span=f.span(), minutes=f.short()
        ),
        "outside_hours": lambda f: _say("{time} is outside {who}’s hours.").format(
            time=f.time(), who=f.text("instructor")
        ),
        "blackout": lambda f: _say("{day} is closed.").format(day=f.day()),
        "past": lambda f: _say("{time} on {day} is in the past.").format(
            time=f.time(), day=f.day()
        ),
        "notice": lambda f: _say("{time} is too soon to book.").format(time=f.time()),
        "horizon": lambda f: _say("{day} can’t be booked yet.").format(day=f.day()),
        "off_grid": lambda f: _say("Lessons do not start at {time}.").format(time=f.time()),
        "duration": lambda f: _say("That length isn’t offered."),
        "student_busy": lambda f: _say("The student has another lesson at that time."),
        "room_busy": lambda f: _say("The room is taken at that time."),
        "limit_day": lambda f: _say("{day} is full.").format(day=f.day()),
        "limit_week": lambda f: _say("That week is full."),
    }


def _change_sentences() -> dict[str, Callable[[_Facts], str]]:
    return {
        "state": lambda f: _say(
            "The lesson has changed in the meantime, so that’s no longer possible."
        ),
        "moved_meanwhile": lambda f: _say(
            "Someone moved the lesson to {time} in the meantime."
        ).format(time=f.time()),
        "other_series": lambda f: _say("One of the lessons isn’t part of this series."),
        "note_changed": lambda f: _say(
            "Someone wrote another note in the meantime. Yours is kept here."
        ),
        "edited_twice": lambda f: _say("The same day was edited on two devices."),
        "not_taught": lambda f: _say("{who} does not teach {service}.").format(
            who=f.text("instructor"), service=f.text("service")
        ),
        "exists": lambda f: _say("That’s already saved."),
        "no_lesson_together": lambda f: _say("{who} has no lessons with you.").format(
            who=f.text("student")
        ),
        "too_late_to_edit": lambda f: _say("Messages can only be edited for five minutes."),
        "message_deleted": lambda f: _say("That message was deleted."),
        "lessons_to_come": lambda f: _say(
            "{student} has upcoming lessons. Cancel them first."
        ).format(student=f.text("student")),
        "same_student": lambda f: _say("That’s the same student."),
        "too_many_instructors": lambda f: _say(
            "A studio can have {most} instructors at most."
        ).format(most=f.text("most")),
        "merged_already": lambda f: _say("One of the two is already merged."),
        "lessons_overlap": lambda f: _say(
            "Both have a lesson on {day} at {time}. Move or cancel one of them first."
        ).format(day=f.day(), time=f.time()),
        "not_merged": lambda f: _say("The two are no longer merged."),
        "student_edited_twice": lambda f: _say("The same was changed on two devices."),
        "not_found": lambda f: _say("It no longer exists."),
        "not_allowed": lambda f: _say("You don’t have permission to do that."),
    }


def _form_sentences() -> dict[str, Callable[[_Facts], str]]:
    """What was entered cannot be what it claims to be."""
    return {
        "arguments": lambda f: _say("Something is missing or wrong: {field}.").format(
            field=f.text("field")
        ),
        "rule_out_of_bounds": lambda f: _say("That value is out of range."),
        "unknown_rule": lambda f: _say("This version doesn’t know that rule. Update the program."),
        "window_malformed": lambda f: _say("Those hours aren’t valid."),
        "week_malformed": lambda f: _say("Hours are needed for all seven days."),
        "blackout_malformed": lambda f: _say("The last closed day is before the first."),
        "busy_malformed": lambda f: _say("The end is before the start."),
        "busy_too_many": lambda f: _say("Too many busy times: {limit} at most.").format(
            limit=f.number("limit")
        ),
        **_calendar_sentences(),
        "recurrence_malformed": lambda f: _say("Choose how many times, or until which day."),
        "policy_malformed": lambda f: _say("Those cancellation limits contradict each other."),
        "unknown_zone": lambda f: _say("There is no time zone “{name}”.").format(
            name=f.text("name")
        ),
        "query_too_long": lambda f: _say("Shorten your search to {limit} characters.").format(
            limit=f.number("limit")
        ),
        "unstorable": lambda f: _say("It contains a character that can’t be saved. Remove it."),
    }


def _calendar_sentences() -> dict[str, Callable[[_Facts], str]]:
    """What is wrong with a calendar's file."""
    return {
        "calendar_unreadable": lambda f: _say("This file isn’t a readable calendar (.ics)."),
        "calendar_too_large": lambda f: _say(
            "This file is too large for a calendar: {limit} MB at most."
        ).format(limit=f.number("limit")),
        "calendar_too_many": lambda f: _say(
            "This calendar is too large: {limit} busy times at most."
        ).format(limit=f.number("limit")),
        "calendar_empty": lambda f: _say(
            "This calendar has no upcoming busy times. Nothing was changed."
        ),
        "calendar_backward": lambda f: _say(
            "The events in this calendar end before they begin. Nothing was changed."
        ),
    }


def _place_sentences() -> dict[str, Callable[[_Facts], str]]:
    return {
        "disk_full": lambda f: _say("The disk is full: nothing was changed. Free some space."),
        "disk_error": lambda f: _say(
            "The disk can’t be read or written. Nothing was changed. Check the disk and try again."
        ),
        "database_busy": lambda f: _say("This device’s data is in use. Try again in a moment."),
        "replica_corrupt": lambda f: _say(
            "This device’s data is damaged. Restart the program to download it again."
        ),
        "replica_newer": lambda f: _say(
            "This device’s data comes from a newer version. Update this program."
        ),
        "replica_closed": lambda f: _say("The program is closing: nothing was changed."),
        "keyring_missing": lambda f: _say("The keyring isn’t responding. Unlock it and try again."),
        "keyring_locked": lambda f: _say("The key file doesn’t open with this passphrase."),
        "key_lost": lambda f: _say("The keyring doesn’t have this device’s key."),
        "not_signed_in": lambda f: _say("Sign in first."),
        "not_a_kiosk": lambda f: _say("{device} is no longer a kiosk.").format(
            device=f.text("device")
        ),
        "too_late_to_move": lambda f: _say("It’s too late for a visitor to move this lesson."),
        "no_device": lambda f: _say("Only a signed-in device can hold a time."),
        "changes_waiting": lambda f: _say(
            "{count} changes haven’t been sent yet. Go online, wait for them, and try again."
        ).format(count=f.number("waiting")),
        "other_account_waiting": lambda f: _say(
            "{name} has unsent changes here. Sign in as them first."
        ).format(name=f.text("name")),
    }


def _server_sentences() -> dict[str, Callable[[_Facts], str]]:
    return {
        "offline": lambda f: _say("The server can’t be reached. Your changes are safe here."),
        "sync_broken": lambda f: _say(
            "An error in this program keeps it from the server. Your changes are safe here."
        ),
        "server_outdated": lambda f: _say(
            "The server needs an update first. Your changes are safe here."
        ),
        "not_an_answer": lambda f: _say(
            "This address isn’t your studio’s server. Your changes are safe here."
        ),
        "portal": lambda f: _say(
            "This network requires a login. Open a browser and log in; nothing is lost."
        ),
        "proxy": lambda f: _say(
            "A proxy blocks the connection to the server. Your changes are safe here."
        ),
        "untrusted": lambda f: _say(
            "The server’s identity can’t be verified. Your changes are safe here."
        ),
        "server_busy": lambda f: _say("The server is busy. Retrying automatically."),
        "busy": lambda f: _say("The server is busy. Retrying automatically."),
        "judging_failed": lambda f: _say(
            "The server couldn’t accept this. It’s retried automatically."
        ),
        "too_many": lambda f: _say("Too many tries. Wait a minute and try again."),
        "page_lost": lambda f: _say("The server is restarting. Your changes are safe here."),
        "signed_out": lambda f: _say("You’re signed out. Sign in to send your changes."),
        "device_revoked": lambda f: _say("This device was removed from the studio."),
        "outdated": lambda f: _say("This version is too old for the server. Update the program."),
        "credentials": lambda f: _say("Wrong email or password."),
        "pairing_code": lambda f: _say("Wrong or expired code. Codes last ten minutes."),
        "quarantined": lambda f: _say("The server couldn’t process this change. It’s kept here."),
        "still_failing": lambda f: _say(
            "The server still can’t process this change. It’s kept; try again after an update."
        ),
        "decided": lambda f: _say("Someone has already dealt with this."),
        "unknown_mutation": lambda f: _say(
            "The server doesn’t support this change yet. Update the server."
        ),
    }
