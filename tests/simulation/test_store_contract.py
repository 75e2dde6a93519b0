"""The fast store is held to PostgreSQL: the same histories get the same answers from both."""

from __future__ import annotations

from collections.abc import Iterator

import orjson
import pytest
from pydantic import JsonValue

from tests.simulation.chance import deterministic
from tests.simulation.running import S, Stage
from tests.simulation.script import Deed, Script, script
from tests.simulation.shrinking import report
from tests.simulation.store import translation
from tests.simulation.store.memory import MemoryStore
from tests.simulation.store.postgres import PostgresStore

_HISTORIES = range(3_000, 3_013)
_OWN = frozenset({"epoch", "checksums", "question"})
"""Words for which each store has its own, and what is digested from them."""
_NOT_ON_BOTH = frozenset({Deed.BACKUP, Deed.RESTORE, Deed.SERVER_CUT})
"""PostgreSQL has no backups here, and takes other statements to do the same."""


def test_an_empty_document_is_no_array_of_ids() -> None:
    ids = "{5972d802-0000-7000-8000-000000000001}"
    assert translation.bound(("{}", ids)) == ("{}", f'["{ids[1:-1]}"]')


@pytest.fixture
def on_postgres(pg_url: str) -> Iterator[Stage[PostgresStore]]:
    with deterministic():
        stage = Stage(lambda clock: PostgresStore(pg_url, clock))
        yield stage
        stage.store.close()


def test_both_stores_give_the_same_answers_to_the_same_histories(
    stage: Stage[MemoryStore],
    on_postgres: Stage[PostgresStore],
    caplog: pytest.LogCaptureFixture,
) -> None:
    for seed in _HISTORIES:
        history = _shared(script(seed))
        with deterministic():
            fast, slow = _answers(stage, history), _answers(on_postgres, history)
        for number, (ours, theirs) in enumerate(zip(fast, slow, strict=False)):
            assert ours == theirs, f"answer {number} of seed {seed}"
        assert len(fast) == len(slow), seed
    caplog.clear()


def test_the_invariants_hold_on_postgres_when_the_server_dies(
    on_postgres: Stage[PostgresStore], caplog: pytest.LogCaptureFixture
) -> None:
    for seed in _HISTORIES:
        history = _with_crashes(script(seed))
        with deterministic():
            failure = on_postgres.run(history)
        assert failure is None, report(history, failure)
    caplog.clear()


def _shared(history: Script) -> Script:
    return history.only(
        frozenset(step.index for step in history.steps if step.deed not in _NOT_ON_BOTH)
    )


def _with_crashes(history: Script) -> Script:
    """Every third sync is one in which the server dies."""
    return history.with_deeds(
        {
            step.index: Deed.SERVER_CUT
            for step in history.steps
            if step.deed is Deed.SYNC and step.index % 3 == 0
        }
    )


def _answers(stage: Stage[S], history: Script) -> list[JsonValue]:
    world, failure = stage.told(history)
    assert failure is None, report(history, failure)
    return [_plain(orjson.loads(body)) for body in world.server.tape]


def _plain(answer: JsonValue) -> JsonValue:
    """Without what each store may write as it likes: JSON in text, sums over it, the epoch."""
    if isinstance(answer, dict):
        kept = {name: _plain(value) for name, value in answer.items()}
        return {name: value for name, value in kept.items() if name not in _OWN}
    if isinstance(answer, list):
        return [_plain(each) for each in answer]
    if isinstance(answer, str) and answer[:1] in ("{", "["):
        document: JsonValue = orjson.loads(answer)
        return document
    return answer
