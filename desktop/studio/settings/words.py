"""The words of the Settings screen: roles, changes, sync, sizes and what went wrong."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale

from core.errors import StudioError
from desktop.studio.say import clock_time, short_day
from sync.client.status import SyncPhase, SyncStatus

_CLOCK_IS_WRONG = timedelta(minutes=2)


def say(text: str) -> str:
    """Words in the reader's language."""
    return QCoreApplication.translate("Settings", text)


def role_words(role: str) -> str:
    """What somebody is in the studio."""
    roles = {
        "instructor": say("Instructor"),
        "front_desk": say("Front desk"),
        "manager": say("Manager"),
        "admin": say("Administrator"),
        "kiosk": say("Kiosk"),
        "student": say("Student"),
    }
    return roles.get(role, role)


def change_words(name: str) -> str:
    """What a waiting change does; its own name where there are no words for it yet."""
    words = {
        "booking.set_state": say("Lesson attendance"),
        "booking.cancel": say("Cancelled lesson"),
        "booking.note": say("Note on a lesson"),
        "booking.hold": say("Time held for a booking"),
        "booking.release_hold": say("Held time released"),
        "booking.create": say("New lesson"),
        "booking.promise": say("Lesson promised at the kiosk"),
        "booking.reschedule": say("Moved lesson"),
        "booking.resolve_conflict": say("Answer to a lost time"),
        "lease.request": say("Times requested at the kiosk"),
        "lease.revoke": say("Reserved times taken back"),
        "lease.configure": say("Times reserved for a kiosk"),
        "device.configure": say("Kiosk setup"),
        "visitor.arrive": say("Check-in at a kiosk"),
        "visitor.reschedule": say("Lesson moved at a kiosk"),
        "staff.call": say("Call for a person at a kiosk"),
        "waitlist.join": say("Added to the waiting list"),
        "waitlist.leave": say("Removed from the waiting list"),
        "waitlist.rejoin": say("Put back on the waiting list"),
        "waitlist.offer": say("Offer to someone waiting"),
        "waitlist.book": say("Lesson from the waiting list"),
        "message.send": say("Message"),
        "message.edit": say("Changed message"),
        "message.delete": say("Deleted message"),
        "message.read": say("Messages read"),
        "availability.set_week": say("Weekly hours"),
        "availability.set_exception": say("Hours for one day"),
        "availability.apply_to_range": say("Hours for several days"),
        "availability.copy_week": say("Copied week"),
        "availability.restore_dates": say("Hours removed"),
        "availability.add_blackout": say("Day off"),
        "availability.remove_blackout": say("Day off removed"),
        "availability.close_days": say("Days off"),
        "availability.reopen_days": say("Days off removed"),
        "availability.set_rules": say("Booking rules"),
        "attention.resolve": say("Decision"),
        "attention.reopen": say("Decision undone"),
        "attention.retry": say("Retry"),
        "message.react": say("Reaction"),
        "student.create": say("New student"),
        "student.update": say("Changed student"),
        "student.merge": say("Merged students"),
        "student.part": say("Merge undone"),
        "student.erase": say("Erased student"),
        "profile.edit": say("Profile"),
        "external.import": say("Calendar imported"),
        "external.remove": say("Calendar removed"),
        "series.create": say("New series"),
        "series.cancel": say("Cancelled series"),
        "series.reschedule": say("Moved series"),
        "instructor.edit": say("Instructor"),
        "offering.edit": say("Offering"),
    }
    return words.get(name, name)


def repair_words(count: int, when: str) -> str:
    """How often a device's copy was sent anew, and when last."""
    if count == 1:
        return say("repaired once, {when}").format(when=when)
    return say("repaired {count} times, last {when}").format(count=count, when=when)


def change_count(count: int) -> str:
    """`1 change`, `3 changes`."""
    return say("1 change") if count == 1 else say("{count} changes").format(count=count)


def moment(at: datetime | None, now: datetime, zone: str) -> str:
    """`today, 14:02`, `Thu 5 Mar, 14:02`, or `never`."""
    if at is None:
        return say("never")
    local = at.astimezone(ZoneInfo(zone))
    is_today = local.date() == now.astimezone(ZoneInfo(zone)).date()
    day = say("today") if is_today else short_day(local.date())
    return f"{day}, {clock_time(local)}"


def status_words(status: SyncStatus, zone: str) -> str:
    """How things stand with the server, in one sentence."""
    count = status.waiting
    match status.phase:
        case SyncPhase.UP_TO_DATE:
            return say("Everything is saved on the server.")
        case SyncPhase.SAVING:
            return say("Saving {count} changes.").format(count=count)
        case SyncPhase.ATTENTION:
            if status.attention == 1:
                return say("Everything is sent. 1 item needs attention.")
            many = say("Everything is sent. {count} items need attention.")
            return many.format(count=status.attention)
        case SyncPhase.SIGNED_OUT:
            return say("Signed out. Your changes are saved here until you sign in.")
        case SyncPhase.REVOKED:
            return _shut_out_words(status)
        case SyncPhase.OUTDATED:
            return _outdated_words(status)
        case _:
            if status.since is None:
                return say("Offline. Your changes are saved here and sent later.")
            since = clock_time(status.since.astimezone(ZoneInfo(zone)))
            words = say("Offline since {time}. Your changes are saved here and sent later.")
            return words.format(time=since)


def _shut_out_words(status: SyncStatus) -> str:
    """What came to nothing is told: the device has forgotten it with everything else."""
    if status.waiting == 0:
        return say("This device was removed from the studio.")
    if status.waiting == 1:
        return say(
            "This device was removed from the studio. 1 change made here may not have reached it."
        )
    many = say(
        "This device was removed from the studio. {count} changes made here may not have reached "
        "it."
    )
    return many.format(count=status.waiting)


def _outdated_words(status: SyncStatus) -> str:
    """Who is to be updated, and what that means for what was done here."""
    if status.problem == "outdated":
        return say("Update this program to see what others change. Your changes are sent.")
    if status.waiting == 0:
        return say("The server needs an update. Until then, nothing new appears here.")
    if status.waiting == 1:
        return say("The server needs an update. 1 change is waiting for it; nothing is lost.")
    words = say("The server needs an update. {count} changes are waiting for it; nothing is lost.")
    return words.format(count=status.waiting)


def trouble_words(status: SyncStatus) -> list[str]:
    """What else one should know about sync; empty while nothing is unusual."""
    problems = {
        "not_an_answer": say("This address isn’t a studio server."),
        "portal": say("This network requires a login: open a browser and log in."),
        "proxy": say("A proxy blocks the connection to the server."),
        "untrusted": say("The server’s identity can’t be verified. Check this computer’s date."),
        "judging_failed": say("The server couldn’t accept a change. Retrying."),
        "sync_broken": say(
            "An error in this program keeps it from the server. It was logged and is retried."
        ),
        "disk_error": say("The disk isn’t responding. Check it: nothing that was saved is lost."),
        "server_busy": say("The server is busy. Retrying automatically."),
        "disk_full": say("The disk is full. Free some space: nothing was lost."),
    }
    told = [problems[status.problem]] if status.problem in problems else []
    if status.is_stalled:
        told.append(say("Changes have waited for over a minute. Reconnecting."))
    if abs(status.correction) > _CLOCK_IS_WRONG:
        minutes = round(abs(status.correction).total_seconds() / 60)
        words = say("This device’s clock is off by {minutes} min. Times shown are corrected.")
        told.append(words.format(minutes=minutes))
    return told


def size_words(count: int) -> str:
    """`4.2 MB`, by locale."""
    traditional = QLocale.DataSizeFormat.DataSizeTraditionalFormat
    return QLocale().formattedDataSize(count, 1, traditional)


def remaining_words(left: timedelta) -> str:
    """`9:41`: minutes and seconds that are left, never below zero."""
    seconds = max(int(left.total_seconds()), 0)
    return f"{seconds // 60}:{seconds % 60:02}"


def why_not(error: Exception) -> str | None:
    """Why the server did not do it, in one sentence; None for an error that is a bug."""
    if not isinstance(error, StudioError):
        return None
    sentences = {
        "credentials": say("Wrong password."),
        "password_wrong": say("That isn’t your current password."),
        "email_taken": say("That email belongs to another account."),
        "email": say("Enter a valid email address."),
        "password_short": say("Use at least 10 characters."),
        "offline": say("The server can’t be reached. Try again when you’re online."),
        "signed_out": say("Sign in first."),
        "not_allowed": say("Only a manager can do that."),
        "not_found": say("That device no longer exists."),
        "too_many": say("Too many tries. Wait a minute and try again."),
        "busy": say("The server is busy. Try again in a moment."),
        "server_busy": say("The server is busy. Try again in a moment."),
        "not_an_answer": say("This address isn’t a studio server."),
        "portal": say("This network requires a login. Open a browser and log in."),
        "proxy": say(
            "A proxy blocks the connection to the server. Ask your network administrator."
        ),
        "untrusted": say("The server’s identity can’t be verified."),
        "outdated": say("This version is too old for the server. Update the program."),
        "other_account_waiting": say("{name} has unsent changes here. Sign in as them first."),
    }
    known = sentences.get(error.code, say("That didn’t work ({code}). Nothing was changed."))
    return known.format(code=error.code, name=error.facts.get("name", ""))
