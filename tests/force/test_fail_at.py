"""Any call may fail, below the device, below the server and between them: the next run recovers.

Every call of every kind alone, in every way: `python -m tests.force fail-at`.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.fixtures.postgres_server import SharedServer
from tests.force.fail_at import at_rest, in_turn, without_fault
from tests.force.outcome import Outcome
from tests.force.world import World, furnished_world


@pytest.fixture(scope="module")
def world(
    postgres: SharedServer, pg_template: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[World]:
    """Made once: every test puts it back."""
    folder = tmp_path_factory.mktemp("world")
    with furnished_world(postgres.clone(pg_template, "force_fail_at"), folder) as found:
        yield found
    postgres.drop("force_fail_at")


@pytest.fixture(scope="module")
def undisturbed(world: World) -> Outcome:
    return without_fault(world)


def test_two_runs_that_nothing_disturbs_end_alike(world: World, undisturbed: Outcome) -> None:
    without_fault(world).assert_same(undisturbed)
    judged = [(row["outcome"], row["code"]) for row in undisturbed.device["outbox"]]
    assert len(judged) == 7
    assert ("rejected", "taken") in judged


def test_every_call_to_sqlite_may_fail(world: World, undisturbed: Outcome) -> None:
    struck = in_turn(world, world.sqlite)
    assert len(struck) > 200
    world.outcome().assert_same(undisturbed)


def test_writes_and_syncs_of_the_disk_may_fail(world: World, undisturbed: Outcome) -> None:
    struck = in_turn(world, world.disk, stride=17)
    assert len(struck) > 8
    world.outcome().assert_same(undisturbed)


def test_every_call_to_postgres_may_fail(world: World, undisturbed: Outcome) -> None:
    struck = in_turn(world, world.postgres)
    assert len(struck) > 70
    world.outcome().assert_same(undisturbed)


def test_every_request_may_fail_in_its_own_way(world: World, undisturbed: Outcome) -> None:
    struck = in_turn(world, world.transport)
    assert len(struck) > 10
    world.outcome().assert_same(undisturbed)


def test_a_sync_with_nothing_to_do_may_fail_at_every_call_and_tells_the_truth_again(
    world: World, undisturbed: Outcome
) -> None:
    struck = at_rest(world, world.sqlite)
    assert len(struck) > 20
    world.outcome().assert_same(undisturbed)
