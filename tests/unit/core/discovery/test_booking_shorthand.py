"""The palette's shorthand, in any order of its words."""

from datetime import UTC, date, datetime

import pytest

from core.discovery import BookingWish, Vocabulary, parse_booking
from core.errors import Malformed
from core.scheduling.recurrence import Every

# A Thursday, 14:20 on the wall in Halifax.
NOW = datetime(2026, 3, 5, 18, 20, tzinfo=UTC)
PEOPLE = (
    ("1", "Ana Duarte"),
    ("2", "Ana Castellanos"),
    ("3", "Hugo Lavoie"),
    ("4", "Maximiliane von Hohenstein-Oberreuter"),
    ("5", "Jun Park"),
    ("6", "Grace Kim"),
    ("7", "Émile Roux"),
    ("8", "Annabelle May"),
    ("9", "Friederike Monk"),
)


def wish(text: str, vocabulary: Vocabulary, language: str = "en") -> BookingWish:
    """The booking a text describes, in Halifax."""
    return parse_booking(text, NOW, "America/Halifax", vocabulary, PEOPLE, language=language)


def test_the_example_of_the_design_is_understood_whole(vocabulary: Vocabulary) -> None:
    text = "Ana tue 4pm piano 45m"
    booking = wish(text, vocabulary)
    assert [person.name for person in booking.students] == ["Ana Castellanos", "Ana Duarte"]
    assert booking.start == datetime.fromisoformat("2026-03-10 16:00")
    assert (booking.service, booking.duration_min, booking.repeat) == ("piano", 45, 1)
    assert [(part.field.value, text[slice(*part.span)]) for part in booking.parts] == [
        ("student", "Ana"),
        ("date", "tue"),
        ("time", "4pm"),
        ("service", "piano"),
        ("duration", "45m"),
    ]
    assert booking.leftovers == ()


@pytest.mark.parametrize(
    ("text", "day_first", "month_first"),
    [
        ("Ana 4/6 4pm piano", "2026-06-04", "2026-04-06"),
        ("Ana 3/4 4pm", "2026-04-03", "2027-03-04"),
        ("Ana 13/6 4pm", "2026-06-13", "2026-06-13"),
        ("Ana 6/13 4pm", "2026-06-13", "2026-06-13"),
        ("Ana 4/6/27 4pm", "2027-06-04", "2027-04-06"),
        ("Ana 4/6/2027 4pm", "2027-06-04", "2027-04-06"),
        ("piano Ana 16:00 29/2", "2028-02-29", "2028-02-29"),
    ],
)
def test_a_day_in_numbers_is_in_the_readers_order(
    text: str, day_first: str, month_first: str, vocabulary: Vocabulary
) -> None:
    for is_month_first, day in ((False, day_first), (True, month_first)):
        found = parse_booking(
            text, NOW, "America/Halifax", vocabulary, PEOPLE, is_month_first=is_month_first
        )
        assert str(found.day) == day
        assert found.start is not None
        assert (found.start.hour, found.leftovers) == (16, ())


@pytest.mark.parametrize("text", ["Ana 45/60", "Ana 1/2 hour", "Ana 31/4", "Ana 0/5"])
def test_numbers_that_are_no_day_are_none(text: str, vocabulary: Vocabulary) -> None:
    assert wish(text, vocabulary).day is None


def test_a_series_ends_on_a_day_in_numbers(vocabulary: Vocabulary) -> None:
    found = wish("Ana tue 4pm piano weekly until 5/6", vocabulary)
    assert (str(found.day), str(found.until)) == ("2026-03-10", "2026-06-05")


@pytest.mark.parametrize(
    ("text", "monday", "saturday", "sunday"),
    [
        ("this week", "2026-03-05", "2026-03-05", "2026-03-05"),
        ("next week", "2026-03-09", "2026-03-07", "2026-03-08"),
        ("next tue", "2026-03-10", "2026-03-10", "2026-03-10"),
        ("next sat", "2026-03-14", "2026-03-07", "2026-03-14"),
        ("next sun", "2026-03-15", "2026-03-08", "2026-03-08"),
    ],
)
def test_weeks_begin_where_the_reader_has_them(
    text: str, monday: str, saturday: str, sunday: str, vocabulary: Vocabulary
) -> None:
    found = [
        parse_booking(text, NOW, "America/Halifax", vocabulary, PEOPLE, start).day
        for start in (0, 5, 6)
    ]
    assert found == [date.fromisoformat(each) for each in (monday, saturday, sunday)]


@pytest.mark.parametrize(
    ("text", "student", "start", "service", "duration"),
    [
        ("ana d tue 4 piano", "1", "2026-03-10 16:00", "piano", None),
        ("piano ana castellanos tomorrow 16:30 1h", "2", "2026-03-06 16:30", "piano", 60),
        ("fri 1530 violin 30m maximiliane", "4", "2026-03-06 15:30", "violin", 30),
        ("oberreuter sat 10am piano", "4", "2026-03-07 10:00", "piano", None),
        ("Jun sat 10am maths", "5", "2026-03-07 10:00", "maths", None),
        ("grace thu 3pm", "6", "2026-03-05 15:00", None, None),
        ("grace thu 2pm", "6", "2026-03-12 14:00", None, None),
        ("grace 2pm", "6", "2026-03-06 14:00", None, None),
        ("grace today 2pm", "6", "2026-03-05 14:00", None, None),
        ("emile 6 march 11:15 theory", "7", "2026-03-06 11:15", "music-theory", None),
        ("May tue 5pm voice", "8", "2026-03-10 17:00", "voice", None),
        ("hugo tue 4-5pm guitar", "3", "2026-03-10 16:00", "guitar", 60),
        ("hugo next tue noon gutar", "3", "2026-03-10 12:00", "guitar", None),
        ("fri 4pm ana d", "1", "2026-03-06 16:00", None, None),
        ("friederike mon 4pm", "9", "2026-03-09 16:00", None, None),
        ("hguo tue 4pm", "3", "2026-03-10 16:00", None, None),
    ],
)
def test_shorthand(
    text: str,
    student: str,
    start: str,
    service: str | None,
    duration: int | None,
    vocabulary: Vocabulary,
) -> None:
    booking = wish(text, vocabulary)
    assert (booking.student_id, booking.service, booking.duration_min) == (
        student,
        service,
        duration,
    )
    assert booking.start == datetime.fromisoformat(start)


@pytest.mark.parametrize(
    ("text", "every", "repeat", "until"),
    [
        ("ana d tue 4pm piano 45m x10", Every.WEEK, 10, None),
        ("ana d tue 4pm every week until 20 Dec", Every.WEEK, 1, date(2026, 12, 20)),
        ("ana d tue 4pm until 5 jan", Every.WEEK, 1, date(2027, 1, 5)),
        ("ana d tue 4pm fortnightly until 20 december", Every.FORTNIGHT, 1, date(2026, 12, 20)),
        ("ana d every two weeks tue 4pm x6", Every.FORTNIGHT, 6, None),
        ("ana d tue 4pm every other week", Every.FORTNIGHT, 1, None),
        ("ana d tue 4pm monthly x3", Every.MONTH, 3, None),
        ("ana d tue 4pm", None, 1, None),
    ],
)
def test_how_often_and_until_when(
    text: str, every: Every | None, repeat: int, until: date | None, vocabulary: Vocabulary
) -> None:
    booking = wish(text, vocabulary)
    assert (booking.every, booking.repeat, booking.until) == (every, repeat, until)
    assert booking.start == datetime.fromisoformat("2026-03-10 16:00")
    assert booking.leftovers == ()


@pytest.mark.parametrize(
    ("text", "repeat", "is_weekly"),
    [
        ("ana d tue 4pm x10", 10, True),
        ("ana d tue 4pm 10x", 10, True),
        ("ana d tue 4pm 10 times", 10, True),
        ("ana d every tue 4pm", 1, True),
        ("ana d tue 4pm weekly", 1, True),
        ("ana d tuesdays 4pm x6", 6, True),
        ("ana d tue 4pm x1000", 1, False),
    ],
)
def test_repeats(text: str, repeat: int, is_weekly: bool, vocabulary: Vocabulary) -> None:
    booking = wish(text, vocabulary)
    assert (booking.repeat, booking.is_weekly) == (repeat, is_weekly)
    assert booking.start == datetime.fromisoformat("2026-03-10 16:00")


def test_whole_words_go_before_beginnings_and_given_names_before_others(
    vocabulary: Vocabulary,
) -> None:
    found = [(person.name, person.is_exact) for person in wish("ma tue", vocabulary).students]
    assert found == [
        ("Maximiliane von Hohenstein-Oberreuter", False),
        ("Annabelle May", False),
    ]
    assert [person.name for person in wish("Ana tue", vocabulary).students] == [
        "Ana Castellanos",
        "Ana Duarte",
    ]


def test_what_is_missing_stays_open(vocabulary: Vocabulary) -> None:
    booking = wish("hugo piano", vocabulary)
    assert (booking.day, booking.minute, booking.start, booking.duration_min) == (
        None,
        None,
        None,
        None,
    )
    assert wish("hugo tue morning", vocabulary).day == date(2026, 3, 10)
    assert wish("hugo tue morning", vocabulary).minute is None


def test_a_weekday_word_is_no_name_in_the_middle(vocabulary: Vocabulary) -> None:
    booking = wish("piano may 12 4pm ana d", vocabulary)
    assert (booking.student_id, booking.start) == ("1", datetime.fromisoformat("2026-05-12 16:00"))


def test_unknown_people_are_left_over(vocabulary: Vocabulary) -> None:
    booking = wish("Zebedee tue 4pm", vocabulary)
    assert (booking.student_id, booking.leftovers) == (None, ("Zebedee",))


def test_nothing_is_an_empty_wish(vocabulary: Vocabulary) -> None:
    assert wish("", vocabulary) == BookingWish("")


def test_too_long_a_text_is_refused(vocabulary: Vocabulary) -> None:
    with pytest.raises(Malformed, match="query_too_long"):
        wish("a" * 301, vocabulary)


@pytest.mark.parametrize(
    ("language", "text", "english"),
    [
        ("es", "Ana D mar 16h piano 45m", "Ana D tue 16:00 piano 45m"),
        ("es", "ana d martes 16:30 guitarra 45 min x10", "ana d tue 16:30 guitar 45 min x10"),
        ("es", "hugo el jueves a las 4 de la tarde piano", "hugo thu 4pm piano"),
        ("es", "hugo mié 16h30 cada dos semanas 6 veces", "hugo wed 16:30 every two weeks x6"),
        ("es", "hugo 20 mar 10h piano", "hugo 20 march 10:00 piano"),
        ("es", "hugo próximo mar 16h", "hugo next tue 16:00"),
        ("es", "hugo mar de 16 a 17 piano", "hugo tue 16-17 piano"),
        ("es", "hugo cada semana mar 16h x10", "hugo weekly tue 16:00 x10"),
        ("es", "hugo mar 16h hasta el 20 dic", "hugo tue 16:00 until 20 dec"),
        ("fr", "Ana D mar 16h piano 45m", "Ana D tue 16:00 piano 45m"),
        ("fr", "hugo mardi prochain 16h30 guitare", "hugo next tue 16:30 guitar"),
        ("fr", "hugo tous les jeudis 17h jusqu'au 20 déc", "hugo every thu 17:00 until 20 dec"),
        ("fr", "hugo jeu 17h toutes les 2 semaines 6 fois", "hugo thu 17:00 every two weeks x6"),
        ("fr", "hugo le 20 mars à 10h piano", "hugo 20 march 10:00 piano"),
        ("fr", "hugo mar de 16h à 17h piano", "hugo tue 16-17 piano"),
        ("fr", "emile après-demain 10h violon demi-heure", "emile in 2 days 10:00 violin 30m"),
        ("fr", "hugo tue 4pm piano x3", "hugo tue 4pm piano x3"),
        ("en", "hugo mar 12 4pm", "hugo march 12 4pm"),
    ],
)
def test_the_desk_types_in_its_own_language(
    language: str, text: str, english: str, vocabulary: Vocabulary
) -> None:
    def facts(found: BookingWish) -> tuple[object, ...]:
        told = (found.student_id, found.start, found.service, found.duration_min)
        return (*told, found.repeat, found.every, found.until, found.leftovers)

    assert facts(wish(text, vocabulary, language)) == facts(wish(english, vocabulary))


def test_what_was_typed_is_underlined_in_any_language(vocabulary: Vocabulary) -> None:
    text = "hugo mar 16h piano 45m hasta el 20 dic"
    parts = wish(text, vocabulary, "es").parts
    assert [text[slice(*part.span)] for part in parts] == [
        "hugo",
        "mar",
        "16h",
        "piano",
        "45m",
        "hasta el 20 dic",
    ]


def test_a_name_that_is_a_day_elsewhere_stays_a_name(vocabulary: Vocabulary) -> None:
    people = (("1", "Sam Roy"), ("2", "Hugo Lavoie"))
    found = [
        parse_booking(text, NOW, "America/Halifax", vocabulary, people, language="fr")
        for text in ("sam mar 16h", "hugo sam 16h")
    ]
    assert [(each.student_id, each.day) for each in found] == [
        ("1", date(2026, 3, 10)),
        ("2", date(2026, 3, 7)),
    ]
