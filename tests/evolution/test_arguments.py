"""Arguments change with their version only, and every version that was ever written is known."""

from core.ids import new_id
from core.mutations.history import RETIRED
from core.mutations.registry import KINDS, kind
from tests.evolution.arguments import known, shape_of
from tests.evolution.record import UNTOLD
from tests.evolution.story import Place, at_the_desk, at_the_kiosk
from tests.integration.server.house import AT

KNOWN = known()


def test_the_arguments_of_a_kept_version_stay_what_they_were() -> None:
    for name, present in KINDS.items():
        written = KNOWN.get(name, {}).get(str(present.version))
        assert written is None or shape_of(present) == written, (
            f"an outbox somewhere holds the former arguments of {name} under this version: raise"
            " it, and add the step to core/mutations/history (docs/evolution.md)"
        )


def test_every_version_that_was_ever_written_is_still_understood_or_was_given_up() -> None:
    for name, versions in KNOWN.items():
        for version in map(int, versions):
            assert name in RETIRED or kind(name, version).version == KINDS[name].version


def test_a_release_that_is_kept_tells_of_every_kind_there_is() -> None:
    three = [new_id(), new_id(), new_id()]
    place = Place(AT, three, three, three, three)
    place.lessons = [new_id() for _ in range(9)]
    place.lost = place.items = place.messages = [new_id(), new_id()]
    told = {wish.name for wish in (*at_the_desk(place), *at_the_kiosk(place))}
    assert set(KINDS) - told - UNTOLD == set(), "add it to tests/evolution/story.py"
