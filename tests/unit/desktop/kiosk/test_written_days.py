"""Days as each language writes them, alone and within a sentence."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QCoreApplication

from desktop.kiosk import words
from desktop.kiosk.language import ENGLISH, FRENCH, SPANISH, Language, Speech

SUNDAY = datetime(2026, 3, 1, 15, 0, tzinfo=UTC)
FRIDAY = datetime(2026, 3, 6, 15, 0, tzinfo=UTC)
Spoken = Callable[[Language], Speech]


@pytest.fixture
def spoken(qapp: QCoreApplication) -> Iterator[Spoken]:
    """Speaks a language, and is silent again."""
    made: list[Speech] = []

    def speak(language: Language) -> Speech:
        made.append(Speech(qapp, "America/Halifax", home=language))
        return made[-1]

    yield speak
    for each in made:
        each.close()


@pytest.mark.parametrize(
    ("language", "short", "long", "first"),
    [
        (ENGLISH, "Fri 6 March", "Friday 6 March", "Sun 1 March"),
        (SPANISH, "Vie 6 de marzo", "viernes 6 de marzo", "Dom 1 de marzo"),
        (FRENCH, "Ven 6 mars", "vendredi 6 mars", "Dim 1er mars"),
    ],
)
def test_a_day_is_joined_as_the_language_joins_it(
    spoken: Spoken, language: Language, short: str, long: str, first: str
) -> None:
    speech = spoken(language)
    assert (speech.day(FRIDAY), speech.long_day(FRIDAY)) == (short, long)
    assert speech.day(SUNDAY) == first


def test_within_a_sentence_it_begins_as_words_there_do(spoken: Spoken) -> None:
    told = [words.day_and_time(spoken(each), FRIDAY, SUNDAY) for each in (ENGLISH, SPANISH, FRENCH)]
    assert told == ["Fri 6 March 11:00", "vie 6 de marzo 11:00", "ven 6 mars 11:00"]
