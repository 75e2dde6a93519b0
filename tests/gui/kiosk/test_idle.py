"""Nobody's data stays on the screen."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.kiosk_settings import KioskSettings
from desktop.design.tokens import Scheme
from desktop.kiosk.flow import Page
from desktop.kiosk.language import ENGLISH
from desktop.runtime.jobs import InlineJobs
from tests.gui.kiosk.conftest import Visitor, both_ways, left_behind
from tests.gui.kiosk.lobby import Lobby
from tests.gui.kiosk.test_booking import find_mara, know_mara

SECRETS = ("Karin", "Ek", "902425", "0148", "Nils", "piano tomorrow")


def fill_in(visitor: Visitor, find: Callable[[Visitor], None] = know_mara) -> None:
    find(visitor)
    visitor.tap("16:30")
    visitor.tap("Continue")
    visitor.tap("My child")
    visitor.keys("Nils")
    visitor.tap("Next field")
    visitor.keys("8")
    visitor.tap("Next field")
    visitor.keys("Karin Ek")
    visitor.tap("Next field")
    visitor.keys("9024250148")


def remembered(visitor: Visitor) -> str:
    flow = visitor.shell.flow
    presenters = (
        flow.holds,
        flow.find,
        flow.results,
        flow.profile,
        flow.details,
        flow.review,
        flow.check_in,
        flow.lessons,
        flow.staff,
    )
    return "\n".join(repr(one.state) for one in presenters)


@both_ways
def test_after_a_minute_the_answers_are_covered_and_the_question_is_asked(
    visitor: Visitor,
) -> None:
    fill_in(visitor)
    visitor.wait(60)
    assert "Are you still there?" in visitor.see()
    field = visitor.field("Your name")
    middle = field.mapTo(visitor.shell, field.rect().center())
    on_top = visitor.shell.childAt(middle)
    warning = visitor.shell.idle_warning
    assert on_top is not None
    assert on_top is warning or warning.isAncestorOf(on_top)


def test_answering_the_question_brings_everything_back(visitor: Visitor) -> None:
    fill_in(visitor)
    visitor.wait(80)
    visitor.tap("I’m still here")
    assert visitor.field("Your name").text() == "Karin Ek"
    visitor.wait(59)
    assert "Are you still there?" not in visitor.see()


@both_ways
def test_nothing_is_left_anywhere_when_nobody_answers(visitor: Visitor) -> None:
    fill_in(visitor, find_mara)
    field = visitor.field("Your name")
    field.selectAll()
    field.copy()
    visitor.touch(visitor.shell.header.language)
    visitor.tap("Ampliar texto")
    visitor.tap("Contraste alto")
    visitor.wait(90)

    flow = visitor.shell.flow
    assert flow.page is Page.HOME
    everything = left_behind(visitor.shell) + remembered(visitor)
    assert [secret for secret in SECRETS if secret in everything] == []
    assert QApplication.clipboard().text() == ""
    assert flow.speech.language == ENGLISH
    assert visitor.shell.look.text_scale == 1.0
    assert visitor.shell.look.scheme is Scheme.LIGHT
    assert visitor.desk.held is None


def test_wiping_by_hand_does_the_same(visitor: Visitor) -> None:
    fill_in(visitor, find_mara)
    visitor.wait(61)
    visitor.tap("Finish and clear now")
    everything = left_behind(visitor.shell) + remembered(visitor)
    assert [secret for secret in SECRETS if secret in everything] == []
    assert visitor.desk.held is None


@both_ways
def test_a_touch_anywhere_answers_the_question(visitor: Visitor) -> None:
    fill_in(visitor)
    visitor.wait(70)
    warning = visitor.shell.idle_warning
    QTest.mouseClick(warning, Qt.MouseButton.LeftButton, pos=QPoint(3, warning.height() - 3))
    assert not warning.isVisible()
    assert visitor.field("Your name").text() == "Karin Ek"
    visitor.wait(59)
    assert not warning.isVisible()


def test_any_key_answers_the_question(visitor: Visitor) -> None:
    fill_in(visitor)
    visitor.wait(70)
    visitor.press(Qt.Key.Key_A)
    assert not visitor.shell.idle_warning.isVisible()
    assert visitor.field("Your name").text() == "Karin Ek"


@pytest.mark.parametrize("is_loud", [True, False])
def test_the_warning_is_heard_three_times_where_the_studio_lets_it(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch, is_loud: bool
) -> None:
    heard: list[int] = []
    idle = visitor.shell.flow.idle
    monkeypatch.setattr(QApplication, "beep", lambda _: heard.append(idle.seconds_left))
    visitor.desk.decide(KioskSettings(sounds=is_loud))
    know_mara(visitor)
    visitor.wait(59)
    assert heard == []
    visitor.wait(30)
    assert heard == ([30, 10, 5] if is_loud else [])


def test_the_ticket_clears_itself_after_twenty_seconds(visitor: Visitor) -> None:
    fill_in(visitor)
    visitor.tap("Review")
    visitor.tap("Book this lesson")
    visitor.wait(19)
    assert "This screen clears in 1 second" in visitor.see().splitlines()
    visitor.tap("I need more time")
    visitor.wait(19)
    assert "You’re booked" in visitor.see()
    visitor.wait(1)
    assert visitor.shell.flow.page is Page.HOME
    everything = left_behind(visitor.shell) + remembered(visitor)
    assert [secret for secret in (*SECRETS, "K7M") if secret in everything] == []


def test_touching_keeps_the_hold_alive(visitor: Visitor) -> None:
    fill_in(visitor)
    for _ in range(10):
        visitor.wait(50)
        visitor.touch(visitor.field("Your name"))
    assert "renew" in visitor.desk.calls
    assert visitor.desk.held is not None


def test_a_hold_that_arrives_after_the_visitor_left_is_given_back(
    visitor: Visitor, jobs: InlineJobs
) -> None:
    know_mara(visitor)
    jobs.is_held = True
    visitor.tap("16:30")
    visitor.wait(90)
    assert visitor.shell.flow.page is Page.HOME
    jobs.is_held = False
    jobs.release()
    assert visitor.desk.held is None
    assert "Held for you" not in visitor.see()


def test_the_language_of_the_home_page_goes_back_too(visitor: Visitor) -> None:
    visitor.touch(visitor.shell.header.language)
    assert "Reservar una clase" in visitor.see()
    visitor.wait(60)
    assert "Book a lesson" in visitor.see()


def test_what_was_erased_again_cannot_be_brought_back(visitor: Visitor) -> None:
    know_mara(visitor)
    visitor.tap("16:30")
    visitor.tap("Continue")
    visitor.keys("Karin")
    for _ in "Karin":
        visitor.tap("Delete")
    assert visitor.field("Your name").text() == ""
    visitor.wait(90)
    assert "Kar" not in left_behind(visitor.shell)


def test_wiping_dresses_the_screen_anew_only_where_the_visitor_changed_it(
    visitor: Visitor, lobby: Lobby
) -> None:
    fill_in(visitor)
    dressed: list[float] = []
    lobby.theme.changed.connect(lambda: dressed.append(lobby.theme.text_scale))
    visitor.wait(61)
    visitor.tap("Finish and clear now")
    assert dressed == []
    visitor.tap("Larger text")
    visitor.tap("High contrast")
    dressed.clear()
    visitor.shell.flow.wipe()
    assert dressed == [1.0]
    assert visitor.shell.look.scheme is Scheme.LIGHT
