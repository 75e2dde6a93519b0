"""Spanish and French wishes are understood as the same wish in English would be."""

from datetime import UTC, datetime

import pytest

from core.discovery import Vocabulary, parse
from desktop.kiosk.language import FRENCH, SPANISH, Language, shipped_catalogue
from desktop.kiosk.screens.find import EXAMPLE
from tests.unit.core.discovery.told import told

NOW = datetime(2026, 3, 5, 18, 20, tzinfo=UTC)
ZONE = "America/Halifax"


def understood(text: str, vocabulary: Vocabulary) -> str:
    """A wish in one line, asked in Halifax on a Thursday."""
    return told(parse(text, NOW, ZONE, vocabulary))


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("clases de piano", "piano"),
        ("quiero aprender a tocar la guitarra", "guitar"),
        ("piano mañana por la tarde", "piano tomorrow afternoon"),
        ("piano manana por la tarde", "piano tomorrow afternoon"),
        ("saxofón pasado mañana", "saxophone in 2 days"),
        ("guitarra después de las 5", "guitar after 5"),
        ("inglés entre las 5 y las 7", "english between 5 and 7"),
        ("ajedrez el domingo", "chess sunday"),
        ("francés el próximo lunes", "french next monday"),
        ("piano o guitarra este fin de semana", "piano or guitar this weekend"),
        ("piano por menos de 40 dólares", "piano under 40 dollars"),
        ("batería barata", "drums cheap"),
        ("media hora de canto", "half hour of singing"),
        ("dibujo para niños", "drawing for kids"),
        ("violín para mi hija de 6 años", "violin for my daughter 6 years old"),
        ("profesor de matemáticas en línea", "maths online"),
        ("batería para principiantes", "drums for beginners"),
        ("natación el 10 de marzo", "swimming 10 march"),
        ("Mara mañana", "Mara tomorrow"),
    ],
)
def test_spanish_is_understood(text: str, english: str, vocabulary: Vocabulary) -> None:
    assert understood(text, vocabulary) == understood(english, vocabulary)


@pytest.mark.parametrize("language", [SPANISH, FRENCH], ids=["es", "fr"])
def test_the_kiosks_example_means_the_same_in_each_language(
    language: Language, vocabulary: Vocabulary
) -> None:
    said = shipped_catalogue(language).translate("Kiosk", EXAMPLE)
    assert said not in (None, EXAMPLE)
    assert understood(str(said), vocabulary) == understood(EXAMPLE, vocabulary)


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("cours de guitare", "guitar"),
        ("je voudrais un cours d'aquarelle", "watercolour"),
        ("cours d’anglais pour adultes", "english for adults"),
        ("violon pour enfant samedi matin", "violin for kid saturday morning"),
        ("piano demain après 16h", "piano tomorrow after 16:00"),
        ("piano demain après 16 h", "piano tomorrow after 16:00"),
        ("piano demain à 16 h 30", "piano tomorrow at 16:30"),
        ("piano demain à 9 h 30 minutes", "piano tomorrow at 9:00 30 minutes"),
        ("piano demain entre 16 h et 18 h", "piano tomorrow between 16:00 and 18:00"),
        ("piano l'après-midi", "piano afternoon"),
        ("échecs dimanche après-midi", "chess sunday afternoon"),
        ("français mardi prochain entre 17h et 19h", "french next tuesday between 17:00 and 19:00"),
        ("piano ou guitare ce week-end", "piano or guitar this weekend"),
        ("une demi-heure de chant ce soir", "half hour singing tonight"),
        ("batterie moins de 40$", "drums under $40"),
        ("piano pas cher", "piano cheap"),
        ("dessin pour ma fille de 7 ans", "drawing for my daughter 7 years old"),
        ("chant débutant", "singing beginner"),
        ("cours de maths en ligne", "maths online"),
        ("saxophone en semaine", "saxophone weekdays"),
        ("piano la semaine prochaine", "piano next week"),
        ("aujourd'hui", "today"),
        ("natation dans 3 jours", "swimming in 3 days"),
    ],
)
def test_french_is_understood(text: str, english: str, vocabulary: Vocabulary) -> None:
    assert understood(text, vocabulary) == understood(english, vocabulary)


@pytest.mark.parametrize(
    "text",
    [
        "entre nous piano",
        "piano for my son in march",
        "pour la piano",
        "piano en route",
        "piano y guitar",
        "I don't mind, l'etude or d'accord",
    ],
)
def test_what_might_be_english_is_left_alone(text: str, vocabulary: Vocabulary) -> None:
    query = parse(text, NOW, ZONE, vocabulary)
    assert not {"between", "tomorrow", "lesson"} & set(query.leftovers)
    assert [chip.span for chip in query.chips if chip.span[0] == text.find("piano")] or (
        "piano" not in text
    )


def test_chips_point_at_the_whole_phrase_that_was_typed(vocabulary: Vocabulary) -> None:
    text = "ajedrez pasado mañana, después de las 5"
    chips = parse(text, NOW, ZONE, vocabulary).chips
    assert [text[slice(*chip.span)] for chip in chips] == [
        "ajedrez",
        "pasado mañana",
        "después de las 5",
    ]
