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
        return _say("That is not possible here ({code}).").format(code=code)
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
    return _say("{who} has a lesson then ({span}).").format(who=who, span=span)


def _slot_sentences() -> dict[str, Callable[[_Facts], str]]:
    return {
        "taken": _taken,
        "held": lambda f: _say("{time} is being booked at the desk.").format(time=f.time()),
        "leased": lambda f: _say("{time} is reserved for the desk.").format(time=f.time()),
        "buffer": lambda f: _say("Too close to the lesson {span}: {minutes} min short.").format(
            span=f.span(), minutes=f.short()
        ),
        "outside_hours": lambda f: _say("{time} is outside {who}’s hours.").format(
            time=f.time(), who=f.text("instructor")
        ),
        "blackout": lambda f: _say("{day} is closed.").format(day=f.day()),
        "past": lambda f: _say("{time} on {day} is over.").format(time=f.time(), day=f.day()),
        "notice": lambda f: _say("{time} is too soon to book.").format(time=f.time()),
        "horizon": lambda f: _say("{day} cannot be booked yet.").format(day=f.day()),
        "off_grid": lambda f: _say("Lessons do not start at {time}.").format(time=f.time()),
        "duration": lambda f: _say("That duration is not offered."),
        "student_busy": lambda f: _say("The student has another lesson then."),
        "room_busy": lambda f: _say("The room is taken then."),
        "limit_day": lambda f: _say("{day} is full.").format(day=f.day()),
        "limit_week": lambda f: _say("That week is full."),
    }


def _change_sentences() -> dict[str, Callable[[_Facts], str]]:
    return {
        "state": lambda f: _say("The lesson has changed meanwhile; that is not possible now."),
        "moved_meanwhile": lambda f: _say("Somebody moved the lesson to {time} meanwhile.").format(
            time=f.time()
        ),
        "other_series": lambda f: _say("One of the lessons is not of this series."),
        "note_changed": lambda f: _say(
            "Somebody wrote another note meanwhile. Yours is kept here."
        ),
        "edited_twice": lambda f: _say("The same day was edited on two devices."),
        "not_taught": lambda f: _say("{who} does not teach {service}.").format(
            who=f.text("instructor"), service=f.text("service")
        ),
        "exists": lambda f: _say("That was saved already."),
        "no_lesson_together": lambda f: _say("{who} has no lesson with you to write about.").format(
            who=f.text("student")
        ),
        "too_late_to_edit": lambda f: _say("A message can be changed for five minutes."),
        "message_deleted": lambda f: _say("That message was deleted."),
        "lessons_to_come": lambda f: _say(
            "{student} has lessons to come. Cancel them first."
        ).format(student=f.text("student")),
        "same_student": lambda f: _say("That is one and the same student."),
        "too_many_instructors": lambda f: _say("A studio has at most {most} instructors.").format(
            most=f.text("most")
        ),
        "merged_already": lambda f: _say("One of the two was merged already."),
        "not_merged": lambda f: _say("The two are not merged any more."),
        "student_edited_twice": lambda f: _say("The same was changed on two devices."),
        "not_found": lambda f: _say("That does not exist any more."),
        "not_allowed": lambda f: _say("You are not allowed to do that."),
    }


def _form_sentences() -> dict[str, Callable[[_Facts], str]]:
    """What was entered cannot be what it claims to be."""
    return {
        "arguments": lambda f: _say("Something is missing or wrong: {field}.").format(
            field=f.text("field")
        ),
        "rule_out_of_bounds": lambda f: _say("That rule is outside its bounds."),
        "unknown_rule": lambda f: _say("This program does not know that rule. Update it."),
        "window_malformed": lambda f: _say("Those hours do not make sense."),
        "week_malformed": lambda f: _say("Those are not the hours of seven days."),
        "blackout_malformed": lambda f: _say("The closed days end before they begin."),
        "busy_malformed": lambda f: _say("That time ends before it begins."),
        "busy_too_many": lambda f: _say(
            "That is more busy time than can be kept: {limit} stretches at most."
        ).format(limit=f.number("limit")),
        **_calendar_sentences(),
        "recurrence_malformed": lambda f: _say("Say how many times, or until which day."),
        "policy_malformed": lambda f: _say("Those limits for cancelling do not fit together."),
        "unknown_zone": lambda f: _say("There is no time zone “{name}”.").format(
            name=f.text("name")
        ),
        "query_too_long": lambda f: _say("Search for less: {limit} letters at most.").format(
            limit=f.number("limit")
        ),
        "unstorable": lambda f: _say("A character in it cannot be kept. Write it without."),
    }


def _calendar_sentences() -> dict[str, Callable[[_Facts], str]]:
    """What is wrong with a calendar's file."""
    return {
        "calendar_unreadable": lambda f: _say("This file is no calendar that can be read (.ics)."),
        "calendar_too_large": lambda f: _say(
            "This file is too large for a calendar: {limit} MB at most."
        ).format(limit=f.number("limit")),
        "calendar_too_many": lambda f: _say(
            "This calendar holds more than can be taken in: {limit} busy times at most."
        ).format(limit=f.number("limit")),
        "calendar_empty": lambda f: _say(
            "This calendar has no busy times from today on. Nothing was changed."
        ),
    }


def _place_sentences() -> dict[str, Callable[[_Facts], str]]:
    return {
        "disk_full": lambda f: _say("The disk is full: nothing was changed. Free some space."),
        "disk_error": lambda f: _say(
            "The disk cannot be read or written: nothing was changed. Look at it and try again."
        ),
        "database_busy": lambda f: _say("This device’s data is in use. Try again in a moment."),
        "replica_corrupt": lambda f: _say(
            "This device’s data is damaged. Start the program again: it fetches it anew."
        ),
        "replica_newer": lambda f: _say(
            "This device’s data was made by a newer program. Update this one."
        ),
        "replica_closed": lambda f: _say("The program is closing: nothing was changed."),
        "keyring_missing": lambda f: _say("The keyring does not answer. Unlock it and try again."),
        "keyring_locked": lambda f: _say("The file of keys does not open with this passphrase."),
        "key_lost": lambda f: _say("The keyring that answers does not have this device’s key."),
        "not_signed_in": lambda f: _say("Sign in first."),
        "not_a_kiosk": lambda f: _say("{device} is no kiosk any more.").format(
            device=f.text("device")
        ),
        "too_late_to_move": lambda f: _say("It is too late for a visitor to move this lesson."),
        "no_device": lambda f: _say("Only a device that is signed in can keep a time."),
        "changes_waiting": lambda f: _say(
            "{count} changes were not sent yet. Go online, wait for them, and try again."
        ).format(count=f.number("waiting")),
        "other_account_waiting": lambda f: _say(
            "{name} has changes here that were not sent yet. Sign in as them first."
        ).format(name=f.text("name")),
    }


def _server_sentences() -> dict[str, Callable[[_Facts], str]]:
    return {
        "offline": lambda f: _say("The server cannot be reached. What you did is kept here."),
        "sync_broken": lambda f: _say(
            "A fault of this program keeps it from the server. What you did is kept here."
        ),
        "server_outdated": lambda f: _say(
            "The server is to be updated first. What you did is kept here until then."
        ),
        "not_an_answer": lambda f: _say(
            "Something answers, but it is not the studio’s server. What you did is kept here."
        ),
        "portal": lambda f: _say(
            "This network wants a log-in first. Open a browser and log in; nothing is lost."
        ),
        "proxy": lambda f: _say(
            "A proxy lets nothing through to the server. What you did is kept here."
        ),
        "untrusted": lambda f: _say(
            "What answers cannot prove to be the studio’s server. What you did is kept here."
        ),
        "server_busy": lambda f: _say("The server is busy; it is tried again by itself."),
        "busy": lambda f: _say("The server is busy; it is tried again by itself."),
        "judging_failed": lambda f: _say(
            "The server could not take this in; it is tried again by itself."
        ),
        "too_many": lambda f: _say("Too many tries. Wait a minute and try again."),
        "page_lost": lambda f: _say("The server begins again; what you did is kept here."),
        "signed_out": lambda f: _say("You are signed out. Sign in to send what is kept here."),
        "device_revoked": lambda f: _say("This device was shut out of the studio."),
        "outdated": lambda f: _say("This program is too old for the server. Update it."),
        "credentials": lambda f: _say("That address and password do not belong together."),
        "pairing_code": lambda f: _say("That code is not known, or its ten minutes are over."),
        "quarantined": lambda f: _say("The server could not handle this change. It is kept here."),
        "still_failing": lambda f: _say(
            "The server still cannot handle this change. It is kept; try again after an update."
        ),
        "decided": lambda f: _say("Somebody has dealt with this already."),
        "unknown_mutation": lambda f: _say("The server does not know this change yet. Update it."),
    }
