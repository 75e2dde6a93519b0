"""Every screen of the running Studio: heard, walked through by Tab, read at any size and mirrored.

One Studio a language; each test walks through all of it, and names place and widget of each fault.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.access.permissions import Role
from core.ids import new_id
from core.mutations.messages import SendMessage
from desktop.design.theme import SchemeChoice
from desktop.language import ENGLISH, PSEUDO, wear
from desktop.studio.shell.state import ScreenId
from tests.fixtures.dress import undressed_after
from tests.fixtures.studio_app import Studio, studio_at
from tests.fixtures.studio_desk import Seat, seat_at
from tests.gui.accessibility.looking import (
    cut_off,
    faint,
    moving,
    overlapping,
    reachable,
    tell,
    told_twice,
    unspoken,
    walked_by_tab,
)
from tests.gui.accessibility.places import OVER, PLACES, Place, at, close, over

Look = Callable[[QWidget], Iterable[str]]
SCREENS = tuple(place for place in PLACES if not place.button)


@pytest.fixture(scope="module", params=[ENGLISH, PSEUDO])
def studio(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Studio]:
    """A manager's Studio in that language, dressed, with people and lessons in it."""
    folder = tmp_path_factory.mktemp("studio")
    before = QLocale()
    spoken = wear(qapp, request.param, "locale")
    with undressed_after(), seat_at(folder / "manager.db", Role.MANAGER) as seat:
        fill(seat)
        seat.desk.theme.apply(qapp)
        with studio_at(QtBot(request), seat, folder, is_toured=True) as made:
            made.read_in()
            close(made)
            yield made
    if spoken is not None:
        qapp.removeTranslator(spoken)
    QLocale.setDefault(before)


def fill(seat: Seat) -> None:
    """Lessons, a message, and people whose names are long."""
    for day, hour in ((5, 16), (6, 10), (6, 15), (9, 15), (10, 16)):
        seat.book(day, hour)
    seat.add_instructor("Konstantin Papadopoulos-Wetherington")
    seat.add_student("Anneliese-Charlotte von und zu Hohenstein-Weiß")
    seat.elsewhere(
        SendMessage(
            message_id=new_id(),
            student_id=seat.studio.student_id,
            instructor_id=seat.studio.instructor_id,
            body="Could we move the lesson to half past four?",
        )
    )


def faults(
    studio: Studio, look: Look, language: str = ENGLISH, places: tuple[Place, ...] = PLACES
) -> dict[str, list[str]]:
    """What is found wrong, by place; over the window too, where all places are looked at."""
    found = dict[str, list[str]]()
    for place in places:
        with at(studio, place, language) as root:
            found[place.name] = sorted(set(look(root)))
    for action in OVER if places is PLACES else ():
        with over(studio, action) as root:
            found[action] = sorted(set(look(root)))
    return {place: wrong for place, wrong in found.items() if wrong}


def unfit(root: QWidget) -> list[str]:
    """What is cut off or covered."""
    return [*cut_off(root), *overlapping(root)]


@contextmanager
def text_at(studio: Studio, scale: float) -> Iterator[None]:
    """Larger text, for a while."""
    _wear(studio, scale)
    yield
    _wear(studio, 1.0)


def _wear(studio: Studio, scale: float) -> None:
    """A new size is put on in turns; nobody sees any of it before all of it is there."""
    theme = studio.seat.desk.theme
    theme.scale_text(scale)
    studio.settle()
    while theme.is_dressing:
        studio.settle()


@pytest.mark.parametrize("studio", [ENGLISH], indirect=True)
def test_each_control_fits_has_a_name_stands_out_and_is_reached_and_seen_by_tab(
    studio: Studio,
) -> None:
    known = set[QWidget]()

    def look(root: QWidget) -> Iterator[str]:
        yield from unspoken(root)
        yield from told_twice(root)
        yield from unfit(root)
        if root is studio.window:
            yield from faint(root)
        reached, unseen = walked_by_tab(root, known)
        yield from (f"{each} looks the same with the focus" for each in unseen)
        if len(set(reached)) < len(reached):
            yield f"{tell(reached[-1])} is come to twice"
        missed = set(reachable(root)) - set(reached)
        yield from (f"{tell(each)} is not come to" for each in missed)

    assert faults(studio, look) == {}


@pytest.mark.parametrize(
    ("studio", "language", "scale"),
    [(ENGLISH, ENGLISH, 2.0), (PSEUDO, PSEUDO, 1.0)],
    indirect=["studio"],
)
def test_nothing_is_cut_off_where_text_is_large_or_long(
    studio: Studio, language: str, scale: float
) -> None:
    if language == PSEUDO:
        studio.window.setUpdatesEnabled(False)  # drawing it was a third; every language shipped is
    with text_at(studio, scale):
        # Dialogs scroll at any size.
        places = PLACES if scale == 1.0 else (*SCREENS, Place(ScreenId.INSIGHTS, "Show table"))
        assert faults(studio, unfit, language, places) == {}


@pytest.mark.parametrize("studio", [ENGLISH], indirect=True)
def test_nothing_lies_over_its_neighbour_where_one_reads_from_the_right(
    studio: Studio, qapp: QApplication
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        studio.settle()
        rail, screen = studio.app.window.rail, studio.app.window.top_bar
        assert rail.x() > screen.x(), "the rail stands where one begins to read"
        assert faults(studio, unfit, places=SCREENS) == {}
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize("studio", [ENGLISH], indirect=True)
def test_in_the_dark_words_stand_out_and_nothing_moves_where_motion_is_reduced(
    studio: Studio,
) -> None:
    theme = studio.seat.desk.theme
    theme.choose(SchemeChoice.DARK)
    theme.reduce_motion(True)
    try:
        found = faults(studio, lambda root: [*moving(root), *faint(root)], places=SCREENS)
    finally:
        theme.reduce_motion(False)
        theme.choose(SchemeChoice.LIGHT)
    assert found == {}
