"""Every page as somebody meets it who cannot see it, cannot touch it, or reads large print."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QWidget

from core.kiosk_settings import STANDARD, KioskSettings
from desktop.kiosk.controls import live
from desktop.kiosk.controls.look import TEXT_SCALES
from desktop.kiosk.desk import Confirmed
from desktop.kiosk.flow import Page
from desktop.kiosk.form import Field
from desktop.kiosk.presenters.prove import Purpose
from desktop.kiosk.presenters.waiting import Wanted
from desktop.kiosk.values import Cell, Contact, LessonState
from desktop.kiosk.visiting import Person, Proven
from desktop.kiosk.window.words import WindowWords
from tests.gui.accessibility.looking import (
    cut_off,
    faint,
    locale_of,
    reachable,
    tell,
    told_twice,
    unspoken,
)
from tests.gui.kiosk.conftest import Visitor, both_ways, on_a_new_screen, settle
from tests.gui.kiosk.fake_desk import halifax
from tests.gui.kiosk.fake_visits import ONE_TIME_CODE
from tests.gui.kiosk.lobby import Lobby
from tests.gui.kiosk.test_booking import find_mara
from tests.gui.kiosk.test_idle import fill_in

MONDAY = date(2026, 3, 9)
FRIDAY_AT_HALF_PAST_FOUR = halifax(date(2026, 3, 6), 16, 30)


def visit(visitor: Visitor) -> Iterator[str]:
    """Go through everything that can stand on the screen; the name of each."""
    shell, flow = visitor.shell, visitor.shell.flow
    yield "home"
    visitor.tap("Help")
    yield "help"
    visitor.tap("Not now")
    flow.staff.knock()
    yield "the staff's door"
    flow.staff.forget()
    visitor.tap("Book a lesson")
    yield "find"
    flow.wipe()
    fill_in(visitor)
    yield "details"
    visitor.wait(61)
    yield "the warning"
    visitor.tap("I’m still here")
    visitor.tap("Review")
    yield "review"
    visitor.tap("Book this lesson")
    assert isinstance(flow.review.state.outcome, Confirmed)
    yield "the ticket"
    flow.wipe()
    mara = visitor.desk.teachers[0]
    flow.waiting.want(Wanted(mara.offering_id, "Piano", "Mara Lindqvist", 45))
    flow.go(Page.WAITING)
    yield "wait"
    flow.details.write(Field.NAME, "Karin Ek")
    flow.details.write(Field.CONTACT, "902 425 0148")
    flow.waiting.leave_word()
    yield "waiting"
    for page in (Page.CHECK_IN, Page.LESSONS):
        flow.wipe()
        flow.go(page)
        yield page.name.lower()
    flow.wipe()
    flow.profile.open(mara.who.id, mara.offering_id, 45)
    flow.go(Page.PROFILE)
    yield "the week"
    flow.wipe()
    yield from visit_again(visitor)
    shell.setFocus()


def visit_again(visitor: Visitor) -> Iterator[str]:
    """The pages of who was here before."""
    flow = visitor.shell.flow
    flow.go(Page.CHECK_IN)
    flow.check_in.choose(by_digits=True)
    yield "digits"
    visitor.desk.add_lesson(
        "AAAAAA", visitor.desk.appointment(halifax(MONDAY, 17)), LessonState.CONFIRMED
    )
    known = visitor.desk.lessons_by_code["AAAAAA"]
    karin = Person("", "Karin Ek", "", Contact(phone="+19024250148"))
    visitor.desk.reached["+19024250148"] = Proven((karin,), (known,))
    flow.prove_for(Purpose.LESSONS)
    flow.prove.write_contact("902 425 0148")
    flow.prove.send("en")
    yield "the code"
    flow.prove.write_code(ONE_TIME_CODE)
    yield "own lessons"
    flow.moving.open(known)
    flow.go(Page.MOVING)
    flow.moving.touch(Cell(halifax(MONDAY, 18)))
    yield "another time"
    flow.wipe()
    visitor.desk.decide(KioskSettings(opening=(None,) * 7))
    yield "closed"
    visitor.desk.decide(STANDARD)


OVER = {"help": "help", "the staff's door": "staff_door", "the warning": "idle_warning"}
"""What lies over the page: nothing under it is to be read."""


def top_of(visitor: Visitor, name: str) -> QWidget:
    """What is looked at."""
    over = OVER.get(name)
    found: QWidget = getattr(visitor.shell, over) if over else visitor.shell
    return found


def missed_by_tab(visitor: Visitor) -> list[str]:
    """What Tab does not come to before it comes round."""
    shell = visitor.shell
    wanted = set(reachable(shell))
    shell.setFocus()
    met: list[QWidget] = []
    for _ in range(len(wanted) + 3):
        visitor.press(Qt.Key.Key_Tab)
        focus = shell.focusWidget()
        if focus in met:
            break
        met.append(focus)
    return [f"Tab misses {tell(each)}" for each in wanted - set(met)]


@both_ways
def test_every_page_can_be_heard_reached_and_read(visitor: Visitor) -> None:
    faults = []
    for name in visit(visitor):
        settle()
        top = top_of(visitor, name)
        found = [*unspoken(top), *told_twice(top), *faint(top), *cut_off(top)]
        if name not in OVER:
            found += missed_by_tab(visitor)
        faults += [f"{name}: {fault}" for fault in found]
    assert "\n".join(faults) == ""


def test_every_word_has_room_in_the_largest_print(visitor: Visitor, lobby: Lobby) -> None:
    faults = []
    for name in visit(visitor):
        lobby.theme.scale_text(TEXT_SCALES[-1])  # it goes when a visit ends
        settle()
        faults += [f"{name}: {fault}" for fault in cut_off(top_of(visitor, name))]
    assert "\n".join(faults) == ""


def test_what_appears_is_told_though_the_focus_stays(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(live, "announce", lambda _, text: told.append(text))
    find_mara(visitor)
    settle()
    assert "3 instructors are free" in told
    visitor.desk.taken.add((visitor.desk.teachers[0].offering_id, FRIDAY_AT_HALF_PAST_FOUR))
    visitor.tap("16:30")
    settle()
    assert told.count("Sorry, someone just took that time.") == 1
    visitor.wait(61)
    settle()
    visitor.tap("I’m still here")
    visitor.wait(61)
    settle()
    assert told.count("Are you still there?") == 2


def test_tab_begins_in_the_page_and_the_header_comes_after_it(visitor: Visitor) -> None:
    find_mara(visitor)
    visitor.tap("More times")
    settle()
    page, header = visitor.shell.pages.profile, visitor.shell.header
    visitor.press(Qt.Key.Key_Tab)
    met = [visitor.shell.focusWidget()]
    assert page.isAncestorOf(met[0]), tell(met[0])
    while not header.isAncestorOf(met[-1]):
        visitor.press(Qt.Key.Key_Tab)
        met.append(visitor.shell.focusWidget())
        assert len(met) < 200, "the header is never reached"


@on_a_new_screen
def test_the_window_is_named_by_page_and_told_in_its_language(visitor: Visitor) -> None:
    shell, flow = visitor.shell, visitor.shell.flow
    WindowWords(shell, flow)
    titles = [shell.windowTitle()]
    find_mara(visitor)
    titles.append(shell.windowTitle())
    visitor.tap("More times")
    titles.append(shell.windowTitle())
    for page in (Page.CHECK_IN, Page.LESSONS, Page.PROVE, Page.WAITING):
        flow.go(page)
        titles.append(shell.windowTitle())
    assert titles[:3] == [
        "Harbour Street",
        "Who is free · Harbour Street",
        "Choose a time · Harbour Street",
    ]
    assert len(set(titles)) == len(titles)
    flow.wipe()
    visitor.touch(visitor.shell.header.language)
    visitor.touch(visitor.shell.pages.home.check_in)
    assert shell.windowTitle() == "Registrar llegada · Harbour Street"
    told = [locale_of(shell), locale_of(visitor.shell.pages.check_in.done)]
    assert [each.language() for each in told] == [QLocale.Language.Spanish] * 2


def test_what_a_field_is_for_is_told_by_the_names_that_programs_know(visitor: Visitor) -> None:
    pages = visitor.shell.pages
    told = {one: field.edit.accessibleIdentifier() for one, field in pages.details.fields.items()}
    assert (told[Field.NAME], told[Field.CONTACT]) == ("name", "tel email")
    assert told[Field.CHILD_NAME] == "", "it is not of who types"
    assert pages.prove.contact.edit.accessibleIdentifier() == "tel email"
    assert pages.prove.code.edit.accessibleIdentifier() == "one-time-code"


def test_what_somebody_wrote_is_told_in_the_language_they_wrote_it_in(visitor: Visitor) -> None:
    shell = visitor.shell
    bio, header = shell.pages.profile.bio, shell.header
    WindowWords(shell, shell.flow)
    mara = visitor.desk.teachers[0]
    mara.written_in = "es"
    find_mara(visitor)
    visitor.tap("More times")
    told = (locale_of(bio).language(), locale_of(shell.pages.profile.title).language())
    assert told == (QLocale.Language.Spanish, QLocale.Language.English)
    visitor.touch(header.language)
    visitor.touch(header.language)
    told = (locale_of(bio).language(), locale_of(shell.pages.profile.title).language())
    assert told == (QLocale.Language.Spanish, QLocale.Language.French)
    assert "Anglais, suédois, français" in visitor.see(), "they are named as the visitor names them"
    mara.written_in = ""
    shell.flow.wipe()
    find_mara(visitor)
    visitor.tap("More times")
    visitor.touch(header.language)
    assert locale_of(bio).language() is QLocale.Language.English, (
        "the studio's own, not a visitor's"
    )


def test_the_button_of_the_language_is_called_what_is_seen_on_it(visitor: Visitor) -> None:
    button = visitor.shell.header.language
    assert button.accessibleName().startswith("English: ")
    visitor.touch(button)
    assert button.accessibleName() == "Español: cambiar el idioma"
    visitor.touch(visitor.shell.pages.home.check_in)
    assert (button.text(), button.accessibleName()) == ("ES", "ES: cambiar el idioma")


def test_what_happens_by_the_last_sign_is_said_before(visitor: Visitor) -> None:
    visitor.tap("Check in")
    assert "We’ll check you in automatically." in visitor.see()
    visitor.tap("No ticket? Use your phone’s last four digits")
    assert "We’ll check you in automatically." in visitor.see()
    visitor.shell.flow.wipe()
    visitor.tap("My lessons")
    assert "Your lesson opens automatically." in visitor.see()


@both_ways
def test_letters_and_words_stand_further_apart_and_nothing_is_cut(visitor: Visitor) -> None:
    look, plain = visitor.shell.look, visitor.shell.look.font()
    for _ in range(3):
        visitor.tap("Larger text")
    assert look.is_spaced
    assert look.text_scale == 1.5
    spaced = look.font()
    assert spaced.letterSpacing() >= 0.12 * spaced.pixelSize()
    assert spaced.wordSpacing() >= 0.16 * spaced.pixelSize()
    settle()
    faults = list(cut_off(visitor.shell))
    find_mara(visitor)
    settle()
    faults += cut_off(visitor.shell)
    visitor.tap("More times")
    settle()
    faults += cut_off(visitor.shell)
    for page in (Page.CHECK_IN, Page.PROVE, Page.WAITING, Page.DETAILS):
        visitor.shell.flow.go(page)
        settle()
        faults += cut_off(visitor.shell)
    assert "\n".join(faults) == ""
    visitor.shell.flow.wipe()
    assert look.font() == plain, "the next visitor finds it as it was"
