"""On a small screen all is drawn smaller, and nothing is cut."""

import pytest
from PySide6.QtWidgets import QApplication

from desktop.kiosk.controls.look import TEXT_SCALES
from desktop.kiosk.flow import Page
from desktop.kiosk.values import SearchRequest
from desktop.kiosk.window.shell import KioskShell
from tests.gui.kiosk.conftest import settle
from tests.gui.kiosk.lobby import Lobby

SIZES = [(600, 960), (1024, 600)]
LANGUAGES = 3
PAGES = (
    *(Page.HOME, Page.FIND, Page.RESULTS, Page.PROFILE),
    *(Page.CHECK_IN, Page.LESSONS, Page.PROVE, Page.WAITING),
)


def cut(shell: KioskShell, page: Page) -> list[str]:
    """Whatever of that page needs more room from left to right than there is."""
    shell.flow.go(page)
    settle()
    screen, where = shell.pages.shown, (shell.flow.speech.language.short, shell.look.text_scale)
    least = [
        (screen.body.minimumSizeHint().width(), screen.view.viewport().width()),
        (shell.header.minimumSizeHint().width(), shell.width()),
        (shell.dock.isVisible() * (shell.dock.geometry().right() + 1), shell.width()),
    ]
    return [f"{page.name} {where}: {took} of {has}" for took, has in least if took > has]


@pytest.mark.parametrize("hung", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_a_small_screen_cuts_nothing_in_any_language_and_any_size_of_text(
    qapp: QApplication, hung: tuple[int, int]
) -> None:
    lobby = Lobby(qapp, density=1.0)
    shell, teacher = lobby.shell, lobby.desk.teachers[0]
    shell.resize(*hung)
    shell.flow.results.look_for(SearchRequest())
    shell.flow.profile.open(teacher.who.id, teacher.offering_id, 45)
    found: list[str] = []
    for _ in range(LANGUAGES):
        for _ in (*TEXT_SCALES, "spaced"):
            found += [each for page in PAGES for each in cut(shell, page)]
            shell.look.next_text_size()
        shell.flow.speech.next_language()
    size = shell.size().toTuple()
    lobby.close()
    assert size == hung, "the window grew with what it shows"
    assert not found, found
