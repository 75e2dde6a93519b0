"""The shelves of the catalogue have names in each language, and a search finds what is shown."""

from datetime import UTC, datetime

import pytest

from core.discovery import AgeWish, CategoryWish, SearchableService, Vocabulary, parse
from desktop.kiosk.language import CONTEXT, FRENCH, SPANISH, Language, shipped_catalogue
from desktop.kiosk.words import SHELVES
from resources.catalogue import load_catalogue

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.mark.parametrize("language", [SPANISH, FRENCH], ids=lambda one: one.code)
def test_each_shelf_is_found_by_the_name_that_stands_on_it(language: Language) -> None:
    shipped, said = load_catalogue(), shipped_catalogue(language)
    vocabulary = Vocabulary.build(
        SearchableService(one.slug, one.name, one.category, one.search_terms)
        for one in shipped.services
    )
    slugs = {one.name: one.slug for one in shipped.categories}
    assert set(slugs) == SHELVES
    missed = []
    for name, slug in slugs.items():
        shown = said.translate(CONTEXT, name) or ""
        wishes = [chip.wish for chip in parse(shown, NOW, "America/Halifax", vocabulary).chips]
        # Who teaches children is found by their age, whatever it is that they teach.
        kind = AgeWish if slug == "kids" else CategoryWish
        found = [wish for wish in wishes if isinstance(wish, kind)]
        if not found or any(getattr(wish, "slug", slug) != slug for wish in found):
            missed.append((shown, wishes))
    assert missed == []
