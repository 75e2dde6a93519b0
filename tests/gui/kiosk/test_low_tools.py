"""What somebody in a wheelchair reaches of a screen that hangs upright; and words that follow the
language that is spoken now.
"""

from PySide6.QtCore import QLocale, QPoint
from PySide6.QtWidgets import QLabel

from desktop.kiosk.asking import Call
from desktop.kiosk.controls.week_column import ClosedDay
from desktop.kiosk.screens.find import EXAMPLE
from desktop.kiosk.window.words import WindowWords
from tests.gui.accessibility.looking import locale_of
from tests.gui.kiosk.conftest import Visitor, both_ways, on_a_new_screen
from tests.gui.kiosk.lobby import UPRIGHT
from tests.gui.kiosk.test_booking import find_mara


@both_ways
def test_an_upright_screen_has_help_language_print_and_contrast_low_down(
    visitor: Visitor, size: tuple[int, int]
) -> None:
    shell, tools = visitor.shell, visitor.shell.pages.home.tools
    assert tools.isVisible() == (size == UPRIGHT), "lying, the header is within reach"
    if not tools.isVisible():
        return
    low = [tools.language, tools.text_size, tools.contrast, tools.help]
    assert all(each.mapTo(shell, QPoint()).y() > shell.height() * 0.8 for each in low)
    visitor.touch(tools.language)
    assert "Reservar una clase" in visitor.see()
    assert tools.language.text() == "Español"
    visitor.touch(tools.contrast)
    assert shell.look.is_contrast
    visitor.touch(tools.text_size)
    assert shell.look.text_scale > 1
    assert (tools.contrast.isChecked(), tools.text_size.isChecked()) == (True, True)
    visitor.touch(tools.help)
    visitor.touch(shell.help.call)
    assert visitor.desk.called() is not Call.NONE
    assert tools.help.isChecked()


def test_what_was_found_is_told_anew_in_the_language_that_is_chosen(visitor: Visitor) -> None:
    find_mara(visitor)
    visitor.desk.teachers[0].summary = "Piano · desde los 5 años"
    visitor.touch(visitor.shell.header.language)
    assert "Piano · desde los 5 años" in visitor.see()
    visitor.tap("Más horas")
    visitor.desk.teachers[0].summary = "Piano · dès 5 ans"
    visitor.touch(visitor.shell.header.language)
    assert "Piano · dès 5 ans" in visitor.see()


def test_why_a_day_is_closed_is_told_in_the_studios_language_and_closed_in_the_visitors(
    visitor: Visitor,
) -> None:
    WindowWords(visitor.shell, visitor.shell.flow)
    find_mara(visitor)
    visitor.tap("More times")
    visitor.touch(visitor.shell.header.language)
    grid = visitor.shell.pages.profile.grid
    (closed,) = [one for one in grid.findChildren(ClosedDay) if one.isVisible()]
    spoken = QLocale.Language.Spanish, QLocale.Language.English
    assert (closed.accessibleName(), closed.heard.text()) == ("Cerrado", "Recital")
    assert (locale_of(closed).language(), locale_of(closed.heard).language()) == spoken


@on_a_new_screen
def test_the_example_of_a_wish_is_in_the_language_of_the_screen(visitor: Visitor) -> None:
    WindowWords(visitor.shell, visitor.shell.flow)
    visitor.touch(visitor.shell.header.language)
    visitor.tap("Reservar una clase")
    assert EXAMPLE not in visitor.see()
    labels = visitor.shell.pages.finder.findChildren(QLabel)
    (example,) = [each for each in labels if each.text().startswith("piano para mi hija de 8 años")]
    assert locale_of(example).language() is QLocale.Language.Spanish
