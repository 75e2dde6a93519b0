"""The catalogue of services every new studio starts from."""

from resources.catalogue.loading import (
    Catalogue,
    CatalogueFault,
    CategoryEntry,
    ServiceEntry,
    load_catalogue,
    read_catalogue,
)

__all__ = [
    "Catalogue",
    "CatalogueFault",
    "CategoryEntry",
    "ServiceEntry",
    "load_catalogue",
    "read_catalogue",
]
