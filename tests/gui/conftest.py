"""Widgets are tested in the product's own face, whatever the machine has installed."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.design.theme import SchemeChoice, Theme
from desktop.design.type import prepare_fonts
from desktop.runtime.overrides import contain_overrides


def pytest_configure() -> None:
    """In each process that runs tests: this module may have been imported in another."""
    prepare_fonts()
    contain_overrides()


@pytest.fixture(scope="session", autouse=True)
def application(qapp: QApplication) -> QApplication:
    """There is an application, whichever test comes first: without one no timer runs."""
    return qapp


@pytest.fixture
def theme(qtbot: QtBot) -> Theme:
    """A light theme that does not dress the application: enough for a widget to paint itself."""
    return Theme(SchemeChoice.LIGHT)
