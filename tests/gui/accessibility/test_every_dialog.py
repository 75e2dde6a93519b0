"""Every dialog of the Studio in the least window: heard, walked by Tab, left by Escape, in room.

In French, which needs the most room, at 200 % text, in the dark: what has its room there has it in
any other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.access.permissions import Role
from core.kiosk_settings import STANDARD
from core.lookalikes import Likeness, Lookalikes
from core.repositories.lessons import LessonLine
from desktop.design.theme import SchemeChoice
from desktop.language import wear
from desktop.runtime.presenter import Screen
from desktop.studio.attention.other_time import OtherTimeDialog
from desktop.studio.availability.dialogs import CopyDayDialog, CopyWeekDialog, ExceptionDialog
from desktop.studio.availability.holiday_dialog import HolidayDialog
from desktop.studio.availability.why_dialog import WhyDialog
from desktop.studio.lesson_dialogs import (
    CancelDialog,
    LessonDialog,
    MoveDialog,
    SeriesDialog,
    draft_again,
)
from desktop.studio.lesson_dialogs.note_dialog import NoteDialog
from desktop.studio.lesson_doing import NoShowDialog
from desktop.studio.lessons.presenter import LessonsPresenter
from desktop.studio.lessons.rail import FilterDialog
from desktop.studio.lessons.saved import SavedFilter
from desktop.studio.lessons.together import CancelSeveral, MissedSeveral
from desktop.studio.messages.replies import RepliesDialog
from desktop.studio.profile.offering_form import OfferingForm
from desktop.studio.profile.presenter import ProfilePresenter
from desktop.studio.schedule.busy_dialog import BusyDialog
from desktop.studio.schedule.busy_presenter import BusyPresenter
from desktop.studio.schedule.memory import ForgetfulMemory
from desktop.studio.schedule.sharing import FileAsker
from desktop.studio.schedule.zone_dialog import ZoneDialog
from desktop.studio.settings.account_card import SignInDialog, SignOutDialog
from desktop.studio.settings.devices_card import PairingDialog
from desktop.studio.settings.kiosk_dialog import KioskDialog
from desktop.studio.settings.kiosk_setup import KioskFacts
from desktop.studio.settings.presenter import SettingsPresenter
from desktop.studio.shell.state import ScreenId
from desktop.studio.students.erasing import EraseDialog
from desktop.studio.students.presenter import StudentsPresenter
from desktop.studio.students.statement_dialog import StatementDialog
from desktop.studio.students.twice import TwiceDialog
from desktop.widgets.dialog import CrashDialog, Dialog
from desktop.widgets.overlay import open_overlay
from tests.builders.series import series, tuesdays
from tests.fixtures.dress import undressed_after
from tests.fixtures.studio_app import Studio, studio_at
from tests.fixtures.studio_desk import seat_at
from tests.gui.accessibility.looking import (
    cut_off,
    faint,
    reachable,
    tell,
    told_twice,
    unspoken,
    walked_by_tab,
)
from tests.gui.accessibility.places import close, press, said
from tests.gui.accessibility.sideways import pushed_out

P = TypeVar("P")
LANGUAGE = "fr"
LEAST_WINDOW = (1024, 700)
TODAY = date(2026, 3, 5)
ON_SCREEN = (
    (ScreenId.SETTINGS, "Name and email…"),
    (ScreenId.SETTINGS, "Change password…"),
    (ScreenId.STUDENTS, "New student"),
)
"""Dialogs that ask a screen's presenter: opened by their buttons there."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The Studio, a lesson of its own, and one of a series."""

    studio: Studio
    lesson: LessonLine
    repeated: LessonLine
    twin_id: str

    def dialogs(self) -> dict[str, Callable[[], Dialog]]:
        """Every dialog that stands by itself."""
        desk, window = self.studio.seat.desk, self.studio.window
        theme = desk.theme
        zone = ZoneInfo(desk.zone)
        return {
            "cancel": lambda: CancelDialog(desk, self.lesson, window),
            "cancel of a series": lambda: CancelDialog(desk, self.repeated, window),
            "move": lambda: MoveDialog(desk, self.lesson, window),
            "move of a series": lambda: MoveDialog(desk, self.repeated, window),
            "note": lambda: NoteDialog(desk, self.lesson, window),
            "series": lambda: SeriesDialog(desk, self.repeated, window),
            "book again": lambda: LessonDialog(
                desk, draft_again(self.lesson, desk.clock.now()), window
            ),
            "no-show": lambda: NoShowDialog(desk, self.lesson, window),
            "other time": lambda: OtherTimeDialog(desk, self.lesson, window),
            "zone": lambda: ZoneDialog(theme, window, "Europe/Madrid"),
            "exception": lambda: ExceptionDialog(theme, window, TODAY, may_close_studio=True),
            "copy a day": lambda: CopyDayDialog(theme, window),
            "copy a week": lambda: CopyWeekDialog(theme, window, TODAY, desk.weeks),
            "holidays": lambda: HolidayDialog(theme, window, may_close_studio=True),
            "why": lambda: WhyDialog(
                theme, window, desk.clock.now().astimezone(zone), (30, 45, 60), 60
            ),
            "quick replies": lambda: RepliesDialog(theme, window, ["Oui, déplacé", "Je vérifie"]),
            "cancel several": lambda: CancelSeveral(desk, (self.lesson, self.repeated), window),
            "no-show of several": lambda: MissedSeveral(desk, (self.lesson, self.repeated), window),
            "crash": lambda: CrashDialog(theme, window, "Traceback", "studio.log"),
        }

    def of_screens(self) -> dict[str, Callable[[], Dialog]]:
        """Those that need a screen's presenter, and something that is rarely at hand there."""
        seat, window = self.studio.seat, self.studio.window
        desk, theme = seat.desk, seat.desk.theme
        settings = self.presenter(ScreenId.SETTINGS, SettingsPresenter)
        students = self.presenter(ScreenId.STUDENTS, StudentsPresenter)
        lessons = self.presenter(ScreenId.LESSONS, LessonsPresenter)
        profile = self.presenter(ScreenId.PROFILE, ProfilePresenter)
        twins = Lookalikes(seat.studio.student_id, self.twin_id, Likeness.NAME)
        names = {"a": "Maximiliane von Hohenstein-Oberreuter", "b": "Mara Lindqvist"}
        kiosk = KioskFacts("d", "Comptoir", STANDARD, {"m": "Musique"}, names, 300, None)
        kept = SavedFilter(name="À payer à l’accueil")

        def statement() -> Dialog:
            pair = students.pair(twins)
            assert pair is not None
            return StatementDialog(desk, pair[0], window)

        def erasing() -> Dialog:
            students.choose(seat.studio.student_id)
            self.studio.settle()
            file = students.state.file
            assert file is not None
            return EraseDialog(desk, students, file, window)

        return {
            "busy times": lambda: BusyDialog(
                theme, window, BusyPresenter(desk, ForgetfulMemory()), FileAsker()
            ),
            "sign in": lambda: SignInDialog(theme, window, settings),
            "sign out": lambda: SignOutDialog(theme, window, settings, 3),
            "kiosk": lambda: KioskDialog(desk, window, kiosk),
            "kiosk code": lambda: PairingDialog(desk, window, settings),
            "offering": lambda: OfferingForm(desk, profile, None, window),
            "rename a filter": lambda: FilterDialog(desk, window, lessons, kept),
            "taken down twice": lambda: TwiceDialog(desk, students, (twins,), window),
            "statement": statement,
            "erase": erasing,
        }

    def presenter(self, screen: ScreenId, kind: type[P]) -> P:
        """Who decides on a screen."""
        shown = self.studio.app.window.screen_widget(screen)
        assert isinstance(shown, Screen)
        assert isinstance(shown.presenter, kind)
        return shown.presenter

    def opened(self) -> Iterator[tuple[str, Dialog]]:
        """Each dialog, open, and closed again afterwards."""
        for name, make in {**self.dialogs(), **self.of_screens()}.items():
            dialog = make()
            dialog.open()
            self.studio.settle()
            yield name, dialog
            close(self.studio)
        for screen, title in ON_SCREEN:
            self.studio.app.go(screen)
            self.studio.settle()
            shown = self.studio.app.window.screen_widget(screen)
            press(self.studio, shown, said(title, LANGUAGE))
            found = open_overlay(self.studio.window)
            assert isinstance(found, Dialog), title
            yield title, found
            close(self.studio)


@pytest.fixture(scope="module")
def desk(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Desk]:
    """A manager's Studio in the least window, in French, at 200 %, in the dark, with lessons in it.

    It begins so: that a look is changed on the way is seen in `test_every_screen`.
    """
    folder = tmp_path_factory.mktemp("studio")
    before = QLocale()
    worn = wear(qapp, LANGUAGE, "locale")
    assert worn is not None
    with undressed_after(), seat_at(folder / "manager.db", Role.MANAGER) as seat:
        wish = series(seat.studio, *tuesdays(seat.studio, 4))
        seat.elsewhere(wish)
        twin_id = seat.add_student("Ana Duarte")
        ids = seat.book(9, 15), wish.lessons[1].booking_id
        found = seat.desk.read(lambda rows: [rows.lessons.line(each) for each in ids])
        seat.desk.theme.wear(SchemeChoice.DARK, 2.0)
        seat.desk.theme.apply(qapp)
        with studio_at(QtBot(request), seat, folder, is_toured=True) as made:
            made.read_in()
            close(made)
            made.window.resize(*LEAST_WINDOW)
            made.settle()
            lesson, repeated = found
            assert lesson is not None
            assert repeated is not None
            yield Desk(made, lesson, repeated, twin_id)
    qapp.removeTranslator(worn)
    QLocale.setDefault(before)


def kept_from_use(dialog: Dialog, window: QWidget) -> Iterator[str]:
    """What keeps somebody from hearing, reading, reaching or leaving it."""
    yield from unspoken(dialog)
    yield from told_twice(dialog)
    yield from cut_off(dialog)
    yield from pushed_out(dialog)
    yield from faint(dialog.panel)
    if not window.rect().contains(dialog.panel.geometry()):
        yield "the panel stands out of the window"
    if not dialog.isAncestorOf(window.focusWidget()):
        yield "the keyboard stays behind it"
    reached, _ = walked_by_tab(dialog, set(reachable(dialog)))
    if len(set(reached)) < len(reached):
        yield f"{tell(reached[-1])} is come to twice"
    yield from (f"{tell(each)} is not come to" for each in set(reachable(dialog)) - set(reached))
    left = list[bool]()
    dialog.rejected.connect(lambda: left.append(True))
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    if not left or dialog.isVisible():
        yield "Escape does not leave it"


def test_each_dialog_is_heard_has_its_room_and_is_left_by_escape(desk: Desk) -> None:
    desk.studio.window.setUpdatesEnabled(False)  # each is drawn where it is asked what stands out
    found = {
        name: sorted(set(kept_from_use(dialog, desk.studio.window)))
        for name, dialog in desk.opened()
    }
    assert {name: wrong for name, wrong in found.items() if wrong} == {}
