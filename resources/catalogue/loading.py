"""Reading `catalogue.json` into values that are checked once and then trusted."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

CATEGORY_COUNT = 7
LEAST_SERVICES = 250
LEAST_TERMS, MOST_TERMS = 2, 8


class CatalogueFault(Exception):
    """The catalogue file breaks a promise; the message names the first entry at fault."""


@dataclass(frozen=True, slots=True)
class CategoryEntry:
    """One of the seven categories; `names_i18n` holds its name by language code ("es", "fr")."""

    slug: str
    name: str
    names_i18n: dict[str, str]

    def name_in(self, language: str) -> str:
        """The name in `language` (ISO 639-1), in English where there is no translation."""
        return self.names_i18n.get(language, self.name)


@dataclass(frozen=True, slots=True)
class ServiceEntry:
    """One service: its category's slug, the synonyms people search by, and whom it is meant for.

    `search_terms` are lower case; `age_note` is English prose ("ages 4 to 8") or None for any age.
    """

    slug: str
    name: str
    category: str
    search_terms: tuple[str, ...]
    age_note: str | None = None


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All categories and services, in the order of the file."""

    categories: tuple[CategoryEntry, ...]
    services: tuple[ServiceEntry, ...]

    def category(self, slug: str) -> CategoryEntry:
        """The category with this slug; KeyError if there is none."""
        return _only(self.categories, slug)

    def service(self, slug: str) -> ServiceEntry:
        """The service with this slug; KeyError if there is none."""
        return _only(self.services, slug)

    def services_in(self, category: str) -> tuple[ServiceEntry, ...]:
        """The services of one category (its slug), in the order of the file."""
        return tuple(entry for entry in self.services if entry.category == category)


Entry = TypeVar("Entry", CategoryEntry, ServiceEntry)


def _only(entries: Iterable[Entry], slug: str) -> Entry:
    for entry in entries:
        if entry.slug == slug:
            return entry
    raise KeyError(slug)


@cache
def load_catalogue() -> Catalogue:
    """The shipped catalogue, read and checked once; raises CatalogueFault if the file is wrong."""
    return read_catalogue(files("resources.catalogue").joinpath("catalogue.json").read_bytes())


def read_catalogue(content: bytes) -> Catalogue:
    """A catalogue from JSON bytes, with every promise of the shipped one checked.

    Seven categories, at least 250 services, no empty category, no name or slug twice, two to
    eight search terms each; otherwise CatalogueFault.
    """
    try:
        catalogue = TypeAdapter(Catalogue).validate_json(content)
    except ValidationError as error:
        raise CatalogueFault(str(error)) from error
    _check_counts(catalogue)
    _check_unique("category slug", (entry.slug for entry in catalogue.categories))
    _check_unique("category name", (entry.name.casefold() for entry in catalogue.categories))
    _check_unique("service slug", (entry.slug for entry in catalogue.services))
    _check_unique("service name", (entry.name.casefold() for entry in catalogue.services))
    _check_services(catalogue)
    return catalogue


def _check_counts(catalogue: Catalogue) -> None:
    if len(catalogue.categories) != CATEGORY_COUNT:
        raise CatalogueFault(f"{len(catalogue.categories)} categories, not {CATEGORY_COUNT}")
    if len(catalogue.services) < LEAST_SERVICES:
        raise CatalogueFault(f"{len(catalogue.services)} services, fewer than {LEAST_SERVICES}")


def _check_unique(what: str, values: Iterable[str]) -> None:
    for value, count in Counter(values).items():
        if count > 1:
            raise CatalogueFault(f"{what} {value!r} stands {count} times")


def _check_services(catalogue: Catalogue) -> None:
    empty = {entry.slug for entry in catalogue.categories}
    known = frozenset(empty)
    for service in catalogue.services:
        if service.category not in known:
            raise CatalogueFault(f"{service.slug}: no category {service.category!r}")
        if not LEAST_TERMS <= len(service.search_terms) <= MOST_TERMS:
            raise CatalogueFault(f"{service.slug}: {len(service.search_terms)} search terms")
        _check_unique(f"{service.slug}: search term", service.search_terms)
        empty.discard(service.category)
    if empty:
        raise CatalogueFault(f"category {min(empty)!r} is empty")
