"""What the front desk makes of a wish, over a replica."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from desktop.kiosk.language import SPANISH, Speech
from desktop.kiosk.values import SearchRequest
from tests.gui.kiosk_replica.conftest import FIVE, Kiosk


def test_a_name_and_a_day_ask_for_that_person(kiosk: Kiosk) -> None:
    result = kiosk.desk.search(SearchRequest("priya tomorrow"))
    assert [hit.instructor.name for hit in result.hits] == ["Priya Raman"]
    assert result.outside == ()


def test_where_only_something_shorter_is_free_it_is_shown(kiosk: Kiosk) -> None:
    result = kiosk.desk.search(SearchRequest("piano with mara tomorrow after 4:30pm"))
    (hit,) = [each for each in result.hits if each.instructor.name.startswith("Mara")]
    assert (hit.minutes, hit.starts) == (30, (FIVE - timedelta(minutes=30),))
    long = kiosk.desk.search(SearchRequest("45 minutes of piano with mara tomorrow after 4:30pm"))
    assert not [each for each in long.hits if each.instructor.name.startswith("Mara")]


def test_chips_speak_the_visitors_language(kiosk: Kiosk, qapp: QApplication) -> None:
    speech = Speech(QCoreApplication.instance() or qapp, "America/Halifax", SPANISH)
    try:
        result = kiosk.desk.search(
            SearchRequest("piano para mi hijo de 8 años mañana después de las 4 por menos de 80$")
        )
    finally:
        speech.close()
    labels = [chip.label for chip in result.chips]
    assert labels == ["Piano", "8 años", "Mañana", "Después de las 16:00", "Menos de $80"]
