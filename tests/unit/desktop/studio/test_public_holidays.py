"""Holidays follow from the place, in the reader's language where it is known there."""

from datetime import date

import pytest
from holidays.registry import EntityLoader

from desktop.studio.availability.public_holidays import (
    Holiday,
    Place,
    countries,
    country_of,
    holidays_between,
    regions_of,
)

MARCH, APRIL = date(2026, 3, 1), date(2026, 4, 30)


@pytest.mark.parametrize(
    ("zone", "country"),
    [("America/Halifax", "CA"), ("Europe/Paris", "FR"), ("Asia/Tokyo", "JP"), ("Etc/UTC", "")],
)
def test_a_zone_lies_in_a_country(zone: str, country: str) -> None:
    assert country_of(zone) == country
    assert not country or country in countries()


@pytest.mark.parametrize(
    ("language", "name"), [("en", "Good Friday"), ("fr", "Vendredi saint"), ("xx", "Good Friday")]
)
def test_names_are_in_the_reader_s_language_where_it_has_one(language: str, name: str) -> None:
    found = holidays_between(Place("CA", "NS"), MARCH, APRIL, language)
    assert found == (Holiday(date(2026, 4, 3), name),)


def test_the_regions_of_a_country_are_those_it_knows_and_an_unknown_one_has_none() -> None:
    assert {"NS", "QC"} <= set(regions_of("CA"))
    assert regions_of("XX") == regions_of("") == ()


def test_naming_the_countries_reads_in_none_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(EntityLoader, "get_entity", lambda _: pytest.fail("one is read in"))
    countries.cache_clear()
    assert len(countries()) > 200


def test_regions_keep_days_of_their_own_and_unknown_places_none() -> None:
    whole = holidays_between(Place("DE"), MARCH, date(2026, 12, 31), "de")
    bavaria = holidays_between(Place("DE", "BY"), MARCH, date(2026, 12, 31), "de")
    assert set(whole) < set(bavaria)
    assert holidays_between(Place("DE", "nowhere"), MARCH, date(2026, 12, 31), "de") == whole
    assert holidays_between(Place("XX"), MARCH, APRIL, "en") == ()


def test_a_span_over_new_year_has_both_years() -> None:
    found = holidays_between(Place("CA"), date(2026, 12, 25), date(2027, 1, 1), "en")
    assert [each.day for each in found] == [date(2026, 12, 25), date(2027, 1, 1)]
