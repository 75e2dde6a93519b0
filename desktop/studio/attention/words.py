"""What the screen says, from the facts of an item."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from core.models import AttentionKind
from core.models.columns import is_known
from desktop.studio.attention.values import (
    Case,
    FreeStart,
    HoursClash,
    ItemLine,
    LostSlot,
    RefusedChange,
    TextsClash,
)
from desktop.studio.desk import Done
from desktop.studio.say import clock_time, minutes_words, short_day, time_span

_MINUTES_A_DAY = 24 * 60
Decision = LostSlot | RefusedChange | HoursClash | TextsClash


def say(text: str) -> str:
    """The text in the reader's language."""
    return QCoreApplication.translate("Attention", text)


def first_name(name: str) -> str:
    """What to call somebody; the whole name where it is one word."""
    return name.split()[0] if name.split() else say("the student")


def near_day(day: date, today: date) -> str:
    """`today`, `tomorrow`, or the short date: in the middle of a sentence."""
    named = {today: say("today"), today + timedelta(days=1): say("tomorrow")}
    return named.get(day, short_day(day))


def day_title(day: date, today: date) -> str:
    """`Today`, `Tomorrow, Fri 6 Mar`, `Mon 9 Mar`: at the head of a card."""
    if day == today:
        return say("Today")
    if day == today + timedelta(days=1):
        return say("Tomorrow, {day}").format(day=short_day(day))
    return short_day(day)


def change_name(mutation: str) -> str:
    """What somebody wanted to do."""
    names = {
        "booking.create": say("Book a lesson"),
        "booking.promise": say("Book a promised lesson"),
        "booking.reschedule": say("Move a lesson"),
        "booking.resolve_conflict": say("Rebook a lost lesson"),
        "booking.set_state": say("Change a lesson’s status"),
        "booking.cancel": say("Cancel a lesson"),
        "booking.note": say("Write a note"),
        "series.create": say("Book a series"),
        "series.reschedule": say("Move lessons of a series"),
        "series.cancel": say("Cancel lessons of a series"),
        "availability.set_week": say("Set weekly hours"),
        "availability.set_exception": say("Set hours for a day"),
        "availability.apply_to_range": say("Set hours for several days"),
        "availability.copy_week": say("Copy a week"),
        "availability.restore_dates": say("Remove hours for several days"),
        "availability.add_blackout": say("Close days"),
        "availability.remove_blackout": say("Reopen closed days"),
        "availability.close_days": say("Close several days"),
        "availability.reopen_days": say("Reopen several days"),
        "availability.set_rules": say("Set booking rules"),
        "lease.request": say("Reserve times for a kiosk"),
        "lease.revoke": say("Take back a kiosk’s reserved times"),
        "lease.configure": say("Change a kiosk’s reserved times"),
        "device.configure": say("Set up a kiosk"),
        "visitor.reschedule": say("Move a lesson at a kiosk"),
        "message.send": say("Send a message"),
        "message.edit": say("Change a message"),
        "message.delete": say("Delete a message"),
        "message.react": say("React to a message"),
        "instructor.edit": say("Change an instructor"),
        "student.create": say("Add a student"),
        "student.update": say("Change a student"),
        "student.merge": say("Merge two students"),
        "student.part": say("Undo a merge"),
        "student.erase": say("Erase a student"),
        "waitlist.join": say("Add someone to the waiting list"),
        "waitlist.leave": say("Remove someone from the waiting list"),
        "waitlist.rejoin": say("Put someone back on the waiting list"),
        "waitlist.book": say("Book from the waiting list"),
    }
    return names.get(mutation, say("A change"))


def is_newer(line: ItemLine) -> bool:
    """Whether a newer program asks about it in a way that this one does not know."""
    return line.kind is not None and not is_known(line.kind)


def line_title(line: ItemLine) -> str:
    """The first line of an item in the list."""
    if line.kind is AttentionKind.EDIT_CONFLICT and line.code != "student_edited_twice":
        return say("Hours of {who}").format(who=line.instructor or line.who)
    return line.who or change_name(line.mutation)


def line_detail(line: ItemLine, today: date) -> str:
    """The second line of an item in the list."""
    if line.resolution:
        about = f"{short_day(line.wanted)} {clock_time(line.wanted)}" if line.wanted else ""
        return " · ".join(filter(None, (resolution(line.resolution), about)))
    if is_newer(line):
        return say("Update this program to see it")
    if line.kind is AttentionKind.CALLED:
        return say("Someone is waiting at this screen")
    if line.kind is AttentionKind.LOST_SLOT and line.wanted is not None:
        return say("Lost {day} {time}, {service} with {instructor}").format(
            day=near_day(line.wanted.date(), today),
            time=clock_time(line.wanted),
            service=line.service,
            instructor=first_name(line.instructor),
        )
    if line.kind is AttentionKind.EDIT_CONFLICT or line.code == "note_changed":
        return say("Edited on two devices")
    if line.kind is AttentionKind.QUARANTINED:
        return say("The server couldn’t process: {what}").format(what=change_name(line.mutation))
    return say("Rejected: {what}").format(what=change_name(line.mutation))


def line_time(line: ItemLine, today: date) -> str:
    """When it came: the time today, else the weekday."""
    if line.at.date() == today:
        return clock_time(line.at)
    return QLocale().dayName(line.at.isoweekday(), QLocale.FormatType.ShortFormat)


def resolution(word: str) -> str:
    """How an item was answered."""
    known = {
        "rebooked": say("Rebooked"),
        "cancelled": say("Cancelled"),
        "dismissed": say("Dismissed"),
        "done_again": say("Done again"),
        "judged_again": say("Went through after all"),
        "kept_theirs": say("Kept their hours"),
        "used_mine": say("Used the other hours"),
        "kept_text": say("Left unchanged"),
        "used_text": say("Used what was entered"),
        "kept_both": say("Kept both texts"),
        "waitlisted": say("On the waiting list"),
        "on_the_way": say("Someone went to the desk"),
    }
    return known.get(word, word)


def headline(case: Decision, today: date) -> str:
    """The item in one sentence, large."""
    line = case.line
    if isinstance(case, LostSlot):
        wanted = line.wanted or case.reached_at
        return say("{who} lost {time} {day}").format(
            who=line.who or say("Someone"),
            time=clock_time(wanted),
            day=near_day(wanted.date(), today),
        )
    if isinstance(case, HoursClash):
        return say("{who}’s hours were edited twice").format(who=line.instructor or line.who)
    if isinstance(case, TextsClash):
        if line.mutation == "booking.note":
            return say("{who}’s lesson has two notes").format(who=line.who or say("Someone"))
        return say("{who} was changed twice").format(who=line.who or say("Someone"))
    if is_newer(line):
        return say("{what}: update needed").format(what=line_title(line))
    if line.kind is AttentionKind.QUARANTINED:
        return say("{what}: set aside").format(what=change_name(line.mutation))
    return say("{what}: rejected").format(what=change_name(line.mutation))


def explanation(case: Decision) -> str:
    """What happened, and what was kept."""
    if isinstance(case, LostSlot):
        if case.winner is not None and case.winner.student:
            return say("Booked offline by {by}. {winner} already had this time.").format(
                by=case.by, winner=case.winner.student
            )
        return say("Booked offline by {by}. {reason}").format(by=case.by, reason=case.reason)
    if isinstance(case, HoursClash):
        return say(
            "{by} changed the same day on another device. Choose which hours to keep."
        ).format(by=case.by)
    if isinstance(case, TextsClash):
        return say("{by} wrote this at the same time as someone else. Nothing is lost.").format(
            by=case.by or say("Someone")
        )
    if is_newer(case.line):
        return say("Update this program to deal with it. Nothing is lost.")
    return say("Done by {by}. Nothing is lost. {reason}").format(by=case.by, reason=case.reason)


def channel_name(channel: str) -> str:
    """Where a booking was made."""
    known = {"staff": say("Studio"), "desk": say("Front desk kiosk"), "student": say("Website")}
    return known.get(channel, channel)


def remark(case: LostSlot | RefusedChange, start: FreeStart) -> str:
    """What is the same at that time, and how far it is from the lost one."""
    wanted = case.line.wanted
    if wanted is None:
        return say("Same instructor.")
    if start.start.time() == wanted.time():
        return say("Same instructor and hour of the day.")
    is_later = start.start > wanted
    if start.start.date() != wanted.date():
        return (
            say("Same instructor, a later day.")
            if is_later
            else say("Same instructor, an earlier day.")
        )
    told = (
        say("Same instructor, {span} later.")
        if is_later
        else say("Same instructor, {span} earlier.")
    )
    return told.format(span=minutes_words(abs(start.start - wanted)))


def message(case: LostSlot, start: datetime) -> str:
    """What the student is told; `start` is in the studio's zone."""
    wanted = case.line.wanted
    lost = clock_time(wanted) if wanted else say("your time")
    return say(
        "Sorry, {who}: {lost} was taken just before you booked. We moved you to {time} on {day} "
        "with {instructor}. Reply if that doesn’t work for you."
    ).format(
        who=first_name(case.line.who),
        lost=lost,
        time=clock_time(start),
        day=short_day(start.date()),
        instructor=first_name(case.line.instructor),
    )


def windows(pairs: tuple[tuple[int, int], ...]) -> str:
    """`09:00 – 12:00, 14:00 – 18:00`, or closed."""
    if not pairs:
        return say("Closed")
    return ", ".join(time_span(_wall(first), _wall(last)) for first, last in pairs)


def _wall(minute: int) -> datetime:
    return datetime(2000, 1, 1) + timedelta(minutes=minute % _MINUTES_A_DAY)  # noqa: DTZ001 - wall clock


def weekday(index: int) -> str:
    """The weekday's name; 0 is Monday."""
    return QLocale().dayName(index + 1)


def done_booking(case: LostSlot, start: datetime) -> Done:
    """Said when a lost lesson has a time again."""
    who = first_name(case.line.who)
    told = say("{who} is booked at {time}, {day}.")
    return Done(
        say("rebooking of {who}’s lesson").format(who=who),
        told.format(who=who, time=clock_time(start), day=short_day(start.date())),
    )


def done_dismissing(case: Case) -> Done:
    """Said when an item was set aside."""
    return Done(
        say("dismissing “{what}”").format(what=line_title(case.line)),
        say("Dismissed: {what}.").format(what=line_title(case.line)),
    )


def done_repeating(case: RefusedChange) -> Done:
    """Said when a refused change was done after all."""
    what = change_name(case.line.mutation)
    return Done(what, say("Went through: {what}.").format(what=what))


def done_asking_again(case: RefusedChange) -> Done:
    """Said when the server is to judge again what it could not handle: it has not done so yet."""
    what = change_name(case.line.mutation)
    told = say("Trying again: {what}.").format(what=what)
    return Done(say("retry of {what}").format(what=what), told)


def refused_chip(case: RefusedChange) -> str:
    """What became of a change, in two words."""
    if is_newer(case.line):
        return say("Unknown")
    if case.line.kind is AttentionKind.QUARANTINED:
        return say("Set aside")
    return say("Rejected")


def repeat_button(case: RefusedChange) -> str:
    """What the button says that has it happen after all."""
    if case.line.kind is AttentionKind.QUARANTINED:
        return say("Try again")
    return say("Do it again")


def done_text(case: TextsClash, what: str) -> Done:
    """Said when it is settled whose words hold."""
    who = line_title(case.line)
    told = say("{who}: {what}.").format(who=who, what=what)
    return Done(say("decision about {who}").format(who=who), told)


def done_keeping(case: HoursClash) -> Done:
    """Said when the other device's hours stay."""
    who = case.line.instructor
    return Done(
        say("keeping {who}’s hours").format(who=who),
        say("{who}’s hours are unchanged.").format(who=who),
    )


def done_using(case: HoursClash) -> Done:
    """Said when the hours typed here hold."""
    who = case.line.instructor
    return Done(
        say("hours of {who}").format(who=who),
        say("{who}’s hours are set as entered here.").format(who=who),
    )
