"""Arguments change with their version only, and every version that was ever written is known."""

import pytest

from core.mutations.history import RETIRED
from core.mutations.registry import KINDS, kind
from tests.evolution.arguments import known, shape_of

KNOWN = known()


@pytest.mark.parametrize("name", sorted(KINDS))
def test_the_arguments_of_a_version_stay_what_they_were(name: str) -> None:
    present = KINDS[name]
    written = KNOWN.get(name, {}).get(str(present.version))
    assert written is not None, "a new kind or version: python -m tests.evolution.arguments"
    assert shape_of(present) == written, (
        "an outbox somewhere holds the former arguments under this version: raise it, and add the"
        " step to core/mutations/history (docs/evolution.md)"
    )


def test_every_version_that_was_ever_written_is_still_understood_or_was_given_up() -> None:
    for name, versions in KNOWN.items():
        for version in map(int, versions):
            assert name in RETIRED or kind(name, version).version == KINDS[name].version
