"""The platform's catalogue as rows."""

from core.ids import PLATFORM, derived_id
from core.models import Category, Replicated, Service
from resources.catalogue import load_catalogue


def category_id(slug: str) -> str:
    """The id of a category: the same in every installation."""
    return derived_id("category", slug)


def service_id(slug: str) -> str:
    """The id of a service: the same in every installation."""
    return derived_id("service", slug)


def catalogue_rows() -> list[Replicated]:
    """Categories, then services; they belong to the platform."""
    catalogue = load_catalogue()
    rows: list[Replicated] = [
        Category(
            id=category_id(each.slug),
            studio_id=PLATFORM,
            slug=each.slug,
            name=each.name,
            position=place,
        )
        for place, each in enumerate(catalogue.categories)
    ]
    rows += [
        Service(
            id=service_id(each.slug),
            studio_id=PLATFORM,
            category_id=category_id(each.category),
            slug=each.slug,
            name=each.name,
            search_terms=list(each.search_terms),
        )
        for each in catalogue.services
    ]
    return rows
