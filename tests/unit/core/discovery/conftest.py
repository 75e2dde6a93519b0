"""What the tests of discovery share."""

import pytest

from core.discovery import Vocabulary
from resources.catalogue import load_catalogue


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    """The shipped catalogue's index; immutable, so all tests share it."""
    return Vocabulary.build(load_catalogue().services)
