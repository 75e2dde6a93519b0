"""The shipped catalogue keeps its promises, and a broken one is refused."""

import json
from collections.abc import Callable

import pytest

from resources.catalogue import CatalogueFault, load_catalogue, read_catalogue

NAMES = (
    "Music",
    "Tutoring",
    "Sports & Fitness",
    "Languages",
    "Arts",
    "Kids",
    "Hidden Gems",
)
Raw = dict[str, list[dict[str, object]]]


def valid() -> Raw:
    """The smallest catalogue that is accepted, as plain JSON values."""
    categories: list[dict[str, object]] = [
        {"slug": f"c{i}", "name": f"Category {i}", "names_i18n": {}} for i in range(7)
    ]
    services: list[dict[str, object]] = [
        {
            "slug": f"s{i}",
            "name": f"Service {i}",
            "category": f"c{i % 7}",
            "search_terms": [f"one {i}", f"two {i}"],
        }
        for i in range(250)
    ]
    return {"categories": categories, "services": services}


def read(raw: Raw) -> None:
    """Read plain values as if they were the file."""
    read_catalogue(json.dumps(raw).encode())


def test_shipped_catalogue_has_the_seven_categories_in_order() -> None:
    assert tuple(entry.name for entry in load_catalogue().categories) == NAMES


def test_shipped_catalogue_has_250_services_and_is_roughly_balanced() -> None:
    catalogue = load_catalogue()
    counts = [len(catalogue.services_in(entry.slug)) for entry in catalogue.categories]
    assert sum(counts) == len(catalogue.services) >= 250
    assert min(counts) >= 35
    assert max(counts) <= 50


def test_search_terms_are_lower_case_and_trimmed() -> None:
    for service in load_catalogue().services:
        assert all(term == term.strip().casefold() != "" for term in service.search_terms), service


def test_a_search_term_is_no_other_services_name() -> None:
    names = {service.name.casefold() for service in load_catalogue().services}
    stolen = [t for s in load_catalogue().services for t in s.search_terms if t in names]
    assert stolen == []


def test_category_names_come_in_spanish_and_french_and_fall_back_to_english() -> None:
    music = load_catalogue().category("music")
    assert (music.name_in("es"), music.name_in("fr"), music.name_in("sv")) == (
        "Música",
        "Musique",
        "Music",
    )


def test_a_service_is_found_by_slug_and_an_unknown_one_is_a_key_error() -> None:
    assert load_catalogue().service("piano").name == "Piano"
    with pytest.raises(KeyError):
        load_catalogue().service("no-such-thing")


def test_the_smallest_valid_catalogue_is_accepted() -> None:
    read(valid())


def _drop_category(raw: Raw) -> None:
    raw["categories"].pop()


def _drop_service(raw: Raw) -> None:
    raw["services"].pop()


def _repeat_slug(raw: Raw) -> None:
    raw["services"][1]["slug"] = "s0"


def _repeat_name(raw: Raw) -> None:
    raw["services"][1]["name"] = "SERVICE 0"


def _repeat_category_name(raw: Raw) -> None:
    raw["categories"][1]["name"] = "category 0"


def _orphan(raw: Raw) -> None:
    raw["services"][0]["category"] = "nowhere"


def _empty_category(raw: Raw) -> None:
    for service in raw["services"]:
        if service["category"] == "c6":
            service["category"] = "c0"


def _too_few_terms(raw: Raw) -> None:
    raw["services"][0]["search_terms"] = ["alone"]


def _repeat_term(raw: Raw) -> None:
    raw["services"][0]["search_terms"] = ["same", "same"]


def _wrong_type(raw: Raw) -> None:
    raw["services"][0]["search_terms"] = 5


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (_drop_category, "6 categories"),
        (_drop_service, "249 services"),
        (_repeat_slug, "service slug 's0'"),
        (_repeat_name, "service name 'service 0'"),
        (_repeat_category_name, "category name 'category 0'"),
        (_orphan, "no category 'nowhere'"),
        (_empty_category, "'c6' is empty"),
        (_too_few_terms, "1 search terms"),
        (_repeat_term, "search term 'same'"),
        (_wrong_type, "search_terms"),
    ],
)
def test_a_broken_catalogue_is_refused_with_the_entry_at_fault(
    spoil: Callable[[Raw], None], message: str
) -> None:
    raw = valid()
    spoil(raw)
    with pytest.raises(CatalogueFault, match=message):
        read(raw)


def test_bytes_that_are_not_json_are_refused() -> None:
    with pytest.raises(CatalogueFault):
        read_catalogue(b"\xff{")
