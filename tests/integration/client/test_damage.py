"""Every page of a small replica damaged in turn: what waited is rescued, and syncs."""

from __future__ import annotations

import random
import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from sync.client.database import PAGE
from sync.client.replica import Replica
from sync.client.repositories.rescue import Rescued, rescued
from tests.builders.replica import (
    ToyServer,
    assert_agree,
    book,
    credentials,
    manager_on,
    opened,
    sync,
)
from tests.builders.replica_file import Image

WAITING = 8
LONG = "n" * 1990
"""With it a change goes on over the end of its page."""

Damage = Callable[[bytearray, int], None]


def _zeroed(content: bytearray, page: int) -> None:
    content[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)


def _random(content: bytearray, page: int) -> None:
    content[page * PAGE : (page + 1) * PAGE] = random.Random(page).randbytes(PAGE)


def _one_bit(content: bytearray, page: int) -> None:
    content[page * PAGE + random.Random(page).randrange(PAGE)] ^= 4


def _on(damage: Damage, page: int) -> Callable[[bytearray], None]:
    return lambda content: damage(content, page)


@dataclass(frozen=True)
class Harbour:
    """A replica at rest in which changes wait, and the server it belongs to."""

    server: ToyServer
    image: Image
    waiting: tuple[str, ...]

    def laid(self, path: Path, harm: Callable[[bytearray], None]) -> Rescued:
        """Lay it down damaged; what is rescued of it."""
        secrets = self.image.laid(path)
        content = bytearray(self.image.file)
        harm(content)
        path.write_bytes(content)
        return rescued(path, secrets.replica_key())

    def is_mended(self, path: Path, expected: int) -> None:
        """Open what was laid down: it is kept aside where it is damaged, and syncs."""
        secrets, server = self.image.laid(path.with_name("key only")), self.server.twin()
        damaged = path.read_bytes()
        # A file that was not closed in order is looked through before it is trusted.
        path.with_name(path.name + ".open").touch()
        with opened(path, secrets) as replica:
            if replica.recovery is None:
                # The page was one of those that hold nothing.
                assert expected == WAITING
            else:
                assert replica.recovery.kept_at.read_bytes() == damaged
                assert replica.recovery.rescued == expected
            assert replica.waiting() == expected
            replica.adopt(manager_on(server))
            sync(replica, server)
            assert replica.waiting() == 0
            assert len(server.dump("booking")) == 1 + expected
            assert_agree(replica, server)


@pytest.fixture(scope="module")
def harbour() -> Harbour:
    server = ToyServer()
    waiting: list[str] = []

    def live(replica: Replica) -> None:
        replica.adopt(manager_on(server))
        sync(replica, server)
        replica.perform(book(server, 9))
        sync(replica, server)
        for hour in range(10, 10 + WAITING):
            performed = replica.perform(book(server, hour, note=LONG if hour % 3 else "short"))
            waiting.append(performed.mutation_id)

    return Harbour(server, Image.of(live), tuple(waiting))


@pytest.mark.parametrize("damage", [_zeroed, _random, _one_bit])
def test_a_damaged_page_loses_what_stood_on_it_and_no_more(
    harbour: Harbour, path: Path, damage: Damage
) -> None:
    lost: Counter[str] = Counter()
    nameless = 0
    for page in range(len(harbour.image.file) // PAGE):
        found = harbour.laid(path, _on(damage, page))
        ids = [entry.mutation_id for entry in found.entries]
        assert ids == [each for each in harbour.waiting if each in ids]
        gone = set(harbour.waiting) - set(ids)
        lost.update(gone)
        nameless += found.state is None
        assert not (found.is_whole and (gone or found.state is None))
        # With the first page the salt is lost, and what leads to every other page.
        assert page > 0 or found.is_whole
        if gone and found.unreadable:
            assert found.unreadable >= len(gone)
    # Each stands on one page, or goes on to one or two others.
    assert set(lost) == set(harbour.waiting)
    assert max(lost.values()) <= 3
    assert 1 <= nameless <= 3


def test_a_file_that_ends_early_gives_up_what_is_left(harbour: Harbour, path: Path) -> None:
    whole, before = len(harbour.image.file), 0
    for length in range(0, whole + 1, PAGE // 2):

        def harm(content: bytearray, length: int = length) -> None:
            del content[length:]

        found = harbour.laid(path, harm)
        assert len(found.entries) >= before
        before = len(found.entries)
    assert before == WAITING


@pytest.mark.expected_log("damaged replica kept as")
@pytest.mark.parametrize("damage", [_zeroed, _random])
def test_a_replica_goes_on_after_damage_of_any_page(
    harbour: Harbour, path: Path, damage: Damage
) -> None:
    pages = len(harbour.image.file) // PAGE
    for page in {0, *range(1, pages, 12), pages - 1}:
        folder = path.with_name(f"{page}")
        folder.mkdir()
        found = harbour.laid(folder / path.name, _on(damage, page))
        harbour.is_mended(folder / path.name, len(found.entries))


@pytest.mark.expected_log("damaged replica kept as")
@pytest.mark.parametrize("length", [16, 100, PAGE, 2 * PAGE])
def test_an_overwritten_beginning_loses_nothing(harbour: Harbour, path: Path, length: int) -> None:
    def harm(content: bytearray) -> None:
        content[:length] = random.Random(length).randbytes(length)

    assert harbour.laid(path, harm).state is not None
    harbour.is_mended(path, WAITING)


def _killed_with_a_log(harbour: Harbour, path: Path) -> bytearray:
    """Lay down what a power cut leaves, with two more changes in the log only; the log."""
    source = path.with_name("running.db")
    with opened(source, harbour.image.laid(source)) as replica:
        for hour in (9, 10):
            replica.perform(book(harbour.server, hour, day=10))
        for suffix in ("", "-wal"):
            shutil.copy(f"{source}{suffix}", f"{path}{suffix}")
    path.with_name(path.name + ".open").touch()
    return bytearray(_log(path).read_bytes())


def _log(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def _waiting_in(harbour: Harbour, path: Path) -> tuple[int, bool]:
    """How many wait once it is opened, and whether it was put aside; it can sync."""
    secrets, server = harbour.image.laid(path.with_name("key only")), harbour.server.twin()
    with opened(path, secrets) as replica:
        waiting, is_aside = replica.waiting(), replica.recovery is not None
        replica.adopt(manager_on(server))
        sync(replica, server)
        assert_agree(replica, server)
        assert len(server.dump("booking")) == 1 + waiting
    return waiting, is_aside


def test_a_log_that_ends_early_is_read_to_its_last_commit(harbour: Harbour, path: Path) -> None:
    content = _killed_with_a_log(harbour, path)
    _log(path).write_bytes(content[: len(content) - 100])
    assert _waiting_in(harbour, path) == (WAITING + 1, False)


def test_what_the_log_holds_of_no_commit_is_not_rescued(harbour: Harbour, path: Path) -> None:
    content = _killed_with_a_log(harbour, path)
    key = harbour.image.laid(path.with_name("key only")).replica_key()
    assert len(rescued(path, key).entries) == WAITING + 2
    _log(path).write_bytes(content[: len(content) - PAGE])
    assert len(rescued(path, key).entries) == WAITING + 1


@pytest.mark.expected_log("damaged replica kept as .*10 changes rescued")
@pytest.mark.parametrize("at", [0, 16, 40])
def test_a_damaged_head_in_the_log_loses_nothing(harbour: Harbour, path: Path, at: int) -> None:
    content = _killed_with_a_log(harbour, path)
    content[at] ^= 4
    _log(path).write_bytes(content)
    assert _waiting_in(harbour, path) == (WAITING + 2, True)


@pytest.mark.expected_log("damaged replica kept as")
def test_a_damaged_frame_of_the_log_takes_no_later_commit_with_it(
    harbour: Harbour, path: Path
) -> None:
    content = _killed_with_a_log(harbour, path)
    content[500:600] = bytes(100)
    _log(path).write_bytes(content)
    waiting, is_aside = _waiting_in(harbour, path)
    assert is_aside
    assert waiting >= WAITING + 1


def test_a_log_that_is_gone_takes_what_only_it_held(harbour: Harbour, path: Path) -> None:
    _killed_with_a_log(harbour, path)
    _log(path).unlink()
    assert _waiting_in(harbour, path) == (WAITING, False)


@pytest.mark.expected_log("damaged replica kept as")
def test_the_log_of_another_file_changes_nothing(harbour: Harbour, path: Path) -> None:
    _killed_with_a_log(harbour, path)
    other, before = path.with_name("other.db"), path.read_bytes()
    with opened(other, credentials()):
        _log(path).write_bytes(_log(other).read_bytes())
    assert _waiting_in(harbour, path) == (WAITING, True)
    (aside,) = (each for each in path.parent.glob("*.damaged-*Z"))
    assert aside.read_bytes() == before


@pytest.mark.expected_log("damaged replica kept as")
def test_a_file_of_no_length_with_a_log_gives_up_what_the_log_holds(
    harbour: Harbour, path: Path
) -> None:
    _killed_with_a_log(harbour, path)
    path.write_bytes(b"")
    waiting, is_aside = _waiting_in(harbour, path)
    assert is_aside
    assert waiting >= 2
