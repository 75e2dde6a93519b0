"""The Studio in Spanish and in French: nothing is left in English, and all of it has its room."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QObject
from PySide6.QtGui import QPaintDevice, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.access.permissions import Role
from desktop.language import Catalogue, Key, wear
from tests.fixtures.studio_app import Studio, studio_at
from tests.fixtures.studio_desk import seat_at
from tests.gui.accessibility.looking import cut_off, overlapping
from tests.gui.accessibility.places import close
from tests.gui.accessibility.sideways import pushed_out
from tests.gui.accessibility.test_every_screen import faults, fill

LEAST_WINDOW = (1024, 700)


class Ear:
    """Hears what was asked of a catalogue and not found there."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.missed = set[Key]()
        answer = Catalogue.translate

        def heard(
            catalogue: Catalogue,
            context: str,
            source: str,
            disambiguation: str | None = None,
            n: int = -1,
        ) -> str | None:
            found = answer(catalogue, context, source, disambiguation, n)
            if found is None and source and context[:2] not in ("QA", "QL", "QS", "QW"):
                self.missed.add((context, source))
            elif found is not None:
                self.told.add(source)
            return found

        self.told = set[str]()
        monkeypatch.setattr(Catalogue, "translate", heard)

    def english(self) -> set[Key]:
        """What stayed in English. A widget's text is asked for by each of its classes in turn."""
        classes = {each.__name__ for each in (QObject, QPaintDevice, *_classes(QObject))}
        return {
            (context, source)
            for context, source in self.missed
            if context not in classes or source not in self.told
        }


def _classes(kind: type[object]) -> Iterator[type[object]]:
    for each in kind.__subclasses__():
        yield each
        yield from _classes(each)


@pytest.fixture(scope="module", params=["es", "fr"])
def spoken(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Studio, str, Ear]]:
    """A manager's Studio in that language, with people and lessons in it, and what is heard."""
    folder = tmp_path_factory.mktemp("studio")
    before, face = QLocale(), qapp.font()
    with pytest.MonkeyPatch.context() as patched:
        ear = Ear(patched)
        worn = wear(qapp, request.param, "locale")
        assert worn is not None
        with seat_at(folder / "manager.db", Role.MANAGER) as seat:
            fill(seat)
            seat.desk.theme.apply(qapp)
            with studio_at(QtBot(request), seat, folder, is_toured=True) as made:
                made.read_in()
                close(made)
                yield made, request.param, ear
        qapp.removeTranslator(worn)
    QLocale.setDefault(before)
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())
    qapp.setFont(face)


def unfit(root: QWidget) -> list[str]:
    """What is cut off, covered, or pushed out of sight."""
    return [*cut_off(root), *overlapping(root), *pushed_out(root)]


def test_nothing_is_left_in_english_and_everything_has_its_room(
    spoken: tuple[Studio, str, Ear],
) -> None:
    studio, language, ear = spoken
    studio.window.resize(*LEAST_WINDOW)
    studio.settle()
    assert faults(studio, unfit, language) == {}
    assert ear.english() == set()
